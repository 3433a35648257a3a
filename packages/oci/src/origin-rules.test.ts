import { describe, expect, test } from "vitest";
import { endpointOf } from "./endpoint.ts";
import { refusedRealm, refusedTarget } from "./origin-rules.ts";

const at = (registry: string, insecure = false): ReturnType<typeof endpointOf> =>
  endpointOf({ registry, path: "acme/app" }, insecure);

function refused(registry: string, target: string, insecure = false, from?: string): string | undefined {
  const endpoint = at(registry, insecure);
  return refusedTarget(endpoint, from ?? endpoint.origin, target);
}

describe("a token service", () => {
  test.each([
    ["ghcr.io", "https://ghcr.io/token"],
    ["docker.io", "https://auth.docker.io/token"],
    ["registry.gitlab.com", "https://gitlab.com/jwt/auth"],
    ["registry.example.com", "https://registry.example.com/token"],
    ["registry.example.com", "https://gitlab.example.com/jwt/auth"],
    ["registry.gitlab.example.com", "https://gitlab.example.com/jwt/auth"],
    ["example.com:5050", "https://example.com/jwt/auth"],
    ["gitlab.internal:5050", "https://gitlab.internal/jwt/auth"],
    ["10.0.0.5:5000", "https://10.0.0.5:5000/token"],
    ["127.0.0.1:5000", "http://127.0.0.1:5000/token"],
  ])("of %s may be %s", (registry, realm) => {
    expect(refusedRealm(at(registry), realm, true)).toBeUndefined();
  });

  test.each([
    ["ghcr.io", "https://evil.example/token"],
    ["ghcr.io", "https://ghcr.io.evil.example/token"],
    ["ghcr.io", "https://ghcr.io./token"],
    ["ghcr.io", "https://ghcr.io:8443/token"],
    ["ghcr.io", "http://ghcr.io/token"],
    ["ghcr.io", "https://user:pass@ghcr.io/token"],
    ["ghcr.io", "https://ghcr.io@evil.example/token"],
    ["ghcr.io", "http://127.0.0.1/token"],
    ["docker.io", "https://auth.docker.io.evil.example/token"],
    ["docker.io", "https://hub.docker.io/token"],
    ["registry.example.com", "https://169.254.169.254/latest"],
    ["registry.example.com", "https://10.0.0.1/token"],
    ["registry.example.com", "https://[fd00::1]/token"],
    ["registry.example.com", "https://[::ffff:169.254.169.254]/token"],
    ["registry.example.com", "https://2130706433/token"],
    ["registry.example.com", "https://localhost./token"],
    ["registry.example.com", "https://vault/token"],
    ["registry.example.com", "https://metadata.google.internal/token"],
    ["registry.example.com", "https://evil.com/token"],
    ["registry.example.com", "http://gitlab.example.com/token"],
    ["registry.example.com", "http://registry.example.com/token"],
    ["foo.co.uk", "https://evil.co.uk/token"],
    ["mine.azurecr.io", "https://evil.azurecr.io/token"],
    ["registry.example.com", "file:///etc/passwd"],
    ["registry.example.com", "data:application/json,{}"],
    ["registry.example.com", "/token"],
    ["registry.example.com", ""],
    ["registry.internal", "http://127.0.0.1/token"],
    ["127.0.0.1:5000", "http://127.0.0.1:5001/token"],
    ["127.0.0.1:5000", "https://127.0.0.1:5001/token"],
    ["127.0.0.1:5000", "http://localhost:5000/token"],
    ["10.0.0.5:5000", "https://10.0.0.5/token"],
    ["10.0.0.5:5000", "https://10.0.0.6/token"],
  ])("of %s may not be %s", (registry, realm) => {
    expect(refusedRealm(at(registry), realm, true)).toEqual(expect.any(String));
  });

  test("of another domain may be asked without credentials, on a public host by https alone", () => {
    expect(refusedRealm(at("vanity.example"), "https://ghcr.io/token", false)).toBeUndefined();
    expect(refusedRealm(at("vanity.example"), "http://ghcr.io/token", false)).toBe("does not use https");
    expect(refusedRealm(at("vanity.example"), "https://10.0.0.1/token", false)).toMatch(/private address/);
    expect(refusedRealm(at("vanity.example"), "https://vault.internal/token", false)).toMatch(/private network/);
    expect(refusedRealm(at("ghcr.io"), "https://vanity.example/token", false)).toBe("is not https://ghcr.io");
  });

  test("on another port of a registry without https is believed when plain http was asked for, of the same name alone", () => {
    expect(refusedRealm(at("10.0.0.5:5000", true), "http://10.0.0.5/jwt/auth", true)).toBeUndefined();
    expect(refusedRealm(at("registry.lan:5000", true), "http://registry.lan/jwt/auth", true)).toBeUndefined();
    expect(refusedRealm(at("10.0.0.5:5000", true), "http://10.0.0.6/jwt/auth", true)).toEqual(expect.any(String));
    const besides = refusedRealm(at("registry.example.com", true), "http://auth.example.com/token", true);
    expect(besides).toBe("does not use https");
  });
});

describe("a redirect", () => {
  test.each([
    ["ghcr.io", "https://pkg-containers.githubusercontent.com/blob"],
    ["registry.example.com", "https://registry.example.com:8443/blob"],
    ["registry.internal", "https://minio.internal:9000/blob"],
    ["10.0.0.5:5000", "https://10.0.0.5:9000/blob"],
    ["127.0.0.1:5000", "http://127.0.0.1:5001/blob"],
    ["127.0.0.1:5000", "http://[::1]:5001/blob"],
    ["127.0.0.1:5000", "https://storage.example/blob"],
  ])("of %s may lead to %s", (registry, target) => {
    expect(refused(registry, target)).toBeUndefined();
  });

  test.each([
    ["ghcr.io", "http://pkg-containers.githubusercontent.com/blob"],
    ["ghcr.io", "https://169.254.169.254/latest/meta-data"],
    ["ghcr.io", "https://user:pass@storage.example/blob"],
    ["ghcr.io", "https://localhost:8080/"],
    ["ghcr.io", "https://vault:8200/v1/secret"],
    ["ghcr.io", "https://metadata.google.internal/"],
    ["ghcr.io", "ftp://storage.example/blob"],
    ["ghcr.io", "javascript:alert(1)"],
    ["ghcr.io", "https://"],
    ["10.0.0.5:5000", "https://10.0.0.6/blob"],
    ["127.0.0.1:5000", "http://storage.example/blob"],
    ["127.0.0.1:5000", "http://169.254.169.254/"],
  ])("of %s may not lead to %s", (registry, target) => {
    expect(refused(registry, target)).toEqual(expect.any(String));
  });

  test("never leads from https back to http, and on to http only where that was asked for", () => {
    expect(refused("registry.lan", "http://minio.lan/blob", true)).toBeUndefined();
    expect(refused("registry.lan", "http://minio.lan/blob", true, "https://proxy.lan/blob")).toBe("is not https");
    expect(refused("127.0.0.1:5000", "http://127.0.0.1:5000/v2/", false, "https://storage.example/blob")).toBe(
      "is not https",
    );
  });
});
