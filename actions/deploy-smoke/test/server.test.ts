import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { removeScratch, scratchFolder } from "@build-once/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { containersOf, deploy, docker, freePort, registry, removeDeployment } from "./deploying.ts";
import { type ImageChange, pushVariant } from "./images.ts";

const name = "server-test";
const images = new Map<string, string>();
let port = 0;
let temporary = "";

/** A server whose behaviour is a Python expression over the path; it listens on the port in PORT. */
function serving(answer: string, before = ""): ImageChange {
  const code = `
import http.server, os, sys, time
${before}
class H(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status, body = ${answer}
        self.send_response(status); self.end_headers(); self.wfile.write(body.encode())
    def log_message(self, *a): pass
print("ready", flush=True)
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), H).serve_forever()
`;
  return { cmd: ["python", "-c", code] };
}

beforeAll(async () => {
  const variants: Readonly<Record<string, ImageChange>> = {
    good: serving('(200, "ok one")'),
    better: serving('(200, "ok two")'),
    sick: serving('(500, "no")', "print(\"KeyError: 'DATABASE_URL'\", file=sys.stderr, flush=True)"),
    crashing: { cmd: ["python", "-c", "print('last words', flush=True); raise SystemExit(7)"] },
    dying: serving('(200, "ok")', "import threading; threading.Timer(1.5, lambda: os._exit(9)).start()"),
    silent: { cmd: ["sleep", "600"] },
    slow: serving('(200, "ok")', "time.sleep(600)"),
    foreign: { ...serving('(200, "ok")'), architecture: "s390x" },
    unwell: {
      cmd: ["sleep", "600"],
      healthcheck: { Test: ["CMD", "python", "-c", "raise SystemExit(1)"], Interval: 500_000_000, Retries: 1 },
    },
    well: {
      cmd: ["sleep", "600"],
      healthcheck: { Test: ["CMD", "python", "-c", "pass"], Interval: 500_000_000, Retries: 1 },
    },
  };
  for (const [variant, change] of Object.entries(variants))
    images.set(variant, `${registry}/acme/server@${await pushVariant(registry, "server", change)}`);
  port = await freePort();
  temporary = await scratchFolder();
});
afterEach(async () => {
  await removeDeployment(name);
  temporary = await scratchFolder();
});
afterAll(removeScratch);

function imageOf(variant: string): string {
  const image = images.get(variant);
  if (image === undefined) throw new Error(`no image ${variant}`);
  return image;
}

function digestOf(variant: string): string {
  const image = imageOf(variant);
  return image.slice(image.indexOf("@") + 1);
}

async function deployServer(variant: string, inputs: Readonly<Record<string, string>> = {}) {
  const probes = `http GET :${port}/healthz 200 body~ok every=100ms times=2`;
  const defaults = {
    network: "host",
    name,
    env: `PORT=${port}`,
    probes,
    watch: "1s",
    "startup-timeout": "3s",
    "stop-grace": "1s",
  };
  return await deploy({ ...defaults, image: imageOf(variant), ...inputs }, { temporary });
}

async function answer(): Promise<string> {
  return await (await fetch(`http://127.0.0.1:${port}/`)).text();
}

