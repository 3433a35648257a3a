import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { copyFile, mkdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { findProgram, runCommand } from "./command.ts";
import { landOnce } from "./landing.ts";
import { pythonWithPip } from "./install-pip.ts";
import { baseImagePip, baseImagesVersion, baseImageWheels } from "./pins.ts";
import { withProgress } from "./progress.ts";

/** Everything in a base image is as old as this, so that the same packages give the same digest. */
const epoch = "1704067200";
const applets: readonly string[] = ["sh", "cat", "cp", "echo", "env", "id", "ls", "mkdir", "mv", "rm", "sleep", "test"];

/** The name of the folder of base images in `.tools`. */
export const baseImagesName: string = `base-images-${baseImagesVersion}`;

/**
 * Makes the base images the examples build on, once, each as a folder `<repository>/<tag>` with `manifest.json` and its blobs:
 * a Debian root file system with Python and pip for `library/python:3.12-slim`, and `library/busybox:1.36`. No outside image is used.
 */
export async function makeBaseImages(): Promise<string> {
  return await landOnce(baseImagesName, async (partial) => {
    await withProgress("make the base image library/python:3.12-slim", () => makePython(partial));
    await withProgress("make the base image library/busybox:1.36", () => makeBusybox(partial));
  });
}

async function makePython(partial: string): Promise<void> {
  const tar = join(partial, "python.tar");
  const python = await pythonWithPip();
  const pip = join(partial, "pip");
  const wheels = join(partial, "wheels");
  const flags = ["--quiet", "--no-deps", "--only-binary=:all:", "--python-version", "3.11"];
  await runCommand(python, ["-m", "pip", "install", ...flags, "--no-compile", "--target", pip, baseImagePip]);
  await runCommand(python, ["-m", "pip", "download", ...flags, "--dest", wheels, ...baseImageWheels]);
  await writeFile(join(partial, "pip.conf"), "[global]\nno-index = true\nfind-links = /usr/share/wheels\n");
  const drop = ["/usr/share/doc/*", "/usr/share/man/*", "/usr/share/locale/*", "/usr/share/info/*"];
  const options = ["--variant=extract", "--format=tar", "--include=python3,busybox-static"];
  const excludes = drop.map((pattern) => `--dpkgopt=path-exclude=${pattern}`);
  // The archive is extracted, not configured: the names Python and a shell are looked up by are made here.
  const hooks = [
    'ln -sf python3 "$1/usr/bin/python"',
    `for name in ${applets.join(" ")}; do [ -e "$1/bin/$name" ] || ln -s busybox "$1/bin/$name"; done`,
    'mkdir -p "$1/tmp" "$1/root" "$1/etc" "$1/usr/local/lib/python3.11" && chmod 1777 "$1/tmp"',
    `cp -r "${pip}" "$1/usr/local/lib/python3.11/dist-packages"`,
    `cp -r "${wheels}" "$1/usr/share/wheels" && cp "${join(partial, "pip.conf")}" "$1/etc/pip.conf"`,
    'printf "root:x:0:0:root:/root:/bin/sh\\nnobody:x:65534:65534:nobody:/nonexistent:/bin/sh\\n" > "$1/etc/passwd"',
    'printf "root:x:0:\\nnogroup:x:65534:\\n" > "$1/etc/group"',
    'rm -rf "$1/usr/share/doc" "$1/usr/share/man" "$1/usr/share/locale" "$1/var/cache/apt" "$1/var/lib/apt" "$1/usr/lib/python3.11/test" "$1/usr/lib/python3.11/idlelib"',
  ].map((hook) => `--extract-hook=${hook}`);
  await runCommand("mmdebstrap", [...options, ...excludes, ...hooks, "bookworm", tar], {
    env: { SOURCE_DATE_EPOCH: epoch, TMPDIR: partial },
  });
  for (const name of ["pip", "wheels", "pip.conf"]) await rm(join(partial, name), { recursive: true });
  await writeImage(join(partial, "library/python/3.12-slim"), tar, {
    Cmd: ["python3"],
    Env: ["PATH=/usr/local/bin:/usr/local/sbin:/usr/bin:/usr/sbin:/bin:/sbin", "LANG=C.UTF-8", "PYTHON_VERSION=3.11"],
  });
}

async function makeBusybox(partial: string): Promise<void> {
  const busybox = findProgram("busybox");
  if (busybox === undefined) throw new Error("busybox is missing. Provide it with: apt-get install busybox-static");
  const root = join(partial, "busybox-root");
  await mkdir(join(root, "bin"), { recursive: true });
  await mkdir(join(root, "tmp"));
  await copyFile(busybox, join(root, "bin/busybox"));
  for (const applet of (await runCommand(busybox, ["--list"])).trim().split("\n")) {
    if (applet !== "busybox") await symlink("busybox", join(root, "bin", applet));
  }
  const tar = join(partial, "busybox.tar");
  const stable = ["--sort=name", `--mtime=@${epoch}`, "--owner=0", "--group=0", "--numeric-owner"];
  await runCommand("tar", ["--create", "--file", tar, ...stable, "--directory", root, "."]);
  await rm(root, { recursive: true });
  await writeImage(join(partial, "library/busybox/1.36"), tar, { Cmd: ["sh"], Env: ["PATH=/bin"] });
}

interface RunConfiguration {
  readonly Cmd: readonly string[];
  readonly Env: readonly string[];
}

/** One-layer OCI image in a folder: `manifest.json`, `config.json`, `layer.tar.gz`. The archive is removed. */
async function writeImage(folder: string, tar: string, config: RunConfiguration): Promise<void> {
  await mkdir(folder, { recursive: true });
  const layer = join(folder, "layer.tar.gz");
  const diffId = await hashFile(tar);
  await pipeline(createReadStream(tar), createGzip({ level: 6 }), createWriteStream(layer));
  await rm(tar);
  const created = new Date(Number(epoch) * 1000).toISOString();
  const configBytes = JSON.stringify({
    architecture: "amd64",
    os: "linux",
    created,
    config,
    rootfs: { type: "layers", diff_ids: [diffId] },
    history: [{ created, created_by: "build-once base image" }],
  });
  await writeFile(join(folder, "config.json"), configBytes);
  const manifest = {
    schemaVersion: 2,
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    config: await describe(join(folder, "config.json"), "application/vnd.oci.image.config.v1+json"),
    layers: [await describe(layer, "application/vnd.oci.image.layer.v1.tar+gzip")],
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
}

async function describe(path: string, mediaType: string): Promise<object> {
  return { mediaType, digest: await hashFile(path), size: (await stat(path)).size };
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return `sha256:${hash.digest("hex")}`;
}
