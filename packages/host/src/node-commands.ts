import { loadClients } from "./clients.ts";
import type { Annotation, Commands } from "./commands.ts";

/** The runner's commands through `@actions/core`. */
export async function loadCommands(): Promise<Commands> {
  const core = await (await loadClients()).core();
  return {
    mask: (value) => core.setSecret(value),
    setOutput: (name, value) => {
      // The client would print a command that current runners ignore, and later jobs would read nothing.
      if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
        throw new Error("GITHUB_OUTPUT is not set: no output can be written");
      core.setOutput(name, value);
    },
    saveState: (name, value) => core.saveState(name, value),
    annotate: (annotation) => core[annotation.level](annotation.message, propertiesOf(annotation)),
    info: (line) => core.info(line),
    debug: (line) => core.debug(line),
    startGroup: (title) => core.startGroup(title),
    endGroup: () => core.endGroup(),
    addSummary: async (markdown) => {
      if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "") return false;
      await core.summary.addRaw(markdown, true).write();
      return true;
    },
  };
}

function propertiesOf(annotation: Annotation): Readonly<Record<string, string | number>> {
  return {
    ...(annotation.title === undefined ? {} : { title: annotation.title }),
    ...(annotation.file === undefined ? {} : { file: annotation.file }),
    ...(annotation.startLine === undefined ? {} : { startLine: annotation.startLine }),
    ...(annotation.endLine === undefined ? {} : { endLine: annotation.endLine }),
  };
}
