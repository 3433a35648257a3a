import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src/setup/install-debian.ts");

test("whoever is not root gets the exact command, and nothing is installed", () => {
  const tools = '[{kind:"debian",program:"no-such-program",package:"no-such-package",purpose:"a test"}]';
  // The user id is what the rule looks at; nothing else of this process changes.
  const script = `
    process.getuid = () => 1000;
    const { installDebianPackages } = await import(${JSON.stringify(source)});
    await installDebianPackages(${tools}).catch((error) => process.stdout.write(error.message));`;
  const result = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { encoding: "utf8" });
  expect(result.stdout).toBe(
    "this machine lacks no-such-package (a test). As root: apt-get install --yes --no-install-recommends no-such-package",
  );
});
