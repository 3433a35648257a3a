import type { GitHubResponse } from "@build-once/host";
import { sha256Digest } from "@build-once/kernel";
import type { FetchedManifest } from "@build-once/oci";
import { describe, expect, it } from "vitest";
import { publish } from "./publish.ts";
import { openRefLock, parseDecision, renderDecision } from "./ref-lock.ts";
import type { Session } from "../session.ts";

const key = "sha-1";
const imageName = "ghcr.io/acme/app";
const image = (digit: string): FetchedManifest => {
  const bytes = new TextEncoder().encode(digit);
  return { digest: sha256Digest(digit.repeat(64)), mediaType: "m", bytes, manifest: { kind: "manifest" } } as never;
};
const [ours, theirs] = [image("1"), image("2")];

interface GitTag {
  readonly sha: string;
  readonly tag: unknown;
  readonly message: string;
}

function reply(status: number, data: unknown): GitHubResponse {
  return { status, headers: new Map(), data };
}

/** A registry, and a repository on GitHub, that two sessions may share. */
class Stage {
  readonly tags = new Map<string, FetchedManifest>();
  readonly pushed = new Map<string, FetchedManifest>([ours, theirs].map((each) => [each.digest, each]));
  readonly refs = new Map<string, string>();
  readonly tagObjects = new Map<string, GitTag>();
  readonly routes: string[] = [];
  readonly warnings: string[] = [];
  /** Answers in GitHub's place, after the request had its effect. */
  instead: (route: string) => GitHubResponse | undefined = () => undefined;
  refType = "tag";

  /** The reference of a generation. */
  ref(generation: number): string | undefined {
    return [...this.refs.keys()].find((ref) => ref.endsWith(`/${key}/${generation}`));
  }

  /** As another run decides. */
  async decide(digest: string, generation = 1): Promise<void> {
    await (await openRefLock(this.session, key)).decide(sha256Digest(digest.slice(7)), generation);
  }

  get session(): Session {
    let now = 0;
    const registry = {
      resolve: (name: string) => Promise.resolve(this.pushed.get(name) ?? this.tags.get(name)),
      putManifest: (bytes: Uint8Array, _type: string, name: string) => {
        this.tags.set(name, image(new TextDecoder().decode(bytes)));
        return Promise.resolve({ outcome: "stored" });
      },
    };
    return {
      registry,
      image: imageName,
      inputs: { lock: "ref", "github-token": "t" },
      facts: { commit: "a".repeat(40) },
      host: {
        environment: new Map([["GITHUB_REPOSITORY", "acme/app"]]),
        clock: { monotonic: () => now, now: () => now, sleep: (ms: number) => Promise.resolve(void (now += ms)) },
        log: { warning: (text: string) => void this.warnings.push(text) },
        github: {
          connect: () =>
            Promise.resolve({
              request: (route: string, parameters: Readonly<Record<string, unknown>>) => {
                this.routes.push(route.replace("/repos/{owner}/{repo}/git", ""));
                const answer = this.#answer(route.replace("/repos/{owner}/{repo}/git", ""), parameters);
                return Promise.resolve(this.instead(route) ?? answer);
              },
            }),
        },
      },
    } as unknown as Session;
  }

  #answer(route: string, parameters: Readonly<Record<string, unknown>>): GitHubResponse {
    if (route === "POST /tags") {
      const sha = String(this.tagObjects.size + 1).padStart(40, "0");
      this.tagObjects.set(sha, { sha, tag: parameters["tag"], message: String(parameters["message"]) });
      return reply(201, { sha });
    }
    if (route === "POST /refs") {
      const ref = String(parameters["ref"]);
      if (this.refs.has(ref)) return reply(422, { message: "Reference already exists" });
      this.refs.set(ref, String(parameters["sha"]));
      return reply(201, {});
    }
    if (route === "GET /matching-refs/{ref}") {
      const start = `refs/${String(parameters["ref"])}`;
      const found = [...this.refs].filter(([ref]) => ref.startsWith(start));
      return reply(
        200,
        found.map(([ref, sha]) => ({ ref, object: { sha, type: this.refType } })),
      );
    }
    const tag = this.tagObjects.get(String(parameters["tag_sha"]));
    return reply(tag === undefined ? 404 : 200, { ...tag, object: { sha: "a".repeat(40), type: "commit" } });
  }
}

