import type { Commands, Log } from "@build-once/host";
import { makeVisible } from "@build-once/markdown";

/** The runner's commands, told only text that cannot start one and that holds no secret. */
export interface Printer extends Log {
  /** `text` without masked values and control characters. */
  redact(text: string): string;
  /** Performs commands with redacted text. */
  readonly commands: Commands;
}

/** Longer lines are cut: no log viewer shows them, and a line has to be held in memory. */
const maxLineLength = 16_384;

/** A secret, and what finds it; the whole pattern is made when the beginning occurs somewhere: it takes milliseconds. */
interface Secret {
  readonly text: string;
  readonly beginning: RegExp;
  whole: RegExp | undefined;
}

/** Enough to tell a token from other text; a pair of surrogates is never split. */
function beginningOf(secret: string): string {
  return Array.from(secret.slice(0, 20)).slice(0, 8).join("");
}

/** A log that neutralises whatever it is given and hides what was masked. */
export function createPrinter(commands: Commands): Printer {
  const secrets = new Map<string, Secret>();
  // A short secret must not take a piece out of a longer one and leave the rest.
  let longestFirst: readonly Secret[] = [];
  const redact = (text: string): string => {
    let clean = text;
    for (const secret of longestFirst) clean = hide(clean, secret);
    return clean;
  };
  const lines = (text: string): readonly string[] =>
    redact(text)
      .split(/\r\n|\r|\n/)
      .map(neutralise);
  return {
    commands,
    redact,
    mask(value) {
      for (const form of secretForms(value)) {
        if (secrets.has(form)) continue;
        secrets.set(form, { text: form, beginning: patternOf(beginningOf(form)), whole: undefined });
        commands.mask(form);
      }
      longestFirst = [...secrets.values()].sort((a, b) => b.text.length - a.text.length);
    },
    debug: (text) => lines(text).forEach((line) => commands.debug(line)),
    info: (text) => lines(text).forEach((line) => commands.info(line)),
    warning: (text) => commands.annotate({ level: "warning", message: makeVisible(redact(text), "lines") }),
    async group(title, work) {
      commands.startGroup(neutralise(redact(title).replaceAll(/[\r\n]+/g, " ")));
      try {
        return await work();
      } finally {
        commands.endGroup();
      }
    },
  };
}

/** The value and each of its lines; very short ones would hide innocent text. */
function secretForms(value: string): readonly string[] {
  const forms = [value, ...value.split(/\r?\n/)].map((form) => form.trim());
  return [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length);
}

function hide(text: string, secret: Secret): string {
  if (text.search(secret.beginning) < 0) return text;
  secret.whole ??= patternOf(secret.text);
  return text.replace(secret.whole, "***");
}

/**
 * Finds a secret as it is, and as Markdown and JSON write it: each character may be escaped or a numeric reference, and
 * a zero-width space may stand between two.
 */
function patternOf(secret: string): RegExp {
  const characters = Array.from(secret).map((character) => {
    const escaped = JSON.stringify(character).slice(1, -1);
    const forms = [character, escaped, `&#${character.codePointAt(0)};`];
    return `(?:${[...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`;
  });
  return new RegExp(characters.join("\\u200b?"), "gu");
}

/**
 * One line that no runner takes for a command.
 *
 * @see actions/runner, ActionCommand.cs: `::` at a line's start after white space, `##[` anywhere in it
 */
export function neutralise(line: string): string {
  const cut = line.length > maxLineLength ? `${line.slice(0, maxLineLength)}… (${line.length} characters)` : line;
  return makeVisible(cut)
    .replace(/^(\s*)::/, "$1: :")
    .replaceAll("##[", "## [");
}
