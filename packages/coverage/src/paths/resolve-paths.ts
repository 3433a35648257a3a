import { below, isAbsolute, joinPath, normalisePath } from "./normalise-path.ts";
import { mapPath, type PathMapping } from "./path-map.ts";

/** How a report's path was found among the repository's files. */
export type MatchKind = "exact" | "root" | "source" | "module" | "suffix";

/** What became of one path of a report. */
export type ResolvedPath =
  | { readonly status: "matched"; readonly path: string; readonly by: MatchKind }
  | { readonly status: "ambiguous"; readonly candidates: readonly string[] }
  | { readonly status: "unmatched"; readonly suggestion: string | undefined };

/** What paths are resolved against. */
export interface Repository {
  /** Every file that git knows, relative to the root, `/` between names. */
  readonly files: readonly string[];
  /** Absolute folders that are the repository's root on this machine. */
  readonly roots: readonly string[];
  /** Go module path to the folder of its go.mod. */
  readonly modules: ReadonlyMap<string, string>;
  readonly mappings: readonly PathMapping[];
}

const maxCandidates = 5;

/** Finds the repository's files that reports mean; a path that could mean two files means none. */
export class PathResolver {
  readonly #repository: Repository;
  readonly #files: ReadonlySet<string>;
  /** Made when a path is first looked for by its name: most reports name files as git does. */
  #byName: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #roots: readonly string[];
  readonly #modules: readonly (readonly [string, string])[];

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#files = new Set(repository.files);
    this.#roots = repository.roots.map(normalisePath);
    this.#modules = [...repository.modules].sort((a, b) => b[0].length - a[0].length);
  }

  #named(name: string): readonly string[] {
    this.#byName ??= groupByName(this.#repository.files);
    return this.#byName.get(name) ?? [];
  }

  /** Resolves all paths of one report; folders that some of its paths reveal as the root help with the others. */
  resolveAll(paths: Iterable<string>, sources: readonly string[]): ReadonlyMap<string, ResolvedPath> {
    const folders = sources.map((source) => mapPath(normalisePath(source), this.#repository.mappings));
    const resolved = new Map<string, ResolvedPath>();
    const learnt = new Set<string>();
    for (const raw of paths) {
      const path = mapPath(normalisePath(raw), this.#repository.mappings);
      const result = this.#resolve(path, folders);
      if (result.status === "matched" && result.by === "suffix" && path.endsWith(result.path))
        learnt.add(path.slice(0, -result.path.length));
      resolved.set(raw, result);
    }
    for (const [raw, result] of resolved) {
      if (result.status === "matched") continue;
      const path = mapPath(normalisePath(raw), this.#repository.mappings);
      const found = this.#underOneOf([...learnt], path);
      if (found !== undefined) resolved.set(raw, { status: "matched", path: found, by: "root" });
    }
    return resolved;
  }

  #resolve(path: string, folders: readonly string[]): ResolvedPath {
    // A relative path is relative to the report's source; that the repository's root has such a file too says less.
    const sourced = this.#bySource(path, folders);
    if (sourced?.status === "matched") return sourced;
    if (this.#files.has(path)) return { status: "matched", path, by: "exact" };
    const rooted = this.#underOneOf(this.#roots, path);
    if (rooted !== undefined) return { status: "matched", path: rooted, by: "root" };
    return sourced ?? this.#byModule(path) ?? this.#byMovedSource(path, folders) ?? this.#bySuffix(path);
  }

  #underOneOf(roots: readonly string[], path: string): string | undefined {
    for (const root of roots) {
      const relative = below(root, path);
      if (relative !== undefined && this.#files.has(relative)) return relative;
    }
    return undefined;
  }

  #bySource(path: string, folders: readonly string[]): ResolvedPath | undefined {
    const found = new Set<string>();
    for (const folder of folders) {
      const relative = below(folder, path);
      if (relative !== undefined && this.#files.has(relative)) found.add(relative);
      if (isAbsolute(path)) continue;
      const joined = joinPath(folder, path);
      if (this.#files.has(joined)) found.add(joined);
      const rooted = this.#underOneOf(this.#roots, joined);
      if (rooted !== undefined) found.add(rooted);
    }
    return decided([...found], "source");
  }

  /** The report was made in another folder than this checkout: the longest end of source and path decides. */
  #byMovedSource(path: string, folders: readonly string[]): ResolvedPath | undefined {
    if (isAbsolute(path)) return undefined;
    const same = this.#named(baseName(path));
    const joined = folders.filter(isAbsolute).map((folder) => joinPath(folder, path));
    const fits = same.filter((file) => file.includes("/") && joined.some((whole) => isBelowSome(whole, file)));
    return decided(
      longest(fits, (file) => file.length),
      "source",
    );
  }

  #byModule(path: string): ResolvedPath | undefined {
    for (const [module, folder] of this.#modules) {
      const relative = below(module, path);
      if (relative === undefined) continue;
      const file = joinPath(folder, relative);
      if (this.#files.has(file)) return { status: "matched", path: file, by: "module" };
    }
    return undefined;
  }

  /** One path must be the whole end of the other; a bare name at the repository's root is too little to go by. */
  #bySuffix(path: string): ResolvedPath {
    const same = this.#named(baseName(path));
    const fits = same.filter(
      (file) => (isBelowSome(path, file) && file.includes("/")) || (!isAbsolute(path) && isBelowSome(file, path)),
    );
    const best = longest(fits, (file) => Math.min(file.length, path.length));
    return decided(best, "suffix") ?? { status: "unmatched", suggestion: suggest(path, same) };
  }
}

function decided(found: readonly string[], by: MatchKind): ResolvedPath | undefined {
  const [path] = found;
  if (path === undefined) return undefined;
  if (found.length === 1) return { status: "matched", path, by };
  return { status: "ambiguous", candidates: found.slice(0, maxCandidates) };
}

function longest(paths: readonly string[], measure: (path: string) => number): readonly string[] {
  const most = Math.max(...paths.map(measure));
  return paths.filter((path) => measure(path) === most);
}

function isBelowSome(path: string, end: string): boolean {
  return path.endsWith(`/${end}`);
}

function groupByName(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const name = baseName(file);
    const same = groups.get(name);
    if (same === undefined) groups.set(name, [file]);
    else same.push(file);
  }
  return groups;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** The `path-map` line that would make `path` the only file of its name. */
function suggest(path: string, same: readonly string[]): string | undefined {
  const [file] = same;
  if (file === undefined || same.length > 1) return undefined;
  const a = path.split("/");
  const b = file.split("/");
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return a.length === 0 ? undefined : `${a.join("/")}/=${b.length === 0 ? "" : `${b.join("/")}/`}`;
}
