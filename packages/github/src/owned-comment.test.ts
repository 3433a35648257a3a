import type { Clock, GitHubClient, GitHubResponse, Random } from "@build-once/host";
import { describe, expect, test } from "vitest";
import { writeOwnedComment } from "./owned-comment.ts";

const marker = "<!-- m -->";

/** Numbers between 0 and 1 that depend on the seed alone. */
function numbersOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Time that moves when everybody waits, so that a whole race takes no time and happens the same way each time. */
class VirtualTime {
  #now = 0;
  readonly #waiting: { readonly at: number; readonly go: () => void }[] = [];

  readonly clock: Clock = {
    now: () => this.#now,
    monotonic: () => this.#now,
    sleep: async (ms) => await this.until(ms),
  };

  async until(ms: number): Promise<void> {
    await new Promise<void>((go) => {
      this.#waiting.push({ at: this.#now + ms, go });
    });
  }

  async run(work: Promise<unknown>): Promise<void> {
    let done = false;
    const ended = work.finally(() => {
      done = true;
    });
    for (;;) {
      await new Promise((resolve) => setImmediate(resolve));
      if (done) break;
      this.#waiting.sort((a, b) => a.at - b.at);
      const next = this.#waiting.shift();
      if (next === undefined) throw new Error("everybody waits for nothing");
      this.#now = next.at;
      next.go();
    }
    await ended;
  }
}

/** One pull request's comments behind a network in which every way takes up to `maxMs`. */
function slowGitHub(time: VirtualTime, random: () => number, maxMs: number) {
  const comments = new Map<number, string>();
  let last = 0;
  const view = (id: number) => ({
    id,
    body: comments.get(id),
    user: { login: "github-actions[bot]", type: "Bot" },
    html_url: "",
  });
  const act = (route: string, parameters: Readonly<Record<string, unknown>>): Partial<GitHubResponse> => {
    const [method] = route.split(" ");
    const id = Number(parameters["comment_id"]);
    const body = String(parameters["body"]);
    if (route.endsWith("/comments")) {
      if (method === "GET") return { data: [...comments.keys()].map(view) };
      last += 1;
      comments.set(last, body);
      return { status: 201, data: view(last) };
    }
    if (!comments.has(id)) return { status: 404 };
    if (method === "DELETE") comments.delete(id);
    if (method === "PATCH") comments.set(id, body);
    return { data: view(id) };
  };
  const client: GitHubClient = {
    request: async (route, parameters) => {
      await time.until(random() * maxMs);
      const answer = act(route, parameters);
      await time.until(random() * maxMs);
      return { status: 200, headers: new Map(), data: undefined, ...answer };
    },
  };
  return { client, comments };
}

/** Sections, one a line. */
function render(section: string): (existing: readonly string[]) => string {
  return (existing) => {
    const lines = new Set(existing.flatMap((body) => body.split("\n").slice(1)));
    return [marker, ...[...lines.add(section)].sort()].join("\n");
  };
}

async function race(seed: number, writers: number, spreadMs: number): Promise<ReadonlyMap<number, string>> {
  const random = numbersOf(seed);
  const time = new VirtualTime();
  const { client, comments } = slowGitHub(time, random, 180);
  const ports: Random = { hex: () => "", fraction: random };
  const all = Array.from({ length: writers }, async (_, i) => {
    await time.until(random() * spreadMs);
    const api = { client, clock: time.clock, repository: { owner: "acme", name: "app" } };
    const identity = { login: "github-actions[bot]", bot: true };
    await writeOwnedComment(
      { api, random: ports },
      { pullRequest: 1, marker, identity, keep: "oldest", render: render(`s${i}`) },
    );
  });
  await time.run(Promise.all(all));
  return comments;
}

describe("writers at once", () => {
  test.each([
    [2, 0, 100],
    [4, 0, 60],
    [4, 1500, 60],
    [8, 500, 30],
    [16, 3000, 10],
  ])("%i writers within %i ms: one comment, no section lost, in %i races", async (writers, spreadMs, races) => {
    const expected = [marker, ...Array.from({ length: writers }, (_, i) => `s${i}`).sort()].join("\n");
    for (let seed = 1; seed <= races; seed++) {
      expect({ seed, bodies: [...(await race(seed, writers, spreadMs)).values()] }).toEqual({
        seed,
        bodies: [expected],
      });
    }
  });
});
