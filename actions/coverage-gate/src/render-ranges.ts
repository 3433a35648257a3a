import { rankPatchFiles, uncoveredRanges } from "@build-once/coverage";
import { code, type DocumentPart, md } from "@build-once/markdown";
import type { Assessment, Inputs } from "./gate.ts";
import { largestFirst, renderRatio, tablePart } from "./render-ratio.ts";

const maxWorstFiles = 25;

/** The changed files, those with most uncovered lines first. */
export function patchPart({ patch, policy }: Assessment): readonly DocumentPart[] {
  const rows = rankPatchFiles(patch?.files ?? []).map((file) => [
    code(file.path),
    renderRatio(file.lines, policy.bands),
    md`${file.lines.part} / ${file.lines.whole}`,
    largestFirst(file.uncovered, 10),
  ]);
  return tablePart(md`Changed lines`, 3, ["File", "Coverage", "Covered", "Uncovered, largest first"], rows);
}

/** The files with most uncovered lines. */
export function filesPart({ files, uncovered }: Assessment, inputs: Inputs): readonly DocumentPart[] {
  const rows = uncovered.slice(0, maxWorstFiles).map(({ path, lines }) => {
    const file = files.get(path);
    const ranges = file === undefined ? [] : uncoveredRanges(file, inputs["partial-lines"]);
    return [code(path), md`${lines}`, largestFirst(ranges, 8)];
  });
  return tablePart(md`Files with most uncovered lines`, 4, ["File", "Uncovered", "Largest ranges"], rows);
}
