import { describe, expect, it } from "vitest";
import { buildError, classifyBuildFailure, parseBuildFailure } from "./build-failure.ts";
import type { BuildRequest } from "./build-request.ts";
import { decideBuilder, parseBuilders, planCreateBuilder, planRemoveBuilder } from "./builder.ts";
import { renderCsv } from "./csv.ts";
import { imageOfPackageUrl, parseBuildMetadata } from "./metadata.ts";
import { planBuild } from "./plan-build.ts";
import { parseBuildxVersion } from "./program.ts";

const program = { command: "docker", prefix: ["buildx"], version: "0.36.1" };
const request: BuildRequest = {
  context: ".",
  platforms: [],
  buildArgs: new Map(),
  buildContexts: new Map(),
  secrets: [],
  labels: new Map(),
  annotations: [],
  cacheFrom: [],
  cacheTo: [],
  outputs: [{ kind: "discard" }],
  metadataFile: "/t/metadata.json",
};

describe("the build's command line", () => {
  it("holds only what was asked for", () => {
    expect(planBuild(program, request)).toEqual({
      command: "docker",
      args: [
        "buildx",
        "build",
        "--progress=plain",
        "--metadata-file=/t/metadata.json",
        "--output=type=cacheonly",
        "--",
        ".",
      ],
      env: { BUILDX_METADATA_PROVENANCE: "min" },
    });
  });

  it("carries every part of a request", () => {
    const plan = planBuild(program, {
      ...request,
      file: "Dockerfile",
      target: "app",
      platforms: ["linux/amd64", "linux/arm64"],
      network: "host",
      builder: "b",
      provenance: "mode=max",
      sbom: "false",
      pull: true,
      noCache: true,
      buildArgs: new Map([["A", "x=y\nz"]]),
      buildContexts: new Map([["base:3", "docker-image://base@sha256:00"]]),
      secrets: [{ id: "token", file: "/t/s,1" }],
      labels: new Map([["k", "v"]]),
      annotations: [{ on: ["manifest", "index"], key: "k", value: "v:=,w" }],
      cacheFrom: [
        [
          ["type", "gha"],
          ["scope", "a,b"],
        ],
      ],
      cacheTo: [
        [
          ["type", "gha"],
          ["mode", "max"],
        ],
      ],
      outputs: [{ kind: "push-by-digest", repository: "localhost:5000/app", rewriteTimestamp: true }],
      sourceDateEpoch: 1_700_000_000,
    });
    expect(plan.args).toEqual([
      "buildx",
      "build",
      "--progress=plain",
      "--metadata-file=/t/metadata.json",
      "--builder=b",
      "--file=Dockerfile",
      "--target=app",
      "--platform=linux/amd64,linux/arm64",
      "--network=host",
      "--allow=network.host",
      "--provenance=mode=max",
      "--sbom=false",
      "--pull",
      "--no-cache",
      "--build-arg=A=x=y\nz",
      "--build-context=base:3=docker-image://base@sha256:00",
      '--secret=id=token,"src=/t/s,1"',
      "--label=k=v",
      "--annotation=manifest,index:k=v:=,w",
      '--cache-from=type=gha,"scope=a,b"',
      "--cache-to=type=gha,mode=max",
      "--output=type=image,name=localhost:5000/app,push-by-digest=true,name-canonical=true,push=true,rewrite-timestamp=true",
      "--",
      ".",
    ]);
    expect(plan.env["SOURCE_DATE_EPOCH"]).toBe("1700000000");
  });

  it("lets no value become a flag", () => {
    const hostile = "--output=type=local,dest=/";
    const plan = planBuild(program, { ...request, context: hostile, file: hostile, target: hostile });
    const end = plan.args.indexOf("--");
    expect(plan.args.slice(end + 1)).toEqual([hostile]);
    expect(plan.args.slice(0, end).filter((arg) => arg.startsWith("--output"))).toEqual(["--output=type=cacheonly"]);
  });

  it("quotes commas, quotes and line ends inside one CSV field", () => {
    expect(
      renderCsv([
        ["a", "1"],
        ["b", 'x,"y"\n'],
      ]),
    ).toBe('a=1,"b=x,""y""\n"');
  });
});

const hex = "a".repeat(64);
const other = "b".repeat(64);
const manifestType = "application/vnd.oci.image.manifest.v1+json";
const descriptor = { mediaType: manifestType, digest: `sha256:${hex}`, size: 500 };

function metadata(fields: Record<string, unknown>) {
  return parseBuildMetadata(JSON.stringify(fields));
}

