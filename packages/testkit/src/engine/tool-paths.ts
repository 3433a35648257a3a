import { readFileSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";

/** The checkout this package belongs to. */
export const checkoutDirectory: string = resolve(import.meta.dirname, "../../../..");

/** Where the machine set-up puts tools, and where the proving ground keeps its ledger. */
export const toolsDirectory: string = join(checkoutDirectory, ".tools");

/** What the machine set-up found or installed. */
export interface ToolPaths {
  /** Absolute path of each program. */
  readonly programs: ReadonlyMap<string, string>;
  readonly engine: "machine" | "own";
  /** Folder of wheels: what the examples install with pip, for `PIP_FIND_LINKS` and `PIP_NO_INDEX`. */
  readonly wheels: string;
  /** Folder for `PYTHONPATH` with coverage.py, pytest and gcovr. */
  readonly producers: string;
  /** Folder with JaCoCo's agent and reporter, where the machine has Java and Maven. */
  readonly jacoco?: string;
  /** Folder of the base images' manifests and blobs. */
  readonly baseImages: string;
}

/** Reads what the machine set-up left in `.tools/tools.json`. @throws {Error} naming the command that makes it */
export function readToolPaths(): ToolPaths {
  const path = join(toolsDirectory, "tools.json");
  try {
    const parsed = JSON.parse(readFileSync(path, "utf8")) as {
      readonly programs: Readonly<Record<string, string>>;
      readonly engine: ToolPaths["engine"];
      readonly wheels: string;
      readonly producers: string;
      readonly jacoco?: string;
      readonly baseImages: string;
    };
    return { ...parsed, programs: new Map(Object.entries(parsed.programs)) };
  } catch (error) {
    throw new Error(`${path} cannot be read. Make it with: node packages/tools/src/setup.ts`, { cause: error });
  }
}

/** The path of one program of the set-up. @throws {Error} when the set-up does not know it */
export function toolPath(name: string): string {
  const path = readToolPaths().programs.get(name);
  if (path === undefined) throw new Error(`the machine set-up brings no ${name}: see packages/tools/src/setup/pins.ts`);
  return path;
}

/** A search path that finds this Node, every program of the set-up, and then what the machine has. */
export function searchPath(tools: ToolPaths = readToolPaths()): string {
  const folders = new Set([dirname(process.execPath)]);
  for (const path of tools.programs.values()) {
    if (path.startsWith(`${toolsDirectory}/`)) folders.add(dirname(path));
  }
  return [...folders, process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin", "/usr/sbin", "/sbin"].join(delimiter);
}
