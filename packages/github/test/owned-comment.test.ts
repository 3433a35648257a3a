import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { actionsBot, type GitHubFake, startGitHub, user } from "../../testkit/src/github/index.ts";
import { fetchIdentity, type OwnedComment, writeOwnedComment } from "../src/index.ts";
import { apiOf, steadyRandom } from "./fetch-client.ts";

const marker = "<!-- build-once/pr-summary key=default -->";
const job = { login: "github-actions[bot]", bot: true };
let github: GitHubFake;
let token: string;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/app");
  github.seed.commit("acme/app", { branch: "feature" });
  github.seed.pullRequest("acme/app", { headBranch: "feature", number: 7 });
  token = github.token({ permissions: { pull_requests: "write" } });
});

afterEach(async () => {
  await github.stop();
});

/** A body of sections, one a line; a writer owns one and keeps the others. */
function owned(section: string, text: string, extra: Partial<OwnedComment> = {}): OwnedComment {
  return {
    pullRequest: 7,
    marker,
    identity: job,
    keep: "oldest",
    render: (existing) => {
      const sections = new Map<string, string>();
      for (const body of existing.toReversed())
        for (const line of body.split("\n").slice(1)) sections.set(line.split("=")[0] ?? "", line);
      sections.set(section, `${section}=${text}`);
      return [marker, ...[...sections.values()].sort()].join("\n");
    },
    ...extra,
  };
}

async function write(comment: OwnedComment) {
  return await writeOwnedComment({ api: apiOf(github.url, token), random: steadyRandom }, comment);
}

function bodies(): readonly string[] {
  return github.comments("acme", "app", 7).map((comment) => comment.body);
}

describe("writeOwnedComment", () => {
  test("creates, updates in place, and writes nothing when nothing changed", async () => {
    expect((await write(owned("a", "1"))).action).toBe("created");
    const first = github.comments("acme", "app", 7)[0]?.id;
    expect((await write(owned("a", "2"))).action).toBe("updated");
    const before = github.requests.count();
    expect((await write(owned("a", "2"))).action).toBe("unchanged");
    expect(github.requests.count() - before).toBe(1);
    expect(github.comments("acme", "app", 7).map((comment) => comment.id)).toEqual([first]);
    expect(bodies()).toEqual([`${marker}\na=2`]);
  });

  test("keeps the sections of others", async () => {
    await write(owned("a", "1"));
    await write(owned("b", "2"));
    expect(bodies()).toEqual([`${marker}\na=1\nb=2`]);
  });

  test("a comment with our marker by somebody else is never touched", async () => {
    github.seed.comment("acme/app", 7, `${marker}\na=All tests passed`, user("mallory", 13));
    await write(owned("a", "1"));
    expect(bodies()).toEqual([`${marker}\na=All tests passed`, `${marker}\na=1`]);
  });

  test("the marker counts on the first line only", async () => {
    github.seed.comment("acme/app", 7, `quoted:\n${marker}`, actionsBot);
    await write(owned("a", "1"));
    expect(bodies()).toHaveLength(2);
  });

  test("our comment is found behind hundreds of others", async () => {
    for (let i = 0; i < 250; i++) github.seed.comment("acme/app", 7, `chat ${i}`, actionsBot);
    await write(owned("a", "1"));
    expect((await write(owned("b", "2"))).action).toBe("updated");
    expect(bodies().filter((body) => body.startsWith(marker))).toEqual([`${marker}\na=1\nb=2`]);
  });

  test("duplicates are folded into the oldest", async () => {
    github.seed.comment("acme/app", 7, `${marker}\na=old\nb=2`, actionsBot);
    const second = github.seed.comment("acme/app", 7, `${marker}\nc=3`, actionsBot);
    const result = await write(owned("a", "1"));
    expect(result.removed).toEqual([second.id]);
    expect(bodies()).toEqual([`${marker}\na=1\nb=2\nc=3`]);
  });

  test.each([2, 3, 5, 8])("%i writers at once end with one comment that holds everybody's section", async (count) => {
    const sections = Array.from({ length: count }, (_, i) => `s${i}`);
    await Promise.all(sections.map(async (section) => await write(owned(section, "x"))));
    expect(bodies()).toEqual([[marker, ...sections.map((section) => `${section}=x`)].join("\n")]);
  });

  test("an answer lost after the comment was created does not make a second one", async () => {
    github.faults.add({ route: "POST /repos/{owner}/{repo}/issues/{n}/comments", fault: { kind: "lost-reply" } });
    expect((await write(owned("a", "1"))).action).toBe("created");
    expect(bodies()).toEqual([`${marker}\na=1`]);
  });

  test("a comment deleted while it is updated is written again", async () => {
    await write(owned("a", "1"));
    const path = "PATCH /repos/{owner}/{repo}/issues/comments/{id}";
    const reply = { status: 404, headers: { "content-type": "application/json" }, body: '{"message":"Not Found"}' };
    github.faults.add({ route: path, fault: { kind: "reply", reply } });
    expect((await write(owned("a", "2"))).action).toBe("updated");
    expect(bodies()).toEqual([`${marker}\na=2`]);
  });

  test("moved to the bottom by a new comment, the old one goes", async () => {
    await write(owned("a", "1", { keep: "newest" }));
    github.seed.comment("acme/app", 7, "a review", user("bob", 12));
    await write(owned("b", "2", { keep: "newest", move: (following) => following.length > 0 }));
    expect(bodies()).toEqual(["a review", `${marker}\na=1\nb=2`]);
  });

  test("nothing is written when there is nothing to say", async () => {
    expect((await write({ ...owned("a", "1"), render: () => undefined })).action).toBe("none");
    expect(bodies()).toEqual([]);
  });

  test("another app's token finds its own comment again, with one comment in the end", async () => {
    const app = {
      kind: "installation",
      account: { login: "deployer[bot]", id: 99, type: "Bot" },
      app: { id: 5, slug: "deployer", name: "Deployer" },
    } as const;
    token = github.token({ identity: app, permissions: { pull_requests: "write" } });
    await write(owned("a", "1"));
    await write(owned("b", "2"));
    expect(bodies()).toEqual([`${marker}\na=1\nb=2`]);
  });
});

describe("fetchIdentity", () => {
  test("a job token is known by its form", async () => {
    expect(await fetchIdentity(apiOf(github.url, token), token)).toEqual(job);
    expect(github.requests.count()).toBe(0);
  });

  test("a personal token is asked for", async () => {
    const personal = github.token({ token: "ghp_x", identity: user("Alice", 11), permissions: {} });
    expect(await fetchIdentity(apiOf(github.url, personal), personal)).toEqual({ login: "alice", bot: false });
  });
});

test("a token that may only read names the permission it lacks", async () => {
  token = github.token({ permissions: { pull_requests: "read" } });
  await expect(write(owned("a", "1"))).rejects.toMatchObject({
    kind: "permission",
    hint: expect.stringContaining("pull-requests: write"),
  });
});
