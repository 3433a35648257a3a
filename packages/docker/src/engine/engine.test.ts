import type { Exec, ExecResult } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { classifyEngineFailure, type EngineStage } from "./classify.ts";
import { type ContainerRequest, formatPublish, planCreateContainer } from "./container-request.ts";
import { inspectContainer, listContainers, removeContainer, waitContainer } from "./containers.ts";
import { readEngineVersion } from "./engine.ts";
import { decideImageMatch, planPull } from "./images.ts";
import { parseContainerInspection, parseImageInspection } from "./inspect.ts";

const request: ContainerRequest = {
  name: "app",
  image: "localhost:5000/app@sha256:00",
  labels: new Map([["k", "v"]]),
  env: new Map(),
  ports: [],
  command: [],
  args: [],
};

describe("docker create", () => {
  it("runs the image as it starts by itself, with arguments in place of its CMD", () => {
    const { args } = planCreateContainer({ ...request, args: ["2", "3"] });
    expect(args.slice(args.indexOf("--"))).toEqual(["--", request.image, "2", "3"]);
    expect(args.some((arg) => arg.startsWith("--entrypoint"))).toBe(false);
  });

  it("replaces the entrypoint by a command", () => {
    const { args } = planCreateContainer({ ...request, command: ["python", "-m", "app"], args: ["2"] });
    expect(args).toContain("--entrypoint=python");
    expect(args.slice(args.indexOf("--") + 1)).toEqual([request.image, "-m", "app", "2"]);
  });

  it("keeps values of variables off the command line, and the command's own variables unchanged", () => {
    const env = new Map([
      ["TOKEN", "s3cret\nline"],
      ["PATH", "/x"],
      ["DOCKER_HOST", "tcp://evil"],
      ["ld_preload", "y"],
      ["EMPTY", ""],
    ]);
    const plan = planCreateContainer({ ...request, env });
    expect(plan.env).toEqual({ TOKEN: "s3cret\nline" });
    expect(plan.args).toEqual(
      expect.arrayContaining(["--env=TOKEN", "--env=PATH=/x", "--env=DOCKER_HOST=tcp://evil", "--env=EMPTY="]),
    );
    expect(plan.args.join(" ")).not.toContain("s3cret");
  });

  it("never pulls by itself and never restarts while it is proven", () => {
    expect(planCreateContainer(request).args).toEqual(expect.arrayContaining(["--pull=never", "--restart=no"]));
  });

  it.each([
    [{ hostAddress: undefined, hostPort: 8080, containerPort: 80, protocol: "tcp" as const }, "8080:80/tcp"],
    [
      { hostAddress: "127.0.0.1", hostPort: undefined, containerPort: 80, protocol: "tcp" as const },
      "127.0.0.1::80/tcp",
    ],
    [{ hostAddress: "::1", hostPort: 1, containerPort: 2, protocol: "udp" as const }, "[::1]:1:2/udp"],
    [{ hostAddress: undefined, hostPort: undefined, containerPort: 80, protocol: "tcp" as const }, "80/tcp"],
  ])("publishes %j", (port, text) => {
    expect(formatPublish(port)).toBe(text);
  });

  it("cannot be given a flag as an image", () => {
    expect(planPull("--all-tags", undefined).args.slice(-2)).toEqual(["--", "--all-tags"]);
  });
});

describe("what the engine says", () => {
  it.each<[EngineStage, string, string]>([
    ["pull", "Cannot connect to the Docker daemon at unix:///x. Is the docker daemon running?", "docker-not-available"],
    ["pull", "manifest for a@sha256:0 not found: manifest unknown: manifest unknown", "pull-not-found"],
    ["pull", "pull access denied for a, repository does not exist or may require 'docker login'", "pull-denied"],
    ["pull", "unauthorized: authentication required", "pull-denied"],
    ["pull", "toomanyrequests: You have reached your pull rate limit", "pull-upstream"],
    ["pull", 'Get "http://localhost:1/v2/": dial tcp 127.0.0.1:1: connect: connection refused', "pull-upstream"],
    ["pull", "received unexpected HTTP status: 503 Service Unavailable", "pull-upstream"],
    ["pull", "no matching manifest for linux/amd64 in the manifest list entries", "wrong-arch"],
    ["pull", "no space left on device", "pull-failed"],
    [
      "start",
      "driver failed programming external connectivity: Bind for 0.0.0.0:80 failed: port is already allocated",
      "port-in-use",
    ],
    ["start", 'exec: "nope": executable file not found in $PATH: unknown', "container-not-startable"],
    ["start", "exec /app: exec format error", "wrong-arch"],
    ["create", 'Conflict. The container name "/app" is already in use by container "x"', "container-name-in-use"],
    ["other", "Error: No such container: app", "container-missing"],
    ["start", "no space left on device", "docker-daemon-error"],
  ])("while %s, %j is %s", (stage, text, code) => {
    expect(classifyEngineFailure(stage, text)).toBe(code);
  });
});

