import { err, nearest, ok, type Result } from "@build-once/kernel";
import type { ClosureSource } from "./build-closure.ts";
import { parseImageName } from "./image-name.ts";
import { flagValue, type Instruction } from "./instruction.ts";
import type { Dockerfile, DockerfileStage } from "./parse-dockerfile.ts";
import { formatPlatform, parsePlatform, type Platform } from "./platform.ts";
import { type DockerfileProblem, quoted } from "./problem.ts";
import { mountFields } from "./run-mount.ts";
import { emptyEnvironment, expandWord } from "./shell-words.ts";
import type { VariableScope } from "./variable-scope.ts";

/** A source with stages by their position in the file. */
export type GraphSource = ClosureSource & { readonly text?: string };

/** A stage whose `FROM` is expanded. */
export interface GraphStage {
  readonly stage: DockerfileStage;
  readonly base: GraphSource;
  readonly platform: string | undefined;
  /** True when a named build context stands for it: it is not built. */
  readonly replaced: boolean;
}

/** An instruction with what its `from`s name. */
export interface GraphInstruction {
  readonly instruction: Instruction;
  readonly sources: readonly GraphSource[];
  readonly onbuild: boolean;
}

/** Looks stages, named contexts and images up as BuildKit does. */
export class StageGraph {
  readonly stages: readonly GraphStage[];
  readonly #names: ReadonlyMap<string, number>;
  readonly #contexts: ReadonlySet<string>;

  private constructor(
    stages: readonly GraphStage[],
    names: ReadonlyMap<string, number>,
    contexts: ReadonlySet<string>,
  ) {
    this.stages = stages;
    this.#names = names;
    this.#contexts = contexts;
  }

  /** @param contexts names of build contexts in their familiar form */
  static plan(
    dockerfile: Dockerfile,
    scope: VariableScope,
    buildPlatform: Platform,
    contexts: ReadonlySet<string>,
  ): Result<StageGraph, DockerfileProblem> {
    const names = new Map<string, number>();
    const stages: GraphStage[] = [];
    for (const [index, stage] of dockerfile.stages.entries()) {
      const { line } = stage;
      const base = expandWord(stage.base, scope.get, { escape: dockerfile.escape });
      if (!base.ok) return err({ line, message: base.error });
      if (base.value.text === "")
        return err({ line, message: `the base ${quoted(stage.base)} is empty after expansion` });
      const platform = expandPlatform(dockerfile, stage, scope, buildPlatform);
      if (!platform.ok) return err({ line, message: platform.error });
      const replacement = stage.name === undefined ? undefined : contextNamed(stage.name, contexts);
      const source = replacement ?? namedSource(base.value.text, names.get(base.value.text), contexts);
      if (!source.ok) return err({ line, message: source.error });
      stages.push({ stage, base: source.value, platform: platform.value, replaced: replacement !== undefined });
      // A name that is given twice means the later stage from there on.
      if (stage.name !== undefined) names.set(stage.name, index);
    }
    return ok(new StageGraph(stages, names, contexts));
  }

