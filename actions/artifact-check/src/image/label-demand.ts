import { err, ok, type Result } from "@build-once/kernel";

/** A label that an image must have: any value, an exact one, or one that matches. */
export interface LabelDemand {
  readonly name: string;
  readonly value: string | RegExp | undefined;
}

/** Parses `name`, `name=value` or `name=/regex/`. */
export function parseLabelDemand(line: string): Result<LabelDemand, string> {
  const at = line.indexOf("=");
  const name = (at < 0 ? line : line.slice(0, at)).trim();
  if (name === "") return err("the label's name is missing");
  if (at < 0) return ok({ name, value: undefined });
  const value = line.slice(at + 1);
  const pattern = /^\/(.+)\/$/.exec(value)?.[1];
  if (pattern === undefined) return ok({ name, value });
  try {
    return ok({ name, value: new RegExp(`^(?:${pattern})$`, "u") });
  } catch {
    return err("the regular expression cannot be read");
  }
}

/** True when a label's value is what is demanded. */
export function meetsLabel(demand: LabelDemand, value: string | undefined): boolean {
  if (value === undefined) return false;
  if (demand.value === undefined) return true;
  // Bounded, because the value is foreign and expressions can take long over long texts.
  return typeof demand.value === "string" ? value === demand.value : demand.value.test(value.slice(0, 4096));
}
