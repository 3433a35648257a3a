/** What was counted of a file's rows before anybody asked. */
export interface FileCounts {
  readonly lines: number;
  /** Lines that were reached, be it in part. */
  readonly hitLines: number;
  /** Lines that were reached, and no part of which was missed. */
  readonly wholeLines: number;
  readonly arms: number;
  readonly takenArms: number;
  readonly functions: number;
  readonly calledFunctions: number;
  readonly statements: number;
  readonly reachedStatements: number;
  /** Ranges of lines that nothing reached: first line, last line, how many lines. */
  readonly missed: Uint32Array;
}
