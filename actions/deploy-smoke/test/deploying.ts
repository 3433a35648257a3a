import { execFile } from "node:child_process";
import { createServer } from "node:net";
import { promisify } from "node:util";
import { type BundleOptions, type BundleResult, runBundle } from "@build-once/testkit";
import { provingGround } from "@build-once/testkit/proving-ground";

const run = promisify(execFile);

/** The engine and the registry of this test run. */
export const { environment, registry } = provingGround();

/** Runs deploy-smoke as a step, against the proving ground's engine. */
export async function deploy(
  inputs: Readonly<Record<string, string>>,
  more: Omit<BundleOptions, "action" | "inputs"> = {},
): Promise<BundleResult> {
  return await runBundle({
    action: "deploy-smoke",
    inputs,
    ...more,
    environment: { ...environment, ...more.environment },
  });
}

/** Runs docker against the proving ground's engine; gives what it printed. */
export async function docker(...args: readonly string[]): Promise<string> {
  const { stdout } = await run("docker", [...args], { env: { ...process.env, ...environment } });
  return stdout.trim();
}

/** Names of the containers, running or not, that a deployment has. */
export async function containersOf(name: string): Promise<readonly string[]> {
  const filter = `label=io.build-once.deployment=${name}`;
  const names = await docker("ps", "--all", "--format", "{{.Names}} {{.State}}", "--filter", filter);
  return names.split("\n").filter((line) => line !== "");
}

/** Removes every container of a deployment. */
export async function removeDeployment(name: string): Promise<void> {
  const ids = await docker("ps", "--all", "--quiet", "--filter", `label=io.build-once.deployment=${name}`);
  for (const id of ids.split(/\s+/).filter((word) => word !== "")) await docker("rm", "--force", "--volumes", id);
}

/** A port of this machine that is free at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}
