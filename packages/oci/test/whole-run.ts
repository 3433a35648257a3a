import { ActionError } from "@build-once/kernel";
import { buildImage, buildIndex, buildReferrer, type BuiltImage, hashOf } from "../../testkit/src/registry/index.ts";
import type { RegistryClient } from "../src/index.ts";

const image = buildImage();

/** What is under the tag `one` before a run. */
export const index: BuiltImage = buildIndex([image, buildImage({ platform: "linux/arm64" })], { attestations: true });

/** Another image. */
export const other: BuiltImage = buildImage({ user: "1000" });

/** What a run attaches to {@link index}. */
export const sbom: BuiltImage = buildReferrer(index, "application/spdx+json", "{}");

const blob = new TextEncoder().encode("a layer in pieces ".repeat(30));

/** The client said what is not so. */
export class WrongResult extends Error {}

function must(holds: boolean, what: string): void {
  if (!holds) throw new WrongResult(what);
}

/** Everything a run does with a registry, each result checked; an error ends it. */
export async function wholeRun(client: RegistryClient): Promise<void> {
  const found = await client.resolve("one");
  must(found?.digest === index.digest && hashOf(found.bytes) === index.digest, "resolve");
  must((await client.resolve("none")) === undefined, "what is not there");
  for (const child of index.children) must(await client.hasManifest(child.digest), "a child is there");
  must(!(await client.hasManifest(sbom.digest)), "what was not pushed is not there");
  if (found?.manifest.kind !== "index") throw new WrongResult("not an index");
  const config = image.blobs[0] ?? new Uint8Array();
  const bytes = await client.getBlob({ digest: hashOf(config), sizeBytes: config.length }, 100_000);
  must(hashOf(bytes) === hashOf(config), "blob");
  must((await client.putBlob(blob, 200)) === hashOf(blob), "upload");
  must(await client.hasBlob(hashOf(blob)), "the upload is there");
  must(!(await client.mountBlob(hashOf(new Uint8Array([7])), { ...client.repository, path: "acme/none" })), "mount");
  const stored = await client.tag(index.digest, "promoted");
  must(stored.outcome === "stored" && stored.digest === index.digest, "tag");
  for (const refusal of (await client.writeTags(index, ["v1", "v1.2"])).values()) throw refusal;
  must((await client.confirmTag("v1", index.digest)).outcome === "stored", "confirmed");
  for (const each of sbom.blobs) await client.putBlob(each);
  await client.putReferrer(sbom.bytes, sbom.mediaType);
  must(
    (await client.referrers(index.digest)).entries.some((entry) => entry.digest === sbom.digest),
    "referrers",
  );
  const tags = await client.listTags();
  must(
    ["one", "promoted", "v1", "v1.2"].every((tag) => tags.includes(tag)),
    "list of tags",
  );
}

/** Undefined when everything was right, the error when it was a right one; anything else is thrown. */
export async function rightOrError(work: Promise<void>): Promise<ActionError | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof ActionError && error.kind !== "bug") return error;
    throw error;
  }
}
