import type { BundleContract, InputContract, OutputContract, WorkflowContract } from "./contract.ts";
import { type Level, reaches } from "./permission-level.ts";

/** Which part of the version a change must raise. */
export type Weight = "patch" | "minor" | "major";

/** One difference between two contracts. */
export interface Change {
  readonly weight: Weight;
  /** File name of the workflow. */
  readonly workflow: string;
  /** What changed, as a sentence without its end. */
  readonly reason: string;
}

type Difference = Omit<Change, "workflow">;

/**
 * Every difference that a caller of the workflows can see, and how heavy it is: major where a caller that ran before
 * can fail to start, wait for a check that is gone, or get something else without having asked; minor where there is
 * more to have; patch where words changed or less is asked for.
 */
export function classifyChanges(before: BundleContract, after: BundleContract): readonly Change[] {
  const changes: Change[] = [];
  for (const workflow of keysOf(before, after)) {
    const [old, now] = [before[workflow], after[workflow]];
    if (old === undefined) changes.push({ weight: "minor", workflow, reason: "the workflow is new" });
    else if (now === undefined) changes.push({ weight: "major", workflow, reason: "the workflow is gone" });
    else for (const difference of compare(old, now)) changes.push({ ...difference, workflow });
  }
  return changes;
}

/** The heaviest weight among changes; none without changes. */
export function heaviest(changes: readonly Change[]): Weight | undefined {
  return (["major", "minor", "patch"] as const).find((weight) => changes.some((change) => change.weight === weight));
}

function compare(before: WorkflowContract, after: WorkflowContract): readonly Difference[] {
  return [
    ...(before.name === after.name ? [] : [patch(`the workflow's name is now "${after.name}"`)]),
    ...compareEach("input", before.inputs, after.inputs, compareInput, ({ required }) => required),
    ...compareEach("output", before.outputs, after.outputs, compareOutput, () => false),
    ...compareEach("secret", before.secrets, after.secrets, compareSecret, ({ required }) => required),
    ...comparePermissions(before, after),
    ...compareJobs(before, after),
  ];
}

/** Compares what has a name; a renamed thing is one that is gone and one that is new. */
function compareEach<Item>(
  kind: string,
  before: Readonly<Record<string, Item>>,
  after: Readonly<Record<string, Item>>,
  compareItem: (name: string, before: Item, after: Item) => readonly Difference[],
  isDemanding: (item: Item) => boolean,
): readonly Difference[] {
  return keysOf(before, after).flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (now === undefined) return [major(`the ${kind} ${name} is gone`)];
    if (old !== undefined) return compareItem(name, old, now);
    return isDemanding(now)
      ? [major(`the ${kind} ${name} is new and required`)]
      : [minor(`the ${kind} ${name} is new`)];
  });
}

function compareInput(name: string, before: InputContract, after: InputContract): readonly Difference[] {
  const found: Difference[] = [];
  if (before.type !== after.type) found.push(major(`the input ${name} was a ${before.type} and is a ${after.type}`));
  if (!before.required && after.required) found.push(major(`the input ${name} is now required`));
  if (before.required && !after.required) found.push(minor(`the input ${name} is no longer required`));
  if (!before.required && !after.required && before.type === after.type && before.default !== after.default)
    found.push(changedDefault(name, before.default, after.default));
  if (before.description !== after.description) found.push(patch(`the input ${name} is described in other words`));
  return found;
}

/** A limit that only gets looser changes no verdict; every other default does something else for who wrote nothing. */
function changedDefault(name: string, before: unknown, after: unknown): Difference {
  const reason = `the default of ${name} was ${JSON.stringify(before)} and is ${JSON.stringify(after)}`;
  const isLimit = name === "timeout-minutes" || name === "retention-days";
  const isLooser = typeof before === "number" && typeof after === "number" && after > before;
  return isLimit && isLooser ? minor(reason) : major(reason);
}

function compareOutput(name: string, before: OutputContract, after: OutputContract): readonly Difference[] {
  const found: Difference[] = [];
  if (before.source !== after.source)
    found.push(major(`the output ${name} came from ${before.source} and comes from ${after.source}`));
  if (before.description !== after.description) found.push(patch(`the output ${name} is described in other words`));
  return found;
}

type Secret = WorkflowContract["secrets"][string];

function compareSecret(name: string, before: Secret, after: Secret): readonly Difference[] {
  const found: Difference[] = [];
  if (!before.required && after.required) found.push(major(`the secret ${name} is now required`));
  if (before.required && !after.required) found.push(minor(`the secret ${name} is no longer required`));
  if (before.description !== after.description) found.push(patch(`the secret ${name} is described in other words`));
  return found;
}

function comparePermissions(before: WorkflowContract, after: WorkflowContract): readonly Difference[] {
  return compareGrants(before.permissions, after.permissions).map(({ scope, level, isMore }) =>
    isMore ? major(`callers must now grant ${scope}: ${level}`) : patch(`callers may grant ${scope}: ${level} at most`),
  );
}

function compareJobs(before: WorkflowContract, after: WorkflowContract): readonly Difference[] {
  const jobs = keysOf(before.jobs, after.jobs);
  return jobs.flatMap((id) => {
    const [old, now] = [before.jobs[id], after.jobs[id]];
    if (now === undefined) return [major(`the job ${id} is gone, and with it its check`)];
    if (old === undefined) return [minor(`the job ${id} is new`)];
    const found: Difference[] = [];
    if (old.name !== now.name)
      found.push(major(`the job ${id} was called "${old.name}" and is called "${now.name}", and so is its check`));
    if (old.uses !== now.uses)
      found.push(major(`the job ${id} called ${old.uses ?? "nothing"} and calls ${now.uses ?? "nothing"}`));
    // What the union does not show: callers need not change, but a job got further than it did.
    for (const { scope, level, isMore } of compareGrants(old.permissions, now.permissions))
      found.push(
        isMore ? minor(`the job ${id} now has ${scope}: ${level}`) : patch(`the job ${id} has ${scope}: ${level}`),
      );
    return found;
  });
}

interface Grant {
  readonly scope: string;
  readonly level: Level;
  readonly isMore: boolean;
}

function compareGrants(
  before: Readonly<Record<string, Level>>,
  after: Readonly<Record<string, Level>>,
): readonly Grant[] {
  return keysOf(before, after).flatMap((scope) => {
    const [old, level] = [before[scope] ?? "none", after[scope] ?? "none"];
    return old === level ? [] : [{ scope, level, isMore: !reaches(old, level) }];
  });
}

function keysOf(...records: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].toSorted();
}

function patch(reason: string): Difference {
  return { weight: "patch", reason };
}

function minor(reason: string): Difference {
  return { weight: "minor", reason };
}

function major(reason: string): Difference {
  return { weight: "major", reason };
}
