import { join } from "node:path";
import { findProgram, runCommand } from "./command.ts";
import { landOnce } from "./landing.ts";
import { jacocoVersion } from "./pins.ts";
import { toolsDirectory } from "./places.ts";
import { withProgress } from "./progress.ts";

const copy = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy";

/**
 * Puts JaCoCo's agent and reporter into `.tools/jacoco-<version>` through Maven; nothing on a machine without Java and
 * Maven, where its tests are left out.
 */
export async function installJacoco(): Promise<string | undefined> {
  const maven = findProgram("mvn");
  if (maven === undefined || findProgram("javac") === undefined) return undefined;
  return await landOnce(`jacoco-${jacocoVersion}`, async (partial) => {
    await withProgress(`bring JaCoCo ${jacocoVersion}`, async () => {
      const cache = join(toolsDirectory, "cache", "maven");
      for (const artifact of [
        `org.jacoco:org.jacoco.cli:${jacocoVersion}:jar:nodeps`,
        `org.jacoco:org.jacoco.agent:${jacocoVersion}:jar:runtime`,
      ]) {
        const settings = [`-Dmaven.repo.local=${cache}`, `-Dartifact=${artifact}`, `-DoutputDirectory=${partial}`];
        await runCommand(maven, ["-q", "-B", ...settings, "-Dmdep.stripVersion=true", copy], { cwd: partial });
      }
    });
  });
}
