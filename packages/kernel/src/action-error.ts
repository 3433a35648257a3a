/**
 * What kind of thing went wrong, which decides what a person is shown.
 *
 * - `input`: a value or combination given by the caller is wrong
 * - `permission`: the token or credential may not do this
 * - `upstream`: network, 5xx or 429 after the schedule of attempts ran out
 * - `data`: a report, manifest or archive cannot be read
 * - `bug`: anything else
 */
export type ErrorKind = "input" | "permission" | "upstream" | "data" | "bug";

/** The optional parts of an error. */
export interface ErrorDetail {
  /** What to do about it, as one or more lines a person can act on. */
  readonly hint?: string;
  readonly cause?: unknown;
  /** Where in the repository it went wrong. */
  readonly place?: ErrorPlace;
}

/** A place in a file. */
export interface ErrorPlace {
  /** Relative to the workspace. */
  readonly file: string;
  /** From 1. */
  readonly line?: number;
}

/** An error whose kind and code are stable: `code` is documented in `docs/errors.md`. */
export class ActionError<Code extends string = string> extends Error {
  override readonly name = "ActionError";
  readonly kind: ErrorKind;
  readonly code: Code;
  readonly hint: string | undefined;
  readonly place: ErrorPlace | undefined;

  constructor(kind: ErrorKind, code: Code, message: string, detail: ErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.kind = kind;
    this.code = code;
    this.hint = detail.hint;
    this.place = detail.place;
  }
}

/** How one error code is documented. */
export interface ErrorRow {
  readonly kind: ErrorKind;
  readonly meaning: string;
  readonly fix: string;
}

/** A package's closed set of error codes: documents them and makes errors that carry them. */
export interface ErrorTable<Code extends string> {
  readonly rows: Readonly<Record<Code, ErrorRow>>;
  /** Makes the error of `code`; the row's `fix` is its hint unless `detail` names a better one. */
  error(code: Code, message: string, detail?: ErrorDetail): ActionError<Code>;
  /** True when `error` carries one of this table's codes. */
  owns(error: unknown): error is ActionError<Code>;
}

/** Declares a package's error codes; the table is the source of `docs/errors.md`. */
export function defineErrors<Code extends string>(rows: Readonly<Record<Code, ErrorRow>>): ErrorTable<Code> {
  return {
    rows,
    error(code, message, detail = {}) {
      return new ActionError(rows[code].kind, code, message, { hint: rows[code].fix, ...detail });
    },
    owns(error): error is ActionError<Code> {
      return error instanceof ActionError && Object.hasOwn(rows, error.code);
    },
  };
}

/** Maps anything that was thrown to an ActionError; what is not one already is a `bug`, non-Errors included. */
export function toActionError(thrown: unknown): ActionError {
  try {
    if (thrown instanceof ActionError) return thrown;
    return new ActionError("bug", "unexpected", wordsOf(thrown), { cause: thrown });
  } catch {
    // Getters, proxies and conversions of what was thrown may throw themselves; the step must end red all the same.
    return new ActionError("bug", "unexpected", `a value that cannot be read was thrown: ${typeof thrown}`);
  }
}

function wordsOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `a value that is not an Error was thrown: ${describe(thrown)}`;
  return thrown.message || thrown.name;
}

function describe(thrown: unknown): string {
  if (typeof thrown === "string") return JSON.stringify(thrown.slice(0, 200));
  try {
    return (JSON.stringify(thrown) ?? String(thrown)).slice(0, 200);
  } catch {
    return typeof thrown;
  }
}
