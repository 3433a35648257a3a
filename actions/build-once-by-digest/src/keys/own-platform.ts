import type { Host } from "@build-once/host";

/** The platform that a builder on this machine builds for when none is asked for. */
export function ownPlatform({ environment }: Pick<Host, "environment">): string {
  const architecture = { ARM64: "arm64", ARM: "arm", X86: "386" }[environment.get("RUNNER_ARCH") ?? ""];
  return `linux/${architecture ?? "amd64"}`;
}
