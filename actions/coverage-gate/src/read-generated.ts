import { attributeArguments, cachedAttributeArguments, parseGenerated } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { ChangeReading } from "./gate.ts";
import { git } from "./git.ts";
import type { Checkout } from "./read-checkout.ts";

function isAttributes(path: string | undefined): boolean {
  return path === ".gitattributes" || path?.endsWith("/.gitattributes") === true;
}

/**
 * The files that git attributes mark as generated. Where the change touches attributes, only those that are marked by
 * the attributes of its base too: a change that marks its own files would take them out of its own gate.
 */
export async function readGenerated(
  checkout: Checkout,
  changed: Promise<ChangeReading>,
  host: Host,
): Promise<ReadonlySet<string>> {
  const { files } = checkout;
  if (!files.some(isAttributes)) return new Set();
  const marked = await ask(files, attributeArguments, undefined, host);
  if (marked.size === 0) return marked;
  const change = await changed;
  if (change.kind !== "known") return marked;
  if (!change.files.some(({ path, oldPath }) => isAttributes(path) || isAttributes(oldPath))) return marked;
  const before = await markedAt(change.base, [...marked], checkout, host);
  const own = [...marked].filter((path) => !before.has(path));
  if (own.length > 0)
    host.log.warning(
      `This change itself marks files as generated (${own.length}, such as ${JSON.stringify(own[0])}). They count until that is on its base.`,
    );
  return before;
}

/** An index of the base's files is what every git can take attributes from; naming a commit for that takes git 2.40. */
async function markedAt(
  base: string,
  files: readonly string[],
  { gitFolder }: Checkout,
  host: Host,
): Promise<ReadonlySet<string>> {
  const folder = `${host.environment.get("RUNNER_TEMP") ?? gitFolder}/build-once-${host.random.hex(6)}`;
  const indexFile = `${folder}/index`;
  try {
    await host.files.write(`${folder}/about`, "Attributes of the base are read here.\n");
    const read = await git(host, ["read-tree", base], { indexFile });
    if (read.exitCode === 0) return await ask(files, cachedAttributeArguments, indexFile, host);
    host.log.warning(`git does not tell which files were generated before: ${read.stderr.trim()}`);
    return new Set();
  } finally {
    await host.files.remove(folder);
  }
}

async function ask(
  files: readonly string[],
  args: readonly string[],
  indexFile: string | undefined,
  host: Host,
): Promise<ReadonlySet<string>> {
  const input = `${files.join("\0")}\0`;
  const answer = await git(host, args, { input, ...(indexFile === undefined ? {} : { indexFile }) });
  if (answer.exitCode !== 0) host.log.warning(`git does not tell which files are generated: ${answer.stderr.trim()}`);
  return parseGenerated(answer.stdout);
}
