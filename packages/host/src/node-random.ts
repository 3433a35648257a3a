import type { Random } from "./random.ts";

/** Node's cryptography takes milliseconds to load; what is waited for meanwhile hides them. */
function randomBytes(count: number): Buffer {
  return process.getBuiltinModule("node:crypto").randomBytes(count);
}

/** Randomness from the operating system. */
export const nodeRandom: Random = {
  hex: (count) => randomBytes(count).toString("hex"),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};
