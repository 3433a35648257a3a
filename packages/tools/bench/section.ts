/** A page with `section`, which begins with its heading of the second level, in the place of the one of that heading, else at the end. */
export function replaceSection(page: string, section: string): string {
  const text = section.trim();
  const heading = `${text.split("\n")[0]}\n`;
  const start = page.startsWith(heading) ? 0 : page.indexOf(`\n${heading}`) + 1;
  if (start === 0 && !page.startsWith(heading)) return `${page.trimEnd()}\n\n${text}\n`;
  const next = page.indexOf("\n## ", start);
  const after = next < 0 ? "" : `\n${page.slice(next + 1)}`;
  return `${page.slice(0, start)}${text}\n${after}`;
}
