import { existsSync, readdirSync } from "node:fs";
import * as core from "@actions/core";

const registered = "/proc/sys/fs/binfmt_misc";
const emulated = existsSync(registered)
  ? readdirSync(registered)
      .filter((name) => name.startsWith("qemu-"))
      .map((name) => `linux/${name.slice("qemu-".length).replace("aarch64", "arm64").replace("x86_64", "amd64")}`)
  : [];
const native = process.arch === "arm64" ? "linux/arm64" : "linux/amd64";
core.setOutput("platforms", [...new Set([native, ...emulated])].join(","));
