import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 4335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/bytes.js
var bytes = __nccwpck_require__(1396);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
;// CONCATENATED MODULE: ./packages/contract/build/kinds.js

function kind(name, allowed, spec, parse, extra = {}) {
    return {
        kind: name,
        description: spec.description,
        default: spec.default,
        allowed,
        choices: extra.choices ?? [],
        secret: extra.secret ?? false,
        required: false,
        parse,
        absent: undefined,
    };
}
/** Makes an input mandatory: its value is never `undefined`. */
function required(input) {
    // The parser reports a missing mandatory input before anybody can read the value, so `absent` is never seen.
    return { ...input, required: true, default: undefined };
}
/** Gives an input a value for when nothing was written: the value is never `undefined`. The default must parse. */
function withDefault(input, text) {
    const parsed = input.parse(text);
    if (!parsed.ok || parsed.value === undefined) {
        throw new Error(`the default ${JSON.stringify(text)} is not allowed: ${parsed.ok ? "no value" : parsed.error}`);
    }
    return { ...input, default: text, absent: parsed.value };
}
/** Any text; control characters other than tab and line ends are refused. */
function kinds_text(spec) {
    const maxLength = spec.maxLength ?? 65_536;
    return kind("text", "text", spec, (value) => plainText(value, maxLength));
}
/** A path, absolute or relative to the workspace. */
function path(spec) {
    return kind("path", "a path, absolute or relative to the workspace", spec, (value) => /[\r\n]/.test(value) ? (0,result/* err */._)("a path is one line") : plainText(value, 4096));
}
/** One of a few words. */
function choice(words, spec) {
    return kind("choice", words.map((word) => `\`${word}\``).join(", "), spec, (value) => {
        const found = words.find((word) => word === value);
        return found === undefined ? (0,result/* err */._)(`is not one of ${words.join(", ")}`) : (0,result.ok)(found);
    }, { choices: words });
}
/** `true` or `false`, as YAML 1.2 writes them. */
function flag(spec) {
    return kind("flag", "`true` or `false`", spec, (value) => {
        if (/^(?:true|True|TRUE)$/.test(value))
            return (0,result.ok)(true);
        if (/^(?:false|False|FALSE)$/.test(value))
            return (0,result.ok)(false);
        return (0,result/* err */._)("is neither true nor false");
    }, { choices: ["true", "false"] });
}
/** A whole number from `min` to `max`. */
function integer(spec) {
    const unit = spec.unit === undefined ? "" : ` (${spec.unit})`;
    return kind("integer", `a whole number from ${spec.min} to ${spec.max}${unit}`, spec, (value) => {
        if (!/^(?:0|-?[1-9]\d{0,14})$/.test(value))
            return (0,result/* err */._)("is not a whole number");
        const number = Number(value);
        return number < spec.min || number > spec.max ? (0,result/* err */._)(`is not from ${spec.min} to ${spec.max}`) : (0,result.ok)(number);
    });
}
/** A percentage with up to six decimals, exact. */
function percent(spec) {
    return kind("percent", "a percentage from 0 to 100, such as `80` or `87.5`", spec, parsePercent);
}
/** A duration, in milliseconds. */
function duration(spec) {
    return kind("duration", "a duration: `500ms`, `30s`, `5m`, `2h`, `7d`", spec, parseDuration);
}
/** A size, in bytes. */
function kinds_bytes(spec) {
    return kind("bytes", "a size: `65000`, `10MB`, `1GiB`", spec, bytes/* parseBytes */.C);
}
/** A content address. */
function digest(spec) {
    return kind("digest", "`sha256:` and 64 hexadecimal digits", spec, parseDigest);
}
/** An image name with a tag, a digest or both. */
function kinds_reference(spec) {
    return kind("reference", "`name@sha256:…` or `name:tag`", spec, reference/* parseReference */.F2);
}
/** An image name without tag or digest. */
function repository(spec) {
    return kind("repository", "an image name without tag or digest, such as `ghcr.io/acme/app`", spec, parseRepository);
}
/** An `http` or `https` URL without user or password. */
function url(spec) {
    return kind("url", "an http or https URL", spec, (value) => {
        if (!URL.canParse(value))
            return err("is not a URL");
        const parsed = new URL(value);
        if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
            return err("is not an http or https URL");
        return parsed.username === "" && parsed.password === "" ? ok(parsed) : err("carries a user or password");
    });
}
/** A value that is never printed. */
function secret(spec) {
    return kind("secret", "a secret", spec, (value) => (0,result.ok)(value), { secret: true });
}
/** One item a line; commas separate items too unless `commas` is false. Empty lines and `#` comment lines are dropped. */
function list(spec) {
    const item = spec.item ?? ((value) => (0,result.ok)(value));
    const parse = (value) => {
        const items = [];
        const problems = [];
        for (const line of splitList(value, spec.commas ?? true)) {
            const parsed = item(line);
            if (parsed.ok)
                items.push(parsed.value);
            else
                problems.push(spec.secret === true ? parsed.error : `${JSON.stringify(line)}: ${parsed.error}`);
        }
        return problems.length > 0 ? (0,result/* err */._)(problems.join("; ")) : (0,result.ok)(items);
    };
    const absent = spec.default === undefined || spec.default.includes("${{") ? (0,result.ok)([]) : parse(spec.default);
    if (!absent.ok)
        throw new Error(`the default ${JSON.stringify(spec.default)} is not allowed: ${absent.error}`);
    const allowed = spec.allowed ?? (spec.commas === false ? "one item a line" : "one item a line, or separated by commas");
    return {
        kind: "list",
        description: spec.description,
        default: spec.default,
        allowed,
        choices: [],
        secret: spec.secret ?? false,
        required: false,
        parse,
        absent: absent.value,
    };
}
/** `key=value` lines; a key given twice is a problem. Keys are foreign: the value is a Map. */
function pairs(spec) {
    const parse = (value) => {
        const map = new Map();
        for (const line of splitList(value, false)) {
            const at = line.indexOf("=");
            const shown = spec.secret === true ? "a line" : JSON.stringify(line);
            if (at <= 0)
                return err(`${shown} is not key=value`);
            const key = line.slice(0, at).trim();
            if (map.has(key))
                return err(`${JSON.stringify(key)} is given twice`);
            map.set(key, line.slice(at + 1));
        }
        return ok(map);
    };
    return {
        kind: "pairs",
        description: spec.description,
        default: spec.default,
        allowed: "one `key=value` a line",
        choices: [],
        secret: spec.secret ?? false,
        required: false,
        parse,
        absent: new Map(),
    };
}
function plainText(value, maxLength) {
    if (value.length > maxLength)
        return (0,result/* err */._)(`is longer than ${maxLength} characters`);
    for (const character of value) {
        const code = character.charCodeAt(0);
        if ((code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127)
            return (0,result/* err */._)("has control characters");
    }
    return (0,result.ok)(value);
}
function splitList(value, commas) {
    const lines = value.split(/\r?\n/).filter((line) => !line.trimStart().startsWith("#"));
    const items = commas ? lines.flatMap((line) => line.split(",")) : lines;
    return items.map((item) => item.trim()).filter((item) => item !== "");
}

;// CONCATENATED MODULE: ./packages/contract/build/common-inputs.js

/** The inputs of every action. */
const commonInputs = {
    "github-token": secret({
        description: "Token for GitHub's API; the job's own token unless another is given.",
        default: "${{ github.token }}",
    }),
    summary: withDefault(flag({ description: "Write the step summary." }), "true"),
    evidence: withDefault(choice(["auto", "file", "none"], {
        description: "`auto` writes the evidence file and uploads it once a job; `file` only writes it; `none` writes nothing.",
    }), "auto"),
};
/** The outputs of every action. */
const commonOutputs = {
    verdict: "`pass`, `fail` or `skip`.",
    reason: "The stable code of the reason, from `docs/errors.md`.",
    evidence: "Path of the evidence file; empty when none was written.",
};

;// CONCATENATED MODULE: ./packages/contract/build/contract.js

/** Declares an action; adds the inputs that all actions have. */
function defineContract(spec) {
    for (const name of [...Object.keys(spec.inputs), ...Object.keys(spec.outputs)]) {
        if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
            throw new Error(`${name} is not a kebab-case name`);
    }
    for (const name of Object.keys(spec.outputs)) {
        if (Object.hasOwn(commonOutputs, name))
            throw new Error(`every action has the output ${name}`);
    }
    return { ...spec, inputs: { ...spec.inputs, ...commonInputs }, rules: spec.rules ?? [] };
}

// EXTERNAL MODULE: ./packages/markdown/build/visible.js
var visible = __nccwpck_require__(861);
// EXTERNAL MODULE: ./actions/pr-summary/build/reasons.js
var reasons = __nccwpck_require__(3180);
// EXTERNAL MODULE: ./actions/pr-summary/build/section-name.js
var section_name = __nccwpck_require__(6360);
;// CONCATENATED MODULE: ./actions/pr-summary/build/contract.js





const maxText = 5000;
/** What a program printed is passed on here: nothing in it is wrong, and what is too long is cut. */
const foreignText = {
    ...kinds_text({ description: "Plain text to add; it is shown as it is, not as Markdown." }),
    allowed: `any text; the first ${maxText} characters are shown`,
    parse: (value) => (0,result.ok)((0,visible/* cutText */.I)(value, maxText)),
};
const inputs = {
    mode: withDefault(choice(["auto", "comment", "collect", "publish", "preview"], {
        description: "`auto` comments, or publishes when another run triggered this one; `comment` comments; `collect` only leaves the results as evidence; `publish` comments for the run that triggered this one; `preview` writes the body and nothing else.",
    }), "auto"),
    section: named(kinds_text({ description: "Which section of the comment this call owns; the job's name unless given.", maxLength: 60 })),
    "test-results": list({
        description: "JUnit XML reports, as patterns; a leading `!` excludes. Unless given, the results that other jobs collected.",
        commas: false,
    }),
    coverage: path({ description: "Evidence file of coverage-gate, instead of the one of this run." }),
    image: kinds_reference({ description: "The image to show, instead of the one of this run's evidence." }),
    deploy: path({ description: "Evidence file of deploy-smoke, instead of the one of this run." }),
    files: list({
        description: "Artifacts of the run to link, by name, `*` allowed; all of them unless given, `none` for none.",
    }),
    text: foreignText,
    expect: list({
        description: "Sections or parts (`tests`, `coverage`, `image`, `check`, `deploy`) that must report before the comment is green.",
        item: section_name/* parseSectionName */.K,
    }),
    key: withDefault(named(kinds_text({ description: "Which comment; another key is another comment on the same pull request.", maxLength: 60 })), "default"),
    "pull-request": integer({
        description: "Number of the pull request; found from the event unless given.",
        min: 1,
        max: 999_999_999,
    }),
    "comment-on": withDefault(choice(["always", "change", "failure", "never"], {
        description: "When to write: `always`; `change` of the verdict; `failure`, where an existing comment is still brought up to date; `never`.",
    }), "always"),
    layout: withDefault(choice(["update", "bottom-if-talked-over", "recreate"], {
        description: "`update` edits in place, which notifies nobody; `bottom-if-talked-over` moves the comment down when people commented after it; `recreate` always moves it.",
    }), "update"),
    "check-run": withDefault(flag({ description: "Also write a check run with an annotation for each failed test." }), "false"),
    "fail-on-tests": withDefault(flag({ description: "Fail when tests failed, when a report could not be read, and when there was no test." }), "false"),
    "max-bytes": withDefault(budget(), "65000"),
    mask: list({ description: "Further texts to hide in everything that is published.", secret: true }),
    title: kinds_text({ description: "A title above the sections.", maxLength: 100 }),
};
function named(input) {
    return {
        ...input,
        allowed: "letters, digits and `. _ / -`, at most 60",
        parse: (value) => (0,section_name/* parseSectionName */.K)(value),
    };
}
function budget() {
    const size = kinds_bytes({
        description: "Largest body, in bytes of UTF-8; what does not fit is left out by rows and said.",
    });
    return {
        ...size,
        allowed: "a size from `4000` to `250000`",
        parse: (value) => {
            const parsed = size.parse(value);
            if (!parsed.ok || parsed.value === undefined)
                return parsed;
            return parsed.value < 4000 || parsed.value > 250_000 ? (0,result/* err */._)("is not from 4000 to 250000") : (0,result.ok)(parsed.value);
        },
    };
}
const outputs = {
    "pull-request": "Number of the pull request; empty when there is none.",
    "comment-id": "Id of the comment; empty when none was written or found.",
    "comment-url": "Address of the comment.",
    passed: "Tests that passed, flaky ones not included; empty when there was no result.",
    failed: "Tests that failed.",
    skipped: "Tests that were skipped or did not run.",
    flaky: "Tests that passed after a failed attempt.",
    body: "Path of the comment's body.",
    model: "Path of the results as JSON.",
};
/** The interface of pr-summary. */
const contract = defineContract({
    action: "pr-summary",
    title: "Pull request summary",
    description: "One comment per pull request: tests, coverage, image and deployment, owned in sections by many jobs.",
    branding: { icon: "message-square", color: "purple" },
    inputs,
    outputs,
    permissions: [
        { scope: "pull-requests", level: "write", why: "comment; without it the step summary has everything" },
        { scope: "actions", level: "read", why: "read the evidence of another run (`publish`)" },
        { scope: "checks", level: "write", why: "write a check run (`check-run: true`)" },
    ],
    rules: [
        {
            rule: "`publish` takes its results from the triggering run: no `test-results`, `coverage`, `image` or `deploy`.",
            check: (values) => values.mode === "publish" &&
                (values["test-results"].length > 0 ||
                    values.coverage !== undefined ||
                    values.image !== undefined ||
                    values.deploy !== undefined)
                ? "publish takes its results from the triggering run; drop test-results, coverage, image and deploy"
                : undefined,
        },
        {
            rule: "`image` is given with its digest.",
            check: (values) => values.image !== undefined && values.image.digest === undefined
                ? "image needs a digest: name@sha256:…; a tag does not say what was tested"
                : undefined,
        },
    ],
    reasons: reasons/* reasons */.O,
});


/***/ }),

/***/ 1296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2054);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1376);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4335);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9319);




await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contract */ .d, _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e, (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_3__/* .nodeHost */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reasons)
/* harmony export */ });
/** Why the action ended as it did. */
const reasons = {
    commented: { verdict: "pass", meaning: "The comment says what this run found." },
    unchanged: { verdict: "pass", meaning: "The comment says it already; nothing was written." },
    collected: { verdict: "pass", meaning: "The results are in the evidence, for the run or workflow that comments." },
    previewed: { verdict: "pass", meaning: "The body was written to a file and to the step summary only." },
    "not-wanted": { verdict: "pass", meaning: "`comment-on` asks for no comment here; the step summary has everything." },
    "no-pull-request": {
        verdict: "pass",
        meaning: "This run belongs to no open pull request; the step summary has everything.",
    },
    "comment-not-permitted": {
        verdict: "pass",
        meaning: "The token may not comment; the step summary has everything, and a warning names the permission.",
        fix: "Add `pull-requests: write` to the job's `permissions:`. For pull requests of forks comment from `workflow_run`.",
    },
    "comment-failed": {
        verdict: "pass",
        meaning: "GitHub did not take the comment; the step summary has everything, and a warning says why.",
        fix: "Run the job again. Reporting alone never makes a run red.",
    },
    superseded: {
        verdict: "skip",
        meaning: "The pull request has a newer commit, or a newer run reported already; nothing was written over it.",
    },
    "not-a-pull-request-run": {
        verdict: "skip",
        meaning: "The run that triggered this one was not caused by a pull request; there is nothing to comment on.",
    },
    "tests-failed": {
        verdict: "fail",
        meaning: "`fail-on-tests` is set and tests failed.",
        fix: "The comment and the step summary list the tests with file and line.",
    },
    "tests-unreadable": {
        verdict: "fail",
        meaning: "`fail-on-tests` is set and a report or the evidence of another job could not be read, or a suite died outside its tests.",
        fix: "The comment names the report and the place in it.",
    },
    "tests-missing": {
        verdict: "fail",
        meaning: "`fail-on-tests` is set and no test was found: nothing ran, or no report matched.",
        fix: "Check the patterns in `test-results` and the step that runs the tests.",
    },
};


/***/ }),

/***/ 9319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
;// CONCATENATED MODULE: ./packages/github/build/errors.js

/** Errors of talking to GitHub. */
const githubErrors = (0,action_error/* defineErrors */.V)({
    "token-refused": {
        kind: "permission",
        meaning: "GitHub does not accept the token: it is missing, expired or of another server.",
        fix: "Leave github-token at its default, or pass a token that is valid on this server.",
    },
    "permission-missing": {
        kind: "permission",
        meaning: "The token lacks a permission; the message names it.",
        fix: "Add the line that the message names to `permissions:` of the job.",
    },
    "rate-limited": {
        kind: "upstream",
        meaning: "GitHub limits the rate of requests, and the wait it asks for is longer than the action waits.",
        fix: "Run the job again later; spread jobs that comment at the same time.",
    },
    "api-unavailable": {
        kind: "upstream",
        meaning: "GitHub's API kept answering with a server error.",
        fix: "Run the job again; if it persists, look at GitHub's status page.",
    },
    "api-refused": {
        kind: "upstream",
        meaning: "GitHub's API refused a request; the message has its words.",
        fix: "The message names the request and GitHub's reason.",
    },
    "api-unexpected": {
        kind: "data",
        meaning: "GitHub's API answered with something else than its documentation says.",
        fix: "Check that GITHUB_API_URL names GitHub's API and that no proxy answers in its place.",
    },
    "event-unreadable": {
        kind: "data",
        meaning: "The file with the event's payload is missing, too large or not JSON.",
        fix: "Run the action in a workflow, where the runner writes the file and sets GITHUB_EVENT_PATH.",
    },
});

