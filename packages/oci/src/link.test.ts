import { expect, test } from "vitest";
import { nextLink } from "./link.ts";

test.each([
  ['</v2/a/tags/list?n=2&last=b>; rel="next"', "/v2/a/tags/list?n=2&last=b"],
  ["</x>; rel=next", "/x"],
  ['</a>; rel="prev", </b>; title="x, y"; rel="next"', "/b"],
  ['</x>; rel="first next"', "/x"],
])("%s leads on", (header, target) => {
  expect(nextLink(header)).toBe(target);
});

test("a long address leads on as well", () => {
  expect(nextLink(`<${"x".repeat(15_000)}>; rel="next"`)).toHaveLength(15_000);
});

test.each([
  undefined,
  "",
  "</x>",
  '</x>; rel="nextish"',
  '</x>; rel="prev"',
  "rel=next",
  `<${"x".repeat(20_000)}>; rel="next"`,
])("%j leads nowhere", (header) => {
  expect(nextLink(header)).toBeUndefined();
});
