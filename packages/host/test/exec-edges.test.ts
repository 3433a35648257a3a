import { mkdir } from "node:fs/promises";
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

async function node(script: string, options: Parameters<Exec["run"]>[2] = {}): ReturnType<Exec["run"]> {
  return await exec.run(process.execPath, ["--eval", script], options);
}

describe("a command's input", () => {
  test("ends at once where none is given", async () => {
    expect(await exec.run("cat", [])).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test("arrives whole, whatever bytes and however many", async () => {
    const input = Buffer.alloc(3_000_001, Buffer.from([0, 255, 10, 13, 65]));
    const hash = `const h = require("node:crypto").createHash("sha256");
      process.stdin.on("data", (d) => h.update(d)).on("end", () => process.stdout.write(h.digest("hex")))`;
    const { createHash } = await import("node:crypto");
    expect((await node(hash, { input })).stdout).toBe(createHash("sha256").update(input).digest("hex"));
  });

  test("need not be read: the command's own end counts, and nothing is left to fail later", async () => {
    expect(await exec.run("true", [], { input: Buffer.alloc(5_000_000) })).toMatchObject({ exitCode: 0 });
  });
});

describe("a command that a signal ended", () => {
  test.each(["KILL", "TERM", "SEGV"])(
    "by SIG%s has an exit code that is no success and did not time out",
    async (signal) => {
      const killed = { exitCode: 137, timedOut: false };
      expect(await exec.run("sh", ["-c", `kill -${signal} $$`])).toMatchObject(killed);
      const limited = await exec.run("sh", ["-c", `kill -${signal} $$`], { timeoutMs: 60_000 });
      expect(limited.timedOut).toBe(false);
      expect(limited.exitCode).toBeGreaterThan(128);
    },
  );
});

describe("a time limit", () => {
  test.each([124, 137])("is not passed by a command that ends with %d by itself", async (code) => {
    const result = await exec.run("sh", ["-c", `exit ${code}`], { timeoutMs: 60_000 });
    expect(result).toMatchObject({ exitCode: code, timedOut: false });
  });

  test("holds for what the command started, and keeps what was printed before", async () => {
    const result = await exec.run("sh", ["-c", "echo begun; sleep 600 & sleep 600"], { timeoutMs: 300 });
    expect(result).toMatchObject({ stdout: "begun\n", timedOut: true });
  });

  test("ends a command that will not stop", async () => {
    const result = await node("process.on('SIGTERM', () => undefined); setInterval(() => undefined, 1000)", {
      timeoutMs: 300,
    });
    expect(result).toMatchObject({ exitCode: 137, timedOut: true });
  });
});

describe("what is no program", () => {
  test("is not found: a folder, a file that may not be run, a folder on the path", async () => {
    await mkdir(join(placed.folder, "bin/tool"), { recursive: true });
    vi.stubEnv("PATH", `${join(placed.folder, "bin")}:${process.env["PATH"] ?? ""}`);
    for (const command of ["/tmp", import.meta.filename, "tool"])
      await expect(exec.run(command, [])).rejects.toMatchObject({ code: "command-not-found" });
    vi.unstubAllEnvs();
  });

  test.each([
    ["a zero byte", "a\0b"],
    ["more than fits", "x".repeat(131_072)],
  ])("cannot be told an argument of %s, and says so", async (_what, argument) => {
    await expect(exec.run("echo", ["fine", argument])).rejects.toThrow(/argument 2 of echo/);
  });
});

describe("lines", () => {
  test("are whole where a letter or a line's end arrives in two parts", async () => {
    const lines: string[] = [];
    const script = `const parts = [[0xc3], [0xa4, 0x0d], [0x0a, 0xf0, 0x9f], [0x8e, 0x89, 0x0a]];
      const next = () => { const p = parts.shift(); if (p) process.stdout.write(Buffer.from(p), () => setTimeout(next, 30)); };
      next();`;
    const { stdout } = await node(script, { onLine: (line) => lines.push(line) });
    expect([lines, stdout]).toEqual([["ä", "🎉"], "ä\r\n🎉\n"]);
  });

  test("without an end come in pieces, which are the whole in order", async () => {
    const pieces: string[] = [];
    const result = await node("process.stdout.write('0123456789'.repeat(100_000))", {
      onLine: (line) => pieces.push(line),
      maxOutputBytes: 5,
    });
    expect(pieces.join("") === "0123456789".repeat(100_000)).toBe(true);
    expect(pieces.length).toBeLessThanOrEqual(1_000_000 / 65_536 + 1);
    expect(result).toMatchObject({ stdout: "01234", truncated: true });
  });

  test("of a cut output still all come, and exactly the limit is not cut", async () => {
    const lines: string[] = [];
    const script = "process.stdout.write('abc\\ndef\\n')";
    expect(await node(script, { maxOutputBytes: 8 })).toMatchObject({ truncated: false });
    const cut = await node(script, { maxOutputBytes: 7, onLine: (line) => lines.push(line) });
    expect([cut.stdout, cut.truncated, lines]).toEqual(["abc\ndef", true, ["abc", "def"]]);
  });
});
