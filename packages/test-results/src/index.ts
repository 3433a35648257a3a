export * from "./errors.ts";
export * from "./format.ts";
export * from "./junit.ts";
export * from "./location.ts";
export * from "./model.ts";
export * from "./parse.ts";
export * from "./time.ts";
