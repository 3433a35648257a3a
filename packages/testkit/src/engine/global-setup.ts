import type { TestProject } from "vitest/node";
import type { ProvidedGround } from "./provided-ground.ts";
import { startProvingGround } from "./proving-ground.ts";

/** Starts the proving ground once for all integration tests of a run; gives what ends it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const ground = await startProvingGround();
  const provided: ProvidedGround = {
    environment: { ...ground.environment },
    registry: ground.registry,
    wheels: ground.wheels,
  };
  project.provide("provingGround", provided);
  return async () => await ground.stop();
}
