import { chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type GitHubFake, removeScratch, scratchFolder, startGitHub } from "@build-once/testkit";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Checked, check, commit } from "./check.ts";

const repository = "acme/sample-app";
const good = "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps: [{ run: echo }]\n";
let github: GitHubFake;

beforeEach(async () => {
  github = await startGitHub();
  github.seed.repository(repository, { private: true });
  github.seed.commit(repository, { sha: commit });
});
afterEach(async () => {
  await github.stop();
});
afterAll(removeScratch);

/** Runs the preflight on these workflow files, with a docker of our own on the path. */
async function preflight(
  files: Readonly<Record<string, string>>,
  options: {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly docker?: string | undefined;
    readonly environment?: Readonly<Record<string, string>>;
  } = {},
): Promise<Checked> {
  const workspace = await scratchFolder("workspace");
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true });
    await writeFile(join(workspace, path), text);
  }
  const programs = await scratchFolder("programs");
  const docker = options.docker ?? dockerThatWorks;
  if (docker !== "") {
    await writeFile(join(programs, "docker"), docker);
    await chmod(join(programs, "docker"), 0o755);
  }
  return await check(
    { preflight: "true", ...options.inputs },
    {
      workspace,
      token: github.token({ permissions: { contents: "read", metadata: "read" } }),
      environment: {
        GITHUB_API_URL: github.url,
        PATH: `${programs}:/usr/bin:/bin`,
        ACTIONS_RUNTIME_TOKEN: "a.b.c",
        ACTIONS_RESULTS_URL: "http://127.0.0.1:9/",
        ...options.environment,
      },
    },
  );
}

const dockerThatWorks = `#!/bin/sh
case "$1" in
  version) echo '{"Server":{"Version":"29.1.0","Os":"linux","Arch":"amd64"}}' ;;
  buildx) echo 'github.com/docker/buildx v0.36.1 abc' ;;
esac
`;
const dockerWithoutEngine = `#!/bin/sh
case "$1" in
  version) echo 'Cannot connect to the Docker daemon' >&2; exit 1 ;;
  buildx) echo 'unknown command' >&2; exit 1 ;;
esac
`;

const ci = ".github/workflows/ci.yml";

