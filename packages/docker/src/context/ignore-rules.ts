/** Which paths of a context a build does not see; what `.dockerignore` says, parsed. Paths are below the context's root. */
export interface IgnoreRules {
  isIgnored(path: string): boolean;
  /** False only when nothing below the folder can be seen. */
  mayContainIncluded(folder: string): boolean;
}

/** Rules that ignore nothing. */
export const nothingIgnored: IgnoreRules = { isIgnored: () => false, mayContainIncluded: () => true };
