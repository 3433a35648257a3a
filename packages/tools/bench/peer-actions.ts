import { existsSync } from "node:fs";
import { join } from "node:path";
import { type BenchJob, runStep, type StepResult, stateVariables } from "./job.ts";
import type { Round } from "./second-run.ts";

const names = ["setup-buildx-action", "metadata-action", "build-push-action"] as const;

/**
 * The folder of Docker's three actions, each as a checkout named like its repository; `undefined` when the variable
 * `BENCH_PEER_ACTIONS` names none. They are no part of this project.
 */
export function peerActionsFolder(): string | undefined {
  const folder = process.env["BENCH_PEER_ACTIONS"];
  if (folder === undefined || folder === "") return undefined;
  for (const name of names)
    if (!existsSync(join(folder, name, "dist/index.cjs"))) throw new Error(`${folder} holds no dist of ${name}`);
  return folder;
}

/** Runs the three as the runner does, main and post steps, with a full registry cache. */
export async function runPeerActions(folder: string, registry: string, builder: string, job: BenchJob): Promise<Round> {
  const image = `${registry}/acme/peer`;
  const cache = `type=registry,ref=${image}:cache`;
  const steps: StepResult[] = [];
  const run = async (
    name: (typeof names)[number],
    variables: Readonly<Record<string, string>>,
  ): Promise<StepResult> => {
    const environment = { "INPUT_GITHUB-TOKEN": "ghs_bench", ...variables };
    const args = [join(folder, name, "dist/index.cjs")];
    const result = await runStep(job, { command: process.execPath, args, environment });
    steps.push(result);
    return result;
  };
  const setup = await run("setup-buildx-action", {
    INPUT_DRIVER: "remote",
    INPUT_ENDPOINT: builder,
    INPUT_USE: "true",
    INPUT_INSTALL: "false",
    INPUT_CLEANUP: "true",
    "INPUT_CACHE-BINARY": "false",
    "INPUT_KEEP-STATE": "false",
  });
  const metadata = await run("metadata-action", {
    INPUT_IMAGES: image,
    INPUT_TAGS: "type=sha,format=long",
    INPUT_CONTEXT: "workflow",
  });
  const build = await run("build-push-action", {
    INPUT_CONTEXT: ".",
    INPUT_PUSH: "true",
    INPUT_LOAD: "false",
    INPUT_PULL: "false",
    "INPUT_NO-CACHE": "false",
    INPUT_TAGS: metadata.outputs.get("tags") ?? "",
    INPUT_LABELS: metadata.outputs.get("labels") ?? "",
    "INPUT_CACHE-FROM": cache,
    "INPUT_CACHE-TO": `${cache},mode=max`,
  });
  await run("build-push-action", stateVariables(build.state));
  await run("setup-buildx-action", stateVariables(setup.state));
  return {
    wallMs: steps.reduce((sum, { wallMs }) => sum + wallMs, 0),
    digest: build.outputs.get("digest") ?? "",
  };
}
