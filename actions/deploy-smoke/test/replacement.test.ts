import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { removeScratch } from "@build-once/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { containersOf, deploy, docker, registry, removeDeployment } from "./deploying.ts";
import { pushVariant } from "./images.ts";
import { ServerStage, serving } from "./server-stage.ts";

const name = "replacement-test";
const stage = new ServerStage(name);

beforeAll(async () => await stage.prepare());
afterEach(async () => await stage.reset());
afterAll(removeScratch);

describe("a replacement", () => {
  it("puts the new digest in place of the old and removes the old container", async () => {
    await stage.deploy("good");
    const result = await stage.deploy("better");
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      "previous-digest": stage.digest("good"),
      "serving-digest": stage.digest("better"),
    });
    expect(await stage.answer()).toBe("ok two");
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });

  it("is loud about a rollback: red, with both digests, and the old container serves again", async () => {
    await stage.deploy("good");
    const before = await docker("inspect", "--format", "{{.Id}}", name);
    const result = await stage.deploy("sick");
    expect(result.exitCode).toBe(1);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      verdict: "fail",
      reason: "rolled-back",
      class: "app-unhealthy",
      "rolled-back": "true",
      "deployed-digest": stage.digest("sick"),
      "previous-digest": stage.digest("good"),
      "serving-digest": stage.digest("good"),
    });
    expect(await stage.answer()).toBe("ok one");
    expect(await docker("inspect", "--format", "{{.Id}}", name)).toBe(before);
    expect(await readdir(result.outputs.get("recorder") ?? "")).toEqual(
      expect.arrayContaining(["previous-stdout.log", "new-stderr.log", "rollback-1-probes.json"]),
    );
  });

  it("rolls back to the last good digest of this machine when no container is left", async () => {
    await stage.deploy("good");
    await removeDeployment(name);
    const result = await stage.deploy("crashing");
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      "serving-digest": stage.digest("good"),
    });
    expect(await stage.answer()).toBe("ok one");
  });

  it("rolls back to a named digest, which is proven too", async () => {
    await stage.deploy("good");
    const result = await stage.deploy("sick", { rollback: stage.digest("better") });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rolled-back",
      "serving-digest": stage.digest("better"),
    });
    expect(await stage.answer()).toBe("ok two");
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });

  it("puts what served back when the named digest is bad as well", async () => {
    await stage.deploy("good");
    const result = await stage.deploy("sick", { rollback: stage.digest("crashing") });
    expect(result.outputs.get("serving-digest")).toBe(stage.digest("good"));
    expect(await stage.answer()).toBe("ok one");
  });

  it("says that the rollback failed when the earlier digest fails its smoke", async () => {
    await stage.deploy("good");
    await removeDeployment(name);
    const result = await stage.deploy("crashing", { rollback: stage.digest("silent"), "startup-timeout": "1500ms" });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      reason: "rollback-failed",
      "serving-digest": "",
      "rolled-back": "false",
    });
    expect(await containersOf(name)).toEqual([]);
  });

  it("a first deployment that fails says that there is nothing to put back", async () => {
    const result = await stage.deploy("sick");
    expect(result.outputs.get("reason")).toBe("app-unhealthy");
    expect(result.stdout).toContain("Nothing was put back");
  });

  it("with rollback off the failed container stays for whoever asked for that", async () => {
    await stage.deploy("good");
    const result = await stage.deploy("sick", { rollback: "off" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("serving-digest")).toBe(stage.digest("sick"));
    expect(await stage.answer()).toBe("no");
  });

  it("a registry that fails never stops or replaces what serves", async () => {
    await stage.deploy("good");
    const missing = `${registry}/acme/server@sha256:${"0".repeat(64)}`;
    const result = await stage.deploy("good", { image: missing });
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "pull-failed",
      "rolled-back": "false",
      "serving-digest": stage.digest("good"),
    });
    const dead = await stage.deploy("good", {
      image: `127.0.0.1:1/acme/server@${stage.digest("good")}`,
      "pull-timeout": "20s",
    });
    expect(dead.outputs.get("class")).toBe("registry-error");
    expect(await stage.answer()).toBe("ok one");
  });

  it("does not touch a container of that name that is not its own", async () => {
    await docker("create", "--name", name, stage.image("silent"));
    try {
      const result = await stage.deploy("good");
      expect(result.exitCode).toBe(1);
      expect(result.outputs.get("reason")).toBe("container-not-ours");
      expect(await docker("inspect", "--format", "{{.State.Status}}", name)).toBe("created");
    } finally {
      await docker("rm", "--force", name);
    }
  });

  it("a tag is deployed as the digest it means, when that was allowed", async () => {
    await pushVariant(registry, "tagged", serving('(200, "ok tagged")'));
    const result = await stage.deploy("good", { image: `${registry}/acme/tagged:latest`, "resolve-tag": "true" });
    expect(result.exitCode).toBe(0);
    expect(result.outputs.get("serving-digest")).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(await docker("inspect", "--format", "{{.Config.Image}}", name)).toBe(
      `${registry}/acme/tagged@${result.outputs.get("serving-digest")}`,
    );
  });
});

