import type { ContainerInspection } from "@build-once/docker";
import { type Digest, sha256Digest } from "@build-once/kernel";
import { parsePattern } from "@build-once/probe";
import { describe, expect, it } from "vitest";
import { findEndpoint, httpUrl } from "./endpoint.ts";
import { parseEnv } from "./env-input.ts";
import { fileNameOf } from "./last-good.ts";
import { isStale, type LockOwner, parseLockOwner } from "./lock.ts";
import { type CommandFacts, decideCommand } from "./one-shot.ts";
import { firstBytes } from "./outputs.ts";
import { parsePort } from "./port-lines.ts";
import { hideEnvironment } from "./recorder.ts";
import type { Report } from "./report.ts";
import { planRollback } from "./rollback-input.ts";
import { decideVerdict } from "./verdict.ts";

const digestA: Digest = sha256Digest("a".repeat(64));
const digestB: Digest = sha256Digest("b".repeat(64));
const digestC: Digest = sha256Digest("c".repeat(64));

describe("the rollback's plan", () => {
  const running = { id: "old", digest: digestA, wasRunning: true };

  it("starts what served, before any record", () => {
    expect(planRollback({ kind: "auto" }, { container: running, lastGood: digestC }, digestB)).toEqual([
      { kind: "container", id: "old", digest: digestA },
    ]);
  });

  it("runs the last good digest where nothing served, but never the one that failed", () => {
    const stopped = { ...running, wasRunning: false };
    expect(planRollback({ kind: "auto" }, { container: stopped, lastGood: digestC }, digestB)).toEqual([
      { kind: "image", digest: digestC },
    ]);
    expect(planRollback({ kind: "auto" }, { container: undefined, lastGood: digestB }, digestB)).toEqual([]);
  });

  it("tries a named digest first and what served after it", () => {
    expect(
      planRollback({ kind: "digest", digest: digestC }, { container: running, lastGood: undefined }, digestB),
    ).toEqual([
      { kind: "image", digest: digestC },
      { kind: "container", id: "old", digest: digestA },
    ]);
    expect(
      planRollback({ kind: "digest", digest: digestB }, { container: undefined, lastGood: digestA }, digestB),
    ).toEqual([]);
  });

  it("does nothing when it is off", () => {
    expect(planRollback({ kind: "off" }, { container: running, lastGood: digestC }, digestB)).toEqual([]);
  });
});

describe("a lock", () => {
  const owner: LockOwner = { token: "t", machine: "here", pid: "7", startTicks: "100", run: "1/1", expiresAt: 1000 };

  it("is stale when its time is over, wherever it was taken", () => {
    expect(isStale({ ...owner, machine: "there" }, "here", undefined, 1001)).toBe(true);
    expect(isStale({ ...owner, machine: "there" }, "here", undefined, 999)).toBe(false);
  });

  it("is stale when its process is gone from this machine, or its number belongs to a later one", () => {
    expect(isStale(owner, "here", undefined, 1)).toBe(true);
    expect(isStale(owner, "here", "200", 1)).toBe(true);
    expect(isStale(owner, "here", "100", 1)).toBe(false);
  });

  it("that cannot be read has no owner, so that one being written is never taken over", () => {
    for (const text of ["", "{", "null", "{}", '{"token":"t"}', '{"token":1,"expiresAt":1}'])
      expect(parseLockOwner(text)).toBeUndefined();
    expect(parseLockOwner(JSON.stringify(owner))).toEqual(owner);
  });

  it("of a name with foreign characters is one file in its folder", () => {
    expect(fileNameOf("../../etc/passwd")).not.toContain("/");
    expect(fileNameOf("a/b")).not.toBe(fileNameOf("a-b"));
  });
});

describe("an endpoint", () => {
  const container = {
    networkMode: "bridge",
    address: undefined,
    bindings: new Map(),
  } as unknown as ContainerInspection;

  it("is the published port, on the loopback where it listens everywhere", () => {
    const bindings = new Map([
      [
        "80/tcp",
        [
          { hostAddress: "::", hostPort: 9 },
          { hostAddress: "0.0.0.0", hostPort: 8 },
        ],
      ],
    ]);
    expect(findEndpoint({ ...container, bindings }, 80)).toEqual({ host: "127.0.0.1", port: 8, published: true });
  });

  it("is the container's own address where nothing is published, and the machine's on the host network", () => {
    expect(findEndpoint({ ...container, address: "172.17.0.2" }, 80)).toEqual({
      host: "172.17.0.2",
      port: 80,
      published: false,
    });
    expect(findEndpoint({ ...container, networkMode: "host" }, 80)?.host).toBe("127.0.0.1");
    expect(findEndpoint(container, 80)).toBeUndefined();
  });

  it("of the sixth protocol version is written in brackets", () => {
    expect(httpUrl({ host: "::1", port: 8, published: true }, "/x")).toBe("http://[::1]:8/x");
  });
});

