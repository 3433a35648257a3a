/** Something in a walked folder, as `lstat` tells it. */
export interface TreeEntry {
  /** Below the root, `/` between names. A byte that is no UTF-8 is the lone surrogate U+DC00 + byte; {@link pathBytes} undoes it. */
  readonly path: string;
  readonly kind: "file" | "directory" | "symlink" | "other";
  /** Permission bits with setuid, setgid and sticky, as `chmod` takes them. */
  readonly mode: number;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  /** When contents or permissions were changed last; no program can set it. */
  readonly changedMs: number;
  readonly inode: number;
  /** What a symbolic link points to, in the spelling of `path`. */
  readonly target?: string;
}

/** What becomes of a path: `take` it (and look into it), only look `into` a folder, or `skip` it with all below. */
export type WalkChoice = "take" | "into" | "skip";

/** How the names of contents are made: `git-sha1` and `git-sha256` are git's blob ids in its two object formats. */
export type BlobIdFormat = "git-sha1" | "git-sha256";

/** The hash of bytes, or of text as UTF-8, in lower-case hexadecimal digits, at once. */
export type Hash = (algorithm: "sha1" | "sha256", content: string | Uint8Array) => string;

/** Walks and hashes large folders without holding them in memory. Paths are absolute or relative to the workspace. */
export interface Tree {
  /** The path without symbolic links; undefined when it is missing. */
  realPath(path: string): Promise<string | undefined>;
  /**
   * What is below a folder, in batches, each folder before what is in it, in no other order; folders that were only
   * looked into are among them. Symbolic links are never followed, except `root` itself.
   *
   * @throws {ActionError} `folder-unreadable` (input) when `root` is no folder, or something in it may not be read
   */
  walk(root: string, choose: (path: string) => WalkChoice): AsyncIterable<readonly TreeEntry[]>;
  /**
   * The blob ids of regular files, in the order of `paths`, in lower-case hexadecimal digits: of the bytes as they are on disk.
   *
   * @throws {ActionError} `file-changing` (data) when a file is gone, grows or shrinks meanwhile; `folder-unreadable` (input)
   * @see git's `hash-object`: the hash of `blob <size>`, a zero byte, and the contents
   */
  blobIds(root: string, paths: readonly string[], format: BlobIdFormat): Promise<readonly string[]>;
  readonly hash: Hash;
}

/** A name or path read from a disk or from git; every sequence of bytes has its own text. */
export function pathText(bytes: Uint8Array): string {
  const text = decoder.decode(bytes);
  if (!text.includes("\ufffd")) return text;
  let exact = "";
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    exact +=
      length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : decoder.decode(bytes.subarray(at, at + length));
    at += Math.max(length, 1);
  }
  return exact;
}

/** The bytes that {@link pathText} read. */
export function pathBytes(text: string): Uint8Array {
  if (text.isWellFormed()) return encoder.encode(text);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xdc80 && code <= 0xdcff) bytes.push(code - 0xdc00);
    else bytes.push(...encoder.encode(character));
  }
  return Uint8Array.from(bytes);
}

// A byte order mark is part of a name.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();

/** The bytes of the character at `at`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  try {
    strict.decode(bytes.subarray(at, at + length));
    return at + length <= bytes.length ? length : 0;
  } catch {
    return 0;
  }
}
