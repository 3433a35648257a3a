import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BundleResult, type GitHubFake, startGitHub, storeImage } from "@build-once/testkit";
import { setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();
const name = "acme/app";

let github: GitHubFake;
let commit: string;

beforeEach(async () => {
  github = await startGitHub();
  commit = github.seed.repository(name).refs.get("refs/heads/main") ?? "";
});

afterEach(async () => {
  await github.stop();
});

async function record(digest: string, contents: "read" | "write" = "write"): Promise<BundleResult> {
  return await stage.run(
    { mode: "record", lock: "ref", digest },
    {
      token: github.token({ permissions: { contents } }),
      environment: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: name, GITHUB_SHA: commit },
    },
  );
}

function stored(number: string): string {
  const image = twoPlatforms({ number });
  storeImage(stage.registry.store, name, image);
  return image.digest;
}

const decisions = (): readonly string[] =>
  [...github.seed.find(name).refs.keys()].filter((ref) => ref.startsWith("refs/build-once/"));

describe("a git reference as lock", () => {
  it("decides between runs at once: one records its image, the others are told which it is", async () => {
    const digests = ["1", "2", "3"].map(stored);
    const results = await Promise.all(digests.map(async (digest) => await record(digest)));
    const reasons = results.map(({ outputs }) => outputs.get("reason"));
    expect(reasons.filter((reason) => reason === "recorded-otherwise")).toHaveLength(2);
    expect(stage.registry.store.tag(name, `sha-${commit}`)).toBe(digests[reasons.indexOf("recorded")]);
    expect(decisions()).toHaveLength(1);
  });

  it("needs `contents: write`, names the line, and tags nothing without it", async () => {
    const result = await record(stored("1"), "read");
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("permission-missing");
    expect(result.annotations.map(({ message }) => message).join()).toContain("contents: write");
    expect(stage.registry.store.tag(name, `sha-${commit}`)).toBeUndefined();
  });

  it("that somebody else wrote is not believed", async () => {
    const [ours, planted] = [stored("1"), stored("2")];
    expect((await record(ours)).exitCode).toBe(0);
    const repository = github.seed.find(name);
    const [ref = ""] = decisions();
    // A branch of that name, and a key that was deleted.
    repository.refs.set(ref, commit);
    stage.registry.store.find(name)?.tags.delete(`sha-${commit}`);
    const result = await record(planted);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("lock-invalid");
    expect(stage.registry.store.tag(name, `sha-${commit}`)).toBeUndefined();
  });
});
