import { expect, test } from "vitest";
import { bypassesProxy } from "./no-proxy.ts";

test.each([
  ["*", "ghcr.io", 443],
  ["example.com", "example.com", 443],
  ["example.com", "a.b.example.com", 443],
  ["EXAMPLE.com", "example.com", 443],
  [".example.com", "a.example.com", 443],
  ["*.example.com", "a.example.com", 443],
  ["ghcr.io, example.com ,x", "example.com", 443],
  ["example.com:8443", "example.com", 8443],
  ["example.com", "example.com.", 443],
  ["10.0.0.1", "10.0.0.1", 443],
  ["10.0.0.0/8", "10.200.3.4", 443],
  ["192.168.1.0/24", "192.168.1.255", 443],
  ["10.0.0.1:5000", "10.0.0.1", 5000],
  ["fd00::/8", "[fd12::1]", 443],
  ["[fd12::1]:443", "[fd12::1]", 443],
  ["fd12::1", "[fd12:0::1]", 443],
  ["10.0.0.0/8", "[::ffff:a00:1]", 443],
  ["internal", "registry.internal", 443],
])("%s lets %s:%i go without a proxy", (list, host, port) => {
  expect(bypassesProxy(list, host, port)).toBe(true);
});

test.each([
  ["", "ghcr.io", 443],
  [",,", "ghcr.io", 443],
  ["example.com", "badexample.com", 443],
  ["example.com", "example.com.evil.net", 443],
  [".example.com", "example.com", 443],
  ["*.example.com", "example.com", 443],
  ["example.com:8443", "example.com", 443],
  ["10.0.0.0/8", "11.0.0.1", 443],
  ["10.0.0.0/8", "registry.example", 443],
  ["10.0.0.0/33", "10.0.0.1", 443],
  ["10.0.0/8", "10.0.0.1", 443],
  ["0.0.0.0/0", "ghcr.io", 443],
  ["1", "10.0.0.1", 443],
  ["fd00::/8", "[fe80::1]", 443],
  [":443", "ghcr.io", 443],
  ["exa*mple.com", "example.com", 443],
])("%s lets %s:%i not go without a proxy", (list, host, port) => {
  expect(bypassesProxy(list, host, port)).toBe(false);
});
