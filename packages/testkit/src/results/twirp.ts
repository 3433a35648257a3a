import type { Reply } from "../http/index.ts";

/** A Twirp error code and the status it travels with. */
const statuses = {
  invalid_argument: 400,
  malformed: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  internal: 500,
} as const;

export type TwirpCode = keyof typeof statuses;

/** An error answer, thrown by a method and sent as JSON. @see https://twitchtv.github.io/twirp/docs/errors.html */
export class TwirpError extends Error {
  override readonly name = "TwirpError";
  readonly code: TwirpCode;

  constructor(code: TwirpCode, message: string) {
    super(message);
    this.code = code;
  }

  get reply(): Reply {
    return twirpReply(statuses[this.code], { code: this.code, msg: this.message });
  }
}

/** A JSON reply; anything else would be taken for a failure of the network and tried again. */
export function twirpReply(status: number, body: unknown): Reply {
  return { status, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** The parsed request of a method; protobuf's JSON form with the field names of the `.proto` file. */
export type TwirpMessage = Readonly<Record<string, unknown>>;

/** A text field; wrapped values (`StringValue`, `Int64Value`) are bare in JSON. */
export function field(message: TwirpMessage, name: string): string | undefined {
  const value = message[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  throw new TwirpError("malformed", `${name} is no text`);
}

/** A text field that must be there. */
export function requiredField(message: TwirpMessage, name: string): string {
  const value = field(message, name);
  if (value === undefined || value === "") throw new TwirpError("invalid_argument", `${name} is required`);
  return value;
}
