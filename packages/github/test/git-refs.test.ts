import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../testkit/src/github/index.ts";
import {
  compareRefs,
  createRef,
  createTagObject,
  fetchRef,
  fetchTagObject,
  type GitHubApi,
  listMatchingRefs,
} from "../src/index.ts";
import { apiOf } from "./fetch-client.ts";

let github: GitHubFake;
let main: string;

beforeEach(async () => {
  github = await startGitHub();
  main = github.seed.repository("acme/app").refs.get("refs/heads/main") ?? "";
});

afterEach(async () => {
  await github.stop();
});

function api(contents: "read" | "write" = "write"): GitHubApi {
  return apiOf(github.url, github.token({ permissions: { contents } }));
}

const tag = (message: string) => ({ tag: "decided", message, commit: main });

describe("references", () => {
  test("of all who create one, one is told that it did", async () => {
    const shas = await Promise.all(["a", "b", "c"].map((message) => createTagObject(api(), tag(message))));
    const told = await Promise.all(shas.map((sha) => createRef(api(), "refs/locks/x/1", sha)));
    expect(told.filter(Boolean)).toHaveLength(1);
    const [found] = await listMatchingRefs(api(), "locks/x");
    expect(found).toEqual({ ref: "refs/locks/x/1", sha: shas[told.indexOf(true)], type: "tag" });
  });

  test("give back the message of the tag object that they name", async () => {
    const sha = await createTagObject(api(), tag("one\ntwo"));
    expect(await fetchTagObject(api(), sha)).toEqual(tag("one\ntwo"));
    expect(await fetchTagObject(api(), main)).toBeUndefined();
  });

  test("that are not there are undefined, not an error", async () => {
    expect(await fetchRef(api(), "heads/main")).toMatchObject({ sha: main, type: "commit" });
    expect(await fetchRef(api(), "heads/gone")).toBeUndefined();
    expect(await listMatchingRefs(api(), "locks")).toEqual([]);
  });

  test("a token that may only read is told the line to add", async () => {
    await expect(createTagObject(api("read"), tag("a"))).rejects.toMatchObject({
      code: "permission-missing",
      hint: expect.stringContaining("contents: write"),
    });
  });

  test("a refusal for another reason is not taken for one that exists", async () => {
    await expect(createRef(api(), "refs/locks/x/1", "f".repeat(40))).rejects.toMatchObject({ code: "api-refused" });
  });
});

describe("a comparison", () => {
  test("tells ancestors from what was rewritten", async () => {
    const { sha } = github.seed.commit("acme/app", { branch: "main" });
    const other = github.seed.commit("acme/app", { branch: "topic", parents: [main] });
    expect(await compareRefs(api(), main, sha)).toBe("ahead");
    expect(await compareRefs(api(), sha, main)).toBe("behind");
    expect(await compareRefs(api(), sha, other.sha)).toBe("diverged");
    expect(await compareRefs(api(), "e".repeat(40), sha)).toBeUndefined();
  });
});
