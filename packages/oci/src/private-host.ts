/**
 * What a host of a parsed URL is: an address or name of this machine, an address of a private or special range, a name
 * that only private networks know, or public. A public name that resolves to a private address is public here.
 */
export type HostKind = "loopback" | "private-address" | "private-name" | "public";

/** Kinds of `hostname` as WHATWG parsers write it: IPv4 in four decimal parts, IPv6 in brackets, names in lower case. */
export function hostKind(hostname: string): HostKind {
  if (hostname.startsWith("[")) return ipv6Kind(hostname.slice(1, -1));
  const name = hostname.toLowerCase().replace(/\.+$/, "");
  const octets = ipv4Octets(name);
  return octets === undefined ? nameKind(name) : ipv4Kind(octets);
}

/** True when `hostname` is an address and no name. */
export function isAddress(hostname: string): boolean {
  return hostname.startsWith("[") || ipv4Octets(hostname) !== undefined;
}

const loopbackNames = new Set(["localhost", "ip6-localhost", "ip6-loopback", "localhost.localdomain"]);

/** @see RFC 6761 `localhost`, RFC 6762 `local`, RFC 8375 `home.arpa`; ICANN reserved `internal` for private use */
const privateSuffix = /(?:^|\.)(?:local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;

function nameKind(name: string): HostKind {
  if (loopbackNames.has(name) || name.endsWith(".localhost")) return "loopback";
  // A name without a dot is found by a search list, which is a private network's.
  return !name.includes(".") || privateSuffix.test(name) ? "private-name" : "public";
}

function ipv4Octets(text: string): readonly number[] | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  return text.split(".").map(Number);
}

/** @see RFC 6890; 168.63.129.16 answers virtual machines of Azure alone */
function ipv4Kind([a = 0, b = 0, c = 0, d = 0]: readonly number[]): HostKind {
  if (a === 127) return "loopback";
  const special =
    a === 0 ||
    a === 10 ||
    (a === 100 && b >= 64 && b < 128) ||
    (a === 169 && b === 254) ||
    (a === 172 && b >= 16 && b < 32) ||
    (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
    (a === 198 && (b === 18 || b === 19)) ||
    (a === 168 && b === 63 && c === 129 && d === 16) ||
    a >= 224;
  return special ? "private-address" : "public";
}

/** Public is what lies in 2000::/3, or carries a public IPv4 address in a form that routers unwrap. @see RFC 4291, 6052, 3056 */
function ipv6Kind(text: string): HostKind {
  const groups = ipv6Groups(text);
  if (groups === undefined) return "private-address";
  const [first = 0, second = 0] = groups;
  const embedded = (at: number): HostKind => {
    const [high = 0, low = 0] = groups.slice(at, at + 2);
    return ipv4Kind([high >> 8, high & 255, low >> 8, low & 255]);
  };
  const zeros = (count: number): boolean => groups.slice(0, count).every((group) => group === 0);
  if (zeros(7) && groups[7] === 1) return "loopback";
  if (zeros(5) && groups[5] === 0xffff) return embedded(6);
  if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0)) return embedded(6);
  if (first === 0x2002) return embedded(1);
  // Teredo carries an address of somebody else, and 2001:db8::/32 is nobody's.
  if (first === 0x2001 && (second === 0 || second === 0xdb8)) return "private-address";
  return first >> 13 === 1 ? "public" : "private-address";
}

function ipv6Groups(text: string): readonly number[] | undefined {
  const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
  const [head = [], tail] = halves;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (halves.length > 2 || missing < 0 || (tail === undefined && missing > 0)) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => "0"), ...(tail ?? [])];
  return all.every((group) => /^[0-9a-f]{1,4}$/.test(group))
    ? all.map((group) => Number.parseInt(group, 16))
    : undefined;
}
