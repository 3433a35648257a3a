import { defineErrors, type ErrorTable } from "@build-once/kernel";

/** What can go wrong at the edge of the process. */
export type HostErrorCode =
  | "command-not-found"
  | "file-too-large"
  | "file-missing"
  | "file-unwritable"
  | "file-changing"
  | "folder-unreadable"
  | "request-failed"
  | "artifact-upload-failed"
  | "artifact-list-failed"
  | "artifact-download-failed"
  | "artifact-digest-mismatch"
  | "archive-refused"
  | "compressed-truncated"
  | "compressed-damaged"
  | "trusted-root-invalid";

/** Errors of the host. */
export const hostErrors: ErrorTable<HostErrorCode> = defineErrors<HostErrorCode>({
  "command-not-found": {
    kind: "input",
    meaning: "A program that the action needs is not on the runner's path.",
    fix: "Use a runner image that has it, or install it in an earlier step.",
  },
  "file-too-large": {
    kind: "data",
    meaning: "A file is larger than the action accepts.",
    fix: "Check what wrote the file; the message names the limit.",
  },
  "file-missing": {
    kind: "data",
    meaning: "A file disappeared while it was read.",
    fix: "Make sure that no other step removes it.",
  },
  "file-unwritable": {
    kind: "input",
    meaning: "A file cannot be written where it is wanted.",
    fix: "Give a path below a folder that can be written to, and that is not a folder itself; look at the disk's free space.",
  },
  "file-changing": {
    kind: "data",
    meaning: "A file was changed or removed while it was read.",
    fix: "Make sure that no other step or background process writes to the folder at the same time.",
  },
  "folder-unreadable": {
    kind: "input",
    meaning: "A folder, or something in it, cannot be read.",
    fix: "Check that the path is a folder and that this user may read all of it; the message names what could not be read.",
  },
  "request-failed": {
    kind: "upstream",
    meaning: "A server did not answer, or kept answering with an error, until the schedule of attempts ran out.",
    fix: "The message names method, address, status, attempts and time. Run the job again; if it persists, look at the service's status page and at proxies.",
  },
  "artifact-upload-failed": {
    kind: "upstream",
    meaning: "The runner's artifact service did not take an upload.",
    fix: "Run the job again. On a fork or a self-hosted runner, check that the artifact service can be reached.",
  },
  "artifact-list-failed": {
    kind: "upstream",
    meaning: "The artifacts of a run could not be listed.",
    fix: "For another run give the job `permissions: actions: read`.",
  },
  "artifact-download-failed": {
    kind: "upstream",
    meaning: "An artifact could not be downloaded.",
    fix: "Check that it has not expired; for another run give the job `permissions: actions: read`.",
  },
  "artifact-digest-mismatch": {
    kind: "data",
    meaning: "An artifact's bytes are not the ones its digest names.",
    fix: "Do not use it. Run the workflow that made it again.",
  },
  "archive-refused": {
    kind: "data",
    meaning: "An archive is damaged, too large, or holds a name that leaves the folder it is unpacked to.",
    fix: "Do not use it. Look at the run that made it.",
  },
  "compressed-truncated": {
    kind: "data",
    meaning: "Compressed data ends before its format allows it to end.",
    fix: "Look at the step that wrote it: it was stopped, ran out of disk, or is still writing.",
  },
  "compressed-damaged": {
    kind: "data",
    meaning: "Compressed data breaks the rules of its format, or does not have the sum that it names.",
    fix: "Write the file again; the message names the byte.",
  },
  "trusted-root-invalid": {
    kind: "input",
    meaning: "A Sigstore trusted root cannot be read, or names nobody who could vouch for a signature.",
    fix: "Give what `gh attestation trusted-root` prints, whole.",
  },
});
