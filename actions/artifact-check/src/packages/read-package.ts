import { err, ok, type Result } from "@build-once/kernel";
import { digestOf } from "@build-once/oci";
import { inflate } from "./inflate.ts";
import { normalizePythonName, type PackageName } from "./package-name.ts";
import { readTarEntries, type TarEntry } from "./tar-entries.ts";
import { readZipEntries, readZipEntry, type ZipEntry } from "./zip-entries.ts";

const maxUnpackedBytes = 512 * 1024 * 1024;

/** Looks inside a package: what it says about itself must agree with its file name. The value says what was seen. */
export async function readPackage(bytes: Uint8Array, named: PackageName): Promise<Result<string, string>> {
  switch (named.kind) {
    case "wheel":
      return await readWheel(bytes, named);
    case "sdist":
      return await readTarball(bytes, (entries) => checkSdist(entries, named));
    case "npm":
      return await readTarball(bytes, (entries) => checkNpm(entries, named));
    default:
      return named.kind satisfies never;
  }
}

/** @see PyPA specifications, "Binary distribution format": `*.dist-info` with METADATA, WHEEL and RECORD */
async function readWheel(bytes: Uint8Array, named: PackageName): Promise<Result<string, string>> {
  const entries = readZipEntries(bytes);
  if (!entries.ok) return entries;
  const total = entries.value.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  if (total > maxUnpackedBytes) return err(`it unpacks to ${total} bytes`);
  const byName = new Map(entries.value.map((entry) => [entry.name, entry]));
  const folder = entries.value.map(({ name }) => name.split("/")[0] ?? "").find((name) => name.endsWith(".dist-info"));
  const metadata = byName.get(`${folder ?? ""}/METADATA`);
  const record = byName.get(`${folder ?? ""}/RECORD`);
  if (metadata === undefined || record === undefined || !byName.has(`${folder ?? ""}/WHEEL`))
    return err("it has no .dist-info folder with METADATA, WHEEL and RECORD");
  const described = await readZipEntry(bytes, metadata);
  if (!described.ok) return described;
  const agrees = checkMetadata(new TextDecoder().decode(described.value), named);
  if (!agrees.ok) return agrees;
  const recorded = await readZipEntry(bytes, record);
  if (!recorded.ok) return recorded;
  return await checkRecord(bytes, byName, record.name, new TextDecoder().decode(recorded.value));
}

/** @see PyPA specifications, "Recording installed projects", the RECORD file */
async function checkRecord(
  bytes: Uint8Array,
  byName: ReadonlyMap<string, ZipEntry>,
  recordName: string,
  record: string,
): Promise<Result<string, string>> {
  const hashes = new Map<string, string>();
  for (const line of record.split(/\r?\n/)) {
    const match = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),\d*$/.exec(line);
    const name = match?.[1]?.replaceAll('""', '"') ?? match?.[2];
    if (name !== undefined) hashes.set(name, match?.[3] ?? "");
  }
  let verified = 0;
  for (const entry of byName.values()) {
    if (entry.name.endsWith("/") || entry.name === recordName || /\.dist-info\/RECORD\.(?:jws|p7s)$/.test(entry.name))
      continue;
    const shown = JSON.stringify(entry.name.slice(0, 200));
    const wanted = hashes.get(entry.name);
    if (wanted === undefined) return err(`${shown} is not in RECORD`);
    const content = await readZipEntry(bytes, entry);
    if (!content.ok) return content;
    if (wanted !== `sha256=${await urlBase64Sha256(content.value)}`)
      return err(`${shown} does not have the hash that RECORD says`);
    verified += 1;
  }
  const missing = [...hashes.keys()].find((name) => !byName.has(name));
  if (missing !== undefined) return err(`RECORD names ${JSON.stringify(missing.slice(0, 200))}, which is not in it`);
  return ok(`${verified} files agree with RECORD`);
}

async function urlBase64Sha256(content: Uint8Array): Promise<string> {
  const hex = (await digestOf(content)).slice("sha256:".length);
  const binary = hex.replaceAll(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function readTarball(
  bytes: Uint8Array,
  check: (entries: readonly TarEntry[]) => Result<string, string>,
): Promise<Result<string, string>> {
  const unpacked = await inflate(bytes, "gzip", maxUnpackedBytes);
  if (!unpacked.ok) return unpacked;
  const entries = readTarEntries(unpacked.value);
  return entries.ok ? check(entries.value) : entries;
}

/** @see PyPA specifications, "Source distribution format": one folder `{name}-{version}` with PKG-INFO */
function checkSdist(entries: readonly TarEntry[], named: PackageName): Result<string, string> {
  const root = `${named.name}-${named.version}/`;
  const outside = entries.find(({ name }) => !name.startsWith(root));
  if (outside !== undefined) return err(`${JSON.stringify(outside.name.slice(0, 200))} is outside of ${root}`);
  const info = entries.find(({ name }) => name === `${root}PKG-INFO`);
  if (info === undefined) return err(`it has no ${root}PKG-INFO`);
  const agrees = checkMetadata(new TextDecoder().decode(info.content), named);
  return agrees.ok ? ok(`${entries.length} files`) : agrees;
}

/** @see PyPA specifications, "Core metadata specifications": Name, Version */
function checkMetadata(metadata: string, named: PackageName): Result<undefined, string> {
  const head = metadata.split(/\r?\n\r?\n/, 1)[0] ?? "";
  const name = /^Name:[ \t]*(.+?)[ \t]*\r?$/m.exec(head)?.[1] ?? "";
  const version = /^Version:[ \t]*(.+?)[ \t]*\r?$/m.exec(head)?.[1] ?? "";
  if (normalizePythonName(name) !== normalizePythonName(named.name))
    return err(`its metadata names ${JSON.stringify(name.slice(0, 100))}, the file is named for ${named.name}`);
  if (version.replaceAll("-", "_") !== named.version.replaceAll("-", "_"))
    return err(
      `its metadata says version ${JSON.stringify(version.slice(0, 100))}, the file is named for ${named.version}`,
    );
  return ok(undefined);
}

/** An npm tarball's `package/package.json`; a scope `@acme/app` is `acme-app` in the file name. */
function checkNpm(entries: readonly TarEntry[], named: PackageName): Result<string, string> {
  const manifest = entries.find(({ name }) => name === "package/package.json");
  if (manifest === undefined) return err("it has no package/package.json");
  let parsed: unknown;
  try {
    parsed = JSON.parse(new TextDecoder().decode(manifest.content));
  } catch {
    return err("its package.json is not JSON");
  }
  const read = (key: string): string => {
    const value: unknown =
      typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, key)
        ? (parsed as Readonly<Record<string, unknown>>)[key]
        : undefined;
    return typeof value === "string" ? value : "";
  };
  const name = read("name").replace(/^@/, "").replace("/", "-");
  if (name !== named.name || read("version") !== named.version)
    return err(
      `its package.json says ${JSON.stringify(`${read("name")} ${read("version")}`.slice(0, 200))}, the file is named for ${named.name} ${named.version}`,
    );
  return ok(`${entries.length} files`);
}
