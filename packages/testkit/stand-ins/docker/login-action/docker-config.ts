import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** Docker's own configuration file, as far as logins go. */
interface DockerConfig {
  auths?: Record<string, { auth: string }>;
}

/** Changes the `auths` of the docker configuration file; other keys stay. */
export function changeLogins(change: (auths: Record<string, { auth: string }>) => void): void {
  const folder = process.env["DOCKER_CONFIG"] ?? join(homedir(), ".docker");
  const file = join(folder, "config.json");
  mkdirSync(folder, { recursive: true });
  const config = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as DockerConfig) : {};
  const auths = config.auths ?? {};
  change(auths);
  writeFileSync(file, JSON.stringify({ ...config, auths }, undefined, 2), { mode: 0o600 });
}
