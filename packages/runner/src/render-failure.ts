import type { ActionError } from "@build-once/kernel";
import {
  code,
  heading,
  joinMarkdown,
  link,
  type Markdown,
  md,
  parseBaseUrl,
  text,
  urlBelow,
} from "@build-once/markdown";
import type { AnyContract } from "./outcome.ts";
import type { Result } from "./perform.ts";

/** Where an action's inputs and errors are documented. */
const documentation = "https://github.com/build-once/pipeline";

/** Longer messages are cut; the log has them whole. */
const maxLineLength = 2000;

/** An error as the result it ends in. */
export function failureOf(contract: AnyContract, error: ActionError): Result {
  return {
    verdict: "fail",
    reason: error.code,
    message: error.message,
    error,
    outputs: {},
    annotations: [],
    summary: renderFailure(contract, error),
    facts: {},
  };
}

/** The step summary of an action that ended by an error. */
function renderFailure(contract: AnyContract, error: ActionError): Markdown {
  const parts = [heading(3, md`❌ ${text(contract.title)}: ${code(error.code)}`), linesOf(error.message)];
  if (error.hint !== undefined) parts.push(md`**What to do**`, linesOf(error.hint));
  parts.push(documentationLink(contract, error));
  return joinMarkdown(parts, "\n\n");
}

function linesOf(foreign: string): Markdown {
  const lines = foreign
    .split("\n")
    .map((line) => (line.startsWith("- ") ? md`- ${text(line.slice(2), maxLineLength)}` : text(line, maxLineLength)));
  return joinMarkdown(lines, "\n");
}

function documentationLink(contract: AnyContract, error: ActionError): Markdown {
  const base = parseBaseUrl(documentation);
  if (!base.ok) return md``;
  const url =
    error.kind === "input"
      ? urlBelow(base.value, ["blob", "main", "actions", contract.action, "README.md"], { fragment: "inputs" })
      : urlBelow(base.value, ["blob", "main", "docs", "errors.md"], { fragment: error.code });
  const label = error.kind === "input" ? md`Inputs of this action` : md`All errors`;
  return url === undefined ? md`` : link(label, url);
}
