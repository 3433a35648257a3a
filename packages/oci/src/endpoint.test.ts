import { expect, test } from "vitest";
import { endpointOf, isLoopback } from "./endpoint.ts";

const at = (registry: string, insecure = false): ReturnType<typeof endpointOf> =>
  endpointOf({ registry, path: "acme/app" }, insecure);

test.each(["localhost", "localhost:5000", "127.0.0.1", "127.9.8.7:5000", "[::1]:5000"])(
  "%s is this machine",
  (host) => {
    expect(isLoopback(host)).toBe(true);
    expect(at(host).origin).toBe(`http://${host}`);
  },
);

test.each(["127.0.0.1.example.com", "localhost.example.com", "128.0.0.1", "127.0.0.300", "10.0.0.1", "ghcr.io"])(
  "%s is not this machine and is reached by https",
  (host) => {
    expect(isLoopback(host)).toBe(false);
    expect(at(host).origin).toBe(`https://${host}`);
  },
);

test("plain http elsewhere has to be asked for", () => {
  expect(at("registry.internal:5000", true).origin).toBe("http://registry.internal:5000");
});

test("docker.io is spoken to at its own API host, with its own token service", () => {
  expect(at("docker.io")).toMatchObject({
    origin: "https://registry-1.docker.io",
    realm: { url: "https://auth.docker.io/token", service: "registry.docker.io" },
  });
});

test("ghcr.io takes a password as a bearer token, and others only when the caller says so", () => {
  expect(at("ghcr.io").directBearer).toBe(true);
  expect(at("docker.io").directBearer).toBe(false);
  expect(endpointOf({ registry: "ghcr.io", path: "acme/app" }, false, false).directBearer).toBe(false);
  expect(endpointOf({ registry: "registry.example.com", path: "acme/app" }, false, true).directBearer).toBe(true);
});

test.each([
  ["mine.azurecr.io", "https://mine.azurecr.io/oauth2/token"],
  ["europe-west3-docker.pkg.dev", "https://europe-west3-docker.pkg.dev/v2/token"],
  ["gcr.io", "https://gcr.io/v2/token"],
  ["eu.gcr.io", "https://eu.gcr.io/v2/token"],
])("%s has its token service at %s, and no other", (registry, url) => {
  expect(at(registry)).toMatchObject({ realm: { url, service: registry }, pinned: true });
});

test.each([
  "azurecr.io",
  "a.b.azurecr.io",
  "azurecr.io.example.com",
  "docker.pkg.dev",
  "x.pkg.dev",
  "registry.example.com",
])("nothing is known of the token service of %s", (registry) => {
  expect(at(registry)).toMatchObject({ realm: undefined, pinned: false });
});
