import { removeScratch, runBundle, scratchFolder } from "@build-once/testkit";
import { afterAll, describe, expect, it } from "vitest";
import { changed, gate, git, report, source, write } from "./consumer.ts";

afterAll(removeScratch);

describe("where the change comes from", () => {
  it("is the first parent of the merge commit, whatever the event says", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    expect((await gate({ ...checkout, base: "0123456789".repeat(4) })).outputs.get("patch")).toBe("50.00");
  });
  it("is found in a checkout of depth 1 by fetching one commit", async () => {
    const checkout = await changed();
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", `file://${checkout.workspace}`, ".");
    await write(shallow, { "lcov.info": report });
    const result = await gate({ ...checkout, workspace: shallow }, { "min-patch": "50" });
    expect([result.exitCode, result.outputs.get("patch")]).toEqual([0, "50.00"]);
  });
  it("is refused, not taken as nothing, when it cannot be fetched", async () => {
    const checkout = await changed();
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", `file://${checkout.workspace}`, ".");
    await git(shallow, "remote", "set-url", "origin", `file://${checkout.workspace}/gone`);
    await write(shallow, { "lcov.info": report });
    const result = await gate({ ...checkout, workspace: shallow }, { "min-patch": "1" });
    expect([result.exitCode, result.outputs.get("reason"), result.outputs.get("patch")]).toEqual([
      1,
      "patch-unavailable",
      "",
    ]);
    const unasked = await gate({ ...checkout, workspace: shallow });
    expect([unasked.exitCode, unasked.annotations[0]?.name]).toEqual([0, "warning"]);
  });
  it("is the merge base when the head itself is checked out, deepened as far as needed", async () => {
    const checkout = await changed();
    await git(checkout.workspace, "checkout", "-q", "main");
    await write(checkout.workspace, { "other.py": `x\n${source}` });
    await git(checkout.workspace, "commit", "-qam", "meanwhile");
    const base = await git(checkout.workspace, "rev-parse", "main");
    const shallow = await scratchFolder("shallow");
    await git(shallow, "clone", "-q", "--depth=1", "--branch=change", `file://${checkout.workspace}`, ".");
    await write(shallow, { "lcov.info": report });
    const result = await gate({ workspace: shallow, base, head: "f".repeat(40) });
    expect(result.outputs.get("patch")).toBe("50.00");
  });
  it("is the commit before a push, or `base`", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    const push = await runBundle({
      action: "coverage-gate",
      workspace: checkout.workspace,
      environment: { GITHUB_SHA: checkout.head },
      event: { before: checkout.base },
    });
    expect(push.outputs.get("patch")).toBe("50.00");
    const given = await runBundle({
      action: "coverage-gate",
      workspace: checkout.workspace,
      inputs: { base: "HEAD^1" },
    });
    expect(given.outputs.get("patch")).toBe("50.00");
    const wrong = await gate(checkout, { base: "no-such-branch", "min-patch": "1" });
    expect([wrong.exitCode, wrong.outputs.get("reason")]).toEqual([1, "patch-unavailable"]);
  });
  it.each(["pull_request", "push"])("is unknown, not nothing, when the payload of %s names no base", async (event) => {
    const checkout = await changed();
    await git(checkout.workspace, "checkout", "-q", "main");
    await write(checkout.workspace, { "lcov.info": report });
    const result = await runBundle({
      action: "coverage-gate",
      workspace: checkout.workspace,
      inputs: { "min-patch": "1" },
      environment: { GITHUB_EVENT_NAME: event },
    });
    expect([result.exitCode, result.outputs.get("reason")]).toEqual([1, "patch-unavailable"]);
  });
  it("is not misled by the repository's own diff settings", async () => {
    const checkout = await changed();
    await write(checkout.workspace, { "lcov.info": report });
    for (const [name, value] of [
      ["diff.noprefix", "true"],
      ["diff.mnemonicPrefix", "true"],
      ["diff.external", "false"],
      ["color.diff", "always"],
      ["diff.context", "5"],
    ] as const)
      await git(checkout.workspace, "config", name, value);
    expect((await gate(checkout)).outputs.get("patch")).toBe("50.00");
  });
});
