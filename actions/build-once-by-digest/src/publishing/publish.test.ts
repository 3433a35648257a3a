import { ActionError, type Digest, sha256Digest } from "@build-once/kernel";
import { type FetchedManifest, ociErrors } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { publish, publishAlso } from "./publish.ts";
import type { Session } from "../session.ts";

const key = "sha-1";
const claim = "claim-sha-1";
const child = sha256Digest("c".repeat(64));

/** An image; with `parts` an index of one platform, whose manifest may be gone. */
function image(name: string, parts = false): FetchedManifest {
  const digest = sha256Digest(name.charCodeAt(0).toString(16).padStart(64, "0"));
  const entry = { digest: child, annotations: new Map(), platform: { os: "linux", architecture: "amd64" } };
  const manifest = parts ? { kind: "index", manifests: [entry] } : { kind: "manifest" };
  return { digest, mediaType: "m", bytes: new TextEncoder().encode(name), manifest } as unknown as FetchedManifest;
}

const [ours, theirs, old] = [image("ours"), image("theirs"), image("_old")];

/** A registry that answers at once, and time that passes by sleeping. */
class Stage {
  readonly tags = new Map<string, FetchedManifest>();
  readonly log: string[] = [];
  readonly pauses: number[] = [];
  /** Told before each request, so that a rival may come in between. */
  before: (request: string) => void = () => undefined;
  /** What a request takes. */
  latencyMs = 0;
  immutable = false;
  readonly missing = new Set<Digest>();
  #now = 0;

  #request(line: string): void {
    this.before(line);
    this.log.push(line);
    this.#now += this.latencyMs;
  }

  get session(): Session {
    const registry = {
      resolve: (name: string) => {
        this.#request(`GET ${name}`);
        return Promise.resolve(this.tags.get(name));
      },
      hasManifest: (digest: Digest) => Promise.resolve(!this.missing.has(digest)),
      putManifest: (bytes: Uint8Array, _type: string, name: string) => {
        this.#request(`PUT ${name}`);
        if (this.immutable && this.tags.has(name)) throw ociErrors.error("tag-immutable", name);
        this.tags.set(name, image(new TextDecoder().decode(bytes)));
        return Promise.resolve({ outcome: "stored" });
      },
    };
    const clock = {
      monotonic: () => this.#now,
      sleep: (ms: number) => {
        this.pauses.push(ms);
        this.#now += ms;
        return Promise.resolve();
      },
    };
    return { registry, inputs: { lock: "none" }, host: { clock } } as unknown as Session;
  }

  get written(): readonly string[] {
    return this.log.filter((line) => line.startsWith("PUT "));
  }
}

describe("publishing a key", () => {
  it("settles on a claim before it writes the key", async () => {
    const stage = new Stage();
    expect(await publish(stage.session, key, ours)).toEqual({ image: ours, raced: false });
    expect(stage.written).toEqual([`PUT ${claim}`, `PUT ${key}`]);
    expect(stage.tags.get(key)?.digest).toBe(ours.digest);
  });

  it("pauses once, for a second and a half where the registry is fast", async () => {
    const stage = new Stage();
    stage.latencyMs = 100;
    await publish(stage.session, key, ours);
    expect(stage.pauses).toEqual([1500]);
  });

  it("pauses longer where the registry is slow", async () => {
    const stage = new Stage();
    stage.latencyMs = 2000;
    await publish(stage.session, key, ours);
    expect(stage.pauses).toEqual([12_000]);
  });

  it("adopts what the key names without writing", async () => {
    const stage = new Stage();
    stage.tags.set(key, theirs);
    expect(await publish(stage.session, key, ours)).toEqual({ image: theirs, raced: true });
    expect(stage.written).toEqual([]);
    expect(stage.pauses).toEqual([]);
  });

  it("does not wait when the key names what was built already", async () => {
    const stage = new Stage();
    stage.tags.set(key, ours);
    expect(await publish(stage.session, key, ours)).toEqual({ image: ours, raced: false });
    expect(stage.log).toEqual([`GET ${key}`]);
  });

  it("adopts a rival whose claim comes after ours", async () => {
    const stage = new Stage();
    stage.before = () => {
      if (stage.log.at(-1) === `PUT ${claim}`) stage.tags.set(claim, theirs);
    };
    expect(await publish(stage.session, key, ours)).toMatchObject({ image: { digest: theirs.digest }, raced: true });
    expect(stage.tags.get(key)?.digest).toBe(theirs.digest);
  });

  it("adopts a rival that wrote the key while the claim settled", async () => {
    const stage = new Stage();
    stage.before = () => {
      if (stage.pauses.length > 0) stage.tags.set(key, theirs);
    };
    expect(await publish(stage.session, key, ours)).toEqual({ image: theirs, raced: true });
    expect(stage.written).toEqual([`PUT ${claim}`]);
  });

  it("finishes what a run began that died after its claim", async () => {
    const stage = new Stage();
    stage.tags.set(claim, theirs);
    expect(await publish(stage.session, key, ours)).toMatchObject({ raced: true });
    expect(stage.tags.get(key)?.digest).toBe(theirs.digest);
    expect(stage.written).toEqual([`PUT ${key}`]);
  });

  it("gives nothing for a claim whose image was cleaned up in part", async () => {
    const stage = new Stage();
    stage.tags.set(claim, image("gone", true));
    stage.missing.add(child);
    expect(await publish(stage.session, key, ours)).toMatchObject({ raced: false });
    expect(stage.tags.get(claim)?.digest).toBe(ours.digest);
  });

  it("adopts the first where tags never move", async () => {
    const stage = new Stage();
    stage.immutable = true;
    stage.before = (request) => {
      if (request === `PUT ${claim}`) stage.tags.set(claim, theirs);
    };
    expect(await publish(stage.session, key, ours)).toMatchObject({ image: { digest: theirs.digest }, raced: true });
    expect(stage.tags.get(key)?.digest).toBe(theirs.digest);
  });

  it("is red when the claim never settles, and leaves the key alone", async () => {
    const stage = new Stage();
    stage.before = () => void stage.tags.set(claim, image(String.fromCodePoint(100 + stage.log.length)));
    await expect(publish(stage.session, key, ours)).rejects.toMatchObject({ code: "key-unsettled", kind: "upstream" });
    expect(stage.written).toEqual([]);
  });
});

