import { clover } from "./clover.ts";
import { cobertura } from "./cobertura.ts";
import { codecov } from "./codecov.ts";
import { coveragePy } from "./coverage-py.ts";
import { coveralls } from "./coveralls.ts";
import type { CoverageFormat } from "./format.ts";
import { gcovr } from "./gcovr.ts";
import { goProfile } from "./go-profile.ts";
import { istanbul } from "./istanbul.ts";
import { istanbulSummary } from "./istanbul-summary.ts";
import { jacoco } from "./jacoco.ts";
import { lcov } from "./lcov.ts";
import { llvmCov } from "./llvm-cov.ts";
import { opencover } from "./opencover.ts";
import { simplecov } from "./simplecov.ts";
import { simplecovResultset } from "./simplecov-resultset.ts";
import { sonarqube } from "./sonarqube.ts";

/** Every format that can be read; the first that recognises a report's head reads it. */
export const coverageFormats: readonly CoverageFormat[] = [
  cobertura,
  lcov,
  goProfile,
  jacoco,
  clover,
  istanbul,
  istanbulSummary,
  coveragePy,
  llvmCov,
  opencover,
  sonarqube,
  gcovr,
  simplecov,
  simplecovResultset,
  coveralls,
  codecov,
];
