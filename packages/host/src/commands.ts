/** A remark at a place in the repository, or about the run as a whole. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly message: string;
  readonly title?: string;
  /** Relative to the workspace. */
  readonly file?: string;
  readonly startLine?: number;
  readonly endLine?: number;
}

/** What the runner can be told; `@actions/core` is behind it. Texts are given as they are: the caller has neutralised them. */
export interface Commands {
  mask(value: string): void;
  setOutput(name: string, value: string): void;
  saveState(name: string, value: string): void;
  annotate(annotation: Annotation): void;
  info(line: string): void;
  debug(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  /** Adds to the step summary; false where the runner offers none. */
  addSummary(markdown: string): Promise<boolean>;
}
