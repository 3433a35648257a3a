import { nodeHost } from "@build-once/host/node";
import { connectRegistry } from "@build-once/oci";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltImage, type MemoryRegistry, startMemoryRegistry, storeImage } from "@build-once/testkit";
import { historyNumbers, historyTag } from "../src/promotion/history.ts";
import { type MoveReport, moveTags } from "../src/promotion/move-tags.ts";
import { readTagStates } from "../src/promotion/tag-state.ts";
import { twoPlatforms } from "./stage.ts";

const promoters = 4;
let registry: MemoryRegistry;

beforeAll(async () => {
  registry = await startMemoryRegistry({ latencyMs: 30 });
});
afterAll(async () => await registry.stop());

async function promote(name: string, image: BuiltImage): Promise<MoveReport> {
  const host = nodeHost();
  const client = connectRegistry(host, {
    repository: { registry: registry.host, path: name },
    credentials: { kind: "anonymous" },
    access: "pull,push",
    schedule: { attempts: 2, firstPauseMs: 10, maxPauseMs: 40, totalMs: 20_000 },
  });
  const read = await client.getManifest(image.digest);
  return await moveTags({ ...host, registry: client }, read, await readTagStates(client, ["prod"]));
}

describe("promotions of different images at the same moment", () => {
  it.each([1, 2, 3])("all stay in the history, and whoever is not overtaken is served (round %i)", async (round) => {
    const name = `acme/round-${round}`;
    const images = Array.from({ length: promoters }, (_, index) => twoPlatforms({ n: `${round}-${index}` }));
    for (const image of images) storeImage(registry.store, name, image);
    const reports = await Promise.all(images.map(async (image) => await promote(name, image)));
    const { tags } = registry.store.open(name);
    const history = historyNumbers("prod", [...tags.keys()]).map((number) => tags.get(historyTag("prod", number)));
    expect(new Set(history)).toEqual(new Set(images.map(({ digest }) => digest)));
    const winners = images.filter((_, index) => reports[index]?.overtaken.length === 0);
    expect(winners.map(({ digest }) => digest)).toContain(tags.get("prod"));
  });
});
