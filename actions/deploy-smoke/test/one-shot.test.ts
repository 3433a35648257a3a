import { readdir, readFile } from "node:fs/promises";
import { removeScratch } from "@build-once/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { containersOf, deploy, registry } from "./deploying.ts";
import { pushVariant } from "./images.ts";

let image = "";
const once = { network: "host", name: "command-test" };

beforeAll(async () => {
  image = `${registry}/acme/command@${await pushVariant(registry, "command", { entrypoint: ["python", "-c"], cmd: ["print('as it starts')"] })}`;
});
afterAll(removeScratch);

describe("a command that runs once", () => {
  it("passes by exit code and exact line, and hands its output on", async () => {
    const result = await deploy({ ...once, image, run: "python -c 'print(2 + 3)'", "expect-output": "5" });
    expect(result.stdout).toContain("deploy-smoke: pass (command-passed)");
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("stdout")).toBe("5\n");
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "pass",
      class: "healthy",
      "exit-code": "0",
      "deployed-digest": image.slice(image.indexOf("@") + 1),
      "rolled-back": "false",
      "serving-digest": "",
    });
    expect(await containersOf("command-test")).toEqual([]);
  });

  it("runs the image as it starts, with arguments, when only asked to run once", async () => {
    const result = await deploy({
      ...once,
      image,
      strategy: "one-shot",
      args: "print('given')",
      "expect-output": "given",
    });
    expect(result.outputs.get("stdout")).toBe("given\n");
    const plain = await deploy({ ...once, image, strategy: "one-shot", "expect-output": "/^as it \\w+$/" });
    expect(plain.exitCode).toBe(0);
  });

  it("fails on another exit code, and a wished one passes", async () => {
    const command = { ...once, image, run: "python -c 'import sys; sys.exit(3)'" };
    const result = await deploy(command);
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "unexpected-exit",
      class: "app-crashed",
      "exit-code": "3",
    });
    expect((await deploy({ ...command, "expect-exit": "3" })).exitCode).toBe(0);
  });

  it("fails when a line is missing, half there, or on the other stream", async () => {
    const code = "import sys; print(55); print(5, file=sys.stderr)";
    const result = await deploy({ ...once, image, run: `python -c "${code}"`, "expect-output": "5" });
    expect(result.outputs.get("reason")).toBe("unexpected-output");
    expect(result.exitCode).toBe(1);
  });

  it("fails when a rejected line is printed on either stream", async () => {
    const code = "import sys; print('Traceback', file=sys.stderr)";
    const result = await deploy({ ...once, image, run: `python -c "${code}"`, "reject-output": "/^traceback/i" });
    expect(result.outputs.get("reason")).toBe("unexpected-output");
  });

  it("fails in time, and removes a command that never ends", async () => {
    const result = await deploy({ ...once, image, run: "sleep 600", "startup-timeout": "1s" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("class")).toBe("app-slow");
    expect(await containersOf("command-test")).toEqual([]);
  });

  it("keeps output and inspection, without values of variables", async () => {
    const result = await deploy({
      ...once,
      image,
      run: "python -c 'import os; print(os.environ[\"WORD\"])'",
      env: "WORD=given-by-env",
    });
    const folder = result.outputs.get("recorder") ?? "";
    expect(await readdir(folder)).toEqual(["command-inspect.json", "command-stderr.log", "command-stdout.log"]);
    expect(await readFile(`${folder}/command-stdout.log`, "utf8")).toBe("given-by-env\n");
    expect(await readFile(`${folder}/command-inspect.json`, "utf8")).not.toContain("given-by-env");
  });

  // The engine forgets that it was memory when it hears of the end before it hears of the cause; then the end is told as
  // a SIGKILL from outside, which is less and not wrong.
  it("that needs more memory than allowed is told as that", { retry: 3 }, async () => {
    const result = await deploy({ ...once, image, memory: "20MB", run: "python -c 'len(bytearray(300_000_000))'" });
    expect(result.outputs.get("class")).toBe("oom");
    expect(result.exitCode).toBe(1);
  });

  it("says so when the program is not in the image", async () => {
    const result = await deploy({ ...once, image, run: "no-such-program" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("class")).toBe("app-crashed");
    expect(result.stdout).toContain("no-such-program");
    expect(await containersOf("command-test")).toEqual([]);
  });

  it("writes evidence that names digest and class", async () => {
    const result = await deploy({ ...once, image, run: "python -V" });
    expect(result.evidence[0]).toMatchObject({
      action: "deploy-smoke",
      verdict: "pass",
      facts: { digest: image.slice(image.indexOf("@") + 1), class: "healthy", strategy: "one-shot", exitCode: 0 },
    });
  });
});

