import type { ExecOptions, ExecResult, Files } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { plainRequest as request, program } from "../../test/plain-request.ts";
import { type BuildPorts, runBuild } from "./run-build.ts";

/** A buildx that prints `lines`, leaves `metadata` and ends as `result` says. */
function ports(result: Partial<ExecResult>, lines: readonly string[] = [], metadata?: string): BuildPorts {
  const stored = new Map([["/t/metadata.json", '{"from":"an earlier build"}']]);
  const files = {
    remove: (path: string) => Promise.resolve(void stored.delete(path)),
    readText: (path: string) => Promise.resolve(stored.get(path)),
  } as unknown as Files;
  const run = (_command: string, _args: readonly string[], options: ExecOptions = {}) => {
    for (const line of lines) options.onLine?.(line, "stderr");
    if (metadata !== undefined) stored.set("/t/metadata.json", metadata);
    return Promise.resolve({ exitCode: 0, stdout: "", stderr: "", truncated: false, timedOut: false, ...result });
  };
  return { exec: { run }, files };
}

describe("running a build", () => {
  it("that was stopped says after how long", async () => {
    const running = runBuild(ports({ exitCode: 124, timedOut: true }), program, request, { timeoutMs: 90_000 });
    await expect(running).rejects.toMatchObject({
      code: "build-timeout",
      message: expect.stringContaining("1 m 30 s"),
    });
  });

  it("takes no metadata of an earlier build for its own", async () => {
    await expect(runBuild(ports({}), program, request)).rejects.toMatchObject({ code: "build-metadata-invalid" });
  });

  it("fails by its exit code whatever metadata it wrote", async () => {
    const failed = ports({ exitCode: 1 }, ["ERROR: failed to solve: write /x: no space left on device"], "{}");
    await expect(runBuild(failed, program, request)).rejects.toMatchObject({ code: "no-space-left" });
  });

  it("hands on each line, and finds the cause at the end of any amount of them", async () => {
    const noise = Array.from({ length: 20_000 }, (_, index) => `#5 0.1 line ${index}`);
    const seen: string[] = [];
    const failed = ports({ exitCode: 1 }, [...noise, 'ERROR: failed to solve: target stage "x" could not be found']);
    const running = runBuild(failed, program, request, { onLine: (line) => void seen.push(line) });
    await expect(running).rejects.toMatchObject({ code: "target-unknown" });
    expect(seen).toHaveLength(20_001);
  });
});
