import type { BitCoder } from "./bit-coder.ts";
import { BitModel } from "./bit-model.ts";
import { RowModel } from "./row-model.ts";
import { ShapeModel } from "./shape-model.ts";
import { TextModel } from "./text-model.ts";
import { valueKinds } from "./value-kinds.ts";

/** What writing and reading a baseline have in common: the models learn the same from the same values. */
export class BaselineModels {
  readonly bits: BitModel;
  readonly texts: TextModel;
  readonly shapes: ShapeModel;
  readonly rows: RowModel;
  readonly #coder: BitCoder;

  constructor(coder: BitCoder) {
    this.#coder = coder;
    this.bits = new BitModel(coder, 14, Object.keys(valueKinds).length);
    this.texts = new TextModel(coder);
    this.shapes = new ShapeModel(this.bits);
    this.rows = new RowModel(this.bits);
  }

  /** Codes a number of which nothing is known, in `width` bits, at most 53. */
  plain(value: number, width: number): number {
    let read = 0;
    for (let at = width - 1; at >= 0; at--) read = read * 2 + this.#coder.code(Math.floor(value / 2 ** at) % 2, 2048);
    return read;
  }
}
