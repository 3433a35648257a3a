import type { Reply } from "../../http/index.ts";
import { type Call, textOf } from "../call.ts";
import { resolveCommit } from "../history.ts";
import { json, notFound } from "../refusal.ts";
import { objectId } from "../render/commit.ts";
import { renderRelease } from "../render/deployment.ts";
import { renderFullRepository, repositoryPage, repositoryUrl } from "../render/repository.ts";
import type { Repository } from "../state.ts";

/** `GET /repos/{owner}/{repo}` */
export function getRepository(call: Call, repository: Repository): Reply {
  return json(200, renderFullRepository(call, repository));
}

/** `GET /repos/{owner}/{repo}/contents/{path}`: one file, as JSON or raw. */
export function getContent(call: Call, repository: Repository): Reply {
  const path = textOf(call, "path");
  const ref = call.query.get("ref") ?? repository.defaultBranch;
  const text = repository.files.get(path);
  if (text === undefined || resolveCommit(repository, ref) === undefined) throw notFound();
  if (/\braw\b/.test(call.headers.get("accept") ?? "")) {
    return { status: 200, headers: { "content-type": "application/vnd.github.raw+json; charset=utf-8" }, body: text };
  }
  const sha = objectId(`content ${text}`);
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const url = `${repositoryUrl(call.apiUrl, repository)}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
  const page = `${repositoryPage(repository)}/blob/${encodeURIComponent(ref)}/${encoded}`;
  const git = `${repositoryUrl(call.apiUrl, repository)}/git/blobs/${sha}`;
  return json(200, {
    type: "file",
    encoding: "base64",
    size: Buffer.byteLength(text),
    name: path.split("/").at(-1) ?? path,
    path,
    content: `${Buffer.from(text).toString("base64")}\n`,
    sha,
    url,
    git_url: git,
    html_url: page,
    download_url: `https://raw.githubusercontent.com/${repository.fullName}/${encodeURIComponent(ref)}/${encoded}`,
    _links: { self: url, git, html: page },
  });
}

/** `GET /repos/{owner}/{repo}/releases/tags/{tag}`: published ones only. */
export function getReleaseByTag(call: Call, repository: Repository): Reply {
  const release = repository.releases.get(textOf(call, "tag"));
  if (release === undefined || release.draft) throw notFound();
  return json(200, renderRelease(call.apiUrl, repository, release));
}
