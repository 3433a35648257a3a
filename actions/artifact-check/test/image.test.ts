import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  type BuiltImage,
  buildImage,
  buildIndex,
  type ImageSpec,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  removeScratch,
  scratchFolder,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { type Checked, check, commit } from "./check.ts";

const revision = { "org.opencontainers.image.revision": commit };
const good: ImageSpec = { user: "1000", labels: revision };
let registry: MemoryRegistry | undefined;

afterEach(async () => {
  await registry?.stop();
  registry = undefined;
});
afterAll(removeScratch);

async function serve(image: BuiltImage, options: MemoryRegistryOptions = {}): Promise<string> {
  registry = await startMemoryRegistry(options);
  storeImage(registry.store, "acme/app", image, "one");
  return `${registry.host}/acme/app@${image.digest}`;
}

async function checkImage(image: BuiltImage, inputs: Readonly<Record<string, string>> = {}): Promise<Checked> {
  return check({ subjects: `image=${await serve(image)}`, ...inputs });
}

describe("an image that is fit", () => {
  test("passes, and the receipt names commit, run, digest and every check", async () => {
    const image = buildIndex([buildImage(good), buildImage({ ...good, platform: "linux/arm64" })], {
      attestations: true,
    });
    const result = await checkImage(image, {
      platforms: "linux/amd64, linux/arm64/v8",
      "max-size": "1MB",
      labels: "org.opencontainers.image.revision",
    });
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "pass",
      reason: "checked",
      digest: image.digest,
      failed: "0",
      warned: "0",
    });
    expect(result.receipt).toMatchObject({
      schema: "build-once/receipt/v1",
      verdict: "pass",
      commit,
      runId: 4242,
      subjects: [{ kind: "image", digest: image.digest }],
    });
    expect(Number(result.outputs.get("checked"))).toBe(
      result.receipt?.checks.filter((each) => each.result !== "skipped").length,
    );
    expect(result.evidence[0]).toMatchObject({
      action: "artifact-check",
      verdict: "pass",
      facts: { digest: image.digest, commit },
    });
    expect(result.summary).toContain("image-children");
  });

  test("that is a single manifest of docker's types passes too", async () => {
    expect((await checkImage(buildImage({ ...good, docker: true }))).outputs.get("reason")).toBe("checked");
  });

  test("is found in the evidence of this job when no subject is given", async () => {
    const image = buildImage(good);
    const reference = await serve(image);
    const temporary = await scratchFolder();
    await mkdir(join(temporary, "build-once/evidence"), { recursive: true });
    const subject = {
      repository: "acme/sample-app",
      commit,
      ref: "refs/heads/main",
      event: "push",
      runId: 4242,
      runAttempt: 1,
      job: "build",
      workflow: "CI",
    };
    const evidence = {
      schema: "build-once/evidence/v1",
      action: "build-once-by-digest",
      verdict: "pass",
      reason: "built",
      message: "",
      subject,
      at: "2026-01-01T00:00:00Z",
      durationMs: 1,
      facts: { reference },
      links: [],
      inputs: "",
    };
    await writeFile(join(temporary, "build-once/evidence/one.json"), JSON.stringify(evidence));
    const result = await check({}, { temporary });
    expect(result.outputs.get("digest")).toBe(image.digest);
    expect(result.receipt?.evidence).toMatchObject([
      { file: "one.json", action: "build-once-by-digest", sha256: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    ]);
  });

  test("says in its receipt that attestations were not verified", async () => {
    const result = await checkImage(buildIndex([buildImage(good)], { attestations: true }));
    expect(result.results("image-attestation")).toEqual(["skipped"]);
    expect(result.outputs.get("verdict")).toBe("pass");
  });
});

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
    await registry?.stop();
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

