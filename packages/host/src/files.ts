/** What a path is. */
export interface FileStat {
  readonly kind: "file" | "directory" | "symlink" | "other";
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** Reads and writes the file system. Paths are absolute or relative to the workspace. Missing is `undefined`, never a throw. */
export interface Files {
  /** Does not follow a final symbolic link. */
  stat(path: string): Promise<FileStat | undefined>;
  /** @throws {ActionError} `file-too-large` (data) beyond `maxBytes` */
  readBytes(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** @throws {ActionError} `file-too-large` (data) beyond `maxBytes` */
  readText(path: string, maxBytes: number): Promise<string | undefined>;
  /** Streams a file in chunks of at most 1 MiB; a chunk's bytes are others once the next one is asked for. @throws {ActionError} `file-missing` (data) */
  stream(path: string): AsyncIterable<Uint8Array>;
  /** Creates parent folders; replaces the file whole, by a rename. `mode` is the new file's, as `chmod` takes it. @throws {ActionError} `file-unwritable` (input) */
  write(path: string, content: string | Uint8Array, options?: { readonly mode?: number }): Promise<void>;
  /** Adds to the end, creating the file. */
  append(path: string, content: string): Promise<void>;
  /** Creates the file; false when it was there already. Exactly one of several racing callers gets true. */
  createExclusive(path: string, content: string): Promise<boolean>;
  makeDirectory(path: string): Promise<void>;
  /** Names in a directory, sorted; empty when it is missing. */
  list(path: string): Promise<readonly string[]>;
  /** Removes a file or a tree; nothing happens when it is missing. */
  remove(path: string): Promise<void>;
  /** Files that match glob patterns (`*`, `**`, `?`, `[…]`, `{a,b}`, leading `!` excludes), relative to `root`, sorted, `/` between names; never follows symbolic links to directories. */
  glob(patterns: readonly string[], root: string): Promise<readonly string[]>;
}