  /** The stage to build. */
  target(name: string | undefined): Result<number, DockerfileProblem> {
    if (name === undefined || name === "") return ok(this.stages.length - 1);
    const found = this.#names.get(name.toLowerCase());
    if (found !== undefined) return ok(found);
    const close = nearest(name, this.#names.keys());
    const known = [...this.#names.keys()].slice(0, 10).map(quoted).join(", ");
    const hint = close === undefined ? "" : `; did you mean ${quoted(close)}?`;
    const list = known === "" ? "no stage has a name" : `the stages are ${known}`;
    return err({ line: 0, message: `there is no stage ${quoted(name)}${hint} (${list})` });
  }

  /** The instructions of a stage: the `ONBUILD` triggers of the stage it is built on, then its own. */
  instructionsOf(index: number): Result<readonly GraphInstruction[], DockerfileProblem> {
    const own = this.stages[index];
    if (own === undefined) return ok([]);
    const found: GraphInstruction[] = [];
    const base = own.base.kind === "stage" ? this.stages[own.base.position] : undefined;
    for (const { trigger } of base?.stage.instructions ?? []) {
      if (trigger === undefined) continue;
      if (!trigger.ok) return trigger;
      const sources = this.#sourcesOf(trigger.value, index);
      if (!sources.ok) return sources;
      found.push({ instruction: trigger.value, sources: sources.value, onbuild: true });
    }
    for (const instruction of own.stage.instructions) {
      const sources = this.#sourcesOf(instruction, index);
      if (!sources.ok) return sources;
      found.push({ instruction, sources: sources.value, onbuild: false });
    }
    return ok(found);
  }

  #sourcesOf(instruction: Instruction, index: number): Result<readonly GraphSource[], DockerfileProblem> {
    const { line } = instruction;
    const sources: GraphSource[] = [];
    const names = namesOf(instruction);
    if (!names.ok) return err({ line, message: names.error });
    for (const name of names.value) {
      const source =
        name === "" ? ok<GraphSource>({ kind: "scratch" }) : this.#find(name, instruction.keyword === "COPY");
      if (!source.ok) return err({ line, message: source.error });
      const later = this.#laterStage(source.value, index);
      if (later !== undefined) return err({ line, message: later });
      sources.push(source.value);
    }
    return ok(sources);
  }

  #find(name: string, mayBeNumber: boolean): Result<GraphSource, string> {
    if (mayBeNumber && /^[+-]?[0-9]+$/.test(name)) {
      const position = Number(name);
      if (position >= 0 && position < this.stages.length) return ok({ kind: "stage", position });
      return err(`--from=${name} is not the number of a stage: they are counted from 0 to ${this.stages.length - 1}`);
    }
    return namedSource(name, this.#names.get(name.toLowerCase()), this.#contexts);
  }

  #laterStage(source: GraphSource, index: number): string | undefined {
    if (source.kind !== "stage" || source.position < index) return undefined;
    const stage = this.stages[source.position];
    if (stage === undefined || (stage.replaced && source.position > index)) return undefined;
    const name = stage.stage.name ?? String(source.position);
    if (source.position === index) return `the stage ${quoted(name)} copies from itself`;
    return `the stage ${quoted(name)} must be defined before it is copied from`;
  }
}

function expandPlatform(
  dockerfile: Dockerfile,
  stage: DockerfileStage,
  scope: VariableScope,
  buildPlatform: Platform,
): Result<string | undefined, string> {
  if (stage.platform === undefined) return ok(undefined);
  const text = expandWord(stage.platform, scope.get, { escape: dockerfile.escape });
  if (!text.ok) return text;
  if (text.value.text === "") return err(`the platform ${quoted(stage.platform)} is empty after expansion`);
  const platform = parsePlatform(text.value.text, buildPlatform);
  return platform.ok ? ok(formatPlatform(platform.value)) : platform;
}

/** The names that an instruction copies from or mounts, `""` for a mount that names none. */
function namesOf(instruction: Instruction): Result<readonly string[], string> {
  if (instruction.keyword === "COPY") {
    const from = flagValue(instruction, "from") ?? "";
    if (from === "") return ok([]);
    const expanded = expandWord(from, emptyEnvironment, { escape: "\\" });
    if (!expanded.ok) return expanded;
    if (from.includes("$") || expanded.value.text !== from)
      return err("--from may hold no variable: name a stage with FROM and ARG instead");
    return ok([from]);
  }
  if (instruction.keyword !== "RUN") return ok([]);
  const mounts = mountFields(instruction);
  if (!mounts.ok) return mounts;
  return ok(mounts.value.map((fields) => fields.findLast(({ name }) => name === "from")?.value ?? ""));
}

function namedSource(
  text: string,
  stage: number | undefined,
  contexts: ReadonlySet<string>,
): Result<GraphSource, string> {
  if (stage !== undefined) return ok({ kind: "stage", position: stage });
  if (text === "scratch") return ok({ kind: "scratch" });
  const context = contextNamed(text, contexts);
  if (context !== undefined) return context;
  const image = parseImageName(text);
  return image.ok ? ok({ kind: "image", reference: image.value.canonical, text }) : image;
}

function contextNamed(text: string, contexts: ReadonlySet<string>): Result<GraphSource, string> | undefined {
  // Neither name can be given another meaning.
  if (contexts.size === 0 || /^(?:scratch|context)$/i.test(text)) return undefined;
  const image = parseImageName(text);
  if (!image.ok || !contexts.has(image.value.familiar)) return undefined;
  return ok({ kind: "context", name: image.value.familiar });
}
