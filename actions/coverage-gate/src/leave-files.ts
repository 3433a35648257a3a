import {
  type MergedTarget,
  renderBadge,
  renderDocument,
  renderEndpointBadge,
  renderMerged,
} from "@build-once/coverage";
import type { Files, Host } from "@build-once/host";
import type { Assessment, Inputs } from "./gate.ts";

/** How much of a document is put together before it is written. */
const pieceCharacters = 8 * 2 ** 20;

/** Writes the JSON report, and the badge and merged reports that were asked for; gives the JSON report's path. */
export async function leaveFiles(assessment: Assessment, inputs: Inputs, host: Host): Promise<string> {
  const { badge, "merged-report": targets, "partial-lines": partialLines } = inputs;
  const parts = { ...assessment, commit: assessment.readings.commit, partialLines };
  const folder = host.environment.get("RUNNER_TEMP") ?? ".";
  const path = `${folder}/build-once/coverage/report-${host.random.hex(6)}.json`;
  await writePieces(path, renderDocument(parts), host.files);
  if (badge !== undefined) {
    const render = badge.toLowerCase().endsWith(".json") ? renderEndpointBadge : renderBadge;
    await host.files.write(badge, render(assessment.totals.lines, assessment.decision.band));
  }
  for (const target of targets) await writePieces(target.path, piecesOf(target), host.files);
  return path;

  function piecesOf({ format }: MergedTarget): Iterable<string> {
    return format === "json" ? renderDocument(parts, true) : renderMerged[format](assessment.files);
  }
}

/** A small document is there whole or not at all; a large one grows, so that memory holds one piece of it. */
async function writePieces(path: string, pieces: Iterable<string>, files: Files): Promise<void> {
  let begun = false;
  let waiting: string[] = [];
  let characters = 0;
  const flush = async (): Promise<void> => {
    const text = waiting.join("");
    if (begun) await files.append(path, text);
    else await files.write(path, text);
    begun = true;
    waiting = [];
    characters = 0;
  };
  for (const piece of pieces) {
    waiting.push(piece);
    characters += piece.length;
    if (characters >= pieceCharacters) await flush();
  }
  if (!begun || characters > 0) await flush();
}
