import { expect, test } from "vitest";
import { isSameSite } from "./same-site.ts";

test.each([
  ["registry.example.com", "gitlab.example.com"],
  ["registry.gitlab.example.com", "gitlab.example.com"],
  ["registry.example.com", "example.com"],
  ["example.com", "auth.example.com"],
  ["registry.example.de", "gitlab.example.de"],
  ["registry.example.co.uk", "auth.example.co.uk"],
  ["registry.dev.example.com", "auth.dev.example.com"],
  ["registry.corp.internal", "auth.corp.internal"],
])("%s and %s are one owner's", (registry, other) => {
  expect(isSameSite(registry, other)).toBe(true);
});

test.each([
  ["foo.co.uk", "evil.co.uk"],
  ["foo.com.au", "evil.com.au"],
  ["foo.gov.uk", "evil.gov.uk"],
  ["foo.govt.nz", "evil.govt.nz"],
  ["foo.com", "evil.com"],
  ["foo.io", "evil.io"],
  ["foo.co.uk", "co.uk.evil.com"],
  ["registry.example.com", "example.com.evil.net"],
  ["registry.example.com", "evilexample.com"],
  ["registry.dev.example.com", "auth.prod.example.com"],
  ["mine.azurecr.io", "evil.azurecr.io"],
  ["1.dkr.ecr.us-east-1.amazonaws.com", "2.dkr.ecr.us-east-1.amazonaws.com"],
  ["mine.github.io", "evil.github.io"],
  ["mine.a.run.app", "evil.a.run.app"],
  ["1.8.8.8", "2.8.8.8"],
  ["registry", "auth"],
  ["registry.internal", "auth.internal"],
  ["registry.example.com", "com"],
  ["[2606:4700::1]", "[2606:4700::2]"],
])("%s and %s may be two owners'", (registry, other) => {
  expect(isSameSite(registry, other)).toBe(false);
});
