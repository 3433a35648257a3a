import { existsSync } from "node:fs";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type PortableTarget, renderPortable } from "./portable-flavour.ts";

/** Writes what a runner downloads of the checkout at `source` into `target`, in the portable flavour. */
export async function writePortableCheckout(source: string, target: string, as: PortableTarget): Promise<void> {
  const render = async (path: string): Promise<void> => {
    const text = await readFile(join(source, path), "utf8");
    await mkdir(join(target, path, ".."), { recursive: true });
    await writeFile(join(target, path), renderPortable(text, as));
  };
  if (existsSync(join(source, "action.yml"))) await render("action.yml");
  for (const name of await foldersBelow(join(source, "actions")))
    if (existsSync(join(source, "actions", name, "action.yml"))) await render(join("actions", name, "action.yml"));
  const workflows = join(source, ".github", "workflows");
  for (const name of existsSync(workflows) ? await readdir(workflows) : [])
    if (/\.ya?ml$/.test(name)) await render(join(".github", "workflows", name));
  const internal = join(".github", "actions");
  for (const path of await filesBelow(join(source, internal)))
    if (path.endsWith(".yml")) await render(join(internal, path));
    else await cp(join(source, internal, path), join(target, internal, path));
  if (existsSync(join(source, "dist"))) await cp(join(source, "dist"), join(target, "dist"), { recursive: true });
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function foldersBelow(folder: string): Promise<readonly string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}
