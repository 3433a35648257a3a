const firstSlots = 2048;

/** Bits of a place that fit into a key beside a line. */
const placeBits = 29;

/** Mixes a number into a 32-bit hash. */
export function mixHash(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ value, 0x9e37_79b1);
  return mixed ^ (mixed >>> 15);
}

/** A key that ascends with the line and tells places on it apart. */
export function placeKey(line: number, place: number): number {
  return line * 2 ** placeBits + (place >>> (32 - placeBits));
}

/**
 * Gives things at one place different keys: the first keeps the place's own, so that another report of the same source
 * has the same keys in whatever order it lists the places.
 */
export class PlaceKeys {
  #keys = new Float64Array(firstSlots);
  /** The generation in which a slot was used last; forgetting is a new generation. */
  #generations = new Uint32Array(firstSlots);
  #generation = 1;
  #size = 0;

  /** Forgets all keys. */
  clear(): void {
    this.#generation++;
    this.#size = 0;
  }

  /** `key`, or the next number after it that was not given before. */
  distinct(key: number): number {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    let free = key;
    while (!this.#add(free)) free++;
    this.#size++;
    return free;
  }

  #add(key: number): boolean {
    const mask = this.#keys.length - 1;
    let slot = mixHash(key | 0, (key / 0x1_0000_0000) | 0) & mask;
    while (this.#generations[slot] === this.#generation) {
      if (this.#keys[slot] === key) return false;
      slot = (slot + 1) & mask;
    }
    this.#generations[slot] = this.#generation;
    this.#keys[slot] = key;
    return true;
  }

  #grow(): void {
    const keys = this.#keys;
    const generations = this.#generations;
    this.#keys = new Float64Array(keys.length * 2);
    this.#generations = new Uint32Array(keys.length * 2);
    for (const [slot, key] of keys.entries()) if (generations[slot] === this.#generation) this.#add(key);
  }
}
