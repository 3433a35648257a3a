import type { BitModel } from "./bit-model.ts";
import { type FileTraits, fileKinds } from "./file-traits.ts";
import type { Row } from "./row.ts";
import type { RowCursor } from "./row-cursor.ts";
import { valueKinds } from "./value-kinds.ts";

/** What the arms of a row were, in two bits. */
const armStates = { none: 0, allTaken: 1, someMissed: 2, unreached: 3 } as const;
/** Most lines that branch have two arms: they should cost one bit. */
const usualArms = 2;
/** Whether a line was reached, before there is one. */
const noLine = 2;
/** Stands for a context that a value is not looked at in. */
const none = -1;

/**
 * Codes the rows of files. How far lines are apart, which of them branch and where reached lines turn to missed ones is much
 * alike within a program, so each is looked at beside the few rows before it, and beside the row of another file that it is
 * probably the same as. Contexts are numbers of mixed radix.
 */
export class RowModel {
  readonly #bits: BitModel;
  #traits: FileTraits = { kinds: 0, rowCount: 0 };
  /** The rows of the file that this one is like, and the one of them that is at the same place as the row. */
  #likeness: RowCursor | undefined;
  #like: Row | undefined;
  #isAlike = 0;
  #isFirst = true;
  /** The line after the last row. */
  #line = 0;
  /** Levels of the gaps before the last three rows, three bits each. */
  #gaps = 0;
  /** States of the arms of the last three rows, two bits each. */
  #states = 0;
  /** Whether the last two lines were reached. */
  #hit = noLine;
  #hitBefore = noLine;
  /** How many lines before the last one were reached, or not, like it. */
  #hitRun = 0;
  // These stay from one file to the next.
  #firstGap = 0;
  #loose = 0;
  #arms = 0;
  #armsBefore = 0;
  #missed = 0;
  #missedBefore = 0;

  constructor(bits: BitModel) {
    this.#bits = bits;
  }

  /** Comes before the rows of each file. `likeness` are the rows of a file that this one is probably like. */
  beginFile(traits: FileTraits, likeness?: RowCursor): void {
    this.#traits = traits;
    this.#likeness = likeness;
    this.#isAlike = 1;
    this.#isFirst = true;
    this.#line = 0;
    this.#gaps = 0o777;
    this.#states = 0;
    this.#hit = this.#hitBefore = noLine;
    this.#hitRun = 0;
  }

