export const id = 966;
export const ids = [966];
export const modules = {

/***/ 1966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gatherPreflight: () => (/* binding */ gatherPreflight)
});

// EXTERNAL MODULE: ./node_modules/.pnpm/@actions+workflow-parser@0.3.61_patch_hash=d108a5a379ab50f05d5bfa8602dda4f98e4b10cd52f8b6787e024029a84763fb/node_modules/@actions/workflow-parser/dist/index.js + 97 modules
var dist = __webpack_require__(8062);
// EXTERNAL MODULE: ./node_modules/.pnpm/yaml@2.9.1/node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(8009);
;// CONCATENATED MODULE: ./packages/workflow-syntax/build/expanded-size.js

/** More than any workflow has; what aliases repeat counts each time. */
const maxNodes = 50_000;
/** Deeper than any workflow; parsers that call themselves end at some depth. */
const maxDepth = 100;
/** Why a document is larger or deeper than a workflow can be once its aliases are followed; `undefined` when it is not. */
function sizeProblem(document) {
    const sizes = new Map();
    const anchors = new Map();
    (0,yaml_dist/* visit */.YR)(document, {
        Value: (_key, node) => {
            if (node.anchor !== undefined)
                anchors.set(node.anchor, node);
        },
    });
    const sizeOf = (node, depth) => {
        if (depth > maxDepth)
            return Number.POSITIVE_INFINITY;
        if ((0,yaml_dist/* isPair */.tO)(node))
            return sizeOf(node.key, depth) + sizeOf(node.value, depth);
        if ((0,yaml_dist/* isAlias */.Vj)(node)) {
            const source = anchors.get(node.source);
            return source === undefined ? 1 : sizeOf(source, depth + 1);
        }
        if (!(0,yaml_dist/* isCollection */.P3)(node))
            return 1;
        const known = sizes.get(node);
        if (known !== undefined)
            return known;
        // What holds itself is endless.
        sizes.set(node, Number.POSITIVE_INFINITY);
        const size = node.items.reduce((sum, item) => sum + sizeOf(item, depth + 1), 1);
        sizes.set(node, size);
        return size;
    };
    const size = sizeOf(document.contents, 0);
    if (size <= maxNodes)
        return undefined;
    return Number.isFinite(size) ? `it grows to ${size} values once its aliases are followed` : "it is nested too deeply";
}

;// CONCATENATED MODULE: ./packages/workflow-syntax/build/read-workflow.js



/** GitHub takes no larger file. */
const maxWorkflowBytes = 512 * 1024;
/** Reads a workflow file with GitHub's own parser and schema. A file that cannot be read at all is a problem, not an error. */
async function readWorkflow(path, text) {
    const unreadable = (problem) => ({
        path,
        problems: [problem],
        jobs: [],
        onlyCalled: false,
    });
    try {
        const document = (0,yaml_dist/* parseDocument */.Tp)(text, { logLevel: "silent" });
        const broken = document.errors[0];
        if (broken !== undefined)
            return unreadable({ line: broken.linePos?.[0].line ?? 0, message: broken.message.split("\n")[0] ?? "" });
        const size = sizeProblem(document);
        if (size !== undefined)
            return unreadable({ line: 0, message: size });
        return await readParsed(path, text);
    }
    catch (error) {
        // Of a stranger's file the parser may make anything; that the file is at fault is the only use of it here.
        return unreadable({ line: 0, message: `it cannot be read: ${error instanceof Error ? error.message : "unknown"}` });
    }
}
async function readParsed(path, text) {
    const { context, value } = (0,dist/* parseWorkflow */.hM)({ name: path, content: text }, new dist/* NoOperationTraceWriter */.P0());
    // What depends on several places, such as a job that needs itself, is found by the conversion.
    if (value !== undefined && context.errors.getErrors().length === 0)
        await (0,dist/* convertWorkflowTemplate */.DE)(context, value);
    const problems = context.errors.getErrors().map(({ rawMessage, range }) => ({
        line: range?.start.line ?? 0,
        message: rawMessage,
    }));
    const top = entriesOf(value);
    const events = top.get("on");
    const granted = top.get("permissions");
    const jobs = [...entriesOf(top.get("jobs"))].map(([job, body]) => ({ job, grants: grantsOf(entriesOf(body).get("permissions") ?? granted) }));
    return { path, problems, jobs, onlyCalled: namesOf(events).join() === "workflow_call" };
}
function entriesOf(token) {
    if (token === undefined || !(0,dist/* isMapping */.pi)(token))
        return new Map();
    return new Map([...token].flatMap(({ key, value }) => ((0,dist/* isString */.Kg)(key) ? [[key.value, value]] : [])));
}
function namesOf(token) {
    if (token === undefined)
        return [];
    if ((0,dist/* isString */.Kg)(token))
        return [token.value];
    if ((0,dist/* isSequence */.wZ)(token))
        return [...token].flatMap((item) => ((0,dist/* isString */.Kg)(item) ? [item.value] : []));
    return [...entriesOf(token).keys()];
}
function grantsOf(token) {
    if (token === undefined)
        return undefined;
    if ((0,dist/* isScalar */.jn)(token))
        return [token.toString()];
    return [...entriesOf(token)].map(([scope, level]) => `${scope}: ${(0,dist/* isScalar */.jn)(level) ? level.toString() : "?"}`);
}

