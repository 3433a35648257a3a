import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  buildImage,
  buildIndex,
  type BuiltImage,
  type MemoryRegistry,
  startMemoryRegistry,
  storeImage,
} from "@build-once/testkit";
import { ourCommand, peerCommand } from "./commands.ts";
import { type Timed, timeInTurn } from "./measure.ts";

const rounds = 11;

/** Times "point this tag to that image" in one repository against regctl, crane and buildx. */
export async function benchPromotion(): Promise<string> {
  const sections: string[] = [];
  for (const latencyMs of [0, 40]) sections.push(await benchWith(latencyMs));
  return [
    "## Promoting an image in one repository",
    "",
    `Index of two platforms and two attestations in the memory registry, no authentication; the tag pointed to another image before each run. Whole processes in turn, ${rounds} rounds.`,
    "The requests are those of the slowest chain and of all. `history: false` reads, writes and reads back; the default also reads what the tag pointed to, lists the tags,",
    "records `<tag>-<n>` before the tag moves, and reads that back as well. No peer reads back what it wrote or keeps what was there; the last column says whether the digest stayed what it was.",
    "",
    ...sections,
  ].join("\n");
}

async function benchWith(latencyMs: number): Promise<string> {
  const registry = await startMemoryRegistry({ latencyMs });
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    for (const name of ["output", "state", "summary"]) await writeFile(join(folder, name), "");
    const images = [buildImage({ platform: "linux/amd64" }), buildImage({ platform: "linux/arm64" })];
    const before = buildIndex(images, { attestations: true, annotations: { release: "1" } });
    const image = buildIndex(images, { attestations: true, annotations: { release: "2" } });
    storeImage(registry.store, "acme/app", before, "prod-1");
    storeImage(registry.store, "acme/app", image, "tested");
    const commands = commandsFor(registry, folder, before);
    const facts = new Map<string, { readonly requests: number; readonly kept: boolean }>();
    for (const command of commands) {
      command.prepare?.();
      registry.requests.clear();
      await timeInTurn([{ ...command, prepare: () => undefined }], 0);
      const kept = registry.store.tag("acme/app", "prod") === image.digest;
      facts.set(command.name, { requests: registry.requests.count(), kept });
    }
    const timings = await timeInTurn(commands, rounds);
    const rows = timings.map(({ name, minMs, medianMs, maxMs }) => {
      const { requests = 0, kept = false } = facts.get(name) ?? {};
      const times = [minMs, medianMs, maxMs].map((ms) => ms.toFixed(0)).join(" | ");
      return `| ${name} | ${requests} | ${times} | ${kept ? "yes" : "no"} |`;
    });
    return [
      `### ${latencyMs} ms added to each answer`,
      "",
      "| | requests | min ms | median ms | max ms | same digest |",
      "| --- | ---: | ---: | ---: | ---: | --- |",
      ...rows,
      "",
    ].join("\n");
  } finally {
    await registry.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function commandsFor(registry: MemoryRegistry, folder: string, before: BuiltImage): readonly Timed[] {
  const [from, to] = [`${registry.host}/acme/app:tested`, `${registry.host}/acme/app:prod`];
  const prepare = (): void => {
    const { tags } = registry.store.open("acme/app");
    tags.set("prod", before.digest);
    for (const tag of tags.keys()) if (/^prod-(?!1$)/.test(tag)) tags.delete(tag);
  };
  const named = (name: string) => ({ name, folder, prepare });
  const inputs = { mode: "promote", image: `${registry.host}/acme/app`, from, tags: "prod" };
  // A plain HTTP registry has to be told to regctl, in the same process.
  const plainHttp = ["--host", `reg=${registry.host},tls=disabled`];
  return [
    { name: "bare Node", command: process.execPath, args: ["-e", "0"], environment: {} },
    ourCommand(named("build-once-by-digest, `history: false`"), { ...inputs, history: "false" }),
    ourCommand(named("build-once-by-digest"), inputs),
    peerCommand(named("regctl image copy"), "regctl", [...plainHttp, "image", "copy", from, to]),
    peerCommand(named("crane tag"), "crane", ["tag", from, "prod"]),
    peerCommand(named("buildx imagetools create"), "buildx", ["imagetools", "create", "--tag", to, from]),
  ];
}
