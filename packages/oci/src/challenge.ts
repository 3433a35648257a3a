/** One way in that a registry offers. @see RFC 9110, 11.6.1 WWW-Authenticate */
export interface Challenge {
  /** In lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
}

const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const maxHeaderLength = 8192;

/**
 * Parses `WWW-Authenticate`: quoted strings with commas and escapes, and several challenges in one field. What cannot
 * be understood ends the list; the challenges before it count.
 *
 * @see RFC 9110, 11.2 to 11.6.1
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = [];
  const text = header.slice(0, maxHeaderLength);
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) return undefined;
    at = pattern.lastIndex;
    return match[1] ?? match[0];
  };
  for (;;) {
    take(/[\s,]*/y);
    const name = take(token);
    if (name === undefined) return challenges;
    if (take(/\s*=\s*/y) === undefined) {
      challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
      continue;
    }
    const value = take(quoted)?.replaceAll(/\\(.)/g, "$1") ?? take(token);
    const current = challenges.at(-1);
    if (value === undefined || current === undefined) return challenges;
    if (!current.parameters.has(name.toLowerCase())) current.parameters.set(name.toLowerCase(), value);
  }
}
