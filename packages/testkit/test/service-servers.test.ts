import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { isAlive } from "../src/engine/process-identity.ts";
import { findPostgresPrograms, startPostgres } from "../src/engine/postgres.ts";
import { startRedis } from "../src/engine/redis.ts";

const run = promisify(execFile);

describe("the PostgreSQL that stands in for a service container", () => {
  it("takes a statement from the account that tests are told, and leaves nothing behind", async () => {
    const postgres = await startPostgres();
    const psql = join(findPostgresPrograms(), "psql");
    const { stdout } = await run(psql, [postgres.url, "-Atc", "select 40 + 2, current_database()"]);
    expect(stdout).toBe("42|test\n");
    const wrong = postgres.url.replace("postgres@", "wrong@");
    await expect(run(psql, [wrong, "-Atc", "select 1"])).rejects.toThrow(/password authentication failed/);
    await postgres.stop();
    expect(isAlive(postgres.service.identity)).toBe(false);
    expect(existsSync(dirname(postgres.service.logPath))).toBe(false);
    await postgres.stop();
  });
});

describe("the Redis that stands in for a service container", () => {
  it("answers as Redis does", async () => {
    const redis = await startRedis();
    const answer = await new Promise<string>((settle, reject) => {
      const socket = connect(redis.port, redis.host, () => socket.write("PING\r\n"));
      socket.once("data", (bytes) => settle(bytes.toString("utf8")));
      socket.once("error", reject);
    });
    expect(answer).toBe("+PONG\r\n");
    await redis.stop();
  });
});
