import { availableParallelism } from "node:os";
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, gate } from "./consumer.ts";

afterAll(removeScratch);

const lines = 40_000;
const perShard = 12 * 2 ** 20;

/** An lcov report of one file in which every third line is hit, from `first` on, until it is large enough for a thread. */
function shard(first: number): string {
  const rows = Array.from({ length: lines }, (_, i) => `DA:${i + 1},${i % 3 === first ? 1 : 0}\n`);
  const section = `SF:app.py\n${rows.join("")}end_of_record\n`;
  return section.repeat(Math.ceil(perShard / section.length));
}

describe("shards that several threads read", () => {
  it("are joined as those that one thread reads", async () => {
    const checkout = await changed();
    for (const first of [0, 1, 2]) await writeFile(join(checkout.workspace, `shard-${first}.info`), shard(first));
    const result = await gate(checkout, { reports: "shard-*.info", thresholds: "app.py=lines>=100" });
    expect([result.exitCode, result.outputs.get("lines")]).toEqual([0, "100.00"]);
    const told = /::debug::\d+ threads beside this one read 3 reports/.test(result.stdout);
    expect(told).toBe(availableParallelism() > 1);

    await appendFile(join(checkout.workspace, "shard-2.info"), "SF:app.py\nDA:1,1\n");
    const cut = await gate(checkout, { reports: "shard-*.info" });
    expect([cut.exitCode, cut.outputs.get("reason")]).toEqual([1, "truncated-report"]);
    expect(cut.summary).toMatch(/shard-2\.info/);
  });
});
