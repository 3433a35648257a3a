export * from "./detect.ts";
export * from "./hostile-texts.ts";
export * from "./render-markdown.ts";