describe("hostile commands", () => {
  it("output that looks like workflow commands is printed as text", async () => {
    const code =
      "print('::set-output name=x::y'); print('::error::forged'); print('##[error]forged'); print('  ::add-mask::a')";
    const result = await deploy({ ...once, image, run: `python -c "${code}"` });
    expect(result.exitCode).toBe(0);
    expect(result.commands.filter(({ message }) => message.includes("forged") || message === "y")).toEqual([]);
    expect(result.outputs.has("x")).toBe(false);
    expect(result.outputs.get("stdout")).toContain("::error::forged");
  });

  it("output cannot write further outputs or end its own", async () => {
    const code = "print('ghadelimiter_x'); print('verdict=pass'); print('EOF')";
    const result = await deploy({ ...once, image, run: `python -c "${code}; raise SystemExit(1)"` });
    expect(result.outputs.get("verdict")).toBe("fail");
    expect(result.outputs.get("stdout")).toBe("ghadelimiter_x\nverdict=pass\nEOF\n");
  });

  it("Markdown and HTML in the output stay inside the summary's code block", async () => {
    const code =
      "print('```'); print('<img src=x onerror=alert(1)>'); print('[a](http://evil.example)'); print('@octocat')";
    const result = await deploy({ ...once, image, run: `python -c "${code}"`, "expect-exit": "1" });
    const block = /(`{4,})text\n[\s\S]*\n\1/.exec(result.summary)?.[0] ?? "";
    expect(block).toContain("<img src=x");
    expect(result.summary.replace(block, "")).not.toMatch(/<img|evil\.example/);
  });

  it("10 MB of output are bounded everywhere", async () => {
    const code =
      "import sys; sys.stdout.write('x' * 99 + chr(10)); [sys.stdout.write('y' * 99 + chr(10)) for _ in range(100000)]";
    const result = await deploy({ ...once, image, run: `python -c "${code}"` });
    expect(result.exitCode).toBe(0);
    expect(Buffer.byteLength(result.outputs.get("stdout") ?? "")).toBe(65_536);
    expect(result.outputs.get("stdout")?.startsWith("xxx")).toBe(true);
    expect(result.stdout.length).toBeLessThan(100_000);
    expect(result.summary.length).toBeLessThan(100_000);
  });

  it("ANSI and other controls reach no log line", async () => {
    const code = "print(chr(27) + '[2J' + chr(27) + ']0;t' + chr(7) + chr(13) + '::error::forged')";
    const result = await deploy({ ...once, image, run: `python -c "${code}"` });
    expect(result.stdout).not.toContain("\u001b");
    expect(result.annotations).toEqual([]);
  });

  it("a variable's value with lines and quotes arrives whole, and a forwarded one is masked", async () => {
    const run = 'python -c \'import os; print(repr(os.environ["A"])); print(os.environ["B"])\'';
    const env = 'A<<END\none\n"two" = $HOME `x`\nEND\nB';
    const result = await deploy({ ...once, image, run, env }, { environment: { B: "hunter22" } });
    expect(result.outputs.get("stdout")).toBe("'one\\n\"two\" = $HOME `x`'\n***\n");
    expect(result.stdout.replaceAll(/^::add-mask::.*$/gm, "")).not.toContain("hunter22");
    expect(result.summary).not.toContain("hunter22");
    const folder = result.outputs.get("recorder") ?? "";
    for (const name of await readdir(folder))
      expect(await readFile(`${folder}/${name}`, "utf8")).not.toContain("hunter22");
  });

  it("words of the command are not read by any shell", async () => {
    const result = await deploy({
      ...once,
      image,
      run: "echo '$(id)' ; `id` && true | cat > x",
      "expect-output": "$(id) ; `id` && true | cat > x",
    });
    expect(result.exitCode).toBe(0);
  });
});
