import { shortDigest } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";
import type { ObservedFiles, ObservedManifest, ObservedName } from "../files/observe-files.ts";

const shown = 20;

/** Every finding about a pattern of files; `listed` are the names of all manifests, `undefined` without any. */
export function judgeFiles(observed: ObservedFiles, listed: ReadonlySet<string> | undefined): readonly Finding[] {
  const { pattern, files } = observed;
  if (files.length === 0)
    return [
      broken(
        "files-present",
        pattern,
        "the pattern matches no file",
        "Check the pattern and that an earlier step made or downloaded the files.",
      ),
    ];
  const present = holds("files-present", pattern, `${files.length} ${files.length === 1 ? "file" : "files"} hashed`);
  if (listed === undefined) return [present];
  const extra = files.filter(({ path }) => !listed.has(path));
  if (extra.length === 0) return [present, holds("files-listed", pattern, "each file is in a manifest")];
  const findings = extra
    .slice(0, shown)
    .map(({ path }) =>
      broken(
        "files-listed",
        pattern,
        `${path} is in no manifest`,
        "Something added it after the manifest was written; find out what, or write the manifest again.",
      ),
    );
  return [present, ...findings, ...rest("files-listed", pattern, extra.length)];
}

/** Every finding about a hash manifest. */
export function judgeManifest(observed: ObservedManifest): readonly Finding[] {
  const { path, problem, names } = observed;
  if (problem !== undefined)
    return [
      broken(
        "manifest-readable",
        path,
        problem,
        "Write it with `write-manifest`, or with `sha256sum files… > manifest`.",
      ),
    ];
  const readable = holds("manifest-readable", path, `${names.length} ${names.length === 1 ? "name" : "names"}`);
  const wrong = names.flatMap((name) => difference(name) ?? []);
  if (wrong.length === 0) return [readable, holds("manifest-match", path, `${names.length} hashes agree`)];
  const fix = "The file is not what was hashed: do not use it, and find out which step or download changed it.";
  const findings = wrong.slice(0, shown).map((words) => broken("manifest-match", path, words, fix));
  return [readable, ...findings, ...rest("manifest-match", path, wrong.length)];
}

function difference(name: ObservedName): string | undefined {
  if ("problem" in name.found) return `${name.path} ${name.found.problem}`;
  if (name.found.digest === name.wanted) return undefined;
  return `${name.path}: expected ${shortDigest(name.wanted)}, found ${shortDigest(name.found.digest)}`;
}

function rest(rule: Finding["rule"], subject: string, count: number): readonly Finding[] {
  return count <= shown ? [] : [broken(rule, subject, `${count - shown} more like these`, "See the first ones.")];
}
