import { describe, expect, test } from "vitest";
import { maxTrustedRootBytes, parseTrustedRoots } from "./trusted-roots.ts";

const root = { mediaType: "application/vnd.dev.sigstore.trustedroot+json;version=0.1", tlogs: [] };

describe("trusted roots", () => {
  test.each([
    ["one document", JSON.stringify(root, null, 2), 1],
    ["one a line, as gh prints them", `${JSON.stringify(root)}\n${JSON.stringify(root)}\n`, 2],
    ["lines with blanks between", `\n${JSON.stringify(root)}\r\n\n`, 1],
  ])("are read from %s", (_, text, count) => {
    const parsed = parseTrustedRoots(text);
    expect(parsed.ok ? parsed.value : parsed.error).toEqual(Array.from({ length: count }, () => root));
  });

  test.each([
    ["an empty file", ""],
    ["blank lines", "\n \n"],
    ["an error page", "<html>"],
    ["another document", "{}"],
    ["a list", JSON.stringify([root])],
    ["a line that is cut", `${JSON.stringify(root)}\n{"mediaType":`],
    ["another media type", JSON.stringify({ mediaType: "application/vnd.dev.sigstore.trustedrootevil" })],
    ["more roots than anybody has", `${JSON.stringify(root)}\n`.repeat(21)],
    ["more bytes than a root has", " ".repeat(maxTrustedRootBytes + 1)],
  ])("are not read from %s", (_, text) => {
    expect(parseTrustedRoots(text).ok).toBe(false);
  });
});
