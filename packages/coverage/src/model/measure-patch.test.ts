import { describe, expect, it } from "vitest";
import { type ChangedFile, measurePatch, uncoveredRanges } from "../index.ts";
import { measure, readText } from "../../test/read.ts";

const added = [{ first: 1, last: 1 }];
const change = (more: Partial<ChangedFile>): ChangedFile => ({
  path: "a.py",
  oldPath: undefined,
  change: "modified",
  content: "text",
  added: [],
  removed: [],
  removedLines: 0,
  ...more,
});

describe("patch coverage", () => {
  const { files } = measure(
    readText(
      "SF:a.py\nDA:1,1\nDA:2,0\nDA:4,0\nDA:9,0\nBRDA:2,0,0,1\nBRDA:2,0,1,0\nend_of_record\nSF:g.py\nDA:1,0\nend_of_record\n",
    ),
  );
  const measured = (changes: readonly ChangedFile[]) => measurePatch(changes, files, (path) => path === "g.py", "hit");
  it("counts executable changed lines and arms, and no others", () => {
    expect(
      measured([
        change({
          added: [
            { first: 1, last: 3 },
            { first: 5, last: 8 },
          ],
        }),
      ]),
    ).toMatchObject({
      lines: { part: 1, whole: 2 },
      branches: { part: 1, whole: 2 },
      files: [{ uncovered: [{ first: 2, last: 2, lines: 1 }] }],
    });
  });
  it("names changed files that no report mentions, if reports measure their kind", () => {
    expect(
      measured([
        change({ path: "new.py", added }),
        change({ path: "README.md", added }),
        change({ path: "logo.py", added, content: "binary" }),
      ]),
    ).toMatchObject({ lines: { whole: 0 }, unmeasured: ["new.py"] });
  });
  it("leaves generated files out", () => {
    expect(measured([change({ path: "g.py", added })])).toMatchObject({
      lines: { whole: 0 },
      excluded: ["g.py"],
      unmeasured: [],
    });
  });
  it("groups uncovered lines over lines that are not executable", () => {
    const file = files.get("a.py");
    expect(file === undefined ? [] : uncoveredRanges(file, "hit")).toEqual([{ first: 2, last: 9, lines: 3 }]);
  });
});
