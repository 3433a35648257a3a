import { expect, test } from "vitest";
import { findInDockerConfig, parseDockerConfig } from "./docker-config.ts";

const base64 = (text: string): string => Buffer.from(text).toString("base64");
const find = (config: unknown, registry: string, path = "acme/app"): unknown => {
  const parsed = parseDockerConfig(new TextEncoder().encode(JSON.stringify(config)));
  return parsed.ok ? findInDockerConfig(parsed.value, { registry, path }) : parsed.error;
};
const basic = (username: string, password: string): unknown => ({
  kind: "found",
  credentials: { kind: "basic", username, password },
});

test("a login step's entry is found", () => {
  expect(find({ auths: { "ghcr.io": { auth: base64("octocat:p:w") } } }, "ghcr.io")).toEqual(basic("octocat", "p:w"));
});

test("an entry with scheme and API version is for that host", () => {
  expect(
    find({ auths: { "https://registry.example.com/v2/": { auth: base64("u:p") } } }, "registry.example.com"),
  ).toEqual(basic("u", "p"));
});

test("Docker Hub is found under its old address", () => {
  expect(find({ auths: { "https://index.docker.io/v1/": { auth: base64("u:p") } } }, "docker.io")).toEqual(
    basic("u", "p"),
  );
});

test.each(["ghcr.io.evil.example", "evil-ghcr.io", "hcr.io", "ghcr.io:5000"])(
  "an entry for ghcr.io is not for %s",
  (host) => {
    expect(find({ auths: { "ghcr.io": { auth: base64("u:p") } } }, host)).toEqual({ kind: "none" });
  },
);

test("podman's entry for a repository beats the one for its host", () => {
  const auths = { "ghcr.io": { auth: base64("u:host") }, "ghcr.io/acme": { auth: base64("u:acme") } };
  expect(find({ auths }, "ghcr.io")).toEqual(basic("u", "acme"));
  expect(find({ auths }, "ghcr.io", "acmex/app")).toEqual(basic("u", "host"));
});

test("a helper of the registry comes before everything else", () => {
  const config = {
    credHelpers: { "ghcr.io": "gh" },
    credsStore: "desktop",
    auths: { "ghcr.io": { auth: base64("u:p") } },
  };
  expect(find(config, "ghcr.io")).toEqual({ kind: "helper", name: "gh", server: "ghcr.io" });
});

test("the store is asked for what has no entry of its own", () => {
  const config = { credsStore: "desktop", auths: { "ghcr.io": {}, "quay.io": { auth: base64("u:p") } } };
  expect(find(config, "ghcr.io")).toEqual({ kind: "helper", name: "desktop", server: "ghcr.io" });
  expect(find(config, "quay.io")).toEqual(basic("u", "p"));
  expect(find({ credsStore: "desktop" }, "docker.io")).toEqual({
    kind: "helper",
    name: "desktop",
    server: "https://index.docker.io/v1/",
  });
});

test("an identity token wins over a password", () => {
  const auths = { "acr.example.io": { auth: base64("u:p"), identitytoken: "refresh" } };
  expect(find({ auths }, "acr.example.io")).toEqual({
    kind: "found",
    credentials: { kind: "identity", token: "refresh" },
  });
});

test.each(["../../bin/sh", "a b", "-x", "x;y", "$(id)"])("%j is no helper name", (name) => {
  expect(find({ credsStore: name }, "ghcr.io")).toContain("not the name of a credential helper");
});

test.each([
  [{ auths: [] }, "auths"],
  [{ auths: { "ghcr.io": { auth: 1 } } }, "auth is not a text"],
  [{ auths: { "ghcr.io": { auth: "%%%" } } }, "base64"],
  [{ auths: { "ghcr.io": { auth: base64("no-colon") } } }, "base64 of user:password"],
  [{ credHelpers: { "ghcr.io": 1 } }, "credHelpers"],
])("a wrong configuration is a problem that says where: %j", (config, words) => {
  expect(find(config, "ghcr.io")).toContain(words);
});

test("a broken file's content is not repeated in the problem", () => {
  const parsed = parseDockerConfig(new TextEncoder().encode('{"auths":{"ghcr.io":{"auth":"c2VjcmV0"}}} trailing'));
  expect(parsed).toEqual({ ok: false, error: expect.not.stringContaining("c2VjcmV0") });
});
