import { parseBuildMetadata } from "@build-once/docker";
import { expect, it } from "vitest";
import { usedBases } from "./compose-content.ts";

const hex = "a".repeat(64);

it.each([
  ["pkg:docker/node@22?platform=linux%2Famd64", "node:22"],
  ["pkg:docker/ghcr.io/acme/base@1?platform=linux%2Famd64", "ghcr.io/acme/base:1"],
  [`pkg:docker/node@22?digest=sha256:${hex}&platform=linux%2Famd64`, `node:22@sha256:${hex}`],
  [`pkg:docker/localhost:5000/base?digest=sha256:${hex}`, `localhost:5000/base@sha256:${hex}`],
])("the base of %s is %s: what is pinned is never asked for by a tag", (uri, name) => {
  const provenance = { materials: [{ uri, digest: { sha256: hex } }] };
  const metadata = parseBuildMetadata(JSON.stringify({ "buildx.build.provenance": provenance }));
  const materials = metadata.ok ? metadata.value.materials : [];
  expect(usedBases(materials)).toEqual({ [name]: `sha256:${hex}` });
});
