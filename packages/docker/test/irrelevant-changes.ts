import { chmod, chown, mkdir, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { settle } from "./git-here.ts";
import { dockerfile, dockerignore, type Scene } from "./key-scene.ts";
import { at, type Change, edited } from "./scene-edits.ts";

/** What no image depends on, so that it must not change the key. */
export const irrelevant: readonly Change[] = [
  ["nothing", () => undefined],
  ["modification times", async (scene) => await touchAll(scene)],
  ["an ignored file", async (scene) => await scene.write({ "app/debug.log": "more\n" })],
  ["a new ignored folder", async (scene) => await scene.write({ "app/cache/deep/x": "x" })],
  ["a file outside the context", async (scene) => await scene.write({ README: "words\n" })],
  ["a file rewritten with the same bytes", async (scene) => await scene.write({ "app/src/a.js": "a\n" })],
  ["the order in which files were made", async (scene) => await makeAnew(scene)],
  [
    "the owner",
    async (scene) =>
      await chown(
        at(scene, "app/src/a.js"),
        process.getuid?.() === 0 ? 12_345 : (process.getuid?.() ?? 0),
        process.getgid?.() ?? 0,
      ),
  ],
  ["everything staged", async (scene) => void (await scene.git("add", "-A"))],
  ["a file taken out of git's index", async (scene) => void (await scene.git("rm", "-q", "--cached", "app/src/a.js"))],
  ["git's index written anew", async (scene) => await settle(scene)],
  ["the index removed", async (scene) => await rm(at(scene, ".git/index"))],
  [
    "another commit of the same tree",
    async (scene) => void (await scene.git("commit", "-q", "--allow-empty", "-m", "x")),
  ],
  ["another branch", async (scene) => void (await scene.git("checkout", "-q", "-b", "other"))],
  ["the context's own permissions", async (scene) => await chmod(at(scene, "app"), 0o700)],
  ["a setting of git", async (scene) => void (await scene.git("config", "core.symlinks", "false"))],
  [
    "the time in a label",
    () => ({
      labels: new Map([
        ["maintainer", "acme"],
        ["org.opencontainers.image.created", "2026-02-02T00:00:00Z"],
        ["org.opencontainers.image.revision", "1".repeat(40)],
      ]),
    }),
  ],
  ["the builder's platform, which the Dockerfile does not ask for", () => ({ buildPlatform: "linux/arm64" })],
  ["the default network by its name", () => ({ network: "default" })],
  [
    "the order of labels",
    () => ({
      labels: new Map([
        ["org.opencontainers.image.version", "2"],
        ["maintainer", "acme"],
      ]),
    }),
  ],
  ["the order of platforms", () => ({ platforms: ["linux/arm64", "linux/amd64"] })],
  ["a platform's spelling", () => ({ platforms: ["linux/x86_64", "linux/arm64/v8"] })],
  ["a platform named twice", () => ({ platforms: ["linux/amd64", "linux/arm64", "linux/amd64"] })],
  [
    "an argument that nothing declares",
    () => ({
      buildArgs: new Map([
        ["GREETING", "hi"],
        ["COMMIT", "1".repeat(40)],
      ]),
    }),
  ],
  [
    "a proxy, which BuildKit keeps out of its keys",
    () => ({
      buildArgs: new Map([
        ["GREETING", "hi"],
        ["HTTP_PROXY", "http://proxy"],
      ]),
    }),
  ],
  ["a secret that nothing asks for", () => ({ secretIds: ["npm", "other"] })],
  [
    "a named context that nothing asks for",
    (scene) => {
      void scene;
      return {
        buildContexts: new Map([
          ["extra", "extra"],
          ["tool", "docker-image://ghcr.io/acme/tool:v1"],
          ["more", "app/src"],
        ]),
      };
    },
  ],
  ["the time of the commit, which the Dockerfile does not ask for", () => ({ sourceDateEpoch: 1_700_000_000 })],
  ["a comment", edited("# A comment.", "# Another comment.")],
  [
    "a comment within an instruction",
    edited(
      "RUN --mount=type=secret,id=npm --mount=type=ssh npm ci",
      "RUN --mount=type=secret,id=npm --mount=type=ssh \\\n# why\n npm ci",
    ),
  ],
  [
    "empty lines and indentation",
    edited("FROM alpine:3.20 AS final\nARG", "\n\n  FROM alpine:3.20 AS final\n\n   ARG"),
  ],
  ["a keyword's case", edited("ENTRYPOINT", "entrypoint")],
  ["a stage that is not needed", edited("COPY nowhere /", "COPY nowhere /elsewhere")],
  [
    "a stage's name",
    async (scene) => await scene.write({ "app/Dockerfile": dockerfile.replaceAll("deps", "modules") }),
  ],
  [
    "a comment in the ignore file",
    async (scene) => await scene.write({ "app/.dockerignore": `# why\n${dockerignore}` }),
  ],
  [
    "the Dockerfile's place",
    async (scene) => {
      await rename(at(scene, "app/Dockerfile"), at(scene, "Other.Dockerfile"));
      return { file: "Other.Dockerfile" };
    },
  ],
  ["a context written with a slash or a dot", () => ({ context: "./app/" })],
  [
    "the digest of a base that is not needed",
    (scene) => {
      scene.registry.set("docker.io/library/node:24", "e");
      return undefined;
    },
  ],
];

async function touchAll(scene: Scene): Promise<void> {
  for (const entry of await readdir(at(scene, "app"), { recursive: true, withFileTypes: true }))
    await utimes(join(entry.parentPath, entry.name), 1, 1);
}

async function makeAnew(scene: Scene): Promise<void> {
  await rm(at(scene, "app/src"), { recursive: true });
  await mkdir(at(scene, "app/src"));
  for (const name of ["b", "a"]) await writeFile(at(scene, `app/src/${name}.js`), `${name}\n`);
}
