import { err, ok, type Result } from "@build-once/kernel";
import { collectBases } from "./base-references.ts";
import type {
  BuildClosure,
  ClosureRequest,
  ClosureSource,
  ClosureStage,
  FrontendReference,
  PlatformClosure,
  RemoteSource,
} from "./build-closure.ts";
import { argDefinitions, planGlobalScope } from "./global-scope.ts";
import { parseImageName } from "./image-name.ts";
import type { Dockerfile } from "./parse-dockerfile.ts";
import { formatPlatform, parsePlatform, type Platform } from "./platform.ts";
import { type DockerfileProblem, quoted } from "./problem.ts";
import { parseRemoteAddress } from "./remote-source.ts";
import { type GraphInstruction, type GraphSource, StageGraph } from "./stage-graph.ts";
import { emptyFindings, type Findings, pinOf, StageReader } from "./stage-reading.ts";
import { VariableScope } from "./variable-scope.ts";

/** The stages of one platform before positions are counted anew; for {@link collectBases}. */
export interface ReachedPlatform {
  readonly platform: string;
  readonly graph: StageGraph;
  /** In the order of the file. */
  readonly reached: ReadonlyMap<number, readonly GraphInstruction[]>;
}

/**
 * Finds all that a build of `dockerfile` depends on: the stages that the target needs, the images that BuildKit resolves,
 * what it fetches, reads and is given. Variables that only a base image may set are never guessed: see
 * {@link BuildClosure.unresolved}.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
export function planClosure(dockerfile: Dockerfile, request: ClosureRequest): Result<BuildClosure, DockerfileProblem> {
  const contexts = normalizeContexts(request.buildContexts);
  if (!contexts.ok) return contexts;
  const builder = parsePlatform(request.buildPlatform, undefined);
  if (!builder.ok) return err({ line: 0, message: builder.error });
  const frontend = planFrontend(dockerfile, request.buildArgs);
  if (!frontend.ok) return frontend;
  const findings = emptyFindings();
  for (const { name } of dockerfile.globalArgs.flatMap(argDefinitions)) findings.declaredArgs.add(name);
  const reached: ReachedPlatform[] = [];
  const written = request.platforms.length === 0 ? [request.buildPlatform] : request.platforms;
  for (const text of written) {
    const target = parsePlatform(text, builder.value);
    if (!target.ok) return err({ line: 0, message: target.error });
    const platform = formatPlatform(target.value);
    if (reached.some((other) => other.platform === platform)) continue;
    const one = reachPlatform(dockerfile, request, contexts.value, target.value, builder.value, findings);
    if (!one.ok) return one;
    reached.push(one.value);
  }
  const used = usedContexts(reached, contexts.value);
  const bases = collectBases(reached, used);
  if (!bases.ok) return bases;
  const remoteSources = [...distinctSources(findings.remoteSources), ...contextAddresses(used)];
  return ok({
    frontend: frontend.value,
    escape: dockerfile.escape,
    platforms: reached.map(renumber),
    bases: bases.value,
    remoteSources,
    contexts: used,
    ...summary(findings),
    ...splitArgs(request.buildArgs, findings.declaredArgs),
  });
}

function reachPlatform(
  dockerfile: Dockerfile,
  request: ClosureRequest,
  contexts: ReadonlyMap<string, string>,
  targetPlatform: Platform,
  buildPlatform: Platform,
  findings: Findings,
): Result<ReachedPlatform, DockerfileProblem> {
  const { buildArgs, target: name } = request;
  const globals = planGlobalScope(dockerfile, { buildArgs, target: name, targetPlatform, buildPlatform });
  if (!globals.ok) return globals;
  const graph = StageGraph.plan(dockerfile, globals.value, buildPlatform, new Set(contexts.keys()));
  if (!graph.ok) return graph;
  const target = graph.value.target(name);
  if (!target.ok) return target;
  const reached = reachStages(graph.value, target.value);
  if (!reached.ok) return reached;
  const scopes = new Map<number, VariableScope>();
  for (const [index, instructions] of reached.value) {
    const stage = graph.value.stages[index];
    if (stage === undefined) continue;
    const { base } = stage;
    const inherited = base.kind === "stage" ? scopes.get(base.position)?.child() : undefined;
    const scope = inherited ?? VariableScope.root(base.kind !== "scratch");
    scopes.set(index, scope);
    if (stage.replaced) continue;
    const reader = new StageReader({ escape: dockerfile.escape, globals: globals.value, buildArgs }, scope, findings);
    for (const { instruction } of instructions) {
      const problem = reader.read(instruction);
      if (problem !== undefined) return err(problem);
    }
  }
  return ok({ platform: formatPlatform(targetPlatform), graph: graph.value, reached: reached.value });
}

const instructionLimit = 1_000_000;

/** The stages that `target` needs, in the order of the file. */
function reachStages(
  graph: StageGraph,
  target: number,
): Result<ReadonlyMap<number, readonly GraphInstruction[]>, DockerfileProblem> {
  const found = new Map<number, readonly GraphInstruction[]>();
  const pending = [target];
  let count = 0;
  for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
    if (found.has(index)) continue;
    const instructions = graph.instructionsOf(index);
    if (!instructions.ok) return instructions;
    found.set(index, instructions.value);
    // Triggers multiply: a small file can ask for billions.
    count += instructions.value.length;
    if (count > instructionLimit)
      return err({ line: 0, message: `the target needs more than ${instructionLimit} instructions` });
    const base = graph.stages[index]?.base;
    // BuildKit resolves what a replaced stage copies from as well, although it never copies.
    for (const source of [base, ...instructions.value.flatMap(({ sources }) => sources)])
      if (source?.kind === "stage") pending.push(source.position);
  }
  return ok(new Map([...found].sort(([a], [b]) => a - b)));
}

