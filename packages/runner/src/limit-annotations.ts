import type { Annotation } from "@build-once/host";

/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;

/** The annotations that will be seen: of each level the first ten, or the first nine and a count of the others. */
export function limitAnnotations(annotations: readonly Annotation[]): readonly Annotation[] {
  return (["error", "warning", "notice"] as const).flatMap((level) => {
    const all = annotations.filter((annotation) => annotation.level === level);
    if (all.length <= perLevel) return all;
    const rest = all.length - (perLevel - 1);
    return [...all.slice(0, perLevel - 1), { level, message: `${rest} more like these; the step summary lists them.` }];
  });
}
