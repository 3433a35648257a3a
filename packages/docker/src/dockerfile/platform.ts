import { err, ok, type Result } from "@build-once/kernel";
import { quoted } from "./problem.ts";

/** A platform in the parts that automatic build arguments have. */
export interface Platform {
  readonly os: string;
  readonly osVersion: string;
  readonly architecture: string;
  readonly variant: string;
}

const osPattern = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/;
const partPattern = /^[A-Za-z0-9_.-]+$/;
const architectures = new Map([
  ["i386", "386"],
  ["x86_64", "amd64"],
  ["x86-64", "amd64"],
  ["aarch64", "arm64"],
  ["armhf", "arm"],
  ["armel", "arm"],
]);
const knownArchitectures = new Set(
  "386 amd64 arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x wasm".split(" "),
);
const knownSystems = new Set("aix android darwin freebsd linux netbsd openbsd solaris wasip1 windows".split(" "));

/**
 * Parses and normalises a platform: `linux/amd64`, `linux/arm/v7`, `windows(10.0.17763)/amd64`; a single part is completed
 * from `builder`, where BuildKit takes its own machine's.
 *
 * @see https://pkg.go.dev/github.com/containerd/platforms
 */
export function parsePlatform(text: string, builder: Platform | undefined): Result<Platform, string> {
  const [first = "", second, third, ...more] = text.split("/");
  const system = osPattern.exec(first);
  const parts = [second, third].filter((part) => part !== undefined);
  if (system === null || more.length > 0 || parts.some((part) => !partPattern.test(part)))
    return err(`${quoted(text)} is not a platform: write os/architecture, such as linux/amd64`);
  const written = system[1]?.toLowerCase() ?? "";
  const os = written === "macos" ? "darwin" : written;
  const osVersion = system[2] ?? "";
  if (second !== undefined) return ok({ os, osVersion, ...normalize(second, third ?? "") });
  const alone = normalize(first, "");
  if (builder !== undefined && knownSystems.has(os))
    return ok({ os, osVersion, architecture: builder.architecture, variant: builder.variant });
  if (builder !== undefined && knownArchitectures.has(alone.architecture))
    return ok({ os: builder.os, osVersion: "", ...alone });
  return err(`${quoted(text)} is neither an operating system nor an architecture that BuildKit knows`);
}

/** `os[(version)]/architecture[/variant]`. */
export function formatPlatform(platform: Platform): string {
  const version = platform.osVersion === "" ? "" : `(${platform.osVersion})`;
  const variant = platform.variant === "" ? "" : `/${platform.variant}`;
  return `${platform.os}${version}/${platform.architecture}${variant}`;
}

function normalize(writtenArchitecture: string, writtenVariant: string): { architecture: string; variant: string } {
  const lower = writtenArchitecture.toLowerCase();
  const architecture = architectures.get(lower) ?? lower;
  return { architecture, variant: normalizeVariant(lower, architecture, writtenVariant.toLowerCase()) };
}

function normalizeVariant(written: string, architecture: string, variant: string): string {
  if (written === "armhf") return "v7";
  if (written === "armel") return "v6";
  if (written === "i386") return "";
  if (architecture === "amd64") return variant === "v1" ? "" : variant;
  if (architecture === "arm") {
    if (variant === "") return "v7";
    return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
  }
  if (architecture !== "arm64") return variant;
  if (/^v?8(?:\.0)?$/.test(variant)) return "";
  return /^v?9(?:\.0)?$/.test(variant) ? "v9" : variant;
}
