import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countCases, mergeReports } from "./model.ts";
import { parseTestReport } from "./parse.ts";

const encoder = new TextEncoder();

async function parse(xml: string | Uint8Array) {
  return await parseTestReport("report.xml", [typeof xml === "string" ? encoder.encode(xml) : xml]);
}

async function only(inner: string) {
  const report = await parse(`<testsuite name="s">${inner}</testsuite>`);
  const [first] = report.cases;
  if (first === undefined || report.cases.length !== 1) throw new Error(`${report.cases.length} cases`);
  return first;
}

async function codeOf(xml: string | Uint8Array): Promise<string> {
  const failure = await parse(xml).then(
    () => "none",
    (error: unknown) => error,
  );
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}

describe("dialects", () => {
  test("suites nest at any depth, and cases may stand beside suites", async () => {
    const report = await parse(
      `<testsuites><testsuite name="a"><testcase name="1"/><testsuite name="b"><testcase name="2"/></testsuite><testcase name="3"/></testsuite></testsuites>`,
    );
    expect(report.suites).toBe(2);
    expect(report.cases.map((c) => [c.name, c.suite])).toEqual([
      ["1", "a"],
      ["2", "a › b"],
      ["3", "a"],
    ]);
  });

  test("no attribute is required", async () => {
    const report = await parse("<testsuite><testcase/><testcase><failure/></testcase></testsuite>");
    expect(countCases(report.cases)).toMatchObject({ tests: 2, passed: 1, failed: 1 });
  });

  test("headers are not believed when they count too many successes", async () => {
    const report = await parse(
      `<testsuite tests="173" failures="0"><testcase name="a"><error/></testcase></testsuite>`,
    );
    expect(countCases(report.cases)).toMatchObject({ tests: 1, passed: 0, failed: 1 });
  });

  test("a suite that claims tests and holds none is a problem, named once", async () => {
    const report = await parse(`<testsuites tests="6"><testsuite name="s" tests="6" failures="1"/></testsuites>`);
    expect(report.problems).toEqual([{ kind: "cases-missing", suite: "s", tests: 6, failures: 1 }]);
  });

  test("a suite that claims failures of which no case is one is a problem, named once", async () => {
    const report = await parse(
      `<testsuites failures="3"><testsuite name="s" tests="12" failures="2" errors="1"><testcase name="a"/></testsuite></testsuites>`,
    );
    expect(report.problems).toEqual([{ kind: "failures-missing", suite: "s", failures: 3 }]);
  });

  test.each([
    ["failed", `<testsuite failures="2"><testcase name="a"><failure/></testcase></testsuite>`],
    ["was flaky", `<testsuite failures="1"><testcase name="a"><flakyFailure/></testcase></testsuite>`],
    [
      "failed in an inner suite",
      `<testsuite failures="1"><testsuite><testcase><error/></testcase></testsuite></testsuite>`,
    ],
  ])("a claim of failures is right when a case %s", async (_, xml) => {
    expect((await parse(xml)).problems).toEqual([]);
  });

  test("an error directly under a suite is a problem", async () => {
    const report = await parse(
      `<testsuite name="s"><error message="setup died">trace</error><failure>teardown died</failure><testcase name="a"/></testsuite>`,
    );
    expect(report.problems).toEqual([
      { kind: "suite-failed", suite: "s", message: "setup died" },
      { kind: "suite-failed", suite: "s", message: "teardown died" },
    ]);
  });

  test("the worst of several outcomes counts, once", async () => {
    const c = await only(
      `<testcase name="x"><skipped/><failure message="f">F</failure><error message="e">E</error></testcase>`,
    );
    expect(c).toMatchObject({ status: "failed", errored: true, message: "e", details: "E" });
  });

  test.each([
    ["<testcase><skipped/></testcase>", { status: "skipped", notRun: false, expectedFailure: false }],
    [`<testcase status="disabled"/>`, { status: "skipped", notRun: true }],
    [`<testcase status="notrun" result="suppressed"/>`, { status: "skipped", notRun: true }],
    [`<testcase status="disabled"><failure/></testcase>`, { status: "failed", notRun: false }],
    [
      `<testcase><skipped type="pytest.xfail" message="known"/></testcase>`,
      { status: "skipped", expectedFailure: true },
    ],
    [
      `<testcase><flakyFailure message="m"><stackTrace>t</stackTrace></flakyFailure></testcase>`,
      { status: "flaky", reruns: 1, message: "m" },
    ],
    [
      `<testcase><failure message="a"/><rerunFailure message="b"/><rerunError/></testcase>`,
      { status: "failed", reruns: 2, message: "a" },
    ],
    [`<testcase><properties/><system-out>x</system-out></testcase>`, { status: "passed", details: undefined }],
  ])("%s", async (xml, expected) => {
    expect(await only(xml)).toMatchObject(expected);
  });

  test("a failure inside captured output is not a failure", async () => {
    expect((await only("<testcase><system-out><![CDATA[<failure/>]]></system-out></testcase>")).status).toBe("passed");
  });

  test("message, details and place of a failure", async () => {
    const c = await only(
      `<testcase classname="tests.test_add" name="test_add" time="0.012"><failure message="assert 2 + 2 == 5">def test_add():\n&gt;   assert add(2, 2) == 5\nE   assert 4 == 5\n\ntests/test_add.py:7: AssertionError</failure></testcase>`,
    );
    expect(c).toMatchObject({ message: "assert 2 + 2 == 5", file: "tests/test_add.py", line: 7, timeMs: 12 });
    expect(c.details).toContain(">   assert add(2, 2) == 5");
  });

  test("a file and line that the report names are taken when the text names none", async () => {
    const c = await only(`<testcase name="x" file="a/b.rb" line="3"><failure message="m"/></testcase>`);
    expect(c).toMatchObject({ file: "a/b.rb", line: 3 });
  });

  test("namespaces are ignored", async () => {
    const report = await parse(`<j:testsuite xmlns:j="u"><j:testcase name="x"/></j:testsuite>`);
    expect(report.cases).toHaveLength(1);
  });
});

