import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BenchFormat, sourcePath } from "./coverage-reports.ts";
import type { GateCheckout } from "./coverage-run.ts";

/** A repository of the source files that reports of these formats tell of. */
export function makeSources(folder: string, formats: readonly BenchFormat[], files: number): GateCheckout {
  for (const format of formats)
    for (let index = 0; index < files; index++) write(join(folder, sourcePath(index, format)), "one line\n");
  write(join(folder, "go.mod"), "module example.com/app\n");
  write(join(folder, ".gitignore"), "/reports/\n");
  git(folder, "init", "-q", "-b", "main");
  return { folder, head: commit(folder) };
}

/** A repository whose last commit changes `hunks` places in each of `files` files. */
export function makeLargeChange(folder: string, files: number, hunks: number): Required<GateCheckout> {
  const lines = Array.from({ length: hunks * 8 }, (_, i) => `line ${i}`);
  const changed = lines.map((line, i) => (i % 8 === 3 ? `${line} is another\nand one more` : line));
  const writeAll = (content: readonly string[]): void => {
    for (let index = 0; index < files; index++)
      write(join(folder, sourcePath(index, "lcov")), `// ${index}\n${content.join("\n")}\n`);
  };
  writeAll(lines);
  write(join(folder, ".gitignore"), "/reports/\n");
  git(folder, "init", "-q", "-b", "main");
  const base = commit(folder);
  writeAll(changed);
  return { folder, base, head: commit(folder) };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function commit(folder: string): string {
  git(folder, "add", "-A");
  git(folder, "-c", "user.name=bench", "-c", "user.email=bench@example.invalid", "commit", "-q", "-m", "sources");
  return git(folder, "rev-parse", "HEAD").trim();
}

function git(folder: string, ...args: readonly string[]): string {
  return execFileSync("git", ["-C", folder, ...args], { encoding: "utf8" });
}
