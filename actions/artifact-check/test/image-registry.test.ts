import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildImage, buildIndex, removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { check } from "./check.ts";
import { checkImage, good, registry, revision, serve, startRegistry, stopRegistry } from "./stage.ts";

afterEach(stopRegistry);
afterAll(removeScratch);

describe("a registry that holds something else (hostile)", () => {
  const arm = buildImage({ ...good, platform: "linux/arm64" });
  const index = buildIndex([buildImage(good), arm]);

  test("a child that a clean-up deleted fails", async () => {
    const reference = await serve(index);
    registry().store.find("acme/app")?.manifests.delete(arm.digest);
    const result = await check({ subjects: `image=${reference}` });
    expect(result.exitCode).toBe(1);
    expect(result.results("image-children")).toEqual(["fail"]);
  });

  test("a manifest whose bytes were exchanged fails", async () => {
    const reference = await serve(index);
    const other = buildImage({ user: "0" });
    registry()
      .store.find("acme/app")
      ?.manifests.set(index.digest, { digest: index.digest, mediaType: other.mediaType, bytes: other.bytes });
    const result = await check({ subjects: `image=${reference}` });
    expect(result.exitCode).toBe(1);
    expect(result.results("image-digest")).toEqual(["fail"]);
    expect(result.outputs.get("digest")).toBe("");
  });

  test("a configuration whose bytes were exchanged fails", async () => {
    const reference = await serve(index);
    const blobs = registry().store.find("acme/app")?.blobs;
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

  test("a registry that wants a login is told as that, with the inputs to give, and not as a wrong password", async () => {
    const reference = await serve(index);
    const body = '{"errors":[{"code":"UNAUTHORIZED","message":"invalid credentials"}]}';
    registry().faults.add({
      route: "GET /v2/{path}/manifests/{ref}",
      times: 9,
      fault: { kind: "reply", reply: { status: 401, body } },
    });
    const result = await check({ subjects: `image=${reference}` });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain("got none that it takes");
  });

  test("a layer that is missing fails where layers are looked at", async () => {
    const image = buildImage(good);
    const reference = await serve(image);
    const blobs = registry().store.find("acme/app")?.blobs;
    for (const [digest, bytes] of blobs ?? []) if (bytes === image.blobs[1]) blobs?.delete(digest);
    const result = await check({ subjects: `image=${reference}`, rules: "image-layers=fail" });
    expect(result.results("image-layers")).toEqual(["fail"]);
  });

  test("a manifest nested a thousand levels deep fails", async () => {
    const registry = await startRegistry();
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

  const limited = {
    route,
    times: 99,
    fault: { kind: "reply", reply: { status: 429, headers: { "retry-after": "999" }, body: "" } },
  } as const;

  test.each([
    ["401", status(401), "registry-unauthorized"],
    ["403", status(403, '{"errors":[{"code":"DENIED","message":"permission_denied"}]}'), "registry-forbidden"],
    ["a 404 of a web page", status(404, "<html>"), "registry-answer-invalid"],
    ["429 for longer than anybody waits", limited, "registry-rate-limited"],
    ["500", status(500), "registry-unavailable"],
    ["a reset", { route, times: 99, fault: { kind: "reset" } } as const, "request-failed"],
    [
      "a truncated manifest",
      { route, times: 99, fault: { kind: "truncate", keepBytes: 9 } } as const,
      "registry-unavailable",
    ],
  ])("%s", async (_title, rule, code) => {
    const reference = await serve(image);
    registry().faults.add(rule);
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
    await writeFile(join(temporary, ".docker/config.json"), JSON.stringify({ auths: { [registry().host]: { auth } } }));
    const result = await check({ subjects: `image=${reference}` }, { temporary });
    expect(result.outputs.get("verdict")).toBe("pass");
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain(account.password);
    const refused = await check({ subjects: `image=${reference}`, username: "octocat", password: "wrong" });
    expect(refused.outputs.get("reason")).toBe("registry-unauthorized");
  });
});
