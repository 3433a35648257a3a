import type { PublishedPort } from "@build-once/docker";
import { err, ok, type Result } from "@build-once/kernel";

/** Parses one line of `ports`: `8080:80`, `127.0.0.1:8080:80`, `80` (any free port of this machine), each with `/udp`. */
export function parsePort(line: string): Result<PublishedPort, string> {
  const match = /^(?:(?:(\[[0-9A-Fa-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}):)?(\d{1,5}):|)(\d{1,5})(?:\/(tcp|udp))?$/.exec(
    line,
  );
  if (match === null) return err("a port is 8080:80, 127.0.0.1:8080:80 or 80");
  const containerPort = toPort(match[3]);
  const hostPort = match[2] === undefined ? undefined : toPort(match[2]);
  if (containerPort === undefined || (match[2] !== undefined && hostPort === undefined))
    return err("a port is a number from 1 to 65535");
  const address = match[1]?.replace(/^\[(.*)\]$/, "$1");
  // A port nobody chose is for the probes only: it is not opened to the network.
  const hostAddress = hostPort === undefined ? "127.0.0.1" : address;
  return ok({ hostAddress, hostPort, containerPort, protocol: match[4] === "udp" ? "udp" : "tcp" });
}

function toPort(text: string | undefined): number | undefined {
  const port = Number(text);
  return port >= 1 && port <= 65_535 ? port : undefined;
}
