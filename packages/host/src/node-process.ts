import type { ProcessControl } from "./process-control.ts";

/** Long enough for everything that ends by itself. */
const graceMs = 10_000;

/** This process. The post phase is told by `post.js`, which is the entry point of an action's post step. */
export function nodeProcess(): ProcessControl {
  return {
    phase: process.env["BUILD_ONCE_PHASE"] === "post" ? "post" : "main",
    arguments: process.argv.slice(2),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    onStray: (listener) => {
      process.on("unhandledRejection", listener);
      process.on("uncaughtException", listener);
    },
    onIdle: (listener) => {
      process.once("beforeExit", listener);
    },
    endSoon: () => {
      // Not waited for: a process with nothing left to do ends at once. The write makes sure that no output is cut.
      setTimeout(() => process.stdout.write("", () => process.exit()), graceMs).unref();
    },
  };
}
