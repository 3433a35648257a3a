import type { EventContext } from "@build-once/github";
import { parseBaseUrl } from "@build-once/markdown";
import { describe, expect, test } from "vitest";
import { drawChain, worst } from "./chain.ts";
import { decideMode } from "./decide-mode.ts";
import { createLinks } from "./links.ts";
import type { ChainName, ChainPart, Standing } from "./parts.ts";
import { createRedactor } from "./redact.ts";
import { parseSectionName, sectionNameOf } from "./section-name.ts";

function part(name: ChainName, standing: Standing, digest?: string): ChainPart {
  return {
    name,
    own: true,
    standing,
    word: "",
    message: `${name} says so`,
    job: "",
    commit: "",
    digest,
    reference: undefined,
    facts: [],
    uncovered: [],
    url: undefined,
  };
}

describe("drawChain", () => {
  test("a chain without reports is open, not broken", () => {
    expect(drawChain([])).toEqual({
      links: ["coverage", "image", "check", "deploy"].map((name) => ({ name, standing: "missing" })),
      broken: undefined,
    });
  });

  test("the first failed link is named, later ones are not", () => {
    const { broken } = drawChain([part("deploy", "fail"), part("image", "fail"), part("coverage", "pass")]);
    expect(broken).toEqual({ name: "image", why: "image says so" });
  });

  test("a link that speaks about another digest than was built is broken", () => {
    const chain = drawChain([
      part("image", "pass", "sha256:a"),
      part("check", "pass", "sha256:a"),
      part("deploy", "pass", "sha256:b"),
    ]);
    expect(chain.broken).toEqual({ name: "deploy", why: "it speaks about sha256:b, but this run built sha256:a" });
    expect(chain.links.at(-1)).toEqual({ name: "deploy", standing: "fail" });
  });

  test("several images may be built, and each may be deployed", () => {
    const images = [part("image", "pass", "sha256:a"), part("image", "pass", "sha256:b")];
    expect(drawChain([...images, part("deploy", "pass", "sha256:b")]).broken).toBeUndefined();
  });

  test("without a build in this run any digest may be deployed", () => {
    expect(drawChain([part("deploy", "pass", "sha256:b")]).broken).toBeUndefined();
  });

  test.each([
    [["pass", "fail"], "fail"],
    [["pass", "missing"], "missing"],
    [["pass", "warn"], "warn"],
    [["skip", "pass"], "pass"],
    [["skip"], "skip"],
    [[], "missing"],
  ] as const)("the worst of %j is %s", (standings, expected) => {
    expect(worst(standings)).toBe(expected);
  });
});

describe("decideMode", () => {
  const base: Pick<EventContext, "event" | "repositoryId" | "workflowRun"> = {
    event: "pull_request",
    repositoryId: 1,
    workflowRun: undefined,
  };
  const run = { id: 2, attempt: 1, event: "pull_request", headSha: "a", repositoryId: 1 };
  const at = (change: object): EventContext => ({ ...base, ...change }) as EventContext;

  test.each([
    ["auto", {}, "comment"],
    ["auto", { event: "push" }, "comment"],
    ["auto", { event: "workflow_run", workflowRun: run }, "publish"],
    ["publish", { event: "workflow_run", workflowRun: run }, "publish"],
    ["publish", { event: "workflow_run", workflowRun: { ...run, event: "push" } }, "nothing"],
    ["publish", { event: "workflow_run", workflowRun: { ...run, repositoryId: 9 } }, "impossible"],
    ["publish", { event: "workflow_run" }, "impossible"],
    ["publish", {}, "impossible"],
    ["collect", { event: "workflow_run", workflowRun: run }, "collect"],
    ["preview", {}, "preview"],
    ["comment", {}, "comment"],
  ] as const)("%s at %j is %s", (mode, change, expected) => {
    expect(decideMode(mode, at(change)).kind).toBe(expected);
  });
});

describe("createRedactor", () => {
  const { redact } = createRedactor(["hunter2-password", "abc", " "]);

  test.each([
    ["a hunter2-password b", "a *** b"],
    [`token ghs_${"x".repeat(36)}!`, "token ***!"],
    [`github_pat_${"a".repeat(22)}`, "***"],
    ["AKIAIOSFODNN7EXAMPLE", "***"],
    [`eyJhbGciOiJIUzI1NiJ9.${"a".repeat(20)}.${"b".repeat(20)}`, "***"],
    ["postgres://user:secret@db/x", "postgres://***@db/x"],
    ["-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----", "***"],
    ["abc is too short to hide", "abc is too short to hide"],
    ["https://example.com/a@b", "https://example.com/a@b"],
  ])("%j becomes %j", (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  test("counts what it hid", () => {
    const redactor = createRedactor(["long secret"]);
    redactor.redact("long secret, long secret, postgres://a:b@c");
    expect(redactor.count()).toBe(3);
  });
});

describe("createLinks", () => {
  const links = createLinks("https://github.com", "acme", "app");

  test("a file of the repository is linked at its line", () => {
    expect(links.file("a".repeat(40), "src/a b.ts", 3)).toBe(
      `https://github.com/acme/app/blob/${"a".repeat(40)}/src/a%20b.ts#L3`,
    );
  });

  test.each(["../x", "/etc/passwd", "a/../../b", "C:\\x", "a\\b", "", "https://evil.example/x", "a//b", "file:///x"])(
    "%j is no file of the repository",
    (path) => {
      expect(links.file("a".repeat(40), path, 1)).toBeUndefined();
    },
  );

  test.each([
    ["https://github.com/acme/app/actions/runs/1", "https://github.com/acme/app/actions/runs/1"],
    ["https://github.com/acme/app/a%2Fb?x=1#y", "https://github.com/acme/app/a%2Fb"],
    ["https://github.com/acme/app-evil/x", undefined],
    ["https://github.com.evil.example/acme/app/x", undefined],
    ["https://user@github.com/acme/app/../../evil", undefined],
    ["http://github.com/acme/app/x", undefined],
    ["javascript:alert(1)", undefined],
    ["", undefined],
  ])("%j is our own page: %j", (address, expected) => {
    expect(links.own(address)).toBe(expected);
  });

  test("an image of the owner has a package page, others have none", () => {
    expect(links.image("ghcr.io/acme/app@sha256:a")).toBe("https://github.com/acme/app/pkgs/container/app");
    expect(links.image("ghcr.io/evil/app@sha256:a")).toBeUndefined();
    expect(links.image("docker.io/acme/app@sha256:a")).toBeUndefined();
  });

  test("a server that is not https is not linked to", () => {
    expect(parseBaseUrl("http://ghes.example").ok).toBe(false);
    expect(createLinks("http://ghes.example", "acme", "app").commit("a")).toBeUndefined();
  });
});

test.each([
  ["unit", true],
  ["e2e/chrome", true],
  ["a.b_c-d", true],
  ["a--b", false],
  ["-a", false],
  ["a b", false],
  ["a>", false],
  ["", false],
])("the section name %j is allowed: %s", (name, allowed) => {
  expect(parseSectionName(name).ok).toBe(allowed);
});

test.each(["build (1, ubuntu)", "--", "a--b", "<script>", "", "名前", "x".repeat(200)])(
  "the job %j gives a section name",
  (job) => {
    expect(parseSectionName(sectionNameOf(job)).ok).toBe(true);
  },
);
