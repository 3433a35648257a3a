import type { Reply } from "../../http/index.ts";
import type { Token } from "../identity.ts";
import { json, Refusal } from "../refusal.ts";
import { renderSelf } from "../render/people.ts";

/** `GET /user`: a person; an installation is none and is refused. */
export function getUser(apiUrl: string, token: Token | undefined): Reply {
  if (token === undefined) throw new Refusal(401, "Requires authentication");
  if (token.identity.kind === "installation") throw new Refusal(403, "Resource not accessible by integration");
  return json(200, renderSelf(apiUrl, token.identity.account));
}
