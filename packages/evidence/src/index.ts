export * from "./evidence.ts";
export * from "./merge-evidence.ts";
export * from "./parse-evidence.ts";
