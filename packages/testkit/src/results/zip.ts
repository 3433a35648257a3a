import { crc32, deflateRawSync } from "node:zlib";

/** A ZIP archive of `files` (path to content), deflated, in the order given. @see PKWARE APPNOTE 4.3.6 */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = Buffer.from(path, "utf8");
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const facts = entryFacts(plain, packed, name);
    const local = Buffer.concat([signature(0x04034b50), facts, name, packed]);
    locals.push(local);
    central.push(Buffer.concat([signature(0x02014b50), u16(20), facts, Buffer.alloc(10), u32(offset), name]));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = u16(files.size);
  const end = [signature(0x06054b50), u16(0), u16(0), count, count, u32(directory.length), u32(offset), u16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

// Version, flags (UTF-8 names), method (deflate), time, date, CRC, sizes, lengths: alike in both headers.
function entryFacts(plain: Buffer, packed: Buffer, name: Buffer): Buffer {
  const head = [u16(20), u16(0x0800), u16(8), u16(0), u16(0x21)];
  return Buffer.concat([...head, u32(crc32(plain)), u32(packed.length), u32(plain.length), u16(name.length), u16(0)]);
}

function signature(value: number): Buffer {
  return u32(value);
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
