import type { XmlAttributes } from "./xml-attributes.ts";
import { XmlPiece } from "./xml-piece.ts";

const lessThan = 60;
const slash = 47;
/** A tag longer than this is read byte by byte. */
const maxTagBytes = 2048;
/** A tag is compared with a template only where this many bytes are there, so that no comparison leaves the buffer. */
export const templateMargin: number = 2 * maxTagBytes;

/** Where a start tag was found, for making a template of it. */
export interface TagPlace {
  /** The first byte after the construct before it: only white space is between this and the tag. */
  readonly from: number;
  /** The place of the tag's ">" or "/>". */
  readonly end: number;
}

/**
 * A start tag with the white space before it, in which only the attributes' values are open.
 * Reports repeat themselves: almost every tag is one that was there before with other values. Comparing four bytes at a
 * time is several times faster than reading names and signs one by one, and a tag that differs is read in that way.
 */
export class XmlTemplate {
  readonly name: number;
  readonly isEmptyElement: boolean;
  /** How much white space is before the tag. */
  readonly gap: number;
  readonly count: number;
  readonly #names: Int32Array;
  readonly #places: Int8Array;
  readonly #pieces: readonly XmlPiece[];
  readonly #quotes: Uint8Array;

  /** `known` is how many names a handler may ask for. */
  constructor(name: number, place: TagPlace, attributes: XmlAttributes, known: number) {
    const { bytes, count, starts, ends } = attributes;
    this.name = name;
    this.isEmptyElement = bytes[place.end] === slash;
    this.count = count;
    this.#names = attributes.names.slice(0, count);
    this.#places = new Int8Array(known).fill(-1);
    for (let i = count - 1; i >= 0; i--)
      if ((this.#names[i] as number) < known) this.#places[this.#names[i] as number] = i;
    this.#quotes = Uint8Array.from({ length: count }, (_, i) => bytes[ends[i] as number] as number);
    const to = place.end + (this.isEmptyElement ? 2 : 1);
    this.#pieces = Array.from(
      { length: count + 1 },
      (_, i) =>
        new XmlPiece(
          bytes.subarray(i === 0 ? place.from : (ends[i - 1] as number), i === count ? to : (starts[i] as number)),
        ),
    );
    this.gap = bytes.subarray(place.from, place.end).indexOf(lessThan);
  }

  /**
   * Reads the tag at `from` into `attributes` when it differs in nothing but the values; gives the offset after its end,
   * or -1. At least `templateMargin` bytes follow `from` in `view`, which shows `attributes.bytes`.
   */
  read(view: DataView, from: number, attributes: XmlAttributes): number {
    const { bytes, starts, ends, numbers } = attributes;
    const pieces = this.#pieces;
    const { count } = this;
    const limit = from + maxTagBytes;
    let at = from;
    for (let piece = 0; ; piece++) {
      const next = pieces[piece] as XmlPiece;
      if (!next.isAt(view, at)) return -1;
      at += next.length;
      if (piece === count) break;
      starts[piece] = at;
      const quote = this.#quotes[piece];
      const first = at;
      let value = 0;
      let byte = bytes[at] as number;
      while (byte >= 48 && byte <= 57) {
        value = value * 10 + byte - 48;
        byte = bytes[++at] as number;
      }
      if (byte !== quote || at === first) {
        value = -2;
        while (byte !== quote) {
          if (byte === lessThan || at > limit) return -1;
          byte = bytes[++at] as number;
        }
      }
      if (at > limit) return -1;
      ends[piece] = at;
      numbers[piece] = value;
    }
    attributes.count = count;
    attributes.places = this.#places;
    return at;
  }

  /** Whether a tag is short enough for a template. */
  static fits(place: TagPlace): boolean {
    return place.end - place.from < maxTagBytes / 2;
  }
}
