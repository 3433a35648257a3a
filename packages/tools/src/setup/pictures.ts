import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "./command.ts";
import { installDebianPackages, missingTools } from "./install-debian.ts";
import { type DebianTool, pictureTools } from "./pins.ts";
import { toolsDirectory } from "./places.ts";
import { say } from "./progress.ts";

const browsers: readonly string[] = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
const emojiFont: DebianTool = {
  kind: "debian",
  program: "/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf",
  package: "fonts-noto-color-emoji",
  purpose: "emoji in the pictures",
};
const refusalPath = join(toolsDirectory, "no-pictures.txt");

/** The path of a browser that can draw without a screen. */
export function findBrowser(): string | undefined {
  return browsers.map(findProgram).find((path) => path !== undefined);
}

/**
 * Brings a headless browser and an emoji font for the demo's pictures. The demo works without them, so a machine that cannot
 * have them is told why, at each run, but asked only once: remove `.tools/no-pictures.txt` to ask again.
 */
export async function bringPictureTools(): Promise<void> {
  const wanted = [...(findBrowser() === undefined ? pictureTools : []), ...missingTools([emojiFont])];
  if (wanted.length === 0) return;
  let refusal = readRefusal();
  if (refusal === undefined) {
    try {
      await installDebianPackages(wanted);
      return;
    } catch (error) {
      refusal = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
      await writeFile(refusalPath, refusal);
    }
  }
  say(
    `${findBrowser() === undefined ? "no pictures of the comment, only HTML" : "pictures without emoji"}: ${refusal}`,
  );
}

function readRefusal(): string | undefined {
  try {
    return readFileSync(refusalPath, "utf8");
  } catch {
    return undefined;
  }
}
