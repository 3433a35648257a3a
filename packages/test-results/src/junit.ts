import { testResultErrors } from "./errors.ts";
import type { ReportFormat, ReportReader } from "./format.ts";
import { JunitCase } from "./junit-case.ts";
import type { SuiteProblem, TestCase, TestReport } from "./model.ts";
import { chooseDecoder } from "./text-decoding.ts";
import { type XmlHandler, XmlScanner } from "./xml-scanner.ts";

const maxCases = 1_000_000;
/** Further failures are counted and named, without what was printed about them. */
const maxDetailedCases = 2000;

/**
 * JUnit XML in all its dialects: suites nested at any depth, cases beside suites, a single suite as the root, missing
 * attributes. Cases are counted from their own elements; what headers claim is believed only when it is bad news.
 *
 * @see the JUnit 4 and 5 legacy reporters, Surefire's report schema 3.0, pytest's junitxml
 */
export const junitFormat: ReportFormat = {
  name: "junit",
  matches: (start) => /^\s*</.test(start) || /<\?xml|<testsuites?[\s>/]/.test(start),
  open: (file) => new JunitReader(file),
};

interface Suite {
  readonly name: string;
  readonly path: string;
  readonly file: string | undefined;
  readonly claimedTests: number;
  readonly claimedFailures: number;
  cases: number;
  /** Cases that a header may count as failures: failed, flaky, or failed as expected. */
  blamed: number;
  reported: boolean;
}

