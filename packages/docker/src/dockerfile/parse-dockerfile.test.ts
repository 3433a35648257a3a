import { describe, expect, it } from "vitest";
import type { Instruction } from "./instruction.ts";
import { type Dockerfile, parseDockerfile } from "./parse-dockerfile.ts";
import { detectSyntax } from "./parser-directives.ts";

function parse(text: string): Dockerfile {
  const parsed = parseDockerfile(text);
  if (!parsed.ok) throw new Error(`line ${parsed.error.line}: ${parsed.error.message}`);
  return parsed.value;
}

function problem(text: string): string {
  const parsed = parseDockerfile(text);
  return parsed.ok ? "none" : `${parsed.error.line}: ${parsed.error.message}`;
}

function withoutLines(text: string): string {
  return JSON.stringify(parse(text).stages, (key, value: unknown) => (key === "line" ? 0 : value));
}

function only(text: string): Instruction {
  const [instruction] = parse(`FROM scratch\n${text}`).stages[0]?.instructions ?? [];
  if (instruction === undefined) throw new Error("no instruction");
  return instruction;
}

describe("parser directives", () => {
  it.each([
    ["# escape=`\nFROM a\n", "`"],
    ["#escape = `\r\nFROM a\n", "`"],
    ["  # Escape=`\nFROM a\n", "`"],
    ["\ufeff# escape=`\nFROM a\n", "`"],
    ["# syntax=x\n# escape=`\nFROM a\n", "`"],
    ["# check=skip=all\n# escape=`\nFROM a\n", "`"],
    ["# a comment\n# escape=`\nFROM a\n", "\\"],
    ["\n# escape=`\nFROM a\n", "\\"],
    ["# unknown=1\n# escape=`\nFROM a\n", "\\"],
    ["FROM a\n# escape=`\n", "\\"],
    ["#!/bin/x\n# escape=`\nFROM a\n", "\\"],
  ])("in %j make %s the escape character: they stand at the top only", (text, escape) => {
    expect(parse(text).escape).toBe(escape);
  });

  it.each([
    ["# escape=`\n# escape=\\\nFROM a\n", /^2: .*only once/],
    ["# escape=x\nFROM a\n", /^1: the escape character/],
  ])("%j is a problem", (text, message) => {
    expect(problem(text)).toMatch(message);
  });

  it.each([
    ["# syntax=docker/dockerfile:1\nFROM a", "docker/dockerfile:1", "#"],
    ["# syntax = a/b:1 --flag x\nFROM a", "a/b:1", "#"],
    ["# escape=`\n#syntax=a\nFROM a", "a", "#"],
    ["#!/usr/bin/env docker\n# syntax=a\n", "a", "#"],
    ["\ufeff# syntax=a\r\n", "a", "#"],
    ["// syntax=a\nanything", "a", "//"],
    ['{"syntax": "a/b:2", "x": 1}', "a/b:2", "json"],
  ] as const)("of %j name the frontend %s", (text, reference, style) => {
    expect(detectSyntax(text)).toMatchObject({ reference, style });
  });

  it.each([" # syntax=a", "FROM a\n# syntax=a", "# comment\n# syntax=a", '{"syntax": 1}', "", "# syntax="])(
    "in %j name no frontend",
    (text) => {
      expect(detectSyntax(text)).toBeUndefined();
    },
  );

  it("come with a problem, for the frontend may know what BuildKit's own does not", () => {
    const text = "FROM scratch\nCOPY --newer a b\n";
    expect(parseDockerfile(`# syntax=docker/dockerfile:2\n${text}`)).toMatchObject({
      ok: false,
      error: { line: 3, frontend: "docker/dockerfile:2" },
    });
    expect(parseDockerfile(text)).toEqual({
      ok: false,
      error: { line: 2, message: expect.stringContaining("--newer") },
    });
  });

  it("of another style mean that the rest need not be a Dockerfile", () => {
    expect(problem("// syntax=acme/hcl\nservice {}\n")).toMatch(/written for "acme\/hcl"/);
  });
});

describe("lines", () => {
  it.each([
    ["RUN a \\\n  b", "a   b"],
    ["RUN a \\\n# comment\n  b", "a   b"],
    ["RUN a \\\n\n  b", "a   b"],
    ["RUN a \\  \t\n  b", "a   b"],
    ["RUN a \\\r\n  b\r\n", "a   b"],
    ["RUN a \\\\\nRUN b", "a \\\\"],
    ["RUN a \\", "a"],
    ["\\\nRUN a", "a"],
    ["   run   a", "a"],
    ["RUN a # no comment", "a # no comment"],
    ["RUN a \\\n  # comment\n\n\n  b", "a   b"],
  ])("%j are one instruction", (text, args) => {
    expect(only(text)).toMatchObject({ keyword: "RUN", args: [args], form: "text" });
  });

  it("are counted with comments and continuations", () => {
    const { stages } = parse("# c\n\nFROM a\nRUN x \\\n  y\n\nCOPY a b\n");
    expect(stages[0]).toMatchObject({ line: 3, instructions: [{ line: 4 }, { line: 7 }] });
  });

  it("continue at the escape directive's character", () => {
    expect(parse("# escape=`\nFROM a\nRUN x `\n y\\\nRUN z").stages[0]?.instructions).toMatchObject([
      { args: ["x  y\\"] },
      { args: ["z"] },
    ]);
  });

  it("say the same without comments and layout", () => {
    expect(withoutLines("# hi\nfrom a as B\n\n   copy  --link   x \\\n # c\n   y /\n")).toBe(
      withoutLines("FROM a AS b\nCOPY --link x y /\n"),
    );
  });
});