;// CONCATENATED MODULE: ./packages/github/build/json-view.js
/** A JSON value from outside, read field by field: a field that is missing or of another type is `undefined`. */
class JsonView {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The member `name`; a view of nothing when there is none. Inherited members do not count. */
    at(name) {
        const value = this.#value;
        if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
            return new JsonView(undefined);
        return new JsonView(value[name]);
    }
    /** The text, when it is one of at most `maxLength` UTF-16 units. */
    text(maxLength = 1000) {
        return typeof this.#value === "string" && this.#value.length <= maxLength ? this.#value : undefined;
    }
    /** The number, when it is a whole one of at least 0. */
    integer() {
        const value = this.#value;
        return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
    }
    flag() {
        return typeof this.#value === "boolean" ? this.#value : undefined;
    }
    /** The elements; none when it is no array. */
    items() {
        return Array.isArray(this.#value) ? this.#value.map((item) => new JsonView(item)) : [];
    }
    /** The value itself, unchecked. */
    raw() {
        return this.#value;
    }
    isArray() {
        return Array.isArray(this.#value);
    }
    /** A full commit id in lower case, SHA-1 or SHA-256. */
    commit() {
        const value = this.text(64);
        return value !== undefined && isCommit(value) ? value : undefined;
    }
}
/** True for a full commit id: 40 or 64 lower-case hexadecimal digits. */
function isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

;// CONCATENATED MODULE: ./packages/github/build/event-context.js


/** Payloads are at most 25 MB on the way in; the runner writes them out indented. */
const maxPayloadBytes = 64 * 2 ** 20;
/**
 * Reads what this run is about.
 *
 * @throws {ActionError} `event-unreadable` (data) when there is no readable payload or no repository
 * @see GitHub, "Variables reference", default environment variables; "Webhook events and payloads"
 */
async function readEventContext(environment, files) {
    const path = environment.get("GITHUB_EVENT_PATH");
    const text = path === undefined ? "{}" : await files.readText(path, maxPayloadBytes);
    if (text === undefined)
        throw githubErrors.error("event-unreadable", `${path}: there is no such file`);
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch (error) {
        throw githubErrors.error("event-unreadable", `${path}: not JSON`, { cause: error });
    }
    return parseEventContext(environment, payload);
}
/** As {@link readEventContext}, from a payload that was read already. @throws {ActionError} `event-unreadable` (data) */
function parseEventContext(environment, payload) {
    const view = new JsonView(payload);
    const event = environment.get("GITHUB_EVENT_NAME") ?? "";
    const sha = environment.get("GITHUB_SHA") ?? "";
    const pullRequest = event.startsWith("pull_request") ? parsePullRequest(view) : undefined;
    const workflowRun = event === "workflow_run" ? parseWorkflowRun(view.at("workflow_run")) : undefined;
    const mergeGroup = event === "merge_group" ? view.at("merge_group") : new JsonView(undefined);
    return {
        event,
        action: view.at("action").text(),
        repository: parseRepositoryName(environment.get("GITHUB_REPOSITORY") ?? ""),
        repositoryId: wholeNumber(environment.get("GITHUB_REPOSITORY_ID")) ?? view.at("repository").at("id").integer(),
        sha,
        headSha: pullRequest?.headSha ?? workflowRun?.headSha ?? mergeGroup.at("head_sha").commit() ?? sha,
        ref: environment.get("GITHUB_REF") ?? "",
        defaultBranch: view.at("repository").at("default_branch").text(),
        pullRequest,
        workflowRun,
        mergeGroupPullRequest: mergeGroupPullRequest(mergeGroup.at("head_ref").text()),
        runId: wholeNumber(environment.get("GITHUB_RUN_ID")) ?? 0,
        runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")) ?? 1,
        job: environment.get("GITHUB_JOB") ?? "",
        workflow: environment.get("GITHUB_WORKFLOW") ?? "",
        serverUrl: environment.get("GITHUB_SERVER_URL") ?? "https://github.com",
        apiUrl: environment.get("GITHUB_API_URL") ?? "https://api.github.com",
    };
}
/** Parses `owner/name`. @throws {ActionError} `event-unreadable` (data) */
function parseRepositoryName(text) {
    const match = /^([A-Za-z0-9_.-]{1,100})\/([A-Za-z0-9_.-]{1,100})$/.exec(text);
    const [, owner, name] = match ?? [];
    if (owner === undefined || name === undefined || /^\.{1,2}$/.test(owner) || /^\.{1,2}$/.test(name))
        throw githubErrors.error("event-unreadable", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, not owner/name`);
    return { owner, name };
}
function parsePullRequest(view) {
    const pull = view.at("pull_request");
    const number = pull.at("number").integer() ?? view.at("number").integer();
    const headSha = pull.at("head").at("sha").commit();
    if (number === undefined || number === 0 || headSha === undefined)
        return undefined;
    const head = pull.at("head").at("repo").at("id").integer();
    const base = pull.at("base").at("repo").at("id").integer();
    return {
        number,
        headSha,
        headRef: pull.at("head").at("ref").text(),
        baseRef: pull.at("base").at("ref").text(),
        baseSha: pull.at("base").at("sha").commit(),
        fork: head === undefined || head !== base,
    };
}
function parseWorkflowRun(run) {
    const id = run.at("id").integer();
    const headSha = run.at("head_sha").commit();
    const event = run.at("event").text();
    if (id === undefined || headSha === undefined || event === undefined)
        return undefined;
    const head = run.at("head_repository");
    return {
        id,
        attempt: run.at("run_attempt").integer() ?? 1,
        event,
        name: run.at("name").text(),
        conclusion: run.at("conclusion").text(),
        headSha,
        headBranch: run.at("head_branch").text(),
        headOwner: head.at("owner").at("login").text(100),
        headRepository: head.at("full_name").text(210),
        headRepositoryId: head.at("id").integer(),
        repositoryId: run.at("repository").at("id").integer(),
        pullRequests: run
            .at("pull_requests")
            .items()
            .slice(0, 50)
            .flatMap((pull) => pull.at("number").integer() ?? []),
    };
}
/** `refs/heads/gh-readonly-queue/<base>/pr-<n>-<sha>`. */
function mergeGroupPullRequest(headRef) {
    const match = /^(?:refs\/heads\/)?gh-readonly-queue\/.{1,255}\/pr-(\d{1,10})-([0-9a-f]+)$/.exec(headRef ?? "");
    return match?.[2] !== undefined && isCommit(match[2]) ? Number(match[1]) : undefined;
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./packages/github/build/permission.js

/**
 * The error of a 403, with the exact line to add: GitHub names sets of permissions, any one of which is enough.
 *
 * @see GitHub REST API, "Troubleshooting", insufficient permissions (`X-Accepted-GitHub-Permissions`)
 */
function permissionError(route, accepted, expected, reason) {
    const lines = chooseLines(accepted, expected);
    return githubErrors.error("permission-missing", `${route}: 403: ${reason}. The token lacks ${lines.join(" and ")}.`, {
        hint: `Add to the job:\npermissions:\n${lines.map((line) => `  ${line}`).join("\n")}\nA pull request from a fork, or by Dependabot, always has a read-only token.`,
    });
}
/** The set that holds what we expected, else the first that can be read, else what we expected. */
function chooseLines(accepted, expected) {
    const sets = (accepted ?? "")
        .slice(0, 500)
        .split(";")
        .map((set) => set.split(",").map((item) => lineOf(item.trim()) ?? ""))
        .filter((set) => !set.includes(""));
    return sets.find((set) => set.includes(expected)) ?? sets[0] ?? [expected];
}
function lineOf(item) {
    const match = /^([a-z_]{1,40})=(read|write)$/.exec(item);
    return match === null ? undefined : `${(match[1] ?? "").replaceAll("_", "-")}: ${match[2]}`;
}

;// CONCATENATED MODULE: ./packages/github/build/rate-limit.js
/** Where GitHub does not say how long, its documentation says a minute. */
const unsaidPauseMs = 60_000;
/**
 * How long to wait when `response` is a rate limit, primary or secondary; `undefined` when it is not one.
 *
 * @see GitHub REST API, "Rate limits for the REST API", exceeding the rate limit
 */
function rateLimitPauseMs(response, nowMs) {
    if (response.status !== 403 && response.status !== 429)
        return undefined;
    const { headers } = response;
    const after = headers.get("retry-after");
    if (after !== undefined)
        return /^\d{1,7}$/.test(after) ? Number(after) * 1000 : dateOr(after, nowMs);
    if (headers.get("x-ratelimit-remaining") === "0") {
        const reset = headers.get("x-ratelimit-reset") ?? "";
        if (!/^\d{1,12}$/.test(reset))
            return unsaidPauseMs;
        // A second on top: the reset is a whole second, and clocks differ.
        return Math.max(0, Number(reset) * 1000 - nowMs) + 1000;
    }
    const secondary = /secondary rate limit|abuse detection/i.test(messageOf(response.data));
    return response.status === 429 || secondary ? unsaidPauseMs : undefined;
}
function dateOr(after, nowMs) {
    const date = Date.parse(after);
    return Number.isNaN(date) ? unsaidPauseMs : Math.max(0, date - nowMs);
}
function messageOf(data) {
    if (typeof data !== "object" || data === null || !("message" in data))
        return "";
    return typeof data.message === "string" ? data.message : "";
}

;// CONCATENATED MODULE: ./packages/github/build/api.js





const maxAttempts = 4;
const defaultMaxWaitMs = 90_000;
/**
 * Calls GitHub. Rate limits are waited for within a bound. Server errors and lost answers are tried again, except for
 * POST, which may have worked: whoever creates looks first.
 *
 * @throws {ActionError} `permission-missing`, `token-refused` (permission), `rate-limited`, `api-unavailable`,
 * `api-refused`, `request-failed` (upstream)
 * @see GitHub REST API, "Rate limits", "Troubleshooting", "Best practices"
 */
async function callApi(api, call) {
    const repeatable = !call.route.startsWith("POST ");
    const deadline = api.clock.monotonic() + (api.maxWaitMs ?? defaultMaxWaitMs);
    for (let attempt = 1;; attempt++) {
        const response = await sendOnce(api, call, repeatable && attempt < maxAttempts);
        const judged = response === undefined ? undefined : judge(api, call, response);
        if (judged?.answer !== undefined)
            return judged.answer;
        const pauseMs = judged?.pauseMs ?? 500 * 2 ** attempt;
        const again = judged === undefined || judged.pauseMs !== undefined || (repeatable && response !== undefined);
        if (!again || attempt >= maxAttempts || api.clock.monotonic() + pauseMs > deadline)
            throw (judged?.error ?? githubErrors.error("api-unavailable", `${call.route}: no answer after ${attempt} attempts`));
        await api.clock.sleep(pauseMs);
    }
}
async function sendOnce(api, call, forgive) {
    const { owner, name } = api.repository;
    const place = call.route.includes("{owner}") ? { owner, repo: name } : {};
    try {
        return await api.client.request(call.route, { ...place, ...call.parameters });
    }
    catch (error) {
        if (forgive && error instanceof action_error/* ActionError */.lZ && error.kind === "upstream")
            return undefined;
        throw error;
    }
}
function judge(api, call, response) {
    const { status, headers } = response;
    const body = new JsonView(response.data);
    const limited = rateLimitPauseMs(response, api.clock.now());
    const reason = reasonOf(body);
    if (limited !== undefined) {
        const message = `${call.route}: ${status}, wait ${Math.ceil(limited / 1000)} s: ${reason}`;
        return { pauseMs: limited, error: githubErrors.error("rate-limited", message) };
    }
    if ((status >= 200 && status < 300) || call.accept?.includes(status) === true)
        return { answer: { status, headers, body } };
    if (status >= 500)
        return { error: githubErrors.error("api-unavailable", `${call.route}: ${status}: ${reason}`) };
    if (status === 401)
        throw githubErrors.error("token-refused", `${call.route}: 401: ${reason}`);
    if (status === 403)
        throw permissionError(call.route, headers.get("x-accepted-github-permissions"), call.permission, reason);
    throw githubErrors.error("api-refused", `${call.route}: ${status}: ${reason}`);
}
/** GitHub's words; what exactly is wrong with a field stands beside the message. */
function reasonOf(body) {
    const fields = body.at("errors").items();
    const words = [body, ...fields].flatMap((view) => view.at("message").text(2000)?.slice(0, 300) ?? []);
    return words.length === 0 ? "(no reason given)" : words.slice(0, 4).join(": ");
}
/** The error of an answer that lacks what its documentation promises. */
function unexpectedAnswer(route, what) {
    return githubErrors.error("api-unexpected", `${route}: the answer has no ${what}`);
}

;// CONCATENATED MODULE: ./packages/github/build/identity.js

/** The job token's own identity, on github.com and GitHub Enterprise Server alike. */
const jobToken = { login: "github-actions[bot]", bot: true };
/**
 * Who the token writes as. A job token may not ask, so it is recognised by its form, else by being refused; another
 * app's token looks the same and shows its name when it writes first.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub, "About authentication to GitHub", token formats
 */
async function fetchIdentity(api, token) {
    if (token.startsWith("ghs_"))
        return jobToken;
    const answer = await callApi(api, { route: "GET /user", permission: "contents: read", accept: [403, 404] });
    const login = answer.status === 200 ? answer.body.at("login").text(100) : undefined;
    if (login === undefined)
        return jobToken;
    return { login: login.toLowerCase(), bot: answer.body.at("type").text() === "Bot" };
}

// EXTERNAL MODULE: ./actions/pr-summary/build/contract.js + 3 modules
var contract = __nccwpck_require__(4335);
;// CONCATENATED MODULE: ./packages/kernel/build/assert-never.js
/** Fails to compile when a union has a member that the caller forgot; throws if one arrives at run time all the same. */
function assertNever(value) {
    throw new Error(`unreachable value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/decide-mode.js

/** Decides what to do from the mode that was asked for and the event that happened. */
function decideMode(mode, context) {
    switch (mode) {
        case "collect":
            return { kind: "collect" };
        case "preview":
            return { kind: "preview" };
        case "comment":
            return { kind: "comment" };
        case "auto":
            return context.event === "workflow_run" ? planPublish(context) : { kind: "comment" };
        case "publish":
            return planPublish(context);
        default:
            return assertNever(mode);
    }
}
function planPublish(context) {
    if (context.event !== "workflow_run")
        return { kind: "impossible", why: `mode publish works on workflow_run; this run was caused by ${context.event}` };
    const run = context.workflowRun;
    if (run === undefined)
        return { kind: "impossible", why: "the event does not describe the run that triggered this one" };
    if (context.repositoryId !== undefined && run.repositoryId !== undefined && run.repositoryId !== context.repositoryId)
        return { kind: "impossible", why: "the run that triggered this one belongs to another repository" };
    if (!run.event.startsWith("pull_request"))
        return { kind: "nothing", why: `the run that triggered this one was caused by ${run.event}` };
    return { kind: "publish" };
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/errors.js

/** Errors of pr-summary. */
const prSummaryErrors = (0,action_error/* defineErrors */.V)({
    "publish-impossible": {
        kind: "input",
        meaning: "`mode: publish` was used where there is no triggering run of this repository.",
        fix: "Use it in a workflow `on: workflow_run`; elsewhere use `comment` or `auto`.",
    },
    "evidence-unusable": {
        kind: "data",
        meaning: "The evidence file that `coverage` or `deploy` names cannot be used.",
        fix: "Pass the output `evidence` of the action, from this run.",
    },
    "token-missing": {
        kind: "permission",
        meaning: "There is no token to publish with.",
        fix: "Leave `github-token` at its default.",
    },
    "pull-request-missing": {
        kind: "input",
        meaning: "`pull-request` names a pull request that is not there.",
        fix: "Check the number, or leave `pull-request` out: it is found from the event.",
    },
});

;// CONCATENATED MODULE: ./packages/github/build/paging.js

/** How many pages of a hundred are read at most; more is cut off and said. */
const defaultMaxPages = 120;
/**
 * Reads a whole list, a hundred items a page, as long as GitHub names a next page.
 *
 * @param listName the member that holds the items, where the answer is not the list itself
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when an answer holds no list
 * @see GitHub REST API, "Using pagination in the REST API"; RFC 8288
 */
async function fetchAll(api, call, listName, maxPages = defaultMaxPages) {
    const items = [];
    for (let page = 1;; page++) {
        const answer = await callApi(api, { ...call, parameters: { ...call.parameters, per_page: 100, page } });
        const list = listName === undefined ? answer.body : answer.body.at(listName);
        if (!list.isArray())
            throw unexpectedAnswer(call.route, listName ?? "list");
        items.push(...list.items());
        if (!hasNext(answer.headers.get("link")))
            return { items, cut: false };
        if (page >= maxPages)
            return { items, cut: true };
    }
}
function hasNext(link) {
    return link !== undefined && /<[^>]*>\s*;[^,]*\brel="?next\b/.test(link);
}

;// CONCATENATED MODULE: ./packages/github/build/pull-requests.js


const readPulls = "pull-requests: read";
/** One commit heads this many pull requests at most; more are a sign of something else. */
const maxMatches = 5;
/**
 * Finds the pull requests whose head is exactly the commit that this run tested. Numbers in payloads are looked up
 * again; artifacts are never asked. Several match when one commit heads several open pull requests.
 *
 * @throws {ActionError} as {@link callApi}
 */
async function findPullRequests(api, context) {
    if (context.pullRequest !== undefined)
        return await byNumber(api, [context.pullRequest.number], undefined);
    if (context.workflowRun !== undefined)
        return await ofWorkflowRun(api, context, context.workflowRun);
    if (context.mergeGroupPullRequest !== undefined)
        return await byNumber(api, [context.mergeGroupPullRequest], undefined);
    if (context.event === "push" && context.ref.startsWith("refs/heads/"))
        return await ofPush(api, context, context.ref.slice("refs/heads/".length));
    return { kind: "none", why: `the event ${context.event} belongs to no pull request` };
}
/** The pull request, or `undefined` when there is none of that number. @throws {ActionError} as {@link callApi} */
async function fetchPullRequest(api, number) {
    const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
    const answer = await callApi(api, {
        route,
        parameters: { pull_number: number },
        permission: readPulls,
        accept: [404],
    });
    if (answer.status === 404)
        return undefined;
    const pull = parsePull(answer.body);
    if (pull === undefined || pull.number !== number)
        throw unexpectedAnswer(route, "pull request");
    return pull;
}
async function byNumber(api, numbers, headSha) {
    const found = [];
    for (const number of numbers.slice(0, maxMatches)) {
        const pull = await fetchPullRequest(api, number);
        if (pull !== undefined && (headSha === undefined || pull.headSha === headSha))
            found.push(pull);
    }
    const list = numbers.map((number) => `#${number}`).join(", ");
    return found.length > 0
        ? { kind: "found", pullRequests: found }
        : { kind: "none", why: `${list} is not there, or its head moved on` };
}
async function ofWorkflowRun(api, context, run) {
    if (!run.event.startsWith("pull_request"))
        return { kind: "none", why: `the triggering run was caused by ${run.event}, not by a pull request` };
    if (run.pullRequests.length > 0) {
        const named = await byNumber(api, run.pullRequests, run.headSha);
        if (named.kind === "found")
            return ownOnly(context, run, named.pullRequests);
    }
    if (run.headOwner !== undefined && run.headBranch !== undefined) {
        const byHead = await pullsOfHead(api, run.headOwner, run.headBranch);
        const exact = ownOnly(context, run, byHead.filter((pull) => pull.headSha === run.headSha));
        if (exact.kind === "found")
            return exact;
    }
    const byCommit = await pullsOfCommit(api, headRepositoryOf(run) ?? api.repository, run.headSha);
    return ownOnly(context, run, byCommit.filter((pull) => pull.headSha === run.headSha));
}
async function ofPush(api, context, branch) {
    const pulls = await pullsOfHead(api, api.repository.owner, branch);
    const exact = pulls.filter((pull) => pull.headSha === context.sha && !pull.fork);
    return exact.length > 0
        ? { kind: "found", pullRequests: exact.slice(0, maxMatches) }
        : { kind: "none", why: "no open pull request has this commit as its head" };
}
/** Those into this repository, open, whose head is in the repository that the run says. */
function ownOnly(context, run, pulls) {
    const own = context.repositoryId ?? run.repositoryId;
    const matching = pulls.filter((pull) => pull.state === "open" &&
        (own === undefined || pull.baseRepositoryId === own) &&
        (run.headRepositoryId === undefined || pull.headRepositoryId === run.headRepositoryId));
    return matching.length > 0
        ? { kind: "found", pullRequests: matching.slice(0, maxMatches) }
        : { kind: "none", why: "no open pull request has the triggering run's commit as its head" };
}
async function pullsOfHead(api, owner, branch) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/pulls",
        parameters: { state: "open", head: `${owner}:${branch}` },
        permission: readPulls,
    }, undefined, 3);
    return items.flatMap((item) => parsePull(item) ?? []);
}
async function pullsOfCommit(api, repository, sha) {
    const answer = await callApi({ ...api, repository }, {
        route: "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
        parameters: { commit_sha: sha, per_page: 100 },
        permission: readPulls,
        accept: [403, 404, 409, 422],
    });
    return answer.status === 200 ? answer.body.items().flatMap((item) => parsePull(item) ?? []) : [];
}
function headRepositoryOf(run) {
    const match = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(run.headRepository ?? "");
    return match?.[1] === undefined || match[2] === undefined ? undefined : { owner: match[1], name: match[2] };
}
function parsePull(view) {
    const number = view.at("number").integer();
    const state = view.at("state").text();
    const headSha = view.at("head").at("sha").commit();
    const headRef = view.at("head").at("ref").text();
    const baseRef = view.at("base").at("ref").text();
    if (number === undefined || headSha === undefined || headRef === undefined || baseRef === undefined)
        return undefined;
    if (state !== "open" && state !== "closed")
        return undefined;
    const headRepositoryId = view.at("head").at("repo").at("id").integer();
    const baseRepositoryId = view.at("base").at("repo").at("id").integer();
    return {
        number,
        state,
        headSha,
        headRef,
        headRepositoryId,
        headOwner: view.at("head").at("user").at("login").text(),
        baseRef,
        baseSha: view.at("base").at("sha").commit(),
        baseRepositoryId,
        fork: headRepositoryId === undefined || headRepositoryId !== baseRepositoryId,
    };
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/find-pull-requests.js


/**
 * The open pull requests that this run speaks about, looked up anew: a run that finishes late must not write over the
 * results of a newer commit.
 *
 * @throws {ActionError} `pull-request-missing` (input), `permission-missing` (permission), and as the API does
 */
async function findTargets(api, inputs, context) {
    const number = inputs["pull-request"];
    if (number !== undefined) {
        const named = await fetchPullRequest(api, number);
        if (named === undefined)
            throw prSummaryErrors.error("pull-request-missing", `there is no pull request #${number}`);
        const own = context.pullRequest?.number === number;
        return own ? current([named], context.headSha) : { kind: "found", pullRequests: [named] };
    }
    // A merge queue tests a commit that is no pull request's head, and removes the entry by itself.
    if (context.event === "merge_group")
        return { kind: "none", why: "a merge queue's commit is no pull request's head" };
    const search = await findPullRequests(api, context);
    if (search.kind === "none" && context.pullRequest !== undefined) {
        // GitHub hides from a token what it may not see: the pull request of the event itself is certainly there.
        const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
        throw permissionError(route, undefined, "pull-requests: write", "the pull request of this event is hidden");
    }
    return search.kind === "found" ? current(search.pullRequests, context.headSha) : search;
}
function current(pulls, headSha) {
    const fresh = pulls.filter((pull) => pull.headSha === headSha);
    if (fresh.length > 0)
        return { kind: "found", pullRequests: fresh };
    const [first] = pulls;
    const where = first === undefined ? "" : `#${first.number} is at ${first.headSha.slice(0, 7)} by now`;
    return { kind: "superseded", why: `${where}, this run tested ${headSha.slice(0, 7)}` };
}

// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/evidence/build/evidence.js
var build_evidence = __nccwpck_require__(430);
;// CONCATENATED MODULE: ./packages/evidence/build/parse-evidence.js


/** A larger file is refused unread. */
const maxEvidenceBytes = 1_048_576;
/** Deeper nesting is refused: nothing an action writes comes near it. */
const maxDepth = 16;
const errorKinds = ["input", "permission", "upstream", "data", "bug"];
/**
 * Reads an evidence file written by anybody: unknown fields are ignored, wrong types are a problem.
 * All text in the result is foreign text.
 */
function parseEvidence(text) {
    if (text.length > maxEvidenceBytes)
        return (0,result/* err */._)(`larger than ${maxEvidenceBytes} characters`);
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        return (0,result/* err */._)(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
    }
    if (!isObject(parsed))
        return (0,result/* err */._)("not a JSON object");
    if (depthOf(parsed) > maxDepth)
        return (0,result/* err */._)(`nested deeper than ${maxDepth} levels`);
    return readEvidence(parsed);
}
function readEvidence(value) {
    const fields = new Fields(value, "");
    const schema = fields.text("schema");
    if (schema !== build_evidence/* evidenceSchema */.j)
        return (0,result/* err */._)(`schema is ${JSON.stringify(schema)}, expected ${build_evidence/* evidenceSchema */.j}`);
    const verdict = fields.text("verdict");
    if (verdict !== "pass" && verdict !== "fail" && verdict !== "skip") {
        return (0,result/* err */._)(`verdict is ${JSON.stringify(verdict)}, expected pass, fail or skip`);
    }
    const evidence = {
        schema: build_evidence/* evidenceSchema */.j,
        action: fields.text("action"),
        verdict,
        reason: fields.text("reason"),
        message: fields.text("message"),
        ...readErrorKind(value["error"]),
        subject: readSubject(fields),
        at: fields.text("at"),
        durationMs: fields.number("durationMs"),
        facts: fields.object("facts"),
        links: readLinks(fields, value["links"]),
        inputs: fields.text("inputs"),
    };
    return fields.problem === undefined ? (0,result.ok)(evidence) : (0,result/* err */._)(fields.problem);
}
function readErrorKind(value) {
    const kind = errorKinds.find((known) => known === value);
    return kind === undefined ? {} : { error: kind };
}
function readSubject(fields) {
    const subject = new Fields(fields.object("subject"), "subject.", fields);
    const pullRequest = subject.optionalNumber("pullRequest");
    return {
        repository: subject.text("repository"),
        commit: subject.text("commit"),
        ref: subject.text("ref"),
        event: subject.text("event"),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        runId: subject.number("runId"),
        runAttempt: subject.number("runAttempt"),
        job: subject.text("job"),
        workflow: subject.text("workflow"),
    };
}
function readLinks(fields, value) {
    if (!Array.isArray(value) || value.length > 200) {
        fields.report("links", "an array of at most 200");
        return [];
    }
    return value.map((link, index) => {
        const parts = new Fields(isObject(link) ? link : {}, `links[${index}].`, fields);
        return { title: parts.text("title"), url: parts.text("url") };
    });
}
/** Reads fields of a JSON object and remembers the first problem. */
class Fields {
    #value;
    #prefix;
    #parent;
    problem;
    constructor(value, prefix, parent) {
        this.#value = value;
        this.#prefix = prefix;
        this.#parent = parent;
    }
    report(name, expected) {
        if (this.#parent !== undefined)
            this.#parent.report(this.#prefix + name, expected);
        else
            this.problem ??= `${this.#prefix}${name} is not ${expected}`;
    }
    text(name) {
        const value = this.#own(name);
        if (typeof value === "string" && value.length <= 10_000)
            return value;
        this.report(name, "a text of at most 10000 characters");
        return "";
    }
    number(name) {
        const value = this.#own(name);
        if (typeof value === "number" && Number.isFinite(value) && value >= 0)
            return value;
        this.report(name, "a number of at least 0");
        return 0;
    }
    optionalNumber(name) {
        return this.#own(name) === undefined ? undefined : this.number(name);
    }
    object(name) {
        const value = this.#own(name);
        if (isObject(value))
            return value;
        this.report(name, "an object");
        return {};
    }
    #own(name) {
        return Object.hasOwn(this.#value, name) ? this.#value[name] : undefined;
    }
}
function isObject(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
function depthOf(root) {
    // Iterative: JSON.parse accepts nesting that would overflow the stack of a recursive walk.
    let level = [root];
    let depth = 0;
    while (level.length > 0 && depth <= maxDepth) {
        depth++;
        level = level.flatMap((value) => (typeof value === "object" && value !== null ? Object.values(value) : []));
    }
    return depth;
}
/** The fact `name`, when it is there and a string. */
function textFact(facts, name) {
    const value = fact(facts, name);
    return typeof value === "string" ? value : undefined;
}
/** The fact `name`, when it is there and a number. */
function numberFact(facts, name) {
    const value = fact(facts, name);
    return typeof value === "number" ? value : undefined;
}
/** The fact `name`, when it is there. */
function fact(facts, name) {
    return Object.hasOwn(facts, name) ? facts[name] : undefined;
}

// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __nccwpck_require__(7531);
;// CONCATENATED MODULE: ./actions/pr-summary/build/tests-part.js
/** What of a failure is kept; a page of one comment holds no more. */
const limits = { failures: 200, flaky: 50, problems: 50, name: 300, message: 500, details: 1500 };
/** The part of one job, from its reports. `redact` hides secrets; `workspace` is cut off absolute paths. */
function testsPartOf(found, job, redact, workspace) {
    const { totals, cases, problems } = found.results;
    const failed = cases.filter((testCase) => testCase.status === "failed");
    const keep = (text, limit) => redact(text.slice(0, limit * 2)).slice(0, limit);
    const failures = failed.slice(0, limits.failures * 5).map((testCase) => ({
        name: keep(testCase.name, limits.name),
        classname: keep(testCase.classname, limits.name),
        file: keepFile(relativeFile(testCase, workspace), keep),
        line: testCase.line,
        message: keep(testCase.message ?? "", limits.message),
        details: keep(testCase.details ?? "", limits.details),
        jobs: [job],
    }));
    return {
        tests: totals.tests,
        passed: totals.passed,
        failed: totals.failed,
        skipped: totals.skipped,
        flaky: totals.flaky,
        timeMs: totals.timeMs,
        files: found.matched,
        failures: foldFailures(failures).slice(0, limits.failures),
        flakyTests: cases
            .filter((testCase) => testCase.status === "flaky")
            .slice(0, limits.flaky)
            .map((testCase) => keep(testCase.name, limits.name)),
        problems: [...found.problems, ...problems.map(describeProblem)]
            .slice(0, limits.problems)
            .map((problem) => keep(problem, limits.message)),
    };
}
/** Adds up the tests of several jobs; the same failure in several jobs is listed once. */
function mergeTests(parts) {
    const [first, ...rest] = parts;
    if (first === undefined)
        return undefined;
    return rest.reduce((sum, part) => ({
        tests: sum.tests + part.tests,
        passed: sum.passed + part.passed,
        failed: sum.failed + part.failed,
        skipped: sum.skipped + part.skipped,
        flaky: sum.flaky + part.flaky,
        timeMs: sum.timeMs + part.timeMs,
        files: sum.files + part.files,
        failures: foldFailures([...sum.failures, ...part.failures]).slice(0, limits.failures),
        flakyTests: [...new Set([...sum.flakyTests, ...part.flakyTests])].slice(0, limits.flaky),
        problems: [...sum.problems, ...part.problems].slice(0, limits.problems),
    }), first);
}
/** The part as facts of our evidence. */
function testsFacts(part) {
    return {
        ...part,
        failures: part.failures.map((failure) => ({
            name: failure.name,
            classname: failure.classname,
            file: failure.file ?? null,
            line: failure.line ?? null,
            message: failure.message,
            details: failure.details,
        })),
    };
}
/** Reads a part back from evidence that anybody may have written; `undefined` when its counts are not counts. */
function readTestsFacts(facts, job, redact) {
    const keep = (value, limit) => typeof value === "string" ? redact(value.slice(0, limit * 2)).slice(0, limit) : "";
    const counts = ["tests", "passed", "failed", "skipped", "flaky", "timeMs", "files"];
    const numbers = counts.map((name) => facts[name]);
    if (!numbers.every((value) => typeof value === "number" && Number.isSafeInteger(value) && value >= 0))
        return undefined;
    const [tests = 0, passed = 0, failed = 0, skipped = 0, flaky = 0, timeMs = 0, files = 0] = numbers;
    if (passed + failed + skipped + flaky !== tests)
        return undefined;
    return {
        tests,
        passed,
        failed,
        skipped,
        flaky,
        timeMs,
        files,
        failures: arrayOf(facts["failures"], limits.failures).flatMap((item) => {
            if (typeof item !== "object" || item === null || Array.isArray(item))
                return [];
            const fields = item;
            const line = fields["line"];
            return [
                {
                    name: keep(fields["name"], limits.name),
                    classname: keep(fields["classname"], limits.name),
                    file: typeof fields["file"] === "string" ? keep(fields["file"], limits.name) : undefined,
                    line: typeof line === "number" && Number.isSafeInteger(line) && line > 0 ? line : undefined,
                    message: keep(fields["message"], limits.message),
                    details: keep(fields["details"], limits.details),
                    jobs: [job],
                },
            ];
        }),
        flakyTests: arrayOf(facts["flakyTests"], limits.flaky).map((name) => keep(name, limits.name)),
        problems: arrayOf(facts["problems"], limits.problems).map((problem) => keep(problem, limits.message)),
    };
}
/** The same test failing with the same message in several jobs is one failure. */
function foldFailures(failures) {
    const folded = new Map();
    for (const failure of failures) {
        const key = JSON.stringify([failure.classname, failure.name, failure.message]);
        const before = folded.get(key);
        const jobs = [...new Set([...(before?.jobs ?? []), ...failure.jobs])];
        folded.set(key, { ...(before ?? failure), jobs });
    }
    return [...folded.values()];
}
function describeProblem(problem) {
    if (problem.kind === "suite-failed")
        return `${problem.suite || "a suite"} failed outside its tests: ${problem.message || "no message"}`;
    if (problem.kind === "failures-missing")
        return `${problem.suite || "a suite"} says it has ${problem.failures} failures, but none of its tests failed`;
    return `${problem.suite || "a suite"} says it has ${problem.tests} tests and ${problem.failures} failures, but holds none`;
}
function keepFile(file, keep) {
    return file === undefined ? undefined : keep(file, limits.name);
}
/** A path that can be linked: relative to the repository, no way out of it. */
function relativeFile(testCase, workspace) {
    const file = testCase.file?.replaceAll("\\", "/");
    if (file === undefined)
        return undefined;
    const root = workspace?.replaceAll("\\", "/").replace(/\/+$/, "");
    return root !== undefined && file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
function arrayOf(value, max) {
    return Array.isArray(value) ? value.slice(0, max) : [];
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/evidence-parts.js



const chainNames = new Map([
    ["coverage-gate", "coverage"],
    ["build-once-by-digest", "image"],
    ["artifact-check", "check"],
    ["deploy-smoke", "deploy"],
]);
/** Turns evidence into parts; `own` are those of the job that reports. Whatever is no part of a summary is left out. `redact` hides secrets. */
function partsOfEvidence(pieces, own, redact) {
    const chain = [];
    const tests = [];
    const notes = [];
    for (const piece of pieces) {
        const name = chainNames.get(piece.action);
        if (name !== undefined)
            chain.push(chainPart(name, piece, own.has(piece), redact));
        else if (piece.action === "pr-summary" && textFact(piece.facts, "mode") === "collect") {
            const facts = fact(piece.facts, "tests");
            if (facts === undefined || facts === null)
                continue;
            const part = isFacts(facts) ? readTestsFacts(facts, jobOf(piece, redact), redact) : undefined;
            if (part === undefined)
                notes.push(`the test results of job ${jobOf(piece, redact)} do not add up and are not shown`);
            else
                tests.push(part);
        }
    }
    return { chain, tests, notes };
}
function chainPart(name, piece, own, redact) {
    const clean = (text, limit = 300) => redact((text ?? "").slice(0, limit * 2)).slice(0, limit);
    const { facts } = piece;
    const digest = digestOf(facts);
    return {
        name,
        own,
        standing: standingOf(piece),
        word: clean(wordOf(name, piece), 40),
        message: clean(piece.message, 500),
        job: jobOf(piece, redact),
        commit: clean(piece.subject.commit, 64),
        digest,
        reference: referenceOf(facts, digest),
        facts: shortFacts(name, facts).map((line) => clean(line, 200)),
        uncovered: name === "coverage" ? uncoveredOf(facts, clean) : [],
        url: clean(textFact(facts, "url"), 500) || undefined,
    };
}
/** A gate that skipped proved nothing; neither did looking for an image that is not there. */
function standingOf(piece) {
    if (piece.error !== undefined || piece.verdict === "fail")
        return "fail";
    if (piece.action === "build-once-by-digest" && piece.reason === "not-found")
        return "warn";
    return piece.verdict === "skip" ? "skip" : "pass";
}
function wordOf(name, piece) {
    if (piece.error !== undefined)
        return "error";
    if (piece.verdict !== "pass")
        return piece.verdict === "fail" ? "failed" : "skipped";
    if (name === "image")
        return piece.reason.replaceAll("-", " ");
    return name === "deploy" ? (textFact(piece.facts, "class") ?? "passed") : "passed";
}
function shortFacts(name, facts) {
    if (name === "coverage")
        return coverageFacts(facts);
    if (name === "check") {
        const counts = ["checked", "failed", "warned"].flatMap((count) => {
            const value = numberFact(facts, count);
            return value === undefined ? [] : [`${value} ${count}`];
        });
        return counts;
    }
    if (name === "deploy") {
        const environment = textFact(facts, "environment");
        return [
            ...(environment === undefined || environment === "" ? [] : [`to ${environment}`]),
            ...(fact(facts, "rolledBack") === true ? ["rolled back"] : []),
        ];
    }
    const platforms = fact(facts, "platforms");
    return isFacts(platforms) ? Object.keys(platforms).slice(0, 8) : [];
}
function coverageFacts(facts) {
    const lines = [];
    for (const metric of ["lines", "branches", "functions", "statements"]) {
        const value = percentOf(fact(facts, metric));
        if (value !== undefined)
            lines.push(`${metric} ${value} %`);
    }
    const patch = fact(facts, "patch");
    const changed = percentOf(isFacts(patch) ? fact(patch, "lines") : patch);
    if (changed !== undefined)
        lines.push(`changed lines ${changed} %`);
    const delta = percentOf(fact(facts, "delta"));
    return delta === undefined ? lines : [...lines, `${delta.startsWith("-") ? delta : `+${delta}`} points`];
}
/** The largest uncovered ranges of the change. */
function uncoveredOf(facts, clean) {
    const ranges = fact(facts, "uncovered");
    if (!Array.isArray(ranges))
        return [];
    return ranges.slice(0, 30).flatMap((range) => {
        if (!isFacts(range))
            return [];
        const path = textFact(range, "path");
        const first = numberFact(range, "first");
        const last = numberFact(range, "last");
        if (path === undefined || !isLine(first) || !isLine(last) || last < first)
            return [];
        return [{ path: clean(path), first, last }];
    });
}
function isLine(value) {
    return value !== undefined && Number.isSafeInteger(value) && value > 0;
}
/** A percentage as the gate wrote it: `91.25`, or covered and total as integers. Cut, never rounded up. */
function percentOf(value) {
    if (typeof value === "number" && Number.isFinite(value))
        return String(Math.floor(value * 100) / 100);
    if (typeof value === "string")
        return /^-?\d{1,3}(?:\.\d{1,6})?$/.test(value) ? value : undefined;
    if (!isFacts(value))
        return undefined;
    const { part, whole } = { part: value["part"], whole: value["whole"] };
    if (typeof part !== "number" || typeof whole !== "number" || !(whole > 0))
        return undefined;
    return (Math.floor((part / whole) * 10_000) / 100).toFixed(2);
}
function digestOf(facts) {
    const text = textFact(facts, "digest") ?? "";
    return (0,build_digest/* parseDigest */.m)(text).ok ? text : undefined;
}
function referenceOf(facts, digest) {
    for (const name of ["reference", "image"]) {
        const text = textFact(facts, name);
        if (text === undefined)
            continue;
        const full = text.includes("@") || digest === undefined ? text : `${text}@${digest}`;
        const parsed = (0,reference/* parseReference */.F2)(full);
        if (parsed.ok && parsed.value.digest !== undefined)
            return full;
    }
    return undefined;
}
function jobOf(piece, redact) {
    return redact(piece.subject.job).slice(0, 100);
}
function isFacts(value) {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./packages/evidence/build/merge-evidence.js
/**
 * The pieces that count: what a job said in its latest attempt; matrix legs share a job's name and all count.
 * The result is ordered by time, then by job and action, so that merging in any order gives the same list.
 */
function mergeEvidence(pieces) {
    const latestAttempt = new Map();
    for (const piece of pieces) {
        const key = keyOf(piece);
        latestAttempt.set(key, Math.max(latestAttempt.get(key) ?? 0, piece.subject.runAttempt));
    }
    const unique = new Map();
    for (const piece of pieces) {
        if (piece.subject.runAttempt === latestAttempt.get(keyOf(piece)))
            unique.set(orderOf(piece), piece);
    }
    return [...unique.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece);
}
function keyOf(piece) {
    // Jobs of two called workflows may share a name; what they were asked tells them apart.
    return JSON.stringify([piece.subject.runId, piece.subject.job, piece.action, piece.inputs]);
}
function orderOf(piece) {
    return JSON.stringify([piece.at, piece.subject.job, piece.action, piece]);
}

// EXTERNAL MODULE: ./packages/runner/build/evidence-folder.js
var evidence_folder = __nccwpck_require__(8640);
;// CONCATENATED MODULE: ./actions/pr-summary/build/gather-evidence.js



/** A run that leaves more is not read further, and this is said. */
const maxArtifacts = 60;
const maxArtifactBytes = 8 * 2 ** 20;
const maxFilesPerArtifact = 50;
/**
 * Reads the evidence of a run: of this job from its folder, of other jobs from the run's artifacts. Every piece must
 * speak about exactly this repository and run; others are refused and named.
 */
async function gatherEvidence(host, source) {
    const notes = [];
    const pieces = [];
    if (source.foreign === undefined) {
        const folder = (0,evidence_folder/* evidenceFolder */.ek)(host.environment);
        const paths = folder === undefined ? [] : await (0,evidence_folder/* listEvidence */.YD)(host.files, folder);
        pieces.push(...(await readPieces(host, paths, source, "this job", notes)));
    }
    const own = new Set(pieces);
    const artifacts = await listArtifacts(host, source, notes);
    const carriers = artifacts.filter((artifact) => artifact.name.startsWith("evidence-"));
    if (carriers.length > maxArtifacts)
        notes.push(`the run has ${carriers.length} evidence artifacts; the first ${maxArtifacts} were read`);
    for (const artifact of carriers.slice(0, maxArtifacts)) {
        pieces.push(...(await readArtifact(host, artifact, source, notes)));
    }
    const links = artifacts
        .filter((artifact) => !artifact.name.startsWith("evidence-"))
        .map(({ id, name, sizeBytes }) => ({ id, name, sizeBytes }));
    return { evidence: mergeEvidence(pieces), own, artifacts: links, notes };
}
async function listArtifacts(host, source, notes) {
    const { environment } = host;
    const service = environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined && environment.get("ACTIONS_RESULTS_URL") !== undefined;
    if (source.foreign === undefined && !service)
        return [];
    try {
        return await host.artifacts.list(source.foreign);
    }
    catch (error) {
        // A run whose evidence is the only source must not be reported as if it had none.
        if (source.foreign !== undefined)
            throw error;
        notes.push(`evidence of other jobs could not be read: ${gather_evidence_messageOf(error)}`);
        return [];
    }
}
async function readArtifact(host, artifact, source, notes) {
    const name = artifact.name.slice(0, 100);
    if (artifact.sizeBytes > maxArtifactBytes) {
        notes.push(`the artifact ${name} is too large for evidence (${artifact.sizeBytes} bytes) and was not read`);
        return [];
    }
    const temporary = host.environment.get("RUNNER_TEMP") ?? "";
    const folder = `${temporary}/build-once/pr-summary/${artifact.id}-${host.random.hex(4)}`;
    try {
        await host.artifacts.download(artifact, folder, source.foreign);
        const names = (await host.files.list(folder)).filter((file) => file.endsWith(".json"));
        if (names.length === 0)
            notes.push(`the artifact ${name} holds no evidence`);
        const paths = names.slice(0, maxFilesPerArtifact).map((file) => `${folder}/${file}`);
        return await readPieces(host, paths, source, name, notes);
    }
    catch (error) {
        notes.push(`the artifact ${name} was refused: ${gather_evidence_messageOf(error)}`);
        return [];
    }
    finally {
        await host.files.remove(folder);
    }
}
async function readPieces(host, paths, source, where, notes) {
    const pieces = [];
    for (const path of paths) {
        const piece = await readPiece(host, path, source);
        if (typeof piece === "string")
            notes.push(`evidence in ${where} was refused: ${piece}`);
        else
            pieces.push(piece);
    }
    return pieces;
}
/** The evidence, or why it is none of this run. */
async function readPiece(host, path, source) {
    let text;
    try {
        const stat = await host.files.stat(path);
        if (stat !== undefined && stat.kind !== "file")
            return "it is not a file";
        text = await host.files.readText(path, maxEvidenceBytes);
    }
    catch (error) {
        return gather_evidence_messageOf(error);
    }
    if (text === undefined)
        return "the file is missing";
    const parsed = parseEvidence(text);
    if (!parsed.ok)
        return parsed.error;
    const { subject } = parsed.value;
    if (subject.repository.toLowerCase() !== source.repository.toLowerCase())
        return `it speaks about ${subject.repository || "no repository"}`;
    if (subject.runId !== source.runId)
        return `it speaks about run ${subject.runId}`;
    return parsed.value;
}
function gather_evidence_messageOf(error) {
    return error instanceof action_error/* ActionError */.lZ || error instanceof Error ? error.message : "unknown";
}

;// CONCATENATED MODULE: ./packages/test-results/build/errors.js

/** Errors of reading test reports. */
const testResultErrors = (0,action_error/* defineErrors */.V)({
    "report-empty": {
        kind: "data",
        meaning: "A test report has no content.",
        fix: "The test program probably stopped before it wrote its report: look at the output of the step that runs the tests.",
    },
    "report-truncated": {
        kind: "data",
        meaning: "A test report ends in the middle.",
        fix: "The test program was probably killed while it wrote: look for a timeout, a crash or a full disk in the step that runs the tests.",
    },
    "report-malformed": {
        kind: "data",
        meaning: "A test report is not well-formed; the message names the line.",
        fix: "Look at the line in the report. If the reporter escapes badly, update it; if two reports were joined into one file, keep them apart.",
    },
    "report-doctype": {
        kind: "data",
        meaning: "A test report declares a document type. Document types can define entities that expand without end or read files, so they are refused.",
        fix: "Remove the <!DOCTYPE …> declaration; no JUnit reporter needs one.",
    },
    "report-unknown": {
        kind: "data",
        meaning: "A file is not a test report in a known format.",
        fix: "Check the pattern in test-results. Known formats: JUnit XML.",
    },
    "report-over-limit": {
        kind: "data",
        meaning: "A test report is deeper or has larger elements than any test program writes.",
        fix: "The message names the limit. Split the report, or write less into names and attributes.",
    },
});

;// CONCATENATED MODULE: ./packages/test-results/build/location.js
/** `tests/test_x.py:12: AssertionError`, at the start of a line: pytest, compilers, go. */
const atLineStart = /^[ \t]*([\w@+.\-/\\]{1,300}\.\w{1,8}):(\d{1,7})(?::\d+)?(?::|[ \t]|$)/gm;
/** `at f (src/x.test.ts:5:10)`, `❯ src/x.test.ts:5:10`, `File "x.py", line 5`, `at a.B.c(B.java:5)`. */
const inStack = /(?:[(❯]\s?|at\s|file:\/\/)((?:[A-Za-z]:)?[\w@+.\-/\\]{1,300}\.\w{1,8}):(\d{1,7})|File "([^"\n]{1,300})", line (\d{1,7})/g;
const foreignCode = /node_modules|site-packages|\/lib\/python|internal\/|<|^node:/;
/**
 * The place that a failure's text points at: in the test's own file when the text mentions it, else the last line-start
 * place (where pytest says that the error was raised), else the first frame of a stack that is not library code.
 *
 * @param file the test's file as the report names it
 * @param classname the test's class; one of its segments is often the name of its file
 */
function locate(details, file, classname = "") {
    const text = details.slice(0, 6000);
    const starts = [...text.matchAll(atLineStart)].map((match) => place(match[1], match[2]));
    const frames = [...text.matchAll(inStack)].map((match) => place(match[1] ?? match[3], match[2] ?? match[4]));
    const own = [...starts, ...frames].flatMap((found) => found === undefined || foreignCode.test(found.file) ? [] : [found]);
    const base = file === undefined ? undefined : baseName(file);
    const segments = new Set(classname
        .slice(0, 500)
        .split(/[.:/\\$]/)
        .filter((segment) => segment.length > 2));
    return (own.findLast((found) => baseName(found.file) === base) ??
        own.findLast((found) => segments.has(baseName(found.file).replace(/\.\w+$/, ""))) ??
        starts.findLast((found) => found !== undefined && !foreignCode.test(found.file)) ??
        own[0]);
}
function baseName(path) {
    return path.split(/[\\/]/).at(-1) ?? path;
}
function place(file, line) {
    if (file === undefined || line === undefined || Number(line) === 0)
        return undefined;
    return { file: file.trim(), line: Number(line) };
}

;// CONCATENATED MODULE: ./packages/test-results/build/time.js
/**
 * Parses a JUnit time in seconds to milliseconds: `0.5`, `4.5e-05`, `1,234.56` (thousands), `0,160` (decimal comma).
 * Negative times are clocks that were set back: 0. Anything else is `undefined`.
 */
function parseSeconds(text) {
    const trimmed = text.trim();
    const normal = decimalPoint(trimmed);
    if (!/^-?\d+(?:\.\d*)?(?:[eE][-+]?\d{1,3})?$|^-?\.\d+$/.test(normal))
        return undefined;
    const ms = Number(normal) * 1000;
    return Number.isFinite(ms) && ms < Number.MAX_SAFE_INTEGER ? Math.max(0, Math.round(ms)) : undefined;
}
function decimalPoint(text) {
    const comma = text.lastIndexOf(",");
    if (comma < 0)
        return text;
    const point = text.lastIndexOf(".");
    if (point > comma)
        return text.replaceAll(",", "");
    if (point >= 0)
        return text.replaceAll(".", "").replace(",", ".");
    const groups = text.split(",");
    return groups.length > 2 ? groups.join("") : text.replace(",", ".");
}

;// CONCATENATED MODULE: ./packages/test-results/build/junit-case.js


const maxNameCharacters = 1000;
const maxMessageCharacters = 1000;
const maxDetailsCharacters = 6000;
/** States in which a test program says that it did not run a test. */
const notRunStates = new Set(["notrun", "disabled", "skipped", "ignored"]);
const outcomes = new Map([
    ["failure", "failure"],
    ["error", "error"],
    ["skipped", "skipped"],
    ["disabled", "disabled"],
    ["flakyFailure", "flaky"],
    ["flakyError", "flaky"],
    ["rerunFailure", "rerun"],
    ["rerunError", "rerun"],
]);
/** Collects one `testcase` element; several outcomes in one case count as the worst of them. */
class JunitCase {
    #attributes;
    #context;
    #seen = new Map();
    #message;
    #expectedFailure = false;
    #body = "";
    #collecting = false;
    /** The outcome whose text is kept: the worst so far. */
    #kept;
    constructor(attributes, context) {
        this.#attributes = attributes;
        this.#context = context;
    }
    openChild(name, attributes) {
        const outcome = outcomes.get(name);
        if (outcome === undefined)
            return;
        this.#seen.set(outcome, (this.#seen.get(outcome) ?? 0) + 1);
        if (attributes.get("type") === "pytest.xfail")
            this.#expectedFailure = true;
        if (this.#kept !== undefined && rank(outcome) <= rank(this.#kept))
            return;
        this.#kept = outcome;
        this.#message = attributes.get("message") ?? attributes.get("type");
        this.#body = "";
        this.#collecting = true;
    }
    closeChild() {
        this.#collecting = false;
    }
    wantsText() {
        return this.#collecting && this.#body.length < maxDetailsCharacters;
    }
    text(piece) {
        this.#body += piece.slice(0, maxDetailsCharacters - this.#body.length);
    }
    /** The case; without `detailed`, neither what was printed about a failure nor a place taken from it. */
    finish(detailed) {
        const status = this.#status();
        const details = this.#body.trim() === "" ? undefined : this.#body;
        const message = this.#message?.trim() || firstLine(details);
        const file = this.#attributes.get("file") ?? this.#attributes.get("filepath") ?? this.#context.file;
        const failed = status === "failed";
        const place = failed && detailed ? locate(details ?? message ?? "", file, this.#attributes.get("classname")) : undefined;
        return {
            name: (this.#attributes.get("name") ?? "").slice(0, maxNameCharacters),
            classname: (this.#attributes.get("classname") ?? "").slice(0, maxNameCharacters),
            suite: this.#context.path,
            status,
            errored: this.#seen.has("error"),
            notRun: status === "skipped" && !this.#seen.has("skipped"),
            expectedFailure: status === "skipped" && this.#expectedFailure,
            timeMs: parseSeconds(this.#attributes.get("time") ?? ""),
            file: place?.file ?? file?.slice(0, maxNameCharacters),
            line: place?.line ?? this.#line(),
            message: message?.slice(0, maxMessageCharacters),
            details: failed && detailed ? details : undefined,
            reruns: (this.#seen.get("rerun") ?? 0) + (this.#seen.get("flaky") ?? 0),
        };
    }
    #status() {
        if (this.#seen.has("failure") || this.#seen.has("error"))
            return "failed";
        if (this.#seen.has("skipped") || this.#seen.has("disabled"))
            return "skipped";
        if (notRunStates.has((this.#attributes.get("status") ?? "").toLowerCase()))
            return "skipped";
        if (this.#attributes.get("result") === "suppressed")
            return "skipped";
        return this.#seen.has("flaky") ? "flaky" : "passed";
    }
    /** pytest counts lines from 0 and names its suite after itself. */
    #line() {
        const text = this.#attributes.get("line") ?? "";
        if (!/^\d{1,8}$/.test(text))
            return undefined;
        return Number(text) + (this.#context.path === "pytest" ? 1 : 0);
    }
}
function rank(outcome) {
    return ["disabled", "skipped", "flaky", "rerun", "failure", "error"].indexOf(outcome);
}
function firstLine(text) {
    return text?.trim().split("\n", 1)[0]?.trim();
}

;// CONCATENATED MODULE: ./packages/test-results/build/text-decoding.js

const knownEncodings = new Set([
    "utf-8",
    "utf8",
    "us-ascii",
    "ascii",
    "iso-8859-1",
    "latin1",
    "iso-8859-15",
    "windows-1252",
    "utf-16",
]);
/**
 * Chooses the decoder by byte order mark, else by the XML declaration, else UTF-8. Bytes that are not text become
 * U+FFFD: a stray byte in a test's output must not hide its result.
 *
 * @throws {ActionError} `report-malformed` (data) for an encoding nobody uses for reports
 * @see XML 1.0 (fifth edition), appendix F
 */
function chooseDecoder(file, start) {
    const [a, b] = start;
    if (a === 0xff && b === 0xfe)
        return new TextDecoder("utf-16le");
    if (a === 0xfe && b === 0xff)
        return new TextDecoder("utf-16be");
    if (a === 0x3c && b === 0)
        return new TextDecoder("utf-16le");
    if (a === 0 && b === 0x3c)
        return new TextDecoder("utf-16be");
    const head = new TextDecoder("iso-8859-1").decode(start.subarray(0, 400));
    const declared = /<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
    if (declared === undefined || declared === "utf-16")
        return new TextDecoder("utf-8");
    if (!knownEncodings.has(declared))
        throw testResultErrors.error("report-malformed", `${file}: line 1: the encoding ${declared} is not supported`);
    return new TextDecoder(declared);
}

;// CONCATENATED MODULE: ./packages/test-results/build/xml-tag.js

const maxAttributes = 256;
const namePattern = /[^\s<>="'/&!?[\]]+/y;
const attributePattern = /\s+([^\s<>="'/&]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
/**
 * Parses what stands between `<` and `>` of a start tag. Strict: quoted values, white space between attributes, no
 * attribute twice, no `<` in a value, no undefined entity.
 *
 * @see XML 1.0 (fifth edition), 3.1 start-tags
 */
function parseTag(content) {
    namePattern.lastIndex = 0;
    const name = namePattern.exec(content)?.[0];
    if (name === undefined || name.length > 1000)
        return (0,result/* err */._)("a tag without a name");
    const attributes = new Map();
    let position = name.length;
    for (;;) {
        attributePattern.lastIndex = position;
        const match = attributePattern.exec(content);
        if (match === null)
            break;
        const key = match[1] ?? "";
        const value = match[2] ?? match[3] ?? "";
        if (value.includes("<"))
            return (0,result/* err */._)(`"<" in attribute ${key.slice(0, 80)}`);
        if (attributes.has(key))
            return (0,result/* err */._)(`attribute ${key.slice(0, 80)} twice`);
        if (attributes.size >= maxAttributes)
            return (0,result/* err */._)(`more than ${maxAttributes} attributes`);
        const decoded = decodeEntities(value);
        if (decoded === undefined)
            return (0,result/* err */._)(`an entity that is not defined, in attribute ${key.slice(0, 80)}`);
        attributes.set(key, decoded);
        position = attributePattern.lastIndex;
    }
    if (content.slice(position).trim() !== "")
        return (0,result/* err */._)(`what follows <${name.slice(0, 80)} is not an attribute`);
    return (0,result.ok)({ name, attributes });
}
const entityPattern = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,8})|#x([0-9a-fA-F]{1,8}));|&/g;
const predefined = new Map([
    ["amp", "&"],
    ["lt", "<"],
    ["gt", ">"],
    ["quot", '"'],
    ["apos", "'"],
]);
/** Replaces character and predefined entity references; `undefined` when there is any other. @see XML 1.0, 4.1 and 4.6 */
function decodeEntities(text) {
    if (!text.includes("&"))
        return text;
    let defined = true;
    const decoded = text.replace(entityPattern, (_, name, decimal, hex) => {
        if (name !== undefined)
            return predefined.get(name) ?? "";
        if (decimal !== undefined)
            return character(Number.parseInt(decimal, 10));
        if (hex !== undefined)
            return character(Number.parseInt(hex, 16));
        defined = false;
        return "";
    });
    return defined ? decoded : undefined;
}
function character(code) {
    const allowed = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
    return allowed ? String.fromCodePoint(code) : "\ufffd";
}

;// CONCATENATED MODULE: ./packages/test-results/build/xml-scanner.js


/** Deeper or larger is not a report. */
const xml_scanner_limits = { depth: 256, tagCharacters: 16 * 2 ** 20 };
const modeEnd = { cdata: "]]>", comment: "-->", instruction: "?>" };
/**
 * Scans XML as it arrives, in memory that does not grow with the document: well-formed elements, attributes, CDATA,
 * comments and the five predefined entities. A document type declaration is refused; text that nobody wants is
 * skipped undecoded.
 *
 * @see XML 1.0 (fifth edition), 2.1 well-formed documents, 2.4 to 2.7, 3.1, 4.6
 */
class XmlScanner {
    #file;
    #handler;
    #open = [];
    #buffer = "";
    #position = 0;
    #mode = "text";
    #rootSeen = false;
    /** Where the search for the end of an unfinished tag goes on, and inside which quote. */
    #tagScan = 0;
    #tagQuote = 0;
    #linesBefore = 0;
    constructor(file, handler) {
        this.#file = file;
        this.#handler = handler;
    }
    /** @throws {ActionError} `report-malformed`, `report-doctype`, `report-over-limit` (data) */
    write(text) {
        this.#compact();
        this.#buffer += text;
        while (this.#position < this.#buffer.length && this.#step()) {
            // Each step consumes one piece of markup or text.
        }
    }
    /** @throws {ActionError} `report-truncated` (data) when the document is not complete, `report-empty` when there is none */
    end(sizeBytes) {
        if (this.#rootSeen && this.#open.length === 0 && this.#mode === "text" && this.#rest().trim() === "")
            return;
        if (!this.#rootSeen && this.#rest().trim() === "" && this.#mode === "text")
            throw testResultErrors.error("report-empty", `${this.#file}: there is no element in it`);
        const inside = this.#open.length === 0 ? "" : ` inside <${this.#open.join("> <").slice(0, 200)}>`;
        throw testResultErrors.error("report-truncated", `${this.#file}: ends at byte ${sizeBytes}, line ${this.#line(this.#buffer.length)},${inside || " before the document is complete"}`);
    }
    /** One piece; false when more input is needed. */
    #step() {
        if (this.#mode !== "text")
            return this.#skipTo(modeEnd[this.#mode]);
        const start = this.#buffer.indexOf("<", this.#position);
        if (start < 0)
            return this.#textBefore(this.#buffer.length, true);
        if (start > this.#position)
            this.#textBefore(start, false);
        const next = this.#buffer.charCodeAt(start + 1);
        if (Number.isNaN(next))
            return false;
        if (next === 0x21)
            return this.#declaration(start);
        if (next === 0x3f)
            return this.#enter("instruction", start + 2);
        return this.#tag(start);
    }
    #declaration(start) {
        const head = this.#buffer.slice(start, start + 9);
        if (head.startsWith("<!--"))
            return this.#enter("comment", start + 4);
        if (head === "<![CDATA[") {
            if (this.#open.length === 0)
                throw this.#malformed("text outside the root element", start);
            return this.#enter("cdata", start + 9);
        }
        if ("<![CDATA[".startsWith(head) || "<!--".startsWith(head) || "<!DOCTYPE".startsWith(head.toUpperCase())) {
            if (head.length < 9)
                return false;
        }
        if (head.toUpperCase() === "<!DOCTYPE" || head.startsWith("<!E"))
            throw testResultErrors.error("report-doctype", `${this.#file}: line ${this.#line(start)}: ${head}`);
        throw this.#malformed("unknown declaration", start);
    }
    #enter(mode, position) {
        this.#mode = mode;
        this.#position = position;
        return true;
    }
    /** Passes CDATA on; the last two characters wait, as the end mark may be cut by a chunk. */
    #skipTo(mark) {
        const end = this.#buffer.indexOf(mark, this.#position);
        const stop = end < 0 ? Math.max(this.#position, this.#buffer.length - mark.length + 1) : end;
        if (this.#mode === "cdata" && stop > this.#position && this.#handler.wantsText())
            this.#handler.text(this.#buffer.slice(this.#position, stop));
        this.#position = stop;
        if (end < 0)
            return false;
        return this.#enter("text", end + mark.length);
    }
    #textBefore(end, more) {
        let stop = end;
        if (this.#open.length === 0) {
            if (this.#buffer.slice(this.#position, end).trim() !== "")
                throw this.#malformed("text outside the root element", this.#position);
        }
        else if (this.#handler.wantsText()) {
            // An entity may be cut by a chunk.
            const entity = more ? this.#buffer.lastIndexOf("&") : -1;
            if (entity >= this.#position && end - entity < 16 && !this.#buffer.includes(";", entity))
                stop = entity;
            const piece = this.#buffer.slice(this.#position, stop);
            this.#handler.text(decodeEntities(piece) ?? this.#fail("an entity that is not defined", this.#position));
        }
        this.#position = stop;
        return !more;
    }
    #tag(start) {
        const end = this.#tagEnd(start);
        if (end < 0) {
            if (this.#buffer.length - start > xml_scanner_limits.tagCharacters)
                throw testResultErrors.error("report-over-limit", `${this.#file}: line ${this.#line(start)}: an element tag longer than ${xml_scanner_limits.tagCharacters} characters`);
            return false;
        }
        if (this.#buffer.charCodeAt(start + 1) === 0x2f)
            this.#close(start, end);
        else
            this.#openTag(start, end);
        this.#position = end + 1;
        return true;
    }
    /** Index of the `>` that ends the tag, quotes respected; remembers where it stopped when there is none yet. */
    #tagEnd(start) {
        const from = Math.max(this.#tagScan, start + 1);
        let quote = this.#tagScan > start ? this.#tagQuote : 0;
        for (let i = from; i < this.#buffer.length; i++) {
            const c = this.#buffer.charCodeAt(i);
            if (quote !== 0) {
                if (c === quote)
                    quote = 0;
            }
            else if (c === 0x22 || c === 0x27)
                quote = c;
            else if (c === 0x3e) {
                this.#tagScan = 0;
                return i;
            }
            else if (c === 0x3c)
                throw this.#malformed("a tag inside a tag", i);
        }
        this.#tagScan = this.#buffer.length;
        this.#tagQuote = quote;
        return -1;
    }
    #openTag(start, end) {
        const empty = this.#buffer.charCodeAt(end - 1) === 0x2f;
        const tag = parseTag(this.#buffer.slice(start + 1, empty ? end - 1 : end));
        if (!tag.ok)
            throw this.#malformed(tag.error, start);
        if (this.#open.length === 0 && this.#rootSeen)
            throw this.#malformed("a second root element", start);
        if (this.#open.length >= xml_scanner_limits.depth)
            throw testResultErrors.error("report-over-limit", `${this.#file}: line ${this.#line(start)}: elements nested deeper than ${xml_scanner_limits.depth}`);
        this.#rootSeen = true;
        this.#open.push(tag.value.name);
        this.#handler.open(localName(tag.value.name), tag.value.attributes);
        if (empty) {
            this.#open.pop();
            this.#handler.close(localName(tag.value.name));
        }
    }
    #close(start, end) {
        const name = this.#buffer.slice(start + 2, end).trimEnd();
        const expected = this.#open.pop();
        if (name !== expected)
            throw this.#malformed(`</${name.slice(0, 80)}> where </${expected ?? "(nothing)"}> belongs`, start);
        this.#handler.close(localName(name));
    }
    #compact() {
        this.#linesBefore += countLineFeeds(this.#buffer, this.#position);
        this.#buffer = this.#buffer.slice(this.#position);
        this.#tagScan = Math.max(0, this.#tagScan - this.#position);
        this.#position = 0;
    }
    #rest() {
        return this.#buffer.slice(this.#position);
    }
    #line(position) {
        return this.#linesBefore + countLineFeeds(this.#buffer, position) + 1;
    }
    #malformed(what, position) {
        return testResultErrors.error("report-malformed", `${this.#file}: line ${this.#line(position)}: ${what}`);
    }
    #fail(what, position) {
        throw this.#malformed(what, position);
    }
}
function localName(name) {
    return name.slice(name.indexOf(":") + 1);
}
function countLineFeeds(text, end) {
    let count = 0;
    for (let i = text.indexOf("\n"); i >= 0 && i < end; i = text.indexOf("\n", i + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./packages/test-results/build/junit.js




const maxCases = 1_000_000;
/** Further failures are counted and named, without what was printed about them. */
const maxDetailedCases = 2000;
/**
 * JUnit XML in all its dialects: suites nested at any depth, cases beside suites, a single suite as the root, missing
 * attributes. Cases are counted from their own elements; what headers claim is believed only when it is bad news.
 *
 * @see the JUnit 4 and 5 legacy reporters, Surefire's report schema 3.0, pytest's junitxml
 */
const junitFormat = {
    name: "junit",
    matches: (start) => /^\s*</.test(start) || /<\?xml|<testsuites?[\s>/]/.test(start),
    open: (file) => new JunitReader(file),
};
class JunitReader {
    #file;
    #scanner;
    #elements = [];
    #suites = [];
    #openCases = [];
    #cases = [];
    #problems = [];
    #decoder;
    #sizeBytes = 0;
    #suiteCount = 0;
    #detailed = 0;
    #suiteFailure;
    constructor(file) {
        this.#file = file;
        this.#scanner = new XmlScanner(file, this);
    }
    write(chunk) {
        if (chunk.length === 0)
            return;
        this.#sizeBytes += chunk.length;
        if (this.#decoder !== undefined)
            return this.#scanner.write(this.#decoder.decode(chunk, { stream: true }));
        this.#decoder = chooseDecoder(this.#file, chunk);
        this.#scanner.write(withoutPreface(this.#decoder.decode(chunk, { stream: true })));
    }
    end() {
        if (this.#decoder !== undefined)
            this.#scanner.write(this.#decoder.decode());
        this.#scanner.end(this.#sizeBytes);
        const { cases, problems } = { cases: this.#cases, problems: this.#problems };
        return { file: this.#file, format: junitFormat.name, suites: this.#suiteCount, cases, problems };
    }
    open(name, attributes) {
        const parent = this.#elements.at(-1);
        this.#elements.push(name);
        if (parent === undefined && name !== "testsuites" && name !== "testsuite")
            throw testResultErrors.error("report-unknown", `${this.#file}: the root element <${name.slice(0, 80)}> is not JUnit`);
        if (name === "testsuite" || name === "testsuites")
            this.#openSuite(name, attributes);
        else if (name === "testcase")
            this.#openCases.push(this.#newCase(attributes));
        else if (parent === "testcase")
            this.#openCases.at(-1)?.openChild(name, attributes);
        else if (parent === "testsuite" && (name === "failure" || name === "error"))
            this.#suiteFailure = { message: attributes.get("message") ?? attributes.get("type") ?? "", body: "" };
    }
    close(name) {
        this.#elements.pop();
        if (name === "testsuite" || name === "testsuites")
            this.#closeSuite();
        else if (name === "testcase")
            this.#closeCase();
        else if (this.#elements.at(-1) === "testcase")
            this.#openCases.at(-1)?.closeChild();
        else if (this.#suiteFailure !== undefined && this.#elements.at(-1) === "testsuite") {
            const message = (this.#suiteFailure.message || this.#suiteFailure.body.trim()).slice(0, 1000);
            const suite = this.#suites.at(-1);
            this.#problems.push({ kind: "suite-failed", suite: suite?.path ?? "", message });
            if (suite !== undefined)
                suite.blamed++;
            this.#suiteFailure = undefined;
        }
    }
    wantsText() {
        return this.#suiteFailure !== undefined || (this.#openCases.at(-1)?.wantsText() ?? false);
    }
    text(piece) {
        const failure = this.#suiteFailure;
        if (failure === undefined)
            this.#openCases.at(-1)?.text(piece);
        else if (failure.body.length < 1000)
            failure.body += piece.slice(0, 1000);
    }
    #openSuite(element, attributes) {
        if (element === "testsuite")
            this.#suiteCount++;
        const name = (attributes.get("name") ?? "").slice(0, 300);
        const outer = this.#suites.at(-1)?.path ?? "";
        const own = element === "testsuites" ? "" : name;
        this.#suites.push({
            name,
            path: [outer, own]
                .filter((part) => part !== "")
                .join(" › ")
                .slice(0, 600),
            file: attributes.get("file") ?? attributes.get("filepath") ?? this.#suites.at(-1)?.file,
            claimedTests: claim(attributes.get("tests")),
            claimedFailures: claim(attributes.get("failures")) + claim(attributes.get("errors")),
            cases: 0,
            blamed: 0,
            reported: false,
        });
    }
    #closeSuite() {
        const suite = this.#suites.pop();
        const outer = this.#suites.at(-1);
        if (suite === undefined)
            return;
        if (suite.cases === 0 && !suite.reported && suite.claimedTests + suite.claimedFailures > 0) {
            const { claimedTests: tests, claimedFailures: failures } = suite;
            this.#problems.push({ kind: "cases-missing", suite: suite.path || suite.name, tests, failures });
            suite.reported = true;
        }
        if (suite.cases > 0 && suite.claimedFailures > 0 && suite.blamed === 0 && !suite.reported) {
            this.#problems.push({
                kind: "failures-missing",
                suite: suite.path || suite.name,
                failures: suite.claimedFailures,
            });
            suite.reported = true;
        }
        if (outer === undefined)
            return;
        outer.cases += suite.cases;
        outer.blamed += suite.blamed;
        outer.reported ||= suite.reported;
    }
    #newCase(attributes) {
        const suite = this.#suites.at(-1);
        return new JunitCase(attributes, { path: suite?.path ?? "", file: suite?.file });
    }
    #closeCase() {
        const built = this.#openCases.pop()?.finish(this.#detailed < maxDetailedCases);
        if (built === undefined)
            return;
        const innermost = this.#suites.at(-1);
        if (innermost !== undefined) {
            innermost.cases++;
            if (built.status === "failed" || built.status === "flaky" || built.expectedFailure)
                innermost.blamed++;
        }
        if (this.#cases.length >= maxCases)
            throw testResultErrors.error("report-over-limit", `${this.#file}: more than ${maxCases} test cases`);
        if (built.status === "failed")
            this.#detailed++;
        this.#cases.push(built);
    }
}
/** Log lines before the document are blanked out; line numbers stay right. */
function withoutPreface(text) {
    const bare = text.replace(/^\ufeff/, "");
    const start = bare.search(/\S/);
    if (start < 0 || bare.charCodeAt(start) === 0x3c)
        return bare;
    const document = bare.search(/<\?xml\s|<testsuites?[\s>/]/);
    return document < 0 ? bare : bare.slice(0, document).replace(/[^\n]/g, " ") + bare.slice(document);
}
/** A count in a suite's header; anything but a whole number claims nothing. */
function claim(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

;// CONCATENATED MODULE: ./packages/test-results/build/parse.js


/** The formats that are known, in the order in which they are asked. */
const formats = [junitFormat];
/** What is looked at to tell the format. */
const sniffBytes = 64 * 1024;
/**
 * Reads one report as it arrives and tells its format by its content; memory is bounded whatever its size.
 *
 * @throws {ActionError} `report-empty`, `report-truncated`, `report-malformed`, `report-doctype`, `report-unknown`,
 * `report-over-limit` (data)
 */
async function parseTestReport(file, chunks) {
    let reader;
    for await (const chunk of chunks) {
        if (chunk.length === 0)
            continue;
        reader ??= chooseFormat(file, chunk).open(file);
        reader.write(chunk);
    }
    if (reader === undefined)
        throw testResultErrors.error("report-empty", `${file}: 0 bytes`);
    return reader.end();
}
function chooseFormat(file, first) {
    const head = first.subarray(0, sniffBytes);
    const wide = head.length > 1 && (head[0] === 0 || head[1] === 0 || (head[0] ?? 0) >= 0xfe);
    const start = new TextDecoder(wide ? (head[0] === 0 || head[0] === 0xfe ? "utf-16be" : "utf-16le") : "utf-8").decode(head);
    if (start.trim() === "")
        return junitFormat;
    const format = formats.find((candidate) => candidate.matches(start));
    if (format === undefined)
        throw testResultErrors.error("report-unknown", `${file}: begins with ${JSON.stringify(start.trim().slice(0, 40))}`);
    return format;
}

;// CONCATENATED MODULE: ./packages/test-results/build/model.js
/** Adds up reports. A test that is in several reports (a matrix) counts once in each, as it ran once in each. */
function mergeReports(reports) {
    const cases = reports.flatMap((report) => report.cases);
    return {
        files: reports.map((report) => report.file),
        suites: reports.reduce((sum, report) => sum + report.suites, 0),
        cases,
        problems: reports.flatMap((report) => report.problems),
        totals: countCases(cases),
    };
}
/** Counts cases by how they ended. */
function countCases(cases) {
    const totals = { tests: cases.length, passed: 0, failed: 0, skipped: 0, flaky: 0, notRun: 0, timeMs: 0 };
    for (const testCase of cases) {
        totals[testCase.status]++;
        if (testCase.notRun)
            totals.notRun++;
        totals.timeMs += testCase.timeMs ?? 0;
    }
    return totals;
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/gather-tests.js


/** More reports are a pattern that matches too much. */
const maxReports = 2000;
/**
 * Reads every report that the patterns match. A report that cannot be read does not hide the others, and is named as a
 * problem; so is a call that matches nothing.
 */
async function gatherTests(host, patterns) {
    const files = await host.files.glob(patterns, ".");
    const reports = [];
    const problems = [];
    if (files.length === 0)
        problems.push(`no report matches ${patterns.map((pattern) => JSON.stringify(pattern)).join(", ")}`);
    if (files.length > maxReports)
        problems.push(`${files.length} reports match; only the first ${maxReports} were read`);
    for (const file of files.slice(0, maxReports)) {
        try {
            reports.push(await parseTestReport(file, host.files.stream(file)));
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.lZ) || error.kind === "bug")
                throw error;
            problems.push(`report ${error.message}`);
        }
    }
    return { results: mergeReports(reports), matched: files.length, problems };
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/parts.js
/** The links of the chain, in order. */
const chainOrder = ["coverage", "image", "check", "deploy"];
/** What the tests come to: no test at all is never good news. */
function standingOfTests(tests) {
    if (tests.failed > 0 || tests.problems.length > 0)
        return "fail";
    if (tests.tests === 0)
        return "missing";
    return tests.passed + tests.flaky === 0 ? "warn" : "pass";
}

// EXTERNAL MODULE: ./actions/pr-summary/build/section-name.js
var section_name = __nccwpck_require__(6360);
;// CONCATENATED MODULE: ./actions/pr-summary/build/gather-model.js








/** Gathers everything a section says. @throws {ActionError} `evidence-unusable` (data); host errors for another run's artifacts */
async function gatherModel(host, inputs, context, publish, redactor) {
    const run = publish ? context.workflowRun : undefined;
    const source = sourceOf(inputs, context, publish);
    const gathered = await gatherEvidence(host, source);
    const parts = partsOfEvidence(gathered.evidence, gathered.own, redactor.redact);
    const given = await givenParts(host, inputs, context, source, redactor);
    const notes = [...gathered.notes, ...parts.notes].map((note) => redactor.redact(note).slice(0, 500));
    const tests = await testsOf(host, inputs, context, parts.tests, redactor);
    const shown = chooseArtifacts(gathered.artifacts, inputs.files);
    const chain = [...parts.chain.filter((part) => !given.some((one) => one.name === part.name)), ...given];
    const conclusion = run?.conclusion;
    return {
        section: inputs.section ?? (0,section_name/* sectionNameOf */.w)(run === undefined ? context.job : (run.name ?? "run")),
        title: inputs.title,
        commit: context.headSha,
        runId: run?.id ?? context.runId,
        runAttempt: run?.attempt ?? context.runAttempt,
        job: run === undefined ? context.job : "",
        workflow: run === undefined ? context.workflow : redactor.redact(run.name ?? ""),
        tests,
        chain: chain.sort((a, b) => chainOrder.indexOf(a.name) - chainOrder.indexOf(b.name)),
        artifacts: shown.links,
        text: inputs.text === undefined ? undefined : redactor.redact(inputs.text),
        notes: [...notes, ...shown.missing],
        testsIncomplete: inputs["test-results"].length === 0 ? notes[0] : undefined,
        fork: run !== undefined && (run.headRepositoryId === undefined || run.headRepositoryId !== run.repositoryId),
        runConclusion: run === undefined || conclusion === "success" ? undefined : (conclusion ?? "no conclusion"),
    };
}
function sourceOf(inputs, context, publish) {
    const { owner, name } = context.repository;
    const repository = `${owner}/${name}`;
    const run = context.workflowRun;
    if (!publish || run === undefined)
        return { repository, runId: context.runId, foreign: undefined };
    const token = inputs["github-token"];
    if (token === undefined)
        throw prSummaryErrors.error("token-missing", "github-token is empty");
    return { repository, runId: run.id, foreign: { runId: run.id, owner, repository: name, token } };
}
async function testsOf(host, inputs, context, collected, redactor) {
    const patterns = inputs["test-results"];
    if (patterns.length === 0)
        return mergeTests(collected);
    const found = await gatherTests(host, patterns);
    return testsPartOf(found, context.job, redactor.redact, host.environment.get("GITHUB_WORKSPACE"));
}
/** Parts that inputs name; they win over this run's evidence. */
async function givenParts(host, inputs, context, source, redactor) {
    const parts = [];
    for (const [name, path] of [
        ["coverage", inputs.coverage],
        ["deploy", inputs.deploy],
    ]) {
        if (path !== undefined)
            parts.push(await readGiven(host, name, path, source, redactor));
    }
    if (inputs.image?.digest !== undefined) {
        parts.push({
            name: "image",
            own: true,
            standing: "pass",
            word: "given",
            message: "",
            job: context.job,
            commit: context.headSha,
            digest: inputs.image.digest,
            reference: (0,reference/* formatReference */.FH)({ ...inputs.image, tag: undefined }),
            facts: [],
            uncovered: [],
            url: undefined,
        });
    }
    return parts;
}
async function readGiven(host, name, path, source, redactor) {
    const piece = await readPiece(host, path, source);
    const where = `${name}: ${JSON.stringify(path)}`;
    if (typeof piece === "string")
        throw prSummaryErrors.error("evidence-unusable", `${where}: ${piece}`);
    const part = partsOfEvidence([piece], new Set([piece]), redactor.redact).chain.find((one) => one.name === name);
    if (part === undefined)
        throw prSummaryErrors.error("evidence-unusable", `${where}: it is evidence of ${piece.action}`);
    return part;
}
/** The artifacts that patterns choose, in their order; what no artifact matches is said. */
function chooseArtifacts(all, patterns) {
    if (patterns.length === 0)
        return { links: all, missing: [] };
    if (patterns.includes("none"))
        return { links: [], missing: [] };
    const chosen = new Map();
    const missing = [];
    for (const pattern of patterns) {
        const matching = all.filter((artifact) => matchesName(artifact.name, pattern));
        if (matching.length === 0)
            missing.push(`no artifact of the run is called ${pattern}`);
        for (const artifact of matching)
            chosen.set(artifact.id, artifact);
    }
    return { links: [...chosen.values()], missing };
}
/** `*` stands for any characters. Parts are searched in turn, so that no pattern takes long. */
function matchesName(name, pattern) {
    const [first = "", ...rest] = pattern.split("*");
    if (rest.length === 0)
        return name === pattern;
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of rest.slice(0, -1)) {
        const found = name.indexOf(part, at);
        if (found < 0)
            return false;
        at = found + part.length;
    }
    const last = rest.at(-1) ?? "";
    return name.length - last.length >= at && name.endsWith(last);
}

// EXTERNAL MODULE: ./packages/markdown/build/url.js
var build_url = __nccwpck_require__(5402);
;// CONCATENATED MODULE: ./actions/pr-summary/build/links.js

/** The addresses of one repository on the server that the runner names. */
function createLinks(serverUrl, owner, name) {
    const base = (0,build_url/* parseBaseUrl */.Q2)(serverUrl);
    const below = (segments, fragment) => base.ok ? (0,build_url/* urlBelow */.dX)(base.value, [owner, name, ...segments], fragment === undefined ? {} : { fragment }) : undefined;
    return {
        commit: (sha) => (sha === "" ? undefined : below(["commit", sha])),
        file: (sha, path, line) => {
            if (sha === "" || !isInside(path))
                return undefined;
            return below(["blob", sha, ...path.split("/")], line === undefined ? undefined : `L${line}`);
        },
        run: (runId, attempt) => runId === 0 ? undefined : below(["actions", "runs", String(runId), "attempts", String(attempt)]),
        artifact: (runId, id) => below(["actions", "runs", String(runId), "artifacts", String(id)]),
        image: (reference) => {
            const [, imageOwner, imageName] = /^ghcr\.io\/([a-z0-9_.-]+)\/([a-z0-9_./-]+)@/.exec(reference) ?? [];
            if (imageName === undefined || imageOwner !== owner.toLowerCase())
                return undefined;
            return below(["pkgs", "container", imageName]);
        },
        own: (address) => {
            if (!base.ok || !URL.canParse(address))
                return undefined;
            const url = new URL(address);
            const home = `${new URL(base.value).pathname.replace(/\/$/, "")}/${owner}/${name}/`;
            if (url.origin !== new URL(base.value).origin || !url.pathname.startsWith(home))
                return undefined;
            const segments = url.pathname
                .slice(home.length)
                .split("/")
                .filter((segment) => segment !== "");
            return below(segments.map(decodeSegment));
        },
    };
}
/** A path that stays inside the repository. */
function isInside(path) {
    if (path.startsWith("/") || path.includes("\\") || /^[A-Za-z]:/.test(path) || path.includes("://"))
        return false;
    return path.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}
function decodeSegment(segment) {
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __nccwpck_require__(3626);
;// CONCATENATED MODULE: ./packages/markdown/build/size.js
/** The size of a text; a lone surrogate counts as the three bytes of its replacement. */
function sizeOf(content, unit) {
    if (unit === "utf16")
        return content.length;
    let bytes = 0;
    for (let i = 0; i < content.length; i++) {
        const c = content.charCodeAt(i);
        if (c < 0x80)
            bytes += 1;
        else if (c < 0x800)
            bytes += 2;
        else if (c >= 0xd800 && c < 0xdc00 && isLow(content.charCodeAt(i + 1))) {
            bytes += 4;
            i++;
        }
        else
            bytes += 3;
    }
    return bytes;
}
function isLow(c) {
    return c >= 0xdc00 && c < 0xe000;
}

// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var build_blocks = __nccwpck_require__(9017);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __nccwpck_require__(5092);
;// CONCATENATED MODULE: ./actions/pr-summary/build/chain.js

/**
 * Draws the chain: each link as the worst of its reports. It breaks where a link failed, and where a later link speaks
 * about another digest than the image that was built. A link that nobody reported is open, not broken, unless a later
 * one reported.
 */
function drawChain(parts) {
    const built = new Set(parts.flatMap((part) => (part.name === "image" && part.digest !== undefined ? [part.digest] : [])));
    const links = [];
    let broken;
    for (const name of chainOrder) {
        const own = parts.filter((part) => part.name === name);
        const failed = own.find((part) => part.standing === "fail" || part.standing === "missing");
        const other = own.find((part) => built.size > 0 && part.digest !== undefined && !built.has(part.digest));
        const standing = other === undefined ? worst(own.map((part) => part.standing)) : "fail";
        links.push({ name, standing });
        if (broken !== undefined)
            continue;
        if (failed !== undefined)
            broken = { name, why: failed.message };
        else if (other !== undefined)
            broken = { name, why: `it speaks about ${other.digest ?? ""}, but this run built ${[...built].join(", ")}` };
    }
    return { links, broken };
}
/** The worst of several standings; `missing` of none. */
function worst(standings) {
    for (const standing of ["fail", "missing", "warn", "pass", "skip"]) {
        if (standings.includes(standing))
            return standing;
    }
    return "missing";
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/stored-section.js


/** The marks of what a model reports, each part once. */
function marksOf(model) {
    const marks = [];
    if (model.tests !== undefined)
        marks.push({ name: "tests", standing: standingOfTests(model.tests), digest: "" });
    for (const name of chainOrder) {
        const own = model.chain.filter((part) => part.name === name);
        if (own.length === 0)
            continue;
        const digests = new Set(own.flatMap((part) => part.digest ?? []));
        const [digest = ""] = digests.size === 1 ? digests : [];
        marks.push({
            name,
            standing: worst(own.map((part) => part.standing)),
            digest: digest.slice(digest.indexOf(":") + 1).slice(0, 12),
        });
    }
    return marks;
}
/** Marks as they stand in a section's first line. */
function formatMarks(marks) {
    return marks.map(({ name, standing, digest }) => [name, standing, digest].join("/")).join(":");
}
/** Reads {@link formatMarks}; what is no mark is left out. */
function parseMarks(text) {
    return text
        .split(":")
        .slice(0, 20)
        .flatMap((mark) => {
        const [, name, standing, digest = ""] = /^(tests|coverage|image|check|deploy)\/(pass|fail|warn|skip|missing)\/([0-9a-f]{12}|)$/.exec(mark) ?? [];
        return name === undefined ? [] : [{ name, standing: standing, digest }];
    });
}
/** True when `name` is a link of the chain. */
function isChainName(name) {
    return chainOrder.some((known) => known === name);
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/words.js

/** A sign for each standing; a word always stands beside it. */
const icons = {
    pass: (0,markdown.md) `✅`,
    fail: (0,markdown.md) `❌`,
    warn: (0,markdown.md) `⚠️`,
    skip: (0,markdown.md) `⏭️`,
    missing: (0,markdown.md) `❔`,
};
/** The sign of a standing. */
function iconOf(standing) {
    return icons[standing];
}
/** `1 test`, `2 tests`. */
function counted(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/overall.js




/** The sections that speak for `commit`. */
function currentSections(sections, commit) {
    return sections.filter((section) => section.commit === commit);
}
/** What was expected and neither is a section nor a part of one. */
function missingOf(sections) {
    const reported = new Set(sections.flatMap((section) => [section.name, ...section.parts.map((part) => part.name)]));
    return [...new Set(sections.flatMap((section) => section.expect))].filter((name) => !reported.has(name)).sort();
}
/** The chain over all sections: what one built, another may have deployed. */
function overallChain(sections) {
    return drawChain(sections.flatMap((section) => section.parts.flatMap((part) => {
        if (!isChainName(part.name))
            return [];
        const digest = part.digest === "" ? undefined : part.digest;
        const { name, standing } = part;
        const unknown = {
            own: true,
            word: "",
            job: "",
            commit: "",
            reference: undefined,
            facts: [],
            uncovered: [],
            url: undefined,
        };
        return [{ ...unknown, name, standing, digest, message: `see ${section.name}` }];
    })));
}
/** The chain in one line; `undefined` when no section knows a link of it. */
function renderChain(sections) {
    if (!sections.some((section) => section.parts.some((part) => isChainName(part.name))))
        return undefined;
    const { links } = overallChain(sections);
    return (0,markdown/* joinMarkdown */.U)(links.map((link) => (0,markdown.md) `${(0,markdown/* trusted */.I)(link.name)} ${iconOf(link.standing)}`), " → ");
}
/** True for a line that {@link renderChain} made. */
function isChainLine(line) {
    return /^coverage \S+ → image \S+ → check \S+ → deploy \S+$/.test(line);
}
/** What the whole comment says: the worst of its current sections, never good while something is missing. */
function overallStanding(sections, commit) {
    const current = currentSections(sections, commit);
    if (current.some(isBad) || overallChain(current).broken !== undefined)
        return "fail";
    if (missingOf(current).length > 0 || current.some((section) => section.standing === "warn"))
        return "warn";
    return current.some((section) => section.standing === "pass") ? "pass" : "warn";
}
/** What all sections together come to, in one line; none where one section says it all. */
function overallHeadline(sections, commit) {
    const current = currentSections(sections, commit);
    const missing = missingOf(current);
    if (sections.length === 1 && missing.length === 0)
        return undefined;
    const failed = current.filter(isBad);
    const absent = missing.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `; no report from ${(0,build_text/* text */.Qq)(missing.join(", "))}`;
    if (failed.length > 0) {
        const names = failed.map((section) => section.name).join(", ");
        return (0,markdown.md) `${iconOf("fail")} ${failed.length} of ${current.length} parts failed: ${(0,build_text/* text */.Qq)(names)}${absent}`;
    }
    const { broken } = overallChain(current);
    if (broken !== undefined) {
        return (0,markdown.md) `${iconOf("fail")} The chain breaks at ${(0,markdown/* trusted */.I)(broken.name)}: ${(0,build_text/* text */.Qq)(broken.why)}${absent}`;
    }
    if (missing.length > 0)
        return (0,markdown.md) `${iconOf("warn")} Not complete: no report from ${(0,build_text/* text */.Qq)(missing.join(", "))}`;
    const unsure = current.filter((section) => section.standing === "warn");
    if (unsure.length > 0) {
        return (0,markdown.md) `${iconOf("warn")} Passed with remarks: ${(0,build_text/* text */.Qq)(unsure.map((section) => section.name).join(", "))}`;
    }
    if (!current.some((section) => section.standing === "pass"))
        return (0,markdown.md) `${iconOf("warn")} Nothing was proven`;
    return current.length === 1
        ? (0,markdown.md) `${iconOf("pass")} 1 part passed`
        : (0,markdown.md) `${iconOf("pass")} All ${current.length} parts passed`;
}
function isBad(section) {
    return section.standing === "fail" || section.standing === "missing";
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/comment-document.js





/** The first line of the comment of `key`. */
function markerOf(key) {
    return (0,build_blocks/* hiddenComment */.gm)(`build-once/pr-summary key=${key}`);
}
const detailsMark = "<!-- details -->";
const endMark = "<!-- /section -->";
const startPattern = /^<!-- section name=([\w./-]{1,60}) standing=(pass|fail|warn|skip|missing) commit=([0-9a-f]{0,64}) run=(\d{1,15}) attempt=(\d{1,9}) parts=([\w./:-]*) expect=([\w.:/-]*) -->$/;
/** More sections than jobs in a workflow are not ours. */
const maxSections = 60;
/** Reads the sections of a comment that we wrote; lines outside of sections are made anew each time. */
function parseComment(body) {
    const sections = [];
    let start;
    let lines = [];
    for (const line of body.split(/\r?\n/)) {
        if (start === undefined) {
            start = startPattern.exec(line) ?? undefined;
            lines = [];
        }
        else if (line === endMark) {
            sections.push(readSection(start, lines));
            start = undefined;
        }
        else
            lines.push(line);
    }
    return sections.slice(0, maxSections);
}
function readSection(start, lines) {
    const [, name = "", standing = "missing", commit = "", run = "0", attempt = "0", parts = "", expect = ""] = start;
    const [first = "", ...rest] = lines;
    const at = rest.indexOf(detailsMark);
    // The chain is drawn anew from the marks of all sections.
    const summary = rest.slice(0, at < 0 ? undefined : at).filter((line) => !isChainLine(line));
    const details = at < 0 ? [] : rest.slice(at + 1);
    return {
        name,
        standing: standing,
        commit: isCommit(commit) ? commit : "",
        runId: Number(run),
        runAttempt: Number(attempt),
        parts: parseMarks(parts),
        expect: namesOf(expect),
        headline: headlineOf(first, name, standing),
        summary: (0,markdown/* trusted */.I)(summary.join("\n").trim()),
        details: (0,markdown/* trusted */.I)(details.join("\n").trim()),
    };
}
/** The title that stands under the marker, as Markdown; kept when a writer brings none. */
function parseTitle(body) {
    const line = body.split(/\r?\n/, 3)[2] ?? "";
    return /^\*\*[^*<>]{1,1000}\*\*$/.test(line) ? (0,markdown/* trusted */.I)(line) : undefined;
}
/** A title as it stands under the marker. */
function renderTitle(title) {
    return (0,markdown.md) `**${(0,build_text/* text */.Qq)(title, 100)}**`;
}
/** Several jobs write one comment: their sections, bad news first and then by name, with one headline above them. */
function renderComment(key, title, sections, commit) {
    const ordered = [...sections].sort((a, b) => comment_document_rank(a) - comment_document_rank(b) || (a.name < b.name ? -1 : 1));
    const overall = overallHeadline(ordered, commit);
    const chain = renderChain(currentSections(ordered, commit)) ?? (0,markdown.md) ``;
    const head = [
        (0,markdown/* trusted */.I)(markerOf(key)),
        ...(title === undefined ? [] : [title]),
        ...(overall === undefined ? [] : [(0,build_blocks/* heading */.R_)(4, overall), chain]),
    ].filter((line) => line !== "");
    const blocks = ordered.map((section) => renderBlock(section, overall === undefined ? { chain } : undefined, commit));
    return (0,markdown/* joinMarkdown */.U)([(0,markdown/* joinMarkdown */.U)(head, "\n\n"), ...blocks], "\n\n");
}
/** Bad news first. */
function comment_document_rank(section) {
    return ["fail", "missing", "warn", "pass", "skip"].indexOf(section.standing);
}
/** `alone` when no headline stands above: the block then has the chain as well. */
function renderBlock(section, alone, commit) {
    const { name, standing, runId, runAttempt, parts, expect } = section;
    const mark = (0,build_blocks/* hiddenComment */.gm)(`section name=${name} standing=${standing} commit=${section.commit} run=${runId} attempt=${runAttempt} parts=${formatMarks(parts)} expect=${expect.join(":")}`);
    const icon = iconOf(standing);
    const words = (0,markdown/* trusted */.I)(section.headline.slice(icon.length).trim());
    const title = alone === undefined ? (0,build_blocks/* heading */.R_)(5, (0,markdown.md) `${icon} ${namePrefix(name)} ${words}`) : (0,build_blocks/* heading */.R_)(4, (0,markdown.md) `${icon} ${words}`);
    const folds = section.details === "" ? [] : [(0,markdown/* trusted */.I)(detailsMark), section.details];
    const body = [alone?.chain ?? (0,markdown.md) ``, section.summary, ...folds].filter((block) => block !== "");
    const stale = section.commit === commit || commit === ""
        ? []
        : [(0,markdown.md) `<sub>The part below speaks for an older commit; this one has not reported yet.</sub>`];
    return (0,markdown/* joinMarkdown */.U)([...stale, (0,markdown/* joinMarkdown */.U)([(0,markdown/* joinMarkdown */.U)([mark, title], "\n"), ...body, (0,markdown/* trusted */.I)(endMark)], "\n\n")], "\n\n");
}
/** The size of what is not the section `name`: what is left of the budget is that section's. */
function sizeWithout(key, title, others, own, commit) {
    const bare = { ...own, headline: iconOf(own.standing), summary: (0,markdown.md) ``, details: (0,markdown.md) `` };
    return sizeOf(renderComment(key, title, [...others, bare], commit), "bytes");
}
function headlineOf(line, name, standing) {
    const icon = iconOf(standing);
    const bare = line.replace(/^#{4,5} /, "");
    const words = bare.startsWith(icon) ? bare.slice(icon.length).trim() : bare.trim();
    const prefix = namePrefix(name);
    // Only below a headline of all sections does the name stand in front.
    const named = line.startsWith("##### ") && words.startsWith(prefix);
    return (0,markdown.md) `${icon} ${(0,markdown/* trusted */.I)((named ? words.slice(prefix.length).trim() : words) || "no result")}`;
}
function namePrefix(name) {
    return (0,markdown.md) `${(0,build_text/* text */.Qq)(name, 60)}:`;
}
function namesOf(joined) {
    return joined
        .split(":")
        .filter((name) => name !== "")
        .slice(0, 50);
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/headline.js




/** The verdict on everything that the model holds; with nothing in it there is no good news. */
function decideHeadline(model) {
    const bad = badNews(model);
    const standings = [
        ...(model.tests === undefined ? [] : [standingOfTests(model.tests)]),
        ...model.chain.map((part) => part.standing),
        ...(drawChain(model.chain).broken === undefined ? [] : ["fail"]),
        ...(model.runConclusion === undefined ? [] : ["fail"]),
    ];
    const standing = worst(standings);
    const good = goodNews(model);
    const words = bad.length > 0 ? bad : good.length > 0 ? good : ["nothing was reported"];
    const settled = standing === "pass" && model.notes.length > 0 ? "warn" : standing;
    return { standing: settled, line: (0,markdown.md) `${iconOf(settled)} ${(0,build_text/* text */.Qq)(words.join(" · "), 240)}` };
}
function badNews(model) {
    const { tests } = model;
    const words = [];
    if (tests !== undefined) {
        if (tests.failed > 0)
            words.push(`${tests.failed} of ${counted(tests.tests, "test")} failed`);
        if (tests.problems.length > 0)
            words.push(counted(tests.problems.length, "problem with the test reports", "problems with the test reports"));
        if (tests.tests === 0)
            words.push("no test ran");
    }
    const { broken } = drawChain(model.chain);
    if (broken !== undefined)
        words.push(`the chain breaks at ${broken.name}`);
    if (model.runConclusion !== undefined)
        words.push(`the run ended with ${model.runConclusion}`);
    return words;
}
function goodNews({ tests, chain }) {
    const words = [];
    if (tests !== undefined) {
        const flaky = tests.flaky > 0 ? `, ${tests.flaky} flaky` : "";
        words.push(`${counted(tests.passed + tests.flaky, "test")} passed${flaky}`);
    }
    return [...words, ...chain.map(goodWords)];
}
function goodWords(part) {
    if (part.name === "coverage")
        return part.facts[0] ?? `coverage ${part.word}`;
    return `${part.name} ${part.word}`;
}

;// CONCATENATED MODULE: ./packages/kernel/build/duration.js

const unitMs = new Map([
    ["ms", 1],
    ["s", 1000],
    ["m", 60_000],
    ["h", 3_600_000],
    ["d", 86_400_000],
]);
/** Parses `500ms`, `30s`, `5m`, `2h`, `7d` to milliseconds. */
function parseDuration(text) {
    const match = /^(\d{1,9})(ms|s|m|h|d)$/.exec(text);
    const unit = unitMs.get(match?.[2] ?? "");
    if (match?.[1] === undefined || unit === undefined)
        return err("a duration is a whole number and a unit: 500ms, 30s, 5m, 2h, 7d");
    return ok(Number(match[1]) * unit);
}
/** Renders milliseconds for people: `340 ms`, `2.4 s`, `3 m 20 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.floor(ms)} ms`;
    if (ms < 60_000)
        return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 3600)
        return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
    return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} m`;
}

// EXTERNAL MODULE: ./packages/kernel/build/bytes.js
var bytes = __nccwpck_require__(1396);
;// CONCATENATED MODULE: ./packages/markdown/build/document.js


/**
 * Joins the parts with blank lines and, while the result is larger than the budget, leaves out rows and whole parts
 * from the largest priority number down. What remains is valid Markdown: nothing is cut inside a row or a block.
 */
function fitDocument(parts, budget) {
    const slots = parts.map((part) => ({ part, kept: part.kind === "rows" ? part.rows.length : 0 }));
    const shedding = slots.filter((slot) => slot.part.kind !== "fixed").sort((a, b) => priority(b) - priority(a));
    let size = measure(slots, budget.unit);
    for (const slot of shedding) {
        if (size <= budget.max)
            break;
        size = shed(slot, slots, budget);
    }
    const body = joinSlots(slots);
    return { body, size: sizeOf(body, budget.unit), fits: size <= budget.max, leftOut: slots.flatMap(describe) };
}
/** Keeps as many rows of the slot as fit, or drops it; gives the new size of the document. */
function shed(slot, slots, budget) {
    const { part } = slot;
    if (part.kind === "rows") {
        let low = 0;
        let high = part.rows.length - 1;
        while (low < high) {
            slot.kept = Math.ceil((low + high) / 2);
            if (measure(slots, budget.unit) <= budget.max)
                low = slot.kept;
            else
                high = slot.kept - 1;
        }
        slot.kept = Math.max(low, 0);
        const size = measure(slots, budget.unit);
        if (slot.kept > 0 && size <= budget.max)
            return size;
    }
    slot.kept = undefined;
    return measure(slots, budget.unit);
}
function measure(slots, unit) {
    return sizeOf(joinSlots(slots), unit);
}
function joinSlots(slots) {
    const bodies = slots.flatMap((slot) => (slot.kept === undefined ? [] : [renderPart(slot.part, slot.kept)]));
    return (0,markdown/* joinMarkdown */.U)(bodies.filter((body) => body !== ""), "\n\n");
}
function renderPart(part, kept) {
    if (part.kind !== "rows")
        return part.body;
    const left = part.rows.length - kept;
    const separator = part.separator ?? "\n";
    const rows = left === 0 ? part.rows : [...part.rows.slice(0, kept), part.leftOut(left)];
    const tail = part.tail === "" ? "" : `\n\n${part.tail}`;
    const head = part.head === "" ? "" : `${part.head}${separator}`;
    return (0,markdown/* trusted */.I)(`${head}${rows.join(separator)}${tail}`);
}
function describe(slot) {
    if (slot.part.kind === "fixed")
        return [];
    if (slot.kept === undefined)
        return [{ name: slot.part.name, rows: "all" }];
    const left = slot.part.kind === "rows" ? slot.part.rows.length - slot.kept : 0;
    return left === 0 ? [] : [{ name: slot.part.name, rows: left }];
}
function priority(slot) {
    return slot.part.kind === "fixed" ? Number.NEGATIVE_INFINITY : slot.part.priority;
}

// EXTERNAL MODULE: ./packages/markdown/build/code.js
var code = __nccwpck_require__(7526);
;// CONCATENATED MODULE: ./actions/pr-summary/build/render-tests.js

/** What the comment shows of failures at most; the run's own log has them all. */
const maxRows = 100;
const maxTraces = 20;
/** The failed tests, each with its place: the first thing a reader looks for. */
function failureRows(tests, commit, links) {
    if (tests.failures.length === 0)
        return [];
    const shown = tests.failures.slice(0, maxRows);
    const hidden = Math.max(tests.failed - shown.length, 0);
    const rows = shown.map((failure) => failureRow(failure, commit, links));
    const left = (count) => (0,build_blocks/* tableRow */.jD)([(0,markdown.md) `… and ${count + foldedAway(tests, shown)} more`], 3);
    return [
        {
            kind: "rows",
            name: "failed tests",
            priority: 2,
            head: (0,build_blocks/* tableHead */.PP)([{ title: (0,markdown.md) `Failed test` }, { title: (0,markdown.md) `Where` }, { title: (0,markdown.md) `What happened` }]),
            rows: hidden > 0 && foldedAway(tests, shown) > 0 ? [...rows, left(0)] : rows,
            tail: (0,markdown.md) ``,
            leftOut: (count) => left(hidden > 0 && foldedAway(tests, shown) > 0 ? count - 1 : count),
        },
    ];
}
/** Failures that no row stands for: beyond the rows, and not folded into one of them. */
function foldedAway(tests, shown) {
    const listed = shown.reduce((sum, failure) => sum + failure.jobs.length, 0);
    return Math.max(tests.failed - listed, 0);
}
function failureRow(failure, commit, links) {
    const jobs = failure.jobs.length > 1 ? (0,markdown.md) ` (${(0,build_text/* text */.Qq)(failure.jobs.join(", "), 120)})` : (0,markdown.md) ``;
    return (0,build_blocks/* tableRow */.jD)([
        (0,markdown.md) `❌ ${(0,code/* code */.aY)(failure.name, 120)}${jobs}`,
        placeOf(failure, commit, links),
        failure.message === "" ? (0,markdown.md) `` : (0,code/* code */.aY)(failure.message.split("\n", 1)[0] ?? "", 160),
    ], 3);
}
function placeOf(failure, commit, links) {
    if (failure.file === undefined)
        return failure.classname === "" ? (0,markdown.md) `` : (0,code/* code */.aY)(failure.classname, 120);
    const label = (0,code/* code */.aY)(failure.line === undefined ? failure.file : `${failure.file}:${failure.line}`, 120);
    const url = links.file(commit, failure.file, failure.line);
    return url === undefined ? label : (0,build_url/* link */.nf)(label, url);
}
/** What the tests printed, folded. */
function traceFold(tests) {
    const told = tests.failures.filter((failure) => failure.details.trim() !== "" && failure.details.trim() !== failure.message);
    if (told.length === 0)
        return [];
    const rows = told
        .slice(0, maxTraces)
        .map((failure) => (0,markdown.md) `${(0,code/* code */.aY)(failure.name, 200)}\n\n${(0,code/* codeBlock */.DV)(failure.details, { maxLines: 25, maxCharacters: 240 })}`);
    return [
        {
            kind: "rows",
            name: "what the tests said",
            priority: 8,
            head: (0,build_blocks/* detailsStart */.f0)((0,markdown.md) `What the failed tests said (${rows.length})`),
            rows,
            tail: build_blocks/* detailsEnd */.St,
            separator: "\n\n",
            leftOut: (count) => (0,markdown.md) `… and ${count} more in the log of the run.`,
        },
    ];
}
/** Reports that could not be read and suites that died: never silent. */
function problemRows(tests) {
    if (tests.problems.length === 0)
        return [];
    return [
        {
            kind: "rows",
            name: "problems with the test reports",
            priority: 1,
            head: (0,markdown.md) `**Problems with the test reports**\n`,
            rows: tests.problems.map((problem) => (0,markdown.md) `- ${(0,build_text/* text */.Qq)(problem, 300)}`),
            tail: (0,markdown.md) ``,
            leftOut: (count) => (0,markdown.md) `- … and ${count} more`,
        },
    ];
}
/** Flaky tests, folded. */
function flakyFold(tests) {
    if (tests.flakyTests.length === 0)
        return [];
    const names = tests.flakyTests.map((name) => (0,markdown.md) `- ${(0,code/* code */.aY)(name, 120)}`);
    const title = (0,markdown.md) `Flaky tests, passed after a failed attempt (${tests.flaky})`;
    return [
        {
            kind: "block",
            name: "flaky tests",
            priority: 7,
            body: (0,markdown/* joinMarkdown */.U)([(0,build_blocks/* detailsStart */.f0)(title), (0,markdown/* joinMarkdown */.U)(names, "\n"), build_blocks/* detailsEnd */.St], "\n\n"),
        },
    ];
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/render-section.js







/** How the list of artifacts begins; a comment has it once. */
const artifactsTitle = "Artifacts of the run";
/** Between the halves while they are fitted together; nothing else renders to this line. */
const divider = (0,markdown/* trusted */.I)("<!-- details -->");
/** Renders a section within `maxBytes`: what failed first, then one table, then folds, then where it comes from. */
function renderSection(model, links, maxBytes) {
    const parts = [
        ...brokenLink(model),
        ...(model.tests === undefined ? [] : failureRows(model.tests, model.commit, links)),
        ...(model.tests === undefined ? [] : problemRows(model.tests)),
        ...resultTable(model, links),
        ...(model.text === undefined ? [] : plainText(model.text)),
        ...notes(model),
        { kind: "fixed", body: sourceLine(model, links) },
        { kind: "fixed", body: divider },
        ...(model.tests === undefined ? [] : [...traceFold(model.tests), ...flakyFold(model.tests)]),
        ...uncoveredFold(model, links),
        ...chainFold(model.chain, links),
        ...artifactFold(model, links),
    ];
    const fitted = fitDocument(parts, { max: maxBytes, unit: "bytes" });
    const [summary = "", folds = ""] = fitted.body.split(divider);
    const dropped = fitted.leftOut.filter((left) => left.rows === "all").map((left) => left.name);
    const said = dropped.length === 0 ? (0,markdown.md) `` : (0,markdown.md) `\n\n<sub>Left out to keep this short: ${(0,build_text/* text */.Qq)(dropped.join(", "))}.</sub>`;
    return {
        headline: decideHeadline(model),
        summary: (0,markdown/* trusted */.I)(`${summary.trim()}${said}`),
        details: (0,markdown/* trusted */.I)(folds.trim()),
    };
}
/** Which link of the chain fails first, and why; the comment draws the chain itself over all sections. */
function brokenLink(model) {
    const { broken } = drawChain(model.chain);
    if (broken === undefined)
        return [];
    const body = (0,markdown.md) `**First broken link: ${(0,markdown/* trusted */.I)(broken.name)}.** ${(0,build_text/* text */.Qq)(broken.why, 400)}`;
    return [{ kind: "block", name: "the broken link", priority: 1, body }];
}
function resultTable(model, links) {
    const rows = [];
    if (model.tests !== undefined)
        rows.push(testsRow(model.tests));
    for (const part of model.chain)
        rows.push(chainRow(part, model.chain, links));
    if (rows.length === 0)
        return [];
    const columns = [{ title: (0,markdown.md) `Part` }, { title: (0,markdown.md) `Result` }, { title: (0,markdown.md) `Facts` }];
    return [{ kind: "block", name: "the table of results", priority: 0, body: (0,build_blocks/* table */.tp)(columns, rows) }];
}
function testsRow(tests) {
    const standing = standingOfTests(tests);
    const word = tests.failed > 0
        ? `${tests.failed} failed`
        : standing === "pass"
            ? "passed"
            : standing === "warn"
                ? "all skipped"
                : standing === "missing"
                    ? "none ran"
                    : "unreadable";
    const counts = [
        `${tests.passed} passed`,
        ...(tests.failed > 0 ? [`${tests.failed} failed`] : []),
        ...(tests.flaky > 0 ? [`${tests.flaky} flaky`] : []),
        ...(tests.skipped > 0 ? [`${tests.skipped} skipped`] : []),
        `${formatDuration(tests.timeMs)} in ${counted(tests.files, "report")}`,
    ];
    return [(0,markdown.md) `Tests`, (0,markdown.md) `${iconOf(standing)} ${(0,build_text/* text */.Qq)(word)}`, (0,build_text/* text */.Qq)(counts.join(", "))];
}
function chainRow(part, all, links) {
    const title = part.name.charAt(0).toUpperCase() + part.name.slice(1);
    const several = all.filter((other) => other.name === part.name).length > 1;
    const label = several ? (0,markdown.md) `${(0,markdown/* trusted */.I)(title)} (${(0,build_text/* text */.Qq)(part.job, 40)})` : (0,markdown/* trusted */.I)(title);
    const facts = [...render_section_digestOf(part, all, links), ...(part.facts.length === 0 ? [] : [(0,build_text/* text */.Qq)(part.facts.join(", "))])];
    return [label, (0,markdown.md) `${iconOf(part.standing)} ${(0,build_text/* text */.Qq)(part.word, 40)}`, (0,markdown/* joinMarkdown */.U)(facts, ", ")];
}
function render_section_digestOf(part, all, links) {
    const digest = (0,build_digest/* parseDigest */.m)(part.digest ?? "");
    if (!digest.ok)
        return [];
    const label = (0,code/* code */.aY)((0,build_digest/* shortDigest */.VK)(digest.value));
    const named = all.find((other) => other.digest === part.digest && other.reference !== undefined);
    const url = named?.reference === undefined ? undefined : links.image(named.reference);
    return [url === undefined ? label : (0,build_url/* link */.nf)(label, url)];
}
function plainText(foreign) {
    const lines = foreign
        .split(/\r?\n/)
        .filter((line) => line.trim() !== "")
        .map((line) => (0,build_text/* text */.Qq)(line, 500));
    return [{ kind: "block", name: "the text", priority: 4, body: (0,markdown/* joinMarkdown */.U)(lines, "  \n") }];
}
function notes(model) {
    if (model.notes.length === 0)
        return [];
    return [
        {
            kind: "rows",
            name: "notes",
            priority: 3,
            head: (0,markdown.md) `**Please note**\n`,
            rows: model.notes.slice(0, 20).map((note) => (0,markdown.md) `- ⚠️ ${(0,build_text/* text */.Qq)(note, 300)}`),
            tail: (0,markdown.md) ``,
            leftOut: (count) => (0,markdown.md) `- … and ${count} more`,
        },
    ];
}
/** Which commit and run this speaks for. */
function sourceLine(model, links) {
    const commit = (0,code/* code */.aY)(model.commit.slice(0, 7) || "unknown");
    const commitUrl = links.commit(model.commit);
    const run = (0,markdown.md) `${(0,build_text/* text */.Qq)(model.workflow || "run", 60)} ${(0,markdown/* trusted */.I)(String(model.runId))}${(0,markdown/* trusted */.I)(model.runAttempt > 1 ? `, attempt ${model.runAttempt}` : "")}`;
    const runUrl = links.run(model.runId, model.runAttempt);
    const job = model.job === "" ? (0,markdown.md) `` : (0,markdown.md) ` · job ${(0,build_text/* text */.Qq)(model.job, 60)}`;
    const fork = model.fork ? (0,markdown.md) ` · as reported by the run of a fork` : (0,markdown.md) ``;
    return (0,markdown.md) `<sub>For commit ${commitUrl === undefined ? commit : (0,build_url/* link */.nf)(commit, commitUrl)} · ${runUrl === undefined ? run : (0,build_url/* link */.nf)(run, runUrl)}${job}${fork}</sub>`;
}
function chainFold(chain, links) {
    const told = chain.filter((part) => part.message !== "" || part.reference !== undefined);
    if (told.length === 0)
        return [];
    const lines = told.flatMap((part) => [
        (0,markdown.md) `**${(0,markdown/* trusted */.I)(part.name)}:** ${(0,build_text/* text */.Qq)(part.message, 400)}`,
        ...(part.reference === undefined ? [] : [(0,code/* code */.aY)(part.reference, 400)]),
        ...(part.url === undefined ? [] : [addressOf(part.url, links)]),
    ]);
    const title = (0,markdown.md) `Coverage, image and deployment (${told.length})`;
    return [
        {
            kind: "block",
            name: "coverage, image and deployment",
            priority: 6,
            body: (0,build_blocks/* details */.zH)(title, (0,markdown/* joinMarkdown */.U)(lines, "\n\n")),
        },
    ];
}
/** Lines of the change that no test ran. */
function uncoveredFold(model, links) {
    const places = model.chain.flatMap((part) => part.uncovered);
    if (places.length === 0)
        return [];
    const rows = places.map(({ path, first, last }) => {
        const label = (0,code/* code */.aY)(first === last ? `${path}:${first}` : `${path}:${first}-${last}`, 200);
        const url = links.file(model.commit, path, first);
        return (0,markdown.md) `- ${url === undefined ? label : (0,build_url/* link */.nf)(label, url)}`;
    });
    return [
        {
            kind: "rows",
            name: "uncovered lines of the change",
            priority: 5,
            head: (0,markdown.md) `${(0,build_blocks/* detailsStart */.f0)((0,markdown.md) `Lines of this change that no test ran (${rows.length})`)}\n`,
            rows,
            tail: build_blocks/* detailsEnd */.St,
            leftOut: (count) => (0,markdown.md) `- … and ${count} more`,
        },
    ];
}
function addressOf(address, links) {
    const own = links.own(address);
    return own === undefined ? (0,code/* code */.aY)(address) : (0,build_url/* link */.nf)((0,code/* code */.aY)(address), own);
}
function artifactFold(model, links) {
    if (model.artifacts.length === 0)
        return [];
    const rows = model.artifacts.slice(0, 40).map((artifact) => {
        const label = (0,code/* code */.aY)(artifact.name, 100);
        const url = links.artifact(model.runId, artifact.id);
        return [url === undefined ? label : (0,build_url/* link */.nf)(label, url), (0,build_text/* text */.Qq)((0,bytes/* formatBytes */.z)(artifact.sizeBytes))];
    });
    const body = (0,build_blocks/* table */.tp)([{ title: (0,markdown.md) `Artifact` }, { title: (0,markdown.md) `Size`, align: "right" }], rows);
    return [
        {
            kind: "block",
            name: "artifacts",
            priority: 5,
            body: (0,build_blocks/* details */.zH)((0,markdown.md) `${(0,markdown/* trusted */.I)(artifactsTitle)} (${model.artifacts.length})`, body),
        },
    ];
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/merge-section.js






/** Of the room there is, our section gets at least a third: others lose their folded halves first. */
const ownShare = 1 / 3;
/**
 * Puts the model's section into the comment that `existing` bodies hold, the one to keep first. Sections of others stay
 * as they are, unless there is no room: then their folded halves go. The same model gives the same body again.
 */
function mergeSection(existing, given, options) {
    const sections = newestSections(existing.flatMap(parseComment));
    const before = sections.get(given.section);
    if (before !== undefined && isNewer(before, given))
        return { kind: "superseded" };
    const model = withoutTold(given, [...sections.values()]);
    const { standing } = decideHeadline(model);
    const bare = {
        name: model.section,
        standing,
        commit: model.commit,
        runId: model.runId,
        runAttempt: model.runAttempt,
        parts: marksOf(model),
        expect: options.expect,
        headline: (0,markdown.md) ``,
        summary: (0,markdown.md) ``,
        details: (0,markdown.md) ``,
    };
    const kept = existing.map(parseTitle).find((found) => found !== undefined);
    const title = model.title === undefined ? kept : renderTitle(model.title);
    const measure = (rest) => sizeWithout(options.key, title, rest, bare, model.commit);
    const others = makeRoom([...sections.values()].filter((section) => section.name !== model.section), (rest) => options.maxBytes - measure(rest) >= options.maxBytes * ownShare);
    const overhead = measure(others);
    const rendered = renderSection(model, options.links, Math.max(options.maxBytes - overhead - headroom, minimumBytes));
    const own = { ...bare, headline: rendered.headline.line, summary: rendered.summary, details: rendered.details };
    const body = renderComment(options.key, title, [...others, own], model.commit);
    return {
        kind: "body",
        body,
        standing: overallStanding([...others, own], model.commit),
        before: standingBefore(sections, model),
    };
}
/**
 * Leaves out what another section of the same run tells already: the list of artifacts, and parts that other jobs
 * reported. What our own job reported is ours to tell.
 */
function withoutTold(model, sections) {
    const others = sections.filter((section) => section.name !== model.section && section.runId === model.runId && section.runAttempt === model.runAttempt);
    const told = new Set(others.flatMap((section) => section.parts.map((part) => part.name)));
    const chain = model.chain.filter((part) => part.own || !told.has(part.name));
    const listed = others.some((section) => section.details.includes(artifactsTitle));
    const empty = chain.length === 0 && model.tests === undefined;
    return { ...model, chain: empty ? model.chain : chain, artifacts: listed ? [] : model.artifacts };
}
/** Our headline, and the sentence that names what was left out. */
const headroom = 2600;
const minimumBytes = 600;
function standingBefore(sections, model) {
    const own = sections.get(model.section);
    return own === undefined ? undefined : overallStanding([...sections.values()], own.commit);
}
function newestSections(all) {
    const newest = new Map();
    for (const section of all) {
        const known = newest.get(section.name);
        if (known === undefined || isNewer(section, known))
            newest.set(section.name, section);
    }
    return newest;
}
function isNewer(a, b) {
    return a.runId > b.runId || (a.runId === b.runId && a.runAttempt > b.runAttempt);
}
function makeRoom(others, enough) {
    let kept = others;
    while (!enough(kept)) {
        const sizes = kept.map(foldSize);
        const largest = sizes.indexOf(Math.max(0, ...sizes));
        if (largest < 0 || sizes[largest] === 0)
            return dropSummaries(kept);
        kept = kept.map((section, index) => (index === largest ? { ...section, details: (0,markdown.md) `` } : section));
    }
    return kept;
}
/** With no folds left to drop, each other section keeps its headline. */
function dropSummaries(sections) {
    return sections.map((section) => ({
        ...section,
        summary: (0,markdown.md) `<sub>Left out to keep the comment within its limit.</sub>`,
    }));
}
function foldSize(section) {
    return sizeOf(section.details, "bytes");
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/redact.js
const redact_hidden = "***";
/** Forms that only credentials have. */
const shapes = [
    /\bgh[pousr]_[A-Za-z0-9]{16,}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
    /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{5,}/g,
    /\bxox[abprs]-[A-Za-z0-9-]{10,}/g,
    /\bglpat-[A-Za-z0-9_-]{16,}/g,
    /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]{0,8000}?(?:-----END [A-Z ]{0,30}PRIVATE KEY-----|$)/g,
    /(?<=:\/\/)[^\s/:@]{1,200}:[^\s/@]{1,200}(?=@)/g,
];
/** Hides `values`, and whatever has the form of a credential. Very short values are left: they would hide innocent text. */
function createRedactor(values) {
    const known = values.filter((value) => value.trim().length >= 4).sort((a, b) => b.length - a.length);
    let count = 0;
    return {
        redact(text) {
            let clean = text;
            for (const value of known) {
                const parts = clean.split(value);
                count += parts.length - 1;
                clean = parts.join(redact_hidden);
            }
            for (const shape of shapes) {
                clean = clean.replace(shape, () => {
                    count++;
                    return redact_hidden;
                });
            }
            return clean;
        },
        count: () => count,
    };
}

// EXTERNAL MODULE: ./actions/pr-summary/build/reasons.js
var reasons = __nccwpck_require__(3180);
;// CONCATENATED MODULE: ./actions/pr-summary/build/report-results.js







/** The step summary takes 1 MiB; nobody reads that much. */
const summaryBytes = 250_000;
/** The section as the step summary shows it. */
function renderStepSummary(model, links, note) {
    const rendered = renderSection(note === undefined ? model : { ...model, notes: [note, ...model.notes] }, links, summaryBytes);
    const drawn = renderChain([{ name: model.section, parts: marksOf(model) }]) ?? (0,markdown.md) ``;
    const blocks = [(0,markdown.md) `### ${rendered.headline.line}`, drawn, rendered.summary, rendered.details];
    return (0,markdown/* joinMarkdown */.U)(blocks.filter((block) => block !== ""), "\n\n");
}
/** The verdict of `fail-on-tests`; `undefined` when the tests are no reason to fail. */
function decideTests(model, asked) {
    if (!asked)
        return undefined;
    const { tests } = model;
    if (tests !== undefined && tests.failed > 0)
        return { reason: "tests-failed", message: `${tests.failed} of ${tests.tests} tests failed` };
    if (tests !== undefined && tests.problems.length > 0) {
        const reason = tests.files === 0 ? "tests-missing" : "tests-unreadable";
        return { reason, message: tests.problems[0] ?? "a report could not be read" };
    }
    if (tests === undefined || tests.tests === 0)
        return { reason: "tests-missing", message: "no test ran, or no result was found" };
    if (model.testsIncomplete !== undefined)
        return { reason: "tests-unreadable", message: model.testsIncomplete };
    return standingOfTests(tests) === "pass" ? undefined : { reason: "tests-missing", message: "every test was skipped" };
}
/** An annotation for each failed test whose file is in the repository. */
function annotateFailures(model, links) {
    return (model.tests?.failures ?? []).flatMap((failure) => {
        if (failure.file === undefined || links.file(model.commit, failure.file, failure.line) === undefined)
            return [];
        const place = failure.line === undefined ? {} : { startLine: failure.line };
        const message = failure.message === "" ? "failed" : failure.message;
        return [{ level: "error", title: failure.name, message, file: failure.file, ...place }];
    });
}
/** The facts of our evidence; in `collect` they are what the commenting run reads. */
function modelFacts(model, mode) {
    return {
        mode,
        section: model.section,
        standing: decideHeadline(model).standing,
        commit: model.commit,
        tests: model.tests === undefined ? null : testsFacts(model.tests),
        chain: chainOrder.map((name) => ({
            name,
            standing: model.chain.find((part) => part.name === name)?.standing ?? "missing",
        })),
        notes: model.notes,
    };
}

;// CONCATENATED MODULE: ./packages/github/build/check-runs.js

/** GitHub takes so many annotations a request; an update adds to those before. */
const annotationsPerRequest = 50;
/**
 * Creates a finished check run on a commit.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a check run", "Update a check run"
 */
async function createCheckRun(api, run) {
    const route = "POST /repos/{owner}/{repo}/check-runs";
    const output = (from) => ({
        title: run.title.slice(0, 255),
        summary: run.summary.slice(0, 65_535),
        annotations: run.annotations.slice(from, from + annotationsPerRequest).map(toApi),
    });
    const answer = await callApi(api, {
        route,
        parameters: {
            name: run.name,
            head_sha: run.headSha,
            status: "completed",
            conclusion: run.conclusion,
            output: output(0),
            ...(run.detailsUrl === undefined ? {} : { details_url: run.detailsUrl }),
        },
        permission: "checks: write",
    });
    const id = answer.body.at("id").integer();
    if (id === undefined)
        throw unexpectedAnswer(route, "id");
    for (let from = annotationsPerRequest; from < run.annotations.length; from += annotationsPerRequest) {
        await callApi(api, {
            route: "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
            parameters: { check_run_id: id, output: output(from) },
            permission: "checks: write",
        });
    }
    return { id, url: answer.body.at("html_url").text() ?? "" };
}
function toApi(annotation) {
    return {
        path: annotation.path,
        start_line: annotation.line,
        end_line: annotation.line,
        annotation_level: annotation.level,
        title: annotation.title.slice(0, 255),
        message: annotation.message.slice(0, 16_000),
    };
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/write-check-run.js




/** GitHub takes 65,535 characters of summary. */
const maxSummaryBytes = 60_000;
/** Writes the section as a check run on the commit; a token that may not is said in one warning. @throws {ActionError} as the API does */
async function writeCheckRun(host, api, model, links) {
    const { headline, summary, details } = renderSection(model, links, maxSummaryBytes);
    const { standing } = decideHeadline(model);
    const failures = model.tests?.failures ?? [];
    try {
        await createCheckRun(api, {
            name: model.section,
            headSha: model.commit,
            conclusion: standing === "pass" ? "success" : standing === "fail" || standing === "missing" ? "failure" : "neutral",
            title: titleOf(model),
            summary: [headline.line, summary, details].join("\n\n"),
            annotations: failures.flatMap((failure) => {
                if (failure.file === undefined || failure.line === undefined)
                    return [];
                if (links.file(model.commit, failure.file, failure.line) === undefined)
                    return [];
                const { file: path, line, name: title } = failure;
                return [
                    { path, line, level: "failure", title: title || "test", message: failure.message || "failed" },
                ];
            }),
        });
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.lZ) || error.kind !== "permission")
            throw error;
        host.log.warning(`The check run was not written. ${error.message}\n${error.hint ?? ""}`.trim());
    }
}
function titleOf(model) {
    if (model.tests === undefined)
        return model.section;
    return `${model.tests.passed} passed, ${model.tests.failed} failed, ${model.tests.skipped} skipped`;
}

;// CONCATENATED MODULE: ./packages/github/build/comments.js


/** Larger bodies than GitHub stores are not comments. */
const maxBodyCharacters = 300_000;
const write = "pull-requests: write";
/** All comments of a pull request, oldest first. @throws {ActionError} as {@link callApi} */
async function listComments(api, pullRequest) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
        parameters: { issue_number: pullRequest },
        permission: "pull-requests: read",
    });
    return items.flatMap((item) => comments_parseComment(item) ?? []).sort((a, b) => a.id - b.id);
}
/** The comment, or `undefined` when it was deleted. @throws {ActionError} as {@link callApi} */
async function fetchComment(api, id) {
    const answer = await callApi(api, {
        route: "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
        parameters: { comment_id: id },
        permission: "pull-requests: read",
        accept: [404],
    });
    return answer.status === 404 ? undefined : comments_parseComment(answer.body);
}
/** Writes a new comment. Not repeated after a lost answer: look before trying again. @throws {ActionError} as {@link callApi} */
async function createComment(api, pullRequest, body) {
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const answer = await callApi(api, { route, parameters: { issue_number: pullRequest, body }, permission: write });
    const comment = comments_parseComment(answer.body);
    if (comment === undefined)
        throw unexpectedAnswer(route, "comment");
    return comment;
}
/** Replaces a comment's text; `undefined` when it was deleted meanwhile. @throws {ActionError} as {@link callApi} */
async function updateComment(api, id, body) {
    const route = "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}";
    const answer = await callApi(api, { route, parameters: { comment_id: id, body }, permission: write, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const comment = comments_parseComment(answer.body);
    if (comment === undefined)
        throw unexpectedAnswer(route, "comment");
    return comment;
}
/** Deletes a comment; nothing happens when it is gone. @throws {ActionError} as {@link callApi} */
async function deleteComment(api, id) {
    await callApi(api, {
        route: "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}",
        parameters: { comment_id: id },
        permission: write,
        accept: [404],
    });
}
function comments_parseComment(view) {
    const id = view.at("id").integer();
    const body = view.at("body").text(maxBodyCharacters);
    const login = view.at("user").at("login").text(100);
    if (id === undefined || body === undefined || login === undefined)
        return undefined;
    const author = { login: login.toLowerCase(), bot: view.at("user").at("type").text() === "Bot" };
    return { id, body, url: view.at("html_url").text() ?? "", author };
}

;// CONCATENATED MODULE: ./packages/github/build/owned-comment.js


/** GitHub cannot write under a condition, so every write is looked at afterwards and repaired this often at most. */
const maxRounds = 8;
/**
 * Brings the comment that `owned` describes up to date: created once, updated in place, duplicates of two writers at
 * once folded into one. Comments by others are never touched, whatever marker they carry. Nothing is written when
 * nothing changed.
 *
 * @throws {ActionError} as {@link callApi}
 */
async function writeOwnedComment(ports, owned) {
    let { identity } = owned;
    let action = "unchanged";
    let patched = false;
    const removed = [];
    for (let round = 1;; round++) {
        const seen = await look(ports.api, owned, identity, action);
        const { kept, surplus, body } = seen;
        if (body === undefined)
            return { action: action === "unchanged" ? "none" : action, comment: kept, removed };
        const settled = kept?.body === body && surplus.length === 0 && !seen.move;
        if (round > maxRounds || (settled && (!patched || (await stands(ports, kept.id, owned)))))
            return { action, comment: kept, removed };
        if (settled)
            continue;
        if (kept === undefined || seen.move) {
            const created = await createOnce(ports.api, owned.pullRequest, body, round);
            identity = created?.author ?? identity;
            action = kept === undefined ? "created" : "updated";
            continue;
        }
        if (kept.body !== body)
            patched = (await updateComment(ports.api, kept.id, body)) !== undefined || patched;
        if (patched && action === "unchanged")
            action = "updated";
        for (const comment of surplus) {
            await deleteComment(ports.api, comment.id);
            removed.push(comment.id);
        }
        if (surplus.length === 0 && (await stands(ports, kept.id, owned)))
            return { action, comment: { ...kept, body }, removed };
    }
}
async function look(api, owned, identity, action) {
    const all = await listComments(api, owned.pullRequest);
    const ours = all.filter((comment) => isOurs(comment, owned.marker, identity));
    const kept = owned.keep === "oldest" ? ours[0] : ours.at(-1);
    const surplus = ours.filter((comment) => comment !== kept);
    const body = owned.render([kept, ...surplus].flatMap((comment) => (comment === undefined ? [] : [comment.body])));
    const following = kept === undefined ? [] : all.filter((other) => other.id > kept.id);
    // Moved once at most: after our own writing, what follows was written meanwhile.
    const move = kept !== undefined && action === "unchanged" && owned.move?.(following) === true;
    return { kept, surplus, body, move };
}
/** A lost answer does not say whether the comment is there: the next look tells. */
async function createOnce(api, pullRequest, body, round) {
    try {
        return await createComment(api, pullRequest, body);
    }
    catch (error) {
        const lost = error instanceof action_error/* ActionError */.lZ && (error.code === "request-failed" || error.code === "api-unavailable");
        if (!lost || round > 2)
            throw error;
        await api.clock.sleep(1000 * round);
        return undefined;
    }
}
/** Whether our part is still there after a moment in which another writer may have put an older reading over it. */
async function stands({ api, random }, id, owned) {
    await api.clock.sleep(400 + Math.floor(random.fraction() * 400));
    const now = await fetchComment(api, id);
    if (now === undefined)
        return false;
    return owned.holds === undefined ? owned.render([now.body]) === now.body : owned.holds(now.body);
}
/** A marker proves nothing: anybody can write it. */
function isOurs(comment, marker, identity) {
    if (comment.author.login !== identity.login || comment.author.bot !== identity.bot)
        return false;
    return (comment.body.split("\n", 1)[0] ?? "").trimEnd() === marker;
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/write-comment.js




/**
 * Brings the comment on `pull` up to date. When GitHub finds it too long in spite of the budget, it is written once
 * more at half the size.
 *
 * @throws {ActionError} as the API does
 */
async function writeComment(writer, pull, model, inputs, options) {
    try {
        return await writeOnce(writer, pull, model, inputs, options);
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.lZ) || error.code !== "api-refused" || !/422: .*too long/i.test(error.message))
            throw error;
        return await writeOnce(writer, pull, model, inputs, { ...options, maxBytes: Math.floor(options.maxBytes / 2) });
    }
}
async function writeOnce(writer, pull, model, inputs, options) {
    let outcome = "written";
    let decided = false;
    const render = (existing) => {
        const merged = mergeSection(existing, model, options);
        if (merged.kind === "superseded") {
            outcome = "superseded";
            return undefined;
        }
        // Decided on the first look only: later looks see our own writing.
        if (!decided && !isWanted(inputs["comment-on"], merged.standing, merged.before, existing.length > 0)) {
            outcome = "not-wanted";
            return undefined;
        }
        decided = true;
        return merged.body;
    };
    const result = await writeOwnedComment({ api: writer.api, random: writer.random }, {
        pullRequest: pull.number,
        marker: markerOf(options.key),
        identity: writer.identity,
        keep: inputs.layout === "update" ? "oldest" : "newest",
        ...moveOf(inputs.layout, writer.identity),
        render,
        holds: (body) => holdsSection(body, model),
    });
    if (outcome === "written" && result.action === "unchanged")
        outcome = "unchanged";
    return { pullRequest: pull.number, result, outcome };
}
/** Whether a body still has the section that this run wrote, or a newer one. */
function holdsSection(body, model) {
    const own = parseComment(body).find((section) => section.name === model.section);
    return own !== undefined && own.runId >= model.runId && own.summary !== "";
}
function isWanted(on, standing, before, exists) {
    if (on === "always")
        return true;
    if (on === "never")
        return false;
    const failed = standing === "fail" || standing === "missing";
    // A comment that was red must not stay red after the repair.
    if (on === "failure")
        return failed || exists;
    return before === undefined ? failed || exists : before !== standing;
}
function moveOf(layout, identity) {
    if (layout === "update")
        return {};
    if (layout === "recreate")
        return { move: () => true };
    return { move: (following) => following.some((comment) => comment.author.login !== identity.login) };
}

;// CONCATENATED MODULE: ./actions/pr-summary/build/run.js














/** Gathers the results of a run and reports them where people look. @throws {ActionError} of kind input, data, permission, upstream */
async function run(inputs, host) {
    const context = await readEventContext(host.environment, host.files);
    const plan = decideMode(inputs.mode, context);
    if (plan.kind === "impossible")
        throw prSummaryErrors.error("publish-impossible", plan.why);
    const token = inputs["github-token"];
    for (const value of inputs.mask)
        host.log.mask(value);
    const redactor = createRedactor([...inputs.mask, ...(token === undefined ? [] : [token])]);
    const model = await gatherModel(host, inputs, context, plan.kind === "publish", redactor);
    const links = createLinks(context.serverUrl, context.repository.owner, context.repository.name);
    const reported = await report(host, inputs, context, plan, model, links);
    if (redactor.count() > 0)
        host.log.info(`${redactor.count()} secrets were hidden in what is published.`);
    return await conclude(host, inputs, plan, model, links, reported);
}
async function report(host, inputs, context, plan, model, links) {
    if (plan.kind === "nothing")
        return { reason: "not-a-pull-request-run", message: plan.why, written: [] };
    if (plan.kind === "collect")
        return { reason: "collected", message: "the results are in the evidence", written: [] };
    if (plan.kind === "preview")
        return { reason: "previewed", message: "the body is in a file", written: [] };
    if (inputs["comment-on"] === "never" && !inputs["check-run"])
        return { reason: "not-wanted", message: "comment-on is never", written: [] };
    try {
        const token = inputs["github-token"];
        if (token === undefined)
            throw prSummaryErrors.error("token-missing", "github-token is empty");
        const client = await host.github.connect(token);
        const api = { client, clock: host.clock, repository: context.repository };
        if (inputs["check-run"])
            await writeCheckRun(host, api, model, links);
        return await comment(host, inputs, context, api, token, model, links);
    }
    catch (error) {
        return degrade(host, plan, error);
    }
}
async function comment(host, inputs, context, api, token, model, links) {
    const targets = await findTargets(api, inputs, context);
    if (targets.kind === "none")
        return { reason: "no-pull-request", message: targets.why, written: [] };
    if (targets.kind === "superseded")
        return { reason: "superseded", message: targets.why, written: [] };
    const writer = { api, random: host.random, identity: await fetchIdentity(api, token) };
    const options = { key: inputs.key, expect: inputs.expect, maxBytes: inputs["max-bytes"], links };
    const written = [];
    for (const pull of targets.pullRequests)
        written.push(await writeComment(writer, pull, model, inputs, options));
    const where = written.map((one) => `#${one.pullRequest}`).join(", ");
    const outcomes = new Set(written.map((one) => one.outcome));
    if (outcomes.has("written"))
        return { reason: "commented", message: `the comment on ${where} is up to date`, written };
    if (outcomes.has("unchanged"))
        return { reason: "unchanged", message: `the comment on ${where} said it already`, written };
    if (outcomes.has("superseded"))
        return { reason: "superseded", message: `a newer run reported on ${where}`, written };
    return {
        reason: "not-wanted",
        message: `comment-on: ${inputs["comment-on"]} asks for no comment on ${where}`,
        written,
    };
}
/** Reporting alone never makes a run red: the summary has everything. A run that only publishes has nothing else. */
function degrade(host, plan, error) {
    if (!(error instanceof action_error/* ActionError */.lZ) || plan.kind === "publish")
        throw error;
    if (error.kind !== "permission" && error.kind !== "upstream")
        throw error;
    const needed = error.kind === "permission" ? "Commenting needs `pull-requests: write`." : "";
    const words = [
        "The comment was not written; the step summary has everything.",
        error.message,
        needed,
        error.hint ?? "",
    ];
    host.log.warning(words.filter((word) => word !== "").join("\n"));
    const reason = error.kind === "permission" ? "comment-not-permitted" : "comment-failed";
    return { reason, message: error.message, written: [] };
}
async function conclude(host, inputs, plan, model, links, reported) {
    const failed = decideTests(model, inputs["fail-on-tests"]);
    const { reason, message } = failed ?? reported;
    const options = { key: inputs.key, expect: inputs.expect, maxBytes: inputs["max-bytes"], links };
    const fresh = mergeSection([], model, options);
    const written = reported.written.find((one) => one.result?.comment !== undefined)?.result?.comment;
    const body = written?.body ?? (fresh.kind === "body" ? fresh.body : "");
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/pr-summary`;
    const stem = `${folder}/${`${inputs.key}-${model.section}`.replaceAll("/", "-")}`;
    await host.files.write(`${stem}.md`, body);
    await host.files.write(`${stem}.json`, `${JSON.stringify(model, null, 2)}\n`);
    const { tests } = model;
    const fellBack = reported.reason === "comment-not-permitted" || reported.reason === "comment-failed";
    const note = fellBack ? `This could not be written as a comment: ${reported.message}` : undefined;
    return {
        verdict: reasons/* reasons */.O[reason].verdict,
        reason,
        message: plan.kind === "publish" ? `${message} (run ${model.runId})` : message,
        outputs: {
            "pull-request": reported.written.map((one) => String(one.pullRequest)).join(","),
            "comment-id": written === undefined ? "" : String(written.id),
            "comment-url": written?.url ?? "",
            passed: tests === undefined ? "" : String(tests.passed),
            failed: tests === undefined ? "" : String(tests.failed),
            skipped: tests === undefined ? "" : String(tests.skipped),
            flaky: tests === undefined ? "" : String(tests.flaky),
            body: `${stem}.md`,
            model: `${stem}.json`,
        },
        annotations: plan.kind === "publish" ? [] : annotateFailures(model, links),
        summary: renderStepSummary(model, links, note),
        facts: modelFacts(model, plan.kind),
        links: written === undefined ? [] : [{ title: "Comment", url: written.url }],
    };
}


/***/ }),

/***/ 6360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ parseSectionName),
/* harmony export */   w: () => (/* binding */ sectionNameOf)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

/** Parses a section's or comment's name: it is part of a hidden mark in the comment. */
function parseSectionName(text) {
    if (!/^[A-Za-z0-9](?:[A-Za-z0-9._/-]{0,58}[A-Za-z0-9])?$/.test(text) || text.includes("--"))
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("is not made of letters, digits and single . _ / -");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(text);
}
/** A name made of any text, such as a job's. */
function sectionNameOf(text) {
    const name = text
        .replace(/[^A-Za-z0-9._/]+/g, "-")
        .slice(0, 60)
        .replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9]+$/g, "");
    return name === "" ? "job" : name;
}


/***/ }),

/***/ 9412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  LO: () => (/* binding */ inputVariable),
  Kj: () => (/* binding */ inputsError),
  TL: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/nearest.js
var nearest = __nccwpck_require__(1625);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
;// CONCATENATED MODULE: ./packages/contract/build/errors.js

/** Errors of the input parser. */
const contractErrors = (0,action_error/* defineErrors */.V)({
    "invalid-inputs": {
        kind: "input",
        meaning: "One or more inputs are unknown, missing, malformed or contradict each other; all are listed at once.",
        fix: "Correct the `with:` lines that the message lists; the action's README has the table of inputs.",
    },
});

;// CONCATENATED MODULE: ./packages/contract/build/parse-inputs.js


/** The environment variable that carries an input, as the runner names it. */
function inputVariable(name) {
    return `INPUT_${name.replaceAll(" ", "_").toUpperCase()}`;
}
/**
 * Parses every input before anything happens, and reports all problems at once.
 *
 * `variables` are the environment's `INPUT_*`; an empty text means "not given".
 */
function parseInputs(contract, variables) {
    const problems = [];
    const secrets = [];
    const given = new Map();
    const values = new Map();
    for (const [name, input] of Object.entries(contract.inputs)) {
        const raw = (variables.get(inputVariable(name)) ?? "").trim();
        if (input.secret && raw !== "")
            secrets.push(...secretParts(input, raw));
        if (!input.secret && raw !== "")
            given.set(name, raw);
        const parsed = parseOne(input, raw);
        if (parsed.ok)
            values.set(name, parsed.value);
        else
            problems.push({ input: name, message: parsed.error });
    }
    problems.push(...unknownInputs(contract, variables));
    if (problems.length > 0)
        return { values: (0,result/* err */._)(problems), secrets, given };
    const typed = Object.fromEntries(values);
    for (const rule of contract.rules) {
        const problem = rule.check(typed);
        if (problem !== undefined)
            problems.push({ input: "", message: problem });
    }
    return { values: problems.length > 0 ? (0,result/* err */._)(problems) : (0,result.ok)(typed), secrets, given };
}
/** A secret as a whole and each part that an action may use alone: the items of a list, the values of pairs. */
function secretParts(input, raw) {
    const lines = raw.split(/\r?\n/);
    const items = input.kind === "list" ? lines.flatMap((line) => [line, ...line.split(",")]) : [];
    const values = input.kind === "pairs" ? lines.map((line) => line.slice(line.indexOf("=") + 1)) : [];
    return [...new Set([raw, ...items, ...values].map((part) => part.trim()))].filter((part) => part !== "");
}
/** The one error that lists every problem. */
function inputsError(contract, problems) {
    const count = problems.length === 1 ? "1 input is wrong" : `${problems.length} inputs are wrong`;
    const lines = problems.map(({ input, message }) => (input === "" ? `- ${message}` : `- ${input}: ${message}`));
    return contractErrors.error("invalid-inputs", `${contract.action}: ${count}\n${lines.join("\n")}`);
}
function parseOne(input, raw) {
    if (raw === "")
        return input.required ? (0,result/* err */._)(`is required: ${input.allowed}`) : (0,result.ok)(input.absent);
    const parsed = input.parse(raw);
    if (parsed.ok)
        return parsed;
    const shown = input.secret ? "the value" : JSON.stringify(raw.length > 120 ? `${raw.slice(0, 120)}…` : raw);
    const near = (0,nearest/* nearest */.p)(raw, input.choices);
    const hint = near === undefined ? "." : `; did you mean ${JSON.stringify(near)}?`;
    const joint = /^(?:is|has|carries) /.test(parsed.error) ? " " : ": ";
    return (0,result/* err */._)(`${shown}${joint}${parsed.error}${hint} Allowed: ${input.allowed}.`);
}
function unknownInputs(contract, variables) {
    const names = Object.keys(contract.inputs);
    const known = new Set(names.map(inputVariable));
    const problems = [];
    for (const variable of variables.keys()) {
        if (!variable.startsWith("INPUT_") || known.has(variable))
            continue;
        const name = variable.slice("INPUT_".length).toLowerCase();
        const near = (0,nearest/* nearest */.p)(name, names);
        problems.push({
            input: name,
            message: near === undefined ? "is not an input of this action" : `is not an input; did you mean ${near}?`,
        });
    }
    return problems;
}


/***/ }),

/***/ 430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ evidenceSchema),
/* harmony export */   o: () => (/* binding */ renderEvidence)
/* harmony export */ });
/** The name and version of the format. */
const evidenceSchema = "build-once/evidence/v1";
/** The canonical text of an evidence file. */
function renderEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}


/***/ }),

/***/ 1132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ loadClients)
/* harmony export */ });
var __rewriteRelativeImportExtension = (undefined && undefined.__rewriteRelativeImportExtension) || function (path, preserveJsx) {
    if (typeof path === "string" && /^\.\.?\//.test(path)) {
        return path.replace(/\.(tsx)$|((?:\.d)?)((?:\.[^./]+?)?)\.([cm]?)ts$/i, function (m, tsx, d, ext, cm) {
            return tsx ? preserveJsx ? ".jsx" : ".js" : d && (!ext || !cm) ? m : (d + ext + "." + cm.toLowerCase() + "js");
        });
    }
    return path;
};
/**
 * Loads the official clients from `dist/clients`, which lies beside every action's folder. The address is put together
 * at run time so that no bundler follows it and copies megabytes into each action.
 */
async function loadClients() {
    const address = new URL(["..", "clients", "index.js"].join("/"), import.meta.url).href;
    return (await import(__rewriteRelativeImportExtension(/* webpackIgnore: true */ address)));
}


/***/ }),

/***/ 7761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ hostErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of the host. */
const hostErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "command-not-found": {
        kind: "input",
        meaning: "A program that the action needs is not on the runner's path.",
        fix: "Use a runner image that has it, or install it in an earlier step.",
    },
    "file-too-large": {
        kind: "data",
        meaning: "A file is larger than the action accepts.",
        fix: "Check what wrote the file; the message names the limit.",
    },
    "file-missing": {
        kind: "data",
        meaning: "A file disappeared while it was read.",
        fix: "Make sure that no other step removes it.",
    },
    "file-unwritable": {
        kind: "input",
        meaning: "A file cannot be written where it is wanted.",
        fix: "Give a path below a folder that can be written to, and that is not a folder itself; look at the disk's free space.",
    },
    "file-changing": {
        kind: "data",
        meaning: "A file was changed or removed while it was read.",
        fix: "Make sure that no other step or background process writes to the folder at the same time.",
    },
    "folder-unreadable": {
        kind: "input",
        meaning: "A folder, or something in it, cannot be read.",
        fix: "Check that the path is a folder and that this user may read all of it; the message names what could not be read.",
    },
    "request-failed": {
        kind: "upstream",
        meaning: "A server did not answer, or kept answering with an error, until the schedule of attempts ran out.",
        fix: "The message names method, address, status, attempts and time. Run the job again; if it persists, look at the service's status page and at proxies.",
    },
    "artifact-upload-failed": {
        kind: "upstream",
        meaning: "The runner's artifact service did not take an upload.",
        fix: "Run the job again. On a fork or a self-hosted runner, check that the artifact service can be reached.",
    },
    "artifact-list-failed": {
        kind: "upstream",
        meaning: "The artifacts of a run could not be listed.",
        fix: "For another run give the job `permissions: actions: read`.",
    },
    "artifact-download-failed": {
        kind: "upstream",
        meaning: "An artifact could not be downloaded.",
        fix: "Check that it has not expired; for another run give the job `permissions: actions: read`.",
    },
    "artifact-digest-mismatch": {
        kind: "data",
        meaning: "An artifact's bytes are not the ones its digest names.",
        fix: "Do not use it. Run the workflow that made it again.",
    },
    "archive-refused": {
        kind: "data",
        meaning: "An archive is damaged, too large, or holds a name that leaves the folder it is unpacked to.",
        fix: "Do not use it. Look at the run that made it.",
    },
    "compressed-truncated": {
        kind: "data",
        meaning: "Compressed data ends before its format allows it to end.",
        fix: "Look at the step that wrote it: it was stopped, ran out of disk, or is still writing.",
    },
    "compressed-damaged": {
        kind: "data",
        meaning: "Compressed data breaks the rules of its format, or does not have the sum that it names.",
        fix: "Write the file again; the message names the byte.",
    },
    "trusted-root-invalid": {
        kind: "input",
        meaning: "A Sigstore trusted root cannot be read, or names nobody who could vouch for a signature.",
        fix: "Give what `gh attestation trusted-root` prints, whole.",
    },
});


/***/ }),

/***/ 9615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ isMissing),
/* harmony export */   x: () => (/* binding */ missingIs)
/* harmony export */ });
/** What `read` gives, or `fallback` where there is nothing to read. */
function missingIs(fallback, read) {
    try {
        return read();
    }
    catch (error) {
        if (isMissing(error))
            return fallback;
        throw error;
    }
}
/** Whether a call failed because its path names nothing. */
function isMissing(error) {
    return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}


/***/ }),

/***/ 2054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ nodeHost)
});

// EXTERNAL MODULE: ./packages/host/build/clients.js
var build_clients = __nccwpck_require__(1132);
;// CONCATENATED MODULE: ./packages/host/build/node-cache.js

/** The runner's cache through `@actions/cache`. */
function createCache(environment) {
    return {
        available: () => environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
            (environment.get("ACTIONS_RESULTS_URL") ?? environment.get("ACTIONS_CACHE_URL")) !== undefined,
        restore: async (paths, key, restoreKeys) => {
            const { cache, asDebugLines } = await load();
            return await asDebugLines(async () => await cache.restoreCache([...paths], key, [...restoreKeys]));
        },
        save: async (paths, key) => {
            const { cache, asDebugLines } = await load();
            // The client answers -1 where the key exists or the service refused, and says which in the log's debug lines.
            return (await asDebugLines(async () => await cache.saveCache([...paths], key))) !== -1;
        },
    };
}
async function load() {
    const [clients, { asDebugLines }] = await Promise.all([(0,build_clients/* loadClients */.v)(), __nccwpck_require__.e(/* import() */ 799).then(__nccwpck_require__.bind(__nccwpck_require__, 5799))]);
    return { cache: await clients.cache(), asDebugLines };
}

;// CONCATENATED MODULE: ./packages/host/build/node-clock.js
/** The clock of this process, by what Node has loaded anyway. */
const nodeClock = {
    now: () => Date.now(),
    monotonic: () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1000 + nanoseconds / 1e6;
    },
    sleep: async (ms) => {
        await new Promise((resolve) => {
            setTimeout(resolve, ms);
        });
    },
};

;// CONCATENATED MODULE: ./packages/host/build/node-commands.js

/** The runner's commands through `@actions/core`. */
async function loadCommands() {
    const core = await (await (0,build_clients/* loadClients */.v)()).core();
    return {
        mask: (value) => core.setSecret(value),
        setOutput: (name, value) => {
            // The client would print a command that current runners ignore, and later jobs would read nothing.
            if ((process.env["GITHUB_OUTPUT"] ?? "") === "")
                throw new Error("GITHUB_OUTPUT is not set: no output can be written");
            core.setOutput(name, value);
        },
        saveState: (name, value) => core.saveState(name, value),
        annotate: (annotation) => core[annotation.level](annotation.message, propertiesOf(annotation)),
        info: (line) => core.info(line),
        debug: (line) => core.debug(line),
        startGroup: (title) => core.startGroup(title),
        endGroup: () => core.endGroup(),
        addSummary: async (markdown) => {
            if ((process.env["GITHUB_STEP_SUMMARY"] ?? "") === "")
                return false;
            await core.summary.addRaw(markdown, true).write();
            return true;
        },
    };
}
function propertiesOf(annotation) {
    return {
        ...(annotation.title === undefined ? {} : { title: annotation.title }),
        ...(annotation.file === undefined ? {} : { file: annotation.file }),
        ...(annotation.startLine === undefined ? {} : { startLine: annotation.startLine }),
        ...(annotation.endLine === undefined ? {} : { endLine: annotation.endLine }),
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-environment.js
/** A snapshot of this process's environment. */
function nodeEnvironment() {
    const variables = new Map(Object.entries(process.env).filter(([, value]) => value !== undefined && value !== ""));
    return {
        get: (name) => variables.get(name),
        startingWith: (prefix) => {
            const found = new Map();
            for (const [name, value] of variables) {
                if (name.startsWith(prefix) && value !== undefined)
                    found.set(name, value);
            }
            return found;
        },
        platform: process.platform === "win32" || process.platform === "darwin" ? process.platform : "linux",
        architecture: process.arch === "x64" ? "amd64" : process.arch === "arm64" ? "arm64" : "other",
    };
}

;// CONCATENATED MODULE: external "node:diagnostics_channel"
const external_node_diagnostics_channel_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __nccwpck_require__(7761);
;// CONCATENATED MODULE: ./packages/host/build/node-exec.js








const defaultMaxOutputBytes = 16 * 2 ** 20;
/** The client tells a command that a signal ended by no exit code; this is a shell's for one that was killed. */
const killedCode = 137;
/** Exit code of `timeout(1)` when it had to stop the command, and when it had to kill it. */
const timedOutCodes = new Set([124, killedCode]);
/** The most bytes that Linux takes in one argument, its end included. */
const maxArgumentBytes = 131_072;
// The client listens to no error of what it writes to: a command that ends without reading its input would end this
// process as well. What became of the command is told by its exit code.
(0,external_node_diagnostics_channel_namespaceObject.subscribe)("child_process", (message) => {
    const { process: child } = message;
    child.once("spawn", () => child.stdin?.on("error", () => undefined));
});
/**
 * Runs programs through `@actions/exec`, silently. That client cannot stop what it started, so a time limit is kept by
 * `timeout(1)`, which every Linux runner has; elsewhere a command runs without one.
 */
const nodeExec = {
    async run(command, args, options = {}) {
        const program = findOnPath(command);
        if (program === undefined)
            throw errors/* hostErrors */.S.error("command-not-found", `${command} is not on the path`);
        requirePassable(command, args);
        const limit = options.timeoutMs === undefined ? undefined : findOnPath("timeout");
        if (limit === undefined)
            return await execute(program, args, options, false);
        const seconds = String(Math.max(0.001, (options.timeoutMs ?? 0) / 1000));
        return await execute(limit, ["--kill-after=5", seconds, program, ...args], options, true);
    },
};
async function execute(program, args, options, limited) {
    const exec = await (await (0,build_clients/* loadClients */.v)()).exec();
    const maxBytes = options.maxOutputBytes ?? defaultMaxOutputBytes;
    const stdout = new Capture(maxBytes, "stdout", options.onLine);
    const stderr = new Capture(maxBytes, "stderr", options.onLine);
    const start = nodeClock.monotonic();
    const ended = (await exec.exec(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        outStream: new external_node_stream_.Writable({ write: (_chunk, _encoding, done) => done() }),
        listeners: { stdout: (data) => stdout.add(data), stderr: (data) => stderr.add(data) },
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        // Without any input the client leaves it open, and a command that reads it waits without end.
        input: Buffer.from(options.input ?? []),
        env: environmentWith(options.env),
    }));
    const exitCode = ended ?? killedCode;
    // A command may end with these codes by itself, but not so late.
    const late = limited && nodeClock.monotonic() - start >= (options.timeoutMs ?? 0);
    return {
        exitCode,
        stdout: stdout.finish(),
        stderr: stderr.finish(),
        truncated: stdout.truncated || stderr.truncated,
        timedOut: late && timedOutCodes.has(exitCode),
    };
}
/** Throws what the client would leave its caller waiting for. */
function requirePassable(command, args) {
    const index = args.findIndex((arg) => arg.includes("\0") || Buffer.byteLength(arg) >= maxArgumentBytes);
    if (index >= 0)
        throw new TypeError(`argument ${index + 1} of ${command} holds a zero byte or is too long`);
}
function environmentWith(added) {
    const merged = {};
    for (const [name, value] of Object.entries({ ...process.env, ...added }))
        if (value !== undefined)
            merged[name] = value;
    return merged;
}
/** The calls hold the thread for the microseconds that they take: handing them over takes longer. */
function findOnPath(command) {
    if (command.includes("/") || command.includes("\\"))
        return isExecutable(command) ? command : undefined;
    const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
    for (const folder of (process.env["PATH"] ?? "").split(external_node_path_.delimiter)) {
        if (folder === "")
            continue;
        for (const ending of endings) {
            const candidate = (0,external_node_path_.join)(folder, command + ending);
            if (isExecutable(candidate))
                return candidate;
        }
    }
    return undefined;
}
function isExecutable(path) {
    try {
        // Told before anything is thrown: most folders of the path do not hold what is looked for.
        if ((0,external_node_fs_.statSync)(path, { throwIfNoEntry: false })?.isFile() !== true)
            return false;
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/** Collects a stream up to a limit and cuts it into lines. */
class Capture {
    #decoder = new external_node_string_decoder_namespaceObject.StringDecoder("utf8");
    #kept = [];
    #maxBytes;
    #name;
    #onLine;
    #keptBytes = 0;
    #rest = "";
    truncated = false;
    constructor(maxBytes, name, onLine) {
        this.#maxBytes = maxBytes;
        this.#name = name;
        this.#onLine = onLine;
    }
    add(data) {
        const room = this.#maxBytes - this.#keptBytes;
        if (data.length > room)
            this.truncated = true;
        if (room > 0) {
            const part = Buffer.from(data.subarray(0, room));
            this.#kept.push(part);
            this.#keptBytes += part.length;
        }
        if (this.#onLine !== undefined)
            this.#cut(data, this.#onLine);
        // The client goes on to cut the text of `data` into lines for nobody: without line ends, it searches all there was so
        // far again and again.
        data.toString = () => "";
    }
    #cut(data, onLine) {
        const lines = (this.#rest + this.#decoder.write(data)).split(/\r?\n/);
        this.#rest = lines.pop() ?? "";
        for (const line of lines)
            onLine(line, this.#name);
        // A stream without line ends must not grow without bound.
        if (this.#rest.length > 65_536) {
            onLine(this.#rest, this.#name);
            this.#rest = "";
        }
    }
    finish() {
        const rest = this.#rest + this.#decoder.end();
        this.#rest = "";
        if (rest !== "")
            this.#onLine?.(rest, this.#name);
        return Buffer.concat(this.#kept).toString("utf8");
    }
}

// EXTERNAL MODULE: ./packages/host/build/missing-file.js
var missing_file = __nccwpck_require__(9615);
;// CONCATENATED MODULE: ./packages/host/build/node-random.js
/** Node's cryptography takes milliseconds to load; what is waited for meanwhile hides them. */
function randomBytes(count) {
    return process.getBuiltinModule("node:crypto").randomBytes(count);
}
/** Randomness from the operating system. */
const nodeRandom = {
    hex: (count) => randomBytes(count).toString("hex"),
    fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
};

// EXTERNAL MODULE: ./packages/host/build/plain-paths.js
var plain_paths = __nccwpck_require__(9949);
;// CONCATENATED MODULE: ./packages/host/build/node-files.js






/** What is asked for beyond the size that a file says it has. */
const unexpectedBytes = 4096;
/** Without the second flag a pipe that nobody writes would be waited for without end. */
const readOnly = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/** How much of a streamed file is read at a time. */
const streamBytes = 2 ** 20;
/**
 * The file system, relative paths being below `workspace`. The calls hold the thread for the microseconds that they take:
 * handing them over takes longer, and what hands them over takes milliseconds to load.
 */
function createFiles(workspace) {
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    const files = {
        stat: async (path) => statOf(at(path)),
        readBytes: async (path, maxBytes) => readWhole(at(path), maxBytes),
        readText: async (path, maxBytes) => readWhole(at(path), maxBytes)?.toString("utf8"),
        stream: (path) => streamOf(at(path)),
        write: async (path, content, options) => replaceWhole(at(path), content, options?.mode),
        append: async (path, content) => {
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(at(path)), { recursive: true });
            (0,external_node_fs_.appendFileSync)(at(path), content);
        },
        createExclusive: async (path, content) => createOnce(at(path), content),
        makeDirectory: async (path) => {
            (0,external_node_fs_.mkdirSync)(at(path), { recursive: true });
        },
        list: async (path) => (0,missing_file/* missingIs */.x)([], () => (0,external_node_fs_.readdirSync)(at(path))).toSorted(),
        remove: async (path) => (0,external_node_fs_.rmSync)(at(path), { recursive: true, force: true }),
        glob: async (patterns, root) => await filesMatching(patterns, at(root)),
    };
    return files;
}
/** Most inputs name files as they are called; what matches patterns is loaded for others. */
async function filesMatching(patterns, root) {
    return (0,plain_paths/* filesNamed */.hK)(patterns, root) ?? (await Promise.all(/* import() */[__nccwpck_require__.e(496), __nccwpck_require__.e(965)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4965))).globBelow(patterns, root);
}
function statOf(path) {
    const found = (0,missing_file/* missingIs */.x)(undefined, () => (0,external_node_fs_.lstatSync)(path));
    if (found === undefined)
        return undefined;
    const kind = found.isFile()
        ? "file"
        : found.isDirectory()
            ? "directory"
            : found.isSymbolicLink()
                ? "symlink"
                : "other";
    return { kind, sizeBytes: found.size, modifiedMs: found.mtimeMs };
}
function readWhole(path, maxBytes) {
    return (0,missing_file/* missingIs */.x)(undefined, () => {
        const file = (0,external_node_fs_.openSync)(path, readOnly);
        try {
            const { size } = (0,external_node_fs_.fstatSync)(file);
            if (size > maxBytes)
                throw tooLarge(path, String(size), maxBytes);
            // One byte more than allowed tells a file whose size is not known, such as a device, from one that fits.
            const content = readUpTo(file, maxBytes + 1, size);
            if (content.length > maxBytes)
                throw tooLarge(path, `more than ${maxBytes}`, maxBytes);
            return content;
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    });
}
/** Reads to the end or to `limit` bytes, in one piece when the file has the size it says. */
function readUpTo(file, limit, expected) {
    const chunks = [];
    let length = 0;
    while (length < limit) {
        const chunk = Buffer.allocUnsafe(Math.min(limit - length, Math.max(expected - length, 0) + unexpectedBytes));
        const count = (0,external_node_fs_.readSync)(file, chunk, 0, chunk.length, null);
        if (count === 0)
            break;
        chunks.push(chunk.subarray(0, count));
        length += count;
    }
    const [first] = chunks;
    return chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks);
}
function tooLarge(path, size, maxBytes) {
    return errors/* hostErrors */.S.error("file-too-large", `${JSON.stringify(path)} has ${size} bytes; at most ${maxBytes} are read`);
}
/** Reads ahead: while the caller looks at one buffer, the file is read into the other. */
async function* streamOf(path) {
    const file = openToStream(path);
    const { size } = (0,external_node_fs_.fstatSync)(file);
    const bytes = size === 0 ? streamBytes : Math.min(size, streamBytes);
    const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)];
    let reading = readInto(file, buffers[0]);
    try {
        for (let turn = 0;; turn++) {
            const count = await reading;
            if (count === 0)
                return;
            const chunk = buffers[turn % 2 === 0 ? 0 : 1];
            reading = readInto(file, buffers[turn % 2 === 0 ? 1 : 0]);
            yield count === chunk.length ? chunk : chunk.subarray(0, count);
        }
    }
    finally {
        // The caller may have gone while the file is being read.
        await reading.catch(() => 0);
        (0,external_node_fs_.closeSync)(file);
    }
}
function openToStream(path) {
    try {
        return (0,external_node_fs_.openSync)(path, readOnly);
    }
    catch (error) {
        if (!(0,missing_file/* isMissing */.b)(error))
            throw error;
        throw errors/* hostErrors */.S.error("file-missing", `${JSON.stringify(path)} is not there`, { cause: error });
    }
}
async function readInto(file, buffer) {
    return await new Promise((settle, fail) => {
        (0,external_node_fs_.read)(file, buffer, 0, buffer.length, null, (error, count) => (error === null ? settle(count) : fail(error)));
    });
}
function replaceWhole(path, content, mode) {
    const temporary = `${path}.${nodeRandom.hex(6)}.tmp`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        (0,external_node_fs_.writeFileSync)(temporary, content, mode === undefined ? {} : { mode });
        // The process's mask takes rights away from what is asked for.
        if (mode !== undefined)
            (0,external_node_fs_.chmodSync)(temporary, mode);
        (0,external_node_fs_.renameSync)(temporary, path);
    }
    catch (error) {
        discard(temporary);
        throw unwritable(path, error);
    }
}
/** The reason that the file cannot be written is told, not that its beginning cannot be removed. */
function discard(temporary) {
    try {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
    catch {
        // It lies beside the file under a name of its own.
    }
}
/** What the caller's path, or the disk, is to blame for. */
const unwritableCodes = new Set([
    "EACCES",
    "EEXIST",
    "EISDIR",
    "ELOOP",
    "ENAMETOOLONG",
    "ENOSPC",
    "ENOTDIR",
    "EPERM",
    "EROFS",
]);
function unwritable(path, error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!unwritableCodes.has(code))
        return error;
    return errors/* hostErrors */.S.error("file-unwritable", `${JSON.stringify(path)} cannot be written: ${code}`, { cause: error });
}
function createOnce(path, content) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    try {
        (0,external_node_fs_.writeFileSync)(path, content, { flag: "wx" });
        return true;
    }
    catch (error) {
        if (error instanceof Error && "code" in error && error.code === "EEXIST")
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./packages/host/build/http.js
/** No whole response arrived; `reason` says why. The URL in the message carries no query and no user. */
class HttpFailure extends Error {
    name = "HttpFailure";
    reason;
    /** What ends it, where that can be told. */
    fix;
    constructor(reason, message, cause, fix) {
        super(message, cause === undefined ? undefined : { cause });
        this.reason = reason;
        this.fix = fix;
    }
}
/** A URL fit for a log: no query, no fragment, no user. */
function redactUrl(url) {
    try {
        const parsed = new URL(url);
        return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
    }
    catch {
        return "(not a URL)";
    }
}

;// CONCATENATED MODULE: ./packages/host/build/node-agents.js
// Keep-alive makes the second request cost one round trip.
const clients = new Map();
/**
 * The client for `protocol`, through `proxy` when one is given. Node's agents speak to proxies; which of the requests
 * go there is decided elsewhere, for their own reading of `NO_PROXY` knows no ranges and no `ALL_PROXY`.
 */
async function clientFor(protocol, proxy) {
    const key = `${protocol}${proxy?.href ?? ""}`;
    const known = clients.get(key);
    if (known !== undefined)
        return known;
    const secure = protocol === "https:";
    // TLS is a third of Node's start-up: only who needs it pays for it.
    const tls = secure || proxy?.protocol === "https:" ? await loadTls() : undefined;
    const variable = secure ? "https_proxy" : "http_proxy";
    const options = { keepAlive: true, ...(proxy === undefined ? {} : { proxyEnv: { [variable]: proxy.href } }) };
    const http = process.getBuiltinModule("node:http");
    const client = secure && tls !== undefined
        ? // Said here, a variable of the environment cannot switch the check off.
            { agent: new tls.Agent({ ...options, rejectUnauthorized: true }), request: tls.request }
        : { agent: new http.Agent(options), request: http.request };
    clients.set(key, client);
    return client;
}
let loading;
let authorities;
/** Why the authorities that the environment names could not be used; `undefined` when they were, or none is named. */
function authoritiesProblem() {
    return authorities;
}
async function loadTls() {
    loading ??= (async () => {
        const path = process.env["SSL_CERT_FILE"] ?? "";
        if (path !== "")
            authorities = await (await __nccwpck_require__.e(/* import() */ 978).then(__nccwpck_require__.bind(__nccwpck_require__, 6978))).trustExtraAuthorities(path);
        return await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 19));
    })();
    return await loading;
}

;// CONCATENATED MODULE: ./packages/host/build/node-http-failure.js


const reasons = new Map([
    ["ECONNREFUSED", "refused"],
    ["ENOTFOUND", "name"],
    ["EAI_AGAIN", "name"],
    ["ECONNRESET", "reset"],
    ["EPIPE", "reset"],
    ["ETIMEDOUT", "timeout"],
]);
const tlsCode = /^ERR_(?:TLS|SSL)|^EPROTO$|CERT|SELF_SIGNED|^UNABLE_TO_/;
/** What made a request fail, told by its reason; over a proxy the proxy is named. */
function failureOf(error, route, fallback = "other") {
    if (error instanceof HttpFailure)
        return error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    if (code === "ERR_PROXY_TUNNEL" && route.kind === "proxy")
        return tunnelFailure(error, route);
    const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
    const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : messageOf(error);
    const by = route.kind === "proxy" ? ` (by ${proxyName(route)})` : "";
    return new HttpFailure(reason, `${reason}: ${words}${by}`, error, reason === "tls" ? tlsFix(code) : undefined);
}
/** Node calls every body that breaks off a reset connection, however it ended. */
function bodyFailureOf(error, route) {
    const failure = failureOf(error, route, "truncated");
    if (failure.reason !== "reset")
        return failure;
    return new HttpFailure("truncated", "truncated: the connection ended before the body did", error);
}
/** The failure that a proxy's own 407 is; `undefined` for an answer that may be the server's. */
function refusalByProxy(status, route) {
    return status === 407 && route.kind === "proxy" ? proxyFailure(407, route) : undefined;
}
/** The failure of a route that cannot be taken. */
function unusableRoute({ variable, why }) {
    return new HttpFailure("proxy", `proxy: ${variable} ${why}`, undefined, `Set ${variable} to http://host:port or https://host:port, or name the server in NO_PROXY.`);
}
function tunnelFailure(error, route) {
    const status = error.statusCode;
    if (status !== undefined && status < 500)
        return proxyFailure(status, route, error);
    // Nothing has reached the server: whatever the request was, it can be sent again.
    const reason = error.proxyTunnelTimeout === undefined ? "refused" : "timeout";
    const what = status === undefined ? "opened no way to the server" : `answered ${status} to CONNECT`;
    return new HttpFailure(reason, `${reason}: ${proxyName(route)} ${what}`, error);
}
function proxyFailure(status, route, cause) {
    const unknown = status === 407;
    const shown = route.proxy.username === "" ? "none was given" : "refused the user and password given";
    return new HttpFailure("proxy", `proxy: ${proxyName(route)} ${unknown ? `wants a login, and ${shown}` : `refuses the server with ${status}`}`, cause, unknown
        ? `Put the proxy's user and password, percent-encoded, into ${route.variable}: http://user:password@${route.proxy.host}. Keep the value in a secret.`
        : "Let the proxy pass this host, or name the host in NO_PROXY when it can be reached without.");
}
function proxyName({ proxy, variable }) {
    return `the proxy ${proxy.protocol}//${proxy.host} of ${variable}`;
}
function tlsFix(code) {
    if (code === "CERT_HAS_EXPIRED" || code === "CERT_NOT_YET_VALID")
        return "Renew the server's certificate; if it is valid, set the runner's clock.";
    if (code === "ERR_TLS_CERT_ALTNAME_INVALID")
        return "Use a name that the server's certificate is for, or have the certificate issued for this one.";
    if (code === "EPROTO" || code.startsWith("ERR_SSL"))
        return "Check that the port speaks TLS; plain HTTP and old versions of TLS are not tried by themselves.";
    const fix = "If the certificate comes from an authority of your own, or of a proxy that looks into TLS, set `NODE_EXTRA_CA_CERTS` or `SSL_CERT_FILE` in the job's `env:` to a PEM file with that authority.";
    const problem = authoritiesProblem();
    return problem === undefined ? fix : `${problem}. ${fix}`;
}
function messageOf(error) {
    return error instanceof Error ? error.message : "unreadable";
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./packages/host/build/no-proxy.js

/**
 * True when `list`, the value of `NO_PROXY`, names `hostname` at `port`, as Go's programs read it: entries between
 * commas; `*` for everything; `example.com` with all names below it, `.example.com` and `*.example.com` without
 * `example.com` itself; addresses and ranges such as `10.0.0.0/8`; a port after a colon.
 *
 * @param hostname as URL parsers write it
 */
function bypassesProxy(list, hostname, port) {
    const host = hostname
        .replace(/^\[(.*)\]$/, "$1")
        .replace(/\.$/, "")
        .toLowerCase();
    const entries = list.split(",").map((entry) => entry.trim().toLowerCase());
    return entries.some((entry) => entry === "*" || (entry !== "" && matches(entry, host, port)));
}
function matches(entry, host, port) {
    const range = /^([0-9a-f.:]+)\/(\d{1,3})$/.exec(entry);
    if (range !== null)
        return inRange(host, range[1] ?? "", Number(range[2]));
    const [name, only] = splitPort(entry);
    if (name === "" || (only !== undefined && only !== port))
        return false;
    if ((0,external_node_net_namespaceObject.isIP)(name) !== 0)
        return (0,external_node_net_namespaceObject.isIP)(host) !== 0 && inRange(host, name, (0,external_node_net_namespaceObject.isIP)(name) === 4 ? 32 : 128);
    if ((0,external_node_net_namespaceObject.isIP)(host) !== 0)
        return false;
    const below = name.startsWith("*.") ? name.slice(1) : name;
    return below.startsWith(".") ? host.endsWith(below) : host === below || host.endsWith(`.${below}`);
}
/** `[::1]:443`, `host:443`, `::1`. */
function splitPort(entry) {
    const bracketed = /^\[([^\]]*)\](?::(\d{1,5}))?$/.exec(entry);
    const plain = bracketed ?? /^([^:]*)(?::(\d{1,5}))?$/.exec(entry);
    if (plain === null)
        return [entry, undefined];
    return [plain[1] ?? "", plain[2] === undefined ? undefined : Number(plain[2])];
}
function inRange(host, network, bits) {
    const [version, hostVersion] = [(0,external_node_net_namespaceObject.isIP)(network), (0,external_node_net_namespaceObject.isIP)(host)];
    if (version === 0 || hostVersion === 0 || bits > (version === 4 ? 32 : 128))
        return false;
    const range = new external_node_net_namespaceObject.BlockList();
    range.addSubnet(network, bits, version === 4 ? "ipv4" : "ipv6");
    return range.check(host, hostVersion === 4 ? "ipv4" : "ipv6");
}

;// CONCATENATED MODULE: ./packages/host/build/proxy-choice.js

const loopbackHost = /^(?:localhost\.?|(?:.+\.)?localhost|127(?:\.\d{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/;
/**
 * Whether `url` is asked for directly or through a proxy: `https_proxy` or `http_proxy` by its scheme, else `all_proxy`,
 * in lower case before upper, unless `no_proxy` names it. This machine is never asked for through a proxy, which could
 * not reach it.
 */
function chooseRoute(variables, url) {
    const named = proxyVariable(variables, url.protocol);
    if (named === undefined || loopbackHost.test(url.hostname))
        return { kind: "direct" };
    const [variable, value] = named;
    const exceptions = proxy_choice_valueOf(variables, "no_proxy")?.[1] ?? "";
    const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
    if (bypassesProxy(exceptions, url.hostname, port))
        return { kind: "direct" };
    // `proxy.example:3128` is taken for a scheme by the parser, and for a host by everybody else.
    const proxy = URL.parse(value.includes("://") ? value : `http://${value}`);
    if (proxy === null || proxy.hostname === "")
        return { kind: "unusable", variable, why: "is not an address" };
    if (proxy.protocol !== "http:" && proxy.protocol !== "https:")
        return {
            kind: "unusable",
            variable,
            why: `names a ${proxy.protocol.slice(0, 10)} proxy; only http and https are spoken`,
        };
    return isDecodable(proxy)
        ? { kind: "proxy", proxy, variable }
        : { kind: "unusable", variable, why: "has a user or password whose percent signs cannot be decoded" };
}
function proxyVariable(variables, protocol) {
    return proxy_choice_valueOf(variables, protocol === "https:" ? "https_proxy" : "http_proxy") ?? proxy_choice_valueOf(variables, "all_proxy");
}
function proxy_choice_valueOf(variables, name) {
    for (const each of [name, name.toUpperCase()]) {
        const value = variables[each]?.trim();
        if (value !== undefined && value !== "")
            return [each, value];
    }
    return undefined;
}
function isDecodable({ username, password }) {
    try {
        decodeURIComponent(username + password);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./packages/host/build/node-http.js




const defaultTimeoutMs = 30_000;
/** A longer rest costs more than a new connection. */
const maxDrainedBytes = 65_536;
const maxDrainMs = 2000;
/** HTTP/1.1 over `node:http`, which starts faster than anything built on it. */
const nodeHttp = {
    send: async (request) => await send(request),
};
async function send(request) {
    const timeoutMs = request.timeoutMs ?? defaultTimeoutMs;
    const url = URL.parse(request.url);
    // The error of a URL that cannot be parsed carries it whole, with whatever secret is in it.
    if (url === null)
        throw new HttpFailure("other", "other: the address is not a URL");
    const route = chooseRoute(process.env, url);
    if (route.kind === "unusable")
        throw unusableRoute(route);
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = await node_http_open(request, url, timeoutMs, route);
    // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
    const timer = setTimeout(() => {
        const failure = new HttpFailure("timeout", `no answer within ${timeoutMs} ms`);
        outgoing.destroy(failure);
        // While a proxy is waited for there is no socket yet whose end would be told.
        reject(failure);
    }, timeoutMs);
    let answered = false;
    outgoing.on("response", (incoming) => {
        answered = true;
        clearTimeout(timer);
        const refusal = refusalByProxy(incoming.statusCode ?? 0, route);
        if (refusal !== undefined) {
            outgoing.destroy();
            reject(refusal);
            return;
        }
        // Who answers before the body has arrived does not want the rest of it.
        incoming.once("end", () => {
            if (!outgoing.writableEnded)
                outgoing.destroy();
        });
        resolve(responseOf(incoming, timeoutMs, route));
    });
    outgoing.on("error", (error) => {
        answered = true;
        clearTimeout(timer);
        reject(failureOf(error, route));
    });
    if (request.onSent !== undefined)
        outgoing.once("finish", request.onSent);
    // Not awaited: a server that refuses a request may answer at once and read no further.
    const onPiece = () => {
        // A cleared timer that is refreshed would run again.
        if (!answered)
            timer.refresh();
    };
    writeBody(outgoing, request.body, onPiece).catch((error) => {
        outgoing.destroy(error instanceof Error ? error : new Error("the body could not be read"));
    });
    return await promise;
}
async function node_http_open(request, url, timeoutMs, route) {
    try {
        const client = await clientFor(url.protocol, route.kind === "proxy" ? route.proxy : undefined);
        const options = { method: request.method, headers: headersOf(request), timeout: timeoutMs, agent: client.agent };
        return client.request(url, options);
    }
    catch (error) {
        throw failureOf(error, route);
    }
}
function headersOf(request) {
    const headers = { "user-agent": "build-once", ...request.headers };
    if (request.body instanceof Uint8Array)
        headers["content-length"] = String(request.body.length);
    else if (request.body !== undefined)
        headers["content-length"] = String(request.body.sizeBytes);
    else if (request.method !== "GET" && request.method !== "HEAD")
        headers["content-length"] = "0";
    return headers;
}
async function writeBody(outgoing, body, onPiece) {
    if (body !== undefined && !(body instanceof Uint8Array)) {
        for await (const chunk of body.stream) {
            if (outgoing.destroyed)
                return;
            if (!outgoing.write(chunk))
                await drained(outgoing);
            onPiece();
        }
        outgoing.end();
        return;
    }
    outgoing.end(body);
}
async function drained(outgoing) {
    await new Promise((resolve) => {
        // Both come off again: a large body waits thousands of times.
        const done = () => {
            outgoing.off("drain", done);
            outgoing.off("close", done);
            resolve();
        };
        outgoing.once("drain", done);
        outgoing.once("close", done);
    });
}
function responseOf(incoming, timeoutMs, route) {
    const headers = new Map();
    for (const [name, value] of Object.entries(incoming.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    incoming.setTimeout(timeoutMs, () => incoming.destroy(new HttpFailure("timeout", `no data for ${timeoutMs} ms`)));
    const body = chunksOf(incoming, route);
    const bytes = async (maxBytes) => await readAll(body, maxBytes, incoming);
    return {
        status: incoming.statusCode ?? 0,
        headers,
        body,
        bytes,
        text: async (maxBytes) => new TextDecoder().decode(await bytes(maxBytes)),
        discard: () => {
            // Small rests are drained so that the connection can be used again; a length may be missing, or be HEAD's.
            let drained = 0;
            // A rest that trickles would keep the process for as long as it likes.
            const timer = setTimeout(() => incoming.destroy(), maxDrainMs).unref();
            incoming.once("close", () => clearTimeout(timer));
            incoming.on("error", () => undefined);
            incoming.on("data", (chunk) => {
                drained += chunk.length;
                if (drained > maxDrainedBytes)
                    incoming.destroy();
            });
        },
    };
}
async function* chunksOf(incoming, route) {
    try {
        for await (const chunk of incoming)
            yield chunk;
    }
    catch (error) {
        throw bodyFailureOf(error, route);
    }
    if (!incoming.complete)
        throw new HttpFailure("truncated", "the connection ended before the body did");
}
async function readAll(body, maxBytes, incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new HttpFailure("too-large", `the body is larger than ${maxBytes} bytes`);
        }
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./packages/host/build/node-process.js
/** Long enough for everything that ends by itself. */
const graceMs = 10_000;
/** This process. Its phase is told by `post.js`, the entry point of an action's post step, and by who starts a thread. */
function nodeProcess() {
    return {
        phase: phaseOf(process.env["BUILD_ONCE_PHASE"]),
        arguments: process.argv.slice(2),
        serve: async (answer) => (await __nccwpck_require__.e(/* import() */ 650).then(__nccwpck_require__.bind(__nccwpck_require__, 3650))).answerQuestions(answer),
        setExitCode: (code) => {
            process.exitCode = code;
        },
        onStray: (listener) => {
            process.on("unhandledRejection", listener);
            process.on("uncaughtException", listener);
            for (const stream of [process.stdout, process.stderr])
                stream.on("error", once(listener));
        },
        onIdle: (listener) => {
            process.once("beforeExit", listener);
        },
        endSoon: () => {
            // With nothing left to do, memory need not be given back piece by piece, which takes as long as writing the results.
            process.once("beforeExit", () => process.exit());
            // Not waited for: a process with nothing left to do ends at once. The write makes sure that no output is cut.
            setTimeout(() => process.stdout.write("", () => process.exit()), graceMs).unref();
        },
    };
}
/**
 * What cannot be written is told once: telling it is written as well. Where nobody reads any more, what was begun goes on to
 * its end all the same, and nothing is told.
 */
function once(listener) {
    let isTold = false;
    return (error) => {
        if (isTold || error.code === "EPIPE")
            return;
        isTold = true;
        listener(error);
    };
}
function phaseOf(name) {
    return name === "post" || name === "thread" ? name : "main";
}

;// CONCATENATED MODULE: ./packages/host/build/node-sha256.js
/** Begins a SHA-256. */
function newSha256() {
    return newHash("sha256");
}
/** Begins a hash of either algorithm that digests are made with. */
function newHash(algorithm) {
    // Loaded on the first use: it takes milliseconds.
    const hash = process.getBuiltinModule("node:crypto").createHash(algorithm);
    return {
        update: (piece) => {
            hash.update(piece);
        },
        hex: () => hash.digest("hex"),
    };
}

;// CONCATENATED MODULE: ./packages/host/build/node-host.js










// What not every run needs is loaded when it is: with it come streams, compression and more of Node.
const artifacts = {
    upload: async (...call) => await (await loadArtifacts()).upload(...call),
    list: async (...call) => await (await loadArtifacts()).list(...call),
    download: async (...call) => await (await loadArtifacts()).download(...call),
};
const github = {
    connect: async (token) => await (await __nccwpck_require__.e(/* import() */ 36).then(__nccwpck_require__.bind(__nccwpck_require__, 4036))).nodeGitHub.connect(token),
};
const sigstore = {
    trust: async (roots) => await (await __nccwpck_require__.e(/* import() */ 417).then(__nccwpck_require__.bind(__nccwpck_require__, 3417))).nodeSigstore.trust(roots),
};
const inflate = async function* (kind, chunks) {
    yield* (await __nccwpck_require__.e(/* import() */ 116).then(__nccwpck_require__.bind(__nccwpck_require__, 2116))).nodeInflate(kind, chunks);
};
const threads = {
    get spare() {
        return process.getBuiltinModule("node:os").availableParallelism() - 1;
    },
    start: async () => (await __nccwpck_require__.e(/* import() */ 650).then(__nccwpck_require__.bind(__nccwpck_require__, 3650))).startThread(),
};
async function loadArtifacts() {
    return (await __nccwpck_require__.e(/* import() */ 582).then(__nccwpck_require__.bind(__nccwpck_require__, 582))).nodeArtifacts;
}
/** The real host: this process on Node, the runner's services through their official clients. */
function nodeHost(environment = nodeEnvironment()) {
    const workspace = environment.get("GITHUB_WORKSPACE") ?? process.cwd();
    return {
        environment,
        http: nodeHttp,
        exec: nodeExec,
        files: createFiles(workspace),
        clock: nodeClock,
        random: nodeRandom,
        artifacts,
        cache: createCache(environment),
        github,
        openTree: async () => (await __nccwpck_require__.e(/* import() */ 983).then(__nccwpck_require__.bind(__nccwpck_require__, 7983))).createTree(workspace),
        sigstore,
        newHash: newHash,
        inflate,
        threads,
        process: nodeProcess(),
        commands: loadCommands,
        atTerminal: async () => {
            const { localEnvironment, terminalCommands } = await __nccwpck_require__.e(/* import() */ 440).then(__nccwpck_require__.bind(__nccwpck_require__, 1440));
            const commands = terminalCommands();
            return { ...nodeHost(localEnvironment(environment)), commands: async () => await Promise.resolve(commands) };
        },
    };
}


/***/ }),

/***/ 9949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ placeBelow),
/* harmony export */   GW: () => (/* binding */ realRootOf),
/* harmony export */   aG: () => (/* binding */ kindIn),
/* harmony export */   hK: () => (/* binding */ filesNamed)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _missing_file_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9615);



/** A path without anything that a pattern could mean, and without `.` and `..`. */
const plainPath = /^(?!\.{1,2}(?:\/|$))[\w.-]+(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)*$/;
/** The files below `root` that plain paths name, sorted; `undefined` when a pattern is more than that. */
function filesNamed(patterns, root) {
    if (!patterns.every((pattern) => plainPath.test(pattern)))
        return undefined;
    const realRoot = realRootOf(root);
    if (realRoot === undefined)
        return [];
    return [...new Set(patterns)].filter((path) => placeBelow(realRoot, path)?.kind === "file").sort();
}
/** Where `root` is, if it is there: it is the caller's choice and may be a link; nothing below it may. */
function realRootOf(root) {
    return (0,_missing_file_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIs */ .x)(undefined, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(root));
}
/** What `path` below `root`, which is no link, is; nothing when the way there leads through a link. */
function placeBelow(root, path) {
    let at = root;
    for (const name of path.split("/").filter((part) => part !== "" && part !== ".")) {
        if (name === ".." || kindOf(at) !== "directory")
            return undefined;
        at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at, name);
    }
    return { path: at, kind: kindOf(at) };
}
/** What an entry of a directory is. */
function kindIn(entry) {
    if (entry?.isFile() === true)
        return "file";
    return entry?.isDirectory() === true ? "directory" : undefined;
}
function kindOf(path) {
    return kindIn((0,_missing_file_js__WEBPACK_IMPORTED_MODULE_2__/* .missingIs */ .x)(undefined, () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path)));
}


/***/ }),

/***/ 1182:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ defineErrors),
/* harmony export */   ie: () => (/* binding */ toActionError),
/* harmony export */   lZ: () => (/* binding */ ActionError)
/* harmony export */ });
/** An error whose kind and code are stable: `code` is documented in `docs/errors.md`. */
class ActionError extends Error {
    name = "ActionError";
    kind;
    code;
    hint;
    place;
    constructor(kind, code, message, detail = {}) {
        super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
        this.kind = kind;
        this.code = code;
        this.hint = detail.hint;
        this.place = detail.place;
    }
}
/** Declares a package's error codes; the table is the source of `docs/errors.md`. */
function defineErrors(rows) {
    return {
        rows,
        error(code, message, detail = {}) {
            return new ActionError(rows[code].kind, code, message, { hint: rows[code].fix, ...detail });
        },
        owns(error) {
            return error instanceof ActionError && Object.hasOwn(rows, error.code);
        },
    };
}
/** Maps anything that was thrown to an ActionError; what is not one already is a `bug`, non-Errors included. */
function toActionError(thrown) {
    try {
        if (thrown instanceof ActionError)
            return thrown;
        return new ActionError("bug", "unexpected", wordsOf(thrown), { cause: thrown });
    }
    catch {
        // Getters, proxies and conversions of what was thrown may throw themselves; the step must end red all the same.
        return new ActionError("bug", "unexpected", `a value that cannot be read was thrown: ${typeof thrown}`);
    }
}
function wordsOf(thrown) {
    if (!(thrown instanceof Error))
        return `a value that is not an Error was thrown: ${describe(thrown)}`;
    return thrown.message || thrown.name;
}
function describe(thrown) {
    if (typeof thrown === "string")
        return JSON.stringify(thrown.slice(0, 200));
    try {
        return (JSON.stringify(thrown) ?? String(thrown)).slice(0, 200);
    }
    catch {
        return typeof thrown;
    }
}


/***/ }),

/***/ 1396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ parseBytes),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

const unitBytes = new Map([
    ["B", 1],
    ["kB", 1e3],
    ["KB", 1e3],
    ["MB", 1e6],
    ["GB", 1e9],
    ["KiB", 2 ** 10],
    ["MiB", 2 ** 20],
    ["GiB", 2 ** 30],
]);
/** Parses `65000`, `10MB`, `1GiB` to bytes. */
function parseBytes(text) {
    const match = /^(\d{1,12})([A-Za-z]*)$/.exec(text);
    const unit = unitBytes.get(match?.[2] === "" ? "B" : (match?.[2] ?? ""));
    if (match?.[1] === undefined || unit === undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a size is a whole number and a unit: 65000, 10MB, 1GiB");
    const bytes = Number(match[1]) * unit;
    return Number.isSafeInteger(bytes) ? (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(bytes) : (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("that size is too large to be meant");
}
/** Renders bytes for people, in powers of 1000: `812 B`, `1.4 MB`. */
function formatBytes(bytes) {
    for (const [unit, size] of [
        ["GB", 1e9],
        ["MB", 1e6],
        ["kB", 1e3],
    ]) {
        if (bytes >= size)
            return `${(Math.floor((bytes / size) * 10) / 10).toFixed(1)} ${unit}`;
    }
    return `${bytes} B`;
}


/***/ }),

/***/ 7531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   m: () => (/* binding */ parseDigest)
/* harmony export */ });
/* unused harmony exports sha256Digest, digestAlgorithm, digestHex */
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

const hexLength = new Map([
    ["sha256", 64],
    ["sha512", 128],
]);
/**
 * Parses a digest strictly: registered algorithm, lower-case hex, exact length.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
function parseDigest(text) {
    const colon = text.indexOf(":");
    const length = hexLength.get(text.slice(0, Math.max(colon, 0)));
    if (length === undefined)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a digest starts with sha256: or sha512:");
    const hex = text.slice(colon + 1);
    if (hex.length !== length)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`expected ${length} hexadecimal digits after the colon, got ${hex.length}`);
    if (!/^[0-9a-f]+$/.test(hex))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a digest is written in lower-case hexadecimal digits");
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(text);
}
/** The digest `sha256:<hex>` of a hash computed by the caller; throws when `hex` is not 64 lower-case digits. */
function sha256Digest(hex) {
    const digest = parseDigest(`sha256:${hex}`);
    if (!digest.ok)
        throw new Error(digest.error);
    return digest.value;
}
/** The algorithm of a digest, in the name `node:crypto` knows it by. */
function digestAlgorithm(digest) {
    return digest.startsWith("sha512:") ? "sha512" : "sha256";
}
/** The hexadecimal part of a digest. */
function digestHex(digest) {
    return digest.slice(digest.indexOf(":") + 1);
}
/** A digest short enough for a sentence: `sha256:0123456789ab`. */
function shortDigest(digest) {
    return digest.slice(0, digest.indexOf(":") + 13);
}


/***/ }),

/***/ 1625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The candidate that `word` was most likely meant to be, or `undefined` when none is close. */
function nearest(word, candidates) {
    // Nothing that long was ever one of these words; the distance would take its time to say so.
    if (word.length > 100)
        return undefined;
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 3842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference)
/* harmony export */ });
/* unused harmony exports parseRepository, isTag, formatRepository */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7531);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);


const pathPattern = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
const registryPattern = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]{1,5})?$/;
/** The registry that a name without one means, as docker has it. */
const defaultRegistry = "docker.io";
/**
 * Parses `[registry/]path`, the form of an `image` input; a tag or digest is a problem.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"; names without a registry follow docker's convention
 */
function parseRepository(text) {
    const slash = text.indexOf("/");
    const first = slash < 0 ? "" : text.slice(0, slash);
    const hasRegistry = first.includes(".") || first.includes(":") || first === "localhost";
    const registry = hasRegistry ? first : defaultRegistry;
    const rest = hasRegistry ? text.slice(slash + 1) : text;
    if (!registryPattern.test(registry))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`${JSON.stringify(registry)} is not a registry host`);
    if (rest === "")
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the repository path is missing");
    if (rest.length > 255)
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a repository path has at most 255 characters");
    if (rest !== rest.toLowerCase())
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`a repository is lower-case: did you mean ${JSON.stringify(text.toLowerCase())}?`);
    if (!pathPattern.test(rest))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`${JSON.stringify(rest)} is not a repository path`);
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)({ registry, path: registry === defaultRegistry && !rest.includes("/") ? `library/${rest}` : rest });
}
/** Parses `repository[:tag][@digest]`. */
function parseReference(text) {
    const at = text.indexOf("@");
    const named = at < 0 ? text : text.slice(0, at);
    let digest;
    if (at >= 0) {
        const parsed = (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text.slice(at + 1));
        if (!parsed.ok)
            return parsed;
        digest = parsed.value;
    }
    const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
    const tag = colon < 0 ? undefined : named.slice(colon + 1);
    if (tag !== undefined && !tagPattern.test(tag))
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`${JSON.stringify(tag)} is not a tag`);
    const repository = parseRepository(colon < 0 ? named : named.slice(0, colon));
    if (!repository.ok)
        return repository;
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)({ repository: repository.value, tag, digest });
}
/** True when `text` is a tag that every registry accepts. */
function isTag(text) {
    return tagPattern.test(text);
}
/** `registry/path`. */
function formatRepository(repository) {
    return `${repository.registry}/${repository.path}`;
}
/** `registry/path[:tag][@digest]`. */
function formatReference(reference) {
    const tag = reference.tag === undefined ? "" : `:${reference.tag}`;
    const digest = reference.digest === undefined ? "" : `@${reference.digest}`;
    return `${formatRepository(reference.repository)}${tag}${digest}`;
}


/***/ }),

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ err),
/* harmony export */   ok: () => (/* binding */ ok)
/* harmony export */ });
/** Wraps a success. */
function ok(value) {
    return { ok: true, value };
}
/** Wraps a failure. */
function err(error) {
    return { ok: false, error };
}


/***/ }),

