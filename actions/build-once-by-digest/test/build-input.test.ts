import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BundleResult, scratchFolder } from "@build-once/testkit";
import { afterEach, describe, expect, inject, it } from "vitest";
import { findBuildx, listBuilders } from "@build-once/docker";
import { execWith } from "../../../packages/docker/test/exec-here.ts";
import { filesHolding, pathWithGitOnly, setConsumer } from "./consumer.ts";
import { setStage } from "./stage.ts";

const { environment } = inject("provingGround");
const stage = setStage({ referrersApi: false });
const consumer = setConsumer(stage);

afterEach(() => {
  // Whatever went wrong, nothing was tagged.
  expect([...(stage.registry.store.find("acme/app")?.tags.keys() ?? [])]).toEqual([]);
});

function messages({ annotations }: BundleResult): string {
  return annotations.map(({ message }) => message).join("\n");
}

async function filesLeft({ temporary }: BundleResult): Promise<readonly string[]> {
  const folders = await readdir(join(temporary, "build-once")).catch(() => []);
  return folders.filter((name) => name.startsWith("build-"));
}

describe("a build that cannot be is red with one clear error, nothing tagged and nothing left:", () => {
  it.each([
    [
      "a file outside of the context",
      "FROM scratch\nCOPY ../x /\n",
      {},
      "copy-source-missing",
      /nothing outside of it/,
    ],
    [
      "a file that is not there",
      "FROM scratch\nCOPY missing.txt /\n",
      {},
      "copy-source-missing",
      /"missing\.txt" is not/,
    ],
    ["an unknown target", "FROM scratch AS app\nCOPY . /\n", { target: "ap" }, "target-unknown", /"ap"/],
    ["a base that does not exist", "FROM busybox:no-such-tag\n", {}, "build-base-missing", /no-such-tag/],
    ["a program that fails", "FROM busybox:1.36\nRUN echo why; exit 4\n", {}, "build-failed", /exit code: 4[^]*why/],
    [
      "no Dockerfile of that name",
      "FROM scratch\n",
      { file: "other.Dockerfile" },
      "dockerfile-unreadable",
      /other\.Dockerfile/,
    ],
    ["no context", "FROM scratch\n", { context: "nowhere", file: "Dockerfile" }, "context-missing", /nowhere/],
    [
      "a secret whose file is not there",
      "FROM scratch\n",
      { secrets: "t=@no/file" },
      "secret-file-missing",
      /no\/file/,
    ],
  ])("%s", async (_, dockerfile, inputs, reason, message) => {
    await consumer.dockerfile(dockerfile);
    const result = await consumer.run({ key: "commit", ...inputs });
    expect(result.exitCode, result.stdout).toBe(1);
    expect(result.outputs.get("reason")).toBe(reason);
    expect(result.outputs.get("digest")).toBeUndefined();
    expect(messages(result)).toMatch(message);
    expect(await filesLeft(result)).toEqual([]);
  });

  it("is annotated where it fails", async () => {
    await mkdir(join(consumer.workspace, "images"));
    await writeFile(join(consumer.workspace, "images/app.Dockerfile"), "FROM scratch\n\nCOPY missing /\n");
    const result = await consumer.run({ key: "commit", file: "images/app.Dockerfile" });
    const [error] = result.annotations.filter(({ name }) => name === "error");
    expect(Object.fromEntries(error?.properties ?? [])).toMatchObject({ file: "images/app.Dockerfile", line: "3" });
  });

  it.each(["linux/foo", "linux", "Linux/AMD64", "plan9/amd64"])(
    "the platform %s, before anything runs",
    async (platforms) => {
      const result = await consumer.run({ platforms }, { environment: { PATH: "/nonexistent" } });
      expect(result.exitCode).toBe(1);
      expect(messages(result)).toContain("platforms");
      expect(stage.registry.requests.count()).toBe(0);
    },
  );

  it.each([
    ["provenance", "max"],
    ["sbom", "yes"],
  ])("the %s %s, before anything runs", async (name, value) => {
    const result = await consumer.run({ [name]: value });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toContain(name);
    expect(stage.registry.requests.count()).toBe(0);
  });

  it("a cache that is no reference", async () => {
    const result = await consumer.run({ key: "commit", cache: "registry=Not A Name" });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("cache-invalid");
  });

  it("findings of the checks with `lint: fail`, before anything is pushed", async () => {
    await consumer.dockerfile("FROM scratch\nCOPY hello.txt /\nCMD hello\n");
    const result = await consumer.run({ key: "commit", lint: "fail" });
    expect(result.exitCode, result.stdout).toBe(1);
    expect(result.outputs.get("reason")).toBe("lint-failed");
    const places = result.annotations.map(({ properties }) => `${properties.get("file")}:${properties.get("line")}`);
    expect(places).toContain("Dockerfile:3");
    expect(stage.registry.requests.matching("PUT /v2/{path}/manifests/{ref}")).toEqual([]);
  });
});

