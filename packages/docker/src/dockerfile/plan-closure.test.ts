import { describe, expect, it } from "vitest";
import type { BuildClosure, ClosureRequest } from "./build-closure.ts";
import { parseDockerfile } from "./parse-dockerfile.ts";
import { planClosure } from "./plan-closure.ts";

const plain: ClosureRequest = {
  buildArgs: new Map(),
  platforms: ["linux/amd64"],
  buildPlatform: "linux/amd64",
  buildContexts: new Map(),
};

function plan(text: string, change: Partial<ClosureRequest> = {}) {
  const parsed = parseDockerfile(text);
  return parsed.ok ? planClosure(parsed.value, { ...plain, ...change }) : parsed;
}

function closure(text: string, change: Partial<ClosureRequest> = {}): BuildClosure {
  const planned = plan(text, change);
  if (!planned.ok) throw new Error(`line ${planned.error.line}: ${planned.error.message}`);
  return planned.value;
}

function problem(text: string, change: Partial<ClosureRequest> = {}): string {
  const planned = plan(text, change);
  return planned.ok ? "none" : `${planned.error.line}: ${planned.error.message}`;
}

function bases(text: string, change: Partial<ClosureRequest> = {}): readonly string[] {
  return closure(text, change).bases.map(({ reference }) => reference);
}

const args = (given: Record<string, string>) => ({ buildArgs: new Map(Object.entries(given)) });
const contexts = (given: Record<string, string>) => ({ buildContexts: new Map(Object.entries(given)) });

describe("the stages of a closure", () => {
  const file = "FROM a AS one\nFROM b AS two\nCOPY --from=one /x /\nFROM c AS three\nFROM two\nCOPY --from=0 /y /\n";

  it("are those that the target needs, in the order of the file", () => {
    const [platform] = closure(file).platforms;
    expect(platform?.stages.map(({ name }) => name)).toEqual(["one", "two", undefined]);
    expect(platform?.stages[2]).toMatchObject({
      base: { kind: "stage", position: 1 },
      instructions: [{ sources: [{ kind: "stage", position: 0 }] }],
    });
  });

  it.each([
    ["one", ["docker.io/library/a:latest"]],
    ["TWO", ["docker.io/library/a:latest", "docker.io/library/b:latest"]],
    ["three", ["docker.io/library/c:latest"]],
    ["", ["docker.io/library/a:latest", "docker.io/library/b:latest"]],
  ])("of target %j need the bases %j", (target, references) => {
    expect(bases(file, { target })).toEqual(references);
  });

  it.each([
    ["tree", /no stage "tree"; did you mean "three"\?.*"one", "two", "three"/],
    ["0", /no stage "0"/],
    ["a", /no stage "a"/],
  ])("of the unknown target %s are a problem with the nearest names", (target, message) => {
    expect(problem(file, { target })).toMatch(message);
  });

  it("that nothing needs change nothing", () => {
    expect(closure("FROM x AS unused\nRUN y\nFROM a\n").platforms[0]?.stages).toHaveLength(1);
  });

  it("a name that is given twice means the one before it for FROM, the last for COPY", () => {
    const text = "FROM a AS x\nFROM x AS x\nFROM b AS x\nFROM scratch\nCOPY --from=x /a /\n";
    expect(bases(text)).toEqual(["docker.io/library/b:latest"]);
  });

  it.each([
    ["FROM a AS x\nCOPY --from=x /a /\n", /^2: .*copies from itself/],
    ["FROM a\nCOPY --from=later /a /\nFROM b AS later\nFROM 0\n", /none/],
    ["FROM a AS t\nCOPY --from=later /a /\nFROM b AS later\nFROM t\n", /^2: .*before it is copied from/],
    ["FROM a\nCOPY --from=1 /a /\n", /^2: --from=1 is not the number/],
    ["FROM a\nCOPY --from=-1 /a /\n", /^2: --from=-1/],
    ["FROM a\nARG x=b\nCOPY --from=$x /a /\n", /^3: --from may hold no variable/],
    ["FROM $x\n", /^1: .*empty/],
    ["FROM A\n", /^1: .*lower-case/],
    ["FROM a AS Foo\nFROM Foo\n", /^2: .*lower-case/],
    ["FROM --platform=$NOPE a\n", /^1: .*empty/],
    ["FROM --platform=linux/a/b/c a\n", /not a platform/],
    ["FROM a\nRUN --mount=type=bind,from=1,target=/x y\n", /none/],
    ["FROM a\nRUN --mount=type=wat,target=/x y\n", /unsupported mount type/],
    ["FROM a\nRUN --mount=type=cache,tarket=/x y\n", /no option "tarket"; did you mean target\?/],
    ["FROM a\nRUN --network=bridge y\n", /no network "bridge"/],
    ["FROM a\nRUN --security=none y\n", /no security mode/],
    ["FROM a\nENV x=${y^}\n", /^2: unsupported modifier/],
    ["FROM a\nENV $y=1\n", /^2: the name "\$y" depends/],
    ["FROM a\nWORKDIR ${y?no y}\n", /none/],
    ["FROM scratch\nWORKDIR ${y?no y}\n", /^2: y: no y/],
    ["FROM a\nCOPY <<EOF /x\n${y^}\nEOF\n", /unsupported modifier/],
    ["FROM a\nCOPY <<'EOF' /x\n${y^}\nEOF\n", /none/],
    ["FROM a\nCOPY http://x/y /\n", /COPY takes no address/],
    ["FROM a\nADD --checksum=md5:1 http://x/y /\n", /sha256/],
    ["FROM a\nADD https://x/y.git?wat=1 /\n", /"wat" is no option/],
    ["FROM a\nADD https://x/y.git?tag=a&branch=b /\n", /two refs/],
    ["FROM a\nADD https://x/y.git?submodules=maybe /\n", /true or false/],
    ["FROM a\nADD https://x/y.git?tag= /\n", /no value/],
    ["FROM a\nADD git://x:y/z /\n", /no valid host/],
  ])("%j: %s", (text, message) => {
    expect(problem(text)).toMatch(message);
  });
});

