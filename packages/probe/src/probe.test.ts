import { describe, expect, it } from "vitest";
import { parseProbe, parseProbes, probeForms } from "./parse-probe.ts";
import { matchesPattern, parsePattern } from "./pattern.ts";
import { defaultProbeSchedule, pauseAfterTry } from "./schedule.ts";
import { splitWords } from "./words.ts";

function parsed(line: string) {
  const probe = parseProbe(line);
  if (!probe.ok) throw new Error(probe.error);
  return probe.value;
}

describe("probe lines", () => {
  it("reads every documented form", () => {
    for (const form of probeForms) expect(parseProbe(form).ok, form).toBe(true);
  });

  it("reads all parts of an http probe", () => {
    expect(parsed("http GET /healthz 200 body~ok every=1s times=5 timeout=500ms")).toMatchObject({
      kind: "http",
      method: "GET",
      target: { kind: "container", port: undefined, path: "/healthz" },
      status: { min: 200, max: 200 },
      body: { kind: "contains", text: "ok" },
      timing: { everyMs: 1000, times: 5, timeoutMs: 500 },
    });
  });

  it("takes 2xx and three successes in a row as an http probe's default", () => {
    expect(parsed("http :8080/")).toMatchObject({
      target: { port: 8080, path: "/" },
      status: { min: 200, max: 299 },
      timing: { times: 3 },
    });
  });

  it("keeps backslashes of a regular expression", () => {
    expect(parsed("log /port \\d+ ready/ timeout=1s")).toMatchObject({
      pattern: { kind: "regex", source: "port \\d+ ready" },
      timing: { timeoutMs: 1000 },
    });
    expect(parsed("http / body~/v\\d/i")).toMatchObject({ body: { kind: "regex", source: "v\\d", flags: "i" } });
  });

  it("leaves a command's own options alone", () => {
    expect(parsed("command every=2s check --every=3s times=4")).toMatchObject({
      words: ["check", "--every=3s", "times=4"],
      timing: { everyMs: 2000, times: 1 },
    });
  });

  it.each([
    ["htpp GET /", /did you mean http/],
    ["grpc :9000", /grpc is not available/],
    ["", /starts with http, tcp, command or log/],
    ["http", /path is missing/],
    ["http GET / 700", /not understood|status/],
    ["http GET / 600-700", /a status is/],
    ["http POST /", /not understood/],
    ["http GET /a /b", /not understood/],
    ["http HEAD / body~x", /HEAD brings no body/],
    ["http GET http://user:pw@host/", /user in the address/],
    ["http :0/", /1 to 65535/],
    ["http / every=1", /duration/],
    ["http / every=1ms", /between 50ms and 10m/],
    ["http / times=0", /times is/],
    ["http / times=1e3", /times is/],
    ["http / body~/(/", /body: /],
    ["http / body~", /empty/],
    ["http GET 'http:// /'", /URL/],
    ["tcp 5432", /form is tcp/],
    ["tcp :5432 x", /form is tcp/],
    ["tcp :99999", /1 to 65535/],
    ["command", /missing/],
    ["command every=1s", /missing/],
    ["command 'open", /never closed/],
    ["log", /empty/],
  ])("refuses %j", (line, problem) => {
    const probe = parseProbe(line);
    expect(probe.ok ? "accepted" : probe.error).toMatch(problem);
  });

  it("reports every wrong line at once, each cut to a length a log can bear", () => {
    const result = parseProbes(["tcp :1", "nope", `http ${"x".repeat(9999)}`]);
    expect(result.ok).toBe(false);
    if (!result.ok) {
      expect(result.error).toHaveLength(2);
      expect(result.error.every((problem) => problem.length < 10_400)).toBe(true);
    }
  });
});

describe("words", () => {
  it("splits as a shell quotes, and expands nothing", () => {
    expect(splitWords(`python -c 'print("a b")' "x \\" \\\\ $HOME" a\\ b '' *;`)).toEqual({
      ok: true,
      value: ["python", "-c", 'print("a b")', 'x " \\ $HOME', "a b", "", "*;"],
    });
  });

  it("refuses what is not closed", () => {
    expect(splitWords(`"a`).ok).toBe(false);
    expect(splitWords("a\\").ok).toBe(false);
  });
});

describe("patterns", () => {
  it("compares a plain text with whole lines, whatever the line ends", () => {
    const pattern = parsePattern("5", "line");
    if (!pattern.ok) throw new Error(pattern.error);
    expect(matchesPattern(pattern.value, "sum\r\n5\r\n")).toBe(true);
    expect(matchesPattern(pattern.value, "15\n")).toBe(false);
  });

  it("compares a regular expression with each line", () => {
    const pattern = parsePattern("/^b$/", "line");
    if (!pattern.ok) throw new Error(pattern.error);
    expect(matchesPattern(pattern.value, "a\nb\nc")).toBe(true);
    expect(matchesPattern(pattern.value, "ab")).toBe(false);
  });

  it("refuses flags that carry state from one comparison to the next", () => {
    expect(parsePattern("/a/g", "line").ok).toBe(false);
  });
});

describe("schedule", () => {
  it("starts quick, grows, and stays below its ceiling", () => {
    const pauses = [1, 2, 3, 10, 1000].map((attempt) => pauseAfterTry(undefined, attempt, 0.5));
    expect(pauses).toEqual([250, 375, 563, 2000, 2000]);
    expect(pauseAfterTry(undefined, 99, 0.999)).toBeLessThanOrEqual(defaultProbeSchedule.maxPauseMs * 1.05);
  });

  it("keeps to `every` exactly", () => {
    expect(pauseAfterTry(1000, 7, 0.9)).toBe(1000);
  });
});
