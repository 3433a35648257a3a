import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, evidenceSchema, type Facts, renderEvidence } from "./evidence.ts";
import { mergeEvidence } from "./merge-evidence.ts";
import { fact, maxEvidenceBytes, numberFact, parseEvidence, textFact } from "./parse-evidence.ts";

const sample: Evidence = {
  schema: evidenceSchema,
  action: "coverage-gate",
  verdict: "fail",
  reason: "below-threshold",
  message: "89.99 of 90",
  error: "data",
  subject: {
    repository: "acme/app",
    commit: "c0ffee",
    ref: "refs/pull/7/merge",
    event: "pull_request",
    pullRequest: 7,
    runId: 4242,
    runAttempt: 1,
    job: "test",
    workflow: "CI",
  },
  at: "2026-01-02T03:04:05.000Z",
  durationMs: 12,
  facts: { lines: 3, nested: { a: [1, null, "x"] } },
  links: [{ title: "Report", url: "https://example.org/r" }],
  inputs: "sha256:00",
};

const word = fc.string({ unit: "binary", maxLength: 30 });
const natural = fc.integer({ min: 0, max: 2 ** 40 });
const json = fc.dictionary(
  fc.oneof(word, fc.constantFrom("__proto__", "constructor", "toString")),
  fc.jsonValue({ maxDepth: 3 }),
  {
    noNullPrototype: true,
  },
);
const evidence: fc.Arbitrary<Evidence> = fc.record({
  schema: fc.constant(evidenceSchema),
  action: fc.constantFrom("a", "b"),
  verdict: fc.constantFrom("pass", "fail", "skip"),
  reason: word,
  message: word,
  subject: fc.record({
    repository: word,
    commit: word,
    ref: word,
    event: word,
    runId: fc.constantFrom(1, 2),
    runAttempt: fc.integer({ min: 1, max: 3 }),
    job: fc.constantFrom("j", "k"),
    workflow: word,
  }),
  at: fc.constantFrom("2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"),
  durationMs: natural,
  facts: fc.constant({}),
  links: fc.array(fc.record({ title: word, url: word }), { maxLength: 3 }),
  inputs: word,
});

