import { spawn } from "node:child_process";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { hostileTexts, parseCommands, projectRoot, removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, type Checkout, cobertura, gate, git, lcov, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

interface Ended {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: ReadonlyMap<string, string>;
}

/** Runs the bundle as a person does at a terminal. */
async function local(
  cwd: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const script = join(projectRoot, "dist/coverage-gate/index.js");
  const home = await scratchFolder("home");
  const env = { PATH: process.env["PATH"] ?? "", HOME: home, TMPDIR: home, ...environment };
  const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const outputs = [...stdout.matchAll(/^([a-z][a-z-]*): (.*)$/gm)].map(
    (match) => [match[1] ?? "", match[2] ?? ""] as const,
  );
  return { exitCode, stdout, stderr, outputs: new Map(outputs) };
}

/** The change of {@link changed} on a branch, as on a laptop. */
async function onBranch(): Promise<Checkout> {
  const checkout = await changed();
  await git(checkout.workspace, "checkout", "-q", "change");
  return checkout;
}

const shared = ["lines", "branches", "functions", "statements", "patch", "delta", "band", "state"];

describe("the gate at a terminal", () => {
  it.each([[{ "min-patch": "50" }], [{ "min-patch": "80", "min-lines": "99" }], [{ "expected-reports": "2" }]])(
    "decides as it does for a runner: %j",
    async (inputs) => {
      const checkout = await onBranch();
      await write(checkout.workspace, { "lcov.info": report });
      const flags = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
      const [there, here] = [await gate(checkout, inputs), await local(checkout.workspace, flags)];
      expect(here.exitCode).toBe(there.exitCode);
      for (const name of shared) expect([name, here.outputs.get(name) ?? ""]).toEqual([name, there.outputs.get(name)]);
      expect(here.stdout).toContain(`coverage-gate: ${there.outputs.get("verdict")} (${there.outputs.get("reason")})`);
      const [mine = {}, theirs = {}] = await Promise.all(
        [here, there].map(
          async ({ outputs }) => JSON.parse(await readFile(outputs.get("report") ?? "", "utf8")) as object,
        ),
      );
      expect({ ...mine, commit: "" }).toEqual({ ...theirs, commit: "" });
    },
  );
  it("says the verdict, the numbers and what to cover in plain text, without workflow commands", async () => {
    const { workspace } = await onBranch();
    await write(workspace, { "lcov.info": report });
    const result = await local(workspace, ["--min-patch", "80"]);
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("patch: needs 2 more covered lines in 1 file: here they are");
    expect(result.stdout).toMatch(/^app\.py +2 lines +13–14$/m);
    expect(result.stdout).not.toMatch(/&#\d+;|<details|\| ---/);
    expect(parseCommands(result.stdout + result.stderr)).toEqual([]);
  });
  it("counts what is not committed: changed, staged and new files", async () => {
    const { workspace } = await onBranch();
    await write(workspace, {
      "other.py": `${source}x\n`,
      "new.py": "a\nb\n",
      "staged.py": "a\n",
      "lcov.info": lcov({ "other.py": { 11: 0 }, "new.py": { 1: 1, 2: 1 }, "staged.py": { 1: 1 } }),
    });
    await git(workspace, "add", "staged.py");
    const { outputs } = await local(workspace, ["--reports", "lcov.info"]);
    expect([outputs.get("patch"), outputs.get("lines")]).toEqual(["75.00", "75.00"]);
  });
  it("works in a folder of the checkout, and takes a base", async () => {
    const { workspace, base } = await onBranch();
    await mkdir(join(workspace, "deep/er"), { recursive: true });
    await write(workspace, { "lcov.info": report });
    expect((await local(join(workspace, "deep/er"), [])).outputs.get("patch")).toBe("50.00");
    await git(workspace, "branch", "-D", "main");
    const unknown = await local(workspace, ["--min-patch=1"]);
    expect([unknown.exitCode, unknown.stdout]).toEqual([1, expect.stringContaining("(patch-unavailable)")]);
    expect((await local(workspace, [`--base=${base}`])).outputs.get("patch")).toBe("50.00");
  });
  it("takes lists as several values, again, or with line feeds, and true and false in short", async () => {
    const { workspace } = await onBranch();
    await write(workspace, { "a.info": lcov({ "app.py": { 11: 1 } }), "b.info": lcov({ "app.py": { 12: 0 } }) });
    for (const flags of [
      ["--reports", "a.info", "b.info", "--no-annotations"],
      ["--reports=a.info", "--reports=b.info", "--annotations"],
      ["--reports", "a.info\nb.info", "--annotations", "false"],
    ])
      expect((await local(workspace, flags)).outputs.get("lines")).toBe("50.00");
  });
  it("prints its inputs, and says what a wrong flag was meant to be", async () => {
    const { workspace } = await onBranch();
    const help = await local(workspace, ["--help"]);
    expect([help.exitCode, help.stdout]).toEqual([0, expect.stringContaining("--min-patch-branches")]);
    const wrong = await local(workspace, ["--min-ptach", "80", "--min-lines", "--base=x", "--base=y"]);
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain("did you mean --min-patch?");
    expect(wrong.stdout).toContain("min-lines: needs a value");
    expect(wrong.stdout).toContain("base: is given twice");
    expect((await local(workspace, ["--min-lines", "80abc"])).stdout).toContain("min-lines");
  });
  it("fails closed without report, and outside a checkout", async () => {
    const { workspace } = await onBranch();
    const none = await local(workspace, []);
    expect([none.exitCode, none.stdout]).toEqual([1, expect.stringContaining("(no-report)")]);
    const plain = await scratchFolder("plain");
    await write(plain, { "lcov.info": report });
    const outside = await local(plain, ["--min-lines", "1"]);
    expect([outside.exitCode, outside.stdout]).toEqual([1, expect.stringContaining("(no-path-matched)")]);
  });
  it("takes flags in a job too, where its output starts no command whatever files are called", async () => {
    const { workspace } = await onBranch();
    const names = hostileTexts.map((name) =>
      name.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;"),
    );
    const hostile = [...names, "::error::x", "##[error]x", "a\u001B[2Jb"].map((name) =>
      name.replaceAll("\n", "&#10;").replaceAll("\u001B", "&#155;"),
    );
    await write(workspace, Object.fromEntries(hostile.map((name, i) => [`r/${i}.xml`, cobertura(name, { 1: 0 })])));
    const result = await local(workspace, ["--reports", "r/*.xml", "--on-empty", "no-path-matched=warn"], {
      GITHUB_ACTIONS: "true",
    });
    expect(result.stdout).toContain("coverage-gate: ");
    expect(parseCommands(result.stdout)).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(result.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    await rm(join(workspace, "r"), { recursive: true });
  });
});
