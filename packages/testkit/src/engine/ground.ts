import type { ToolPaths } from "./tool-paths.ts";

/** What every service of one proving ground shares. */
export interface Ground {
  /** A private folder, removed at the end; its path is short because Unix sockets live in it. */
  readonly folder: string;
  readonly tools: ToolPaths;
  readonly searchPath: string;
  /** True when the services go on after this process. */
  readonly outlives: boolean;
  /** Absolute path of a program of the set-up. @throws {Error} when the set-up does not know it */
  program(name: string): string;
}
