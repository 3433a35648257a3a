export const id = 620;
export const ids = [620,216];
export const modules = {

/***/ 7620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildImage: () => (/* binding */ buildImage),
  loadImage: () => (/* binding */ loadImage),
  removeLeftovers: () => (/* binding */ removeLeftovers)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __webpack_require__(5175);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/program.js


const candidates = [
    { command: "docker", prefix: ["buildx"] },
    { command: "buildx", prefix: [] },
];
/** Finds buildx, as docker's plugin first. @throws {ActionError} `buildx-missing` (input) */
async function findBuildx(exec) {
    for (const candidate of candidates) {
        try {
            const result = await exec.run(candidate.command, [...candidate.prefix, "version"], { timeoutMs: 30_000 });
            // Without the plugin, docker prints its own help and may still exit with 0.
            const version = parseBuildxVersion(result.stdout);
            if (result.exitCode === 0 && version !== undefined)
                return { ...candidate, version };
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.lZ && error.code === "command-not-found"))
                throw error;
        }
    }
    throw errors/* dockerErrors */.u.error("buildx-missing", "neither `docker buildx version` nor `buildx version` works here");
}
/** The version in what `buildx version` prints; `undefined` when this is not buildx speaking. */
function parseBuildxVersion(stdout) {
    const line = /^github\.com\/docker\/buildx(?:\s+v?(\S+))?/m.exec(stdout);
    return line === null ? undefined : (line[1] ?? "");
}

// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __webpack_require__(642);
;// CONCATENATED MODULE: ./packages/docker/build/engine/classify.js


