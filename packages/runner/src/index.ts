export * from "./evidence-folder.ts";
export * from "./outcome.ts";
export { neutralise } from "./printer.ts";
export * from "./run-action.ts";
export * from "./subject.ts";