// EXTERNAL MODULE: ./packages/github/build/api.js + 2 modules
var build_api = __webpack_require__(9695);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./actions/artifact-check/build/finding.js
var finding = __webpack_require__(5776);
;// CONCATENATED MODULE: ./actions/artifact-check/build/preflight/ask-token.js



const one = () => ({ per_page: 1 });
const ofCommit = (commit) => ({ ref: commit });
/** Nothing has this digest; whoever may read is told so by 404. */
const noDigest = `sha256:${"0".repeat(64)}`;
const questions = [
    { scope: "actions", route: "GET /repos/{owner}/{repo}/actions/runs", parameters: one },
    {
        scope: "attestations",
        route: "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
        parameters: () => ({ subject_digest: noDigest }),
    },
    { scope: "checks", route: "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", parameters: ofCommit },
    { scope: "contents", route: "GET /repos/{owner}/{repo}/commits/{ref}", parameters: ofCommit },
    { scope: "deployments", route: "GET /repos/{owner}/{repo}/deployments", parameters: one },
    { scope: "pull-requests", route: "GET /repos/{owner}/{repo}/pulls", parameters: one },
    { scope: "statuses", route: "GET /repos/{owner}/{repo}/commits/{ref}/status", parameters: ofCommit },
];
/**
 * What the job's token may read, a row for each permission; a refusal is an answer, not a fault. Nobody is told of a right
 * to write except by writing, which a preflight does not: the rows of the workflow files say what is granted.
 */
async function askToken(api, commit) {
    const rows = [];
    for (const { scope, route, parameters } of questions) {
        try {
            const call = { route, parameters: parameters(commit), permission: "metadata: read", accept: [403, 404] };
            const { status } = await (0,build_api/* callApi */.p)(api, call);
            rows.push((0,finding/* holds */.v9)("preflight-token", scope, status === 403 ? "not granted" : "can be read"));
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.lZ) || error.kind === "bug")
                throw error;
            const fix = "Without a token that GitHub takes nothing is told of the pull request, the run or its artifacts.";
            // The next question would be answered no better.
            return [...rows, (0,finding/* broken */.mw)("preflight-token", scope, error.message, fix)];
        }
    }
    return rows;
}
/** Whether this job may ask for an OpenID Connect token, which only a granted `id-token: write` makes possible. */
function judgeOidc(url) {
    const granted = url !== undefined && url !== "";
    return (0,finding/* holds */.v9)("preflight-token", "id-token", granted ? "can be written" : "not granted");
}

// EXTERNAL MODULE: ./packages/docker/build/engine/engine.js + 2 modules
var engine = __webpack_require__(1865);
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

;// CONCATENATED MODULE: ./actions/artifact-check/build/preflight/find-tools.js



