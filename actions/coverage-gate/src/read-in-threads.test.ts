import { setTimeout as pause } from "node:timers/promises";
import { memoryOf, packReport, type Report } from "@build-once/coverage";
import type { Host, Thread } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { answerThread, readInOrder, readReport } from "./read-in-threads.ts";

const large = 20 * 2 ** 20;

/** Reports `a`, `b`, … of one file each, and what a thread of `spare` does when it is asked for one. */
interface Scene {
  readonly sizeBytes?: number;
  readonly spare?: number;
  readonly ask?: (path: string, host: Host) => Promise<unknown>;
}

interface Stage {
  readonly host: Host;
  readonly asked: string[];
  /** Reports that were read on the caller's own thread. */
  readonly own: string[];
  readonly threads: { started: number; ended: number };
}

function stage({ sizeBytes = large, spare = 1, ask = answered }: Scene): Stage {
  const asked: string[] = [];
  const own: string[] = [];
  const threads = { started: 0, ended: 0 };
  const thread: Thread = {
    ask: async (question) => {
      const { path } = question as { readonly path: string };
      asked.push(path);
      return await ask(path, silent(host));
    },
    end: () => void threads.ended++,
  };
  const host = {
    files: {
      stat: async () => await Promise.resolve({ kind: "file", sizeBytes, modifiedMs: 0 }),
      stream: async function* (path: string) {
        own.push(path);
        await pause(1);
        yield new TextEncoder().encode(path.startsWith("broken") ? "SF:x\n" : `SF:${path}\nDA:1,1\nend_of_record\n`);
      },
    },
    threads: {
      spare,
      start: async () => {
        threads.started++;
        return await Promise.resolve(thread);
      },
    },
    log: { debug: () => undefined },
  } as unknown as Host;
  return { host, asked, own, threads };
}

/** The same host, on which reading leaves no trace: another thread's. */
function silent(host: Host): Host {
  return { ...host, files: { ...host.files, stream: (path) => stage({}).host.files.stream(path) } };
}

async function answered(path: string, host: Host): Promise<unknown> {
  return (await answerThread({ path }, host)).value;
}

async function lateFirst(path: string, host: Host): Promise<unknown> {
  await pause(path === "a" ? 40 : 0);
  return await answered(path, host);
}

async function namesOf(readings: AsyncIterable<object>): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const reading of readings)
    names.push("report" in reading ? (reading.report as Report).name : String((reading as { thrown: Error }).thrown));
  return names;
}

const paths = ["a", "b", "c", "d", "e", "f", "g"];

describe("many large reports", () => {
  it("are read in several threads and given in the order of their paths", async () => {
    const { host, asked, own, threads } = stage({ spare: 9 });
    expect(await namesOf(readInOrder(paths, host))).toEqual(paths);
    expect([...asked, ...own].sort()).toEqual(paths);
    expect(asked.length).toBeGreaterThan(2);
    expect(threads).toEqual({ started: 3, ended: 3 });
  });

  it("are given in order however long each takes", async () => {
    const { host } = stage({ spare: 2, ask: lateFirst });
    expect(await namesOf(readInOrder(paths, host))).toEqual(paths);
  });

  it("are not read far ahead of the slowest", async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
    const ask = async (path: string, host: Host): Promise<unknown> => {
      await held;
      return await answered(path, host);
    };
    const { host, own } = stage({ ask });
    const readings = namesOf(readInOrder(paths, host));
    await pause(60);
    expect(own).toEqual(["b", "c"]);
    release(undefined);
    expect(await readings).toEqual(paths);
  });

  it.each<[string, () => Promise<unknown>]>([
    ["fails", async () => await Promise.reject(new Error("out of memory"))],
    ["has no answer", async () => await Promise.resolve(undefined)],
  ])("are read here when a thread %s", async (_, ask) => {
    const { host, own } = stage({ ask });
    expect(await namesOf(readInOrder(paths, host))).toEqual(paths);
    expect([...own].sort()).toEqual(paths);
  });

  it("that cannot be read are told with the error that reading here has", async () => {
    const { host } = stage({});
    const broken = "broken";
    const error = await readReport(broken, host).catch(String);
    expect(await namesOf(readInOrder([broken, "b", "c"], host))).toEqual([error, "b", "c"]);
    expect((await answerThread({ path: broken }, host)).value).toBeUndefined();
  });

  it("leave no thread behind when the rest is not wanted", async () => {
    const { host, threads } = stage({});
    for await (const reading of readInOrder(paths, host)) {
      expect(reading.path).toBe("a");
      break;
    }
    expect(threads).toEqual({ started: 1, ended: 1 });
  });

  it.each<[string, Scene, readonly string[]]>([
    ["when they are small", { sizeBytes: 2 ** 20 }, paths],
    ["without a processor to spare", { spare: 0 }, paths],
    ["when there is one", {}, ["a"]],
    ["when there is none", {}, []],
  ])("start no thread %s", async (_, scene, names) => {
    const { host, threads } = stage(scene);
    expect(await namesOf(readInOrder(names, host))).toEqual(names);
    expect(threads.started).toBe(0);
  });

  it("are handed over and not copied", async () => {
    const { host } = stage({});
    const { value, handedOver } = await answerThread({ path: "a" }, host);
    expect(value).toEqual(packReport(await readReport("a", host)));
    expect(handedOver).toEqual(memoryOf(value as ReturnType<typeof packReport>));
  });
});
