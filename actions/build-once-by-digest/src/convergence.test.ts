import type { Clock, GitHubClient, GitHubResponse } from "@build-once/host";
import { type Digest, sha256Digest } from "@build-once/kernel";
import { type FetchedManifest, ociErrors, type RegistryClient, type Stored } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { lookUp } from "./find-image.ts";
import { type Published, publish } from "./publish.ts";
import type { Session } from "./session.ts";

const seeds = 1000;
const runs = 20;
const key = `sha-${"a".repeat(40)}`;
const slowestRequestMs = 5000;

/** Numbers between 0 and 1 that depend on the seed alone. */
function numbersOf(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One run: it goes on when what it waits for has come. */
interface Actor {
  waiting: number;
  done: boolean;
}

/** Time that moves when every run waits, so that a race takes no time and happens the same way each time. */
class VirtualTime {
  now = 0;
  #events: { readonly at: number; readonly go: () => void; readonly actor: Actor }[] = [];

  async wait(actor: Actor, ms: number): Promise<void> {
    actor.waiting++;
    await new Promise<void>((go) => {
      const at = this.now + ms;
      const index = this.#events.findLastIndex((event) => event.at <= at);
      this.#events.splice(index + 1, 0, { at, go, actor });
    });
  }

  async run(actors: readonly Actor[]): Promise<void> {
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (actors.every(({ done }) => done)) return;
      // Hashing goes on outside of virtual time.
      if (actors.some(({ done, waiting }) => !done && waiting === 0)) continue;
      const next = this.#events.shift();
      if (next === undefined) throw new Error("everybody waits for nothing");
      this.now = next.at;
      next.actor.waiting--;
      next.go();
    }
  }
}

interface Behaviour {
  readonly lock: "none" | "ref";
  readonly immutable?: boolean;
  /** How long after a write reads may still see what was before. */
  readonly staleMs?: number;
  /** Runs start within this time, two minutes unless given, and build for up to half of it. */
  readonly startMs?: number;
  /** In place of `publish`. */
  readonly protocol?: typeof publish;
}

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

/** A registry and a GitHub whose every request takes 0 to 5 s, and has its effect some time within. */
class World {
  readonly time = new VirtualTime();
  readonly random: () => number;
  readonly #behaviour: Behaviour;
  readonly #names = new Map<string, Register<FetchedManifest>>();
  readonly #images = new Map<Uint8Array, FetchedManifest>();
  readonly #stored = new Map<string, FetchedManifest>();
  readonly #refs = new Map<string, { readonly sha: string; readonly visibleAt: number }>();
  readonly #tagObjects = new Map<string, Readonly<Record<string, unknown>>>();

  constructor(seed: number, behaviour: Behaviour) {
    this.random = numbersOf(seed);
    this.#behaviour = behaviour;
  }

  has(digest: string): boolean {
    return this.#stored.has(digest);
  }

  named(name: string): FetchedManifest | undefined {
    return this.#names.get(name)?.last;
  }

  async request<T>(actor: Actor, effect: () => T): Promise<T> {
    const takesMs = this.random() * slowestRequestMs;
    const effectMs = takesMs * this.random();
    await this.time.wait(actor, effectMs);
    const result = effect();
    await this.time.wait(actor, takesMs - effectMs);
    return result;
  }

  #visibleAt(): number {
    return this.time.now + this.random() * (this.#behaviour.staleMs ?? 0);
  }

