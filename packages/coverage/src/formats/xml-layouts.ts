import {
  endTagLengthsAt,
  endTagsAt,
  endTagSlotBytes,
  laidOutNamesAt,
  layoutBytesAt,
  layoutPiecesAt,
  layoutRowAt,
  layoutSlotBytes,
  layoutsAt,
  layoutsPerName,
  layoutTableAt,
  maxEndTagNames,
  maxLaidOutNames,
  maxLayouts,
  maxShapes,
  shapeBytes,
  shapesAt,
  wordLaidOutNames,
} from "../kernel/layout.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import { maxNames } from "../limits.ts";
import type { XmlAttributes } from "./xml-attributes.ts";
import type { XmlHandler } from "./xml-handler.ts";
import { nothingPlan, rowPlan } from "./xml-rows.ts";

const lessThan = 60;
const slash = 47;
/** Longer tags are read byte by byte. */
const maxLayoutBytes = 1024;
/** As many bytes are compared at once; what lies after the last ones belongs to the same slot. */
const blockBytes = 16;
/** How often a layout may take the place of another, so that a report without any order costs no more than this. */
const maxReplaced = 10_000;

/** Where a start tag was found, for making a layout of it. */
export interface TagPlace {
  /** The first byte after the construct before it: only white space is between this and the tag. */
  readonly from: number;
  /** The place of the tag's ">" or "/>". */
  readonly end: number;
}

/**
 * Tells the kernel how tags look: a start tag with the white space before it, in which only the attributes' values are open,
 * and an end tag with its white space. Reports repeat themselves: almost every tag is one that was there before with
 * other values.
 */
export class XmlLayouts {
  readonly #bytes: Uint8Array;
  readonly #words: Uint32Array;
  readonly #slotsOf: Uint32Array;
  readonly #names: Uint32Array;
  readonly #endTagLengths: Uint32Array;
  /** For each slot where its attributes are by name, and whether it is an empty element. */
  readonly #places: Int8Array[] = [];
  readonly #isEmpty: boolean[] = [];
  readonly #known: number;
  #replaced = 0;

  readonly #rules: Pick<XmlHandler, "rowRule" | "nothingRule">;

  /** `known` is how many names a handler may ask for; `rules` say which elements are read without it. */
  constructor(kernel: ScanKernel, known: number, rules: Pick<XmlHandler, "rowRule" | "nothingRule"> = {}) {
    this.#rules = rules;
    const { buffer } = kernel.bytes;
    this.#bytes = kernel.bytes;
    this.#words = kernel.words;
    this.#known = known;
    this.#slotsOf = new Uint32Array(buffer, layoutTableAt, maxNames * layoutsPerName).fill(0);
    this.#names = new Uint32Array(buffer, laidOutNamesAt, maxLaidOutNames);
    this.#bytes.fill(0, shapesAt, shapesAt + maxShapes * shapeBytes);
    this.#endTagLengths = new Uint32Array(buffer, endTagLengthsAt, maxEndTagNames).fill(0);
  }

  /** Where the attributes of the layout in `slot` are, by the numbers of the names that a handler may ask for. */
  placesOf(slot: number): Int8Array {
    return this.#places[slot - 1] as Int8Array;
  }

  /** Whether the layout in `slot` is of an empty element. */
  isEmptyElement(slot: number): boolean {
    return this.#isEmpty[slot - 1] as boolean;
  }

  /** Remembers the layout of the tag that `attributes` tells of. */
  learn(name: number, place: TagPlace, attributes: XmlAttributes): void {
    if (place.end - place.from >= maxLayoutBytes) return;
    const first = name * layoutsPerName;
    let last = first;
    while (last < first + layoutsPerName && this.#slotsOf[last] !== 0) last++;
    if (last === first && !this.#mayHaveLayouts(name)) return;
    const isFull = last === first + layoutsPerName;
    if (isFull && this.#replaced++ > maxReplaced) return;
    if (!isFull && this.#places.length === maxLayouts) return;
    const slot = isFull ? (this.#slotsOf[last - 1] as number) : this.#places.length + 1;
    this.#write(slot, name, place, attributes);
    for (let i = first; i < last; i++) {
      const other = this.#slotsOf[i] as number;
      // A value that the kernel does not read is no other layout.
      if (other !== slot && this.#isSameLayout(other, slot)) {
        this.#places.length = isFull ? this.#places.length : slot - 1;
        if (isFull) this.#slotsOf[last - 1] = 0;
        return;
      }
    }
    this.#slotsOf[isFull ? last - 1 : last] = slot;
  }

  #mayHaveLayouts(name: number): boolean {
    const names = this.#words[wordLaidOutNames] as number;
    if (names === maxLaidOutNames) return false;
    this.#names[names] = name;
    this.#words[wordLaidOutNames] = names + 1;
    return true;
  }

  #write(slot: number, name: number, place: TagPlace, attributes: XmlAttributes): void {
    const bytes = this.#bytes;
    const { count, starts, ends } = attributes;
    const at = layoutsAt + (slot - 1) * layoutSlotBytes;
    const isEmptyElement = bytes[place.end] === slash;
    bytes.fill(0, at, at + layoutSlotBytes);
    const head = new Uint32Array(bytes.buffer, at, layoutPiecesAt / 4);
    head.set([count, isEmptyElement ? 1 : 0, bytes.subarray(place.from, place.end).indexOf(lessThan)]);
    const pieces = new Uint32Array(bytes.buffer, at + layoutPiecesAt, 2 * (count + 1));
    const to = place.end + (isEmptyElement ? 2 : 1);
    let used = layoutBytesAt;
    for (let i = 0; i <= count; i++) {
      const start = i === 0 ? place.from : (ends[i - 1] as number);
      const end = i === count ? to : (starts[i] as number);
      const quote = i === count ? 0 : (bytes[ends[i] as number] as number);
      pieces[2 * i] = used;
      pieces[2 * i + 1] = (end - start) | (quote << 16);
      bytes.copyWithin(at + used, start, end);
      used += end - start;
    }
    const places = new Int8Array(this.#known).fill(-1);
    for (let i = count - 1; i >= 0; i--) {
      const attribute = attributes.names[i] as number;
      if (attribute < this.#known) places[attribute] = i;
    }
    const { rowRule, nothingRule } = this.#rules;
    const plan = isEmptyElement
      ? (rowPlan(rowRule, name, places) ?? nothingPlan(nothingRule, name, places))
      : undefined;
    if (plan !== undefined) new Uint32Array(bytes.buffer, at + layoutRowAt, plan.length).set(plan);
    this.#places[slot - 1] = places;
    this.#isEmpty[slot - 1] = isEmptyElement;
  }

  #isSameLayout(a: number, b: number): boolean {
    const first = layoutsAt + (a - 1) * layoutSlotBytes;
    const second = layoutsAt + (b - 1) * layoutSlotBytes;
    for (let i = 0; i < layoutSlotBytes; i++) if (this.#bytes[first + i] !== this.#bytes[second + i]) return false;
    return true;
  }

  /** Remembers how the end tag of `name` looks, from the first byte after the construct before it. */
  learnEnd(name: number, from: number, end: number): void {
    if (name >= maxEndTagNames || end - from > endTagSlotBytes - blockBytes) return;
    this.#bytes.copyWithin(endTagsAt + name * endTagSlotBytes, from, end);
    this.#endTagLengths[name] = end - from;
  }
}
