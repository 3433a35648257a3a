import { type Markdown, trusted } from "./markdown.ts";
import { cutText, makeVisible } from "./visible.ts";

/** Breaks a word for GitHub's link, mention and reference detection without a reader seeing it. */
const zeroWidthSpace = "\u200b";

/** Foreign text is cut after this many characters unless the caller says otherwise. */
export const defaultTextLimit = 200;

const structural = /[&<>"'\\`*_[\]{}()#!|~$@^]/g;

/**
 * Foreign text as one line of plain text, wherever it is put: paragraph, heading, list, table cell, `<summary>`.
 * It cannot become a tag, link, mention, reference, image, emphasis or block, and what cannot be seen is made visible.
 * Cut after `maxCharacters`.
 *
 * @see GitHub Flavored Markdown 0.29, 2.4 (backslash escapes), 6.2 (entities cannot form structure), 6.9 (autolinks)
 */
export function text(foreign: string, maxCharacters: number = defaultTextLimit): Markdown {
  const line = cutText(makeVisible(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
  return trusted(encodeEntities(breakReferences(line)));
}

/**
 * Breaks up everything that GitHub turns into a link or a notification after rendering, where escaping no longer
 * helps: `@name`, `#1`, `GH-1`, `owner/repo#1`, commit hashes, `www.`, `scheme://`, e-mail addresses, `:emoji:`.
 * Digests and e-mail addresses stay readable; copying them brings a zero-width space along.
 */
export function breakReferences(foreign: string): string {
  return foreign
    .replace(/[@#]/g, `$&${zeroWidthSpace}`)
    .replace(/(GH|GHSA|CVE)(?=-)/gi, `$1${zeroWidthSpace}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${zeroWidthSpace}`)
    .replace(/www(?=\.)/gi, `$&${zeroWidthSpace}`)
    .replace(/(mailto|xmpp)(?=:)/gi, `$&${zeroWidthSpace}`)
    .replace(/[0-9a-f]{7,}/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`));
}

/** Replaces every character that means something to Markdown or HTML by a numeric reference, which never does. */
export function encodeEntities(line: string): string {
  const inside = line.replace(structural, entity);
  return inside.replace(/^[-+=:.]+/, (start) => start.replace(/./g, entity)).replace(/^(\d+)\./, `$1${entity(".")}`);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
