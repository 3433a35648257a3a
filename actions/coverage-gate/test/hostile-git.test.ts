import { access, chmod, copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, gate, git, lcov, mergeCheckout, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

/** A program that leaves a file behind wherever it is run, and ends as if nothing was to be said. */
async function trap(): Promise<{ readonly program: string; readonly mark: string }> {
  const folder = await scratchFolder("trap");
  const [program, mark] = [join(folder, "trap"), join(folder, "sprung")];
  await writeFile(program, `#!/bin/sh\ntouch '${mark}'\nexit 0\n`);
  await chmod(program, 0o755);
  return { program, mark };
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}

describe("a repository whose configuration is hostile", () => {
  it("changes nothing that is read, and nothing of it is run", async () => {
    const { program, mark } = await trap();
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report, ".git/info/attributes": "*.py diff=evil\n" });
    for (const [name, value] of [
      ["diff.external", program],
      ["diff.evil.command", program],
      ["diff.evil.textconv", program],
      ["diff.noprefix", "true"],
      ["diff.mnemonicPrefix", "true"],
      ["diff.srcPrefix", "x/"],
      ["diff.context", "9"],
      ["diff.interHunkContext", "100"],
      ["diff.orderFile", "order"],
      ["diff.renames", "false"],
      ["diff.relative", "true"],
      ["diff.wsErrorHighlight", "all"],
      ["diff.colorMoved", "zebra"],
      ["color.ui", "always"],
      ["core.pager", program],
      ["pager.diff", program],
      ["core.quotePath", "false"],
      ["core.fsmonitor", program],
      ["core.hooksPath", join(checkout.workspace, "hooks")],
      ["alias.diff", `!${program}`],
      ["alias.rev-parse", `!${program}`],
      ["core.attributesFile", join(checkout.workspace, "all-attributes")],
    ] as const)
      await git(checkout.workspace, "config", name, value);
    await write(checkout.workspace, { order: "other.py\n", "all-attributes": "* -diff linguist-generated\n" });
    const result = await gate(checkout, { "min-patch": "50" });
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
    expect(await exists(mark)).toBe(false);
  });
  it("runs no hook when history is fetched", async () => {
    const { program, mark } = await trap();
    const checkout = await changed();
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", `file://${checkout.workspace}`, ".");
    for (const hook of ["reference-transaction", "post-checkout", "post-merge", "pre-auto-gc"])
      await copyFile(program, join(shallow, ".git/hooks", hook));
    await write(shallow, { "lcov.info": report });
    expect((await gate({ ...checkout, workspace: shallow })).outputs.get("patch")).toBe("50.00");
    expect(await exists(mark)).toBe(false);
  });
  it("cannot hide changed lines by attributes that a change brings along", async () => {
    for (const line of ["*.py -diff", "*.py binary", "* -text -diff"]) {
      const checkout = await mergeCheckout(
        { "app.py": source, "other.py": source },
        { "app.py": `${source}a\nb\nc\nd\n`, ".gitattributes": `${line}\n` },
      );
      await write(checkout.workspace, { "lcov.info": report });
      expect((await gate(checkout, { "min-patch": "40" })).outputs.get("patch")).toBe("50.00");
    }
  });
  it("cannot put other commits in the place of those that were pushed", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    await git(checkout.workspace, "replace", checkout.base, "change");
    expect((await gate(checkout)).outputs.get("patch")).toBe("50.00");
  });
});

describe("a job whose environment speaks to git", () => {
  it("changes nothing that is read", async () => {
    const { program, mark } = await trap();
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const result = await gate(
      checkout,
      {},
      {
        GIT_DIR: "/nowhere",
        GIT_WORK_TREE: "/nowhere",
        GIT_INDEX_FILE: "/nowhere",
        GIT_EXTERNAL_DIFF: program,
        GIT_DIFF_OPTS: "--unified=5",
        GIT_PAGER: program,
        GIT_LITERAL_PATHSPECS: "1",
        GIT_NAMESPACE: "x",
        LC_ALL: "de_DE.UTF-8",
      },
    );
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
    expect(await exists(mark)).toBe(false);
  });
});

describe("names that git quotes", () => {
  const names = [
    "a\tb.py",
    'a"b".py',
    " a .py",
    "a\\b.py",
    "a => b.py",
    "ünï.py",
    "a\rb.py",
    "-a.py",
    "b/a.py",
    "a/b/c d.py",
  ];
  for (const name of names)
    it(`${JSON.stringify(name)} is measured as itself`, async () => {
      const checkout = await mergeCheckout({ "app.py": source }, { [name]: source });
      const lines = `<line number="1" hits="1"/><line number="2" hits="0"/>`;
      const text = Array.from(name, (character) => `&#${character.codePointAt(0)};`).join("");
      const xml = `<?xml version="1.0"?>\n<coverage line-rate="0"><packages><package><classes><class name="c" filename="${text}"><lines>${lines}</lines></class></classes></package></packages></coverage>\n`;
      await write(checkout.workspace, { "coverage.xml": xml });
      const result = await gate(checkout);
      expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
    });
  it("bytes that are no UTF-8 do not stop the gate", async () => {
    const checkout = await mergeCheckout({ "app.py": source }, { "app.py": `${source}a\nb\nc\nd\n` });
    await writeFile(
      Buffer.concat([Buffer.from(`${checkout.workspace}/caf`), Buffer.from([0xe9]), Buffer.from(".py")]),
      "x\n",
    );
    await git(checkout.workspace, "add", "-A");
    await git(checkout.workspace, "commit", "-q", "--amend", "--no-edit");
    const head = await git(checkout.workspace, "rev-parse", "HEAD");
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate({ ...checkout, head })).outputs.get("patch")).toBe("50.00");
  });
  it("content that looks like any header of a diff names no file", async () => {
    const lines = [
      "--- a/other.py",
      "+++ b/other.py",
      "diff --git a/x b/x",
      "@@ -1 +1,9 @@",
      "rename to y",
      "Binary files",
    ];
    const checkout = await mergeCheckout(
      { "app.py": `${source}-- a/other.py\n` },
      { "app.py": `${source}${lines.join("\n")}\n` },
    );
    await write(checkout.workspace, {
      "lcov.info": lcov({ "app.py": Object.fromEntries(lines.map((_, i) => [11 + i, i % 2])), "other.py": { 1: 0 } }),
    });
    expect((await gate(checkout)).outputs.get("patch")).toBe("50.00");
  });
});
