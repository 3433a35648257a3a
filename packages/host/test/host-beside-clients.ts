import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The compiled host, in a folder of its own beside the project's `dist/clients`, as a bundle lies there. */
export interface PlacedHost {
  readonly folder: string;
  load(name: string): Promise<unknown>;
  remove(): Promise<void>;
}

/** Compiles the host and places it where it finds the clients. */
export async function placeHost(): Promise<PlacedHost> {
  const host = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = join(host, "../..");
  await promisify(execFile)(join(root, "node_modules/.bin/tsc"), ["-b", host], { cwd: root });
  const folder = await mkdtemp(join(tmpdir(), "host-"));
  // Below node_modules the test runner leaves imports to Node, which finds the clients by the module's own address.
  const place = join(folder, "node_modules/placed");
  await mkdir(join(place, "dist"), { recursive: true });
  await writeFile(join(place, "package.json"), '{"type":"module"}');
  await cp(join(host, "build"), join(place, "dist/host"), { recursive: true });
  await symlink(join(host, "node_modules"), join(place, "node_modules"));
  await symlink(join(root, "dist/clients"), join(place, "dist/clients"));
  return {
    folder,
    load: async (name) => (await import(/* @vite-ignore */ join(place, "dist/host", name))) as unknown,
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}
