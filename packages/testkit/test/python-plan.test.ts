import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findPythons } from "../src/workflow/pythons.ts";

const steps = resolve(import.meta.dirname, "../../../.github/actions/python/steps");

interface Planned {
  readonly exitCode: number | null;
  readonly outputs: ReadonlyMap<string, string>;
  readonly printed: string;
}

let root: string;
let python: string;
let count = 0;
beforeAll(async () => {
  const installed = await findPythons(process.env["PATH"] ?? "");
  python = installed.find(({ version }) => /^3\.1[1-9]\./.test(version))?.program ?? "python3";
  root = await mkdtemp(join(tmpdir(), "build-once-plan-"));
});
afterAll(async () => await rm(root, { recursive: true, force: true }));

/** Plans a project of these files as the composite action does. */
async function plan(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Planned> {
  count += 1;
  const folder = join(root, String(count));
  await mkdir(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const output = join(folder, ".output");
  await writeFile(output, "");
  const all = { PATH: process.env["PATH"] ?? "", GITHUB_OUTPUT: output, SECTION: "python", SUITE: "unit", ...env };
  const options = { cwd: folder, env: { REQUIREMENTS: "requirements-dev.txt", ...all } };
  const { status, stdout, stderr } = spawnSync(python, ["-I", "-B", steps, "plan"], { ...options, encoding: "utf8" });
  expect(stderr).toBe("");
  const text = await readFile(output, "utf8");
  const outputs = [...text.matchAll(/^([a-z]+)<<(end_[0-9a-f]{32})\n([^]*?)\n\2$/gm)];
  return {
    exitCode: status,
    outputs: new Map(outputs.map(([, name = "", , value = ""]) => [name, value])),
    printed: stdout,
  };
}

const requirements = { "requirements-dev.txt": "pytest==9.2.0\n" };

function requiring(specifier: string): Readonly<Record<string, string>> {
  return {
    ...requirements,
    "pyproject.toml": `[project]\nname = "x"\nrequires-python = ${JSON.stringify(specifier)}\n`,
  };
}

function pythonsOf(planned: Planned): readonly string[] {
  const { include } = JSON.parse(planned.outputs.get("matrix") ?? '{"include":[]}') as {
    readonly include: readonly { readonly python: string }[];
  };
  return include.map(({ python }) => python);
}

describe("the Pythons of `auto`", () => {
  const all = ["3.11", "3.12", "3.13", "3.14", "3.15"];
  it.each([
    [">=3.10", all],
    [">=3.11,<3.13", ["3.11", "3.12"]],
    [">=3.12.4", ["3.12", "3.13", "3.14", "3.15"]],
    [">3.11", all],
    [">3.11.99,<=3.13", ["3.12", "3.13"]],
    ["~=3.12", ["3.12", "3.13", "3.14", "3.15"]],
    ["~=3.12.1", ["3.12"]],
    ["==3.13.*", ["3.13"]],
    ["==3.13.2", ["3.13"]],
    ["!=3.12.*, >=3.11, <3.14", ["3.11", "3.13"]],
    ["!=3.12.0,>=3.12,<3.13", ["3.12"]],
    [">=3.14.0rc1", ["3.14", "3.15"]],
    [">=3.11,<4.0", all],
    ["< 3.12", ["3.11"]],
    ["", all],
  ])("are for %j %j", async (specifier, expected) => {
    expect(pythonsOf(await plan(requiring(specifier)))).toEqual(expected);
  });

  it.each([
    ["^3.12", ["3.12", "3.13", "3.14", "3.15"]],
    ["~3.12", ["3.12"]],
    ["3.12.*", ["3.12"]],
    [">=3.11 <3.13", ["3.11", "3.12"]],
    ["~3.11 || ~3.13", ["3.11", "3.13"]],
    ["*", all],
  ])("are for Poetry's %j %j", async (specifier, expected) => {
    const pyproject = `[tool.poetry]\nname = "x"\n[tool.poetry.dependencies]\npython = ${JSON.stringify(specifier)}\n`;
    expect(pythonsOf(await plan({ ...requirements, "pyproject.toml": pyproject }))).toEqual(expected);
  });

  it("are read from setup.cfg and .python-version as well, and are all of them where nothing is said", async () => {
    expect(pythonsOf(await plan({ ...requirements, "setup.cfg": "[options]\npython_requires = >=3.14\n" }))).toEqual([
      "3.14",
      "3.15",
    ]);
    expect(pythonsOf(await plan({ ...requirements, ".python-version": "3.12.1\n" }))).toEqual(["3.12"]);
    expect(pythonsOf(await plan(requirements))).toEqual(all);
  });

  it("are the oldest one alone for `lowest`", async () => {
    expect(pythonsOf(await plan(requiring(">=3.12"), { PYTHON_VERSIONS: "lowest" }))).toEqual(["3.12"]);
  });
});

describe("the legs", () => {
  it("are every system with every Python, each with its flag, its reports and a report that is expected", async () => {
    const env = { OS: '["ubuntu-latest","windows-latest"]', PYTHON_VERSIONS: '["3.12"]', SUITE: "integration" };
    const { outputs } = await plan(requirements, env);
    expect(JSON.parse(outputs.get("matrix") ?? "")).toEqual({
      include: [
        { os: "ubuntu-latest", python: "3.12", flag: "ubuntu-latest-py3.12-integration" },
        { os: "windows-latest", python: "3.12", flag: "windows-latest-py3.12-integration" },
      ],
    });
    expect(outputs.get("expected")).toBe("ubuntu-latest-py3.12-integration=1\nwindows-latest-py3.12-integration=1");
    expect(outputs.get("reports")?.split("\n")[0]).toBe(
      "ubuntu-latest-py3.12-integration=.build-once/reports/python-reports-ubuntu-latest-py3.12-integration/coverage.xml",
    );
  });
});

describe("the minimum of each leg", () => {
  it("becomes one threshold a flag, and none unless the caller asks for it", async () => {
    const files = requiring(">=3.14");
    expect((await plan(files, { MIN_FLAG_LINES: "87.5" })).outputs.get("thresholds")).toBe(
      "flag:ubuntu-24.04-py3.14-unit=lines>=87.5\nflag:ubuntu-24.04-py3.15-unit=lines>=87.5",
    );
    expect((await plan(files)).outputs.get("thresholds")).toBe("");
  });
});

describe("who installs, and what", () => {
  const poetry = '[tool.poetry]\nname = "x"\n';
  it.each([
    ["uv by its lock", { "uv.lock": "", "poetry.lock": "" }, "uv", []],
    ["Poetry by its lock", { "poetry.lock": "", ...requirements }, "poetry", []],
    ["Poetry by its table where nothing else is", { "pyproject.toml": poetry }, "poetry", []],
    ["Hatch by its environments", { "pyproject.toml": "[tool.hatch.envs.test]\n" }, "hatch", ["test"]],
    ["Hatch's own environment", { "pyproject.toml": "[tool.hatch.envs.lint]\n" }, "hatch", ["default"]],
    ["pip by its requirements", requirements, "pip", ["--requirement", "requirements-dev.txt"]],
    ["pip by requirements elsewhere", { "requirements/dev.txt": "" }, "pip", ["--requirement", "requirements/dev.txt"]],
    [
      "pip by an extra",
      { "pyproject.toml": '[project]\nname = "x"\n[project.optional-dependencies]\ntest = []\n' },
      "pip",
      [".[test]"],
    ],
    [
      "pip by a dependency group",
      { "pyproject.toml": "[build-system]\nrequires = []\n[dependency-groups]\ndev = []\n" },
      "pip",
      ["--group", "dev", "."],
    ],
  ])("%s", async (_, files, manager, install) => {
    const { outputs, printed } = await plan(files);
    expect(outputs.get("manager"), printed).toBe(manager);
    expect(JSON.parse(outputs.get("install") ?? "")).toEqual(install);
  });

  it("adds what the caller adds, a line an argument", async () => {
    const { outputs } = await plan(requirements, { INSTALL: ".[a b]\n--no-deps\n" });
    expect(JSON.parse(outputs.get("install") ?? "")).toEqual([
      "--requirement",
      "requirements-dev.txt",
      ".[a b]",
      "--no-deps",
    ]);
  });
});

describe("the linters of `auto`", () => {
  it.each([
    ["pre-commit where it is configured", { ".pre-commit-config.yaml": "", "mypy.ini": "" }, ["pre-commit"]],
    [
      "those that pyproject.toml names",
      { "pyproject.toml": "[tool.black]\n[tool.mypy]\n[tool.bandit]\n[tool.ruff.format]\n" },
      ["ruff", "ruff-format", "black", "mypy", "bandit"],
    ],
    ["those that files of their own name", { ".flake8": "", "ruff.toml": "" }, ["ruff", "flake8"]],
    ["those that setup.cfg names", { "setup.cfg": "[flake8]\n[mypy]\n" }, ["flake8", "mypy"]],
    ["ruff where nothing is named", {}, ["ruff"]],
  ])("are %s", async (_, files, tools) => {
    expect(JSON.parse((await plan({ ...requirements, ...files })).outputs.get("tools") ?? "")).toEqual(tools);
  });

  it("are those that the caller names, each once", async () => {
    const { outputs } = await plan(requirements, { TOOLS: "mypy, black\nmypy" });
    expect(JSON.parse(outputs.get("tools") ?? "")).toEqual(["mypy", "black"]);
  });
});

describe("the plan is red, and says why", () => {
  it.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, RegExp]>([
    ["when no supported Python is admitted", requiring(">=3.6,<3.9"), {}, /admits none of the Pythons/],
    ["when requires-python is no specifier", requiring("three"), {}, /no version specifier/],
    [
      "when requires-python is no text",
      { "pyproject.toml": "project.requires-python = 3" },
      {},
      /not a text|says what/,
    ],
    ["when pyproject.toml is no TOML", { ...requirements, "pyproject.toml": "[project" }, {}, /cannot be read/],
    ["when pyproject.toml is no UTF-8", { "pyproject.toml": "a = '\u0000'" }, {}, /cannot be read/],
    ["when setup.cfg cannot be read", { ...requirements, "setup.cfg": "x" }, {}, /setup.cfg cannot be read/],
    ["when the list of Pythons is empty", requirements, { PYTHON_VERSIONS: "[]" }, /no list with something in it/],
    ["when a Python is a number", requirements, { PYTHON_VERSIONS: "[3.10]" }, /quote it/],
    ["when the list of Pythons is no JSON", requirements, { PYTHON_VERSIONS: "3.12" }, /no list with something in it/],
    ["when a Python is named twice", requirements, { PYTHON_VERSIONS: '["3.12","3.12"]' }, /names one twice/],
    ["when the list of systems is empty", requirements, { OS: "[]" }, /no list with something in it/],
    ["when nothing says what the tests need", {}, {}, /nothing says what the tests need/],
    [
      "when the file of requirements is missing",
      requirements,
      { REQUIREMENTS: "absent.txt" },
      /there is no 'absent.txt'/,
    ],
    ["when there is no such folder", requirements, { WORKING_DIRECTORY: "absent" }, /there is no folder/],
    ["when the folder is outside", requirements, { WORKING_DIRECTORY: "../.." }, /inside the repository/],
    ["when the manager is unknown", requirements, { MANAGER: "conda" }, /manager is 'conda'/],
    ["when a linter is unknown", requirements, { TOOLS: "pylint" }, /pylint; known are/],
    ["when the suite is no word", requirements, { SUITE: "a b" }, /suite is 'a b'/],
    ["when a minimum is no percentage", requirements, { MIN_FLAG_LINES: "101" }, /no percentage from 0 to 100/],
    ["when a flag is too long", requirements, { SUITE: "x".repeat(40) }, /longer than 50 characters/],
  ])("%s", async (_, files, env, reason) => {
    const planned = await plan(files, env);
    expect(planned.exitCode).toBe(1);
    expect(planned.outputs.size).toBe(0);
    expect(planned.printed).toMatch(/^::error title=Python plan::/m);
    expect(planned.printed).toMatch(reason);
  });

  it("when there are more legs than one matrix may have", async () => {
    const systems = JSON.stringify(Array.from({ length: 60 }, (_, index) => `runner-${index}`));
    const planned = await plan(requirements, { OS: systems, PYTHON_VERSIONS: "auto" });
    expect(planned.exitCode).toBe(1);
    expect(planned.printed).toMatch(/300 legs are more than the 256/);
  });
});

describe("text of the project or the caller in the plan", () => {
  const hostile = [
    '3.12"]}\n::set-output name=matrix::[]',
    "$(touch pwned)",
    "`touch pwned`",
    "%0A::error::forged",
    "${{ github.token }}",
    "x\r\n::add-mask::a",
    "'; touch pwned; '",
    "\u2028::warning::line",
  ];
  it.each(
    hostile.flatMap((text) =>
      ["PYTHON_VERSIONS", "OS", "SUITE", "SECTION", "MANAGER", "TOOLS", "MIN_FLAG_LINES"].map((name) => [name, text]),
    ),
  )("%s=%j is refused in one annotation and nothing else", async (name, text) => {
    const list = name === "PYTHON_VERSIONS" || name === "OS";
    const planned = await plan(requiring(">=3.11"), { [name]: list ? JSON.stringify([text]) : text });
    expect(planned.exitCode).toBe(1);
    expect(planned.outputs.size).toBe(0);
    expect(planned.printed.split(/\r\n|\r|\n/).filter((line) => line !== "")).toHaveLength(1);
    expect(planned.printed).toMatch(/^::error title=Python plan::/);
  });

  it.each(hostile)("requires-python = %j is refused in one annotation and nothing else", async (text) => {
    const planned = await plan(requiring(text));
    expect(planned.exitCode).toBe(1);
    expect(planned.printed.split(/\r\n|\r|\n/).filter((line) => line !== "")).toHaveLength(1);
  });

  it("is never run, though the project brings modules of the names that the plan imports", async () => {
    const trap = "open('pwned', 'w')\nraise SystemExit(0)\n";
    const traps = ["commands", "json", "tomllib", "project", "sitecustomize", "usercustomize", "setup"];
    const files = Object.fromEntries(traps.map((name) => [`${name}.py`, trap]));
    const planned = await plan({ ...requirements, ...files }, { PYTHONPATH: "." });
    expect(planned.exitCode, planned.printed).toBe(0);
    expect(planned.outputs.get("manager")).toBe("pip");
    await expect(readFile(join(root, String(count), "pwned"))).rejects.toThrow();
  });
});
