export * from "./test-sigstore.ts";
