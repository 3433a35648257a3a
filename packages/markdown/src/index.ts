export * from "./blocks.ts";
export * from "./code.ts";
export * from "./document.ts";
export * from "./markdown.ts";
export * from "./size.ts";
export * from "./text.ts";
export * from "./url.ts";
export * from "./visible.ts";
