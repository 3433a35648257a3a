import { HttpFailure } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saysMissing } from "../answer.ts";
import { explainWith, refusalError } from "../refusal.ts";
import { ociErrors } from "../errors.ts";
import { diagnose } from "./diagnose.ts";
import { packageSettingsUrl } from "./ghcr-rules.ts";
import { wantedPauseSeconds } from "./limit-rules.ts";
import { answerOf, asked, job, says } from "./refusal-row.ts";
import { betweenRefusals } from "./refusals-between.ts";
import { cloudRefusals } from "./refusals-cloud.ts";
import { githubRefusals } from "./refusals-github.ts";
import { otherRefusals } from "./refusals-others.ts";
import { registryKind } from "./registry-kind.ts";
import { symptomOf } from "./symptom.ts";

const rows = [...githubRefusals, ...cloudRefusals, ...otherRefusals, ...betweenRefusals];

describe("a refusal has one cause and one fix", () => {
  test.each(rows)("$host: $name", (row) => {
    const told = diagnose(symptomOf(answerOf(row), row.host, row.facts));
    expect({ cause: told.cause, code: told.code }).toEqual({ cause: row.cause, code: row.code });
    expect(told.fix).toContain(row.fix);
    expect(told.because.length).toBeGreaterThan(10);
  });

  test("storage behind a redirect is not the registry", () => {
    const row = {
      host: "registry.example.com",
      asked: "GET /bucket/object",
      status: 400,
      body: "<Error>InvalidArgument</Error>",
    };
    const told = diagnose(symptomOf(answerOf(row, "https://bucket.s3.amazonaws.com"), row.host));
    expect(told).toMatchObject({ cause: "storage-refused", code: "registry-unavailable" });
  });

  test("every rule names its own row", () => {
    const tested = new Set(rows.map((row) => row.cause));
    expect(rows.length).toBeGreaterThanOrEqual(40);
    expect(tested.size).toBeGreaterThanOrEqual(40);
  });
});

test("the run's facts change the cause that an error tells, and nothing else", () => {
  const row = {
    host: "ghcr.io",
    asked: asked.put,
    status: 403,
    body: says("DENIED", "permission_denied: write_package"),
  };
  const error = refusalError(answerOf(row), row.host);
  expect(error).toMatchObject({ code: "registry-forbidden", hint: expect.stringContaining("packages: write") });
  expect(explainWith(error, { ...job, readOnly: "fork" }, "ghcr.io")).toMatchObject({
    code: "registry-forbidden",
    message: expect.stringContaining("fork"),
    hint: expect.stringContaining("push: auto"),
  });
  const other = new ActionError("bug", "unexpected", "something else");
  expect(explainWith(other, job, "ghcr.io")).toBe(other);
});

