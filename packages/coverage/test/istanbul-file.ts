type Place = readonly [number, number, number, number];

/** A range from line and column to line and column. */
export const place = ([line, column, endLine, endColumn]: Place): object => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

/** Values under their numbers. */
export const numbered = <T>(values: readonly T[]): Readonly<Record<string, T>> =>
  Object.fromEntries(values.map((value, i) => [String(i), value]));

/** A file as Istanbul writes it: statements `[line, hits]`, functions `[name, line, hits]`, branches `[line, arms of [column, hits]]`. */
export function istanbulFile(
  statements: readonly (readonly [number, number])[],
  functions: readonly (readonly [string, number, number])[] = [],
  branches: readonly (readonly [number, readonly (readonly [number, number])[]])[] = [],
): Readonly<Record<string, unknown>> {
  return {
    path: "ignored",
    statementMap: numbered(statements.map(([line], i) => place([line, i, line, 80]))),
    fnMap: numbered(functions.map(([name, line]) => ({ name, decl: place([line, 9, line, 12]), line }))),
    branchMap: numbered(
      branches.map(([line, arms]) => ({
        loc: place([line, 4, line, 60]),
        type: "if",
        locations: arms.map(([column]) => (column < 0 ? { start: {}, end: {} } : place([line, column, line, 60]))),
        line,
      })),
    ),
    s: numbered(statements.map(([, hits]) => hits)),
    f: numbered(functions.map(([, , hits]) => hits)),
    b: numbered(branches.map(([, arms]) => arms.map(([, hits]) => hits))),
  };
}

/** Two statements, a function and a branch of which one arm was taken. */
export const smallIstanbulFile: Readonly<Record<string, unknown>> = istanbulFile(
  [
    [1, 1],
    [3, 0],
  ],
  [["f", 1, 1]],
  [
    [
      3,
      [
        [5, 1],
        [30, 0],
      ],
    ],
  ],
);
