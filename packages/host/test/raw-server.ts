import { type AddressInfo, createServer, type Socket } from "node:net";

/** A server on 127.0.0.1 that speaks whatever bytes it is told to. */
export interface RawServer {
  readonly url: string;
  /** The sockets of all connections so far. */
  readonly sockets: readonly Socket[];
  stop(): void;
}

/** Starts a server that hands each connection to `serve`; nothing is read from it unless `serve` does. */
export async function startRaw(serve: (socket: Socket) => void): Promise<RawServer> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on("error", () => undefined);
    serve(socket);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sockets,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
