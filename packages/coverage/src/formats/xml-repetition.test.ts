import { describe, expect, it } from "vitest";
import { withoutKernel } from "../../test/idle-kernel.ts";
import { expectSameWhenEdited, outcome } from "../../test/kernel-outcome.ts";
import {
  chunkAt,
  firstEndTag,
  openNamesAt,
  tagEndsAt,
  valueEndsAt,
  valueNumbersAt,
  valueStartsAt,
  wordDepth,
  wordTags,
} from "../kernel/layout.ts";
import { ScanKernel } from "../kernel/scan-kernel.ts";
import { XmlAttributes } from "./xml-attributes.ts";
import { XmlLayouts } from "./xml-layouts.ts";

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

const reports = [cobertura(60), jacoco(50), clover(90), cobertura(4)].map((text) => encoder.encode(text));

describe("tags that look as they did before", () => {
  it.each(reports)("are read as every other tag is", (bytes) => {
    const whole = outcome(bytes);
    expect(whole).toHaveProperty("files");
    expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
  });

  it("are read as every other tag is in a damaged report", () => {
    expectSameWhenEdited(reports, [0, 9, 10, 32, 34, 38, 39, 40, 47, 48, 57, 60, 61, 62, 63, 97, 128, 255]);
  });

  it("are rows beside lines of which nothing is told", () => {
    const told =
      '<line nr="1" mi="0" ci="1" mb="0" cb="0"/><line nr="2" mi="0" ci="1" mb="0" cb="0"/><line nr="4" mi="1" ci="0" mb="1" cb="1"/>';
    const text = `<report name="r"><package name="p"><sourcefile name="A.java">${told}<line nr="3"/></sourcefile></package></report>`;
    const bytes = encoder.encode(text.replace("<package", "<group name='g'/><package"));
    const whole = outcome(bytes) as {
      readonly files: readonly [string, { readonly lines: { readonly keys: Float64Array } }][];
    };
    expect([...(whole.files[0]?.[1].lines.keys ?? [])]).toEqual([1, 2, 3, 4]);
    expect(withoutKernel(() => outcome(bytes))).toEqual(whole);
  });

  it("are rows of their own file, of code and not of its tests", () => {
    const text = clover(3).replace(
      "<project",
      '<testproject><file name="/t.php"><line num="1" type="stmt" count="1"/><line num="2" type="stmt" count="1"/></file></testproject><project',
    );
    expect(outcome(encoder.encode(text))).toEqual(withoutKernel(() => outcome(encoder.encode(text))));
  });
});

describe("the layouts of tags", () => {
  const tag = '\n  <line nr="12" name="x"/>';
  const quoted = tag.indexOf('"');

  /** What the kernel reads of `text` once it knows how `tag` looks. */
  function read(text: string): { readonly end: number; readonly values: readonly unknown[] } | undefined {
    const kernel = ScanKernel.take();
    const { bytes, words } = kernel;
    const table = (at: number): Uint32Array => new Uint32Array(bytes.buffer, at, 4);
    const attributes = new XmlAttributes(kernel);
    const layouts = new XmlLayouts(kernel, 4);
    bytes.set(encoder.encode(tag), chunkAt);
    attributes.count = 2;
    for (const [i, value] of ['"12"', '"x"'].entries()) {
      attributes.names[i] = i + 1;
      attributes.starts[i] = chunkAt + tag.indexOf(value) + 1;
      attributes.ends[i] = chunkAt + tag.indexOf(value) + value.length - 1;
    }
    layouts.learn(0, { from: chunkAt, end: chunkAt + tag.length - 2 }, attributes);
    bytes.set(encoder.encode(text), chunkAt);
    table(openNamesAt)[0] = firstEndTag - 1;
    words[wordDepth] = 1;
    kernel.calls.readXml(chunkAt, chunkAt + text.length);
    if (words[wordTags] !== 1) return undefined;
    const decoder = new TextDecoder();
    const values = [0, 1].map((i) => decoder.decode(bytes.subarray(table(valueStartsAt)[i], table(valueEndsAt)[i])));
    return {
      end: (table(tagEndsAt).at(0) ?? 0) - chunkAt,
      values: [...values, ...new Int32Array(bytes.buffer, valueNumbersAt, 2)],
    };
  }

  it("fit the same tag with other values", () => {
    const text = '\n  <line nr="3456" name="a&quot;b c"/>';
    expect(read(`${text}<`)).toEqual({ end: text.length, values: ["3456", "a&quot;b c", 3456, -2] });
    expect(read('\n  <line nr="" name="7"/>')).toMatchObject({ values: ["", "7", -2, 7] });
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
    ["a control character in a value", tag.replace("x", "\0")],
    ["more digits than are read there", tag.replace("12", "12345678")],
    ["a value without an end", tag.slice(0, quoted + 1) + "1".repeat(5000)],
    ["a tag whose end is not there yet", tag.slice(0, -1)],
  ])("do not fit %s", (_, text) => {
    expect(read(tag)).toBeDefined();
    expect(read(text)).toBeUndefined();
  });
});
