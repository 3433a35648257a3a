import { expect, test } from "vitest";
import { parseImageConfig, runsAsRoot } from "./image-config.ts";

const parse = (value: unknown): ReturnType<typeof parseImageConfig> =>
  parseImageConfig(new TextEncoder().encode(JSON.stringify(value)));
const whole = {
  os: "linux",
  architecture: "amd64",
  rootfs: { type: "layers", diff_ids: [`sha256:${"b".repeat(64)}`] },
};

test("a configuration gives user, environment and labels", () => {
  const config = {
    User: "1000:1000",
    Env: ["A=b"],
    Labels: { x: "y" },
    Cmd: null,
    ExposedPorts: { "80/tcp": {} },
    Healthcheck: {},
  };
  expect(parse({ ...whole, config })).toMatchObject({
    ok: true,
    value: {
      user: "1000:1000",
      env: ["A=b"],
      labels: new Map([["x", "y"]]),
      command: [],
      exposedPorts: ["80/tcp"],
      hasHealthcheck: true,
    },
  });
});

test("a configuration that Go's decoder would read otherwise is refused", () => {
  const config = { User: "1000" };
  for (const each of [
    { ...whole, config, Config: { User: "root" } },
    { ...whole, config: { ...config, user: "root" } },
    { ...whole, config, OS: "windows" },
  ])
    expect(parse(each)).toEqual({ ok: false, error: expect.stringContaining("is meant") });
});

test("a configuration without a section about running has empty values", () => {
  expect(parse(whole)).toMatchObject({ ok: true, value: { user: "", env: [], entrypoint: [] } });
});

test.each([
  [{ ...whole, config: { Env: "A=b" } }, ".config.Env is not a list"],
  [{ ...whole, config: { User: 0 } }, ".config.User is not a text"],
  [{ ...whole, rootfs: {} }, ".rootfs.diff_ids is missing"],
  [{ ...whole, os: undefined }, ".os is missing"],
])("%j is a problem", (value, error) => {
  expect(parse(value)).toEqual({ ok: false, error });
});

test.each(["", "root", "0", "00", "0:0", "root:1000", ":1000"])("user %j is root", (user) => {
  expect(runsAsRoot(user)).toBe(true);
});

test.each(["1000", "app", "1000:0", "rooty", "01"])("user %j is not root", (user) => {
  expect(runsAsRoot(user)).toBe(false);
});
