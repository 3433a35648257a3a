export * from "./node-host.ts";
