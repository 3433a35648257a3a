import type { Files } from "@build-once/host";
import { type Digest, parseDigest } from "@build-once/kernel";
import { deployErrors } from "./errors.ts";

/** What a receipt of artifact-check proves about one digest. */
export interface Receipt {
  readonly digest: Digest;
  readonly commit: string;
  /** Of the run that built what was checked; 0 when the receipt does not say. */
  readonly runId: number;
}

/** The format this version understands. */
const receiptSchema = "build-once/receipt/v1";
const maxBytes = 8 * 2 ** 20;

/** Reads the receipt and demands that it passed for exactly this digest. @throws {ActionError} `receipt-…` (input, data) */
export async function demandReceipt(files: Files, path: string, digest: Digest): Promise<Receipt> {
  const text = await files.readText(path, maxBytes);
  if (text === undefined) throw deployErrors.error("receipt-missing", `there is no receipt at ${JSON.stringify(path)}`);
  return decideReceipt(text, path, digest);
}

/** The receipt, when it passed and speaks about `digest`; unknown fields are ignored. @throws {ActionError} `receipt-…` (input, data) */
export function decideReceipt(text: string, path: string, digest: Digest): Receipt {
  const fields = objectOf(parseJson(text));
  const where = JSON.stringify(path);
  if (fields === undefined) throw deployErrors.error("receipt-invalid", `${where} is not a JSON object`);
  const schema = fields.get("schema");
  if (schema !== receiptSchema) {
    const found = typeof schema === "string" ? JSON.stringify(schema.slice(0, 80)) : "none";
    throw deployErrors.error("receipt-invalid", `${where}: schema is ${found}, expected ${receiptSchema}`);
  }
  const subjects = fields.get("subjects");
  if (!Array.isArray(subjects)) throw deployErrors.error("receipt-invalid", `${where}: subjects is not a list`);
  if (fields.get("verdict") !== "pass")
    throw deployErrors.error("receipt-not-passing", `${where}: its verdict is not "pass"`);
  const images = subjects.map(objectOf).filter((subject) => subject?.get("kind") === "image");
  const digests = images.map((subject) => parseDigest(asText(subject?.get("digest")) ?? ""));
  if (!digests.some((found) => found.ok && found.value === digest)) {
    const named = digests.flatMap((found) => (found.ok ? [found.value] : []));
    const said = named.length === 0 ? "it names no image" : `it names ${named.slice(0, 5).join(", ")}`;
    throw deployErrors.error("receipt-other-digest", `${where} does not speak about ${digest}: ${said}`);
  }
  const runId = fields.get("runId");
  return {
    digest,
    commit: (asText(fields.get("commit")) ?? "").slice(0, 64),
    runId: typeof runId === "number" && Number.isSafeInteger(runId) && runId > 0 ? runId : 0,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return new Map(Object.entries(value));
}

function asText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
