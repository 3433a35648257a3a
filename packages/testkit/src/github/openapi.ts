import { readFileSync } from "node:fs";
import { type RoutePattern, routePattern } from "../http/route-pattern.ts";

type Json = Readonly<Record<string, unknown>>;

/** A parameter of an operation, in its path or its query. */
export interface OperationParameter {
  readonly name: string;
  readonly place: "path" | "query";
  readonly required: boolean;
  readonly schema: unknown;
}

/** One operation of GitHub's description. */
export interface Operation {
  /** `METHOD /path`, as in `operations.txt`. */
  readonly route: string;
  readonly pattern: RoutePattern;
  readonly parameters: readonly OperationParameter[];
  readonly body: { readonly required: boolean; readonly schema: unknown } | undefined;
  /** Schema of the JSON body by status; `null` where the description gives a status and no schema. */
  readonly responses: ReadonlyMap<number, unknown>;
}

/** GitHub's description, cut to the operations that the fake answers. */
export interface ApiDescription {
  /** The package and version it was cut from. */
  readonly source: string;
  /** Most literal route first, so that the first match is the right one. */
  readonly operations: readonly Operation[];
  readonly schemas: Json;
  /** Schema of a webhook's payload by its name, such as `pull-request-opened`. */
  readonly events: ReadonlyMap<string, unknown>;
}

/** Reads the committed description. */
export function readDescription(): ApiDescription {
  const file = new URL("../../openapi/openapi.json", import.meta.url);
  const document: Json = JSON.parse(readFileSync(file, "utf8"));
  const operations = Object.entries(document["paths"] as Record<string, Record<string, Json>>).flatMap(
    ([path, methods]) =>
      Object.entries(methods).map(([method, value]) => operationOf(document, `${method.toUpperCase()} ${path}`, value)),
  );
  return {
    source: String(document["x-source"]),
    operations: operations.sort((a, b) => b.pattern.literals - a.pattern.literals),
    schemas: corrected((document["components"] as { schemas: Record<string, Json> }).schemas),
    events: new Map(Object.entries(document["x-webhooks"] as Json)),
  };
}

// Where GitHub sends what its own description forbids: the head of a pull request whose fork was deleted has no repository.
function corrected(schemas: Readonly<Record<string, Json>>): Json {
  const copy = structuredClone(schemas) as Record<
    string,
    { properties: { head: { properties: Record<string, unknown> } } }
  >;
  for (const name of ["pull-request", "pull-request-simple"]) {
    const head = copy[name]?.properties.head.properties;
    if (head !== undefined) head["repo"] = { nullable: true, anyOf: [head["repo"]] };
  }
  return copy;
}

function operationOf(document: Json, route: string, value: Json): Operation {
  const parameters = ((value["parameters"] ?? []) as readonly Json[]).map((entry) => {
    const parameter = resolve(document, entry);
    return {
      name: String(parameter["name"]),
      place: parameter["in"] === "path" ? ("path" as const) : ("query" as const),
      required: parameter["required"] === true,
      schema: parameter["schema"],
    };
  });
  const body = value["requestBody"] as Json | undefined;
  const responses = Object.entries(value["responses"] as Readonly<Record<string, Json>>).map(
    ([status, response]) => [Number(status), jsonSchemaOf(resolve(document, response)) ?? null] as const,
  );
  return {
    route,
    pattern: routePattern(route),
    parameters,
    body: body === undefined ? undefined : { required: body["required"] === true, schema: jsonSchemaOf(body) },
    responses: new Map(responses),
  };
}

function jsonSchemaOf(holder: Json): unknown {
  const content = holder["content"] as Readonly<Record<string, Json>> | undefined;
  return content?.["application/json"]?.["schema"];
}

function resolve(document: Json, value: Json): Json {
  const reference = value["$ref"];
  if (typeof reference !== "string") return value;
  let found: unknown = document;
  for (const step of reference.split("/").slice(1)) found = (found as Json)[step];
  return found as Json;
}
