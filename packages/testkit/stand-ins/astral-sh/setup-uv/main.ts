import { execFileSync } from "node:child_process";
import { join, resolve } from "node:path";
import * as core from "@actions/core";

const env = (name: string): string => process.env[name] ?? "";

for (const name of ["version-file", "checksum", "manifest-file"])
  if (core.getInput(name) !== "") throw new Error(`the setup-uv stand-in does not know ${name}`);
if (core.getInput("activate-environment") === "true") throw new Error("the setup-uv stand-in activates no environment");
const wanted = core.getInput("version");
const home = resolve(env("RUNNER_TEMP"), "setup-uv");
// The wheel holds the program that the original downloads.
const requirement = wanted === "" ? "uv" : `uv==${wanted}`;
const flags = ["--quiet", "--no-deps", "--no-compile", "--disable-pip-version-check", "--target", home];
execFileSync("python", ["-m", "pip", "install", ...flags, requirement], { stdio: "inherit" });
const bin = join(home, "bin");
const version = execFileSync(join(bin, "uv"), ["--version"], { encoding: "utf8" }).split(" ")[1] ?? "";
if (wanted !== "" && version !== wanted) throw new Error(`uv ${wanted} was asked for, ${version} came`);
core.addPath(bin);
core.exportVariable("UV_CACHE_DIR", core.getInput("cache-local-path") || resolve(env("RUNNER_TEMP"), "setup-uv-cache"));
const python = core.getInput("python-version");
if (python !== "") core.exportVariable("UV_PYTHON", python);
core.setOutput("uv-version", version);
core.setOutput("uv-path", join(bin, "uv"));
core.setOutput("uvx-path", join(bin, "uvx"));
core.setOutput("cache-hit", "false");
core.setOutput("python-version", python);