/***/ 9017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   St: () => (/* binding */ detailsEnd),
/* harmony export */   f0: () => (/* binding */ detailsStart),
/* harmony export */   gm: () => (/* binding */ hiddenComment),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony export bullets */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3626);

/** A table with a header row; cells are inline Markdown made by `text`, `code` or `link`. */
function table(columns, rows) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)([tableHead(columns), ...rows.map((cells) => tableRow(cells, columns.length))], "\n");
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rule = columns.map((column) => (column.align === "right" ? "---:" : "---"));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(`${tableRow(columns.map((column) => column.title), columns.length)}\n| ${rule.join(" | ")} |`);
}
/** One row of a table, filled up or cut to `width` cells. */
function tableRow(cells, width) {
    const padded = Array.from({ length: width }, (_, i) => (cells[i] ?? "").replace(/\s*\n\s*/g, " "));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(`| ${padded.join(" | ")} |`);
}
/** A folded block. `summary` must not rely on Markdown: GitHub does not parse it there. */
function details(summary, body, open = false) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)([detailsStart(summary, open), body, detailsEnd], "\n\n");
}
/** The first line of a folded block; a blank line and the body follow. */
function detailsStart(summary, open = false) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `<details${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(open ? " open" : "")}><summary>${summary}</summary>`;
}
/** The last line of a folded block; a blank line goes before it. */
const detailsEnd = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)("</details>");
/** A heading. GitHub shows a comment inside a page that uses levels 1 to 3, so start at 4. */
function heading(level, title) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)("#".repeat(level))} ${title}`;
}
/** A bulleted list of one-line items. */
function bullets(items) {
    return joinMarkdown(items.map((item) => md `- ${trusted(item.replace(/\s*\n\s*/g, " "))}`), "\n");
}
/** An HTML comment that GitHub does not show. `content` is a name of our own: letters, digits and `.:/=_ -`. */
function hiddenComment(content) {
    if (!/^[\w.:/= -]*$/.test(content) || content.includes("--"))
        throw new Error(`not fit for a hidden comment: ${JSON.stringify(content)}`);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(`<!-- ${content} -->`);
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony export codeTag */
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3626);
/* harmony import */ var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5092);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(861);



/** What stands where the foreign text was empty; a code span cannot be. */
const nothing = "(empty)";
/**
 * Foreign text as a code span of one line, for paragraphs, lists, headings and table cells; the span's fence is longer
 * than any run of backticks in it. Mentions are broken up as well: mail programs quote code as plain text.
 *
 * @see GitHub Flavored Markdown 0.29, 6.3 code spans; 4.10 tables (a pipe ends a cell even in code)
 */
function code(foreign, maxCharacters = _text_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTextLimit */ .a2) {
    const line = oneLine(foreign, maxCharacters);
    if (line.includes("|"))
        return codeTag(foreign, maxCharacters);
    const content = breakMentions(line);
    const fence = "`".repeat(longestBacktickRun(content) + 1);
    const pad = /^[`]|[`]$/.test(content) ? " " : "";
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`${fence}${pad}${content}${pad}${fence}`);
}
/** Foreign text as a `<code>` element of one line, for places where Markdown is not parsed, such as `<summary>`. */
function codeTag(foreign, maxCharacters = _text_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultTextLimit */ .a2) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`<code>${(0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeEntities */ .C4)((0,_text_js__WEBPACK_IMPORTED_MODULE_0__/* .breakReferences */ .m3)(oneLine(foreign, maxCharacters)))}</code>`);
}
/**
 * Foreign text as a fenced code block with lines kept; the fence is longer than any run of backticks in it. Lines that
 * were left out are counted in a last line.
 *
 * @see GitHub Flavored Markdown 0.29, 4.5 fenced code blocks
 */
