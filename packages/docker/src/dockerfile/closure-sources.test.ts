import { describe, expect, it } from "vitest";
import type { BuildClosure } from "./build-closure.ts";
import { parseDockerfile } from "./parse-dockerfile.ts";
import { planClosure } from "./plan-closure.ts";

function plan(text: string) {
  const parsed = parseDockerfile(text);
  if (!parsed.ok) return parsed;
  const request = { platforms: ["linux/amd64"], buildPlatform: "linux/amd64" };
  return planClosure(parsed.value, { ...request, buildArgs: new Map(), buildContexts: new Map() });
}

function closure(text: string): BuildClosure {
  const planned = plan(text);
  if (!planned.ok) throw new Error(`line ${planned.error.line}: ${planned.error.message}`);
  return planned.value;
}

function problem(text: string): string {
  const planned = plan(text);
  return planned.ok ? "none" : `${planned.error.line}: ${planned.error.message}`;
}

describe("sources from elsewhere", () => {
  const sha = `sha256:${"b".repeat(64)}`;
  const commit = "c".repeat(40);
  it.each([
    ["ADD https://x/y.tgz /", { address: { kind: "http", url: "https://x/y.tgz" }, pin: undefined }],
    [`ADD --checksum=${sha} https://x/y.tgz /`, { pin: sha }],
    [`ARG C=${sha}\nADD --checksum=$C https://x/y.tgz /`, { pin: sha }],
    ["ARG V=2\nADD https://x/y-$V.tgz /", { text: "https://x/y-2.tgz" }],
    ["ADD https://x/y.git /", { address: { kind: "git", remote: "https://x/y.git", ref: "" }, pin: undefined }],
    ["ADD https://x/y.git#main:sub /", { address: { kind: "git", ref: "main" }, pin: undefined }],
    [`ADD https://x/y.git#${commit} /`, { pin: commit }],
    [`ADD https://x/y.git?tag=v1&checksum=${commit} /`, { address: { ref: "refs/tags/v1" }, pin: commit }],
    ["ADD git@x.y:a/b.git#v1 /", { address: { kind: "git", remote: "git@x.y:a/b.git", ref: "v1" } }],
    ["ADD ssh://git@x/y /", { address: { kind: "git" } }],
    ["ADD git://x/y /", { address: { kind: "git" } }],
  ])("%s", (line, source) => {
    expect(closure(`FROM scratch\n${line}\n`).remoteSources).toMatchObject([source]);
  });

  it.each(["ADD x.git /", "ADD HTTP://x/y /", "ADD HTTPS://y.git /", "ADD ./http: /", "ADD <<http://x /y\nhttp://x"])(
    "%s is none",
    (line) => {
      expect(closure(`FROM scratch\n${line}\n`).remoteSources).toEqual([]);
    },
  );

  it("a variable that only the base image may set may make one: that is said, not guessed", () => {
    const text = "FROM base\nADD $FROM_BASE /x\nADD lib/$FROM_BASE /y\n";
    const { remoteSources, unresolved, contextSources } = closure(text);
    expect(remoteSources).toMatchObject([{ address: undefined, text: "$FROM_BASE", line: 2 }]);
    expect(unresolved.map(({ line }) => line)).toEqual([2, 3]);
    expect(contextSources).toBeUndefined();
    expect(closure(text.replace("base", "scratch")).unresolved).toEqual([]);
  });

  it("a stage's variables come from its base stage, ARG and ENV in their order", () => {
    const text =
      "ARG G=g\nFROM scratch AS a\nARG G\nENV A=1 B=$A\nENV A=2 B=$A$G\nFROM a\nADD https://x/$A-$B-$G-${C:-none} /\n";
    expect(closure(text).remoteSources).toMatchObject([{ text: "https://x/2-1g-g-none" }]);
  });
});

describe("the context", () => {
  it.each([
    ["COPY . /", ["."]],
    ["ADD a b /c/", ["a", "b"]],
    ["RUN --mount=target=/src x", ["/"]],
    ["RUN --mount=type=bind,source=go.mod,target=/m x", ["go.mod"]],
    ["ARG F=f\nCOPY $F /", ["f"]],
  ])("is read by %s", (line, sources) => {
    expect(closure(`FROM scratch\n${line}\n`)).toMatchObject({ readsContext: true, contextSources: sources });
  });

  it.each([
    "COPY --from=a . /",
    "ADD https://x/y /",
    "COPY <<EOF /x\nEOF",
    "RUN --mount=type=cache,target=/c --mount=type=tmpfs,target=/t --mount=type=secret,id=s x",
    "RUN x",
  ])("is not read by %s", (line) => {
    expect(closure(`FROM scratch\n${line}\n`)).toMatchObject({ readsContext: false, contextSources: [] });
  });

  // BuildKit 0.32 takes `../x` for `/x` of the context without a word.
  it.each([
    ["COPY ../x /", /^2: "\.\.\/x" lies outside the build context: .*"\/x"/],
    ["COPY a/../../b /", /outside/],
    ["COPY /../b /", /outside/],
    ["ADD ../x /", /outside/],
    ["RUN --mount=source=../x,target=/y z", /outside/],
    ["COPY ../$UNKNOWN /", /outside/],
    ["ARG D=..\nCOPY $D/x /", /^3: .*outside/],
    ["COPY a/../b ./../x", /none/],
    ["COPY --from=i ../x /", /none/],
    ["COPY $UNKNOWN/../x /", /none/],
  ])("%s: %s", (line, message) => {
    expect(problem(`FROM base\n${line}\n`)).toMatch(message);
  });
});

describe("what a build is given", () => {
  it("secrets, sockets, networks and privileges are named", () => {
    const text =
      "FROM a\nARG N=three\nRUN --mount=type=secret,id=one --mount=type=secret,target=/r/two --mount=type=secret,source=$N " +
      "--mount=type=ssh --mount=type=ssh,id=k --network=none --security=insecure x\nRUN y\n";
    expect(closure(text)).toMatchObject({
      secretIds: ["one", "three", "two"],
      sshIds: ["default", "k"],
      networks: ["default", "none"],
      insecure: true,
    });
  });
});
