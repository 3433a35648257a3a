import { createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isIPv4 } from "node:net";

/** A key and a certificate, as Node's TLS takes them. */
export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM. */
  readonly key: string;
}

/** An authority made for one test, and nothing that anybody trusts. */
export interface Authority {
  /** PEM. */
  readonly cert: string;
  /** A certificate for host names and IPv4 addresses; `expired` ones ended yesterday. */
  issue(hosts: readonly string[], expired?: boolean): Certificate;
}

const dayMs = 86_400_000;
const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));

/** Makes an authority with a key of its own. @see RFC 5280, 4.1 and 4.2 */
export function makeAuthority(): Authority {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = nameOf("Test authority");
  const isAuthority = extension("551d13", true, sequence(tag(0x01, Buffer.from([0xff]))));
  const cert = certify({ issuer: name, subject: name, key: privateKey, signer: privateKey }, [isAuthority], dayMs);
  return {
    cert,
    issue: (hosts, expired = false) => {
      const key = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
      const names = hosts.map((host) =>
        isIPv4(host) ? tag(0x87, Buffer.from(host.split(".").map(Number))) : tag(0x82, Buffer.from(host)),
      );
      const alternatives = extension("551d11", false, sequence(...names));
      const parties = { issuer: name, subject: nameOf(hosts[0] ?? "nobody"), key, signer: privateKey };
      return {
        cert: certify(parties, [alternatives], expired ? -dayMs : dayMs),
        key: key.export({ type: "pkcs8", format: "pem" }).toString(),
      };
    },
  };
}

interface Parties {
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly key: KeyObject;
  readonly signer: KeyObject;
}

function certify({ issuer, subject, key, signer }: Parties, extensions: readonly Buffer[], lastsMs: number): string {
  const now = Date.now();
  const body = sequence(
    tag(0xa0, tag(0x02, Buffer.from([2]))),
    tag(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    issuer,
    sequence(time(now - 2 * dayMs), time(now + lastsMs)),
    subject,
    createPublicKey(key).export({ type: "spki", format: "der" }),
    tag(0xa3, sequence(...extensions)),
  );
  const signature = tag(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, signer)]));
  const lines = sequence(body, ecdsaWithSha256, signature).toString("base64").replaceAll(/.{64}/g, "$&\n");
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`;
}

function nameOf(commonName: string): Buffer {
  return sequence(tag(0x31, sequence(oid("550403"), tag(0x0c, Buffer.from(commonName)))));
}

function extension(id: string, critical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(critical ? [tag(0x01, Buffer.from([0xff]))] : []), tag(0x04, value));
}

function time(ms: number): Buffer {
  const digits = new Date(ms).toISOString().replaceAll(/[-:T]|\.\d+/g, "");
  return tag(0x18, Buffer.from(digits));
}

function oid(hex: string): Buffer {
  return tag(0x06, Buffer.from(hex, "hex"));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tag(0x30, Buffer.concat(parts));
}

/** One value of the distinguished encoding. @see ITU-T X.690, 8.1 */
function tag(id: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 128) return Buffer.concat([Buffer.from([id, length]), content]);
  const bytes = length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([id, ...bytes]), content]);
}
