import { memoryOf, type PackedReport, packReport, type Report, ReportReader, unpackReport } from "@build-once/coverage";
import type { Host, Thread, ThreadAnswer } from "@build-once/host";
import type { ThreadHost } from "@build-once/runner";
import { streamReport } from "./inflate-report.ts";

/** A thread is ready after a twentieth of a second, in which this much is read. */
const worthwhileBytes: number = 32 * 2 ** 20;
const maxThreads = 3;

/** A report, or why it could not be read. */
export type ReportReading =
  | { readonly path: string; readonly report: Report }
  | { readonly path: string; readonly thrown: unknown };

/** What a thread is asked, and what it answers: nothing where reading failed, which is then found out here. */
interface Question {
  readonly path: string;
}
type Answer = PackedReport | undefined;

/** Reads reports and gives them in the order of their paths; many large ones in several threads, each report in one. */
export async function* readInOrder(paths: readonly string[], host: Host): AsyncGenerator<ReportReading> {
  const threads = await startThreads(paths, host);
  const idle = [...threads];
  const begun = new Map<number, Promise<unknown>>();
  const finished = new Map<number, ReportReading>();
  let next = 0;
  let given = 0;
  // What was read ahead lies in memory, so that nobody may go far before the others.
  const mayBegin = (): boolean => next < paths.length && next <= given + 2 * threads.length;
  const begin = async (read: (path: string) => Promise<ReportReading>): Promise<void> => {
    const index = next++;
    const reading = read(paths[index] as string);
    begun.set(index, reading);
    finished.set(index, await reading);
  };
  const keepBusy = (): void => {
    while (idle.length > 0 && mayBegin()) void work(idle.pop() as Thread);
  };
  const work = async (thread: Thread): Promise<void> => {
    await begin(async (path) => await askThread(thread, path, host));
    idle.push(thread);
    keepBusy();
  };
  try {
    for (; given < paths.length; given++) {
      keepBusy();
      while (!finished.has(given)) {
        if (mayBegin()) await begin(async (path) => await readHere(path, host));
        else await begun.get(given);
      }
      yield finished.get(given) as ReportReading;
      finished.delete(given);
      begun.delete(given);
    }
  } finally {
    for (const thread of threads) thread.end();
  }
}

async function startThreads(paths: readonly string[], { files, threads, log }: Host): Promise<readonly Thread[]> {
  const count = Math.min(threads.spare, paths.length - 1, maxThreads);
  if (count <= 0) return [];
  let sizeBytes = 0;
  for (const path of paths) sizeBytes += (await files.stat(path))?.sizeBytes ?? 0;
  if (sizeBytes < worthwhileBytes) return [];
  log.debug(`${count} threads beside this one read ${paths.length} reports of ${sizeBytes} bytes.`);
  return await Promise.all(Array.from({ length: count }, async () => await threads.start()));
}

/** What a thread cannot read is read here, so that errors are those of the report and not of the thread. */
async function askThread(thread: Thread, path: string, host: Host): Promise<ReportReading> {
  const question: Question = { path };
  try {
    const answer = (await thread.ask(question)) as Answer;
    if (answer !== undefined) return { path, report: unpackReport(answer) };
  } catch (thrown) {
    host.log.debug(`No thread could read ${path}: ${String(thrown)}`);
  }
  return await readHere(path, host);
}

/** What a thread of this action answers. */
export async function answerThread(question: unknown, host: ThreadHost): Promise<ThreadAnswer> {
  const { path } = question as Question;
  try {
    const packed = packReport(await readReport(path, host));
    return { value: packed satisfies Answer, handedOver: memoryOf(packed) };
  } catch {
    return { value: undefined satisfies Answer, handedOver: [] };
  }
}

async function readHere(path: string, host: ThreadHost): Promise<ReportReading> {
  try {
    return { path, report: await readReport(path, host) };
  } catch (thrown) {
    return { path, thrown };
  }
}

/** Reads one report. @throws {ActionError} any code of `coverageErrors` but `malformed-diff`, and those of reading a file */
export async function readReport(path: string, host: ThreadHost): Promise<Report> {
  const reader = new ReportReader(path);
  for await (const chunk of streamReport(path, host)) reader.push(chunk);
  return reader.end();
}
