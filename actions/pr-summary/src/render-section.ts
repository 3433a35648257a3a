import { formatBytes, formatDuration, parseDigest, shortDigest } from "@build-once/kernel";
import {
  code,
  type DocumentPart,
  details,
  detailsEnd,
  detailsStart,
  fitDocument,
  joinMarkdown,
  link,
  type Markdown,
  md,
  table,
  text,
  trusted,
} from "@build-once/markdown";
import { drawChain } from "./chain.ts";
import { decideHeadline, type Headline } from "./headline.ts";
import type { Links } from "./links.ts";
import { type ChainPart, type Model, standingOfTests, type TestsPart } from "./parts.ts";
import { failureRows, flakyFold, problemRows, traceFold } from "./render-tests.ts";
import { counted, iconOf } from "./words.ts";

/** A section's text in two halves, so that the folded one can be dropped when the comment gets too long. */
export interface RenderedSection {
  readonly headline: Headline;
  readonly summary: Markdown;
  readonly details: Markdown;
}

/** How the list of artifacts begins; a comment has it once. */
export const artifactsTitle: string = "Artifacts of the run";

/** Between the halves while they are fitted together; nothing else renders to this line. */
const divider = trusted("<!-- details -->");

/** Renders a section within `maxBytes`: what failed first, then one table, then folds, then where it comes from. */
export function renderSection(model: Model, links: Links, maxBytes: number): RenderedSection {
  const parts: DocumentPart[] = [
    ...brokenLink(model),
    ...(model.tests === undefined ? [] : failureRows(model.tests, model.commit, links)),
    ...(model.tests === undefined ? [] : problemRows(model.tests)),
    ...resultTable(model, links),
    ...(model.text === undefined ? [] : plainText(model.text)),
    ...notes(model),
    { kind: "fixed", body: sourceLine(model, links) },
    { kind: "fixed", body: divider },
    ...(model.tests === undefined ? [] : [...traceFold(model.tests), ...flakyFold(model.tests)]),
    ...uncoveredFold(model, links),
    ...chainFold(model.chain, links),
    ...artifactFold(model, links),
  ];
  const fitted = fitDocument(parts, { max: maxBytes, unit: "bytes" });
  const [summary = "", folds = ""] = fitted.body.split(divider);
  const dropped = fitted.leftOut.filter((left) => left.rows === "all").map((left) => left.name);
  const said =
    dropped.length === 0 ? md`` : md`\n\n<sub>Left out to keep this short: ${text(dropped.join(", "))}.</sub>`;
  return {
    headline: decideHeadline(model),
    summary: trusted(`${summary.trim()}${said}`),
    details: trusted(folds.trim()),
  };
}

/** Which link of the chain fails first, and why; the comment draws the chain itself over all sections. */
function brokenLink(model: Model): readonly DocumentPart[] {
  const { broken } = drawChain(model.chain);
  if (broken === undefined) return [];
  const body = md`**First broken link: ${trusted(broken.name)}.** ${text(broken.why, 400)}`;
  return [{ kind: "block", name: "the broken link", priority: 1, body }];
}

function resultTable(model: Model, links: Links): readonly DocumentPart[] {
  const rows: Markdown[][] = [];
  if (model.tests !== undefined) rows.push(testsRow(model.tests));
  for (const part of model.chain) rows.push(chainRow(part, model.chain, links));
  if (rows.length === 0) return [];
  const columns = [{ title: md`Part` }, { title: md`Result` }, { title: md`Facts` }];
  return [{ kind: "block", name: "the table of results", priority: 0, body: table(columns, rows) }];
}

function testsRow(tests: TestsPart): Markdown[] {
  const standing = standingOfTests(tests);
  const word =
    tests.failed > 0
      ? `${tests.failed} failed`
      : standing === "pass"
        ? "passed"
        : standing === "warn"
          ? "all skipped"
          : standing === "missing"
            ? "none ran"
            : "unreadable";
  const counts = [
    `${tests.passed} passed`,
    ...(tests.failed > 0 ? [`${tests.failed} failed`] : []),
    ...(tests.flaky > 0 ? [`${tests.flaky} flaky`] : []),
    ...(tests.skipped > 0 ? [`${tests.skipped} skipped`] : []),
    `${formatDuration(tests.timeMs)} in ${counted(tests.files, "report")}`,
  ];
  return [md`Tests`, md`${iconOf(standing)} ${text(word)}`, text(counts.join(", "))];
}

