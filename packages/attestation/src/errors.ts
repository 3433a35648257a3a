import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong before an attestation can be judged. */
export type AttestationErrorCode = "signer-invalid" | "trusted-root-unreadable";

/** Errors of verifying attestations. */
export const attestationErrors: ErrorTable<AttestationErrorCode> = defineErrors<AttestationErrorCode>({
  "signer-invalid": {
    kind: "input",
    meaning: "It is not clear whose attestation is to be believed.",
    fix: "Write `signer-workflow` as `owner/repository/.github/workflows/file.yml`, with `@refs/heads/main` or `@refs/tags/v1` behind it when it is another repository's, and `source-ref` as a whole ref such as `refs/heads/main`.",
  },
  "trusted-root-unreadable": {
    kind: "input",
    meaning: "There is no trusted root to judge attestations by: none was given, and the GitHub CLI did not print one.",
    fix: "Run `gh attestation trusted-root > trusted_root.jsonl` in a step before, and give that file as `trusted-root`.",
  },
});
