import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Exec } from "../src/exec.ts";
import { type PlacedHost, placeHost } from "./host-beside-clients.ts";

let placed: PlacedHost;
let exec: Exec;
beforeAll(async () => {
  placed = await placeHost();
  exec = ((await placed.load("node-exec.js")) as { readonly nodeExec: Exec }).nodeExec;
});
afterAll(async () => await placed.remove());

async function node(script: string, args: readonly string[] = [], options: Parameters<Exec["run"]>[2] = {}) {
  return await exec.run(process.execPath, ["--eval", script, "--", ...args], options);
}

describe("a command", () => {
  test.each([0, 1, 7, 255])("that exits with %d gives that, and is no throw", async (code) => {
    expect(await node(`process.exitCode = ${code}`)).toMatchObject({ exitCode: code, timedOut: false });
  });

  test("that does not exist is an input error", async () => {
    await expect(exec.run("no-such-program", [])).rejects.toMatchObject({ code: "command-not-found", kind: "input" });
    await expect(exec.run("/no/such/program", [])).rejects.toMatchObject({ code: "command-not-found" });
  });

  test("gets its arguments unchanged, whatever is in them", async () => {
    const args = [
      "a b",
      'a"b',
      "a'b",
      "a\nb",
      "a\\",
      "$HOME",
      "`id`",
      "$(id)",
      "*",
      "",
      "--x=1",
      "a;b",
      "ä🎉",
      "%PATH%",
      '"',
    ];
    const { stdout } = await node("process.stdout.write(JSON.stringify(process.argv.slice(1)))", args);
    expect(JSON.parse(stdout)).toEqual(args);
  });

  test("is found under a path with spaces", async () => {
    const folder = join(placed.folder, "a folder");
    await mkdir(folder);
    await symlink(process.execPath, join(folder, "my node"));
    expect((await exec.run(join(folder, "my node"), ["--eval", "process.exit(3)"])).exitCode).toBe(3);
  });

  test("gets its input, folder and environment", async () => {
    const script = `process.stdin.on("data", (d) => process.stdout.write(d + process.cwd() + process.env.ADDED))`;
    const options = { input: Buffer.from("in "), cwd: "/", env: { ADDED: " added" } };
    expect((await node(script, [], options)).stdout).toBe("in / added");
  });

  test("that prints much keeps its head, and says that it was cut", async () => {
    const result = await node(`process.stdout.write("x".repeat(5_000_000))`, [], { maxOutputBytes: 1000 });
    expect([result.stdout.length, result.truncated, result.exitCode]).toEqual([1000, true, 0]);
    const whole = await node(`process.stdout.write("x".repeat(5_000_000))`);
    expect([whole.stdout.length, whole.truncated]).toEqual([5_000_000, false]);
  });

  test("gives whole lines of each stream, the last without its end too", async () => {
    const lines: string[] = [];
    const onLine = (line: string, stream: string): number => lines.push(`${stream}: ${line}`);
    await node(
      `process.stdout.write("a\\r\\nä"); process.stdout.write("🎉\\nlast"); process.stderr.write("e\\n")`,
      [],
      { onLine },
    );
    expect(lines.toSorted()).toEqual(["stderr: e", "stdout: a", "stdout: last", "stdout: ä🎉"]);
  });

  test("that takes too long is stopped and says so", async () => {
    const result = await node("setTimeout(() => undefined, 600_000)", [], { timeoutMs: 200 });
    expect([result.timedOut, result.exitCode]).toEqual([true, 124]);
    expect(await node("", [], { timeoutMs: 60_000 })).toMatchObject({ timedOut: false, exitCode: 0 });
  });

  test("prints nothing by itself: what it says is foreign text", async () => {
    const written: string[] = [];
    const spy = vi.spyOn(process.stdout, "write").mockImplementation((text) => written.push(String(text)) > 0);
    await node(`process.stdout.write("::error::forged\\n"); process.stderr.write("##[error]forged\\n")`);
    await node("process.exitCode = 1");
    spy.mockRestore();
    expect(written.join("")).not.toContain("forged");
    expect(written.join("")).not.toContain("eval");
  });
});
