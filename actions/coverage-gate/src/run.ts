import { pathMatcher } from "@build-once/coverage";
import type { Host } from "@build-once/host";
import type { Outcome } from "@build-once/runner";
import type { contract } from "./contract.ts";
import { outcomeOf } from "./outcome.ts";
import { assess, type Inputs, type Readings } from "./gate.ts";
import { ReportJoin } from "./join-reports.ts";
import { leaveFiles } from "./leave-files.ts";
import { readBaseline } from "./read-baseline.ts";
import { readChange } from "./read-change.ts";
import { readCheckout, readModules } from "./read-checkout.ts";
import { readGenerated } from "./read-generated.ts";
import { readReports } from "./read-reports.ts";
import { saveBaseline } from "./save-baseline.ts";

/** Reads reports, repository and change, lets the gate judge them, and leaves the full report behind. */
export async function run(inputs: Inputs, host: Host): Promise<Outcome<typeof contract>> {
  const checkout = await readCheckout(host);
  const changed = readChange(inputs.base, checkout, host);
  const [modules, generated] = await Promise.all([
    readModules(checkout.files, host),
    readGenerated(checkout, changed, host),
  ]);
  const globs = pathMatcher(inputs.exclude);
  const isExcluded = (path: string): boolean => generated.has(path) || globs(path);
  const repository = { files: checkout.files, roots: checkout.roots, modules, mappings: inputs["path-map"] };
  const rules = { repository, isExcluded, partialLines: inputs["partial-lines"] };
  const [change, reports, baseline] = await Promise.all([
    changed,
    readReports(inputs.reports, checkout.committedMs, new ReportJoin(rules), host),
    readBaseline(inputs, { checkout, change: changed, rules }, host),
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
