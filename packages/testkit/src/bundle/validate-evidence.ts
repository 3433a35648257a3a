import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Evidence } from "@build-once/evidence";

const schemas = join(dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url))))), "evidence/schema");
const ajv = new Ajv2020({ allErrors: true });
const compiled = new Map<string, Promise<ValidateFunction>>();

/** Throws when evidence is not what its published schemas say, so that the test that caused it fails. */
export async function validateEvidence(evidence: Evidence): Promise<void> {
  await validateDocument("evidence", evidence);
  if (evidence.error === undefined) await validateDocument(evidence.action, evidence.facts);
}

/** Throws when `value` is not what `packages/evidence/schema/<name>.schema.json` says. */
export async function validateDocument(name: string, value: unknown): Promise<void> {
  // The promise is kept, not its value: two bundles may end at once.
  const validating = compiled.get(name) ?? compile(name);
  compiled.set(name, validating);
  const validate = await validating;
  if (!validate(value))
    throw new Error(`the ${name} breaks its schema: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(value)}`);
}

async function compile(name: string): Promise<ValidateFunction> {
  return ajv.compile(JSON.parse(await readFile(join(schemas, `${name}.schema.json`), "utf8")) as object);
}
