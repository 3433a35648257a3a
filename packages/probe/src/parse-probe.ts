import { assertNever, err, nearest, ok, parseDuration, type Result } from "@build-once/kernel";
import { parsePattern, type TextPattern } from "./pattern.ts";
import type { CommandProbe, HttpProbe, HttpTarget, LogProbe, Probe, ProbeTiming, TcpProbe } from "./probe.ts";
import { splitWords } from "./words.ts";

/** The forms that a probe line may have, for messages and documentation. */
export const probeForms: readonly string[] = [
  "http GET /healthz 200 body~ok every=1s times=3",
  "tcp :5432",
  "command every=2s pg_isready -q",
  "log /ready/",
];

const defaultTiming: ProbeTiming = { everyMs: undefined, times: 1, timeoutMs: 3000 };
const defaultHttpTimes = 3;
const kinds = ["http", "tcp", "command", "log"] as const;

/** Parses all lines; every line that is wrong is one problem. */
export function parseProbes(lines: readonly string[]): Result<readonly Probe[], readonly string[]> {
  const probes: Probe[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const probe = parseProbe(line);
    if (probe.ok) probes.push(probe.value);
    else problems.push(`${JSON.stringify(line.slice(0, 120))}: ${probe.error}`);
  }
  return problems.length > 0 ? err(problems) : ok(probes);
}

/** Parses one probe line such as `http GET /healthz 200 body~ok every=1s times=3`. */
export function parseProbe(line: string): Result<Probe, string> {
  const kind = /^\s*(\S*)/.exec(line)?.[1] ?? "";
  if (kind === "grpc") return err("grpc is not available; the forms are http, tcp, command and log");
  const known = kinds.find((name) => name === kind);
  if (known === undefined) {
    const meant = nearest(kind, kinds);
    const guess = meant === undefined ? "" : `, did you mean ${meant}?`;
    return err(`a probe starts with http, tcp, command or log${guess}`);
  }
  // A pattern is taken as it stands: quotes and backslashes in it are its own.
  const split = known === "log" ? ok(line.trim().split(/\s+/)) : splitWords(line, known === "http");
  if (!split.ok) return split;
  // A command's own words may look like options: only those before its first word are the probe's.
  const times = known === "http" ? defaultHttpTimes : 1;
  const { rest, timing } = takeTiming(split.value.slice(1), { ...defaultTiming, times }, known === "command");
  if (!timing.ok) return timing;
  const parsed = parseKind(known, rest);
  return parsed.ok ? ok({ ...parsed.value, timing: timing.value, line }) : parsed;
}

function parseKind(
  kind: (typeof kinds)[number],
  words: readonly string[],
): Result<HttpProbe | TcpProbe | CommandProbe | LogProbe, string> {
  switch (kind) {
    case "http":
      return parseHttp(words);
    case "tcp":
      return parseTcp(words);
    case "command":
      return words.length === 0 ? err("the command to run is missing") : ok({ kind: "command", words });
    case "log":
      return parseLog(words);
    default:
      return assertNever(kind);
  }
}

function takeTiming(
  words: readonly string[],
  defaults: ProbeTiming,
  leadingOnly: boolean,
): { rest: readonly string[]; timing: Result<ProbeTiming, string> } {
  let timing = defaults;
  const rest: string[] = [];
  for (const [index, word] of words.entries()) {
    const option = /^(every|times|timeout)=(.*)$/.exec(word);
    if (option === null || (leadingOnly && rest.length > 0)) {
      rest.push(word);
      continue;
    }
    const set = setTiming(timing, option[1] ?? "", option[2] ?? "");
    if (!set.ok) return { rest: words.slice(index), timing: set };
    timing = set.value;
  }
  return { rest, timing: ok(timing) };
}

function setTiming(timing: ProbeTiming, name: string, value: string): Result<ProbeTiming, string> {
  if (name === "times") {
    const times = /^\d{1,3}$/.test(value) ? Number(value) : 0;
    return times < 1 ? err("times is a whole number from 1 to 999") : ok({ ...timing, times });
  }
  const ms = parseDuration(value);
  if (!ms.ok) return err(`${name}: ${ms.error}`);
  if (ms.value < 50 || ms.value > 600_000) return err(`${name} is between 50ms and 10m`);
  return ok(name === "every" ? { ...timing, everyMs: ms.value } : { ...timing, timeoutMs: ms.value });
}

function parseHttp(words: readonly string[]): Result<HttpProbe, string> {
  let method: HttpProbe["method"] = "GET";
  let target: HttpTarget | undefined;
  let status = { min: 200, max: 299 };
  let body: TextPattern | undefined;
  for (const word of words) {
    if (word === "GET" || word === "HEAD") {
      method = word;
    } else if (/^(?:\d{3}|\dxx|\d{3}-\d{3})$/.test(word)) {
      const range = parseStatus(word);
      if (!range.ok) return range;
      status = range.value;
    } else if (word.startsWith("body~")) {
      const pattern = parsePattern(word.slice("body~".length), "contains");
      if (!pattern.ok) return err(`body: ${pattern.error}`);
      body = pattern.value;
    } else if (target === undefined && /^(?:[/:]|https?:\/\/)/.test(word)) {
      const parsed = parseTarget(word);
      if (!parsed.ok) return parsed;
      target = parsed.value;
    } else {
      return err(`${JSON.stringify(word)} is not understood; the form is ${probeForms[0] ?? ""}`);
    }
  }
  if (target === undefined) return err("the path is missing, such as /healthz or :8080/healthz");
  if (body !== undefined && method === "HEAD") return err("HEAD brings no body to compare");
  return ok({ kind: "http", method, target, status, body });
}

function parseStatus(word: string): Result<{ min: number; max: number }, string> {
  if (word.endsWith("xx")) return parseStatus(`${word[0]}00-${word[0]}99`);
  const [first, last = first] = word.split("-").map(Number);
  if (first === undefined || last === undefined || first < 100 || last > 599 || first > last)
    return err("a status is 200, 2xx or 200-299");
  return ok({ min: first, max: last });
}

function parseTarget(word: string): Result<HttpTarget, string> {
  if (/^https?:\/\//.test(word)) {
    if (!URL.canParse(word)) return err(`${JSON.stringify(word)} is not a URL`);
    if (new URL(word).username !== "") return err("a user in the address of a probe would be logged");
    return ok({ kind: "url", url: word });
  }
  const match = /^(?::(\d{1,5}))?(\/\S*)?$/.exec(word);
  const path = match?.[2] ?? "/";
  if (match === null || /[^!-~]/.test(path)) return err(`${JSON.stringify(word)} is not a port and path`);
  if (match[1] === undefined) return ok({ kind: "container", port: undefined, path });
  const port = parsePort(match[1]);
  return port.ok ? ok({ kind: "container", port: port.value, path }) : port;
}

function parsePort(text: string): Result<number, string> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port < 1 || port > 65_535 ? err("a port is a number from 1 to 65535") : ok(port);
}

function parseTcp(words: readonly string[]): Result<TcpProbe, string> {
  const [word, extra] = words;
  if (word === undefined || extra !== undefined || !word.startsWith(":")) return err("the form is tcp :5432");
  const port = parsePort(word.slice(1));
  return port.ok ? ok({ kind: "tcp", port: port.value }) : port;
}

function parseLog(words: readonly string[]): Result<LogProbe, string> {
  const pattern = parsePattern(words.join(" "), "contains");
  return pattern.ok ? ok({ kind: "log", pattern: pattern.value }) : pattern;
}
