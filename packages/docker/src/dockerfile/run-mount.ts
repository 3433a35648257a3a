import { err, nearest, ok, type Result } from "@build-once/kernel";
import { flagValues, type Instruction } from "./instruction.ts";
import { quoted } from "./problem.ts";

/** What `RUN --mount` mounts. */
export type MountType = "bind" | "cache" | "secret" | "ssh" | "tmpfs";

const mountTypes: readonly MountType[] = ["bind", "cache", "secret", "ssh", "tmpfs"];
const options: ReadonlySet<string> = new Set(
  "type from source src target dst destination readonly ro readwrite rw required size id sharing mode uid gid env".split(
    " ",
  ),
);
const bareOptions: ReadonlySet<string> = new Set(["readonly", "ro", "readwrite", "rw", "required"]);

/** One field of a mount, before expansion. */
export interface MountField {
  readonly name: string;
  /** `undefined` for a bare word such as `readonly`. */
  readonly value: string | undefined;
}

/** A mount after expansion. */
export interface RunMount {
  readonly type: MountType;
  /** A stage, a named context or an image; `""` for the build context (bind) or nothing (other types). */
  readonly from: string;
  readonly source: string;
  readonly target: string;
  readonly id: string;
  readonly required: boolean;
}

/** The fields of each `--mount`, in order. */
export function mountFields(instruction: Instruction): Result<readonly (readonly MountField[])[], string> {
  const mounts: (readonly MountField[])[] = [];
  for (const value of flagValues(instruction, "mount")) {
    const fields = splitCsv(value);
    if (!fields.ok) return fields;
    mounts.push(fields.value.map(splitField));
  }
  return ok(mounts);
}

/** The problem that BuildKit finds in mounts before anything is expanded: `from` may hold no variable. */
export function checkMountSource(instruction: Instruction): string | undefined {
  if (instruction.keyword !== "RUN") return undefined;
  const mounts = mountFields(instruction);
  if (!mounts.ok) return mounts.error;
  for (const { name, value } of mounts.value.flat()) {
    const dollar = value?.indexOf("$") ?? -1;
    if (name === "from" && dollar >= 0 && dollar !== (value ?? "").length - 1)
      return `from=${quoted(value ?? "")} of a mount may hold no variable: name a stage with FROM and ARG instead`;
  }
  return undefined;
}

/** Reads a mount whose values are expanded. Settings that only shape the running container are not looked at. */
export function readMount(fields: readonly MountField[]): Result<RunMount, string> {
  const mount = { type: "bind" as MountType, from: "", source: "", target: "", id: "", required: false };
  for (const { name, value } of fields) {
    if (!options.has(name)) return err(unknownOption(name));
    if (value === undefined) {
      if (!bareOptions.has(name)) return err(`${quoted(name)} of a mount needs a value`);
      if (name === "required") mount.required = true;
      continue;
    }
    const type = mountTypes.find((candidate) => candidate === value.toLowerCase());
    if (name === "type" && type === undefined) return err(`unsupported mount type ${quoted(value)}`);
    if (name === "type" && type !== undefined) mount.type = type;
    else if (name === "from") mount.from = value;
    else if (name === "source" || name === "src") mount.source = value;
    else if (name === "target" || name === "dst" || name === "destination") mount.target = value;
    else if (name === "id") mount.id = value;
    else if (name === "required") mount.required = /^(?:1|t|true)$/i.test(value);
  }
  if (mount.type === "secret" && mount.from !== "") return err("a secret mount takes no from");
  return ok(mount);
}

/** The id that a secret mount asks for; `undefined` when nothing names one. */
export function secretIdOf(mount: RunMount): string | undefined {
  const id = mount.source || mount.id || (mount.target.replace(/\/+$/, "").split("/").at(-1) ?? "");
  return id === "" ? undefined : id;
}

function unknownOption(name: string): string {
  const close = nearest(name, options);
  return `a mount has no option ${quoted(name)}${close === undefined ? "" : `; did you mean ${close}?`}`;
}

function splitField(field: string): MountField {
  const equals = field.indexOf("=");
  return equals < 0
    ? { name: field.toLowerCase(), value: undefined }
    : { name: field.slice(0, equals).toLowerCase(), value: field.slice(equals + 1) };
}

/** One line of comma-separated values, quotes doubled inside quotes. */
function splitCsv(text: string): Result<readonly string[], string> {
  if (text === "") return err("--mount is empty");
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const quotedField = text[at] === '"';
    const field = quotedField ? readQuotedField(text, at + 1) : readBareField(text, at);
    if (field === undefined) return err(`the quotes of --mount=${quoted(text)} do not match`);
    fields.push(field.text);
    if (field.end >= text.length) return ok(fields);
    if (text[field.end] !== ",") return err(`the quotes of --mount=${quoted(text)} do not match`);
    at = field.end + 1;
  }
}

function readBareField(text: string, start: number): { text: string; end: number } | undefined {
  const comma = text.indexOf(",", start);
  const end = comma < 0 ? text.length : comma;
  const field = text.slice(start, end);
  return field.includes('"') ? undefined : { text: field, end };
}

function readQuotedField(text: string, start: number): { text: string; end: number } | undefined {
  let field = "";
  for (let at = start; ; ) {
    const close = text.indexOf('"', at);
    if (close < 0) return undefined;
    field += text.slice(at, close);
    if (text[close + 1] !== '"') return { text: field, end: close + 1 };
    field += '"';
    at = close + 2;
  }
}