describe("parseEvidence", () => {
  test("reads what was rendered", () => {
    expect(parseEvidence(renderEvidence(sample))).toEqual({ ok: true, value: sample });
    fc.assert(
      fc.property(evidence, json, (piece, facts) => {
        // As a file gives it back: JSON writes -0 as 0.
        const text = renderEvidence({ ...piece, facts: facts as Facts });
        const parsed = parseEvidence(text);
        expect(parsed.ok && renderEvidence(parsed.value)).toBe(text);
      }),
    );
  });

  test("fields of a later version are ignored", () => {
    const parsed = parseEvidence(JSON.stringify({ ...sample, later: { x: 1 } }));
    expect(parsed).toEqual({ ok: true, value: sample });
  });

  const wrong: readonly unknown[] = [null, 7, -1, true, "x".repeat(10_001), [], {}];
  const types: Readonly<Record<string, string>> = {
    schema: "string",
    action: "string",
    verdict: "string",
    reason: "string",
    message: "string",
    subject: "object",
    at: "string",
    durationMs: "number",
    facts: "object",
    links: "array",
    inputs: "string",
  };
  test.each(Object.entries(types))("%s of a wrong type, or missing, is a problem", (name, type) => {
    for (const value of [...wrong, undefined]) {
      const typeOfValue = Array.isArray(value) ? "array" : value === null ? "null" : typeof value;
      const right = typeOfValue === type && value !== -1 && name !== "subject" && typeof value !== "string";
      if (right) continue;
      const parsed = parseEvidence(JSON.stringify({ ...sample, [name]: value }));
      expect({ name, value: typeOfValue, ok: parsed.ok }).toEqual({ name, value: typeOfValue, ok: false });
    }
  });

  test("wrong types within subject and links are problems that name the place", () => {
    expect(parseEvidence(JSON.stringify({ ...sample, subject: { ...sample.subject, runId: "1" } }))).toEqual({
      ok: false,
      error: "subject.runId is not a number of at least 0",
    });
    expect(parseEvidence(JSON.stringify({ ...sample, links: [{ title: "a", url: 1 }] })).ok).toBe(false);
    expect(parseEvidence(JSON.stringify({ ...sample, links: ["x"] })).ok).toBe(false);
    expect(parseEvidence(JSON.stringify({ ...sample, links: Array(201).fill(sample.links[0]) })).ok).toBe(false);
  });

  test.each(["", "{", "null", "[]", '"x"', "7", "{}", '{"schema":"build-once/evidence/v2"}'])(
    "%j is no evidence",
    (text) => {
      expect(parseEvidence(text).ok).toBe(false);
    },
  );

  test("an inherited name is no field", () => {
    const text = JSON.stringify({ ...sample, facts: undefined }).replace("{", '{"__proto__":{"facts":{}},');
    expect(parseEvidence(text).ok).toBe(false);
  });

  test("prototype names among the facts stay data", () => {
    const text = renderEvidence(sample).replace(
      '"facts": {',
      '"facts": {"__proto__":{"polluted":1},"constructor":"c",',
    );
    const parsed = parseEvidence(text);
    if (!parsed.ok) throw new Error(parsed.error);
    expect(fact(parsed.value.facts, "__proto__")).toEqual({ polluted: 1 });
    expect(textFact(parsed.value.facts, "constructor")).toBe("c");
    expect(fact(parsed.value.facts, "toString")).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  test.each([
    ["arrays", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("a depth bomb of %s is refused without a walk down its stack", (_name, open, close) => {
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    expect(parseEvidence(JSON.stringify({ ...sample, facts: "DEEP" }).replace('"DEEP"', `{"x":${deep}}`)).ok).toBe(
      false,
    );
  });

  test("what is larger than the cap is refused unread", () => {
    const text = renderEvidence(sample);
    expect(parseEvidence(text + " ".repeat(maxEvidenceBytes - text.length)).ok).toBe(true);
    expect(parseEvidence(text + " ".repeat(maxEvidenceBytes - text.length + 1)).ok).toBe(false);
  });

  test("anything at all is a value or a problem, never a throw", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(typeof parseEvidence(text).ok).toBe("boolean");
      }),
    );
  });
});

describe("facts", () => {
  test("a fact of another type is not there", () => {
    expect(textFact({ a: 1 }, "a")).toBeUndefined();
    expect(numberFact({ a: "1" }, "a")).toBeUndefined();
    expect(numberFact({ a: 1 }, "a")).toBe(1);
  });
});

const at = (runAttempt: number, message: string): Evidence => ({
  ...sample,
  message,
  subject: { ...sample.subject, runAttempt },
});

describe("mergeEvidence", () => {
  test("of a job's attempts the latest counts, matrix legs all count", () => {
    const merged = mergeEvidence([at(1, "old"), at(2, "leg a"), at(2, "leg b"), at(2, "leg b")]);
    expect(merged.map(({ message }) => message)).toEqual(["leg a", "leg b"]);
  });

  test("any order gives the same, and merging what was merged changes nothing", () => {
    const shuffled = fc
      .array(evidence, { maxLength: 8 })
      .chain((pieces) => fc.tuple(fc.constant(pieces), fc.shuffledSubarray(pieces, { minLength: pieces.length })));
    fc.assert(
      fc.property(shuffled, ([pieces, other]) => {
        const merged = mergeEvidence(pieces);
        expect(mergeEvidence(other)).toEqual(merged);
        expect(mergeEvidence(merged)).toEqual(merged);
        expect(mergeEvidence([...pieces, ...pieces])).toEqual(merged);
      }),
    );
  });

  test("merging in two halves loses nothing that counts", () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 8 }), fc.nat(8), (pieces, at) => {
        const halves = [...mergeEvidence(pieces.slice(0, at)), ...mergeEvidence(pieces.slice(at))];
        expect(mergeEvidence(halves)).toEqual(mergeEvidence(pieces));
      }),
    );
  });
});
