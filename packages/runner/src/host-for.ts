import type { Host, Platform } from "@build-once/host";
import type { DeferredCommands } from "./deferred-commands.ts";
import type { Printer } from "./printer.ts";

/** The host an action sees: its log is the printer, so that nothing it says can become a command. */
export function hostFor(platform: Platform, printer: Printer, commands: DeferredCommands): Host {
  return {
    environment: platform.environment,
    http: {
      // The client of the runner's commands is loaded while the answer is waited for. Loading holds this thread, so the
      // request has to have left first.
      send: async (request) => await platform.http.send({ onSent: () => commands.begin(), ...request }),
    },
    exec: {
      run: async (command, args, options) => {
        // What a program leaves behind is named in the state first, and what is printed before it is shown before it.
        await commands.ready();
        return await platform.exec.run(command, args, options);
      },
    },
    files: platform.files,
    clock: platform.clock,
    random: platform.random,
    artifacts: platform.artifacts,
    cache: platform.cache,
    github: platform.github,
    openTree: async () => await platform.openTree(),
    sigstore: platform.sigstore,
    newHash: platform.newHash,
    inflate: platform.inflate,
    threads: platform.threads,
    log: printer,
    state: {
      save: (name, value) => commands.saveState(name, value),
      saved: (name) => platform.environment.get(`STATE_${name}`),
    },
  };
}