test("a registry that an image is copied from is not to be given the inputs of the one it goes to", () => {
  const facts = { token: "none", source: "acme/app", inputs: "elsewhere" } as const;
  const rows = [
    { host: "registry.example.com", status: 401, facts },
    { host: "docker.io", status: 429, facts },
    { host: "ghcr.io", status: 403, facts: { ...facts, token: "job", source: "other/app" } },
  ] as const;
  for (const { host, status, facts: known } of rows) {
    const { fix } = diagnose(symptomOf(answerOf({ host, asked: asked.get, status }), host, known));
    expect(fix).toContain(`- run: docker login ${host} --username`);
    expect(fix).not.toMatch(/give `username/i);
  }
});

test("an error that was told with the facts of one registry keeps them where it passes through another", () => {
  const answer = answerOf({ host: "registry.example.com", asked: asked.get, status: 401 });
  const first = explainWith(refusalError(answer, "registry.example.com"), { token: "none", inputs: "elsewhere" }, "a");
  expect(explainWith(first, job, "ghcr.io")).toBe(first);
  const failure = new HttpFailure("refused", "refused: nobody");
  const lost = new ActionError("upstream", "request-failed", "GET x", { hint: "", cause: failure });
  const told = explainWith(lost, job, "source.example.com");
  expect(explainWith(told, job, "target.example.com")).toBe(told);
});

const told = (message: string, code = "DENIED"): string => {
  const row = { host: "registry.example.com", asked: asked.get, status: 403, body: says(code, message) };
  return refusalError(answerOf(row), row.host).message;
};

describe("what a registry says is quoted", () => {
  test.each([
    "Bearer abcdefghijklmnop",
    "Authorization: Basic b2N0b2NhdDpodW50ZXIy",
    "https://bucket.example/x?X-Amz-Signature=abcdef0123456789",
    "https://octocat:hunter2@registry.example.com/",
    "ghs_0123456789abcdefghijklmnop",
    "token=abcdef0123456789",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
  ])("without the secret in %j", (secret) => {
    expect(told(`refused: ${secret}`)).not.toMatch(/abcdef|b2N0|hunter2|eyJ|ghs_0|Signature=a/);
  });

  test.each(["\n::error::x", "\u001b[2J", "\u202e", "\u2028", "\u0000"])("on one harmless line: %j", (text) => {
    expect(told(text, `X${text}`)).toMatch(/^[\x20-\x7e]*$/);
  });

  test("bounded, whatever its length", () => {
    expect(told("x".repeat(60_000), "Y".repeat(2000)).length).toBeLessThan(800);
  });

  test("never in the fix", () => {
    for (const row of rows) {
      const body = JSON.stringify({
        errors: [{ code: "DENIED", message: "$(curl evil) immutable quota write_package" }],
      });
      const answer = answerOf({ ...row, body });
      expect(diagnose(symptomOf(answer, row.host, row.facts)).fix).not.toContain("curl evil");
    }
  });
});

test.each([
  ["retry-after: 257.864µs, allowed: 44000/minute", 1],
  ["retry-after: 1.5s", 2],
  ["retry-after: 2m", 120],
  ["nothing about it", undefined],
])("the wait in %j is %s seconds", (words, seconds) => {
  expect(wantedPauseSeconds({ words, headers: new Map() })).toBe(seconds);
});

test("a wait in the header counts before one in the body", () => {
  expect(wantedPauseSeconds({ words: "retry-after: 9s", headers: new Map([["retry-after", "30"]]) })).toBe(30);
});

test.each([
  ["ghcr.io", "ghcr"],
  ["containers.acme.ghe.com", "ghcr"],
  ["index.docker.io", "docker-hub"],
  ["123456789012.dkr.ecr.eu-central-1.amazonaws.com", "ecr"],
  ["123456789012.dkr-ecr.eu-west-1.on.aws", "ecr"],
  ["eu.gcr.io", "gar"],
  ["acme.azurecr.io", "acr"],
  ["registry.gitlab.com", "gitlab"],
  ["harbor.acme.example:8443", "harbor"],
  ["ghcr.io.evil.example", "unknown"],
  ["notghcr.io", "unknown"],
  ["evil.example", "unknown"],
])("%s is %s", (host, kind) => {
  expect(registryKind(host)).toBe(kind);
});

test("a registry under any name is known by what its answers say", () => {
  const challenge = new Map([["www-authenticate", 'Bearer realm="https://r/service/token",service="harbor-registry"']]);
  expect(registryKind("r.example", challenge)).toBe("harbor");
});

test("a package's settings are found below its owner, slashes and all", () => {
  expect(packageSettingsUrl("acme/app/web")).toBe("https://github.com/orgs/acme/packages/container/app%2Fweb/settings");
  expect(packageSettingsUrl(undefined)).toBe("https://github.com/settings/packages");
});

test.each([
  ["tls", "NODE_EXTRA_CA_CERTS"],
  ["name", "name service"],
  ["refused", "service container"],
  ["timeout", "NO_PROXY: registry.example.com"],
  ["proxy", "HTTPS_PROXY"],
] as const)("a request that ends with %s is told with its cause", (reason, fix) => {
  const cause = new HttpFailure(reason, "no answer");
  const error = new ActionError("upstream", "request-failed", "GET https://registry.example.com/v2/", { cause });
  expect(explainWith(error, {}, "registry.example.com")).toMatchObject({
    kind: "upstream",
    code: "request-failed",
    hint: expect.stringContaining(fix),
  });
});

test("whatever a registry answers, there is one cause, one fix, one harmless line, and seldom “missing”", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("DENIED", "MANIFEST_UNKNOWN", "quota", "<html>"),
  );
  const body = fc.oneof(
    text,
    fc.tuple(text, text).map(([code, message]) => says(code, message)),
  );
  const host = fc.constantFrom("ghcr.io", "docker.io", "acme.azurecr.io", "registry.example.com", "quay.io");
  const paths = Object.values(asked);
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 599 }),
      body,
      host,
      fc.constantFrom(...paths),
      (status, body, host, path) => {
        const answer = answerOf({ host, asked: path, status, body });
        const { cause, code, because, fix } = diagnose(symptomOf(answer, host));
        expect(because.length * fix.length).toBeGreaterThan(100);
        expect(Object.hasOwn(ociErrors.rows, code)).toBe(true);
        const { message } = refusalError(answer, host);
        expect(message.length).toBeLessThan(1500);
        expect(message).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
        if (saysMissing(answer)) expect(status).toBe(404);
        if (code === "registry-not-found") expect({ cause, status }).toEqual({ cause: "missing", status: 404 });
      },
    ),
    { numRuns: 2000 },
  );
});
