/** What the main phase tells the post phase of the same step. */
export interface State {
  /** Saves a value; call it before the thing it speaks of is created. */
  save(name: string, value: string): void;
  /** In the post phase, what was saved under `name`. */
  saved(name: string): string | undefined;
}
