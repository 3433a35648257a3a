import type { MemoryRegistryOptions, RegistryAccount } from "../options.ts";
import { type Quirk, refusal, reshaping, withHeader } from "./quirk.ts";

/** Who logs in where a quirk is about that. */
export const quirkAccount: RegistryAccount = { username: "octocat", password: "pass:word", access: "pull,push" };

const auth = { kind: "bearer", accounts: [quirkAccount] } as const;

/** The challenge with another before it. */
function after(first: string): MemoryRegistryOptions {
  return {
    auth,
    reshape: (_request, reply) => {
      const challenge = reply.headers?.["www-authenticate"];
      return challenge === undefined ? reply : withHeader(reply, "www-authenticate", `${first}, ${challenge}`);
    },
  };
}

function tokenDocument(change: (document: Record<string, unknown>) => Record<string, unknown>): MemoryRegistryOptions {
  return {
    auth,
    ...reshaping("GET|POST token", (reply) =>
      reply.status === 200
        ? { ...reply, body: JSON.stringify(change(JSON.parse(String(reply.body)) as Record<string, unknown>)) }
        : reply,
    ),
  };
}

/** Ways of asking who is there. */
export const accessQuirks: readonly Quirk[] = [
  {
    name: "401 without a challenge",
    seenAt: "GHCR for credentials it does not know (renovate #11446)",
    options: reshaping("GET manifest", () => refusal(401, "UNAUTHORIZED", "authentication required")),
  },
  {
    name: "403 for credentials it does not know",
    seenAt: "GHCR",
    options: {
      auth,
      ...reshaping("GET token", (reply) => (reply.status === 401 ? refusal(403, "DENIED", "denied") : reply)),
    },
  },
  {
    name: "several challenges in one header",
    seenAt: "Gitea",
    options: after('Basic realm="Gitea Package API"'),
  },
  {
    name: "a challenge of an unknown kind first",
    seenAt: "registries behind a company's gateway",
    options: after('Negotiate, Digest realm="x, y", qop="auth"'),
  },
  {
    name: "a basic realm that is no address",
    seenAt: "Artifactory, Nexus, ECR",
    options: { auth: { kind: "basic", accounts: [quirkAccount] } },
  },
  {
    name: "a token called access_token",
    seenAt: "Azure's registry",
    options: tokenDocument(({ token, expires_in }) => ({ access_token: token, expires_in })),
  },
  {
    name: "a token without a lifetime",
    seenAt: "GHCR",
    options: tokenDocument(({ token }) => ({ token })),
  },
  {
    name: "a token whose lifetime is less than a minute",
    seenAt: "the token specification: at least 60 s are meant",
    options: tokenDocument(({ token }) => ({ token, expires_in: 0 })),
  },
  {
    name: "a token service elsewhere than guessed",
    seenAt: "registries that are not one of the known ones",
    options: {
      auth,
      reshape: (request, reply) => {
        if (request.path === "/token") return request.url.searchParams.has("here") ? reply : { status: 404 };
        const challenge = reply.headers?.["www-authenticate"];
        return challenge === undefined
          ? reply
          : withHeader(reply, "www-authenticate", challenge.replace("/token", "/token?here=1"));
      },
    },
  },
];
