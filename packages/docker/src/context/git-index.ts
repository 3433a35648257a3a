import { type BlobIdFormat, type Hash, pathText } from "@build-once/host";
import { err, ok, type Result } from "@build-once/kernel";

/** What `lstat` said of one tracked, regular, merged file when it was equal to its blob. */
export interface IndexEntry {
  readonly sizeBytes: number;
  readonly modifiedMs: number;
  readonly changedMs: number;
  readonly inode: number;
}

/** The part of an index below a folder. Entries are read from its bytes when asked for: all of them at once are large. */
export interface GitIndex {
  readonly format: BlobIdFormat;
  /** By path below the folder: where the entry is. */
  readonly places: ReadonlyMap<string, number>;
  readonly entryAt: (place: number) => IndexEntry;
  readonly blobIdAt: (place: number) => string;
}

const fixedBytes = 40;
const longestFlags = 4;
const regularFile = 0o100000;
const kindOfFile = 0o170000;

/**
 * Reads the entries of `.git/index` below a folder (`prefix` ends with `/` or is empty). An index that is damaged, split,
 * written without its checksum, or of a version this does not know is an error in words: then nothing is known.
 *
 * @see git's documentation, gitformat-index, versions 2 to 4
 */
export function parseGitIndex(bytes: Uint8Array, prefix: string, hash: Hash): Result<GitIndex, string> {
  const format = formatOf(bytes, hash);
  if (format === undefined) return err("its checksum is missing or wrong");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(4);
  if (view.getUint32(0) !== 0x44495243 || version < 2 || version > 4) return err(`version ${version} is not known`);
  const end = bytes.length - idBytes[format];
  const cursor: Cursor = { bytes, view, version, format, end, at: 12, path: new Uint8Array() };
  const places = new Map<string, number>();
  for (let left = view.getUint32(8); left > 0; left--) {
    if (cursor.at + fixedBytes + idBytes[format] + longestFlags > end) return err("it ends within an entry");
    const place = cursor.at;
    const kind = skipEntry(cursor);
    if (kind === "endless") return err("a path in it has no end");
    if (kind === "other") continue;
    const path = pathText(cursor.path);
    if (path.startsWith(prefix)) places.set(path.slice(prefix.length), place);
  }
  if (hasSplit(cursor)) return err("it is split in two files");
  const blobIdAt = (place: number) => hexOf(bytes, place + fixedBytes, format);
  return ok({ format, places, entryAt: (place) => entryAt(view, place), blobIdAt });
}

const idBytes: Readonly<Record<BlobIdFormat, number>> = { "git-sha1": 20, "git-sha256": 32 };

/** The index ends with a checksum made as the repository's object names are, which tells the format and finds damage. */
function formatOf(bytes: Uint8Array, hash: Hash): BlobIdFormat | undefined {
  for (const [format, algorithm] of [
    ["git-sha1", "sha1"],
    ["git-sha256", "sha256"],
  ] as const) {
    const end = bytes.length - idBytes[format];
    if (end >= 12 && hash(algorithm, bytes.subarray(0, end)) === hexOf(bytes, end, format)) return format;
  }
  return undefined;
}

interface Cursor {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly version: number;
  readonly format: BlobIdFormat;
  readonly end: number;
  at: number;
  /** Of the last entry: version 4 writes only how the next one differs. */
  path: Uint8Array;
}

/** Moves the cursor behind an entry and tells whether it is a merged, regular file that git holds a blob of. */
function skipEntry(cursor: Cursor): "file" | "other" | "endless" {
  const { view, at: start } = cursor;
  const idEnd = start + fixedBytes + idBytes[cursor.format];
  const flags = view.getUint16(idEnd);
  const extended = cursor.version >= 3 && (flags & 0x4000) !== 0;
  const intendedOnly = extended && (view.getUint16(idEnd + 2) & 0x2000) !== 0;
  const merged = (flags & 0x3000) === 0;
  const regular = (view.getUint32(start + 24) & kindOfFile) === regularFile;
  if (!readPath(cursor, start, idEnd + (extended ? 4 : 2))) return "endless";
  return merged && regular && !intendedOnly ? "file" : "other";
}

function entryAt(view: DataView, place: number): IndexEntry {
  return {
    changedMs: milliseconds(view, place),
    modifiedMs: milliseconds(view, place + 8),
    inode: view.getUint32(place + 20),
    sizeBytes: view.getUint32(place + 36),
  };
}

/** Reads the path at `at` and moves the cursor behind the entry. */
function readPath(cursor: Cursor, start: number, at: number): boolean {
  const { bytes } = cursor;
  let kept = 0;
  if (cursor.version === 4) {
    // An offset number: seven bits a byte, and one more for each byte that follows.
    let byte = bytes[at++] ?? 0;
    let dropped = byte & 0x7f;
    while ((byte & 0x80) !== 0 && at < cursor.end) {
      byte = bytes[at++] ?? 0;
      dropped = (dropped + 1) * 128 + (byte & 0x7f);
    }
    kept = cursor.path.length - dropped;
  }
  const zero = bytes.indexOf(0, at);
  if (kept < 0 || zero < 0 || zero >= cursor.end) return false;
  const rest = bytes.subarray(at, zero);
  cursor.path = kept === 0 ? rest : joined(cursor.path.subarray(0, kept), rest);
  // Older versions fill up with one to eight zero bytes to a multiple of eight.
  cursor.at = cursor.version === 4 ? zero + 1 : start + ((zero - start + 8) & ~7);
  return true;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

/** As Node makes a time of seconds and nanoseconds, so that equal times are equal numbers. */
function milliseconds(view: DataView, at: number): number {
  return view.getUint32(at) * 1000 + view.getUint32(at + 4) / 1_000_000;
}

/** True when entries are in another file too. */
function hasSplit({ view, at, end }: Cursor): boolean {
  for (let next = at; next + 8 <= end; next += 8 + view.getUint32(next + 4))
    if (view.getUint32(next) === 0x6c696e6b) return true;
  return false;
}

const digits = new TextEncoder().encode("0123456789abcdef");
/** One character a byte, whichever it is. */
const latin = new TextDecoder("latin1");
const hexRooms: Readonly<Record<BlobIdFormat, Uint8Array>> = {
  "git-sha1": new Uint8Array(40),
  "git-sha256": new Uint8Array(64),
};

/** In one piece: text put together from pairs keeps each of its pieces in memory. */
function hexOf(bytes: Uint8Array, start: number, format: BlobIdFormat): string {
  const room = hexRooms[format];
  for (let at = 0; at < idBytes[format]; at++) {
    const byte = bytes[start + at] ?? 0;
    room[2 * at] = digits[byte >> 4] ?? 0;
    room[2 * at + 1] = digits[byte & 15] ?? 0;
  }
  return latin.decode(room);
}
