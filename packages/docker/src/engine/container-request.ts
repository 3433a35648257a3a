/** One published port. */
export interface PublishedPort {
  /** Address of this machine; undefined means all of them. */
  readonly hostAddress: string | undefined;
  /** Undefined lets the engine choose a free one. */
  readonly hostPort: number | undefined;
  readonly containerPort: number;
  readonly protocol: "tcp" | "udp";
}

/** Everything that one `docker create` needs to know. */
export interface ContainerRequest {
  readonly name: string;
  /** `name@sha256:…`, pulled already. */
  readonly image: string;
  readonly labels: ReadonlyMap<string, string>;
  readonly env: ReadonlyMap<string, string>;
  readonly ports: readonly PublishedPort[];
  /** A docker network, `host` or `none`; undefined means the engine's default. */
  readonly network?: string | undefined;
  /** Only needed where the image's platform is not the engine's. */
  readonly platform?: string | undefined;
  /** Replaces the image's entrypoint; its first word is the program, the others come before `args`. */
  readonly command: readonly string[];
  /** Given to the entrypoint in place of the image's CMD. */
  readonly args: readonly string[];
  /** Memory limit in bytes. */
  readonly memoryBytes?: number | undefined;
}

/** Kept of a container's output by the engine: two files of this size. */
const logFile = "50m";

// Variables that docker, Go's run time or the loader read themselves: these go on the command line, since the
// environment of the docker command must not change what it does.
const reservedName =
  /^(?:DOCKER_|BUILDX_|BUILDKIT_|COMPOSE_|LD_|GO[A-Z]|OTEL_|XDG_|SSH_|LC_)|^(?:PATH|HOME|USER|TMPDIR|LANG|TERM|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR))$/i;

/**
 * The command line and environment of `docker create`. Every value is joined to its flag by `=`; values of environment
 * variables are handed over through the environment of the docker command wherever that cannot change its own work.
 *
 * @see docker container create, command-line reference
 */
export function planCreateContainer(request: ContainerRequest): {
  readonly command: "docker";
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
} {
  const args = ["create", `--name=${request.name}`, "--pull=never", "--restart=no"];
  args.push("--log-driver=json-file", `--log-opt=max-size=${logFile}`, "--log-opt=max-file=2");
  const env: Record<string, string> = {};
  for (const [name, value] of request.labels) args.push(`--label=${name}=${value}`);
  for (const [name, value] of request.env) {
    const onCommandLine = reservedName.test(name) || value === "";
    args.push(onCommandLine ? `--env=${name}=${value}` : `--env=${name}`);
    if (!onCommandLine) env[name] = value;
  }
  for (const port of request.ports) args.push(`--publish=${formatPublish(port)}`);
  if (request.network !== undefined) args.push(`--network=${request.network}`);
  if (request.platform !== undefined) args.push(`--platform=${request.platform}`);
  if (request.memoryBytes !== undefined)
    args.push(`--memory=${request.memoryBytes}`, `--memory-swap=${request.memoryBytes}`);
  const [program, ...rest] = request.command;
  if (program !== undefined) args.push(`--entrypoint=${program}`);
  args.push("--", request.image, ...rest, ...request.args);
  return { command: "docker", args, env };
}

/** A published port as `docker create --publish` reads it: `127.0.0.1:8080:80/tcp`. */
export function formatPublish(port: PublishedPort): string {
  const address = port.hostAddress === undefined ? "" : `${bracket(port.hostAddress)}:`;
  const chosen = address === "" ? "" : ":";
  const host = port.hostPort === undefined ? chosen : `${port.hostPort}:`;
  return `${address}${host}${port.containerPort}/${port.protocol}`;
}

function bracket(address: string): string {
  return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}
