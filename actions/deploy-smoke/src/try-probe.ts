import { type ContainerInspection, execInContainer, readLogs } from "@build-once/docker";
import { type Host, HttpFailure, type HttpResponse } from "@build-once/host";
import { assertNever } from "@build-once/kernel";
import { formatPattern, type HttpProbe, matchesPattern, type Probe, type ProbeProblem } from "@build-once/probe";
import { findEndpoint, httpUrl } from "./endpoint.ts";

/** Opens a TCP connection and closes it again. */
export type Connect = (
  host: string,
  port: number,
  timeoutMs: number,
) => Promise<"open" | "refused" | "timeout" | "unreachable">;

/** What a try needs. */
export interface TryPorts extends Pick<Host, "http" | "exec" | "clock"> {
  readonly connect: Connect;
}

/** How one try of a probe went; `detail` and `body` are foreign text. */
export type TryResult =
  | { readonly ok: true; readonly detail: string; readonly body?: string }
  | { readonly ok: false; readonly problem: ProbeProblem; readonly detail: string; readonly body?: string };

/** Read of an answer's body, and kept of a command's output. */
const maxBodyBytes = 65_536;
const maxLogBytes = 2 * 2 ** 20;

/** Tries a probe once. */
export async function tryProbe(
  ports: TryPorts,
  probe: Probe,
  container: ContainerInspection,
  onlyPort: number | undefined,
): Promise<TryResult> {
  switch (probe.kind) {
    case "http":
      return await tryHttp(ports, probe, container, onlyPort);
    case "tcp": {
      const endpoint = findEndpoint(container, probe.port);
      if (endpoint === undefined) return unreachable(probe.port);
      const answer = await ports.connect(endpoint.host, endpoint.port, probe.timing.timeoutMs);
      const where = `${endpoint.host}:${endpoint.port}`;
      return answer === "open"
        ? { ok: true, detail: where }
        : { ok: false, problem: answer, detail: `${where}: ${answer}` };
    }
    case "command": {
      const { timeoutMs } = probe.timing;
      const result = await execInContainer(ports.exec, container.id, probe.words, {
        timeoutMs,
        maxOutputBytes: maxBodyBytes,
      });
      const body = `${result.stdout}${result.stderr}`.slice(0, 2048);
      if (result.exitCode === 0) return { ok: true, detail: "exit code 0", body };
      const problem = result.timedOut ? "timeout" : "answer";
      return {
        ok: false,
        problem,
        detail: result.timedOut ? `no end within ${timeoutMs} ms` : `exit code ${result.exitCode}`,
        body,
      };
    }
    case "log": {
      const logs = await readLogs(ports.exec, container.id, { maxBytes: maxLogBytes, tail: 5000 });
      const found = matchesPattern(probe.pattern, logs.stdout) || matchesPattern(probe.pattern, logs.stderr);
      const what = formatPattern(probe.pattern);
      return found
        ? { ok: true, detail: `printed ${what}` }
        : { ok: false, problem: "timeout", detail: `has not printed ${what}` };
    }
    default:
      return assertNever(probe);
  }
}

function unreachable(port: number): TryResult {
  const detail = `port ${port} is neither published (\`ports\`) nor on a network that this machine reaches`;
  return { ok: false, problem: "unreachable", detail };
}

async function tryHttp(
  ports: TryPorts,
  probe: Probe & HttpProbe,
  container: ContainerInspection,
  onlyPort: number | undefined,
): Promise<TryResult> {
  const { target } = probe;
  const port = target.kind === "container" ? (target.port ?? onlyPort) : undefined;
  const endpoint = port === undefined ? undefined : findEndpoint(container, port);
  if (target.kind === "container" && endpoint === undefined) return unreachable(port ?? 0);
  const url =
    target.kind === "url" ? target.url : httpUrl(endpoint ?? { host: "", port: 0, published: false }, target.path);
  const deadline = ports.clock.monotonic() + probe.timing.timeoutMs;
  try {
    const response = await ports.http.send({ method: probe.method, url, timeoutMs: probe.timing.timeoutMs });
    const body = await readStart(response, () => ports.clock.monotonic() > deadline);
    return judge(probe, response.status, body);
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    return { ok: false, problem: problemOf(error, endpoint?.published === true), detail: error.message };
  }
}

function judge(probe: HttpProbe, status: number, body: string): TryResult {
  const { min, max } = probe.status;
  if (status < min || status > max) {
    const wanted = min === max ? String(min) : `${min}-${max}`;
    return { ok: false, problem: "answer", detail: `status ${status}, expected ${wanted}`, body: body.slice(0, 2048) };
  }
  if (probe.body !== undefined && !matchesPattern(probe.body, body)) {
    const detail = `status ${status}, but the body has no ${formatPattern(probe.body)}`;
    return { ok: false, problem: "answer", detail, body: body.slice(0, 2048) };
  }
  return { ok: true, detail: `status ${status}`, body: body.slice(0, 2048) };
}

/** The first bytes of a body; a body that drips beyond the deadline is cut, too. */
async function readStart(response: HttpResponse, isLate: () => boolean): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    size += chunk.length;
    if (isLate()) throw new HttpFailure("timeout", "the body did not end in time");
    if (size >= maxBodyBytes) break;
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return new TextDecoder().decode(bytes.subarray(0, maxBodyBytes));
}

function problemOf(failure: HttpFailure, published: boolean): ProbeProblem {
  if (failure.reason === "refused") return "refused";
  // Docker's proxy accepts for a port nobody listens on, and resets.
  if (failure.reason === "reset") return published ? "refused" : "answer";
  if (failure.reason === "timeout") return "timeout";
  return failure.reason === "name" ? "unreachable" : "answer";
}
