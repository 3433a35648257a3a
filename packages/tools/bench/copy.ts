import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Digest } from "@build-once/kernel";
import {
  buildImage,
  buildIndex,
  buildReferrer,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { ourCommand, peerCommand } from "./commands.ts";
import { type Timed, timeInTurn } from "./measure.ts";

const rounds = 7;

/** Times "bring this image to another repository of the registry, with what refers to it" against regctl, crane and buildx. */
export async function benchCopy(): Promise<string> {
  const sections: string[] = [];
  for (const latencyMs of [0, 40]) sections.push(await benchWith(latencyMs));
  return [
    "## Promoting an image into another repository",
    "",
    `The same index with four artifacts that refer to it, to a platform's manifest and to another artifact; memory registry with the referrers API, no authentication, an empty target before each run. Whole processes in turn, ${rounds} rounds.`,
    "`build-once-by-digest` also records the history, reads the source again before it tags, and reads back what it wrote.",
    "",
    ...sections,
  ].join("\n");
}

async function benchWith(latencyMs: number): Promise<string> {
  const registry = await startMemoryRegistry({ latencyMs });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    for (const name of ["output", "state", "summary"]) await writeFile(join(folder, name), "");
    const referrers = storeSource(registry);
    const commands = commandsFor(registry, folder);
    const facts = new Map<string, string>();
    for (const command of commands) {
      command.prepare?.();
      registry.requests.clear();
      await timeInTurn([{ ...command, prepare: () => undefined }], 0);
      const { manifests } = registry.store.open("acme/prod");
      const arrived = referrers.filter((digest) => manifests.has(digest)).length;
      const reads = registry.requests.count("GET /v2/acme/{name}/blobs/{digest}");
      facts.set(command.name, `${registry.requests.count()} | ${arrived} of ${referrers.length} | ${reads}`);
    }
    const timings = await timeInTurn(commands, rounds);
    const rows = timings.map(({ name, minMs, medianMs, maxMs }) => {
      const times = [minMs, medianMs, maxMs].map((ms) => ms.toFixed(0)).join(" | ");
      return `| ${name} | ${facts.get(name) ?? ""} | ${times} |`;
    });
    return [
      `### ${latencyMs} ms added to each answer`,
      "",
      "| | requests | referrers that arrive | blobs read | min ms | median ms | max ms |",
      "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
      ...rows,
      "",
    ].join("\n");
  } finally {
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function storeSource({ store }: MemoryRegistry): readonly Digest[] {
  const [amd, arm] = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
  const index = buildIndex([amd, arm], { attestations: true });
  const sbom = buildReferrer(index, "application/spdx+json", "sbom");
  const referrers = [
    sbom,
    buildReferrer(index, "application/vnd.dev.sigstore.bundle.v0.3+json", "signature"),
    buildReferrer(amd, "application/spdx+json", "sbom of a platform"),
    buildReferrer(sbom, "application/vnd.dev.sigstore.bundle.v0.3+json", "signature of the sbom"),
  ];
  for (const image of [index, ...referrers])
    storeImage(store, "acme/staging", image, image === index ? "tested" : undefined);
  return referrers.map(({ digest }) => digest);
}

function commandsFor(registry: MemoryRegistry, folder: string): readonly Timed[] {
  const [from, to] = [`${registry.host}/acme/staging:tested`, `${registry.host}/acme/prod:live`];
  const prepare = (): void => {
    const { tags, manifests, blobs } = registry.store.open("acme/prod");
    for (const each of [tags, manifests, blobs]) each.clear();
  };
  const named = (name: string) => ({ name, folder, prepare });
  const regctl = ["--host", `reg=${registry.host},tls=disabled`, "image", "copy"];
  const attached = ["--referrers", "--digest-tags"];
  return [
    ourCommand(named("build-once-by-digest"), {
      mode: "promote",
      image: `${registry.host}/acme/prod`,
      from,
      tags: "live",
    }),
    peerCommand(named("regctl image copy"), "regctl", [...regctl, from, to]),
    peerCommand(named("regctl image copy, with referrers and digest tags"), "regctl", [
      ...regctl,
      ...attached,
      from,
      to,
    ]),
    peerCommand(named("crane copy"), "crane", ["copy", from, to]),
    peerCommand(named("buildx imagetools create"), "buildx", ["imagetools", "create", "--tag", to, from]),
  ];
}
