/** What became of a connection. */
export type ConnectionAnswer = "open" | "refused" | "timeout" | "unreachable";

/** A proxy in front of a port (docker's is one) accepts at once and closes when nothing listens behind it; a server keeps the connection at least this long. */
const settleMs = 150;

/** Opens a TCP connection and closes it again: `open` when it was accepted and kept, or when the other side spoke. */
export async function openConnection(host: string, port: number, timeoutMs: number): Promise<ConnectionAnswer> {
  const { promise, resolve } = Promise.withResolvers<ConnectionAnswer>();
  const socket = process.getBuiltinModule("node:net").connect({ host, port });
  const limit = setTimeout(() => resolve("timeout"), timeoutMs);
  let settle: NodeJS.Timeout | undefined;
  socket.once("connect", () => {
    settle = setTimeout(() => resolve("open"), settleMs);
  });
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
}
