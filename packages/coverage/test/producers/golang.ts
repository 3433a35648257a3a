import { join } from "node:path";
import { freshFolder, run } from "./run.ts";

/** A profile and what Go says of it. */
export interface GoRun {
  readonly profile: string;
  /** What `go test` prints of each package, in per cent. */
  readonly printed: readonly string[];
  /** What `go tool cover -func` prints last, in per cent. */
  readonly functions: string;
}

/** Measures Go packages; with `coverpkg`, every package's tests measure all of them. */
export function runGo(mode: "set" | "count" | "atomic", coverpkg: boolean, ...packages: readonly string[]): GoRun {
  const folder = freshFolder("go");
  const profile = join(folder, "cover.out");
  const flags = [`-covermode=${mode}`, `-coverprofile=${profile}`, ...(coverpkg ? ["-coverpkg=./..."] : [])];
  const output = run(folder, "go", "test", ...flags, ...packages);
  const functions = run(folder, "go", "tool", "cover", `-func=${profile}`);
  return {
    profile,
    printed: [...output.matchAll(/coverage: ([\d.]+)% of statements/g)].map((match) => match[1] ?? ""),
    functions: /\(statements\)\s+([\d.]+)%/.exec(functions)?.[1] ?? "",
  };
}
