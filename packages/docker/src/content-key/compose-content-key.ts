import { type Digest, err, ok, parseReference, type Result, sha256Digest, digestHex } from "@build-once/kernel";
import { digestContext } from "../context/digest-context.ts";
import type { WorkTreePorts } from "../context/tracked-blobs.ts";
import type { BuildClosure } from "../dockerfile/build-closure.ts";
import { parseImageName } from "../dockerfile/image-name.ts";
import type { Dockerfile } from "../dockerfile/parse-dockerfile.ts";
import { detectSyntax } from "../dockerfile/parser-directives.ts";
import { planClosure } from "../dockerfile/plan-closure.ts";
import { parsePlatform } from "../dockerfile/platform.ts";
import { parseRemoteAddress } from "../dockerfile/remote-source.ts";
import { dockerErrors } from "../errors.ts";
import { closureInputs, hashedLabels } from "./closure-inputs.ts";
import {
  canonicalKeyInputs,
  type FolderInputs,
  type KeyInputs,
  type NamedContext,
  type NamedValue,
  sortedByName,
} from "./key-inputs.ts";
import {
  describeProblem,
  invalidDockerfile,
  readDockerfile,
  readIgnoreRules,
  requireDockerfile,
} from "./read-dockerfile.ts";

/** A build, as far as its result depends on it. Paths are absolute or relative to the workspace. */
export interface ContentKeyRequest {
  readonly context: string;
  /** The Dockerfile; `Dockerfile` in the context unless given. */
  readonly file?: string | undefined;
  readonly target?: string | undefined;
  /** Empty means `buildPlatform`. */
  readonly platforms: readonly string[];
  /** The builder's own platform, such as `linux/amd64`. */
  readonly buildPlatform: string;
  readonly buildArgs: ReadonlyMap<string, string>;
  readonly buildContexts: ReadonlyMap<string, string>;
  readonly secretIds: readonly string[];
  readonly network?: string | undefined;
  /** What the user gives; names that tell when and from which commit are left out here. */
  readonly labels: ReadonlyMap<string, string>;
  readonly annotations: ReadonlyMap<string, string>;
  readonly provenance?: string | undefined;
  readonly sbom?: string | undefined;
  readonly sourceDateEpoch?: number | undefined;
  /** The digest that a registry has for a reference in full (`docker.io/library/node:22`); asked once for each. */
  readonly resolveBase: (reference: string) => Promise<Digest>;
}

/** A key, or the reason why nothing can be one. */
export type ContentKey =
  | {
      readonly kind: "keyed";
      readonly key: Digest;
      /** `src-<64 hexadecimal digits>`. */
      readonly tag: string;
      readonly inputs: KeyInputs;
      readonly closure: BuildClosure;
      /** Reference in full to digest: what the build must be held to, the frontend included. */
      readonly bases: ReadonlyMap<string, Digest>;
      /** What makes the key change more often than anybody wants, in words, with what to do about it. */
      readonly hints: readonly string[];
    }
  | { readonly kind: "unkeyed"; readonly why: string };

/**
 * The key of all that a build's result depends on; equal keys are equal inputs. Whatever could change behind its name (an
 * address without checksum, a branch, a context that is not here) makes a build unkeyed, never keyed.
 *
 * @throws {ActionError} `context-missing` · `dockerfile-unreadable` · `dockerfile-invalid` · `target-unknown` ·
 *   `copy-outside-context` · `platform-unknown` · `folder-unreadable` (input) · `file-changing` (data), and what `resolveBase` throws
 */
