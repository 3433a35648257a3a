import { createCheckRun, type GitHubApi } from "@build-once/github";
import type { Host } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { decideHeadline } from "./headline.ts";
import type { Links } from "./links.ts";
import type { Model } from "./parts.ts";
import { renderSection } from "./render-section.ts";

/** GitHub takes 65,535 characters of summary. */
const maxSummaryBytes = 60_000;

/** Writes the section as a check run on the commit; a token that may not is said in one warning. @throws {ActionError} as the API does */
export async function writeCheckRun(host: Host, api: GitHubApi, model: Model, links: Links): Promise<void> {
  const { headline, summary, details } = renderSection(model, links, maxSummaryBytes);
  const { standing } = decideHeadline(model);
  const failures = model.tests?.failures ?? [];
  try {
    await createCheckRun(api, {
      name: model.section,
      headSha: model.commit,
      conclusion:
        standing === "pass" ? "success" : standing === "fail" || standing === "missing" ? "failure" : "neutral",
      title: titleOf(model),
      summary: [headline.line, summary, details].join("\n\n"),
      annotations: failures.flatMap((failure) => {
        if (failure.file === undefined || failure.line === undefined) return [];
        if (links.file(model.commit, failure.file, failure.line) === undefined) return [];
        const { file: path, line, name: title } = failure;
        return [
          { path, line, level: "failure" as const, title: title || "test", message: failure.message || "failed" },
        ];
      }),
    });
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind !== "permission") throw error;
    host.log.warning(`The check run was not written. ${error.message}\n${error.hint ?? ""}`.trim());
  }
}

function titleOf(model: Model): string {
  if (model.tests === undefined) return model.section;
  return `${model.tests.passed} passed, ${model.tests.failed} failed, ${model.tests.skipped} skipped`;
}
