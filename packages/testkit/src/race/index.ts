export * from "./numbers.ts";
export * from "./race-world.ts";
export * from "./virtual-time.ts";
