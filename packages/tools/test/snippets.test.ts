import { access, constants, glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readActionManifest } from "@build-once/testkit";
import { root } from "../src/project.ts";

interface Snippet {
  readonly page: string;
  readonly language: string;
  readonly text: string;
}

async function snippets(): Promise<readonly Snippet[]> {
  const pages: string[] = [];
  for await (const page of glob(["*.md", "actions/*/README.md", "docs/**/*.md", "examples/*/README.md"], { cwd: root }))
    pages.push(page);
  const found = await Promise.all(
    pages.sort().map(async (page) => {
      const text = await readFile(join(root, page), "utf8");
      return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```/gm)].map((match) => ({
        page,
        language: match[1] ?? "",
        text: match[2] ?? "",
      }));
    }),
  );
  return found.flat();
}

const all = await snippets();
const yaml = all.filter(({ language }) => language === "yaml");
const shell = all.filter(({ language }) => language === "sh");

/** Every `uses:` of this project in a parsed snippet, with the inputs that it gives. */
function* usesIn(value: unknown): Generator<{ readonly uses: string; readonly inputs: readonly string[] }> {
  if (Array.isArray(value)) for (const item of value) yield* usesIn(item);
  else if (typeof value === "object" && value !== null) {
    const { uses, with: given } = value as { readonly uses?: unknown; readonly with?: object };
    if (typeof uses === "string" && /^(?:build-once\/pipeline|\$\/|\.\/)/.test(uses))
      yield { uses, inputs: Object.keys(given ?? {}) };
    for (const item of Object.values(value)) yield* usesIn(item);
  }
}

async function inputsOf(uses: string): Promise<readonly string[]> {
  const path = uses.replace(/^(?:build-once\/pipeline|\$|\.)\/?/, "").replace(/@.*$/, "");
  if (path.endsWith(".yml")) {
    const workflow = parse(await readFile(join(root, path), "utf8")) as { on: { workflow_call?: { inputs?: object } } };
    return Object.keys(workflow.on.workflow_call?.inputs ?? {});
  }
  return [...(await readActionManifest(join(root, path, "action.yml"))).inputs.keys()];
}

describe("documentation", () => {
  it("has snippets to check", () => {
    expect(yaml.length).toBeGreaterThan(5);
    expect(shell.length).toBeGreaterThan(1);
  });

  it.each(yaml.map((snippet) => [snippet.page, snippet.text] as const))(
    "%s: a workflow that parses and gives inputs that exist\n%s",
    async (_page, text) => {
      for (const { uses, inputs } of usesIn(parse(text))) {
        const known = await inputsOf(uses);
        expect(known, uses).toEqual(expect.arrayContaining([...inputs]));
      }
    },
  );

  it.each(shell.map((snippet) => [snippet.page, snippet.text] as const))(
    "%s: commands that exist\n%s",
    async (_page, text) => {
      const scripts = text.matchAll(/(?:^|&& |; )\.\/(\S+)/gm);
      for (const [, name = ""] of scripts) await access(join(root, name), constants.X_OK);
      const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
        scripts: Record<string, string>;
      };
      for (const [, name = ""] of text.matchAll(/^pnpm (\w[\w-]*)/gm))
        expect(Object.keys(manifest.scripts)).toContain(name);
    },
  );

  it("every link to a file of this repository leads somewhere", async () => {
    const broken: string[] = [];
    for await (const page of glob(["*.md", "actions/*/README.md", "docs/**/*.md", "examples/*/README.md"], {
      cwd: root,
    })) {
      const text = await readFile(join(root, page), "utf8");
      for (const [, target = ""] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (/^[a-z]+:/.test(target)) continue;
        await access(join(root, page, "..", target)).catch(() => broken.push(`${page}: ${target}`));
      }
    }
    expect(broken).toEqual([]);
  });
});
