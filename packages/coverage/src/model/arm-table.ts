const firstCapacity = 1024;

/** Arms of a line that are compared one by one before looking them up gets cheaper. */
const maxCompared = 16;

/**
 * The arms of one section's branches, each named by line and key.
 * An arm's place among the arms of its line, in the order they are first named, is what later joins with other reports:
 * tools number blocks differently from run to run, but list the arms of a line in the same order.
 * Tools also list lines in order, so arms are looked up in a hash table only once one does not.
 */
export class ArmTable {
  size = 0;
  #lines = new Uint32Array(firstCapacity);
  #keys = new Float64Array(firstCapacity);
  #taken = new Uint8Array(firstCapacity);
  /** Where the arms of the last line begin, while the lines ascend. */
  #first = 0;
  #ascending = true;
  /** Where each arm sits in `#slots`, so that forgetting costs as much as adding did. */
  #places = new Uint32Array(firstCapacity);
  /** Index into the arrays above plus one; 0 is a free slot. Empty while the lines ascend. */
  #slots = new Uint32Array(firstCapacity * 2);

  /** Adds an arm, or joins `taken` when it was named before. */
  add(line: number, key: number, taken: boolean): void {
    const { size } = this;
    if (size === this.#lines.length) this.#grow();
    if (this.#ascending) {
      const last = size === 0 ? -1 : (this.#lines[size - 1] as number);
      if (line > last) this.#first = size;
      if (line >= last && size - this.#first < maxCompared) {
        this.#addInOrder(line, key, taken);
        return;
      }
      this.#ascending = false;
      for (let i = 0; i < size; i++) this.#occupy(this.#slotOf(this.#lines[i] as number, this.#keys[i] as number), i);
    }
    const slot = this.#slotOf(line, key);
    const index = (this.#slots[slot] as number) - 1;
    if (index >= 0) this.#taken[index] = (this.#taken[index] as number) | (taken ? 1 : 0);
    else {
      this.#occupy(slot, size);
      this.#append(line, key, taken);
    }
  }

  #addInOrder(line: number, key: number, taken: boolean): void {
    for (let i = this.#first; i < this.size; i++) {
      if (this.#keys[i] !== key) continue;
      if (taken) this.#taken[i] = 1;
      return;
    }
    this.#append(line, key, taken);
  }

  #append(line: number, key: number, taken: boolean): void {
    const index = this.size++;
    this.#lines[index] = line;
    this.#keys[index] = key;
    this.#taken[index] = taken ? 1 : 0;
  }

  #occupy(slot: number, index: number): void {
    this.#slots[slot] = index + 1;
    this.#places[index] = slot;
  }

  /** Hands over every line's arms once and forgets them. */
  drain(each: (line: number, arms: number, taken: number, bits: number) => void): void {
    if (this.#ascending) this.#drainInOrder(each);
    else this.#drainGrouped(each);
    this.size = 0;
    this.#ascending = true;
  }

  #drainInOrder(each: (line: number, arms: number, taken: number, bits: number) => void): void {
    for (let i = 0; i < this.size; ) {
      const line = this.#lines[i] as number;
      const first = i;
      let taken = 0;
      let bits = 0;
      for (; i < this.size && this.#lines[i] === line; i++) {
        if (this.#taken[i] !== 1) continue;
        taken++;
        if (i - first < 32) bits |= 1 << (i - first);
      }
      each(line, i - first, taken, bits >>> 0);
    }
  }

  #drainGrouped(each: (line: number, arms: number, taken: number, bits: number) => void): void {
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
    if (this.#ascending) return;
    for (let i = 0; i < this.size; i++) this.#occupy(this.#slotOf(lines[i] as number, keys[i] as number), i);
  }
}
