import {
  type Digest,
  err,
  ok,
  type Percent,
  parseBytes,
  parseDigest,
  parseDuration,
  parsePercent,
  parseReference,
  parseRepository,
  type Reference,
  type Repository,
  type Result,
} from "@build-once/kernel";

/** One declared input: how it is written, what it means, and the value it parses to. */
export interface InputKind<T> {
  readonly kind: string;
  readonly description: string;
  /** As written in `action.yml`; may be an expression such as `${{ github.token }}`. */
  readonly default: string | undefined;
  /** The form a person may write, in words. */
  readonly allowed: string;
  /** Words that are meant when one is misspelt. */
  readonly choices: readonly string[];
  /** A secret is masked before anything is logged and never printed in a problem. */
  readonly secret: boolean;
  /** Without a value the action cannot run. */
  readonly required: boolean;
  /** The value of a text that is not empty. */
  readonly parse: (text: string) => Result<T, string>;
  /** The value of an input that was not given. */
  readonly absent: T;
}

/** What every input declares. */
export interface Described {
  readonly description: string;
  readonly default?: string;
}

/** What an input declares that must be given. */
export interface RequiredInput {
  readonly description: string;
  readonly required: true;
}

function kind<T>(
  name: string,
  allowed: string,
  spec: Described,
  parse: (text: string) => Result<T, string>,
  extra: Partial<Pick<InputKind<T>, "choices" | "secret">> = {},
): InputKind<T | undefined> {
  return {
    kind: name,
    description: spec.description,
    default: spec.default,
    allowed,
    choices: extra.choices ?? [],
    secret: extra.secret ?? false,
    required: false,
    parse,
    absent: undefined,
  };
}

/** Makes an input mandatory: its value is never `undefined`. */
export function required<T>(input: InputKind<T | undefined>): InputKind<T> {
  // The parser reports a missing mandatory input before anybody can read the value, so `absent` is never seen.
  return { ...input, required: true, default: undefined } as InputKind<T>;
}

/** Gives an input a value for when nothing was written: the value is never `undefined`. The default must parse. */
export function withDefault<T>(input: InputKind<T | undefined>, text: string): InputKind<T> {
  const parsed = input.parse(text);
  if (!parsed.ok || parsed.value === undefined) {
    throw new Error(`the default ${JSON.stringify(text)} is not allowed: ${parsed.ok ? "no value" : parsed.error}`);
  }
  return { ...input, default: text, absent: parsed.value } as InputKind<T>;
}

/** Any text; control characters other than tab and line ends are refused. */
export function text(spec: Described & { readonly maxLength?: number }): InputKind<string | undefined> {
  const maxLength = spec.maxLength ?? 65_536;
  return kind("text", "text", spec, (value) => plainText(value, maxLength));
}

/** A path, absolute or relative to the workspace. */
export function path(spec: Described): InputKind<string | undefined> {
  return kind("path", "a path, absolute or relative to the workspace", spec, (value) =>
    /[\r\n]/.test(value) ? err("a path is one line") : plainText(value, 4096),
  );
}

/** One of a few words. */
export function choice<const Word extends string>(
  words: readonly Word[],
  spec: Described,
): InputKind<Word | undefined> {
  return kind(
    "choice",
    words.map((word) => `\`${word}\``).join(", "),
    spec,
    (value) => {
      const found = words.find((word) => word === value);
      return found === undefined ? err(`is not one of ${words.join(", ")}`) : ok(found);
    },
    { choices: words },
  );
}

/** `true` or `false`, as YAML 1.2 writes them. */
export function flag(spec: Described): InputKind<boolean | undefined> {
  return kind(
    "flag",
    "`true` or `false`",
    spec,
    (value) => {
      if (/^(?:true|True|TRUE)$/.test(value)) return ok(true);
      if (/^(?:false|False|FALSE)$/.test(value)) return ok(false);
      return err("is neither true nor false");
    },
    { choices: ["true", "false"] },
  );
}

/** A whole number from `min` to `max`. */
export function integer(
  spec: Described & { readonly min: number; readonly max: number; readonly unit?: string },
): InputKind<number | undefined> {
  const unit = spec.unit === undefined ? "" : ` (${spec.unit})`;
  return kind("integer", `a whole number from ${spec.min} to ${spec.max}${unit}`, spec, (value) => {
    if (!/^(?:0|-?[1-9]\d{0,14})$/.test(value)) return err("is not a whole number");
    const number = Number(value);
    return number < spec.min || number > spec.max ? err(`is not from ${spec.min} to ${spec.max}`) : ok(number);
  });
}

/** A percentage with up to six decimals, exact. */
export function percent(spec: Described): InputKind<Percent | undefined> {
  return kind("percent", "a percentage from 0 to 100, such as `80` or `87.5`", spec, parsePercent);
}

