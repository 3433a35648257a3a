import { below, isAbsolute, joinPath, normalisePath } from "./normalise-path.ts";
import { mapPath, type PathMapping } from "./path-map.ts";
import { findHome, nearestTo } from "./report-home.ts";
import { suggestMapping } from "./suggest-mapping.ts";

/** How a report's path was found among the repository's files. */
export type MatchKind = "exact" | "root" | "source" | "module" | "suffix" | "report" | "package" | "case";

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

/** Folders that a checkout has in containers and in deterministic builds of .NET, besides its own. */
const usualRoots = ["/github/workspace", "/_"];

/** What only a machine writes whose file names have no case. */
const caselessPath = /^(?:[A-Za-z]:[\\/]|\\\\|\/Users\/|\/private\/)|\\/;

/** Languages whose files need not lie in the folders that their packages name. */
const looseFile = /\.(?:kts?|scala|groovy)$/;
const looseRoot = /(?:^|\/)(?:kotlin|java|scala|groovy)$/;

/** Finds the repository's files that reports mean; a path that could mean two files means none. */
export class PathResolver {
  readonly #repository: Repository;
  readonly #files: ReadonlySet<string>;
  /** Made when a path is first looked for by its name: most reports name files as git does. */
  #byName: ReadonlyMap<string, readonly string[]> | undefined;
  #folded: FoldedRepository | undefined;
  readonly #roots: readonly string[];
  readonly #modules: readonly (readonly [string, string])[];

  constructor(repository: Repository) {
    this.#repository = repository;
    this.#files = new Set(repository.files);
    this.#roots = [...repository.roots, ...usualRoots].map(normalisePath);
    this.#modules = [...repository.modules].sort((a, b) => b[0].length - a[0].length);
  }