describe("without an engine", () => {
  it("or buildx the step says what to do", async () => {
    const result = await consumer.run({ key: "commit" }, { environment: { PATH: await pathWithGitOnly() } });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("buildx-missing");
    expect(messages(result)).toContain("setup-buildx-action");
  });

  it("that answers, the step says so and leaves no builder", async () => {
    const more = await bareBuildx({ DOCKER_HOST: "unix:///nonexistent/docker.sock" });
    const result = await consumer.run({ key: "commit" }, { environment: more });
    expect(result.exitCode).toBe(1);
    expect(result.outputs.get("reason")).toBe("docker-not-available");
    await postStep(result, more);
    expect(await ownBuilders(more)).toEqual([]);
  });
});

describe("the builder of a run", () => {
  it("that the run made, or began to make, is gone after the post step", async () => {
    // Where the engine gets BuildKit's image and may start it, the builder is made, and cannot reach the registry.
    const more = await bareBuildx({});
    const result = await consumer.run({ key: "commit" }, { environment: more });
    expect(result.exitCode).toBe(1);
    expect(result.state.get("builder")).toMatch(/^build-once-[0-9a-f]{12}$/);
    expect(await ownBuilders(more)).toEqual([result.state.get("builder")]);
    const post = await postStep(result, more);
    expect(post.exitCode, post.stdout).toBe(0);
    expect(await ownBuilders(more)).toEqual([]);
  });

  it("is the job's own where there is one, and stays", async () => {
    await consumer.dockerfile("FROM scratch\nCOPY missing /\n");
    const result = await consumer.run({ key: "commit" });
    expect(result.state.has("builder")).toBe(false);
  });
});

describe("a run that is cancelled while it builds", () => {
  it("leaves no secret after its post step", async () => {
    await consumer.dockerfile(
      "FROM busybox:1.36\nRUN --mount=type=secret,id=token echo started-the-long-step; sleep 8\n",
    );
    const result = await consumer.run(
      { key: "commit", secrets: "token=s3cret-token-value" },
      { interrupt: { signal: "SIGKILL", when: "started-the-long-step\n" } },
    );
    expect(result.exitCode).toBeNull();
    expect(await filesHolding(result.temporary, "s3cret-token-value")).not.toEqual([]);
    expect((await postStep(result, {})).exitCode).toBe(0);
    expect(await filesHolding(result.temporary, "s3cret-token-value")).toEqual([]);
  });
});

/** A buildx that knows no builder but the engine's own. */
async function bareBuildx(more: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  return { BUILDX_CONFIG: await scratchFolder("buildx"), BUILDX_BUILDER: "", ...more };
}

async function ownBuilders(more: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const exec = execWith({ ...environment, ...more });
  const names = (await listBuilders(exec, await findBuildx(exec))).map(({ name }) => name);
  return names.filter((name) => name.startsWith("build-once-"));
}

async function postStep(main: BundleResult, more: Readonly<Record<string, string>>): Promise<BundleResult> {
  return await consumer.run({ key: "commit" }, { post: main.state, temporary: main.temporary, environment: more });
}
