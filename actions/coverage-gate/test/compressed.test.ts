import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { type BundleResult, removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, cobertura, gate, report, write } from "./consumer.ts";

afterAll(removeScratch);

async function run(files: Readonly<Record<string, Uint8Array | string>>, reports?: string): Promise<BundleResult> {
  const checkout = await changed();
  for (const [path, bytes] of Object.entries(files)) await writeFile(join(checkout.workspace, path), bytes);
  return await gate(checkout, reports === undefined ? {} : { reports });
}

const reports = {
  lcov: report,
  cobertura: cobertura("app.py", { 1: 1, 2: 1, 11: 1, 12: 1, 13: 0, 14: 0 }),
  go: "mode: set\nexample.com/app/a.go:1.1,2.2 1 1\n",
};

describe("compressed reports", () => {
  for (const [format, text] of Object.entries(reports))
    it(`of ${format} count as what was compressed, whatever their names`, async () => {
      const plain = (await run({ "report.bin": text }, "report.bin")).outputs.get("lines");
      expect(plain).toMatch(/\d/);
      for (const bytes of [gzipSync(text), zstdCompressSync(text)])
        expect((await run({ "report.bin": bytes }, "report.bin")).outputs.get("lines")).toBe(plain);
    });
  it("of several members or frames count whole", async () => {
    const [head, tail] = [report.slice(0, 30), report.slice(30)];
    for (const compress of [gzipSync, zstdCompressSync]) {
      const bytes = Buffer.concat([compress(head), compress(tail)]);
      expect((await run({ "lcov.info": bytes })).outputs.get("patch")).toBe("50.00");
    }
  });
  it("are found by the usual names with .gz or .zst", async () => {
    expect((await run({ "lcov.info.gz": gzipSync(report) })).outputs.get("patch")).toBe("50.00");
    expect((await run({ "coverage.xml.zst": zstdCompressSync(reports.cobertura) })).outputs.get("patch")).toBe("50.00");
  });
  it.each([
    ["gzip", gzipSync(report)],
    ["zstd", zstdCompressSync(report)],
  ])("cut short in %s are cut short, not counted in part", async (_kind, bytes) => {
    const result = await run({ "lcov.info": bytes.subarray(0, -3), "coverage.xml": reports.cobertura });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "truncated-report"]);
    expect(result.summary).toMatch(/lcov\.info.*ends early/);
  });
  it("that are damaged are refused with the byte", async () => {
    const bytes = gzipSync(report);
    bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
    const result = await run({ "lcov.info": bytes });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "malformed-report"]);
    expect(result.annotations[0]?.message).toMatch(/"lcov\.info": the gzip data is damaged at byte \d+/);
  });
  it.each([
    ["gzip", gzipSync(Buffer.alloc(80 * 2 ** 20, `#${" ".repeat(998)}\n`))],
    ["zstd", zstdCompressSync(Buffer.alloc(80 * 2 ** 20, `#${" ".repeat(998)}\n`))],
  ])("that are bombs of %s are refused with their ratio", async (_kind, bytes) => {
    const result = await run({ "lcov.info": Buffer.concat([gzipped(bytes, report), bytes]) });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "report-limit"]);
    expect(result.annotations[0]?.message).toMatch(/grown to 6\d{7} bytes, \d{3,} : 1/);
  });
});

/** A beginning that the format is recognised by, compressed as the rest is. */
function gzipped(like: Uint8Array, text: string): Uint8Array {
  return like[0] === 0x1f ? gzipSync(text) : zstdCompressSync(text);
}

describe("reports that nobody named", () => {
  it("do not fail the gate when another file has a usual name, and that is said", async () => {
    const result = await run({ "lcov.info": report, "coverage.json": '{"my":"settings"}' });
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
    expect(result.stdout).toMatch(/Not counted:.*coverage\.json/);
  });
  it("fail it when there is nothing else, or when they were named", async () => {
    expect((await run({ "coverage.json": '{"my":"settings"}' })).outputs.get("reason")).toBe("unknown-report-format");
    const named = await run({ "lcov.info": report, "coverage.json": '{"my":"settings"}' }, "lcov.info\ncoverage.json");
    expect(named.outputs.get("reason")).toBe("unknown-report-format");
  });
  it("are not looked for among installed packages", async () => {
    const checkout = await changed();
    const places = ["node_modules/x", ".venv/lib", "venv/x", "lib/site-packages/x", ".tox/py"];
    await write(checkout.workspace, Object.fromEntries(places.map((place) => [`${place}/coverage.xml`, "<html>"])));
    expect((await gate(checkout)).outputs.get("reason")).toBe("no-report");
  });
});
