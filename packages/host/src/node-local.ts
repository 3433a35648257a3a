import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Commands } from "./commands.ts";
import type { Environment } from "./environment.ts";

/**
 * The environment of a run outside a runner: the workspace is the top of the git checkout that this folder is in, and
 * what a job would keep goes to a new folder of the system's temporary one. What is set already stays.
 */
export function localEnvironment(environment: Environment): Environment {
  const own = new Map<string, string>();
  if (environment.get("GITHUB_WORKSPACE") === undefined) own.set("GITHUB_WORKSPACE", topLevel(process.cwd()));
  if (environment.get("RUNNER_TEMP") === undefined) own.set("RUNNER_TEMP", mkdtempSync(join(tmpdir(), "build-once-")));
  return { ...environment, get: (name) => environment.get(name) ?? own.get(name) };
}

/** The nearest folder with a `.git`, which in a work tree is a file; the folder itself when there is none. */
function topLevel(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git"))) return at;
    if (dirname(at) === at) return folder;
  }
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Commands for a terminal: the summary goes to standard output, what is told on the way to standard error. */
export function terminalCommands(): Commands {
  return {
    mask: () => undefined,
    setOutput: () => undefined,
    saveState: () => undefined,
    annotate: ({ level, title, message }) => tell(`${level}: ${title === undefined ? "" : `${title}: `}${message}`),
    info: tell,
    debug: () => undefined,
    startGroup: tell,
    endGroup: () => undefined,
    addSummary: async (text) =>
      await new Promise((resolve) => {
        process.stdout.write(text, () => resolve(true));
      }),
  };
}
