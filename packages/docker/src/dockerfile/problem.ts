/** Why a Dockerfile or an ignore file cannot be used, and where. */
export interface DockerfileProblem {
  /** Counted from 1; 0 when no single line is at fault. */
  readonly line: number;
  /** One sentence; quotes foreign text as JSON and shortened. */
  readonly message: string;
  /**
   * The frontend that the file itself asks for. It may be newer than the grammar here and accept the file, so such a
   * problem is a reason not to key a build, not a reason to refuse it.
   */
  readonly frontend?: string;
  /** The line reads a path outside of the build context, for which BuildKit would take another one without a word. */
  readonly leavesContext?: true;
}

/** Foreign text for a message: quoted, and short enough for a line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text);
}

/** Carries a problem out of deep recursion; never leaves this package's parsers. */
export class ProblemSignal extends Error {
  override readonly name = "ProblemSignal";
}
