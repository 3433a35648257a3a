import { err, ok, type Result } from "@build-once/kernel";
import { argDefinitions } from "./global-scope.ts";
import { parseHeredocMark } from "./heredoc.ts";
import { flagValue, type Instruction } from "./instruction.ts";
import { type DockerfileProblem, quoted } from "./problem.ts";
import { isCommit, parseRemoteAddress } from "./remote-source.ts";
import { mountFields, readMount, type RunMount, secretIdOf } from "./run-mount.ts";
import { expandWord, type ShellWord } from "./shell-words.ts";
import type { RemoteSource } from "./build-closure.ts";
import type { VariableScope } from "./variable-scope.ts";

/** What reading stages brings to light; filled while they are walked. */
export interface Findings {
  readonly remoteSources: RemoteSource[];
  readonly contextSources: Set<string>;
  /** False once a source's path depends on a base image. */
  contextSourcesKnown: boolean;
  readsContext: boolean;
  readonly secretIds: Set<string>;
  readonly sshIds: Set<string>;
  readonly networks: Set<string>;
  insecure: boolean;
  readonly declaredArgs: Set<string>;
  readonly unresolved: Map<string, { line: number; text: string }>;
}

/** How a stage is read. */
export interface ReadingOptions {
  readonly escape: "\\" | "`";
  readonly globals: VariableScope;
  readonly buildArgs: ReadonlyMap<string, string>;
}

/** Findings of nothing yet. */
export function emptyFindings(): Findings {
  return {
    remoteSources: [],
    contextSources: new Set(),
    contextSourcesKnown: true,
    readsContext: false,
    secretIds: new Set(),
    sshIds: new Set(),
    networks: new Set(),
    insecure: false,
    declaredArgs: new Set(),
    unresolved: new Map(),
  };
}

/** Expands one instruction in its stage's scope, which it may change, and notes what it reads. */
export class StageReader {
  readonly #options: ReadingOptions;
  readonly #findings: Findings;
  readonly #scope: VariableScope;
  #leavesContext = false;

  constructor(options: ReadingOptions, scope: VariableScope, findings: Findings) {
    this.#options = options;
    this.#scope = scope;
    this.#findings = findings;
  }

