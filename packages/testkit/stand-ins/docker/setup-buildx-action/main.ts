import { execFileSync } from "node:child_process";
import * as core from "@actions/core";

const name = core.getInput("name") || process.env["BUILDX_BUILDER"] || "";
const inspected = execFileSync("docker", ["buildx", "inspect", ...(name === "" ? [] : [name])], { encoding: "utf8" });
const field = (label: string): string => new RegExp(`^${label}:\\s*(.+)$`, "m").exec(inspected)?.[1]?.trim() ?? "";
core.setOutput("name", field("Name"));
core.setOutput("driver", field("Driver"));
core.setOutput("platforms", field("Platforms").replaceAll(" ", "").replaceAll("*", ""));
core.setOutput(
  "nodes",
  JSON.stringify([{ name: field("Name"), endpoint: field("Endpoint"), status: field("Status") }]),
);
core.info(inspected);
