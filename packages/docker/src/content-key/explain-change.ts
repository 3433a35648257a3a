import { parseDigest, shortDigest } from "@build-once/kernel";
import { folderChanges } from "./explain-folder.ts";
import { contentOf, type KeyInputs, type NamedContext, type StageInputs } from "./key-inputs.ts";
import { shown } from "./shown-name.ts";

/** The most differences that are told one by one. */
export const maxDifferences = 20;

/**
 * What differs between two keys' inputs, one sentence each, the likeliest reasons first; empty when nothing does. Values of
 * arguments and labels are never in it. Names in it are foreign text, shortened, without control characters.
 */
export function explainChange(earlier: KeyInputs, now: KeyInputs): readonly string[] {
  const found = [
    ...folderChanges("", earlier.context, now.context),
    ...stageChanges(earlier, now),
    ...digestChanges("base", earlier.bases, now.bases),
    ...frontendChange(earlier, now),
    ...named("build argument", earlier.buildArgs, now.buildArgs),
    ...contextChanges(earlier, now),
    ...digestChanges("remote source", earlier.remotes, now.remotes),
    ...word("target", earlier.target, now.target),
    ...listChanges("platform", earlier.platforms, now.platforms),
    ...word("network", earlier.network, now.network),
    ...named("secret", earlier.secrets, now.secrets),
    ...listChanges("ssh socket", earlier.ssh, now.ssh),
    ...named("label", earlier.labels, now.labels),
    ...named("annotation", earlier.annotations, now.annotations),
    ...word("provenance", earlier.provenance, now.provenance),
    ...word("sbom", earlier.sbom, now.sbom),
  ];
  if (found.length <= maxDifferences) return found;
  const rest = found.length - maxDifferences + 1;
  return [...found.slice(0, maxDifferences - 1), `${rest} more differences`];
}

function shownDigest(text: string): string {
  const digest = parseDigest(text);
  return digest.ok ? shortDigest(digest.value) : shown(text.slice(0, 19));
}

type Pairs<V> = readonly (readonly [name: string, value: V])[];

function compare<V>(
  before: Pairs<V>,
  after: Pairs<V>,
  tell: (name: string, before: V | undefined, after: V | undefined) => readonly string[],
): readonly string[] {
  const [old, current] = [new Map(before), new Map(after)];
  const names = [...new Set([...old.keys(), ...current.keys()])].sort();
  return names.flatMap((name) => tell(name, old.get(name), current.get(name)));
}

function named<V>(what: string, before: Pairs<V>, after: Pairs<V>): readonly string[] {
  return compare(before, after, (name, old, current) => {
    if (old === current) return [];
    if (old === undefined) return [`${what} ${shown(name)} is new`];
    return [`${what} ${shown(name)} ${current === undefined ? "is gone" : "changed"}`];
  });
}

function digestChanges(what: string, before: Pairs<string>, after: Pairs<string>): readonly string[] {
  return compare(before, after, (name, old, current) => {
    const subject = `${what} ${shown(familiar(name))}`;
    if (old === current) return [];
    if (old === undefined) return [`${subject} is new`];
    if (current === undefined) return [`${subject} is gone`];
    return [`${subject} moved ${shownDigest(old)} → ${shownDigest(current)}`];
  });
}

function familiar(reference: string): string {
  return reference.replace(/^docker\.io\/(?:library\/)?/, "");
}

function frontendChange(earlier: KeyInputs, now: KeyInputs): readonly string[] {
  const [before, after] = [earlier, now].map(({ frontend }) => (frontend === null ? [] : [frontend]));
  return digestChanges("frontend", before ?? [], after ?? []);
}

function word(what: string, before: string, after: string): readonly string[] {
  if (before === after) return [];
  return [`${what} changed: ${shownOrDefault(before)} → ${shownOrDefault(after)}`];
}

function shownOrDefault(value: string): string {
  return value === "" ? "the default" : shown(value);
}

function listChanges(what: string, before: readonly string[], after: readonly string[]): readonly string[] {
  return named(what, namesOnly(before), namesOnly(after));
}

function namesOnly(names: readonly string[]): Pairs<string> {
  return names.map((name) => [name, ""] as const);
}

function stageChanges(earlier: KeyInputs, now: KeyInputs): readonly string[] {
  // Stages of a platform that only one of them has are no news beside the platform itself.
  const platforms = new Set(earlier.platforms.filter((platform) => now.platforms.includes(platform)));
  const changes = named("stage", stageNames(earlier.stages, platforms), stageNames(now.stages, platforms));
  return earlier.globals === now.globals
    ? changes
    : ["the arguments before the first stage of the Dockerfile changed", ...changes];
}

function stageNames(stages: readonly StageInputs[], platforms: ReadonlySet<string>): Pairs<string> {
  return stages
    .filter(({ platform }) => platforms.has(platform))
    .map(({ name, platform, hash }) => [`${name} (${platform})`, hash] as const);
}

function contextChanges(earlier: KeyInputs, now: KeyInputs): readonly string[] {
  return compare<NamedContext>(earlier.contexts, now.contexts, (name, old, current) => {
    const what = `build context ${shown(name)}`;
    if (old === undefined || current === undefined) return [`${what} is ${old === undefined ? "new" : "gone"}`];
    if (contentOf(old) === contentOf(current)) return [];
    if (old.kind === "folder" && current.kind === "folder") return folderChanges(`${what}: `, old, current);
    return [`${what} changed`];
  });
}
