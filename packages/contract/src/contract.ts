import type { InputKind } from "./kinds.ts";
import { commonInputs, commonOutputs } from "./common-inputs.ts";

/** Inputs by name. */
export type InputSpecs = Readonly<Record<string, InputKind<unknown>>>;

/** A permission of the job token that the action uses. */
export interface Permission {
  readonly scope: string;
  readonly level: "read" | "write";
  /** What it is used for, as the end of "needed to …". */
  readonly why: string;
}

/** A stable reason of a verdict, documented in `docs/errors.md`. */
export interface ReasonRow {
  readonly verdict: "pass" | "fail" | "skip";
  readonly meaning: string;
  readonly fix?: string;
}

/** A rule over several inputs. */
export interface Rule<Values> {
  /** The rule in words, for the README. */
  readonly rule: string;
  /** The problem that `values` have, or `undefined`. */
  check(values: Values): string | undefined;
}

/** The values of declared inputs. */
export type ValuesOf<Inputs extends InputSpecs> = {
  readonly [Name in keyof Inputs]: Inputs[Name] extends InputKind<infer T> ? T : never;
};

/** Everything an action promises about its interface; `action.yml`, the README tables and the parser come from it. */
export interface Contract<
  Inputs extends InputSpecs = InputSpecs,
  Outputs extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  Reasons extends Readonly<Record<string, ReasonRow>> = Readonly<Record<string, ReasonRow>>,
> {
  readonly action: string;
  readonly title: string;
  /** One sentence, at most 125 characters, as the Marketplace shows it. */
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Inputs;
  /** Output name to its description. */
  readonly outputs: Outputs;
  readonly permissions: readonly Permission[];
  readonly rules: readonly Rule<ValuesOf<Inputs>>[];
  readonly reasons: Reasons;
}

/** The input values of a contract. */
export type InputsOf<C> = C extends Contract<infer Inputs> ? ValuesOf<Inputs> : never;
/** The output names of a contract that the action itself sets. */
export type OutputNameOf<C> = C extends Contract<InputSpecs, infer Outputs> ? keyof Outputs & string : never;
/** The reasons of a contract. */
export type ReasonOf<C> = C extends { readonly reasons: infer Reasons } ? keyof Reasons & string : never;

/** Inputs that every action has. */
export type CommonInputs = typeof commonInputs;

/** Declares an action; adds the inputs that all actions have. */
export function defineContract<
  const Inputs extends InputSpecs,
  const Outputs extends Readonly<Record<string, string>>,
  const Reasons extends Readonly<Record<string, ReasonRow>>,
>(
  spec: Omit<Contract<Inputs, Outputs, Reasons>, "rules"> & {
    readonly rules?: readonly Rule<ValuesOf<Inputs & CommonInputs>>[];
  },
): Contract<Inputs & CommonInputs, Outputs, Reasons> {
  for (const name of [...Object.keys(spec.inputs), ...Object.keys(spec.outputs)]) {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) throw new Error(`${name} is not a kebab-case name`);
  }
  for (const name of Object.keys(spec.outputs)) {
    if (Object.hasOwn(commonOutputs, name)) throw new Error(`every action has the output ${name}`);
  }
  return { ...spec, inputs: { ...spec.inputs, ...commonInputs }, rules: spec.rules ?? [] };
}
