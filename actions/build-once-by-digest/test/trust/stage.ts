import { factsOnMain } from "../facts.ts";
import { github as loadGitHub, sigstore as loadSigstore } from "@build-once/clients";
import type { ExecResult, GitHubConnector, Host, HttpRequest, HttpResponse } from "@build-once/host";
import { createSigstore, nodeHost } from "@build-once/host/node";
import { ActionError } from "@build-once/kernel";
import type { Inputs, Session } from "../../src/session.ts";
import { clientOf, quietLog } from "../record/stage.ts";

/** A run of the action as far as trust looks at it. */
export interface TrustStage {
  /** The registry's host. */
  readonly registry: string;
  /** The API of the GitHub fake. */
  readonly gitHubUrl: string;
  /** What `gh attestation trusted-root` prints; no `gh` when `undefined`. */
  readonly printed?: string | undefined;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly commit?: string;
  /** Answers requests that go past the registry and the API. */
  readonly http?: (request: HttpRequest) => Promise<HttpResponse>;
}

/** The commit that attestations of a test are of unless they say otherwise. */
export const commit: string = "1".repeat(40);

/** The session of such a run. */
export function sessionOf(stage: TrustStage): Session & { readonly commands: string[] } {
  const commands: string[] = [];
  const variables = new Map(
    Object.entries({ GITHUB_REPOSITORY: "acme/app", GITHUB_SERVER_URL: "https://github.com", ...stage.environment }),
  );
  const platform = nodeHost();
  const host: Partial<Host> = {
    ...platform,
    environment: { ...platform.environment, get: (name) => variables.get(name) },
    ...(stage.http === undefined ? {} : { http: { send: stage.http } }),
    exec: {
      run: async (command, args): Promise<ExecResult> => {
        commands.push([command, ...args].join(" "));
        if (stage.printed === undefined) throw new ActionError("input", "command-not-found", command);
        return { exitCode: 0, stdout: stage.printed, stderr: "", truncated: false, timedOut: false };
      },
    },
    log: quietLog(),
    github: connectorOf(stage.gitHubUrl),
    sigstore: createSigstore(loadSigstore),
  };
  const inputs = {
    "github-token": "ghs_token",
    "reuse-from": "attested",
    "signer-workflow": "acme/app/.github/workflows/ci.yml",
    ...stage.inputs,
  };
  return {
    commands,
    inputs: inputs as unknown as Inputs,
    host: host as Host,
    facts: factsOnMain(stage.commit ?? commit),
    repository: { registry: stage.registry, path: "acme/app" },
    image: `${stage.registry}/acme/app`,
    registry: clientOf(stage.registry, "pull"),
    credentials: { kind: "anonymous" },
  };
}

/** `@actions/github` against the fake. */
function connectorOf(baseUrl: string): GitHubConnector {
  return {
    connect: async (token) => {
      const { getOctokit } = await loadGitHub();
      const octokit = getOctokit(token, { baseUrl });
      return {
        request: async (route, parameters) => {
          const answer = await octokit.request(route, parameters).catch((error: unknown) => {
            if (error instanceof Error && "response" in error && error.response !== undefined)
              return error.response as { status: number; headers: object; data: unknown };
            throw error;
          });
          const headers = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as const);
          return { status: answer.status, headers: new Map(headers), data: answer.data };
        },
      };
    },
  };
}