function codeBlock(foreign, limits = { maxLines: 20, maxCharacters: 300 }) {
    const all = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .makeVisible */ .X)(foreign, "lines")
        .replace(/^\n+|\s+$/g, "")
        .split("\n");
    const kept = all.slice(0, limits.maxLines).map((line) => (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)(line, limits.maxCharacters));
    const left = all.length - kept.length;
    if (left > 0)
        kept.push(`… ${left} more ${left === 1 ? "line" : "lines"}`);
    // A line of foreign text must not be taken for one of the hidden marks by which a document is found again.
    const content = breakMentions(kept.join("\n")).replaceAll("<!--", "<!\u200b--");
    const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`${fence}text\n${content}\n${fence}`);
}
function oneLine(foreign, maxCharacters) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .cutText */ .I)((0,_visible_js__WEBPACK_IMPORTED_MODULE_2__/* .makeVisible */ .X)(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return line === "" ? nothing : line;
}
/** `name@sha256:…` stays whole so that it can be copied: an at sign after a word character mentions nobody. */
function breakMentions(line) {
    return line.replace(/(?<![\w-])@(?=\w)/g, "@\u200b");
}
function longestBacktickRun(line) {
    return Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
}


/***/ }),

/***/ 3626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ trusted),
/* harmony export */   U: () => (/* binding */ joinMarkdown),
/* harmony export */   md: () => (/* binding */ md)
/* harmony export */ });
/** Marks a string as Markdown; the caller has made sure that no foreign text is in it unescaped. */
function trusted(markdown) {
    return markdown;
}
/**
 * A template whose literal parts are our own Markdown and whose values are Markdown or numbers:
 * ``md`**${count}** tests in ${code(name)}` ``.
 */
