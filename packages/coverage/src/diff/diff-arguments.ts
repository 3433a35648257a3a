/**
 * The arguments of git that print what `head`, or without one the working tree, changed since `base` in the one form the parser reads,
 * whatever the repository's and the user's configuration say. Both must be object names.
 * @see git-diff(1)
 */
export function diffArguments(base: string, head?: string): readonly string[] {
  const configured = ["core.quotePath=true", "diff.suppressBlankEmpty=false", "diff.renameLimit=20000"];
  return [
    ...configured.flatMap((setting) => ["-c", setting]),
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-relative",
    "--no-indent-heuristic",
    "--diff-algorithm=myers",
    "--ignore-cr-at-eol",
    "--submodule=short",
    "--ignore-submodules=none",
    "-M",
    "--src-prefix=a/",
    "--dst-prefix=b/",
    "-O/dev/null",
    "-U0",
    "--inter-hunk-context=0",
    base,
    ...(head === undefined ? [] : [head]),
    "--",
  ];
}
