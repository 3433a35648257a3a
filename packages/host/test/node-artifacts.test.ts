import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parseCommands } from "../../testkit/src/bundle/printed-commands.ts";
import { type GitHubFake, startGitHub } from "../../testkit/src/github/index.ts";
import {
  artifactRoute,
  type ResultsService,
  RunStore,
  sha256,
  startResults,
  zip,
} from "../../testkit/src/results/index.ts";
import type { ArtifactInfo, ForeignRun } from "../src/index.ts";
import type { HostCall } from "./child-calls.ts";
import { type ChildRun, runChildHost } from "./run-child-host.ts";
import { removeScratch, scratchFolder } from "./scratch.ts";

const runId = 4242;
const elsewhere = 777;

let results: ResultsService;
let github: GitHubFake;
let folder: string;
let out: string;

beforeEach(async () => {
  const artifacts = new RunStore();
  results = await startResults({ artifacts });
  github = await startGitHub({ artifacts, blobUrl: results.url });
  folder = await scratchFolder();
  out = join(folder, "out");
});

afterEach(async () => {
  await results.stop();
  await github.stop();
  await removeScratch();
});

async function run(...calls: readonly HostCall[]): Promise<ChildRun> {
  return await runChildHost(calls, {
    ...results.environment({ runId }),
    GITHUB_SERVER_URL: "https://github.com",
    GITHUB_API_URL: github.url,
    GITHUB_WORKSPACE: folder,
  });
}

function stored(name: string, bytes: Uint8Array, ofRun = runId): ArtifactInfo {
  const { id } = results.artifacts.add({ name, runId: ofRun }, bytes);
  return { id, name, sizeBytes: bytes.length, createdMs: undefined, digest: `sha256:${sha256(bytes)}` };
}

function foreignRun(permissions: Readonly<Record<string, "read">>): ForeignRun {
  const { refs } = github.seed.repository("acme/sample-app", { private: true });
  github.seed.run("acme/sample-app", { id: elsewhere, headSha: refs.get("refs/heads/main") ?? "" });
  return { runId: elsewhere, owner: "acme", repository: "sample-app", token: github.token({ permissions }) };
}

describe("artifacts of this run", () => {
  test("what is uploaded is listed with size and digest, and unpacks to the same files", async () => {
    await mkdir(join(folder, "in/deep"), { recursive: true });
    await writeFile(join(folder, "in/a.txt"), "one\n");
    await writeFile(join(folder, "in/deep/ä b.bin"), Buffer.from([0, 255]));
    const files = ["in/a.txt", "in/deep/ä b.bin"].map((name) => join(folder, name));
    const { outcomes } = await run({ do: "upload", name: "report", files, root: join(folder, "in") }, { do: "list" });
    const [uploaded, listed] = outcomes;
    expect(uploaded?.value).toMatchObject({ name: "report", digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) });
    const expected = { ...(uploaded?.value as ArtifactInfo), createdMs: expect.any(Number) as number };
    expect(listed?.value).toEqual([expected]);
    const artifact = { ...expected, createdMs: undefined };
    await run({ do: "download", artifact, directory: out });
    expect(await readFile(join(out, "a.txt"), "utf8")).toBe("one\n");
    expect([...(await readFile(join(out, "deep/ä b.bin")))]).toEqual([0, 255]);
  });

  test("of several attempts the newest of a name is listed", async () => {
    stored("report", zip(new Map([["a", "1"]])));
    const { id } = results.artifacts.add({ name: "report", runId, attempt: 2 }, zip(new Map([["a", "2"]])));
    const [listed] = (await run({ do: "list" })).outcomes;
    expect(listed?.value).toEqual([expect.objectContaining({ id, name: "report" })]);
  });

  test("bytes that are not the digest's are refused before anything is unpacked", async () => {
    const artifact = stored("report", zip(new Map([["report.txt", "all is well\n"]])));
    const other = zip(new Map([["report.txt", "all is lost\n"]]));
    results.artifacts.corrupt(artifact.id, other);
    const [outcome] = (await run({ do: "download", artifact, directory: out })).outcomes;
    expect(outcome?.error).toMatchObject({ kind: "data", code: "artifact-digest-mismatch" });
    expect(outcome?.error?.message).toContain(artifact.digest);
    expect(outcome?.error?.message).toContain(sha256(other));
    await expect(readdir(out)).rejects.toThrow(/ENOENT/);
  });

  test("an archive that leaves the folder is refused, whatever its digest says", async () => {
    const artifact = stored("report", zip(new Map([["../evil.txt", "x"]])));
    const [outcome] = (await run({ do: "download", artifact, directory: out })).outcomes;
    expect(outcome?.error).toMatchObject({ kind: "data", code: "archive-refused" });
    expect(await readdir(folder)).toEqual(["out"]);
    expect(await readdir(out)).toEqual([]);
  });

  test("an artifact that is not there, or a service that refuses, is an error that names it", async () => {
    const artifact: ArtifactInfo = { id: 1, name: "gone", sizeBytes: 1, createdMs: undefined, digest: undefined };
    results.faults.add({
      route: artifactRoute("CreateArtifact"),
      times: 99,
      fault: { kind: "reply", reply: { status: 403, headers: { "content-type": "application/json" }, body: "{}" } },
    });
    await writeFile(join(folder, "a.txt"), "");
    const { outcomes } = await run(
      { do: "download", artifact, directory: out },
      { do: "upload", name: "report", files: [join(folder, "a.txt")], root: folder },
      { do: "upload", name: "empty", files: [], root: folder },
    );
    expect(outcomes.map(({ error }) => [error?.kind, error?.code])).toEqual([
      ["upstream", "artifact-download-failed"],
      ["upstream", "artifact-upload-failed"],
      ["upstream", "artifact-upload-failed"],
    ]);
    expect(outcomes.map(({ error }) => /"(\w+)"/.exec(error?.message ?? "")?.[1])).toEqual(["gone", "report", "empty"]);
  });

  test("without a service, each call is an error", async () => {
    const { outcomes } = await runChildHost([{ do: "list" }], { GITHUB_SERVER_URL: "https://github.com" });
    expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "artifact-list-failed" });
  });
});

