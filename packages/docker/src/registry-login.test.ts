import { describe, expect, it } from "vitest";
import { renderLoggedInConfig } from "./registry-login.ts";

const login = { kind: "basic", username: "u", password: "p:ä" } as const;

function rendered(existing: string, registry = "ghcr.io"): Record<string, Record<string, unknown>> {
  return JSON.parse(renderLoggedInConfig(existing, "/home/me/.docker", registry, login)) as never;
}

describe("a docker configuration with a login added", () => {
  it("keeps other registries, helpers and plug-ins", () => {
    const config = rendered(
      JSON.stringify({
        auths: { "r.example": { auth: "x" } },
        credHelpers: { "h.example": "ecr-login" },
        credsStore: "desktop",
        cliPluginsExtraDirs: ["/opt/plugins"],
        proxies: { default: {} },
      }),
    );
    expect(config["auths"]).toEqual({
      "r.example": { auth: "x" },
      "ghcr.io": { auth: Buffer.from("u:p:ä").toString("base64") },
    });
    expect(config["credHelpers"]).toEqual({ "h.example": "ecr-login", "ghcr.io": "" });
    expect(config["credsStore"]).toBe("desktop");
    expect(config["cliPluginsExtraDirs"]).toEqual(["/home/me/.docker/cli-plugins", "/opt/plugins"]);
    expect(config["proxies"]).toEqual({ default: {} });
  });

  it("names Docker Hub as docker does", () => {
    expect(Object.keys(rendered("{}", "docker.io")["auths"] ?? {})).toEqual(["https://index.docker.io/v1/"]);
  });

  it("leaves the context to DOCKER_HOST", () => {
    expect(rendered('{"currentContext":"rootless"}')["currentContext"]).toBeUndefined();
  });

  it.each(["", "[]", "null", "{", '{"auths":[]}'])("starts anew from %j", (existing) => {
    expect(Object.keys(rendered(existing)["auths"] ?? {})).toEqual(["ghcr.io"]);
  });

  it("carries an identity token as such", () => {
    const text = renderLoggedInConfig("{}", "/d", "r.example", { kind: "identity", token: "t" });
    expect(JSON.parse(text)).toMatchObject({ auths: { "r.example": { identitytoken: "t" } } });
  });
});
