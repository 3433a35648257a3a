import { formatDuration } from "@build-once/kernel";
import {
  bullets,
  code,
  codeBlock,
  details,
  heading,
  joinMarkdown,
  type Markdown,
  md,
  table,
  text,
} from "@build-once/markdown";
import type { Plan } from "./plan.ts";
import type { Report } from "./report.ts";
import type { Decision } from "./verdict.ts";

const limits = { maxLines: 40, maxCharacters: 300 };

/** The step summary of a deployment; every text of the container in it is quoted. */
export function renderSummary(
  report: Report,
  plan: Plan,
  decision: Decision,
  redact: (text: string) => string,
): Markdown {
  const sign = decision.verdict === "pass" ? md`✅` : md`❌`;
  const parts = [heading(3, md`${sign} Deploy and smoke: ${code(plan.name)}`), text(redact(decision.message), 1500)];
  parts.push(bullets(facts(report)));
  const rows = probeRows(report);
  if (rows.length > 0)
    parts.push(
      table(
        [
          { title: md`Probe` },
          { title: md`Tries`, align: "right" },
          { title: md`Passed`, align: "right" },
          { title: md`Last answer` },
        ],
        rows,
      ),
    );
  parts.push(
    ...quote("Standard output", redact(report.stdout), report),
    ...quote("Standard error", redact(report.stderr), report),
  );
  return joinMarkdown(parts, "\n\n");
}

function facts(report: Report): readonly Markdown[] {
  const items: Markdown[] = [md`Class: ${code(report.class)}`];
  if (report.digest !== undefined) items.push(md`Deployed: ${code(report.digest)}`);
  if (report.previous !== undefined) items.push(md`Before: ${code(report.previous)}`);
  if (!report.oneShot)
    items.push(md`Serving now: ${report.serving === undefined ? md`nothing` : code(report.serving)}`);
  if (report.startupMs !== undefined) items.push(md`Healthy after ${text(formatDuration(report.startupMs))}`);
  if (report.exitCode !== undefined) items.push(md`Exit code: ${report.exitCode}`);
  return items;
}

function probeRows(report: Report): readonly (readonly Markdown[])[] {
  const lines = [...new Set(report.tries.map((entry) => entry.probe))];
  return lines.map((line) => {
    const tries = report.tries.filter((entry) => entry.probe === line);
    const passed = tries.filter((entry) => entry.result.ok).length;
    return [code(line), md`${tries.length}`, md`${passed}`, text(tries.at(-1)?.result.detail ?? "")];
  });
}

/** A server's output matters when it failed; a command's always does. The end of it says more than its start. */
function quote(title: string, output: string, report: Report): readonly Markdown[] {
  if (output.trim() === "" || (!report.oneShot && report.class === "healthy")) return [];
  const all = output.trimEnd().split("\n");
  const tail = all.slice(-limits.maxLines).join("\n");
  const shown =
    all.length > limits.maxLines ? md`${text(title)}, the last ${limits.maxLines} of ${all.length} lines` : text(title);
  return [details(shown, codeBlock(tail, limits), report.class !== "healthy")];
}
