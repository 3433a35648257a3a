import type { ProcessControl } from "./process-control.ts";

/** This process. The post phase is told by `post.js`, which is the entry point of an action's post step. */
export function nodeProcess(): ProcessControl {
  return {
    phase: process.env["BUILD_ONCE_PHASE"] === "post" ? "post" : "main",
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
  };
}
