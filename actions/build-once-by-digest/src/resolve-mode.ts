import type { Outcome } from "@build-once/runner";
import { conclude } from "./conclude.ts";
import type { contract } from "./contract.ts";
import { incompleteError, lookUp } from "./reuse/find-image.ts";
import { depthOf, findUsable, nothingFound, type Search } from "./reuse/find-usable.ts";
import { planKeys, planLookup } from "./keys/keys.ts";
import { sayOrigin } from "./reuse/origin.ts";
import type { Session } from "./session.ts";
import { wantedSource } from "./reuse/wanted-source.ts";

/** Looks an image up, by `digest`, by `from`, else by the keys; never builds, never writes. */
export async function runResolveMode(session: Session): Promise<Outcome<typeof contract>> {
  const { inputs, facts } = session;
  const keys = planKeys(facts, inputs["reuse-from"]);
  const named = inputs.digest !== undefined || inputs.from !== undefined;
  const wanted = named ? [wantedSource(session)] : planLookup(facts, keys);
  const search = named ? await searchNamed(session, wanted) : await searchKeys(session, wanted);
  if (search.kind === "none") {
    const names = wanted.length === 0 ? "a commit of another repository" : wanted.join(" or ");
    return conclude(session, {
      reason: inputs.required ? "missing" : "not-found",
      message: `${session.image} has nothing usable under ${names}.`,
      keys,
      changes: search.notes,
    });
  }
  const { image, key } = search.found;
  sayOrigin(session, image);
  return conclude(session, {
    reason: "found",
    message: `The image is there (${key}).`,
    image,
    key,
    found: true,
    reused: true,
    verified: true,
    keys,
  });
}

/** What somebody names is looked up as it is; only with `attested` must it be this commit's as well. */
async function searchNamed(session: Session, names: readonly string[]): Promise<Search> {
  const lookup = await lookUp(session.registry, names, depthOf(session.inputs.verify, "digest"));
  if (lookup.kind === "failed") throw lookup.error;
  if (lookup.kind === "incomplete") throw incompleteError(lookup);
  if (lookup.kind === "missing") return nothingFound;
  const { key, image } = lookup.found;
  if (session.inputs["reuse-from"] !== "attested") return { kind: "usable", found: lookup.found };
  const { reasonToDistrust } = await import("./trust/reason-to-distrust.ts");
  const why = await reasonToDistrust(session, image, key);
  if (why === undefined) return { kind: "usable", found: lookup.found };
  return { kind: "none", notes: [`${key} (${image.digest}) is not used: ${why}`], replacing: new Map() };
}

/** By the commit's keys, then by what the build would read where the sources are checked out. */
async function searchKeys(session: Session, names: readonly string[]): Promise<Search> {
  const { inputs, facts } = session;
  const depth = depthOf(inputs.verify, "digest");
  const byCommit: Search = inputs.key.includes("commit") ? await findUsable(session, names, depth) : nothingFound;
  // What triggered this run is another commit than the one that may be checked out here.
  if (byCommit.kind === "usable" || !inputs.key.includes("content") || facts.triggering !== undefined) return byCommit;
  const { composeContent, sourcesAreHere } = await import("./keys/compose-content.ts");
  if (!(await sourcesAreHere(session))) return byCommit;
  const { keys } = await composeContent(session);
  if (keys === undefined) return byCommit;
  const byContent = await findUsable(session, keys.lookUp, depth);
  return byContent.kind === "usable" ? byContent : { ...byContent, notes: [...byCommit.notes, ...byContent.notes] };
}
