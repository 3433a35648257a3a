import type { Host } from "@build-once/host";

/** Refs of a work tree are short; the packed ones of a large repository are not. */
const maxRefBytes = 4096;
const maxPackedBytes = 16 * 2 ** 20;

const objectName = /^[0-9a-f]{40}$/;

/**
 * The commit of the work tree, where there is one: that is what a build sees. Read from git's own files where they say
 * it plainly, which saves starting a program on every look-up; else git is asked.
 *
 * @see gitrepository-layout, "HEAD", "refs", "packed-refs"
 */
export async function checkedOutCommit(host: Pick<Host, "exec" | "files" | "log">): Promise<string | undefined> {
  const kind = (await host.files.stat(".git"))?.kind;
  if (kind === undefined) return undefined;
  const plain = kind === "directory" ? await readHead(host) : undefined;
  if (plain !== undefined) return plain;
  const { exitCode, stdout, stderr } = await host.exec.run("git", ["rev-parse", "--verify", "HEAD"]);
  if (exitCode === 0) return stdout.trim();
  host.log.warning(`git does not tell the commit that is checked out, GITHUB_SHA is used: ${stderr.trim()}`);
  return undefined;
}

async function readHead({ files }: Pick<Host, "files">): Promise<string | undefined> {
  // A link would lead to another repository's files.
  if ((await files.stat(".git/HEAD"))?.kind !== "file") return undefined;
  const head = (await files.readText(".git/HEAD", maxRefBytes).catch(() => undefined))?.trim() ?? "";
  if (objectName.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return undefined;
  if ((await files.stat(`.git/${ref}`))?.kind === "file") {
    const name = (await files.readText(`.git/${ref}`, maxRefBytes).catch(() => undefined))?.trim() ?? "";
    return objectName.test(name) ? name : undefined;
  }
  const packed = (await files.readText(".git/packed-refs", maxPackedBytes).catch(() => undefined)) ?? "";
  const line = packed.split("\n").find((each) => each.slice(41) === ref && each[40] === " ");
  const name = line?.slice(0, 40) ?? "";
  return objectName.test(name) ? name : undefined;
}
