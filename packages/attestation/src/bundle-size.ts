/** The largest bundle that is looked at: characters of all its texts together, and parts. */
const maxBundleCharacters = 1024 * 1024;
const maxParts = 20_000;
const maxDepth = 64;

/** True when a value is small enough to be read by recursion; never recurses itself. */
export function isModest(value: unknown): boolean {
  let characters = 0;
  let parts = 0;
  const waiting: (readonly [value: unknown, depth: number])[] = [[value, 0]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, depth] = next;
    parts += 1;
    if (typeof part === "string") characters += part.length;
    if (parts > maxParts || characters > maxBundleCharacters || depth > maxDepth) return false;
    if (typeof part !== "object" || part === null) continue;
    for (const [name, member] of Object.entries(part)) {
      characters += name.length;
      waiting.push([member, depth + 1]);
      if (waiting.length > maxParts) return false;
    }
  }
  return true;
}
