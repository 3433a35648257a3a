const maxWarnings = 20;
const maxLength = 300;

/** `299 - "text"`, with escapes; other codes and agents are not the specification's. */
const entry = /(?:^|,)[\t ]*299[\t ]+-[\t ]+"((?:[^"\\]|\\.){0,4096})"/g;

/**
 * The texts of a `Warning` field that OCI registries send, foreign as they are and at most 300 characters each.
 *
 * @see OCI distribution specification 1.1.1, "Warnings"; RFC 7234, 5.5
 */
export function warningTexts(field: string): readonly string[] {
  return Array.from(field.slice(0, 8192).matchAll(entry), ([, text = ""]) =>
    text.replaceAll(/\\(.)/g, "$1").slice(0, maxLength),
  );
}

/** Tells each text once, and no more than twenty. */
export class Warnings {
  readonly #tell: ((text: string) => void) | undefined;
  readonly #told = new Set<string>();

  constructor(tell: ((text: string) => void) | undefined) {
    this.#tell = tell;
  }

  /** Takes the headers of an answer of the registry itself. */
  hear(headers: ReadonlyMap<string, string>): void {
    const field = headers.get("warning");
    if (field === undefined || this.#tell === undefined) return;
    for (const text of warningTexts(field)) {
      if (text === "" || this.#told.has(text) || this.#told.size >= maxWarnings) continue;
      this.#told.add(text);
      this.#tell(text);
    }
  }
}