describe("a registry that holds something else (hostile)", () => {
  const arm = buildImage({ ...good, platform: "linux/arm64" });
  const index = buildIndex([buildImage(good), arm]);

  test("a child that a clean-up deleted fails", async () => {
    const reference = await serve(index);
    registry?.store.find("acme/app")?.manifests.delete(arm.digest);
    const result = await check({ subjects: `image=${reference}` });
    expect(result.exitCode).toBe(1);
    expect(result.results("image-children")).toEqual(["fail"]);
  });

  test("a manifest whose bytes were exchanged fails", async () => {
    const reference = await serve(index);
    const other = buildImage({ user: "0" });
    registry?.store
      .find("acme/app")
      ?.manifests.set(index.digest, { digest: index.digest, mediaType: other.mediaType, bytes: other.bytes });
    const result = await check({ subjects: `image=${reference}` });
    expect(result.exitCode).toBe(1);
    expect(result.results("image-digest")).toEqual(["fail"]);
    expect(result.outputs.get("digest")).toBe("");
  });

  test("a configuration whose bytes were exchanged fails", async () => {
    const reference = await serve(index);
    const blobs = registry?.store.find("acme/app")?.blobs;
    for (const digest of blobs?.keys() ?? []) blobs?.set(digest, new TextEncoder().encode('{"os":"linux"}'));
    const result = await check({ subjects: `image=${reference}` });
    expect(result.results("image-children")).toEqual(["fail", "fail"]);
    expect(result.exitCode).toBe(1);
  });

  test("a configuration of another platform than the index says fails", async () => {
    const lying = {
      ...arm,
      descriptor: { ...arm.descriptor, platform: { os: "linux", architecture: "amd64", variant: undefined } },
    };
    expect((await checkImage(buildIndex([lying]))).results("image-platforms")).toEqual(["fail"]);
  });

  test("a layer that is missing fails where layers are looked at", async () => {
    const image = buildImage(good);
    const reference = await serve(image);
    const blobs = registry?.store.find("acme/app")?.blobs;
    for (const [digest, bytes] of blobs ?? []) if (bytes === image.blobs[1]) blobs?.delete(digest);
    const result = await check({ subjects: `image=${reference}`, rules: "image-layers=fail" });
    expect(result.results("image-layers")).toEqual(["fail"]);
  });

  test("a manifest nested a thousand levels deep fails", async () => {
    registry = await startMemoryRegistry();
    const bytes = new TextEncoder().encode(`{"schemaVersion":2,"annotations":${"[".repeat(1000)}${"]".repeat(1000)}}`);
    const digest = registry.store.addManifest("acme/app", "application/vnd.oci.image.manifest.v1+json", bytes);
    const result = await check({ subjects: `image=${registry.host}/acme/app@${digest}` });
    expect(result.exitCode).toBe(1);
    expect(result.results("image-digest")).toEqual(["fail"]);
  });

  test("labels that look like workflow commands and markup do nothing", async () => {
    const label =
      "\n::set-output name=verdict::pass\n::stop-commands::x\n<img src=x onerror=alert(1)>\n[x](https://evil.example) @octocat ]]>\u0000";
    const result = await checkImage(buildImage({ ...good, labels: { ...revision, team: label } }), {
      labels: "team=core",
    });
    expect(result.exitCode).toBe(1);
    expect(
      result.commands
        .map(({ name }) => name)
        .filter((name) => !["error", "warning", "notice", "group", "endgroup", "debug", "add-mask"].includes(name)),
    ).toEqual([]);
    expect(result.outputs.get("verdict")).toBe("fail");
    expect(result.summary).not.toMatch(/<img|\]\(https|@octocat/);
    expect(await readFile(result.outputs.get("junit") ?? "", "utf8")).not.toContain("<img");
  });
});

describe("a registry that cannot be asked is an error, never a pass or a missing image", () => {
  const image = buildImage(good);
  const route = "GET /v2/{path}/manifests/{ref}";
  const status = (code: number, body = "") =>
    ({ route, times: 99, fault: { kind: "reply", reply: { status: code, body } } }) as const;

  test.each([
    ["401", status(401), "registry-unauthorized"],
    ["403", status(403, '{"errors":[{"code":"DENIED","message":"permission_denied"}]}'), "registry-forbidden"],
    ["a 404 of a web page", status(404, "<html>"), "registry-answer-invalid"],
    ["500", status(500), "registry-unavailable"],
    ["a reset", { route, times: 99, fault: { kind: "reset" } } as const, "request-failed"],
    [
      "a truncated manifest",
      { route, times: 99, fault: { kind: "truncate", keepBytes: 9 } } as const,
      "registry-unavailable",
    ],
  ])("%s", async (_title, rule, code) => {
    const reference = await serve(image);
    registry?.faults.add(rule);
    const workspace = await scratchFolder();
    await writeFile(join(workspace, "artifact-receipt.json"), '{"schema":"build-once/receipt/v1","verdict":"pass"}');
    const result = await check({ subjects: `image=${reference}` }, { workspace });
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({ verdict: "fail", reason: code });
    expect(result.receipt).toBeUndefined();
    expect(result.outputs.has("digest")).toBe(false);
  });

  test("credentials of the docker configuration are used, and never printed", async () => {
    const account = { username: "octocat", password: "pa55word-of-octocat", access: "pull" } as const;
    const reference = await serve(image, { auth: { kind: "bearer", accounts: [account] } });
    const temporary = await scratchFolder();
    await mkdir(join(temporary, ".docker"));
    const auth = Buffer.from(`${account.username}:${account.password}`).toString("base64");
    await writeFile(
      join(temporary, ".docker/config.json"),
      JSON.stringify({ auths: { [registry?.host ?? ""]: { auth } } }),
    );
    const result = await check({ subjects: `image=${reference}` }, { temporary });
    expect(result.outputs.get("verdict")).toBe("pass");
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(account.password);
    const refused = await check({ subjects: `image=${reference}`, username: "octocat", password: "wrong" });
    expect(refused.outputs.get("reason")).toBe("registry-unauthorized");
  });
});

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
