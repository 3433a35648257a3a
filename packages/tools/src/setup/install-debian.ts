import { existsSync } from "node:fs";
import { isAbsolute } from "node:path";
import { findProgram, runCommand, tryCommand } from "./command.ts";
import type { DebianTool } from "./pins.ts";
import { say, withProgress } from "./progress.ts";

const quiet = ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"];

/** The tools of the list that this machine lacks. */
export function missingTools(tools: readonly DebianTool[]): readonly DebianTool[] {
  return tools.filter((tool) =>
    isAbsolute(tool.program) ? !existsSync(tool.program) : findProgram(tool.program) === undefined,
  );
}

/**
 * Installs the Debian packages of the tools this machine lacks, after naming them.
 *
 * @throws {Error} with the exact command when this process may not install packages, or when apt-get fails
 */
export async function installDebianPackages(tools: readonly DebianTool[]): Promise<void> {
  const missing = missingTools(tools);
  if (missing.length === 0) return;
  const packages = missing.map((tool) => tool.package);
  const command = `apt-get install --yes --no-install-recommends ${packages.join(" ")}`;
  const reasons = missing.map((tool) => `${tool.package} (${tool.purpose})`).join(", ");
  const apt = findProgram("apt-get");
  if (apt === undefined) throw new Error(`this machine lacks ${reasons}, and apt-get. On Debian: ${command}`);
  if (process.getuid?.() !== 0) throw new Error(`this machine lacks ${reasons}. As root: ${command}`);
  say(`packages of the operating system to install: ${reasons}`);
  await withProgress(command, async () => {
    // RUNLEVEL keeps the packages' scripts from starting services: the project starts its own.
    const options = { env: { RUNLEVEL: "1" } };
    const install = ["install", "--yes", "--no-install-recommends", ...quiet, ...packages];
    if ((await tryCommand(apt, install, options)).exitCode === 0) return;
    await runCommand(apt, ["update", ...quiet]);
    await runCommand(apt, install, options);
  });
  const still = missingTools(missing);
  if (still.length > 0) {
    throw new Error(
      `${still.map((tool) => tool.package).join(", ")} was installed but brought no ${still.map((tool) => tool.program).join(", ")}`,
    );
  }
}
