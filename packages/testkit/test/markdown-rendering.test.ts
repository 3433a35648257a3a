import {
  bullets,
  code,
  codeBlock,
  codeTag,
  details,
  heading,
  joinMarkdown,
  link,
  type Markdown,
  md,
  parseBaseUrl,
  table,
  text,
  trusted,
  urlBelow,
} from "@build-once/markdown";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions, findReferences } from "../src/markdown/detect.ts";
import { hostileTexts } from "../src/markdown/hostile-texts.ts";
import { renderMarkdown } from "../src/markdown/render-markdown.ts";

/** Every place a foreign text is put, with the elements that the place itself brings. */
const places: readonly {
  readonly name: string;
  readonly put: (foreign: string) => Markdown;
  readonly elements: string;
}[] = [
  { name: "text in a paragraph", put: (f) => md`before ${text(f)} after`, elements: "p" },
  { name: "text alone in a paragraph", put: (f) => md`x\n\n${text(f)}\n\ny`, elements: "p p p" },
  { name: "text at the start of a line", put: (f) => md`before\n${text(f)}\nafter`, elements: "p" },
  { name: "text in a heading", put: (f) => heading(4, md`x ${text(f)}`), elements: "h4" },
  { name: "text in a list", put: (f) => bullets([md`x ${text(f)}`, md`y`]), elements: "ul li li" },
  {
    name: "text in a table",
    put: (f) => table([{ title: md`a` }, { title: md`b` }], [[md`x ${text(f)}`, text(f)]]),
    elements: "table thead tr th th tbody tr td td",
  },
  { name: "text in a summary", put: (f) => details(md`x ${text(f)}`, md`y`), elements: "details summary p" },
  { name: "text as a link label", put: (f) => link(md`x ${text(f)}`, url("a")), elements: "p a" },
  { name: "code in a paragraph", put: (f) => md`before ${code(f)} after`, elements: "p code" },
  { name: "code at the start of a line", put: (f) => md`before\n${code(f)}\nafter`, elements: "p code" },
  { name: "code alone", put: (f) => code(f), elements: "p code" },
  {
    name: "code in a table",
    put: (f) => table([{ title: md`a` }, { title: md`b` }], [[code(f), md`y`]]),
    elements: "table thead tr th th tbody tr td code td",
  },
  { name: "code tag in a summary", put: (f) => details(codeTag(f), md`y`), elements: "details summary code p" },
  { name: "code block", put: (f) => codeBlock(f), elements: "pre code" },
  { name: "code block in a fold", put: (f) => details(md`x`, codeBlock(f)), elements: "details summary pre code" },
];

function url(...segments: string[]) {
  const base = parseBaseUrl("https://github.com");
  const address = base.ok ? urlBelow(base.value, segments) : undefined;
  if (address === undefined) throw new Error("not an address");
  return address;
}