describe("here-documents", () => {
  it.each([
    ["RUN <<EOF\na\n  b\nEOF", [{ name: "EOF", content: "a\n  b\n", expand: true, chomp: false }]],
    ["RUN <<-EOF\n\ta\n\tEOF", [{ name: "EOF", content: "\ta\n", chomp: true }]],
    ["RUN <<'EOF'\n$a\nEOF", [{ name: "EOF", expand: false }]],
    ['RUN <<"E F"\nx\nE F', [{ name: "E F", expand: false }]],
    ["RUN 3<<EOF cat\nx\nEOF", [{ name: "EOF" }]],
    [
      "RUN cat <<A <<B\n1\nA\n2\nB",
      [
        { name: "A", content: "1\n" },
        { name: "B", content: "2\n" },
      ],
    ],
    ["RUN <<EOF\r\na\r\nEOF\r\n", [{ content: "a\r\n" }]],
    ["RUN <<EOF\n# kept \\\n\nEOF", [{ content: "# kept \\\n\n" }]],
    ["COPY <<a <<b /dst/\n1\na\n2\nb", [{ name: "a" }, { name: "b" }]],
    ["ADD <<EOF /x\nEOF", [{ content: "" }]],
    ["RUN << EOF\nx\nEOF", [{ name: "EOF" }]],
  ])("of %j are read", (text, heredocs) => {
    expect(only(text).heredocs).toMatchObject(heredocs);
  });

  it.each(["RUN '<<EOF'", 'RUN ["<<EOF"]', "RUN a \\<<EOF", "ENV a=<<EOF", "LABEL a=<<EOF", "CMD <<EOF", "RUN a<<b<c"])(
    "do not begin in %j",
    (text) => {
      expect(only(text).heredocs).toEqual([]);
    },
  );

  it("belong to what ONBUILD triggers", () => {
    const { trigger, heredocs } = only("ONBUILD RUN <<EOF\nx\nEOF");
    expect(heredocs).toMatchObject([{ content: "x\n" }]);
    expect(trigger).toMatchObject({ ok: true, value: { keyword: "RUN", heredocs: [{ content: "x\n" }] } });
  });

  it.each([
    ["FROM a\nRUN <<EOF\nx\n", /^2: the here-document "EOF" is not ended/],
    ["FROM a\nCOPY x <<EOF\nEOF\n", /^2: .*destination/],
    ["FROM a\nRUN <<EOF\n EOF\n", /not ended/],
  ])("in %j are a problem", (text, message) => {
    expect(problem(text)).toMatch(message);
  });
});

