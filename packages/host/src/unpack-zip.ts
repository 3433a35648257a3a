import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32 } from "node:zlib";
import type { Entry, ZipFile } from "yauzl";
import { loadClients } from "./clients.ts";
import { hostErrors } from "./errors.ts";

/** What an archive may hold at most; far above what a workflow leaves behind, far below what fills a disk. */
const limits = { entries: 20_000, bytes: 4 * 2 ** 30 };

const directoryMode = 0o040000;
const fileMode = 0o100000;
const typeMask = 0o170000;

/**
 * Unpacks a ZIP archive below `directory`. Names that leave it, links, special files and archives beyond the limits
 * are refused; what is there already is overwritten.
 *
 * @throws {ActionError} `archive-refused` (data)
 * @see PKWARE APPNOTE 6.3.10
 */
export async function unpackZip(archive: string, directory: string): Promise<void> {
  const { openPromise } = await (await loadClients()).zip();
  let zip: ZipFile;
  try {
    // The library checks names: absolute ones, `..` and backslashes are errors.
    zip = await openPromise(archive, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
  } catch (error) {
    throw refused(`the archive cannot be read: ${messageOf(error)}`, error);
  }
  try {
    if (zip.entryCount > limits.entries) throw refused(`the archive has ${zip.entryCount} entries`);
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      total += entry.uncompressedSize;
      if (total > limits.bytes) throw refused(`the archive unpacks to more than ${limits.bytes} bytes`);
      await unpackEntry(zip, entry, directory);
    }
  } catch (error) {
    throw hostErrors.owns(error) ? error : refused(`the archive is damaged: ${messageOf(error)}`, error);
  } finally {
    zip.close();
  }
}

async function unpackEntry(zip: ZipFile, entry: Entry, directory: string): Promise<void> {
  const mode = (entry.externalFileAttributes >>> 16) & typeMask;
  const name = JSON.stringify(entry.fileName.slice(0, 200));
  if (mode !== 0 && mode !== fileMode && mode !== directoryMode)
    throw refused(`${name} is neither a file nor a folder`);
  const path = join(directory, entry.fileName);
  if (entry.fileName.endsWith("/")) {
    await mkdir(path, { recursive: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await pipeline(await zip.openReadStreamPromise(entry), checked(entry), createWriteStream(path));
}

/** Stops a stream that holds more than its entry promised, or other bytes; the library compares sizes alone. */
function checked({ uncompressedSize, crc32: promised }: Entry): Transform {
  let seen = 0;
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      sum = crc32(chunk, sum);
      if (seen > uncompressedSize) done(new Error("an entry is larger than it says"));
      else done(null, chunk);
    },
    flush(done) {
      if (sum === promised) done();
      else done(new Error("an entry's bytes are not the ones it says"));
    },
  });
}

function refused(message: string, cause?: unknown): Error {
  return hostErrors.error("archive-refused", message, cause === undefined ? {} : { cause });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : "unknown";
}
