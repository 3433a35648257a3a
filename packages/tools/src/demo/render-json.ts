import type { DemoResult } from "./demo-result.ts";

/** The demo's result as one line of JSON; a percentage that was not measured is `null`. */
export function renderJson({ first, second, cd, comments }: DemoResult): string {
  return JSON.stringify({
    digest: first.digest,
    reference: first.reference,
    first: { built: first.built, requests: first.requests },
    second: {
      built: second.built,
      reused: second.reused,
      digest: second.digest,
      requests: second.requests,
      seconds: Math.round(second.imageMs) / 1000,
    },
    comment: { count: comments.length, body: comments[0] ?? "" },
    deploy: { stdout: cd.stdout, exitCode: cd.exitCode, digest: cd.digest },
    coverage: { lines: percent(first.lines), patch: percent(first.patch) },
    tests: { passed: first.passed, failed: first.failed },
  });
}

function percent(text: string): number | null {
  return text === "" ? null : Number(text);
}
