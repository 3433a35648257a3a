import { describe, expect, it } from "vitest";
import { findUsedActions } from "./stand-ins.ts";

describe("the actions that a workflow uses", () => {
  it("are found in steps and jobs, in block and flow style, with and without a path", () => {
    const text = `
jobs:
  called: { uses: acme/flows/.github/workflows/a.yml@v1 }
  job:
    steps:
      - uses: actions/checkout@abc # v7
      - { name: x, uses: "acme/tools/deep/er@main" }
`;
    expect(findUsedActions(text)).toEqual([
      { repository: "acme/flows", path: ".github/workflows/a.yml", ref: "v1" },
      { repository: "actions/checkout", path: "", ref: "abc" },
      { repository: "acme/tools", path: "deep/er", ref: "main" },
    ]);
  });

  it("are none for local, self and container references, and for text that only looks like one", () => {
    const text = `
jobs:
  job:
    steps:
      - uses: ./local
      - uses: $/actions/x
      - uses: docker://alpine:3
      - run: "uses: actions/checkout@v1"
`;
    expect(findUsedActions(text)).toEqual([]);
  });
});
