import { buildImage, buildIndex, type BundleResult, storeImage } from "@build-once/testkit";
import { describe, expect, it } from "vitest";
import { repository, setAttestor } from "./attestor.ts";
import { commit, setStage } from "../stage.ts";

const key = `sha-${commit}`;
const stage = setStage();
const attestor = setAttestor();

/** Stores a part; gives its digest. */
function storePart(platform: string, under: string = key): string {
  const image = buildIndex([buildImage({ platform })], { attestations: true, annotations: { under } });
  storeImage(stage.registry.store, "acme/app", image, `${under}-${platform.replace("/", "-")}`);
  return image.digest;
}

/** What `actions/attest` does after a part was built. */
async function attest(digest: string, of: string = commit): Promise<void> {
  attestor.github.seed
    .find(repository)
    .attestations.set(digest, [await attestor.sigstore.attest({ digest, repository, commit: of })]);
}

async function merge(): Promise<BundleResult> {
  const inputs = {
    merge: "true",
    platforms: "linux/amd64,linux/arm64",
    "reuse-from": "attested",
    "signer-workflow": `${repository}/.github/workflows/ci.yml`,
    tags: "latest",
  };
  return await stage.run(inputs, {
    token: attestor.github.token({ permissions: { attestations: "read", contents: "read" } }),
    environment: { GITHUB_API_URL: attestor.github.url, PATH: `${attestor.tools}:${process.env["PATH"] ?? ""}` },
  });
}

describe("a merge with `attested`", () => {
  it("puts parts together that are attested for its commit", async () => {
    await attest(storePart("linux/amd64"));
    await attest(storePart("linux/arm64"));
    const result = await merge();
    expect(result.outputs.get("reason"), result.stdout).toBe("merged");
  });

  it.each([
    ["nobody attested", undefined],
    ["is attested for an older commit", "0".repeat(40)],
  ])("refuses a part that %s, which somebody may have planted, and publishes nothing", async (_what, of) => {
    await attest(storePart("linux/amd64"));
    const planted = storePart("linux/arm64");
    if (of !== undefined) await attest(planted, of);
    const result = await merge();
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason"), result.stdout).toBe("part-missing");
    expect(result.stdout).toContain(planted);
    for (const tag of [key, "latest"]) expect(stage.registry.store.tag("acme/app", tag)).toBeUndefined();
  });

  it("takes an attested part of another name where the first that it finds is planted", async () => {
    await attest(storePart("linux/amd64"));
    storePart("linux/arm64");
    const good = storePart("linux/arm64", `ref-${key}`);
    await attest(good);
    const result = await merge();
    expect(result.outputs.get("reason"), result.stdout).toBe("merged");
    expect(result.outputs.get("platform-digests")).toContain("linux/arm64");
  });
});