const engineRules = [
    [
        /cannot connect to the docker daemon|is the docker daemon running|error during connect|permission denied while trying to connect|dial unix/i,
        "docker-not-available",
    ],
    [/unable to parse docker host|context .* (?:not found|does not exist)|no such context/i, "docker-not-available"],
];
const pullRules = [
    [/no matching manifest for|does not match the specified platform|no match for platform/i, "wrong-arch"],
    [/too ?many ?requests|rate limit|\b429\b/i, "pull-upstream"],
    [
        /unauthorized|denied|authentication required|no basic auth credentials|insufficient_scope|\b40[13]\b/i,
        "pull-denied",
    ],
    [/manifest unknown|name unknown|: not found|\b404\b|repository does not exist/i, "pull-not-found"],
    [
        /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|x509|\bEOF\b|\b5\d\d\b|server gave HTTP response|request canceled|network is unreachable|temporary failure/i,
        "pull-upstream",
    ],
];
const containerRules = [
    [/exec format error/i, "wrong-arch"],
    [/port is already allocated|address already in use|ports are not available/i, "port-in-use"],
    [/container name .* is already in use|name .* is reserved/i, "container-name-in-use"],
    [
        /executable file not found|no such file or directory: unknown|permission denied: unknown|is a directory: unknown|no command specified|unable to start container process|OCI runtime create failed.*exec/i,
        "container-not-startable",
    ],
    [/no such container|no such object/i, "container-missing"],
];
/** The error code for what docker said on its error stream. */
function classifyEngineFailure(stage, text) {
    const stageRules = stage === "pull" ? pullRules : containerRules;
    const rule = [...engineRules, ...stageRules].find(([pattern]) => pattern.test(text));
    if (rule !== undefined)
        return rule[1];
    return stage === "pull" ? "pull-failed" : "docker-daemon-error";
}
/** The error of a docker command that failed. */
function classify_engineError(stage, what, result) {
    const said = result.timedOut ? "stopped after its time limit" : (0,build_invocation/* lastWords */.aN)(result);
    return errors/* dockerErrors */.u.error(classifyEngineFailure(stage, result.stderr), `${what}: ${said}`);
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/engine.js





/** Parses `docker version --format '{{json .}}'`; `undefined` when no engine answered. */
function parseEngineVersion(stdout) {
    const server = asFields(asFields(parseJson(stdout))?.get("Server"));
    const version = asText(server?.get("Version"));
    const os = asText(server?.get("Os"));
    const architecture = asText(server?.get("Arch"));
    if (version === undefined || os === undefined || architecture === undefined)
        return undefined;
    return { version, os, architecture };
}
/** Asks the engine who it is. @throws {ActionError} `docker-not-available` (input) */
async function readEngineVersion(exec) {
    const result = await runDocker(exec, dockerInvocation(["version", "--format", "{{json .}}"]), { timeoutMs: 60_000 });
    const version = result.exitCode === 0 ? parseEngineVersion(result.stdout) : undefined;
    if (version !== undefined)
        return version;
    const failure = engineError("other", "docker version", result);
    throw failure.code === "docker-not-available" ? failure : dockerErrors.error("docker-not-available", failure.message);
}
/** Runs a docker command; its exit code is the caller's to look at. @throws {ActionError} `docker-not-available` (input) when there is no docker command */
async function runDocker(exec, invocation, options = {}) {
    try {
        return await (0,build_invocation/* runInvocation */.u_)(exec, invocation, options);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && error.code === "command-not-found")
            throw errors/* dockerErrors */.u.error("docker-not-available", "there is no docker command on the path", { cause: error });
        throw error;
    }
}
/** Runs a docker command that must succeed; a non-zero exit code is its failure whatever was printed. @throws {ActionError} any code of the stage */
async function engine_requireDocker(exec, stage, what, invocation, options = {}) {
    const result = await runDocker(exec, invocation, options);
    if (result.exitCode !== 0 || result.timedOut)
        throw classify_engineError(stage, what, result);
    return result;
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/images.js





/** Pulls exactly `reference`, which is `name@sha256:…`. */
function planPull(reference, platform) {
    const flags = platform === undefined ? [] : [`--platform=${platform}`];
    return (0,build_invocation/* dockerInvocation */.dL)(["pull", "--quiet", ...flags, "--", reference]);
}
/** Pulls an image by digest. @throws {ActionError} `pull-…`, `wrong-arch`, `docker-not-available` */
async function pullImage(exec, reference, options) {
    await engine_requireDocker(exec, "pull", `docker pull ${reference}`, planPull(reference, options.platform), {
        timeoutMs: options.timeoutMs,
    });
}
/** Looks at a pulled image. @throws {ActionError} `pull-failed`, `docker-output-unreadable` */
async function inspectImage(exec, reference) {
    const invocation = dockerInvocation(["image", "inspect", "--format", "{{json .}}", "--", reference]);
    const result = await requireDocker(exec, "pull", `docker image inspect ${reference}`, invocation, {
        timeoutMs: 60_000,
    });
    const parsed = parseImageInspection(result.stdout);
    if (!parsed.ok)
        throw dockerErrors.error("docker-output-unreadable", `docker image inspect ${reference}: ${parsed.error}`);
    return parsed.value;
}
/**
 * Why a pulled image is not the one that was asked for or cannot run here; `undefined` when it is and can. The engine's
 * id is not compared: it is the config's or the manifest's digest depending on the engine's image store.
 */
function decideImageMatch(reference, image, engine) {
    const digest = reference.slice(reference.indexOf("@") + 1);
    if (!image.repoDigests.some((entry) => entry.endsWith(`@${digest}`)))
        return {
            code: "pull-failed",
            message: `the engine pulled ${reference} but does not list that digest for the image`,
        };
    if (image.os === engine.os && image.architecture === engine.architecture)
        return undefined;
    const built = `${image.os}/${image.architecture}`;
    return {
        code: "wrong-arch",
        message: `the image is built for ${built}, the engine runs ${engine.os}/${engine.architecture}`,
    };
}
/**
 * Pulls a tag and gives the digest that the registry served for it.
 *
 * @throws {ActionError} `pull-…`, `wrong-arch`, `docker-output-unreadable`
 */
async function resolveTag(exec, reference, options) {
    const flags = options.platform === undefined ? [] : [`--platform=${options.platform}`];
    const invocation = dockerInvocation(["pull", ...flags, "--", reference]);
    const result = await requireDocker(exec, "pull", `docker pull ${reference}`, invocation, {
        timeoutMs: options.timeoutMs,
    });
    const digest = parseDigest(/^Digest: (\S+)$/m.exec(result.stdout)?.[1] ?? "");
    if (!digest.ok)
        throw dockerErrors.error("docker-output-unreadable", `docker pull ${reference} did not say which digest it pulled`);
    return digest.value;
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/progress.js
/** Longest text that is kept of one line. */
const maxText = 400;
/** More than anybody reads; a hostile build could print any number. */
const maxWarnings = 500;
const maxSteps = 10_000;
/**
 * What a build does at the moment and what it remarked, read from its plain progress line by line. The output of the
 * build's own programs carries a time after the step's number, so none of it is taken for BuildKit's words.
 *
 * @see BuildKit, util/progress/progressui, plain mode
 */
class BuildProgress {
    #titles = new Map();
    #running = new Map();
    #warnings = new Map();
    #caches = [];
    #problems = [];
    /** Reads the next line. */
    read(line) {
        const match = /^#(\d+) (.*)$/.exec(line);
        const id = match?.[1];
        const text = match?.[2];
        if (id === undefined || text === undefined)
            return;
        if (/^(?:DONE(?: [\d.]+s)?|CACHED|CANCELED)$/.test(text))
            this.#running.delete(id);
        else if (text.startsWith("ERROR: "))
            this.#fail(id, text.slice("ERROR: ".length));
        else if (text.startsWith("WARN: "))
            this.#warn(id, text.slice("WARN: ".length));
        else if (!this.#titles.has(id))
            this.#begin(id, text);
    }
    /** The step that began last of those that run, such as `[app 2/3] RUN make`; undefined between steps. */
    get step() {
        return [...this.#running.values()].at(-1);
    }
    /** Each remark once, in the order they came. */
    get warnings() {
        return [...this.#warnings.values()];
    }
    /** Titles of the steps that read or wrote a build cache. */
    get cacheSteps() {
        return this.#caches;
    }
    /** Why a cache could not be read or written; a cache that is not there yet is no problem. */
    get cacheProblems() {
        return this.#problems;
    }
    #begin(id, text) {
        if (id === "0" || this.#titles.size >= maxSteps)
            return;
        const title = text.slice(0, maxText);
        this.#titles.set(id, title);
        this.#running.set(id, title);
        if (isCacheStep(title))
            this.#caches.push(title);
    }
    #fail(id, text) {
        this.#running.delete(id);
        const title = this.#titles.get(id) ?? "";
        if (!isCacheStep(title) || text.endsWith(": not found"))
            return;
        if (this.#problems.length < maxWarnings)
            this.#problems.push(`${title}: ${text.slice(0, maxText)}`);
    }
    #warn(id, text) {
        const match = /^(?:([A-Z][A-Za-z]+): )?(.*?)(?: \(line (\d+)\))?$/.exec(text.slice(0, 2 * maxText));
        const detail = (match?.[2] ?? text).slice(0, maxText);
        const file = /^\[internal\] load build definition from (.+)$/.exec(this.#titles.get(id) ?? "")?.[1];
        const warning = { rule: match?.[1], detail, file, line: match?.[3] === undefined ? undefined : Number(match[3]) };
        if (this.#warnings.size < maxWarnings)
            this.#warnings.set(`${warning.rule} ${warning.line} ${detail}`, warning);
    }
}
function isCacheStep(title) {
    return /^(?:importing cache manifest from|exporting cache|exporting to GitHub Actions Cache)/.test(title);
}

// EXTERNAL MODULE: ./packages/docker/build/buildx/run-build.js + 3 modules
var run_build = __webpack_require__(8327);
// EXTERNAL MODULE: ./packages/docker/build/json-fields.js
var json_fields = __webpack_require__(9930);
;// CONCATENATED MODULE: ./packages/docker/build/registry-login.js

const maxConfigBytes = 1024 * 1024;
/**
 * Gives `work` programs that are logged in to `registry`, by a docker configuration of their own in `folder`, which the
 * caller removes: the user's configuration is neither changed nor left with a credential. The rest of it still counts:
 * other registries, plug-ins, builders, the current context.
 */
async function withRegistryLogin(ports, folder, registry, login, work) {
    if (login.kind === "anonymous")
        return await work(ports.exec);
    const home = ports.environment.get("HOME") ?? ports.environment.get("USERPROFILE") ?? "";
    const original = ports.environment.get("DOCKER_CONFIG") ?? `${home}/.docker`;
    const existing = await ports.files.readText(`${original}/config.json`, maxConfigBytes);
    const text = renderLoggedInConfig(existing ?? "{}", original, registry, login);
    await ports.files.write(`${folder}/config.json`, text, { mode: 0o600 });
    const env = {
        DOCKER_CONFIG: folder,
        BUILDX_CONFIG: ports.environment.get("BUILDX_CONFIG") ?? `${original}/buildx`,
        ...(await endpointOfContext(ports, existing ?? "{}")),
    };
    return await work({
        run: (command, args, options) => ports.exec.run(command, args, { ...options, env: { ...env, ...options?.env } }),
    });
}
/**
 * The docker configuration `existing` of the folder `original`, with a login added for one registry.
 *
 * @see docker CLI, config.json: an empty entry in `credHelpers` takes precedence over `credsStore` and means `auths`
 */
function renderLoggedInConfig(existing, original, registry, login) {
    const fields = (0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(existing)) ?? new Map();
    const section = (name) => (0,json_fields/* asFields */.qI)(fields.get(name)) ?? new Map();
    const key = registry === "docker.io" ? "https://index.docker.io/v1/" : registry;
    const entry = login.kind === "basic" ? { auth: encode(login) } : { identitytoken: login.token };
    const pluginFolders = fields.get("cliPluginsExtraDirs");
    const config = new Map(fields);
    // Contexts live in the folder that is left; the endpoint is handed over by DOCKER_HOST instead.
    config.delete("currentContext");
    config.set("auths", Object.fromEntries([...section("auths"), [key, entry]]));
    config.set("credHelpers", Object.fromEntries([...section("credHelpers"), [key, ""]]));
    config.set("cliPluginsExtraDirs", [
        `${original}/cli-plugins`,
        ...(Array.isArray(pluginFolders) ? pluginFolders : []),
    ]);
    return JSON.stringify(Object.fromEntries(config));
}
function encode({ username, password }) {
    const bytes = new TextEncoder().encode(`${username}:${password}`);
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
async function endpointOfContext(ports, existing) {
    const context = (0,json_fields/* asText */.e1)((0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(existing))?.get("currentContext")) ?? "default";
    if (context === "default" || ports.environment.get("DOCKER_HOST") !== undefined)
        return {};
    const args = ["context", "inspect", "--format", "{{.Endpoints.docker.Host}}", "--", context];
    const shown = await ports.exec.run("docker", args);
    const host = shown.stdout.trim();
    return shown.exitCode === 0 && host !== "" ? { DOCKER_HOST: host } : {};
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var build_errors = __webpack_require__(7850);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/build-secrets.js

/** BuildKit takes no larger secret. @see BuildKit, session/secrets, MaxSecretSize */
const maxSecretBytes = 500 * 1024;
/** A file with more lines is data: to hide each of them in every line of the log costs more than it saves. */
const maxMaskedLines = 200;
/**
 * Puts the secrets where only files are needed: a value goes to a file of its own in `folder`, readable by this user
 * alone, and `@path` names one that is there. Values are masked, those in files as well, each line by itself.
 *
 * @throws {ActionError} `secret-file-missing` (input)
 */
async function writeSecrets(host, given, folder) {
    const secrets = [];
    for (const [id, value] of given) {
        if (value.startsWith("@")) {
            secrets.push({ id, file: await readableFile(host, id, value.slice(1)) });
            continue;
        }
        host.log.mask(value);
        const file = `${folder}/secret-${secrets.length}`;
        await host.files.write(file, value, { mode: 0o600 });
        secrets.push({ id, file });
    }
    return secrets;
}
async function readableFile({ files, log }, id, path) {
    const refuse = (why) => build_errors/* buildOnceErrors */.D.error("secret-file-missing", `the secret ${JSON.stringify(id)}: ${JSON.stringify(path)} ${why}`);
    const stat = path === "" ? undefined : await files.stat(path);
    if (stat === undefined)
        throw refuse("is not there");
    if (stat.kind === "directory")
        throw refuse("is a folder");
    if (stat.sizeBytes > maxSecretBytes)
        throw refuse(`is larger than the ${maxSecretBytes} bytes that a secret may have`);
    let text;
    try {
        text = await files.readText(path, maxSecretBytes);
    }
    catch (error) {
        throw refuse(`cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    if (text === undefined)
        throw refuse("is not there");
    if (text.split("\n").length <= maxMaskedLines)
        log.mask(text);
    return path;
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/builder.js



/** Parses `buildx ls --format '{{json .}}'`: one JSON object a line, the same one for a builder and for each of its nodes. */
function parseBuilders(stdout) {
    const builders = new Map();
    for (const line of stdout.split("\n")) {
        const fields = (0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(line));
        const name = (0,json_fields/* asText */.e1)(fields?.get("Name"));
        if (fields === undefined || name === undefined)
            continue;
        const nodes = (0,json_fields/* asList */.DD)(fields.get("Nodes")).map((node) => (0,json_fields/* asFields */.qI)(node) ?? new Map());
        const nodeErrors = nodes.map((node) => (0,json_fields/* asText */.e1)(node.get("Err")) ?? "");
        const errors = [(0,json_fields/* asText */.e1)(fields.get("Error")) ?? (0,json_fields/* asText */.e1)(fields.get("Err")) ?? "", ...nodeErrors].filter((text) => text !== "");
        builders.set(name, {
            name,
            driver: (0,json_fields/* asText */.e1)(fields.get("Driver")) ?? "",
            current: fields.get("Current") === true,
            error: errors[0],
            version: ((0,json_fields/* asText */.e1)(nodes[0]?.get("Version")) ?? "").replace(/^v/, ""),
            platforms: nodes.flatMap((node) => (0,json_fields/* asList */.DD)(node.get("Platforms")).flatMap((platform) => (0,json_fields/* asText */.e1)(platform) ?? [])),
        });
    }
    return [...builders.values()];
}
/** The current builder when it can do the build, else a new one; a builder that reports an error is never used. */
function decideBuilder(builders, needs) {
    const current = builders.find((builder) => builder.current);
    if (current === undefined || current.error !== undefined)
        return { kind: "create" };
    if (current.driver === "docker" && needs.beyondEngine)
        return { kind: "create" };
    return { kind: "use", name: current.name };
}
/** Lists the builders. */
function planListBuilders(program) {
    return { command: program.command, args: [...program.prefix, "ls", "--format", "{{json .}}"], env: {} };
}
/** Creates a builder in a container of its own and starts it; the current builder stays what it is. */
function planCreateBuilder(program, name) {
    const args = [...program.prefix, "create", `--name=${name}`, "--driver=docker-container", "--bootstrap"];
    return { command: program.command, args, env: {} };
}
/** Removes a builder with its container and its state. */
function planRemoveBuilder(program, name) {
    return { command: program.command, args: [...program.prefix, "rm", "--force", "--", name], env: {} };
}
/** Lists the builders. @throws {ActionError} `builder-failed` (upstream) */
async function listBuilders(exec, program) {
    const result = await (0,build_invocation/* runInvocation */.u_)(exec, planListBuilders(program), { timeoutMs: 60_000 });
    if (result.exitCode !== 0)
        throw builderError(`buildx ls: ${(0,build_invocation/* lastWords */.aN)(result)}`);
    return parseBuilders(result.stdout);
}
/** Creates and starts a builder; save its name for {@link removeBuilder} before calling. @throws {ActionError} `docker-not-available` (input), `builder-failed` (upstream) */
async function createBuilder(exec, program, name) {
    const result = await (0,build_invocation/* runInvocation */.u_)(exec, planCreateBuilder(program, name), { timeoutMs: 300_000 });
    if (result.exitCode !== 0 || result.timedOut)
        throw builderError(`no builder could be created: ${(0,build_invocation/* lastWords */.aN)(result)}`);
}
/** Without an engine there is nothing to make a builder in, which is another matter than a builder that fails. */
function builderError(message) {
    const absent = /cannot connect to the docker daemon|failed to connect to the docker API|error during connect/i;
    return errors/* dockerErrors */.u.error(absent.test(message) ? "docker-not-available" : "builder-failed", message);
}
/** Removes a builder; a builder that is gone already is no failure. @throws {ActionError} `builder-failed` (upstream) */
async function removeBuilder(exec, program, name) {
    const result = await (0,build_invocation/* runInvocation */.u_)(exec, planRemoveBuilder(program, name), { timeoutMs: 60_000 });
    if (result.exitCode !== 0 && !/no builder .* found/i.test(result.stderr))
        throw errors/* dockerErrors */.u.error("builder-failed", `buildx rm ${name}: ${(0,build_invocation/* lastWords */.aN)(result)}`);
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/choose-builder.js


/** Under this name the post step finds the builder that this run made. */
const builderState = "builder";
/**
 * The builder that the job set up, else a new one that the post step removes. Its name is saved before it is made, so
 * that a run which is cancelled meanwhile leaves nothing behind.
 *
 * @throws {ActionError} `docker-not-available` (input), `builder-failed` (upstream)
 */
async function chooseBuilder(host, program) {
    const builders = await listBuilders(host.exec, program);
    const named = host.environment.get("BUILDX_BUILDER");
    if (named !== undefined && named !== "")
        return describe(builders, named);
    // Pushing by digest and attestations are beyond the engine's own builder.
    const choice = decideBuilder(builders, { beyondEngine: true });
    if (choice.kind === "use")
        return describe(builders, choice.name);
    const name = `build-once-${host.random.hex(6)}`;
    host.state.save(builderState, name);
    await host.log.group(`Creating the builder ${name}`, () => createBuilder(host.exec, program, name));
    return describe(await listBuilders(host.exec, program), name);
}
function describe(builders, name) {
    const known = builders.find((builder) => builder.name === name);
    return { name, version: known?.version ?? "", platforms: known?.platforms ?? [] };
}
/** Removes the builder that the run made, if it made one. What cannot be removed is said and harms no result. */
async function removeOwnBuilder(host) {
    const name = host.state.saved(builderState);
    if (name === undefined)
        return;
    try {
        await removeBuilder(host.exec, await findBuildx(host.exec), name);
    }
    catch (thrown) {
        host.log.warning(`The builder ${name} was not removed: ${(0,action_error/* toActionError */.ie)(thrown).message}`);
    }
}

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var build_result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/docker/build/buildx/plan-build.js + 1 modules
var plan_build = __webpack_require__(433);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/check.js




const check_maxText = 600;
const maxOutputBytes = 64 * 2 ** 20;
/** The command line that checks the Dockerfile of a build and builds nothing. @see docker buildx build, `--call` */
function planCheck(program, request) {
    const args = [...program.prefix, "build", "--progress=plain", "--call=check,format=json"];
    return {
        command: program.command,
        args: [...args, ...(0,plan_build/* planInputs */.Z)(request), "--", request.context],
        env: {},
    };
}
/** Parses what a check prints as JSON. A Dockerfile that cannot be built is the build's to report: its findings count here. */
function parseCheck(stdout) {
    const fields = (0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(jsonPart(stdout)));
    if (fields === undefined || !fields.has("warnings"))
        return (0,build_result/* err */._)("it printed no findings in a form that is known");
    return (0,build_result.ok)((0,json_fields/* asList */.DD)(fields.get("warnings")).flatMap((warning) => parseFinding(warning) ?? []));
}
/** After the document, buildx repeats an error of the build as text. */
function jsonPart(stdout) {
    const end = /^\}\s*$/m.exec(stdout);
    return end === null ? stdout : stdout.slice(0, end.index + 1);
}
function parseFinding(value) {
    const fields = (0,json_fields/* asFields */.qI)(value);
    const rule = (0,json_fields/* asText */.e1)(fields?.get("ruleName"));
    if (fields === undefined || rule === undefined)
        return undefined;
    const [range] = (0,json_fields/* asList */.DD)((0,json_fields/* asFields */.qI)(fields.get("location"))?.get("ranges"));
    const lineOf = (name) => {
        const line = (0,json_fields/* asInteger */.JU)((0,json_fields/* asFields */.qI)((0,json_fields/* asFields */.qI)(range)?.get(name))?.get("line"));
        return line === undefined || line < 1 ? undefined : line;
    };
    const url = (0,json_fields/* asText */.e1)(fields.get("url"));
    return {
        rule: rule.slice(0, 100),
        description: ((0,json_fields/* asText */.e1)(fields.get("description")) ?? "").slice(0, check_maxText),
        detail: ((0,json_fields/* asText */.e1)(fields.get("detail")) ?? "").slice(0, check_maxText),
        url: url?.startsWith("https://") === true ? url.slice(0, check_maxText) : undefined,
        line: lineOf("start"),
        endLine: lineOf("end"),
    };
}
/**
 * Checks the Dockerfile of a build. The exit code says nothing: it is 1 with findings. An error is words for the log,
 * because old versions cannot check and what really is wrong comes out of the build.
 */
async function runCheck(exec, program, request) {
    const result = await (0,build_invocation/* runInvocation */.u_)(exec, planCheck(program, request), { maxOutputBytes, timeoutMs: 120_000 });
    if (result.timedOut)
        return (0,build_result/* err */._)("it took longer than two minutes");
    const parsed = parseCheck(result.stdout);
    return parsed.ok ? parsed : (0,build_result/* err */._)(`${parsed.error}: ${(0,build_invocation/* lastWords */.aN)(result)}`);
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/lint.js

/** More are counted, not shown: the runner shows ten of a level. */
const maxFindings = 100;
const nothing = { annotations: [], reported: new Set() };
/**
 * Asks BuildKit's checks about the Dockerfile. A check that does not work is a line in the log: old versions cannot
 * check, and what is really wrong comes out of the build.
 */
async function lintDockerfile(ports, program, request, lint) {
    if (lint === "off")
        return nothing;
    const checked = await runCheck(ports.exec, program, request);
    if (!checked.ok) {
        ports.log.info(`The Dockerfile was not checked: ${checked.error}`);
        return nothing;
    }
    return describeFindings(checked.value, dockerfilePath(request), lint);
}
/** Findings as annotations of the Dockerfile; errors where they make the step red. */
function describeFindings(findings, file, lint) {
    const sorted = findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const annotations = sorted.slice(0, maxFindings).map((finding) => {
        const { rule, detail, description, url, line, endLine } = finding;
        const words = detail === "" ? description : detail;
        const more = url === undefined ? "" : `\n${url}`;
        const place = placeOf(file, line, endLine);
        const level = lint === "fail" ? "error" : "warning";
        return { level, title: rule, message: `${words}${where(file, line)}${more}`, ...place };
    });
    const rest = findings.length - annotations.length;
    if (rest > 0)
        annotations.push({ level: "warning", message: `${rest} more findings of the Dockerfile's checks.` });
    return { annotations, reported: new Set(findings.map(({ rule, line }) => nameOf(rule, line))) };
}
/** What the build remarked and no check had reported before, as annotations. */
function describeWarnings(warnings, file, reported) {
    const fresh = warnings.filter(({ rule, line }) => rule === undefined || !reported.has(nameOf(rule, line)));
    const annotations = fresh.slice(0, maxFindings).map((warning) => {
        const { rule, detail, line } = warning;
        const own = warning.file === undefined || file?.split("/").at(-1) === warning.file ? file : undefined;
        const title = rule ?? "BuildKit";
        return { level: "warning", title, message: `${detail}${where(own, line)}`, ...placeOf(own, line, undefined) };
    });
    const rest = fresh.length - annotations.length;
    return rest > 0
        ? [...annotations, { level: "warning", message: `${rest} more warnings of the build.` }]
        : annotations;
}
/** The Dockerfile's path in the workspace; `undefined` when it is in a context elsewhere. */
function dockerfilePath({ file, context }) {
    const elsewhere = /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/|-$)/i.test(context);
    if (elsewhere)
        return undefined;
    const path = file ?? `${context.replace(/\/+$/, "")}/Dockerfile`;
    if (path.startsWith("/") || /(?:^|\/)\.\.(?:\/|$)/.test(path))
        return undefined;
    return path.replaceAll(/(?:^|(?<=\/))(?:\.\/+)+/g, "").replaceAll(/\/{2,}/g, "/");
}
/** True when the findings end the run before anything is built. */
function stopsBuild(lint, { annotations }) {
    return lint === "fail" && annotations.length > 0;
}
function nameOf(rule, line) {
    return `${rule} ${line ?? ""}`;
}
/** The summary and the log have no other place for it. */
function where(file, line) {
    if (line === undefined)
        return "";
    return ` (${file ?? "Dockerfile"}:${line})`;
}
function placeOf(file, line, endLine) {
    if (file === undefined)
        return {};
    return {
        file,
        ...(line === undefined ? {} : { startLine: line }),
        ...(line === undefined || endLine === undefined || endLine < line ? {} : { endLine }),
    };
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/building/plan-build-request.js
var plan_build_request = __webpack_require__(4578);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var build_reference = __webpack_require__(3842);
// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __webpack_require__(5307);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/part-key.js
var part_key = __webpack_require__(179);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/plan-cache.js




/** The build caches of this run, none or one. @throws {ActionError} `cache-invalid` (input) */
async function planCache(session, serviceAvailable) {
    const { cache } = session.inputs;
    if (cache === "none" || (cache === "auto" && !serviceAvailable))
        return [];
    if (cache.startsWith("registry=")) {
        return [
            [
                ["type", "registry"],
                ["ref", registryCache(session, cache.slice("registry=".length))],
            ],
        ];
    }
    const scope = await cacheScope(session.image, session.inputs.target ?? "", session.inputs.platforms);
    return [
        [
            ["type", "gha"],
            ["scope", scope],
        ],
    ];
}
const maxReadable = 80;
/**
 * A cache scope of this image, target and set of platforms alone: builds that share a scope overwrite each other's
 * layers. People read its front; its end is a hash of the parts, so that names which join to one text stay apart.
 */
async function cacheScope(image, target, platforms) {
    const sorted = [...new Set(platforms)].toSorted();
    const parts = JSON.stringify([image, target, sorted]);
    const hash = (0,digest/* digestHex */.sU)(await (0,digest_of/* digestOf */.o)(new TextEncoder().encode(parts))).slice(0, 32);
    const readable = [image, target, ...sorted].filter((part) => part !== "").join("-");
    return `${readable.replaceAll(/[^A-Za-z0-9._-]+/g, "-").slice(0, maxReadable)}-${hash}`;
}
/** Parts of one image would overwrite each other under one reference. */
function registryCache({ inputs }, reference) {
    const parsed = (0,build_reference/* parseReference */.F2)(reference);
    if (!parsed.ok)
        throw invalid(reference, parsed.error);
    if (parsed.value.digest !== undefined)
        throw invalid(reference, "a cache is written, and a digest cannot be");
    const named = parsed.value.tag ?? "latest";
    const [platform] = inputs.platforms;
    const tag = inputs.part && platform !== undefined ? (0,part_key/* partKey */.b)(named, platform) : named;
    if (!(0,build_reference/* isTag */.dz)(tag))
        throw invalid(reference, "with the platform of the part its tag has more than 128 characters");
    return (0,build_reference/* formatReference */.FH)({ ...parsed.value, tag });
}
function invalid(reference, why) {
    return build_errors/* buildOnceErrors */.D.error("cache-invalid", `cache: registry=${JSON.stringify(reference.slice(0, 200))}: ${why}`);
}
/**
 * What to say of a cache that was wanted and not used. BuildKit skips the runner's cache without a word when it does not
 * know its address or token, and takes a cache that it cannot reach for an empty one.
 */
function cacheWarnings(wanted, from, progress) {
    if (from.length === 0)
        return [];
    const title = "build cache";
    if (progress.cacheSteps.length === 0) {
        const message = `cache: ${wanted.slice(0, 200)} was not used: BuildKit neither read nor wrote it, and did not say why. Check that the runner offers its cache service (ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN), or set cache: none.`;
        return [{ level: "warning", title, message }];
    }
    return progress.cacheProblems.slice(0, 3).map((problem) => ({
        level: "warning",
        title,
        message: `The build went on without this part of its cache: ${problem}`,
    }));
}

// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __webpack_require__(1603);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/watch-build.js

/** A build that prints nothing for so long gets a sign of life. */
const quietMs = 30_000;
/** How soon after the build's end the watch ends too. */
const glanceMs = 200;
/**
 * Runs `work` and shows its progress in a folded group. When nothing was printed for half a minute, one line outside of
 * any fold says how long the build has taken and what it does: GitHub folds groups also while a step runs, cannot be
 * asked to unfold one, and does not nest them. So the group is closed for that line and goes on in another one.
 *
 * @throws whatever `work` throws
 */
async function watchBuild({ clock, log }, title, progress, work) {
    const start = clock.monotonic();
    const build = { printed: start, over: false };
    const onLine = (line) => {
        build.printed = clock.monotonic();
        progress.read(line);
        log.info(line);
    };
    const untilQuiet = async () => {
        while (!build.over && clock.monotonic() - build.printed < quietMs)
            await clock.sleep(glanceMs);
    };
    let running;
    for (let part = 1; !build.over; part++) {
        await log.group(part === 1 ? title : `${title} (part ${part})`, async () => {
            running ??= work(onLine).finally(() => {
                build.over = true;
            });
            await Promise.race([running, untilQuiet()]);
        });
        if (build.over)
            break;
        log.info(renderHeartbeat(clock.monotonic() - start, progress.step));
        build.printed = clock.monotonic();
    }
    if (running === undefined)
        throw new Error("the group did no work");
    return await running;
}
/** `still building: 3 m 0 s, [app 5/9] RUN make`. */
function renderHeartbeat(elapsedMs, step) {
    const doing = step === undefined ? "between two steps" : step.slice(0, 200);
    return `still building: ${(0,duration/* formatDuration */.a)(elapsedMs)}, ${doing}`;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/build-image.js







/** Under this name the post step finds the folder that a cancelled run left. */
const folderState = "secrets";
const pullTimeoutMs = 600_000;
/**
 * Checks the Dockerfile and builds the image, pushed by digest and untagged, or not pushed at all.
 *
 * @throws {ActionError} those of buildx, `secret-file-missing`, `cache-invalid` (input)
 */
async function buildImage(session, job) {
    const { host } = session;
    const program = await findBuildx(host.exec);
    const builder = await chooseBuilder(host, program);
    return await inScratchFolder(host, async (folder) => {
        const request = await planRequest(session, job, builder, folder);
        return await loggedIn(session, folder, (exec) => checkAndBuild(session, exec, program, builder, request));
    });
}
/** Loads the image into the engine by pulling it: what a test runs are the bytes that were published. */
async function loadImage(session, reference) {
    await inScratchFolder(session.host, async (folder) => {
        await loggedIn(session, folder, (exec) => pullImage(exec, reference, { timeoutMs: pullTimeoutMs }));
    });
}
/** Removes in the post step what a cancelled or finished build left: the builder it made and the secrets' files. */
async function removeLeftovers(host) {
    const folder = host.state.saved(folderState);
    if (folder !== undefined)
        await host.files.remove(folder);
    await removeOwnBuilder(host);
}
/** A folder that is gone afterwards, in the post step at the latest. */
async function inScratchFolder(host, work) {
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/build-${host.random.hex(6)}`;
    host.state.save(folderState, folder);
    try {
        await host.files.makeDirectory(folder);
        return await work(folder);
    }
    finally {
        await host.files.remove(folder);
    }
}
async function planRequest(session, job, builder, folder) {
    const { host, inputs } = session;
    const secrets = await writeSecrets(host, inputs.secrets, folder);
    const sourcePolicyFile = job.sourcePolicy === undefined ? undefined : `${folder}/source-policy.json`;
    if (sourcePolicyFile !== undefined)
        await host.files.write(sourcePolicyFile, job.sourcePolicy ?? "");
    return (0,plan_build_request/* planBuildRequest */.t)(session, {
        key: job.key,
        tags: job.tags.map(({ tag }) => tag),
        push: job.push,
        annotations: job.annotations ?? new Map(),
        builder: builder.name,
        secrets,
        metadataFile: `${folder}/metadata.json`,
        createdSeconds: inputs["source-date-epoch"] ?? (await commitSeconds(session)),
        cache: await planCache(session, host.cache.available()),
        sourcePolicyFile,
    });
}
async function checkAndBuild(session, exec, program, builder, request) {
    const { host, inputs } = session;
    const dockerfile = dockerfilePath(request);
    const findings = await lintDockerfile({ exec, log: host.log }, program, request, inputs.lint);
    if (stopsBuild(inputs.lint, findings))
        return lintFailure(findings);
    const progress = new BuildProgress();
    const title = `Building ${session.image} for ${session.facts.commit}`;
    const metadata = await watchBuild(host, title, progress, (onLine) => (0,run_build/* runBuild */.c)({ ...host, exec }, program, request, { onLine, known: { dockerfile, runnable: builder.platforms } }));
    const warnings = [
        ...findings.annotations,
        ...describeWarnings(progress.warnings, dockerfile, findings.reported),
        ...cacheWarnings(inputs.cache, request.cacheFrom, progress),
    ];
    return {
        kind: "built",
        metadata,
        warnings,
        toolVersions: { buildx: program.version, buildkit: builder.version },
    };
}
function lintFailure({ annotations }) {
    const count = annotations.length === 1 ? "one thing" : `${annotations.length} things`;
    return {
        kind: "lint-failed",
        message: `BuildKit's checks found ${count} in the Dockerfile, and lint is fail: nothing was built.`,
        warnings: annotations,
    };
}
async function loggedIn(session, folder, work) {
    return await withRegistryLogin(session.host, `${folder}/docker`, session.repository.registry, session.credentials, work);
}
async function commitSeconds({ host, facts, inputs }) {
    // Showing signatures starts a program that the repository's configuration names.
    const show = ["-c", "log.showSignature=false", "show", "--no-patch", "--format=%ct", facts.commit, "--"];
    const here = await host.exec.run("git", show);
    // The context may be a checkout of its own.
    const shown = here.exitCode === 0 ? here : await host.exec.run("git", ["-C", inputs.context, ...show]);
    const text = shown.stdout.trim();
    return shown.exitCode === 0 && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 4578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ standardLabels),
/* harmony export */   t: () => (/* binding */ planBuildRequest)
/* harmony export */ });
/* harmony import */ var _tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(353);
/* harmony import */ var _keys_own_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2044);
/* harmony import */ var _tags_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6371);



/** The build as data. */
function planBuildRequest(session, choices) {
    const { inputs } = session;
    const standard = standardLabels(session, choices.createdSeconds);
    // Attestations and several platforms make an index; only then can it carry annotations of its own.
    const attested = inputs.provenance !== "false" || inputs.sbom !== "false" || inputs.platforms.length > 1;
    // What later runs decide by is nobody else's to say.
    const annotations = new Map([
        ...standard,
        ...inputs.annotations,
        [_tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .appliedTagsAnnotation */ .Iw, choices.tags.join(",")],
        ...choices.annotations,
    ]);
    return {
        context: inputs.context,
        file: inputs.file,
        target: inputs.target,
        // A key that was made for this platform must not name what a builder elsewhere takes for its own.
        platforms: inputs.platforms.length === 0 && choices.sourcePolicyFile !== undefined
            ? [(0,_keys_own_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPlatform */ .g)(session.host)]
            : inputs.platforms,
        buildArgs: inputs["build-args"],
        buildContexts: inputs["build-contexts"],
        secrets: choices.secrets,
        network: inputs.network,
        labels: new Map([...standard, ...inputs.labels]),
        annotations: choices.push
            ? [...annotations].map(([key, value]) => ({ on: [attested ? "index" : "manifest"], key, value }))
            : [],
        cacheFrom: choices.cache,
        cacheTo: choices.cache
            .filter((spec) => choices.push || mayWriteCache(session, spec))
            .map((spec) => [...spec, ["mode", "max"], ["ignore-error", "true"]]),
        provenance: choices.push ? inputs.provenance : "false",
        sbom: choices.push ? inputs.sbom : "false",
        outputs: [planOutput(session, choices)],
        metadataFile: choices.metadataFile,
        builder: choices.builder,
        sourceDateEpoch: choices.createdSeconds,
        sourcePolicyFile: choices.sourcePolicyFile,
    };
}
/**
 * Whether a build that pushes nothing still writes its cache: to the runner's cache, which is no registry, and not for
 * those whose token may write nothing.
 */
function mayWriteCache({ facts }, spec) {
    return facts.readOnly === undefined && spec.some(([name, value]) => name === "type" && value === "gha");
}
function planOutput({ inputs, image }, choices) {
    const rewriteTimestamp = choices.createdSeconds !== undefined;
    if (choices.push)
        return { kind: "push-by-digest", repository: image, rewriteTimestamp };
    return inputs.load ? { kind: "load", names: [`${image}:${choices.key}`] } : { kind: "discard" };
}
/**
 * What an image says of where it comes from.
 *
 * @see OCI image specification 1.1, annotations.md, "Pre-Defined Annotation Keys"
 */
function standardLabels({ facts, host }, createdSeconds) {
    const prefix = "org.opencontainers.image";
    const labels = new Map([[`${prefix}.revision`, facts.commit]]);
    const server = host.environment.get("GITHUB_SERVER_URL");
    const name = host.environment.get("GITHUB_REPOSITORY");
    if (server !== undefined && name !== undefined)
        labels.set(`${prefix}.source`, `${server}/${name}`);
    if (createdSeconds !== undefined)
        labels.set(`${prefix}.created`, isoSeconds(createdSeconds));
    const tag = /^refs\/tags\/(.+)$/s.exec(facts.ref)?.[1] ?? "";
    if ((0,_tags_version_js__WEBPACK_IMPORTED_MODULE_2__/* .parseVersion */ .ot)(tag) !== undefined)
        labels.set(`${prefix}.version`, tag.slice(1));
    return labels;
}
/** @see RFC 3339 */
function isoSeconds(seconds) {
    return new Date(seconds * 1000).toISOString().replace(".000Z", "Z");
}


/***/ }),

/***/ 433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ planBuild),
  Z: () => (/* binding */ planInputs)
});

// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __webpack_require__(8302);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/csv.js
/**
 * Renders `key=value` fields as one CSV record, the form in which buildx reads `--output`, `--secret`, `--cache-from`
 * and `--cache-to`; a comma, quote or line end in a value stays inside its field.
 *
 * @see RFC 4180, section 2
 */
function renderCsv(fields) {
    return fields.map(([name, value]) => quoteField(name === "" ? value : `${name}=${value}`)).join(",");
}
function quoteField(field) {
    return /[",\r\n]|^\s/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/plan-build.js


/**
 * The command line of a build. Every value is joined to its flag by `=` and the context follows `--`, so no value can
 * be taken for a flag.
 *
 * @see docker buildx build, command-line reference
 */
function planBuild(program, request) {
    const args = [...program.prefix, "build", "--progress=plain", `--metadata-file=${request.metadataFile}`];
    args.push(...planInputs(request));
    const add = (flag, value) => {
        if (value !== undefined && value !== "")
            args.push(`--${flag}=${value}`);
    };
    add("network", request.network);
    // A builder refuses the host's network unless the client asks for the entitlement too.
    if (request.network === "host")
        args.push("--allow=network.host");
    add("provenance", request.provenance);
    add("sbom", request.sbom);
    if (request.pull === true)
        args.push("--pull");
    if (request.noCache === true)
        args.push("--no-cache");
    for (const secret of request.secrets)
        add("secret", renderCsv([
            ["id", secret.id],
            ["src", secret.file],
        ]));
    for (const [name, value] of request.labels)
        args.push(`--label=${name}=${value}`);
    for (const { on, key, value } of request.annotations)
        args.push(`--annotation=${on.join(",")}:${key}=${value}`);
    for (const cache of request.cacheFrom)
        add("cache-from", renderCsv(cache));
    for (const cache of request.cacheTo)
        add("cache-to", renderCsv(cache));
    for (const output of request.outputs)
        args.push(...planOutput(output));
    args.push("--", request.context);
    return { command: program.command, args, env: buildEnvironment(request) };
}
/** What the Dockerfile is read with, by a build and by a check alike. */
function planInputs(request) {
    const args = [];
    const add = (flag, value) => {
        if (value !== undefined && value !== "")
            args.push(`--${flag}=${value}`);
    };
    add("builder", request.builder);
    add("file", request.file);
    add("target", request.target);
    add("platform", request.platforms.join(","));
    for (const [name, value] of request.buildArgs)
        args.push(`--build-arg=${name}=${value}`);
    for (const [name, value] of request.buildContexts)
        args.push(`--build-context=${name}=${value}`);
    return args;
}
function planOutput(output) {
    switch (output.kind) {
        case "push-by-digest": {
            const fields = [
                ["type", "image"],
                ["name", output.repository],
                ["push-by-digest", "true"],
                ["name-canonical", "true"],
                ["push", "true"],
            ];
            if (output.rewriteTimestamp)
                fields.push(["rewrite-timestamp", "true"]);
            return [`--output=${renderCsv(fields)}`];
        }
        case "load":
            return ["--load", ...output.names.map((name) => `--tag=${name}`)];
        case "oci": {
            const fields = [
                ["type", "oci"],
                ["dest", output.path],
            ];
            if (output.rewriteTimestamp)
                fields.push(["rewrite-timestamp", "true"]);
            return [`--output=${renderCsv(fields)}`];
        }
        case "discard":
            return ["--output=type=cacheonly"];
        default:
            return (0,assert_never/* assertNever */.x)(output);
    }
}
function buildEnvironment(request) {
    const env = { BUILDX_METADATA_PROVENANCE: "min" };
    // buildx forwards this variable to the build as the argument of the same name.
    if (request.sourceDateEpoch !== undefined)
        env["SOURCE_DATE_EPOCH"] = String(request.sourceDateEpoch);
    if (request.sourcePolicyFile !== undefined)
        env["EXPERIMENTAL_BUILDKIT_SOURCE_POLICY"] = request.sourcePolicyFile;
    return env;
}


/***/ }),

/***/ 8327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ builtManifest),
  c: () => (/* binding */ runBuild)
});

// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __webpack_require__(1603);
// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __webpack_require__(5175);
// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var invocation = __webpack_require__(642);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/classify-failure.js
const inMessage = (pattern) => ({ message }) => pattern.test(message);
const networkPattern = /connection re(?:fused|set)|no such host|i\/o timeout|deadline exceeded|TLS handshake|unexpected EOF|too ?many ?requests|\b(?:429|50[0-4])\b|rpc error: code = Unavailable|transport: /i;
/**
 * What a failure is taken for, the first that applies. What a `RUN` printed never decides anything but whether the
 * machine could run it and had room: a program that prints `403 denied` did not meet a registry.
 */
const causes = [
    { code: "platform-not-runnable", applies: (failure) => isStep(failure) && printed(failure, /exec format error/i) },
    { code: "no-space-left", applies: (failure) => isStep(failure) && printed(failure, /no space left on device/i) },
    { code: "build-failed", applies: isStep },
    { code: "no-space-left", applies: inMessage(/no space left on device|ENOSPC|disk quota exceeded/i) },
    {
        code: "docker-not-available",
        applies: inMessage(/cannot connect to the docker daemon|failed to connect to the docker API/i),
    },
    {
        code: "builder-failed",
        applies: inMessage(/no builder .* found|failed to find driver|unable to parse docker host/i),
    },
    {
        code: "dockerfile-unreadable",
        applies: inMessage(/failed to read dockerfile|the Dockerfile cannot be empty|unable to evaluate symlinks in Dockerfile/i),
    },
    { code: "context-missing", applies: inMessage(/unable to prepare context|failed to find build context/i) },
    { code: "target-unknown", applies: inMessage(/target stage ".*" could not be found/) },
    { code: "platform-unknown", applies: inMessage(/cannot parse platform specifier|unknown operating system or arch/i) },
    { code: "build-secret-missing", applies: inMessage(/^secret .*: not found$|^failed to stat /) },
    { code: "cache-unusable", applies: inMessage(/failed to configure \S+ cache (?:exporter|importer)/) },
    { code: "copy-source-missing", applies: inMessage(/failed to calculate checksum .*: not found$/) },
    { code: "index-refused", applies: isRefusedIndex },
    { code: "build-base-missing", applies: isMissingImage },
    {
        code: "build-denied",
        applies: inMessage(/unauthorized|denied|insufficient_scope|authentication required|\b40[13]\b/i),
    },
    { code: "build-upstream", applies: inMessage(networkPattern) },
];
/** Which error code a build's failure is: the program's own fault unless the text names something else. */
function classifyBuildFailure(failure) {
    return causes.find(({ applies }) => applies(failure))?.code ?? "build-failed";
}
/** An instruction ran and its program failed. */
function isStep({ message }) {
    return /process ".*" did not complete successfully/.test(message);
}
function printed({ output, message }, pattern) {
    return pattern.test(message) || output.some((line) => pattern.test(line));
}
function isMissingImage(failure) {
    const { message, step } = failure;
    if (!/: not found$|manifest unknown|does not exist or|no match for platform/i.test(message))
        return false;
    return /failed to resolve source metadata|load metadata|docker\.io|pull|no match for platform/i.test(`${step ?? ""} ${message}`);
}
/** A registry that took the layers and refuses the index for what it is. */
function isRefusedIndex({ message, index }) {
    if (!index || !message.startsWith("failed to push"))
        return false;
    return /\b415\b|unsupported|manifest[ _]invalid|PUT request to \S+\/manifests\/\S*: (?:400|405|406|422)\b/i.test(message);
}

