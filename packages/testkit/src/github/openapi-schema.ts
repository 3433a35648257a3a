type Json = Readonly<Record<string, unknown>>;

/** Whether properties that a schema does not name are errors. */
export type Strictness = "closed" | "open";

/**
 * An OpenAPI 3.0 schema as JSON Schema: `nullable` becomes the type `null`, and, when `closed`,
 * an object that lists its properties and says nothing of others allows no others.
 */
export function toJsonSchema(schema: unknown, strictness: Strictness): unknown {
  return convert(schema, strictness, false);
}

// `branch`: one alternative of a schema that lists the properties itself; it must not forbid its siblings' properties.
function convert(schema: unknown, strictness: Strictness, branch: boolean): unknown {
  if (!isObject(schema)) return schema;
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, convertKeyword(key, value, strictness, "properties" in rest)]),
  );
  const named = "properties" in converted && Object.keys(converted["properties"] as Json).length > 0;
  if (strictness === "closed" && named && !branch) converted["additionalProperties"] ??= false;
  return nullable === true ? orNull(converted) : converted;
}

function convertKeyword(key: string, value: unknown, strictness: Strictness, listsProperties: boolean): unknown {
  switch (key) {
    case "properties":
      return Object.fromEntries(
        Object.entries(value as Json).map(([name, property]) => [name, convert(property, strictness, false)]),
      );
    case "items":
    case "additionalProperties":
    case "not":
      return convert(value, strictness, false);
    case "oneOf":
    case "anyOf":
    case "allOf":
      return (value as readonly unknown[]).map((option) =>
        convert(option, strictness, listsProperties || key === "allOf"),
      );
    case "$ref":
      return schemaId(String(value).slice("#/components/schemas/".length));
    default:
      return value;
  }
}

/** The id under which the component schema `name` is registered. */
export function schemaId(name: string): string {
  return `github:${name}`;
}

function orNull(schema: Record<string, unknown>): unknown {
  if (typeof schema["type"] !== "string") return { anyOf: [{ type: "null" }, schema] };
  const withNull = { ...schema, type: [schema["type"], "null"] };
  const values = schema["enum"];
  return Array.isArray(values) && !values.includes(null) ? { ...withNull, enum: [...values, null] } : withNull;
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
