import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import type { Digest } from "@build-once/kernel";
import {
  buildImage,
  buildIndex,
  type MemoryRegistry,
  type MemoryRegistryOptions,
  type RegistryStore,
  removeScratch,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { deploy, docker, registry } from "./deploying.ts";

const manifestTypes =
  "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json";
const name = "acme/private";
const accounts = [{ username: "octocat", password: "hunter22-secret", access: "pull" as const }];
const started: MemoryRegistry[] = [];
const pulled: string[] = [];

afterEach(async () => {
  for (const memory of started.splice(0)) await memory.stop();
  // The engine would not ask the registry again for what it has.
  for (const image of pulled.splice(0)) await docker("image", "rm", "--force", image).catch(() => "");
});
afterAll(removeScratch);

/** Copies busybox out of the proving ground's registry. */
async function copyBusybox(store: RegistryStore): Promise<Digest> {
  const from = `http://${registry}/v2/library/busybox`;
  const response = await fetch(`${from}/manifests/1.36`, { headers: { accept: manifestTypes } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as {
    config: { digest: string };
    layers: { digest: string }[];
  };
  for (const { digest } of [manifest.config, ...manifest.layers]) {
    const blob = await fetch(`${from}/blobs/${digest}`);
    store.addBlob(name, new Uint8Array(await blob.arrayBuffer()));
  }
  return store.addManifest(name, response.headers.get("content-type") ?? "", bytes, "latest");
}

async function startWithBusybox(
  options: MemoryRegistryOptions = {},
): Promise<{ memory: MemoryRegistry; image: string; digest: Digest }> {
  const memory = await startMemoryRegistry(options);
  started.push(memory);
  const digest = await copyBusybox(memory.store);
  const image = `${memory.host}/${name}@${digest}`;
  pulled.push(image);
  return { memory, image, digest };
}

const once = { network: "host", name: "pull-test", run: "echo pulled" };

describe("a private registry", () => {
  it.each([
    ["basic", { kind: "basic" as const, accounts }],
    ["bearer", { kind: "bearer" as const, accounts }],
  ])("with %s authentication is pulled from with the given credentials, which leave no trace", async (_, auth) => {
    const { image } = await startWithBusybox({ auth });
    const login = { username: "octocat", password: "hunter22-secret" };
    const result = await deploy({ ...once, image, ...login, "expect-output": "pulled" });
    expect(result.exitCode).toBe(0);
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("hunter22-secret");
    const left = await readdir(`${result.temporary}/build-once`);
    expect(left.filter((entry) => entry.startsWith("deploy-login"))).toEqual([]);
  });

  it("refuses others, which is the registry's word and not the image's fault", async () => {
    const { image } = await startWithBusybox({ auth: { kind: "basic", accounts } });
    const anonymous = await deploy({ ...once, image });
    expect(anonymous.outputs.get("class")).toBe("registry-error");
    const wrong = await deploy({ ...once, image, username: "octocat", password: "not-the-password" });
    expect(wrong.outputs.get("class")).toBe("registry-error");
    expect(wrong.exitCode).toBe(1);
  });

  it("a user without a password is refused as an input", async () => {
    const result = await deploy({ ...once, image: `localhost:1/a@sha256:${"a".repeat(64)}`, username: "octocat" });
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
  });
});

describe("a registry that lies or has something else", () => {
  it("other bytes under the digest are never run", async () => {
    const memory = await startMemoryRegistry();
    started.push(memory);
    // An image nobody pulled before: the engine keeps manifests for a while and would not ask for one that it knows.
    const fresh = buildImage({ labels: { "org.example.unique": randomUUID() } });
    storeImage(memory.store, name, fresh);
    const text = new TextDecoder().decode(fresh.bytes);
    const other = { digest: fresh.digest, mediaType: fresh.mediaType, bytes: new TextEncoder().encode(`${text} `) };
    memory.store.open(name).manifests.set(fresh.digest, other);
    const result = await deploy({ ...once, image: `${memory.host}/${name}@${fresh.digest}`, "pull-timeout": "20s" });
    expect(result.exitCode).toBe(1);
    expect(["pull-failed", "registry-error"]).toContain(result.outputs.get("class"));
    expect(result.outputs.get("stdout")).toBe("");
  });

  it("an index without this machine's platform is an image for another machine", async () => {
    const memory = await startMemoryRegistry();
    started.push(memory);
    const index = buildIndex([buildImage({ platform: "linux/s390x" }), buildImage({ platform: "linux/riscv64" })]);
    storeImage(memory.store, name, index);
    const result = await deploy({ ...once, image: `${memory.host}/${name}@${index.digest}` });
    expect(result.outputs.get("class")).toBe("wrong-arch");
  });

  it("a digest that is not there is said to be missing, not retried as an outage", async () => {
    const { memory } = await startWithBusybox();
    const result = await deploy({ ...once, image: `${memory.host}/${name}@sha256:${"0".repeat(64)}` });
    expect(result.outputs.get("class")).toBe("pull-failed");
  });

  it("an outage is the registry's, and the message has its words", async () => {
    const { memory, image } = await startWithBusybox();
    const fault = { kind: "reply" as const, reply: { status: 503, body: "out of order" } };
    for (const method of ["GET", "HEAD"])
      memory.faults.add({ route: `${method} /v2/{path}/manifests/{ref}`, times: 99, fault });
    const result = await deploy({ ...once, image });
    expect(result.outputs.get("class")).toBe("registry-error");
    expect(result.stdout).toContain("503");
  });
});
