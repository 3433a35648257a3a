import { chmod, chown, mkdir, readdir, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { settle } from "./git-here.ts";
import { dockerfile, dockerignore, inScene, type RequestChange, type Scene } from "./key-scene.ts";

/** Changes the scene, the request (by what it gives back), or both. */
type Change = readonly [
  name: string,
  change: (scene: Scene) => RequestChange | Promise<RequestChange | undefined | void> | undefined,
];

/** Writes the Dockerfile with one piece of it replaced. */
const edited = (from: string, to: string) => async (scene: Scene) => {
  expect(dockerfile).toContain(from);
  await scene.write({ "app/Dockerfile": dockerfile.replace(from, () => to) });
};
const at = (scene: Scene, path: string): string => join(scene.path, path);
const moved = (reference: string) => (scene: Scene) => {
  expect(scene.registry.has(reference)).toBe(true);
  scene.registry.set(reference, "f");
  return undefined;
};

const changing: readonly Change[] = [
  ["a file's content", async (scene) => await scene.write({ "app/src/a.js": "A\n" })],
  ["a file's name", async (scene) => await rename(at(scene, "app/src/a.js"), at(scene, "app/src/c.js"))],
  ["a name's case", async (scene) => await rename(at(scene, "app/src/a.js"), at(scene, "app/src/A.js"))],
  [
    "the contents of two files swapped",
    async (scene) => await scene.write({ "app/src/a.js": "b\n", "app/src/b.js": "a\n" }),
  ],
  ["a file moved to another folder", async (scene) => await rename(at(scene, "app/src/a.js"), at(scene, "app/a.js"))],
  ["a new file that git does not know", async (scene) => await scene.write({ "app/src/new.js": "" })],
  ["a file removed", async (scene) => await rm(at(scene, "app/src/b.js"))],
  ["a file made empty", async (scene) => await scene.write({ "app/src/b.js": "" })],
  ["a file made executable", async (scene) => await chmod(at(scene, "app/run.sh"), 0o755)],
  ["a permission that git does not record", async (scene) => await chmod(at(scene, "app/run.sh"), 0o600)],
  ["a file with setuid", async (scene) => await chmod(at(scene, "app/run.sh"), 0o4644)],
  ["a folder's permissions", async (scene) => await chmod(at(scene, "app/src"), 0o700)],
  ["an empty folder", async (scene) => await mkdir(at(scene, "app/empty"))],
  ["a symbolic link", async (scene) => await symlink("server.js", at(scene, "app/link"))],
  [
    "a file that became a link to equal content",
    async (scene) => {
      await rename(at(scene, "app/src/a.js"), at(scene, "app/cache/a.js"));
      await symlink("../cache/a.js", at(scene, "app/src/a.js"));
    },
  ],
  [
    "an ignore rule that hides a file",
    async (scene) => await scene.write({ "app/.dockerignore": `${dockerignore}run.sh\n` }),
  ],
  [
    "an ignore rule that shows a file",
    async (scene) => await scene.write({ "app/.dockerignore": `${dockerignore}!debug.log\n` }),
  ],
  [
    "an ignore file of the Dockerfile's own",
    async (scene) => await scene.write({ "app/Dockerfile.dockerignore": `${dockerignore}src\n` }),
  ],
  ["a file that an exception shows", async (scene) => await scene.write({ "app/kept.log": "" })],
  ["an instruction", edited("npm ci", "npm install")],
  ["the order of instructions", edited("COPY package.json ./\nRUN", "USER 1\nCOPY package.json ./\nRUN")],
  ["white space in a here-document", edited("  echo $GREETING", "    echo $GREETING")],
  ["a here-document's quoting", edited("<<EOF", "<<'EOF'")],
  ["exec form instead of shell form", edited('ENTRYPOINT ["node", "server.js"]', "ENTRYPOINT node server.js")],
  ["a flag of an instruction", edited("COPY . .", "COPY --chown=1:1 . .")],
  ["a default of an argument", edited("ARG GREETING=hello", "ARG GREETING=bye")],
  ["a default before the first stage", edited("ARG NODE=22", "ARG NODE=24")],
  ["a base image", edited("FROM alpine:3.20", "FROM node:22")],
  ["the platform of a stage", edited("FROM node:${NODE} AS deps", "FROM --platform=linux/amd64 node:${NODE} AS deps")],
  [
    "a stage that files come from",
    edited("COPY --from=deps /node_modules /", "COPY --from=alpine:3.20 /node_modules /"),
  ],
  ["the escape character", edited("# A comment.", "# escape=`")],
  ["a checksum of what is added", edited("a".repeat(64), "b".repeat(64))],
  ["a commit of what is added", edited("0123456789abcdef0123456789abcdef01234567", "1".repeat(40))],
  ["the id of a secret", edited("id=npm", "id=other")],
  ["a secret no longer given", () => ({ secretIds: [] })],
  ["the id of an ssh socket", edited("--mount=type=ssh", "--mount=type=ssh,id=deploy")],
  ["a base's digest", moved("docker.io/library/node:22")],
  ["the digest of an image that files come from", moved("docker.io/library/busybox:1.36")],
  ["the frontend's digest", moved("docker.io/docker/dockerfile:1.7")],
  ["no frontend of its own", edited("# syntax=docker/dockerfile:1.7\n", "")],
  [
    "a frontend by argument",
    () => ({
      buildArgs: new Map([
        ["GREETING", "hi"],
        ["BUILDKIT_SYNTAX", "docker/dockerfile:1.7@sha256:" + "9".repeat(64)],
      ]),
    }),
  ],
  ["the value of a build argument", () => ({ buildArgs: new Map([["GREETING", "hey"]]) })],
  ["an empty value of a build argument", () => ({ buildArgs: new Map([["GREETING", ""]]) })],
  ["a build argument not given", () => ({ buildArgs: new Map() })],
  [
    "a declared argument that is given now",
    () => ({
      buildArgs: new Map([
        ["GREETING", "hi"],
        ["TOKEN_HOST", ""],
      ]),
    }),
  ],
  [
    "an argument that BuildKit reads",
    () => ({
      buildArgs: new Map([
        ["GREETING", "hi"],
        ["BUILDKIT_CONTEXT_KEEP_GIT_DIR", "1"],
      ]),
    }),
  ],
  ["the target", () => ({ target: "debug" })],
  ["the target left out", () => ({ target: undefined })],
  ["a platform more", () => ({ platforms: ["linux/amd64", "linux/arm64", "linux/arm/v7"] })],
  ["a platform less", () => ({ platforms: ["linux/amd64"] })],
  ["another platform", () => ({ platforms: ["linux/amd64", "linux/riscv64"] })],
  ["the network", () => ({ network: "host" })],
  ["a file of a named context", async (scene) => await scene.write({ "extra/data": "other\n" })],
  [
    "the ignore file of a named context",
    async (scene) => await scene.write({ "extra/.dockerignore": "data\n.dockerignore\n" }),
  ],
  ["an image that a named context stands for", moved("ghcr.io/acme/tool:v1")],
  [
    "two named contexts swapped",
    () => ({
      buildContexts: new Map([
        ["tool", "extra"],
        ["extra", "docker-image://ghcr.io/acme/tool:v1"],
      ]),
    }),
  ],
  [
    "the builder, where the Dockerfile asks for it",
    async (scene) => {
      await edited("ARG GREETING=hello", "ARG GREETING=hello\nARG BUILDARCH")(scene);
      const here = await scene.key();
      expect(await scene.key({ buildPlatform: "linux/arm64" })).not.toBe(here);
      return { buildPlatform: "linux/arm64" };
    },
  ],
  ["a label", () => ({ labels: new Map([["maintainer", "other"]]) })],
  ["an annotation", () => ({ annotations: new Map([["org.opencontainers.image.title", "other"]]) })],
  ["the provenance", () => ({ provenance: "mode=min" })],
  ["the bill of materials", () => ({ sbom: "true" })],
  ["another folder as context", () => ({ context: "app/src" })],
];

const irrelevant: readonly Change[] = [
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

describe("a content key", () => {
  it("is tried with at least 40 changes that matter and 15 that do not", () => {
    expect(new Set(changing.map(([name]) => name)).size).toBeGreaterThanOrEqual(40);
    expect(new Set(irrelevant.map(([name]) => name)).size).toBeGreaterThanOrEqual(15);
  });

  it.each(changing)("changes with %s", async (_, change) => {
    await inScene(async (scene) => {
      const before = await scene.key();
      expect(await scene.key((await change(scene)) ?? {})).not.toBe(before);
    });
  });

  it.each(irrelevant)("stays with %s", async (_, change) => {
    await inScene(async (scene) => {
      const before = await scene.key();
      expect(await scene.key((await change(scene)) ?? {})).toBe(before);
    });
  });

  it("is another one for each of the changes", async () => {
    const keys = new Set<string>();
    for (const [, change] of changing)
      await inScene(async (scene) => keys.add(await scene.key((await change(scene)) ?? {})), { git: false });
    expect(keys.size).toBe(changing.length);
  });
});
