import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BundleResult, type GitHubFake, startGitHub, storeImage } from "@build-once/testkit";
import { setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const name = "acme/app";
const revision = "org.opencontainers.image.revision";

let github: GitHubFake;
let first: string;

beforeEach(async () => {
  github = await startGitHub();
  first = github.seed.repository(name).refs.get("refs/heads/main") ?? "";
});

afterEach(async () => {
  await github.stop();
});

/** Stores the image of a commit under tags. */
function stored(commit: string, ...tags: readonly string[]): string {
  const image = twoPlatforms({ [revision]: commit });
  for (const tag of tags) storeImage(stage.registry.store, name, image, tag);
  return image.digest;
}

/** A run without a checkout: only GitHub knows the history. */
async function run(commit: string, event?: unknown): Promise<BundleResult> {
  const pull = event === undefined ? {} : { GITHUB_EVENT_NAME: "pull_request", GITHUB_REF: "refs/pull/7/merge" };
  const result = await stage.run(
    {},
    {
      token: github.token({ permissions: { contents: "read" } }),
      environment: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: name, GITHUB_SHA: commit, ...pull },
      ...(event === undefined ? {} : { event }),
    },
  );
  expect(result.exitCode, result.stdout).toBe(0);
  github.assertNoViolations();
  return result;
}

function heldBy(result: BundleResult): Readonly<Record<string, string>> {
  const { held } = JSON.parse(result.outputs.get("tags") ?? "{}") as {
    readonly held: readonly { readonly tag: string; readonly reason: string }[];
  };
  return Object.fromEntries(held.map(({ tag, reason }) => [tag, reason]));
}

describe("without a checkout, GitHub's history says where tags may go:", () => {
  it("not back to an older commit", async () => {
    const { sha: second } = github.seed.commit(name, { branch: "main" });
    const newer = stored(second, "latest", `sha-${second}`);
    stored(first, `sha-${first}`);
    const held = heldBy(await run(first));
    expect(held["latest"]).toBe(`it points to ${second.slice(0, 12)}, which is newer`);
    expect(stage.registry.store.tag(name, "latest")).toBe(newer);
  });

  it("to what a force-push put in place, and not back to what it left out", async () => {
    const { sha: lost } = github.seed.commit(name, { branch: "main", message: "Lost" });
    github.seed.find(name).refs.set("refs/heads/main", first);
    const { sha: kept } = github.seed.commit(name, { branch: "main", message: "Kept" });
    const [lostImage, keptImage] = [stored(lost, `sha-${lost}`, "latest"), stored(kept, `sha-${kept}`)];
    expect(keptImage).not.toBe(lostImage);
    await run(kept);
    expect(stage.registry.store.tag(name, "latest")).toBe(keptImage);
    expect(heldBy(await run(lost))["latest"]).toMatch(/^the branch was rewritten to /);
    expect(stage.registry.store.tag(name, "latest")).toBe(keptImage);
  });

  it("to the newest head of a pull request", async () => {
    const heads = [1, 2].map(() => github.seed.commit(name, { branch: "topic" }).sha);
    const merges = heads.map((head) => github.seed.commit(name, { parents: [first, head] }).sha);
    github.seed.pullRequest(name, { number: 7, headBranch: "topic" });
    const images = merges.map((merge) => stored(merge, `pr-sha-${merge}`));
    const eventOf = (head: string | undefined) => ({
      number: 7,
      pull_request: {
        number: 7,
        head: { sha: head, ref: "topic", repo: { id: 1, full_name: name } },
        base: { ref: "main", sha: first, repo: { id: 1, full_name: name } },
      },
      repository: { id: 1, default_branch: "main" },
    });
    const [older = "", newer = ""] = merges;
    await run(newer, eventOf(heads[1]));
    expect(stage.registry.store.tag(name, "pr-7")).toBe(images[1]);
    const late = await run(older, eventOf(heads[0]));
    expect(heldBy(late)["pr-7"]).toMatch(/^the pull request goes on after /);
    expect(stage.registry.store.tag(name, "pr-7")).toBe(images[1]);
  });
});
