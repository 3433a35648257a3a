const slotCount = 256;

/** The most names that a format may know beforehand; what was seen of them in one object fits 64 bits. */
const maxKnownNames = 64;

/** Finds the names that a format knows among the keys of a report, each by one comparison in nearly every case. */
export class JsonNames {
  readonly #names: readonly Uint8Array[];
  /** Number of a name plus one; 0 is a free slot. */
  readonly #slots = new Uint8Array(slotCount);

  constructor(known: readonly string[]) {
    if (known.length > maxKnownNames) throw new RangeError(`more than ${maxKnownNames} known names`);
    this.#names = known.map((name) => new TextEncoder().encode(name));
    for (const [number, name] of this.#names.entries()) {
      let slot = slotOf(name, 0, name.length);
      while (this.#slots[slot] !== 0) slot = (slot + 1) % slotCount;
      this.#slots[slot] = number + 1;
    }
  }

  /** The number of the name that stands between `start` and `end`; -1 when it is none of the known ones. */
  number(bytes: Uint8Array, start: number, end: number): number {
    let slot = slotOf(bytes, start, end);
    for (;;) {
      const number = (this.#slots[slot] as number) - 1;
      if (number < 0) return -1;
      if (equals(this.#names[number] as Uint8Array, bytes, start, end)) return number;
      slot = (slot + 1) % slotCount;
    }
  }
}

function slotOf(bytes: Uint8Array, start: number, end: number): number {
  if (start === end) return 0;
  return ((bytes[start] as number) * 5 + (bytes[end - 1] as number) * 3 + (end - start) * 17) % slotCount;
}

function equals(name: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  const { length } = name;
  if (length !== end - start) return false;
  for (let i = 0; i < length; i++) if (name[i] !== bytes[start + i]) return false;
  return true;
}
