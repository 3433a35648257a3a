/** Why a Dockerfile or an ignore file cannot be used, and where. */
export interface DockerfileProblem {
  /** Counted from 1; 0 when no single line is at fault. */
  readonly line: number;
  /** One sentence; quotes foreign text as JSON and shortened. */
  readonly message: string;
}

/** Foreign text for a message: quoted, and short enough for a line. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text);
}

/** Carries a problem out of deep recursion; never leaves this package's parsers. */
export class ProblemSignal extends Error {
  override readonly name = "ProblemSignal";
}
