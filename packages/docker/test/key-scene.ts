import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createFiles, createTree } from "@build-once/host/node";
import { type Digest, parseDigest } from "@build-once/kernel";
import { composeContentKey, type ContentKey, type ContentKeyRequest } from "../src/content-key/compose-content-key.ts";
import type { KeyInputs } from "../src/content-key/key-inputs.ts";
import { execWith } from "./exec-here.ts";
import { commitAll, inScratch, type Scratch } from "./git-here.ts";

/** What a request may be given instead of the scene's own. */
export type RequestChange = Partial<{ -readonly [Name in keyof ContentKeyRequest]: ContentKeyRequest[Name] }>;

/** A repository with an application in `app/`, a folder `extra/` beside it, and registries that know some tags. */
export interface Scene extends Scratch {
  /** Digit that each reference's digest is made of; the registries' state. */
  readonly registry: Map<string, string>;
  /** References that were asked for, in order. */
  readonly asked: string[];
  write(files: Readonly<Record<string, string>>): Promise<void>;
  compose(change?: RequestChange): Promise<ContentKey>;
  /** The key; throws when there is none. */
  key(change?: RequestChange): Promise<string>;
}

const commit = "0123456789abcdef0123456789abcdef01234567";

/** Every kind of input once. */
export const dockerfile = `# syntax=docker/dockerfile:1.7
# A comment.
ARG NODE=22
FROM node:\${NODE} AS deps
ARG TOKEN_HOST
COPY package.json ./
RUN --mount=type=secret,id=npm --mount=type=ssh npm ci

FROM scratch AS unused
COPY nowhere /

FROM alpine:3.20 AS final
ARG GREETING=hello
COPY --from=deps /node_modules /node_modules
COPY --from=extra / /extra
COPY --from=tool /bin/tool /bin/tool
COPY . .
ADD --checksum=sha256:${"a".repeat(64)} https://example.org/a.tgz /a.tgz
ADD https://example.org/acme/x.git#${commit} /x
RUN --mount=type=bind,from=busybox:1.36,target=/b <<EOF
  echo $GREETING
EOF
ENTRYPOINT ["node", "server.js"]

FROM final AS debug
ENV DEBUG=1
`;

/** Ignored files may change without a trace. */
export const dockerignore = "Dockerfile*\n.dockerignore\n*.log\n!kept.log\ncache\n";

const files = {
  "app/Dockerfile": dockerfile,
  "app/.dockerignore": dockerignore,
  "app/package.json": "{}\n",
  "app/server.js": "listen()\n",
  "app/src/a.js": "a\n",
  "app/src/b.js": "b\n",
  "app/run.sh": "#!/bin/sh\n",
  "app/debug.log": "ignored\n",
  "app/cache/object": "ignored\n",
  "extra/data": "data\n",
};

/** The digest of 64 equal digits. */
export function digestOf(digit: string): Digest {
  const digest = parseDigest(`sha256:${digit.repeat(64)}`);
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}

/** Plays a scene in a fresh folder; with `git: false` there is no repository. */
export async function inScene<T>(work: (scene: Scene) => Promise<T>, options: { git?: boolean } = {}): Promise<T> {
  return await inScratch(async (scratch) => {
    const scene = sceneIn(scratch);
    await scene.write(files);
    if (options.git !== false) await commitAll(scratch);
    return await work(scene);
  });
}

function sceneIn(scratch: Scratch): Scene {
  const { path } = scratch;
  const registry = new Map([
    ["docker.io/docker/dockerfile:1.7", "1"],
    ["docker.io/library/node:22", "2"],
    ["docker.io/library/node:24", "3"],
    ["docker.io/library/alpine:3.20", "4"],
    ["docker.io/library/busybox:1.36", "5"],
    ["ghcr.io/acme/tool:v1", "6"],
  ]);
  const asked: string[] = [];
  const ports = {
    tree: createTree(path),
    files: createFiles(path),
    exec: execWith({ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" }),
  };
  const compose = async (change: RequestChange = {}): Promise<ContentKey> =>
    await composeContentKey(ports, {
      context: "app",
      file: "app/Dockerfile",
      target: "final",
      platforms: ["linux/amd64", "linux/arm64"],
      buildPlatform: "linux/amd64",
      buildArgs: new Map([["GREETING", "hi"]]),
      buildContexts: new Map([
        ["extra", "extra"],
        ["tool", "docker-image://ghcr.io/acme/tool:v1"],
      ]),
      secretIds: ["npm"],
      labels: new Map([
        ["maintainer", "acme"],
        ["org.opencontainers.image.created", "2026-01-01T00:00:00Z"],
      ]),
      annotations: new Map([["org.opencontainers.image.title", "app"]]),
      provenance: "mode=max",
      sbom: "false",
      resolveBase: async (reference) => {
        asked.push(reference);
        const digit = registry.get(reference);
        if (digit === undefined) throw new Error(`${reference} is not known`);
        return await Promise.resolve(digestOf(digit));
      },
      ...change,
    });
  return {
    ...scratch,
    registry,
    asked,
    compose,
    key: async (change) => {
      const key = await compose(change);
      if (key.kind === "unkeyed") throw new Error(`unkeyed: ${key.why}`);
      return key.tag;
    },
    write: async (written) => {
      for (const [name, content] of Object.entries(written)) {
        await mkdir(dirname(join(path, name)), { recursive: true });
        await writeFile(join(path, name), content);
      }
    },
  };
}

/** What the key was made of; throws when there is none. */
export async function inputsOf(scene: Scene, change?: RequestChange): Promise<KeyInputs> {
  const key = await scene.compose(change);
  if (key.kind === "unkeyed") throw new Error(key.why);
  return key.inputs;
}

/** The named contexts of the scene, with another `extra`. */
export function contexts(extra: string): RequestChange {
  return {
    buildContexts: new Map([
      ["extra", extra],
      ["tool", "docker-image://ghcr.io/acme/tool:v1"],
    ]),
  };
}
