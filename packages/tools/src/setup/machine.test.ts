import { describe, expect, test } from "vitest";
import { isAtLeast, readVersion } from "./machine.ts";

describe("isAtLeast", () => {
  test("numbers are compared as numbers, part by part", () => {
    expect(isAtLeast("0.22.10", "0.22.9")).toBe(true);
    expect(isAtLeast("0.9.0", "0.22.1")).toBe(false);
    expect(isAtLeast("3.1.2", "3.1.2")).toBe(true);
    expect(isAtLeast("3.1", "3.1.2")).toBe(false);
    expect(isAtLeast("4", "3.9.9")).toBe(true);
  });
});

describe("readVersion", () => {
  test("the version is found in what each tool prints", () => {
    expect(readVersion("act version 0.2.89\n")).toBe("0.2.89");
    expect(readVersion("github.com/docker/buildx v0.36.1 \n")).toBe("0.36.1");
    expect(readVersion("registry github.com/distribution/distribution/v3 v3.1.2")).toBe("3.1.2");
    expect(readVersion("1.7.12\ninstalled by building from source\nbuilt with go1.26.8\n")).toBe("1.7.12");
  });

  test("text without a version gives none, so that the tool is installed", () => {
    expect(readVersion("unknown flag: --version")).toBeUndefined();
    expect(readVersion("")).toBeUndefined();
  });
});
