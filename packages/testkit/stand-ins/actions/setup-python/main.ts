import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { restoreCache } from "@actions/cache";
import * as core from "@actions/core";

const env = (name: string): string => process.env[name] ?? "";
const numbers = (version: string): number[] => version.split(".").map(Number);
const byVersion = (left: string, right: string): number => {
  const [a, b] = [numbers(left), numbers(right)];
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || (a[2] ?? 0) - (b[2] ?? 0);
};

function wantedVersion(): string {
  const given = core.getInput("python-version");
  if (given !== "") return given;
  const file = core.getInput("python-version-file");
  if (file !== "") return readFileSync(file, "utf8").trim();
  if (existsSync(".python-version")) return readFileSync(".python-version", "utf8").trim();
  return "3.x";
}

/** The newest installed version that fits; where none fits, the nearest minor, said aloud. */
function choose(wanted: string, installed: readonly string[]): string {
  const prefix = wanted.replace(/[.*x]+$/, "");
  const fitting = installed.filter((version) => version === prefix || version.startsWith(`${prefix}.`));
  const exact = fitting.sort(byVersion).at(-1);
  if (exact !== undefined) return exact;
  const minor = numbers(prefix)[1] ?? 0;
  const distance = (version: string): number => Math.abs((numbers(version)[1] ?? 0) - minor);
  const nearest = installed
    .filter((version) => version.startsWith("3."))
    .sort((left, right) => distance(left) - distance(right) || byVersion(right, left))[0];
  if (nearest === undefined) throw new Error(`The version '${wanted}' was not found and no other Python 3 is there.`);
  core.warning(`Python ${wanted} is not on this machine; ${nearest} stands in for it.`, { title: "Python stand-in" });
  return nearest;
}

async function restorePip(python: string, version: string): Promise<void> {
  if (core.getInput("cache") === "") return;
  if (core.getInput("cache") !== "pip") throw new Error("the setup-python stand-in caches pip only");
  const patterns = core.getMultilineInput("cache-dependency-path");
  const files = (patterns.length > 0 ? patterns : ["**/requirements.txt", "**/pyproject.toml"]).flatMap((pattern) =>
    globSync(pattern).sort(),
  );
  if (files.length === 0) throw new Error(`No file in ${process.cwd()} matched to [${patterns.join(" or ")}]`);
  const hash = createHash("sha256");
  for (const file of files) hash.update(createHash("sha256").update(readFileSync(file)).digest());
  const key = `setup-python-${env("RUNNER_OS")}-${env("RUNNER_ARCH").toLowerCase()}-python-${version}-pip-${hash.digest("hex")}`;
  const folder = execFileSync(python, ["-m", "pip", "cache", "dir"], { encoding: "utf8" }).trim();
  mkdirSync(folder, { recursive: true });
  const matched = await restoreCache([folder], key);
  core.saveState("key", key);
  core.saveState("folder", folder);
  core.saveState("matched", matched ?? "");
  core.setOutput("cache-hit", String(matched === key));
  core.info(matched === undefined ? "pip cache is not found" : `Cache restored from key: ${matched}`);
}

/** What `ensurepip` does, without starting pip twice: the wheel that Python carries, and the command. */
function unpackPip(base: string, home: string): void {
  const script = `
import ensurepip, glob, os, sys, sysconfig, zipfile
places = [sysconfig.get_config_var("WHEEL_PKG_DIR") or "", os.path.join(os.path.dirname(ensurepip.__file__), "_bundled")]
wheels = [wheel for place in places if place for wheel in glob.glob(os.path.join(place, "pip-*.whl"))]
target = os.path.join(sys.argv[1], "lib", "python%d.%d" % sys.version_info[:2], "site-packages")
zipfile.ZipFile(wheels[0]).extractall(target)`;
  execFileSync(base, ["-c", script, home], { stdio: "inherit" });
  const command = `#!${join(home, "bin", "python")}\nimport sys\nfrom pip._internal.cli.main import main\nsys.exit(main())\n`;
  for (const name of ["pip", "pip3"]) writeFileSync(join(home, "bin", name), command, { mode: 0o755 });
}

if (core.getInput("freethreaded") === "true") throw new Error("the setup-python stand-in has no free-threaded builds");
const versions = join(env("RUNNER_TOOL_CACHE"), "Python");
const installed = existsSync(versions)
  ? readdirSync(versions).filter((name) => existsSync(join(versions, name, "x64.complete")))
  : [];
const version = choose(wantedVersion(), installed);
// A hosted runner is thrown away after the job; here packages go to an environment that is.
const home = resolve(env("RUNNER_TEMP"), `python-${version}`);
const base = join(versions, version, "x64", "bin", "python3");
execFileSync(base, ["-m", "venv", "--without-pip", home], { stdio: "inherit" });
unpackPip(base, home);
const python = join(home, "bin", "python");
if (core.getInput("update-environment") !== "false") {
  core.exportVariable("pythonLocation", home);
  core.exportVariable("Python_ROOT_DIR", home);
  core.addPath(join(home, "bin"));
}
core.setOutput("python-version", version);
core.setOutput("python-path", python);
core.info(`Successfully set up CPython (${version})`);
await restorePip(python, version);
