import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "puppeteer-core";

/** Draws pages as PNG files, each cut to what it shows. */
export async function takePictures(
  browser: string,
  pages: readonly { readonly html: string; readonly png: string }[],
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), "build-once-browser-"));
  // The page is our own and fetches nothing; root cannot have the browser's sandbox.
  const flags = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const instance = await launch({ executablePath: browser, headless: "shell", userDataDir: profile, args: flags });
  try {
    for (const { html, png } of pages) {
      const page = await instance.newPage();
      await page.setViewport({ width: 920, height: 400, deviceScaleFactor: 2 });
      await page.setJavaScriptEnabled(false);
      await page.setContent(html);
      await page.screenshot({ path: png, type: "png", fullPage: true });
      await page.close();
    }
  } finally {
    await instance.close();
    await rm(profile, { recursive: true, force: true });
  }
}
