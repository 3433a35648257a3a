import type { JsonScanner } from "./json-scanner.ts";

const firstRows = 1024;

/** Ids above this are looked up by their text. */
const maxDirectId = 1 << 20;

/** The statements, functions or branches of one file, joined by their ids from the map and the counts, whichever comes first. */
export class IstanbulEntries {
  /** How many ids there are. */
  size = 0;
  /** Where the entry is; -1 when the map does not tell. */
  lines: Int32Array = new Int32Array(firstRows);
  /** A hash of the place. */
  places: Int32Array = new Int32Array(firstRows);
  /** A hash of the name or type. */
  names: Int32Array = new Int32Array(firstRows);
  /** The count, or the first of the arms' counts in a list of them; -1 when there is none. */
  counts: Float64Array = new Float64Array(firstRows);
  /** How many arms have counts. */
  arms: Uint32Array = new Uint32Array(firstRows);
  /** The first of the arms' places in a list of them, and how many they are. */
  firstPlaces: Uint32Array = new Uint32Array(firstRows);
  armPlaces: Uint32Array = new Uint32Array(firstRows);
  #rowOfId = new Uint32Array(firstRows);
  #generationOfId = new Uint32Array(firstRows);
  #generation = 1;
  readonly #rowOfText = new Map<string, number>();

  /** Forgets the entries and keeps the memory. */
  clear(): void {
    this.size = 0;
    this.#generation++;
    this.#rowOfText.clear();
  }

  /** The row of the id that is the current key. @throws {ActionError} as `JsonScanner.text` */
  row(json: JsonScanner): number {
    const id = json.wholeNumber();
    if (id < 0 || id > maxDirectId) return this.#rowByText(json.text());
    if (id >= this.#rowOfId.length) this.#growIds(id);
    if (this.#generationOfId[id] === this.#generation) return this.#rowOfId[id] as number;
    this.#generationOfId[id] = this.#generation;
    this.#rowOfId[id] = this.size;
    return this.#add();
  }

  #rowByText(id: string): number {
    let row = this.#rowOfText.get(id);
    if (row === undefined) {
      row = this.#add();
      this.#rowOfText.set(id, row);
    }
    return row;
  }

  #add(): number {
    const row = this.size++;
    if (row >= this.lines.length) this.#grow();
    this.lines[row] = -1;
    this.places[row] = 0;
    this.names[row] = 0;
    this.counts[row] = -1;
    this.arms[row] = 0;
    this.armPlaces[row] = 0;
    return row;
  }

  #grow(): void {
    const length = this.lines.length * 2;
    this.lines = grown(this.lines, new Int32Array(length));
    this.places = grown(this.places, new Int32Array(length));
    this.names = grown(this.names, new Int32Array(length));
    this.counts = grown(this.counts, new Float64Array(length));
    this.arms = grown(this.arms, new Uint32Array(length));
    this.firstPlaces = grown(this.firstPlaces, new Uint32Array(length));
    this.armPlaces = grown(this.armPlaces, new Uint32Array(length));
  }

  #growIds(id: number): void {
    let { length } = this.#rowOfId;
    while (length <= id) length *= 2;
    this.#rowOfId = grown(this.#rowOfId, new Uint32Array(length));
    this.#generationOfId = grown(this.#generationOfId, new Uint32Array(length));
  }
}

/** `larger` with the numbers of `column` at its start. */
function grown<T extends Int32Array | Uint32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column);
  return larger;
}
