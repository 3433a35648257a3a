import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderMarkdown } from "@build-once/testkit";

/** A colour scheme of the page. */
export type Scheme = "light" | "dark";

const styles = dirname(createRequire(import.meta.url).resolve("github-markdown-css"));

/** A page that shows a comment as GitHub would: rendered, sanitised, styled. Nothing in it is fetched or run. */
export function renderCommentPage(markdown: string, scheme: Scheme): string {
  const css = readFileSync(join(styles, `github-markdown-${scheme}.css`), "utf8");
  const background = scheme === "dark" ? "#0d1117" : "#ffffff";
  const border = scheme === "dark" ? "#3d444d" : "#d1d9e0";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>The comment on the pull request</title>
<style>
${css}
body { margin: 0; padding: 24px; background: ${background}; }
article { box-sizing: border-box; max-width: 860px; margin: 0 auto; padding: 16px 24px; border: 1px solid ${border}; border-radius: 6px; }
</style>
</head>
<body>
<article class="markdown-body">
${renderMarkdown(markdown).html}
</article>
</body>
</html>
`;
}
