import { beforeAll, describe, expect, it } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import {
  type BuildClosure,
  type ClosureRequest,
  type DockerfileProblem,
  parseDockerfile,
  parseImageName,
  planClosure,
} from "../src/index.ts";
import { buildTree, pushImage } from "./dockerfile-ground.ts";

const { registry } = provingGround();
const a = `${registry}/closure/a`;
const b = `${registry}/closure/b`;

interface Case {
  readonly dockerfile: string;
  readonly target?: string;
  readonly platforms?: readonly string[];
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly buildContexts?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, string>>;
  /** Files that the result must hold, with their text. */
  readonly holds?: Readonly<Record<string, string>>;
}

beforeAll(async () => {
  for (const name of ["a", "b"]) {
    const dockerfile = `FROM scratch\nENV FROM_BASE=${name}\nCOPY <<EOF /${name}\n${name}\nEOF\n`;
    for (const tag of ["1", "latest", "amd64", "arm64"])
      await pushImage(`closure/${name}:${tag}`, dockerfile, ["linux/amd64", "linux/arm64"]);
  }
  await pushImage("closure/trigger:1", "FROM scratch\nONBUILD COPY x /triggered\n", ["linux/amd64"]);
});

function plan(test: Case): { closure?: BuildClosure; problem?: DockerfileProblem } {
  const request: ClosureRequest = {
    target: test.target,
    platforms: test.platforms ?? ["linux/amd64"],
    buildPlatform: "linux/amd64",
    buildArgs: new Map(Object.entries(test.buildArgs ?? {})),
    buildContexts: new Map(Object.entries(test.buildContexts ?? {})),
  };
  const dockerfile = parseDockerfile(test.dockerfile);
  if (!dockerfile.ok) return { problem: dockerfile.error };
  const closure = planClosure(dockerfile.value, request);
  return closure.ok ? { closure: closure.value } : { problem: closure.error };
}

async function build(test: Case) {
  const args = [
    `--platform=${(test.platforms ?? ["linux/amd64"]).join(",")}`,
    ...(test.target === undefined ? [] : [`--target=${test.target}`]),
    ...Object.entries(test.buildArgs ?? {}).map(([name, value]) => `--build-arg=${name}=${value}`),
    ...Object.entries(test.buildContexts ?? {}).map(([name, value]) => `--build-context=${name}=${value}`),
  ];
  return await buildTree({ dockerfile: test.dockerfile, args, files: test.files ?? {} });
}

/** What provenance says was used, in full. */
function used(materials: readonly { readonly uri: string; readonly reference: string | undefined }[]) {
  const images = new Set<string>();
  const addresses = new Set<string>();
  for (const { uri, reference } of materials) {
    const image = parseImageName(reference ?? "");
    if (uri.startsWith("pkg:docker/") && image.ok) images.add(image.value.canonical);
    else addresses.add(uri);
  }
  return { images: [...images].sort(), addresses: [...addresses].sort() };
}

