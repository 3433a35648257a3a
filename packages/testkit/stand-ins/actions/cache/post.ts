import { saveCache } from "@actions/cache";
import * as core from "@actions/core";

const key = core.getState("key");
if (key !== "" && core.getState("matched") !== key && core.getInput("lookup-only") !== "true") {
  const id = await saveCache(core.getMultilineInput("path", { required: true }), key);
  core.info(id === -1 ? "Cache was not saved" : `Cache saved with key: ${key}`);
}
