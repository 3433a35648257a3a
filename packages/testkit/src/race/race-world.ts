import type { GitHubClient, GitHubResponse } from "@build-once/host";
import { type FetchedManifest, ociErrors, type RegistryClient, type Stored } from "@build-once/oci";
import { numbersOf } from "./numbers.ts";
import { type Actor, VirtualTime } from "./virtual-time.ts";

/** How a {@link RaceWorld} answers. */
export interface RaceHabits {
  /** The longest that a request takes; none takes less than 0. */
  readonly slowestMs: number;
  /** Tags never move. */
  readonly immutable?: boolean;
  /** How long after a write reads may still see what was before. */
  readonly staleMs?: number;
  /** The share of requests that fail: half of them before they had an effect, half after it. */
  readonly failing?: number;
}

/** A request whose answer never came. */
class Lost extends Error {}

/** A value that the last writer wins, seen by readers some time after it was written. */
class Register<T> {
  readonly #writes: { readonly value: T; readonly visibleAt: number }[] = [];

  write(value: T, visibleAt: number): void {
    this.#writes.push({ value, visibleAt });
  }

  /** What was written last, seen or not. */
  get last(): T | undefined {
    return this.#writes.at(-1)?.value;
  }

  at(now: number): T | undefined {
    return this.#writes.findLast(({ visibleAt }) => visibleAt <= now)?.value;
  }
}

function answer(status: number, data: unknown): GitHubResponse {
  return { status, headers: new Map(), data };
}

/**
 * A registry and a GitHub as ports, whose every request takes a random time and has its effect some time within: what
 * several runs do in virtual time, each with a client of its own.
 */
export class RaceWorld {
  readonly time: VirtualTime = new VirtualTime();
  readonly random: () => number;
  readonly #habits: RaceHabits;
  readonly #names = new Map<string, Register<FetchedManifest>>();
  readonly #images = new Map<Uint8Array, FetchedManifest>();
  readonly #stored = new Map<string, FetchedManifest>();
  readonly #refs = new Map<string, { readonly sha: string; readonly visibleAt: number }>();
  readonly #tagObjects = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(seed: number, habits: RaceHabits) {
    this.random = numbersOf(seed);
    this.#habits = habits;
  }

  /** True for what was pushed. */
  has(digest: string): boolean {
    return this.#stored.has(digest);
  }

  /** What a tag names now, seen or not. */
  named(name: string): FetchedManifest | undefined {
    return this.#names.get(name)?.last;
  }

  async #request<T>(actor: Actor, effect: () => T): Promise<T> {
    const takesMs = this.random() * this.#habits.slowestMs;
    const effectMs = takesMs * this.random();
    const { failing = 0 } = this.#habits;
    const fate = failing === 0 ? 1 : this.random();
    await this.time.wait(actor, effectMs);
    const result = fate < failing / 2 ? undefined : { value: effect() };
    await this.time.wait(actor, takesMs - effectMs);
    if (result === undefined || fate < failing) throw new Lost();
    return result.value;
  }

  /** As the client of a registry fails once it gave up. */
  async #ask<T>(actor: Actor, effect: () => T): Promise<T> {
    try {
      return await this.#request(actor, effect);
    } catch (error) {
      throw error instanceof Lost ? ociErrors.error("registry-unavailable", "503") : error;
    }
  }

  #register(name: string): Register<FetchedManifest> {
    const register = this.#names.get(name) ?? new Register();
    this.#names.set(name, register);
    return register;
  }

  #visibleAt(): number {
    return this.time.now + this.random() * (this.#habits.staleMs ?? 0);
  }

  /** Pushes an image by digest. */
  async push(actor: Actor, image: FetchedManifest): Promise<void> {
    await this.#ask(actor, () => this.#stored.set(image.digest, image));
    this.#images.set(image.bytes, image);
  }

  /** Lets a tag name an image from the beginning on. */
  begin(name: string, image: FetchedManifest): void {
    this.#stored.set(image.digest, image);
    this.#images.set(image.bytes, image);
    this.#register(name).write(image, 0);
  }

  /** The registry, as `actor` reaches it: reading and writing manifests. */
  registryOf(actor: Actor): RegistryClient {
    const resolve = async (name: string): Promise<FetchedManifest | undefined> =>
      await this.#ask(actor, () => this.#stored.get(name) ?? this.#names.get(name)?.at(this.time.now));
    const write = (name: string, image: FetchedManifest): boolean => {
      const register = this.#register(name);
      const taken = register.last !== undefined && register.last.digest !== image.digest;
      if (this.#habits.immutable === true && taken) return false;
      register.write(image, this.#visibleAt());
      return true;
    };
    const putManifest = async (bytes: Uint8Array, _type: string, name: string): Promise<Stored> => {
      const image = this.#images.get(bytes);
      if (image === undefined || !this.#stored.has(image.digest)) throw new Error("the image was never pushed");
      if (!(await this.#ask(actor, () => write(name, image)))) throw ociErrors.error("tag-immutable", name);
      let served: FetchedManifest | undefined;
      for (let attempt = 0; attempt < 6; attempt++) {
        if (attempt > 0) await this.time.wait(actor, 250 * 2 ** (attempt - 1));
        served = await resolve(name);
        if (served?.digest === image.digest) return { outcome: "stored", digest: image.digest, subjectKept: false };
      }
      if (served === undefined) throw ociErrors.error("manifest-not-served", name);
      return { outcome: "superseded", digest: image.digest, served };
    };
    return { resolve, putManifest } as unknown as RegistryClient;
  }

  /** GitHub, as `actor` reaches it: references and tag objects. */
  gitHubOf(actor: Actor): GitHubClient {
    const handle = (route: string, parameters: Readonly<Record<string, unknown>>): GitHubResponse => {
      switch (route) {
        case "POST /repos/{owner}/{repo}/git/tags": {
          const sha = (this.#tagObjects.size + 1).toString(16).padStart(40, "0");
          const { tag, message, object } = parameters;
          this.#tagObjects.set(sha, { sha, tag, message, object: { sha: object, type: "commit" } });
          return answer(201, { sha });
        }
        case "POST /repos/{owner}/{repo}/git/refs": {
          const { ref, sha } = parameters;
          if (this.#refs.has(String(ref))) return answer(422, { message: "Reference already exists" });
          this.#refs.set(String(ref), { sha: String(sha), visibleAt: this.#visibleAt() });
          return answer(201, {});
        }
        case "GET /repos/{owner}/{repo}/git/matching-refs/{ref}": {
          const found = [...this.#refs].filter(
            ([ref, { visibleAt }]) => visibleAt <= this.time.now && ref.startsWith(`refs/${String(parameters["ref"])}`),
          );
          return answer(
            200,
            found.map(([ref, { sha }]) => ({ ref, object: { sha, type: "tag" } })),
          );
        }
        case "GET /repos/{owner}/{repo}/git/tags/{tag_sha}":
          return answer(200, this.#tagObjects.get(String(parameters["tag_sha"])));
        default:
          throw new Error(route);
      }
    };
    const request: GitHubClient["request"] = async (route, parameters) => {
      try {
        return await this.#request(actor, () => handle(route, parameters));
      } catch (error) {
        if (error instanceof Lost) return answer(502, "");
        throw error;
      }
    };
    return { request };
  }
}
