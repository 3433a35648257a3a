import { join } from "node:path";

/** What the engine is told, as data. */
export interface EngineRequest {
  readonly event: string;
  /** Absolute path of the payload. */
  readonly eventFile: string;
  /** The consumer's working tree. */
  readonly workingTree: string;
  /** Relative to the working tree. */
  readonly workflow: string;
  readonly job?: string;
  readonly matrix: readonly string[];
  readonly actor: string;
  /** `owner/repo@ref` to folder. */
  readonly repositories: ReadonlyMap<string, string>;
  /** Private folder of this run. */
  readonly root: string;
}

/** Names that runners of GitHub go by; all of them are this machine. */
export const runnerLabels: readonly string[] = [
  "ubuntu-latest",
  "ubuntu-24.04",
  "ubuntu-22.04",
  "ubuntu-26.04",
  "ubuntu-24.04-arm",
  "ubuntu-slim",
  "macos-latest",
  "macos-15",
  "windows-latest",
  "windows-2025",
];

/** The engine's arguments. Secrets, variables and environment are in files below `root`, never on the command line. */
export function engineArguments(request: EngineRequest): readonly string[] {
  const { root } = request;
  const options: readonly (readonly [name: string, value: string])[] = [
    ["-C", request.workingTree],
    ["-W", request.workflow],
    ["-e", request.eventFile],
    ["-a", request.actor],
    ["--artifact-server-path", join(root, "artifacts")],
    ["--artifact-server-addr", "127.0.0.1"],
    ["--artifact-server-port", "0"],
    ["--secret-file", join(root, "secrets.yml")],
    ["--var-file", join(root, "vars.yml")],
    ["--env-file", join(root, "env.yml")],
    ["--input-file", join(root, "inputs.yml")],
    ...request.matrix.map((entry) => ["--matrix", entry] as const),
    ...runnerLabels.map((label) => ["-P", `${label}=-self-hosted`] as const),
    ...[...request.repositories].map(([name, folder]) => ["--local-repository", `${name}=${folder}`] as const),
    ...(request.job === undefined ? [] : [["-j", request.job] as const]),
  ];
  const flags = ["--json", "--pull=false", "--no-skip-checkout", "--no-cache-server", "--concurrent-jobs", "2"];
  return [request.event, ...flags, ...options.flat()];
}
