import { createServer } from "node:net";

/** A loopback port that nothing listened on a moment ago, for programs that cannot choose one and tell. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((settle, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", settle);
  });
  const address = server.address();
  await new Promise((settle) => server.close(settle));
  if (address === null || typeof address === "string") throw new Error("the kernel gave no port");
  return address.port;
}
