/**
 * Parses `GITHUB_OUTPUT` and `GITHUB_STATE` as the runner does: `name=value` lines and `name<<delimiter` blocks.
 *
 * @see actions/runner, FileCommandManager.cs, EnvFileKeyValuePairs
 */
export function parseCommandFile(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (line === "") continue;
    const equals = line.indexOf("=");
    const heredoc = line.indexOf("<<");
    if (heredoc < 0 || (equals >= 0 && equals < heredoc)) {
      if (equals <= 0) throw new Error(`the runner refuses the line ${JSON.stringify(line)}`);
      values.set(line.slice(0, equals), line.slice(equals + 1));
      continue;
    }
    const delimiter = line.slice(heredoc + 2);
    const end = lines.indexOf(delimiter, index + 1);
    if (heredoc === 0 || delimiter === "" || end < 0) throw new Error(`the block ${JSON.stringify(line)} does not end`);
    values.set(line.slice(0, heredoc), lines.slice(index + 1, end).join("\n"));
    index = end;
  }
  return values;
}
