import {
  decideImageMatch,
  dockerErrors,
  type EngineVersion,
  inspectImage,
  pullImage,
  resolveTag,
  withRegistryLogin,
} from "@build-once/docker";
import type { Exec, Host } from "@build-once/host";
import type { Digest } from "@build-once/kernel";
import { findCredentials } from "@build-once/oci";
import type { Inputs } from "./contract.ts";
import { pinnedReference, taggedReference } from "./plan.ts";
import { saveLoginFolder } from "./saved-state.ts";

/** The digest that the tag of `image` means at this moment. @throws {ActionError} `pull-…` */
export async function findDigest(host: Host, inputs: Inputs): Promise<Digest> {
  const { repository, tag } = inputs.image;
  const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
  return await loggedIn(
    host,
    inputs,
    async (exec) => await resolveTag(exec, taggedReference(repository, tag), options),
  );
}

/** Pulls a digest and makes sure that the engine has exactly it and can run it. @throws {ActionError} `pull-…`, `wrong-arch` */
export async function prepareImage(host: Host, inputs: Inputs, engine: EngineVersion, digest: Digest): Promise<void> {
  const reference = pinnedReference(inputs.image.repository, digest);
  const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
  host.log.info(`Pulling ${reference}`);
  await loggedIn(host, inputs, async (exec) => await pullImage(exec, reference, options));
  const mismatch = decideImageMatch(reference, await inspectImage(host.exec, reference), engine);
  // Whoever names a platform knows that the machine can emulate it.
  if (mismatch === undefined || (mismatch.code === "wrong-arch" && inputs.platform !== undefined)) return;
  throw dockerErrors.error(mismatch.code, mismatch.message);
}

/** Runs `work` with the credentials for the image's registry, which are gone from the disk when it ends. */
async function loggedIn<T>(host: Host, inputs: Inputs, work: (exec: Exec) => Promise<T>): Promise<T> {
  const { repository } = inputs.image;
  const { username, password, "github-token": jobToken } = inputs;
  const credentials = await findCredentials(host, repository, { username, password, jobToken });
  const folder = `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/deploy-login-${host.random.hex(6)}`;
  saveLoginFolder(host.state, folder);
  try {
    return await withRegistryLogin(host, folder, repository.registry, credentials, work);
  } finally {
    await host.files.remove(folder);
  }
}
