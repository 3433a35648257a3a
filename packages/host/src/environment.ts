/** The environment an action runs in, read once. */
export interface Environment {
  /** The variable's value; empty is `undefined`. */
  get(name: string): string | undefined;
  /** All variables whose name starts with `prefix`. */
  startingWith(prefix: string): ReadonlyMap<string, string>;
  readonly platform: "linux" | "darwin" | "win32";
  readonly architecture: "amd64" | "arm64" | "other";
}