describe("env", () => {
  it("reads values, blocks and names to forward", () => {
    const parsed = parseEnv("# note\nA=1=2\nB<<END\nx=1\n\ny\nEND\nC\nD=");
    expect(parsed.ok && [...parsed.value.values]).toEqual([
      ["A", "1=2"],
      ["B", "x=1\n\ny"],
      ["D", ""],
    ]);
    expect(parsed.ok && parsed.value.forwarded).toEqual(["C"]);
  });

  it.each(["1A=x", "A B=x", "A<<END\nx", "A=1\nA=2", "=x"])("refuses %j without telling it", (text) => {
    const parsed = parseEnv(text);
    expect(parsed.ok ? "" : parsed.error).toMatch(/^line \d of env/);
  });
});

describe("ports", () => {
  it("nobody chose are opened on the loopback only", () => {
    expect(parsePort("80")).toMatchObject({ ok: true, value: { hostAddress: "127.0.0.1", hostPort: undefined } });
    expect(parsePort("[::1]:8080:80/udp")).toMatchObject({
      ok: true,
      value: { hostAddress: "::1", hostPort: 8080, protocol: "udp" },
    });
  });

  it.each(["", "0:80", "80:", "a:80", "1:2:3", "80/sctp", "--publish=1", "8080:80 "])("refuses %j", (text) => {
    expect(parsePort(text).ok).toBe(false);
  });
});

const facts: CommandFacts = {
  ended: true,
  exitCode: 0,
  stdout: "5\n",
  stderr: "",
  end: { running: false, exitCode: 0, oomKilled: false, engineError: "", logTail: "5\n" },
};
const five = parsePattern("5", "line");
const wish = {
  "expect-exit": 0,
  "expect-output": five.ok ? [five.value] : [],
  "reject-output": [],
  "startup-timeout": 1000,
};

describe("a command", () => {
  it("is healthy only with everything that was asked for", () => {
    expect(decideCommand(facts, wish).class).toBe("healthy");
    expect(decideCommand({ ...facts, stdout: "" }, wish)).toMatchObject({
      class: "app-unhealthy",
      reason: "unexpected-output",
    });
    expect(decideCommand({ ...facts, exitCode: 1 }, wish)).toMatchObject({
      class: "app-crashed",
      reason: "unexpected-exit",
    });
    expect(decideCommand({ ...facts, ended: false }, wish).class).toBe("app-slow");
  });

  it("that the kernel stopped is out of memory, whatever it printed", () => {
    expect(decideCommand({ ...facts, end: { ...facts.end, oomKilled: true } }, wish).class).toBe("oom");
  });

  it("whose container vanished has no exit code that could be wished for", () => {
    expect(decideCommand({ ...facts, exitCode: -1 }, wish).class).not.toBe("healthy");
  });
});

const report: Report = {
  class: "healthy",
  reason: undefined,
  detail: "",
  cause: undefined,
  oneShot: false,
  digest: digestA,
  previous: undefined,
  serving: digestA,
  putBack: { kind: "not-needed" },
  exitCode: undefined,
  stdout: "",
  stderr: "",
  startupMs: 5,
  tries: [],
  url: undefined,
};

describe("the verdict", () => {
  const classes = [
    "app-crashed",
    "app-unhealthy",
    "app-slow",
    "port-closed",
    "oom",
    "wrong-arch",
    "pull-failed",
    "daemon-error",
    "registry-error",
    "cancelled",
  ] as const;

  it("passes for healthy and for nothing else, rolled back or not", () => {
    expect(decideVerdict(report).verdict).toBe("pass");
    for (const deployClass of classes) {
      const rolledBack: Report = {
        ...report,
        class: deployClass,
        putBack: { kind: "serves", digest: digestB, rolledBack: true },
      };
      expect(decideVerdict({ ...report, class: deployClass }).verdict).toBe("fail");
      expect(decideVerdict(rolledBack)).toMatchObject({ verdict: "fail", reason: "rolled-back" });
    }
  });

  it("names both digests of a rollback and says when it failed", () => {
    const back = decideVerdict({
      ...report,
      class: "app-crashed",
      putBack: { kind: "serves", digest: digestB, rolledBack: true },
    });
    expect(back.message).toContain("sha256:aaaaaaaaaaaa");
    expect(back.message).toContain("sha256:bbbbbbbbbbbb");
    expect(decideVerdict({ ...report, class: "app-crashed", putBack: { kind: "failed", why: "x" } }).reason).toBe(
      "rollback-failed",
    );
  });
});

describe("what is handed on", () => {
  it("is cut between characters", () => {
    expect(firstBytes("aä€😀", 3)).toBe("aä");
    expect(firstBytes("aä€😀", 9)).toBe("aä€");
    expect(firstBytes("aä€😀", 10)).toBe("aä€😀");
  });

  it("has no value of any variable in an inspection", () => {
    expect(hideEnvironment('{"Config":{"Env":["A=secret=1","B"]}}')).not.toContain("secret");
    expect(hideEnvironment("not json with a secret")).toBe("{}\n");
  });
});