describe("a base", () => {
  it.each([
    ["FROM busybox", "docker.io/library/busybox:latest", "busybox"],
    ["FROM docker.io/library/busybox:latest", "docker.io/library/busybox:latest", "docker.io/library/busybox:latest"],
    ["FROM index.docker.io/acme/x:1", "docker.io/acme/x:1", "index.docker.io/acme/x:1"],
    ["FROM 127.0.0.1:5000/a/b", "127.0.0.1:5000/a/b:latest", "127.0.0.1:5000/a/b"],
    ["FROM localhost/a", "localhost/a:latest", "localhost/a"],
    ["ARG V=1.36\nFROM busybox:$V", "docker.io/library/busybox:1.36", "busybox:1.36"],
    ["ARG R=a\nARG I=$R/b\nFROM ${I}:${T:-x}", "docker.io/a/b:x", "a/b:x"],
    ["FROM a:$TARGETARCH", "docker.io/library/a:amd64", "a:amd64"],
    ["FROM scratch\nCOPY --from=a:1 /x /", "docker.io/library/a:1", "a:1"],
    ["FROM scratch\nRUN --mount=type=cache,from=a:1,target=/x y", "docker.io/library/a:1", "a:1"],
    ["FROM scratch\nONBUILD COPY --from=no /x /\nCOPY --from=a /x /", "docker.io/library/a:latest", "a"],
  ])("of %j is %s", (text, reference, written) => {
    expect(closure(text).bases).toMatchObject([{ reference, texts: [written] }]);
  });

  it("keeps its digest", () => {
    const pinned = `busybox:1@sha256:${"a".repeat(64)}`;
    expect(bases(`FROM ${pinned}`)).toEqual([`docker.io/library/${pinned}`]);
  });

  it("is never scratch, a stage, or a build context of its name", () => {
    expect(bases("FROM scratch AS a\nFROM a\nCOPY --from=a / /\nCOPY --from=scratch / /\n")).toEqual([]);
    expect(bases("FROM x\nCOPY --from=y / /\n", contexts({ x: "dir", "docker.io/library/y:latest": "dir" }))).toEqual(
      [],
    );
  });

  it("is counted once however it is spelled, with all that uses it", () => {
    const text = "FROM a AS x\nFROM docker.io/library/a:latest\nCOPY --from=x / /\nRUN --mount=from=a,target=/x y\n";
    expect(closure(text).bases).toEqual([
      {
        reference: "docker.io/library/a:latest",
        texts: ["a", "docker.io/library/a:latest"],
        platforms: ["linux/amd64"],
        uses: ["from", "mount"],
        line: 1,
      },
    ]);
  });

  it("comes with the platforms it is needed for", () => {
    const text = "FROM --platform=$BUILDPLATFORM go AS b\nFROM run-$TARGETARCH$TARGETVARIANT\nCOPY --from=b / /\n";
    const found = closure(text, { platforms: ["linux/arm64/v8", "linux/arm/v7"] }).bases;
    expect(found.map(({ reference, platforms }) => [reference, platforms])).toEqual([
      ["docker.io/library/go:latest", ["linux/amd64"]],
      ["docker.io/library/run-arm64:latest", ["linux/arm64"]],
      ["docker.io/library/run-armv7:latest", ["linux/arm/v7"]],
    ]);
  });

  it("behind a build context is what the context names", () => {
    const given = contexts({ base: "docker-image://ghcr.io/a/b:1", unused: "docker-image://c" });
    expect(closure("FROM base\n", given)).toMatchObject({
      bases: [{ reference: "ghcr.io/a/b:1", uses: ["context"] }],
      contexts: new Map([["base", "docker-image://ghcr.io/a/b:1"]]),
    });
  });

  it("of a stage that a build context replaces is not used", () => {
    const text = "FROM a AS x\nRUN --mount=type=secret,id=s y\nFROM x\n";
    expect(closure(text, contexts({ x: "docker-image://b" }))).toMatchObject({
      bases: [{ reference: "docker.io/library/b:latest" }],
      secretIds: [],
    });
  });

  it("of an ONBUILD trigger in the same file is used where the trigger runs", () => {
    const text = "FROM scratch AS x\nONBUILD COPY --from=a /x /\nFROM x AS y\nFROM y\n";
    expect(bases(text)).toEqual(["docker.io/library/a:latest"]);
    expect(bases(text, { target: "x" })).toEqual([]);
    expect(problem("FROM scratch AS x\nONBUILD COPY --wat a b\nFROM x\n")).toMatch(/^2: .*--wat/);
  });
});

