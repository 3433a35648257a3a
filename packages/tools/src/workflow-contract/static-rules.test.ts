import { describe, expect, it } from "vitest";
import type { Job, Step, Workflow } from "@build-once/testkit/workflow-file";
import { findExceptions, findUnexplained } from "./exceptions.ts";
import { findForeignWrites } from "./foreign-text.ts";
import { findClassProblems } from "./permission-class.ts";
import { findScriptProblems, findSecretProblems, listSteps } from "./script-rules.ts";

function workflow(jobs: Readonly<Record<string, Job>>): Workflow {
  return { on: { push: {} }, permissions: {}, jobs };
}

function scriptProblems(step: Step): readonly string[] {
  return findScriptProblems(listSteps("ci.yml", workflow({ test: { steps: [step] } })));
}

describe("a script", () => {
  it("is left alone where it takes everything by its environment", () => {
    expect(scriptProblems({ shell: "bash", run: 'set -euo pipefail\necho "$TITLE" >> "$GITHUB_OUTPUT"\n' })).toEqual(
      [],
    );
    expect(scriptProblems({ shell: "bash", run: "make" })).toEqual([]);
    expect(scriptProblems({ uses: "$/actions/x", with: { text: "${{ github.head_ref }}" } })).toEqual([]);
  });

  it.each([
    ["an expression", "echo ${{ github.event.pull_request.title }}", "is code"],
    ["an expression over lines", "echo ${{\n github.head_ref }}", "is code"],
    ["the environment of later steps", 'set -euo pipefail\necho "A=$B" >> "$GITHUB_ENV"', "use outputs"],
    ["the path of later steps", 'set -euo pipefail\necho "$B" >> $GITHUB_PATH', "use outputs"],
    ["a download that it runs", "curl -s https://example.com/x | sh", "came from outside"],
    ["text that it evaluates", 'eval "$COMMAND"', "came from outside"],
    ["a command that is gone", 'echo "::set-output name=a::b"', "is gone"],
    ["lines that may fail unseen", "make\nmake install", "set -euo pipefail"],
  ])("is refused with %s", (_title, run, reason) => {
    expect(scriptProblems({ shell: "bash", run }).join()).toContain(reason);
  });

  it("is refused without a shell, inside another action, and in a composite action as well", () => {
    expect(scriptProblems({ run: "make" })).toEqual(["ci.yml: test[0]: the shell is not said to be bash"]);
    expect(scriptProblems({ uses: "a/b@c", with: { script: "x(${{ github.ref }})" } })).toHaveLength(1);
    const composite = { runs: { steps: [{ id: "go", shell: "bash", run: "echo ${{ inputs.x }}" }] } };
    expect(findScriptProblems(listSteps("action.yml", composite))).toEqual([
      "action.yml[go]: an expression in a script is code; pass it by `env:`",
    ]);
  });
});

function writesOf(expression: string, run: string): readonly string[] {
  const step: Step = { id: "x", shell: "bash", env: { TEXT: `\${{ ${expression} }}` }, run };
  return findForeignWrites(listSteps("ci.yml", workflow({ test: { steps: [step] } })));
}

describe("text of others", () => {
  const hostile = [
    "github.event.pull_request.title",
    "github.event.pull_request.body",
    "github.event.pull_request.head.ref",
    "github.event.pull_request.head.label",
    "github.event.pull_request.head.repo.default_branch",
    "github.event.pull_request.head.repo.full_name",
    "github.event.pull_request.user.login",
    "github.event.pull_request.labels[0].name",
    "github.event.pull_request.milestone.title",
    "github.event.issue.title",
    "github.event.issue.body",
    "github.event.comment.body",
    "github.event.review.body",
    "github.event.review_comment.body",
    "github.event.discussion.title",
    "github.event.discussion.body",
    "github.event.head_commit.message",
    "github.event.head_commit.author.name",
    "github.event.head_commit.author.email",
    "github.event.commits[0].message",
    "github.event.commits.*.author.name",
    "github.event.pages[0].page_name",
    "github.event.release.name",
    "github.event.release.body",
    "github.event.workflow_run.head_branch",
    "github.event.workflow_run.display_title",
    "github.event.workflow_run.head_commit.message",
    "github.event.workflow_run.head_repository.description",
    "github.event.workflow_run.pull_requests[0].head.ref",
    "github.event.inputs.text",
    "github.head_ref",
    "github.base_ref",
    "github.ref_name",
    "github.actor",
    "inputs.section",
    "vars.NAME",
    "steps.read.outputs.title",
    "needs.plan.outputs.title",
  ];

  it.each(hostile)("is not written as an output, a summary or a command: %s", (expression) => {
    expect(writesOf(expression, 'echo "text=$TEXT" >> "$GITHUB_OUTPUT"')).toHaveLength(1);
    expect(writesOf(expression, 'echo "::notice::${TEXT}"')).toHaveLength(1);
    expect(writesOf(expression, 'echo "| $TEXT |" >> "$GITHUB_STEP_SUMMARY"')).toHaveLength(1);
    expect(writesOf(expression, 'node ./check.mjs "$TEXT"')).toEqual([]);
  });

  it("may be written once it was held against a pattern, and so may what only GitHub writes", () => {
    const held = '[[ "$TEXT" =~ ^[0-9a-f]{40}$ ]] || exit 1\necho "sha=$TEXT" >> "$GITHUB_OUTPUT"';
    expect(writesOf("github.event.workflow_run.head_branch", held)).toEqual([]);
    for (const own of ["github.event.workflow_run.head_sha", "github.sha", "github.run_id", "github.event.number"])
      expect(writesOf(own, 'echo "text=$TEXT" >> "$GITHUB_OUTPUT"')).toEqual([]);
    expect(writesOf("inputs.name", 'image=${TEXT:-x}\necho "from=${image,,}:y" >> "$GITHUB_OUTPUT"')).toHaveLength(1);
    const named = `by='^[a-z]+$'\n${held.replace("^[0-9a-f]{40}$", "$by")}`;
    expect(writesOf("inputs.name", named)).toEqual([]);
    expect(writesOf("inputs.name", held.replace("^[0-9a-f]{40}$", "[0-9a-f]+"))).toHaveLength(1);
    expect(writesOf("inputs.name", '[ -n "$TEXT" ] || { echo "::error::no text"; exit 1; }')).toEqual([]);
  });
});

