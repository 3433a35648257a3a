import type { FetchedManifest } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { publish } from "./publish.ts";
import type { Session } from "./session.ts";

const image = (name: string): FetchedManifest => ({ digest: `sha256:${name}` }) as never;
const [ours, first, late] = [image("ours"), image("first"), image("late")];

/** A session whose registry answers each read of the key in turn, the last answer for ever. */
function sessionWith(reads: readonly (FetchedManifest | undefined)[], served?: FetchedManifest) {
  const pauses: number[] = [];
  const puts: string[] = [];
  const left = [...reads];
  const read = () => Promise.resolve(left.length > 1 ? left.shift() : left[0]);
  const session = {
    registry: {
      resolve: read,
      getManifest: read,
      putManifest: (_bytes: unknown, _type: unknown, key: string) => {
        puts.push(key);
        return Promise.resolve(served === undefined ? { outcome: "stored" } : { outcome: "superseded", served });
      },
    },
    host: { clock: { monotonic: () => 0, sleep: (ms: number) => Promise.resolve(void pauses.push(ms)) } },
  } as unknown as Session;
  return { session, pauses, puts };
}

describe("publishing a key", () => {
  it("writes it when nobody has, and reads it again after a pause", async () => {
    const { session, pauses, puts } = sessionWith([undefined, ours]);
    expect(await publish(session, "key", ours)).toEqual({ image: ours, raced: false });
    expect(puts).toEqual(["key"]);
    expect(pauses).toHaveLength(1);
  });

  it("adopts a winner without writing", async () => {
    const { session, puts } = sessionWith([first]);
    expect(await publish(session, "key", ours)).toEqual({ image: first, raced: true });
    expect(puts).toEqual([]);
  });

  it("adopts a rival that wrote after us", async () => {
    const { session } = sessionWith([undefined, late]);
    expect(await publish(session, "key", ours)).toEqual({ image: late, raced: true });
  });

  it("adopts a rival that wrote after the winner it found, or after the one served instead of ours", async () => {
    expect(await publish(sessionWith([first, late]).session, "key", ours)).toEqual({ image: late, raced: true });
    const { session } = sessionWith([undefined, late], first);
    expect(await publish(session, "key", ours)).toEqual({ image: late, raced: true });
  });

  it("does not wait when the key names what was built already", async () => {
    const { session, pauses } = sessionWith([ours]);
    expect(await publish(session, "key", ours)).toEqual({ image: ours, raced: false });
    expect(pauses).toEqual([]);
  });

  it("is red when the key never settles", async () => {
    const others = Array.from({ length: 20 }, (_, index) => image(`other-${index}`));
    const { session } = sessionWith(others);
    await expect(publish(session, "key", ours)).rejects.toMatchObject({ code: "key-unsettled", kind: "upstream" });
  });
});