describe("the frontend", () => {
  it("is what the file names, unless the build argument names another one", () => {
    const text = "# syntax=docker/dockerfile:1 --x\nFROM a\n";
    expect(closure(text).frontend).toMatchObject({ reference: "docker.io/docker/dockerfile:1", from: "file" });
    expect(closure(text, args({ BUILDKIT_SYNTAX: " a/b:2 x" })).frontend).toEqual({
      reference: "docker.io/a/b:2",
      text: "a/b:2",
      from: "build-arg",
    });
    expect(closure("FROM a\n").frontend).toBeUndefined();
  });
});

describe("build arguments", () => {
  it("that nothing declares are left out; those that BuildKit reads itself are not", () => {
    const given = args({
      A: "1",
      B: "2",
      NO: "3",
      BUILDKIT_INLINE_CACHE: "1",
      HTTP_PROXY: "p",
      https_proxy: "q",
      C: "4",
    });
    const { buildArgs, proxyArgs } = closure("ARG A\nFROM a\nARG B\nARG https_proxy\nFROM b AS x\nARG C\nFROM 0\n", {
      ...given,
      target: "x",
    });
    expect([...buildArgs.keys()]).toEqual(["A", "BUILDKIT_INLINE_CACHE", "C"]);
    expect([...proxyArgs.keys()]).toEqual(["HTTP_PROXY", "https_proxy"]);
  });

  it.each([
    ["ARG V=1\nFROM a:$V", { V: "2" }, "docker.io/library/a:2"],
    ["ARG V=1\nARG V=3\nFROM a:$V", {}, "docker.io/library/a:3"],
    ["FROM a:${V:-none}", { V: "2" }, "docker.io/library/a:none"],
    ["FROM a:$TARGETOS", { TARGETOS: "x" }, "docker.io/library/a:x"],
    ["FROM a:$TARGETSTAGE", {}, "docker.io/library/a:default"],
    ["FROM a:$TARGETSTAGE AS fin", {}, "docker.io/library/a:fin"],
    ["FROM a:$BUILDPLATFORM", { BUILDPLATFORM: "bp" }, "docker.io/library/a:bp"],
  ])("%j with %j is based on %s", (text, given, reference) => {
    expect(bases(text, args(given as Record<string, string>))).toEqual([reference]);
  });
});

describe("requests that cannot be", () => {
  it.each([
    [{ platforms: ["linux/amd64", "wat"] }, /neither an operating system/],
    [{ platforms: ["linux/*"] }, /not a platform/],
    [{ buildPlatform: "amd64" }, /neither/],
    [{ buildContexts: new Map([["A", "x"]]) }, /cannot name a build context/],
  ])("%j", (change, message) => {
    expect(problem("FROM a\n", change)).toMatch(message);
  });
});

describe("hostile files", () => {
  it("100,000 stages in a chain, each with its variable, are planned", () => {
    const chain = Array.from(
      { length: 100_000 },
      (_, i) => `FROM ${i === 0 ? "scratch" : `s${i - 1}`} AS s${i}\nARG A${i}=x`,
    );
    expect(closure(chain.join("\n")).platforms[0]?.stages).toHaveLength(100_000);
  });

  it("triggers that multiply are refused", () => {
    const triggers = "ONBUILD RUN x\n".repeat(5000);
    const stages = Array.from({ length: 500 }, (_, i) => `FROM x AS s${i}\n`).join("");
    const copies = Array.from({ length: 500 }, (_, i) => `COPY --from=s${i} / /\n`).join("");
    expect(problem(`FROM scratch AS x\n${triggers}${stages}FROM scratch\n${copies}`)).toMatch(/more than 1000000/);
  });

  it("names of the prototype are names like others", () => {
    const text =
      "ARG __proto__=a\nARG constructor\nFROM ${constructor:-b} AS constructor\nFROM constructor\nENV __proto__=1\n";
    expect(bases(text)).toEqual(["docker.io/library/b:latest"]);
  });
});
