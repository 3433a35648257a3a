import type { BuildSecret } from "@build-once/docker";
import type { Host } from "@build-once/host";
import { buildOnceErrors } from "../errors.ts";

/** BuildKit takes no larger secret. @see BuildKit, session/secrets, MaxSecretSize */
const maxSecretBytes = 500 * 1024;

/** A file with more lines is data: to hide each of them in every line of the log costs more than it saves. */
const maxMaskedLines = 200;

/**
 * Puts the secrets where only files are needed: a value goes to a file of its own in `folder`, readable by this user
 * alone, and `@path` names one that is there. Values are masked, those in files as well, each line by itself.
 *
 * @throws {ActionError} `secret-file-missing` (input)
 */
export async function writeSecrets(
  host: Pick<Host, "files" | "log">,
  given: ReadonlyMap<string, string>,
  folder: string,
): Promise<readonly BuildSecret[]> {
  const secrets: BuildSecret[] = [];
  for (const [id, value] of given) {
    if (value.startsWith("@")) {
      secrets.push({ id, file: await readableFile(host, id, value.slice(1)) });
      continue;
    }
    host.log.mask(value);
    const file = `${folder}/secret-${secrets.length}`;
    await host.files.write(file, value, { mode: 0o600 });
    secrets.push({ id, file });
  }
  return secrets;
}

async function readableFile({ files, log }: Pick<Host, "files" | "log">, id: string, path: string): Promise<string> {
  const refuse = (why: string): Error =>
    buildOnceErrors.error("secret-file-missing", `the secret ${JSON.stringify(id)}: ${JSON.stringify(path)} ${why}`);
  const stat = path === "" ? undefined : await files.stat(path);
  if (stat === undefined) throw refuse("is not there");
  if (stat.kind === "directory") throw refuse("is a folder");
  if (stat.sizeBytes > maxSecretBytes)
    throw refuse(`is larger than the ${maxSecretBytes} bytes that a secret may have`);
  let text: string | undefined;
  try {
    text = await files.readText(path, maxSecretBytes);
  } catch (error) {
    throw refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (text === undefined) throw refuse("is not there");
  if (text.split("\n").length <= maxMaskedLines) log.mask(text);
  return path;
}
