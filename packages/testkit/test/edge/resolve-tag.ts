import { nodeHost } from "@build-once/host/node";
import { ActionError } from "@build-once/kernel";
import { connectRegistry } from "@build-once/oci";
import type { ChildOutcome } from "./child.ts";

const [, , registry = "", username = "", password = ""] = process.argv;

async function resolve(): Promise<ChildOutcome> {
  try {
    const client = connectRegistry(nodeHost(), {
      repository: { registry, path: "acme/app" },
      credentials: { kind: "basic", username, password },
      access: "pull",
    });
    const found = await client.resolve("one");
    return found === undefined ? {} : { digest: found.digest };
  } catch (error) {
    if (!(error instanceof ActionError)) throw error;
    const { code, message, hint } = error;
    return { code, message, ...(hint === undefined ? {} : { hint }) };
  }
}

process.stdout.write(JSON.stringify([await resolve()]));
