import type { Step } from "@build-once/testkit/workflow-file";

/** Contexts that anybody can write who opens a pull request, pushes a branch or is an earlier step. */
const foreign =
  /\bgithub\.(?:head_ref|base_ref|ref_name|ref|actor|triggering_actor)\b|\binputs\.|\bneeds\.[\w-]+\.outputs\.|\bvars\./;
const eventPart = /\bgithub\.event\.([\w.*[\]-]+)/g;
/** What GitHub alone writes, in a form that holds no line break. */
const ofGitHub: ReadonlySet<string> = new Set([
  "action",
  "number",
  "pull_request.number",
  "pull_request.draft",
  "pull_request.merged",
  "pull_request.head.sha",
  "pull_request.base.sha",
  "pull_request.merge_commit_sha",
  "repository.default_branch",
  "workflow_run.conclusion",
  "workflow_run.event",
  "workflow_run.head_sha",
  "workflow_run.id",
  "workflow_run.run_attempt",
]);

/**
 * Where a script writes text of others to a place in which a line break is a new command or a new output. Text that the
 * script compares with an anchored pattern counts as held, and what our own actions put out is of a known form.
 */
export function findForeignWrites(steps: ReadonlyMap<string, Step>): readonly string[] {
  const problems: string[] = [];
  for (const [place, { run, env }] of steps) {
    if (run === undefined) continue;
    const job = place.replace(/\[.*$/s, "");
    for (const [name, value] of Object.entries(env ?? {})) {
      if (!isForeign(String(value), job, steps)) continue;
      for (const variable of namesFor(name, run)) {
        if (isHeld(variable, run)) break;
        const line = run.split("\n").find((one) => writes(one, variable));
        if (line !== undefined) problems.push(`${place}: ${name} comes from others and is written by: ${line.trim()}`);
      }
    }
  }
  return problems;
}

function isForeign(value: string, job: string, steps: ReadonlyMap<string, Step>): boolean {
  if (foreign.test(value)) return true;
  if ([...value.matchAll(eventPart)].some(([, part = ""]) => !ofGitHub.has(part))) return true;
  return [...value.matchAll(/\bsteps\.([\w-]+)\.outputs\./g)].some(
    ([, id = ""]) => steps.get(`${job}[${id}]`)?.uses?.startsWith("$/actions/") !== true,
  );
}

/** The variable, and those of the script that it is assigned to. */
function namesFor(name: string, script: string): readonly string[] {
  const assigned = [...script.matchAll(new RegExp(`\\b([A-Za-z_]\\w*)=["']?\\S*\\$\\{?${name}\\b`, "g"))];
  // What is printed as `name=$VARIABLE` is an output, not an assignment.
  const printed = new Set([...script.matchAll(/\becho\s+["']?([\w-]+)=/g)].map(([, one]) => one));
  return [name, ...assigned.flatMap(([, one = ""]) => (printed.has(one) ? [] : [one]))];
}

/** Whether the script compares the variable with a pattern that begins at the text's beginning and ends at its end. */
function isHeld(name: string, script: string): boolean {
  const compared = new RegExp(`"?\\$\\{?${name}\\}?"?\\s*=~\\s*(\\S+)`).exec(script)?.[1] ?? "";
  const variable = /^"?\$\{?(\w+)\}?"?$/.exec(compared)?.[1];
  const pattern = variable === undefined ? compared : (new RegExp(`\\b${variable}=(\\S+)`).exec(script)?.[1] ?? "");
  return /^['"]?\^.*\$['"]?$/.test(pattern);
}

/** A line that writes an output, a summary or a workflow command, the variable in what it prints. */
function writes(line: string, name: string): boolean {
  if (!/GITHUB_(?:OUTPUT|STATE|STEP_SUMMARY)\b|["']::[a-z-]+[ :]/.test(line)) return false;
  const variable = new RegExp(`\\$\\{?${name}\\b`);
  return line.split(/;|\|\||&&/).some((part) => /\b(?:echo|printf|cat|tee)\b/.test(part) && variable.test(part));
}