describe("a server", () => {
  it("is left serving under its name, with its digest and restart policy, once it is proven", async () => {
    const result = await deployServer("good");
    expect(result.stdout).toContain("pass (deployed)");
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "healthy",
      "deployed-digest": digestOf("good"),
      "serving-digest": digestOf("good"),
      "previous-digest": "",
      "rolled-back": "false",
      stdout: "",
    });
    expect(await containersOf(name)).toEqual([`${name} running`]);
    expect(await answer()).toBe("ok one");
    expect(await docker("inspect", "--format", "{{.HostConfig.RestartPolicy.Name}}", name)).toBe("unless-stopped");
  });

  it("is proven by tcp, command and log probes as well", async () => {
    const probes = `tcp :${port} every=100ms\ncommand every=100ms python -c "pass"\nlog /^READY$/i\nhttp http://127.0.0.1:${port}/ every=100ms times=1`;
    const result = await deployServer("good", { probes });
    expect(result.exitCode).toBe(0);
    const tries = JSON.parse(await readFile(`${result.outputs.get("recorder")}/new-probes.json`, "utf8")) as {
      probe: string;
      result: { ok: boolean };
    }[];
    for (const line of probes.split("\n"))
      expect(
        tries.some((entry) => entry.probe === line && entry.result.ok),
        line,
      ).toBe(true);
  });

  it("without probes is proven by the image's healthcheck", async () => {
    expect((await deployServer("well", { probes: "" })).exitCode).toBe(0);
    await removeDeployment(name);
    const unwell = await deployServer("unwell", { probes: "" });
    expect(unwell.outputs.get("class")).toBe("app-unhealthy");
  });

  it("without probes or a healthcheck must stay up", async () => {
    expect((await deployServer("silent", { probes: "" })).exitCode).toBe(0);
    await removeDeployment(name);
    const dying = await deployServer("dying", { probes: "", watch: "4s" });
    expect(dying.outputs.get("class")).toBe("app-crashed");
    expect(dying.outputs.get("exit-code")).toBe("9");
  });

  it.each([
    ["crashing", "app-crashed"],
    ["silent", "port-closed"],
    ["sick", "app-unhealthy"],
    ["dying", "app-crashed"],
  ])("that is %s is %s, recorded, removed, and never green", async (variant, deployClass) => {
    const result = await deployServer(variant, { watch: "4s" });
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: deployClass,
      verdict: "fail",
      "serving-digest": "",
    });
    expect(await containersOf(name)).toEqual([]);
    expect(await readdir(result.outputs.get("recorder") ?? "")).toEqual(
      expect.arrayContaining(["new-inspect.json", "new-probes.json", "new-stderr.log", "new-stdout.log"]),
    );
  });

  it("that prints what must not be printed fails although it answers", async () => {
    const result = await deployServer("good", { "reject-output": "ready" });
    expect(result.outputs.get("class")).toBe("app-unhealthy");
    expect(result.exitCode).toBe(1);
  });

  it("that is for another machine is refused before anything is stopped", async () => {
    await deployServer("good");
    const result = await deployServer("foreign");
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "wrong-arch",
      "rolled-back": "false",
      "serving-digest": digestOf("good"),
    });
    expect(result.stdout).not.toContain("Stopping");
    expect(await answer()).toBe("ok one");
  });

  it("says which variable the log misses", async () => {
    const result = await deployServer("sick");
    expect(result.summary).toContain("DATABASE_URL");
  });
});

describe("a replacement", () => {
  it("puts the new digest in place of the old and removes the old container", async () => {
    await deployServer("good");
    const result = await deployServer("better");
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      "previous-digest": digestOf("good"),
      "serving-digest": digestOf("better"),
    });
    expect(await answer()).toBe("ok two");
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });

  it("is loud about a rollback: red, with both digests, and the old container serves again", async () => {
    await deployServer("good");
    const before = await docker("inspect", "--format", "{{.Id}}", name);
    const result = await deployServer("sick");
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "fail",
      reason: "rolled-back",
      class: "app-unhealthy",
      "rolled-back": "true",
      "deployed-digest": digestOf("sick"),
      "previous-digest": digestOf("good"),
      "serving-digest": digestOf("good"),
    });
    expect(await answer()).toBe("ok one");
    expect(await docker("inspect", "--format", "{{.Id}}", name)).toBe(before);
    expect(await readdir(result.outputs.get("recorder") ?? "")).toEqual(
      expect.arrayContaining(["previous-stdout.log", "new-stderr.log", "rollback-1-probes.json"]),
    );
  });

  it("rolls back to the last good digest of this machine when no container is left", async () => {
    await deployServer("good");
    await removeDeployment(name);
    const result = await deployServer("crashing");
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      "serving-digest": digestOf("good"),
    });
    expect(await answer()).toBe("ok one");
  });

  it("rolls back to a named digest, which is proven too", async () => {
    await deployServer("good");
    const result = await deployServer("sick", { rollback: digestOf("better") });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      "serving-digest": digestOf("better"),
    });
    expect(await answer()).toBe("ok two");
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });

  it("puts what served back when the named digest is bad as well", async () => {
    await deployServer("good");
    const result = await deployServer("sick", { rollback: digestOf("crashing") });
    expect(result.outputs.get("serving-digest")).toBe(digestOf("good"));
    expect(await answer()).toBe("ok one");
  });

  it("says that the rollback failed when the earlier digest fails its smoke", async () => {
    await deployServer("good");
    await removeDeployment(name);
    const result = await deployServer("crashing", { rollback: digestOf("silent") });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rollback-failed",
      "serving-digest": "",
      "rolled-back": "false",
    });
    expect(await containersOf(name)).toEqual([]);
  });

  it("a first deployment that fails says that there is nothing to put back", async () => {
    const result = await deployServer("sick");
    expect(result.outputs.get("reason")).toBe("app-unhealthy");
    expect(result.stdout).toContain("Nothing was put back");
  });

  it("with rollback off the failed container stays for whoever asked for that", async () => {
    await deployServer("good");
    const result = await deployServer("sick", { rollback: "off" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("serving-digest")).toBe(digestOf("sick"));
    expect(await answer()).toBe("no");
  });

  it("a registry that fails never stops or replaces what serves", async () => {
    await deployServer("good");
    const missing = `${registry}/acme/server@sha256:${"0".repeat(64)}`;
    const result = await deployServer("good", { image: missing });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "pull-failed",
      "rolled-back": "false",
      "serving-digest": digestOf("good"),
    });
    const dead = await deployServer("good", {
      image: `127.0.0.1:1/acme/server@${digestOf("good")}`,
      "pull-timeout": "20s",
    });
    expect(dead.outputs.get("class")).toBe("registry-error");
    expect(await answer()).toBe("ok one");
  });

  it("does not touch a container of that name that is not its own", async () => {
    await docker("create", "--name", name, imageOf("silent"));
    try {
      const result = await deployServer("good");
      expect(result.exitCode).toBe(1);
      expect(result.outputs.get("reason")).toBe("container-not-ours");
      expect(await docker("inspect", "--format", "{{.State.Status}}", name)).toBe("created");
    } finally {
      await docker("rm", "--force", name);
    }
  });

  it("a tag is deployed as the digest it means, when that was allowed", async () => {
    await pushVariant(registry, "tagged", serving('(200, "ok tagged")'));
    const result = await deployServer("good", { image: `${registry}/acme/tagged:latest`, "resolve-tag": "true" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("serving-digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await docker("inspect", "--format", "{{.Config.Image}}", name)).toBe(
      `${registry}/acme/tagged@${result.outputs.get("serving-digest")}`,
    );
  });
});

