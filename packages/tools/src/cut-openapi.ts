import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The release of GitHub's description that the fakes are held to. */
export const descriptionPackage = "@octokit/openapi@23.0.2";

const prose: ReadonlySet<string> = new Set([
  "description",
  "summary",
  "example",
  "examples",
  "externalDocs",
  "tags",
  "title",
  "x-github",
  "x-octokit",
]);

type Json = Readonly<Record<string, unknown>>;

/**
 * An OpenAPI description that holds `operations` ("METHOD /path"), the payload schemas of `events` and every component
 * they reach, without prose.
 * @throws {Error} for an operation, event or reference that the description does not have
 */
export function cutOpenApi(description: Json, operations: readonly string[], events: readonly string[]): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    const [method = "", path = ""] = operation.split(" ");
    const found = member(member(member(description, "paths"), path), method.toLowerCase());
    (paths[path] ??= {})[method.toLowerCase()] = withoutProse(found, false);
  }
  const webhooks = Object.fromEntries(
    events.map((event) => [event, withoutProse(payloadOf(description, event), false)]),
  );
  return {
    openapi: description["openapi"],
    paths,
    "x-webhooks": webhooks,
    components: closure(description, [paths, webhooks]),
  };
}

function payloadOf(description: Json, event: string): Json {
  const body = member(member(member(member(description, "x-webhooks"), event), "post"), "requestBody");
  return member(member(member(body, "content"), "application/json"), "schema");
}

function closure(description: Json, paths: unknown): Record<string, Record<string, unknown>> {
  const components: Record<string, Record<string, unknown>> = {};
  const seen = new Set<string>();
  const waiting = [...references(paths)];
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    if (seen.has(reference)) continue;
    seen.add(reference);
    const [, , kind = "", name = ""] = reference.split("/");
    const component = withoutProse(member(member(member(description, "components"), kind), name), false);
    (components[kind] ??= {})[name] = component;
    waiting.push(...references(component));
  }
  return Object.fromEntries(
    Object.entries(components)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([kind, named]) => [kind, Object.fromEntries(Object.entries(named).sort(([a], [b]) => a.localeCompare(b)))]),
  );
}

function member(value: unknown, name: string): Json {
  const found = isObject(value) ? value[name] : undefined;
  if (!isObject(found)) throw new Error(`the description has no "${name}"; correct operations.txt or the version`);
  return found;
}

// A property may itself be called "title" or "tags": names of properties are kept, keywords of schemas are not.
function withoutProse(value: unknown, named: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutProse(item, false));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => named || !prose.has(key))
      .map(([key, item]) => [key, withoutProse(item, !named && key === "properties")]),
  );
}

function references(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(references);
  if (!isObject(value)) return [];
  const own = typeof value["$ref"] === "string" ? [value["$ref"]] : [];
  return [...own, ...Object.values(value).flatMap(references)];
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function download(directory: string): Json {
  execFileSync("npm", ["pack", "--silent", descriptionPackage], {
    cwd: directory,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const name = `${descriptionPackage.replace("@", "").replace("/", "-").replace("@", "-")}.tgz`;
  execFileSync("tar", ["-xzf", name, "package/generated/api.github.com.json"], { cwd: directory });
  return JSON.parse(readFileSync(join(directory, "package/generated/api.github.com.json"), "utf8"));
}

if (import.meta.main) {
  const folder = fileURLToPath(new URL("../../testkit/openapi/", import.meta.url));
  const list = (file: string): string[] => readFileSync(join(folder, file), "utf8").trim().split("\n");
  const directory = mkdtempSync(join(tmpdir(), "cut-openapi-"));
  try {
    const cut = {
      "x-source": descriptionPackage,
      ...cutOpenApi(download(directory), list("operations.txt"), list("events.txt")),
    };
    writeFileSync(join(folder, "openapi.json"), `${JSON.stringify(cut, null, 1)}\n`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
