import { describe, expect, test } from "vitest";
import { toJsonSchema } from "./openapi-schema.ts";

describe("an OpenAPI schema as JSON Schema", () => {
  test("allows null where it is nullable: typed, enumerated, or without a type", () => {
    expect(toJsonSchema({ type: "string", nullable: true }, "open")).toEqual({ type: ["string", "null"] });
    expect(toJsonSchema({ type: "string", nullable: true, enum: ["a"] }, "open")).toEqual({
      type: ["string", "null"],
      enum: ["a", null],
    });
    expect(toJsonSchema({ nullable: true, anyOf: [{ type: "string" }] }, "open")).toEqual({
      anyOf: [{ type: "null" }, { anyOf: [{ type: "string" }] }],
    });
  });

  test("closed, forbids what an object does not name, at every depth", () => {
    const schema = { type: "object", properties: { a: { type: "array", items: { properties: { b: {} } } } } };
    expect(toJsonSchema(schema, "closed")).toEqual({
      type: "object",
      properties: {
        a: { type: "array", items: { properties: { b: {} }, additionalProperties: false } },
      },
      additionalProperties: false,
    });
    expect(toJsonSchema(schema, "open")).toEqual(schema);
  });

  test("closed, leaves open what says so, what names nothing, and what is one part of a whole", () => {
    const says = { properties: { a: {} }, additionalProperties: true };
    expect(toJsonSchema(says, "closed")).toEqual(says);
    expect(toJsonSchema({ type: "object" }, "closed")).toEqual({ type: "object" });
    const parts = { properties: { a: {} }, anyOf: [{ properties: { a: { enum: [1] } } }] };
    expect(toJsonSchema(parts, "closed")).toEqual({ ...parts, additionalProperties: false });
  });

  test("closed, closes the alternatives that are whole themselves", () => {
    expect(toJsonSchema({ oneOf: [{ properties: { a: {} } }] }, "closed")).toEqual({
      oneOf: [{ properties: { a: {} }, additionalProperties: false }],
    });
  });

  test("keeps a property called like a keyword", () => {
    const schema = { properties: { nullable: { type: "boolean" }, items: { type: "string" } } };
    expect(toJsonSchema(schema, "open")).toEqual(schema);
  });
});
