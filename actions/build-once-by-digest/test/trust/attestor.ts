import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type GitHubFake, scratchFolder, startGitHub } from "@build-once/testkit";
import { createTestSigstore, type TestSigstore } from "@build-once/testkit/sigstore";
import { afterEach, beforeEach } from "vitest";

/** The repository whose workflows sign. */
export const repository = "acme/sample-app";

/** A Sigstore of the test's own, the GitHub that keeps its bundles, and a `gh` that prints its root. */
export interface Attestor {
  readonly github: GitHubFake;
  readonly sigstore: TestSigstore;
  /** A folder with `gh` and `root.jsonl`. */
  readonly tools: string;
}

/** Registers the hooks of a test file. */
export function setAttestor(): Attestor {
  let github: GitHubFake;
  let sigstore: TestSigstore;
  let tools = "";
  beforeEach(async () => {
    github = await startGitHub();
    github.seed.repository(repository);
    sigstore = await createTestSigstore();
    tools = await scratchFolder("tools");
    await writeFile(join(tools, "root.jsonl"), JSON.stringify(sigstore.root));
    await writeFile(join(tools, "gh"), `#!/bin/sh\nexec cat "${tools}/root.jsonl"\n`);
    await chmod(join(tools, "gh"), 0o755);
  });
  afterEach(async () => await github.stop());
  return {
    get github() {
      return github;
    },
    get sigstore() {
      return sigstore;
    },
    get tools() {
      return tools;
    },
  };
}
