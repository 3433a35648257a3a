import type { Permissions } from "@build-once/testkit/workflow-file";

const levels = ["none", "read", "write"] as const;
/** How far a token reaches in one scope. */
export type Level = (typeof levels)[number];

/** Every scope that a workflow's token can have. */
export const scopes: readonly string[] = [
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "contents",
  "deployments",
  "discussions",
  "id-token",
  "issues",
  "models",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
];

/** What a new repository's token may do where a workflow says nothing. */
export const restrictedDefault: Permissions = { contents: "read", packages: "read" };

/** Whether `level` is enough where `needed` is asked for. */
export function reaches(level: Level, needed: Level): boolean {
  return levels.indexOf(level) >= levels.indexOf(needed);
}

/** The level of each scope that is granted at all; `read-all` and `write-all` are spelled out. */
export function spellOut(permissions: Permissions): ReadonlyMap<string, Level> {
  if (typeof permissions === "string") {
    const level = permissions === "write-all" ? "write" : "read";
    return new Map(scopes.map((scope) => [scope, level]));
  }
  return new Map(
    Object.entries(permissions).flatMap(([scope, level]) => (level === "none" ? [] : [[scope, levelOf(scope, level)]])),
  );
}

function levelOf(scope: string, level: string): Level {
  const known = levels.find((one) => one === level);
  if (known === undefined) throw new Error(`the permission ${scope} has no level ${level}`);
  return known;
}

/** The least permissions that hold all of `each`, scopes in alphabetical order. */
export function unionOf(each: readonly ReadonlyMap<string, Level>[]): ReadonlyMap<string, Level> {
  const union = new Map<string, Level>();
  for (const permissions of each)
    for (const [scope, level] of permissions) if (!reaches(union.get(scope) ?? "none", level)) union.set(scope, level);
  return new Map([...union].toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
