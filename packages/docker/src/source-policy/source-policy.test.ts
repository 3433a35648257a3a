import { sha256Digest } from "@build-once/kernel";
import { describe, expect, it } from "vitest";
import { parseDockerfile } from "../dockerfile/parse-dockerfile.ts";
import { planClosure } from "../dockerfile/plan-closure.ts";
import { assertPinnedMaterials, findUnpinnedMaterials } from "./check-materials.ts";
import { referencesToPin, sbomGenerator } from "./source-pin.ts";
import { planSourcePolicy, renderSourcePolicy } from "./source-policy.ts";

const one = sha256Digest("1".repeat(64));
const two = sha256Digest("2".repeat(64));

function rules(...given: Parameters<typeof planSourcePolicy>) {
  const policy = planSourcePolicy(...given);
  if (!policy.ok) throw new Error(policy.error);
  return policy.value.rules.map(({ action, selector, updates }) =>
    [action, selector.identifier, updates?.identifier].filter((part) => part !== undefined).join(" "),
  );
}

const frame = ["DENY *", "ALLOW local://*", "ALLOW oci-layout://*"];

describe("a source policy", () => {
  it("refuses everything before it allows and converts, for the last rule that matches counts", () => {
    expect(rules([{ reference: "busybox", digest: one }])).toEqual([
      ...frame,
      `ALLOW docker-image://docker.io/library/busybox:latest@${one}`,
      `CONVERT docker-image://docker.io/library/busybox:latest docker-image://docker.io/library/busybox:latest@${one}`,
    ]);
  });

  it.each([
    [`a/b:1@${one}`, `docker.io/a/b:1@${one}`],
    [`a/b@${one}`, `docker.io/a/b@${one}`],
  ])("leaves %s as it is", (reference, canonical) => {
    expect(rules([{ reference, digest: one }])).toEqual([...frame, `ALLOW docker-image://${canonical}`]);
  });

  it("has each pin once, in an order that the caller's does not change", () => {
    const pins = ["b:1", "a", "docker.io/library/b:1"].map((reference) => ({ reference, digest: one }));
    expect(rules(pins)).toHaveLength(7);
    expect(rules(pins)).toEqual(rules(pins.toReversed()));
  });

  it.each([
    [
      [
        { reference: "a", digest: one },
        { reference: "docker.io/library/a:latest", digest: two },
      ],
      /pinned to/,
    ],
    [[{ reference: `a@${two}`, digest: one }], /pinned to/],
    [[{ reference: "A B", digest: one }], /not an image reference/],
  ])("of %j is an error", (pins, message) => {
    expect(planSourcePolicy(pins)).toMatchObject({ ok: false, error: expect.stringMatching(message) });
  });

  it.each([
    ["ADD https://x/y?z=*.tgz /", "ALLOW https://x/y?z=*.tgz"],
    ["ADD https://u:p@x.y:8/a//b.git#main:sub /", "ALLOW ^git://x\\.y\\:8/a/b\\.git(#.*)?$"],
    ["ADD git@x.y:a/b.git /", "ALLOW ^git://x\\.y/a/b\\.git(#.*)?$"],
  ])("allows what %s fetches", (line, rule) => {
    const dockerfile = parseDockerfile(`FROM scratch\n${line}\n`);
    const request = { buildArgs: new Map(), buildContexts: new Map(), platforms: [], buildPlatform: "linux/amd64" };
    const closure = dockerfile.ok ? planClosure(dockerfile.value, request) : dockerfile;
    if (!closure.ok) throw new Error(closure.error.message);
    expect(rules([], closure.value.remoteSources)).toEqual([...frame, rule]);
  });

  it("allows nothing for an address that only the build can know", () => {
    expect(rules([], [{ address: undefined, text: "$X", pin: undefined, line: 2 }])).toEqual(frame);
  });

  it("is a file of JSON with version 1", () => {
    const policy = planSourcePolicy([]);
    expect(policy.ok && JSON.parse(renderSourcePolicy(policy.value))).toMatchObject({ version: 1 });
  });
});

describe("what must be pinned", () => {
  const bases = [
    { reference: "docker.io/library/a:1", texts: ["a:1"], platforms: [], uses: ["from" as const], line: 1 },
  ];

  it("is every base, the frontend and the scanner", () => {
    const frontend = { reference: "docker.io/docker/dockerfile:1", text: "docker/dockerfile:1", from: "file" as const };
    expect(referencesToPin({ bases, frontend }, "true")).toEqual([
      "docker.io/docker/buildkit-syft-scanner:stable-1",
      "docker.io/docker/dockerfile:1",
      "docker.io/library/a:1",
    ]);
    expect(referencesToPin({ bases, frontend: undefined })).toEqual(["docker.io/library/a:1"]);
  });

  it.each([
    [undefined, undefined],
    ["", undefined],
    ["false", undefined],
    ["disabled=true", undefined],
    ["1", "docker.io/docker/buildkit-syft-scanner:stable-1"],
    ["generator=ghcr.io/a/b", "ghcr.io/a/b:latest"],
    ["x=y, generator=c:1", "docker.io/library/c:1"],
  ])("for --sbom=%s is %s", (sbom, generator) => {
    expect(sbomGenerator(sbom)).toBe(generator);
  });
});

describe("the materials of a build", () => {
  const material = (reference: string, digest = one) => ({ uri: `pkg:docker/${reference}`, reference, digest });
  const pins = [
    { reference: "ghcr.io/a/b:1", digest: one },
    { reference: "ghcr.io/a/b:2", digest: two },
    { reference: "busybox", digest: one },
    { reference: `x.y/z@${two}`, digest: two },
  ];

  it.each([
    material("ghcr.io/a/b:1"),
    material("ghcr.io/a/b:2", two),
    material("ghcr.io/a/b", two),
    material("busybox"),
    material("docker.io/library/busybox:latest"),
    material("x.y/z", two),
  ])("may be $reference at its pin", (used) => {
    expect(findUnpinnedMaterials([used], pins)).toEqual([]);
  });

  it.each([
    material("ghcr.io/a/b:1", two),
    material("ghcr.io/a/b:3"),
    material("ghcr.io/a/c:1"),
    material("docker.io/a/b:1"),
    material("busybox:latest", two),
    material("x.y/z", one),
    { uri: "pkg:docker/%zz", reference: undefined, digest: one },
  ])("may not be $uri at another one", (used) => {
    expect(findUnpinnedMaterials([material("ghcr.io/a/b:1"), used], pins)).toMatchObject([{ uri: used.uri }]);
  });

  it("that are no images are none of the pins' business", () => {
    expect(findUnpinnedMaterials([{ uri: "https://x/y", reference: undefined, digest: two }], pins)).toEqual([]);
  });

  it("that name no image although there are pins are an error, never a pass", () => {
    expect(() => assertPinnedMaterials([], pins)).toThrowError(/cannot be checked/);
    expect(() => assertPinnedMaterials([], [])).not.toThrow();
  });
});
