import { readFile } from "node:fs/promises";
import { type BuiltImage, buildImage, buildIndex, removeScratch } from "@build-once/testkit";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { checkImage, good, revision, serve, stopRegistry } from "./stage.ts";

afterEach(stopRegistry);
afterAll(removeScratch);

describe("a broken rule", () => {
  test.each<readonly [string, BuiltImage, Readonly<Record<string, string>>, string]>([
    ["a platform that is missing", buildImage(good), { platforms: "linux/arm64" }, "image-platforms"],
    ["a label that is missing", buildImage(good), { labels: "team=core" }, "image-labels"],
    [
      "a label of another value",
      buildImage({ ...good, labels: { team: "core2" } }),
      { labels: "team=/core/" },
      "image-labels",
    ],
    ["a size above the limit", buildImage(good), { "max-size": "100" }, "image-size"],
    ["a password in the environment", buildImage({ ...good, env: ["DB_PASSWORD=hunter2hunter2"] }), {}, "image-env"],
    ["a token under a harmless name", buildImage({ ...good, env: [`SETTING=ghp_${"a".repeat(36)}`] }), {}, "image-env"],
    [
      "a variable that is forbidden by name",
      buildImage({ ...good, env: ["DEBUG_X=1"] }),
      { "forbid-env": "debug_*" },
      "image-env",
    ],
    ["another commit, when one is given", buildImage(good), { commit: "2".repeat(40) }, "image-revision"],
    ["another user, when one is given", buildImage(good), { user: "1001" }, "image-user"],
    ["root, at level fail", buildImage({ labels: revision }), { rules: "image-user=fail" }, "image-user"],
    [
      "required attestations, which are not verified",
      buildImage(good),
      { attestation: "required" },
      "image-attestation",
    ],
    ["an index that lists nothing", buildIndex([]), {}, "image-children"],
  ])("fails: %s", async (_title, image, inputs, rule) => {
    const result = await checkImage(image, inputs);
    expect(result.exitCode).toBe(1);
    expect(result.results(rule)).toContain("fail");
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: "fail", reason: "rules-broken", digest: "" });
    expect(result.receipt?.verdict).toBe("fail");
    expect(
      result.annotations.some(({ name, properties }) => name === "error" && properties.get("title") === rule),
    ).toBe(true);
  });

  test("never repeats the value of a variable that looks like a secret", async () => {
    const result = await checkImage(buildImage({ ...good, env: ["API_KEY=s3cr3t-value-42"] }));
    const junit = await readFile(result.outputs.get("junit") ?? "", "utf8");
    const everything = [
      result.stdout,
      result.summary,
      junit,
      JSON.stringify(result.receipt),
      JSON.stringify(result.evidence),
    ];
    expect(everything.join()).not.toContain("s3cr3t-value-42");
  });

  test("at level warn passes and is counted: an image that runs as root", async () => {
    const result = await checkImage(buildImage({ labels: revision }));
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "pass",
      reason: "checked-with-warnings",
      warned: "1",
    });
    expect(result.annotations.map(({ name }) => name)).toEqual(["warning"]);
  });

  test("before the day it is enforced from only warns, except for the digest", async () => {
    const ramp = { "enforce-from": "2999-01-01" };
    expect((await checkImage(buildImage(good), { platforms: "linux/arm64", ...ramp })).outputs.get("verdict")).toBe(
      "pass",
    );
    await stopRegistry();
    const reference = await serve(buildImage(good));
    const other = await check({ subjects: `image=${reference.replace(/.{4}$/, "0000")}`, ...ramp });
    expect(other.exitCode).toBe(1);
    expect(other.results("image-digest")).toEqual(["fail"]);
  });

  test("is in the JUnit and SARIF reports", async () => {
    const result = await checkImage(buildImage(good), { platforms: "linux/arm64" });
    expect(await readFile(result.outputs.get("junit") ?? "", "utf8")).toMatch(
      /name="image-platforms"><failure message="/,
    );
    const sarif: unknown = JSON.parse(await readFile(result.outputs.get("sarif") ?? "", "utf8"));
    expect(sarif).toMatchObject({
      version: "2.1.0",
      runs: [{ results: [{ ruleId: "image-platforms", level: "error" }] }],
    });
  });
});
