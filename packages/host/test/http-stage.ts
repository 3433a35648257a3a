import { createServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { HttpFailure, type HttpRequest, type HttpResponse } from "../src/http.ts";
import { nodeHttp } from "../src/node-http.ts";
import { type RawServer, startRaw } from "./raw-server.ts";

const stops: (() => void)[] = [];

/** Stops every server that a test started. */
export function stopServers(): void {
  for (const stop of stops.splice(0)) stop();
}

/** Starts a server that speaks HTTP; gives its address without a slash at its end. */
export async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await promise;
  stops.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Starts a server that hands each connection to `answer`. */
export async function serveRaw(answer: (socket: Socket) => void): Promise<RawServer> {
  const server = await startRaw(answer);
  stops.push(() => server.stop());
  return server;
}

/** Starts a server that answers each request's head with `words`. */
export async function say(words: string, then: (socket: Socket) => void = () => undefined): Promise<RawServer> {
  return await serveRaw((socket) => {
    socket.once("data", () => socket.write(words, () => then(socket)));
  });
}

/** Asks with GET. */
export async function get(url: string, more: Partial<HttpRequest> = {}): Promise<HttpResponse> {
  return await nodeHttp.send({ method: "GET", url, ...more });
}

/** Asks with GET and reads the answer's text. */
export async function read(url: string, timeoutMs = 30_000, maxBytes = 1000): Promise<string> {
  return await (await get(url, { timeoutMs })).text(maxBytes);
}

/** What the work failed with. @throws when it did not, or failed otherwise */
export async function failure(work: Promise<unknown>): Promise<HttpFailure> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof HttpFailure) return thrown;
  throw new Error("no HttpFailure", { cause: thrown });
}
