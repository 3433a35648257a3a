import * as core from "@actions/core";
import { changeLogins } from "./docker-config.ts";

const registry = core.getState("registry");
if (registry !== "" && core.getInput("logout") !== "false")
  changeLogins((auths) => {
    delete auths[registry];
  });
