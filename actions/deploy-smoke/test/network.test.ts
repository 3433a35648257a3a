import { removeScratch } from "@build-once/testkit";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { deploy, docker, freePort, registry, removeDeployment } from "./deploying.ts";
import { pushVariant } from "./images.ts";

const name = "network-test";
const network = "build-once-network-test";
const settings = { network, name, watch: "500ms", "startup-timeout": "4s", "stop-grace": "0s" };
let everywhere = "";
let inside = "";

function serving(address: string): string {
  return `import http.server\nhttp.server.HTTPServer((${JSON.stringify(address)}, 8000), http.server.SimpleHTTPRequestHandler).serve_forever()`;
}

beforeAll(async () => {
  await docker("network", "create", network);
  everywhere = `${registry}/acme/net@${await pushVariant(registry, "net", { cmd: ["python", "-c", serving("0.0.0.0")] })}`;
  inside = `${registry}/acme/net@${await pushVariant(registry, "net", { cmd: ["python", "-c", serving("127.0.0.1")] })}`;
});
afterEach(async () => await removeDeployment(name));
afterAll(async () => {
  await docker("network", "rm", network);
  await removeScratch();
});

describe("a server on a network of its own", () => {
  it("is probed at its published port, and its address is handed on", async () => {
    const port = await freePort();
    const probes = "http GET / 200 every=100ms\ntcp :8000";
    const result = await deploy({ ...settings, image: everywhere, ports: `127.0.0.1:${port}:8000`, probes });
    expect(result.stdout).toContain("pass (deployed)");
    expect(result.outputs.get("url")).toBe(`http://127.0.0.1:${port}/`);
    expect((await fetch(result.outputs.get("url") ?? "")).status).toBe(200);
  });

  it("is probed at its own address when nothing is published", async () => {
    const result = await deploy({ ...settings, image: everywhere, probes: "http :8000/ every=100ms\ntcp :8000" });
    expect(result.exitCode).toBe(0);
  });

  it("that listens on 127.0.0.1 inside the container is closed, although docker's proxy accepts", async () => {
    const result = await deploy({ ...settings, image: inside, ports: "8000", probes: "tcp :8000 every=100ms" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("class")).toBe("port-closed");
    expect(result.summary).toContain("0&#46;0&#46;0&#46;0".replaceAll("&#46;", "."));
  });

  it("whose http port is closed behind docker's proxy is closed, too", async () => {
    const result = await deploy({ ...settings, image: inside, ports: "8000", probes: "http / every=100ms" });
    expect(result.outputs.get("class")).toBe("port-closed");
  });

  it("cannot be replaced while somebody else holds its port: what served stays", async () => {
    const port = await freePort();
    const first = await deploy({ ...settings, image: everywhere, ports: `127.0.0.1:${port}:8000`, probes: "http /" });
    expect(first.exitCode).toBe(0);
    const holder = await docker("run", "--detach", "--network", network, "--publish", "127.0.0.1::9000", everywhere);
    try {
      const taken = /:(\d+)$/.exec(await docker("port", holder, "9000/tcp"))?.[1] ?? "";
      const result = await deploy({ ...settings, image: inside, ports: `127.0.0.1:${taken}:8000`, probes: "http /" });
      expect(Object.fromEntries(result.outputs)).toMatchObject({ class: "daemon-error", "rolled-back": "false" });
      expect(result.outputs.get("serving-digest")).toBe(everywhere.slice(everywhere.indexOf("@") + 1));
      expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
    } finally {
      await docker("rm", "--force", holder);
    }
  });
});
