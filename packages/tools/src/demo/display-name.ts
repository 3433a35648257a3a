/**
 * A job's name as GitHub shows it: `test / Python 3.12`. The engine writes the calling job, the called workflow and the
 * job's own name with the leg's number behind it: `test/Python test/Python 3.12-3`.
 */
export function displayName(engineName: string, isLeg: boolean): string {
  const parts = engineName.trim().split("/");
  const own = (parts.at(-1) ?? "").replace(isLeg ? /-\d+$/ : /$^/, "");
  return parts.length < 3 ? own : `${parts[0]} / ${own}`;
}
