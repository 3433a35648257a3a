import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = resolve(import.meta.dirname, "../../..");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly name?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: unknown;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
  readonly steps?: readonly Step[];
}
interface Call {
  readonly inputs?: Readonly<
    Record<string, { readonly description?: string; readonly default?: unknown; readonly required?: boolean }>
  >;
  readonly secrets?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly name?: string;
  readonly on: Readonly<Record<string, unknown>> & { readonly workflow_call?: Call };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

function read(path: string): Workflow {
  return parse(readFileSync(join(root, path), "utf8")) as Workflow;
}

function workflowsIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`);
}

function stepsOf(workflow: Workflow): readonly Step[] {
  return Object.values(workflow.jobs).flatMap((job) => job.steps ?? []);
}

const own = workflowsIn(".github/workflows");
const reusable = own.filter((path) => read(path).on.workflow_call !== undefined);
const examples = readdirSync(join(root, "examples")).flatMap((name) =>
  workflowsIn(`examples/${name}/.github/workflows`),
);

/** Where a `uses:` of this project points: an action's or a workflow's path. */
function ownPath(uses: string): string | undefined {
  return /^(?:\$\/|build-once\/pipeline\/)([^@]+)/.exec(uses)?.[1];
}

describe("the reusable workflows", () => {
  it("are found", () => {
    expect(reusable.length).toBeGreaterThanOrEqual(5);
  });

  it.each(reusable)("%s describes each input, and each optional one has a default", (path) => {
    const inputs = Object.entries(read(path).on.workflow_call?.inputs ?? {});
    expect(inputs.length).toBeGreaterThan(0);
    for (const [name, input] of inputs) {
      expect(input.description, name).toMatch(/\S/);
      if (input.required !== true) expect(input.default, name).toBeDefined();
    }
  });

  it.each(reusable)("%s is started by nothing but a call", (path) => {
    expect(Object.keys(read(path).on)).toEqual(["workflow_call"]);
  });
});

describe("every workflow file of this project", () => {
  it.each(own)("%s grants nothing at the top", (path) => {
    expect(read(path).permissions).toEqual({});
  });

  it.each(own)("%s gives each job its permissions, a limit and a name", (path) => {
    for (const [id, job] of Object.entries(read(path).jobs)) {
      expect(job.permissions, id).toBeDefined();
      if (job.uses === undefined) expect(job["timeout-minutes"], id).toBeDefined();
      expect(job.name, id).toMatch(/\S/);
    }
  });

  it.each(own)("%s says why for each permission", (path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    const granted = lines.filter((line) => /^ {6}[a-z-]+: (?:read|write)\b/.test(line));
    expect(granted.length).toBeGreaterThan(0);
    for (const line of granted) expect(line).toMatch(/# \S+/);
  });

  it.each([...own, "action.yml"])(
    "%s takes actions of its own by $/ and others by commit with the version beside it",
    (path) => {
      const lines = readFileSync(join(root, path), "utf8").split("\n");
      const uses = lines.filter((line) => /^\s*(?:- )?uses:/.test(line));
      expect(uses.length).toBeGreaterThan(0);
      for (const line of uses)
        expect(line).toMatch(/uses: (?:\$\/[\w./-]+$|[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)/);
    },
  );

  it.each(own)("%s puts no expression into a script", (path) => {
    for (const step of stepsOf(read(path))) expect(step.run ?? "").not.toContain("${{");
  });

  it.each(own)("%s leaves no credentials in a checkout", (path) => {
    for (const step of stepsOf(read(path)))
      if (step.uses?.startsWith("actions/checkout@") === true) expect(step.with?.["persist-credentials"]).toBe(false);
  });
});

describe("what is passed to our own actions and workflows", () => {
  it.each([...own, ...examples])("%s passes only inputs that exist, and all that are required", (path) => {
    for (const { uses, given } of callsOf(path)) {
      const target = ownPath(uses);
      if (target === undefined) continue;
      const declared = inputsOf(target);
      expect(
        Object.keys(given).filter((name) => !declared.has(name)),
        uses,
      ).toEqual([]);
      const missing = [...declared].filter(([name, required]) => required && !(name in given)).map(([name]) => name);
      expect(missing, uses).toEqual([]);
    }
  });

  it("holds for the composite at the root as well", () => {
    const action = parse(readFileSync(join(root, "action.yml"), "utf8")) as { runs: { steps: readonly Step[] } };
    expect(action.runs.steps.map((step) => ownPath(step.uses ?? ""))).toEqual([
      "actions/build-once-by-digest",
      "actions/artifact-check",
      "actions/coverage-gate",
      "actions/pr-summary",
    ]);
    for (const step of action.runs.steps) {
      const declared = inputsOf(ownPath(step.uses ?? "") ?? "");
      expect(Object.keys(step.with ?? {}).filter((name) => !declared.has(name))).toEqual([]);
    }
  });
});

function callsOf(
  path: string,
): readonly { readonly uses: string; readonly given: Readonly<Record<string, unknown>> }[] {
  return Object.values(read(path).jobs)
    .flatMap((job): readonly (Job | Step)[] => [job, ...(job.steps ?? [])])
    .flatMap((caller) => (caller.uses === undefined ? [] : [{ uses: caller.uses, given: caller.with ?? {} }]));
}

/** Input names of one of our actions or workflows, and whether each must be given. */
function inputsOf(target: string): ReadonlyMap<string, boolean> {
  const file = target.endsWith(".yml") ? target : join(target, "action.yml");
  const document = parse(readFileSync(join(root, file), "utf8")) as Partial<Workflow> & Call;
  const inputs = document.inputs ?? document.on?.workflow_call?.inputs ?? {};
  return new Map(
    Object.entries(inputs).map(([name, input]) => [name, input.required === true && input.default === undefined]),
  );
}

describe("the example's callers", () => {
  it.each(examples)("%s is twelve lines at most", (path) => {
    const lines = readFileSync(join(root, path), "utf8").split("\n");
    const counted = lines.filter((line) => line.trim() !== "" && !line.trim().startsWith("#"));
    expect(counted.length).toBeLessThanOrEqual(12);
  });

  it("asks for no more than CI and CD of such a repository may have", () => {
    expect(allGranted("ci.yml")).toEqual({
      contents: "read",
      packages: "write",
      "pull-requests": "write",
      "security-events": "write",
      "id-token": "write",
      attestations: "write",
    });
    expect(allGranted("cd.yml")).toEqual({ contents: "read", packages: "read", "pull-requests": "write" });
  });
});

/** Everything that a caller of the example grants to any job. */
function allGranted(file: string): Readonly<Record<string, string>> {
  const workflow = read(`examples/sample-app/.github/workflows/${file}`);
  const all = [workflow.permissions ?? {}, ...Object.values(workflow.jobs).map((job) => job.permissions ?? {})];
  return Object.assign({}, ...all) as Readonly<Record<string, string>>;
}

describe("every caller", () => {
  const callers = [...own, ...examples].filter((path) =>
    Object.values(read(path).jobs).some((job) => job.uses?.includes(".yml") === true),
  );

  it("is looked at", () => {
    expect(callers.length).toBeGreaterThanOrEqual(5);
  });

  it.each(callers)("%s grants each called job what it asks for, so that the run can start", (path) => {
    const caller = read(path);
    for (const [id, job] of Object.entries(caller.jobs)) {
      if (job.uses === undefined) continue;
      const target = ownPath(job.uses);
      expect(target, id).toBeDefined();
      const granted = job.permissions ?? caller.permissions ?? {};
      for (const [name, called] of Object.entries(read(target ?? "").jobs))
        for (const [scope, level] of Object.entries(called.permissions ?? {}))
          expect(level === "read" ? ["read", "write"] : ["write"], `${id}/${name}: ${scope}`).toContain(granted[scope]);
    }
  });
});

describe("third-party actions", () => {
  const calls = [...own, ...examples].flatMap(callsOf).filter(({ uses }) => /^[^./$][^@]*@[0-9a-f]{40}$/.test(uses));
  const standIns = join(root, "packages/testkit/stand-ins");

  it("are pinned to one commit each, in every file", () => {
    const pins = new Map<string, Set<string>>();
    for (const { uses } of calls) {
      const [name = "", commit = ""] = uses.split("@");
      pins.set(name, (pins.get(name) ?? new Set()).add(commit));
    }
    expect(pins.size).toBeGreaterThan(3);
    for (const [name, commits] of pins) expect([...commits], name).toHaveLength(1);
  });

  it("are given only inputs that their stand-in declares", () => {
    const checked = calls.filter(({ uses }) => existsSync(join(standIns, uses.split("@")[0] ?? "", "action.yml")));
    expect(checked.length).toBeGreaterThan(8);
    for (const { uses, given } of checked) {
      const text = readFileSync(join(standIns, uses.split("@")[0] ?? "", "action.yml"), "utf8");
      const declared = Object.keys((parse(text) as Call).inputs ?? {});
      expect(
        Object.keys(given).filter((name) => !declared.includes(name)),
        uses,
      ).toEqual([]);
    }
  });

  it("have a stand-in wherever a consumer's run reaches them", () => {
    const reached = reusable.flatMap(callsOf).filter(({ uses }) => ownPath(uses) === undefined);
    expect(reached.length).toBeGreaterThan(5);
    for (const { uses } of reached) expect(existsSync(join(standIns, uses.split("@")[0] ?? "")), uses).toBe(true);
  });
});