class JunitReader implements ReportReader, XmlHandler {
  readonly #file: string;
  readonly #scanner: XmlScanner;
  readonly #elements: string[] = [];
  readonly #suites: Suite[] = [];
  readonly #openCases: JunitCase[] = [];
  readonly #cases: TestCase[] = [];
  readonly #problems: SuiteProblem[] = [];
  #decoder: InstanceType<typeof TextDecoder> | undefined;
  #sizeBytes = 0;
  #suiteCount = 0;
  #detailed = 0;
  #suiteFailure: { message: string; body: string } | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#scanner = new XmlScanner(file, this);
  }

  write(chunk: Uint8Array): void {
    if (chunk.length === 0) return;
    this.#sizeBytes += chunk.length;
    if (this.#decoder !== undefined) return this.#scanner.write(this.#decoder.decode(chunk, { stream: true }));
    this.#decoder = chooseDecoder(this.#file, chunk);
    this.#scanner.write(withoutPreface(this.#decoder.decode(chunk, { stream: true })));
  }

  end(): TestReport {
    if (this.#decoder !== undefined) this.#scanner.write(this.#decoder.decode());
    this.#scanner.end(this.#sizeBytes);
    const { cases, problems } = { cases: this.#cases, problems: this.#problems };
    return { file: this.#file, format: junitFormat.name, suites: this.#suiteCount, cases, problems };
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    const parent = this.#elements.at(-1);
    this.#elements.push(name);
    if (parent === undefined && name !== "testsuites" && name !== "testsuite")
      throw testResultErrors.error(
        "report-unknown",
        `${this.#file}: the root element <${name.slice(0, 80)}> is not JUnit`,
      );
    if (name === "testsuite" || name === "testsuites") this.#openSuite(name, attributes);
    else if (name === "testcase") this.#openCases.push(this.#newCase(attributes));
    else if (parent === "testcase") this.#openCases.at(-1)?.openChild(name, attributes);
    else if (parent === "testsuite" && (name === "failure" || name === "error"))
      this.#suiteFailure = { message: attributes.get("message") ?? attributes.get("type") ?? "", body: "" };
  }

  close(name: string): void {
    this.#elements.pop();
    if (name === "testsuite" || name === "testsuites") this.#closeSuite();
    else if (name === "testcase") this.#closeCase();
    else if (this.#elements.at(-1) === "testcase") this.#openCases.at(-1)?.closeChild();
    else if (this.#suiteFailure !== undefined && this.#elements.at(-1) === "testsuite") {
      const message = (this.#suiteFailure.message || this.#suiteFailure.body.trim()).slice(0, 1000);
      const suite = this.#suites.at(-1);
      this.#problems.push({ kind: "suite-failed", suite: suite?.path ?? "", message });
      if (suite !== undefined) suite.blamed++;
      this.#suiteFailure = undefined;
    }
  }

  wantsText(): boolean {
    return this.#suiteFailure !== undefined || (this.#openCases.at(-1)?.wantsText() ?? false);
  }

  text(piece: string): void {
    const failure = this.#suiteFailure;
    if (failure === undefined) this.#openCases.at(-1)?.text(piece);
    else if (failure.body.length < 1000) failure.body += piece.slice(0, 1000);
  }

  #openSuite(element: string, attributes: ReadonlyMap<string, string>): void {
    if (element === "testsuite") this.#suiteCount++;
    const name = (attributes.get("name") ?? "").slice(0, 300);
    const outer = this.#suites.at(-1)?.path ?? "";
    const own = element === "testsuites" ? "" : name;
    this.#suites.push({
      name,
      path: [outer, own]
        .filter((part) => part !== "")
        .join(" › ")
        .slice(0, 600),
      file: attributes.get("file") ?? attributes.get("filepath") ?? this.#suites.at(-1)?.file,
      claimedTests: claim(attributes.get("tests")),
      claimedFailures: claim(attributes.get("failures")) + claim(attributes.get("errors")),
      cases: 0,
      blamed: 0,
      reported: false,
    });
  }

  #closeSuite(): void {
    const suite = this.#suites.pop();
    const outer = this.#suites.at(-1);
    if (suite === undefined) return;
    if (suite.cases === 0 && !suite.reported && suite.claimedTests + suite.claimedFailures > 0) {
      const { claimedTests: tests, claimedFailures: failures } = suite;
      this.#problems.push({ kind: "cases-missing", suite: suite.path || suite.name, tests, failures });
      suite.reported = true;
    }
    if (suite.cases > 0 && suite.claimedFailures > 0 && suite.blamed === 0 && !suite.reported) {
      this.#problems.push({
        kind: "failures-missing",
        suite: suite.path || suite.name,
        failures: suite.claimedFailures,
      });
      suite.reported = true;
    }
    if (outer === undefined) return;
    outer.cases += suite.cases;
    outer.blamed += suite.blamed;
    outer.reported ||= suite.reported;
  }

  #newCase(attributes: ReadonlyMap<string, string>): JunitCase {
    const suite = this.#suites.at(-1);
    return new JunitCase(attributes, { path: suite?.path ?? "", file: suite?.file });
  }

  #closeCase(): void {
    const built = this.#openCases.pop()?.finish(this.#detailed < maxDetailedCases);
    if (built === undefined) return;
    const innermost = this.#suites.at(-1);
    if (innermost !== undefined) {
      innermost.cases++;
      if (built.status === "failed" || built.status === "flaky" || built.expectedFailure) innermost.blamed++;
    }
    if (this.#cases.length >= maxCases)
      throw testResultErrors.error("report-over-limit", `${this.#file}: more than ${maxCases} test cases`);
    if (built.status === "failed") this.#detailed++;
    this.#cases.push(built);
  }
}

/** Log lines before the document are blanked out; line numbers stay right. */
function withoutPreface(text: string): string {
  const bare = text.replace(/^\ufeff/, "");
  const start = bare.search(/\S/);
  if (start < 0 || bare.charCodeAt(start) === 0x3c) return bare;
  const document = bare.search(/<\?xml\s|<testsuites?[\s>/]/);
  return document < 0 ? bare : bare.slice(0, document).replace(/[^\n]/g, " ") + bare.slice(document);
}

/** A count in a suite's header; anything but a whole number claims nothing. */
function claim(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
