import { mkdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { findProgram, runCommand } from "./command.ts";
import { landOnce } from "./landing.ts";
import type { GoTool } from "./pins.ts";
import { goEnvironment, toolsDirectory } from "./places.ts";
import { withProgress } from "./progress.ts";

/** The oldest Go that compiles every pinned module. */
const oldestGo = "1.26";

/** Compiles a Go module's programs into `.tools/<name>-<version>/bin`; gives that folder. Does nothing when it is there. */
export async function installGoTool(tool: GoTool): Promise<string> {
  const folder = await landOnce(`${tool.name}-${tool.version}`, async (partial) => {
    const go = findProgram("go");
    if (go === undefined) {
      throw new Error(
        `${tool.name} ${tool.version} is compiled by Go, which this machine lacks. Install Go ${oldestGo} or newer in /usr/local/go and put /usr/local/go/bin on the path, or put ${tool.name} itself on the path.`,
      );
    }
    await withProgress(`compile ${tool.name} ${tool.version}`, async () => {
      const bin = join(partial, "bin");
      await mkdir(bin);
      // Without debugging tables a bare machine is ready a fifth sooner.
      const flags = ["-gcflags=all=-dwarf=false", "-ldflags", `-s -w ${tool.linkerFlags ?? ""}`.trimEnd()];
      if (tool.how === "install") {
        const targets = tool.packages.map((path) => `${tool.module}/${path}@v${tool.version}`);
        // GOBIN must be a folder of this machine's own platform: it is never a cross compile.
        await runCommand(go, ["install", ...flags, ...targets], {
          cwd: toolsDirectory,
          env: { ...goEnvironment(), GOBIN: bin },
        });
        return;
      }
      const description = await runCommand(go, ["mod", "download", "-json", `${tool.module}@v${tool.version}`], {
        cwd: toolsDirectory,
        env: goEnvironment(),
      });
      const source = moduleFolder(description);
      const targets = tool.packages.map((path) => `./${path}`);
      await runCommand(go, ["build", "-mod=readonly", ...flags, "-o", `${bin}/`, ...targets], {
        cwd: source,
        env: goEnvironment(),
      });
    });
  });
  return join(folder, "bin");
}

/** The programs a Go tool gives. */
export function goPrograms(tool: GoTool): readonly string[] {
  return tool.packages.map((path) => basename(path));
}

function moduleFolder(description: string): string {
  const parsed: unknown = JSON.parse(description);
  const folder = typeof parsed === "object" && parsed !== null && "Dir" in parsed ? parsed.Dir : undefined;
  if (typeof folder !== "string") throw new Error(`go mod download gave no folder: ${description.slice(0, 400)}`);
  return folder;
}
