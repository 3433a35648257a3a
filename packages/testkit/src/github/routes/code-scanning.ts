import { gunzipSync } from "node:zlib";
import type { Reply } from "../../http/index.ts";
import { bodyText, type Call } from "../call.ts";
import { json } from "../refusal.ts";
import { repositoryUrl } from "../render/repository.ts";
import type { Repository } from "../state.ts";

/** `POST /repos/{owner}/{repo}/code-scanning/sarifs`: gzip and Base64, processed at once. */
export function uploadSarif(call: Call, repository: Repository): Reply {
  const id = `00000000-0000-4000-8000-${String(call.state.nextId()).padStart(12, "0")}`;
  const packed = Buffer.from(bodyText(call.body, "sarif") ?? "", "base64");
  repository.sarifs.push({
    id,
    sha: bodyText(call.body, "commit_sha") ?? "",
    ref: bodyText(call.body, "ref") ?? "",
    document: JSON.parse(gunzipSync(packed).toString("utf8")),
  });
  return json(202, { id, url: `${repositoryUrl(call.apiUrl, repository)}/code-scanning/sarifs/${id}` });
}
