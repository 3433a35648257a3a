import { describe, expect, test } from "vitest";
import { parseTestReport } from "./parse.ts";

const encoder = new TextEncoder();

async function parse(xml: string | Uint8Array) {
  return await parseTestReport("report.xml", [typeof xml === "string" ? encoder.encode(xml) : xml]);
}

async function codeOf(xml: string | Uint8Array): Promise<string> {
  const failure = await parse(xml).then(
    () => "none",
    (error: unknown) => error,
  );
  return failure instanceof Error && "code" in failure ? String(failure.code) : String(failure);
}

describe("encodings", () => {
  const xml = `<testsuite><testcase name="ü🎉"/></testsuite>`;

  test.each([
    ["UTF-8 with a byte order mark", new Uint8Array([0xef, 0xbb, 0xbf, ...encoder.encode(xml)])],
    ["UTF-16 little-endian", utf16(`\ufeff${xml}`, true)],
    ["UTF-16 big-endian", utf16(`\ufeff${xml}`, false)],
    ["UTF-16 without a mark", utf16(xml, true)],
  ])("%s", async (_, bytes) => {
    expect((await parse(bytes)).cases[0]?.name).toBe("ü🎉");
  });

  test("ISO-8859-1 as declared", async () => {
    const text = `<?xml version="1.0" encoding="ISO-8859-1"?><testsuite><testcase name="\u00fc"/></testsuite>`;
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0));
    expect((await parse(bytes)).cases[0]?.name).toBe("ü");
  });

  test("stray bytes and control characters do not hide a result", async () => {
    const bytes = new Uint8Array([
      ...encoder.encode(`<testsuite><testcase name="a`),
      0xff,
      0x1b,
      ...encoder.encode(`&#x1B;&#0;"/></testsuite>`),
    ]);
    expect((await parse(bytes)).cases[0]?.name).toBe("a\ufffd\u001b\u001b\ufffd");
  });

  test("log lines before the document are skipped, and lines still count right", async () => {
    expect(
      (await parse(`npm warn\n> test\n<?xml version="1.0"?>\n<testsuite><testcase/></testsuite>`)).cases,
    ).toHaveLength(1);
    await expect(parse("junk\n<testsuite>\n<b></c></testsuite>")).rejects.toThrow("line 3: </c> where </b> belongs");
  });

  test("an unknown encoding is an error", async () => {
    expect(await codeOf(`<?xml version="1.0" encoding="EBCDIC-US"?><testsuite/>`)).toBe("report-malformed");
  });
});

describe("what is refused", () => {
  test.each([
    ["", "report-empty"],
    ["  \n", "report-empty"],
    [`<?xml version="1.0"?>`, "report-empty"],
    ["not a report", "report-unknown"],
    ["{}", "report-unknown"],
    ["<suites/>", "report-unknown"],
    ["<html><body/></html>", "report-unknown"],
    ["<testsuite><testcase/>", "report-truncated"],
    ["<testsuite><testcase", "report-truncated"],
    [`<testsuite><testcase name="a`, "report-truncated"],
    ["<testsuite><!-- x", "report-truncated"],
    ["<testsuite><testcase><failure><![CDATA[x]]", "report-truncated"],
    ["<testsuite/><testsuite/>", "report-malformed"],
    ["<testsuite/>trailing", "report-malformed"],
    ["<testsuite></testcase>", "report-malformed"],
    ["</testsuite>", "report-malformed"],
    [`<testsuite a="1" a="2"/>`, "report-malformed"],
    ["<testsuite a=1/>", "report-malformed"],
    [`<testsuite a="1"b="2"/>`, "report-malformed"],
    [`<testsuite a="<b>"/>`, "report-malformed"],
    [`<testsuite a="&nbsp;"/>`, "report-malformed"],
    ["<testsuite><testcase><failure>&bomb;</failure></testcase></testsuite>", "report-malformed"],
    [`<!DOCTYPE testsuite><testsuite/>`, "report-doctype"],
    [`<!doctype html><testsuite/>`, "report-doctype"],
    [`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><testsuite name="&b;"/>`, "report-doctype"],
    [`<!DOCTYPE x SYSTEM "file:///etc/passwd"><testsuite/>`, "report-doctype"],
    [`<!ENTITY x "y">`, "report-doctype"],
    ["<testsuite><!X></testsuite>", "report-malformed"],
    ["<testsuite>".repeat(300), "report-over-limit"],
    [`<testsuite ${Array.from({ length: 300 }, (_, i) => `a${i}="x"`).join(" ")}/>`, "report-malformed"],
    [`<testsuite a="${"x".repeat(17 * 2 ** 20)}`, "report-over-limit"],
  ])("%.60s: %s", async (xml, code) => {
    expect(await codeOf(xml)).toBe(code);
  });

  test("a report that was cut says at which byte and inside what", async () => {
    await expect(parse("<testsuite>\n<testcase><failure>abc")).rejects.toThrow(
      "report.xml: ends at byte 34, line 2, inside <testsuite> <testcase> <failure>",
    );
  });

  test("cut anywhere, a report is never taken for a whole one", async () => {
    const whole = `<?xml version="1.0"?><testsuites><testsuite name="ü"><testcase name="a"><failure message="&lt;">x<![CDATA[y]]></failure></testcase></testsuite></testsuites>`;
    for (let end = 0; end < whole.length; end++) {
      expect(await codeOf(whole.slice(0, end))).toMatch(/^report-/);
    }
    expect(await codeOf(whole)).toBe("none");
  });
});

function utf16(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
}
