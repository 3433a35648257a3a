import { readdir, readFile } from "node:fs/promises";
import { removeScratch } from "@build-once/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { containersOf, docker, removeDeployment } from "./deploying.ts";
import { ServerStage } from "./server-stage.ts";

const name = "server-test";
const stage = new ServerStage(name);

beforeAll(async () => await stage.prepare());
afterEach(async () => await stage.reset());
afterAll(removeScratch);

describe("a server", () => {
  it("is left serving under its name, with its digest and restart policy, once it is proven", async () => {
    const result = await stage.deploy("good");
    expect(result.stdout).toContain("pass (deployed)");
    expect(result.exitCode).toBe(0);
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "healthy",
      "deployed-digest": stage.digest("good"),
      "serving-digest": stage.digest("good"),
      "previous-digest": "",
      "rolled-back": "false",
      stdout: "",
    });
    expect(await containersOf(name)).toEqual([`${name} running`]);
    expect(await stage.answer()).toBe("ok one");
    expect(await docker("inspect", "--format", "{{.HostConfig.RestartPolicy.Name}}", name)).toBe("unless-stopped");
  });

  it("is proven by tcp, command and log probes as well", async () => {
    const probes = `tcp :${stage.port} every=100ms\ncommand every=100ms python -c "pass"\nlog /^READY$/i\nhttp http://127.0.0.1:${stage.port}/ every=100ms times=1`;
    const result = await stage.deploy("good", { probes });
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
    expect((await stage.deploy("well", { probes: "" })).exitCode).toBe(0);
    await removeDeployment(name);
    const unwell = await stage.deploy("unwell", { probes: "" });
    expect(unwell.outputs.get("class")).toBe("app-unhealthy");
  });

  it("without probes or a healthcheck must stay up", async () => {
    expect((await stage.deploy("silent", { probes: "" })).exitCode).toBe(0);
    await removeDeployment(name);
    const dying = await stage.deploy("dying", { probes: "", watch: "4s" });
    expect(dying.outputs.get("class")).toBe("app-crashed");
    expect(dying.outputs.get("exit-code")).toBe("9");
  });

  it.each([
    ["crashing", "app-crashed"],
    ["silent", "port-closed"],
    ["sick", "app-unhealthy"],
    ["dying", "app-crashed"],
  ])("that is %s is %s, recorded, removed, and never green", async (variant, deployClass) => {
    const result = await stage.deploy(variant, { watch: "4s" });
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

  it("that takes connections and never answers is slow, not healthy", async () => {
    const probes = `http :${stage.port}/ timeout=200ms every=50ms`;
    const result = await stage.deploy("hanging", { probes, "startup-timeout": "2s" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("class")).toBe("app-slow");
  });

  it("that sends elsewhere has not answered: redirects are not followed", async () => {
    const result = await stage.deploy("moved", { "startup-timeout": "1500ms" });
    expect(result.outputs.get("class")).toBe("app-unhealthy");
    expect(result.summary).toContain("302");
  });

  it("that is unwell at first and well in time is healthy", async () => {
    const result = await stage.deploy("warming");
    expect(result.exitCode).toBe(0);
    const recorded = await readFile(`${result.outputs.get("recorder")}/new-probes.json`, "utf8");
    expect(recorded).toContain("status 503");
  });

  it("whose healthcheck prints commands, tags and mentions forges none of them", async () => {
    const result = await stage.deploy("forging", { probes: "" });
    expect(result.outputs.get("class")).toBe("app-unhealthy");
    expect(result.commands.filter(({ message }) => message === "forged")).toEqual([]);
    expect(result.summary).not.toMatch(/<img|@octocat/);
  });

  it("that prints what must not be printed fails although it answers", async () => {
    const result = await stage.deploy("good", { "reject-output": "ready" });
    expect(result.outputs.get("class")).toBe("app-unhealthy");
    expect(result.exitCode).toBe(1);
  });

  it("that is for another machine is refused before anything is stopped", async () => {
    await stage.deploy("good");
    const result = await stage.deploy("foreign");
    expect(Object.fromEntries(result.outputs)).toMatchObject({
      class: "wrong-arch",
      "rolled-back": "false",
      "serving-digest": stage.digest("good"),
    });
    expect(result.stdout).not.toContain("Stopping");
    expect(await stage.answer()).toBe("ok one");
  });

  it("says which variable the log misses", async () => {
    const result = await stage.deploy("sick");
    expect(result.summary).toContain("DATABASE_URL");
  });
});
