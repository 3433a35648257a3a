import { describe, expect, it } from "vitest";
import { plainRequest as request, program } from "../../test/plain-request.ts";
import { decideBuilder, parseBuilders, planCreateBuilder, planRemoveBuilder } from "./builder.ts";
import { parseCheck, planCheck } from "./check.ts";
import { renderCsv } from "./csv.ts";
import { planBuild } from "./plan-build.ts";
import { parseBuildxVersion } from "./program.ts";

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
      sourcePolicyFile: "/t/policy.json",
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
      "--build-arg=A=x=y\nz",
      "--build-context=base:3=docker-image://base@sha256:00",
      "--network=host",
      "--allow=network.host",
      "--provenance=mode=max",
      "--sbom=false",
      "--pull",
      "--no-cache",
      '--secret=id=token,"src=/t/s,1"',
      "--label=k=v",
      "--annotation=manifest,index:k=v:=,w",
      '--cache-from=type=gha,"scope=a,b"',
      "--cache-to=type=gha,mode=max",
      "--output=type=image,name=localhost:5000/app,push-by-digest=true,name-canonical=true,push=true,rewrite-timestamp=true",
      "--",
      ".",
    ]);
    expect(plan.env).toEqual({
      BUILDX_METADATA_PROVENANCE: "min",
      SOURCE_DATE_EPOCH: "1700000000",
      EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: "/t/policy.json",
    });
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

describe("a check of the Dockerfile", () => {
  const finding = {
    ruleName: "JSONArgsRecommended",
    description: "JSON arguments recommended",
    url: "https://docs.docker.com/go/dockerfile/rule/json-args-recommended/",
    detail: "for CMD",
    location: { ranges: [{ start: { line: 9 }, end: { line: 10 } }] },
  };

  it("is asked of buildx with what the Dockerfile is read with, and nothing else", () => {
    const change = { target: "app", secrets: [{ id: "s", file: "/f" }], cacheFrom: [[["type", "gha"]]] as const };
    expect(planCheck(program, { ...request, ...change }).args).toEqual([
      "buildx",
      "build",
      "--progress=plain",
      "--call=check,format=json",
      "--target=app",
      "--",
      ".",
    ]);
  });

  it("names rule, place and where to read on", () => {
    expect(parseCheck(JSON.stringify({ warnings: [finding], sources: [] }, null, 2))).toEqual({
      ok: true,
      value: [
        {
          rule: "JSONArgsRecommended",
          description: "JSON arguments recommended",
          detail: "for CMD",
          url: finding.url,
          line: 9,
          endLine: 10,
        },
      ],
    });
  });

  it("is read although an error of the build follows it", () => {
    const text = `${JSON.stringify({ warnings: [finding], buildError: { message: "x" } }, null, 2)}\nERROR: x\nDockerfile:2\n`;
    expect(parseCheck(text)).toMatchObject({ ok: true, value: [{ rule: "JSONArgsRecommended" }] });
  });

  it("without findings is clean, and one that cannot be read is not", () => {
    expect(parseCheck('{"warnings":null}')).toEqual({ ok: true, value: [] });
    for (const text of ["", "unknown flag: --call", "[]", "{}"]) expect(parseCheck(text).ok).toBe(false);
  });

  it.each([
    ["no place", { ...finding, location: {} }, { line: undefined, endLine: undefined }],
    ["a line before the first", { ...finding, location: { ranges: [{ start: { line: -1 } }] } }, { line: undefined }],
    ["another scheme", { ...finding, url: "javascript:alert(1)" }, { url: undefined }],
  ])("takes %s for none", (_, hostile, expected) => {
    expect(parseCheck(JSON.stringify({ warnings: [hostile, 7] }))).toMatchObject({ ok: true, value: [expected] });
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

  it("tell BuildKit's version and what they run", () => {
    const line =
      '{"Name":"b","Driver":"remote","Nodes":[{"Version":"v0.32.2","Platforms":["linux/amd64","linux/386"]}]}';
    expect(parseBuilders(line)).toMatchObject([{ version: "0.32.2", platforms: ["linux/amd64", "linux/386"] }]);
    expect(parseBuilders('{"Name":"b","Nodes":null}')).toMatchObject([{ version: "", platforms: [] }]);
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
