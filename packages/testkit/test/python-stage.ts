import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { provingGround } from "../src/engine/provided-ground.ts";
import {
  type FileChanges,
  type JobResult,
  type Platform,
  type PlatformRun,
  type ServiceName,
  startPlatform,
} from "../src/workflow/index.ts";

/** A Python project as many are: a package, two tests, pinned requirements, ruff configured. */
export const project: FileChanges = {
  "pyproject.toml": [
    "[project]",
    'name = "adder"',
    'version = "1.0.0"',
    'requires-python = ">=3.11,<3.13"',
    "[tool.pytest.ini_options]",
    'testpaths = ["tests"]',
    'pythonpath = ["."]',
    "[tool.coverage.run]",
    'source = ["adder"]',
    "relative_files = true",
    "[tool.ruff]",
    "line-length = 110",
    "",
  ].join("\n"),
  "requirements-dev.txt": "coverage==7.16.2\npytest==9.2.0\npytest-cov==7.1.0\nruff==0.17.5\n",
  "adder/__init__.py": '"""Adds."""\n\n\ndef add(left: int, right: int) -> int:\n    return left + right\n',
  "tests/test_add.py":
    "from adder import add\n\n\ndef test_two_and_three():\n    assert add(2, 3) == 5\n\n\ndef test_nothing():\n    assert add(0, 0) == 0\n",
};

const permissions = { contents: "read", "pull-requests": "write" } as const;

/** A caller of one of the Python workflows, as short as a caller can be. */
export function callerOf(workflow: string, inputs: Readonly<Record<string, unknown>> = {}): FileChanges {
  const job = { uses: `build-once/pipeline/.github/workflows/${workflow}.yml@v1`, with: inputs };
  const caller = { name: "CI", on: { pull_request: {} }, permissions, jobs: { python: job } };
  return { ".github/workflows/ci.yml": stringify(caller) };
}

/** A platform whose consumer is {@link project}; `run` opens a pull request with changes and runs its CI. */
export interface PythonStage {
  readonly platform: Platform;
  run(changes: FileChanges): Promise<PlatformRun>;
  stop(): Promise<void>;
}

/** Starts a platform for Python projects. */
export async function startPythonStage(services: readonly ServiceName[] = []): Promise<PythonStage> {
  const source = await mkdtemp(join(tmpdir(), "build-once-empty-"));
  const { environment, wheels } = provingGround();
  const platform = await startPlatform({ source, environment, wheels, services, changes: project });
  let number = 100;
  return {
    platform,
    async run(changes) {
      number += 1;
      return await platform.runCi(await platform.openPullRequest(number, changes));
    },
    async stop() {
      await platform.stop();
      await rm(source, { recursive: true, force: true });
    },
  };
}

/** Every leg of the job with this id, by the flag of its matrix. */
export function legsOf(run: PlatformRun, id: string): ReadonlyMap<string, JobResult> {
  const legs = run.result.jobs.filter((job) => job.id === id && job.matrix["flag"] !== undefined);
  return new Map(legs.map((job) => [String(job.matrix["flag"]), job]));
}

/** What the run's error annotations say. */
export function errorsOf(run: PlatformRun): string {
  const errors = run.result.annotations.filter(({ level }) => level === "error");
  return errors.map(({ message }) => message).join("\n");
}
