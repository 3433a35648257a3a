import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BundleResult, removeScratch, runBundle, scratchFolder } from "@build-once/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const digest = `sha256:${"a".repeat(64)}`;
const other = `sha256:${"b".repeat(64)}`;
const image = `localhost:5000/acme/app@${digest}`;
let workspace = "";

beforeAll(async () => {
  workspace = await scratchFolder("workspace");
});
afterAll(removeScratch);

/** Runs the bundle where no engine answers: whatever is refused here was refused before anything was touched. */
async function deploy(
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<BundleResult> {
  const nowhere = { DOCKER_HOST: `unix://${workspace}/no-engine.sock`, DOCKER_CONFIG: workspace };
  return await runBundle({ action: "deploy-smoke", inputs, workspace, environment: { ...nowhere, ...environment } });
}

describe("inputs that are wrong are refused before anything happens", () => {
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ["no image", {}, /image: is required/],
    ["a tag", { image: "localhost:5000/acme/app:latest" }, /a tag may mean another image/],
    ["no tag at all", { image: "localhost:5000/acme/app" }, /a tag may mean another image/],
    ["a digest that is too short", { image: "acme/app@sha256:abc" }, /expected 64/],
    ["a flag as an image", { image: `--privileged@${digest}` }, /image: /],
    ["a shell command as an image", { image: `app;id@${digest}` }, /image: /],
    ["a line end in the image", { image: `app\n--privileged@${digest}` }, /image: /],
    ["an upper-case image", { image: `acme/App@${digest}` }, /lower-case/],
    ["an unknown input", { image, prots: "8080:80" }, /did you mean ports/],
    ["a target that is not offered", { image, target: "kubernetes" }, /docker/],
    ["a strategy that is not offered", { image, strategy: "blue-green" }, /replace.*one-shot/],
    ["a probe that is not offered", { image, probes: "grpc :9000" }, /grpc is not available/],
    ["a misspelt probe", { image, probes: "tpc :9000" }, /did you mean tcp/],
    ["a port that is no port", { image, ports: "8080:99999" }, /1 to 65535/],
    ["ports on the host network", { image, ports: "8080:80", network: "host" }, /nothing can be published/],
    ["a network that is a flag", { image, network: "--privileged" }, /network: /],
    ["a container as a network", { image, network: "container:x" }, /network: /],
    ["an http probe without a port", { image, probes: "http GET /" }, /needs a port/],
    ["probes of a command", { image, run: "true", probes: "tcp :1" }, /exit code and output/],
    ["expected output of a server", { image, "expect-output": "5" }, /log/],
    ["a rollback of a command", { image, run: "true", rollback: digest }, /nothing to roll back/],
    ["a rollback to a tag", { image, rollback: "latest" }, /auto, off or a digest/],
    ["an open quote in the command", { image, run: "echo 'x" }, /never closed/],
    ["a bad regular expression", { image, "reject-output": "/(/" }, /reject-output: /],
    ["no time to start", { image, "startup-timeout": "0s" }, /no time to start/],
    ["a duration without a unit", { image, watch: "10" }, /watch: .*duration/],
    ["an exit code that cannot be", { image, "expect-exit": "256" }, /from 0 to 255/],
    ["a name that is a path", { image, name: "../x" }, /name: /],
    ["a recording without an environment", { image, record: "always" }, /give `environment`/],
    ["a size that is not one", { image, memory: "lots" }, /memory: /],
  ])("%s", async (_, inputs, problem) => {
    const result = await deploy(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
    expect(result.annotations.map(({ message }) => message).join("\n")).toMatch(problem);
    expect([...result.state.keys()].filter((name) => name.startsWith("deploy-"))).toEqual([]);
  });

  it("all problems are told at once", async () => {
    const result = await deploy({ image: "app", probes: "x", ports: "y", watch: "z" });
    const message = result.annotations.map((annotation) => annotation.message).join("\n");
    for (const input of ["probes", "ports", "watch"]) expect(message).toContain(`- ${input}: `);
  });

  it("a wrong line of env is told by its number, and nothing in it is printed", async () => {
    const result = await deploy({ image, env: "A=1\nhunter22 is my password" });
    expect(result.annotations[0]?.message).toContain("line 2 of env");
    expect(result.stdout + result.summary).not.toContain("hunter22");
  });

  it("a variable to forward must be there", async () => {
    const result = await deploy({ image, env: "NO_SUCH_VARIABLE" });
    expect(result.outputs.get("reason")).toBe("step-environment-missing");
  });
});

