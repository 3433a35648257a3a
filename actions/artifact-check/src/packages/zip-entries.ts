import { err, ok, type Result } from "@build-once/kernel";
import { inflate } from "./inflate.ts";

/** A file of a ZIP archive. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly compressedBytes: number;
  readonly sizeBytes: number;
  readonly offset: number;
}

const endBytes = 22;
const maxComment = 65_535;
const maxEntries = 50_000;

/**
 * Reads the central directory of a ZIP archive in memory. Archives that need ZIP64, and names that leave the archive
 * or stand in it twice, are problems.
 *
 * @see PKWARE APPNOTE 6.3.10, 4.3.12 central directory, 4.3.16 end of central directory
 */
export function readZipEntries(bytes: Uint8Array): Result<readonly ZipEntry[], string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return err("it is not a ZIP archive, or it ends early");
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > maxEntries || count === 0xff_ff) return err(`it has more than ${maxEntries} entries`);
  const entries = new Map<string, ZipEntry>();
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02_01_4b_50) return err("its directory is damaged");
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return err("its directory is damaged");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
    if (leavesArchive(name)) return err(`the name ${JSON.stringify(name.slice(0, 200))} leaves the archive`);
    if (entries.has(name)) return err(`${JSON.stringify(name.slice(0, 200))} is in it twice`);
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      compressedBytes: view.getUint32(at + 20, true),
      sizeBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return ok([...entries.values()]);
}

/** The bytes of one entry, stored or deflated. */
export async function readZipEntry(bytes: Uint8Array, entry: ZipEntry): Promise<Result<Uint8Array, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { offset } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04_03_4b_50)
    return err(`${JSON.stringify(entry.name.slice(0, 200))} is not where the directory says`);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const stored = bytes.subarray(start, start + entry.compressedBytes);
  if (stored.length !== entry.compressedBytes) return err("the archive ends early");
  const content =
    entry.method === 0
      ? ok(stored)
      : entry.method === 8
        ? await inflate(stored, "deflate-raw", entry.sizeBytes)
        : undefined;
  if (content === undefined) return err(`compression method ${entry.method} is not read`);
  if (!content.ok || content.value.length === entry.sizeBytes) return content;
  return err(
    `${JSON.stringify(entry.name.slice(0, 200))} has ${content.value.length} bytes, the directory says ${entry.sizeBytes}`,
  );
}

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - maxComment);
  for (let at = view.byteLength - endBytes; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06_05_4b_50) return at;
  }
  return undefined;
}

/** True for names that an unpacker would put elsewhere. */
export function leavesArchive(name: string): boolean {
  if (name === "" || name.startsWith("/") || /^[A-Za-z]:/.test(name) || /[\\\0]/.test(name)) return true;
  return name.split("/").includes("..");
}
