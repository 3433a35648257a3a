const firstCapacity = 1024;

/**
 * The arms of one section's branches, each named by line and key.
 * An arm's place among the arms of its line, in the order they are first named, is what later joins with other reports:
 * tools number blocks differently from run to run, but list the arms of a line in the same order.
 */
export class ArmTable {
  size = 0;
  #lines = new Uint32Array(firstCapacity);
  #keys = new Float64Array(firstCapacity);
  #taken = new Uint8Array(firstCapacity);
  /** Where each arm sits in `#slots`, so that forgetting costs as much as adding did. */
  #places = new Uint32Array(firstCapacity);
  /** Index into the arrays above plus one; 0 is a free slot. */
  #slots = new Uint32Array(firstCapacity * 2);

  /** Adds an arm, or joins `taken` when it was named before. */
  add(line: number, key: number, taken: boolean): void {
    if (this.size * 2 >= this.#slots.length - 1) this.#grow();
    const slot = this.#slotOf(line, key);
    let index = (this.#slots[slot] as number) - 1;
    if (index < 0) {
      index = this.size++;
      this.#slots[slot] = index + 1;
      this.#places[index] = slot;
      this.#lines[index] = line;
      this.#keys[index] = key;
      this.#taken[index] = 0;
    }
    if (taken) this.#taken[index] = 1;
  }

  /** Hands over every line's arms once and forgets them. */
  drain(each: (line: number, arms: number, taken: number, bits: number) => void): void {
    const perLine = new Map<number, { arms: number; taken: number; bits: number }>();
    for (let i = 0; i < this.size; i++) {
      const line = this.#lines[i] as number;
      let sum = perLine.get(line);
      if (sum === undefined) {
        sum = { arms: 0, taken: 0, bits: 0 };
        perLine.set(line, sum);
      }
      if (this.#taken[i] === 1) {
        sum.taken++;
        if (sum.arms < 32) sum.bits |= 1 << sum.arms;
      }
      sum.arms++;
    }
    for (const [line, sum] of perLine) each(line, sum.arms, sum.taken, sum.bits >>> 0);
    for (let i = 0; i < this.size; i++) this.#slots[this.#places[i] as number] = 0;
    this.size = 0;
  }

  #slotOf(line: number, key: number): number {
    const mask = this.#slots.length - 1;
    let slot =
      (Math.imul(line, 0x9e37_79b1) ^
        Math.imul(key >>> 0, 0x85eb_ca6b) ^
        Math.imul((key / 0x1_0000_0000) | 0, 0xc2b2_ae35)) &
      mask;
    for (;;) {
      const index = (this.#slots[slot] as number) - 1;
      if (index < 0 || (this.#lines[index] === line && this.#keys[index] === key)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #grow(): void {
    const lines = new Uint32Array(this.#lines.length * 2);
    const keys = new Float64Array(lines.length);
    const taken = new Uint8Array(lines.length);
    lines.set(this.#lines);
    keys.set(this.#keys);
    taken.set(this.#taken);
    this.#lines = lines;
    this.#keys = keys;
    this.#taken = taken;
    this.#places = new Uint32Array(lines.length);
    this.#slots = new Uint32Array(lines.length * 2);
    for (let i = 0; i < this.size; i++) {
      const slot = this.#slotOf(lines[i] as number, keys[i] as number);
      this.#slots[slot] = i + 1;
      this.#places[i] = slot;
    }
  }
}
