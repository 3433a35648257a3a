import { explainChange, parseKeyInputs } from "@build-once/docker";
import type { Content } from "../keys/compose-content.ts";
import { nearestEarlierRecord } from "../record/nearest-record.ts";
import type { Session } from "../session.ts";

/** Says what changed against the nearest earlier build, in lines for a person; whatever cannot be told is no line. */
export async function explainMiss({ registry, facts }: Session, content: Content): Promise<readonly string[]> {
  if (content.inputs === undefined) return [];
  const nearest = await nearestEarlierRecord(registry, facts);
  if (nearest.kind === "none") return [`nothing to compare with: ${nearest.why}`];
  const { record, tag } = nearest;
  const earlier = parseKeyInputs(record.inputs);
  if (!earlier.ok) return [];
  const changes = explainChange(earlier.value, content.inputs);
  const since = `compared with ${tag} (commit ${record.source.commit.slice(0, 12)})`;
  return changes.length === 0 ? [`nothing changed ${since}`] : [`${since}:`, ...changes];
}