function md(literals, ...values) {
    return trusted(String.raw({ raw: literals.map(String) }, ...values.map(String)));
}
/** Joins Markdown with a separator of our own. */
function joinMarkdown(parts, separator) {
    return trusted(parts.join(separator));
}


/***/ }),

/***/ 5092:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ encodeEntities),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   a2: () => (/* binding */ defaultTextLimit),
/* harmony export */   m3: () => (/* binding */ breakReferences)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3626);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);


/** Breaks a word for GitHub's link, mention and reference detection without a reader seeing it. */
const zeroWidthSpace = "\u200b";
/** Foreign text is cut after this many characters unless the caller says otherwise. */
const defaultTextLimit = 200;
const structural = /[&<>"'\\`*_[\]{}()#!|~$@^]/g;
/**
 * Foreign text as one line of plain text, wherever it is put: paragraph, heading, list, table cell, `<summary>`.
 * It cannot become a tag, link, mention, reference, image, emphasis or block, and what cannot be seen is made visible.
 * Cut after `maxCharacters`.
 *
 * @see GitHub Flavored Markdown 0.29, 2.4 (backslash escapes), 6.2 (entities cannot form structure), 6.9 (autolinks)
 */
function text(foreign, maxCharacters = defaultTextLimit) {
    const line = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .cutText */ .I)((0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(foreign).replace(/\s+/gu, " ").trim(), maxCharacters);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(encodeEntities(breakReferences(line)));
}
/**
 * Breaks up everything that GitHub turns into a link or a notification after rendering, where escaping no longer
 * helps: `@name`, `#1`, `GH-1`, `owner/repo#1`, commit hashes, `www.`, `scheme://`, e-mail addresses, `:emoji:`.
 * Digests and e-mail addresses stay readable; copying them brings a zero-width space along.
 */
function breakReferences(foreign) {
    return foreign
        .replace(/[@#]/g, `$&${zeroWidthSpace}`)
        .replace(/(GH|GHSA|CVE)(?=-)/gi, `$1${zeroWidthSpace}`)
        .replace(/:(?=\/\/|[\w+-]+:)/g, `:${zeroWidthSpace}`)
        .replace(/www(?=\.)/gi, `$&${zeroWidthSpace}`)
        .replace(/(mailto|xmpp)(?=:)/gi, `$&${zeroWidthSpace}`)
        .replace(/[0-9a-f]{7,}/gi, (hash) => hash.replace(/.{6}(?=.)/g, `$&${zeroWidthSpace}`));
}
/** Replaces every character that means something to Markdown or HTML by a numeric reference, which never does. */
function encodeEntities(line) {
    const inside = line.replace(structural, entity);
    return inside.replace(/^[-+=:.]+/, (start) => start.replace(/./g, entity)).replace(/^(\d+)\./, `$1${entity(".")}`);
}
function entity(character) {
    return `&#${character.codePointAt(0)};`;
}


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   dX: () => (/* binding */ urlBelow),
/* harmony export */   nf: () => (/* binding */ link)
/* harmony export */ });
/* unused harmony export linkTag */
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3626);