const builds: Readonly<Record<string, Case>> = {
  "one base": { dockerfile: `FROM ${a}:1\n` },
  "a base without a tag": { dockerfile: `FROM ${a}\n` },
  "scratch alone": { dockerfile: "FROM scratch\nCOPY x /\n", files: { x: "1" }, holds: { x: "1" } },
  "a stage that nothing needs": { dockerfile: `FROM ${a}:1 AS unused\nFROM ${b}:1\n`, holds: { b: "b\n" } },
  "a chain of stages": {
    dockerfile: `FROM ${a}:1 AS x\nFROM x AS y\nFROM y\nCOPY --from=${b}:1 /b /\n`,
    holds: { b: "b\n" },
  },
  "a target in another case": { dockerfile: `FROM ${a}:1 AS Fin\nFROM ${b}:1\n`, target: "fIN", holds: { a: "a\n" } },
  "a stage by number": { dockerfile: `FROM ${a}:1\nFROM scratch\nCOPY --from=0 /a /got\n`, holds: { got: "a\n" } },
  "a stage by its name in another case": {
    dockerfile: `FROM ${a}:1 AS one\nFROM scratch\nCOPY --from=ONE /a /got\n`,
    holds: { got: "a\n" },
  },
  "one name for two stages": {
    dockerfile: `FROM ${a}:1 AS x\nFROM ${b}:1 AS x\nFROM scratch\nCOPY --from=x / /\n`,
    holds: { b: "b\n" },
  },
  "an argument before FROM": { dockerfile: `ARG T=none\nFROM ${a}:\${T}\n`, buildArgs: { T: "1" } },
  "an argument that is made of others": {
    dockerfile: `ARG N=a\nARG I=${registry}/closure/$N\nFROM $I:1\n`,
    holds: { a: "a\n" },
  },
  "patterns in FROM": { dockerfile: `ARG V=v1-beta\nARG W=\${V#v}\nFROM ${a}:\${W%-*}\n`, holds: { a: "a\n" } },
  "a replacement in FROM": {
    dockerfile: `ARG V=closure.a\nFROM ${registry}/closure/\${V/c*./}:1\n`,
    holds: { a: "a\n" },
  },
  "a default in FROM": { dockerfile: `ARG V\nFROM \${V:-${a}:1}\n`, holds: { a: "a\n" } },
  "a platform's own base": { dockerfile: `FROM ${a}:$TARGETARCH\n`, platforms: ["linux/amd64", "linux/arm64"] },
  "a platform's own stage": {
    dockerfile: `FROM ${a}:1 AS s-amd64\nFROM ${b}:1 AS s-arm64\nFROM s-$TARGETARCH\n`,
    platforms: ["linux/arm64"],
    holds: { b: "b\n" },
  },
  "the builder's platform": {
    dockerfile: `FROM --platform=$BUILDPLATFORM ${a}:1 AS x\nARG BUILDARCH TARGETARCH\nCOPY <<EOF /arch\n$BUILDARCH $TARGETARCH\nEOF\nFROM scratch\nCOPY --from=x /arch /\n`,
    platforms: ["linux/arm64"],
    holds: { arch: "amd64 arm64\n" },
  },
  "a mount of an image": {
    dockerfile: `FROM busybox:1.36 AS x\nRUN --mount=from=${a}:1,target=/m cp /m/a /got\nFROM scratch\nCOPY --from=x /got /\n`,
    holds: { got: "a\n" },
  },
  "a mount of the context": {
    dockerfile: "FROM busybox:1.36 AS x\nRUN --mount=target=/m cp /m/x /got\nFROM scratch\nCOPY --from=x /got /\n",
    files: { x: "1" },
    holds: { got: "1" },
  },
  "here-documents with and without expansion": {
    dockerfile: `FROM scratch\nARG V=1\nCOPY <<x <<-"y" /\n\${V:+yes} 'q'\nx\n\t\tno $V\n\ty\nADD <<EOF /z\n# kept \\\\\nEOF\n`,
    holds: { x: "yes 'q'\n", y: "no $V\n", z: "# kept \\\n" },
  },
  "the other escape character": {
    dockerfile: "# escape=`\nFROM scratch\nENV D=/d\nCOPY x `\n  $D/`$y\n",
    files: { x: "1" },
    holds: { "d/$y": "1" },
  },
  "comments and blank lines inside an instruction": {
    dockerfile: "FROM scratch\nCOPY \\\n# one\n\n  # two\n  x \\\n\n  /\n",
    files: { x: "1" },
    holds: { x: "1" },
  },
  "CRLF and a byte order mark": {
    dockerfile: `\ufeff# a comment\r\nFROM scratch\r\nCOPY x \\\r\n  /\r\nCOPY <<E /e\r\nline\r\nE\r\n`,
    files: { x: "1" },
    holds: { x: "1", e: "line\r\n" },
  },
  "a build context that COPY names": {
    dockerfile: "FROM scratch\nCOPY --from=more /a /\n",
    buildContexts: { more: `docker-image://${a}:1` },
    holds: { a: "a\n" },
  },
  "a build context in place of an image": {
    dockerfile: `FROM ${a}:1\n`,
    buildContexts: { [`${a}:1`]: `docker-image://${b}:1` },
    holds: { b: "b\n" },
  },
  "a build context in place of a stage": {
    dockerfile: `FROM ${a}:1 AS x\nRUN not there\nFROM scratch\nCOPY --from=x / /\n`,
    buildContexts: { x: `docker-image://${b}:1` },
    holds: { b: "b\n" },
  },
  "a trigger in the same file": {
    dockerfile: `FROM scratch AS x\nONBUILD COPY --from=${a}:1 /a /got\nFROM x\n`,
    holds: { got: "a\n" },
  },
  "an address": { dockerfile: `FROM scratch\nARG L=list\nADD http://${registry}/v2/closure/a/tags/$L /tags\n` },
  "variables of the base stage": {
    dockerfile: "FROM scratch AS x\nARG A=1\nENV B=$A C=${B:-old}\nFROM x\nCOPY <<EOF /v\n$A $B $C ${D-unset}\nEOF\n",
    holds: { v: "1 1 old unset\n" },
  },
  "a variable that the base image sets": {
    dockerfile: `FROM ${a}:1\nCOPY $FROM_BASE-file /got\n`,
    files: { "a-file": "1" },
    holds: { got: "1" },
  },
  "an argument that a stage does not declare": {
    dockerfile: "ARG G=global\nFROM scratch AS x\nCOPY <<EOF /v\n[$G]\nEOF\nARG G\nCOPY <<EOF /w\n[$G]\nEOF\n",
    holds: { v: "[]\n", w: "[global]\n" },
  },
};

