import { type AddressInfo, connect, type Socket } from "node:net";
import { createServer } from "node:tls";
import type { Certificate } from "./certificate.ts";

/** A TLS server on 127.0.0.1 in front of a plain one. */
export interface TlsFront {
  readonly port: number;
  stop(): Promise<void>;
}

/** Ends TLS with `certificate` on a free port and passes the bytes on to `port` of 127.0.0.1. */
export async function startTlsFront(port: number, certificate: Certificate): Promise<TlsFront> {
  const sockets = new Set<Socket>();
  const server = createServer(certificate, (outer) => {
    const inner = connect(port, "127.0.0.1");
    for (const socket of [outer, inner]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        outer.destroy();
        inner.destroy();
      });
    }
    outer.pipe(inner).pipe(outer);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
