import type { CoverageSink } from "./format.ts";
import { IstanbulEntries } from "./istanbul-entries.ts";
import { NumberList } from "./number-list.ts";
import { mixHash, placeKey, PlaceKeys } from "./place-keys.ts";

/** What one file's maps and counts hold, in typed arrays, until the file ends: its maps may come in any order. */
export class IstanbulFile {
  readonly statements: IstanbulEntries = new IstanbulEntries();
  readonly functions: IstanbulEntries = new IstanbulEntries();
  readonly branches: IstanbulEntries = new IstanbulEntries();
  /** The counts of all arms. */
  readonly armCounts: NumberList = new NumberList();
  /** Hashes of the places of all arms; -1 where the report tells none. */
  readonly armPlaces: NumberList = new NumberList();
  readonly #keys = new PlaceKeys();

  /** Forgets everything, for the next file. */
  clear(): void {
    this.statements.clear();
    this.functions.clear();
    this.branches.clear();
    this.armCounts.clear();
    this.armPlaces.clear();
  }

  /** Hands the file over; what is wrong in words when maps and counts do not fit each other. */
  emit(sink: CoverageSink): string | undefined {
    return this.#emitStatements(sink) ?? this.#emitFunctions(sink) ?? this.#emitBranches(sink);
  }

  #emitStatements(sink: CoverageSink): string | undefined {
    const { size, lines, places, counts } = this.statements;
    this.#keys.clear();
    for (let row = 0; row < size; row++) {
      const line = lines[row] as number;
      const hits = counts[row] as number;
      if (line < 0) return "a count in s of a statement without a line in statementMap";
      if (hits < 0) return "a statement in statementMap without a count in s";
      sink.line(line, hits);
      sink.statements(this.#keys.distinct(placeKey(line, places[row] as number)), hits, 1, line, 0);
    }
    return undefined;
  }

  #emitFunctions(sink: CoverageSink): string | undefined {
    const { size, lines, places, names, counts } = this.functions;
    this.#keys.clear();
    for (let row = 0; row < size; row++) {
      const hits = counts[row] as number;
      if (lines[row] === -1) return "a count in f of a function that fnMap does not have";
      if (hits < 0) return "a function in fnMap without a count in f";
      const key = ((places[row] as number) >>> 0) * 0x10_0000 + ((names[row] as number) >>> 12);
      sink.function(this.#keys.distinct(key), hits);
    }
    return undefined;
  }

  #emitBranches(sink: CoverageSink): string | undefined {
    const { size, lines, counts, arms } = this.branches;
    this.#keys.clear();
    for (let row = 0; row < size; row++) {
      const line = lines[row] as number;
      const first = counts[row] as number;
      if (line < 0) return "counts in b of a branch without a line in branchMap";
      if (first < 0) return "a branch in branchMap without counts in b";
      for (let arm = 0; arm < (arms[row] as number); arm++) {
        const key = this.#keys.distinct(placeKey(line, this.#armPlace(row, arm)));
        sink.placedArm(line, key - placeKey(line, 0), (this.armCounts.values[first + arm] as number) > 0);
      }
    }
    return undefined;
  }

  /** Shards number branches and arms differently, so an arm is known by where it is; one without place by its branch and number. */
  #armPlace(row: number, arm: number): number {
    const { places, names, firstPlaces, armPlaces } = this.branches;
    const known = arm < (armPlaces[row] as number) ? this.armPlaces.values[(firstPlaces[row] as number) + arm] : -1;
    const branch = mixHash(places[row] as number, names[row] as number);
    return known === undefined || known < 0 ? mixHash(branch, arm + 1) : mixHash(branch, known);
  }
}
