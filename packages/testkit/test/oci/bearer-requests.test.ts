import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toolPath } from "../../src/engine/tool-paths.ts";
import {
  buildImage,
  buildIndex,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "../../src/registry/index.ts";
import { account, as, clientOf } from "./connect.ts";

let registry: MemoryRegistry;
let folder: string;

beforeEach(async () => {
  registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [account], directBearer: "all" } });
  storeImage(registry.store, "acme/app", buildIndex([buildImage()], { attestations: true }), "one");
  folder = await mkdtemp(join(tmpdir(), "build-once-crane-"));
});

afterEach(async () => {
  await registry.stop();
  await rm(folder, { recursive: true });
});

/** How many requests `crane digest` makes of the same registry, with the same account. */
async function craneRequests(tag: string): Promise<number> {
  const auth = btoa(`${account.username}:${account.password}`);
  await writeFile(join(folder, "config.json"), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  registry.requests.clear();
  const env = { PATH: process.env["PATH"] ?? "", HOME: folder, DOCKER_CONFIG: folder };
  // A miss is an exit code; what counts is what was asked.
  await promisify(execFile)(toolPath("crane"), ["digest", `${registry.host}/acme/app:${tag}`], { env }).catch(
    () => undefined,
  );
  return registry.requests.count();
}

describe("on a registry with bearer tokens", () => {
  test.each([
    ["hit", "one"],
    ["miss", "none"],
  ])("a %s takes two requests, one where the password is taken directly, and crane more", async (_kind, tag) => {
    const exchanged = clientOf(registry.host, { credentials: as(account) });
    const direct = clientOf(registry.host, { credentials: as(account), directBearer: true });
    await exchanged.resolve(tag);
    await direct.resolve(tag);
    expect([exchanged.requests.total, direct.requests.total, registry.requests.count()]).toEqual([2, 1, 3]);
    expect(await craneRequests(tag)).toBeGreaterThanOrEqual(3);
  });
});
