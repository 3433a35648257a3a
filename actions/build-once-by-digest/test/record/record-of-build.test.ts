import { execFileSync } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { scratchFolder, validateDocument } from "@build-once/testkit";
import { parseDigest, type Digest } from "@build-once/kernel";
import { beforeEach, expect, it } from "vitest";
import { readRecords } from "../../src/record/read-records.ts";
import { readReuses } from "../../src/record/reuse-record.ts";
import { setConsumer } from "../consumer.ts";
import { setStage } from "../stage.ts";
import { clientOf } from "./stage.ts";

const stage = setStage();
const consumer = setConsumer(stage);
let subjects: string;

beforeEach(async () => {
  subjects = join(await scratchFolder("artifacts"), "artifacts");
  await writeFile(subjects, "");
});

function digestOf(text: string | undefined): Digest {
  const digest = parseDigest(text ?? "");
  if (!digest.ok) throw new Error(digest.error);
  return digest.value;
}

/** Commits a file that the build does not read. */
async function commitAside(): Promise<string> {
  const cwd = consumer.workspace;
  await writeFile(join(cwd, "notes.md"), "aside\n");
  await writeFile(join(cwd, ".dockerignore"), "notes.md\n.git\n.dockerignore\n");
  execFileSync("git", ["add", "."], { cwd });
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "aside"], { cwd });
  return execFileSync("git", ["rev-parse", "HEAD"], { cwd, encoding: "utf8" }).trim();
}

it("a build leaves a record beside its image and declares it to the runner", async () => {
  const result = await consumer.run({}, { environment: { GITHUB_ARTIFACTS: subjects } });
  expect(result.exitCode, result.stdout + result.stderr).toBe(0);
  const digest = digestOf(result.outputs.get("digest"));
  expect(result.outputs.get("record")).toMatch(/^sha256:/);
  const { records, ignored } = await readRecords(clientOf(stage.registry.host), digest);
  expect(ignored).toEqual([]);
  const [record] = records;
  await validateDocument("build-record", record);
  expect(record).toMatchObject({
    image: `${stage.registry.host}/acme/app`,
    digest,
    keys: [result.outputs.get("key"), result.outputs.get("content-key")],
    source: { repository: "acme/sample-app", commit: consumer.commit, ref: "refs/heads/main" },
    run: { attempt: 1, workflow: "CI" },
  });
  expect(record?.inputs).toBeDefined();
  expect((await readFile(subjects, "utf8")).trim()).toBe(`oci://${stage.registry.host}/acme/app@${digest}`);
});

it("a commit that adopts an image is noted beside it, and declares it as well", async () => {
  await writeFile(join(consumer.workspace, ".dockerignore"), "notes.md\n.git\n.dockerignore\n");
  const first = await consumer.run();
  expect(first.exitCode, first.stdout + first.stderr).toBe(0);
  const commit = await commitAside();
  const second = await consumer.run({}, { environment: { GITHUB_SHA: commit, GITHUB_ARTIFACTS: subjects } });
  expect(second.exitCode, second.stdout + second.stderr).toBe(0);
  expect(second.outputs.get("built")).toBe("false");
  const digest = digestOf(first.outputs.get("digest"));
  expect(second.outputs.get("digest")).toBe(digest);
  const notes = await readReuses(clientOf(stage.registry.host), digest);
  expect(notes).toMatchObject([{ commit, ref: "refs/heads/main" }]);
  expect((await readFile(subjects, "utf8")).trim()).toBe(`oci://${stage.registry.host}/acme/app@${digest}`);
});
