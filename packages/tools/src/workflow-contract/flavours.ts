import { parse } from "yaml";
import { ownPath } from "./project-workflows.ts";

/** A tree of workflow and action files, by path from its root. */
export type YamlTree = ReadonlyMap<string, string>;

/**
 * Where two flavours of the same files differ in what they mean: a file that only one has, a `uses:` that leads to
 * another file or to none, or anything else. Our own `uses:` are equal when they name the same path, `$/x` here and
 * `owner/name/x@ref` there, with exactly that ref.
 */
export function findFlavourDifferences(
  source: YamlTree,
  portable: YamlTree,
  as: { readonly repository: string; readonly ref: string },
): readonly string[] {
  const differences: string[] = [];
  for (const path of new Set([...source.keys(), ...portable.keys()])) {
    const [left, right] = [source.get(path), portable.get(path)];
    if (left === undefined || right === undefined) differences.push(`${path} is in one flavour only`);
    else
      for (const place of compare(parse(left), parse(right), path)) {
        if (place.kind === "other") differences.push(`${place.at} differs`);
        else differences.push(...usesProblems(place, source, as));
      }
  }
  return differences;
}

interface Difference {
  readonly kind: "uses" | "other";
  readonly at: string;
  readonly left: unknown;
  readonly right: unknown;
}

/** Every `uses:` of either side, and everything else that is not equal. An input may be called `uses` and is none. */
function* compare(left: unknown, right: unknown, at: string): Generator<Difference> {
  if (isRecord(left) && isRecord(right)) {
    for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
      const isUses =
        key === "uses" && !at.endsWith(".with") && (typeof left[key] === "string" || typeof right[key] === "string");
      if (isUses) yield { kind: "uses", at: `${at}.uses`, left: left[key], right: right[key] };
      else yield* compare(left[key], right[key], `${at}.${key}`);
    }
  } else if (!Object.is(left, right)) yield { kind: "other", at, left, right };
}

/** Lists are records as well: their places are their keys. */
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function usesProblems(
  { at, left, right }: Difference,
  source: YamlTree,
  { repository, ref }: { readonly repository: string; readonly ref: string },
): readonly string[] {
  if (typeof left !== "string" || typeof right !== "string") return [`${at} is in one flavour only`];
  const path = left.startsWith("$/") ? ownPath(left, repository) : undefined;
  if (path === undefined) return left === right ? [] : [`${at} names ${left} here and ${right} there`];
  const there = path === "." ? repository : `${repository}/${path}`;
  if (right !== `${there}@${ref}`) return [`${at} names ${left} here and ${right} there`];
  const file = /\.ya?ml$/.test(path) ? path : `${path === "." ? "" : `${path}/`}action.yml`;
  return source.has(file) ? [] : [`${at} names ${file}, which does not exist`];
}
