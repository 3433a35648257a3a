export * from "./base-images.ts";
export * from "./proving-ground.ts";
export * from "./registry.ts";
export * from "./tool-paths.ts";
