import { describe, expect, it } from "vitest";
import { type ChangedFile, measurePatch, uncoveredRanges } from "../index.ts";
import { measuredFile } from "../../test/measured-file.ts";
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
  it("counts the changed lines and arms of each file, in the order of the change", () => {
    const patch = measurePatch(
      [
        change({
          path: "b.py",
          added: [
            { first: 2, last: 3 },
            { first: 7, last: 7 },
          ],
        }),
        change({ path: "a.py", added: [{ first: 2, last: 9 }] }),
        change({ path: "b.py", removed: added }),
        change({ path: "a.py", added: [{ first: 5, last: 8 }] }),
      ],
      new Map([
        [
          "a.py",
          measuredFile({
            lines: [
              [1, 1, 0],
              [2, 1, 1],
              [9, 0, 0],
              [10, 0, 0],
            ],
            branches: [
              [2, 4, 1],
              [9, 2, 0],
              [10, 2, 2],
            ],
          }),
        ],
        [
          "b.py",
          measuredFile({
            lines: [
              [3, 5, 0],
              [4, 0, 0],
              [7, 0, 0],
            ],
            branches: [
              [3, 2, 2],
              [4, 8, 8],
            ],
          }),
        ],
      ]),
      () => false,
      "miss",
    );
    expect(patch).toEqual({
      lines: { part: 1, whole: 4 },
      branches: { part: 3, whole: 8 },
      files: [
        {
          path: "b.py",
          lines: { part: 1, whole: 2 },
          branches: { part: 2, whole: 2 },
          uncovered: [{ first: 7, last: 7, lines: 1 }],
        },
        {
          path: "a.py",
          lines: { part: 0, whole: 2 },
          branches: { part: 1, whole: 6 },
          uncovered: [{ first: 2, last: 9, lines: 2 }],
        },
      ],
      unmeasured: [],
      totalsOnly: [],
      excluded: [],
    });
  });
  it("names files of which only totals are known", () => {
    const known = new Map([
      ["t.py", measuredFile({ counters: [[0, 10, 4]] })],
      ["e.py", measuredFile({})],
      ["s.py", measuredFile({ lines: [[5, 1, 0]], counters: [[0, 10, 4]] })],
    ]);
    const changes = [...known.keys()].map((path) => change({ path, added }));
    expect(measurePatch(changes, known, () => false, "hit")).toMatchObject({ totalsOnly: ["t.py"], files: [] });
  });
  it.each([
    [
      "of the kinds of files that are measured",
      ["src/a.py"],
      ["b.py", "x/.y/C.PY", "b.go", "b", ".py", "py", "x.py/b"],
      ["b.py", "x/.y/C.PY"],
    ],
    [
      "of known languages while no file is measured",
      [],
      ["b.py", "b.go", "b.txt", "b", ".go", "a.d/b"],
      ["b.py", "b.go"],
    ],
    [
      "of known languages while measured files have no extension",
      ["Makefile", ".ts"],
      ["b.tsx", "b.md", "b"],
      ["b.tsx"],
    ],
  ])("names unmentioned files %s", (_, there, changed, unmeasured) => {
    const known = new Map(there.map((path) => [path, measuredFile({})]));
    const changes = changed.map((path) => change({ path, added }));
    expect(measurePatch(changes, known, () => false, "hit").unmeasured).toEqual(unmeasured);
    expect(measurePatch(changes, known, () => true, "hit")).toMatchObject({ unmeasured: [], excluded: changed });
  });
});