  async push(actor: Actor, image: FetchedManifest): Promise<void> {
    await this.request(actor, () => this.#stored.set(image.digest, image));
    this.#images.set(image.bytes, image);
  }

  registryOf(actor: Actor): RegistryClient {
    const resolve = async (name: string): Promise<FetchedManifest | undefined> =>
      await this.request(actor, () => this.#stored.get(name) ?? this.#names.get(name)?.at(this.time.now));
    const write = (name: string, image: FetchedManifest): boolean => {
      const register = this.#names.get(name) ?? new Register();
      this.#names.set(name, register);
      const taken = register.last !== undefined && register.last.digest !== image.digest;
      if (this.#behaviour.immutable === true && taken) return false;
      register.write(image, this.#visibleAt());
      return true;
    };
    const putManifest = async (bytes: Uint8Array, _type: string, name: string): Promise<Stored> => {
      const image = this.#images.get(bytes);
      if (image === undefined || !this.#stored.has(image.digest)) throw new Error("the image was never pushed");
      if (!(await this.request(actor, () => write(name, image)))) throw ociErrors.error("tag-immutable", name);
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
    return { request: async (route, parameters) => await this.request(actor, () => handle(route, parameters)) };
  }

  sessionOf(actor: Actor): Session {
    const clock: Clock = {
      now: () => this.time.now,
      monotonic: () => this.time.now,
      sleep: async (ms) => await this.time.wait(actor, ms),
    };
    return {
      inputs: { lock: this.#behaviour.lock, "github-token": "t" },
      image: "ghcr.io/acme/app",
      facts: { commit: "a".repeat(40) },
      registry: this.registryOf(actor),
      host: {
        clock,
        log: { warning: () => undefined },
        environment: new Map([["GITHUB_REPOSITORY", "acme/app"]]),
        github: { connect: () => Promise.resolve(this.gitHubOf(actor)) },
      },
    } as unknown as Session;
  }
}

function imageOf(number: number): FetchedManifest {
  const digest = sha256Digest(number.toString(16).padStart(64, "0"));
  return { digest, bytes: new Uint8Array(1), mediaType: "m", manifest: { kind: "manifest" } } as FetchedManifest;
}

/** Runs of one commit, of which many publish at once, and others look the key up meanwhile. */
async function race(
  seed: number,
  behaviour: Behaviour,
): Promise<{ readonly world: World; readonly digests: Digest[] }> {
  const world = new World(seed, behaviour);
  const { startMs = 120_000, protocol = publish } = behaviour;
  const digests: Digest[] = [];
  const build = async (actor: Actor, number: number): Promise<Digest> => {
    await world.time.wait(actor, world.random() * startMs);
    const session = world.sessionOf(actor);
    const lookup = await lookUp(session.registry, [key]);
    if (lookup.kind === "found") return lookup.found.image.digest;
    if (lookup.kind === "failed") throw lookup.error;
    await world.time.wait(actor, world.random() * (startMs / 2));
    const image = imageOf(number);
    await world.push(actor, image);
    return (await protocol(session, key, image)).image.digest;
  };
  const actors = Array.from({ length: runs }, (): Actor => ({ waiting: 0, done: false }));
  const work = actors.map(async (actor, number) => {
    try {
      const digest = await build(actor, number);
      if (!world.has(digest)) throw new Error(`${digest} is not in the registry`);
      digests.push(digest);
    } finally {
      actor.done = true;
    }
  });
  await Promise.all([world.time.run(actors), ...work]);
  return { world, digests };
}

/** How many of the races end with one digest, which is the key's. */
async function converged(behaviour: Behaviour): Promise<number> {
  let count = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const { world, digests } = await race(seed, behaviour);
    expect(digests).toHaveLength(runs);
    const [first] = digests;
    if (digests.every((digest) => digest === first) && world.named(key)?.digest === first) count++;
  }
  return count;
}

/** What other tools do: read once more right before writing, write, read back. */
async function readWriteRead({ registry }: Session, name: string, built: FetchedManifest): Promise<Published> {
  const current = await registry.resolve(name);
  if (current !== undefined) return { image: current, raced: true };
  const stored = await registry.putManifest(built.bytes, built.mediaType, name);
  return { image: stored.outcome === "stored" ? built : stored.served, raced: stored.outcome !== "stored" };
}

const spread = { startMs: 120_000 };
const atOnce = { startMs: 5000 };

describe.each([
  ["start within two minutes", spread],
  ["start at once", atOnce],
])(`${runs} runs of one commit that %s, each request taking up to ${slowestRequestMs / 1000} s`, (_, starts) => {
  it("end with one digest, which the registry has, in at least 999 of 1,000 races", async () => {
    expect(await converged({ ...starts, lock: "none" })).toBeGreaterThanOrEqual(999);
  });

  it("also where reads lag behind writes", async () => {
    expect(await converged({ ...starts, lock: "none", staleMs: 5000 })).toBeGreaterThanOrEqual(999);
  });

  it("always where the registry's tags never move", async () => {
    expect(await converged({ ...starts, lock: "none", immutable: true })).toBe(seeds);
  });

  it("always with a git reference as lock, lagging or not", async () => {
    expect(await converged({ ...starts, lock: "ref" })).toBe(seeds);
    expect(await converged({ ...starts, lock: "ref", staleMs: 5000 })).toBe(seeds);
  });

  it("part in many of these races when they only read again before they write", async () => {
    expect(await converged({ ...starts, lock: "none", protocol: readWriteRead })).toBeLessThan(970);
  });
});
