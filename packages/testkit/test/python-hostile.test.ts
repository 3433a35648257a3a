import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hostileTexts, renderMarkdown } from "../src/markdown/index.ts";
import { type FileChanges, findJob, findStep, type PlatformRun } from "../src/workflow/index.ts";
import { callerOf, legsOf, project, type PythonStage, startPythonStage } from "./python-stage.ts";
import { commentsOf, minutes, testReport } from "./stage.ts";

/** Everything that a stranger's pull request can name: each value would touch a file here, or forge a command, if it were run. */
describe("a pull request whose every name is hostile", () => {
  let stage: PythonStage;
  let marks: string;
  let run: PlatformRun;
  let names: readonly string[];

  beforeAll(async () => {
    marks = await mkdtemp(join(tmpdir(), "build-once-marks-"));
    const executed = [
      `$(touch ${marks}/a)`,
      `\`touch ${marks}/b\``,
      `'; touch ${marks}/c; '`,
      `"; touch ${marks}/d; "`,
      `x\n::error title=Forged::forged by a name`,
      `x\r\n::warning::forged by a name`,
      `%0A::notice::forged by a name`,
      `::set-output name=lines::forged`,
      `::add-path::${marks}`,
      `::add-mask::adder`,
      `::stop-commands::forged`,
      "${{ github.token }}",
      "##[error]forged by a name",
    ];
    names = [...executed, ...hostileTexts.slice(0, 30)];
    stage = await startPythonStage();
    const pull = await stage.platform.openPullRequest(7, {
      ...callerOf("python-test", { "python-versions": '["3.12"]', section: "hostile" }),
      ...filesOf(names, marks),
    });
    const branch = `x$(touch ${marks}/e)\`touch ${marks}/f\`\n::error::forged by a branch`;
    run = await stage.platform.runCi({ ...pull, branch });
  }, 3 * minutes);
  afterAll(async () => {
    await stage.stop();
    await rm(marks, { recursive: true, force: true });
  });

  it("is tested: every name is a test that failed", () => {
    expect(run.result.exitCode).toBe(1);
    expect([...legsOf(run, "test").values()].map(({ outcome }) => outcome)).toEqual(["failure"]);
    expect(findStep(testReport(run), "summary")?.outputs.get("failed")).toBe(String(names.length));
  });

  it("has nothing executed", async () => {
    expect(await readdir(marks)).toEqual([]);
  });

  it("has no annotation, output or mask of its own making", () => {
    // The engine ends a command's properties at the last `::` of its line, GitHub at the first one: a command that is
    // wholly a stranger's has none of the properties that ours have.
    const forged = run.result.annotations.filter(
      ({ message, properties }) =>
        message.startsWith("forged") &&
        [...properties.keys()].every((name) => name === "title") &&
        !properties.get("title")?.includes("::"),
    );
    expect(forged).toEqual([]);
    expect(findStep(testReport(run), "coverage")?.outputs.get("lines")).not.toBe("forged");
    expect(findJob(run.result, "test")?.log).toContain("adder");
  });

  it("has what its linter found shown under the file's own name", () => {
    const files = run.result.annotations.map(({ properties }) => properties.get("file") ?? "");
    expect(files.filter((file) => file.startsWith("adder/")).length).toBeGreaterThanOrEqual(4);
  });

  it("has nothing alive in the comment but what the report itself links", () => {
    const [comment = ""] = commentsOf(stage.platform, 7);
    const page = renderMarkdown(comment);
    expect(page.text).toContain("failed");
    expect(page.mentions).toEqual([]);
    expect(page.images).toEqual([]);
    expect(page.links.filter((link) => !link.startsWith("https://github.com/acme/sample-app/"))).toEqual([]);
    expect(page.elements.filter((name) => ["script", "img", "h1", "iframe", "form"].includes(name))).toEqual([]);
  });
});

/** Tests, source files and configuration that carry the names. */
function filesOf(names: readonly string[], marks: string): FileChanges {
  const parametrised = `import pytest

NAMES = ${JSON.stringify(names).replaceAll("\u2028", "\\u2028")}


@pytest.mark.parametrize("name", NAMES, ids=NAMES)
def test_name(name):
    print(name)
    print("::error::forged by a test")
    print("::set-output name=lines::forged", flush=True)
    assert name is None, name
`;
  const unused = "import os\n";
  return {
    "pyproject.toml": `${String(project["pyproject.toml"])}\n[tool.adder]\nname = "::error::forged $(touch ${marks}/g)"\n`,
    "tests/test_add.py": parametrised,
    "adder/$(touch g).py": unused,
    "adder/`touch h`.py": unused,
    "adder/<img src=x onerror=alert(1)>.py": unused,
    "adder/a\n::error title=Forged::forged by a file.py": unused,
    "adder/@octocat [x](https:evil.example).py": unused,
  };
}
