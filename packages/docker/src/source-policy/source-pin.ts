import type { Digest } from "@build-once/kernel";
import type { BuildClosure } from "../dockerfile/build-closure.ts";
import { parseImageName } from "../dockerfile/image-name.ts";

/** An image reference and the digest that a build must use for it. */
export interface SourcePin {
  /** As in a Dockerfile or in full; compared in full. */
  readonly reference: string;
  /** Of the index where there is one: BuildKit picks the platform itself. */
  readonly digest: Digest;
}

/**
 * The references that need a pin for the build to be bound: all bases, the frontend, and the image that makes the SBOM;
 * in full, sorted.
 *
 * @param sbom as `--sbom` takes it
 */
export function referencesToPin(closure: Pick<BuildClosure, "bases" | "frontend">, sbom?: string): readonly string[] {
  const references = closure.bases.map(({ reference }) => reference);
  if (closure.frontend !== undefined) references.push(closure.frontend.reference);
  const generator = sbomGenerator(sbom);
  if (generator !== undefined) references.push(generator);
  return [...new Set(references)].sort();
}

// What BuildKit 0.32 takes; a builder with another default fails under the policy until `generator=` names its image.
const defaultGenerator = "docker/buildkit-syft-scanner:stable-1";

/**
 * The image that scans a build for `--sbom=<sbom>`, in full; `undefined` when there is no scan or the name is no image's.
 *
 * @see https://docs.docker.com/build/metadata/attestations/sbom/
 */
export function sbomGenerator(sbom: string | undefined): string | undefined {
  if (sbom === undefined || sbom === "" || /^(?:0|f|false)$/i.test(sbom)) return undefined;
  const fields = sbom.split(",").map((field) => field.trim());
  if (fields.some((field) => /^disabled(?:=(?:1|t|true))?$/i.test(field))) return undefined;
  const named = fields.find((field) => field.startsWith("generator="))?.slice("generator=".length);
  const image = parseImageName(named ?? defaultGenerator);
  return image.ok ? image.value.canonical : undefined;
}
