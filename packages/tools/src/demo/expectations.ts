import type { DemoResult } from "./demo-result.ts";

const digestPattern = /^sha256:[0-9a-f]{64}$/;

/** The most registry requests that finding an image again may take. */
export const mostRequests = 2;

/** What does not hold, in words; nothing when the chain works. */
export function unmetExpectations(result: DemoResult): readonly string[] {
  const { first, second, cd, comments } = result;
  const checks: readonly (readonly [holds: boolean, otherwise: string])[] = [
    [first.green, "the first CI run is red"],
    [second.green, "the second CI run is red"],
    [cd.green, "the CD run is red"],
    [digestPattern.test(first.digest), `the first run reports no digest but ${JSON.stringify(first.digest)}`],
    [first.built && !first.reused, "the first run did not build the image"],
    [!second.built && second.reused, "the second run did not reuse the image"],
    [second.digest === first.digest, `the second run has another digest: ${second.digest}, not ${first.digest}`],
    [cd.digest === first.digest, `the deployment ran another digest: ${cd.digest}, not ${first.digest}`],
    [
      second.requests <= mostRequests,
      `the second run needed ${second.requests} registry requests, not ${mostRequests} at most`,
    ],
    [
      result.commentsAfterCi === 1,
      `after two CI runs the pull request has ${result.commentsAfterCi} comments instead of one`,
    ],
    [comments.length === 1, `in the end the pull request has ${comments.length} comments instead of one`],
    [
      cd.stdout === result.expectedStdout,
      `the deployment printed ${JSON.stringify(cd.stdout)}, not ${JSON.stringify(result.expectedStdout)}`,
    ],
    [cd.exitCode === 0, `the deployment's command ended with ${cd.exitCode}`],
    [first.passed > 0, "no test passed, so nothing was tested"],
    [first.failed === 0, `${first.failed} tests failed`],
  ];
  return checks.filter(([holds]) => !holds).map(([, otherwise]) => otherwise);
}