export async function composeContentKey(ports: WorkTreePorts, request: ContentKeyRequest): Promise<ContentKey> {
  const remote = remoteContext(request.context);
  if (remote !== undefined) return unkeyed(remote);
  await requireFolder(ports, request.context, "the build context");
  const file = await readDockerfile(ports.files, request.context, request.file);
  const language = foreignLanguage(file.text, request.buildArgs);
  if (language !== undefined) return unkeyed(language);
  const dockerfile = requireDockerfile(file);
  const closure = requireClosure(file.path, dockerfile, request);
  const obstacle = obstacleIn(closure);
  if (obstacle !== undefined) return unkeyed(obstacle);
  const [context, contexts, bases] = await Promise.all([
    readsContext(closure) ? folderInputs(ports, request.context, file.path) : ok(null),
    namedContexts(ports, closure),
    resolveBases(closure, request.resolveBase),
  ]);
  if (!context.ok) return unkeyed(context.error);
  if (!contexts.ok) return unkeyed(contexts.error);
  const hash = ports.tree.hash;
  const digestOf = (reference: string): NamedValue => [reference, bases.get(reference) ?? ""];
  const inputs: KeyInputs = {
    version: 1,
    target: request.target ?? "",
    network: request.network === "default" ? "" : (request.network ?? ""),
    frontend: closure.frontend === undefined ? null : digestOf(closure.frontend.reference),
    ...closureInputs(dockerfile, closure, request, hash),
    bases: closure.bases.map(({ reference }) => digestOf(reference)),
    context: context.value,
    contexts: contexts.value.map(([name, content]) => [name, pinnedByImage(content, bases)]),
    remotes: sortedByName(closure.remoteSources.map(({ text, pin }) => [text, pin ?? ""] as const)),
    labels: hashedLabels(request.labels, hash),
    annotations: hashedLabels(request.annotations, hash),
    provenance: request.provenance ?? "",
    sbom: request.sbom ?? "",
  };
  const key = sha256Digest(hash("sha256", canonicalKeyInputs(inputs)));
  return { kind: "keyed", key, tag: `src-${digestHex(key)}`, inputs, closure, bases, hints: hintsAbout(inputs) };
}

function hintsAbout({ context }: KeyInputs): readonly string[] {
  if (context?.holdsRepository !== true) return [];
  return ["`.git` is part of the build context, so every checkout has another key: add `.git` to `.dockerignore`."];
}

function unkeyed(why: string): ContentKey {
  return { kind: "unkeyed", why };
}

function remoteContext(context: string): string | undefined {
  if (context === "-") return "the build context comes through standard input";
  const address = parseRemoteAddress(context);
  if (address.ok && address.value === undefined && !context.includes("://")) return undefined;
  return `the build context is not on this machine: ${JSON.stringify(context)}`;
}

async function requireFolder({ tree, files }: WorkTreePorts, path: string, what: string): Promise<void> {
  const real = await tree.realPath(path);
  if (real === undefined) throw dockerErrors.error("context-missing", `${what} ${JSON.stringify(path)} is not there`);
  if ((await files.stat(real))?.kind === "directory") return;
  throw dockerErrors.error("context-missing", `${what} ${JSON.stringify(path)} is no folder`);
}

function requireClosure(path: string, dockerfile: Dockerfile, request: ContentKeyRequest): BuildClosure {
  const builder = parsePlatform(request.buildPlatform, undefined);
  for (const platform of request.platforms) {
    const parsed = parsePlatform(platform, builder.ok ? builder.value : undefined);
    if (!parsed.ok) throw dockerErrors.error("platform-unknown", parsed.error);
  }
  const closure = planClosure(dockerfile, request);
  if (closure.ok) return closure.value;
  const target = request.target?.toLowerCase() ?? "";
  const isUnknown = target !== "" && dockerfile.stages.every(({ name }) => name !== target);
  if (isUnknown) throw dockerErrors.error("target-unknown", closure.error.message);
  if (closure.error.leavesContext === true)
    throw dockerErrors.error("copy-outside-context", describeProblem(path, closure.error), {
      place: { file: path, line: closure.error.line },
    });
  throw invalidDockerfile(path, closure.error);
}

/** Docker's own frontend, or a copy of it elsewhere; what another one makes of a file is not known here. */
const dockerfileFrontend = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;

function foreignLanguage(text: string, buildArgs: ReadonlyMap<string, string>): string | undefined {
  const frontend = (buildArgs.get("BUILDKIT_SYNTAX") ?? detectSyntax(text)?.reference)?.trim().split(" ", 1)[0];
  if (frontend === undefined || dockerfileFrontend.test(frontend)) return undefined;
  return `what the frontend ${JSON.stringify(frontend)} reads is not known`;
}

