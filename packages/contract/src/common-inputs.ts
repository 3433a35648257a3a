import { choice, flag, type InputKind, secret, withDefault } from "./kinds.ts";

/** The inputs of every action. */
export const commonInputs: {
  readonly "github-token": InputKind<string | undefined>;
  readonly summary: InputKind<boolean>;
  readonly evidence: InputKind<"auto" | "file" | "none">;
} = {
  "github-token": secret({
    description: "Token for GitHub's API; the job's own token unless another is given.",
    default: "${{ github.token }}",
  }),
  summary: withDefault(flag({ description: "Write the step summary." }), "true"),
  evidence: withDefault(
    choice(["auto", "file", "none"], {
      description:
        "`auto` writes the evidence file and uploads it once a job; `file` only writes it; `none` writes nothing.",
    }),
    "auto",
  ),
};

/** The outputs of every action. */
export const commonOutputs: Readonly<Record<"verdict" | "reason" | "evidence", string>> = {
  verdict: "`pass`, `fail` or `skip`.",
  reason: "The stable code of the reason, from `docs/errors.md`.",
  evidence: "Path of the evidence file; empty when none was written.",
};
