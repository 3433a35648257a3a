/** A request or a reply that GitHub's description does not allow. */
export interface Violation {
  /** `METHOD /path?query` as it was received. */
  readonly request: string;
  readonly problems: readonly string[];
}

/** Collects violations until somebody asks. */
export class ViolationLog {
  readonly #violations: Violation[] = [];

  add(request: string, problems: readonly string[]): void {
    if (problems.length > 0) this.#violations.push({ request, problems });
  }

  get all(): readonly Violation[] {
    return this.#violations;
  }

  /** Gives the violations so far and forgets them; for tests that provoke one. */
  take(): readonly Violation[] {
    return this.#violations.splice(0);
  }

  /** @throws {Error} that names every violation, when there is one */
  assertNone(): void {
    if (this.#violations.length === 0) return;
    const lines = this.take().flatMap(({ request, problems }) => [
      request,
      ...problems.map((problem) => `  ${problem}`),
    ]);
    throw new Error(`GitHub's API description does not allow:\n${lines.join("\n")}`);
  }
}
