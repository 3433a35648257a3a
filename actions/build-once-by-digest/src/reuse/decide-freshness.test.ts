import { describe, expect, it } from "vitest";
import { decideFreshness } from "./decide-freshness.ts";

const hourMs = 3_600_000;
const built = { builtAtMs: 10 * hourMs, bases: new Map([["node:22", "sha256:a"]]) };
const same = new Map([["node:22", "sha256:a"]]);

describe("whether an image is fresh enough", () => {
  it("is reused up to its age and not a millisecond longer", () => {
    const policy = { maxAgeMs: hourMs, rebuildIfBaseMoved: false };
    expect(decideFreshness(policy, built, same, 11 * hourMs)).toBeUndefined();
    expect(decideFreshness(policy, built, same, 11 * hourMs + 1)).toContain("max-age");
  });

  it("is not believed to have been built in the future, beyond what clocks differ by", () => {
    const policy = { maxAgeMs: hourMs, rebuildIfBaseMoved: false };
    expect(decideFreshness(policy, built, same, 10 * hourMs - 60_000)).toBeUndefined();
    expect(decideFreshness(policy, built, same, 9 * hourMs)).toContain("future");
  });

  it("is built anew when a base moved or is gone, and names it", () => {
    const policy = { maxAgeMs: undefined, rebuildIfBaseMoved: true };
    expect(decideFreshness(policy, built, same, 0)).toBeUndefined();
    expect(decideFreshness(policy, built, new Map([["node:22", "sha256:b"]]), 0)).toContain("node:22");
    expect(decideFreshness(policy, built, new Map(), 0)).toContain("gone");
  });

  it("is built anew when its bases are not known, though only where they matter", () => {
    const unknown = { builtAtMs: 0, bases: undefined };
    expect(decideFreshness({ maxAgeMs: undefined, rebuildIfBaseMoved: true }, unknown, same, 0)).toContain("bases");
    expect(decideFreshness({ maxAgeMs: hourMs, rebuildIfBaseMoved: false }, unknown, same, 0)).toBeUndefined();
    const none = { builtAtMs: 0, bases: new Map() };
    expect(decideFreshness({ maxAgeMs: undefined, rebuildIfBaseMoved: true }, none, new Map(), 0)).toBeUndefined();
  });

  it("is built anew when nothing tells", () => {
    expect(decideFreshness({ maxAgeMs: hourMs, rebuildIfBaseMoved: false }, undefined, same, 0)).toContain(
      "no build record",
    );
    const unknown = { builtAtMs: Number.NaN, bases: new Map() };
    expect(decideFreshness({ maxAgeMs: hourMs, rebuildIfBaseMoved: false }, unknown, same, 0)).toBeDefined();
  });

  it("is reused without a policy whatever moved", () => {
    expect(decideFreshness({ maxAgeMs: undefined, rebuildIfBaseMoved: false }, built, new Map(), 0)).toBeUndefined();
  });
});
