import type { Host } from "@build-once/host";

/** Refs of a work tree are short; the packed ones of a large repository are not. */
const maxRefBytes = 4096;
const maxPackedBytes = 16 * 2 ** 20;

const objectName = /^[0-9a-f]{40}$/;

/**
 * The commit of the work tree, where there is one: that is what a build sees. A build context that lies in a checkout of
 * its own (`actions/checkout` with `path`) is of that one's commit, not of another repository's around it. Read from git's
 * own files where they say it plainly, which saves starting a program on every look-up; else git is asked.
 *
 * @see gitrepository-layout, "HEAD", "refs", "packed-refs"
 */
export async function checkedOutCommit(
  host: Pick<Host, "exec" | "files" | "log">,
  context: string,
): Promise<string | undefined> {
  const inner = await innerCheckout(host, context);
  const folder = inner ?? ".";
  const kind = inner === undefined ? (await host.files.stat(".git"))?.kind : "directory";
  if (kind === undefined) return undefined;
  const plain = kind === "directory" ? await readHead(host, folder === "." ? ".git" : `${folder}/.git`) : undefined;
  if (plain !== undefined) return plain;
  const place = folder === "." ? [] : ["-C", folder];
  const { exitCode, stdout, stderr } = await host.exec.run("git", [...place, "rev-parse", "--verify", "HEAD"]);
  if (exitCode === 0) return stdout.trim();
  host.log.warning(`git does not tell the commit that is checked out, GITHUB_SHA is used: ${stderr.trim()}`);
  return undefined;
}

/** The checkout below the workspace's own that the context lies in; a submodule's commit is named by the one around it. */
async function innerCheckout({ files }: Pick<Host, "files">, context: string): Promise<string | undefined> {
  const segments = context.split("/").filter((segment) => segment !== "" && segment !== ".");
  if (context.startsWith("/") || context.includes("://") || segments.includes("..")) return undefined;
  for (let depth = segments.length; depth > 0; depth--) {
    const folder = segments.slice(0, depth).join("/");
    if ((await files.stat(`${folder}/.git`))?.kind === "directory") return folder;
  }
  return undefined;
}

async function readHead({ files }: Pick<Host, "files">, git: string): Promise<string | undefined> {
  // A link would lead to another repository's files.
  if ((await files.stat(`${git}/HEAD`))?.kind !== "file") return undefined;
  const head = (await files.readText(`${git}/HEAD`, maxRefBytes).catch(() => undefined))?.trim() ?? "";
  if (objectName.test(head)) return head;
  const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
  if (ref === undefined || ref.includes("..")) return undefined;
  if ((await files.stat(`${git}/${ref}`))?.kind === "file") {
    const name = (await files.readText(`${git}/${ref}`, maxRefBytes).catch(() => undefined))?.trim() ?? "";
    return objectName.test(name) ? name : undefined;
  }
  const packed = (await files.readText(`${git}/packed-refs`, maxPackedBytes).catch(() => undefined)) ?? "";
  const line = packed.split("\n").find((each) => each.slice(41) === ref && each[40] === " ");
  const name = line?.slice(0, 40) ?? "";
  return objectName.test(name) ? name : undefined;
}
