import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderPortable } from "@build-once/testkit/portable-flavour";
import { readToolPaths } from "@build-once/testkit/tool-paths";
import { actionNames, root } from "./project.ts";
import { runStep } from "./test-run/run-step.ts";

// actionlint rejects `$/`, so it gets two renderings: the portable flavour that is published, and one with `./` in its
// place, in which it also checks every `with:` against the inputs of our own actions and workflows.
const actionlint = readToolPaths().programs.get("actionlint") ?? "actionlint";
const flags = ["-no-color", "-shellcheck=", "-pyflakes="];
const repository = (JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly repository: string })
  .repository;

/** Lays a folder out as a repository with these workflows and our actions, and lints it; gives the number of files. */
async function lint(source: string, render: (text: string) => string): Promise<number> {
  const workflows = join(root, source, ".github/workflows");
  const names = existsSync(workflows) ? readdirSync(workflows).filter((name) => /\.ya?ml$/u.test(name)) : [];
  if (names.length === 0)
    throw new Error(`${join(source, ".github/workflows")} holds no workflow: nothing was checked`);
  const folder = await mkdtemp(join(tmpdir(), "lint-workflows-"));
  try {
    // actionlint takes the folder that holds `.git` for the repository.
    await mkdir(join(folder, ".git"));
    await mkdir(join(folder, ".github/workflows"), { recursive: true });
    for (const action of actionNames) {
      await cp(join(root, "actions", action, "action.yml"), join(folder, "actions", action, "action.yml"));
    }
    await symlink(join(root, "dist"), join(folder, "dist"));
    const paths = names.map((name) => join(folder, ".github/workflows", name));
    for (const [index, name] of names.entries()) {
      await writeFile(paths[index] ?? "", render(await readFile(join(workflows, name), "utf8")));
    }
    const result = await runStep(actionlint, [...flags, ...paths], { output: "keep", timeoutMs: 60_000 });
    if (result.exitCode === 0) return names.length;
    throw new Error(result.output.replaceAll(`${folder}/`, join(source, "/")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const renderings: readonly ((text: string) => string)[] = [
  (text) => renderPortable(text, { repository, ref: "v1" }),
  (text) => text.replaceAll(/^(\s*(?:-\s+)?uses:\s*)\$\//gmu, "$1./"),
];
const sources = [".", ...readdirSync(join(root, "examples")).map((name) => join("examples", name))];
let files = 0;
for (const source of sources) {
  for (const render of renderings) {
    try {
      files += await lint(source, render);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
process.stdout.write(`${files} renderings of workflows checked.\n`);
