import { saveCache } from "@actions/cache";
import * as core from "@actions/core";

const key = core.getState("key");
if (key !== "" && core.getState("matched") !== key && core.getInput("lookup-only") !== "true") {
  // As in the original, a cache that cannot be saved (nothing is at its path, for example) is a warning.
  try {
    const id = await saveCache(core.getMultilineInput("path", { required: true }), key);
    core.info(id === -1 ? "Cache was not saved" : `Cache saved with key: ${key}`);
  } catch (error) {
    core.info(`[warning]${error instanceof Error ? error.message : String(error)}`);
  }
}