describe("the receipt", () => {
  const receipt = (change: Readonly<Record<string, unknown>> = {}): string =>
    JSON.stringify({
      schema: "build-once/receipt/v1",
      verdict: "pass",
      subjects: [{ kind: "image", name: image, digest }],
      commit: "1".repeat(40),
      runId: 42,
      ...change,
    });

  it.each<[string, string | undefined, string]>([
    ["that is not there", undefined, "receipt-missing"],
    ["that is empty", "", "receipt-invalid"],
    ["that is cut short", receipt().slice(0, 40), "receipt-invalid"],
    ["of another format", receipt({ schema: "build-once/receipt/v2" }), "receipt-invalid"],
    ["that failed", receipt({ verdict: "fail" }), "receipt-not-passing"],
    ["that never came to a verdict", receipt({ verdict: null }), "receipt-not-passing"],
    ["of another digest", receipt({ subjects: [{ kind: "image", digest: other }] }), "receipt-other-digest"],
    [
      "that names the digest for something else than an image",
      receipt({ subjects: [{ kind: "files", digest }] }),
      "receipt-other-digest",
    ],
    ["of nothing", receipt({ subjects: [] }), "receipt-other-digest"],
    ["whose subjects are no list", receipt({ subjects: { digest } }), "receipt-invalid"],
    [
      "that names the digest in other words only",
      receipt({ subjects: [{ kind: "image", digest: digest.toUpperCase() }] }),
      "receipt-other-digest",
    ],
  ])("%s stops the deployment", async (_, text, reason) => {
    if (text !== undefined) await writeFile(join(workspace, "receipt.json"), text);
    const result = await deploy({ image, receipt: text === undefined ? "missing.json" : "receipt.json" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe(reason);
    expect(result.outputs.get("class")).toBeUndefined();
  });

  it("that passed for this digest lets it go on to the engine", async () => {
    await writeFile(join(workspace, "receipt.json"), receipt());
    const result = await deploy({ image, receipt: "receipt.json", run: "true" });
    expect(result.outputs.get("class")).toBe("daemon-error");
    expect(result.evidence[0]?.facts["receipt"]).toEqual({ digest, commit: "1".repeat(40), runId: 42 });
  });

  it("with hostile text in it is told as text", async () => {
    await writeFile(join(workspace, "receipt.json"), receipt({ schema: "\n::error::forged\n<img src=x>" }));
    const result = await deploy({ image, receipt: "receipt.json" });
    expect(result.commands.filter(({ message }) => message === "forged")).toEqual([]);
    expect(result.summary).not.toContain("<img");
  });
});

describe("an engine that is missing", () => {
  it("is a failure of the machine, never of the image", async () => {
    const result = await deploy({ image, run: "true" });
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "daemon-error",
      "rolled-back": "false",
      verdict: "fail",
    });
  });

  it("is told apart from a docker command that is missing", async () => {
    const result = await deploy({ image, run: "true" }, { PATH: workspace });
    expect(result.annotations[0]?.message).toContain("no docker command");
    expect(result.exitCode).toBe(1);
  });

  it("leaves the lock free", async () => {
    const inputs = { image, name: "locked", "state-directory": join(workspace, "state"), "lock-wait": "0s" };
    const result = await deploy(inputs);
    expect(result.outputs.get("class")).toBe("daemon-error");
    const again = await deploy(inputs);
    expect(again.outputs.get("class")).toBe("daemon-error");
  });
});
