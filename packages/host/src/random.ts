/** Randomness. */
export interface Random {
  /** `count` random bytes as lower-case hexadecimal. */
  hex(count: number): string;
  /** A number in [0, 1). */
  fraction(): number;
}
