import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findStep } from "../src/workflow/index.ts";
import { callerOf, errorsOf, legsOf, type PythonStage, startPythonStage } from "./python-stage.ts";
import { minutes, testReport, told } from "./stage.ts";

const inputs = { "python-versions": '["3.12"]', paths: "tests/integration" } as const;

/** A row written and read again through libpq's own variables, and Redis by hand: no driver is needed. */
const integration = `import os
import socket
import subprocess
from urllib.parse import urlsplit

from adder import add


def sql(statement, *address):
    command = ["psql", *address, "-XAtqc", statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def test_postgres():
    sql("create table sums (value int)")
    sql(f"insert into sums values ({add(2, 3)})", os.environ["DATABASE_URL"])
    assert sql("select value, current_database() from sums") == "5|test"
    assert os.environ["POSTGRES_URL"] == os.environ["DATABASE_URL"]


def test_redis():
    url = urlsplit(os.environ["REDIS_URL"])
    with socket.create_connection((url.hostname, url.port)) as redis:
        redis.sendall(b"PING\\r\\n")
        assert redis.recv(16) == b"+PONG\\r\\n"


def test_no_other_service_is_promised():
    assert "MYSQL_URL" not in os.environ
    assert "MONGODB_URL" not in os.environ
`;

describe("python-test-services", () => {
  let stage: PythonStage;
  beforeAll(async () => {
    stage = await startPythonStage(["postgres", "redis"]);
  }, minutes);
  afterAll(async () => await stage.stop());

  it(
    "runs the tests against a real PostgreSQL and a real Redis, with reports of their own",
    async () => {
      const caller = callerOf("python-test-services", { ...inputs, redis: "redis:8" });
      const run = await stage.run({ ...caller, "tests/integration/test_services.py": integration });
      expect(run.result.exitCode, told(run)).toBe(0);
      expect([...legsOf(run, "test").keys()]).toEqual(["ubuntu-24.04-py3.12-integration"]);
      expect(findStep(testReport(run), "summary")?.outputs.get("passed")).toBe("3");
      const names = stage.platform.results.artifacts.ofRun(run.id).map(({ name }) => name);
      expect(names).toContain("integration-reports-ubuntu-24.04-py3.12-integration");
    },
    2 * minutes,
  );

  it(
    "is red when a test against a service fails",
    async () => {
      const test = integration
        .replace('== "5|test"', '== "6|test"')
        .replace("create table", "create table if not exists");
      const run = await stage.run({
        ...callerOf("python-test-services", inputs),
        "tests/integration/test_services.py": test,
      });
      expect(run.result.exitCode).toBe(1);
      expect(findStep(testReport(run), "summary")?.outputs.get("failed")).not.toBe("0");
    },
    2 * minutes,
  );

  it.each([
    [
      "a service is asked for that the runner has not",
      { mysql: "mysql:9" },
      /mysql is asked for, but this runner started no/,
    ],
    ["no service is asked for", { postgres: "" }, /no service is asked for/],
    ["the database has a name that is none", { database: "a'b" }, /database is "a'b"/],
  ])(
    "is red before the tests when %s",
    async (_, more, reason) => {
      const run = await stage.run(callerOf("python-test-services", { ...inputs, ...more }));
      expect(run.result.exitCode).toBe(1);
      expect(errorsOf(run)).toMatch(reason);
    },
    2 * minutes,
  );
});