  /** The problem that BuildKit would stop at, with its line. */
  read(instruction: Instruction): DockerfileProblem | undefined {
    const message = this.#read(instruction);
    if (message === undefined) return undefined;
    return { line: instruction.line, message, ...(this.#leavesContext ? { leavesContext: true } : {}) };
  }

  #read(instruction: Instruction): string | undefined {
    switch (instruction.keyword) {
      case "ARG":
        return this.#readArg(instruction);
      case "ENV":
        return this.#readEnv(instruction);
      case "ADD":
      case "COPY":
        return this.#readCopy(instruction);
      case "RUN":
        return this.#readRun(instruction);
      case "EXPOSE":
      case "LABEL":
      case "STOPSIGNAL":
      case "USER":
      case "VOLUME":
      case "WORKDIR":
        return problemIn(instruction.args.map((arg) => this.#expand(arg)));
      default:
        return undefined;
    }
  }

  #expand(text: string): Result<ShellWord, string> {
    return expandWord(text, this.#scope.get, { escape: this.#options.escape });
  }

  #readArg(instruction: Instruction): string | undefined {
    for (const { name, fallback } of argDefinitions(instruction)) {
      this.#findings.declaredArgs.add(name);
      const given = this.#options.buildArgs.get(name);
      if (given !== undefined) this.#scope.set(name, { kind: "set", value: given });
      else if (fallback !== undefined) {
        const value = this.#expand(fallback);
        if (!value.ok) return value.error;
        this.#assign(name, value.value);
      } else {
        const inherited = this.#options.globals.get(name);
        if (inherited.kind === "set") this.#scope.set(name, inherited);
      }
    }
    return undefined;
  }

  #readEnv(instruction: Instruction): string | undefined {
    // All values are expanded before any of the names is set.
    const expanded = instruction.args.map((arg) => this.#expand(arg));
    const problem = problemIn(expanded);
    if (problem !== undefined) return problem;
    const texts = expanded.flatMap((word) => (word.ok ? [word.value] : []));
    for (let i = 0; i + 1 < texts.length; i += 2) {
      const [name, value] = [texts[i], texts[i + 1]];
      if (name?.known === false)
        return `the name ${quoted(instruction.args[i] ?? "")} depends on a variable that is not set here`;
      if (name !== undefined && value !== undefined) this.#assign(name.text, value);
    }
    return undefined;
  }

  #assign(name: string, value: ShellWord): void {
    this.#scope.set(name, value.known ? { kind: "set", value: value.text } : { kind: "unknown" });
  }

  #readCopy(instruction: Instruction): string | undefined {
    const paths = instruction.args.slice(0, -1).filter((path) => parseHeredocMark(path) === undefined);
    const values = ["chown", "chmod", "checksum"].map((name) => flagValue(instruction, name) ?? "");
    const problem =
      problemIn([...values, instruction.args.at(-1) ?? ""].map((text) => this.#expand(text))) ??
      problemIn(instruction.heredocs.filter(({ expand }) => expand).map(({ content }) => this.#expandBody(content)));
    if (problem !== undefined) return problem;
    const hasFrom = (flagValue(instruction, "from") ?? "") !== "";
    for (const written of paths) {
      const path = this.#expand(written);
      if (!path.ok) return path.error;
      const message = this.#readPath(instruction, path.value, written, hasFrom);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  #expandBody(content: string): Result<ShellWord, string> {
    return expandWord(content, this.#scope.get, { escape: "\\", ignoreQuotes: true });
  }

  #readPath(instruction: Instruction, path: ShellWord, written: string, hasFrom: boolean): string | undefined {
    // A slash before any colon makes it a path whatever follows.
    const isSurelyLocal = /^[^:]*\//.test(path.knownPrefix) && !/^[a-zA-Z0-9]+:\/\//.test(path.knownPrefix);
    if (!path.known && instruction.keyword === "ADD" && !isSurelyLocal) {
      const { line } = instruction;
      this.#findings.remoteSources.push({ address: undefined, text: written, pin: undefined, line });
      this.#note(line, written);
    }
    const remote = path.known ? parseRemoteAddress(path.text) : ok(undefined);
    if (!remote.ok) return remote.error;
    if (remote.value !== undefined) {
      if (instruction.keyword === "COPY") return `COPY takes no address: ${quoted(path.text)} needs ADD`;
      return this.#readRemote(instruction, path.text);
    }
    return hasFrom ? undefined : this.#readFromContext(instruction.line, path, written);
  }

  #readRemote(instruction: Instruction, text: string): string | undefined {
    const address = parseRemoteAddress(text);
    if (!address.ok || address.value === undefined) return undefined;
    const written = this.#expand(flagValue(instruction, "checksum") ?? "");
    const checksum = written.ok && written.value.known ? written.value.text : "";
    const pin = pinOf(address.value, checksum);
    if (!pin.ok) return pin.error;
    this.#findings.remoteSources.push({ address: address.value, text, pin: pin.value, line: instruction.line });
    return undefined;
  }

  #readFromContext(line: number, path: ShellWord, written: string): string | undefined {
    this.#findings.readsContext = true;
    const sure = path.known ? path.text : path.knownPrefix.replace(/[^/]*$/, "");
    if (leavesRoot(sure)) {
      this.#leavesContext = true;
      return `${quoted(path.text)} lies outside the build context: BuildKit would silently take ${quoted(insideRoot(sure))} of the context instead`;
    }
    if (path.known) this.#findings.contextSources.add(path.text);
    else {
      this.#findings.contextSourcesKnown = false;
      this.#note(line, written);
    }
    return undefined;
  }

  #readRun(instruction: Instruction): string | undefined {
    const network = flagValue(instruction, "network") ?? "default";
    if (!["default", "host", "none"].includes(network)) return `RUN has no network ${quoted(network)}`;
    const security = flagValue(instruction, "security") ?? "sandbox";
    if (security !== "sandbox" && security !== "insecure") return `RUN has no security mode ${quoted(security)}`;
    this.#findings.networks.add(network);
    if (security === "insecure") this.#findings.insecure = true;
    const mounts = mountFields(instruction);
    if (!mounts.ok) return mounts.error;
    for (const fields of mounts.value) {
      const expanded = fields.map(({ name, value }) => ({
        name,
        word: value === undefined ? undefined : this.#expand(value),
      }));
      const problem = problemIn(expanded.flatMap(({ word }) => word ?? []));
      if (problem !== undefined) return problem;
      const known = new Map(
        expanded.flatMap(({ name, word }) => (word?.ok === true ? [[name, word.value] as const] : [])),
      );
      const mount = readMount(
        expanded.map(({ name, word }) => ({ name, value: word?.ok === true ? word.value.text : undefined })),
      );
      if (!mount.ok) return mount.error;
      const message = this.#readMount(instruction, mount.value, known);
      if (message !== undefined) return message;
    }
    return undefined;
  }

  #readMount(instruction: Instruction, mount: RunMount, words: ReadonlyMap<string, ShellWord>): string | undefined {
    const { line } = instruction;
    const names = mount.type === "bind" ? ["source", "src", "type"] : ["id", "source", "src", "target", "type"];
    const unknown = names.find((name) => words.get(name)?.known === false);
    if (mount.type === "secret") {
      const id = secretIdOf(mount);
      if (unknown !== undefined) this.#note(line, `mount of a secret by ${unknown}`);
      else if (id === undefined) return "a secret mount needs an id, a source or a target";
      else this.#findings.secretIds.add(id);
    } else if (mount.type === "ssh") {
      if (unknown === undefined) this.#findings.sshIds.add(mount.id === "" ? "default" : mount.id);
      else this.#note(line, `mount of an ssh socket by ${unknown}`);
    } else if (mount.type === "bind" && mount.from === "") {
      const source = words.get("source") ?? words.get("src");
      return this.#readFromContext(
        line,
        source ?? { text: "/", words: [], known: true, knownPrefix: "/" },
        mount.source,
      );
    }
    return undefined;
  }

