import { describe, expect, it } from "vitest";
import { findPinProblems, findThirdPartyUses, type PinTable } from "./pins.ts";

const commit = "3d3c42e5aac5ba805825da76410c181273ba90b1";
const pin = { tag: "v1.2.3", commit, owner: "Acme", runtime: "node24", date: "2026-07-17", evidence: "tag" } as const;
const table: PinTable = {
  pins: { "acme/do": pin },
  denied: { evil: "was taken over", "good/old": "is archived" },
  traps: { "55891bbd": "a tag object" },
};

function problems(lines: string, change: Partial<PinTable> = {}): readonly string[] {
  return findPinProblems({ ...table, ...change }, findThirdPartyUses("ci.yml", lines, "build-once/pipeline"));
}

function many(count: number): PinTable["pins"] {
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`o${n}/x`, { ...pin, owner: `o${n}` }]));
}

const right = `      - uses: acme/do@${commit} # v1.2.3`;

describe("a pin", () => {
  it("is right where the table has its commit and its comment", () => {
    expect(problems(right)).toEqual([]);
    expect(problems(`        uses: acme/do/sub@${commit} # v1.2.3`)).toEqual([]);
  });

  it.each([
    ["a tag instead of a commit", "uses: acme/do@v1", "is not pinned to a commit"],
    ["no ref at all", "uses: acme/do", "is not pinned to a commit"],
    ["another commit", `uses: acme/do@${"a".repeat(40)} # v1.2.3`, "the table has"],
    ["another version in the comment", `uses: acme/do@${commit} # v1.2.4`, 'the comment says "v1.2.4"'],
    ["no comment", `uses: acme/do@${commit}`, 'the comment says ""'],
    ["an action without a row", `uses: other/do@${commit} # v1.2.3`, "has no row"],
    ["an owner that is denied", `uses: evil/do@${commit} # v1.2.3`, "was taken over"],
    ["an action that is denied", `uses: good/old@${commit} # v1.2.3`, "is archived"],
  ])("is refused with %s", (_title, line, reason) => {
    expect(problems(`${right}\n${line}`)).toEqual([expect.stringContaining(reason)]);
  });

  it("is not asked of this project's own actions and workflows", () => {
    expect(problems(`${right}\n- uses: $/actions/x\n  uses: build-once/pipeline/actions/x@v1`)).toEqual([]);
  });
});

describe("a row of the table", () => {
  it.each([
    ["of an action that nothing uses", { "acme/do": pin, "acme/more": pin }, "nothing uses it"],
    ["with a moving tag", { "acme/do": { ...pin, tag: "v1" } }, "no tag of one release"],
    ["on a runtime that is gone", { "acme/do": { ...pin, runtime: "node20" } }, "not kept any more"],
    ["without a day", { "acme/do": { ...pin, date: "July" } }, "is no day"],
  ])("is refused %s", (_title, pins, reason) => {
    expect(problems(right, { pins }).join()).toContain(reason);
  });

  it("is refused with an id that is a trap", () => {
    const id = `55891bbd${"0".repeat(32)}`;
    const uses = `uses: acme/do@${id} # v1.2.3`;
    expect(problems(uses, { pins: { "acme/do": { ...pin, commit: id } } })).toEqual([
      "acme/do: 55891bbd… is a tag object",
    ]);
  });

  it("is one too many with the thirteenth owner", () => {
    const lines = Object.keys(many(13)).map((name) => `uses: ${name}@${commit} # v1.2.3`);
    expect(problems(lines.slice(0, 12).join("\n"), { pins: many(12) })).toEqual([]);
    expect(problems(lines.join("\n"), { pins: many(13) })).toEqual(["13 owners are trusted, 12 at most may be"]);
  });
});
