import { locate } from "./location.ts";
import type { TestCase, TestStatus } from "./model.ts";
import { parseSeconds } from "./time.ts";

const maxNameCharacters = 1000;
const maxMessageCharacters = 1000;
const maxDetailsCharacters = 6000;

/** States in which a test program says that it did not run a test. */
const notRunStates = new Set(["notrun", "disabled", "skipped", "ignored"]);

type Outcome = "failure" | "error" | "skipped" | "disabled" | "flaky" | "rerun";

const outcomes = new Map<string, Outcome>([
  ["failure", "failure"],
  ["error", "error"],
  ["skipped", "skipped"],
  ["disabled", "disabled"],
  ["flakyFailure", "flaky"],
  ["flakyError", "flaky"],
  ["rerunFailure", "rerun"],
  ["rerunError", "rerun"],
]);

/** What is known of a case from the suites around it. */
export interface CaseContext {
  readonly path: string;
  readonly file: string | undefined;
}

/** Collects one `testcase` element; several outcomes in one case count as the worst of them. */
export class JunitCase {
  readonly #attributes: ReadonlyMap<string, string>;
  readonly #context: CaseContext;
  readonly #seen = new Map<Outcome, number>();
  #message: string | undefined;
  #expectedFailure = false;
  #body = "";
  #collecting = false;
  /** The outcome whose text is kept: the worst so far. */
  #kept: Outcome | undefined;

  constructor(attributes: ReadonlyMap<string, string>, context: CaseContext) {
    this.#attributes = attributes;
    this.#context = context;
  }

  openChild(name: string, attributes: ReadonlyMap<string, string>): void {
    const outcome = outcomes.get(name);
    if (outcome === undefined) return;
    this.#seen.set(outcome, (this.#seen.get(outcome) ?? 0) + 1);
    if (attributes.get("type") === "pytest.xfail") this.#expectedFailure = true;
    if (this.#kept !== undefined && rank(outcome) <= rank(this.#kept)) return;
    this.#kept = outcome;
    this.#message = attributes.get("message") ?? attributes.get("type");
    this.#body = "";
    this.#collecting = true;
  }

  closeChild(): void {
    this.#collecting = false;
  }

  wantsText(): boolean {
    return this.#collecting && this.#body.length < maxDetailsCharacters;
  }

  text(piece: string): void {
    this.#body += piece.slice(0, maxDetailsCharacters - this.#body.length);
  }

  /** The case; without `detailed`, neither what was printed about a failure nor a place taken from it. */
  finish(detailed: boolean): TestCase {
    const status = this.#status();
    const details = this.#body.trim() === "" ? undefined : this.#body;
    const message = this.#message?.trim() || firstLine(details);
    const file = this.#attributes.get("file") ?? this.#attributes.get("filepath") ?? this.#context.file;
    const failed = status === "failed";
    const place =
      failed && detailed ? locate(details ?? message ?? "", file, this.#attributes.get("classname")) : undefined;
    return {
      name: (this.#attributes.get("name") ?? "").slice(0, maxNameCharacters),
      classname: (this.#attributes.get("classname") ?? "").slice(0, maxNameCharacters),
      suite: this.#context.path,
      status,
      errored: this.#seen.has("error"),
      notRun: status === "skipped" && !this.#seen.has("skipped"),
      expectedFailure: status === "skipped" && this.#expectedFailure,
      timeMs: parseSeconds(this.#attributes.get("time") ?? ""),
      file: place?.file ?? file?.slice(0, maxNameCharacters),
      line: place?.line ?? this.#line(),
      message: message?.slice(0, maxMessageCharacters),
      details: failed && detailed ? details : undefined,
      reruns: (this.#seen.get("rerun") ?? 0) + (this.#seen.get("flaky") ?? 0),
    };
  }

  #status(): TestStatus {
    if (this.#seen.has("failure") || this.#seen.has("error")) return "failed";
    if (this.#seen.has("skipped") || this.#seen.has("disabled")) return "skipped";
    if (notRunStates.has((this.#attributes.get("status") ?? "").toLowerCase())) return "skipped";
    if (this.#attributes.get("result") === "suppressed") return "skipped";
    return this.#seen.has("flaky") ? "flaky" : "passed";
  }

  /** pytest counts lines from 0 and names its suite after itself. */
  #line(): number | undefined {
    const text = this.#attributes.get("line") ?? "";
    if (!/^\d{1,8}$/.test(text)) return undefined;
    return Number(text) + (this.#context.path === "pytest" ? 1 : 0);
  }
}

function rank(outcome: Outcome): number {
  return ["disabled", "skipped", "flaky", "rerun", "failure", "error"].indexOf(outcome);
}

function firstLine(text: string | undefined): string | undefined {
  return text?.trim().split("\n", 1)[0]?.trim();
}
