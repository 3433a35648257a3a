import { parentPort, Worker } from "node:worker_threads";
import type { Thread, ThreadAnswer } from "./threads.ts";

/** Starts this process's script once more, in a thread of its own that prints nothing and has no arguments. */
export function startThread(): Thread {
  const script = process.argv[1];
  if (script === undefined) throw new Error("This process has no script that a thread could run.");
  const env = { ...process.env, BUILD_ONCE_PHASE: "thread" };
  const worker = new Worker(script, { env, argv: [], stdin: false });
  // Only while an answer is waited for does it hold the process.
  worker.unref();
  let waiting: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void } | undefined;
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    waiting?.reject(failure);
    waiting = undefined;
  };
  worker.on("message", (value: unknown) => {
    worker.unref();
    waiting?.resolve(value);
    waiting = undefined;
  });
  worker.on("error", (thrown: unknown) => fail(thrown instanceof Error ? thrown : new Error(String(thrown))));
  worker.on("exit", () => fail(new Error("A thread ended before it answered.")));
  return {
    ask: async (question) =>
      await new Promise((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure);
          return;
        }
        waiting = { resolve, reject };
        worker.ref();
        worker.postMessage(question, []);
      }),
    end: () => void worker.terminate(),
  };
}

/** Answers what the thread that started this one asks, until that one ends it. */
export function answerQuestions(answer: (question: unknown) => Promise<ThreadAnswer>): void {
  const port = parentPort;
  if (port === null) throw new Error("This is no thread that somebody asks.");
  port.on("message", (question: unknown) => {
    void answer(question).then(({ value, handedOver }) => port.postMessage(value, [...handedOver]));
  });
}
