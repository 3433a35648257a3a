import { type ReceivedRequest, type Reply, startLoopback } from "../../http/index.ts";
import { type MemoryRegistry, startMemoryRegistry } from "../memory-registry.ts";
import type { MemoryRegistryOptions } from "../options.ts";
import { accessQuirks } from "./access-quirks.ts";
import { type Quirk, reshaping } from "./quirk.ts";
import { readQuirks } from "./read-quirks.ts";
import { writeQuirks } from "./write-quirks.ts";

export { quirkAccount } from "./access-quirks.ts";
export type { Quirk } from "./quirk.ts";

/** Every behaviour of a registry that the client is tested with. */
export const quirks: readonly Quirk[] = [...readQuirks, ...accessQuirks, ...writeQuirks];

/** Starts a memory registry that has one quirk; `more` is for what the quirk is not about. */
export async function startQuirkyRegistry(name: string, more: MemoryRegistryOptions = {}): Promise<MemoryRegistry> {
  const quirk = quirks.find((each) => each.name === name);
  if (quirk === undefined) throw new Error(`there is no quirk ${JSON.stringify(name)}`);
  const options = { ...more, ...quirk.options };
  const registry =
    quirk.storage === undefined ? await startMemoryRegistry(options) : await withStorage(options, quirk.storage);
  for (const rule of quirk.faults ?? []) registry.faults.add(rule);
  return registry;
}

async function withStorage(
  options: MemoryRegistryOptions,
  answer: NonNullable<Quirk["storage"]>,
): Promise<MemoryRegistry> {
  const served = new Map<string, Uint8Array>();
  const storage = await startLoopback((request) => {
    const blob = served.get(request.path);
    return blob === undefined ? { status: 404 } : answer(request, blob);
  });
  const redirect = (reply: Reply, request: ReceivedRequest): Reply => {
    if (reply.status !== 200 || reply.body === undefined) return reply;
    served.set(request.path, Buffer.from(reply.body));
    return { status: 307, headers: { location: `${storage.url}${request.path}?X-Amz-Signature=signed` } };
  };
  const registry = await startMemoryRegistry({ ...options, ...reshaping("GET blob", redirect) });
  const stop = async (): Promise<void> => {
    await registry.stop();
    await storage.stop();
  };
  return { ...registry, stop };
}
