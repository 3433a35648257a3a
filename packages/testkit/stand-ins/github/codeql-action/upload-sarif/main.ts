import { globSync, readFileSync, statSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as core from "@actions/core";

/** As much of a SARIF document as the upload looks at. */
interface Sarif {
  readonly version?: string;
  readonly runs?: readonly Run[];
}
interface Run {
  readonly tool?: { readonly driver?: { readonly name?: string } };
  readonly automationDetails?: { readonly id?: string };
  readonly results?: readonly unknown[];
}

const given = core.getInput("sarif_file");
const found = statSync(given, { throwIfNoEntry: false });
if (found === undefined) throw new Error(`Path does not exist: ${given}`);
const files = found.isDirectory() ? globSync(`${given}/**/*.sarif`) : [given];
if (files.length === 0) throw new Error(`No SARIF files found to upload in "${given}".`);

const category = core.getInput("category");
const runs = files.flatMap((file) => {
  const sarif = JSON.parse(readFileSync(file, "utf8")) as Sarif;
  if (sarif.version !== "2.1.0" || sarif.runs === undefined)
    throw new Error(`Invalid SARIF. ${file} is not SARIF 2.1.0`);
  return sarif.runs.map((run) => (category === "" ? run : { ...run, automationDetails: { id: `${category}/` } }));
});
const names = runs.map((run) => `${run.tool?.driver?.name ?? ""} ${run.automationDetails?.id ?? ""}`);
if (new Set(names).size < names.length)
  throw new Error(
    "Aborting upload: only one run of the codeql/analyze or codeql/upload-sarif actions is allowed per job per tool/category.",
  );

const environment = (variable: string): string => process.env[variable] ?? "";
const document = JSON.stringify({ version: "2.1.0", runs });
const answer = await fetch(
  `${environment("GITHUB_API_URL")}/repos/${environment("GITHUB_REPOSITORY")}/code-scanning/sarifs`,
  {
    method: "POST",
    headers: {
      authorization: `Bearer ${core.getInput("token")}`,
      "content-type": "application/json",
      "user-agent": "upload-sarif-stand-in",
    },
    body: JSON.stringify({
      commit_sha: core.getInput("sha") || environment("GITHUB_SHA"),
      ref: core.getInput("ref") || environment("GITHUB_REF"),
      sarif: gzipSync(document).toString("base64"),
    }),
  },
);
if (answer.status !== 202) throw new Error(`Upload failed: ${answer.status} ${await answer.text()}`);
const { id } = (await answer.json()) as { readonly id: string };
core.setOutput("sarif-id", id);
core.setOutput("sarif-ids", JSON.stringify({ "code-scanning": id }));
