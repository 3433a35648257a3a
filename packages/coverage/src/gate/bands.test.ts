import { describe, expect, it } from "vitest";
import { bandOf, defaultBands, parseBands } from "../index.ts";

const bandAt = (part: number) => bandOf({ part, whole: 100_000 }, defaultBands);

describe("bands", () => {
  it("are half-open on the exact ratio", () => {
    expect([90_000, 89_999, 75_000, 74_999, 60_000, 59_999, 0].map(bandAt)).toEqual([
      "green",
      "yellow",
      "yellow",
      "orange",
      "orange",
      "red",
      "red",
    ]);
    expect(bandOf({ part: 0, whole: 0 }, defaultBands)).toBe("none");
  });
  it("fall, three of them", () => {
    expect(parseBands("80, 70,60.5")).toEqual({ ok: true, value: [80_000_000, 70_000_000, 60_500_000] });
    for (const bad of ["90,75", "60,75,90", "90,90,1", "90,75,60,50", "90,75,NaN"])
      expect(parseBands(bad).ok).toBe(false);
  });
});
