import { chmod, mkdir, rename, rm, symlink } from "node:fs/promises";
import { expect } from "vitest";
import { dockerignore } from "./key-scene.ts";
import { at, type Change, edited, moved } from "./scene-edits.ts";

/** What another image may come of, so that it has to change the key. */
export const changing: readonly Change[] = [
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
