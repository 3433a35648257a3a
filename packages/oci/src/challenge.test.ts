import { expect, test } from "vitest";
import { parseChallenges } from "./challenge.ts";

const plain = (header: string): unknown =>
  parseChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

test("a bearer challenge gives realm, service and scope", () => {
  expect(plain('Bearer realm="https://ghcr.io/token",service="ghcr.io",scope="repository:acme/app:pull"')).toEqual([
    ["bearer", { realm: "https://ghcr.io/token", service: "ghcr.io", scope: "repository:acme/app:pull" }],
  ]);
});

test("a comma inside a quoted text belongs to it", () => {
  expect(plain('Bearer realm="https://r/t",scope="repository:a:pull,push"')).toEqual([
    ["bearer", { realm: "https://r/t", scope: "repository:a:pull,push" }],
  ]);
});

test("several challenges in one field are told apart", () => {
  expect(plain('Basic realm="a, b", Bearer realm="https://r/t", service=x, Negotiate')).toEqual([
    ["basic", { realm: "a, b" }],
    ["bearer", { realm: "https://r/t", service: "x" }],
    ["negotiate", {}],
  ]);
});

test("escapes in quoted texts are undone", () => {
  expect(plain('Basic realm="say \\"hi\\""')).toEqual([["basic", { realm: 'say "hi"' }]]);
});

test("the first of two parameters with one name counts, in any spelling of it", () => {
  expect(plain('bearer REALM="https://one",realm="https://two"')).toEqual([["bearer", { realm: "https://one" }]]);
});

test.each(["", "=", '"', ",,,", 'realm="x"', "\u0000", "((("])("nothing is made of %j", (header) => {
  expect(parseChallenges(header)).toEqual([]);
});

test("what follows an unreadable value is not believed", () => {
  expect(plain('Bearer realm="https://r/t",service=")))')).toEqual([["bearer", { realm: "https://r/t" }]]);
});

test("a field of a megabyte is cut, not read for minutes", () => {
  expect(parseChallenges(`Bearer realm="${"\\a".repeat(500_000)}`).length).toBeLessThanOrEqual(1);
});
