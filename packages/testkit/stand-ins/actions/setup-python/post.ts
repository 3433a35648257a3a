import { existsSync, readdirSync } from "node:fs";
import { saveCache } from "@actions/cache";
import * as core from "@actions/core";

const key = core.getState("key");
const folder = core.getState("folder");
if (key !== "" && core.getState("matched") !== key && existsSync(folder) && readdirSync(folder).length > 0) {
  const id = await saveCache([folder], key);
  core.info(id === -1 ? "Cache was not saved" : `Cache saved with the key: ${key}`);
}
