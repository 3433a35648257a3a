import { describe, expect, it } from "vitest";
import { builtAs, hashOfArguments } from "./built-as.ts";

type BuiltSession = Parameters<typeof builtAs>[0];

const said = (inputs: { context?: string; file?: string; target?: string }): string =>
  builtAs({
    inputs: { context: ".", ...inputs },
    host: { environment: { get: (name: string) => (name === "GITHUB_WORKSPACE" ? "/home/r/app" : undefined) } },
  } as unknown as BuiltSession);

describe("which image a build makes", () => {
  it.each([
    [{}, { context: "./", file: "./Dockerfile" }],
    [{ context: "api" }, { context: "./api/", file: "api/Dockerfile" }],
    [{ context: "/home/r/app" }, {}],
    [
      { context: "/home/r/app/api", file: "/home/r/app/Dockerfile" },
      { context: "api", file: "Dockerfile" },
    ],
    [{ context: "https://github.com/a/b.git#refs/heads/main:api" }, { context: "https://github.com/a/b.git#v1:api" }],
  ])("is the same for %j and %j", (one, other) => {
    expect(said(one)).toBe(said(other));
  });

  it("differs with context, Dockerfile and target", () => {
    const all = [
      {},
      { target: "test" },
      { file: "api/Dockerfile" },
      { context: "api" },
      { context: "/home/r/app2" },
      { context: "https://github.com/a/b.git#main:api" },
      { context: "https://github.com/a/b.git#main" },
    ].map(said);
    expect(new Set(all).size).toBe(all.length);
  });

  it("says of build arguments only whether they are the same, in whatever order", async () => {
    const one = await hashOfArguments(
      new Map([
        ["A", "secret"],
        ["B", "2"],
      ]),
    );
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(
      await hashOfArguments(
        new Map([
          ["B", "2"],
          ["A", "secret"],
        ]),
      ),
    ).toBe(one);
    expect(await hashOfArguments(new Map([["A", "secret"]]))).not.toBe(one);
    expect(await hashOfArguments(new Map())).toBe("");
  });
});