function chainRow(part: ChainPart, all: readonly ChainPart[], links: Links): Markdown[] {
  const title = part.name.charAt(0).toUpperCase() + part.name.slice(1);
  const several = all.filter((other) => other.name === part.name).length > 1;
  const label = several ? md`${trusted(title)} (${text(part.job, 40)})` : trusted(title);
  const facts = [...digestOf(part, all, links), ...(part.facts.length === 0 ? [] : [text(part.facts.join(", "))])];
  return [label, md`${iconOf(part.standing)} ${text(part.word, 40)}`, joinMarkdown(facts, ", ")];
}

function digestOf(part: ChainPart, all: readonly ChainPart[], links: Links): readonly Markdown[] {
  const digest = parseDigest(part.digest ?? "");
  if (!digest.ok) return [];
  const label = code(shortDigest(digest.value));
  const named = all.find((other) => other.digest === part.digest && other.reference !== undefined);
  const url = named?.reference === undefined ? undefined : links.image(named.reference);
  return [url === undefined ? label : link(label, url)];
}

function plainText(foreign: string): readonly DocumentPart[] {
  const lines = foreign
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map((line) => text(line, 500));
  return [{ kind: "block", name: "the text", priority: 4, body: joinMarkdown(lines, "  \n") }];
}

function notes(model: Model): readonly DocumentPart[] {
  if (model.notes.length === 0) return [];
  return [
    {
      kind: "rows",
      name: "notes",
      priority: 3,
      head: md`**Please note**\n`,
      rows: model.notes.slice(0, 20).map((note) => md`- ⚠️ ${text(note, 300)}`),
      tail: md``,
      leftOut: (count) => md`- … and ${count} more`,
    },
  ];
}

/** Which commit and run this speaks for. */
function sourceLine(model: Model, links: Links): Markdown {
  const commit = code(model.commit.slice(0, 7) || "unknown");
  const commitUrl = links.commit(model.commit);
  const run = md`${text(model.workflow || "run", 60)} ${trusted(String(model.runId))}${trusted(model.runAttempt > 1 ? `, attempt ${model.runAttempt}` : "")}`;
  const runUrl = links.run(model.runId, model.runAttempt);
  const job = model.job === "" ? md`` : md` · job ${text(model.job, 60)}`;
  const fork = model.fork ? md` · as reported by the run of a fork` : md``;
  return md`<sub>For commit ${commitUrl === undefined ? commit : link(commit, commitUrl)} · ${runUrl === undefined ? run : link(run, runUrl)}${job}${fork}</sub>`;
}

function chainFold(chain: readonly ChainPart[], links: Links): readonly DocumentPart[] {
  const told = chain.filter((part) => part.message !== "" || part.reference !== undefined);
  if (told.length === 0) return [];
  const lines = told.flatMap((part) => [
    md`**${trusted(part.name)}:** ${text(part.message, 400)}`,
    ...(part.reference === undefined ? [] : [code(part.reference, 400)]),
    ...(part.url === undefined ? [] : [addressOf(part.url, links)]),
  ]);
  const title = md`Coverage, image and deployment (${told.length})`;
  return [
    {
      kind: "block",
      name: "coverage, image and deployment",
      priority: 6,
      body: details(title, joinMarkdown(lines, "\n\n")),
    },
  ];
}

/** Lines of the change that no test ran. */
function uncoveredFold(model: Model, links: Links): readonly DocumentPart[] {
  const places = model.chain.flatMap((part) => part.uncovered);
  if (places.length === 0) return [];
  const rows = places.map(({ path, first, last }) => {
    const label = code(first === last ? `${path}:${first}` : `${path}:${first}-${last}`, 200);
    const url = links.file(model.commit, path, first);
    return md`- ${url === undefined ? label : link(label, url)}`;
  });
  return [
    {
      kind: "rows",
      name: "uncovered lines of the change",
      priority: 5,
      head: md`${detailsStart(md`Lines of this change that no test ran (${rows.length})`)}\n`,
      rows,
      tail: detailsEnd,
      leftOut: (count) => md`- … and ${count} more`,
    },
  ];
}

function addressOf(address: string, links: Links): Markdown {
  const own = links.own(address);
  return own === undefined ? code(address) : link(code(address), own);
}

function artifactFold(model: Model, links: Links): readonly DocumentPart[] {
  if (model.artifacts.length === 0) return [];
  const rows = model.artifacts.slice(0, 40).map((artifact) => {
    const label = code(artifact.name, 100);
    const url = links.artifact(model.runId, artifact.id);
    return [url === undefined ? label : link(label, url), text(formatBytes(artifact.sizeBytes))];
  });
  const body = table([{ title: md`Artifact` }, { title: md`Size`, align: "right" }], rows);
  return [
    {
      kind: "block",
      name: "artifacts",
      priority: 5,
      body: details(md`${trusted(artifactsTitle)} (${model.artifacts.length})`, body),
    },
  ];
}
