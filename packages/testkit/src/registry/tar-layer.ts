/** A file of a layer. */
export interface LayerFile {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** 0o644 unless given. */
  readonly mode?: number;
}

const blockBytes = 512;

/** An uncompressed layer with `files`, the same bytes for the same files. @see POSIX.1-2017, pax, "ustar Interchange Format" */
export function tarLayer(files: readonly LayerFile[]): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const file of files) {
    const content = Buffer.from(file.content);
    blocks.push(header(file.path, content.length, file.mode ?? 0o644), content);
    blocks.push(new Uint8Array((blockBytes - (content.length % blockBytes)) % blockBytes));
  }
  blocks.push(new Uint8Array(2 * blockBytes));
  return Buffer.concat(blocks);
}

function header(path: string, sizeBytes: number, mode: number): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  block.write(path, 0, 100, "utf8");
  block.write(octal(mode, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(sizeBytes, 12), 124);
  block.write(octal(0, 12), 136);
  block.write("        ", 148);
  block.write("0", 156);
  block.write("ustar\u000000", 257);
  let sum = 0;
  for (const byte of block) sum += byte;
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return block;
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, "0")}\0`;
}
