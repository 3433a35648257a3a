import {
  type Builder,
  type BuildxProgram,
  createBuilder,
  decideBuilder,
  findBuildx,
  listBuilders,
  removeBuilder,
} from "@build-once/docker";
import type { Host } from "@build-once/host";
import { toActionError } from "@build-once/kernel";

/** Under this name the post step finds the builder that this run made. */
const builderState = "builder";

/** The builder of a run. */
export interface ChosenBuilder {
  readonly name: string;
  /** Version of its BuildKit; empty when it does not say. */
  readonly version: string;
  /** What it can run by itself. */
  readonly platforms: readonly string[];
}

/**
 * The builder that the job set up, else a new one that the post step removes. Its name is saved before it is made, so
 * that a run which is cancelled meanwhile leaves nothing behind.
 *
 * @throws {ActionError} `docker-not-available` (input), `builder-failed` (upstream)
 */
export async function chooseBuilder(host: Host, program: BuildxProgram): Promise<ChosenBuilder> {
  const builders = await listBuilders(host.exec, program);
  const named = host.environment.get("BUILDX_BUILDER");
  if (named !== undefined && named !== "") return describe(builders, named);
  // Pushing by digest and attestations are beyond the engine's own builder.
  const choice = decideBuilder(builders, { beyondEngine: true });
  if (choice.kind === "use") return describe(builders, choice.name);
  const name = `build-once-${host.random.hex(6)}`;
  host.state.save(builderState, name);
  await host.log.group(`Creating the builder ${name}`, () => createBuilder(host.exec, program, name));
  return describe(await listBuilders(host.exec, program), name);
}

function describe(builders: readonly Builder[], name: string): ChosenBuilder {
  const known = builders.find((builder) => builder.name === name);
  return { name, version: known?.version ?? "", platforms: known?.platforms ?? [] };
}

/** Removes the builder that the run made, if it made one. What cannot be removed is said and harms no result. */
export async function removeOwnBuilder(host: Host): Promise<void> {
  const name = host.state.saved(builderState);
  if (name === undefined) return;
  try {
    await removeBuilder(host.exec, await findBuildx(host.exec), name);
  } catch (thrown) {
    host.log.warning(`The builder ${name} was not removed: ${toActionError(thrown).message}`);
  }
}
