import { defineConfig } from "vitest/config";

const conditions = ["@build-once/source"];
const unitOnly = process.env["BUILD_ONCE_UNIT"] === "1";

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two cores are the floor this project promises to run on.
    maxWorkers: 2,
    allowOnly: false,
    passWithNoTests: false,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["packages/*/src/**/*.test.ts", "actions/*/src/**/*.test.ts"] },
      },
      ...(unitOnly
        ? []
        : [
            {
              extends: true as const,
              test: {
                name: "integration",
                include: ["packages/*/test/**/*.test.ts", "actions/*/test/**/*.test.ts"],
                // Whole workflows, servers and builds share two cores: what fails once more has failed, and what passes
                // then is marked in the output.
                retry: 1,
                // Started only when a test of this project was selected.
                globalSetup: ["packages/testkit/src/engine/global-setup.ts"],
              },
            },
          ]),
    ],
  },
});
