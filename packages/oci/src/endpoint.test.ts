import { expect, test } from "vitest";
import { endpointOf, isLoopback, refusedRealm } from "./endpoint.ts";

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

test.each([
  ["ghcr.io", "https://ghcr.io/token"],
  ["docker.io", "https://auth.docker.io/token"],
  ["registry.example.com", "https://registry.example.com/token"],
  ["registry.example.com", "https://gitlab.example.com/jwt/auth"],
  ["example.com:5050", "https://example.com/jwt/auth"],
  ["127.0.0.1:5000", "http://127.0.0.1:5000/token"],
  ["127.0.0.1:5000", "http://127.0.0.1:5001/token"],
])("%s may send its callers to %s", (registry, realm) => {
  expect(refusedRealm(at(registry), realm)).toBeUndefined();
});

test.each([
  ["ghcr.io", "https://evil.example/token"],
  ["ghcr.io", "https://ghcr.io.evil.example/token"],
  ["ghcr.io", "http://ghcr.io/token"],
  ["ghcr.io", "https://user:pass@ghcr.io/token"],
  ["ghcr.io", "https://ghcr.io@evil.example/token"],
  ["ghcr.io", "http://127.0.0.1/token"],
  ["docker.io", "https://auth.docker.io.evil.example/token"],
  ["registry.example.com", "https://169.254.169.254/latest"],
  ["registry.example.com", "https://10.0.0.1/token"],
  ["registry.example.com", "https://[fd00::1]/token"],
  ["registry.example.com", "https://evil.com/token"],
  ["foo.co.uk", "https://evil.co.uk/token"],
  ["registry.example.com", "file:///etc/passwd"],
  ["registry.example.com", "/token"],
  ["registry.internal", "http://127.0.0.1/token"],
])("%s may not send its callers to %s", (registry, realm) => {
  expect(refusedRealm(at(registry), realm)).toEqual(expect.any(String));
});