describe("the metadata file", () => {
  it("names the manifest by its descriptor", () => {
    expect(
      metadata({ "containerimage.digest": `sha256:${hex}`, "containerimage.descriptor": descriptor }),
    ).toMatchObject({
      ok: true,
      value: { manifest: { kind: "manifest", digest: `sha256:${hex}`, sizeBytes: 500 } },
    });
  });

  it("never takes a config's digest for a manifest's", () => {
    const alone = metadata({
      "containerimage.digest": `sha256:${hex}`,
      "containerimage.config.digest": `sha256:${hex}`,
    });
    expect(alone).toMatchObject({ ok: true, value: { manifest: undefined, configDigest: `sha256:${hex}` } });
    const typed = { ...descriptor, mediaType: "application/vnd.oci.image.config.v1+json" };
    expect(metadata({ "containerimage.descriptor": typed })).toMatchObject({ value: { manifest: undefined } });
  });

  it.each([
    [
      "two digests that differ",
      { "containerimage.digest": `sha256:${other}`, "containerimage.descriptor": descriptor },
    ],
    ["an empty digest", { "containerimage.descriptor": { ...descriptor, digest: "" } }],
    ["an upper-case digest", { "containerimage.descriptor": { ...descriptor, digest: `sha256:${hex.toUpperCase()}` } }],
    ["no size", { "containerimage.descriptor": { ...descriptor, size: "500" } }],
  ])("refuses %s", (_, fields) => {
    expect(metadata(fields).ok).toBe(false);
  });

  it.each(["", "[]", "null", "{"])("refuses %j", (text) => {
    expect(parseBuildMetadata(text).ok).toBe(false);
  });

  it("finds base digests in both generations of provenance and for every platform", () => {
    const old = {
      materials: [{ uri: "pkg:docker/localhost%3A5000/base@3?platform=linux%2Famd64", digest: { sha256: hex } }],
    };
    const next = {
      buildDefinition: { resolvedDependencies: [{ uri: "pkg:docker/alpine@3", digest: { sha256: other } }] },
    };
    const result = metadata({
      "buildx.build.provenance/linux/amd64": old,
      "buildx.build.provenance/linux/arm64": next,
    });
    expect(result.ok && result.value.materials.map(({ reference, digest }) => [reference, digest])).toEqual([
      ["localhost:5000/base:3", `sha256:${hex}`],
      ["alpine:3", `sha256:${other}`],
    ]);
  });

  it("reads image names out of package URLs only", () => {
    expect(imageOfPackageUrl(`pkg:docker/a/b@sha256%3A${hex}`)).toBe(`a/b@sha256:${hex}`);
    expect(imageOfPackageUrl("https://example.org/x")).toBeUndefined();
    expect(imageOfPackageUrl("pkg:docker/%ff@1")).toBeUndefined();
  });
});

const failedRun = `#6 [app 2/3] RUN make
#6 0.1 boom
#6 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
------
 > [app 2/3] RUN make:
0.1 boom
------
Dockerfile:7
--------------------
   6 |
   7 | >>> RUN make
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2`;

describe("a failed build", () => {
  it("names instruction, file and line", () => {
    expect(parseBuildFailure(failedRun)).toEqual({
      message: 'process "/bin/sh -c make" did not complete successfully: exit code: 2',
      step: "[app 2/3] RUN make",
      file: "Dockerfile",
      line: 7,
    });
    expect(buildError(failedRun, 1)).toMatchObject({
      kind: "input",
      code: "build-failed",
      message:
        '[app 2/3] RUN make (Dockerfile:7): process "/bin/sh -c make" did not complete successfully: exit code: 2',
    });
  });

  it("is a failure even when nothing was printed", () => {
    expect(buildError("", 1).message).toContain("exited with code 1");
  });

  it.each([
    ["ERROR: failed to push localhost:5000/x: 401 Unauthorized", "build-denied"],
    ["ERROR: denied: permission_denied: write_package", "build-denied"],
    [
      "ERROR: failed to solve: base:9: failed to resolve source metadata for docker.io/library/base:9: docker.io/library/base:9: not found",
      "build-base-missing",
    ],
    [
      'ERROR: failed to solve: failed to do request: Head "https://r/v2/": dial tcp: connect: connection refused',
      "build-upstream",
    ],
    ["ERROR: failed to solve: unexpected status 503 Service Unavailable", "build-upstream"],
    ['ERROR: no builder "x" found', "builder-failed"],
    ["ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN", "build-failed"],
    [
      'ERROR: failed to solve: process "/bin/sh -c curl; echo 403 denied" did not complete successfully: exit code: 1',
      "build-failed",
    ],
    ['ERROR: failed to compute cache key: "/missing": not found', "build-failed"],
  ])("%s is %s", (text, code) => {
    expect(classifyBuildFailure(parseBuildFailure(text))).toBe(code);
  });
});

describe("builders", () => {
  const list = [
    '{"Name":"default","Driver":"docker","Current":true,"Nodes":[{"Name":"default","Status":"running"}]}',
    "WARNING: something",
    '{"Name":"default","Driver":"docker","Current":true,"Nodes":[{"Name":"default","Status":"running"}]}',
    '{"Name":"far","Driver":"remote","Current":false,"Nodes":[]}',
  ].join("\n");

  it("are read once each although their nodes repeat them, foreign lines left out", () => {
    expect(parseBuilders(list).map((builder) => builder.name)).toEqual(["default", "far"]);
  });

  it("the engine's own does simple builds, a new one does the others", () => {
    expect(decideBuilder(parseBuilders(list), { beyondEngine: false })).toEqual({ kind: "use", name: "default" });
    expect(decideBuilder(parseBuilders(list), { beyondEngine: true })).toEqual({ kind: "create" });
  });

  it("a current one that reports an error is not used", () => {
    const broken = '{"Name":"far","Driver":"remote","Current":true,"Error":"refused"}';
    expect(decideBuilder(parseBuilders(broken), { beyondEngine: true })).toEqual({ kind: "create" });
  });

  it("are created and removed by name", () => {
    expect(planCreateBuilder(program, "b").args).toContain("--name=b");
    expect(planRemoveBuilder(program, "-x").args.slice(-2)).toEqual(["--", "-x"]);
  });

  it("buildx is known by its own words", () => {
    expect(parseBuildxVersion("github.com/docker/buildx v0.36.1 abc")).toBe("0.36.1");
    expect(parseBuildxVersion("docker: 'buildx' is not a docker command.")).toBeUndefined();
  });
});
