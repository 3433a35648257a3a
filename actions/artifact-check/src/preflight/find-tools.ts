import { findBuildx, readEngineVersion } from "@build-once/docker";
import type { Exec } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { broken, type Finding, holds } from "../finding.ts";

/** Whether Docker's engine answers and Buildx is there; a row for each. */
export async function findTools(exec: Exec): Promise<readonly Finding[]> {
  return [
    await found("preflight-docker", "Docker", async () => {
      const { version, os, architecture } = await readEngineVersion(exec);
      return `engine ${version} on ${os}/${architecture}`;
    }),
    await found("preflight-buildx", "Buildx", async () => {
      const { version, prefix } = await findBuildx(exec);
      const how = prefix.length === 0 ? "alone" : "as docker's plugin";
      return version === "" ? how : `${version}, ${how}`;
    }),
  ];
}

async function found(
  rule: "preflight-docker" | "preflight-buildx",
  subject: string,
  look: () => Promise<string>,
): Promise<Finding> {
  try {
    return holds(rule, subject, await look());
  } catch (error) {
    if (!(error instanceof ActionError) || error.kind === "bug") throw error;
    const fix = `Use a runner with ${subject}, or set \`rules: ${rule}=off\` where no image is built.`;
    return broken(rule, subject, error.message, fix);
  }
}
