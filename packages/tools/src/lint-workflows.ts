import { existsSync, readdirSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderPortable } from "@build-once/testkit/portable-flavour";
import { readToolPaths } from "@build-once/testkit/tool-paths";
import { actionNames, internalActions, root } from "./project.ts";
import { runStep } from "./test-run/run-step.ts";

// actionlint rejects `$/`, so it gets two renderings: the portable flavour that is published, and one in which our own
// actions and workflows are local, so that every `with:` is checked against their inputs.
type Rendering = (text: string) => string;

const actionlint = readToolPaths().programs.get("actionlint") ?? "actionlint";
const flags = ["-no-color", "-shellcheck=", "-pyflakes="];
const manifest: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
const repository = (manifest as { readonly repository: string }).repository;
const portable: Rendering = (text) => renderPortable(text, { repository, ref: "v1" });
const local: Rendering = (text) =>
  portable(text)
    .split("\n")
    .map((line) => (line.includes("uses:") ? line.replace(`${repository}/`, "./").replace(/@v1\b/u, "") : line))
    .join("\n");

/** Writes the workflows of one repository of ours, rendered, with `prefix` before each name; gives their paths. */
async function place(source: string, folder: string, render: Rendering, prefix: string): Promise<readonly string[]> {
  const workflows = join(root, source, ".github/workflows");
  const names = existsSync(workflows) ? readdirSync(workflows).filter((name) => /\.ya?ml$/u.test(name)) : [];
  if (names.length === 0)
    throw new Error(`${join(source, ".github/workflows")} holds no workflow: nothing was checked`);
  const paths: string[] = [];
  for (const name of names) {
    const path = join(folder, ".github/workflows", `${prefix}${name}`);
    await writeFile(path, render(await readFile(join(workflows, name), "utf8")));
    paths.push(path);
  }
  return paths;
}

/** Lints the workflows of `source` in a folder that also holds our actions and workflows; gives the number of files. */
async function lint(source: string, render: Rendering): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "lint-workflows-"));
  try {
    // actionlint takes the folder that holds `.git` for the repository.
    await mkdir(join(folder, ".git"));
    await mkdir(join(folder, ".github/workflows"), { recursive: true });
    for (const action of actionNames) {
      await cp(join(root, "actions", action, "action.yml"), join(folder, "actions", action, "action.yml"));
    }
    for (const action of internalActions) {
      await cp(join(root, action, "action.yml"), join(folder, action, "action.yml"));
    }
    await symlink(join(root, "dist"), join(folder, "dist"));
    const own = await place(".", folder, render, "");
    const paths = source === "." ? own : await place(source, folder, render, "caller-");
    const result = await runStep(actionlint, [...flags, ...paths], { output: "keep", timeoutMs: 60_000 });
    if (result.exitCode === 0) return paths.length;
    throw new Error(result.output.replaceAll(/\S*lint-workflows-\w+\//gu, join(source, "/")));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sources = [".", ...readdirSync(join(root, "examples")).map((name) => join("examples", name))];
let files = 0;
for (const source of sources) {
  for (const render of [portable, local]) {
    try {
      files += await lint(source, render);
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
process.stdout.write(`${files} renderings of workflows checked.\n`);
