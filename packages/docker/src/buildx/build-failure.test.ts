import { describe, expect, it } from "vitest";
import { buildError, parseBuildFailure } from "./build-failure.ts";
import { classifyBuildFailure } from "./classify-failure.ts";

const failedRun = `#6 [app 2/3] RUN make
#6 0.1 boom
#6 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2
------
 > [app 2/3] RUN make:
0.1 boom
------
Dockerfile:7
--------------------
   6 |
   7 | >>> RUN make
--------------------
ERROR: failed to build: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 2`;

describe("a failed build", () => {
  it("names instruction, file and line", () => {
    expect(parseBuildFailure(failedRun)).toEqual({
      message: 'process "/bin/sh -c make" did not complete successfully: exit code: 2',
      step: "[app 2/3] RUN make",
      file: "Dockerfile",
      line: 7,
      output: ["boom"],
      index: false,
    });
    expect(buildError(failedRun, 1, { dockerfile: "images/app/Dockerfile" })).toMatchObject({
      kind: "input",
      code: "build-failed",
      message:
        '[app 2/3] RUN make (images/app/Dockerfile:7): process "/bin/sh -c make" did not complete successfully: exit code: 2\nThe step\'s last lines:\nboom',
      place: { file: "images/app/Dockerfile", line: 7 },
    });
  });

  it("shows a bounded number of the last lines that the step printed", () => {
    const lines = Array.from({ length: 50 }, (_, index) => `0.${index} ${"x".repeat(300)} ${index}`).join("\n");
    const { output } = parseBuildFailure(failedRun.replace("0.1 boom\n------\nD", `${lines}\n------\nD`));
    expect(output).toHaveLength(10);
    expect(Math.max(...output.map((line) => line.length))).toBeLessThanOrEqual(200);
  });

  it("does not take a file of another name for the Dockerfile", () => {
    const error = buildError(failedRun.replace("Dockerfile:7", "remote.Dockerfile:7"), 1, { dockerfile: "Dockerfile" });
    expect(error.place).toEqual({ file: "remote.Dockerfile", line: 7 });
  });

  it("says what lies outside of the context", () => {
    const text = `------
 > [2/2] COPY ../../secret /x:
------
Dockerfile:2
--------------------
ERROR: failed to build: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/secret": not found`;
    expect(buildError(text, 1).message).toBe(
      '[2/2] COPY ../../secret /x (Dockerfile:2): "secret" is not in the build context, and nothing outside of it can be copied',
    );
    const staged = text.replace("COPY ../../secret", "COPY --from=tools /secret");
    expect(buildError(staged, 1).message).toContain('"secret" is not in tools');
  });

  it("says which platforms the builder runs when a program was foreign to it", () => {
    const text = failedRun.replaceAll("0.1 boom", "0.1 exec /bin/sh: exec format error");
    const error = buildError(text, 1, { runnable: ["linux/amd64", "linux/386"] });
    expect(error).toMatchObject({ code: "platform-not-runnable" });
    expect(error.message).toContain("it runs linux/amd64, linux/386");
    expect(error.hint).toMatch(/QEMU/);
  });

  it("takes a refused manifest for a refused index only where an index was pushed", () => {
    const refused = "ERROR: failed to solve: failed to push r/a: unknown: manifest invalid";
    expect(buildError(`#6 exporting manifest list sha256:00 done\n${refused}`, 1).code).toBe("index-refused");
    expect(buildError(refused, 1).code).toBe("build-failed");
  });

  it("is a failure even when nothing was printed", () => {
    expect(buildError("", 1).message).toContain("exited with code 1");
  });

  it.each([
    ["ERROR: failed to push localhost:5000/x: 401 Unauthorized", "build-denied"],
    ["ERROR: denied: permission_denied: write_package", "build-denied"],
    [
      "ERROR: failed to solve: base:9: failed to resolve source metadata for docker.io/library/base:9: docker.io/library/base:9: not found",
      "build-base-missing",
    ],
    [
      'ERROR: failed to solve: failed to do request: Head "https://r/v2/": dial tcp: connect: connection refused',
      "build-upstream",
    ],
    ["ERROR: failed to solve: unexpected status 503 Service Unavailable", "build-upstream"],
    ['ERROR: no builder "x" found', "builder-failed"],
    ["ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: RUNN", "build-failed"],
    [
      'ERROR: failed to solve: process "/bin/sh -c curl; echo 403 denied" did not complete successfully: exit code: 1',
      "build-failed",
    ],
    [
      'ERROR: failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/missing": not found',
      "copy-source-missing",
    ],
    [
      "ERROR: failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory",
      "dockerfile-unreadable",
    ],
    ["ERROR: failed to solve: the Dockerfile cannot be empty", "dockerfile-unreadable"],
    ['ERROR: failed to build: unable to prepare context: path "./x" not found', "context-missing"],
    ['ERROR: failed to solve: target stage "x" could not be found', "target-unknown"],
    ['ERROR: failed to build: "a/b/c/d": cannot parse platform specifier: invalid argument', "platform-unknown"],
    ["ERROR: failed to solve: secret token: not found", "build-secret-missing"],
    ["ERROR: failed to solve: failed to configure gha cache exporter: token is malformed", "cache-unusable"],
    ["ERROR: failed to solve: failed to copy: write /var/lib/buildkit/x: no space left on device", "no-space-left"],
    [
      "ERROR: failed to connect to the docker API at unix:///nope.sock; check if the daemon is running",
      "docker-not-available",
    ],
  ])("%s is %s", (text, code) => {
    expect(classifyBuildFailure(parseBuildFailure(text))).toBe(code);
  });
});
