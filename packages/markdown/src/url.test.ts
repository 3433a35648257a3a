import { describe, expect, test } from "vitest";
import { bullets, details, hiddenComment, table } from "./blocks.ts";
import { md } from "./markdown.ts";
import { link, linkTag, parseBaseUrl, urlBelow } from "./url.ts";

const base = parseBaseUrl("https://github.com");

describe("parseBaseUrl", () => {
  test.each([
    ["https://github.example.com/", "https://github.example.com"],
    ["https://github.example.com:8443/ghes/", "https://github.example.com:8443/ghes"],
  ])("takes %s", (address, expected) => {
    expect(parseBaseUrl(address)).toEqual({ ok: true, value: expected });
  });

  test.each([
    "http://github.com",
    "javascript:alert(1)",
    "https://user:pass@github.com",
    "https://github.com?x=1",
    "https://github.com#x",
    "https://",
    "https://exаmple.com",
    "https://a b.com",
    "",
  ])("refuses %j", (address) => {
    expect(parseBaseUrl(address).ok).toBe(false);
  });
});

describe("urlBelow", () => {
  if (!base.ok) throw new Error(base.error);
  const server = base.value;

  test("keeps every segment one segment", () => {
    expect(urlBelow(server, ["acme", "app", "tree", "feature/x?y#z"])).toBe(
      "https://github.com/acme/app/tree/feature%2Fx%3Fy%23z",
    );
  });

  test.each([[[".."]], [["a", "."]], [["a", "", "b"]], [["\ud800"]]])("refuses %j", (segments) => {
    expect(urlBelow(server, segments)).toBeUndefined();
  });

  test("adds query and fragment", () => {
    expect(urlBelow(server, ["a"], { query: { q: "is:pr & x" }, fragment: "L1-L2" })).toBe(
      "https://github.com/a?q=is%3Apr%20%26%20x#L1-L2",
    );
  });

  test("nothing in an address can end a Markdown link", () => {
    const address = urlBelow(server, ["a)(<b>[c]`*_!'\""]);
    expect(address).toMatch(/^https:\/\/github\.com\/[\w%]+$/);
    if (address !== undefined) expect(link(md`x`, address)).toBe(`[x](${address})`);
  });

  test("an address in a tag is escaped", () => {
    const address = urlBelow(server, ["a"], { query: { x: "1", y: "2" } });
    if (address === undefined) throw new Error("no address");
    expect(linkTag(md`l`, address)).toBe('<a href="https://github.com/a?x=1&amp;y=2">l</a>');
  });
});

test("a table row has as many cells as there are columns", () => {
  expect(table([{ title: md`a` }, { title: md`n`, align: "right" }], [[md`1`], [md`1`, md`2`, md`3`]])).toBe(
    "| a | n |\n| --- | ---: |\n| 1 |  |\n| 1 | 2 |",
  );
});

test("a fold has blank lines around its body, else GitHub does not parse it", () => {
  expect(details(md`s`, md`b`, true)).toBe("<details open><summary>s</summary>\n\nb\n\n</details>");
});

test("a bullet is one line", () => {
  expect(bullets([md`a\n  b`])).toBe("- a b");
});

test("a hidden comment takes our own names only", () => {
  expect(hiddenComment("build-once/pr-summary key=default")).toBe("<!-- build-once/pr-summary key=default -->");
  expect(() => hiddenComment("x --> y")).toThrow("not fit");
  expect(() => hiddenComment("a--b")).toThrow("not fit");
});
