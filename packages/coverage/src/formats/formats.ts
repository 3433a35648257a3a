import { cobertura } from "./cobertura.ts";
import type { CoverageFormat } from "./format.ts";
import { goProfile } from "./go-profile.ts";
import { istanbul } from "./istanbul.ts";
import { lcov } from "./lcov.ts";

/** Every format that can be read; the first that recognises a report's head reads it. */
export const coverageFormats: readonly CoverageFormat[] = [cobertura, lcov, goProfile, istanbul];