  #named(name: string): readonly string[] {
    this.#byName ??= groupByName(this.#repository.files);
    return this.#byName.get(name) ?? [];
  }

  /**
   * Resolves all paths of one report, which lies in `reportFolder`; folders that some of its paths reveal as the root help
   * with the others.
   */
  resolveAll(
    paths: Iterable<string>,
    sources: readonly string[],
    reportFolder = "",
  ): ReadonlyMap<string, ResolvedPath> {
    const { mappings } = this.#repository;
    const mapped = new Map<string, string>();
    for (const raw of paths) mapped.set(raw, mapPath(normalisePath(raw), mappings));
    const folders = sources.map((source) => mapPath(normalisePath(source), mappings));
    const home = folders.length > 0 ? undefined : findHome([...mapped.values()], reportFolder, this.#files);
    const resolved = new Map<string, ResolvedPath>();
    const learnt = new Set<string>();
    for (const [raw, path] of mapped) {
      const result = this.#resolve(raw, path, folders, home);
      if (result.status === "matched" && result.by === "suffix" && path.endsWith(result.path))
        learnt.add(path.slice(0, -result.path.length));
      resolved.set(raw, result);
    }
    let isCaseless: boolean | undefined;
    for (const [raw, result] of resolved) {
      if (result.status === "matched") continue;
      const path = mapped.get(raw) ?? raw;
      isCaseless ??= [...mapped.keys(), ...sources].some((text) => caselessPath.test(text));
      const better =
        this.#underLearnt([...learnt], path) ??
        this.#byNearness(result, reportFolder) ??
        (isCaseless ? this.#byCase(path, folders) : undefined);
      if (better !== undefined) resolved.set(raw, better);
      else if (result.status === "ambiguous")
        resolved.set(raw, { status: "ambiguous", candidates: result.candidates.slice(0, maxCandidates) });
    }
    return resolved;
  }

  #resolve(raw: string, path: string, folders: readonly string[], home: string | undefined): ResolvedPath {
    // Where names may hold a backslash, a file may have one.
    if (raw.includes("\\") && this.#files.has(raw)) return { status: "matched", path: raw, by: "exact" };
    if (home !== undefined && !isAbsolute(path)) return { status: "matched", path: joinPath(home, path), by: "report" };
    // A relative path is relative to the report's source; that the repository's root has such a file too says less.
    const sourced = this.#bySource(path, folders);
    if (sourced?.status === "matched") return sourced;
    if (this.#files.has(path)) return { status: "matched", path, by: "exact" };
    const rooted = this.#underOneOf(this.#roots, path);
    if (rooted !== undefined) return { status: "matched", path: rooted, by: "root" };
    const moved = sourced ?? this.#byModule(path) ?? this.#byMovedSource(path, folders);
    if (moved !== undefined) return moved;
    const ended = this.#bySuffix(path);
    return ended.status === "unmatched" ? (this.#byPackage(path) ?? ended) : ended;
  }

  #underLearnt(roots: readonly string[], path: string): ResolvedPath | undefined {
    const found = this.#underOneOf(roots, path);
    return found === undefined ? undefined : { status: "matched", path: found, by: "root" };
  }

  #byNearness(result: ResolvedPath, reportFolder: string): ResolvedPath | undefined {
    const near = result.status === "ambiguous" ? nearestTo(reportFolder, result.candidates) : undefined;
    return near === undefined ? undefined : { status: "matched", path: near, by: "report" };
  }

  /** Kotlin's own rule leaves out the folders of the package that all files share. */
  #byPackage(path: string): ResolvedPath | undefined {
    if (isAbsolute(path) || !looseFile.test(path)) return undefined;
    const same = this.#named(baseName(path));
    const names = path.split("/");
    for (let left = 1; left < names.length; left++) {
      const end = names.slice(left).join("/");
      const fits = same.filter(
        (file) => isBelowSome(file, end) && looseRoot.test(file.slice(0, file.length - end.length - 1)),
      );
      if (fits.length > 0) return decided(fits, "package");
    }
    return undefined;
  }

  /** As if no name had a case; two files that differ in nothing else are ambiguous. */
  #byCase(path: string, folders: readonly string[]): ResolvedPath | undefined {
    this.#folded ??= foldCase(this.#repository);
    const { resolver, originals } = this.#folded;
    const folded = path.toLowerCase();
    const result = resolver.#resolve(
      folded,
      folded,
      folders.map((folder) => folder.toLowerCase()),
      undefined,
    );
    if (result.status !== "matched") return undefined;
    return decided(originals.get(result.path) ?? [], "case");
  }

  #underOneOf(roots: readonly string[], path: string): string | undefined {
    for (const root of roots) {
      const relative = below(root, path);
      if (relative !== undefined && this.#files.has(relative)) return relative;
    }
    return undefined;
  }

  #bySource(path: string, folders: readonly string[]): ResolvedPath | undefined {
    const found: string[] = [];
    const add = (file: string | undefined): void => {
      if (file !== undefined && this.#files.has(file) && !found.includes(file)) found.push(file);
    };
    for (const folder of folders) {
      add(below(folder, path));
      if (isAbsolute(path)) continue;
      const joined = joinPath(folder, path);
      add(joined);
      add(this.#underOneOf(this.#roots, joined));
    }
    return decided(found, "source");
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
    return decided(best, "suffix") ?? { status: "unmatched", suggestion: suggestMapping(path, same) };
  }
}

interface FoldedRepository {
  readonly resolver: PathResolver;
  /** Files by their names without case. */
  readonly originals: ReadonlyMap<string, readonly string[]>;
}

function foldCase({ files, roots, modules }: Repository): FoldedRepository {
  const originals = new Map<string, string[]>();
  for (const file of files) {
    const known = originals.get(file.toLowerCase());
    if (known === undefined) originals.set(file.toLowerCase(), [file]);
    else known.push(file);
  }
  const resolver = new PathResolver({
    files: [...originals.keys()],
    roots: roots.map((root) => root.toLowerCase()),
    modules: new Map(Array.from(modules, ([module, folder]) => [module.toLowerCase(), folder.toLowerCase()])),
    mappings: [],
  });
  return { resolver, originals };
}

function decided(found: readonly string[], by: MatchKind): ResolvedPath | undefined {
  const [path] = found;
  if (path === undefined) return undefined;
  if (found.length === 1) return { status: "matched", path, by };
  return { status: "ambiguous", candidates: found };
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
