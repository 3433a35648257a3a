import type { BitModel } from "./bit-model.ts";
import { valueKinds } from "./value-kinds.ts";

/** A line of a file that is executable, has branches, or both. Reading writes into it. */
export interface Row {
  /** How many lines are left out before it. */
  gap: number;
  /** 1 when it has branches, with their arms. */
  hasArms: number;
  arms: number;
  /** 1 when it has branches and is not executable; it is then not reached either. */
  isLoose: number;
  isHit: number;
  /** Arms that were missed where the line was reached, arms that were taken where it was not: both are mostly 0. */
  unlike: number;
  /** 1 when it is partial without a missed arm, or the other way round. */
  isOdd: number;
}

/** What is known of a file before its rows. */
export interface FileTraits {
  readonly rowCount: number;
  readonly hasBranches: boolean;
  readonly hasOdd: boolean;
}

/** A row to write into. */
export function emptyRow(): Row {
  return { gap: 0, hasArms: 0, arms: 0, isLoose: 0, isHit: 0, unlike: 0, isOdd: 0 };
}

/** What the arms of a row were, in two bits. */
const armStates = { none: 0, allTaken: 1, someMissed: 2, unreached: 3 } as const;
/** Most lines that branch have two arms: they should cost one bit. */
const usualArms = 2;
/** Whether a line was reached, before there is one. */
const noLine = 2;

/**
 * Codes the rows of files. How far lines are apart, which of them branch and where reached lines turn to missed ones is much
 * alike within a program, so each is looked at beside the few rows before it. The numbers are mixed radix.
 */
export class RowModel {
  readonly #bits: BitModel;
  #traits: FileTraits = { rowCount: 0, hasBranches: false, hasOdd: false };
  #isFirst = true;
  /** Levels of the gaps before the last three rows, three bits each. */
  #gaps = 0;
  /** States of the arms of the last three rows, two bits each. */
  #states = 0;
  /** Whether the last two lines were reached. */
  #hit = noLine;
  #hitBefore = noLine;
  /** How many lines before the last one were reached, or not, like it. */
  #alike = 0;
  /** How many rows were neighbours, and how many had no branches. */
  #neighbours = 0;
  #plain = 0;
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

  /** Comes before the rows of each file. */
  beginFile(traits: FileTraits): void {
    this.#traits = traits;
    this.#isFirst = true;
    this.#gaps = 0o777;
    this.#states = 0;
    this.#hit = this.#hitBefore = noLine;
    this.#alike = this.#neighbours = this.#plain = 0;
  }

  /** Codes a row: gives it back as it was written. Numbers of a row that is read may be of any size. */
  code(row: Row): void {
    row.gap = this.#isFirst ? this.#codeFirstGap(row.gap) : this.#codeGap(row.gap);
    const gap = levelOf(row.gap);
    row.hasArms = this.#traits.hasBranches ? this.#codeBranch(row.hasArms, gap) : 0;
    row.isLoose = row.hasArms === 1 ? this.#codeLoose(row.isLoose, gap) : 0;
    row.isHit = row.isLoose === 0 ? this.#codeHit(row, gap) : 0;
    const state = row.hasArms === 1 ? this.#codeArms(row, gap) : armStates.none;
    row.isOdd = this.#traits.hasOdd && row.isLoose === 0 ? this.#codeOdd(row, state) : 0;
    this.#isFirst = false;
    this.#gaps = ((this.#gaps << 3) | gap) & 0o777;
    this.#states = ((this.#states << 2) | state) & 0b11_11_11;
    this.#neighbours = row.gap === 0 ? this.#neighbours + 1 : 0;
    this.#plain = row.hasArms === 0 ? this.#plain + 1 : 0;
    if (row.isLoose === 1) return;
    this.#alike = row.isHit === this.#hit ? this.#alike + 1 : 0;
    this.#hitBefore = this.#hit;
    this.#hit = row.isHit;
  }

