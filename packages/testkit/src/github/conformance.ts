import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { type ApiDescription, type Operation, readDescription } from "./openapi.ts";
import { schemaId, type Strictness, toJsonSchema } from "./openapi-schema.ts";

/** Judges requests and replies by GitHub's description; each method answers what is wrong, in words. */
export interface Conformance {
  readonly description: ApiDescription;
  request(
    operation: Operation,
    parameters: ReadonlyMap<string, string>,
    query: URLSearchParams,
    body: unknown,
  ): readonly string[];
  /** `body` is `undefined` for a reply without one. */
  reply(operation: Operation, status: number, body: unknown): readonly string[];
  /** The payload of the webhook `name`, such as `pull-request-opened`. */
  event(name: string, payload: unknown): readonly string[];
}

let loaded: Conformance | undefined;

/** The one judge of this process; compiled schemas are kept. */
export function conformance(): Conformance {
  loaded ??= createConformance(readDescription());
  return loaded;
}

function createConformance(description: ApiDescription): Conformance {
  const compile = { closed: compiler(description, "closed"), open: compiler(description, "open") };
  return {
    description,
    request: (operation, parameters, query, body) => [
      ...pathProblems(operation, parameters, compile.open),
      ...queryProblems(operation, query, compile.open),
      ...bodyProblems(operation, body, compile.closed),
    ],
    reply: (operation, status, body) => {
      const schema = operation.responses.get(status);
      if (schema === undefined) return status >= 400 ? [] : [`status ${String(status)} is not documented`];
      if (schema === null) return [];
      // GitHub adds fields to errors that its description does not have; what is described must still be right.
      return problems(compile[status >= 400 ? "open" : "closed"](schema), body, "reply");
    },
    event: (name, payload) => {
      const schema = description.events.get(name);
      return schema === undefined ? [`no event ${name}`] : problems(compile.closed(schema), payload, "payload");
    },
  };
}

function compiler(description: ApiDescription, strictness: Strictness): (schema: unknown) => ValidateFunction {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: false, logger: false });
  for (const format of ["int32", "int64", "email", "uri-template"]) ajv.addFormat(format, true);
  // An empty text is what GitHub sends for "no URL", whatever the format says.
  ajv.addFormat("uri", (text) => text === "" || URL.canParse(text));
  ajv.addFormat("date-time", /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/);
  for (const [name, schema] of Object.entries(description.schemas)) {
    ajv.addSchema(toJsonSchema(schema, strictness) as object, schemaId(name));
  }
  const compiled = new Map<unknown, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema) ?? ajv.compile(toJsonSchema(schema, strictness) as object);
    compiled.set(schema, known);
    return known;
  };
}

function problems(validate: ValidateFunction, value: unknown, what: string): readonly string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${what}${error.instancePath} ${describe(error)}`);
}

function describe(error: ErrorObject): string {
  if (error.keyword === "additionalProperties") {
    return `has the unknown key "${String(error.params["additionalProperty"])}"`;
  }
  if (error.keyword === "enum") return `${error.message ?? ""}: ${JSON.stringify(error.params["allowedValues"])}`;
  return error.message ?? error.keyword;
}

function pathProblems(
  operation: Operation,
  parameters: ReadonlyMap<string, string>,
  compile: (schema: unknown) => ValidateFunction,
): readonly string[] {
  return operation.parameters
    .filter((parameter) => parameter.place === "path")
    .flatMap((parameter) =>
      textProblems(parameter.schema, parameters.get(parameter.name) ?? "", parameter.name, compile),
    );
}

function queryProblems(
  operation: Operation,
  query: URLSearchParams,
  compile: (schema: unknown) => ValidateFunction,
): readonly string[] {
  const known = new Map(operation.parameters.filter(({ place }) => place === "query").map((p) => [p.name, p]));
  return [...query].flatMap(([name, value]) => {
    const parameter = known.get(name);
    if (parameter === undefined) return [`query has the unknown key "${name}"`];
    return textProblems(parameter.schema, value, `query ${name}`, compile);
  });
}

// A parameter is text on the wire: it is right when any reading of it (number, flag, text) fits its schema.
function textProblems(
  schema: unknown,
  text: string,
  what: string,
  compile: (schema: unknown) => ValidateFunction,
): readonly string[] {
  const readings: unknown[] = [text];
  if (/^-?\d+$/.test(text)) readings.push(Number(text));
  if (text === "true" || text === "false") readings.push(text === "true");
  const validate = compile(schema);
  return readings.some((reading) => validate(reading)) ? [] : problems(validate, text, what);
}

function bodyProblems(
  operation: Operation,
  body: unknown,
  compile: (schema: unknown) => ValidateFunction,
): readonly string[] {
  if (operation.body === undefined) {
    return body === undefined ? [] : ["body given, but the operation takes none"];
  }
  if (body === undefined) return operation.body.required ? ["body is missing"] : [];
  return problems(compile(operation.body.schema), body, "body");
}
