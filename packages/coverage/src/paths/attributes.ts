/** The arguments of git that tell of the paths on its standard input, each ended by NUL, which are generated. */
export const attributeArguments: readonly string[] = ["check-attr", "-z", "--stdin", "linguist-generated"];

/** The same by the attributes that are in the index, whatever is checked out. */
export const cachedAttributeArguments: readonly string[] = [
  "check-attr",
  "--cached",
  "-z",
  "--stdin",
  "linguist-generated",
];

/** The paths that `git check-attr -z` says are generated: set, or `true`. */
export function parseGenerated(output: string): ReadonlySet<string> {
  const fields = output.split("\0");
  const generated = new Set<string>();
  for (let i = 0; i + 2 < fields.length; i += 3) {
    const path = fields[i];
    const value = fields[i + 2];
    if (path !== undefined && (value === "set" || value === "true")) generated.add(path);
  }
  return generated;
}
