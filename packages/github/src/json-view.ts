/** A JSON value from outside, read field by field: a field that is missing or of another type is `undefined`. */
export class JsonView {
  readonly #value: unknown;

  constructor(value: unknown) {
    this.#value = value;
  }

  /** The member `name`; a view of nothing when there is none. Inherited members do not count. */
  at(name: string): JsonView {
    const value = this.#value;
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return new JsonView(undefined);
    return new JsonView((value as Readonly<Record<string, unknown>>)[name]);
  }

  /** The text, when it is one of at most `maxLength` UTF-16 units. */
  text(maxLength = 1000): string | undefined {
    return typeof this.#value === "string" && this.#value.length <= maxLength ? this.#value : undefined;
  }

  /** The number, when it is a whole one of at least 0. */
  integer(): number | undefined {
    const value = this.#value;
    return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  }

  flag(): boolean | undefined {
    return typeof this.#value === "boolean" ? this.#value : undefined;
  }

  /** The elements; none when it is no array. */
  items(): readonly JsonView[] {
    return Array.isArray(this.#value) ? this.#value.map((item) => new JsonView(item)) : [];
  }

  /** The value itself, unchecked. */
  raw(): unknown {
    return this.#value;
  }

  isArray(): boolean {
    return Array.isArray(this.#value);
  }

  /** A full commit id in lower case, SHA-1 or SHA-256. */
  commit(): string | undefined {
    const value = this.text(64);
    return value !== undefined && isCommit(value) ? value : undefined;
  }
}

/** True for a full commit id: 40 or 64 lower-case hexadecimal digits. */
export function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
