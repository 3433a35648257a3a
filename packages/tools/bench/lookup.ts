import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildImage, buildIndex, storeImage, toolPath } from "@build-once/testkit";
import { root } from "../src/project.ts";
import { account, type Auth, type Place, startPlace } from "./lookup-place.ts";
import { type Timed, timeInTurn } from "./measure.ts";

const commit = "1".repeat(40);

/** Times "which digest does this commit have" against crane and buildx, on an index of two platforms with attestations. */
export async function benchLookup(): Promise<string> {
  const sections: string[] = [];
  for (const latencyMs of [0, 40]) {
    for (const auth of ["none", "bearer", "ghcr"] as const) sections.push(await benchWith(latencyMs, auth));
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

const titles: Readonly<Record<Auth, string>> = {
  none: "no authentication",
  bearer: "a token service",
  ghcr: "ghcr.io as it answers a job's token, by HTTPS through a proxy",
};

async function benchWith(latencyMs: number, auth: Auth): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const place = await startPlace(auth, latencyMs, folder);
  const { registry } = place;
  try {
    for (const name of ["output", "state", "summary"]) await writeFile(join(folder, name), "");
    const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
    storeImage(registry.store, "acme/app", buildIndex(images, { attestations: true }), `sha-${commit}`);
    await logIn(folder, place.host, auth);
    const commands = commandsFor(place, folder);
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
      `### ${latencyMs} ms added to each answer, ${titles[auth]}`,
      "",
      "| | requests | min ms | median ms | max ms |",
      "| --- | ---: | ---: | ---: | ---: |",
      ...rows,
      "",
    ].join("\n");
  } finally {
    await place.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** What a docker login leaves; all of the commands read it. */
async function logIn(folder: string, host: string, auth: Auth): Promise<void> {
  const basic = Buffer.from(`${account.username}:${account.password}`).toString("base64");
  const auths = auth === "none" ? {} : { [host]: { auth: basic } };
  await writeFile(join(folder, "config.json"), JSON.stringify({ auths }));
}

function commandsFor(place: Place, folder: string): readonly Timed[] {
  const reference = `${place.host}/acme/app:sha-${commit}`;
  const base = { HOME: folder, PATH: process.env["PATH"] ?? "", ...place.environment };
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
      INPUT_IMAGE: `${place.host}/acme/app`,
    },
  };
  return [
    ours,
    peer("crane digest", "crane", ["digest"]),
    peer("buildx imagetools inspect", "buildx", ["imagetools", "inspect"]),
  ];
}
