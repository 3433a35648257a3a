import type { Clock } from "@build-once/host";
import { answerError, type Answer } from "./answer.ts";
import { parseChallenges } from "./challenge.ts";
import { basicAuthorization, type Credentials } from "./credentials.ts";
import { type Endpoint, refusedRealm } from "./endpoint.ts";
import { ociErrors } from "./errors.ts";
import { fetchToken } from "./token.ts";
import type { Transport } from "./transport.ts";

const skewMs = 5000;

/**
 * Holds what a registry is shown. Where the token service is known by convention a token is asked for before the
 * first request, so that looking up one tag takes two requests: one for the token, one for the manifest. Elsewhere
 * the registry's challenge is answered: one request without authentication or with a basic one it takes up front,
 * three with tokens, and one from the second lookup on.
 */
export class Authorizer {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #endpoint: Endpoint;
  readonly #credentials: Credentials;
  readonly #scopes: readonly string[];
  readonly #onSecret: ((secret: string) => void) | undefined;
  #held: { readonly value: string; readonly untilMs: number } | undefined;
  #guess: boolean;
  #underWay: Promise<string | undefined> | undefined;

  constructor(
    transport: Transport,
    endpoint: Endpoint,
    credentials: Credentials,
    scopes: readonly string[],
    onSecret?: (secret: string) => void,
  ) {
    this.#onSecret = onSecret;
    this.#transport = transport;
    this.#clock = transport.ports.clock;
    this.#endpoint = endpoint;
    this.#credentials = credentials;
    this.#scopes = scopes;
    // On this machine registries without authentication are usual: only credentials make a token service likely.
    this.#guess = endpoint.realm !== undefined && (!endpoint.plainHttp || credentials.kind !== "anonymous");
  }

  /** What the next request carries; `undefined` when nothing is known to be wanted. */
  async upFront(): Promise<string | undefined> {
    if (this.#held !== undefined && this.#clock.monotonic() < this.#held.untilMs) return this.#held.value;
    const realm = this.#endpoint.realm;
    if (!this.#guess || realm === undefined) return undefined;
    // Requests that start together wait for one token.
    this.#underWay ??= this.#fromRealm(realm.url, realm.service).finally(() => {
      this.#underWay = undefined;
    });
    const value = await this.#underWay;
    this.#guess = value !== undefined;
    return value;
  }

  /**
   * The authorisation that `refused`'s challenge asks for.
   *
   * @param shown what the refused request carried
   * @throws {ActionError} `registry-unauthorized`, `registry-realm-refused` (permission)
   */
  async answerChallenge(header: string | undefined, shown: string | undefined, refused: Answer): Promise<string> {
    const challenges = parseChallenges(header ?? "");
    this.#held = undefined;
    const bearer = challenges.find((challenge) => challenge.scheme === "bearer" && challenge.parameters.has("realm"));
    if (bearer !== undefined) {
      const realm = bearer.parameters.get("realm") ?? "";
      const value = await this.#fromRealm(realm, bearer.parameters.get("service"));
      if (value !== undefined) return value;
    }
    if (this.#credentials.kind === "basic" && challenges.some((challenge) => challenge.scheme === "basic")) {
      const value = basicAuthorization(this.#credentials.username, this.#credentials.password);
      if (value !== shown) return this.#hold(value, Number.POSITIVE_INFINITY);
    }
    throw answerError(refused, this.#endpoint.host);
  }

  async #fromRealm(realm: string, service: string | undefined): Promise<string | undefined> {
    const refusal = refusedRealm(this.#endpoint, realm);
    if (refusal !== undefined)
      throw ociErrors.error(
        "registry-realm-refused",
        `${this.#endpoint.host} names a token service that ${refusal}: ${JSON.stringify(realm.slice(0, 200))}`,
      );
    const asked = this.#clock.monotonic();
    const token = await fetchToken(this.#transport, {
      realm,
      service,
      scopes: this.#scopes,
      credentials: this.#credentials,
    });
    if (token !== undefined) this.#onSecret?.(token.token);
    return token === undefined ? undefined : this.#hold(`Bearer ${token.token}`, asked + token.lifetimeMs - skewMs);
  }

  #hold(value: string, untilMs: number): string {
    this.#held = { value, untilMs };
    return value;
  }
}
