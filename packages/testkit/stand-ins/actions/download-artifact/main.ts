import { homedir } from "node:os";
import { join, matchesGlob, resolve } from "node:path";
import { DefaultArtifactClient, type Artifact, type FindOptions } from "@actions/artifact";
import * as core from "@actions/core";

const client = new DefaultArtifactClient();
const token = core.getInput("github-token");
const [owner = "", repo = ""] = core.getInput("repository").split("/");
const elsewhere: FindOptions =
  token === ""
    ? {}
    : {
        findBy: {
          token,
          workflowRunId: Number(core.getInput("run-id")),
          repositoryOwner: owner,
          repositoryName: repo,
        },
      };
const path = resolve(core.getInput("path").replace(/^~/, homedir()) || process.env["GITHUB_WORKSPACE"] || ".");
const name = core.getInput("name");
const ids = core.getInput("artifact-ids");
const pattern = core.getInput("pattern");
if (name !== "" && ids !== "") throw new Error("Inputs 'name' and 'artifact-ids' cannot be used together.");

async function chosen(): Promise<readonly Artifact[]> {
  if (name !== "") return [(await client.getArtifact(name, elsewhere)).artifact];
  const { artifacts } = await client.listArtifacts({ latest: true, ...elsewhere });
  if (ids !== "") {
    const wanted = new Set(ids.split(",").map((id) => Number(id.trim())));
    return artifacts.filter((artifact) => wanted.has(artifact.id));
  }
  return artifacts.filter((artifact) => pattern === "" || matchesGlob(artifact.name, pattern));
}

const artifacts = await chosen();
const flat = name !== "" || core.getInput("merge-multiple") === "true" || (ids !== "" && artifacts.length === 1);
core.info(`Total of ${artifacts.length} artifact(s) to download`);
for (const artifact of artifacts) {
  const done = await client.downloadArtifact(artifact.id, {
    ...elsewhere,
    path: flat ? path : join(path, artifact.name),
    ...(artifact.digest === undefined ? {} : { expectedHash: artifact.digest }),
  });
  if (done.digestMismatch === true) {
    const message = `the digest of artifact ${artifact.name} does not match`;
    if (core.getInput("digest-mismatch") === "error") throw new Error(message);
    core.warning(message);
  }
}
core.setOutput("download-path", path);
