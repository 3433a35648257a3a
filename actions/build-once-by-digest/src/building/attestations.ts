/** Fields of buildx's provenance, with what may stand for them. */
const provenanceFields = new Map([
  ["mode", /^(?:min|max)$/],
  ["version", /^(?:v0\.2|v1)$/],
  ["builder-id", /./],
  ["filename", /./],
  ["reproducible", /^(?:true|false)$/],
  ["inline-only", /^(?:true|false)$/],
]);

/** Fields of buildx's SBOM. */
const sbomFields = new Map([["generator", /^\S+$/]]);

/**
 * What is wrong with `provenance` and `sbom`; `undefined` when buildx will take both. BuildKit itself builds with a
 * field it does not know, and without the attestation.
 *
 * @see docker buildx build, `--provenance`, `--sbom`
 */
export function attestationProblem(provenance: string, sbom: string): string | undefined {
  return (
    problemOf("provenance", provenance, provenanceFields, "mode=max") ??
    problemOf("sbom", sbom, sbomFields, "generator=<image>")
  );
}

function problemOf(
  input: string,
  value: string,
  fields: ReadonlyMap<string, RegExp>,
  example: string,
): string | undefined {
  if (value === "true" || value === "false") return undefined;
  for (const field of value.split(",")) {
    const at = field.indexOf("=");
    const allowed = fields.get(field.slice(0, Math.max(at, 0)));
    if (allowed?.test(field.slice(at + 1)) === true) continue;
    return `${input} is true, false or ${example}; ${JSON.stringify(field.slice(0, 100))} is none of its fields`;
  }
  return undefined;
}