function expectHarmless(place: (typeof places)[number], foreign: string): void {
  const markdown = place.put(foreign);
  const page = renderMarkdown(joinMarkdown([markdown, md`end`], "\n\n"));
  // A link inside the text would show as a second `a`; empty paragraphs vanish.
  const expected = `${place.elements} p`.split(" ");
  const brought = foreign.trim() === "" ? page.elements : expected;
  expect({ place: place.name, elements: page.elements, comments: page.comments }).toEqual({
    place: place.name,
    elements: brought,
    comments: 0,
  });
  expect(page.mentions).toEqual([]);
  expect(page.references).toEqual([]);
  expect(page.images).toEqual([]);
  expect(page.links).toEqual(place.elements.includes(" a") ? ["https://github.com/a"] : []);
  expect(markdown.replace(/[\n\t]/g, "").replaceAll("\u200b", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(markdown.isWellFormed()).toBe(true);
}

describe("foreign text stays text", () => {
  test.each(hostileTexts.map((foreign) => [foreign]))("%j, wherever it is put", (foreign) => {
    for (const place of places) expectHarmless(place, foreign);
  });

  const fragments = fc.constantFrom(
    ..."<>&`|\\*_[]()!#@$~^=+-:./\n\r\t \"'".split(""),
    "a",
    "1",
    "www.",
    "http://",
    "GH-",
    "abcdef1",
    "@o/t",
    "<b>",
    "</td>",
    "\u202e",
    "\u200b",
    "\n\n",
    "```",
    "<!--",
    "-->",
    "&lt;",
    "{",
    "}",
  );
  for (const place of places) {
    test(`${place.name}: whatever is made of dangerous fragments`, () => {
      fc.assert(
        fc.property(
          fc.array(fragments, { maxLength: 14 }).map((parts) => parts.join("")),
          (foreign) => {
            expectHarmless(place, foreign);
          },
        ),
        { numRuns: 150 },
      );
    });
  }
});

function readable(page: string): string {
  return page.replaceAll("\u200b", "");
}

describe("foreign text stays readable", () => {
  test.each([
    "a < b && c > d",
    "test_[param-1]",
    "a|b",
    "50% (1/2)",
    "C:\\dir\\file.ts",
    "1. first",
    "-x",
    "`tick`",
    "#7",
  ])("%j is shown as it is", (foreign) => {
    expect(readable(renderMarkdown(text(foreign)).text)).toBe(foreign);
    expect(readable(renderMarkdown(code(foreign)).text)).toBe(foreign);
    expect(readable(renderMarkdown(table([{ title: md`t` }], [[code(foreign)]])).text).trim()).toContain(foreign);
    expect(readable(renderMarkdown(codeBlock(foreign)).text)).toBe(`${foreign}\n`);
  });

  test("a reference by digest can be copied out of a code span unchanged", () => {
    const reference = `ghcr.io/acme/app@sha256:${"0123456789abcdef".repeat(4)}`;
    expect(renderMarkdown(code(reference)).text).toBe(reference);
  });

  test("a link goes to the address that was built and nowhere else", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.string({ unit: "binary" }), (segment, fragment) => {
        const base = parseBaseUrl("https://github.example.com/");
        const address = base.ok ? urlBelow(base.value, ["acme", segment, "x"], { fragment }) : undefined;
        if (address === undefined) return;
        const page = renderMarkdown(link(md`here`, address));
        expect(page.elements).toEqual(["p", "a"]);
        const target = new URL(page.links[0] ?? "");
        expect(target.origin).toBe("https://github.example.com");
        expect(target.pathname.split("/")).toHaveLength(4);
      }),
    );
  });
});

describe("the renderer sees what it must", () => {
  test("unescaped text is live", () => {
    const page = renderMarkdown("<b>x</b> @octocat #1 www.example.com ![i](https://e.example/x.png) <!-- c -->");
    expect(page.elements).toEqual(["p", "b", "a", "img"]);
    expect(page.mentions).toEqual(["octocat"]);
    expect(page.references).toEqual(["#1"]);
    expect(page.images).toEqual(["https://e.example/x.png"]);
    expect(page.comments).toBe(1);
  });

  test("an entity does not stop a mention", () => {
    expect(renderMarkdown("&#64;octocat").mentions).toEqual(["octocat"]);
  });

  test.each(["@a", "(@a-b)", "@org/team"])("%s mentions somebody", (found) => {
    expect(findMentions(found)).toHaveLength(1);
  });

  test.each(["a@b", "x@sha256:abc"])("%s mentions nobody", (found) => {
    expect(findMentions(found)).toEqual([]);
  });

  test.each(["#1", "GH-1", "a/b#1", "abcdef0", ":tada:", "www.x", "https://x", "a@b.c", "CVE-2024-1"])(
    "%s is a reference",
    (found) => {
      expect(findReferences(found)).toHaveLength(1);
    },
  );

  test("scripts do not survive the page", () => {
    expect(renderMarkdown(trusted("<script>x</script><p onclick=x>y</p>")).html).toBe("<p>y</p>");
  });
});
