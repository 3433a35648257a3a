import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { removeScratch, scratchFolder, tarLayer, zip } from "@build-once/testkit";
import { createHash } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "./check.ts";

afterAll(removeScratch);

async function workspaceWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const workspace = await scratchFolder("workspace");
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), content);
  }
  return workspace;
}

const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

describe("files", () => {
  test("are hashed into a manifest that sha256sum accepts, and that this action verifies in a later job", async () => {
    const workspace = await workspaceWith({
      "dist/a.js": "a",
      "dist/sub/b c.js": "b",
      "dist/odd\\name.js": "c",
      "other.txt": "x",
    });
    const written = await check({ subjects: "files=dist/**", "write-manifest": "dist.sha256" }, { workspace });
    expect(written.outputs.get("verdict")).toBe("pass");
    expect(written.receipt?.files).toHaveLength(3);
    await promisify(execFile)("sha256sum", ["--check", "--strict", "dist.sha256"], { cwd: workspace });
    const verified = await check({ subjects: "manifest=dist.sha256\nfiles=dist/**" }, { workspace });
    expect(verified.outputs.get("reason")).toBe("checked");
    expect(verified.results("manifest-match")).toEqual(["pass"]);
  });

  test("that no pattern matches are a failure, and no manifest is written", async () => {
    const workspace = await workspaceWith({ a: "a" });
    const result = await check({ subjects: "files=dist/**", "write-manifest": "m" }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(result.results("files-present")).toEqual(["fail"]);
    await expect(readFile(join(workspace, "m"))).rejects.toThrow("ENOENT");
  });

  test.each(["dist/a", "./dist//a"])("are never overwritten by the manifest that lists them: %s", async (place) => {
    const workspace = await workspaceWith({ "dist/a": "a" });
    const result = await check({ subjects: "files=dist/**", "write-manifest": place }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: "fail", reason: "check-place-taken" });
    expect(await readFile(join(workspace, "dist/a"), "utf8")).toBe("a");
    expect(result.receipt).toBeUndefined();
  });

  test.each([
    ["changed", async (workspace: string) => await writeFile(join(workspace, "dist/a"), "A"), "manifest-match"],
    ["missing", async (workspace: string) => await rm(join(workspace, "dist/b")), "manifest-match"],
    ["new", async (workspace: string) => await writeFile(join(workspace, "dist/c"), "c"), "files-listed"],
    [
      "replaced by a link",
      async (workspace: string) => {
        await rm(join(workspace, "dist/a"));
        await symlink("b", join(workspace, "dist/a"));
      },
      "manifest-match",
    ],
  ])("of which one is %s fail", async (_title, change, rule) => {
    const workspace = await workspaceWith({
      "dist/a": "a",
      "dist/b": "b",
      m: `${sha256("a")}  dist/a\n${sha256("b")} *dist/b\n`,
    });
    await change(workspace);
    const result = await check({ subjects: "manifest=m\nfiles=dist/**" }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(result.results(rule)).toContain("fail");
  });

  test.each([
    ["leaves the workspace", `${sha256("a")}  ../../etc/passwd\n`],
    ["is absolute", `${sha256("a")}  /etc/passwd\n`],
    ["names a file twice", `${sha256("a")}  a\n${sha256("b")}  ./a\n`],
    ["is empty", "\n"],
    ["is cut", `${sha256("a")}  a\n${sha256("b").slice(0, 30)}`],
    ["is something else", "hello\n"],
    ["holds an escape that does not exist", `\\${sha256("a")}  a\\x\n`],
  ])("a manifest that %s fails (hostile)", async (_title, manifest) => {
    const workspace = await workspaceWith({ a: "a", m: manifest });
    const result = await check({ subjects: "manifest=m" }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(result.results("manifest-readable")).toEqual(["fail"]);
  });

  test("reached through a folder that is a link are refused (hostile)", async () => {
    const outside = await workspaceWith({ secret: "s" });
    const workspace = await workspaceWith({ m: `${sha256("s")}  in/secret\n` });
    await symlink(outside, join(workspace, "in"));
    expect((await check({ subjects: "manifest=m" }, { workspace })).results("manifest-match")).toEqual(["fail"]);
  });

  test("when every rule about them is off, nothing was checked, which is a failure", async () => {
    const workspace = await workspaceWith({ a: "a" });
    const result = await check({ subjects: "files=a", rules: "files-present=off" }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("nothing-checked");
  });
});

const metadata = (name: string, version: string): string =>
  `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n\nBody\n`;
const record = (files: ReadonlyMap<string, string>): string =>
  `${[...files].map(([name, content]) => `${name},sha256=${createHash("sha256").update(content).digest("base64url")},${content.length}\n`).join("")}app-1.0.dist-info/RECORD,,\n`;

const tarball = (files: Readonly<Record<string, string>>): Uint8Array =>
  gzipSync(tarLayer(Object.entries(files).map(([path, content]) => ({ path, content }))));

describe("packages", () => {
  function wheel(
    change: (files: Map<string, string>) => void = () => undefined,
    late: Readonly<Record<string, string>> = {},
  ): Uint8Array {
    const files = new Map([
      ["app/__init__.py", "print(1)\n"],
      ["app-1.0.dist-info/METADATA", metadata("app", "1.0")],
      ["app-1.0.dist-info/WHEEL", "Wheel-Version: 1.0\n"],
    ]);
    change(files);
    const text = record(files);
    return zip(new Map([...files, ["app-1.0.dist-info/RECORD", text], ...Object.entries(late)]));
  }
  const wheelName = "app-1.0-py3-none-any.whl";

  test.each<readonly [string, string, Uint8Array]>([
    ["a wheel", wheelName, wheel()],
    [
      "a source distribution",
      "my_app-1.0.tar.gz",
      tarball({ "my_app-1.0/PKG-INFO": metadata("My.App", "1.0"), "my_app-1.0/x.py": "" }),
    ],
    [
      "an npm tarball",
      "acme-app-1.2.3.tgz",
      tarball({ "package/package.json": '{"name":"@acme/app","version":"1.2.3"}' }),
    ],
  ])("%s that says what its name says passes, with its hash in the receipt", async (_title, name, bytes) => {
    const workspace = await workspaceWith({ [`dist/${name}`]: bytes });
    const result = await check({ subjects: "package=dist/*" }, { workspace });
    expect(result.outputs.get("reason")).toBe("checked");
    expect(result.receipt?.files).toEqual([{ path: `dist/${name}`, digest: `sha256:${sha256(bytes)}` }]);
  });

  test.each<readonly [string, string, Uint8Array, string]>([
    ["no name of a package", "app.zip", wheel(), "package-name"],
    ["another version inside", "app-1.1-py3-none-any.whl", wheel(), "package-content"],
    [
      "another name inside",
      wheelName,
      wheel((files) => files.set("app-1.0.dist-info/METADATA", metadata("evil", "1.0"))),
      "package-content",
    ],
    [
      "a file that RECORD does not name",
      wheelName,
      wheel(undefined, { "app/extra.py": "import os" }),
      "package-content",
    ],
    ["a name that leaves the archive", wheelName, wheel((files) => files.set("../evil.py", "x")), "package-content"],
    ["an end that is cut off", wheelName, wheel().subarray(0, 200), "package-content"],
    ["no archive at all", wheelName, new TextEncoder().encode("hello"), "package-content"],
    [
      "a file outside of its folder",
      "app-1.0.tar.gz",
      tarball({ "app-1.0/PKG-INFO": metadata("app", "1.0"), "setup.py": "" }),
      "package-content",
    ],
    [
      "a tar path that climbs",
      "app-1.0.tar.gz",
      tarball({ "app-1.0/PKG-INFO": metadata("app", "1.0"), "app-1.0/../../x": "" }),
      "package-content",
    ],
    [
      "gzip data that end early",
      "app-1.0.tar.gz",
      tarball({ "app-1.0/PKG-INFO": metadata("app", "1.0") }).subarray(0, 60),
      "package-content",
    ],
    ["a package.json that is not JSON", "app-1.0.0.tgz", tarball({ "package/package.json": "{" }), "package-content"],
  ])("with %s fails (hostile)", async (_title, name, bytes, rule) => {
    const workspace = await workspaceWith({ [`dist/${name}`]: bytes });
    const result = await check({ subjects: "package=dist/*" }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(result.results(rule)).toEqual(["fail"]);
  });

  test("that are not there fail", async () => {
    expect((await check({ subjects: "package=dist/*.whl" })).results("package-present")).toEqual(["fail"]);
  });
});