describe("publishing with a git reference as lock", () => {
  it("decides with two requests when nobody else is there, and needs no pause and no claim", async () => {
    const stage = new Stage();
    expect(await publish(stage.session, key, ours)).toEqual({ image: ours, raced: false });
    expect(stage.routes).toEqual(["POST /tags", "POST /refs"]);
    expect([...stage.tags.keys()]).toEqual([key]);
    expect(stage.ref(1)).toMatch(/^refs\/build-once\/[0-9a-f]{12}\/sha-1\/1$/);
  });

  it("asks GitHub nothing when the key has an image", async () => {
    const stage = new Stage();
    stage.tags.set(key, theirs);
    expect(await publish(stage.session, key, ours)).toEqual({ image: theirs, raced: true });
    expect(stage.routes).toEqual([]);
  });

  it("adopts what was decided, and writes the key that the decider did not live to write", async () => {
    const stage = new Stage();
    await stage.decide(theirs.digest);
    expect(await publish(stage.session, key, ours)).toMatchObject({ image: { digest: theirs.digest }, raced: true });
    expect(stage.tags.get(key)?.digest).toBe(theirs.digest);
  });

  it("decides anew, once for everybody, when the image is gone from the registry", async () => {
    const stage = new Stage();
    await stage.decide(sha256Digest("f".repeat(64)));
    expect(await publish(stage.session, key, ours)).toMatchObject({ raced: false });
    expect(stage.warnings).toHaveLength(1);
    stage.tags.delete(key);
    expect(await publish(stage.session, key, theirs)).toMatchObject({ image: { digest: ours.digest }, raced: true });
    expect(stage.refs.size).toBe(2);
  });

  it("decides anew about an image that is replaced, and about no other", async () => {
    const stage = new Stage();
    await stage.decide(theirs.digest);
    const replacing = { replacing: theirs.digest };
    stage.tags.set(key, theirs);
    expect(await publish(stage.session, key, ours, replacing)).toEqual({ image: ours, raced: false });
    expect(stage.tags.get(key)?.digest).toBe(ours.digest);
    expect(stage.ref(2)).toBeDefined();
  });

  it("takes its own decision for its own when the answer was lost", async () => {
    const stage = new Stage();
    stage.instead = (route) => {
      stage.instead = route.startsWith("POST") && route.endsWith("refs") ? () => undefined : stage.instead;
      return route.endsWith("/git/refs") ? { status: 502, headers: new Map(), data: "" } : undefined;
    };
    expect(await publish(stage.session, key, ours)).toMatchObject({ raced: false });
    expect(stage.refs.size).toBe(1);
  });

  it("tags nothing and names the permission when the token may not write references", async () => {
    const stage = new Stage();
    stage.instead = () => ({ status: 403, headers: new Map(), data: { message: "Resource not accessible" } });
    await expect(publish(stage.session, key, ours)).rejects.toMatchObject({
      code: "permission-missing",
      kind: "permission",
      hint: expect.stringContaining("contents: write"),
    });
    expect(stage.tags.size).toBe(0);
  });

  it("tags nothing when GitHub keeps failing", async () => {
    const stage = new Stage();
    stage.instead = () => ({ status: 503, headers: new Map(), data: "" });
    await expect(publish(stage.session, key, ours)).rejects.toMatchObject({ kind: "upstream" });
    expect(stage.tags.size).toBe(0);
  });

  it("tags nothing when the reference is not shown, or is none of ours", async () => {
    const hidden = new Stage();
    await hidden.decide(theirs.digest);
    hidden.instead = (route) =>
      route.includes("matching-refs") ? { status: 200, headers: new Map(), data: [] } : undefined;
    await expect(publish(hidden.session, key, ours)).rejects.toMatchObject({ code: "lock-unreadable" });
    const branch = new Stage();
    await branch.decide(theirs.digest);
    branch.refType = "commit";
    await expect(publish(branch.session, key, ours)).rejects.toMatchObject({ code: "lock-invalid", kind: "data" });
    expect(hidden.tags.size + branch.tags.size).toBe(0);
  });

  it("needs a repository on GitHub and a token", async () => {
    const { session } = new Stage();
    const without = { ...session, inputs: { ...session.inputs, "github-token": undefined } } as unknown as Session;
    await expect(publish(without, key, ours)).rejects.toMatchObject({ code: "lock-unavailable", kind: "input" });
  });
});

describe("a decision's message", () => {
  const expected = { image: imageName, key };
  const message = renderDecision({ ...expected, digest: ours.digest });

  it("is read to the letter, whatever ends its last line", () => {
    expect(parseDecision(message, expected)).toBe(ours.digest);
    expect(parseDecision(message.trimEnd(), expected)).toBe(ours.digest);
  });

  it.each([
    ["another image's", renderDecision({ image: "ghcr.io/mallory/app", key, digest: ours.digest })],
    ["another key's", renderDecision({ image: imageName, key: "sha-2", digest: ours.digest })],
    ["no digest", message.replace("sha256:", "")],
    ["a second digest", `${message}digest: ${theirs.digest}\n`],
    ["more text", `${message}more`],
    ["nothing", ""],
  ])("with %s is not believed", (_, text) => {
    expect(parseDecision(text, expected)).toBeUndefined();
  });
});
