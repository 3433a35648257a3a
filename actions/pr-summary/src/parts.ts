/** What a part or a section comes to. `warn` is neither good nor bad news; `missing` is a part that should be there. */
export type Standing = "pass" | "fail" | "warn" | "skip" | "missing";

/** A failed test, folded over all jobs in which it failed the same way. Text is foreign: bounded, redacted, unescaped. */
export interface FailedTest {
  readonly name: string;
  readonly classname: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
  readonly message: string;
  readonly details: string;
  /** Jobs in which it failed. */
  readonly jobs: readonly string[];
}

/** Test results of one or more jobs. */
export interface TestsPart {
  readonly tests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly flaky: number;
  readonly timeMs: number;
  readonly files: number;
  readonly failures: readonly FailedTest[];
  /** Names of flaky tests, some of them when there are many. */
  readonly flakyTests: readonly string[];
  /** Reports that could not be read, suites that died outside their tests, patterns that matched nothing. */
  readonly problems: readonly string[];
}

/** The links of the chain, in order. */
export const chainOrder = ["coverage", "image", "check", "deploy"] as const;

/** One link of the chain. */
export type ChainName = (typeof chainOrder)[number];

/** What one action of the chain reported. Text is foreign: bounded, redacted, unescaped. */
export interface ChainPart {
  readonly name: ChainName;
  /** True when this job reported it, rather than another job of the run. */
  readonly own: boolean;
  readonly standing: Standing;
  /** One word or two: `passed`, `reused`, `healthy`. */
  readonly word: string;
  /** The action's reason in one sentence. */
  readonly message: string;
  readonly job: string;
  readonly commit: string;
  /** `sha256:…` where the part speaks about an image. */
  readonly digest: string | undefined;
  /** `name@sha256:…`. */
  readonly reference: string | undefined;
  /** Ranges of lines of the change that no test ran; empty but for coverage. */
  readonly uncovered: readonly { readonly path: string; readonly first: number; readonly last: number }[];
  /** Short facts in reading order: `lines 91.20 %`. */
  readonly facts: readonly string[];
  /** An address that people may look at; shown as text unless it is on our own server. */
  readonly url: string | undefined;
}

/** An artifact that the run left. */
export interface ArtifactLink {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
}

/** Everything that a section says. */
export interface Model {
  readonly section: string;
  readonly title: string | undefined;
  readonly commit: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly job: string;
  readonly workflow: string;
  readonly tests: TestsPart | undefined;
  readonly chain: readonly ChainPart[];
  readonly artifacts: readonly ArtifactLink[];
  readonly text: string | undefined;
  /** What the reader must know about how this came about: evidence that was refused, files that were missing. */
  readonly notes: readonly string[];
  /** Set when the tests are those of other jobs and some of the evidence could not be read: there may be more. */
  readonly testsIncomplete: string | undefined;
  /** True when the run was a fork's: what it reports are a stranger's words. */
  readonly fork: boolean;
  /** Set when the run itself did not succeed, whatever its evidence says. */
  readonly runConclusion: string | undefined;
}

/** What the tests come to: no test at all is never good news. */
export function standingOfTests(tests: TestsPart): Standing {
  if (tests.failed > 0 || tests.problems.length > 0) return "fail";
  if (tests.tests === 0) return "missing";
  return tests.passed + tests.flaky === 0 ? "warn" : "pass";
}
