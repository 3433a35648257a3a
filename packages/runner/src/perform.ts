import { type Evidence, type EvidenceLink, evidenceSchema, type Facts, renderEvidence } from "@build-once/evidence";
import type { Annotation, Platform } from "@build-once/host";
import type { ActionError } from "@build-once/kernel";
import { claimUpload, evidenceFolder } from "./evidence-folder.ts";
import { limitAnnotations } from "./limit-annotations.ts";
import { type Markdown, makeVisible } from "@build-once/markdown";
import type { AnyContract } from "./outcome.ts";
import type { Printer } from "./printer.ts";
import { readSubject } from "./subject.ts";

/** An outcome or an error, ready to be performed. */
export interface Result {
  readonly verdict: "pass" | "fail" | "skip";
  readonly reason: string;
  readonly message: string;
  readonly error?: ActionError;
  readonly outputs: Readonly<Partial<Record<string, string>>>;
  readonly annotations: readonly Annotation[];
  readonly summary: Markdown;
  readonly facts: Facts;
  readonly links?: readonly EvidenceLink[];
}

/** What the caller wrote, and when the work began. */
export interface Given {
  readonly given: ReadonlyMap<string, string>;
  /** On the monotonic clock. */
  readonly startedMs: number;
}

/** GitHub refuses a summary of more than 1 MiB whole. */
const maxSummaryBytes = 1_000_000;

/** The name under which the post step finds that it uploads the job's evidence. */
export const uploaderState = "evidence-uploader";

/** Does what a result says, in a fixed order: evidence, outputs, annotations, summary, closing line. */
export async function perform(
  contract: AnyContract,
  result: Result,
  platform: Platform,
  printer: Printer,
  given: Given,
): Promise<void> {
  const evidence = await writeEvidence(contract, result, platform, printer, given);
  const { commands } = printer;
  for (const name of Object.keys(contract.outputs)) {
    const value = result.outputs[name];
    if (value !== undefined) commands.setOutput(name, value);
  }
  commands.setOutput("verdict", result.verdict);
  commands.setOutput("reason", result.reason);
  commands.setOutput("evidence", evidence ?? "");
  for (const annotation of limitAnnotations([...closingAnnotation(result), ...result.annotations])) {
    const message = makeVisible(printer.redact(annotation.message), "lines");
    const title = annotation.title === undefined ? {} : { title: makeVisible(printer.redact(annotation.title)) };
    commands.annotate({ ...annotation, ...title, message });
  }
  if (given.given.get("summary")?.toLowerCase() !== "false") {
    await commands.addSummary(cut(printer.redact(result.summary)));
  }
  if (result.error !== undefined) printer.debug(result.error.stack ?? "");
  printer.info(`${contract.action}: ${result.verdict} (${result.reason}): ${result.message.split("\n", 1)[0] ?? ""}`);
}

/** A red step says why in an annotation of its own. */
function closingAnnotation(result: Result): readonly Annotation[] {
  if (result.verdict !== "fail") return [];
  const { error } = result;
  const hint = error?.hint === undefined ? "" : `\n${error.hint}`;
  const report =
    error?.kind === "bug" ? `\nThis is a bug of the action; please report it with this log.\n${stackOf(error)}` : "";
  const message = `${result.message}${hint}${report}`;
  return [{ level: "error", title: result.reason, message, ...placeOf(error) }];
}

function placeOf(error: ActionError | undefined): Pick<Annotation, "file" | "startLine"> {
  const place = error?.place;
  if (place === undefined) return {};
  return place.line === undefined ? { file: place.file } : { file: place.file, startLine: place.line };
}

function stackOf(error: ActionError): string {
  const origin = error.cause instanceof Error ? error.cause : error;
  return origin.stack ?? "";
}

async function writeEvidence(
  contract: AnyContract,
  result: Result,
  platform: Platform,
  printer: Printer,
  given: Given,
): Promise<string | undefined> {
  const wish = given.given.get("evidence") ?? "auto";
  const folder = evidenceFolder(platform.environment);
  if (wish === "none" || folder === undefined) return undefined;
  const evidence: Evidence = {
    schema: evidenceSchema,
    action: contract.action,
    verdict: result.verdict,
    reason: result.reason,
    message: result.message.slice(0, 2000),
    ...(result.error === undefined ? {} : { error: result.error.kind }),
    subject: readSubject(platform.environment),
    at: new Date(platform.clock.now()).toISOString(),
    durationMs: Math.round(platform.clock.monotonic() - given.startedMs),
    facts: result.facts,
    links: result.links ?? [],
    inputs: hashOf(given.given, platform),
  };
  if (wish !== "file" && (await claimUpload(platform.files, folder, platform.random))) {
    printer.commands.saveState(uploaderState, "true");
  }
  const path = `${folder}/${contract.action}-${platform.random.hex(6)}.json`;
  await platform.files.write(path, printer.redact(renderEvidence(evidence)));
  return path;
}

function hashOf(given: ReadonlyMap<string, string>, { newHash }: Platform): string {
  const hash = newHash("sha256");
  hash.update(new TextEncoder().encode(JSON.stringify([...given].sort(([a], [b]) => (a < b ? -1 : 1)))));
  return `sha256:${hash.hex()}`;
}

/** Cuts at a line's end, so that no half a table row or tag is left. */
function cut(summary: string): string {
  if (new TextEncoder().encode(summary).length <= maxSummaryBytes) return summary;
  const kept = summary.slice(0, Math.floor(maxSummaryBytes / 4));
  return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\nThe summary was longer than GitHub shows and ends here.\n`;
}
