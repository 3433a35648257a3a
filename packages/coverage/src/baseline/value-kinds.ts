/** The kinds of values in a baseline: what a value is likely to be is learned from others of its kind. */
export const valueKinds = {
  /** How many marks, flags, files. */
  count: 0,
  /** A choice about a commit or a mark. */
  choice: 1,
  /** How many folders of the path before a path leaves out. */
  back: 2,
  /** How many files are left out before a group's next one. */
  skip: 3,
  /** Whether a flag's file is in the whole as it is. */
  same: 4,
  /** Which metrics a file has only totals of, and what its rows have. */
  kinds: 5,
  rowCount: 6,
  /** Totals of metrics without rows, and what is missing to them. */
  whole: 7,
  lacking: 8,
  firstGap: 9,
  gap: 10,
  branch: 11,
  loose: 12,
  hit: 13,
  odd: 14,
  arms: 15,
  missed: 16,
  taken: 17,
  /** Whether a flag's file, or a row of it, is like that of the whole. */
  alike: 18,
} as const;
