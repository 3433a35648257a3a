import type { Files } from "@build-once/host";
import { type Digest, parseDigest } from "@build-once/kernel";

/** The name of a deployment as a file name. */
export function fileNameOf(name: string): string {
  return encodeURIComponent(name)
    .replaceAll(/[^\w.-]/g, "_")
    .slice(0, 200);
}

const schema = "build-once/last-good/v1";

/** The digest that was proven last under this name on this machine. */
export async function readLastGood(files: Files, path: string, repository: string): Promise<Digest | undefined> {
  const text = await files.readText(path, 65_536);
  if (text === undefined) return undefined;
  try {
    const fields = new Map(Object.entries(JSON.parse(text) as Record<string, unknown>));
    if (fields.get("schema") !== schema || fields.get("repository") !== repository) return undefined;
    const digest = parseDigest(String(fields.get("digest")));
    return digest.ok ? digest.value : undefined;
  } catch {
    // A record that cannot be read is no record: nothing may be rolled back to a guess.
    return undefined;
  }
}

/** Keeps the digest that was just proven. */
export async function writeLastGood(
  files: Files,
  path: string,
  good: { readonly repository: string; readonly digest: Digest; readonly at: string; readonly run: string },
): Promise<void> {
  await files.write(path, `${JSON.stringify({ schema, ...good }, null, 2)}\n`);
}