/** Whether Docker's engine answers and Buildx is there; a row for each. */
async function findTools(exec) {
    return [
        await found("preflight-docker", "Docker", async () => {
            const { version, os, architecture } = await (0,engine/* readEngineVersion */.z5)(exec);
            return `engine ${version} on ${os}/${architecture}`;
        }),
        await found("preflight-buildx", "Buildx", async () => {
            const { version, prefix } = await findBuildx(exec);
            const how = prefix.length === 0 ? "alone" : "as docker's plugin";
            return version === "" ? how : `${version}, ${how}`;
        }),
    ];
}
async function found(rule, subject, look) {
    try {
        return (0,finding/* holds */.v9)(rule, subject, await look());
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.lZ) || error.kind === "bug")
            throw error;
        const fix = `Use a runner with ${subject}, or set \`rules: ${rule}=off\` where no image is built.`;
        return (0,finding/* broken */.mw)(rule, subject, error.message, fix);
    }
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/preflight/judge-environment.js

const anything = /^\S[^]*$/;
const path = /^(?:\/|[A-Za-z]:\\)[^]+$/;
const address = /^https?:\/\/[^\s/]+/;
const number = /^[1-9]\d*$/;
const variables = [
    { name: "GITHUB_ACTIONS", form: /^true$/, says: "true" },
    { name: "GITHUB_REPOSITORY", form: /^[\w.-]+\/[\w.-]+$/, says: "owner/name" },
    { name: "GITHUB_SHA", form: /^[0-9a-f]{40}$/, says: "a commit" },
    { name: "GITHUB_REF", form: /^refs\/[^]+$/, says: "a full ref" },
    { name: "GITHUB_EVENT_NAME", form: /^[a-z_]+$/, says: "an event" },
    { name: "GITHUB_EVENT_PATH", form: path, says: "a path" },
    { name: "GITHUB_RUN_ID", form: number, says: "a number" },
    { name: "GITHUB_RUN_ATTEMPT", form: number, says: "a number" },
    { name: "GITHUB_JOB", form: anything, says: "the job's key" },
    { name: "GITHUB_ACTOR", form: anything, says: "a login" },
    { name: "GITHUB_WORKFLOW", form: anything, says: "the workflow's name" },
    { name: "GITHUB_WORKSPACE", form: path, says: "a path" },
    { name: "GITHUB_SERVER_URL", form: address, says: "an address" },
    { name: "GITHUB_API_URL", form: address, says: "an address" },
    { name: "GITHUB_OUTPUT", form: path, says: "a path" },
    { name: "GITHUB_STEP_SUMMARY", form: path, says: "a path" },
    { name: "RUNNER_TEMP", form: path, says: "a path" },
    { name: "RUNNER_OS", form: /^(?:Linux|Windows|macOS)$/, says: "Linux, Windows or macOS" },
    { name: "RUNNER_ARCH", form: /^(?:X86|X64|ARM|ARM64)$/, says: "X86, X64, ARM or ARM64" },
    { name: "ACTIONS_RUNTIME_TOKEN", form: anything, says: "the token of artifacts and caches", secret: true },
    { name: "ACTIONS_RESULTS_URL", form: address, says: "the address of artifacts and caches" },
];
/** A row for each variable that the actions rest on: what it is, or what it should look like. */
function judgeEnvironment(get) {
    return variables.map(({ name, form, says, secret }) => {
        const value = get(name) ?? "";
        if (form.test(value))
            return (0,finding/* holds */.v9)("preflight-environment", name, secret === true ? "set" : value.slice(0, 200));
        const found = value === "" ? "is not set" : `is ${secret === true ? "malformed" : JSON.stringify(value.slice(0, 200))}`;
        return (0,finding/* broken */.mw)("preflight-environment", name, `${found}, expected ${says}`, "The runner sets it; look for a step or an image that takes it away or writes over it.");
    });
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/preflight/judge-workflows.js

const maxProblems = 20;
/** What the workflow files are worth: a row for each, and one more for each thing that GitHub would refuse. */
function judgeWorkflows(readings, patterns) {
    if (readings.length === 0) {
        const fix = "Check the repository out before this step, and compare `workflows` with where the files are.";
        return [(0,finding/* broken */.mw)("preflight-workflows", patterns, "no workflow file is there", fix)];
    }
    return readings.flatMap((reading) => [...judgeSyntax(reading), ...judgeGrants(reading)]);
}
function judgeSyntax({ path, problems, jobs }) {
    if (problems.length === 0)
        return [(0,finding/* holds */.v9)("preflight-workflows", path, `well-formed, ${jobs.length === 1 ? "1 job" : `${jobs.length} jobs`}`)];
    return problems
        .slice(0, maxProblems)
        .map(({ line, message }) => (0,finding/* broken */.mw)("preflight-workflows", path, line === 0 ? message : `line ${line}: ${message}`, "GitHub starts no run of a workflow file that it cannot read; change what the row names."));
}
function judgeGrants({ path, problems, jobs, onlyCalled }) {
    if (problems.length > 0)
        return [];
    const open = jobs.filter(({ grants }) => grants === undefined);
    const said = jobs.map(describe).join("; ");
    if (open.length === 0)
        return [(0,finding/* holds */.v9)("preflight-permissions", path, said)];
    // A called file may leave it to its caller, who cannot see what it needs then.
    const whose = onlyCalled
        ? "whatever the caller grants"
        : "the repository's default, which may be to write everything";
    const fix = "Write `permissions: {}` at the top of the file and what each job needs under the job.";
    return [(0,finding/* broken */.mw)("preflight-permissions", path, `${open.map(({ job }) => job).join(", ")}: ${whose}`, fix)];
}
function describe({ job, grants }) {
    return `${job}: ${grants === undefined || grants.length === 0 ? "nothing" : grants.join(", ")}`;
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/preflight/gather-preflight.js





/** More files than a repository has; what is beyond is not read, and said. */
const maxFiles = 200;
/** Everything that a pipeline rests on: workflow files, Docker, Buildx, the runner's variables and the job's token. What is off is not asked. */
async function gatherPreflight(host, inputs, event, levels) {
    const wanted = (...rules) => rules.some((rule) => levels.get(rule) !== "off");
    const patterns = inputs.workflows;
    const workflows = wanted("preflight-workflows", "preflight-permissions")
        ? judgeWorkflows(await readAll(host, patterns), patterns.join(", "))
        : [];
    const tools = wanted("preflight-docker", "preflight-buildx") ? await findTools(host.exec) : [];
    const variables = wanted("preflight-environment") ? judgeEnvironment((name) => host.environment.get(name)) : [];
    const token = wanted("preflight-token") ? await tokenRows(host, inputs, event) : [];
    return [...workflows, ...tools, ...variables, ...token];
}
async function readAll(host, patterns) {
    const root = host.environment.get("GITHUB_WORKSPACE") ?? ".";
    const paths = await host.files.glob(patterns, root);
    if (paths.length > maxFiles)
        host.log.warning(`${paths.length} workflow files; the first ${maxFiles} are read.`);
    const readings = [];
    for (const path of paths.slice(0, maxFiles))
        readings.push(await readOne(host, root, path));
    return readings;
}
async function readOne(host, root, path) {
    const place = `${root}/${path}`;
    const sizeBytes = (await host.files.stat(place))?.sizeBytes ?? 0;
    if (sizeBytes <= maxWorkflowBytes)
        return await readWorkflow(path, (await host.files.readText(place, maxWorkflowBytes)) ?? "");
    const message = `it has ${sizeBytes} bytes, more than GitHub takes`;
    return { path, problems: [{ line: 0, message }], jobs: [], onlyCalled: false };
}
async function tokenRows(host, inputs, event) {
    const client = await host.github.connect(inputs["github-token"] ?? "");
    const api = { client, clock: host.clock, repository: event.repository };
    return [...(await askToken(api, event.sha)), judgeOidc(host.environment.get("ACTIONS_ID_TOKEN_REQUEST_URL"))];
}


/***/ })

};