describe("a preflight", () => {
  test("of a repository that has everything passes, with a row for each thing in one table", async () => {
    const result = await preflight({ [ci]: good });
    expect(result.outputs.get("reason"), result.stdout).toBe("checked");
    const rows = new Map(result.receipt?.checks.map(({ subject, message }) => [subject, message]));
    expect(rows.get(ci)).toBeDefined();
    expect(rows.get("Docker")).toContain("29.1.0");
    expect(rows.get("Buildx")).toContain("0.36.1");
    expect(rows.get("GITHUB_REPOSITORY")).toBe(repository);
    expect(result.summary.split("\n").filter((line) => /^\| *-/.test(line))).toHaveLength(1);
  });

  test("says what the token may read and what it was not granted", async () => {
    const result = await preflight({ [ci]: good });
    const rows = new Map(result.receipt?.checks.map(({ subject, message }) => [subject, message]));
    expect(rows.get("contents")).toBe("can be read");
    for (const scope of ["actions", "pull-requests", "deployments", "id-token"])
      expect(rows.get(scope), scope).toBe("not granted");
  });

  test("never shows the runner's token", async () => {
    const result = await preflight({ [ci]: good }, { environment: { ACTIONS_RUNTIME_TOKEN: "a.secret.token" } });
    expect(`${result.stdout}${result.summary}${JSON.stringify(result.receipt)}`).not.toContain("a.secret.token");
  });

  test.each([
    ["a key that does not exist", good.replace("runs-on", "run-on")],
    ["a step with both run and uses", good.replace("run: echo", "run: echo, uses: a/b@v1")],
    ["a job that needs one that is not there", good.replace("    runs-on", "    needs: [b]\n    runs-on")],
    ["an expression that does not end", good.replace("echo", '"${{ github.sha"')],
    ["text that is no YAML", "on: [push\njobs: }"],
    ["nothing at all", ""],
  ])("is red for a workflow with %s", async (_title, text) => {
    const result = await preflight({ [ci]: text });
    expect(result.exitCode).toBe(1);
    expect(result.results("preflight-workflows")).toContain("fail");
  });

  test("is red where there is no workflow file at all", async () => {
    const result = await preflight({});
    expect(result.results("preflight-workflows")).toEqual(["fail"]);
  });

  test("warns of a job whose token nobody limits", async () => {
    const result = await preflight({ [ci]: good.replace("permissions: {}\n", "") });
    expect(result.outputs.get("reason")).toBe("checked-with-warnings");
    expect(result.results("preflight-permissions")).toEqual(["warn"]);
  });

  test("takes our own references and third parties", async () => {
    const steps = "steps: [{ uses: $/actions/x }, { uses: actions/checkout@v6 }]";
    const result = await preflight({ [ci]: good.replace("steps: [{ run: echo }]", steps) });
    expect(result.results("preflight-workflows")).toEqual(["pass"]);
  });

  test("is red without an engine and without Buildx, a row each", async () => {
    const result = await preflight({ [ci]: good }, { docker: dockerWithoutEngine });
    expect(result.exitCode).toBe(1);
    expect(result.results("preflight-docker")).toEqual(["fail"]);
    expect(result.results("preflight-buildx")).toEqual(["fail"]);
  });

  test("asks for neither where that is turned off", async () => {
    const inputs = { rules: "preflight-docker=off\npreflight-buildx=off" };
    const result = await preflight({ [ci]: good }, { docker: "#!/bin/sh\ntouch asked\nexit 1\n", inputs });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(result.results("preflight-docker")).toEqual([]);
  });

  test("of which everything is turned off is red", async () => {
    const names = ["workflows", "permissions", "docker", "buildx", "environment", "token"];
    const rules = names.map((name) => `preflight-${name}=off`).join("\n");
    const result = await preflight({ [ci]: good }, { inputs: { rules } });
    expect(result.outputs.get("reason")).toBe("nothing-checked");
  });

  test.each([
    ["is taken away", ""],
    ["is malformed", "refs-of-nothing"],
  ])("is red when a variable of the runner %s", async (_title, value) => {
    const result = await preflight({ [ci]: good }, { environment: { GITHUB_REF: value } });
    expect(result.exitCode).toBe(1);
    expect(result.results("preflight-environment")).toContain("fail");
  });

  test("is red when GitHub does not take the token", async () => {
    const reply = {
      status: 401,
      headers: { "content-type": "application/json" },
      body: '{"message":"Bad credentials"}',
    };
    github.faults.add({ route: "GET /repos/{owner}/{repo}/actions/runs", times: 9, fault: { kind: "reply", reply } });
    const result = await preflight({ [ci]: good });
    expect(result.exitCode).toBe(1);
    expect(result.results("preflight-token")).toEqual(["fail", "pass"]);
  });
});

describe("a workflow file of a stranger", () => {
  const bomb = Array.from(
    { length: 12 },
    (_, level) =>
      `x${level}: &x${level} [${Array.from({ length: 9 }, () => (level === 0 ? "1" : `*x${level - 1}`)).join(",")}]\n`,
  ).join("");

  test.each([
    ["whose aliases grow beyond all bounds", `on: push\n${bomb}jobs: { a: { runs-on: *x11, steps: [] } }\n`],
    ["that holds itself", "on: push\na: &a [*a]\njobs: {}\n"],
    ["that is nested five thousand deep", `on: ${"[".repeat(5000)}${"]".repeat(5000)}\n`],
    ["that is larger than GitHub takes", `on: push # ${"x".repeat(600_000)}\n`],
  ])("%s is refused at once", async (_title, text) => {
    const result = await preflight({ [ci]: text });
    expect(result.timedOut).toBe(false);
    expect(result.results("preflight-workflows")).toEqual(["fail"]);
  });

  test("is shown as text, and commands nothing", async () => {
    const evil = "::error::pwned\\n[x](http://evil.example) <img src=x> @octocat";
    const result = await preflight({ [ci]: `on: push\n"${evil}": 1\njobs: {}\n` });
    expect(result.exitCode).toBe(1);
    expect(result.commands.filter(({ message }) => message === "pwned")).toEqual([]);
    expect(result.summary).not.toMatch(/<img|\[x\]\(http|(^|\s)@octocat/);
  });
});
