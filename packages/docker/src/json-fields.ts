/** The parsed text, or `undefined` when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** A parsed JSON object as a map, so that names chosen by others cannot reach a prototype; `undefined` for anything else. */
export function asFields(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

/** The elements of a JSON array; empty for anything else. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** A JSON string; `undefined` for anything else. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A JSON integer; `undefined` for anything else. */
export function asInteger(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}

/** The string members of a JSON object. */
export function asTextMap(value: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, member] of asFields(value) ?? []) if (typeof member === "string") texts.set(name, member);
  return texts;
}
