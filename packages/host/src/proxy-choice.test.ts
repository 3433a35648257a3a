import { expect, test } from "vitest";
import { chooseRoute, type Variables } from "./proxy-choice.ts";

function routeOf(variables: Variables, url = "https://ghcr.io/v2/"): string {
  const route = chooseRoute(variables, new URL(url));
  if (route.kind === "direct") return "direct";
  return route.kind === "proxy" ? `${route.variable} ${route.proxy.href}` : `unusable ${route.variable} ${route.why}`;
}

const proxy = "http://proxy.example:3128";

test.each<readonly [string, Variables, string]>([
  ["https_proxy", { https_proxy: proxy, HTTPS_PROXY: "http://other" }, "https://ghcr.io/"],
  ["HTTPS_PROXY", { HTTPS_PROXY: proxy, https_proxy: "" }, "https://ghcr.io/"],
  ["http_proxy", { http_proxy: proxy, HTTPS_PROXY: "http://other" }, "http://registry.example/"],
  ["HTTP_PROXY", { HTTP_PROXY: proxy }, "http://registry.example/"],
  ["all_proxy", { all_proxy: proxy, ALL_PROXY: "http://other" }, "https://ghcr.io/"],
  ["ALL_PROXY", { ALL_PROXY: proxy, HTTP_PROXY: "http://other" }, "https://ghcr.io/"],
])("%s counts", (variable, variables, url) => {
  expect(routeOf(variables, url)).toBe(`${variable} ${proxy}/`);
});

test.each<readonly [string, Variables, string]>([
  ["nothing is set", {}, "https://ghcr.io/"],
  ["only the other scheme has a proxy", { HTTP_PROXY: proxy }, "https://ghcr.io/"],
  ["no_proxy names the host", { HTTPS_PROXY: proxy, no_proxy: "ghcr.io" }, "https://ghcr.io/"],
  [
    "NO_PROXY names the host and the scheme's port",
    { HTTPS_PROXY: proxy, NO_PROXY: "ghcr.io:443" },
    "https://ghcr.io/",
  ],
  ["NO_PROXY names the host's range", { ALL_PROXY: proxy, NO_PROXY: "10.0.0.0/8" }, "http://10.1.2.3:5000/"],
  ["no_proxy names the host and the proxy is unusable", { ALL_PROXY: "socks5://x", NO_PROXY: "*" }, "https://ghcr.io/"],
])("a request goes directly when %s", (_when, variables, url) => {
  expect(routeOf(variables, url)).toBe("direct");
});

test.each([
  "http://localhost:5000/",
  "https://localhost:5000/",
  "http://a.localhost/",
  "http://127.0.0.1:5000/",
  "http://127.9.9.9/",
  "https://2130706433/",
  "http://[::1]:5000/",
  "http://[::ffff:127.0.0.1]/",
])("%s is never behind a proxy", (url) => {
  expect(routeOf({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, ALL_PROXY: proxy }, url)).toBe("direct");
});

test("a proxy without a scheme is spoken to by http, and one with another scheme or none at all is unusable", () => {
  expect(routeOf({ HTTPS_PROXY: "proxy.example:3128" })).toBe(`HTTPS_PROXY ${proxy}/`);
  expect(routeOf({ HTTPS_PROXY: "10.0.0.1:3128" })).toBe("HTTPS_PROXY http://10.0.0.1:3128/");
  expect(routeOf({ ALL_PROXY: "socks5://me:hunter2@proxy" })).toMatch(/^unusable ALL_PROXY names a socks5: proxy/);
  expect(routeOf({ HTTPS_PROXY: "http://" })).toBe("unusable HTTPS_PROXY is not an address");
  expect(routeOf({ HTTPS_PROXY: "http://me:%zz@proxy" })).toMatch(/^unusable HTTPS_PROXY has a user or password/);
});
