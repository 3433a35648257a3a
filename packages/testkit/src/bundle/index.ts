export * from "./action-manifest.ts";
export * from "./command-file.ts";
export * from "./printed-commands.ts";
export * from "./run-bundle.ts";
export { validateDocument } from "./validate-evidence.ts";
