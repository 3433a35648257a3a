import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeEach, describe, expect, it } from "vitest";
import { projectRoot, scratchFolder, storeImage } from "@build-once/testkit";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const clients = join(projectRoot, "dist/clients/index.js");
const account = { username: "robot", password: "s3cret-of-the-test", access: "pull,push" } as const;
/** What the build of the commit says of the tags that it moved: a hit has none to move. */
const tagged = { "io.github.build-once.tags": "branch-main,latest", "org.opencontainers.image.revision": commit };
let folder: string;

beforeEach(async () => {
  folder = await scratchFolder("trace");
  await mkdir(folder, { recursive: true });
});

/** What a process did, in its order: files it loaded, below `dist`, and `request` for each request that it began. */
interface Trace {
  readonly environment: Readonly<Record<string, string>>;
  steps(): Promise<readonly string[]>;
}

async function traced(name: string): Promise<Trace> {
  const list = join(folder, `${name}.txt`);
  const hook = join(folder, `${name}.mjs`);
  await writeFile(
    hook,
    `import { subscribe } from "node:diagnostics_channel";
import { appendFileSync } from "node:fs";
import { registerHooks } from "node:module";
const note = (step) => appendFileSync(${JSON.stringify(list)}, step + "\\n");
subscribe("http.client.request.start", () => note("request"));
registerHooks({
  load(url, context, next) {
    const below = url.split("/dist/")[1];
    if (below !== undefined) note(below);
    return next(url, context);
  },
});
`,
  );
  return {
    environment: { NODE_OPTIONS: `--import=${hook}` },
    steps: async () => (await readFile(list, "utf8")).trim().split("\n"),
  };
}

/** The files that loading one official client takes. */
async function filesOf(client: string): Promise<ReadonlySet<string>> {
  const trace = await traced(client);
  const program = `await (await import(${JSON.stringify(clients)})).${client}();`;
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], { env: trace.environment });
  return new Set(await trace.steps());
}

/** What a hit on a registry with a token service does. */
async function hit(inputs: Readonly<Record<string, string>>): Promise<readonly string[]> {
  await stage.restart({ auth: { kind: "bearer", accounts: [account] } });
  storeImage(stage.registry.store, "acme/app", twoPlatforms(tagged), `sha-${commit}`);
  const trace = await traced("hit");
  const { username, password } = account;
  const result = await stage.run({ key: "commit", username, password, ...inputs }, { environment: trace.environment });
  expect(result.outputs.get("reused"), result.stdout).toBe("true");
  return await trace.steps();
}

describe.each([
  { mode: "resolve", required: "true" },
  { mode: "build", verify: "digest" },
])("a hit by mode $mode", (inputs) => {
  it("loads nothing but its own first file before its first request", async () => {
    const steps = await hit(inputs);
    const first = steps.indexOf("request");
    expect(steps.slice(0, first)).toEqual(["build-once-by-digest/index.js"]);
    // The runner's client is there by the end, so the trace sees what is loaded later too.
    expect(steps.slice(first)).toContain("clients/index.js");
  });

  it("takes two requests on a registry with a token service", async () => {
    expect((await hit(inputs)).filter((step) => step === "request")).toHaveLength(2);
  });

  it.each(["cache", "artifact", "github"])("never loads @actions/%s", async (client) => {
    const [own, core] = await Promise.all([filesOf(client), filesOf("core")]);
    const more = [...own].filter((file) => !core.has(file));
    expect(more).not.toEqual([]);
    const steps = await hit(inputs);
    expect(steps.filter((step) => more.includes(step))).toEqual([]);
  });
});
