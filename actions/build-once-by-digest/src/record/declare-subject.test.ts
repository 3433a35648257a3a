import type { Environment, Files } from "@build-once/host";
import { hostErrors } from "@build-once/host";
import { sha256Digest } from "@build-once/kernel";
import { describe, expect, test } from "vitest";
import { declareSubject, type DeclarePorts } from "./declare-subject.ts";

const image = "ghcr.io/acme/app";
const digest = sha256Digest("a".repeat(64));
const list = (...subjects: readonly object[]): string => JSON.stringify({ version: 1, subjects });

interface Runner extends DeclarePorts {
  readonly written: Map<string, string>;
  readonly warnings: string[];
}

/** A runner that offers the file, with what earlier steps declared. */
function runner(declared: string | undefined, present = ""): Runner {
  const variables = new Map([["GITHUB_ARTIFACTS", "/artifacts"]]);
  if (declared !== undefined) variables.set("GITHUB_ARTIFACTS_LIST", "/list");
  const written = new Map([["/artifacts", present]]);
  const warnings: string[] = [];
  const environment: Pick<Environment, "get"> = { get: (name) => variables.get(name) };
  const files: Pick<Files, "stat" | "readText" | "append"> = {
    stat: async (path) => ({ kind: "file", sizeBytes: (written.get(path) ?? "").length, modifiedMs: 0 }),
    readText: async () => declared,
    append: async (path, content) => void written.set(path, (written.get(path) ?? "") + content),
  };
  const log = { warning: (text: string) => void warnings.push(text) };
  return { environment, files, log, written, warnings } as unknown as Runner;
}

/** The lines that the runner would read. */
function linesOf(at: Runner): readonly string[] {
  return (at.written.get("/artifacts") ?? "").split("\n").filter((line) => line.trim() !== "");
}

describe("the subject line", () => {
  test("names the image without a tag, and its digest", async () => {
    const at = runner(list());
    expect(await declareSubject(at, image, digest)).toBe("declared");
    expect(linesOf(at)).toEqual([`oci://${image}@${digest}`]);
  });

  test("stands alone whatever was written before", async () => {
    const at = runner(undefined, "dist/app.tgz");
    await declareSubject(at, image, digest);
    expect(linesOf(at)).toEqual(["dist/app.tgz", `oci://${image}@${digest}`]);
  });

  test("is not written twice", async () => {
    const at = runner(list({ name: image, digest, kind: "oci" }));
    expect(await declareSubject(at, image, digest)).toBe("known");
    expect(linesOf(at)).toEqual([]);
  });

  test.each([
    ["a name that was declared with another digest", list({ name: image, digest: "sha256:b", kind: "oci" }), image],
    ["the 501st subject", list(...Array.from({ length: 500 }, (_, n) => ({ name: `n${n}`, digest: "x" }))), image],
    ["a name with the sign that the runner keeps for itself", list(), "ghcr.io/acme/a=b"],
    ["a name with a line end", list(), "ghcr.io/acme/app\nfile:///etc/passwd"],
  ])("is not written, with a warning, for %s", async (_, declared, name) => {
    const at = runner(declared);
    expect(await declareSubject(at, name, digest)).toBe("refused");
    expect(linesOf(at)).toEqual([]);
    expect(at.warnings).toHaveLength(1);
  });

  test("is not written past a mebibyte", async () => {
    const at = runner(undefined, "#".repeat(1024 * 1024 - 50));
    expect(await declareSubject(at, image, digest)).toBe("refused");
  });

  test.each(["", "[]", "null", "{", `{"version":1,"subjects":[null,1,{"name":2}]}`])(
    "is written when the list says nothing: %j",
    async (declared) => {
      expect(await declareSubject(runner(declared), image, digest)).toBe("declared");
    },
  );

  test("is left out where the runner does not offer it", async () => {
    const at = runner(undefined);
    const without = { ...at, environment: { get: () => undefined } } as unknown as Runner;
    expect(await declareSubject(without, image, digest)).toBe("not-offered");
    expect(linesOf(at)).toEqual([]);
  });

  test("that cannot be written is a warning", async () => {
    const at = runner(list());
    const files = { ...at.files, append: async () => Promise.reject(hostErrors.error("file-unwritable", "full")) };
    expect(await declareSubject({ ...at, files }, image, digest)).toBe("refused");
    expect(at.warnings).toHaveLength(1);
  });
});
