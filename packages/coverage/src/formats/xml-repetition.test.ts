import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageErrors, ReportReader } from "../index.ts";
import { XmlAttributes } from "./xml-attributes.ts";
import { templateMargin } from "./xml-template.ts";
import { XmlTemplates } from "./xml-templates.ts";

const encoder = new TextEncoder();

const cobertura = (files: number): string =>
  `<?xml version="1.0"?>\n<coverage line-rate="0.5">\n<packages><package><classes>\n${Array.from(
    { length: files },
    (_, i) =>
      `  <class name="c${i}" filename="a/b${i % 7}.py">\n    <methods>\n      <method name="m${i}" signature="()"><lines><line number="3" hits="${i}"/></lines></method>\n    </methods>\n    <lines>\n${[1, 2, 3, 40, 500].map((line) => `      <line number="${line}" hits="${(line * i) % 3}"${line === 3 ? ' branch="true" condition-coverage="50% (1/2)"' : ""}/>\n`).join("")}      <line number="9" hits="1" branch="true"><conditions><condition number="0" type="jump" coverage="50%"/></conditions></line>\n    </lines>\n  </class>\n`,
  ).join("")}</classes></package></packages>\n</coverage>\n`;

const jacoco = (files: number): string =>
  `<?xml version="1.0"?><report name="r"><sessioninfo id="h" start="1" dump="2"/>${Array.from(
    { length: files },
    (_, i) =>
      `<package name="p${i}"><class name="p${i}/A" sourcefilename="A.java">${[0, 1]
        .map(
          (m) =>
            `<method name="f${m}" desc="()V" line="${m + 1}"><counter type="INSTRUCTION" missed="${i % 3}" covered="4"/><counter type="METHOD" missed="0" covered="${m}"/></method>`,
        )
        .join("")}</class><sourcefile name="A.java">${[1, 2, 30, 444]
        .map((line) => `<line nr="${line}" mi="${i % 2}" ci="${(i + line) % 3}" mb="${line % 2}" cb="1"/>`)
        .join("")}<counter type="LINE" missed="1" covered="3"/></sourcefile></package>`,
  ).join("")}</report>`;

const clover = (files: number): string =>
  `<?xml version="1.0"?>\n<coverage generated="1"><project timestamp='1'>\n${Array.from(
    { length: files },
    (_, i) =>
      `\t<file name="/src/a${i}.php">\n\t\t<line num="1" type="method" name="f${i}" count="${i}"/>\n${[2, 3, 10].map((line) => `\t\t<line num="${line}" type="stmt" count="${(line + i) % 2}"/>\n`).join("")}\t\t<line num="12" type="cond" truecount="1" falsecount="0"/>\n\t</file>\n`,
  ).join("")}</project></coverage>`;

const reports = [cobertura(60), jacoco(50), clover(90)];

/** Everything that a report says, or its error: read in pieces in which no tag has room enough for a template, or at once. */
function outcome(bytes: Uint8Array, pieceBytes: number): unknown {
  const reader = new ReportReader("repeated");
  try {
    for (let at = 0; at < bytes.length; at += pieceBytes) reader.push(bytes.slice(at, at + pieceBytes));
    const { files, native, readings } = reader.end();
    return { files: [...files], native, readings };
  } catch (error) {
    if (coverageErrors.owns(error)) return error.message;
    throw error;
  }
}

/** The head of a report is kept until it is this long, so only what follows is read in pieces. */
const padding = `<!--${" ".repeat(1 << 16)}-->`;

/** The report with a comment before its first file that is as long as the head; and where the comment ends. */
function padded(report: string): { readonly bytes: Uint8Array; readonly end: number } {
  const at = report.search(/<(?:class|package|file) /);
  const bytes = encoder.encode(report.slice(0, at) + padding + report.slice(at));
  return { bytes, end: at + padding.length };
}

const long = reports.map(padded);
const pieceBytes = templateMargin / 2;

