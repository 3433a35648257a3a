import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Digest, parseDigest } from "@build-once/kernel";
import { provingGround } from "../../testkit/src/engine/provided-ground.ts";
import { type BuildMetadata, findBuildx, parseBuildMetadata } from "../src/index.ts";
import { execWith } from "./exec-here.ts";

/** What is built. */
export interface TreeBuild {
  readonly dockerfile: string;
  /** Files of the context; a path that ends with `/` is an empty folder. */
  readonly files?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Text of a source policy. */
  readonly policy?: string;
  /** Name of the Dockerfile in the context. */
  readonly file?: string;
}

/** What came of it. */
export type TreeResult =
  | {
      readonly ok: true;
      readonly metadata: BuildMetadata;
      readonly files: ReadonlyMap<string, string>;
      readonly log: string;
    }
  | { readonly ok: false; readonly log: string };

const manifestTypes =
  "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json";

/** Builds with the real BuildKit and gives the files of the result: the reference that our own reading is compared to. */
export async function buildTree(build: TreeBuild): Promise<TreeResult> {
  const exec = execWith(provingGround().environment);
  const folder = await mkdtemp(join(tmpdir(), "build-tree-"));
  try {
    const context = join(folder, "context");
    const name = build.file ?? "Dockerfile";
    await writeFiles(context, { ...build.files, [name]: build.dockerfile });
    const policy = join(folder, "policy.json");
    if (build.policy !== undefined) await writeFile(policy, build.policy);
    const { command, prefix } = await findBuildx(exec);
    const output = join(folder, "out");
    const result = await exec.run(
      command,
      [
        ...prefix,
        "build",
        "--progress=plain",
        `--file=${join(context, name)}`,
        `--metadata-file=${join(folder, "metadata.json")}`,
        `--output=type=local,dest=${output}`,
        ...(build.args ?? []),
        "--",
        context,
      ],
      { env: build.policy === undefined ? {} : { EXPERIMENTAL_BUILDKIT_SOURCE_POLICY: policy } },
    );
    if (result.exitCode !== 0) return { ok: false, log: result.stderr };
    const metadata = parseBuildMetadata(await readFile(join(folder, "metadata.json"), "utf8"));
    if (!metadata.ok) throw new Error(metadata.error);
    return { ok: true, metadata: metadata.value, files: await readFiles(output), log: result.stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The digest that a tag of the ground's registry has now. */
export async function lookUp(repository: string, tag: string): Promise<Digest> {
  const response = await fetch(manifestUrl(repository, tag), { headers: { accept: manifestTypes } });
  await response.body?.cancel();
  const digest = parseDigest(response.headers.get("docker-content-digest") ?? "");
  if (!digest.ok) throw new Error(`${repository}:${tag}: status ${response.status}`);
  return digest.value;
}

/** Lets a tag of the ground's registry name what another one names. */
export async function moveTag(repository: string, from: string, to: string): Promise<void> {
  const source = await fetch(manifestUrl(repository, from), { headers: { accept: manifestTypes } });
  const body = await source.text();
  const headers = { "content-type": source.headers.get("content-type") ?? "" };
  const stored = await fetch(manifestUrl(repository, to), { method: "PUT", headers, body });
  if (stored.status !== 201) throw new Error(`${repository}:${to}: status ${stored.status}`);
}

/** Pushes an image made from a Dockerfile to the ground's registry, without attestations. */
export async function pushImage(name: string, dockerfile: string, platforms: readonly string[]): Promise<void> {
  const exec = execWith(provingGround().environment);
  const context = await mkdtemp(join(tmpdir(), "push-image-"));
  try {
    await writeFile(join(context, "Dockerfile"), dockerfile);
    const { command, prefix } = await findBuildx(exec);
    const output = `--output=type=image,name=${provingGround().registry}/${name},push=true`;
    const args = [...prefix, "build", "--provenance=false", `--platform=${platforms.join(",")}`, output, "--", context];
    const result = await exec.run(command, args, {});
    if (result.exitCode !== 0) throw new Error(result.stderr);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

/** Writes files into a folder; a name that ends with `/` is an empty folder. */
async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(name.endsWith("/") ? path : dirname(path), { recursive: true });
    if (!name.endsWith("/")) await writeFile(path, text);
  }
}

/** Every file below a folder with its text, every folder with a `/` at its end. */
async function readFiles(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (entry.isDirectory()) files.set(`${name}/`, "");
    else if (entry.isFile()) files.set(name, await readFile(path, "utf8"));
  }
  return files;
}

function manifestUrl(repository: string, tag: string): string {
  return `http://${provingGround().registry}/v2/${repository}/manifests/${tag}`;
}
