import { expect, test } from "vitest";
import { normalizePythonName, parsePackageName } from "./package-name.ts";

test.each([
  ["app-1.0-py3-none-any.whl", { kind: "wheel", name: "app", version: "1.0" }],
  ["my_app-1.0+local-1-cp312-cp312-manylinux_2_28_x86_64.whl", { kind: "wheel", name: "my_app", version: "1.0+local" }],
  ["my_app-1.0rc1.tar.gz", { kind: "sdist", name: "my_app", version: "1.0rc1" }],
  ["acme-app-1.2.3.tgz", { kind: "npm", name: "acme-app", version: "1.2.3" }],
  ["app-1.2.3-beta.1.tgz", { kind: "npm", name: "app", version: "1.2.3-beta.1" }],
])("%s", (file, named) => {
  expect(parsePackageName(file)).toEqual({ ok: true, value: named });
});

test.each(["app.whl", "app-1.0.whl", "app.tar.gz", "app-1.tgz", "app-1.0.zip", "", ".whl", "a b-1.0-py3-none-any.whl"])(
  "%j is no package",
  (file) => {
    expect(parsePackageName(file).ok).toBe(false);
  },
);

test("Python names are compared without case, and with one separator", () => {
  expect(normalizePythonName("My.Odd__Name-x")).toBe("my-odd-name-x");
});
