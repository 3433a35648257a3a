import { nodeHost } from "@build-once/host/node";
import { expect, test } from "vitest";
import {
  type MemoryRegistry,
  type MemoryRegistryOptions,
  quirkAccount,
  startMemoryRegistry,
  storeImage,
} from "../../testkit/src/registry/index.ts";
import { copyImage, planCopy } from "../src/index.ts";
import { as, clientOf } from "./connect.ts";
import { faultyHttp, type HttpFault, httpFaults } from "./faulty-http.ts";
import { VirtualClock, virtualPorts } from "./virtual-time.ts";
import { index, rightOrError, sbom } from "./whole-run.ts";

interface Promotion {
  readonly sent: readonly string[];
  readonly done: Promise<void>;
}

/** Copies the image with what refers to it to another repository, and tags it there at the end. */
function promote(registry: MemoryRegistry, fault?: HttpFault, at?: number): Promotion {
  const clock = new VirtualClock();
  const ports = virtualPorts(clock);
  const http = faultyHttp(ports.http, clock, (_request, count) => (count === at ? fault : undefined));
  const from = { registry: registry.host, path: "acme/app" };
  const to = { registry: registry.host, path: "acme/shipped" };
  const options = { credentials: as(quirkAccount), mountFrom: [from] };
  const source = clientOf(registry.host, { ...options, repository: from, access: "pull" }, { ...ports, http });
  const target = clientOf(registry.host, { ...options, repository: to }, { ...ports, http });
  const done = async (): Promise<void> => {
    const copyPorts = { source, target, clock, newHash: nodeHost().newHash };
    const plan = await planCopy(copyPorts, await source.getManifest("one"));
    await copyImage(copyPorts, plan);
    for (const refusal of (await target.writeTags(plan.root, ["prod", "prod-1"])).values()) throw refusal;
    const stored = await target.confirmTag("prod", index.digest);
    if (stored.outcome !== "stored") throw new Error("another image is served");
  };
  return { sent: http.sent, done: done() };
}

async function start(options: MemoryRegistryOptions): Promise<MemoryRegistry> {
  const registry = await startMemoryRegistry({ auth: { kind: "bearer", accounts: [quirkAccount] }, ...options });
  storeImage(registry.store, "acme/app", index, "one");
  storeImage(registry.store, "acme/app", sbom);
  return registry;
}

/** What is named in the target is whole: nothing may point to what is not there. */
function checkTarget(registry: MemoryRegistry, whole: boolean): void {
  const target = registry.store.find("acme/shipped");
  const named = [...(target?.tags.entries() ?? [])].filter(([tag]) => tag.startsWith("prod"));
  for (const [, digest] of named) expect(digest).toBe(index.digest);
  if (!whole && named.length === 0) return;
  expect(target?.manifests.has(index.digest)).toBe(true);
  for (const child of index.children) expect(target?.manifests.has(child.digest)).toBe(true);
  if (!whole) return;
  expect(named.map(([tag]) => tag).toSorted()).toEqual(["prod", "prod-1"]);
  expect(target?.manifests.has(sbom.digest)).toBe(true);
}

test.each(httpFaults.filter((fault) => fault !== "changed body" && fault !== "changed request"))(
  "%s at any request of a promotion: the tag names a whole image, or there is none and an error",
  async (fault) => {
    const counted = await start({});
    const { sent, done } = promote(counted);
    await done;
    checkTarget(counted, true);
    await counted.stop();
    expect(sent.length).toBeGreaterThan(15);
    for (let at = 1; at <= sent.length; at++) {
      const registry = await start({});
      const run = promote(registry, fault, at);
      const error = await rightOrError(run.done).catch((thrown: unknown) => {
        throw new Error(`${fault} at request ${at}, ${run.sent[at - 1] ?? ""}`, { cause: thrown });
      });
      checkTarget(registry, error === undefined);
      await registry.stop();
    }
  },
);