  /** Codes a row: gives it back as it was written. Numbers of a row that is read may be of any size. */
  code(row: Row): void {
    this.#like = this.#findLike(row);
    if (this.#like === undefined) this.#codeGap(row);
    const gap = levelOf(row.gap);
    if (this.#like === undefined) this.#codePlace(row, gap);
    row.isHit = row.isLoose === 0 ? this.#codeHit(row, gap) : 0;
    if (this.#like === undefined && row.hasArms === 1) this.#codeArms(row, gap);
    const state = row.hasArms === 1 ? this.#codeTaken(row) : armStates.none;
    row.isOdd = row.isLoose === 0 ? this.#codeOdd(row, state) : 0;
    this.#isFirst = false;
    this.#line += row.gap + 1;
    this.#gaps = ((this.#gaps << 3) | gap) & 0o777;
    this.#states = ((this.#states << 2) | state) & 0b11_11_11;
    if (row.isLoose === 1) return;
    this.#hitRun = row.isHit === this.#hit ? this.#hitRun + 1 : 0;
    this.#hitBefore = this.#hit;
    this.#hit = row.isHit;
  }

  /** The row of the other file, once it was coded that this one is at the same place and has the same arms. */
  #findLike(row: Row): Row | undefined {
    if (this.#likeness === undefined || !this.#likeness.seek(this.#line)) return undefined;
    const like = this.#likeness.row;
    const isAlike =
      row.gap === like.gap && row.hasArms === like.hasArms && row.arms === like.arms && row.isLoose === like.isLoose;
    this.#isAlike = this.#bits.given(valueKinds.alike, this.#isAlike).bit(isAlike ? 1 : 0);
    if (this.#isAlike === 0) return undefined;
    row.gap = like.gap;
    row.hasArms = like.hasArms;
    row.arms = like.arms;
    row.isLoose = like.isLoose;
    return like;
  }

  #codeGap(row: Row): void {
    if (this.#isFirst) {
      const size = 32 - Math.clz32(this.#traits.rowCount);
      row.gap = this.#bits.given(valueKinds.firstGap, 0, this.#firstGap, size).number(row.gap);
      this.#firstGap = row.gap;
      return;
    }
    const gaps = (this.#gaps & 0o77) * 3 + this.#hit;
    const branches = this.#gaps * 4 + (this.#states & 0b11);
    const path = (this.#hit * 3 + this.#hitBefore) * 64 + this.#states;
    row.gap = this.#bits.given(valueKinds.gap, gaps, branches, path).number(row.gap);
  }

  /** Codes whether a row has branches, and whether it is executable. */
  #codePlace(row: Row, gap: number): void {
    const bits = this.#bits;
    const states = this.#states * 8 + gap;
    const hits = (Math.min(this.#hitRun, 8) * 3 + this.#hit) * 3 + this.#hitBefore;
    const path = hits * 4 + (this.#states & 0b11);
    row.hasArms =
      (this.#traits.kinds & fileKinds.branches) === 0
        ? 0
        : bits.given(valueKinds.branch, states, path).bit(row.hasArms);
    row.isLoose =
      row.hasArms === 0
        ? 0
        : bits.given(valueKinds.loose, this.#loose, this.#states & 0b11_11, gap * 3 + this.#hit).bit(row.isLoose);
    if (row.hasArms === 1) this.#loose = row.isLoose;
    else row.arms = 0;
  }

  #codeHit({ isHit, hasArms }: Row, gap: number): number {
    const hits = (Math.min(this.#hitRun, 12) * 3 + this.#hit) * 3 + this.#hitBefore;
    const branches = ((this.#hit * 8 + gap) * 2 + hasArms) * 4 + (this.#states & 0b11);
    const like = this.#like === undefined ? none : this.#like.isHit * 3 + this.#hit;
    return this.#bits.given(valueKinds.hit, hits, branches, like).bit(isHit);
  }

  #codeArms(row: Row, gap: number): void {
    const gaps = ((this.#gaps & 0o7) * 8 + gap) * 2 + row.isLoose;
    const last = this.#arms * 2 + row.isLoose;
    this.#bits.given(valueKinds.arms, last, this.#arms * 10 + this.#armsBefore, gaps);
    row.arms = (this.#bits.number((row.arms ^ usualArms) >>> 0) ^ usualArms) >>> 0;
  }

  /** Codes which arms were taken; gives their state. */
  #codeTaken(row: Row): number {
    this.#armsBefore = this.#arms;
    const arms = (this.#arms = Math.min(row.arms, 9));
    const unlike =
      this.#like === undefined ? none : (Math.min(this.#like.unlike, 9) * 10 + arms) * 2 + this.#like.isHit;
    if (row.isHit === 0) {
      const last = (this.#states & 0b11) * 2 + row.isLoose;
      row.unlike = this.#bits.given(valueKinds.taken, arms, last, unlike).number(row.unlike);
      return row.unlike === 0 ? armStates.unreached : armStates.someMissed;
    }
    const last = arms * 3 + this.#missed;
    const states = (this.#states & 0b11_11) * 10 + arms;
    const path = (this.#missed * 3 + this.#missedBefore) * 10 + arms;
    row.unlike = this.#bits.given(valueKinds.missed, last, states, path, unlike).number(row.unlike);
    this.#missedBefore = this.#missed;
    this.#missed = row.unlike === 0 ? 0 : row.unlike < row.arms ? 1 : 2;
    return row.unlike === 0 ? armStates.allTaken : armStates.someMissed;
  }

  #codeOdd({ isHit, isOdd }: Row, state: number): number {
    if ((this.#traits.kinds & fileKinds.odd) === 0) return 0;
    const like = this.#like === undefined ? none : this.#like.isOdd * 2 + isHit;
    return this.#bits.given(valueKinds.odd, isHit, state * 3 + this.#hit, like).bit(isOdd);
  }
}

/** A gap as one of eight levels. */
function levelOf(gap: number): number {
  if (gap < 4) return gap;
  if (gap < 6) return 4;
  if (gap < 10) return 5;
  return gap < 20 ? 6 : 7;
}
