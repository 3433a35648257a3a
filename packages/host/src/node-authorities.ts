import { readFile } from "node:fs/promises";
import { getCACertificates, setDefaultCACertificates } from "node:tls";

const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/**
 * Lets this process trust the authorities of the PEM file at `path` as well, beside Node's own and those of
 * `NODE_EXTRA_CA_CERTS`, as every program that builds on OpenSSL or Go does. A file that cannot be used is no failure
 * until a certificate is refused: what is wrong with it is given back.
 */
export async function trustExtraAuthorities(path: string): Promise<string | undefined> {
  try {
    const found = (await readFile(path, "utf8")).match(certificate) ?? [];
    const present = getCACertificates("default");
    const known = new Set(present.map(bare));
    const extra = found.filter((each) => !known.has(bare(each)));
    if (found.length === 0) return "SSL_CERT_FILE names a file without a certificate in it";
    // The system's own file has hardly one that Node does not know, and every one costs time.
    if (extra.length > 0) setDefaultCACertificates([...present, ...extra]);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
    return `SSL_CERT_FILE names a file that cannot be used (${code})`;
  }
}

function bare(pem: string): string {
  return pem.replaceAll(/\s/g, "");
}
