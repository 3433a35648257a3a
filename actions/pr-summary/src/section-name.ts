import { err, ok, type Result } from "@build-once/kernel";

/** Parses a section's or comment's name: it is part of a hidden mark in the comment. */
export function parseSectionName(text: string): Result<string, string> {
  if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,58}[A-Za-z0-9])?$/.test(text) || text.includes("--"))
    return err("is not made of letters, digits and single . _ / -");
  return ok(text);
}

/** A name made of any text, such as a job's. */
export function sectionNameOf(text: string): string {
  const name = text
    .replace(/[^A-Za-z0-9._/]+/g, "-")
    .slice(0, 60)
    .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
  return name === "" ? "job" : name;
}