  #note(line: number, text: string): void {
    this.#findings.unresolved.set(`${line} ${text}`, { line, text });
  }
}

function problemIn(words: readonly Result<ShellWord, string>[]): string | undefined {
  for (const word of words) if (!word.ok) return word.error;
  return undefined;
}

/** What fixes the content of a remote source. */
export function pinOf(
  address: NonNullable<RemoteSource["address"]>,
  checksum: string,
): Result<string | undefined, string> {
  if (address.kind === "http") {
    if (checksum === "") return ok(undefined);
    if (/^sha256:[0-9a-f]{64}$/.test(checksum)) return ok(checksum);
    return err(`the checksum ${quoted(checksum)} is not of the form sha256:<64 hexadecimal digits>`);
  }
  if (checksum !== "" && address.checksum !== undefined && checksum !== address.checksum)
    return err("--checksum and the git address name two different commits");
  const commit = [checksum, address.checksum ?? "", address.ref].find(isCommit);
  return ok(commit);
}

function leavesRoot(path: string): boolean {
  let depth = 0;
  for (const part of path.split("/")) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}

function insideRoot(path: string): string {
  const kept: string[] = [];
  for (const part of path.split("/")) {
    if (part === "..") kept.pop();
    else if (part !== "" && part !== ".") kept.push(part);
  }
  return `/${kept.join("/")}`;
}
