/** An artifact of a workflow run. */
export interface ArtifactInfo {
  readonly id: number;
  readonly name: string;
  readonly sizeBytes: number;
  readonly createdMs: number | undefined;
  /** SHA-256 of the stored archive as `sha256:<hex>`, where the service tells it. */
  readonly digest: string | undefined;
}

/** Another run whose artifacts are wanted; reading it goes through GitHub's API and needs `actions: read`. */
export interface ForeignRun {
  readonly runId: number;
  readonly owner: string;
  readonly repository: string;
  readonly token: string;
}

/** The artifacts of this run, or of another run for reading. The client behind it is loaded on first use. */
export interface Artifacts {
  /** Uploads `files` (absolute paths below `root`) as one artifact. @throws {ActionError} `artifact-upload-failed` (upstream) */
  upload(name: string, files: readonly string[], root: string, retentionDays?: number): Promise<ArtifactInfo>;
  /** Every artifact of the run, newest of a name only. @throws {ActionError} `artifact-list-failed` (upstream) */
  list(run?: ForeignRun): Promise<readonly ArtifactInfo[]>;
  /**
   * Downloads and unpacks into `directory`, after comparing the digest where the service tells one.
   * @throws {ActionError} `artifact-download-failed` (upstream), `artifact-digest-mismatch` (data)
   */
  download(artifact: ArtifactInfo, directory: string, run?: ForeignRun): Promise<void>;
}
