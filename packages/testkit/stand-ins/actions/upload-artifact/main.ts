import { globSync, statSync } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import * as core from "@actions/core";

const lines = core.getMultilineInput("path", { required: true });
const hidden = core.getInput("include-hidden-files") === "true";

function filesOf(pattern: string): { readonly root: string; readonly files: readonly string[] } {
  const absolute = resolve(pattern);
  const isGlob = /[*?[]/.test(pattern);
  if (!isGlob) {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (found === undefined) return { root: absolute, files: [] };
    if (found.isFile()) return { root: dirname(absolute), files: [absolute] };
    return { root: absolute, files: allBelow(absolute) };
  }
  const root = absolute.slice(0, absolute.search(/[*?[]/));
  const files = globSync(absolute).flatMap((path) => (statSync(path).isDirectory() ? allBelow(path) : [path]));
  return { root: root.endsWith(sep) ? root.slice(0, -1) : dirname(root), files };
}

function allBelow(folder: string): string[] {
  return globSync("**/*", { cwd: folder })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile());
}

function commonRoot(roots: readonly string[]): string {
  const [first = process.cwd(), ...rest] = roots;
  return rest.reduce((left, right) => {
    const parts = left.split(sep);
    const others = right.split(sep);
    const same = parts.findIndex((part, index) => part !== others[index]);
    return same === -1 ? left : parts.slice(0, same).join(sep) || sep;
  }, first);
}

const excluded = new Set(lines.filter((line) => line.startsWith("!")).flatMap((line) => filesOf(line.slice(1)).files));
const searches = lines.filter((line) => !line.startsWith("!")).map(filesOf);
const root = commonRoot(searches.map((search) => search.root));
const files = [...new Set(searches.flatMap((search) => search.files))].filter(
  (path) =>
    !excluded.has(path) &&
    (hidden ||
      !path
        .slice(root.length)
        .split(sep)
        .some((part) => part.startsWith("."))),
);
const name = core.getInput("name");
if (core.getInput("archive") === "false")
  throw new Error("the upload-artifact stand-in does not model 'archive: false'");
if (files.length === 0) {
  const message = `No files were found with the provided path: ${lines.join("\n")}. No artifacts will be uploaded.`;
  const reaction = core.getInput("if-no-files-found");
  if (reaction === "error") core.setFailed(message);
  else if (reaction === "ignore") core.info(message);
  else core.warning(message);
} else {
  const client = new DefaultArtifactClient();
  if (core.getInput("overwrite") === "true") await client.deleteArtifact(name).catch(() => undefined);
  const days = core.getInput("retention-days");
  const done = await client.uploadArtifact(name, files, root, {
    compressionLevel: Number(core.getInput("compression-level")),
    ...(days === "" ? {} : { retentionDays: Number(days) }),
  });
  core.info(`Artifact ${name} has been successfully uploaded! ${files.length} files, ${done.size} bytes`);
  const run = `${process.env["GITHUB_SERVER_URL"]}/${process.env["GITHUB_REPOSITORY"]}/actions/runs/${process.env["GITHUB_RUN_ID"]}`;
  core.setOutput("artifact-id", done.id);
  core.setOutput("artifact-digest", done.digest);
  core.setOutput("artifact-url", `${run}/artifacts/${done.id}`);
}
