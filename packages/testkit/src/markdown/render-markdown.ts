import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { findMentions, findReferences } from "./detect.ts";

/** What GitHub would make of a Markdown text. */
export interface RenderedMarkdown {
  /** The page, sanitised as GitHub does. */
  readonly html: string;
  /** Names of all elements in reading order, before anything is sanitised away. */
  readonly elements: readonly string[];
  /** Targets of links, automatic ones included. */
  readonly links: readonly string[];
  /** Sources of images. */
  readonly images: readonly string[];
  /** Number of HTML comments. */
  readonly comments: number;
  /** Users and teams who would be notified. */
  readonly mentions: readonly string[];
  /** Issues, commits and emoji that plain text would be turned into. */
  readonly references: readonly string[];
  /** What a reader sees as text. */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: { readonly href?: unknown; readonly src?: unknown };
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);

const printer = unified().use(rehypeSanitize).use(rehypeStringify);

/**
 * Renders Markdown as GitHub does for a comment: GitHub Flavored Markdown with raw HTML, then mention and reference
 * detection on what is left as plain text.
 *
 * @see docs/fidelity/markdown.md
 */
export function renderMarkdown(markdown: string): RenderedMarkdown {
  const tree = parser.runSync(parser.parse(markdown));
  const html = printer.stringify(printer.runSync(tree));
  return { html, ...inspect(tree) };
}

/** In these GitHub leaves text alone. */
const quiet = new Set(["a", "code", "pre", "tt", "style", "script"]);

function inspect(root: Node): Omit<RenderedMarkdown, "html"> {
  const found = { elements: [] as string[], links: [] as string[], images: [] as string[], comments: 0 };
  const mentions: string[] = [];
  const references: string[] = [];
  let text = "";
  const visit = (node: Node, silent: boolean): void => {
    if (node.type === "comment") found.comments++;
    if (node.type === "text") {
      text += node.value ?? "";
      if (!silent) {
        mentions.push(...findMentions(node.value ?? ""));
        references.push(...findReferences(node.value ?? ""));
      }
    }
    if (node.type === "element") {
      found.elements.push(node.tagName ?? "");
      const { href, src } = node.properties ?? {};
      if (typeof href === "string") found.links.push(href);
      if (typeof src === "string" || node.tagName === "img") found.images.push(typeof src === "string" ? src : "");
    }
    for (const child of node.children ?? []) visit(child, silent || quiet.has(node.tagName ?? ""));
  };
  visit(root, false);
  return { ...found, mentions, references, text };
}
