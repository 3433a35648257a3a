export * from "./base-images.ts";
export * from "./postgres.ts";
export * from "./proving-ground.ts";
export * from "./redis.ts";
export * from "./registry.ts";
export * from "./tool-paths.ts";
