import { err, ok, parseDigest, type Digest, type Result } from "@build-once/kernel";

const maxDepth = 64;
const maxShownKey = 100;

class ShapeProblem extends Error {}

/** One value inside a foreign JSON document, with the place it stands at; every read checks its type. */
export class Shape {
  readonly #value: unknown;
  readonly #where: string;

  constructor(value: unknown, where: string) {
    this.#value = value;
    this.#where = where;
  }

  fail(expected: string): never {
    throw new ShapeProblem(`${this.#where === "" ? "the document" : this.#where} is not ${expected}`);
  }

  /** The member `name`; `undefined` when it is absent or null, which Go's encoder writes for an empty value. */
  optional(name: string): Shape | undefined {
    const record = this.record();
    const value: unknown = Object.hasOwn(record, name) ? record[name] : undefined;
    return value === undefined || value === null ? undefined : new Shape(value, `${this.#where}.${name}`);
  }

  required(name: string): Shape {
    const member = this.optional(name);
    if (member === undefined) throw new ShapeProblem(`${this.#where}.${name} is missing`);
    return member;
  }

  record(): Readonly<Record<string, unknown>> {
    if (typeof this.#value !== "object" || this.#value === null || Array.isArray(this.#value)) this.fail("an object");
    return this.#value as Readonly<Record<string, unknown>>;
  }

  /**
   * The object itself, none of whose members is one of `names` in another spelling: Go's decoder, which most of those
   * that run images are built on, takes `Manifests` for `manifests`, and would see another document than is seen here.
   */
  spelling(names: ReadonlySet<string>): this {
    for (const key of Object.keys(this.record())) {
      if (names.has(key)) continue;
      for (const name of names)
        if (key.length === name.length && folded(key) === folded(name))
          this.fail(`free of ${JSON.stringify(key)}: ${name} is meant`);
    }
    return this;
  }

  list(): readonly Shape[] {
    if (!Array.isArray(this.#value)) this.fail("a list");
    return this.#value.map((item, index) => new Shape(item, `${this.#where}[${index}]`));
  }

  text(): string {
    if (typeof this.#value !== "string") this.fail("a text");
    return this.#value;
  }

  /** A whole number that is not negative. */
  count(): number {
    if (typeof this.#value !== "number" || !Number.isSafeInteger(this.#value) || this.#value < 0)
      this.fail("a whole number of at least 0");
    return this.#value;
  }

  digest(): Digest {
    const parsed = parseDigest(this.text());
    return parsed.ok ? parsed.value : this.fail(`a digest: ${parsed.error}`);
  }

  texts(): readonly string[] {
    return this.list().map((item) => item.text());
  }

  textMap(): ReadonlyMap<string, string> {
    const entries = Object.entries(this.record());
    return new Map(
      entries.map(([key, value]) => [
        key,
        new Shape(value, `${this.#where}[${JSON.stringify(key.slice(0, maxShownKey))}]`).text(),
      ]),
    );
  }
}

/** As Go folds names: the long s and the Kelvin sign are letters of ASCII. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase();
}

/** Reads foreign JSON bytes with `read`; the problem names the place and what was expected there. */
export function readShape<T>(bytes: Uint8Array, read: (document: Shape) => T): Result<T, string> {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return parsed;
  try {
    return ok(read(new Shape(parsed.value, "")));
  } catch (error) {
    if (error instanceof ShapeProblem) return err(error.message);
    throw error;
  }
}

function parseJson(bytes: Uint8Array): Result<unknown, string> {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return err("the document is not UTF-8");
  }
  if (depthOf(text) > maxDepth) return err(`the document is nested deeper than ${maxDepth} levels`);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    // The engine's message quotes the document, which may be hostile or hold secrets: only the position is kept.
    const position = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    return err(`the document is not JSON${position === undefined ? "" : ` at byte ${position} or near it`}`);
  }
}

/** Counts brackets outside of strings before anything is built from them. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (quoted) {
      if (char === 0x5c) i++;
      else if (char === 0x22) quoted = false;
    } else if (char === 0x22) quoted = true;
    else if (char === 0x7b || char === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (char === 0x7d || char === 0x5d) depth--;
  }
  return deepest;
}
