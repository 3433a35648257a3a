import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
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
  const folder = await mkdtemp(join(tmpdir(), "host-"));
  // Below node_modules the test runner leaves imports to Node, which finds the clients by the module's own address.
  const place = join(folder, "node_modules/placed");
  await mkdir(join(place, "dist"), { recursive: true });
  await writeFile(join(place, "package.json"), '{"type":"module"}');
  await compile(join(root, "node_modules/.bin/tsc"), host, join(place, "dist/host"));
  await symlink(join(host, "node_modules"), join(place, "node_modules"));
  await symlink(join(root, "dist/clients"), join(place, "dist/clients"));
  return {
    folder,
    load: async (name) => (await import(/* @vite-ignore */ join(place, "dist/host", name))) as unknown,
    remove: async () => await rm(folder, { recursive: true, force: true }),
  };
}

/** Compiles into a folder of its own: suites that run at once must not read what another one is writing. */
async function compile(compiler: string, host: string, out: string): Promise<void> {
  const alone = ["composite", "incremental", "declaration", "isolatedDeclarations"];
  const options = [...alone.flatMap((name) => [`--${name}`, "false"]), "--tsBuildInfoFile", "null", "--noCheck"];
  await promisify(execFile)(compiler, ["-p", host, "--outDir", out, ...options]);
}
