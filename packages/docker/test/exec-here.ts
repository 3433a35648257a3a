import { spawn } from "node:child_process";
import type { Exec } from "@build-once/host";

/** Runs programs with `environment` added; enough of the port for tests against real programs. */
export function execWith(environment: Readonly<Record<string, string>>): Exec {
  return {
    run: async (command, args, options = {}) => {
      const env = { ...process.env, ...environment, ...options.env };
      const child = spawn(command, [...args], {
        env,
        cwd: options.cwd,
        timeout: options.timeoutMs,
        stdio: ["pipe", "pipe", "pipe"],
      });
      // A program that ends without reading its input is told by its exit code.
      child.stdin.on("error", () => undefined).end(options.input ?? "");
      const printed = { stdout: "", stderr: "" };
      for (const stream of ["stdout", "stderr"] as const) {
        let rest = "";
        child[stream].setEncoding("utf8").on("data", (text: string) => {
          printed[stream] += text;
          const lines = (rest + text).split("\n");
          rest = lines.pop() ?? "";
          for (const line of lines) options.onLine?.(line, stream);
        });
      }
      const exitCode = await new Promise<number>((resolve, reject) => {
        child.once("error", reject);
        child.once("close", (code) => resolve(code ?? 137));
      });
      return { exitCode, ...printed, truncated: false, timedOut: false };
    },
  };
}