describe("instructions", () => {
  it.each([
    ['RUN ["a", "b c"]', { form: "exec", args: ["a", "b c"] }],
    ['CMD [ "a" ]', { form: "exec", args: ["a"] }],
    ["CMD [a]", { form: "text", args: ["[a]"] }],
    ["CMD ['a']", { form: "text" }],
    ['CMD ["\\ud800"]', { args: ["\ufffd"] }],
    ['COPY ["a b", "c"]', { form: "exec", args: ["a b", "c"] }],
    ["COPY a\tb   c", { form: "words", args: ["a", "b", "c"] }],
    ["ENV a=b c='d e' f=g\\ h", { form: "pairs", args: ["a", "b", "c", "'d e'", "f", "g\\ h"] }],
    ["ENV a b  c", { form: "legacy-pair", args: ["a", "b  c"] }],
    ["LABEL a=b", { form: "pairs", args: ["a", "b"] }],
    ['ARG a b="c d"', { form: "words", args: ["a", 'b="c d"'] }],
    ["EXPOSE 80 90/udp", { args: ["80", "90/udp"] }],
    ['HEALTHCHECK --interval=1s CMD ["x"]', { form: "exec", args: ["CMD", "x"] }],
    ["HEALTHCHECK none", { args: ["NONE"] }],
    ['SHELL ["a", "-c"]', { form: "exec" }],
    ["MAINTAINER a b", { args: ["a b"] }],
    ["RUN", { args: [] }],
  ])("%s", (text, expected) => {
    expect(only(text)).toMatchObject(expected);
  });

  it.each([
    ["COPY --from=x --link --chown=1:1 --chmod=755 --parents --exclude=a --exclude=b c d", 7],
    ["ADD --checksum=sha256:x --keep-git-dir=true --unpack=false --link a b", 4],
    ["RUN --mount=type=cache,target=/c --mount=type=ssh --network=none --security=insecure x", 4],
    ["RUN -- --mount=x", 0],
    ["RUN --network='none' x", 1],
    ["ARG --ignored x", 0],
  ])("%s has its flags", (text, count) => {
    expect(only(text).flags).toHaveLength(count);
  });

  it("quotes and escapes in flags are dropped", () => {
    expect(only('RUN --mount="type=bind,source=a b" --network=no\\ne x').flags).toEqual([
      { name: "mount", value: "type=bind,source=a b" },
      { name: "network", value: "none" },
    ]);
  });

  it.each([
    ["", /no FROM/],
    ["# only\n\n", /no FROM/],
    ["ARG a\n", /no FROM/],
    ["RUN x\nFROM a\n", /^1: RUN stands before/],
    ["FROM a\nRUNN x\n", /^2: unknown instruction "RUNN"; did you mean RUN\?/],
    ["FROM a\nCOPY --form=x a b\n", /no flag "--form"; did you mean --from\?/],
    ["FROM a\nCOPY --from a b\n", /--from needs a value/],
    ["FROM a\nCOPY --link=maybe a b\n", /true or false/],
    ["FROM a\nCOPY --from=a --from=b a b\n", /given twice/],
    ["FROM a\nCOPY --chown=é a b\n", /outside ASCII/],
    ["FROM a\nCOPY a\n", /source and a destination/],
    ["FROM a b\n", /one or three/],
    ["FROM a IS b\n", /AS before a name/],
    ["FROM a AS 1b\n", /cannot be the name/],
    ["FROM a\nENV a\n", /name and a value/],
    ["FROM a\nENV a=b c\n", /not of the form/],
    ["FROM a\nENV =b\n", /blank/],
    ["FROM a\nARG =b\n", /blank/],
    ["FROM a\nSHELL sh\n", /JSON array/],
    ['FROM a\nRUN ["a", 1]\n', /strings only/],
    ["FROM a\nONBUILD FROM b\n", /not allowed after ONBUILD/],
    ["FROM a\nHEALTHCHECK NONE x\n", /no arguments/],
    ["FROM a\nWORKDIR\n", /exactly one/],
    ["FROM a\nRUN --mount=type=bind,from=$x,target=/y z\n", /no variable/],
    ['FROM a\nRUN --mount=a\\"b z\n', /quotes/],
  ])("%j is a problem with its line", (text, message) => {
    expect(problem(text)).toMatch(message);
  });
});

describe("hostile files", () => {
  it("a line longer than BuildKit reads is a problem", () => {
    expect(problem(`FROM a\nRUN ${"x".repeat(10 * 2 ** 20)}\n`)).toMatch(/^2: .*64 KiB/);
    expect(problem(`FROM a\nRUN ${"x".repeat(65_531)}\n`)).toBe("none");
    expect(problem(`FROM a\nRUN ${"x".repeat(65_532)}\n`)).toMatch(/64 KiB/);
    expect(problem(`FROM a\nRUN ${"x".repeat(65_531)}`)).toBe("none");
    expect(problem(`FROM a\nRUN ${"x".repeat(65_532)}`)).toMatch(/64 KiB/);
    expect(problem(`FROM a\nRUN ${"é".repeat(32_766)}\n`)).toMatch(/64 KiB/);
  });

  it("one instruction over ten megabytes of continued lines is read", () => {
    const { args } = only(`RUN x ${`\\\n${"y".repeat(1000)}`.repeat(10_000)}`);
    expect(args[0]).toHaveLength(10_000_002);
  });

  it("100,000 stages are read", () => {
    expect(parse("FROM a\n".repeat(100_000)).stages).toHaveLength(100_000);
  });

  it("5,000 here-documents on one instruction are read in their order", () => {
    const count = 5000;
    const names = Array.from({ length: count }, (_, i) => `E${i}`);
    const { heredocs } = only(`RUN ${names.map((name) => `<<${name}`).join(" ")}\n${names.join("\n")}\n`);
    expect(heredocs).toHaveLength(count);
  });

  it.each([
    ["FROM a\nRUN x\0y\n", /^2: .*NUL/],
    ["FROM a\nRUN \ud800\n", /^2: .*UTF-8/],
    ["FROM a\nRUN <<EOF\n\udc00\nEOF\n", /^3: .*UTF-8/],
  ])("%j is a problem", (text, message) => {
    expect(problem(text)).toMatch(message);
  });

  it.each(["[".repeat(60_000), '["a"'.repeat(10_000), "<<".repeat(30_000), "$".repeat(60_000), "'".repeat(60_001)])(
    "an argument of one character over and over is read or refused",
    (text) => {
      expect(problem(`FROM a\nRUN ${text}\n`)).toMatch(/none|2: /);
    },
  );
});
