import { restoreCache } from "@actions/cache";
import * as core from "@actions/core";

const key = core.getInput("key", { required: true });
const paths = core.getMultilineInput("path", { required: true });
const lookupOnly = core.getInput("lookup-only") === "true";
core.saveState("key", key);
core.setOutput("cache-primary-key", key);
const matched = await restoreCache(paths, key, core.getMultilineInput("restore-keys"), { lookupOnly });
if (matched === undefined) {
  if (core.getInput("fail-on-cache-miss") === "true") throw new Error(`Failed to restore cache entry for ${key}`);
  core.info(`Cache not found for input keys: ${key}`);
} else {
  core.saveState("matched", matched);
  core.setOutput("cache-matched-key", matched);
  core.setOutput("cache-hit", String(matched === key));
  core.info(`Cache restored from key: ${matched}`);
}