/**
 * Parses the address of a server, such as `GITHUB_SERVER_URL`: `https`, a host, no user, query or fragment. A trailing
 * slash is dropped.
 *
 * @see WHATWG URL, 4.4 URL parsing
 */
function parseBaseUrl(address) {
    if (/[^\x21-\x7e]/.test(address))
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("an address is written in visible ASCII characters");
    if (!URL.canParse(address))
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("that is not an address");
    const url = new URL(address);
    if (url.protocol !== "https:")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the address must start with https://");
    if (url.username !== "" || url.password !== "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the address must not contain a user or password");
    if (url.search !== "" || url.hash !== "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the address must not contain a query or fragment");
    const path = url.pathname.replace(/\/+$/, "");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(`https://${url.host}${escapeReserved(path)}`);
}
/**
 * An address below `base`: every segment is percent-encoded, so that it stays one segment. Segments that are empty,
 * `.` or `..` give `undefined`, because browsers resolve them away.
 */
function urlBelow(base, segments, tail = {}) {
    if (segments.some((segment) => segment === "" || segment === "." || segment === ".." || !segment.isWellFormed()))
        return undefined;
    const path = segments.map((segment) => `/${percentEncode(segment)}`).join("");
    const query = Object.entries(tail.query ?? {})
        .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value.toWellFormed())}`)
        .join("&");
    const fragment = tail.fragment === undefined ? "" : `#${percentEncode(tail.fragment.toWellFormed())}`;
    return `${base}${path}${query === "" ? "" : `?${query}`}${fragment}`;
}
/** A link, for paragraphs, lists and table cells. The label must not hold a link itself. */
function link(label, url) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .trusted */ .I)(`[${label}](${url})`);
}
/** A link where Markdown is not parsed, such as `<summary>`. */
function linkTag(label, url) {
    return trusted(`<a href="${url.replaceAll("&", "&amp;")}">${label}</a>`);
}
function percentEncode(part) {
    return escapeReserved(encodeURIComponent(part));
}
/** `encodeURIComponent` leaves characters alone that end a Markdown destination or start emphasis. */
function escapeReserved(part) {
    return part.replace(/[!'()*~_\\[\]|<>"`$@]/g, (c) => c === "_" ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cutText),
/* harmony export */   X: () => (/* binding */ makeVisible)
/* harmony export */ });
/** Characters that a reader cannot see, or that move what a reader sees: controls, bidi, zero-width, tags, lone surrogates. */
const invisible = /(?!\ufe0f)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\ufffe\uffff]/gu;
/** More combining marks than this on one character only serve to paint over neighbouring lines. */
const markFlood = /(\p{M}{4})\p{M}+/gu;
/**
 * Replaces each character that cannot be seen by one that can: control characters by their pictures (`␀`, `␊`), all
 * others by `⟨U+202E⟩`. With `lines`, line feeds and tabs stay and every other line end becomes a line feed.
 */