describe("artifacts of another run", () => {
  test("are listed and downloaded through GitHub's API", async () => {
    const from = foreignRun({ actions: "read" });
    const artifact = stored("report", zip(new Map([["report.txt", "theirs\n"]])), elsewhere);
    stored("mine", zip(new Map([["a", ""]])));
    const { outcomes } = await run({ do: "list", run: from }, { do: "download", artifact, directory: out, run: from });
    expect(outcomes[0]?.value).toMatchObject([{ id: artifact.id, name: "report", digest: artifact.digest }]);
    expect(await readFile(join(out, "report.txt"), "utf8")).toBe("theirs\n");
    expect(results.requests.count(artifactRoute("ListArtifacts"))).toBe(0);
  });

  test("cannot be listed by a token that may not read them; the error names the run and no token", async () => {
    const from = foreignRun({});
    const { outcomes, printed } = await run({ do: "list", run: from });
    expect(outcomes[0]?.error).toMatchObject({ kind: "upstream", code: "artifact-list-failed" });
    expect(outcomes[0]?.error?.message).toContain("run 777 of acme/sample-app");
    expect(outcomes[0]?.error?.message + printed).not.toContain(from.token);
  });
});

describe("what the client prints", () => {
  test("holds no command but debug lines and masks, whatever an artifact is called", async () => {
    await writeFile(join(folder, "a.txt"), "x");
    const names = ["::error::forged", "x\n::error::forged", "x\r::error::forged", "##[error]forged"];
    const hostile = names.map((name) => stored(name, zip(new Map([["::error::forged", ""]]))));
    const { outcomes, printed } = await run(
      { do: "upload", name: "report", files: [join(folder, "a.txt")], root: folder },
      { do: "list" },
      ...hostile.map((artifact) => ({ do: "download", artifact, directory: out }) as const),
    );
    expect(outcomes.map(({ error }) => error)).toEqual(outcomes.map(() => undefined));
    const commands = parseCommands(printed).map(({ name }) => name);
    expect(commands).toContain("add-mask");
    expect(commands.filter((name) => name !== "debug" && name !== "add-mask")).toEqual([]);
    expect(printed.split("\n").filter((line) => line !== "" && !line.startsWith("::"))).toEqual([]);
  });
});
