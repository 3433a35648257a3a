import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readToolPaths } from "@build-once/testkit/tool-paths";
import { actionNames, internalActions, root } from "../project.ts";

/** A command whose exit code is one of the run's results. */
export interface StaticCheck {
  readonly title: string;
  readonly program: string;
  readonly programArguments: readonly string[];
}

/** Every static check, in the order it runs. @throws {Error} when the machine set-up was not run */
export function listStaticChecks(): readonly StaticCheck[] {
  const { programs } = readToolPaths();
  return [
    bin("compile every package (tsc -b)", "tsc", ["-b"]),
    bin("types of the tests (tsc)", "tsc", ["-p", "tsconfig.test.json"]),
    bin("formatting (biome)", "biome", ["format", "--max-diagnostics=20", "."]),
    bin("lint (oxlint, with types)", "oxlint", ["--type-aware", "--deny-warnings"]),
    script("generated files are current", "generate.ts", ["--check"]),
    script("import boundaries", "check-boundaries.ts", []),
    script("dist is what the sources give", "check-dist.ts", []),
    script("workflows (actionlint, portable flavour)", "lint-workflows.ts", []),
    ruff("scripts of the workflows (ruff)", ["check", "--select=E,F,I,B,UP,SIM,RUF", "--ignore=E501,RUF100"]),
    ruff("formatting of these scripts (ruff)", ["format", "--check"]),
    {
      title: "workflows and actions (zizmor, pedantic, offline)",
      program: programs.get("zizmor") ?? "zizmor",
      programArguments: ["--offline", "--no-progress", "--strict-collection", "--persona=pedantic", ...auditedPaths()],
    },
  ];
}

/** zizmor's inputs: sources, not the portable flavour. It refuses paths that do not exist, which is a failure too. */
function auditedPaths(): readonly string[] {
  const examples = readdirSync(join(root, "examples")).map((name) => `examples/${name}/.github/workflows`);
  const actions = [...actionNames.map((name) => `actions/${name}`), ...internalActions];
  return [".github/workflows", "action.yml", ...actions.map((folder) => `${folder}/action.yml`), ...examples];
}

/** Tests and linters run the scripts behind our workflows on the project's own Python: they keep to what 3.9 knows. */
function ruff(title: string, command: readonly string[]): StaticCheck {
  const program = readToolPaths().programs.get("ruff") ?? "ruff";
  const flags = ["--isolated", "--no-cache", "--target-version=py39", "--line-length=120"];
  return { title, program, programArguments: [...command, ...flags, ".github/actions"] };
}

function bin(title: string, name: string, programArguments: readonly string[]): StaticCheck {
  return { title, program: join(root, "node_modules/.bin", name), programArguments };
}

function script(title: string, file: string, programArguments: readonly string[]): StaticCheck {
  const path = `packages/tools/src/${file}`;
  return {
    title,
    program: process.execPath,
    programArguments: ["--conditions=@build-once/source", path, ...programArguments],
  };
}
