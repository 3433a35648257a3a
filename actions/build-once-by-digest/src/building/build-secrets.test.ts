import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodeHost } from "@build-once/host/node";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeSecrets } from "./build-secrets.ts";

let folder: string;
let masked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "secrets-"));
  masked = [];
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

const write = (...given: readonly (readonly [string, string])[]) =>
  writeSecrets(
    { files: nodeHost().files, log: { mask: (value: string) => void masked.push(value) } as never },
    new Map(given),
    folder,
  );

describe("secrets", () => {
  it("are in files that nobody else may read, and masked", async () => {
    const secrets = await write(["token", "line one\nline two"], ["other", "=x,y="]);
    expect(secrets.map(({ id }) => id)).toEqual(["token", "other"]);
    for (const [index, value] of ["line one\nline two", "=x,y="].entries()) {
      const file = secrets[index]?.file ?? "";
      expect(await readFile(file, "utf8")).toBe(value);
      expect((await stat(file)).mode & 0o777).toBe(0o600);
    }
    expect(masked).toEqual(["line one\nline two", "=x,y="]);
  });

  it("in a file stay there and are masked as well", async () => {
    const path = join(folder, "key.pem");
    await writeFile(path, "-----BEGIN-----\nabcdefgh\n");
    expect(await write(["key", `@${path}`])).toEqual([{ id: "key", file: path }]);
    expect(masked.join()).toContain("abcdefgh");
  });

  it("with an `@` that is not at the front are values", async () => {
    const [secret] = await write(["token", "user@host"]);
    expect(await readFile(secret?.file ?? "", "utf8")).toBe("user@host");
  });

  it.each([
    ["is not there", "missing"],
    ["is a folder", "folder"],
    ["is larger than", "large"],
    ["is not there", ""],
  ])("whose file %s are an error that names the secret", async (why, name) => {
    await mkdir(join(folder, "folder"));
    await writeFile(join(folder, "large"), Buffer.alloc(512_001, 65));
    const path = name === "" ? "" : join(folder, name);
    const writing = write(["token", `@${path}`]);
    await expect(writing).rejects.toMatchObject({ code: "secret-file-missing", kind: "input" });
    await expect(writing).rejects.toThrowError(new RegExp(`"token".*${why}`));
  });
});
