import type { Budget, Clock } from "@build-once/host";
import { answerError, type Answer } from "./answer.ts";
import { type Challenge, parseChallenges } from "./challenge.ts";
import { basicAuthorization, bearerSecret, type Credentials } from "./credentials.ts";
import type { Endpoint } from "./endpoint.ts";
import { ociErrors } from "./errors.ts";
import { refusedRealm } from "./origin-rules.ts";
import { fetchToken } from "./token.ts";
import type { Transport } from "./transport.ts";
import { quoteWords } from "./words.ts";

const maxSkewMs = 5000;

/** What is asked for, and who is told of secrets. */
export interface AuthorizerOptions {
  readonly scopes: readonly string[];
  /** Told each secret that is made here before it is shown to anybody. */
  readonly onSecret: ((secret: string) => void) | undefined;
}

/**
 * Holds what a registry is shown. A registry that takes a password as a bearer token is shown it at once: one request
 * a lookup. Where the token service is known by convention a token is asked for before the first request: two. Elsewhere
 * the registry's challenge is answered: one request without authentication or with a basic one it takes up front,
 * three with tokens, and one from the second lookup on.
 */
export class Authorizer {
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #endpoint: Endpoint;
  readonly #scopes: readonly string[];
  readonly #onSecret: ((secret: string) => void) | undefined;
  #credentials: Credentials;
  #held: { readonly value: string; readonly untilMs: number } | undefined;
  readonly #direct: string | undefined;
  /** Once it was refused the exchange counts for good. */
  #directRefused = false;
  #guess: boolean;
  /** By realm and service: requests that start together wait for one token. */
  readonly #underWay = new Map<string, Promise<string | undefined>>();

  constructor(transport: Transport, endpoint: Endpoint, credentials: Credentials, options: AuthorizerOptions) {
    this.#transport = transport;
    this.#clock = transport.ports.clock;
    this.#endpoint = endpoint;
    this.#credentials = credentials;
    this.#scopes = options.scopes;
    this.#onSecret = options.onSecret;
    // On this machine registries without authentication are usual: only credentials make a token service likely.
    this.#guess = endpoint.realm !== undefined && (!endpoint.plainHttp || credentials.kind !== "anonymous");
    if (endpoint.directBearer && credentials.kind === "basic") {
      const secret = bearerSecret(credentials.password);
      this.#onSecret?.(secret);
      this.#direct = `Bearer ${secret}`;
    }
  }

  /**
   * What the next request carries; `undefined` when nothing is known to be wanted.
   *
   * @param repeatable false for a request that cannot be sent again when what it carries is refused
   * @throws {ActionError} as {@link fetchToken}
   */
  async upFront(repeatable: boolean, budget: Budget): Promise<string | undefined> {
    const held = this.#heldValue();
    if (held !== undefined) return held;
    if (this.#direct !== undefined && !this.#directRefused && repeatable) return this.#direct;
    if (!this.#guess) return undefined;
    const value = await this.#fromKnownRealm(budget);
    this.#guess = value !== undefined;
    return value;
  }

  /** Whether {@link answerRefusal} may bring a request further that carried `shown` and got `status`. */
  mayAnswer(status: number, shown: string | undefined): boolean {
    return status === 401 || (status === 403 && shown !== undefined && shown === this.#direct);
  }

  /**
   * The authorisation for another try of what was `refused`: what another request was given meanwhile, else what the
   * challenge asks for.
   *
   * @param shown what the refused request carried
   * @throws {ActionError} `registry-unauthorized`, `registry-forbidden`, `registry-realm-refused` (permission); as {@link fetchToken}
   */
  async answerRefusal(refused: Answer, shown: string | undefined, budget: Budget): Promise<string> {
    const held = this.#heldValue();
    if (held !== undefined && held !== shown) return held;
    this.#held = undefined;
    const direct = shown !== undefined && shown === this.#direct;
    this.#directRefused ||= direct;
    const challenges = parseChallenges(refused.headers.get("www-authenticate") ?? "");
    // GHCR refuses a bearer it does not know without a challenge.
    const value =
      direct && challenges.length === 0
        ? await this.#fromKnownRealm(budget)
        : await this.#fromChallenges(challenges, shown, budget);
    if (value !== undefined) return value;
    throw await answerError(refused, this.#endpoint.host);
  }

  /** Shows `shown` no more, when what it was refused for cannot be sent again. */
  forget(shown: string | undefined): void {
    if (this.#held?.value === shown) this.#held = undefined;
  }

  #heldValue(): string | undefined {
    return this.#held !== undefined && this.#clock.monotonic() < this.#held.untilMs ? this.#held.value : undefined;
  }

  async #fromChallenges(
    challenges: readonly Challenge[],
    shown: string | undefined,
    budget: Budget,
  ): Promise<string | undefined> {
    const bearers = challenges.filter(({ scheme, parameters }) => scheme === "bearer" && parameters.has("realm"));
    const allowed = bearers.find(({ parameters }) => this.#refusal(parameters.get("realm") ?? "") === undefined);
    if (allowed !== undefined) {
      const { parameters } = allowed;
      const value = await this.#fromRealm(parameters.get("realm") ?? "", parameters.get("service"), budget);
      if (value !== undefined) return value;
    }
    const credentials = this.#credentials;
    if (credentials.kind === "basic" && challenges.some((challenge) => challenge.scheme === "basic")) {
      const value = basicAuthorization(credentials.username, credentials.password);
      if (value !== shown) return this.#hold(value, Number.POSITIVE_INFINITY);
    }
    const [first] = bearers;
    if (allowed === undefined && first !== undefined) this.#checkRealm(first.parameters.get("realm") ?? "");
    return undefined;
  }

  async #fromKnownRealm(budget: Budget): Promise<string | undefined> {
    const realm = this.#endpoint.realm;
    return realm === undefined ? undefined : await this.#fromRealm(realm.url, realm.service, budget);
  }

  async #fromRealm(realm: string, service: string | undefined, budget: Budget): Promise<string | undefined> {
    const key = JSON.stringify([realm, service]);
    const underWay =
      this.#underWay.get(key) ?? this.#exchange(realm, service, budget).finally(() => this.#underWay.delete(key));
    this.#underWay.set(key, underWay);
    return await underWay;
  }

  async #exchange(realm: string, service: string | undefined, budget: Budget): Promise<string | undefined> {
    this.#checkRealm(realm);
    const asked = this.#clock.monotonic();
    const credentials = this.#credentials;
    const request = { realm, service, scopes: this.#scopes, credentials };
    const token = await fetchToken(this.#transport, request, budget);
    if (token === undefined) return undefined;
    this.#onSecret?.(token.token);
    if (token.refreshToken !== undefined && credentials.kind === "identity") {
      // Services that renew refresh tokens take the old one back.
      this.#onSecret?.(token.refreshToken);
      this.#credentials = { kind: "identity", token: token.refreshToken };
    }
    const skewMs = Math.min(maxSkewMs, token.lifetimeMs / 10);
    return this.#hold(`Bearer ${token.token}`, asked + token.lifetimeMs - skewMs);
  }

  #refusal(realm: string): string | undefined {
    return refusedRealm(this.#endpoint, realm, this.#credentials.kind !== "anonymous");
  }

  #checkRealm(realm: string): void {
    const refusal = this.#refusal(realm);
    if (refusal === undefined) return;
    throw ociErrors.error(
      "registry-realm-refused",
      `${this.#endpoint.host} names a token service that ${refusal}: ${quoteWords(realm)}`,
    );
  }

  #hold(value: string, untilMs: number): string {
    this.#held = { value, untilMs };
    return value;
  }
}
