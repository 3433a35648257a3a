/** What an action says while it works. Every text is treated as foreign: it cannot start a workflow command. */
export interface Log {
  debug(text: string): void;
  info(text: string): void;
  /** A line that the runner shows in yellow; not an annotation on a file. */
  warning(text: string): void;
  /** A folded group around `work`; closed when `work` ends, however it ends. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Hides `value`, and each line of it, in everything that is printed afterwards. */
  mask(value: string): void;
}
