import type { Reply } from "../../http/index.ts";
import { bodyText, type Call, textOf } from "../call.ts";
import { ancestors, changedFiles, commitsBetween, mergeBase, resolveCommit } from "../history.ts";
import { page } from "../paging.ts";
import { json, notFound, Refusal } from "../refusal.ts";
import { renderCommit, renderFile, renderWholeCommit } from "../render/commit.ts";
import { repositoryPage, repositoryUrl } from "../render/repository.ts";
import type { Commit, Repository } from "../state.ts";

/** `GET /repos/{owner}/{repo}/commits`: from `sha` or the default branch back. */
export function listCommits(call: Call, repository: Repository): Reply {
  const start = resolveCommit(repository, call.query.get("sha") ?? repository.defaultBranch);
  if (start === undefined) throw notFound();
  const commits = [...ancestors(repository, start)].flatMap((sha) => repository.commits.get(sha) ?? []);
  return page(call, commits, (commit) => renderCommit(call.apiUrl, repository, commit));
}

/** `GET /repos/{owner}/{repo}/commits/{ref}` */
export function getCommit(call: Call, repository: Repository): Reply {
  return json(200, renderWholeCommit(call.apiUrl, repository, commitAt(repository, textOf(call, "ref"))));
}

/** `GET /repos/{owner}/{repo}/compare/{basehead}`: `base...head`, by branch, tag or SHA. */
export function compareCommits(call: Call, repository: Repository): Reply {
  const [baseName, headName] = textOf(call, "basehead").split("...");
  const base = resolveCommit(repository, withoutOwner(baseName));
  const head = resolveCommit(repository, withoutOwner(headName));
  const shared = base === undefined || head === undefined ? undefined : mergeBase(repository, base, head);
  if (base === undefined || head === undefined || shared === undefined) throw notFound();
  const ahead = commitsBetween(repository, base, head);
  const behind = commitsBetween(repository, head, base);
  const name = `${base}...${head}`;
  const url = `${repositoryPage(repository)}/compare/${name}`;
  return json(200, {
    url: `${repositoryUrl(call.apiUrl, repository)}/compare/${name}`,
    html_url: url,
    permalink_url: url,
    diff_url: `${url}.diff`,
    patch_url: `${url}.patch`,
    base_commit: renderCommit(call.apiUrl, repository, commitAt(repository, base)),
    merge_base_commit: renderCommit(call.apiUrl, repository, commitAt(repository, shared)),
    status: relation(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: ahead.map((commit) => renderCommit(call.apiUrl, repository, commit)),
    files: changedFiles(ahead).map((file) => renderFile(call.apiUrl, repository, head, file)),
  });
}

/** `GET /repos/{owner}/{repo}/git/ref/{ref}`: `heads/main`, exactly; `pull/<n>/head` for every pull request. */
export function getRef(call: Call, repository: Repository): Reply {
  const ref = `refs/${textOf(call, "ref")}`;
  const pull = /^refs\/pull\/(\d+)\/head$/.exec(ref)?.[1];
  const sha = pull === undefined ? repository.refs.get(ref) : repository.pulls.get(Number(pull))?.headSha;
  if (sha === undefined) throw notFound();
  return json(200, renderRef(call, repository, ref, sha));
}

/** `POST /repos/{owner}/{repo}/git/refs`: of two creators, the second is told that it exists. */
export function createRef(call: Call, repository: Repository): Reply {
  const ref = bodyText(call.body, "ref") ?? "";
  const sha = bodyText(call.body, "sha") ?? "";
  if (!/^refs\/[^/]+\/.+$/.test(ref)) throw new Refusal(422, "Reference name must start with 'refs/'.");
  if (repository.refs.has(ref)) throw new Refusal(422, "Reference already exists");
  if (!repository.commits.has(sha) && !repository.tagObjects.has(sha)) throw new Refusal(422, "Object does not exist");
  repository.refs.set(ref, sha);
  return json(201, renderRef(call, repository, ref, sha));
}

/** `PATCH /repos/{owner}/{repo}/git/refs/{ref}`: forward only, unless `force`. */
export function updateRef(call: Call, repository: Repository): Reply {
  const ref = `refs/${textOf(call, "ref")}`;
  const current = repository.refs.get(ref);
  const sha = bodyText(call.body, "sha") ?? "";
  if (current === undefined) throw new Refusal(422, "Reference does not exist");
  if (!repository.commits.has(sha)) throw new Refusal(422, "Object does not exist");
  if (call.body["force"] !== true && !ancestors(repository, sha).has(current)) {
    throw new Refusal(422, "Update is not a fast forward");
  }
  repository.refs.set(ref, sha);
  return json(200, renderRef(call, repository, ref, sha));
}

/** `DELETE /repos/{owner}/{repo}/git/refs/{ref}` */
export function deleteRef(call: Call, repository: Repository): Reply {
  if (!repository.refs.delete(`refs/${textOf(call, "ref")}`)) throw new Refusal(422, "Reference does not exist");
  return { status: 204 };
}

/** The commit that `ref` names. @throws {Refusal} 422 as GitHub answers for a SHA it does not have */
export function commitAt(repository: Repository, ref: string): Commit {
  const commit = repository.commits.get(resolveCommit(repository, ref) ?? "");
  if (commit === undefined) throw new Refusal(422, `No commit found for SHA: ${ref}`);
  return commit;
}

/** A reference with what it names. */
export function renderRef(call: Call, repository: Repository, ref: string, sha: string): unknown {
  const api = repositoryUrl(call.apiUrl, repository);
  const type = repository.tagObjects.has(sha) ? "tag" : "commit";
  return {
    ref,
    node_id: `REF_${Buffer.from(`${String(repository.id)}:${ref}`).toString("base64url")}`,
    url: `${api}/git/${ref}`,
    object: { sha, type, url: `${api}/git/${type}s/${sha}` },
  };
}

function relation(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}

function withoutOwner(name: string | undefined): string {
  return (name ?? "").replace(/^[^:/]+:/, "");
}
