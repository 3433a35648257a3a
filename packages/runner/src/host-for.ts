import type { Host, Platform } from "@build-once/host";
import type { Printer } from "./printer.ts";

/** The host an action sees: its log is the printer, so that nothing it says can become a command. */
export function hostFor(platform: Platform, printer: Printer): Host {
  return {
    environment: platform.environment,
    http: platform.http,
    exec: platform.exec,
    files: platform.files,
    clock: platform.clock,
    random: platform.random,
    artifacts: platform.artifacts,
    cache: platform.cache,
    github: platform.github,
    log: printer,
    state: {
      save: (name, value) => printer.commands.saveState(name, value),
      saved: (name) => platform.environment.get(`STATE_${name}`),
    },
  };
}
