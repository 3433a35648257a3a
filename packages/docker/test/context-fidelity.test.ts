import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import { digestContext, findBuildx, type IgnoreRules, nothingIgnored, parseDockerignore } from "../src/index.ts";
import { execWith } from "./exec-here.ts";

const { environment } = provingGround();
const exec = execWith(environment);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "context-sent-"));
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

async function outlineOf(root: string, rules: IgnoreRules) {
  const result = await digestContext({ tree: createTree(root), files: createFiles(root), exec }, root, rules);
  if (!result.ok) throw new Error(result.error);
  return { digest: result.value.digest, outline: result.value.outline };
}

it("digests exactly what BuildKit copies out of the context: paths, kinds, permissions, links and contents", async () => {
  const context = join(folder, "context");
  const files = {
    Dockerfile: "FROM scratch\nCOPY . /\n",
    ".dockerignore": "# why\n*.log\n!kept.log\ndist\n!dist/kept/**\n**/secret\nempty-ignored\n",
    "a file": "a",
    "ü/ö.txt": "b",
    "debug.log": "",
    "kept.log": "",
    "dist/x": "",
    "dist/other/y": "",
    "dist/kept/deep/z": "z",
    "src/secret": "",
    "src/open": "o",
    "src/run.sh": "#!/bin/sh\n",
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(context, path)), { recursive: true });
    await writeFile(join(context, path), content);
  }
  for (const path of ["empty", "empty-ignored", "src/empty/deep"])
    await mkdir(join(context, path), { recursive: true });
  await symlink("a file", join(context, "link"));
  await symlink("/nowhere/at all", join(context, "src/dangling"));
  await symlink("src", join(context, "link-to-folder"));
  for (const [path, mode] of [
    ["src/run.sh", 0o755],
    ["src/open", 0o600],
    ["a file", 0o4644],
    ["empty", 0o700],
    ["dist/kept", 0o750],
    ["src/empty", 0o1777],
  ] as const)
    await chmod(join(context, path), mode);

  const sent = join(folder, "sent");
  const { command, prefix } = await findBuildx(exec);
  const built = await exec.run(command, [...prefix, "build", `--output=type=local,dest=${sent}`, "--", context]);
  expect(built).toMatchObject({ exitCode: 0 });

  const rules = parseDockerignore(files[".dockerignore"]);
  if (!rules.ok) throw new Error(rules.error.message);
  const digested = await outlineOf(context, rules.value);
  expect(digested).toEqual(await outlineOf(sent, nothingIgnored));
  expect(digested.outline.map(({ path }) => path)).toContain("dist/kept/deep/z");
});

it("knows that a named context has an ignore file too", async () => {
  const named = join(folder, "named");
  await mkdir(join(named, "in"), { recursive: true });
  for (const [path, content] of [
    [".dockerignore", "*.log\n"],
    ["x.log", ""],
    ["in/y", "y"],
  ] as const)
    await writeFile(join(named, path), content);
  const main = join(folder, "main");
  await mkdir(main);
  await writeFile(join(main, "Dockerfile"), "FROM scratch\nCOPY --from=named . /\n");
  const sent = join(folder, "sent-named");
  const { command, prefix } = await findBuildx(exec);
  const args = ["build", `--build-context=named=${named}`, `--output=type=local,dest=${sent}`, "--", main];
  expect(await exec.run(command, [...prefix, ...args])).toMatchObject({ exitCode: 0 });
  const rules = parseDockerignore("*.log\n");
  if (!rules.ok) throw new Error(rules.error.message);
  expect(await outlineOf(named, rules.value)).toEqual(await outlineOf(sent, nothingIgnored));
});
