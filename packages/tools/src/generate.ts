import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { generateAll } from "./generated-files.ts";
import { root } from "./project.ts";

/**
 * Writes every generated file; with `--check` it only compares, names each that differs, and ends with exit code 1.
 */
async function main(check: boolean): Promise<void> {
  const files = await generateAll();
  const stale: string[] = [];
  for (const [path, content] of files) {
    const present = await readFile(join(root, path), "utf8").catch(() => undefined);
    if (present === content) continue;
    stale.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  if (check && stale.length > 0) {
    process.stderr.write(`generated files are stale; run \`pnpm generate\` and commit:\n  ${stale.join("\n  ")}\n`);
    process.exitCode = 1;
    return;
  }
  process.stdout.write(
    `${files.size} generated files ${check ? "agree with their sources" : `written, ${stale.length} changed`}.\n`,
  );
}

await main(process.argv.includes("--check"));
