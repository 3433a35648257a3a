import {
  isMapping,
  isScalar,
  isSequence,
  isString,
  convertWorkflowTemplate,
  NoOperationTraceWriter,
  parseWorkflow,
} from "@actions/workflow-parser";
import { parseDocument } from "yaml";
import { sizeProblem } from "./expanded-size.ts";
import type { JobGrant, WorkflowProblem, WorkflowReading } from "./workflow-reading.ts";

type Token = NonNullable<ReturnType<typeof parseWorkflow>["value"]>;

/** GitHub takes no larger file. */
export const maxWorkflowBytes: number = 512 * 1024;

/** Reads a workflow file with GitHub's own parser and schema. A file that cannot be read at all is a problem, not an error. */
export async function readWorkflow(path: string, text: string): Promise<WorkflowReading> {
  const unreadable = (problem: WorkflowProblem): WorkflowReading => ({
    path,
    problems: [problem],
    jobs: [],
    onlyCalled: false,
  });
  try {
    const document = parseDocument(text, { logLevel: "silent" });
    const broken = document.errors[0];
    if (broken !== undefined)
      return unreadable({ line: broken.linePos?.[0].line ?? 0, message: broken.message.split("\n")[0] ?? "" });
    const size = sizeProblem(document);
    if (size !== undefined) return unreadable({ line: 0, message: size });
    return await readParsed(path, text);
  } catch (error) {
    // Of a stranger's file the parser may make anything; that the file is at fault is the only use of it here.
    return unreadable({ line: 0, message: `it cannot be read: ${error instanceof Error ? error.message : "unknown"}` });
  }
}

async function readParsed(path: string, text: string): Promise<WorkflowReading> {
  const { context, value } = parseWorkflow({ name: path, content: text }, new NoOperationTraceWriter());
  // What depends on several places, such as a job that needs itself, is found by the conversion.
  if (value !== undefined && context.errors.getErrors().length === 0) await convertWorkflowTemplate(context, value);
  const problems = context.errors.getErrors().map(({ rawMessage, range }) => ({
    line: range?.start.line ?? 0,
    message: rawMessage,
  }));
  const top = entriesOf(value);
  const events = top.get("on");
  const granted = top.get("permissions");
  const jobs = [...entriesOf(top.get("jobs"))].map(
    ([job, body]): JobGrant => ({ job, grants: grantsOf(entriesOf(body).get("permissions") ?? granted) }),
  );
  return { path, problems, jobs, onlyCalled: namesOf(events).join() === "workflow_call" };
}

function entriesOf(token: Token | undefined): ReadonlyMap<string, Token> {
  if (token === undefined || !isMapping(token)) return new Map();
  return new Map([...token].flatMap(({ key, value }) => (isString(key) ? [[key.value, value] as const] : [])));
}

function namesOf(token: Token | undefined): readonly string[] {
  if (token === undefined) return [];
  if (isString(token)) return [token.value];
  if (isSequence(token)) return [...token].flatMap((item) => (isString(item) ? [item.value] : []));
  return [...entriesOf(token).keys()];
}

function grantsOf(token: Token | undefined): readonly string[] | undefined {
  if (token === undefined) return undefined;
  if (isScalar(token)) return [token.toString()];
  return [...entriesOf(token)].map(([scope, level]) => `${scope}: ${isScalar(level) ? level.toString() : "?"}`);
}
