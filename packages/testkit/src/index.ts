export * from "./bundle/index.ts";
export * from "./markdown/index.ts";
export * from "./registry/index.ts";
export * from "./proxy/index.ts";
export * from "./workflow/index.ts";
export * from "./github/index.ts";
export * from "./http/index.ts";
export * from "./results/index.ts";
