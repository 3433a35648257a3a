/** `@user` and `@org/team` as GitHub finds them in plain text; a superset, so that a test errs on the safe side. */
export function findMentions(text: string): readonly string[] {
  return [...text.matchAll(/(?<![\w`])@([a-z0-9][a-z0-9-]{0,38}(?:\/[a-z0-9._-]+)?)/gi)].map((match) => match[1] ?? "");
}

const referencePatterns: readonly RegExp[] = [
  /(?<!\w)(?:[\w.-]+\/[\w.-]+|[\w-]+)?#\d+/g,
  /\bGH-\d+/gi,
  /\b(?:GHSA-[\w-]{4,}|CVE-\d{4}-\d+)/gi,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/gi,
  /:[a-z0-9_+-]+:/gi,
  /\bhttps?:\/\/\S+/gi,
  /\bwww\.\S+/gi,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
];

/** Issue and commit references, advisories, emoji codes and left-over addresses in plain text; a superset as well. */
export function findReferences(text: string): readonly string[] {
  return referencePatterns.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0]));
}
