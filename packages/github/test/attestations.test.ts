import { sha256Digest } from "@build-once/kernel";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type GitHubFake, startGitHub } from "../../testkit/src/github/index.ts";
import { type GitHubApi, listAttestations } from "../src/index.ts";
import { apiOf } from "./fetch-client.ts";

const digest = sha256Digest("a".repeat(64));
const bundle = { mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json" };
let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository("acme/app");
});

afterEach(async () => await github.stop());

function api(permissions: Readonly<Record<string, "read">> = { attestations: "read" }): GitHubApi {
  return apiOf(github.url, github.token({ permissions }));
}

function reply(body: unknown): void {
  const headers = { "content-type": "application/json" };
  github.faults.add({ fault: { kind: "reply", reply: { status: 200, headers, body: JSON.stringify(body) } } });
}

describe("attestations of a digest", () => {
  test("are given with their bundles, in one request that GitHub's description allows", async () => {
    github.seed.find("acme/app").attestations.set(digest, [bundle, bundle]);
    expect(await listAttestations(api(), digest)).toEqual([
      { bundle, bundleUrl: undefined },
      { bundle, bundleUrl: undefined },
    ]);
    github.violations.assertNone();
    expect(github.requests.count()).toBe(1);
  });

  test("are none where GitHub has none", async () => {
    expect(await listAttestations(api(), digest)).toEqual([]);
  });

  test("may be named only", async () => {
    reply({ attestations: [{ bundle: null, bundle_url: "https://bundles.example/1" }, {}, 7] });
    expect(await listAttestations(api(), digest)).toEqual([
      { bundle: undefined, bundleUrl: "https://bundles.example/1" },
      { bundle: undefined, bundleUrl: undefined },
      { bundle: undefined, bundleUrl: undefined },
    ]);
  });

  test("are cut at a hundred, whatever was sent", async () => {
    reply({ attestations: Array.from({ length: 1000 }, () => ({ bundle })) });
    expect(await listAttestations(api(), digest)).toHaveLength(100);
  });

  test.each([{}, { attestations: {} }, [], null])("that are no list are an error: %j", async (body) => {
    reply(body);
    await expect(listAttestations(api(), digest)).rejects.toMatchObject({ code: "api-unexpected" });
  });
});
