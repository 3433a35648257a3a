import { joinMarkdown, type Markdown, trusted } from "./markdown.ts";
import { type SizeUnit, sizeOf } from "./size.ts";

/** A part that is always there: the marker, the headline. */
export interface FixedPart {
  readonly kind: "fixed";
  readonly body: Markdown;
}

/** A part that is there whole or not at all. */
export interface BlockPart {
  readonly kind: "block";
  /** What a reader calls it when it was left out. */
  readonly name: string;
  /** The part with the largest number goes first. */
  readonly priority: number;
  readonly body: Markdown;
}

/** A part made of rows of which the last ones can be left out: `head`, rows a line each, `tail`. */
export interface RowsPart {
  readonly kind: "rows";
  readonly name: string;
  readonly priority: number;
  readonly head: Markdown;
  readonly rows: readonly Markdown[];
  readonly tail: Markdown;
  /** What goes between two rows; a line feed unless given. */
  readonly separator?: string;
  /** The row that says how many were left out, the ones that the caller had dropped before included. */
  readonly leftOut: (rows: number) => Markdown;
}

/** A part of a document, in reading order. */
export type DocumentPart = FixedPart | BlockPart | RowsPart;

/** How large a document may be. */
export interface Budget {
  readonly max: number;
  readonly unit: SizeUnit;
}

/** A document within its budget. */
export interface FittedDocument {
  readonly body: Markdown;
  readonly size: number;
  /** False when the fixed parts alone are larger than the budget; the body then holds only them. */
  readonly fits: boolean;
  /** What was left out: rows of a part, or the whole part. */
  readonly leftOut: readonly { readonly name: string; readonly rows: number | "all" }[];
}

interface Slot {
  readonly part: DocumentPart;
  /** Rows kept; `undefined` when the part is dropped. */
  kept: number | undefined;
}

/**
 * Joins the parts with blank lines and, while the result is larger than the budget, leaves out rows and whole parts
 * from the largest priority number down. What remains is valid Markdown: nothing is cut inside a row or a block.
 */
export function fitDocument(parts: readonly DocumentPart[], budget: Budget): FittedDocument {
  const slots: Slot[] = parts.map((part) => ({ part, kept: part.kind === "rows" ? part.rows.length : 0 }));
  const shedding = slots.filter((slot) => slot.part.kind !== "fixed").sort((a, b) => priority(b) - priority(a));
  let size = measure(slots, budget.unit);
  for (const slot of shedding) {
    if (size <= budget.max) break;
    size = shed(slot, slots, budget);
  }
  const body = joinSlots(slots);
  return { body, size: sizeOf(body, budget.unit), fits: size <= budget.max, leftOut: slots.flatMap(describe) };
}

/** Keeps as many rows of the slot as fit, or drops it; gives the new size of the document. */
function shed(slot: Slot, slots: readonly Slot[], budget: Budget): number {
  const { part } = slot;
  if (part.kind === "rows") {
    let low = 0;
    let high = part.rows.length - 1;
    while (low < high) {
      slot.kept = Math.ceil((low + high) / 2);
      if (measure(slots, budget.unit) <= budget.max) low = slot.kept;
      else high = slot.kept - 1;
    }
    slot.kept = Math.max(low, 0);
    const size = measure(slots, budget.unit);
    if (slot.kept > 0 && size <= budget.max) return size;
  }
  slot.kept = undefined;
  return measure(slots, budget.unit);
}

function measure(slots: readonly Slot[], unit: SizeUnit): number {
  return sizeOf(joinSlots(slots), unit);
}

function joinSlots(slots: readonly Slot[]): Markdown {
  const bodies = slots.flatMap((slot) => (slot.kept === undefined ? [] : [renderPart(slot.part, slot.kept)]));
  return joinMarkdown(
    bodies.filter((body) => body !== ""),
    "\n\n",
  );
}

function renderPart(part: DocumentPart, kept: number): Markdown {
  if (part.kind !== "rows") return part.body;
  const left = part.rows.length - kept;
  const separator = part.separator ?? "\n";
  const rows = left === 0 ? part.rows : [...part.rows.slice(0, kept), part.leftOut(left)];
  const tail = part.tail === "" ? "" : `\n\n${part.tail}`;
  const head = part.head === "" ? "" : `${part.head}${separator}`;
  return trusted(`${head}${rows.join(separator)}${tail}`);
}

function describe(slot: Slot): FittedDocument["leftOut"] {
  if (slot.part.kind === "fixed") return [];
  if (slot.kept === undefined) return [{ name: slot.part.name, rows: "all" }];
  const left = slot.part.kind === "rows" ? slot.part.rows.length - slot.kept : 0;
  return left === 0 ? [] : [{ name: slot.part.name, rows: left }];
}

function priority(slot: Slot): number {
  return slot.part.kind === "fixed" ? Number.NEGATIVE_INFINITY : slot.part.priority;
}
