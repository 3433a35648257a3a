import {
  bytes,
  choice,
  type CommonInputs,
  type Contract,
  defineContract,
  flag,
  type InputKind,
  type InputsOf,
  integer,
  list,
  path,
  reference,
  text,
  withDefault,
} from "@build-once/contract";
import { err, ok, type Reference } from "@build-once/kernel";
import { cutText } from "@build-once/markdown";
import { type Reason, reasons } from "./reasons.ts";
import { parseSectionName } from "./section-name.ts";

interface OwnInputs extends Readonly<Record<string, InputKind<unknown>>> {
  readonly mode: InputKind<"auto" | "comment" | "collect" | "publish" | "preview">;
  readonly section: InputKind<string | undefined>;
  readonly "test-results": InputKind<readonly string[]>;
  readonly coverage: InputKind<string | undefined>;
  readonly image: InputKind<Reference | undefined>;
  readonly deploy: InputKind<string | undefined>;
  readonly files: InputKind<readonly string[]>;
  readonly text: InputKind<string | undefined>;
  readonly expect: InputKind<readonly string[]>;
  readonly key: InputKind<string>;
  readonly "pull-request": InputKind<number | undefined>;
  readonly "comment-on": InputKind<"always" | "change" | "failure" | "never">;
  readonly layout: InputKind<"update" | "bottom-if-talked-over" | "recreate">;
  readonly "check-run": InputKind<boolean>;
  readonly "fail-on-tests": InputKind<boolean>;
  readonly "max-bytes": InputKind<number>;
  readonly mask: InputKind<readonly string[]>;
  readonly title: InputKind<string | undefined>;
}

const maxText = 5000;

/** What a program printed is passed on here: nothing in it is wrong, and what is too long is cut. */
const foreignText: InputKind<string | undefined> = {
  ...text({ description: "Plain text to add; it is shown as it is, not as Markdown." }),
  allowed: `any text; the first ${maxText} characters are shown`,
  parse: (value) => ok(cutText(value, maxText)),
};

const inputs: OwnInputs = {
  mode: withDefault(
    choice(["auto", "comment", "collect", "publish", "preview"], {
      description:
        "`auto` comments, or publishes when another run triggered this one; `comment` comments; `collect` only leaves the results as evidence; `publish` comments for the run that triggered this one; `preview` writes the body and nothing else.",
    }),
    "auto",
  ),
  section: named(
    text({ description: "Which section of the comment this call owns; the job's name unless given.", maxLength: 60 }),
  ),
  "test-results": list({
    description:
      "JUnit XML reports, as patterns; a leading `!` excludes. Unless given, the results that other jobs collected.",
    commas: false,
  }),
  coverage: path({ description: "Evidence file of coverage-gate, instead of the one of this run." }),
  image: reference({ description: "The image to show, instead of the one of this run's evidence." }),
  deploy: path({ description: "Evidence file of deploy-smoke, instead of the one of this run." }),
  files: list({
    description: "Artifacts of the run to link, by name, `*` allowed; all of them unless given, `none` for none.",
  }),
  text: foreignText,
  expect: list({
    description:
      "Sections or parts (`tests`, `coverage`, `image`, `check`, `deploy`) that must report before the comment is green.",
    item: parseSectionName,
  }),
  key: withDefault(
    named(
      text({ description: "Which comment; another key is another comment on the same pull request.", maxLength: 60 }),
    ),
    "default",
  ),
  "pull-request": integer({
    description: "Number of the pull request; found from the event unless given.",
    min: 1,
    max: 999_999_999,
  }),
  "comment-on": withDefault(
    choice(["always", "change", "failure", "never"], {
      description:
        "When to write: `always`; `change` of the verdict; `failure`, where an existing comment is still brought up to date; `never`.",
    }),
    "always",
  ),
  layout: withDefault(
    choice(["update", "bottom-if-talked-over", "recreate"], {
      description:
        "`update` edits in place, which notifies nobody; `bottom-if-talked-over` moves the comment down when people commented after it; `recreate` always moves it.",
    }),
    "update",
  ),
  "check-run": withDefault(
    flag({ description: "Also write a check run with an annotation for each failed test." }),
    "false",
  ),
  "fail-on-tests": withDefault(
    flag({ description: "Fail when tests failed, when a report could not be read, and when there was no test." }),
    "false",
  ),
  "max-bytes": withDefault(budget(), "65000"),
  mask: list({ description: "Further texts to hide in everything that is published.", secret: true }),
  title: text({ description: "A title above the sections.", maxLength: 100 }),
};

function named(input: InputKind<string | undefined>): InputKind<string | undefined> {
  return {
    ...input,
    allowed: "letters, digits and `. _ / -`, at most 60",
    parse: (value) => parseSectionName(value),
  };
}

function budget(): InputKind<number | undefined> {
  const size = bytes({
    description: "Largest body, in bytes of UTF-8; what does not fit is left out by rows and said.",
  });
  return {
    ...size,
    allowed: "a size from `4000` to `250000`",
    parse: (value) => {
      const parsed = size.parse(value);
      if (!parsed.ok || parsed.value === undefined) return parsed;
      return parsed.value < 4000 || parsed.value > 250_000 ? err("is not from 4000 to 250000") : ok(parsed.value);
    },
  };
}

const outputs = {
  "pull-request": "Number of the pull request; empty when there is none.",
  "comment-id": "Id of the comment; empty when none was written or found.",
  "comment-url": "Address of the comment.",
  passed: "Tests that passed, flaky ones not included; empty when there was no result.",
  failed: "Tests that failed.",
  skipped: "Tests that were skipped or did not run.",
  flaky: "Tests that passed after a failed attempt.",
  body: "Path of the comment's body.",
  model: "Path of the results as JSON.",
} as const;

/** The interface of pr-summary. */
export const contract: Contract<
  OwnInputs & CommonInputs,
  typeof outputs,
  Readonly<Record<Reason, (typeof reasons)[Reason]>>
> = defineContract({
  action: "pr-summary",
  title: "Pull request summary",
  description: "One comment per pull request: tests, coverage, image and deployment, owned in sections by many jobs.",
  branding: { icon: "message-square", color: "purple" },
  inputs,
  outputs,
  permissions: [
    { scope: "pull-requests", level: "write", why: "comment; without it the step summary has everything" },
    { scope: "actions", level: "read", why: "read the evidence of another run (`publish`)" },
    { scope: "checks", level: "write", why: "write a check run (`check-run: true`)" },
  ],
  rules: [
    {
      rule: "`publish` takes its results from the triggering run: no `test-results`, `coverage`, `image` or `deploy`.",
      check: (values) =>
        values.mode === "publish" &&
        (values["test-results"].length > 0 ||
          values.coverage !== undefined ||
          values.image !== undefined ||
          values.deploy !== undefined)
          ? "publish takes its results from the triggering run; drop test-results, coverage, image and deploy"
          : undefined,
    },
    {
      rule: "`image` is given with its digest.",
      check: (values) =>
        values.image !== undefined && values.image.digest === undefined
          ? "image needs a digest: name@sha256:…; a tag does not say what was tested"
          : undefined,
    },
  ],
  reasons,
});

/** The parsed inputs of pr-summary. */
export type Inputs = InputsOf<typeof contract>;
