import { removeScratch } from "@build-once/testkit";
import { afterAll, describe, expect, test } from "vitest";
import { check } from "./check.ts";

afterAll(removeScratch);

describe("inputs", () => {
  const digest = `sha256:${"a".repeat(64)}`;

  test.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ["a tag instead of a digest", { subjects: "image=ghcr.io/acme/app:latest" }, "named by digest"],
    ["a subject of no kind", { subjects: "ghcr.io/acme/app" }, "kind=value"],
    ["a rule that is misspelt", { rules: "image-usr=warn" }, "image-user"],
    ["a rule that cannot be softened", { rules: "image-digest=off" }, "cannot be softened"],
    ["a day that does not exist", { "enforce-from": "2026-02-30" }, "enforce-from"],
    ["a commit that is short", { commit: "abc1234" }, "commit"],
    ["an input that does not exist", { platform: "linux/amd64" }, "platforms"],
    ["a manifest of no files", { subjects: `image=ghcr.io/acme/app@${digest}`, "write-manifest": "x" }, "files="],
    ["a user without a password", { subjects: `image=ghcr.io/acme/app@${digest}`, username: "octocat" }, "password"],
    [
      "a receipt that is the manifest",
      { subjects: "files=*", receipt: "one.json", "write-manifest": "one.json" },
      "same file",
    ],
    ["several at once", { subjects: "x=y", "max-size": "big", attestation: "reqired" }, "3 inputs are wrong"],
  ])("are refused before anything happens: %s", async (_title, inputs, words) => {
    const result = await check(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
    expect(result.stdout).toContain(words);
    expect(result.receipt).toBeUndefined();
  });

  test("without subjects and evidence there is nothing to check, which is a failure", async () => {
    const result = await check({});
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("nothing-to-check");
    expect(result.receipt?.verdict).toBe("fail");
  });

  test("a receipt may not replace a folder", async () => {
    const result = await check({ subjects: "files=x", receipt: "." });
    expect(result.outputs.get("reason")).toBe("check-place-unwritable");
  });
});
