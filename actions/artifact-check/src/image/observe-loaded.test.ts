import { describe, expect, it } from "vitest";
import { parseLoaded } from "./observe-loaded.ts";

const id = `sha256:${"a".repeat(64)}`;
const inspection = {
  Id: id,
  Os: "linux",
  Architecture: "arm64",
  Variant: "v8",
  Size: 1234,
  Created: "2026-01-02T03:04:05Z",
  Config: { User: "10001", Env: ["PATH=/bin"], Labels: { team: "core" }, Entrypoint: null },
  RootFS: { Type: "layers", Layers: [`sha256:${"b".repeat(64)}`] },
};

describe("what the engine says of an image", () => {
  it("is read as the image's one manifest", () => {
    const loaded = parseLoaded("app:1", JSON.stringify(inspection));
    expect(loaded.ok && loaded.value).toMatchObject({ name: "app:1", digest: id, kind: "manifest" });
    const [entry] = loaded.ok ? loaded.value.entries : [];
    expect(entry?.config).toMatchObject({ user: "10001", env: ["PATH=/bin"], labels: new Map([["team", "core"]]) });
    expect(entry?.config?.platform).toMatchObject({ os: "linux", architecture: "arm64" });
    expect(entry?.sizeBytes).toBe(1234);
  });

  it("may leave out what an empty image has not", () => {
    const { Config: _config, Variant: _variant, Created: _created, ...bare } = inspection;
    const loaded = parseLoaded("app:1", JSON.stringify({ ...bare, RootFS: { Type: "layers" } }));
    expect(loaded.ok && loaded.value.entries[0]?.config?.user).toBe("");
  });

  it.each([
    ["nothing", ""],
    ["a list", "[]"],
    ["no id", JSON.stringify({ ...inspection, Id: undefined })],
    ["an id that is no digest", JSON.stringify({ ...inspection, Id: "abc" })],
    ["a user that is no text", JSON.stringify({ ...inspection, Config: { User: 1 } })],
    ["a second spelling of the user", JSON.stringify({ ...inspection, Config: { User: "1", user: "root" } })],
  ])("is refused when it is %s", (_title, text) => {
    expect(parseLoaded("app:1", text).ok).toBe(false);
  });
});
