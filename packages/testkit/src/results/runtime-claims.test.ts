import { describe, expect, test } from "vitest";
import { mintRuntimeToken, parseRuntimeToken } from "./runtime-claims.ts";

function token(claims: object): string {
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;
}

describe("a runtime token", () => {
  test("says run, attempt, job and caches as they were minted", () => {
    const caches = [
      { scope: "refs/heads/topic", read: true, write: true },
      { scope: "refs/heads/main", read: true, write: false },
    ];
    const minted = mintRuntimeToken({ runId: 4242, attempt: 2, jobId: "test", caches });
    expect(parseRuntimeToken(minted)).toEqual({ runId: 4242, attempt: 2, jobId: "test", caches });
  });

  test("without more is of a first attempt and may use the default branch's cache", () => {
    expect(parseRuntimeToken(mintRuntimeToken({ runId: 1 }))).toEqual({
      runId: 1,
      attempt: 1,
      jobId: "job",
      caches: [{ scope: "refs/heads/main", read: true, write: true }],
    });
  });

  test("is found among other scopes", () => {
    const scp = "Actions.GenericRead:x Actions.Results:7:job Actions.UploadArtifacts:y";
    expect(parseRuntimeToken(token({ scp }))).toMatchObject({ runId: 7, jobId: "job" });
  });

  test.each([
    ["no token", ""],
    ["no JSON", "e30.e3."],
    ["no scopes", token({})],
    ["no results scope", token({ scp: "Actions.GenericRead:x" })],
    ["no run's number", token({ scp: "Actions.Results:x:job" })],
    ["unreadable caches", token({ scp: "Actions.Results:7:job", ac: "[" })],
    ["a part too few", token({ scp: "Actions.Results:7" })],
  ])("is none when it has %s", (_, text) => {
    expect(parseRuntimeToken(text)).toBeUndefined();
  });
});
