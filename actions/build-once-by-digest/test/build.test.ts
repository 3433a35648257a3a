import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { scratchFolder } from "@build-once/testkit";
import { filesHolding, pathWithGitOnly, setConsumer } from "./consumer.ts";
import { pullRun } from "./pull-run.ts";
import { setStage } from "./stage.ts";

const { environment } = inject("provingGround");

const stage = setStage({ referrersApi: false });
const consumer = setConsumer(stage);

const forked = pullRun(7, { id: 2, full_name: "eve/app" });

describe("a commit without an image", () => {
  it("is built once; the second run reuses the same digest with two requests", async () => {
    const first = await consumer.run();
    expect(first.exitCode, first.stdout + first.stderr).toBe(0);
    expect(Object.fromEntries(first.outputs)).toMatchObject({
      built: "true",
      reused: "false",
      pushed: "true",
      verified: "true",
    });
    const digest = first.outputs.get("digest");
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)).toBe(digest);
    expect(stage.registry.store.tag("acme/app", "latest")).toBe(digest);
    expect(stage.registry.store.tag("acme/app", "branch-main")).toBe(digest);

    stage.registry.requests.clear();
    const second = await consumer.run({}, { environment: { PATH: await pathWithGitOnly() } });
    expect(second.exitCode, second.stdout).toBe(0);
    expect(Object.fromEntries(second.outputs)).toMatchObject({ built: "false", reused: "true", digest });
    expect(stage.registry.requests.count()).toBe(2);
  });

  it("carries the OCI standard set, and its platforms", async () => {
    const result = await consumer.run({ platforms: "linux/amd64,linux/arm64" });
    expect(result.exitCode, result.stdout).toBe(0);
    const platforms = JSON.parse(result.outputs.get("platform-digests") ?? "{}") as Record<string, string>;
    expect(Object.keys(platforms).sort()).toEqual(["linux/amd64", "linux/arm64"]);
    const index = JSON.parse(
      Buffer.from(
        stage.registry.store.find("acme/app")?.manifests.get(result.outputs.get("digest") as never)?.bytes ?? "",
      ).toString(),
    ) as {
      annotations: Record<string, string>;
    };
    expect(index.annotations).toMatchObject({
      "org.opencontainers.image.revision": consumer.commit,
      "org.opencontainers.image.source": "https://github.com/acme/sample-app",
      "io.github.build-once.tags": "branch-main,latest",
    });
  });

  it("two runs at once end with one digest", async () => {
    const results = await Promise.all([consumer.run(), consumer.run()]);
    const digests = new Set(results.map((result) => result.outputs.get("digest")));
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect([...digests]).toEqual([stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)]);
  });

  it("is not published when the registry refuses the push, and the missing permission is named", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "reader-password", access: "pull" }] },
    });
    const docker = await scratchFolder("docker");
    const auth = Buffer.from("u:reader-password").toString("base64");
    await writeFile(join(docker, "config.json"), JSON.stringify({ auths: { [stage.registry.host]: { auth } } }));
    const result = await consumer.run(
      {},
      { environment: { DOCKER_CONFIG: docker, BUILDX_CONFIG: environment["BUILDX_CONFIG"] ?? "" } },
    );
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("digest")).toBeUndefined();
    expect(result.annotations.map(({ message }) => message).join()).toContain("packages: write");
    expect(stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)).toBeUndefined();
  });

  it("is pushed with the credentials of the inputs, which nobody finds afterwards", async () => {
    await stage.restart({
      auth: { kind: "bearer", accounts: [{ username: "u", password: "writer-password", access: "pull,push" }] },
    });
    const result = await consumer.run({ username: "u", password: "writer-password", load: "true" });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)).toBe(result.outputs.get("digest"));
    const encoded = Buffer.from("u:writer-password").toString("base64");
    expect(await filesHolding(result.temporary, encoded)).toEqual([]);
    expect(result.stdout.replace(/^::add-mask::.*$/gm, "")).not.toContain("writer-password");
  });

  it("hands secrets over as files that are gone afterwards, and nobody sees them", async () => {
    await consumer.dockerfile(
      'FROM busybox:1.36\nRUN --mount=type=secret,id=token test "$(cat /run/secrets/token)" = s3cret-token-value\n',
    );
    const result = await consumer.run({ secrets: "token=s3cret-token-value" });
    expect(result.exitCode, result.stdout).toBe(0);
    const bases = JSON.parse(result.outputs.get("bases") ?? "{}") as Record<string, string>;
    expect(Object.keys(bases).join()).toContain("busybox:1.36");
    const printed = result.stdout.replace(/^::add-mask::.*$/gm, "") + result.stderr + result.summary;
    expect(printed).not.toContain("s3cret-token-value");
    expect(await filesHolding(result.temporary, "s3cret-token-value")).toEqual([]);
  });

  it("hides each line of a secret in a file, whatever the build prints of it", async () => {
    const lines = ["-----BEGIN KEY-----", "first-line-of-it", "second-line-of-it"];
    const folder = await scratchFolder("secret");
    await writeFile(join(folder, "key.pem"), `${lines.join("\n")}\n`);
    await consumer.dockerfile("FROM busybox:1.36\nRUN --mount=type=secret,id=key cat /run/secrets/key; exit 1\n");
    const result = await consumer.run({ secrets: `key=@${join(folder, "key.pem")}` });
    expect(result.exitCode).toBe(1);
    const printed = result.stdout.replace(/^::add-mask::.*$/gm, "") + result.stderr + result.summary;
    for (const line of lines) expect(printed).not.toContain(line);
    expect(printed).toContain("***");
  });

  it("output of the build cannot start a command", async () => {
    await consumer.dockerfile(
      'FROM busybox:1.36\nRUN printf "::error::owned\\n##[error]owned\\n::set-output name=digest::x\\n"\n',
    );
    const result = await consumer.run();
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.commands.filter(({ name }) => name === "error" || name === "set-output")).toEqual([]);
  });
});

describe("a pull request", () => {
  it("of a fork builds without pushing, and asks the registry nothing", async () => {
    const result = await consumer.run({}, forked);
    expect(result.exitCode, result.stdout).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      built: "true",
      pushed: "false",
      digest: "",
      reason: "built-not-pushed",
    });
    expect(stage.registry.store.names()).toEqual([]);
    expect(stage.registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });

  it("of a fork with a broken Dockerfile is red", async () => {
    await consumer.dockerfile("FROM scratch\nCOPY nothing /\n");
    expect((await consumer.run({}, forked)).exitCode).toBe(1);
  });

  it("of this repository writes a key of its own and the head commit's tag", async () => {
    const result = await consumer.run({}, pullRun(7));
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.outputs.get("key")).toBe(`pr-sha-${consumer.commit}`);
    expect(stage.registry.store.tag("acme/app", `head-${"b".repeat(40)}`)).toBe(result.outputs.get("digest"));
    expect(stage.registry.store.tag("acme/app", `sha-${consumer.commit}`)).toBeUndefined();
  });
});
