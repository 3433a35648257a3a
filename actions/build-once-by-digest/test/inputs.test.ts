import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { type BundleResult, storeImage } from "@build-once/testkit";
import { commit, setStage, twoPlatforms } from "./stage.ts";

const stage = setStage();

function errorsOf(result: BundleResult): string {
  return result.annotations.map(({ message }) => message).join("\n");
}

describe("bad input", () => {
  it.each([
    [{ mode: "bild" }, 'did you mean "build"'],
    [{ imgae: "x" }, "did you mean image"],
    [{ image: "ghcr.io/Acme/App" }, "lower-case"],
    [{ image: "ghcr.io/acme/app:latest" }, "image"],
    [{ digest: "sha256:12" }, "64 hexadecimal"],
    [{ tags: "bad tag" }, "is not a tag"],
    [{ tags: `sha-${commit}` }, "name of a key"],
    [{ mode: "promote", digest: `sha256:${"0".repeat(64)}`, tags: `ref-sha-${commit}` }, "name of a key"],
    [{ platforms: "linux" }, "os/architecture"],
    [{ mode: "promote" }, "exactly one of digest and from"],
    [{ mode: "promote", digest: `sha256:${"0".repeat(64)}` }, "promote needs tags"],
    [{ mode: "record" }, "record needs digest"],
    [{ metadata: "A=b" }, "is no name of small letters"],
    [{ metadata: "constructor.=b" }, "is no name of small letters"],
    [{ metadata: "a=one\u0007two" }, "is not one line"],
    [{ metadata: `a=${"x".repeat(1001)}` }, "is not one line"],
    [{ metadata: Array.from({ length: 51 }, (_, index) => `a${index}=b`).join("\n") }, "at most 50 entries"],
    [{ mode: "resolve", metadata: "a=b" }, "resolve writes no record"],
    [{ mode: "record", digest: `sha256:${"0".repeat(64)}`, from: "ghcr.io/acme/app:v1" }, "from is for promote"],
    [{ mode: "resolve", digest: `sha256:${"0".repeat(64)}`, from: "ghcr.io/acme/app:v1" }, "not both"],
    [{ mode: "promote", digest: `sha256:${"0".repeat(64)}`, tags: "prod", push: "false" }, "use dry-run"],
    [{ mode: "resolve", username: "octocat" }, "no use without password"],
    [{ key: "contents" }, "a key is `commit` or `content`"],
    [{ tags: `src-${"a".repeat(64)}` }, "name of a key"],
    [{ tags: `sha-${commit}-linux-arm64` }, "name of a key"],
    [{ mode: "promote", digest: `sha256:${"0".repeat(64)}`, tags: `sha256:${"0".repeat(64)}` }, "is not a tag"],
    [{ mode: "promote", from: "ghcr.io/acme/app:v1", tags: "x".repeat(129) }, "is not a tag"],
    [{ mode: "rollback" }, "rollback needs tag"],
    [{ mode: "rollback", tag: `sha256:${"0".repeat(64)}` }, "is not a tag"],
    [{ mode: "rollback", tag: "prod", steps: "1", digest: `sha256:${"0".repeat(64)}` }, "steps or digest, not both"],
    [{ mode: "rollback", tag: `sha-${commit}` }, "never moves"],
    [{ mode: "rollback", tag: "prod", steps: "0" }, "from 1 to 1000"],
    [{ mode: "rollback", tag: "prod", from: "ghcr.io/acme/app:v1" }, "from is for promote and resolve"],
    [{ tag: "prod" }, "for mode: rollback"],
    [{ platforms: "linux/amd46" }, "no architecture"],
    [{ part: "true" }, "part needs exactly one platform"],
    [{ merge: "true", platforms: "linux/amd64" }, "merge needs the platforms of all parts"],
    [{ merge: "true", part: "true", platforms: "linux/amd64" }, "not both"],
    [{ mode: "resolve", part: "true", platforms: "linux/amd64" }, "for mode: build"],
    [{ part: "true", platforms: "linux/amd64", key: "content" }, "need the key commit"],
    [{ "reuse-from": "attested" }, "attested needs signer-workflow"],
    [{ "signer-workflow": "acme/app/.github/workflows/ci.yml" }, "need reuse-from: attested"],
    [{ "build-args": "A" }, "key=value"],
    [{ "source-date-epoch": "1e9" }, "whole number"],
    [{ push: "maybe" }, "is not one of"],
    [{ "on-lookup-error": "ignore" }, "is not one of"],
    [{ cache: "s3" }, "cache is auto"],
  ])("%j is refused before anything is sent", async (inputs, words) => {
    const result = await stage.run(inputs);
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("invalid-inputs");
    expect(errorsOf(result)).toContain(words);
    expect(stage.registry.requests.count()).toBe(0);
  });

  it("lists every problem at once", async () => {
    const message = errorsOf(await stage.run({ mode: "x", push: "y", platforms: "z" }));
    for (const name of ["mode:", "push:", "platforms:"]) expect(message).toContain(name);
  });

  it("never prints a secret", async () => {
    const result = await stage.run({ secrets: "not-a-pair-but-secret", password: "s3cret-value", mode: "x" });
    const printed = result.stdout.replace(/^::add-mask::.*$/gm, "") + result.summary;
    expect(printed).not.toContain("not-a-pair-but-secret");
    expect(printed).not.toContain("s3cret-value");
  });

  it("without a commit there is nothing to look up", async () => {
    const result = await stage.run({}, { environment: { GITHUB_SHA: "" } });
    expect(result.outputs.get("reason")).toBe("commit-unknown");
  });
});

