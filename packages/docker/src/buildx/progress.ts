/** A remark of BuildKit about the build, as its plain progress tells it. */
export interface BuildWarning {
  /** The name of the check, such as `FromAsCasing`; undefined for a remark that is none of a check's. */
  readonly rule: string | undefined;
  readonly detail: string;
  /** As BuildKit names the Dockerfile: its base name. */
  readonly file: string | undefined;
  readonly line: number | undefined;
}

/** Longest text that is kept of one line. */
const maxText = 400;
/** More than anybody reads; a hostile build could print any number. */
const maxWarnings = 500;
const maxSteps = 10_000;

/**
 * What a build does at the moment and what it remarked, read from its plain progress line by line. The output of the
 * build's own programs carries a time after the step's number, so none of it is taken for BuildKit's words.
 *
 * @see BuildKit, util/progress/progressui, plain mode
 */
export class BuildProgress {
  readonly #titles = new Map<string, string>();
  readonly #running = new Map<string, string>();
  readonly #warnings = new Map<string, BuildWarning>();
  readonly #caches: string[] = [];
  readonly #problems: string[] = [];

  /** Reads the next line. */
  read(line: string): void {
    const match = /^#(\d+) (.*)$/.exec(line);
    const id = match?.[1];
    const text = match?.[2];
    if (id === undefined || text === undefined) return;
    if (/^(?:DONE(?: [\d.]+s)?|CACHED|CANCELED)$/.test(text)) this.#running.delete(id);
    else if (text.startsWith("ERROR: ")) this.#fail(id, text.slice("ERROR: ".length));
    else if (text.startsWith("WARN: ")) this.#warn(id, text.slice("WARN: ".length));
    else if (!this.#titles.has(id)) this.#begin(id, text);
  }

  /** The step that began last of those that run, such as `[app 2/3] RUN make`; undefined between steps. */
  get step(): string | undefined {
    return [...this.#running.values()].at(-1);
  }

  /** Each remark once, in the order they came. */
  get warnings(): readonly BuildWarning[] {
    return [...this.#warnings.values()];
  }

  /** Titles of the steps that read or wrote a build cache. */
  get cacheSteps(): readonly string[] {
    return this.#caches;
  }

  /** Why a cache could not be read or written; a cache that is not there yet is no problem. */
  get cacheProblems(): readonly string[] {
    return this.#problems;
  }

  #begin(id: string, text: string): void {
    if (id === "0" || this.#titles.size >= maxSteps) return;
    const title = text.slice(0, maxText);
    this.#titles.set(id, title);
    this.#running.set(id, title);
    if (isCacheStep(title)) this.#caches.push(title);
  }

  #fail(id: string, text: string): void {
    this.#running.delete(id);
    const title = this.#titles.get(id) ?? "";
    if (!isCacheStep(title) || text.endsWith(": not found")) return;
    if (this.#problems.length < maxWarnings) this.#problems.push(`${title}: ${text.slice(0, maxText)}`);
  }

  #warn(id: string, text: string): void {
    const match = /^(?:([A-Z][A-Za-z]+): )?(.*?)(?: \(line (\d+)\))?$/.exec(text.slice(0, 2 * maxText));
    const detail = (match?.[2] ?? text).slice(0, maxText);
    const file = /^\[internal\] load build definition from (.+)$/.exec(this.#titles.get(id) ?? "")?.[1];
    const warning = { rule: match?.[1], detail, file, line: match?.[3] === undefined ? undefined : Number(match[3]) };
    if (this.#warnings.size < maxWarnings) this.#warnings.set(`${warning.rule} ${warning.line} ${detail}`, warning);
  }
}

function isCacheStep(title: string): boolean {
  return /^(?:importing cache manifest from|exporting cache|exporting to GitHub Actions Cache)/.test(title);
}
