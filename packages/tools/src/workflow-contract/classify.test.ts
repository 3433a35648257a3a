import { describe, expect, it } from "vitest";
import { classifyChanges, heaviest } from "./classify.ts";
import type { BundleContract, WorkflowContract } from "./contract.ts";

const base: WorkflowContract = {
  name: "Sample",
  inputs: {
    image: { type: "string", required: true, description: "Image." },
    "timeout-minutes": { type: "number", required: false, default: 10, description: "Limit." },
    strict: { type: "boolean", required: false, default: false, description: "Strict." },
  },
  outputs: { digest: { description: "Digest.", source: "${{ $/actions/build#digest }}" } },
  secrets: { token: { required: false, description: "Token." } },
  permissions: { contents: "read", packages: "write" },
  jobs: {
    build: { name: "Build", permissions: { contents: "read", packages: "write" } },
    report: { name: "Report", permissions: { contents: "read" } },
  },
};

function change(edit: Partial<WorkflowContract>): readonly string[] {
  const before: BundleContract = { "sample.yml": base };
  return classifyChanges(before, { "sample.yml": { ...base, ...edit } }).map(
    ({ weight, reason }) => `${weight}: ${reason}`,
  );
}

const limit = base.inputs["timeout-minutes"];

function withLimit(minutes: number): readonly string[] {
  return change({ inputs: { ...base.inputs, ...(limit && { "timeout-minutes": { ...limit, default: minutes } }) } });
}

describe("the weight of a change", () => {
  it("is nothing where nothing changed", () => {
    expect(change({})).toEqual([]);
    expect(heaviest([])).toBeUndefined();
  });

  it("is that of the heaviest", () => {
    const changes = classifyChanges({ a: base }, { a: { ...base, name: "x", secrets: {} }, b: base });
    expect(changes.map(({ weight }) => weight).toSorted()).toEqual(["major", "minor", "patch"]);
    expect(heaviest(changes)).toBe("major");
    expect(heaviest(classifyChanges({}, { a: base }))).toBe("minor");
    expect(heaviest(classifyChanges({ a: base }, {}))).toBe("major");
  });

  it("is major where a limit gets tighter, minor where it gets looser", () => {
    expect(withLimit(5)).toEqual(["major: the default of timeout-minutes was 10 and is 5"]);
    expect(withLimit(20)).toEqual(["minor: the default of timeout-minutes was 10 and is 20"]);
  });

  it("is minor where something need not be given any more", () => {
    const { image } = base.inputs;
    const optional = image && { ...image, required: false, default: "" };
    expect(change({ inputs: { ...base.inputs, ...(optional && { image: optional }) } })).toEqual([
      "minor: the input image is no longer required",
    ]);
  });

  it("is patch where less is asked for, and minor where a job gets what callers grant already", () => {
    const less = { name: "Build", permissions: { contents: "read" } } as const;
    expect(change({ permissions: { contents: "read" }, jobs: { ...base.jobs, build: less } })).toEqual([
      "patch: callers may grant packages: none at most",
      "patch: the job build has packages: none",
    ]);
    const more = { name: "Report", permissions: { contents: "read", packages: "write" } } as const;
    expect(change({ jobs: { ...base.jobs, report: more } })).toEqual(["minor: the job report now has packages: write"]);
  });

  it("is major where a secret is demanded, and minor where it is offered", () => {
    const secrets = (required: boolean) => change({ secrets: { ...base.secrets, key: { required, description: "" } } });
    expect(secrets(true)).toEqual(["major: the secret key is new and required"]);
    expect(secrets(false)).toEqual(["minor: the secret key is new"]);
    expect(change({ secrets: { token: { required: true, description: "Token." } } })).toEqual([
      "major: the secret token is now required",
    ]);
  });
});