/** A duration, in milliseconds. */
export function duration(spec: Described): InputKind<number | undefined> {
  return kind("duration", "a duration: `500ms`, `30s`, `5m`, `2h`, `7d`", spec, parseDuration);
}

/** A size, in bytes. */
export function bytes(spec: Described): InputKind<number | undefined> {
  return kind("bytes", "a size: `65000`, `10MB`, `1GiB`", spec, parseBytes);
}

/** A content address. */
export function digest(spec: Described): InputKind<Digest | undefined> {
  return kind("digest", "`sha256:` and 64 hexadecimal digits", spec, parseDigest);
}

/** An image name with a tag, a digest or both. */
export function reference(spec: Described): InputKind<Reference | undefined> {
  return kind("reference", "`name@sha256:…` or `name:tag`", spec, parseReference);
}

/** An image name without tag or digest. */
export function repository(spec: Described): InputKind<Repository | undefined> {
  return kind("repository", "an image name without tag or digest, such as `ghcr.io/acme/app`", spec, parseRepository);
}

/** An `http` or `https` URL without user or password. */
export function url(spec: Described): InputKind<URL | undefined> {
  return kind("url", "an http or https URL", spec, (value) => {
    if (!URL.canParse(value)) return err("is not a URL");
    const parsed = new URL(value);
    if (parsed.protocol !== "https:" && parsed.protocol !== "http:") return err("is not an http or https URL");
    return parsed.username === "" && parsed.password === "" ? ok(parsed) : err("carries a user or password");
  });
}

/** A value that is never printed. */
export function secret(spec: Described): InputKind<string | undefined> {
  return kind("secret", "a secret", spec, (value) => ok(value), { secret: true });
}

/** One item a line; commas separate items too unless `commas` is false. Empty lines and `#` comment lines are dropped. */
export function list<T = string>(
  spec: Described & {
    readonly commas?: boolean;
    readonly item?: (text: string) => Result<T, string>;
    readonly allowed?: string;
    readonly secret?: boolean;
  },
): InputKind<readonly T[]> {
  const item = spec.item ?? ((value: string) => ok(value as T));
  const parse = (value: string): Result<readonly T[], string> => {
    const items: T[] = [];
    const problems: string[] = [];
    for (const line of splitList(value, spec.commas ?? true)) {
      const parsed = item(line);
      if (parsed.ok) items.push(parsed.value);
      else problems.push(spec.secret === true ? parsed.error : `${JSON.stringify(line)}: ${parsed.error}`);
    }
    return problems.length > 0 ? err(problems.join("; ")) : ok(items);
  };
  const absent = spec.default === undefined || spec.default.includes("${{") ? ok([]) : parse(spec.default);
  if (!absent.ok) throw new Error(`the default ${JSON.stringify(spec.default)} is not allowed: ${absent.error}`);
  const allowed =
    spec.allowed ?? (spec.commas === false ? "one item a line" : "one item a line, or separated by commas");
  return {
    kind: "list",
    description: spec.description,
    default: spec.default,
    allowed,
    choices: [],
    secret: spec.secret ?? false,
    required: false,
    parse,
    absent: absent.value,
  };
}

/** `key=value` lines; a key given twice is a problem. Keys are foreign: the value is a Map. */
export function pairs(spec: Described & { readonly secret?: boolean }): InputKind<ReadonlyMap<string, string>> {
  const parse = (value: string): Result<ReadonlyMap<string, string>, string> => {
    const map = new Map<string, string>();
    for (const line of splitList(value, false)) {
      const at = line.indexOf("=");
      const shown = spec.secret === true ? "a line" : JSON.stringify(line);
      if (at <= 0) return err(`${shown} is not key=value`);
      const key = line.slice(0, at).trim();
      if (map.has(key)) return err(`${JSON.stringify(key)} is given twice`);
      map.set(key, line.slice(at + 1));
    }
    return ok(map);
  };
  return {
    kind: "pairs",
    description: spec.description,
    default: spec.default,
    allowed: "one `key=value` a line",
    choices: [],
    secret: spec.secret ?? false,
    required: false,
    parse,
    absent: new Map(),
  };
}

function plainText(value: string, maxLength: number): Result<string, string> {
  if (value.length > maxLength) return err(`is longer than ${maxLength} characters`);
  for (const character of value) {
    const code = character.charCodeAt(0);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) return err("has control characters");
  }
  return ok(value);
}

function splitList(value: string, commas: boolean): readonly string[] {
  const lines = value.split(/\r?\n/).filter((line) => !line.trimStart().startsWith("#"));
  const items = commas ? lines.flatMap((line) => line.split(",")) : lines;
  return items.map((item) => item.trim()).filter((item) => item !== "");
}
