import { BlockList, isIP } from "node:net";

/**
 * True when `list`, the value of `NO_PROXY`, names `hostname` at `port`, as Go's programs read it: entries between
 * commas; `*` for everything; `example.com` with all names below it, `.example.com` and `*.example.com` without
 * `example.com` itself; addresses and ranges such as `10.0.0.0/8`; a port after a colon.
 *
 * @param hostname as URL parsers write it
 */
export function bypassesProxy(list: string, hostname: string, port: number): boolean {
  const host = hostname
    .replace(/^\[(.*)\]$/, "$1")
    .replace(/\.$/, "")
    .toLowerCase();
  const entries = list.split(",").map((entry) => entry.trim().toLowerCase());
  return entries.some((entry) => entry === "*" || (entry !== "" && matches(entry, host, port)));
}

function matches(entry: string, host: string, port: number): boolean {
  const range = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry);
  if (range !== null) return inRange(host, range[1] ?? "", Number(range[2]));
  const [name, only] = splitPort(entry);
  if (name === "" || (only !== undefined && only !== port)) return false;
  if (isIP(name) !== 0) return isIP(host) !== 0 && inRange(host, name, isIP(name) === 4 ? 32 : 128);
  if (isIP(host) !== 0) return false;
  const below = name.startsWith("*.") ? name.slice(1) : name;
  return below.startsWith(".") ? host.endsWith(below) : host === below || host.endsWith(`.${below}`);
}

/** `[::1]:443`, `host:443`, `::1`. */
function splitPort(entry: string): readonly [string, number | undefined] {
  const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(entry);
  const plain = bracketed ?? /^([^:]*)(?::(\d{1,5}))?$/.exec(entry);
  if (plain === null) return [entry, undefined];
  return [plain[1] ?? "", plain[2] === undefined ? undefined : Number(plain[2])];
}

function inRange(host: string, network: string, bits: number): boolean {
  const [version, hostVersion] = [isIP(network), isIP(host)];
  if (version === 0 || hostVersion === 0 || bits > (version === 4 ? 32 : 128)) return false;
  const range = new BlockList();
  range.addSubnet(network, bits, version === 4 ? "ipv4" : "ipv6");
  return range.check(host, hostVersion === 4 ? "ipv4" : "ipv6");
}
