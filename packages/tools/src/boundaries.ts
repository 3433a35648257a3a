/** A TypeScript file of the workspace. */
export interface SourceFile {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const pure: ReadonlySet<string> = new Set([
  "kernel",
  "contract",
  "markdown",
  "probe",
  "evidence",
  "coverage",
  "test-results",
  "workflow-syntax",
]);

/** Which packages each package may import; the arrows of docs/architecture.md. */
const arrows: ReadonlyMap<string, readonly string[]> = new Map([
  ["kernel", []],
  ["clients", []],
  ["contract", ["kernel"]],
  ["host", ["kernel", "clients"]],
  ["markdown", ["kernel"]],
  ["probe", ["kernel"]],
  ["evidence", ["kernel"]],
  ["oci", ["kernel", "host"]],
  ["docker", ["kernel", "host"]],
  ["coverage", ["kernel"]],
  ["test-results", ["kernel"]],
  ["github", ["kernel", "host"]],
  ["attestation", ["kernel", "host"]],
  ["workflow-syntax", []],
  ["runner", ["kernel", "contract", "host", "evidence", "markdown"]],
]);

/** Libraries from outside that a package may import. */
const libraries: ReadonlyMap<string, readonly string[]> = new Map([
  [
    "clients",
    ["@actions/core", "@actions/github", "@actions/exec", "@actions/artifact", "@actions/cache", "@sigstore", "yauzl"],
  ],
  ["host", ["picomatch", "yauzl"]],
  ["coverage", ["picomatch"]],
  ["workflow-syntax", ["@actions/workflow-parser", "yaml"]],
]);

const scope = "@build-once/";
const importPattern =
  /^\s*(?:import|export)\b[^"';=]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)["'`]/gm;
const ambientPattern =
  /(?<![.\w])(?:process\.(?=env|cwd|exit|std|on|argv|platform)|Date\.now\(\)|new Date\(\)|Math\.random\(\)|fetch\()/;

/** Every import and every use of the process, clock or network that a file may not have, one line each. */
export function findViolations(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    return place === undefined ? [] : [...importViolations(file, place), ...ambientViolations(file, place)];
  });
}

interface Place {
  readonly kind: "package" | "action";
  readonly name: string;
  readonly isMain: boolean;
}

/** Tests, testkit and tools may see everything. */
function placeOf(path: string): Place | undefined {
  const match = /^(packages|actions)\/([^/]+)\/src\/(.+)$/.exec(path);
  const [, folder, name, rest] = match ?? [];
  if (name === undefined || rest === undefined || rest.endsWith(".test.ts")) return undefined;
  if (folder === "packages" && (name === "testkit" || name === "tools")) return undefined;
  return {
    kind: folder === "packages" ? "package" : "action",
    name,
    isMain: folder === "actions" && rest === "main.ts",
  };
}

function importViolations(file: SourceFile, place: Place): readonly string[] {
  const text = withoutComments(file.text);
  return [...text.matchAll(importPattern)].flatMap((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    const problem = problemOf(specifier, place);
    return problem === undefined ? [] : [`${file.path}: imports ${specifier}: ${problem}`];
  });
}

function problemOf(specifier: string, place: Place): string | undefined {
  if (specifier.startsWith(".")) return undefined;
  if (specifier.startsWith("node:")) {
    return place.name === "host" ? undefined : "only host and testkit touch Node";
  }
  if (specifier.startsWith(scope)) return workspaceProblem(specifier.slice(scope.length), place);
  const allowed = libraries.get(place.name) ?? [];
  return allowed.some((name) => specifier === name || specifier.startsWith(`${name}/`))
    ? undefined
    : "that library is not allowed here";
}

function workspaceProblem(target: string, place: Place): string | undefined {
  const [name = ""] = target.split("/");
  if (name === "testkit" || name === "tools") return "nothing that ships sees it";
  if (target === "host/node") return place.isMain ? undefined : "only main.ts chooses the real host";
  if (!arrows.has(name)) return "actions are imported by nobody";
  if (place.kind === "action") return name === "clients" ? "the clients are reached through the host" : undefined;
  return arrows.get(place.name)?.includes(name) === true ? undefined : "that arrow does not exist";
}

function ambientViolations(file: SourceFile, place: Place): readonly string[] {
  if (place.name === "host" || place.isMain) return [];
  const where = pure.has(place.name) ? "a pure package" : "a package that takes ports";
  return withoutComments(file.text)
    .split("\n")
    .flatMap((line, index) => {
      const match = ambientPattern.exec(line);
      return match === null ? [] : [`${file.path}:${index + 1}: ${match[0].trim()} in ${where}`];
    });
}

function withoutComments(text: string): string {
  // The line ends stay, so that a violation is reported at its own line. Only a comment that begins its line is one for
  // sure: `/*` also stands in globs.
  return text
    .replaceAll(/^\s*\/\*[\s\S]*?\*\//gm, (comment) => comment.replaceAll(/[^\n]/g, ""))
    .replaceAll(/^\s*\/\/.*$/gm, "");
}
