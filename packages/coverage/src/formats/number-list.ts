/** A growing list of numbers that is filled anew for every file. */
export class NumberList {
  length = 0;
  values: Float64Array = new Float64Array(1024);

  /** Adds a number at the end. */
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** Forgets the numbers and keeps the memory. */
  clear(): void {
    this.length = 0;
  }
}
