import type { Commands } from "@build-once/host";

/** Commands that can be given before what performs them is loaded. */
export interface DeferredCommands extends Commands {
  /** Begins to load, once; nothing is lost when that fails, for {@link ready} tells. */
  begin(): void;
  /** Resolves when everything given so far was performed. @throws whatever loading throws */
  ready(): Promise<void>;
}

/**
 * Keeps commands, in their order, until the client that performs them is loaded. Loading takes milliseconds of this
 * thread: begun with the first request under way, it costs nothing; begun with the first line, nothing is shown late.
 * A mask given early is performed before anything else is printed, because nothing is printed before.
 */
export function deferCommands(load: () => Promise<Commands>): DeferredCommands {
  const waiting: ((commands: Commands) => void)[] = [];
  let loaded: Commands | undefined;
  let loading: Promise<Commands> | undefined;
  const begin = (): Promise<Commands> => {
    loading ??= load().then((commands) => {
      for (const perform of waiting.splice(0)) perform(commands);
      loaded = commands;
      return commands;
    });
    return loading;
  };
  const give = (perform: (commands: Commands) => void, show: boolean): void => {
    if (loaded !== undefined) {
      perform(loaded);
      return;
    }
    waiting.push(perform);
    // A failure is told to whoever waits for the commands to be ready, which every run ends with.
    if (show) begin().catch(() => undefined);
  };
  return {
    begin: () => {
      begin().catch(() => undefined);
    },
    ready: async () => {
      await begin();
    },
    mask: (value) => give((commands) => commands.mask(value), false),
    setOutput: (name, value) => give((commands) => commands.setOutput(name, value), false),
    saveState: (name, value) => give((commands) => commands.saveState(name, value), true),
    annotate: (annotation) => give((commands) => commands.annotate(annotation), true),
    info: (line) => give((commands) => commands.info(line), true),
    debug: (line) => give((commands) => commands.debug(line), true),
    startGroup: (title) => give((commands) => commands.startGroup(title), true),
    endGroup: () => give((commands) => commands.endGroup(), true),
    addSummary: async (markdown) => await (await begin()).addSummary(markdown),
  };
}
