import { expect, test } from "vitest";
import { namePattern } from "../name-pattern.ts";
import { meetsLabel, parseLabelDemand } from "./label-demand.ts";
import { secretShape } from "./secret-shapes.ts";

test.each([
  ["DB_PASSWORD", "hunter2"],
  ["AWS_SECRET_ACCESS_KEY", "x"],
  ["token", "x"],
  ["HARMLESS", `ghs_${"a".repeat(36)}`],
  ["HARMLESS", "-----BEGIN RSA PRIVATE KEY-----"],
  ["DATABASE_URL", "postgres://app:s3cret@db/app"],
  ["KEY_ID", `AKIA${"A".repeat(16)}`],
])("%s=%s looks like a secret", (name, value) => {
  expect(secretShape(name, value)).toEqual(expect.any(String));
});

test.each([
  ["PATH", "/usr/bin"],
  ["DB_PASSWORD", ""],
  ["DB_PASSWORD_FILE", "/run/secrets/db"],
  ["TOKEN", "/run/secrets/token"],
  ["GPG_KEY", "A035C8C19219BA821ECEA86B64E628F8D684696D"],
  ["PYTHON_SHA256", "a".repeat(64)],
  ["TOKENIZERS_PARALLELISM", "false"],
  ["HOMEPAGE", "https://example.com/a@b"],
])("%s=%s does not", (name, value) => {
  expect(secretShape(name, value)).toBeUndefined();
});

test.each([
  ["team", "anything", true],
  ["team=core", "core", true],
  ["team=core", "core2", false],
  ["team=/c.re/", "core", true],
  ["team=/core/", "core2", false],
  ["team", undefined, false],
  ["team=", "", true],
])("the demand %s of a label %j: %s", (line, value, met) => {
  const demand = parseLabelDemand(line);
  expect(demand.ok && meetsLabel(demand.value, value)).toBe(met);
});

test("a regular expression that cannot be read is a problem", () => {
  expect(parseLabelDemand("team=/(/").ok).toBe(false);
});

test("a star stands for anything and everything else for itself", () => {
  expect(namePattern("dist-*").test("dist-linux")).toBe(true);
  expect(namePattern("dist-*").test("my-dist-linux")).toBe(false);
  expect(namePattern("a.b").test("axb")).toBe(false);
  expect(namePattern("**********************x").test("a".repeat(50_000))).toBe(false);
});
