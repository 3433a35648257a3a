import { type Digest, formatRepository, parseReference } from "@build-once/kernel";
import { connectRegistry, findCredentials, type RegistryClient } from "@build-once/oci";
import { buildOnceErrors } from "../errors.ts";
import type { Session } from "../session.ts";

/**
 * Gives the digest that a base image's reference names now, asked of its own registry as whoever the docker configuration
 * says; each repository gets one client, so that its token is fetched once.
 *
 * @throws {ActionError} `base-unknown` (input), and those of the registry
 */
export function baseResolver(session: Session): (reference: string) => Promise<Digest> {
  const clients = new Map<string, Promise<RegistryClient>>();
  return async (text) => {
    const parsed = parseReference(text);
    if (!parsed.ok)
      throw buildOnceErrors.error("base-unknown", `${JSON.stringify(text.slice(0, 300))}: ${parsed.error}`);
    const { repository, tag, digest } = parsed.value;
    if (digest !== undefined) return digest;
    const name = formatRepository(repository);
    let client = clients.get(name);
    if (client === undefined) {
      client = connect(session, parsed.value.repository);
      clients.set(name, client);
    }
    const image = await (await client).resolve(tag ?? "latest");
    if (image !== undefined) return image.digest;
    throw buildOnceErrors.error("base-unknown", `${name} has nothing under ${tag ?? "latest"}`);
  };
}

async function connect(session: Session, repository: Parameters<typeof formatRepository>[0]): Promise<RegistryClient> {
  const { host, inputs } = session;
  if (formatRepository(repository) === session.image) return session.registry;
  // What was given for the image's registry is shown to that registry alone.
  const own = repository.registry === session.repository.registry;
  const credentials = await findCredentials(host, repository, {
    username: own ? inputs.username : undefined,
    password: own ? inputs.password : undefined,
    jobToken: inputs["github-token"],
  });
  return connectRegistry(host, {
    repository,
    credentials,
    access: "pull",
    insecure: own && inputs.insecure,
    onSecret: (secret) => host.log.mask(secret),
  });
}