  #codeFirstGap(gap: number): number {
    const size = 32 - Math.clz32(this.#traits.rowCount);
    this.#firstGap = this.#bits.given(valueKinds.firstGap, 0, this.#firstGap, size).number(gap);
    return this.#firstGap;
  }

  #codeGap(gap: number): number {
    const gaps = (this.#gaps & 0o77) * 3 + this.#hit;
    const branches = this.#gaps * 4 + (this.#states & 0b11);
    const block = Math.min(this.#neighbours, 15) * 16 + (this.#states & 0b11_11);
    const path = (this.#hit * 3 + this.#hitBefore) * 64 + this.#states;
    return this.#bits.given(valueKinds.gap, gaps, branches, block, path).number(gap);
  }

  #codeBranch(hasArms: number, gap: number): number {
    const states = this.#states * 8 + gap;
    const hits = (Math.min(this.#alike, 8) * 3 + this.#hit) * 3 + this.#hitBefore;
    const path = hits * 4 + (this.#states & 0b11);
    return this.#bits.given(valueKinds.branch, states, Math.min(this.#plain, 20), path).bit(hasArms);
  }

  #codeLoose(isLoose: number, gap: number): number {
    const states = this.#states & 0b11_11;
    this.#loose = this.#bits.given(valueKinds.loose, this.#loose, states, gap * 3 + this.#hit).bit(isLoose);
    return this.#loose;
  }

  #codeHit({ isHit, hasArms }: Row, gap: number): number {
    const hits = (Math.min(this.#alike, 12) * 3 + this.#hit) * 3 + this.#hitBefore;
    const branches = ((this.#hit * 8 + gap) * 2 + hasArms) * 4 + (this.#states & 0b11);
    const block = (this.#hit * 9 + Math.min(this.#neighbours, 8)) * 8 + gap;
    return this.#bits.given(valueKinds.hit, hits, branches, block).bit(isHit);
  }

  #codeOdd({ isHit, isOdd }: Row, state: number): number {
    return this.#bits.given(valueKinds.odd, isHit, state * 3 + this.#hit).bit(isOdd);
  }

  /** Codes the arms of a row and which were taken; gives their state. */
  #codeArms(row: Row, gap: number): number {
    const { isLoose } = row;
    const state = this.#states & 0b11;
    const gaps = ((this.#gaps & 0o7) * 8 + gap) * 2 + isLoose;
    const likeLast = this.#arms * 2 + isLoose;
    this.#bits.given(valueKinds.arms, likeLast, this.#arms * 10 + this.#armsBefore, gaps);
    row.arms = (this.#bits.number((row.arms ^ usualArms) >>> 0) ^ usualArms) >>> 0;
    this.#armsBefore = this.#arms;
    this.#arms = Math.min(row.arms, 9);
    if (row.isHit === 1) return this.#codeMissed(row);
    row.unlike = this.#bits.given(valueKinds.taken, this.#arms, state * 2 + isLoose).number(row.unlike);
    return row.unlike === 0 ? armStates.unreached : armStates.someMissed;
  }

  #codeMissed(row: Row): number {
    const arms = this.#arms;
    const likeLast = arms * 3 + this.#missed;
    const states = (this.#states & 0b11_11) * 10 + arms;
    const hits = (Math.min(this.#alike, 8) * 3 + this.#hit) * 10 + arms;
    const path = (this.#missed * 3 + this.#missedBefore) * 10 + arms;
    row.unlike = this.#bits.given(valueKinds.missed, likeLast, states, hits, path).number(row.unlike);
    this.#missedBefore = this.#missed;
    this.#missed = row.unlike === 0 ? 0 : row.unlike < row.arms ? 1 : 2;
    return row.unlike === 0 ? armStates.allTaken : armStates.someMissed;
  }
}

/** A gap as one of eight levels. */
function levelOf(gap: number): number {
  if (gap < 4) return gap;
  if (gap < 6) return 4;
  if (gap < 10) return 5;
  return gap < 20 ? 6 : 7;
}
