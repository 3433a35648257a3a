import { pathMatcher } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import type { contract } from "./contract.ts";
import { outcomeOf } from "./outcome.ts";
import { assess, type ChangeReading, type Inputs, type Readings } from "./gate.ts";
import { type JoinRules, ReportJoin } from "./join-reports.ts";
import { leaveFiles } from "./leave-files.ts";
import { readBaseline } from "./read-baseline.ts";
import { readChange } from "./read-change.ts";
import { type Checkout, readCheckout, readModules } from "./read-checkout.ts";
import { readGenerated } from "./read-generated.ts";
import { readReports } from "./read-reports.ts";
import { saveBaseline } from "./save-baseline.ts";

/** Reads reports, repository and change, lets the gate judge them, and leaves the full report behind. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const reading = readCheckout(host);
  const changing = reading.then(async (checkout) => await readChange(inputs.base, checkout, host));
  const ruling = readRules(inputs, reading, changing, host);
  // Reports are read while git answers; only where they are joined must its answers be there.
  const joining = ruling.then(async (rules) => ({
    join: new ReportJoin(rules),
    committedMs: (await reading).committedMs,
  }));
  const comparing = ruling.then(
    async (rules) => await readBaseline(inputs, { checkout: await reading, change: changing, rules }, host),
  );
  const [checkout, change, { isExcluded }, reports, baseline] = await allOf([
    reading,
    changing,
    ruling,
    readReports(inputs.reports, joining, host),
    comparing,
  ]);
  const readings: Readings = {
    ...reports,
    commit: checkout.head,
    isExcluded,
    change,
    baseline,
    nowMs: host.clock.now(),
  };
  const assessment = assess(readings, inputs);
  await saveBaseline(assessment, inputs, host);
  return outcomeOf(assessment, inputs, await leaveFiles(assessment, inputs, host));
}

async function readRules(
  inputs: Inputs,
  reading: Promise<Checkout>,
  change: Promise<ChangeReading>,
  host: Host,
): Promise<JoinRules> {
  const checkout = await reading;
  const [modules, generated] = await Promise.all([
    readModules(checkout.files, host),
    readGenerated(checkout, change, host),
  ]);
  const globs = pathMatcher(inputs.exclude);
  return {
    repository: { files: checkout.files, roots: checkout.roots, modules, mappings: inputs["path-map"] },
    isExcluded: (path) => generated.has(path) || globs(path),
    partialLines: inputs["partial-lines"],
  };
}

/** All values; of several failures the first in the list, and only once nothing goes on behind it. */
async function allOf<const T extends readonly Promise<unknown>[]>(
  promises: T,
): Promise<{ readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(promises);
  return await (Promise.all(promises) as Promise<{ readonly [K in keyof T]: Awaited<T[K]> }>);
}
