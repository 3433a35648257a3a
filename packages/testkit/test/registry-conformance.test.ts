import { nodeHost } from "@build-once/host/node";
import { describe, expect, test } from "vitest";
import { conformanceCases, runConformance } from "../src/registry/conformance.ts";
import { starters } from "./start-registry-kind.ts";

describe.each(["memory", "distribution-2", "distribution", "crane"] as const)(
  "the conformance script against %s",
  (kind) => {
    test("every request is answered as the specification says, or as this registry is known to differ", async () => {
      const started = await starters[kind]();
      try {
        const results = await runConformance(nodeHost().http, started.url, kind);
        const observed = results.map(({ name, observed }) => ({ name, ...observed }));
        const wanted = results.map(({ name, wanted }) => ({ name, ...wanted }));
        expect(results.length).toBe(conformanceCases.length);
        expect(observed).toEqual(wanted);
      } finally {
        await started.stop();
      }
    });
  },
);

test("every request of the script has a name of its own", () => {
  expect(new Set(conformanceCases.map((each) => each.name)).size).toBe(conformanceCases.length);
  expect(conformanceCases.length).toBeGreaterThanOrEqual(45);
});
