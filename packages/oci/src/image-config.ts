import type { Digest, Result } from "@build-once/kernel";
import { type Platform, readPlatform } from "./platform.ts";
import { readShape } from "./shape.ts";

/** The largest image configuration that is read, in bytes. */
export const maxConfigBytes: number = 8 * 1024 * 1024;

/** How an image runs. @see OCI image specification 1.1, config.md */
export interface ImageConfig {
  readonly platform: Platform;
  /** As the image says it: a name or number, with or without a group; empty means root. */
  readonly user: string;
  /** `NAME=value`, as the image has them. */
  readonly env: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly workingDirectory: string;
  /** `8080/tcp`. */
  readonly exposedPorts: readonly string[];
  readonly hasHealthcheck: boolean;
  readonly created: string | undefined;
  readonly layerDigests: readonly Digest[];
}

const members: ReadonlySet<string> = new Set(["config", "rootfs", "created"]);
const settings: ReadonlySet<string> = new Set([
  "User",
  "Env",
  "Labels",
  "Entrypoint",
  "Cmd",
  "WorkingDir",
  "ExposedPorts",
  "Healthcheck",
]);

/** Parses an image configuration. @see OCI image specification 1.1, config.md, "Properties" */
export function parseImageConfig(bytes: Uint8Array): Result<ImageConfig, string> {
  return readShape(bytes, (document) => {
    const config = document.spelling(members).optional("config")?.spelling(settings);
    return {
      platform: readPlatform(document),
      user: config?.optional("User")?.text() ?? "",
      env: config?.optional("Env")?.texts() ?? [],
      labels: config?.optional("Labels")?.textMap() ?? new Map<string, string>(),
      entrypoint: config?.optional("Entrypoint")?.texts() ?? [],
      command: config?.optional("Cmd")?.texts() ?? [],
      workingDirectory: config?.optional("WorkingDir")?.text() ?? "",
      exposedPorts: Object.keys(config?.optional("ExposedPorts")?.record() ?? {}),
      hasHealthcheck: config?.optional("Healthcheck") !== undefined,
      created: document.optional("created")?.text(),
      layerDigests: document
        .required("rootfs")
        .required("diff_ids")
        .list()
        .map((item) => item.digest()),
    };
  });
}

/** True when the image's user is root: unset, `root`, or any spelling of 0; the group does not matter. */
export function runsAsRoot(user: string): boolean {
  const name = user.split(":", 1)[0]?.trim() ?? "";
  return name === "" || name === "root" || /^0+$/.test(name);
}
