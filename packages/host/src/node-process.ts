import type { ProcessControl } from "./process-control.ts";

/** Long enough for everything that ends by itself. */
const graceMs = 10_000;

/** This process. Its phase is told by `post.js`, the entry point of an action's post step, and by who starts a thread. */
export function nodeProcess(): ProcessControl {
  return {
    phase: phaseOf(process.env["BUILD_ONCE_PHASE"]),
    arguments: process.argv.slice(2),
    serve: async (answer) => (await import("./node-threads.ts")).answerQuestions(answer),
    setExitCode: (code) => {
      process.exitCode = code;
    },
    onStray: (listener) => {
      process.on("unhandledRejection", listener);
      process.on("uncaughtException", listener);
      for (const stream of [process.stdout, process.stderr]) stream.on("error", once(listener));
    },
    onIdle: (listener) => {
      process.once("beforeExit", listener);
    },
    endSoon: () => {
      // With nothing left to do, memory need not be given back piece by piece, which takes as long as writing the results.
      process.once("beforeExit", () => process.exit());
      // Not waited for: a process with nothing left to do ends at once. The write makes sure that no output is cut.
      setTimeout(() => process.stdout.write("", () => process.exit()), graceMs).unref();
    },
  };
}

/**
 * What cannot be written is told once: telling it is written as well. Where nobody reads any more, what was begun goes on to
 * its end all the same, and nothing is told.
 */
function once(listener: (thrown: unknown) => void): (error: NodeJS.ErrnoException) => void {
  let isTold = false;
  return (error) => {
    if (isTold || error.code === "EPIPE") return;
    isTold = true;
    listener(error);
  };
}

function phaseOf(name: string | undefined): ProcessControl["phase"] {
  return name === "post" || name === "thread" ? name : "main";
}