describe("tags that look as they did before", () => {
  it.each(long)("are read as every other tag is", ({ bytes }) => {
    const whole = outcome(bytes, bytes.length);
    expect(whole).toHaveProperty("files");
    expect(outcome(bytes, pieceBytes)).toEqual(whole);
  });

  it("are read as every other tag is in a damaged report", () => {
    const interesting = [0, 9, 10, 32, 34, 38, 39, 40, 47, 48, 57, 60, 61, 62, 63, 97, 128, 255];
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat({ max: 12 }),
      insert: fc.array(fc.oneof(fc.constantFrom(...interesting), fc.nat({ max: 255 })), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.array(edit, { minLength: 1, maxLength: 2 }), (report, edits) => {
        let { bytes } = report;
        for (const { at, remove, insert } of edits) {
          const place = report.end + Math.floor(at * (bytes.length - report.end));
          const damaged = new Uint8Array(bytes.length + insert.length);
          damaged.set(bytes.subarray(0, place));
          damaged.set(insert, place);
          damaged.set(bytes.subarray(Math.min(bytes.length, place + remove)), place + insert.length);
          bytes = damaged.subarray(0, Math.max(place, bytes.length - remove) + insert.length);
        }
        expect(outcome(bytes, pieceBytes)).toEqual(outcome(bytes, bytes.length));
      }),
      { numRuns: 400 },
    );
  });
});

describe("the layouts of tags", () => {
  const tag = '\n  <line nr="12" name="x"/>';
  const quoted = tag.indexOf('"');

  function learned(): { readonly templates: XmlTemplates; readonly attributes: XmlAttributes } {
    const attributes = new XmlAttributes();
    attributes.bytes = encoder.encode(tag);
    attributes.count = 2;
    for (const [i, value] of ['"12"', '"x"'].entries()) {
      attributes.names[i] = i + 1;
      attributes.starts[i] = tag.indexOf(value) + 1;
      attributes.ends[i] = tag.indexOf(value) + value.length - 1;
    }
    const templates = new XmlTemplates(4);
    templates.learn(0, { from: 0, end: tag.length - 2 }, attributes);
    return { templates, attributes };
  }

  function read(text: string): { readonly end: number; readonly values: readonly unknown[] } | undefined {
    const { templates, attributes } = learned();
    const bytes = encoder.encode(text + " ".repeat(templateMargin));
    attributes.bytes = bytes;
    if (templates.read(0, new DataView(bytes.buffer), 0, attributes) === undefined) return undefined;
    const decoder = new TextDecoder();
    const values = [1, 2, 3].map((name) => decoder.decode(attributes.value(name)));
    return { end: templates.end, values: [...values, attributes.wholeNumber(1), attributes.wholeNumber(2)] };
  }

  it("fit the same tag with other values", () => {
    const text = '\n  <line nr="3456" name="a&quot;b c"/>';
    expect(read(`${text}<`)).toEqual({ end: text.length, values: ["3456", "a&quot;b c", "", 3456, -2] });
    expect(read('\n  <line nr="" name="7"/>')).toMatchObject({ values: ["", "7", "", -2, 7] });
  });

  it.each([
    ["another name", tag.replace("line", "lime")],
    ["a longer name", tag.replace("line", "lines")],
    ["less space before it", tag.slice(1)],
    ["more space between", tag.replace(" name", "  name")],
    ["the other quotes", tag.replace('"12"', "'12'")],
    ["another attribute", tag.replace(" name", ' a="" name')],
    ["one attribute less", tag.replace(' name="x"', "")],
    ["an element that is not empty", tag.replace("/>", ">")],
    ["a less-than sign in a value", tag.replace("x", "<")],
    ["a value without an end", tag.slice(0, quoted + 1) + "1".repeat(templateMargin)],
  ])("do not fit %s", (_, text) => {
    expect(read(tag)).toBeDefined();
    expect(read(text)).toBeUndefined();
  });
});
