import { formatDuration } from "@build-once/kernel";
import { code, heading, joinMarkdown, type Markdown, md, table, text } from "@build-once/markdown";
import type { Conclusion } from "./conclude.ts";
import { reasons } from "./reasons.ts";
import { originOf } from "./reuse/origin.ts";
import { renderFindings } from "./building/render-findings.ts";

/** The facts that the summary shows. */
export interface ShownFacts {
  readonly image: string;
  readonly reference: string;
  readonly key: string;
  readonly contentKey: string;
  readonly record: string;
  readonly commit: string;
  readonly platforms: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<string, string>>;
  readonly tags: {
    readonly moved: readonly string[];
    readonly held: readonly { readonly tag: string; readonly reason: string }[];
  };
  readonly requests: number;
}

const marks = { pass: md`✅`, fail: md`❌`, skip: md`⏭️` } as const;

/** The step summary: what was decided, then what a person wants to copy. */
export function renderSummary(conclusion: Conclusion, facts: ShownFacts): Markdown {
  const mark = marks[reasons[conclusion.reason].verdict];
  const rows: (readonly Markdown[])[] = [];
  const add = (name: Markdown, value: Markdown): void => {
    rows.push([name, value]);
  };
  add(md`Artifact`, code(facts.reference === "" ? facts.image : facts.reference));
  add(md`Commit`, code(facts.commit));
  if (facts.key !== "") add(md`Key`, code(facts.key));
  if (facts.contentKey !== "") add(md`Content key`, code(facts.contentKey));
  else if (conclusion.content?.why !== undefined) add(md`Content key`, md`none: ${text(conclusion.content.why, 300)}`);
  for (const [name, value] of originRows(conclusion)) add(text(name), code(value));
  for (const [platform, digest] of Object.entries(facts.platforms)) add(text(platform), code(digest));
  for (const [base, digest] of Object.entries(facts.bases)) add(md`Base ${code(base)}`, code(digest));
  if (facts.tags.moved.length > 0)
    add(
      md`Tags moved`,
      joinMarkdown(
        facts.tags.moved.map((tag) => code(tag)),
        ", ",
      ),
    );
  for (const { tag, reason } of facts.tags.held) add(md`Tag held`, md`${code(tag)}: ${text(reason)}`);
  for (const [name, value] of conclusion.rows ?? []) add(text(name), code(value));
  if (conclusion.buildMs !== undefined) add(md`Build time`, text(formatDuration(conclusion.buildMs)));
  add(md`Registry requests`, md`${facts.requests}`);
  const title = heading(3, md`${mark} Build once: ${text(conclusion.reason)}`);
  const parts = [title, text(conclusion.message, 500), table([{ title: md`What` }, { title: md`Which` }], rows)];
  const changes = conclusion.changes ?? [];
  if (changes.length > 0) parts.push(md`Why it was built:`, bullets(changes));
  const findings = renderFindings(conclusion.annotations ?? []);
  if (findings !== undefined) parts.push(findings);
  return joinMarkdown(parts, "\n\n");
}

/** A summary is read; whoever wants all of it has the log. */
const maxChanges = 20;

function bullets(lines: readonly string[]): Markdown {
  const shown = lines.slice(0, maxChanges).map((line) => md`- ${text(line, 300)}`);
  const more = lines.length - shown.length;
  return joinMarkdown(more > 0 ? [...shown, md`- … and ${more} more`] : shown, "\n");
}

/** Who built the image that is reused, as the image says it. */
function originRows({ origin, image, reason }: Conclusion): readonly (readonly [string, string])[] {
  const reused = origin ?? (reason === "reused" || reason === "found" ? image : undefined);
  if (reused === undefined) return [];
  const { commit, run } = originOf(reused);
  return [
    ...(commit === undefined ? [] : [["Built for commit", commit] as const]),
    ...(run === undefined ? [] : [["Built by run", run] as const]),
  ];
}
