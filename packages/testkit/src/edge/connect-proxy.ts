import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** How a {@link ConnectProxy} behaves. */
export interface ConnectProxyOptions {
  /** Where `host:port` of a request leads to on 127.0.0.1; anything else is refused with 403. */
  readonly ports: ReadonlyMap<string, number>;
  /** `user:password` that it wants; without, everybody may pass. */
  readonly login?: string;
  /** Answered to every CONNECT instead. */
  readonly status?: number;
}

/** A forward proxy on 127.0.0.1, for CONNECT and for plain requests with a whole address. */
export interface ConnectProxy {
  readonly port: number;
  /** `CONNECT host:port` and `GET http://…` in the order received, with the header that names the user. */
  readonly seen: readonly { readonly line: string; readonly authorization: string | undefined }[];
  stop(): Promise<void>;
}

/**
 * Starts the proxy.
 *
 * @see RFC 9110, 9.3.6 CONNECT, 11.7 Proxy Authentication
 */
export async function startConnectProxy(options: ConnectProxyOptions): Promise<ConnectProxy> {
  const seen: { line: string; authorization: string | undefined }[] = [];
  const sockets = new Set<Socket>();
  const refusal = (incoming: IncomingMessage, target: string): number | undefined => {
    const authorization = incoming.headers["proxy-authorization"];
    seen.push({ line: `${incoming.method ?? ""} ${incoming.url ?? ""}`, authorization });
    const { login, status, ports } = options;
    if (login !== undefined && authorization !== `Basic ${Buffer.from(login).toString("base64")}`) return 407;
    return status ?? (ports.has(target) ? undefined : 403);
  };
  const server = createServer((incoming, outgoing) => {
    const url = URL.parse(incoming.url ?? "");
    const target = `${url?.hostname ?? ""}:${url?.port === "" ? "80" : (url?.port ?? "")}`;
    const status = refusal(incoming, target);
    if (status === undefined) forward(incoming, outgoing, options.ports.get(target) ?? 0);
    else outgoing.writeHead(status, { "proxy-authenticate": 'Basic realm="proxy"' }).end("no");
  });
  server.on("connection", (socket) => sockets.add(socket));
  server.on("connect", (incoming: IncomingMessage, client: Socket) => {
    client.on("error", () => undefined);
    const status = refusal(incoming, incoming.url ?? "");
    if (status === undefined) tunnel(client, options.ports.get(incoming.url ?? "") ?? 0, sockets);
    else client.end(`HTTP/1.1 ${status} No\r\nproxy-authenticate: Basic realm="proxy"\r\ncontent-length: 0\r\n\r\n`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function tunnel(client: Socket, port: number, sockets: Set<Socket>): void {
  const server = connect(port, "127.0.0.1", () => {
    client.write("HTTP/1.1 200 Connection established\r\n\r\n");
    client.pipe(server).pipe(client);
  });
  sockets.add(server);
  server.on("error", () => client.destroy());
  client.once("close", () => server.destroy());
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, port: number): void {
  const { pathname, search } = new URL(incoming.url ?? "");
  const headers = { ...incoming.headers };
  delete headers["proxy-authorization"];
  const onward = request({ host: "127.0.0.1", port, path: pathname + search, method: incoming.method, headers });
  onward.on("response", (response) => {
    outgoing.writeHead(response.statusCode ?? 502, response.headers);
    response.pipe(outgoing);
  });
  onward.on("error", () => outgoing.destroy());
  incoming.pipe(onward);
}