;// CONCATENATED MODULE: ./packages/docker/build/buildx/build-failure.js


const shownLines = 10;
/** Reads what failed out of the plain progress output of a build. */
function parseBuildFailure(output) {
    const lines = output.split(/\r?\n/);
    const error = lines.findLast((line) => /^(?:ERROR|error): /.test(line)) ?? lines.findLast((line) => /^#\d+ ERROR: /.test(line));
    const step = lines.findLastIndex((line) => /^ > (?:\[|importing |exporting |pushing )/.test(line));
    const place = lines.findLastIndex((line, index) => /^\S.*:\d+$/.test(line) && /^-{10,}$/.test(lines[index + 1] ?? ""));
    const match = /^(.*):(\d+)$/.exec(lines[place] ?? "");
    return {
        message: bound((error ?? "").replace(/^(?:#\d+ )?(?:ERROR|error): /, "").replaceAll(/failed to (?:build|solve): /g, "")),
        step: step < 0 ? undefined : bound((lines[step] ?? "").slice(3).replace(/:$/, "")),
        file: match?.[1] === undefined ? undefined : bound(match[1]),
        line: match?.[2] === undefined ? undefined : Number(match[2]),
        output: step < 0 ? [] : outputAfter(lines, step),
        index: lines.some((line) => /^#\d+ exporting (?:manifest list|index)\b/.test(line)),
    };
}
/** What stands between a failed step's title and the rule that ends it. */
function outputAfter(lines, step) {
    const end = lines.findIndex((line, index) => index > step && /^-{6}$/.test(line));
    return lines
        .slice(step + 1, end < 0 ? step + 1 : end)
        .slice(-shownLines)
        .map((line) => line.replace(/^\d+\.\d+ /, "").slice(0, 200));
}
function bound(text) {
    return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
/** The error of a failed build: the code after the message's cause, the text with instruction, file and line. */
function buildError(output, exitCode, build = {}) {
    const failure = parseBuildFailure(output);
    const code = classifyBuildFailure(failure);
    const file = pathOf(failure, build);
    const where = failure.line === undefined ? "" : ` (${file ?? "Dockerfile"}:${failure.line})`;
    const step = failure.step === undefined ? "" : `${failure.step}${where}: `;
    const words = failure.message === "" ? `buildx exited with code ${exitCode} and said nothing` : failure.message;
    const said = failure.output.length === 0 ? "" : `\nThe step's last lines:\n${failure.output.join("\n")}`;
    const place = file === undefined || failure.line === undefined ? {} : { place: { file, line: failure.line } };
    return errors/* dockerErrors */.u.error(code, `${step}${explain(code, failure, build) ?? words}${said}`, place);
}
function pathOf(failure, { dockerfile }) {
    if (failure.file === undefined)
        return undefined;
    const same = dockerfile !== undefined && dockerfile.split("/").at(-1) === failure.file;
    return same ? dockerfile : failure.file;
}
/** Says in plain words what BuildKit tells by its inner workings. */
function explain(code, failure, build) {
    if (code === "copy-source-missing") {
        const path = /"\/?([^"]*)": not found$/.exec(failure.message)?.[1] ?? "";
        const from = /--from=(\S+)/.exec(failure.step ?? "")?.[1];
        const place = from === undefined ? "the build context" : from;
        const outside = from === undefined && /(?:^|[\s/"])\.\.\//.test(failure.step ?? "");
        return `${JSON.stringify(path)} is not in ${place}${outside ? ", and nothing outside of it can be copied" : ""}`;
    }
    if (code === "platform-not-runnable") {
        const runnable = build.runnable ?? [];
        const can = runnable.length === 0 ? "" : `; it runs ${runnable.join(", ")}`;
        return `a program of another architecture cannot run on this builder${can}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/docker/build/json-fields.js
var json_fields = __webpack_require__(9930);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/metadata.js


const manifestKinds = new Map([
    ["application/vnd.oci.image.manifest.v1+json", "manifest"],
    ["application/vnd.docker.distribution.manifest.v2+json", "manifest"],
    ["application/vnd.oci.image.index.v1+json", "index"],
    ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
]);
/**
 * Parses the file of `--metadata-file`. A digest is a manifest's only when a descriptor of a manifest type says so:
 * with the `docker` driver and no push, `containerimage.digest` is the config's.
 *
 * @see docker buildx build, `--metadata-file`; OCI image specification 1.1, descriptor.md
 */
function parseBuildMetadata(text) {
    const fields = (0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(text));
    if (fields === undefined)
        return (0,result/* err */._)("it is not a JSON object");
    const manifest = parseManifest(fields);
    if (!manifest.ok)
        return manifest;
    const config = (0,build_digest/* parseDigest */.m)((0,json_fields/* asText */.e1)(fields.get("containerimage.config.digest")) ?? "");
    const buildRef = (0,json_fields/* asText */.e1)(fields.get("buildx.build.ref"));
    return (0,result.ok)({
        manifest: manifest.value,
        configDigest: config.ok ? config.value : undefined,
        materials: parseMaterials(fields),
        buildRef,
    });
}
function parseManifest(fields) {
    const named = (0,json_fields/* asText */.e1)(fields.get("containerimage.digest"));
    const descriptor = (0,json_fields/* asFields */.qI)(fields.get("containerimage.descriptor"));
    if (descriptor === undefined)
        return (0,result.ok)(undefined);
    const mediaType = (0,json_fields/* asText */.e1)(descriptor.get("mediaType")) ?? "";
    const kind = manifestKinds.get(mediaType);
    if (kind === undefined)
        return (0,result.ok)(undefined);
    const digest = (0,build_digest/* parseDigest */.m)((0,json_fields/* asText */.e1)(descriptor.get("digest")) ?? "");
    if (!digest.ok)
        return (0,result/* err */._)(`containerimage.descriptor has no valid digest: ${digest.error}`);
    if (named !== undefined && named !== digest.value)
        return (0,result/* err */._)("containerimage.digest and containerimage.descriptor name two different digests");
    const sizeBytes = (0,json_fields/* asInteger */.JU)(descriptor.get("size"));
    if (sizeBytes === undefined || sizeBytes <= 0)
        return (0,result/* err */._)("containerimage.descriptor has no size");
    return (0,result.ok)({ kind, digest: digest.value, mediaType, sizeBytes });
}
function parseMaterials(fields) {
    const found = new Map();
    for (const [name, value] of fields) {
        // One key for a single platform, one key per platform (`…/linux/amd64`) otherwise.
        if (name !== "buildx.build.provenance" && !name.startsWith("buildx.build.provenance/"))
            continue;
        const provenance = (0,json_fields/* asFields */.qI)(value);
        const definition = (0,json_fields/* asFields */.qI)(provenance?.get("buildDefinition"));
        const listed = [...(0,json_fields/* asList */.DD)(provenance?.get("materials")), ...(0,json_fields/* asList */.DD)(definition?.get("resolvedDependencies"))];
        for (const entry of listed) {
            const material = parseMaterial(entry);
            if (material !== undefined)
                found.set(`${material.uri} ${material.digest}`, material);
        }
    }
    return [...found.values()];
}
function parseMaterial(entry) {
    const fields = (0,json_fields/* asFields */.qI)(entry);
    const uri = (0,json_fields/* asText */.e1)(fields?.get("uri"));
    const sha256 = (0,json_fields/* asText */.e1)((0,json_fields/* asFields */.qI)(fields?.get("digest"))?.get("sha256"));
    const digest = (0,build_digest/* parseDigest */.m)(`sha256:${sha256 ?? ""}`);
    if (uri === undefined || !digest.ok)
        return undefined;
    return { uri, reference: imageOfPackageUrl(uri), digest: digest.value };
}
/**
 * The image reference in a package URL of type docker: `pkg:docker/ghcr.io/acme/base@3?platform=…` is
 * `ghcr.io/acme/base:3`; `undefined` for any other URL.
 *
 * @see package-url specification, types: docker, oci
 */
function imageOfPackageUrl(uri) {
    const match = /^pkg:docker\/([^@?#]+)(?:@([^?#]*))?/.exec(uri);
    if (match?.[1] === undefined)
        return undefined;
    try {
        const name = match[1].split("/").map(decodeURIComponent).join("/");
        const version = decodeURIComponent(match[2] ?? "");
        if (version === "")
            return name;
        return version.startsWith("sha256:") ? `${name}@${version}` : `${name}:${version}`;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/docker/build/buildx/plan-build.js + 1 modules
var plan_build = __webpack_require__(433);
;// CONCATENATED MODULE: ./packages/docker/build/buildx/run-build.js






const metadataLimitBytes = 64 * 2 ** 20;
/**
 * Runs one build and reads its metadata file. A non-zero exit code is a failure whatever was printed.
 *
 * @throws {ActionError} `build-failed` and the other causes of {@link classifyBuildFailure}, `build-timeout` (upstream),
 *   `build-metadata-invalid` (data)
 */
async function runBuild(ports, program, request, options = {}) {
    // A file left by an earlier build must not speak for this one.
    await ports.files.remove(request.metadataFile);
    const tail = new LineTail(2000);
    const result = await (0,invocation/* runInvocation */.u_)(ports.exec, (0,plan_build/* planBuild */.C)(program, request), {
        maxOutputBytes: 2 ** 20,
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
        onLine: (line) => {
            tail.push(line);
            options.onLine?.(line);
        },
    });
    if (result.timedOut)
        throw errors/* dockerErrors */.u.error("build-timeout", `the build was stopped after ${(0,duration/* formatDuration */.a)(options.timeoutMs ?? 0)}`);
    if (result.exitCode !== 0)
        throw buildError(tail.text(), result.exitCode, options.known);
    const text = await ports.files.readText(request.metadataFile, metadataLimitBytes);
    if (text === undefined)
        throw errors/* dockerErrors */.u.error("build-metadata-invalid", `buildx wrote no metadata file at ${request.metadataFile}`);
    const metadata = parseBuildMetadata(text);
    if (!metadata.ok)
        throw errors/* dockerErrors */.u.error("build-metadata-invalid", `the metadata file of buildx cannot be used: ${metadata.error}`);
    return metadata.value;
}
/** The manifest that a pushed build made. @throws {ActionError} `build-metadata-invalid` (data) when the metadata names none */
function builtManifest(metadata) {
    if (metadata.manifest !== undefined)
        return metadata.manifest;
    throw errors/* dockerErrors */.u.error("build-metadata-invalid", "the metadata file of buildx names no manifest (a config digest is not a manifest's)");
}
/** Keeps the last lines of a long output. */
class LineTail {
    #lines = [];
    #limit;
    constructor(limit) {
        this.#limit = limit;
    }
    push(line) {
        this.#lines.push(line.slice(0, 2000));
        if (this.#lines.length > this.#limit * 2)
            this.#lines.splice(0, this.#lines.length - this.#limit);
    }
    text() {
        return this.#lines.join("\n");
    }
}


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dockerErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1182);

/** Errors of docker and buildx. */
const dockerErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "docker-not-available": {
        kind: "input",
        meaning: "There is no docker command, or no engine answers it.",
        fix: "Use a runner with Docker (ubuntu-latest has it), start the engine, or point DOCKER_HOST at one that this user may use.",
    },
    "buildx-missing": {
        kind: "input",
        meaning: "Neither `docker buildx` nor a `buildx` program is there.",
        fix: "Use a runner image with buildx (ubuntu-latest has it), or run docker/setup-buildx-action in an earlier step.",
    },
    "builder-failed": {
        kind: "upstream",
        meaning: "No builder could be found, created or started.",
        fix: "Run `docker buildx ls` on the runner; set up a builder in an earlier step, or remove the broken one.",
    },
    "build-failed": {
        kind: "input",
        meaning: "The build stopped at an instruction of the Dockerfile.",
        fix: "The message names the instruction and its line; the output above it is in the log. Run the same `docker buildx build` locally.",
    },
    "base-not-pinned": {
        kind: "data",
        meaning: "The provenance of a build names another base image than the one that was looked up for it, or none.",
        fix: "Nothing was tagged. Run the job again; if it persists, the builder ignores source policies: update BuildKit to 0.11 or newer, and leave provenance on.",
    },
    "build-denied": {
        kind: "permission",
        meaning: "A registry refused the build's pull or push.",
        fix: "For ghcr.io give the job `permissions: packages: write`; elsewhere give `username` and `password`. For a base in another registry log in to that one in an earlier step.",
    },
    "build-upstream": {
        kind: "upstream",
        meaning: "A registry, a mirror or the builder failed during the build.",
        fix: "Run the job again; if it persists, look at the status page of the service that the message names.",
    },
    "build-base-missing": {
        kind: "input",
        meaning: "An image named by FROM, COPY --from or a build context does not exist, or this job may not know that it does.",
        fix: "Correct the reference that the message names, or publish it first; a private one needs a login to its registry (docker/login-action) in an earlier step.",
    },
    "build-timeout": {
        kind: "upstream",
        meaning: "The build was stopped because it took longer than allowed.",
        fix: "Look at the last instruction in the log; raise the limit or make the build smaller.",
    },
    "build-secret-missing": {
        kind: "input",
        meaning: "An instruction needs a secret that the build was not given, or a secret's file cannot be read.",
        fix: "Give it in `secrets` as `id=value` or `id=@path`, with the id that the instruction names.",
    },
    "dockerfile-unreadable": {
        kind: "input",
        meaning: "The Dockerfile is missing, empty, or no file that can be read.",
        fix: "Check `file` and `context`, and that actions/checkout ran in this job; a Dockerfile inside the context may also be left out by .dockerignore.",
    },
    "dockerfile-invalid": {
        kind: "input",
        meaning: "The Dockerfile says something that BuildKit refuses, or that would silently mean something else.",
        fix: "Correct the line that the message names. Should your builder understand it, `key: commit` looks images up without reading the Dockerfile.",
    },
    "context-missing": {
        kind: "input",
        meaning: "The build context is not there, or is no folder.",
        fix: "Check `context`, which is relative to the workspace, and that actions/checkout ran in this job.",
    },
    "copy-outside-context": {
        kind: "input",
        meaning: "COPY or ADD names a path outside of the build context; BuildKit would take another one inside of it.",
        fix: "Give a wider `context`, with `file` for the Dockerfile, or name the other folder in `build-contexts` and use `COPY --from=<name>`.",
    },
    "copy-source-missing": {
        kind: "input",
        meaning: "COPY or ADD names something that is not in the build context or in the stage it copies from.",
        fix: "Check the path, which is relative to `context`, and .dockerignore; what is outside of the context needs a wider `context` or an entry of `build-contexts`.",
    },
    "target-unknown": {
        kind: "input",
        meaning: "The Dockerfile has no stage of the name in `target`.",
        fix: "Give the name after `AS` in one of its `FROM` lines.",
    },
    "platform-unknown": {
        kind: "input",
        meaning: "A platform is none that images are built for.",
        fix: "Give os/architecture[/variant], such as linux/amd64, linux/arm64 or linux/arm/v7.",
    },
    "platform-not-runnable": {
        kind: "input",
        meaning: "A RUN instruction started a program of an architecture that the builder cannot run.",
        fix: "Build the platform on a runner of its own architecture (`part: true`, such as on ubuntu-24.04-arm), or set up QEMU (docker/setup-qemu-action, binfmt) in an earlier step.",
    },
    "index-refused": {
        kind: "input",
        meaning: "The registry took the layers and refuses the index that names them.",
        fix: "For a single platform set `provenance: false` and `sbom: false`, which pushes a plain manifest; several platforms need a registry that takes OCI indexes.",
    },
    "cache-unusable": {
        kind: "upstream",
        meaning: "The build cache that was asked for cannot be used.",
        fix: "Run the job again, or set `cache: none`; on a self-hosted runner check that it offers the cache service.",
    },
    "no-space-left": {
        kind: "upstream",
        meaning: "The machine that builds has no space left.",
        fix: "Remove what the runner does not need before the build (`docker system prune`, preinstalled tools), make the image smaller, or use a runner with a larger disk.",
    },
    "build-metadata-invalid": {
        kind: "data",
        meaning: "The metadata file of buildx does not say which manifest was built.",
        fix: "Update buildx; with the `docker` driver and no push there is no manifest digest to report.",
    },
    "pull-failed": {
        kind: "upstream",
        meaning: "An image could not be pulled.",
        fix: "The message holds what the engine said. Run the job again, or pull the same reference by hand.",
    },
    "pull-denied": {
        kind: "permission",
        meaning: "The registry does not let this credential pull the image.",
        fix: "For ghcr.io give the job `permissions: packages: read` and log in; check that the package grants this repository access.",
    },
    "pull-not-found": {
        kind: "input",
        meaning: "The registry has no such image.",
        fix: "Check name and digest; a digest that was overwritten by retention is gone.",
    },
    "pull-upstream": {
        kind: "upstream",
        meaning: "The registry could not be reached or answered with an error.",
        fix: "Run the job again; if it persists, look at the registry's status page and at proxies.",
    },
    "wrong-arch": {
        kind: "input",
        meaning: "The image has no build for this machine's architecture.",
        fix: "Add the machine's platform to `platforms` when building, or run on a machine of the image's platform.",
    },
    "port-in-use": {
        kind: "input",
        meaning: "A published port is taken on this machine.",
        fix: "Publish another port, or stop what holds it.",
    },
    "container-name-in-use": {
        kind: "input",
        meaning: "Another container has the name.",
        fix: "Choose another name, or remove the container that has it.",
    },
    "container-not-startable": {
        kind: "input",
        meaning: "The engine could not start the container's program.",
        fix: "Check `run`, the image's entrypoint and its file mode; the message holds what the engine said.",
    },
    "container-missing": {
        kind: "data",
        meaning: "A container disappeared while it was in use.",
        fix: "Make sure that no other job removes containers on this machine.",
    },
    "docker-daemon-error": {
        kind: "upstream",
        meaning: "The engine answered with an error that is not the image's fault.",
        fix: "The message holds what the engine said. Look at disk space and at the engine's log on the runner.",
    },
    "docker-output-unreadable": {
        kind: "data",
        meaning: "Docker printed something this version of the action does not understand.",
        fix: "Report it with the message and `docker version`.",
    },
});


/***/ }),

/***/ 642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   dL: () => (/* binding */ dockerInvocation),
/* harmony export */   u_: () => (/* binding */ runInvocation)
/* harmony export */ });
/** The invocation `docker <args>`. */
function dockerInvocation(args) {
    return { command: "docker", args, env: {} };
}
/** Runs an invocation; a non-zero exit code is a value for the caller to look at. @throws {ActionError} `command-not-found` (input) */
function runInvocation(exec, invocation, options = {}) {
    return exec.run(invocation.command, invocation.args, { ...options, env: invocation.env });
}
/** The last lines of what a program said on its error stream, fit for one error message. */
function lastWords(result, maxLength = 600) {
    const text = (result.stderr.trim() === "" ? result.stdout : result.stderr).trim();
    const tail = text.split(/\r?\n/).slice(-6).join("\n").trim();
    if (tail === "")
        return `exit code ${result.exitCode}, no output`;
    return tail.length > maxLength ? `…${tail.slice(-maxLength)}` : tail;
}


/***/ }),

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qI: () => (/* binding */ asFields)
/* harmony export */ });
/* unused harmony export asTextMap */
/** The parsed text, or `undefined` when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** A parsed JSON object as a map, so that names chosen by others cannot reach a prototype; `undefined` for anything else. */
function asFields(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return new Map(Object.entries(value));
}
/** The elements of a JSON array; empty for anything else. */
function asList(value) {
    return Array.isArray(value) ? value : [];
}
/** A JSON string; `undefined` for anything else. */
function asText(value) {
    return typeof value === "string" ? value : undefined;
}
/** A JSON integer; `undefined` for anything else. */
function asInteger(value) {
    return typeof value === "number" && Number.isSafeInteger(value) ? value : undefined;
}
/** The string members of a JSON object. */
function asTextMap(value) {
    const texts = new Map();
    for (const [name, member] of asFields(value) ?? [])
        if (typeof member === "string")
            texts.set(name, member);
    return texts;
}


/***/ })

};
