import { defineConfig } from "vitest/config";

const conditions = ["@build-once/source"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [
      "packages/*/src/**/*.test.ts",
      "packages/*/test/**/*.test.ts",
      "actions/*/src/**/*.test.ts",
      "actions/*/test/**/*.test.ts",
    ],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are the floor this project promises to run on.
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
  },
});
