import {
  type BuildMetadata,
  type BuildRequest,
  type BuildxProgram,
  createBuilder,
  decideBuilder,
  findBuildx,
  listBuilders,
  pullImage,
  removeBuilder,
  runBuild,
  withRegistryLogin,
} from "@build-once/docker";
import type { Exec, Host } from "@build-once/host";
import { buildOnceErrors } from "./errors.ts";
import type { KeyPlan } from "./keys.ts";
import { planBuildRequest } from "./plan-build-request.ts";
import type { WantedTag } from "./plan-tags.ts";
import type { Session } from "./session.ts";

/** Under these names the post step finds what is left to remove. */
const state = { builder: "builder", secrets: "secrets" } as const;

const pullTimeoutMs = 600_000;

/** Builds the image, pushed by digest and untagged, or not pushed at all. @throws {ActionError} those of buildx */
export async function buildImage(
  session: Session,
  keys: KeyPlan,
  tags: readonly WantedTag[],
  push: boolean,
): Promise<BuildMetadata> {
  const { host } = session;
  const program = await findBuildx(host.exec);
  const builder = await chooseBuilder(host, program);
  const folder = scratchFolder(host);
  host.state.save(state.secrets, folder);
  try {
    await host.files.makeDirectory(folder);
    const secrets = await writeSecrets(session, folder);
    const request: BuildRequest = planBuildRequest(session, {
      key: keys.write,
      tags: tags.map(({ tag }) => tag),
      push,
      builder,
      secrets,
      metadataFile: `${folder}/metadata.json`,
      createdSeconds: session.inputs["source-date-epoch"] ?? (await commitSeconds(session)),
      cacheAvailable: host.cache.available(),
    });
    return await loggedIn(session, folder, (exec) =>
      host.log.group(`Building ${session.image} for ${session.facts.commit}`, () =>
        runBuild({ ...host, exec }, program, request, { onLine: (line) => host.log.info(line) }),
      ),
    );
  } finally {
    await host.files.remove(folder);
  }
}

/** Loads the image into the engine by pulling it: what a test runs are the bytes that were published. */
export async function loadImage(session: Session, reference: string): Promise<void> {
  const { host } = session;
  const folder = scratchFolder(host);
  host.state.save(state.secrets, folder);
  try {
    await loggedIn(session, folder, (exec) => pullImage(exec, reference, { timeoutMs: pullTimeoutMs }));
  } finally {
    await host.files.remove(folder);
  }
}

function scratchFolder(host: Host): string {
  return `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/build-${host.random.hex(6)}`;
}

async function loggedIn<T>(session: Session, folder: string, work: (exec: Exec) => Promise<T>): Promise<T> {
  return await withRegistryLogin(
    session.host,
    `${folder}/docker`,
    session.repository.registry,
    session.credentials,
    work,
  );
}

/** Removes in the post step what a cancelled or finished build left: the builder it made and the secrets' files. */
export async function removeLeftovers(host: Host): Promise<void> {
  const folder = host.state.saved(state.secrets);
  if (folder !== undefined) await host.files.remove(folder);
  const builder = host.state.saved(state.builder);
  if (builder !== undefined) await removeBuilder(host.exec, await findBuildx(host.exec), builder);
}

async function chooseBuilder(host: Host, program: BuildxProgram): Promise<string> {
  // Pushing by digest and attestations are beyond the engine's own builder.
  const named = host.environment.get("BUILDX_BUILDER");
  const choice = decideBuilder(await listBuilders(host.exec, program), { beyondEngine: true });
  if (named !== undefined) return named;
  if (choice.kind === "use") return choice.name;
  const name = `build-once-${host.random.hex(6)}`;
  host.state.save(state.builder, name);
  await host.log.group(`Creating the builder ${name}`, () => createBuilder(host.exec, program, name));
  return name;
}

async function writeSecrets(session: Session, folder: string): Promise<BuildRequest["secrets"]> {
  const { host, inputs } = session;
  const secrets: { readonly id: string; readonly file: string }[] = [];
  for (const [id, value] of inputs.secrets) {
    const file = `${folder}/secret-${secrets.length}`;
    if (value.startsWith("@")) {
      const path = value.slice(1);
      if ((await host.files.stat(path)) === undefined) {
        throw buildOnceErrors.error(
          "secret-file-missing",
          `the secret ${JSON.stringify(id)}: ${JSON.stringify(path)} is not there`,
        );
      }
      secrets.push({ id, file: path });
      continue;
    }
    host.log.mask(value);
    await host.files.write(file, value, { mode: 0o600 });
    secrets.push({ id, file });
  }
  return secrets;
}

async function commitSeconds({ host, facts }: Session): Promise<number | undefined> {
  const shown = await host.exec.run("git", ["show", "--no-patch", "--format=%ct", facts.commit, "--"]);
  const text = shown.stdout.trim();
  return shown.exitCode === 0 && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}
