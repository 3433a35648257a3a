import type { Commands } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { deferCommands } from "./deferred-commands.ts";

function recorder(): { readonly commands: Commands; readonly given: string[] } {
  const given: string[] = [];
  const note =
    (name: string) =>
    (...values: readonly unknown[]): void => {
      given.push(`${name} ${values.map((value) => JSON.stringify(value)).join(" ")}`);
    };
  const commands: Commands = {
    mask: note("mask"),
    setOutput: note("output"),
    saveState: note("state"),
    annotate: note("annotate"),
    info: note("info"),
    debug: note("debug"),
    startGroup: note("group"),
    endGroup: note("end"),
    addSummary: async (markdown) => {
      note("summary")(markdown);
      return await Promise.resolve(true);
    },
  };
  return { commands, given };
}

describe("commands that are given before their client is loaded", () => {
  it("are performed in their order, masks before anything is printed", async () => {
    const { commands, given } = recorder();
    const deferred = deferCommands(async () => await Promise.resolve(commands));
    deferred.mask("s3cret");
    deferred.info("first");
    deferred.startGroup("g");
    expect(given).toEqual([]);
    await deferred.ready();
    deferred.info("later");
    expect(given).toEqual(['mask "s3cret"', 'info "first"', 'group "g"', 'info "later"']);
  });

  it("do not begin to load for a mask alone, and begin for a line", () => {
    let loads = 0;
    const deferred = deferCommands(async () => {
      loads++;
      return await Promise.resolve(recorder().commands);
    });
    deferred.mask("s3cret");
    expect(loads).toBe(0);
    deferred.info("line");
    deferred.begin();
    expect(loads).toBe(1);
  });

  it("end in the failure of loading, told to whoever waits", async () => {
    const deferred = deferCommands(async () => await Promise.reject(new Error("no client")));
    deferred.info("line");
    await expect(deferred.ready()).rejects.toThrow("no client");
    await expect(deferred.addSummary("text")).rejects.toThrow("no client");
  });

  it("add a summary when the client is there", async () => {
    const { commands, given } = recorder();
    const deferred = deferCommands(async () => await Promise.resolve(commands));
    expect(await deferred.addSummary("text")).toBe(true);
    expect(given).toEqual(['summary "text"']);
  });
});
