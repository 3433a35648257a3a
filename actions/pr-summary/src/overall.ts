import { joinMarkdown, type Markdown, md, text, trusted } from "@build-once/markdown";
import { type Chain, drawChain } from "./chain.ts";
import type { ChainPart, Standing } from "./parts.ts";
import { isChainName, type StoredSection } from "./stored-section.ts";
import { iconOf } from "./words.ts";

/** The sections that speak for `commit`. */
export function currentSections(sections: readonly StoredSection[], commit: string): readonly StoredSection[] {
  return sections.filter((section) => section.commit === commit);
}

/** What was expected and neither is a section nor a part of one. */
export function missingOf(sections: readonly StoredSection[]): readonly string[] {
  const reported = new Set(sections.flatMap((section) => [section.name, ...section.parts.map((part) => part.name)]));
  return [...new Set(sections.flatMap((section) => section.expect))].filter((name) => !reported.has(name)).sort();
}

/** What drawing the chain needs of a section. */
export type Reporting = Pick<StoredSection, "name" | "parts">;

/** The chain over all sections: what one built, another may have deployed. */
export function overallChain(sections: readonly Reporting[]): Chain {
  return drawChain(
    sections.flatMap((section) =>
      section.parts.flatMap((part): readonly ChainPart[] => {
        if (!isChainName(part.name)) return [];
        const digest = part.digest === "" ? undefined : part.digest;
        const { name, standing } = part;
        const unknown = {
          own: true,
          word: "",
          job: "",
          commit: "",
          reference: undefined,
          facts: [],
          uncovered: [],
          url: undefined,
        };
        return [{ ...unknown, name, standing, digest, message: `see ${section.name}` }];
      }),
    ),
  );
}

/** The chain in one line; `undefined` when no section knows a link of it. */
export function renderChain(sections: readonly Reporting[]): Markdown | undefined {
  if (!sections.some((section) => section.parts.some((part) => isChainName(part.name)))) return undefined;
  const { links } = overallChain(sections);
  return joinMarkdown(
    links.map((link) => md`${trusted(link.name)} ${iconOf(link.standing)}`),
    " → ",
  );
}

/** True for a line that {@link renderChain} made. */
export function isChainLine(line: string): boolean {
  return /^coverage \S+ → image \S+ → check \S+ → deploy \S+$/.test(line);
}

/** What the whole comment says: the worst of its current sections, never good while something is missing. */
export function overallStanding(sections: readonly StoredSection[], commit: string): Standing {
  const current = currentSections(sections, commit);
  if (current.some(isBad) || overallChain(current).broken !== undefined) return "fail";
  if (missingOf(current).length > 0 || current.some((section) => section.standing === "warn")) return "warn";
  return current.some((section) => section.standing === "pass") ? "pass" : "warn";
}

/** What all sections together come to, in one line; none where one section says it all. */
export function overallHeadline(sections: readonly StoredSection[], commit: string): Markdown | undefined {
  const current = currentSections(sections, commit);
  const missing = missingOf(current);
  if (sections.length === 1 && missing.length === 0) return undefined;
  const failed = current.filter(isBad);
  const absent = missing.length === 0 ? md`` : md`; no report from ${text(missing.join(", "))}`;
  if (failed.length > 0) {
    const names = failed.map((section) => section.name).join(", ");
    return md`${iconOf("fail")} ${failed.length} of ${current.length} parts failed: ${text(names)}${absent}`;
  }
  const { broken } = overallChain(current);
  if (broken !== undefined) {
    return md`${iconOf("fail")} The chain breaks at ${trusted(broken.name)}: ${text(broken.why)}${absent}`;
  }
  if (missing.length > 0) return md`${iconOf("warn")} Not complete: no report from ${text(missing.join(", "))}`;
  const unsure = current.filter((section) => section.standing === "warn");
  if (unsure.length > 0) {
    return md`${iconOf("warn")} Passed with remarks: ${text(unsure.map((section) => section.name).join(", "))}`;
  }
  if (!current.some((section) => section.standing === "pass")) return md`${iconOf("warn")} Nothing was proven`;
  return current.length === 1
    ? md`${iconOf("pass")} 1 part passed`
    : md`${iconOf("pass")} All ${current.length} parts passed`;
}

function isBad(section: StoredSection): boolean {
  return section.standing === "fail" || section.standing === "missing";
}