describe("secrets", () => {
  it("are named one by one", () => {
    const jobs = { a: { uses: "$/x.yml", secrets: { token: "${{ secrets.TOKEN }}" } } };
    expect(findSecretProblems("ci.yml", workflow(jobs), "token: ${{ secrets.TOKEN }}")).toEqual([]);
    expect(findSecretProblems("ci.yml", workflow({ a: { uses: "$/x.yml", secrets: "inherit" } }), "")).toHaveLength(1);
    expect(findSecretProblems("ci.yml", workflow({}), "x: ${{ toJSON(secrets) }}")).toHaveLength(1);
    expect(findSecretProblems("ci.yml", workflow({}), "x: ${{ secrets[inputs.name] }}")).toHaveLength(1);
  });
});

describe("permission classes", () => {
  const publish = { permissions: { packages: "write", "id-token": "write" } } as const;
  const report = { permissions: { contents: "read", "pull-requests": "write" } } as const;

  it("are one a file, a report beside it", () => {
    expect(findClassProblems("a.yml", workflow({ publish, report }))).toEqual([]);
    const calls = { uses: "$/b.yml", permissions: { packages: "write", "security-events": "write" } } as const;
    expect(findClassProblems("a.yml", workflow({ calls }))).toEqual([]);
  });

  it("are not mixed in a job, nor in the jobs of a file", () => {
    const both = { permissions: { packages: "write", "pull-requests": "write" } } as const;
    expect(findClassProblems("a.yml", workflow({ both }))).toEqual(["a.yml: both can write for publish and report"]);
    const scan = { permissions: { "security-events": "write" } } as const;
    expect(findClassProblems("a.yml", workflow({ publish, scan }))).toEqual([
      "a.yml: its jobs can write for publish and scan",
    ]);
  });

  it("keep scripts out of the job that may report", () => {
    const problems = findClassProblems("a.yml", workflow({ report: { ...report, steps: [{ run: "make" }] } }));
    expect(problems).toEqual(["a.yml: report may report and runs a script"]);
  });
});

describe("an exception of a linter", () => {
  const config = "rules:\n  # Our own name is a tag.\n  unpinned-uses:\n    config: {}\n";

  it("says why, above or behind", () => {
    const text =
      "# Nothing of it is run here.\non: x # zizmor: ignore[dangerous-triggers]\ny: # zizmor: ignore[a, b] the token is read-only\n";
    const found = findExceptions("cd.yml", text);
    expect(found.map(({ place, audits }) => [place, audits])).toEqual([
      ["cd.yml:2", ["dangerous-triggers"]],
      ["cd.yml:3", ["a", "b"]],
    ]);
    expect(findUnexplained(found, config)).toEqual([]);
  });

  it("is caught when it does not", () => {
    const found = findExceptions("cd.yml", "name: CD\non: x # zizmor: ignore[dangerous-triggers]\n");
    expect(findUnexplained(found, "rules:\n  artipacked:\n    ignore: [a.yml]\n")).toEqual([
      "cd.yml:2: no reason is given",
      ".github/zizmor.yml: artipacked: no reason is given",
    ]);
  });
});
