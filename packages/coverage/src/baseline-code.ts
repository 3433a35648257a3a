// A door of its own: most runs neither read nor write a baseline, and then none of this is loaded.
export * from "./baseline/decode-baseline.ts";
export * from "./baseline/encode-baseline.ts";
