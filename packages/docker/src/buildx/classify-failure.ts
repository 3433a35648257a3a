import type { DockerErrorCode } from "../errors.ts";
import type { BuildFailure } from "./build-failure.ts";

type Failure = Omit<BuildFailure, "file" | "line">;

interface Cause {
  readonly code: DockerErrorCode;
  readonly applies: (failure: Failure) => boolean;
}

const inMessage =
  (pattern: RegExp) =>
  ({ message }: Failure): boolean =>
    pattern.test(message);

const networkPattern =
  /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|too ?many ?requests|\b(?:429|50[0-4])\b|rpc error: code = Unavailable|transport: /i;

/**
 * What a failure is taken for, the first that applies. What a `RUN` printed never decides anything but whether the
 * machine could run it and had room: a program that prints `403 denied` did not meet a registry.
 */
const causes: readonly Cause[] = [
  { code: "platform-not-runnable", applies: (failure) => isStep(failure) && printed(failure, /exec format error/i) },
  { code: "no-space-left", applies: (failure) => isStep(failure) && printed(failure, /no space left on device/i) },
  { code: "build-failed", applies: isStep },
  { code: "no-space-left", applies: inMessage(/no space left on device|ENOSPC|disk quota exceeded/i) },
  {
    code: "docker-not-available",
    applies: inMessage(/cannot connect to the docker daemon|failed to connect to the docker API/i),
  },
  {
    code: "builder-failed",
    applies: inMessage(/no builder .* found|failed to find driver|unable to parse docker host/i),
  },
  {
    code: "dockerfile-unreadable",
    applies: inMessage(
      /failed to read dockerfile|the Dockerfile cannot be empty|unable to evaluate symlinks in Dockerfile/i,
    ),
  },
  { code: "context-missing", applies: inMessage(/unable to prepare context|failed to find build context/i) },
  { code: "target-unknown", applies: inMessage(/target stage ".*" could not be found/) },
  { code: "platform-unknown", applies: inMessage(/cannot parse platform specifier|unknown operating system or arch/i) },
  { code: "build-secret-missing", applies: inMessage(/^secret .*: not found$|^failed to stat /) },
  { code: "cache-unusable", applies: inMessage(/failed to configure \S+ cache (?:exporter|importer)/) },
  { code: "copy-source-missing", applies: inMessage(/failed to calculate checksum .*: not found$/) },
  { code: "index-refused", applies: isRefusedIndex },
  { code: "build-base-missing", applies: isMissingImage },
  {
    code: "build-denied",
    applies: inMessage(/unauthorized|denied|insufficient_scope|authentication required|\b40[13]\b/i),
  },
  { code: "build-upstream", applies: inMessage(networkPattern) },
];

/** Which error code a build's failure is: the program's own fault unless the text names something else. */
export function classifyBuildFailure(failure: Failure): DockerErrorCode {
  return causes.find(({ applies }) => applies(failure))?.code ?? "build-failed";
}

/** An instruction ran and its program failed. */
function isStep({ message }: Failure): boolean {
  return /process ".*" did not complete successfully/.test(message);
}

function printed({ output, message }: Failure, pattern: RegExp): boolean {
  return pattern.test(message) || output.some((line) => pattern.test(line));
}

function isMissingImage(failure: Failure): boolean {
  const { message, step } = failure;
  if (!/: not found$|manifest unknown|does not exist or|no match for platform/i.test(message)) return false;
  return /failed to resolve source metadata|load metadata|docker\.io|pull|no match for platform/i.test(
    `${step ?? ""} ${message}`,
  );
}

/** A registry that took the layers and refuses the index for what it is. */
function isRefusedIndex({ message, index }: Failure): boolean {
  if (!index || !message.startsWith("failed to push")) return false;
  return /\b415\b|unsupported|manifest[ _]invalid|PUT request to \S+\/manifests\/\S*: (?:400|405|406|422)\b/i.test(
    message,
  );
}
