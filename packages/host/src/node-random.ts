import { randomBytes } from "node:crypto";
import type { Random } from "./random.ts";

/** Randomness from the operating system. */
export const nodeRandom: Random = {
  hex: (count) => randomBytes(count).toString("hex"),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};
