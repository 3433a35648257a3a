import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { root } from "../../src/project.ts";
import { findMutants, type Mutant } from "./find-mutants.ts";

/** Folders, and the tests that should notice when something in them is wrong. */
const groups: readonly (readonly [name: string, sources: string, tests: readonly string[]])[] = [
  ["gate", "packages/coverage/src/gate/*.ts", ["packages/coverage/src/gate/"]],
  [
    "union",
    "packages/coverage/src/model/*.ts",
    [
      "packages/coverage/src/model/",
      "packages/coverage/src/formats/formats.test.ts",
      "packages/coverage/src/baseline/",
    ],
  ],
  ["diff", "packages/coverage/src/diff/*.ts", ["packages/coverage/src/diff/"]],
];

/** So many of each group are enough for a figure that is right to some percent. */
const tried = 40;
const seed = 20_260_101;
/** A mutant that turns a loop endless is noticed: by the clock. */
const patienceMs = 30_000;

interface Child {
  readonly process: ChildProcess;
  readonly lines: AsyncIterator<string>;
  readonly reader: Interface;
}

async function start(tests: readonly string[]): Promise<Child> {
  const file = join(root, "packages/tools/bench/mutation/run-mutants.ts");
  const child = spawn(process.execPath, ["--conditions=@build-once/source", file, ...tests], {
    cwd: root,
    stdio: ["pipe", "pipe", "ignore"],
  });
  const reader = createInterface({ input: child.stdout });
  const lines = reader[Symbol.asyncIterator]();
  const started = { process: child, lines, reader };
  for (;;) {
    const line = await answer(started);
    if (line === "ready") return started;
    if (line === "broken" || line === undefined)
      throw new Error(`the tests ${tests.join(" ")} fail without any mutant`);
  }
}

/** The next line; `undefined` when there is none in time. */
async function answer({ lines }: Child): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const next = lines.next().then(({ value, done }) => (done === true ? undefined : value));
  const line = await Promise.race([next, late]);
  clearTimeout(timer);
  return line;
}

async function stop(child: Child): Promise<void> {
  const gone = once(child.process, "exit");
  child.process.kill("SIGKILL");
  await gone;
}

async function tryMutants(queue: Mutant[], tests: readonly string[]): Promise<readonly Mutant[]> {
  const survivors: Mutant[] = [];
  let child = await start(tests);
  for (let mutant = queue.pop(); mutant !== undefined; mutant = queue.pop()) {
    child.process.stdin?.write(`${JSON.stringify(mutant)}\n`);
    let line = await answer(child);
    while (line !== undefined && line !== "killed" && line !== "survived") line = await answer(child);
    if (line === "survived") survivors.push(mutant);
    if (line === undefined) {
      await stop(child);
      child = await start(tests);
    }
  }
  await stop(child);
  return survivors;
}

/** The same order on every machine. */
function shuffle(mutants: readonly Mutant[]): Mutant[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return mutants
    .map((mutant) => ({ mutant, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ mutant }) => mutant);
}

/**
 * The share of mutants that the tests notice, in at most `most` of each of the groups that are `wanted`, else of all: a
 * section with a table. Those that survive are listed on the error output.
 */
export async function mutationScore(most: number = tried, wanted: readonly string[] = []): Promise<string> {
  const rows: string[] = [];
  const survived: string[] = [];
  for (const [name, sources, tests] of groups) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const files = globSync(sources, { cwd: root }).filter((file) => !file.endsWith(".test.ts"));
    const all = files
      .toSorted()
      .flatMap((file) => findMutants(join(root, file), readFileSync(join(root, file), "utf8")));
    const chosen = shuffle(all).slice(0, most);
    const queue = [...chosen];
    const survivors = (await Promise.all([tryMutants(queue, tests), tryMutants(queue, tests)])).flat();
    const killed = chosen.length - survivors.length;
    const percent = Math.floor((killed * 1000) / Math.max(1, chosen.length)) / 10;
    rows.push(`| ${name} | ${files.length} | ${all.length} | ${chosen.length} | ${killed} | ${percent} % |`);
    survived.push(...survivors.map(describeMutant).sort());
  }
  const head = "| | files | mutants | tried | noticed | score |\n| --- | ---: | ---: | ---: | ---: | ---: |";
  process.stderr.write(`${survived.join("\n")}\n`);
  return [
    "## Mutation score",
    "",
    "Small mistakes put into the sources of the gate, the union of reports and the diff, one at a time, and whether the unit",
    `tests beside them notice: \`node --conditions=@build-once/source packages/tools/bench/mutation/mutation-score.ts ${most}\`.`,
    "What is tried is the same choice on every machine; all that is left unnoticed counts, also changes that only cost time.",
    "",
    head,
    ...rows,
  ].join("\n");
}

function describeMutant({ file, start: at, end, replacement }: Mutant): string {
  const source = readFileSync(file, "utf8");
  const line = source.slice(0, at).split("\n").length;
  return `survived: ${relative(root, file)}:${line} ${JSON.stringify(source.slice(at, end))} as ${JSON.stringify(replacement)}`;
}

if (process.argv[1] === import.meta.filename)
  process.stdout.write(`${await mutationScore(Number(process.argv[2] ?? tried), process.argv.slice(3))}\n`);
