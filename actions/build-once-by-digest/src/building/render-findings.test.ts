import type { Annotation } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { renderFindings } from "./render-findings.ts";

const finding: Annotation = {
  level: "warning",
  title: "JSONArgsRecommended",
  message: "for CMD\nhttps://example.org/rule",
  file: "Dockerfile",
  startLine: 9,
};

describe("the findings in the summary", () => {
  it("are a row each with place and rule", () => {
    expect(renderFindings([finding])).toMatch(/\| warning \| `Dockerfile:9` \| JSONArgsRecommended \| for CMD /);
    expect(renderFindings([])).toBeUndefined();
  });

  it("are bounded, and the rest is counted", () => {
    const rendered = renderFindings(Array.from({ length: 80 }, () => finding)) ?? "";
    expect(rendered.split("\n").filter((line) => line.startsWith("| warning"))).toHaveLength(50);
    expect(rendered).toContain("and 30 more");
  });

  it("cannot leave their cell", () => {
    const hostile = { ...finding, message: "a | b\n# owned\n<img src=x> @acme", title: "`x`|" };
    const rows = (renderFindings([hostile]) ?? "").split("\n").filter((line) => line.includes("Dockerfile:9"));
    expect(rows).toHaveLength(1);
    expect(rows[0]).not.toContain("<img");
    expect(rows[0]?.replaceAll("\\|", "").split("|")).toHaveLength(6);
  });
});