const inspection = {
  Id: "c0ffee",
  Name: "/app",
  RestartCount: 2,
  State: {
    Status: "exited",
    ExitCode: 137,
    OOMKilled: true,
    Error: "",
    Health: { Status: "unhealthy", FailingStreak: 3, Log: [{ Output: "no" }] },
  },
  Config: { Image: "a@sha256:0", Labels: { k: "v", n: 1, __proto__x: "y" } },
  HostConfig: { NetworkMode: "bridge" },
  NetworkSettings: {
    Networks: { host: { IPAddress: "" }, bridge: { IPAddress: "172.17.0.2" } },
    Ports: { "80/tcp": [{ HostIp: "0.0.0.0", HostPort: "32768" }], "81/tcp": null },
  },
};

describe("inspection", () => {
  it("keeps what a verdict needs", () => {
    const parsed = parseContainerInspection(JSON.stringify(inspection));
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        name: "app",
        status: "exited",
        exitCode: 137,
        oomKilled: true,
        restartCount: 2,
        health: { status: "unhealthy", failingStreak: 3, lastOutput: "no" },
        address: "172.17.0.2",
      },
    });
    if (!parsed.ok) return;
    expect(parsed.value.bindings.get("80/tcp")).toEqual([{ hostAddress: "0.0.0.0", hostPort: 32_768 }]);
    expect(parsed.value.bindings.get("81/tcp")).toEqual([]);
    expect(parsed.value.labels.get("k")).toBe("v");
  });

  it.each(["", "null", "[]", "{}", JSON.stringify({ ...inspection, State: { Status: "fine", ExitCode: 0 } })])(
    "refuses %j",
    (text) => {
      expect(parseContainerInspection(text).ok).toBe(false);
    },
  );

  it("an image with a disabled healthcheck has none", () => {
    const image = {
      Architecture: "amd64",
      Os: "linux",
      RepoDigests: ["a@sha256:1"],
      Config: { Healthcheck: { Test: ["NONE"] } },
    };
    expect(parseImageInspection(JSON.stringify(image))).toMatchObject({ ok: true, value: { hasHealthcheck: false } });
  });
});

describe("a pulled image", () => {
  const engine = { version: "28", os: "linux", architecture: "amd64" };
  const image = {
    repoDigests: ["r/a@sha256:11"],
    os: "linux",
    architecture: "amd64",
    hasHealthcheck: false,
    exposedPorts: [],
  };

  it("is refused unless the engine lists exactly the digest that was asked for", () => {
    expect(decideImageMatch("r/a@sha256:11", image, engine)).toBeUndefined();
    expect(decideImageMatch("r/a@sha256:12", image, engine)?.code).toBe("pull-failed");
    expect(decideImageMatch("r/a@sha256:11", { ...image, repoDigests: [] }, engine)?.code).toBe("pull-failed");
  });

  it("is refused when it is for another machine", () => {
    expect(decideImageMatch("r/a@sha256:11", { ...image, architecture: "arm64" }, engine)?.code).toBe("wrong-arch");
  });
});

function scripted(result: Partial<ExecResult>): Exec {
  const run = { exitCode: 0, stdout: "", stderr: "", truncated: false, timedOut: false, ...result };
  return { run: () => Promise.resolve(run) };
}

describe("engine commands", () => {
  it("a failing exit code is a failure whatever was printed", async () => {
    const exec = scripted({ exitCode: 1, stdout: '{"Server":{"Version":"1","Os":"linux","Arch":"amd64"}}' });
    await expect(readEngineVersion(exec)).rejects.toMatchObject({ code: "docker-not-available" });
  });

  it("a client without an engine is not available", async () => {
    await expect(readEngineVersion(scripted({ stdout: '{"Client":{},"Server":null}' }))).rejects.toMatchObject({
      code: "docker-not-available",
    });
  });

  it("a container that is gone is a value for looking and removing", async () => {
    const gone = scripted({ exitCode: 1, stderr: "Error: No such container: x" });
    await expect(inspectContainer(gone, "x")).resolves.toBeUndefined();
    await expect(removeContainer(gone, "x")).resolves.toBeUndefined();
  });

  it("an unreadable inspection is an error, never an absent container", async () => {
    await expect(inspectContainer(scripted({ stdout: "what" }), "x")).rejects.toMatchObject({
      code: "docker-output-unreadable",
    });
    await expect(inspectContainer(scripted({ exitCode: 1, stderr: "boom" }), "x")).rejects.toMatchObject({
      code: "docker-daemon-error",
    });
  });

  it("waiting tells an end from a time limit", async () => {
    await expect(waitContainer(scripted({ stdout: "0\n" }), "x", 5)).resolves.toBe(true);
    await expect(waitContainer(scripted({ exitCode: 143, timedOut: true }), "x", 5)).resolves.toBe(false);
  });

  it("lists only what looks like a container's id", async () => {
    const id = "a".repeat(64);
    await expect(listContainers(scripted({ stdout: `${id}\nWARNING: x\n` }), "k", "v")).resolves.toEqual([id]);
  });
});
