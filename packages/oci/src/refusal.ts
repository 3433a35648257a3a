import { HttpFailure } from "@build-once/host";
import { ActionError } from "@build-once/kernel";
import { type Answer, describeAnswer } from "./answer.ts";
import { diagnose } from "./doctor/diagnose.ts";
import { type RegistryFacts, symptomOf } from "./doctor/symptom.ts";
import { explainFailure } from "./doctor/unreachable.ts";
import { ociErrors } from "./errors.ts";

/** A refusal as it came, kept with its error so that whoever knows more of the run can tell its cause again. */
class Refusal extends Error {
  override readonly name = "Refusal";
  readonly #answer: Answer;
  readonly #host: string;

  constructor(answer: Answer, host: string) {
    super(describeAnswer(answer));
    this.#answer = answer;
    this.#host = host;
  }

  errorWith(facts: RegistryFacts): ActionError {
    const { code, because, fix } = diagnose(symptomOf(this.#answer, this.#host, facts));
    return ociErrors.error(code, `${this.message}: ${because}`, { hint: fix, cause: this });
  }
}

/** The error that an unexpected answer of the registry `host` is: what it said, the cause, and as hint the fix. */
export function refusalError(answer: Answer, host: string): ActionError {
  return new Refusal(answer, host).errorWith({});
}

/** An image that is copied is read and written at once: the error of one registry passes through the other's client. */
const explained = new WeakSet<ActionError>();

/**
 * An error of {@link refusalError} told again with what is known of the run, and a request to the registry `host` that
 * brought no answer told with its cause; any other error as it is.
 */
export function explainWith(thrown: ActionError, facts: RegistryFacts, host: string): ActionError {
  if (explained.has(thrown)) return thrown;
  const told = toldWith(thrown, facts, host);
  explained.add(told);
  return told;
}

function toldWith(thrown: ActionError, facts: RegistryFacts, host: string): ActionError {
  if (thrown.cause instanceof Refusal) return thrown.cause.errorWith(facts);
  if (thrown.code !== "request-failed" || !(thrown.cause instanceof HttpFailure)) return thrown;
  // What the failure tells itself, of a certificate or a proxy, is more exact.
  if (thrown.cause.fix !== undefined) return thrown;
  const told = explainFailure(thrown.cause.reason, host);
  if (told === undefined) return thrown;
  const message = `${thrown.message}: ${told.because}`;
  return new ActionError(thrown.kind, thrown.code, message, { hint: told.fix, cause: thrown.cause });
}
