import { describe, expect, test } from "vitest";
import { cutOpenApi } from "./cut-openapi.ts";

const description = {
  openapi: "3.0.3",
  paths: {
    "/a": {
      get: { summary: "prose", responses: { 200: { schema: { $ref: "#/components/schemas/one" } } } },
      post: { responses: { 201: { schema: { $ref: "#/components/schemas/unused" } } } },
    },
  },
  "x-webhooks": {
    ping: {
      post: { requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/event" } } } } },
    },
  },
  components: {
    schemas: {
      one: {
        description: "prose",
        properties: { title: { type: "string", example: "x" }, two: { $ref: "#/components/schemas/two" } },
      },
      two: { properties: { back: { $ref: "#/components/schemas/one" } } },
      event: { type: "object" },
      unused: { type: "object" },
    },
  },
};

describe("a cut description", () => {
  test("holds what was asked for and all that it refers to, and nothing else", () => {
    const cut = cutOpenApi(description, ["GET /a"], ["ping"]);
    expect(cut).toMatchObject({
      openapi: "3.0.3",
      paths: { "/a": { get: { responses: { 200: { schema: { $ref: "#/components/schemas/one" } } } } } },
      "x-webhooks": { ping: { $ref: "#/components/schemas/event" } },
    });
    expect(Object.keys((cut["components"] as { schemas: object }).schemas)).toEqual(["event", "one", "two"]);
    expect(Object.keys((cut["paths"] as Record<string, object>)["/a"] ?? {})).toEqual(["get"]);
  });

  test("holds no prose, but the properties that are called like it", () => {
    const text = JSON.stringify(cutOpenApi(description, ["GET /a"], []));
    expect(text).not.toContain("prose");
    expect(text).not.toContain("example");
    expect(text).toContain('"title":{"type":"string"}');
  });

  test("is refused when the description lacks what was asked for", () => {
    expect(() => cutOpenApi(description, ["GET /b"], [])).toThrow(/has no "\/b"/);
    expect(() => cutOpenApi(description, [], ["pong"])).toThrow(/has no "pong"/);
  });
});