function makeVisible(text, kept = "none") {
    const lines = kept === "lines" ? text.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n") : text.replace(/\t/g, " ");
    return lines
        .replace(invisible, (character) => kept === "lines" && (character === "\n" || character === "\t") ? character : picture(character))
        .replace(markFlood, "$1");
}
function picture(character) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20)
        return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f)
        return "␡";
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
/** Cuts after `maxCharacters` code points and says so with `…`; a pair of surrogates is never split. */
function cutText(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    let end = 0;
    for (let count = 0; count < maxCharacters && end < text.length; count++) {
        end += (text.codePointAt(end) ?? 0) > 0xffff ? 2 : 1;
    }
    return end >= text.length ? text : `${text.slice(0, end)}…`;
}


/***/ }),

/***/ 284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ deferCommands)
/* harmony export */ });
/**
 * Keeps commands, in their order, until the client that performs them is loaded. Loading takes milliseconds of this
 * thread: begun with the first request under way, it costs nothing; begun with the first line, nothing is shown late.
 * A mask given early is performed before anything else is printed, because nothing is printed before.
 */
function deferCommands(load) {
    const waiting = [];
    let loaded;
    let loading;
    const begin = () => {
        loading ??= load().then((commands) => {
            for (const perform of waiting.splice(0))
                perform(commands);
            loaded = commands;
            return commands;
        });
        return loading;
    };
    const give = (perform, show) => {
        if (loaded !== undefined) {
            perform(loaded);
            return;
        }
        waiting.push(perform);
        // A failure is told to whoever waits for the commands to be ready, which every run ends with.
        if (show)
            begin().catch(() => undefined);
    };
    return {
        begin: () => {
            begin().catch(() => undefined);
        },
        ready: async () => {
            await begin();
        },
        mask: (value) => give((commands) => commands.mask(value), false),
        setOutput: (name, value) => give((commands) => commands.setOutput(name, value), false),
        saveState: (name, value) => give((commands) => commands.saveState(name, value), true),
        annotate: (annotation) => give((commands) => commands.annotate(annotation), true),
        info: (line) => give((commands) => commands.info(line), true),
        debug: (line) => give((commands) => commands.debug(line), true),
        startGroup: (title) => give((commands) => commands.startGroup(title), true),
        endGroup: () => give((commands) => commands.endGroup(), true),
        addSummary: async (markdown) => await (await begin()).addSummary(markdown),
    };
}


