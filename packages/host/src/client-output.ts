import { AsyncLocalStorage } from "node:async_hooks";

const working = new AsyncLocalStorage<true>();
let watched = false;

/**
 * Does the work of an official client that tells its progress on the standard output: what it prints becomes debug
 * lines. Names and answers of services are in it, and a line of them could be a command to the runner. Masks and the
 * client's own debug lines stay; what others print meanwhile is left alone.
 *
 * @see actions/runner, ActionCommand.cs
 */
export async function asDebugLines<T>(work: () => Promise<T>): Promise<T> {
  watchOutput();
  return await working.run(true, work);
}

function watchOutput(): void {
  if (watched) return;
  watched = true;
  const write = process.stdout.write.bind(process.stdout) as (chunk: unknown, ...rest: unknown[]) => boolean;
  process.stdout.write = (chunk: unknown, ...rest: unknown[]): boolean =>
    write(working.getStore() === true && typeof chunk === "string" ? debugLine(chunk) : chunk, ...rest);
}

/** What the client prints at once as one debug line, unless it is a single mask or debug line already. */
function debugLine(printed: string): string {
  if (/^::(?:add-mask|debug)::[^\r\n]*\r?\n$/.test(printed)) return printed;
  const escaped = printed.trimEnd().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
  return escaped === "" ? "" : `::debug::${escaped}\n`;
}
