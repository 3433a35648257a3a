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

test.each([
  undefined,
  "",
  "</x>",
  '</x>; rel="nextish"',
  '</x>; rel="prev"',
  "rel=next",
  `<${"x".repeat(9000)}>; rel="next"`,
])("%j leads nowhere", (header) => {
  expect(nextLink(header)).toBeUndefined();
});