/***/ }),

/***/ 8640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YD: () => (/* binding */ listEvidence),
/* harmony export */   ek: () => (/* binding */ evidenceFolder),
/* harmony export */   mh: () => (/* binding */ claimUpload),
/* harmony export */   n3: () => (/* binding */ evidenceArtifactName)
/* harmony export */ });
/** Where the actions of a job leave their evidence; `undefined` where the runner names no temporary folder. */
function evidenceFolder(environment) {
    const temporary = environment.get("RUNNER_TEMP");
    return temporary === undefined ? undefined : `${temporary}/build-once/evidence`;
}
/** Where {@link claimUpload} leaves its mark. */
const ownerFile = ".owner";
/** True for exactly one action of a job: the one whose post step, the last to run, uploads everybody's evidence. */
async function claimUpload(files, folder, random) {
    return await files.createExclusive(`${folder}/${ownerFile}`, random.hex(8));
}
/** The evidence files of this job so far, as absolute paths. */
async function listEvidence(files, folder) {
    const names = await files.list(folder);
    return names.filter((name) => name.endsWith(".json")).map((name) => `${folder}/${name}`);
}
/** The name of the run artifact that carries a job's evidence: `evidence-<job>-<random>`. */
function evidenceArtifactName(job, random) {
    const safe = job.replaceAll(/[^A-Za-z0-9._-]/g, "-").slice(0, 60);
    return `evidence-${safe === "" ? "job" : safe}-${random.hex(6)}`;
}


/***/ }),

/***/ 834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ hostFor)
/* harmony export */ });
/** The host an action sees: its log is the printer, so that nothing it says can become a command. */
function hostFor(platform, printer, commands) {
    return {
        environment: platform.environment,
        http: {
            // The client of the runner's commands is loaded while the answer is waited for. Loading holds this thread, so the
            // request has to have left first.
            send: async (request) => await platform.http.send({ onSent: () => commands.begin(), ...request }),
        },
        exec: {
            run: async (command, args, options) => {
                // What a program leaves behind is named in the state first, and what is printed before it is shown before it.
                await commands.ready();
                return await platform.exec.run(command, args, options);
            },
        },
        files: platform.files,
        clock: platform.clock,
        random: platform.random,
        artifacts: platform.artifacts,
        cache: platform.cache,
        github: platform.github,
        openTree: async () => await platform.openTree(),
        sigstore: platform.sigstore,
        newHash: platform.newHash,
        inflate: platform.inflate,
        threads: platform.threads,
        log: printer,
        state: {
            save: (name, value) => commands.saveState(name, value),
            saved: (name) => platform.environment.get(`STATE_${name}`),
        },
    };
}


/***/ }),

/***/ 7567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform),
  c: () => (/* binding */ uploaderState)
});

// EXTERNAL MODULE: ./packages/evidence/build/evidence.js
var build_evidence = __nccwpck_require__(430);
// EXTERNAL MODULE: ./packages/runner/build/evidence-folder.js
var evidence_folder = __nccwpck_require__(8640);
;// CONCATENATED MODULE: ./packages/runner/build/limit-annotations.js
/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;
/** The annotations that will be seen: of each level the first ten, or the first nine and a count of the others. */
function limitAnnotations(annotations) {
    return ["error", "warning", "notice"].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        if (all.length <= perLevel)
            return all;
        const rest = all.length - (perLevel - 1);
        return [...all.slice(0, perLevel - 1), { level, message: `${rest} more like these; the step summary lists them.` }];
    });
}

// EXTERNAL MODULE: ./packages/markdown/build/visible.js
var visible = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./packages/runner/build/subject.js
/**
 * What this step's result speaks about, from the runner's default variables.
 *
 * @see GitHub, "Variables reference", default environment variables
 */
function readSubject(environment) {
    const ref = environment.get("GITHUB_REF") ?? "";
    const pullRequest = /^refs\/pull\/(\d{1,10})\//.exec(ref)?.[1];
    return {
        repository: environment.get("GITHUB_REPOSITORY") ?? "",
        commit: environment.get("GITHUB_SHA") ?? "",
        ref,
        event: environment.get("GITHUB_EVENT_NAME") ?? "",
        ...(pullRequest === undefined ? {} : { pullRequest: Number(pullRequest) }),
        runId: wholeNumber(environment.get("GITHUB_RUN_ID")),
        runAttempt: wholeNumber(environment.get("GITHUB_RUN_ATTEMPT")),
        job: environment.get("GITHUB_JOB") ?? "",
        workflow: environment.get("GITHUB_WORKFLOW") ?? "",
    };
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0;
}

;// CONCATENATED MODULE: ./packages/runner/build/perform.js





/** GitHub refuses a summary of more than 1 MiB whole. */
const maxSummaryBytes = 1_000_000;
/** The name under which the post step finds that it uploads the job's evidence. */
const uploaderState = "evidence-uploader";
/** Does what a result says, in a fixed order: evidence, outputs, annotations, summary, closing line. */
async function perform(contract, result, platform, printer, given) {
    const evidence = await writeEvidence(contract, result, platform, printer, given);
    const { commands } = printer;
    for (const name of Object.keys(contract.outputs)) {
        const value = result.outputs[name];
        if (value !== undefined)
            commands.setOutput(name, value);
    }
    commands.setOutput("verdict", result.verdict);
    commands.setOutput("reason", result.reason);
    commands.setOutput("evidence", evidence ?? "");
    for (const annotation of limitAnnotations([...closingAnnotation(result), ...result.annotations])) {
        const message = (0,visible/* makeVisible */.X)(printer.redact(annotation.message), "lines");
        const title = annotation.title === undefined ? {} : { title: (0,visible/* makeVisible */.X)(printer.redact(annotation.title)) };
        commands.annotate({ ...annotation, ...title, message });
    }
    if (given.given.get("summary")?.toLowerCase() !== "false") {
        await commands.addSummary(cut(printer.redact(result.summary)));
    }
    if (result.error !== undefined)
        printer.debug(result.error.stack ?? "");
    printer.info(`${contract.action}: ${result.verdict} (${result.reason}): ${result.message.split("\n", 1)[0] ?? ""}`);
}
/** A red step says why in an annotation of its own. */
function closingAnnotation(result) {
    if (result.verdict !== "fail")
        return [];
    const { error } = result;
    const hint = error?.hint === undefined ? "" : `\n${error.hint}`;
    const report = error?.kind === "bug" ? `\nThis is a bug of the action; please report it with this log.\n${stackOf(error)}` : "";
    const message = `${result.message}${hint}${report}`;
    return [{ level: "error", title: result.reason, message, ...placeOf(error) }];
}
function placeOf(error) {
    const place = error?.place;
    if (place === undefined)
        return {};
    return place.line === undefined ? { file: place.file } : { file: place.file, startLine: place.line };
}
function stackOf(error) {
    const origin = error.cause instanceof Error ? error.cause : error;
    return origin.stack ?? "";
}
async function writeEvidence(contract, result, platform, printer, given) {
    const wish = given.given.get("evidence") ?? "auto";
    const folder = (0,evidence_folder/* evidenceFolder */.ek)(platform.environment);
    if (wish === "none" || folder === undefined)
        return undefined;
    const evidence = {
        schema: build_evidence/* evidenceSchema */.j,
        action: contract.action,
        verdict: result.verdict,
        reason: result.reason,
        message: result.message.slice(0, 2000),
        ...(result.error === undefined ? {} : { error: result.error.kind }),
        subject: readSubject(platform.environment),
        at: new Date(platform.clock.now()).toISOString(),
        durationMs: Math.round(platform.clock.monotonic() - given.startedMs),
        facts: result.facts,
        links: result.links ?? [],
        inputs: hashOf(given.given, platform),
    };
    if (wish !== "file" && (await (0,evidence_folder/* claimUpload */.mh)(platform.files, folder, platform.random))) {
        printer.commands.saveState(uploaderState, "true");
    }
    const path = `${folder}/${contract.action}-${platform.random.hex(6)}.json`;
    await platform.files.write(path, printer.redact((0,build_evidence/* renderEvidence */.o)(evidence)));
    return path;
}
function hashOf(given, { newHash }) {
    const hash = newHash("sha256");
    hash.update(new TextEncoder().encode(JSON.stringify([...given].sort(([a], [b]) => (a < b ? -1 : 1)))));
    return `sha256:${hash.hex()}`;
}
/** Cuts at a line's end, so that no half a table row or tag is left. */
function cut(summary) {
    if (new TextEncoder().encode(summary).length <= maxSummaryBytes)
        return summary;
    const kept = summary.slice(0, Math.floor(maxSummaryBytes / 4));
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\nThe summary was longer than GitHub shows and ends here.\n`;
}


/***/ }),

/***/ 9952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ neutralise),
/* harmony export */   F: () => (/* binding */ createPrinter)
/* harmony export */ });
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(861);

/** Longer lines are cut: no log viewer shows them, and a line has to be held in memory. */
const maxLineLength = 16_384;
/** Enough to tell a token from other text; a pair of surrogates is never split. */
function beginningOf(secret) {
    return Array.from(secret.slice(0, 20)).slice(0, 8).join("");
}
/** A log that neutralises whatever it is given and hides what was masked. */
function createPrinter(commands) {
    const secrets = new Map();
    // A short secret must not take a piece out of a longer one and leave the rest.
    let longestFirst = [];
    const redact = (text) => {
        let clean = text;
        for (const secret of longestFirst)
            clean = hide(clean, secret);
        return clean;
    };
    const lines = (text) => redact(text)
        .split(/\r\n|\r|\n/)
        .map(neutralise);
    return {
        commands,
        redact,
        mask(value) {
            for (const form of secretForms(value)) {
                if (secrets.has(form))
                    continue;
                secrets.set(form, { text: form, beginning: patternOf(beginningOf(form)), whole: undefined });
                commands.mask(form);
            }
            longestFirst = [...secrets.values()].sort((a, b) => b.text.length - a.text.length);
        },
        debug: (text) => lines(text).forEach((line) => commands.debug(line)),
        info: (text) => lines(text).forEach((line) => commands.info(line)),
        warning: (text) => commands.annotate({ level: "warning", message: (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(redact(text), "lines") }),
        async group(title, work) {
            commands.startGroup(neutralise(redact(title).replaceAll(/[\r\n]+/g, " ")));
            try {
                return await work();
            }
            finally {
                commands.endGroup();
            }
        },
    };
}
/** The value and each of its lines; very short ones would hide innocent text. */
function secretForms(value) {
    const forms = [value, ...value.split(/\r?\n/)].map((form) => form.trim());
    return [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length);
}
function hide(text, secret) {
    if (text.search(secret.beginning) < 0)
        return text;
    secret.whole ??= patternOf(secret.text);
    return text.replace(secret.whole, "***");
}
/**
 * Finds a secret as it is, and as Markdown and JSON write it: each character may be escaped or a numeric reference, and
 * a zero-width space may stand between two.
 */
function patternOf(secret) {
    const characters = Array.from(secret).map((character) => {
        const escaped = JSON.stringify(character).slice(1, -1);
        const forms = [character, escaped, `&#${character.codePointAt(0)};`];
        return `(?:${[...new Set(forms)].map((form) => form.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("|")})`;
    });
    return new RegExp(characters.join("\\u200b?"), "gu");
}
/**
 * One line that no runner takes for a command.
 *
 * @see actions/runner, ActionCommand.cs: `::` at a line's start after white space, `##[` anywhere in it
 */
function neutralise(line) {
    const cut = line.length > maxLineLength ? `${line.slice(0, maxLineLength)}… (${line.length} characters)` : line;
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .makeVisible */ .X)(cut)
        .replace(/^(\s*)::/, "$1: :")
        .replaceAll("##[", "## [");
}


/***/ }),

/***/ 1376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ runAction)
/* harmony export */ });
/* harmony import */ var _build_once_contract__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9412);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1182);
/* harmony import */ var _deferred_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(284);
/* harmony import */ var _host_for_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(834);
/* harmony import */ var _perform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7567);
/* harmony import */ var _printer_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9952);






/**
 * Runs an action from inputs to exit code, and fails closed: the exit code is 1 until a verdict was written, so that
 * a promise that never settles, a throw of anything and a rejection nobody caught all end red.
 *
 * The same bundle is the post step: there it undoes what `cleanUp` undoes, and the first action of a job uploads the
 * job's evidence.
 */
async function runAction(contract, run, platform, cleanUp, options = {}) {
    platform.process.setExitCode(1);
    if (platform.process.phase === "post") {
        await (await __nccwpck_require__.e(/* import() */ 151).then(__nccwpck_require__.bind(__nccwpck_require__, 3151))).finishJob(contract, platform, cleanUp);
        return;
    }
    const { answer } = options;
    if (platform.process.phase === "thread" && answer !== undefined) {
        await platform.process.serve(async (question) => await answer(question, platform));
        return;
    }
    if (options.commandLine === true && isAtTerminal(platform)) {
        await (await __nccwpck_require__.e(/* import() */ 940).then(__nccwpck_require__.bind(__nccwpck_require__, 4940))).runFromCommandLine(contract, run, platform);
        return;
    }
    const commands = (0,_deferred_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .deferCommands */ .D)(async () => await platform.commands());
    const printer = (0,_printer_js__WEBPACK_IMPORTED_MODULE_1__/* .createPrinter */ .F)(commands);
    let finished = false;
    let strayed = false;
    platform.process.onStray((thrown) => {
        strayed = true;
        platform.process.setExitCode(1);
        reportError(printer, (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .toActionError */ .ie)(thrown));
    });
    platform.process.onIdle(() => {
        if (!finished)
            reportStall(contract, printer);
    });
    const start = platform.clock.monotonic();
    const parsed = (0,_build_once_contract__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .TL)(contract, platform.environment.startingWith("INPUT_"));
    for (const secret of parsed.secrets)
        printer.mask(secret);
    const host = (0,_host_for_js__WEBPACK_IMPORTED_MODULE_4__/* .hostFor */ .c)(platform, printer, commands);
    const given = { given: parsed.given, startedMs: start };
    let result;
    try {
        if (!parsed.values.ok)
            throw (0,_build_once_contract__WEBPACK_IMPORTED_MODULE_3__/* .inputsError */ .Kj)(contract, parsed.values.error);
        result = await run(parsed.values.value, host);
    }
    catch (thrown) {
        result = (await __nccwpck_require__.e(/* import() */ 873).then(__nccwpck_require__.bind(__nccwpck_require__, 8873))).failureOf(contract, (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .toActionError */ .ie)(thrown));
    }
    await commands.ready();
    await (0,_perform_js__WEBPACK_IMPORTED_MODULE_5__/* .perform */ .y)(contract, result, platform, printer, given);
    finished = true;
    // What nobody caught before the verdict stays a failure after it.
    if (result.verdict !== "fail" && !strayed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
/** With arguments, or where nothing is that a runner sets. */
function isAtTerminal({ process, environment }) {
    if (process.arguments.length > 0)
        return true;
    return environment.get("GITHUB_ACTIONS") === undefined && environment.get("GITHUB_OUTPUT") === undefined;
}
function reportError(printer, error) {
    printer.info(error.stack ?? error.message);
    printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(error.message) });
}
function reportStall(contract, printer) {
    const message = `${contract.action} stopped before it reached a verdict: something it waited for never happened.`;
    printer.commands.annotate({ level: "error", title: "no verdict", message });
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(1296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
