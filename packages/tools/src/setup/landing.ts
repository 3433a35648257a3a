import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { toolsDirectory } from "./places.ts";

/**
 * Fills `.tools/<name>` once: `fill` writes into a folder beside it, which takes the final name only when it is complete.
 * A folder that exists under its final name is therefore whole, and is left alone.
 */
export async function landOnce(
  name: string,
  fill: (folder: string) => Promise<void>,
  base: string = toolsDirectory,
): Promise<string> {
  const final = join(base, name);
  if (existsSync(final)) return final;
  const partial = join(base, `${name}.partial-${process.pid}-${randomBytes(4).toString("hex")}`);
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, final).catch((error: unknown) => {
      // Another set-up of the same checkout was faster; its folder is as good as this one.
      if (!existsSync(final)) throw error;
    });
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return final;
}

/** Removes what a set-up left that was killed while it filled a folder. */
export async function removeAbandoned(base: string = toolsDirectory): Promise<void> {
  for (const name of readdirSync(base)) {
    const pid = /\.partial-(\d+)(?:-|$)/u.exec(name)?.[1];
    if (pid !== undefined && !existsSync(`/proc/${pid}`)) {
      await rm(join(base, name), { recursive: true, force: true });
    }
  }
}
