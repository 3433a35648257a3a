import {
  anyName,
  armsCounts,
  armsFraction,
  armsNone,
  maxRows,
  tagNothing,
  tagRow,
  wordBarrierName,
  wordFunctionRows,
  wordLineRows,
  wordRowName,
  wordRowOwner,
  wordRowParent,
  wordSectionName,
} from "../kernel/layout.ts";
import { handOverRows } from "../kernel/hand-over-rows.ts";
import type { ScanKernel } from "../kernel/scan-kernel.ts";
import type { CoverageSink } from "./format.ts";

/**
 * Which elements of a format are nothing but a line with its hits and arms, so that the kernel makes rows of them and the
 * handler never sees them: most of a report. Elements and attributes are numbers of known names. An element that lacks one
 * of the attributes, or has another value there than a number, goes to the handler.
 */
export interface XmlRowRule {
  readonly element: number;
  readonly parent: number;
  /** The parent's parent; any when it is not given. */
  readonly owner?: number;
  /** The element whose end ends a file's section. */
  readonly section: number;
  /** The element that decides how those inside it are read: nothing is read ahead of its start. */
  readonly barrier?: number;
  readonly line: number;
  readonly hits: number;
  readonly required?: readonly number[];
  /** An attribute such as `50% (1/2)`, which need not be there. */
  readonly fraction?: number;
  /** Counts of arms that were missed and taken. */
  readonly counts?: { readonly missed: number; readonly taken: number };
  /** The attribute that must be `stmt`. */
  readonly statement?: number;
  /** Where that is `method` instead, the element is a function: the attributes that name it besides its line, if they are there. */
  readonly method?: { readonly name: number; readonly signature: number };
  /** An element with one of these goes to the handler. */
  readonly absent?: readonly number[];
}

/** Empty elements from which nothing follows, unless an attribute is `unless`, of up to eight bytes, or a count is no number. */
export interface XmlNothingRule {
  readonly element: number;
  readonly parent: number;
  readonly attribute: number;
  readonly unless: string;
  readonly counts: readonly [number, number];
}

/** Tells the kernel which elements are rows; of none where there is no rule. */
export function setRowRule({ words }: ScanKernel, rule: XmlRowRule | undefined): void {
  words[wordRowName] = rule?.element ?? anyName;
  words[wordRowParent] = rule?.parent ?? anyName;
  words[wordRowOwner] = rule?.owner ?? anyName;
  words[wordSectionName] = rule?.section ?? anyName;
  words[wordBarrierName] = rule?.barrier ?? anyName;
}

/** What the kernel is told of a layout whose attributes are at `places`, see `layoutRowAt`; nothing when it is no row. */
export function rowPlan(
  rule: XmlRowRule | undefined,
  element: number,
  places: Int8Array,
): readonly number[] | undefined {
  if (rule === undefined || element !== rule.element) return undefined;
  const at = (attribute: number | undefined): number => (attribute === undefined ? -1 : (places[attribute] as number));
  const { counts } = rule;
  const needed = [
    rule.line,
    rule.hits,
    ...(rule.required ?? []),
    ...(counts === undefined ? [] : [counts.missed, counts.taken]),
  ];
  if (rule.statement !== undefined) needed.push(rule.statement);
  if (needed.some((attribute) => at(attribute) < 0)) return undefined;
  if (rule.absent?.some((attribute) => at(attribute) >= 0) === true) return undefined;
  const fraction = at(rule.fraction);
  let arms: readonly number[] = [armsNone, 0, 0];
  if (counts !== undefined) arms = [armsCounts, at(counts.missed), at(counts.taken)];
  else if (fraction >= 0) arms = [armsFraction, fraction, 0];
  const { method } = rule;
  const functions = method === undefined ? [0, 0, 0] : [1, at(method.name) + 1, at(method.signature) + 1];
  return [tagRow, at(rule.line), at(rule.hits), ...arms, at(rule.statement) + 1, ...functions];
}

/** The same of an element from which nothing follows. */
export function nothingPlan(
  rule: XmlNothingRule | undefined,
  element: number,
  places: Int8Array,
): readonly number[] | undefined {
  if (rule === undefined || element !== rule.element) return undefined;
  const values = [rule.attribute, ...rule.counts].map((attribute) => places[attribute] as number);
  if (values.some((value) => value < 0)) return undefined;
  const text = new Uint32Array(Uint8Array.from({ length: 8 }, (_, i) => rule.unless.charCodeAt(i) || 0).buffer);
  return [tagNothing, rule.parent, ...values, rule.unless.length, ...text];
}

/** Rows of one section, or of a part of it, in the kernel's memory. */
export class XmlRows {
  readonly #kernel: ScanKernel;

  constructor(kernel: ScanKernel) {
    this.#kernel = kernel;
  }

  /** How many lines there are. */
  get length(): number {
    return this.#kernel.words[wordLineRows] as number;
  }

  /** Whether there is no row of any kind. */
  get isEmpty(): boolean {
    return this.length === 0 && this.#kernel.words[wordFunctionRows] === 0;
  }

  /** Whether there is no room for another one. */
  get isFull(): boolean {
    return this.length === maxRows;
  }

  /** Hands all over, see `handOverRows`. */
  handOver(sink: CoverageSink): void {
    handOverRows(this.#kernel, sink);
  }
}
