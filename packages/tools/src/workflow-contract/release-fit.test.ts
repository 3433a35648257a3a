import { describe, expect, it } from "vitest";
import type { BundleContract, WorkflowContract } from "./contract.ts";
import { findReleaseProblems } from "./release-fit.ts";

const sample: WorkflowContract = {
  name: "Sample",
  inputs: { image: { type: "string", required: false, default: "", description: "Image." } },
  outputs: {},
  secrets: {},
  permissions: {},
  jobs: {},
};
const contract: BundleContract = { "sample.yml": sample };
const released = { version: "1.4.2", contract };
const dropped: BundleContract = { "sample.yml": { ...sample, inputs: {} } };
const added: BundleContract = { ...contract, "more.yml": sample };
const reworded: BundleContract = { "sample.yml": { ...sample, name: "Other" } };

describe("the version of a release", () => {
  it("is free before the first one", () => {
    expect(
      findReleaseProblems({ released: undefined, contract, version: "1.0.0", changelog: "## Unreleased" }),
    ).toEqual([]);
  });

  it("is not taken for the first one where the tags are missing", () => {
    const changelog = "## Unreleased\n\n## 1.0.0\n";
    expect(findReleaseProblems({ released: undefined, contract, version: "1.1.0", changelog })).toEqual([
      "CHANGELOG.md tells of 1.0.0, but its tag is not here: fetch the tags",
    ]);
    // The commit that prepares the first release is written before its tag.
    expect(findReleaseProblems({ released: undefined, contract, version: "1.0.0", changelog })).toEqual([]);
  });

  it.each([
    ["nothing changed", contract, "1.4.2", ""],
    ["words changed", reworded, "1.4.3", ""],
    ["there is more", added, "1.5.0", "- `more`: new"],
    ["something is gone", dropped, "2.0.0", "- **Breaking** `sample`: no image"],
    ["it is raised further than it must be", added, "2.0.0", "- `more`: new"],
  ])("fits when %s", (_title, now, version, changelog) => {
    expect(
      findReleaseProblems({ released, contract: now, version, changelog: `## ${version}\n${changelog}\n` }),
    ).toEqual([]);
  });

  it.each([
    ["words changed", reworded, "1.4.2", "1.4.3"],
    ["there is more", added, "1.4.3", "1.5.0"],
    ["something is gone", dropped, "1.9.0", "2.0.0"],
  ])("is too low when %s and it is not raised enough", (_title, now, version, least) => {
    const changelog = "## Unreleased\n- **Breaking** `sample` `more`\n";
    expect(findReleaseProblems({ released, contract: now, version, changelog })).toEqual([
      expect.stringContaining(`it must be ${least}: `),
    ]);
  });

  it("does not fit a changelog that is silent on it", () => {
    const changelog = "## Unreleased\n\nNothing.\n\n## 1.4.2\n- **Breaking** `sample`\n";
    expect(findReleaseProblems({ released, contract: dropped, version: "2.0.0", changelog })).toEqual([
      "the newest section of CHANGELOG.md does not speak of `sample`",
      "the newest section of CHANGELOG.md marks nothing as **Breaking**: sample.yml: the input image is gone",
    ]);
  });
});
