import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type BundleOptions, type BundleResult, runBundle } from "@build-once/testkit";

/** The commit that a run is about unless a test says otherwise. */
export const commit: string = "1".repeat(40);

/** A receipt as it was written. */
export interface Receipt {
  readonly schema: string;
  readonly verdict: string;
  readonly reason: string;
  readonly commit: string;
  readonly runId: number;
  readonly subjects: readonly { readonly kind: string; readonly name: string; readonly digest?: string }[];
  readonly checks: readonly {
    readonly rule: string;
    readonly subject: string;
    readonly level: string;
    readonly result: string;
    readonly message: string;
  }[];
  readonly files: readonly { readonly path: string; readonly digest: string }[];
  readonly evidence: readonly { readonly file: string; readonly sha256: string; readonly action: string }[];
}

/** What a check did, with its receipt; `undefined` when none was written. */
export interface Checked extends BundleResult {
  readonly receipt: Receipt | undefined;
  /** The results of a rule. */
  results(rule: string): readonly string[];
}

/** Runs the shipped action. */
export async function check(
  inputs: Readonly<Record<string, string>>,
  options: Omit<BundleOptions, "action" | "inputs"> = {},
): Promise<Checked> {
  const result = await runBundle({ action: "artifact-check", inputs, ...options });
  const receipt = await readReceipt(join(result.workspace, inputs["receipt"] ?? "artifact-receipt.json"));
  const results = (rule: string): readonly string[] =>
    (receipt?.checks ?? []).filter((each) => each.rule === rule).map((each) => each.result);
  return { ...result, receipt, results };
}

async function readReceipt(path: string): Promise<Receipt | undefined> {
  try {
    return JSON.parse(await readFile(path, "utf8")) as Receipt;
  } catch {
    return undefined;
  }
}
