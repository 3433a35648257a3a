import { type ContainerInspection, type ContainerLogs, inspectContainer, readLogs } from "@build-once/docker";
import type { Exec, Files } from "@build-once/host";

/** What is known of a container before it is stopped; all texts are foreign. */
export interface Recording {
  /** Undefined when the container is gone. */
  readonly inspection: ContainerInspection | undefined;
  readonly logs: ContainerLogs;
}

/** Kept of each output stream of a container. */
const maxLogBytes = 5 * 2 ** 20;
const noLogs: ContainerLogs = { stdout: "", stderr: "", truncated: false };

/** Keeps what a deployment did, in a folder, before anything of it is stopped. */
export class Recorder {
  readonly folder: string;
  readonly #files: Files;
  readonly #exec: Exec;
  readonly #secrets: readonly string[];

  constructor(ports: { readonly files: Files; readonly exec: Exec }, folder: string, secrets: readonly string[]) {
    this.folder = folder;
    this.#files = ports.files;
    this.#exec = ports.exec;
    const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).filter((part) => part.length >= 4);
    this.#secrets = [...new Set(lines)].sort((a, b) => b.length - a.length);
  }

  /** Writes inspection and logs of a container as `<label>-…`; what it cannot get it leaves out. @throws {ActionError} when the engine fails */
  async container(label: string, container: string): Promise<Recording> {
    const found = await inspectContainer(this.#exec, container);
    if (found === undefined) return { inspection: undefined, logs: noLogs };
    await this.write(`${label}-inspect.json`, hideEnvironment(found.json));
    const logs = await readLogs(this.#exec, container, { maxBytes: maxLogBytes });
    await this.write(`${label}-stdout.log`, logs.stdout);
    await this.write(`${label}-stderr.log`, logs.stderr);
    return { inspection: found.inspection, logs };
  }

  /** Writes one file without the values that were masked. */
  async write(name: string, text: string): Promise<void> {
    await this.#files.write(`${this.folder}/${name}`, this.redact(text));
  }

  /** `text` without the values that were masked. */
  redact(text: string): string {
    return this.#secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
  }

  /** What was written so far, as absolute paths. */
  async listFiles(): Promise<readonly string[]> {
    return (await this.#files.list(this.folder)).map((name) => `${this.folder}/${name}`);
  }
}

/** An inspection without the values of the container's variables, which may be secrets that nobody masked. */
export function hideEnvironment(json: string): string {
  try {
    return `${JSON.stringify(JSON.parse(json) as unknown, hideValues, 2)}\n`;
  } catch {
    return "{}\n";
  }
}

function hideValues(name: string, value: unknown): unknown {
  if (name !== "Env" || !Array.isArray(value)) return value;
  return value.map((entry) => String(entry).replace(/=.*$/s, "=(hidden)"));
}
