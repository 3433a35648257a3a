import type { HttpResponse } from "@build-once/host";
import { describe, expect, it } from "vitest";
import { setAttestedImage, shared } from "./attested-image.ts";
import { answer } from "./bundle-answer.ts";
import { commit } from "./stage.ts";

const scene = setAttestedImage();

describe("what cannot be asked is an error, never an answer", () => {
  it.each([
    [403, "permission-missing"],
    [401, "token-refused"],
    [422, "api-refused"],
  ])("GitHub's %i", async (status, code) => {
    scene.github.faults.add({ times: 10, fault: { kind: "reply", reply: { status, body: `{"message":"no"}` } } });
    await expect(scene.reason(shared)).rejects.toMatchObject({ code });
  });

  it("an answer that is no list", async () => {
    scene.github.faults.add({ fault: { kind: "reply", reply: { status: 200, body: "{}" } } });
    await expect(scene.reason(shared)).rejects.toMatchObject({ code: "api-unexpected" });
  });

  it("a token without the permission, and the message names it", async () => {
    scene.github.seed.repository("acme/secret", { private: true });
    scene.github.token({ token: "ghs_weak", permissions: { contents: "read" } });
    const stage = { inputs: { "github-token": "ghs_weak" }, environment: { GITHUB_REPOSITORY: "acme/secret" } };
    await expect(
      scene.reason(shared, {
        ...stage,
        inputs: { ...stage.inputs, "signer-workflow": "acme/secret/.github/workflows/ci.yml" },
      }),
    ).rejects.toMatchObject({ code: "permission-missing", hint: expect.stringContaining("attestations: read") });
  });

  it("a registry that fails", async () => {
    scene.registry.faults.add({
      route: "GET /v2/{path}/referrers/{digest}",
      times: 20,
      fault: { kind: "reply", reply: { status: 503, body: "no" } },
    });
    await expect(scene.reason(shared)).rejects.toMatchObject({ code: "registry-unavailable" });
  });

  it.each([
    ["no GitHub CLI", undefined],
    ["a GitHub CLI that prints something else", "please log in"],
    ["a GitHub CLI that prints nothing", ""],
  ])("%s", async (_, printed) => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit }));
    await expect(scene.reason(shared, { printed })).rejects.toMatchObject({
      code: "trusted-root-unreadable",
      kind: "input",
    });
  });

  it("a file of roots that is not there", async () => {
    scene.attach(scene.image.digest, await scene.sigstore.attest({ digest: scene.image.digest, commit }));
    await expect(scene.reason(shared, { inputs: { "trusted-root": "/nowhere" } })).rejects.toMatchObject({
      code: "trusted-root-unreadable",
    });
  });

  it.each([
    ["at no https address", "http://bundles.example/x", 200, "api-unexpected"],
    ["that is gone", "https://bundles.example/x", 404, "api-unavailable"],
    ["that cannot be decompressed", "https://bundles.example/x", 200, "api-unexpected"],
  ])("a bundle %s", async (_, url, status, code) => {
    scene.attachUrl(url);
    const http = async (): Promise<HttpResponse> => answer(status, Buffer.from([5, 0xff]));
    await expect(scene.reason(shared, { http })).rejects.toMatchObject({ code });
  });
});