describe("a rival that may not be used", () => {
  const options = { refuse: () => Promise.resolve("nobody attested it") };

  it.each([key, claim])("under %s makes the run fail, and nothing is written", async (name) => {
    const stage = new Stage();
    stage.tags.set(name, theirs);
    const refused = publish(stage.session, key, ours, options);
    await expect(refused).rejects.toMatchObject({ code: "rival-refused", kind: "data" });
    await expect(refused).rejects.toThrow(/nobody attested it/);
    expect(stage.written).toEqual([]);
  });

  it("is asked about only when it is not what was built here", async () => {
    const stage = new Stage();
    stage.tags.set(claim, ours);
    expect(await publish(stage.session, key, ours, options)).toMatchObject({ raced: false });
  });
});

describe("replacing a key's image", () => {
  const options = { replacing: old.digest };

  it("the old one does not win, under the key or as a claim", async () => {
    const stage = new Stage();
    stage.tags.set(key, old).set(claim, old);
    expect(await publish(stage.session, key, ours, options)).toEqual({ image: ours, raced: false });
    expect([stage.tags.get(key)?.digest, stage.tags.get(claim)?.digest]).toEqual([ours.digest, ours.digest]);
  });

  it("any other one does", async () => {
    const stage = new Stage();
    stage.tags.set(key, theirs).set(claim, old);
    expect(await publish(stage.session, key, ours, options)).toEqual({ image: theirs, raced: true });
    const claimed = new Stage();
    claimed.tags.set(key, old).set(claim, theirs);
    expect(await publish(claimed.session, key, ours, options)).toMatchObject({ raced: true });
    expect(claimed.tags.get(key)?.digest).toBe(theirs.digest);
  });

  it("is refused in words where tags never move", async () => {
    const stage = new Stage();
    stage.immutable = true;
    stage.tags.set(key, old);
    const error = await publish(stage.session, key, ours, options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ActionError);
    expect(error).toMatchObject({ code: "tag-immutable", kind: "input" });
    expect(stage.tags.get(key)).toBe(old);
  });

  it("what was built again to the byte is no rival's", async () => {
    const stage = new Stage();
    stage.tags.set(key, old);
    expect(await publish(stage.session, key, old, options)).toEqual({ image: old, raced: false });
  });
});

describe("a further key", () => {
  it("gets the image that the first key settled on, without a claim", async () => {
    const stage = new Stage();
    expect(await publishAlso(stage.session, "src-1", theirs)).toEqual({ image: theirs, raced: false });
    expect(stage.written).toEqual(["PUT src-1"]);
  });

  it("keeps the image that it has, unless that is replaced", async () => {
    const stage = new Stage();
    stage.tags.set("src-1", old);
    expect(await publishAlso(stage.session, "src-1", ours)).toEqual({ image: old, raced: true });
    expect(await publishAlso(stage.session, "src-1", ours, { replacing: old.digest })).toMatchObject({ raced: false });
    expect(stage.tags.get("src-1")?.digest).toBe(ours.digest);
  });
});
