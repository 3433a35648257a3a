/** The runner's cache service. The client behind it is loaded on first use. */
export interface Cache {
  /** False where the runner offers no cache service. */
  available(): boolean;
  /** Restores the newest entry; the key that matched, or `undefined` for a miss. */
  restore(paths: readonly string[], key: string, restoreKeys: readonly string[]): Promise<string | undefined>;
  /** Saves; a key that exists already is left as it is and gives false. */
  save(paths: readonly string[], key: string): Promise<boolean>;
}
