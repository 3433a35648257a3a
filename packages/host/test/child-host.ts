import { readFile, writeFile } from "node:fs/promises";
import { gitHubWithin } from "../src/node-github.ts";
import { nodeHost } from "../src/node-host.ts";
import type { HostCall, Outcome } from "./child-calls.ts";

const [, , callsFile = "", outcomesFile = ""] = process.argv;
const host = nodeHost();

async function carryOut(call: HostCall): Promise<unknown> {
  if (call.do === "upload") return await host.artifacts.upload(call.name, call.files, call.root);
  if (call.do === "list") return await host.artifacts.list(call.run);
  if (call.do === "download") return await host.artifacts.download(call.artifact, call.directory, call.run);
  if (call.do === "available") return host.cache.available();
  if (call.do === "restore")
    return await host.cache.restore(call.paths, call.key, call.like === undefined ? [] : [call.like]);
  if (call.do === "save") return await host.cache.save(call.paths, call.key);
  const github = call.withinMs === undefined ? host.github : gitHubWithin(call.withinMs);
  const { status, headers, data } = await (await github.connect(call.token)).request(call.route, call.parameters);
  return { status, headers: [...headers], data };
}

async function outcomeOf(call: HostCall): Promise<Outcome> {
  try {
    return { value: await carryOut(call) };
  } catch (error) {
    const { kind, code, message } = error as { kind?: unknown; code?: unknown; message: string };
    return { error: { kind, code, message } };
  }
}

const outcomes: Outcome[] = [];
for (const call of JSON.parse(await readFile(callsFile, "utf8")) as readonly HostCall[])
  outcomes.push(await outcomeOf(call));
await writeFile(outcomesFile, JSON.stringify(outcomes));
