import { join } from "node:path";
import { expect } from "vitest";
import { dockerfile, type RequestChange, type Scene } from "./key-scene.ts";

/** Changes the scene, the request (by what it gives back), or both. */
export type Change = readonly [
  name: string,
  change: (scene: Scene) => RequestChange | Promise<RequestChange | undefined | void> | undefined,
];

/** Writes the Dockerfile with one piece of it replaced. */
export const edited =
  (from: string, to: string) =>
  async (scene: Scene): Promise<void> => {
    expect(dockerfile).toContain(from);
    await scene.write({ "app/Dockerfile": dockerfile.replace(from, () => to) });
  };

/** The place of a file of the scene. */
export const at = (scene: Scene, path: string): string => join(scene.path, path);

/** Lets a tag name another image. */
export const moved = (reference: string) => (scene: Scene) => {
  expect(scene.registry.has(reference)).toBe(true);
  scene.registry.set(reference, "f");
  return undefined;
};
