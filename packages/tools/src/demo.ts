import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { renderCommentPage } from "./demo/comment-page.ts";
import type { DemoResult } from "./demo/demo-result.ts";
import { unmetExpectations } from "./demo/expectations.ts";
import { renderJson } from "./demo/render-json.ts";
import { renderReport } from "./demo/render-report.ts";
import { runDemo } from "./demo/run-demo.ts";
import { takePictures } from "./demo/take-picture.ts";
import { root } from "./project.ts";
import { findBrowser } from "./setup/pictures.ts";

const out = join(root, "out", "demo");

/** Writes what a person may want to open; gives the paths, relative to the project. */
async function writeFiles(result: DemoResult): Promise<readonly string[]> {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const comment = result.comments[0] ?? "";
  const light = renderCommentPage(comment, "light");
  const dark = renderCommentPage(comment, "dark");
  const files: (readonly [name: string, content: string])[] = [
    ["result.json", `${renderJson(result)}\n`],
    ["comment.md", comment],
    ["comment.html", light],
    ["comment-dark.html", dark],
    ["deploy-output.txt", result.cd.stdout],
  ];
  for (const [name, content] of files) await writeFile(join(out, name), content);
  const browser = findBrowser();
  const pictures = browser === undefined ? [] : ["comment-light.png", "comment-dark.png"];
  if (browser !== undefined)
    await takePictures(browser, [
      { html: light, png: join(out, "comment-light.png") },
      { html: dark, png: join(out, "comment-dark.png") },
    ]);
  return [...files.map(([name]) => name), ...pictures].map((name) => relative(root, join(out, name)));
}

function say(line: string): void {
  process.stderr.write(`[demo] ${line}\n`);
}

/** Runs the demo; ends with exit code 1 and every reason when the chain does not hold. `--json` ends with one JSON line. */
async function main(json: boolean): Promise<void> {
  const result = await runDemo(say);
  const files = await writeFiles(result);
  const unmet = unmetExpectations(result);
  for (const line of [...(unmet.length > 0 ? result.trouble : []), ...unmet]) say(`error: ${line}`);
  process.stdout.write(json ? `${renderJson(result)}\n` : renderReport(result, files));
  process.exitCode = unmet.length === 0 ? 0 : 1;
}

await main(process.argv.includes("--json"));
