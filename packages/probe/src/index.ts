export * from "./classify.ts";
export * from "./parse-probe.ts";
export * from "./pattern.ts";
export * from "./probe.ts";
export * from "./schedule.ts";
export * from "./smoke.ts";
export * from "./words.ts";
