import { describe, expect, test } from "vitest";
import { matchRoute, routePattern } from "./route-pattern.ts";

describe("a route pattern", () => {
  test("binds one segment to each name and decodes it", () => {
    const pattern = routePattern("GET /repos/{owner}/{repo}/labels/{name}");
    expect(matchRoute(pattern, "GET", "/repos/acme/app/labels/a%20b")).toEqual(
      new Map([
        ["owner", "acme"],
        ["repo", "app"],
        ["name", "a b"],
      ]),
    );
    expect(matchRoute(pattern, "GET", "/repos/acme/app/labels/a/b")).toBeUndefined();
    expect(matchRoute(pattern, "POST", "/repos/acme/app/labels/a")).toBeUndefined();
  });

  test("binds many segments to a reference or a path, escaped or not", () => {
    const pattern = routePattern("GET /git/ref/{ref}");
    for (const path of ["/git/ref/heads/a/b", "/git/ref/heads%2Fa%2Fb"]) {
      expect(matchRoute(pattern, "GET", path)?.get("ref")).toBe("heads/a/b");
    }
  });

  test("takes literal segments literally", () => {
    expect(matchRoute(routePattern("GET /a.b"), "GET", "/axb")).toBeUndefined();
    expect(matchRoute(routePattern("GET /a.b"), "GET", "/a.b")).toEqual(new Map());
  });

  test("leaves a broken escape as it is", () => {
    expect(matchRoute(routePattern("GET /x/{name}"), "GET", "/x/%zz")?.get("name")).toBe("%zz");
  });
});
