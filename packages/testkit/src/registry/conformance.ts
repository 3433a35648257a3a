import { isDeepStrictEqual } from "node:util";
import type { Http } from "@build-once/host";
import { acceptManifests } from "@build-once/oci";
import type { ConformanceCase, Observation, RegistryKind } from "./conformance-case.ts";
import { Exchange } from "./conformance-exchange.ts";
import { blobCases } from "./conformance-blobs.ts";
import { listCases } from "./conformance-lists.ts";
import { manifestCases } from "./conformance-manifests.ts";

/** Every named request, in the order they are sent: later ones use what earlier ones stored. */
export const conformanceCases: readonly ConformanceCase[] = [...blobCases, ...manifestCases, ...listCases];

/** What one registry did, beside what it may do. */
export interface ConformanceResult {
  readonly name: string;
  readonly section: string;
  readonly observed: Observation;
  readonly wanted: Observation;
}

/** Sends every request of the script to the registry at `url` and gives what it answered beside what is expected of it. */
export async function runConformance(
  http: Http,
  url: string,
  kind: RegistryKind,
): Promise<readonly ConformanceResult[]> {
  const exchange = new Exchange(http, url, acceptManifests);
  const results: ConformanceResult[] = [];
  for (const each of conformanceCases) {
    const observed = await each.send(exchange);
    const allowed = allowedOf(each, kind);
    const wanted = allowed.find((one) => isDeepStrictEqual(one, observed)) ?? allowed[0] ?? each.expected;
    results.push({ name: each.name, section: each.section, observed, wanted });
  }
  return results;
}

function allowedOf(each: ConformanceCase, kind: RegistryKind): readonly Observation[] {
  if (kind === "memory") return [each.expected];
  const own = each.allowed?.[kind];
  return [own ?? (kind === "distribution-2" ? each.allowed?.distribution : undefined) ?? each.expected].flat();
}