/** What in a closure may change behind its name. */
function obstacleIn(closure: BuildClosure): string | undefined {
  for (const { address, text, pin, line } of closure.remoteSources) {
    if (pin !== undefined) continue;
    const where = line === 0 ? "the build context" : `line ${line}:`;
    if (address === undefined) return `${where} ${JSON.stringify(text)} depends on what a base image sets`;
    const missing = address.kind === "http" ? "is fetched without a checksum" : "names no whole commit";
    return `${where} ${JSON.stringify(text)} ${missing}`;
  }
  return undefined;
}

/** Triggers of a base image may read the context although the Dockerfile does not. */
function readsContext(closure: BuildClosure): boolean {
  return closure.readsContext || closure.bases.some(({ uses }) => uses.includes("from") || uses.includes("context"));
}

async function folderInputs(
  ports: WorkTreePorts,
  folder: string,
  dockerfile: string | undefined,
): Promise<Result<FolderInputs, string>> {
  const rules = await readIgnoreRules(ports.files, folder, dockerfile);
  if (!rules.ok) return rules;
  const whole = await digestContext(ports, folder, rules.value);
  if (!whole.ok) return whole;
  const { digest, format, files, outline, holdsRepository } = whole.value;
  return ok({ kind: "folder", digest, format, files, outline, holdsRepository });
}

async function resolveBases(
  closure: BuildClosure,
  resolve: (reference: string) => Promise<Digest>,
): Promise<ReadonlyMap<string, Digest>> {
  const references = new Set(closure.bases.map(({ reference }) => reference));
  if (closure.frontend !== undefined) references.add(closure.frontend.reference);
  const digests = await Promise.all(
    Array.from(references, async (reference) => {
      const parsed = parseReference(reference);
      const pinned = parsed.ok ? parsed.value.digest : undefined;
      return [reference, pinned ?? (await resolve(reference))] as const;
    }),
  );
  return new Map(digests);
}

const imageScheme = "docker-image://";

async function namedContexts(
  ports: WorkTreePorts,
  closure: BuildClosure,
): Promise<Result<readonly (readonly [string, NamedContext])[], string>> {
  const found: (readonly [string, NamedContext])[] = [];
  for (const [name, value] of closure.contexts) {
    const pinned = pinnedContext(name, value);
    if (!pinned.ok) return pinned;
    if (pinned.value !== undefined) {
      found.push([name, { kind: "pinned", content: pinned.value }]);
      continue;
    }
    await requireFolder(ports, value, `the build context ${JSON.stringify(name)}`);
    const folder = await folderInputs(ports, value, undefined);
    if (!folder.ok) return err(`build context ${JSON.stringify(name)}: ${folder.error}`);
    found.push([name, folder.value]);
  }
  return ok(sortedByName(found));
}

/** What a context that is no folder is pinned by; an image's reference stands for its digest. */
function pinnedContext(name: string, value: string): Result<string | undefined, string> {
  if (value.startsWith(imageScheme)) return ok(value);
  const remote = parseRemoteAddress(value);
  // Whether it is pinned was looked at with all other remote sources.
  if (remote.ok && remote.value !== undefined) return ok(value);
  const layout = /^oci-layout:\/\/.*@(sha256:[0-9a-f]{64})$/.exec(value)?.[1];
  if (layout !== undefined) return ok(layout);
  if (value.includes("://"))
    return err(`build context ${JSON.stringify(name)}: ${JSON.stringify(value)} is not pinned`);
  return ok(undefined);
}

function pinnedByImage(content: NamedContext, bases: ReadonlyMap<string, Digest>): NamedContext {
  if (content.kind !== "pinned" || !content.content.startsWith(imageScheme)) return content;
  const name = content.content.slice(imageScheme.length);
  if (name === "scratch") return content;
  const image = parseImageName(name);
  const digest = image.ok ? bases.get(image.value.canonical) : undefined;
  if (digest === undefined) throw new Error(`${JSON.stringify(name)} was not resolved`);
  return { kind: "pinned", content: digest };
}
