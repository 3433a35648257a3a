/** A runtime token as the runner gets it, without a signature: its scopes name the run and the job, and the caches that it may use. */
export function runtimeToken(runId: number, job = "job"): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    scp: `Actions.Results:${runId}:${job}`,
    ac: JSON.stringify([{ Scope: "refs/heads/main", Permission: 3 }]),
    nbf: now - 60,
    exp: now + 6 * 60 * 60,
  };
  return `${encode({ alg: "none", typ: "JWT" })}.${encode(claims)}.`;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}
