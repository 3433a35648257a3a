import { type MemoryRegistry, startMemoryRegistry } from "../memory-registry.ts";
import type { MemoryRegistryOptions } from "../options.ts";
import { accessQuirks } from "./access-quirks.ts";
import type { Quirk } from "./quirk.ts";
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
  const registry = await startMemoryRegistry({ ...more, ...quirk.options });
  for (const rule of quirk.faults ?? []) registry.faults.add(rule);
  return registry;
}