describe("bounds", () => {
  test("names, messages and details are bounded", async () => {
    const long = "x".repeat(100_000);
    const c = await only(`<testcase name="${long}"><failure message="${long}">${long}</failure></testcase>`);
    expect([c.name.length, c.message?.length, c.details?.length]).toEqual([1000, 1000, 6000]);
  });

  test("after many failures details are dropped, never counts", async () => {
    const one = "<testcase><failure>trace</failure></testcase>";
    const report = await parse(`<testsuite>${one.repeat(2500)}</testsuite>`);
    expect(countCases(report.cases).failed).toBe(2500);
    expect(report.cases.filter((c) => c.details !== undefined)).toHaveLength(2000);
  });

  test("output of any size passes through", async () => {
    const chunk = encoder.encode("noise & more <noise> ".repeat(3000));
    function* document(): Generator<Uint8Array> {
      yield encoder.encode(`<testsuite><testcase name="a"><system-out><![CDATA[`);
      for (let i = 0; i < 500; i++) yield chunk;
      yield encoder.encode(`]]></system-out></testcase></testsuite>`);
    }
    const report = await parseTestReport("big.xml", document());
    expect(countCases(report.cases)).toMatchObject({ tests: 1, passed: 1 });
  });
});

test("chunks may cut anywhere", async () => {
  const xml = encoder.encode(
    `<?xml version="1.0"?><!-- c --><testsuite name="ü"><testcase name="a&amp;b" time="1"><failure message="m&#10;n">p &lt; q<![CDATA[ ]]&gt; ]]>r</failure></testcase><testcase name="🎉"/></testsuite>`,
  );
  const whole = await parse(xml);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(xml.length), { maxLength: 8 }), async (cuts) => {
      const ends = [...cuts, xml.length].sort((a, b) => a - b);
      const chunks = ends.map((end, i) => xml.subarray(ends[i - 1] ?? 0, end));
      expect(await parseTestReport("report.xml", chunks)).toEqual(whole);
    }),
  );
});

test("whatever the bytes, the result is a report or one of the package's own errors", async () => {
  const piece = fc.constantFrom(
    ..."<>/='\"&;![]-? \nx".split(""),
    "<testsuite>",
    "</testsuite>",
    "<testcase ",
    "<testcase/>",
    "<failure>",
    "</failure>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<?xml ?>",
    "&lt;",
    "&#x0;",
    "\u0000",
    "ü",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      expect(await codeOf(`<testsuite>${pieces.join("")}`)).toMatch(/^(?:none|report-[a-z-]+)$/);
    }),
    { numRuns: 1000 },
  );
});

test("reports add up; a test in two reports counts twice", async () => {
  const one = await parse(`<testsuite><testcase name="a"/></testsuite>`);
  const two = await parse(`<testsuite tests="1"/>`);
  expect(mergeReports([one, one, two])).toMatchObject({
    suites: 3,
    totals: { tests: 2, passed: 2 },
    problems: [{ kind: "cases-missing" }],
  });
  expect(mergeReports([]).totals.tests).toBe(0);
});
