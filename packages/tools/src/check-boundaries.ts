import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { findViolations, type SourceFile } from "./boundaries.ts";
import { root } from "./project.ts";

/** A file that breaks every rule; the check must find each of its violations, else it checks nothing. */
const planted: SourceFile = {
  path: "packages/coverage/src/planted.ts",
  text: [
    'import { readFile } from "node:fs/promises";',
    'import { contract } from "@build-once/pr-summary/contract";',
    'import { startRegistry } from "@build-once/testkit";',
    'import { nodeHost } from "@build-once/host/node";',
    'import { getInput } from "@actions/core";',
    'const lazy = await import("node:net");',
    'const home = process.env["HOME"];',
    "const now = Date.now();",
  ].join("\n"),
};
const plantedViolations = 8;

async function sourcesBelow(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((path) => !/(?:^|\/)(?:node_modules|build)\//.test(path));
  return await Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(root, path), "utf8") })));
}

const caught = findViolations([planted]);
const sources = [...(await sourcesBelow("packages")), ...(await sourcesBelow("actions"))];
const violations = findViolations(sources);
if (caught.length !== plantedViolations) {
  process.stderr.write(
    `the check found ${caught.length} of ${plantedViolations} planted violations: it cannot be trusted\n`,
  );
  for (const line of caught) process.stderr.write(`  ${line}\n`);
  process.exitCode = 1;
} else if (sources.length === 0 || violations.length > 0) {
  process.stderr.write(`${violations.length} imports cross a boundary (${sources.length} files read):\n`);
  for (const line of violations) process.stderr.write(`  ${line}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(
    `${sources.length} files keep their boundaries; ${caught.length} planted violations were caught.\n`,
  );
}