/** The lock of this suite's deployment. */
function lockPath(): string {
  return `${temporary}/.build-once/deploy-smoke/${name}.lock`;
}

describe("one deployment at a time", () => {
  it("a held lock stops a deployment, names its holder, and is left alone", async () => {
    const held = JSON.stringify({
      token: "a".repeat(32),
      machine: "elsewhere",
      pid: "1",
      startTicks: "1",
      run: "77/1",
      expiresAt: Date.now() + 600_000,
    });
    await mkdir(`${temporary}/.build-once/deploy-smoke`, { recursive: true });
    await writeFile(lockPath(), held);
    const result = await deployServer("good", { "lock-wait": "500ms" });
    expect(result.outputs.get("reason")).toBe("deployment-locked");
    expect(result.stdout).toContain("77/1");
    expect(await readFile(lockPath(), "utf8")).toBe(held);
    expect(await containersOf(name)).toEqual([]);
  });

  it("a lock whose time is over is taken over, and given back", async () => {
    await mkdir(`${temporary}/.build-once/deploy-smoke`, { recursive: true });
    await writeFile(
      lockPath(),
      JSON.stringify({
        token: "a".repeat(32),
        machine: "elsewhere",
        pid: "1",
        startTicks: "1",
        run: "77/1",
        expiresAt: 1,
      }),
    );
    expect((await deployServer("good", { "lock-wait": "500ms" })).exitCode).toBe(0);
    expect(await readdir(`${temporary}/.build-once/deploy-smoke`)).toEqual([`${name}.last-good.json`]);
  });

  it("two at once both end, one after the other, and one container serves", async () => {
    const results = await Promise.all([deployServer("good"), deployServer("better")]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });
});

describe("a cancelled deployment", () => {
  it("leaves no container and no lock, and what served before serves again", async () => {
    await deployServer("good");
    const inputs = {
      image: imageOf("slow"),
      network: "host",
      name,
      env: `PORT=${port}`,
      probes: `tcp :${port}`,
      "startup-timeout": "50s",
      "stop-grace": "1s",
    };
    const cancelled = await deploy(inputs, { temporary, interrupt: { signal: "SIGINT", when: "(new)" } });
    expect(cancelled.exitCode).not.toBe(0);
    const post = await deploy(inputs, { temporary, post: cancelled.state });
    expect(post.exitCode).toBe(0);
    expect(await containersOf(name)).toEqual([`${name} running`]);
    await expect.poll(answer, { timeout: 10_000 }).toBe("ok one");
    expect(await readdir(`${temporary}/.build-once/deploy-smoke`)).toEqual([`${name}.last-good.json`]);
  });

  it("of a command leaves no container either", async () => {
    const inputs = { image: imageOf("silent"), network: "host", name, run: "sleep 600" };
    const cancelled = await deploy(inputs, { temporary, interrupt: { signal: "SIGKILL", when: "Starting" } });
    expect(cancelled.exitCode).toBeNull();
    await deploy(inputs, { temporary, post: cancelled.state });
    expect(await containersOf(name)).toEqual([]);
  });

  it("the post step of a deployment that came to its end undoes nothing", async () => {
    const done = await deployServer("good");
    const post = await deploy({ image: imageOf("good") }, { temporary, post: done.state });
    expect(post.exitCode).toBe(0);
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });
});
