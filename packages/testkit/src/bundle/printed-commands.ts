/** A workflow command that a step printed. */
export interface PrintedCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly message: string;
}

/**
 * Finds every command that the runner would obey in a step's output, in both of its forms.
 *
 * @see actions/runner, ActionCommand.cs, TryParseV2 and TryParse
 */
export function parseCommands(output: string): readonly PrintedCommand[] {
  return output.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = parseDoubleColon(line) ?? parseBracket(line);
    return command === undefined ? [] : [command];
  });
}

function parseDoubleColon(line: string): PrintedCommand | undefined {
  const match = /^\s*::([^\s:]+)(?:\s([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
  if (match?.[1] === undefined) return undefined;
  return { name: match[1], properties: parseProperties(match[2] ?? "", ","), message: unescape(match[3] ?? "") };
}

function parseBracket(line: string): PrintedCommand | undefined {
  const match = /##\[([^\s\]]+)(?:\s([^\]]*))?\](.*)$/.exec(line);
  if (match?.[1] === undefined) return undefined;
  return { name: match[1], properties: parseProperties(match[2] ?? "", ";"), message: match[3] ?? "" };
}

function parseProperties(text: string, separator: string): ReadonlyMap<string, string> {
  const pairs = text.split(separator).flatMap((part) => {
    const equals = part.indexOf("=");
    if (equals < 0) return [];
    return [
      [
        part.slice(0, equals).trim(),
        unescape(part.slice(equals + 1))
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ","),
      ] as const,
    ];
  });
  return new Map(pairs);
}

function unescape(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}
