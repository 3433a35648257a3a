import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { projectRepository, writePortableCheckout } from "@build-once/testkit";
import { root } from "./project.ts";

/** Writes the portable flavour of this checkout: `portable.ts <folder> <ref>`, for runners that do not know `$/`. */
async function main(folder: string | undefined, ref: string | undefined): Promise<void> {
  if (folder === undefined || ref === undefined) {
    process.stderr.write("usage: portable.ts <folder> <ref>\n");
    process.exitCode = 1;
    return;
  }
  const target = resolve(folder);
  await mkdir(target, { recursive: true });
  await writePortableCheckout(root, target, { repository: projectRepository(), ref });
  process.stdout.write(`the portable flavour at ${ref} is in ${target}\n`);
}

await main(process.argv[2], process.argv[3]);
