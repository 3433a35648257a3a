import { describe, expect, it } from "vitest";
import { renderPortable } from "./portable-flavour.ts";

const target = { repository: "build-once/pipeline", ref: "v1" };

describe("the portable flavour", () => {
  it("names the repository and the ref where the source says $/", () => {
    expect(renderPortable("      - uses: $/actions/coverage-gate # own\n", target)).toBe(
      "      - uses: build-once/pipeline/actions/coverage-gate@v1 # own\n",
    );
    expect(renderPortable("    uses: $/.github/workflows/python-test.yml", target)).toBe(
      "    uses: build-once/pipeline/.github/workflows/python-test.yml@v1",
    );
  });

  it("keeps quotes and every other line as they are", () => {
    const text = "uses: '$/actions/x'\r\n# uses: $/actions/y\nrun: echo $/actions/z\n\n";
    expect(renderPortable("uses: '$/actions/x'", target)).toBe("uses: 'build-once/pipeline/actions/x@v1'");
    expect(renderPortable(text, target)).toContain("# uses: $/actions/y\nrun: echo $/actions/z\n\n");
  });

  it("leaves a pinned third-party reference alone", () => {
    const line = "  - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1";
    expect(renderPortable(line, target)).toBe(line);
  });
});
