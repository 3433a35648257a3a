import type { Exec } from "@build-once/host";
import { type Digest, parseDigest } from "@build-once/kernel";
import { dockerErrors } from "../errors.ts";
import { dockerInvocation, type Invocation } from "../invocation.ts";
import { type EngineVersion, requireDocker } from "./engine.ts";
import { type ImageInspection, parseImageInspection } from "./inspect.ts";

/** Pulls exactly `reference`, which is `name@sha256:…`. */
export function planPull(reference: string, platform: string | undefined): Invocation {
  const flags = platform === undefined ? [] : [`--platform=${platform}`];
  return dockerInvocation(["pull", "--quiet", ...flags, "--", reference]);
}

/** Pulls an image by digest. @throws {ActionError} `pull-…`, `wrong-arch`, `docker-not-available` */
export async function pullImage(
  exec: Exec,
  reference: string,
  options: { readonly platform?: string | undefined; readonly timeoutMs: number },
): Promise<void> {
  await requireDocker(exec, "pull", `docker pull ${reference}`, planPull(reference, options.platform), {
    timeoutMs: options.timeoutMs,
  });
}

/** Looks at a pulled image. @throws {ActionError} `pull-failed`, `docker-output-unreadable` */
export async function inspectImage(exec: Exec, reference: string): Promise<ImageInspection> {
  const invocation = dockerInvocation(["image", "inspect", "--format", "{{json .}}", "--", reference]);
  const result = await requireDocker(exec, "pull", `docker image inspect ${reference}`, invocation, {
    timeoutMs: 60_000,
  });
  const parsed = parseImageInspection(result.stdout);
  if (!parsed.ok)
    throw dockerErrors.error("docker-output-unreadable", `docker image inspect ${reference}: ${parsed.error}`);
  return parsed.value;
}

/**
 * Why a pulled image is not the one that was asked for or cannot run here; `undefined` when it is and can. The engine's
 * id is not compared: it is the config's or the manifest's digest depending on the engine's image store.
 */
export function decideImageMatch(
  reference: string,
  image: ImageInspection,
  engine: EngineVersion,
): { readonly code: "wrong-arch" | "pull-failed"; readonly message: string } | undefined {
  const digest = reference.slice(reference.indexOf("@") + 1);
  if (!image.repoDigests.some((entry) => entry.endsWith(`@${digest}`)))
    return {
      code: "pull-failed",
      message: `the engine pulled ${reference} but does not list that digest for the image`,
    };
  if (image.os === engine.os && image.architecture === engine.architecture) return undefined;
  const built = `${image.os}/${image.architecture}`;
  return {
    code: "wrong-arch",
    message: `the image is built for ${built}, the engine runs ${engine.os}/${engine.architecture}`,
  };
}

/**
 * Pulls a tag and gives the digest that the registry served for it.
 *
 * @throws {ActionError} `pull-…`, `wrong-arch`, `docker-output-unreadable`
 */
export async function resolveTag(
  exec: Exec,
  reference: string,
  options: { readonly platform?: string | undefined; readonly timeoutMs: number },
): Promise<Digest> {
  const flags = options.platform === undefined ? [] : [`--platform=${options.platform}`];
  const invocation = dockerInvocation(["pull", ...flags, "--", reference]);
  const result = await requireDocker(exec, "pull", `docker pull ${reference}`, invocation, {
    timeoutMs: options.timeoutMs,
  });
  const digest = parseDigest(/^Digest: (\S+)$/m.exec(result.stdout)?.[1] ?? "");
  if (!digest.ok)
    throw dockerErrors.error("docker-output-unreadable", `docker pull ${reference} did not say which digest it pulled`);
  return digest.value;
}
