import { describe, expect, it } from "vitest";
import { dockerignoreFiles, parseDockerignore } from "../src/index.ts";
import { buildTree } from "./dockerfile-ground.ts";

const everything = "FROM scratch\nCOPY . /\n";
const names = [
  "README.md",
  "a",
  "ab",
  "b.md",
  "docs/a.md",
  "docs/deep/er/b.md",
  "docs/deep/keep.txt",
  "docs/empty/",
  "node_modules/x/index.js",
  "node_modules/x/README.md",
  "src/app.ts",
  "src/app.test.ts",
  "src/lib/node_modules/y/z.js",
  "src/lib/util.ts",
  "src/{a}/[b]/c$",
  ".git/HEAD",
  ".env",
  "#hash",
  "!bang",
  "^hat",
  "back\\slash",
  "with space/and more",
  "é/ü.md",
  "\u{1f600}",
];

const ignoreFiles: Readonly<Record<string, string>> = {
  "nothing at all": "",
  "comments, blanks, a byte order mark and CRLF": "\ufeffa\r\n\r\n# ab\r\n   \r\n  b.md  \r\n #hash\r\n",
  "folders with and without slashes": "/docs/\n./src/lib\nnode_modules//x/../x/\n",
  "a single star": "*.md\n*/a.md\ndocs/*\n",
  "two stars": "**/*.md\n**/node_modules\n",
  "two stars at the end": "docs/**\nsrc/lib/**\n",
  "two stars in the middle": "docs/**/b.md\nsrc/**/z.js\n",
  "two stars without a slash": "**app.ts\nno**\n",
  "two stars alone": "**\n",
  "a star and exceptions": "*\n!src\n!docs/**/*.md\n",
  "an exception that is taken back": "*\n!src\nsrc/**/*.test.ts\nsrc/lib\n",
  "an exception inside an ignored folder": "docs\n!docs/deep/keep.txt\n",
  "an exception that names a folder above": "docs/deep\n!docs\n",
  "an exception before what it excepts": "!a\n*\n",
  "an exception with a blank and a slash": "*\n! /src/app.ts\n",
  "question marks and brackets": "?\n[a-b]b\nsrc/?*/*[!x].ts\nb.[^x]d\n",
  "a folder in brackets": "src/[{]a}/\\[b]\n",
  "characters of regular expressions": "src/{a}\n*.{md,ts}\n+*\n(a)*\n",
  escapes: "\\#hash\n\\!bang\n*\\\\slash\n",
  "a hat at the front": "^hat\n^a*\n",
  "the Dockerfile and the ignore file themselves": "Dockerfile\n.dockerignore\n",
  "the dot and what lies above": ".\n..\n../a\n/\n",
  "characters outside ASCII": "é\n\u{1f600}\n?/ü.md\n",
  "a blank inside": "with space\n",
  "case counts": "readme.md\nSRC\n",
  "many stars": "*a*\ns*r*c*/*.t*s\n",
  "hidden files": ".*\n!.git\n",
};

/** What should arrive: files that are not ignored, and the folders that are not ignored or hold one. */
function predicted(text: string, present: readonly string[]): readonly string[] {
  const rules = parseDockerignore(text);
  if (!rules.ok) throw new Error(rules.error.message);
  const expected = new Set<string>();
  for (const name of present) {
    const path = name.replace(/\/$/, "");
    const parts = path.split("/");
    const folders = parts.slice(0, -1).map((_, i) => parts.slice(0, i + 1).join("/"));
    for (const folder of folders) if (!rules.value.isIgnored(folder)) expected.add(`${folder}/`);
    const walked = folders.every((folder) => rules.value.mayContainIncluded(folder));
    if (!walked || rules.value.isIgnored(path)) continue;
    expected.add(name);
    for (const folder of folders) expected.add(`${folder}/`);
  }
  return [...expected].sort();
}

async function sent(files: Readonly<Record<string, string>>, file?: string): Promise<readonly string[]> {
  const result = await buildTree({ dockerfile: everything, files, ...(file === undefined ? {} : { file }) });
  if (!result.ok) throw new Error(result.log);
  return [...result.files.keys()].sort();
}

function tree(more: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(names.map((name) => [name, name])), ...more };
}

describe("BuildKit sends what the rules say", () => {
  it.each(Object.entries(ignoreFiles))("for %s", async (_, text) => {
    const files = tree({ ".dockerignore": text });
    expect(await sent(files)).toEqual(predicted(text, [...Object.keys(files), "Dockerfile"]));
  });

  it.each([
    ["beside the Dockerfile wins", "*.md\n"],
    ["beside the Dockerfile wins although it is empty", ""],
  ])("the file %s", async (_, text) => {
    const files = tree({ ".dockerignore": "*\n", "other.Dockerfile.dockerignore": text });
    const [preferred] = dockerignoreFiles("other.Dockerfile");
    expect(preferred).toBe("other.Dockerfile.dockerignore");
    expect(await sent(files, "other.Dockerfile")).toEqual(predicted(text, [...Object.keys(files), "other.Dockerfile"]));
  });

  it.each(["[", "a\n!\n", "[]a]", "a\\", "[b-a]*"])("and refuses %j as we do", async (text) => {
    expect(parseDockerignore(text).ok).toBe(false);
    const result = await buildTree({ dockerfile: everything, files: { a: "1", ".dockerignore": text } });
    expect(result.ok).toBe(false);
  });

  it("what is ignored is not there for COPY by name", async () => {
    const result = await buildTree({
      dockerfile: "FROM scratch\nCOPY a /\n",
      files: { a: "1", ".dockerignore": "a\n" },
    });
    expect(result).toMatchObject({ ok: false, log: expect.stringContaining("not found") });
  });
});
