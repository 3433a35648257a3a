/** What `read` gives, or `fallback` where there is nothing to read. */
export function missingIs<T>(fallback: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return fallback;
    throw error;
  }
}

/** Whether a call failed because its path names nothing. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}
