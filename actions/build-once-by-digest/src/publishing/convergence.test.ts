import type { Clock } from "@build-once/host";
import { ActionError, type Digest, sha256Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { type Actor, type RaceHabits, RaceWorld } from "@build-once/testkit/race";
import { describe, expect, it } from "vitest";
import { lookUp } from "../reuse/find-image.ts";
import { type Published, publish } from "./publish.ts";
import type { Session } from "../session.ts";

const seeds = 1000;
const runs = 20;
const key = `sha-${"a".repeat(40)}`;
const slowestMs = 5000;

interface Behaviour extends Omit<RaceHabits, "slowestMs"> {
  readonly lock: "none" | "ref";
  /** Runs start within this time, and build for up to half of it. */
  readonly startMs: number;
  /** In place of `publish`. */
  readonly protocol?: typeof publish;
  /** The key names an image from the beginning on that every run replaces. */
  readonly outdated?: boolean;
}

function sessionOf(world: RaceWorld, actor: Actor, lock: "none" | "ref"): Session {
  const clock: Clock = {
    now: () => world.time.now,
    monotonic: () => world.time.now,
    sleep: async (ms) => await world.time.wait(actor, ms),
  };
  return {
    inputs: { lock, "github-token": "t" },
    image: "ghcr.io/acme/app",
    facts: { commit: "a".repeat(40) },
    registry: world.registryOf(actor),
    host: {
      clock,
      log: { warning: () => undefined },
      environment: new Map([["GITHUB_REPOSITORY", "acme/app"]]),
      github: { connect: () => Promise.resolve(world.gitHubOf(actor)) },
    },
  } as unknown as Session;
}

function imageOf(number: number): FetchedManifest {
  const digest = sha256Digest(number.toString(16).padStart(64, "0"));
  return { digest, bytes: new Uint8Array(1), mediaType: "m", manifest: { kind: "manifest" } } as FetchedManifest;
}

/** Runs of one commit, of which many publish at once, and others look the key up meanwhile. */
async function race(
  seed: number,
  behaviour: Behaviour,
): Promise<{ readonly world: RaceWorld; readonly digests: readonly Digest[] }> {
  const world = new RaceWorld(seed, { slowestMs, ...behaviour });
  const { startMs, lock, protocol = publish } = behaviour;
  const old = imageOf(runs);
  if (behaviour.outdated === true) world.begin(key, old);
  const digests: Digest[] = [];
  const build = async (actor: Actor, number: number): Promise<Digest> => {
    await world.time.wait(actor, world.random() * startMs);
    const session = sessionOf(world, actor, lock);
    const lookup = await lookUp(session.registry, [key]);
    if (lookup.kind === "failed") throw lookup.error;
    const found = lookup.kind === "found" ? lookup.found.image.digest : undefined;
    if (found !== undefined && found !== old.digest) return found;
    await world.time.wait(actor, world.random() * (startMs / 2));
    const image = imageOf(number);
    await world.push(actor, image);
    return (await protocol(session, key, image, { replacing: found })).image.digest;
  };
  const actors = Array.from({ length: runs }, (): Actor => ({ waiting: 0, done: false }));
  const work = actors.map(async (actor, number) => {
    try {
      const digest = await build(actor, number);
      if (!world.has(digest)) throw new Error(`${digest} is not in the registry`);
      digests.push(digest);
    } catch (error) {
      // A run that fails is red and has no digest: that is no part of the race where requests may fail.
      if (behaviour.failing === undefined || !(error instanceof ActionError)) throw error;
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
  let green = 0;
  for (let seed = 0; seed < seeds; seed++) {
    const { world, digests } = await race(seed, behaviour);
    if (behaviour.failing === undefined) expect(digests).toHaveLength(runs);
    const [first] = digests;
    green += digests.length;
    if (digests.every((digest) => digest === first) && world.named(key)?.digest === first) count++;
  }
  expect(green).toBeGreaterThan((seeds * runs) / 2);
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
])(`${runs} runs of one commit that %s, each request taking up to ${slowestMs / 1000} s`, (_, starts) => {
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

  it("also when they replace the same old image", async () => {
    const behaviour = { ...starts, outdated: true, staleMs: 5000 };
    expect(await converged({ ...behaviour, lock: "none" })).toBeGreaterThanOrEqual(999);
    expect(await converged({ ...behaviour, lock: "ref" })).toBe(seeds);
  });

  it("also when one request of twenty fails, for those that are green", async () => {
    expect(await converged({ ...starts, failing: 0.05, lock: "none" })).toBeGreaterThanOrEqual(999);
    expect(await converged({ ...starts, failing: 0.05, lock: "ref" })).toBe(seeds);
  });

  it("part in many of these races when they only read again before they write", async () => {
    expect(await converged({ ...starts, lock: "none", protocol: readWriteRead })).toBeLessThan(970);
  });
});
