import { err, ok, type Result } from "@build-once/kernel";
import { leavesArchive } from "./zip-entries.ts";

/** A file of a tar archive. */
export interface TarEntry {
  readonly name: string;
  readonly content: Uint8Array;
}

const blockBytes = 512;
const maxEntries = 50_000;

/**
 * Reads the files of an uncompressed tar archive in memory; long names of pax and GNU archives are understood. Names
 * that leave the archive, and archives that end early, are problems.
 *
 * @see POSIX.1-2017, pax, "ustar Interchange Format", "pax Header Block"
 */
export function readTarEntries(bytes: Uint8Array): Result<readonly TarEntry[], string> {
  const entries: TarEntry[] = [];
  let longName: string | undefined;
  for (let at = 0; at + blockBytes <= bytes.length; ) {
    const header = bytes.subarray(at, at + blockBytes);
    if (header.every((byte) => byte === 0)) return ok(entries);
    if (!checksumHolds(header)) return err("a header of the archive is damaged");
    const sizeBytes = Number.parseInt(field(header, 124, 12), 8);
    if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0) return err("a size in the archive cannot be read");
    const content = bytes.subarray(at + blockBytes, at + blockBytes + sizeBytes);
    if (content.length !== sizeBytes) return err("the archive ends early");
    at += blockBytes + Math.ceil(sizeBytes / blockBytes) * blockBytes;
    const type = String.fromCharCode(header[156] ?? 0);
    if (type === "x" || type === "L") {
      longName = type === "L" ? text(content) : (paxPath(text(content)) ?? longName);
      continue;
    }
    const prefix = field(header, 345, 155);
    const name = longName ?? (prefix === "" ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`);
    longName = undefined;
    if (leavesArchive(name)) return err(`the name ${JSON.stringify(name.slice(0, 200))} leaves the archive`);
    if (type === "1" || type === "2") {
      const target = field(header, 157, 100);
      if (target.startsWith("/") || target.split("/").includes(".."))
        return err(`the link ${JSON.stringify(name.slice(0, 200))} may lead out of the archive`);
    }
    if (type === "0" || type === "\0") entries.push({ name, content });
    if (entries.length > maxEntries) return err(`it has more than ${maxEntries} files`);
  }
  return err("the archive ends early");
}

function checksumHolds(header: Uint8Array): boolean {
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 32 : byte;
  return Number.parseInt(field(header, 148, 8), 8) === sum;
}

function field(header: Uint8Array, start: number, length: number): string {
  return text(header.subarray(start, start + length)).trim();
}

function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function paxPath(records: string): string | undefined {
  return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1];
}
