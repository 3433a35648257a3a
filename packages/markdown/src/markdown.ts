declare const brand: unique symbol;

/**
 * Markdown that is safe to publish. Only this package makes it out of text, so a foreign string cannot be published by
 * mistake: it does not have this type.
 */
export type Markdown = string & { readonly [brand]: "markdown" };

/** Marks a string as Markdown; the caller has made sure that no foreign text is in it unescaped. */
export function trusted(markdown: string): Markdown {
  return markdown as Markdown;
}

/**
 * A template whose literal parts are our own Markdown and whose values are Markdown or numbers:
 * ``md`**${count}** tests in ${code(name)}` ``.
 */
export function md(literals: TemplateStringsArray, ...values: readonly (Markdown | number)[]): Markdown {
  return trusted(String.raw({ raw: literals.map(String) }, ...values.map(String)));
}

/** Joins Markdown with a separator of our own. */
export function joinMarkdown(parts: readonly Markdown[], separator: string): Markdown {
  return trusted(parts.join(separator));
}
