/** A finding of a linter that a comment switches off. */
export interface Exception {
  readonly place: string;
  /** What is switched off. */
  readonly audits: readonly string[];
  /** Why, as far as the text says. */
  readonly reason: string;
}

const ignore = /#\s*zizmor:\s*ignore\[([^\]]*)\](.*)$/;

/** Every inline exception of a workflow or action; its reason stands behind it or in the comment line above. */
export function findExceptions(path: string, text: string): readonly Exception[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) => {
    const [, audits, behind = ""] = ignore.exec(line) ?? [];
    if (audits === undefined) return [];
    const above = /^\s*#\s*(.*)$/.exec(lines[index - 1] ?? "")?.[1] ?? "";
    const reason = wordsIn(behind) > 2 ? behind : above;
    return [{ place: `${path}:${index + 1}`, audits: audits.split(",").map((audit) => audit.trim()), reason }];
  });
}

/** The exceptions that say nothing, and the rules of `.github/zizmor.yml` without a comment above. */
export function findUnexplained(exceptions: readonly Exception[], config: string): readonly string[] {
  const lines = config.split("\n");
  const rules = lines.flatMap((line, index) => {
    const rule = /^ {2}([a-z-]+):/.exec(line)?.[1];
    return rule === undefined || wordsIn(/^\s*#(.*)$/.exec(lines[index - 1] ?? "")?.[1] ?? "") > 2 ? [] : [rule];
  });
  return [
    ...exceptions.filter(({ reason }) => wordsIn(reason) <= 2).map(({ place }) => `${place}: no reason is given`),
    ...rules.map((rule) => `.github/zizmor.yml: ${rule}: no reason is given`),
  ];
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}'-]+/gu)?.length ?? 0;
}
