import type { ReceivedRequest, Reply } from "../http/index.ts";
import type { ReadLag } from "./options.ts";
import { hashOf } from "./store.ts";

interface Past {
  readonly reply: Reply;
  readonly untilMs: number;
}

/** Lets reads of manifests see what a write replaced until the lag is over. */
export class LaggingReads {
  readonly #lag: ReadLag;
  readonly #past = new Map<string, Past>();

  constructor(lag: ReadLag) {
    this.#lag = lag;
  }

  /** Answers a request about a manifest; `serve` is the registry without lag. */
  answer(request: ReceivedRequest, serve: (request: ReceivedRequest) => Reply): Reply {
    if (request.method === "PUT") return this.#write(request, serve);
    const past = this.#past.get(request.path);
    if (past === undefined || this.#lag.now() >= past.untilMs) return serve(request);
    return past.reply;
  }

  #write(request: ReceivedRequest, serve: (request: ReceivedRequest) => Reply): Reply {
    const headers = new Map([...request.headers, ["accept", "*/*"]]);
    const view = (path: string): Reply =>
      this.answer({ ...request, method: "GET", path, url: new URL(path, request.url), headers }, serve);
    // A manifest is not seen under its digest either before it is seen under its tag.
    const byDigest = request.path.replace(/[^/]*$/, hashOf(request.body, request.path.replace(/^.*\//, "")));
    const before = [request.path, byDigest].map((path) => [path, view(path)] as const);
    const reply = serve(request);
    if (reply.status !== 201) return reply;
    const untilMs = this.#lag.now() + this.#lag.ms;
    for (const [path, past] of before) this.#past.set(path, { reply: past, untilMs });
    return reply;
  }
}
