import type { Annotation } from "@build-once/host";
import { code, joinMarkdown, type Markdown, md, table, text } from "@build-once/markdown";

/** The runner shows ten annotations of a level; more than these are for whoever opens the log. */
const maxRows = 50;

/** What checks and build remarked, for the step summary; `undefined` when they remarked nothing. */
export function renderFindings(annotations: readonly Annotation[]): Markdown | undefined {
  if (annotations.length === 0) return undefined;
  const rows = annotations.slice(0, maxRows).map(({ level, title, message, file, startLine }) => {
    const place = startLine === undefined ? file : `${file ?? "Dockerfile"}:${startLine}`;
    const where = place === undefined ? md`–` : code(place);
    return [text(level), where, text(title ?? ""), text(message.replaceAll("\n", " "), 300)];
  });
  const columns = [{ title: md`Level` }, { title: md`Where` }, { title: md`Rule` }, { title: md`What` }];
  const rest = annotations.length - rows.length;
  const parts = [md`What the checks and the build remarked:`, table(columns, rows)];
  if (rest > 0) parts.push(md`… and ${rest} more, which are in the log.`);
  return joinMarkdown(parts, "\n\n");
}
