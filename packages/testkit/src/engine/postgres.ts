import { chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { existsSync, globSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { endProcess, signal } from "./process-identity.ts";
import { type Service, startService } from "./service.ts";

const run = promisify(execFile);

/** A PostgreSQL server of its own, with the role and the empty database that `python-test-services.yml` promises. */
export interface RunningPostgres {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** `postgresql://user:password@host:port/database` */
  readonly url: string;
  readonly service: Service;
  /** Ends it and removes its files; a second call does nothing. */
  stop(): Promise<void>;
}

/** What the service container of `python-test-services.yml` is told as well. */
const account = { user: "postgres", password: "postgres", database: "test" } as const;

/** The folder of the newest PostgreSQL that Debian's package put here. @throws {Error} naming that package */
export function findPostgresPrograms(): string {
  const [newest] = globSync("/usr/lib/postgresql/*/bin/postgres")
    .map((path) => ({ path, major: Number(/postgresql\/(\d+)\//u.exec(path)?.[1] ?? 0) }))
    .sort((left, right) => right.major - left.major);
  if (newest === undefined) throw new Error("no PostgreSQL here. On Debian: apt-get install postgresql");
  return dirname(newest.path);
}

/**
 * Starts a real PostgreSQL on a loopback port: what a service container is on GitHub, which the engine's host mode
 * has not. It takes about two seconds; nothing is shared with another one.
 */
export async function startPostgres(): Promise<RunningPostgres> {
  const programs = findPostgresPrograms();
  const folder = await mkdtemp(join(tmpdir(), "build-once-postgres-"));
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  await writeFile(passwordFile, account.password, { mode: 0o600 });
  // PostgreSQL refuses to run as root: there it runs as the user that its package made.
  const drop = process.getuid?.() === 0 ? await asPostgres([folder, passwordFile]) : [];
  const environment = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", LANG: "C.UTF-8" };
  try {
    const initialise = [
      join(programs, "initdb"),
      "--pgdata",
      data,
      "--username",
      account.user,
      "--pwfile",
      passwordFile,
    ];
    const flags = ["--auth=scram-sha-256", "--encoding=UTF8", "--no-sync", "--no-instructions"];
    await runWords([...drop, ...initialise, ...flags], environment);
    const port = await freePort();
    const settings = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "fsync=off"];
    const words = [
      join(programs, "postgres"),
      "-D",
      data,
      "-p",
      String(port),
      ...settings.flatMap((set) => ["-c", set]),
    ];
    const [program = "", ...programArguments] = [...drop, ...words];
    const service = await startService({
      name: "postgres",
      program,
      programArguments,
      logPath: join(folder, "log"),
      environment,
      outlives: false,
      isReady: (log) => log.includes("database system is ready to accept connections"),
    });
    const { user, password, database } = account;
    const connection = ["--host", "127.0.0.1", "--port", String(port), "--username", user];
    await runWords([join(programs, "createdb"), ...connection, database], { ...environment, PGPASSWORD: password });
    return {
      ...account,
      host: "127.0.0.1",
      port,
      url: `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
      service,
      async stop() {
        // TERM would wait for the last client to leave.
        signal(service.identity, "SIGINT");
        await endProcess(service.identity);
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The words before a command that make it run as the package's user, to whom the paths are given. */
async function asPostgres(paths: readonly string[]): Promise<readonly string[]> {
  const setpriv = "/usr/bin/setpriv";
  if (!existsSync(setpriv)) throw new Error("root cannot start PostgreSQL without setpriv (util-linux)");
  const ids = await Promise.all(["-u", "-g"].map(async (flag) => Number((await run("id", [flag, "postgres"])).stdout)));
  const [uid = 0, gid = 0] = ids;
  for (const path of paths) await chown(path, uid, gid);
  return [setpriv, `--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
}

async function runWords(words: readonly string[], env: Readonly<Record<string, string>>): Promise<void> {
  const [program = "", ...programArguments] = words;
  await run(program, programArguments, { env: { ...env }, cwd: "/" });
}
