import type { HttpFailureReason } from "@build-once/host";

/** Why no answer came at all, and what ends that; `undefined` where nothing is known beyond the failure itself. */
export function explainFailure(
  reason: HttpFailureReason,
  host: string,
): { readonly because: string; readonly fix: string } | undefined {
  switch (reason) {
    case "name":
      return {
        because: "the runner cannot find a host of that name",
        fix: `Check the image name's host, ${host}; on a self-hosted runner check its name service.`,
      };
    case "tls":
      return {
        because: "the runner does not trust the certificate: a private authority signed it, or a proxy opens TLS",
        fix: "Name the authority's certificate:\nenv:\n  NODE_EXTRA_CA_CERTS: /path/to/authority.pem",
      };
    case "refused":
      return {
        because: "nothing listens there, or a firewall refuses",
        fix: `Check the image name's host and port, ${host}; a registry in a service container must be started before this step.`,
      };
    case "timeout":
    case "reset":
      return {
        because: "the connection does not come through",
        fix: `Run the job again. Where the runner reaches others through a proxy alone, set HTTPS_PROXY; where ${host} is to be reached without it:\nenv:\n  NO_PROXY: ${host}`,
      };
    case "proxy":
      return {
        because: "the proxy between this job and the registry refuses to connect to it",
        fix: `Have the proxy let ${host} through, check its account in HTTPS_PROXY, or go around it for this host:\nenv:\n  NO_PROXY: ${host}`,
      };
    case "truncated":
    case "too-large":
    case "other":
      return undefined;
    default:
      return reason satisfies never;
  }
}