/** The lock of this suite's deployment. */
function lockPath(): string {
  return `${stage.temporary}/.build-once/deploy-smoke/${name}.lock`;
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
    await mkdir(`${stage.temporary}/.build-once/deploy-smoke`, { recursive: true });
    await writeFile(lockPath(), held);
    const result = await stage.deploy("good", { "lock-wait": "500ms" });
    expect(result.outputs.get("reason")).toBe("deployment-locked");
    expect(result.stdout).toContain("77/1");
    expect(await readFile(lockPath(), "utf8")).toBe(held);
    expect(await containersOf(name)).toEqual([]);
  });

  it("a lock whose time is over is taken over, and given back", async () => {
    await mkdir(`${stage.temporary}/.build-once/deploy-smoke`, { recursive: true });
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
    expect((await stage.deploy("good", { "lock-wait": "500ms" })).exitCode).toBe(0);
    expect(await readdir(`${stage.temporary}/.build-once/deploy-smoke`)).toEqual([`${name}.last-good.json`]);
  });

  it("two at once both end, one after the other, and one container serves", async () => {
    const results = await Promise.all([stage.deploy("good"), stage.deploy("better")]);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });
});

describe("a cancelled deployment", () => {
  it("leaves no container and no lock, and what served before serves again", async () => {
    await stage.deploy("good");
    const inputs = {
      image: stage.image("slow"),
      network: "host",
      name,
      env: `PORT=${stage.port}`,
      probes: `tcp :${stage.port}`,
      "startup-timeout": "50s",
      "stop-grace": "1s",
    };
    const cancelled = await deploy(inputs, {
      temporary: stage.temporary,
      interrupt: { signal: "SIGINT", when: "(new)" },
    });
    expect(cancelled.exitCode).not.toBe(0);
    const post = await deploy(inputs, { temporary: stage.temporary, post: cancelled.state });
    expect(post.exitCode).toBe(0);
    expect(await containersOf(name)).toEqual([`${name} running`]);
    await expect.poll(async () => await stage.answer(), { timeout: 10_000 }).toBe("ok one");
    expect(await readdir(`${stage.temporary}/.build-once/deploy-smoke`)).toEqual([`${name}.last-good.json`]);
  });

  it("of a command leaves no container either", async () => {
    const inputs = { image: stage.image("silent"), network: "host", name, run: "sleep 600" };
    const cancelled = await deploy(inputs, {
      temporary: stage.temporary,
      interrupt: { signal: "SIGKILL", when: "Starting" },
    });
    expect(cancelled.exitCode).toBeNull();
    await deploy(inputs, { temporary: stage.temporary, post: cancelled.state });
    expect(await containersOf(name)).toEqual([]);
  });

  it("keeps what the container printed, without the values that were forwarded", async () => {
    const code = "import os, time; print('word', os.environ['WORD'], flush=True); time.sleep(600)";
    const inputs = { image: stage.image("silent"), network: "host", name, run: `python -c "${code}"`, env: "WORD" };
    const more = { temporary: stage.temporary, environment: { WORD: "hunter22" } };
    const cancelled = await deploy(inputs, { ...more, interrupt: { signal: "SIGKILL", when: "Starting" } });
    // It was killed before or after the start: from here on it runs in either case.
    const container = (await containersOf(name))[0]?.split(" ")[0] ?? "";
    await docker("start", container);
    await expect.poll(async () => await docker("logs", container), { timeout: 10_000 }).toContain("word");
    await deploy(inputs, { ...more, post: cancelled.state });
    const folder = `${stage.temporary}/build-once/deploy-smoke`;
    const [run = ""] = await readdir(folder);
    expect(await readFile(`${folder}/${run}/unfinished-stdout.log`, "utf8")).toBe("word ***\n");
  });

  it("the post step of a deployment that came to its end undoes nothing", async () => {
    const done = await stage.deploy("good");
    const post = await deploy({ image: stage.image("good") }, { temporary: stage.temporary, post: done.state });
    expect(post.exitCode).toBe(0);
    expect(await containersOf(name)).toEqual([`${name} running`]);
  });
});
