import type { Step, Workflow } from "@build-once/testkit/workflow-file";

/** The steps of a workflow or of a composite action, by the place that a problem is reported at. */
export function listSteps(
  path: string,
  document: Workflow | { readonly runs?: { readonly steps?: readonly Step[] } },
): ReadonlyMap<string, Step> {
  const steps = new Map<string, Step>();
  const add = (place: string, list: readonly Step[] | undefined): void => {
    for (const [index, step] of (list ?? []).entries()) steps.set(`${place}[${step.id ?? step.name ?? index}]`, step);
  };
  if ("jobs" in document) for (const [id, job] of Object.entries(document.jobs)) add(`${path}: ${id}`, job.steps);
  else add(path, document.runs?.steps);
  return steps;
}

const checks: readonly { readonly pattern: RegExp; readonly problem: string }[] = [
  { pattern: /\$\{\{/, problem: "an expression in a script is code; pass it by `env:`" },
  { pattern: /\bGITHUB_(?:ENV|PATH)\b/, problem: "what is written there reaches every later step; use outputs" },
  {
    pattern: /\beval\b|\bxargs\b.*\bsh\b|\bcurl\b[^|\n]*\|\s*(?:ba)?sh\b/,
    problem: "it runs text that came from outside",
  },
  { pattern: /\bset-(?:env|output)\b|::add-path/, problem: "that workflow command is gone" },
];

/** What makes a script a door for somebody else's text, a sentence each. */
export function findScriptProblems(steps: ReadonlyMap<string, Step>): readonly string[] {
  const problems: string[] = [];
  for (const [place, step] of steps) {
    const code = [step.run, step.with?.["script"]].filter((text) => typeof text === "string");
    for (const { pattern, problem } of checks)
      if (code.some((text) => pattern.test(text))) problems.push(`${place}: ${problem}`);
    if (step.run === undefined) continue;
    if (step.shell !== "bash") problems.push(`${place}: the shell is not said to be bash`);
    const lines = step.run.trim().split("\n");
    if (lines.length > 1 && lines[0] !== "set -euo pipefail")
      problems.push(`${place}: a script of several lines begins with set -euo pipefail`);
  }
  return problems;
}

/** What hands secrets on that nobody named. */
export function findSecretProblems(path: string, workflow: Workflow, text: string): readonly string[] {
  const inherits = Object.entries(workflow.jobs).filter(([, { secrets }]) => secrets === "inherit");
  return [
    ...inherits.map(([id]) => `${path}: ${id} inherits all secrets; name the one that is needed`),
    ...(/\$\{\{[^}]*(?:toJSON\(\s*secrets\s*\)|secrets\[)/i.test(text)
      ? [`${path}: all secrets in one expression`]
      : []),
  ];
}
