import { ascii } from "./bytes.ts";

/** The records that are read, by the bytes before their colon as one number. */
export const recordNames: ReadonlyMap<number, string> = new Map(
  ["SF", "DA", "BRDA", "FN", "FNDA", "FNA", "FNL", "LF", "LH", "BRF", "BRH", "FNF", "FNH"].map((text) => [
    [...ascii(text)].reduce((key, byte) => (key << 8) | byte, 0),
    text,
  ]),
);
