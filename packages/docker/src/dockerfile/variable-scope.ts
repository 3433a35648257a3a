import type { Environment, VariableValue } from "./shell-words.ts";

type Variables = ReadonlyMap<string, VariableValue>;

const unset: VariableValue = { kind: "unset" };
const unknown: VariableValue = { kind: "unknown" };

/** Variables of a stage; a stage that is built on another one begins with that one's. */
export class VariableScope {
  /** Nearest first. */
  readonly #inherited: readonly Variables[];
  readonly #own = new Map<string, VariableValue>();
  /** What is not set here may be set by the base image. */
  readonly #open: boolean;
  #sealed: readonly Variables[] | undefined;

  private constructor(inherited: readonly Variables[], open: boolean) {
    this.#inherited = inherited;
    this.#open = open;
  }

  /** A scope of its own; `open` when a base image may set more. */
  static root(open: boolean): VariableScope {
    return new VariableScope([], open);
  }

  /** A scope that begins with what is set here; nothing may be set here afterwards. */
  child(): VariableScope {
    this.#sealed ??= merged([this.#own, ...this.#inherited]);
    return new VariableScope(this.#sealed, this.#open);
  }

  set(name: string, value: VariableValue): void {
    this.#own.set(name, value);
  }

  readonly get: Environment = (name) => {
    const own = this.#own.get(name);
    if (own !== undefined) return own;
    for (const variables of this.#inherited) {
      const value = variables.get(name);
      if (value !== undefined) return value;
    }
    // BuildKit gives every stage a PATH.
    return this.#open || name === "PATH" ? unknown : unset;
  };
}

/** The same variables in maps of which each is larger than the one before: few, however long the chain of stages. */
function merged(layers: readonly Variables[]): readonly Variables[] {
  const kept = layers.filter(({ size }) => size > 0);
  for (;;) {
    const [first, second] = kept;
    if (first === undefined || second === undefined || first.size < second.size) return kept;
    kept.splice(0, 2, new Map([...second, ...first]));
  }
}
