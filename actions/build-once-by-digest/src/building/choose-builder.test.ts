import type { ExecResult, Host } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { chooseBuilder, removeOwnBuilder } from "./choose-builder.ts";

const program = { command: "docker", prefix: ["buildx"], version: "0.36.1" };
const engineOnly = '{"Name":"default","Driver":"docker","Current":true,"Nodes":[{"Version":"v0.8"}]}';
const own =
  '{"Name":"far","Driver":"docker-container","Current":true,"Nodes":[{"Version":"v0.32.2","Platforms":["linux/amd64"]}]}';

interface Scene {
  readonly list?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly saved?: string;
  /** What the command of this name answers. */
  readonly answers?: Readonly<Record<string, Partial<ExecResult>>>;
}

/** A host whose docker answers from a script; `events` is what happened, in order. */
function scene({ list = engineOnly, environment = {}, saved, answers = {} }: Scene) {
  const events: string[] = [];
  const host = {
    environment: { get: (name: string) => environment[name] },
    random: { hex: () => "abc123" },
    state: { save: (name: string, value: string) => void events.push(`save ${name}=${value}`), saved: () => saved },
    log: {
      group: async (_: string, work: () => Promise<unknown>) => await work(),
      warning: (text: string) => void events.push(`warning ${text}`),
    },
    exec: {
      run: (_: string, args: readonly string[]) => {
        const verb = args[1] ?? "";
        events.push(verb === "ls" || verb === "version" ? verb : args.slice(1).join(" "));
        const stdout = verb === "ls" ? list : "github.com/docker/buildx v0.36.1 x";
        return Promise.resolve({
          exitCode: 0,
          stdout,
          stderr: "",
          truncated: false,
          timedOut: false,
          ...answers[verb],
        });
      },
    },
  } as unknown as Host;
  return { host, events };
}

describe("the builder", () => {
  it("is the one that the job set up", async () => {
    const { host, events } = scene({ list: own });
    expect(await chooseBuilder(host, program)).toEqual({ name: "far", version: "0.32.2", platforms: ["linux/amd64"] });
    expect(events).toEqual(["ls"]);
  });

  it("is the one that the environment names", async () => {
    const { host, events } = scene({ environment: { BUILDX_BUILDER: "mine" } });
    expect((await chooseBuilder(host, program)).name).toBe("mine");
    expect(events).toEqual(["ls"]);
  });

  it("is made where there is only the engine's own, after its name was saved", async () => {
    const { host, events } = scene({});
    expect((await chooseBuilder(host, program)).name).toBe("build-once-abc123");
    expect(events).toEqual([
      "ls",
      "save builder=build-once-abc123",
      "create --name=build-once-abc123 --driver=docker-container --bootstrap",
      "ls",
    ]);
  });

  it("is known to the post step also when making it failed", async () => {
    const { host, events } = scene({ answers: { create: { exitCode: 1, stderr: "ERROR: no image" } } });
    await expect(chooseBuilder(host, program)).rejects.toMatchObject({ code: "builder-failed" });
    expect(events).toContain("save builder=build-once-abc123");
  });

  it("without an engine is an error that asks for one", async () => {
    const stderr = "ERROR: failed to connect to the docker API at unix:///x.sock; check if the daemon is running";
    const { host } = scene({ answers: { create: { exitCode: 1, stderr } } });
    await expect(chooseBuilder(host, program)).rejects.toMatchObject({ code: "docker-not-available", kind: "input" });
  });
});

describe("the post step", () => {
  it("removes the builder that the run made, and no other", async () => {
    const made = scene({ saved: "build-once-abc123" });
    await removeOwnBuilder(made.host);
    expect(made.events).toEqual(["version", "rm --force -- build-once-abc123"]);
    const none = scene({});
    await removeOwnBuilder(none.host);
    expect(none.events).toEqual([]);
  });

  it("takes a builder that is gone for removed, and one that stays for a warning", async () => {
    const gone = scene({
      saved: "b",
      answers: { rm: { exitCode: 1, stderr: 'failed to remove b: no builder "b" found' } },
    });
    await removeOwnBuilder(gone.host);
    expect(gone.events.filter((event) => event.startsWith("warning"))).toEqual([]);
    const stuck = scene({ saved: "b", answers: { rm: { exitCode: 1, stderr: "ERROR: device busy" } } });
    await removeOwnBuilder(stuck.host);
    expect(stuck.events.at(-1)).toMatch(/^warning The builder b was not removed: .*device busy/);
  });
});
