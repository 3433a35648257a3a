/** A pattern in which `*` stands for any characters, as an expression for whole names. */
export function namePattern(pattern: string, flags: "" | "i" = ""): RegExp {
  // Several stars in a row mean one; as separate groups they would make matching slow.
  const parts = pattern.split(/\*+/).map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, flags);
}
