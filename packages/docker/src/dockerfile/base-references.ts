import { err, ok, type Result } from "@build-once/kernel";
import type { BaseReference } from "./build-closure.ts";
import { parseImageName } from "./image-name.ts";
import type { ReachedPlatform } from "./plan-closure.ts";
import type { DockerfileProblem } from "./problem.ts";

interface Draft {
  readonly texts: Set<string>;
  readonly platforms: Set<string>;
  readonly uses: Set<BaseReference["uses"][number]>;
  line: number;
}

const imageContext = "docker-image://";

/** The images that BuildKit resolves: by `FROM`, `COPY --from`, `RUN --mount`, and where a build context names one. */
export function collectBases(
  platforms: readonly ReachedPlatform[],
  contexts: ReadonlyMap<string, string>,
): Result<readonly BaseReference[], DockerfileProblem> {
  const drafts = new Map<string, Draft>();
  const note = (
    reference: string,
    text: string,
    platform: string,
    use: BaseReference["uses"][number],
    line: number,
  ) => {
    const draft = drafts.get(reference) ?? { texts: new Set(), platforms: new Set(), uses: new Set(), line };
    draft.texts.add(text);
    draft.platforms.add(platform);
    draft.uses.add(use);
    drafts.set(reference, draft);
  };
  const noteContext = (name: string, platform: string, line: number): DockerfileProblem | undefined => {
    const value = contexts.get(name) ?? "";
    if (!value.startsWith(imageContext)) return undefined;
    const text = value.slice(imageContext.length);
    if (text === "scratch") return undefined;
    const image = parseImageName(text);
    if (!image.ok) return { line: 0, message: `the build context ${name} cannot be used: ${image.error}` };
    note(image.value.canonical, text, platform, "context", line);
    return undefined;
  };
  for (const { platform, graph, reached } of platforms) {
    for (const [index, instructions] of reached) {
      const stage = graph.stages[index];
      if (stage === undefined) continue;
      const named = [
        { source: stage.base, platform: stage.platform ?? platform, use: "from" as const, line: stage.stage.line },
        ...instructions.flatMap(({ instruction, sources }) =>
          sources.map((source) => ({
            source,
            platform,
            use: instruction.keyword === "COPY" ? ("copy" as const) : ("mount" as const),
            line: instruction.line,
          })),
        ),
      ];
      for (const { source, platform, use, line } of named) {
        if (source.kind === "image") note(source.reference, source.text ?? source.reference, platform, use, line);
        const problem = source.kind === "context" ? noteContext(source.name, platform, line) : undefined;
        if (problem !== undefined) return err(problem);
      }
    }
  }
  return ok(
    [...drafts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([reference, { texts, platforms, uses, line }]) => ({
        reference,
        texts: [...texts],
        platforms: [...platforms].sort(),
        uses: [...uses].sort(),
        line,
      })),
  );
}