function renumber({ platform, graph, reached }: ReachedPlatform): PlatformClosure {
  const positions = new Map([...reached.keys()].map((index, position) => [index, position]));
  const place = (source: GraphSource): ClosureSource => {
    if (source.kind === "stage") return { kind: "stage", position: positions.get(source.position) ?? -1 };
    return source.kind === "image" ? { kind: "image", reference: source.reference } : source;
  };
  const stages: ClosureStage[] = [];
  for (const [index, instructions] of reached) {
    const found = graph.stages[index];
    if (found === undefined) continue;
    const { name, line } = found.stage;
    stages.push({
      name,
      line,
      base: place(found.base),
      platform: found.platform,
      instructions: found.replaced
        ? []
        : instructions.map(({ sources, ...rest }) => ({ ...rest, sources: sources.map(place) })),
    });
  }
  return { platform, stages };
}

function normalizeContexts(given: ReadonlyMap<string, string>): Result<ReadonlyMap<string, string>, DockerfileProblem> {
  const contexts = new Map<string, string>();
  for (const [name, value] of given) {
    const image = parseImageName(name);
    if (!image.ok) return err({ line: 0, message: `${quoted(name)} cannot name a build context: ${image.error}` });
    contexts.set(image.value.familiar, value);
  }
  return ok(contexts);
}

function usedContexts(
  reached: readonly ReachedPlatform[],
  contexts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const used = new Map<string, string>();
  for (const { graph, reached: stages } of reached)
    for (const [index, instructions] of stages)
      for (const source of [graph.stages[index]?.base, ...instructions.flatMap(({ sources }) => sources)])
        if (source?.kind === "context") used.set(source.name, contexts.get(source.name) ?? "");
  return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function contextAddresses(used: ReadonlyMap<string, string>): readonly RemoteSource[] {
  const found: RemoteSource[] = [];
  for (const value of used.values()) {
    const address = parseRemoteAddress(value);
    if (!address.ok || address.value === undefined) continue;
    const pin = pinOf(address.value, "");
    found.push({ address: address.value, text: value, pin: pin.ok ? pin.value : undefined, line: 0 });
  }
  return found;
}

/** Several platforms read the same lines. */
function distinctSources(sources: readonly RemoteSource[]): readonly RemoteSource[] {
  return [...new Map(sources.map((source) => [`${source.line} ${source.text} ${source.pin ?? ""}`, source])).values()];
}

function planFrontend(
  dockerfile: Dockerfile,
  buildArgs: ReadonlyMap<string, string>,
): Result<FrontendReference | undefined, DockerfileProblem> {
  const given = buildArgs.get("BUILDKIT_SYNTAX");
  const text = given === undefined ? dockerfile.syntax?.reference : (given.trim().split(" ", 1)[0] ?? "");
  if (text === undefined) return ok(undefined);
  const image = parseImageName(text);
  if (!image.ok)
    return err({ line: given === undefined ? 1 : 0, message: `the frontend cannot be used: ${image.error}` });
  return ok({ reference: image.value.canonical, text, from: given === undefined ? "file" : "build-arg" });
}

function summary(findings: Findings) {
  return {
    readsContext: findings.readsContext,
    contextSources: findings.contextSourcesKnown ? [...findings.contextSources].sort() : undefined,
    secretIds: [...findings.secretIds].sort(),
    sshIds: [...findings.sshIds].sort(),
    networks: [...findings.networks].sort(),
    insecure: findings.insecure,
    unresolved: [...findings.unresolved.values()],
  };
}

const proxyPattern = /^(?:http|https|ftp|no|all)_proxy$/i;
// Automatic arguments can be overridden without being declared.
const automaticPattern =
  /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/;

function splitArgs(
  given: ReadonlyMap<string, string>,
  declared: ReadonlySet<string>,
): { buildArgs: ReadonlyMap<string, string>; proxyArgs: ReadonlyMap<string, string> } {
  const buildArgs = new Map<string, string>();
  const proxyArgs = new Map<string, string>();
  for (const [name, value] of [...given].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (declared.has(name) || automaticPattern.test(name)) buildArgs.set(name, value);
    else if (proxyPattern.test(name)) proxyArgs.set(name, value);
  }
  return { buildArgs, proxyArgs };
}