describe("provenance names what the closure says", () => {
  it.each(Object.entries(builds))("for %s", async (_, test) => {
    const { closure, problem } = plan(test);
    const result = await build(test);
    if (!result.ok || closure === undefined) throw new Error(`${problem?.message ?? ""}\n${result.log}`);
    const { images, addresses } = used(result.metadata.materials);
    expect(closure.bases.map(({ reference }) => reference)).toEqual(images);
    expect(closure.remoteSources.flatMap(({ address }) => (address?.kind === "http" ? [address.url] : []))).toEqual(
      addresses,
    );
    for (const [file, text] of Object.entries(test.holds ?? {})) expect(result.files.get(file)).toBe(text);
  });
});

const refusals: Readonly<Record<string, Case>> = {
  "an unknown instruction": { dockerfile: "FROM scratch\nCOPPY x /\n" },
  "no FROM": { dockerfile: "ARG x\n" },
  "an instruction before FROM": { dockerfile: "ENV x=1\nFROM scratch\n" },
  "an unknown target": { dockerfile: "FROM scratch AS x\n", target: "y" },
  "a target by number": { dockerfile: "FROM scratch AS x\nFROM scratch\n", target: "0" },
  "a name in another case for FROM": { dockerfile: "FROM scratch AS Foo\nFROM Foo\n" },
  "a variable in --from": { dockerfile: "FROM scratch AS x\nFROM scratch\nARG s=x\nCOPY --from=$s / /\n" },
  "a variable in a mount's from": { dockerfile: "FROM busybox:1.36\nRUN --mount=from=$x,target=/y true\n" },
  "a stage number too many": { dockerfile: "FROM scratch\nCOPY --from=7 / /\n" },
  "a stage that comes later": {
    dockerfile: "FROM scratch AS x\nCOPY --from=y / /\nFROM scratch AS y\nCOPY --from=x / /\n",
  },
  "a stage that copies from itself": { dockerfile: "FROM scratch AS x\nCOPY --from=x / /\n" },
  "an unsupported operator": { dockerfile: "FROM scratch\nENV x=${y^^}\n" },
  "an empty base": { dockerfile: "ARG x\nFROM $x\n" },
  "a required variable": { dockerfile: "ARG x\nFROM ${x:?give x}\n" },
  "a here-document without an end": { dockerfile: "FROM scratch\nCOPY <<EOF /x\n" },
  "an unknown flag": { dockerfile: "FROM scratch\nCOPY --from-stage=x a /\n" },
  "a directive given twice": { dockerfile: "# escape=`\n# escape=`\nFROM scratch\n" },
  "a line that is too long": { dockerfile: `FROM scratch\nENV x=${"y".repeat(70_000)}\n` },
  "COPY of an address": { dockerfile: "FROM scratch\nCOPY http://127.0.0.1/x /\n" },
  "an unknown mount type": { dockerfile: "FROM busybox:1.36\nRUN --mount=type=bound,target=/y true\n" },
};

describe("BuildKit refuses what the closure calls a problem", () => {
  it.each(Object.entries(refusals))("%s", async (_, test) => {
    expect(plan(test).problem).toBeDefined();
    expect((await build({ ...test, files: { x: "1" } })).ok).toBe(false);
  });

  it("except for a path outside the context, which it silently takes from the context's root", async () => {
    const dockerfile = "FROM scratch\nCOPY ../x /\n";
    expect(plan({ dockerfile }).problem).toMatchObject({ line: 2, message: expect.stringContaining("outside") });
    const result = await buildTree({ dockerfile, files: { x: "1" } });
    expect(result.ok && result.files.get("x")).toBe("1");
  });
});

describe("what a closure cannot see", () => {
  it("is an ONBUILD trigger of a base image: it reads the context although nothing in the file does", async () => {
    const test = { dockerfile: `FROM ${registry}/closure/trigger:1\n`, files: { x: "1" } };
    expect(plan(test).closure?.readsContext).toBe(false);
    const result = await build(test);
    expect(result.ok && result.files.get("triggered")).toBe("1");
  });
});
