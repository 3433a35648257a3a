import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { landOnce, removeAbandoned } from "../src/setup/landing.ts";

let base: string;
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), "landing-"));
});
afterEach(async () => {
  await rm(base, { recursive: true });
});

const fillWith =
  (text: string) =>
  async (folder: string): Promise<void> => {
    expect(existsSync(join(base, "tool-1"))).toBe(false);
    await writeFile(join(folder, "program"), text);
  };

async function writeWhole(folder: string): Promise<void> {
  await writeFile(join(folder, "program"), "whole");
}

describe("landOnce", () => {
  test("a folder has its name only when it is complete, and is not filled again", async () => {
    await landOnce("tool-1", fillWith("first"), base);
    await landOnce("tool-1", () => Promise.reject(new Error("filled twice")), base);
    expect(await readFile(join(base, "tool-1/program"), "utf8")).toBe("first");
    expect(await readdir(base)).toEqual(["tool-1"]);
  });

  test("a fill that fails leaves nothing, so that the next run fills again", async () => {
    const broken = landOnce("tool-1", () => Promise.reject(new Error("no network")), base);
    await expect(broken).rejects.toThrow("no network");
    expect(await readdir(base)).toEqual([]);
    await landOnce("tool-1", fillWith("second"), base);
    expect(await readFile(join(base, "tool-1/program"), "utf8")).toBe("second");
  });

  test("two at once end with one whole folder", async () => {
    await Promise.all([landOnce("tool-1", writeWhole, base), landOnce("tool-1", writeWhole, base)]);
    expect(await readdir(base)).toEqual(["tool-1"]);
  });
});

describe("removeAbandoned", () => {
  test("what a killed set-up was filling is removed, what a running one fills and what is whole is kept", async () => {
    // No process has this number: Linux gives at most 2^22.
    for (const name of ["a-1.partial-4999999-ff", "node-2.partial-4999999", `b-1.partial-${process.pid}-ff`, "c-1"]) {
      await mkdir(join(base, name));
    }
    await removeAbandoned(base);
    expect((await readdir(base)).toSorted()).toEqual([`b-1.partial-${process.pid}-ff`, "c-1"]);
  });
});
