import type { connect as netConnect } from "node:net";
import type { Connect } from "./try-probe.ts";

/** Docker's proxy accepts at once and closes when nothing listens behind it; a server keeps the connection at least this long. */
const settleMs = 150;

/** A {@link Connect} over the connections that `connect` opens. */
export function openConnection(connect: typeof netConnect): Connect {
  return async (host, port, timeoutMs) => {
    const { promise, resolve } = Promise.withResolvers<Awaited<ReturnType<Connect>>>();
    const socket = connect({ host, port });
    const limit = setTimeout(() => resolve("timeout"), timeoutMs);
    let settle: NodeJS.Timeout | undefined;
    socket.once("connect", () => {
      settle = setTimeout(() => resolve("open"), settleMs);
    });
    // What a server says first proves it as well as its silence does.
    socket.once("data", () => resolve("open"));
    socket.once("end", () => resolve("refused"));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      resolve(error.code === "ECONNREFUSED" || error.code === "ECONNRESET" ? "refused" : "unreachable");
    });
    const answer = await promise;
    clearTimeout(limit);
    clearTimeout(settle);
    socket.destroy();
    return answer;
  };
}
