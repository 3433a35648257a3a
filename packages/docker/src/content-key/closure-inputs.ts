import type { Hash } from "@build-once/host";
import { assertNever } from "@build-once/kernel";
import type { BuildClosure, ClosureInstruction, ClosureSource, ClosureStage } from "../dockerfile/build-closure.ts";
import { argDefinitions } from "../dockerfile/global-scope.ts";
import type { Instruction } from "../dockerfile/instruction.ts";
import type { Dockerfile } from "../dockerfile/parse-dockerfile.ts";
import { type KeyInputs, type NamedValue, sortedByName, type StageInputs } from "./key-inputs.ts";
import { isVolatileLabel } from "./volatile-labels.ts";

/** What a Dockerfile's closure says of a key, before anything is looked up. */
export type ClosureInputs = Pick<KeyInputs, "buildArgs" | "globals" | "platforms" | "secrets" | "ssh" | "stages">;

/** What the caller gives beside the build arguments. */
export interface GivenNames {
  readonly secretIds: readonly string[];
  /** What the build will be told as `SOURCE_DATE_EPOCH`; it matters only to a Dockerfile that declares it. */
  readonly sourceDateEpoch?: number | undefined;
  /** The builder's own platform; it matters only to a Dockerfile that declares one of the arguments about it. */
  readonly buildPlatform: string;
}

/** The part of a key's inputs that the Dockerfile and its arguments make up. */
export function closureInputs(
  dockerfile: Dockerfile,
  closure: BuildClosure,
  given: GivenNames,
  hash: Hash,
): ClosureInputs {
  const globals = [closure.escape, dockerfile.globalArgs.map(instructionValue)];
  return {
    globals: hash("sha256", JSON.stringify(globals)),
    platforms: closure.platforms.map(({ platform }) => platform).toSorted(),
    stages: sortedByPlatform(closure).flatMap(({ platform, stages }) =>
      stages.map((stage, position) => stageInputs(stage, position, platform, hash)),
    ),
    buildArgs: buildArgs(dockerfile, closure, given, hash),
    secrets: secrets(closure, given),
    ssh: closure.sshIds.toSorted(),
  };
}

function sortedByPlatform({ platforms }: BuildClosure): BuildClosure["platforms"] {
  return platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1));
}

/** Name and the hash of the value of each label or annotation that is not volatile. */
export function hashedLabels(labels: ReadonlyMap<string, string>, hash: Hash): readonly NamedValue[] {
  const kept = [...labels].filter(([name]) => !isVolatileLabel(name));
  return sortedByName(kept.map(([name, value]) => [name, hashedValue(name, value, hash)] as const));
}

function hashedValue(name: string, value: string, hash: Hash): string {
  return hash("sha256", JSON.stringify([name, value]));
}

function stageInputs(stage: ClosureStage, position: number, platform: string, hash: Hash): StageInputs {
  const value = [
    sourceText(stage.base),
    stage.platform ?? null,
    stage.instructions.map(({ instruction, sources, onbuild }: ClosureInstruction) => [
      instructionValue(instruction),
      sources.map(sourceText),
      onbuild,
    ]),
  ];
  return { name: stage.name ?? String(position), platform, hash: hash("sha256", JSON.stringify(value)) };
}

function instructionValue({ keyword, flags, form, args, heredocs }: Instruction): readonly unknown[] {
  return [
    keyword,
    // What `COPY --from` names is among the sources, however it is spelled.
    flags.filter(({ name }) => keyword !== "COPY" || name !== "from").map(({ name, value }) => [name, value ?? null]),
    form,
    args,
    heredocs.map(({ name, content, expand, chomp }) => [name, content, expand, chomp]),
  ];
}

function sourceText(source: ClosureSource): string {
  switch (source.kind) {
    case "scratch":
      return "scratch";
    case "stage":
      return `stage ${source.position}`;
    case "image":
      return `image ${source.reference}`;
    case "context":
      return `context ${source.name}`;
    default:
      return assertNever(source);
  }
}

function buildArgs(
  dockerfile: Dockerfile,
  closure: BuildClosure,
  { sourceDateEpoch, buildPlatform }: GivenNames,
  hash: Hash,
): KeyInputs["buildArgs"] {
  const declared = [
    ...dockerfile.globalArgs,
    ...closure.platforms.flatMap(({ stages }) =>
      stages.flatMap(({ instructions }) => instructions.map(({ instruction }) => instruction)),
    ),
  ].filter(({ keyword }) => keyword === "ARG");
  const values = new Map<string, string | null>();
  for (const instruction of declared) for (const { name } of argDefinitions(instruction)) values.set(name, null);
  for (const name of values.keys())
    if (builderArgument.test(name)) values.set(name, hashedValue(name, buildPlatform, hash));
  const epoch = "SOURCE_DATE_EPOCH";
  if (values.has(epoch) && sourceDateEpoch !== undefined)
    values.set(epoch, hashedValue(epoch, String(sourceDateEpoch), hash));
  for (const [name, value] of closure.buildArgs) values.set(name, hashedValue(name, value, hash));
  return sortedByName(values);
}

const builderArgument = /^BUILD(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$/;

/** The secrets that instructions name; all that are given when a name is only known inside the build. */
function secrets(closure: BuildClosure, { secretIds }: GivenNames): KeyInputs["secrets"] {
  const asked = new Set(closure.secretIds);
  if (closure.unresolved.length > 0) for (const id of secretIds) asked.add(id);
  const given = new Set(secretIds);
  return sortedByName([...asked].map((id) => [id, given.has(id)] as const));
}
