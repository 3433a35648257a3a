import * as core from "@actions/core";
import { changeLogins } from "./docker-config.ts";

const registry = core.getInput("registry") || "https://index.docker.io/v1/";
const user = core.getInput("username");
const password = core.getInput("password");
if (core.getInput("registry-auth") !== "") throw new Error("the login-action stand-in takes one registry");
if (user === "" || password === "") throw new Error("Username and password required");
core.setSecret(password);
changeLogins((auths) => {
  auths[registry] = { auth: Buffer.from(`${user}:${password}`).toString("base64") };
});
core.saveState("registry", registry);
core.info(`Login Succeeded for ${registry}`);
