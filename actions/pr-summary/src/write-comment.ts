import {
  type Comment,
  type GitHubApi,
  type Identity,
  type OwnedCommentResult,
  type PullRequest,
  writeOwnedComment,
} from "@build-once/github";
import type { Random } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { markerOf, parseComment } from "./comment-document.ts";
import type { Inputs } from "./contract.ts";
import { type MergeOptions, mergeSection } from "./merge-section.ts";
import type { Model, Standing } from "./parts.ts";

/** What became of the comment on one pull request. */
export interface Written {
  readonly pullRequest: number;
  readonly result: OwnedCommentResult | undefined;
  readonly outcome: "written" | "unchanged" | "superseded" | "not-wanted";
}

/** What writing needs. */
export interface Writer {
  readonly api: GitHubApi;
  readonly random: Random;
  readonly identity: Identity;
}

/**
 * Brings the comment on `pull` up to date. When GitHub finds it too long in spite of the budget, it is written once
 * more at half the size.
 *
 * @throws {ActionError} as the API does
 */
export async function writeComment(
  writer: Writer,
  pull: PullRequest,
  model: Model,
  inputs: Inputs,
  options: MergeOptions,
): Promise<Written> {
  try {
    return await writeOnce(writer, pull, model, inputs, options);
  } catch (error) {
    if (!(error instanceof ActionError) || error.code !== "api-refused" || !/422: .*too long/i.test(error.message))
      throw error;
    return await writeOnce(writer, pull, model, inputs, { ...options, maxBytes: Math.floor(options.maxBytes / 2) });
  }
}

async function writeOnce(
  writer: Writer,
  pull: PullRequest,
  model: Model,
  inputs: Inputs,
  options: MergeOptions,
): Promise<Written> {
  let outcome: Written["outcome"] = "written";
  let decided = false;
  const render = (existing: readonly string[]): string | undefined => {
    const merged = mergeSection(existing, model, options);
    if (merged.kind === "superseded") {
      outcome = "superseded";
      return undefined;
    }
    // Decided on the first look only: later looks see our own writing.
    if (!decided && !isWanted(inputs["comment-on"], merged.standing, merged.before, existing.length > 0)) {
      outcome = "not-wanted";
      return undefined;
    }
    decided = true;
    return merged.body;
  };
  const result = await writeOwnedComment(
    { api: writer.api, random: writer.random },
    {
      pullRequest: pull.number,
      marker: markerOf(options.key),
      identity: writer.identity,
      keep: inputs.layout === "update" ? "oldest" : "newest",
      ...moveOf(inputs.layout, writer.identity),
      render,
      holds: (body) => holdsSection(body, model),
    },
  );
  if (outcome === "written" && result.action === "unchanged") outcome = "unchanged";
  return { pullRequest: pull.number, result, outcome };
}

/** Whether a body still has the section that this run wrote, or a newer one. */
function holdsSection(body: string, model: Model): boolean {
  const own = parseComment(body).find((section) => section.name === model.section);
  return own !== undefined && own.runId >= model.runId && own.summary !== "";
}

function isWanted(
  on: Inputs["comment-on"],
  standing: Standing,
  before: Standing | undefined,
  exists: boolean,
): boolean {
  if (on === "always") return true;
  if (on === "never") return false;
  const failed = standing === "fail" || standing === "missing";
  // A comment that was red must not stay red after the repair.
  if (on === "failure") return failed || exists;
  return before === undefined ? failed || exists : before !== standing;
}

function moveOf(
  layout: Inputs["layout"],
  identity: Identity,
): { readonly move?: (following: readonly Comment[]) => boolean } {
  if (layout === "update") return {};
  if (layout === "recreate") return { move: () => true };
  return { move: (following) => following.some((comment) => comment.author.login !== identity.login) };
}
