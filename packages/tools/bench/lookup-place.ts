import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  makeAuthority,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  startConnectProxy,
  startMemoryRegistry,
  startTlsFront,
} from "@build-once/testkit";

/** How the registry of a benchmark wants to be asked. */
export type Auth = "none" | "bearer" | "ghcr";

/** Who is logged in. */
export const account = { username: "robot", password: "s3cret-of-the-bench", access: "pull,push" } as const;

/** A registry, and how a program on this machine reaches it. */
export interface Place {
  readonly registry: MemoryRegistry;
  /** As it stands in an image name. */
  readonly host: string;
  /** What every program is given to get there. */
  readonly environment: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

/** Starts the registry; what `ghcr` needs to be taken for ghcr.io is written to `folder`. */
export async function startPlace(auth: Auth, latencyMs: number, folder: string): Promise<Place> {
  if (auth === "ghcr") return await startGhcr(latencyMs, folder);
  const bearer = { kind: "bearer", accounts: [account] } as const;
  const registry = await startMemoryRegistry({ latencyMs, auth: auth === "bearer" ? bearer : { kind: "none" } });
  return { registry, host: registry.host, environment: {}, stop: async () => await registry.stop() };
}

/** The registry takes base64 of a password as a bearer token, names its token service as ghcr.io does, and is ghcr.io to whoever asks the proxy. */
async function startGhcr(latencyMs: number, folder: string): Promise<Place> {
  const host = "ghcr.io";
  const registry = await startMemoryRegistry({
    latencyMs,
    auth: { kind: "bearer", accounts: [account], directBearer: "all" },
    reshape: namesGhcr,
  });
  const authority = makeAuthority();
  const front = await startTlsFront(Number(new URL(registry.url).port), authority.issue([host]));
  const proxy = await startConnectProxy({ ports: new Map([[`${host}:443`, front.port]]) });
  const authorities = join(folder, "authorities.pem");
  await writeFile(authorities, authority.cert);
  return {
    registry,
    host,
    environment: { HTTPS_PROXY: `http://127.0.0.1:${proxy.port}`, SSL_CERT_FILE: authorities },
    stop: async () => {
      await proxy.stop();
      await front.stop();
      await registry.stop();
    },
  };
}

const namesGhcr: NonNullable<MemoryRegistryOptions["reshape"]> = (_request, reply) => {
  const challenge = reply.headers?.["www-authenticate"];
  if (challenge === undefined) return reply;
  const named = challenge
    .replace(/realm="[^"]*"/, 'realm="https://ghcr.io/token"')
    .replace(/service="[^"]*"/, 'service="ghcr.io"');
  return { ...reply, headers: { ...reply.headers, "www-authenticate": named } };
};
