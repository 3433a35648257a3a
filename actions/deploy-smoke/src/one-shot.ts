import { createContainer, removeContainer, startContainer, waitContainer } from "@build-once/docker";
import type { Digest } from "@build-once/kernel";
import {
  classifyEnd,
  type DeployClass,
  type EndFacts,
  formatPattern,
  guessCause,
  matchesPattern,
} from "@build-once/probe";
import type { Inputs } from "./contract.ts";
import { containerRequest } from "./plan.ts";
import type { Recording } from "./recorder.ts";
import type { Report } from "./report.ts";
import type { Deployment } from "./run.ts";

/** What a command did. */
export interface CommandFacts {
  /** False when it still ran after its time. */
  readonly ended: boolean;
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly end: EndFacts;
}

/** What a command's end means. */
export type CommandVerdict = Pick<Report, "class" | "reason" | "detail" | "cause">;

/** Runs the image once, keeps what it printed, and removes it. The image is there already. @throws {ActionError} when the engine fails */
export async function runOneShot(deployment: Deployment, digest: Digest): Promise<Report> {
  const { host, inputs, plan, recorder, progress } = deployment;
  const request = containerRequest(inputs, plan, deployment.env, { name: plan.candidate, digest });
  progress.mayLeave({ container: plan.candidate, earlier: undefined, recorder: recorder.folder, provenAs: undefined });
  await createContainer(host.exec, request);
  host.log.info(`Starting ${plan.candidate}`);
  await startContainer(host.exec, plan.candidate);
  const ended = await waitContainer(host.exec, plan.candidate, inputs["startup-timeout"]);
  const recording = await recorder.container("command", plan.candidate);
  await removeContainer(host.exec, plan.candidate);
  const facts = commandFacts(ended, recording);
  return {
    ...decideCommand(facts, inputs),
    oneShot: true,
    digest,
    previous: undefined,
    serving: undefined,
    putBack: { kind: "not-needed" },
    exitCode: ended ? facts.exitCode : undefined,
    stdout: facts.stdout,
    stderr: facts.stderr,
    startupMs: undefined,
    tries: [],
    url: undefined,
  };
}

function commandFacts(ended: boolean, recording: Recording): CommandFacts {
  const { inspection, logs } = recording;
  return {
    ended,
    exitCode: inspection?.exitCode ?? -1,
    stdout: logs.stdout,
    stderr: logs.stderr,
    end: endFacts(recording),
  };
}

/** What the classification needs to know of a recording. */
export function endFacts({ inspection, logs }: Recording): EndFacts {
  return {
    running: inspection?.status === "running",
    exitCode: inspection?.exitCode ?? -1,
    oomKilled: inspection?.oomKilled ?? false,
    engineError: inspection?.error ?? "",
    logTail: `${logs.stdout.slice(-4096)}\n${logs.stderr.slice(-4096)}`,
  };
}

/** Passed only when the command ended in time, with the exit code, every line and none of the lines that were named. */
export function decideCommand(
  facts: CommandFacts,
  wish: Pick<Inputs, "expect-exit" | "expect-output" | "reject-output" | "startup-timeout">,
): CommandVerdict {
  const fail = (deployClass: DeployClass, detail: string, reason?: Report["reason"]): CommandVerdict => {
    return { class: deployClass, reason, detail, cause: guessCause(deployClass, facts.end) };
  };
  if (!facts.ended) return fail("app-slow", `the command did not end within ${wish["startup-timeout"]} ms`);
  const ended = classifyEnd(facts.end);
  if (ended === "oom") return fail("oom", "the kernel stopped the command: out of memory");
  if (ended === "wrong-arch") return fail("wrong-arch", "the image's program is for another machine");
  if (facts.exitCode !== wish["expect-exit"]) {
    const detail = `the command ended with exit code ${facts.exitCode}, expected ${wish["expect-exit"]}`;
    return fail("app-crashed", detail, "unexpected-exit");
  }
  const missing = wish["expect-output"].find((pattern) => !matchesPattern(pattern, facts.stdout));
  if (missing !== undefined)
    return fail("app-unhealthy", `standard output has no line ${formatPattern(missing)}`, "unexpected-output");
  const rejected = wish["reject-output"].find(
    (pattern) => matchesPattern(pattern, facts.stdout) || matchesPattern(pattern, facts.stderr),
  );
  if (rejected !== undefined)
    return fail("app-unhealthy", `the output has ${formatPattern(rejected)}`, "unexpected-output");
  const detail = `the command ended with exit code ${facts.exitCode}${wish["expect-output"].length > 0 ? " and printed what was expected" : ""}`;
  return { class: "healthy", reason: undefined, detail, cause: undefined };
}
