import type { Reply } from "../http/index.ts";

const documentation = "https://docs.github.com/rest";

/** An answer of 400 or above, thrown by a route and sent as it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reply: Reply;

  constructor(status: number, message: string, extra: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.reply = json(status, { message, ...extra, documentation_url: documentation, status: String(status) });
  }
}

/** A JSON reply. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify(value),
  };
}

/** 404, which GitHub also gives for what the caller may not see. */
export function notFound(): Refusal {
  return new Refusal(404, "Not Found");
}

/** 422 for one field, in the words and the shape GitHub uses. */
export function unprocessable(resource: string, field: string, code: string, message: string): Refusal {
  return new Refusal(422, "Validation Failed", { errors: [{ resource, code, field, message }] });
}
