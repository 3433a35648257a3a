/** What happened to a file between two commits. */
export type ChangeKind = "added" | "modified" | "deleted" | "renamed" | "copied";

/** What a file is, as far as a diff tells. */
export type ContentKind = "text" | "binary" | "submodule" | "symlink";

/** Consecutive lines of a file. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** One file of a diff. */
export interface ChangedFile {
  /** Path in the new version; of a deleted file, in the old one. */
  readonly path: string;
  /** Path before, when it was another one. */
  readonly oldPath: string | undefined;
  readonly change: ChangeKind;
  readonly content: ContentKind;
  /** Lines that are new or changed, ascending. */
  readonly added: readonly LineRange[];
  /** Lines of the version before that are gone or changed, ascending. */
  readonly removed: readonly LineRange[];
  /** How many lines are gone or changed. */
  readonly removedLines: number;
}
