import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

function drive(filter: string): { readonly status: number | null; readonly lines: readonly string[] } {
  const driver = ["--conditions=@build-once/source", "packages/tools/src/test.ts", filter];
  const { VITEST: _vitest, VITEST_POOL_ID: _pool, VITEST_WORKER_ID: _worker, ...env } = process.env;
  const result = spawnSync(process.execPath, driver, { cwd: root, encoding: "utf8", env });
  return { status: result.status, lines: result.stdout.trimEnd().split("\n") };
}

describe("the test driver", () => {
  test("the last line counts what ran, and the exit code is 0 when nothing failed", () => {
    const { status, lines } = drive("packages/tools/src/setup/machine.test.ts");
    expect(lines.at(-1)).toBe("3 passed, 0 failed");
    expect(status).toBe(0);
  });

  test("a run in which nothing ran fails", () => {
    const { status, lines } = drive("no-such-file-anywhere");
    expect(lines.at(-1)).toBe("0 passed, 1 failed");
    expect(status).toBe(1);
  });
});
