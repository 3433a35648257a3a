import type { OutputNameOf } from "@build-once/contract";
import type { Facts } from "@build-once/evidence";
import type { contract, Inputs } from "./contract.ts";
import { type Plan, pinnedReference } from "./plan.ts";
import type { Receipt } from "./receipt.ts";
import type { Report } from "./report.ts";

const stdoutBytes = 65_536;

/** The first 64 KiB of a text in UTF-8, not cut inside a character. */
export function firstBytes(text: string, maxBytes: number = stdoutBytes): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= maxBytes) return text;
  let end = maxBytes;
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return new TextDecoder().decode(bytes.subarray(0, end));
}

/** The outputs of a deployment; `redact` hides what was masked. */
export function planOutputs(
  report: Report,
  places: { readonly recorder: string; readonly deploymentId: number | undefined },
  redact: (text: string) => string,
): Readonly<Record<OutputNameOf<typeof contract>, string>> {
  return {
    url: report.url ?? "",
    stdout: report.oneShot ? firstBytes(redact(report.stdout)) : "",
    "exit-code": report.exitCode === undefined ? "" : String(report.exitCode),
    "deployed-digest": report.digest ?? "",
    "previous-digest": report.previous ?? "",
    "serving-digest": report.serving ?? "",
    "rolled-back": String(report.putBack.kind === "serves" && report.putBack.rolledBack),
    class: report.class,
    "deployment-id": places.deploymentId === undefined ? "" : String(places.deploymentId),
    recorder: places.recorder,
  };
}

/** The facts of a deployment's evidence. */
export function planFacts(report: Report, inputs: Inputs, plan: Plan, receipt: Receipt | undefined): Facts {
  const { digest } = report;
  return {
    image: digest === undefined ? "" : pinnedReference(plan.repository, digest),
    digest: digest ?? "",
    previousDigest: report.previous ?? "",
    servingDigest: report.serving ?? "",
    class: report.class,
    rolledBack: report.putBack.kind === "serves" && report.putBack.rolledBack,
    target: inputs.target,
    strategy: plan.oneShot ? "one-shot" : "replace",
    name: plan.name,
    environment: inputs.environment ?? "",
    url: report.url ?? "",
    exitCode: report.exitCode ?? null,
    startupMs: report.startupMs === undefined ? null : Math.round(report.startupMs),
    probes: inputs.probes.map((probe) => {
      const tries = report.tries.filter((entry) => entry.probe === probe.line);
      return { probe: probe.line, tries: tries.length, passed: tries.filter((entry) => entry.result.ok).length };
    }),
    receipt: receipt === undefined ? null : { digest: receipt.digest, commit: receipt.commit, runId: receipt.runId },
  };
}
