import type { OciErrorCode } from "../errors.ts";
import { cloudRules } from "./cloud-rules.ts";
import { contentRules } from "./content-rules.ts";
import { ghcrRules } from "./ghcr-rules.ts";
import { limitRules } from "./limit-rules.ts";
import type { RegistryCause, Rule } from "./rule.ts";
import type { Symptom } from "./symptom.ts";
import { generalRules, transportRules } from "./transport-rules.ts";

/** One cause and one fix. */
export interface Diagnosis {
  readonly cause: RegistryCause;
  readonly code: OciErrorCode;
  /** The cause as words that go on after a colon. */
  readonly because: string;
  /** What to do, with the line to paste. */
  readonly fix: string;
}

/** Limits come first, for they are told with every status; then what is no registry; then what only some registries say. */
const rules: readonly Rule[] = [
  ...limitRules,
  ...transportRules,
  ...contentRulesBeforeAccess(),
  ...ghcrRules,
  ...cloudRules,
  ...contentRules,
  ...generalRules,
];

/** The words of a tag that is locked or protected come with 403 as well, which is otherwise about accounts. */
function contentRulesBeforeAccess(): readonly Rule[] {
  const early = new Set<RegistryCause>(["tag-immutable", "overwrite-refused", "tag-protected", "policy-refused"]);
  return contentRules.filter((rule) => early.has(rule.cause));
}

/** Tells why a registry refused and what ends it; what no rule knows is `answer-unknown`, never "missing". */
export function diagnose(symptom: Symptom): Diagnosis {
  const rule = rules.find((each) => each.fits(symptom));
  if (rule === undefined)
    return {
      cause: "answer-unknown",
      code: symptom.purpose === "upload" ? "blob-upload-failed" : "registry-answer-invalid",
      because: "no registry is known to say this",
      fix: "Check that the image name's host is a registry and that no proxy answers for it.",
    };
  return { cause: rule.cause, code: rule.code, because: rule.because(symptom), fix: rule.fix(symptom) };
}