describe("hostile text", () => {
  it.each([
    "refs/heads/a\n::error::owned",
    "refs/heads/::set-output name=digest::sha256:0",
    "refs/heads/##[error]owned",
    "refs/heads/$(touch /tmp/owned);`id`",
    "refs/heads/../../latest",
    `refs/heads/${"x".repeat(500)}`,
    "refs/heads/<img src=x onerror=alert(1)>@everyone",
  ])("a branch named %j becomes a tag that cannot do anything", async (ref) => {
    const image = twoPlatforms();
    storeImage(stage.registry.store, "acme/app", image, `ref-sha-${commit}`);
    const result = await stage.run({}, { environment: { GITHUB_REF: ref } });
    expect(result.exitCode, result.stdout).toBe(0);
    expect(
      result.commands.filter(({ name }) => !["debug", "group", "endgroup", "add-mask", "notice"].includes(name)),
    ).toEqual([]);
    const [tag] = JSON.parse(result.outputs.get("tags") ?? "").moved as string[];
    expect(tag).toMatch(/^branch-[A-Za-z0-9._-]{1,121}$/);
    expect(result.summary).not.toContain("<img");
  });

  it("an error body of the registry cannot start a command", async () => {
    const body = JSON.stringify({ errors: [{ code: "DENIED", message: "x\n::error::owned\r##[warning]owned" }] });
    stage.registry.faults.add({
      times: 9,
      fault: { kind: "reply", reply: { status: 403, headers: { "content-type": "application/json" }, body } },
    });
    const result = await stage.run({ mode: "resolve" });
    expect(result.exitCode).toBe(1);
    expect(result.commands.filter(({ message }) => message.startsWith("owned"))).toEqual([]);
  });

  it.each(["/token", "/v2/"])(
    "a registry that repeats what it was shown at %s tells nobody the secret",
    async (place) => {
      const token = "token-of-this-session";
      const server = createServer((request, response) => {
        if (request.url?.startsWith(place) === true) {
          const message = `what is ${request.headers.authorization ?? "this"}?`;
          response.writeHead(403, { "content-type": "application/json" });
          response.end(JSON.stringify({ errors: [{ code: "DENIED", message }] }));
        } else response.end(JSON.stringify({ token }));
      });
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const image = `127.0.0.1:${(server.address() as AddressInfo).port}/acme/app`;
      const result = await stage.run({ image, mode: "resolve", username: "octocat", password: "hunter2hunter2" });
      server.closeAllConnections();
      server.close();
      expect(result.outputs.get("reason")).toBe("registry-forbidden");
      const log = result.stdout.replaceAll(/^::add-mask::.*$/gm, "");
      const said = [log, result.stderr, result.summary, JSON.stringify(result.evidence)].join("\n");
      expect(said).toContain("what is");
      for (const secret of [token, "hunter2hunter2", Buffer.from("octocat:hunter2hunter2").toString("base64")])
        expect(said).not.toContain(secret);
    },
  );
});
