export * from "./common-inputs.ts";
export * from "./contract.ts";
export * from "./errors.ts";
export * from "./kinds.ts";
export * from "./parse-inputs.ts";
export * from "./render-action-yml.ts";
export * from "./render-readme.ts";
