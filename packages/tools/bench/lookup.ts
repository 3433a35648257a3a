import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildImage,
  buildIndex,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
  toolPath,
} from "@build-once/testkit";
import { root } from "../src/project.ts";
import { type Timed, timeInTurn } from "./measure.ts";

const commit = "1".repeat(40);

/** Times "which digest does this commit have" against crane and buildx, on an index of two platforms with attestations. */
export async function benchLookup(): Promise<string> {
  const sections: string[] = [];
  for (const latencyMs of [0, 40]) {
    for (const auth of ["none", "bearer"] as const) sections.push(await benchWith(latencyMs, auth));
  }
  return [
    "## Looking up an image that is there",
    "",
    "Index of two platforms and two attestations in the memory registry; whole processes in turn, 21 rounds.",
    "`build-once-by-digest` hashes the bytes and reports digest, reference and platforms; the peers report the digest.",
    "",
    ...sections,
  ].join("\n");
}

type Auth = "none" | "bearer";

const account = { username: "robot", password: "s3cret-of-the-bench", access: "pull,push" } as const;

async function benchWith(latencyMs: number, auth: Auth): Promise<string> {
  const bearer = { kind: "bearer", accounts: [account] } as const;
  const registry = await startMemoryRegistry({ latencyMs, auth: auth === "bearer" ? bearer : { kind: "none" } });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    for (const name of ["output", "state", "summary"]) await writeFile(join(folder, name), "");
    const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
    storeImage(registry.store, "acme/app", buildIndex(images, { attestations: true }), `sha-${commit}`);
    await logIn(folder, registry.host, auth);
    const commands = commandsFor(registry, folder);
    const requests = new Map<string, number>();
    for (const command of commands) {
      registry.requests.clear();
      await timeInTurn([command], 0);
      requests.set(command.name, registry.requests.count());
    }
    const timings = await timeInTurn(commands, 21);
    const rows = timings.map(
      ({ name, minMs, medianMs, maxMs }) =>
        `| ${name} | ${requests.get(name) ?? 0} | ${minMs.toFixed(0)} | ${medianMs.toFixed(0)} | ${maxMs.toFixed(0)} |`,
    );
    return [
      `### ${latencyMs} ms added to each answer, ${auth === "bearer" ? "a token service" : "no authentication"}`,
      "",
      "| | requests | min ms | median ms | max ms |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
      "",
    ].join("\n");
  } finally {
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a docker login leaves; all of the commands read it. */
async function logIn(folder: string, host: string, auth: Auth): Promise<void> {
  const basic = Buffer.from(`${account.username}:${account.password}`).toString("base64");
  const auths = auth === "bearer" ? { [host]: { auth: basic } } : {};
  await writeFile(join(folder, "config.json"), JSON.stringify({ auths }));
}

function commandsFor(registry: MemoryRegistry, folder: string): readonly Timed[] {
  const reference = `${registry.host}/acme/app:sha-${commit}`;
  const base = { HOME: folder, PATH: process.env["PATH"] ?? "" };
  const peer = (name: string, tool: "crane" | "buildx", args: readonly string[]): Timed => ({
    name,
    command: toolPath(tool),
    args: [...args, reference],
    environment: { ...base, DOCKER_CONFIG: folder, BUILDX_CONFIG: folder },
  });
  const ours: Timed = {
    name: "build-once-by-digest (resolve)",
    command: process.execPath,
    args: [join(root, "dist/build-once-by-digest/index.js")],
    cwd: folder,
    environment: {
      ...base,
      DOCKER_CONFIG: folder,
      RUNNER_TEMP: folder,
      GITHUB_WORKSPACE: folder,
      GITHUB_OUTPUT: join(folder, "output"),
      GITHUB_STATE: join(folder, "state"),
      GITHUB_STEP_SUMMARY: join(folder, "summary"),
      GITHUB_REPOSITORY: "acme/app",
      GITHUB_SHA: commit,
      GITHUB_REF: "refs/tags/v1",
      INPUT_MODE: "resolve",
      INPUT_REQUIRED: "true",
      INPUT_IMAGE: `${registry.host}/acme/app`,
    },
  };
  return [
    ours,
    peer("crane digest", "crane", ["digest"]),
    peer("buildx imagetools inspect", "buildx", ["imagetools", "inspect"]),
  ];
}
