import { digestOf } from "@build-once/oci";
import type { Session } from "../session.ts";

type BuiltSession = Pick<Session, "inputs"> & {
  readonly host: { readonly environment: Session["host"]["environment"] };
};

/** Says which image of the repository a build makes: its context, Dockerfile and target, as JSON. */
export function builtAs({ inputs, host }: BuiltSession): string {
  const workspace = host.environment.get("GITHUB_WORKSPACE");
  const context = shortPath(inputs.context, workspace);
  const file = shortPath(inputs.file ?? `${inputs.context}/Dockerfile`, workspace);
  return JSON.stringify({ context, file, target: inputs.target ?? "" });
}

/** Tells sets of build arguments apart without saying them: twelve digits of a SHA-256; empty for none. */
export async function hashOfArguments(values: ReadonlyMap<string, string>): Promise<string> {
  if (values.size === 0) return "";
  const sorted = [...values].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const digest = await digestOf(new TextEncoder().encode(JSON.stringify(sorted)));
  return digest.slice("sha256:".length, "sha256:".length + 12);
}

/** One spelling of a path below the workspace; of an address, without the branch or commit that it names. */
function shortPath(path: string, workspace: string | undefined): string {
  if (path.includes("://") || path.startsWith("git@")) return path.replace(/#[^:]*/, "#");
  const inside =
    workspace !== undefined && `${path}/`.startsWith(`${workspace}/`) ? path.slice(workspace.length) : path;
  const segments = inside.split("/").filter((segment, index) => segment !== "." && (segment !== "" || index === 0));
  const rest = (inside === path ? segments : segments.slice(1)).join("/");
  return rest === "" ? "." : rest;
}
