import type { ExecOptions, ExecResult } from "@build-once/host";
import { describe, expect, test } from "vitest";
import { type CredentialPorts, findCredentials, type GivenCredentials } from "./find-credentials.ts";

const nothing: GivenCredentials = { username: undefined, password: undefined, jobToken: undefined };
const ghcr = { registry: "ghcr.io", path: "acme/app" };
const quay = { registry: "quay.io", path: "acme/app" };
const helper = (json: string, exitCode = 0): Partial<ExecResult> => ({ stdout: json, exitCode });

interface World {
  readonly environment?: Readonly<Record<string, string>>;
  readonly files?: Readonly<Record<string, unknown>>;
  readonly helper?: Partial<ExecResult> | Error;
}

function ports(world: World): {
  readonly ports: CredentialPorts;
  readonly masked: string[];
  readonly calls: unknown[];
} {
  const masked: string[] = [];
  const calls: unknown[] = [];
  const variables = new Map(Object.entries({ HOME: "/home/me", ...world.environment }));
  const files = new Map(Object.entries(world.files ?? {}).map(([path, value]) => [path, JSON.stringify(value)]));
  const run = async (command: string, args: readonly string[], options?: ExecOptions): Promise<ExecResult> => {
    calls.push([command, ...args, new TextDecoder().decode(options?.input)]);
    if (world.helper instanceof Error) throw world.helper;
    return { exitCode: 0, stdout: "", stderr: "", truncated: false, timedOut: false, ...world.helper };
  };
  const read = (path: string): Uint8Array | undefined => {
    const text = files.get(path);
    return text === undefined ? undefined : new TextEncoder().encode(text);
  };
  const made = {
    environment: { get: (name: string) => variables.get(name) },
    files: { readBytes: async (path: string) => read(path) },
    exec: { run },
    log: { mask: (value: string) => masked.push(value) },
  };
  return { ports: made as unknown as CredentialPorts, masked, calls };
}

const auth = (text: string): unknown => ({ auth: Buffer.from(text).toString("base64") });

describe("credentials", () => {
  test("that are given win over everything, and are masked", async () => {
    const world = ports({ files: { "/home/me/.docker/config.json": { auths: { "ghcr.io": auth("a:b") } } } });
    const found = await findCredentials(world.ports, ghcr, { username: "me", password: "given", jobToken: "job" });
    expect(found).toEqual({ kind: "basic", username: "me", password: "given" });
    expect(world.masked).toEqual(["given", Buffer.from("me:given").toString("base64")]);
  });

  test("of a login step win over the job token", async () => {
    const world = ports({
      environment: { DOCKER_CONFIG: "/tmp/docker" },
      files: { "/tmp/docker/config.json": { auths: { "ghcr.io": auth("a:b") } } },
    });
    expect(await findCredentials(world.ports, ghcr, { ...nothing, jobToken: "job" })).toMatchObject({ password: "b" });
    expect(world.masked).toEqual(["b", Buffer.from("a:b").toString("base64")]);
  });

  test("of podman's file count where docker has none", async () => {
    const world = ports({
      environment: { XDG_RUNTIME_DIR: "/run/user/1" },
      files: { "/run/user/1/containers/auth.json": { auths: { "quay.io/acme": auth("p:m") } } },
    });
    expect(await findCredentials(world.ports, quay, nothing)).toMatchObject({ username: "p" });
  });

  test("fall back to the job token on ghcr.io and nowhere else", async () => {
    const world = ports({ environment: { GITHUB_ACTOR: "octocat" } });
    const given = { ...nothing, jobToken: "job" };
    expect(await findCredentials(world.ports, ghcr, given)).toEqual({
      kind: "basic",
      username: "octocat",
      password: "job",
    });
    for (const registry of ["quay.io", "ghcr.io.evil.example", "docker.io", "127.0.0.1:5000"])
      expect(await findCredentials(world.ports, { registry, path: "acme/app" }, given)).toEqual({ kind: "anonymous" });
  });

  test("of a helper are asked for with the server on standard input", async () => {
    const files = { "/home/me/.docker/config.json": { credHelpers: { "quay.io": "ours" } } };
    const world = ports({ files, helper: helper('{"ServerURL":"quay.io","Username":"u","Secret":"s3cret"}') });
    expect(await findCredentials(world.ports, quay, nothing)).toEqual({
      kind: "basic",
      username: "u",
      password: "s3cret",
    });
    expect(world.calls).toEqual([["docker-credential-ours", "get", "quay.io\n"]]);
    expect(world.masked).toEqual(["s3cret", Buffer.from("u:s3cret").toString("base64")]);
  });

  test("of a helper under the name <token> are a refresh token", async () => {
    const files = { "/home/me/.docker/config.json": { credsStore: "ours" } };
    const world = ports({ files, helper: helper('{"Username":"<token>","Secret":"refresh"}') });
    expect(await findCredentials(world.ports, quay, nothing)).toEqual({ kind: "identity", token: "refresh" });
  });

  test("that a helper does not have are looked for further", async () => {
    const files = { "/home/me/.docker/config.json": { credsStore: "ours" } };
    const world = ports({ files, helper: helper("credentials not found in native keychain\n", 1) });
    expect(await findCredentials(world.ports, ghcr, { ...nothing, jobToken: "job" })).toMatchObject({
      password: "job",
    });
  });

  test.each<readonly [string, Partial<ExecResult> | Error]>([
    ["fails", helper("", 2)],
    ["is not there", new Error("not on the path")],
    ["prints no JSON", helper("s3cret")],
    ["leaves the secret out", helper('{"Username":"s3cret"}')],
  ])("of a helper that %s are an error that does not repeat what it printed", async (_title, result) => {
    const world = ports({ files: { "/home/me/.docker/config.json": { credsStore: "ours" } }, helper: result });
    const error: unknown = await findCredentials(world.ports, quay, nothing).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "credential-helper-failed", kind: "input" });
    expect(String(error)).not.toContain("s3cret");
  });

  test("of a broken file are an error with its path", async () => {
    const world = ports({ files: { "/home/me/.docker/config.json": { auths: 1 } } });
    await expect(findCredentials(world.ports, quay, nothing)).rejects.toMatchObject({
      code: "docker-config-invalid",
      message: expect.stringContaining("/home/me/.docker/config.json"),
    });
  });
});
