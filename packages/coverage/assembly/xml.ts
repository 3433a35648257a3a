import {
  endTagLengthsAt,
  endTagsAt,
  endTagSlotBytes,
  firstEndTag,
  laidOutNamesAt,
  layoutsAt,
  layoutSlotBytes,
  layoutsPerName,
  layoutTableAt,
  maxEndTagNames,
  maxRows,
  maxTags,
  maxValues,
  openNamesAt,
  stopEnd,
  stopFull,
  stopOther,
  stopSection,
  tagEndsAt,
  tagLayoutsAt,
  tagNamesAt,
  tagStartsAt,
  tagValuesAt,
  wordBarrierName,
  wordDepth,
  wordLaidOutNames,
  wordLineRows,
  wordRowName,
  wordSectionName,
  wordStop,
  wordTags,
} from "../src/kernel/layout";
import { sortFunctions } from "./function-rows";
import { isSame } from "./same-bytes";
import { expectedTag, tagCame } from "./xml-history";
import { readLayout } from "./xml-layout";
import { addRow, isNothing, isRow, isRowPlace } from "./xml-rows";
import { learnShape, readShapes } from "./xml-shapes";
import { put, tell, told, valueOf } from "./words";

/** The deepest nesting, as `maxDepth`. */
const maxDepth: u32 = 256;
/** The most attributes of a tag, as `maxAttributes`. */
const maxAttributes: u32 = 64;

let depth: u32 = 0;
let tags: u32 = 0;
let values: u32 = 0;
let limit: u32 = 0;
/** The last tag was a row. */
let afterRow: bool = false;
/** A tag was read of which somebody must know at once. */
let stopped: bool = false;

/**
 * Reads tags from `start` as long as they look, but for the values of their attributes, as tags did before, and end before
 * `end`; gives where it stopped. What was read is in the tables of tags and values; the open elements are kept.
 */
export function readXml(start: u32, end: u32): u32 {
  let at = start;
  let stop = stopOther;
  depth = told(wordDepth);
  tags = 0;
  values = 0;
  limit = end;
  stopped = false;
  afterRow = false;
  while (depth > 0 && depth < maxDepth && !stopped) {
    if (at >= end) {
      stop = stopEnd;
      break;
    }
    const isFull = tags == maxTags || values + maxAttributes > <u32>maxValues || told(wordLineRows) == maxRows;
    if (isFull) {
      stop = stopFull;
      break;
    }
    if (isRowPlace(depth)) {
      const other = readShapes(at, end);
      if (other > at) {
        rowCame();
        at = other;
        continue;
      }
    }
    const expected = expectedTag();
    let next = afterRow ? readStartTag(told(wordRowName), at) : 0;
    if (next == 0) next = readTag(expected, at);
    if (next == 0) next = readAnyTag(at, expected);
    if (next == 0) break;
    at = next;
  }
  tell(wordStop, stopped ? stopSection : stop);
  tell(wordTags, tags);
  tell(wordDepth, depth);
  return at;
}

function readTag(tag: u32, at: u32): u32 {
  return tag < <u32>firstEndTag ? readStartTag(tag, at) : readEndTag(tag - firstEndTag, at);
}

/** What came before is no reason that it comes again: all tags that have been seen are tried. */
function readAnyTag(at: u32, tried: u32): u32 {
  const open = valueOf(openNamesAt, depth - 1);
  if (open + firstEndTag != tried) {
    const next = readEndTag(open, at);
    if (next > 0) return next;
  }
  const names = told(wordLaidOutNames);
  for (let i: u32 = 0; i < names; i++) {
    const name = valueOf(laidOutNamesAt, i);
    if (name == tried) continue;
    const next = readStartTag(name, at);
    if (next > 0) return next;
  }
  return 0;
}

function readStartTag(name: u32, at: u32): u32 {
  const table = layoutTableAt + name * layoutsPerName * 4;
  for (let i: u32 = 0; i < <u32>layoutsPerName; i++) {
    const slot = valueOf(table, i);
    if (slot == 0) return 0;
    const layout = layoutsAt + (slot - 1) * layoutSlotBytes;
    const next = readLayout(layout, at, values);
    if (next == 0 || next > limit) continue;
    // Those that come more often are tried first.
    if (i > 0) {
      put(table, i, valueOf(table, i - 1));
      put(table, i - 1, slot);
    }
    const isEmpty = load<u32>(layout, 4) == 1;
    if (isEmpty && isRow(layout, name, depth) && addRow(layout, values)) {
      rowCame();
      learnShape(layout, at, next, values);
      return next;
    }
    if (isEmpty && isNothing(layout, values, depth)) {
      afterRow = false;
      tagCame(name);
      return next;
    }
    addTag(name, slot, at + load<u32>(layout, 8), next);
    values += load<u32>(layout);
    if (!isEmpty) put(openNamesAt, depth++, name);
    if (name == told(wordBarrierName)) stopped = true;
    return next;
  }
  return 0;
}

function readEndTag(name: u32, at: u32): u32 {
  if (name >= <u32>maxEndTagNames || valueOf(openNamesAt, depth - 1) != name) return 0;
  const length = valueOf(endTagLengthsAt, name);
  if (length == 0 || at + length > limit || !isSame(at, endTagsAt + name * endTagSlotBytes, length)) return 0;
  addTag(name + firstEndTag, 0, at, at + length);
  depth--;
  if (name == told(wordSectionName)) {
    stopped = true;
    sortFunctions();
  }
  return at + length;
}

function addTag(tag: u32, slot: u32, start: u32, end: u32): void {
  put(tagNamesAt, tags, tag);
  put(tagLayoutsAt, tags, slot);
  put(tagStartsAt, tags, start);
  put(tagEndsAt, tags, end);
  put(tagValuesAt, tags, values);
  tags++;
  afterRow = false;
  tagCame(tag);
}

/** Takes note of a row: of many that follow one another, one is enough to tell what comes after them. */
function rowCame(): void {
  if (!afterRow) tagCame(told(wordRowName));
  afterRow = true;
}
