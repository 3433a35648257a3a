import { describe, expect, it } from "vitest";
import { attestationProblem } from "./attestations.ts";

describe("what is attested", () => {
  it.each([
    "true",
    "false",
    "mode=min",
    "mode=max",
    "mode=max,version=v1",
    "mode=max,reproducible=true,builder-id=https://x",
  ])("provenance may be %s", (value) => {
    expect(attestationProblem(value, "false")).toBeUndefined();
  });

  it.each(["", "max", "mode=maximal", "mode", "False", "mode=max;x", "disabled=true", "type=sbom", "mode=max,"])(
    "provenance cannot be %j",
    (value) => {
      expect(attestationProblem(value, "false")).toContain("provenance");
    },
  );

  it.each(["true", "false", "generator=registry.example/scanner:1", "generator=r/scanner@sha256:00"])(
    "an SBOM may be %s",
    (value) => {
      expect(attestationProblem("false", value)).toBeUndefined();
    },
  );

  it.each(["", "yes", "generator=", "generator=a b", "mode=max"])("an SBOM cannot be %j", (value) => {
    expect(attestationProblem("false", value)).toContain("sbom");
  });
});
