import { BuildProgress } from "@build-once/docker";
import { describe, expect, it } from "vitest";
import { watchBuild } from "./watch-build.ts";

/** A log that keeps what it is told, groups included, and a clock that jumps when somebody waits. */
function stage() {
  const said: string[] = [];
  const time = { now: 0 };
  const ports = {
    clock: {
      now: () => time.now,
      monotonic: () => time.now,
      sleep: async (ms: number) => {
        time.now += ms;
        await new Promise((resolve) => setImmediate(resolve));
      },
    },
    log: {
      debug: () => undefined,
      info: (text: string) => void said.push(text),
      warning: () => undefined,
      mask: () => undefined,
      group: async <T>(title: string, work: () => Promise<T>): Promise<T> => {
        said.push(`[${title}`);
        try {
          return await work();
        } finally {
          said.push("]");
        }
      },
    },
  };
  const until = async (ms: number): Promise<void> => {
    while (time.now < ms) await new Promise((resolve) => setImmediate(resolve));
  };
  return { said, ports, until };
}

describe("watching a build", () => {
  it("folds its progress", async () => {
    const { said, ports } = stage();
    const result = await watchBuild(ports, "Building", new BuildProgress(), async (onLine) => {
      onLine("#1 [1/1] RUN true");
      return await Promise.resolve("image");
    });
    expect(result).toBe("image");
    expect(said).toEqual(["[Building", "#1 [1/1] RUN true", "]"]);
  });

  it("gives a sign of life outside of the fold after half a minute of silence, with the step", async () => {
    const { said, ports, until } = stage();
    await watchBuild(ports, "Building", new BuildProgress(), async (onLine) => {
      onLine("#5 [app 2/9] RUN make");
      await until(65_000);
      onLine("#5 DONE 65.0s");
    });
    expect(said).toEqual([
      "[Building",
      "#5 [app 2/9] RUN make",
      "]",
      expect.stringMatching(/^still building: 30\.\d s, \[app 2\/9\] RUN make$/),
      "[Building (part 2)",
      "]",
      expect.stringMatching(/^still building: 1 m \d s, /),
      "[Building (part 3)",
      "#5 DONE 65.0s",
      "]",
    ]);
  });

  it("says nothing while lines come", async () => {
    const { said, ports, until } = stage();
    await watchBuild(ports, "Building", new BuildProgress(), async (onLine) => {
      for (let at = 20_000; at <= 200_000; at += 20_000) {
        await until(at);
        onLine(`#5 ${at} working`);
      }
    });
    expect(said.filter((line) => line.startsWith("still building"))).toEqual([]);
  });

  it.each([0, 45_000])("throws what the build threw after %i ms, with no group left open", async (ms) => {
    const { said, ports, until } = stage();
    const watching = watchBuild(ports, "Building", new BuildProgress(), async () => {
      await until(ms);
      throw new Error("no");
    });
    await expect(watching).rejects.toThrowError("no");
    expect(said.filter((line) => line.startsWith("["))).toHaveLength(said.filter((line) => line === "]").length);
  });
});
