import type { FetchedManifest } from "@build-once/oci";
import { type BuildPlan, orBuild } from "../build-mode.ts";
import type { Content } from "../keys/compose-content.ts";
import { publishAlso } from "../publishing/publish.ts";
import { tieKey } from "../publishing/tie-key.ts";
import { depthOf, findUsable, nothingFound, type Search } from "../reuse/find-usable.ts";
import type { Session } from "../session.ts";

/** A search that ended with nothing. */
export type NotFound = Extract<Search, { kind: "none" }>;

/** Whose image it is in the end: this run's, an earlier one that this build made whole again, or another run's. */
export type Ending = "built" | "repaired" | "raced";

/** What each ending means for the outputs. */
export const endings = {
  built: { reason: "built", built: true, found: false, raced: false },
  repaired: { reason: "repaired", built: true, found: true, raced: false },
  raced: { reason: "adopted-winner", built: false, found: true, raced: true },
} as const;

/** Each ending in words. */
export const messages: Readonly<Record<Ending, string>> = {
  built: "The image of this commit was built once",
  repaired: "The image had lost a part; building it again gave the same part back, and the image is whole",
  raced: "Another run published the image first; it is used, and what was built here stays untagged",
};

/** Ties the keys to what was built, unless an image is there by now that may be used. */
export async function publishBuilt(
  session: Session,
  plan: BuildPlan,
  content: Content,
  before: { readonly commit: NotFound; readonly content: NotFound },
  built: FetchedManifest,
): Promise<{ readonly image: FetchedManifest; readonly ending: Ending }> {
  const byCommit = session.inputs.key.includes("commit");
  const replacing = new Map([...before.commit.replacing, ...before.content.replacing]);
  // What was incomplete may be whole again, because its part was built again; and another commit may have been built
  // from the same meanwhile.
  const healed = await searchAgain(session, before.commit.replacing.size > 0 ? plan.keys.lookUp : []);
  const rival = healed ?? (await searchAgain(session, contentKeys(session, content)));
  const { image } = await tieKey(session, plan.keys.write, replacing, rival ?? built);
  const ours = image.digest === built.digest;
  if (byCommit && content.keys !== undefined && ours)
    await publishAlso(session, content.keys.write, image, { replacing: replacing.get(content.keys.write) });
  if (ours) return { image, ending: "built" };
  return { image, ending: [...replacing.values()].includes(image.digest) ? "repaired" : "raced" };
}

async function searchAgain(session: Session, keys: readonly string[]): Promise<FetchedManifest | undefined> {
  const search = await searchAll(session, keys);
  return search.kind === "usable" ? search.found.image : undefined;
}

/** Where an earlier build of the same is looked up. Whoever merges confirms an attested part by its commit alone. */
export function contentKeys({ inputs }: Session, { keys }: Content): readonly string[] {
  return keys === undefined || (inputs.part && inputs["reuse-from"] === "attested") ? [] : keys.lookUp;
}

/** Looks keys up in order; with `on-lookup-error: build` a search that failed found nothing. */
export async function searchAll(session: Session, keys: readonly string[]): Promise<Search> {
  return await orBuild(session, nothingFound, async () =>
    findUsable(session, keys, depthOf(session.inputs.verify, "platforms")),
  );
}
