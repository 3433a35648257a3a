import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

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

/***/ 542:
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

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/bytes.js
var bytes = __nccwpck_require__(1396);
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
function reference(spec) {
    return kind("reference", "`name@sha256:…` or `name:tag`", spec, parseReference);
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

// EXTERNAL MODULE: ./packages/oci/build/platform.js
var platform = __nccwpck_require__(2750);
// EXTERNAL MODULE: ./actions/artifact-check/build/image/label-demand.js
var label_demand = __nccwpck_require__(6557);
// EXTERNAL MODULE: ./actions/artifact-check/build/levels.js
var levels = __nccwpck_require__(6554);
// EXTERNAL MODULE: ./actions/artifact-check/build/reasons.js
var reasons = __nccwpck_require__(5612);
// EXTERNAL MODULE: ./actions/artifact-check/build/scans/severity.js
var severity = __nccwpck_require__(9969);
// EXTERNAL MODULE: ./actions/artifact-check/build/subject.js
var subject = __nccwpck_require__(6257);
;// CONCATENATED MODULE: ./actions/artifact-check/build/contract.js








const lines = { commas: false };
const commitInput = {
    ...kinds_text({ description: "Commit that the subjects must come from; this run's commit when not given." }),
    allowed: "40 hexadecimal digits",
    parse: (value) => (/^[0-9a-f]{40}$/.test(value) ? (0,result.ok)(value) : (0,result/* err */._)("is not a full commit in lower case")),
};
const dayInput = {
    ...kinds_text({ description: "Before this day broken rules only warn, so that rules can be announced before they hold." }),
    allowed: "a day such as `2026-01-31`",
    parse: levels/* parseDay */.Iq,
};
const inputs = {
    subjects: list({
        ...lines,
        item: subject/* parseSubject */.Ci,
        allowed: subject/* subjectForms */.wO,
        description: "What is checked. When not given: the image whose reference build-once-by-digest left in this job. An image is named by digest; artifacts and evidence are those of `run-id`; a package is a wheel, a source distribution or an npm tarball; a manifest is a list of hashes that is verified; a loaded image is in this machine's engine; a scan is a report of Trivy as JSON.",
    }),
    rules: list({
        item: levels/* parseRuleLine */.W,
        allowed: "`rule=off`, `rule=warn` or `rule=fail`, one a line; the rules are in the README of the action",
        description: "Levels of rules that differ from their defaults.",
    }),
    "enforce-from": dayInput,
    commit: commitInput,
    "run-id": integer({
        description: "Run whose artifacts are checked; this run, or the one that triggered a `workflow_run`, when not given.",
        min: 1,
        max: 999_999_999_999_999,
    }),
    attestation: withDefault(choice(["auto", "required", "off"], {
        description: "Signed attestations: `auto` says in the receipt that they were not verified, `required` fails because this action does not verify them, `off` says nothing.",
    }), "auto"),
    platforms: list({
        item: platform/* parsePlatform */.Y8,
        allowed: "`linux/amd64`, …",
        description: "Platforms that an image must have.",
    }),
    labels: list({
        ...lines,
        item: label_demand/* parseLabelDemand */.D,
        allowed: "`name`, `name=value` or `name=/regex/`, one a line",
        description: "Labels that every image must have.",
    }),
    user: withDefault(kinds_text({ description: "User that an image runs as: `non-root`, `any`, or exactly this user.", maxLength: 100 }), "non-root"),
    "max-size": kinds_bytes({ description: "Limit for the layers of one platform together, as they are stored." }),
    "forbid-env": list({
        description: "Environment variables that an image must not set: names with `*`; `secret-shapes` stands for names and values that look like secrets.",
        default: "secret-shapes",
    }),
    severity: list({
        description: "Severities at which a finding of `scan=` breaks the rule `scan-findings`.",
        default: "HIGH, CRITICAL",
        item: severity/* parseSeverity */.lv,
    }),
    "ignore-unfixed": withDefault(flag({ description: "Let findings of `scan=` pass that have no fixed version yet." }), "false"),
    "write-manifest": path({ description: "Write the SHA-256 of each file of `files=` here, as `sha256sum` does." }),
    username: kinds_text({ description: "User of the registry; the docker configuration's when not given." }),
    password: secret({ description: "Password or token of the registry; for ghcr.io the job token when not given." }),
    preflight: withDefault(flag({
        description: "Also say in the same table what a pipeline rests on: workflow files, Docker, Buildx, the runner's variables, what the job's token may do.",
    }), "false"),
    workflows: list({
        description: "With `preflight`: the workflow files that are read, as patterns.",
        default: ".github/workflows/*.yml, .github/workflows/*.yaml",
    }),
    receipt: withDefault(path({ description: "Where the machine-readable proof is written." }), "artifact-receipt.json"),
};
const outputs = {
    digest: "Digest of the image, when exactly one was checked and the check passed; without one, the digest that the evidence of the run names.",
    checked: "How many checks were made.",
    failed: "How many rules at level `fail` are broken.",
    warned: "How many rules at level `warn` are broken.",
    receipt: "Path of the receipt.",
    sarif: "Path of the broken rules as SARIF.",
    junit: "Path of all checks as a JUnit report.",
    findings: "JSON: how many findings `scan=` has at each severity, whatever `severity` says; empty without a readable report.",
    failing: "How many findings of `scan=` are at the severities that fail; empty without a readable report.",
};
/** The interface of artifact-check. */
const contract = defineContract({
    action: "artifact-check",
    title: "Build Once · artifact check",
    description: "Proves that an image, artifact or file is exactly what that run built from that commit, and fit to deploy.",
    branding: { icon: "check-circle", color: "green" },
    inputs,
    outputs,
    permissions: [
        { scope: "packages", level: "read", why: "read images of ghcr.io" },
        { scope: "actions", level: "read", why: "list and download artifacts of a run (`artifact=` and `evidence=` only)" },
    ],
    rules: [
        {
            rule: "`write-manifest` needs a `files=` subject.",
            check: (values) => values["write-manifest"] !== undefined && !values.subjects.some((subject) => subject.kind === "files")
                ? "write-manifest needs a files= subject: there would be nothing in it"
                : undefined,
        },
        {
            rule: "`username` needs a `password`.",
            check: ({ username, password }) => username !== undefined && password === undefined ? "username is of no use without password" : undefined,
        },
        {
            rule: "`receipt` and `write-manifest` are different files.",
            check: (values) => values["write-manifest"] === values.receipt ? "receipt and write-manifest are the same file" : undefined,
        },
    ],
    reasons: reasons/* reasons */.O,
});


/***/ }),

/***/ 5776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/** A rule that holds. */
function holds(rule, subject, message) {
    return { rule, subject, holds: true, message };
}
/** A rule that is broken. */
function broken(rule, subject, message, fix) {
    return { rule, subject, holds: false, message, fix };
}
/** A rule that did not look. */
function skipped(rule, subject, message) {
    return { rule, subject, holds: "skipped", message };
}


/***/ }),

/***/ 6557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ meetsLabel),
/* harmony export */   D: () => (/* binding */ parseLabelDemand)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

/** Parses `name`, `name=value` or `name=/regex/`. */
function parseLabelDemand(line) {
    const at = line.indexOf("=");
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    if (name === "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the label's name is missing");
    if (at < 0)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ name, value: undefined });
    const value = line.slice(at + 1);
    const pattern = /^\/(.+)\/$/.exec(value)?.[1];
    if (pattern === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ name, value });
    try {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ name, value: new RegExp(`^(?:${pattern})$`, "u") });
    }
    catch {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the regular expression cannot be read");
    }
}
/** True when a label's value is what is demanded. */
function meetsLabel(demand, value) {
    if (value === undefined)
        return false;
    if (demand.value === undefined)
        return true;
    // Bounded, because the value is foreign and expressions can take long over long texts.
    return typeof demand.value === "string" ? value === demand.value : demand.value.test(value.slice(0, 4096));
}


/***/ }),

/***/ 6554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   W: () => (/* binding */ parseRuleLine),
/* harmony export */   mv: () => (/* binding */ decideLevels)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(518);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1625);
/* harmony import */ var _rule_names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4186);


/** Parses `rule=off|warn|fail`. */
function parseRuleLine(line) {
    const match = /^([a-z-]+)\s*=\s*([a-z]+)$/.exec(line);
    const [, name = "", level = ""] = match ?? [];
    if (match === null)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("a rule is rule=off, rule=warn or rule=fail");
    if (!(0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleName */ .uo)(name)) {
        const near = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .p)(name, Object.keys(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleRows */ .IC));
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(near === undefined ? "there is no such rule" : `there is no such rule; did you mean ${near}?`);
    }
    if (level !== "off" && level !== "warn" && level !== "fail")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("the level is off, warn or fail");
    if ((0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleRow */ .Fs)(name).fixed === true && level !== "fail")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("this rule cannot be softened: everything rests on it");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)({ rule: name, level });
}
/** A day of the calendar as `YYYY-MM-DD`. */
function parseDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    const day = match === null ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
    // Dates such as 30 February are moved on by the parser instead of refused.
    if (Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("is not a day such as 2026-01-31");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)(text);
}
/** Every rule's level: what `rules` says, else the default; before `enforce-from`, `fail` is `warn` except for fixed rules. */
function decideLevels(lines, enforceFrom, today, hints) {
    const ramping = enforceFrom !== undefined && today < enforceFrom;
    const levels = new Map();
    for (const name of Object.keys(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleRows */ .IC).filter(_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isRuleName */ .uo)) {
        const written = lines.findLast((line) => line.rule === name)?.level;
        const level = written ?? defaultLevel(name, hints);
        levels.set(name, ramping && level === "fail" && (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleRow */ .Fs)(name).fixed !== true ? "warn" : level);
    }
    return levels;
}
function defaultLevel(name, hints) {
    if (name === "image-revision")
        return hints.commitGiven ? "fail" : "warn";
    if (name === "image-user")
        return hints.userGiven ? "fail" : "warn";
    return (0,_rule_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ruleRow */ .Fs)(name).level;
}


/***/ }),

/***/ 4880:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3396);
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1405);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1376);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4911);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(312);




await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contract */ .d, async (inputs, host) => await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)(inputs, host, _build_once_host_node__WEBPACK_IMPORTED_MODULE_3__/* .newSha256 */ .W), (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_4__/* .nodeHost */ .P)());

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reasons)
/* harmony export */ });
/** Why the action ended as it did. */
const reasons = {
    checked: { verdict: "pass", meaning: "Every rule that applies holds." },
    "checked-with-warnings": {
        verdict: "pass",
        meaning: "No rule at level `fail` is broken; some at level `warn` are.",
    },
    "rules-broken": {
        verdict: "fail",
        meaning: "At least one rule at level `fail` is broken.",
        fix: "The summary lists each broken rule with what was expected, what was found and what to do.",
    },
    "nothing-to-check": {
        verdict: "fail",
        meaning: "No subject is given, and no earlier step of this job left the reference of an image.",
        fix: "Give `subjects`, such as `image=name@sha256:…`, or run build-once-by-digest before this step in the same job.",
    },
    "nothing-checked": {
        verdict: "fail",
        meaning: "A subject was given and no rule looked at it: nothing is known about it.",
        fix: "Turn on at least one rule for each kind of subject, and remove subjects that shall not be checked.",
    },
};


/***/ }),

/***/ 4186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fs: () => (/* binding */ ruleRow),
/* harmony export */   IC: () => (/* binding */ ruleRows),
/* harmony export */   uo: () => (/* binding */ isRuleName)
/* harmony export */ });
/** Every rule by name. */
const ruleRows = {
    "image-digest": { level: "fail", fixed: true, demands: "the registry serves bytes with exactly that digest" },
    "image-children": {
        level: "fail",
        demands: "every manifest and configuration that the image lists is there with its digest",
    },
    "image-layers": { level: "off", demands: "every layer is there (one request a layer)" },
    "image-platforms": {
        level: "fail",
        demands: "the expected platforms are there, and each configuration says the platform it is listed under",
    },
    "image-labels": { level: "fail", demands: "every image has the expected labels" },
    "image-revision": {
        level: "fail",
        demands: "the label `org.opencontainers.image.revision` is the expected commit, or build-once-by-digest reused the image for it in this job; `warn` unless `commit` is given",
    },
    "image-user": { level: "warn", demands: "the image runs as the expected user; `fail` when `user` is not `non-root`" },
    "image-size": { level: "fail", demands: "the layers of each platform together are within `max-size`" },
    "image-env": { level: "fail", demands: "no environment variable looks like a secret" },
    "image-attestation": { level: "fail", fixed: true, demands: "attestations are verified; `attestation` says when" },
    "image-loaded": { level: "fail", fixed: true, demands: "the engine of this machine has an image of that name" },
    "artifact-present": { level: "fail", demands: "the run has an artifact of that name" },
    "artifact-unexpired": { level: "fail", demands: "the artifact can still be downloaded" },
    "artifact-run": { level: "fail", demands: "the artifact belongs to the expected run" },
    "artifact-commit": { level: "fail", demands: "the run was about the expected commit" },
    "artifact-fork": { level: "fail", demands: "the run's commit is not from a fork" },
    "artifact-content": {
        level: "fail",
        demands: "the archive's bytes have the digest that GitHub tells, checked before it is unpacked",
    },
    "files-present": { level: "fail", demands: "the pattern matches at least one file" },
    "files-listed": { level: "fail", demands: "each file of `files` is in the manifests that are checked as well" },
    "manifest-readable": { level: "fail", fixed: true, demands: "the manifest is there and names at least one file" },
    "manifest-match": { level: "fail", demands: "each file that the manifest names is there with its hash" },
    "package-present": { level: "fail", demands: "the pattern matches at least one file" },
    "package-name": { level: "fail", demands: "the file is named as a wheel, a source distribution or an npm tarball" },
    "package-content": {
        level: "fail",
        demands: "the archive can be read, and name and version inside agree with the file's name",
    },
    "evidence-present": { level: "fail", demands: "the run left evidence of the action" },
    "evidence-passed": { level: "fail", demands: "every such piece says that the action passed" },
    "evidence-subject": {
        level: "fail",
        fixed: true,
        demands: "every such piece speaks about this repository, that run and its commit",
    },
    "evidence-digest": {
        level: "fail",
        fixed: true,
        demands: "what build-once-by-digest left names one digest, and it is the one of `image=` where that is checked too",
    },
    "preflight-workflows": { level: "fail", demands: "GitHub's own parser accepts each workflow file" },
    "preflight-permissions": { level: "warn", demands: "each workflow file says what its jobs' token may do" },
    "preflight-docker": { level: "fail", demands: "Docker's engine answers" },
    "preflight-buildx": { level: "fail", demands: "Buildx is there" },
    "preflight-environment": { level: "fail", demands: "the runner's variables are set and well-formed" },
    "preflight-token": { level: "fail", demands: "GitHub takes the job's token; each row says what it may read" },
    "scan-readable": { level: "fail", fixed: true, demands: "there is a scanner's report, and it can be read" },
    "scan-covered": { level: "fail", demands: "the scanner found packages or files that it could look at" },
    "scan-findings": { level: "fail", demands: "nothing was found at the severities of `severity`" },
};
/** True for the name of a rule. */
function isRuleName(name) {
    return Object.hasOwn(ruleRows, name);
}
/** The row of a rule. */
function ruleRow(name) {
    return ruleRows[name];
}


/***/ }),

/***/ 312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/runner/build/subject.js
var subject = __nccwpck_require__(1936);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
;// CONCATENATED MODULE: ./actions/artifact-check/build/errors.js

/** Errors of artifact-check. */
const checkErrors = (0,action_error/* defineErrors */.V)({
    "check-place-unwritable": {
        kind: "input",
        meaning: "A place where a report is to be written is not a file that can be replaced.",
        fix: "Give `receipt` and `write-manifest` paths of files, not of folders or links.",
    },
    "check-place-taken": {
        kind: "input",
        meaning: "The manifest is to be written over a file that it lists.",
        fix: "Give `write-manifest` a path that no `files=` pattern matches; remove the manifest of an earlier run first.",
    },
});

;// CONCATENATED MODULE: ./actions/artifact-check/build/expected.js
/**
 * The run and commits that subjects must come from. A `workflow_run` event is about the run that triggered it; a pull
 * request's image is built from the merge commit, which that event does not know, so without `commit` nothing is
 * demanded of the image there.
 */
function decideExpected(event, commit, runId) {
    const triggering = event.workflowRun;
    const known = triggering === undefined ? [event.sha, event.headSha] : [];
    const artifacts = triggering === undefined ? known : [triggering.headSha];
    return {
        imageCommits: commit === undefined ? unique(known) : [commit],
        artifactCommits: commit === undefined ? unique(artifacts) : [commit],
        runId: runId ?? triggering?.id ?? event.runId,
        commitGiven: commit !== undefined,
    };
}
function unique(commits) {
    return [...new Set(commits.filter((commit) => commit !== ""))];
}

// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __nccwpck_require__(7531);
// EXTERNAL MODULE: ./packages/kernel/build/result.js
var build_result = __nccwpck_require__(518);
;// CONCATENATED MODULE: ./actions/artifact-check/build/files/hash-manifest.js

const maxEntries = 200_000;
/**
 * The text of a hash manifest, sorted by path; `sha256sum --check` reads it in the workspace.
 *
 * @see GNU coreutils, sha256sum, output format: names with a line end or backslash are escaped and their line marked
 */
function renderHashManifest(files) {
    const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
    return sorted.map(({ path, digest }) => `${lineOf(path, (0,build_digest/* digestHex */.sU)(digest))}\n`).join("");
}
function lineOf(path, hex) {
    if (!/[\\\n\r]/.test(path))
        return `${hex}  ${path}`;
    return `\\${hex}  ${path.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("\r", "\\r")}`;
}
/**
 * Parses a hash manifest. Names that leave the workspace, names given twice and lines of any other form are problems.
 *
 * @see GNU coreutils, sha256sum, output format
 */
function parseHashManifest(text) {
    const files = new Map();
    const lines = text.split(/\r?\n/);
    for (const [index, line] of lines.entries()) {
        if (line === "")
            continue;
        const where = `line ${index + 1}`;
        const match = /^(\\?)([0-9a-fA-F]{64}) [ *](.+)$/.exec(line);
        const [, escaped, hex, name] = match ?? [];
        if (hex === undefined || name === undefined)
            return (0,build_result/* err */._)(`${where}: expected 64 hexadecimal digits, two spaces and a name`);
        const path = escaped === "\\" ? unescapeName(name) : name;
        if (path === undefined)
            return (0,build_result/* err */._)(`${where}: the escaped name cannot be read`);
        if (!staysInside(path))
            return (0,build_result/* err */._)(`${where}: ${JSON.stringify(path.slice(0, 200))} leaves the workspace`);
        const plain = path.replace(/^(?:\.\/)+/, "");
        if (files.has(plain))
            return (0,build_result/* err */._)(`${where}: ${JSON.stringify(plain.slice(0, 200))} is named twice`);
        if (files.size >= maxEntries)
            return (0,build_result/* err */._)(`more than ${maxEntries} names`);
        files.set(plain, { path: plain, digest: (0,build_digest/* sha256Digest */.sI)(hex.toLowerCase()) });
    }
    return files.size === 0 ? (0,build_result/* err */._)("it names no file") : (0,build_result.ok)([...files.values()]);
}
function unescapeName(name) {
    if (/\\(?![\\nr])/.test(name.replaceAll("\\\\", "")))
        return undefined;
    return name.replaceAll(/\\([\\nr])/g, (_, letter) => (letter === "n" ? "\n" : letter === "r" ? "\r" : "\\"));
}
function staysInside(path) {
    if (path.startsWith("/") || /^[A-Za-z]:/.test(path) || path.includes("\0"))
        return false;
    return !path.split(/[/\\]/).includes("..");
}

// EXTERNAL MODULE: ./packages/evidence/build/parse-evidence.js
var parse_evidence = __nccwpck_require__(8828);
// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __nccwpck_require__(5307);
// EXTERNAL MODULE: ./packages/runner/build/evidence-folder.js
var evidence_folder = __nccwpck_require__(8640);
// EXTERNAL MODULE: ./actions/artifact-check/build/subject.js
var build_subject = __nccwpck_require__(6257);
;// CONCATENATED MODULE: ./actions/artifact-check/build/find-subjects.js




/** Reads the evidence of this job; what cannot be read is said and left out, and never counts for anything. */
async function readJobEvidence(host) {
    const folder = (0,evidence_folder/* evidenceFolder */.ek)(host.environment);
    const paths = folder === undefined ? [] : await (0,evidence_folder/* listEvidence */.YD)(host.files, folder);
    const pieces = [];
    const read = [];
    for (const path of paths) {
        const bytes = await host.files.readBytes(path, parse_evidence/* maxEvidenceBytes */.DY);
        const parsed = (0,parse_evidence/* parseEvidence */.vf)(new TextDecoder().decode(bytes ?? new Uint8Array()));
        if (!parsed.ok) {
            host.log.warning(`${path} is left out: ${parsed.error}`);
            continue;
        }
        const { action, verdict, subject } = parsed.value;
        const file = path.slice(path.lastIndexOf("/") + 1);
        pieces.push(parsed.value);
        read.push({ file, sha256: await (0,digest_of/* digestOf */.o)(bytes ?? new Uint8Array()), action, verdict, commit: subject.commit });
    }
    return { pieces, read };
}
/** The images that build-once-by-digest left in this job, for when no subjects are given. */
function subjectsOfEvidence(pieces) {
    const subjects = new Map();
    for (const piece of pieces) {
        if (piece.action !== "build-once-by-digest" || piece.verdict !== "pass")
            continue;
        const parsed = (0,build_subject/* parseSubject */.Ci)(`image=${(0,parse_evidence/* textFact */.yM)(piece.facts, "reference") ?? ""}`);
        if (parsed.ok && parsed.value.kind === "image")
            subjects.set(parsed.value.text, parsed.value);
    }
    return [...subjects.values()];
}
/** The commits whose image this digest is by what build-once-by-digest left in this job, whatever commit it was built for. */
function tiedCommits(pieces, digest) {
    const facts = pieces
        .filter(({ action, verdict }) => action === "build-once-by-digest" && verdict === "pass")
        .filter((piece) => (0,parse_evidence/* textFact */.yM)(piece.facts, "digest") === digest);
    return facts.flatMap((piece) => {
        const commits = [(0,parse_evidence/* textFact */.yM)(piece.facts, "commit"), (0,parse_evidence/* textFact */.yM)(piece.facts, "headCommit")];
        return commits.filter((commit) => commit !== undefined && commit !== "");
    });
}

// EXTERNAL MODULE: ./packages/github/build/errors.js
var errors = __nccwpck_require__(2690);
// EXTERNAL MODULE: ./packages/github/build/json-view.js
var json_view = __nccwpck_require__(4637);
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
        throw errors/* githubErrors */.Z.error("event-unreadable", `${path}: there is no such file`);
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch (error) {
        throw errors/* githubErrors */.Z.error("event-unreadable", `${path}: not JSON`, { cause: error });
    }
    return parseEventContext(environment, payload);
}
/** As {@link readEventContext}, from a payload that was read already. @throws {ActionError} `event-unreadable` (data) */
function parseEventContext(environment, payload) {
    const view = new json_view/* JsonView */.U(payload);
    const event = environment.get("GITHUB_EVENT_NAME") ?? "";
    const sha = environment.get("GITHUB_SHA") ?? "";
    const pullRequest = event.startsWith("pull_request") ? parsePullRequest(view) : undefined;
    const workflowRun = event === "workflow_run" ? parseWorkflowRun(view.at("workflow_run")) : undefined;
    const mergeGroup = event === "merge_group" ? view.at("merge_group") : new json_view/* JsonView */.U(undefined);
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
        throw errors/* githubErrors */.Z.error("event-unreadable", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, not owner/name`);
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
    return match?.[2] !== undefined && (0,json_view/* isCommit */.W)(match[2]) ? Number(match[1]) : undefined;
}
function wholeNumber(text) {
    return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ./packages/kernel/build/assert-never.js
/** Fails to compile when a union has a member that the caller forgot; throws if one arrives at run time all the same. */
function assertNever(value) {
    throw new Error(`unreachable value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./packages/oci/build/credentials.js
/** The value of an `Authorization: Basic` field. @see RFC 7617 */
function basicAuthorization(username, password) {
    return `Basic ${basicSecret(username, password)}`;
}
/** What of an `Authorization: Basic` field is a secret: as good as the password, and unlike it. */
function basicSecret(username, password) {
    return encodeBase64(`${username}:${password}`);
}
/** What a registry that takes passwords as bearer tokens wants: as good as the password, and unlike it. */
function bearerSecret(password) {
    return encodeBase64(password);
}
function encodeBase64(text) {
    return btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(""));
}
/** Decodes base64 of UTF-8; `undefined` when it is neither. */
function decodeBase64(text) {
    try {
        const bytes = Uint8Array.from(atob(text.trim()), (char) => char.charCodeAt(0));
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./packages/oci/build/shape.js
var shape = __nccwpck_require__(2568);
;// CONCATENATED MODULE: ./packages/oci/build/docker-config.js



const hubKey = "https://index.docker.io/v1/";
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const helperName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Parses `config.json` of docker, or `auth.json` of podman. */
function parseDockerConfig(bytes) {
    const parsed = (0,shape/* readShape */._)(bytes, (document) => {
        const auths = Object.keys(document.optional("auths")?.record() ?? {});
        return {
            auths: auths.map((key) => [key, readEntry(document.required("auths").optional(key))]),
            helpers: document.optional("credHelpers")?.textMap() ?? new Map(),
            store: document.optional("credsStore")?.text(),
        };
    });
    if (!parsed.ok)
        return parsed;
    const { auths, helpers, store } = parsed.value;
    for (const name of [...helpers.values(), ...(store === undefined || store === "" ? [] : [store])])
        if (!helperName.test(name))
            return (0,build_result/* err */._)(`${JSON.stringify(name.slice(0, 80))} is not the name of a credential helper`);
    const found = new Map();
    for (const [key, credentials] of auths)
        if (credentials !== undefined)
            found.set(key, credentials);
    return (0,build_result.ok)({ auths: found, helpers, store: store === "" ? undefined : store });
}
function readEntry(entry) {
    if (entry === undefined)
        return undefined;
    const identity = entry.optional("identitytoken")?.text();
    if (identity !== undefined && identity !== "")
        return { kind: "identity", token: identity };
    const auth = entry.optional("auth")?.text() ?? "";
    if (auth !== "") {
        const decoded = decodeBase64(auth) ?? "";
        const colon = decoded.indexOf(":");
        if (colon < 1)
            entry.required("auth").fail("base64 of user:password");
        return { kind: "basic", username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, "") };
    }
    const username = entry.optional("username")?.text() ?? "";
    const password = entry.optional("password")?.text() ?? "";
    return username === "" || password === "" ? undefined : { kind: "basic", username, password };
}
/**
 * Where `config` has the credentials of `repository`, in docker's order: the registry's own helper, the store, the
 * entries. Hosts are compared whole; an entry with a path, as podman writes it, counts for repositories below it.
 */
function findInDockerConfig(config, repository) {
    const hub = hubHosts.has(repository.registry);
    const server = hub ? hubKey : repository.registry;
    for (const [key, name] of config.helpers)
        if (keyMatches(key, repository) !== undefined)
            return { kind: "helper", name, server };
    const entry = findEntry(config, repository);
    // A store that holds nothing for this registry must not hide an entry that a login step wrote into the file.
    if (config.store !== undefined && entry === undefined)
        return { kind: "helper", name: config.store, server };
    return entry === undefined ? { kind: "none" } : { kind: "found", credentials: entry };
}
function findEntry(config, repository) {
    let best;
    for (const [key, credentials] of config.auths) {
        const length = keyMatches(key, repository);
        if (length !== undefined && length >= (best?.length ?? 0))
            best = { length, credentials };
    }
    return best?.credentials;
}
/** How much of the repository a key names, in characters of its path; `undefined` when it is for another one. */
function keyMatches(key, repository) {
    const bare = key.replace(/^https?:\/\//, "").replace(/\/+$/, "");
    const slash = bare.indexOf("/");
    const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
    const path = slash < 0 ? "" : bare.slice(slash + 1);
    if (hubHosts.has(repository.registry) ? !hubHosts.has(host) : host !== repository.registry.toLowerCase())
        return undefined;
    if (path === "" || /^v[12]$/.test(path))
        return 0;
    return repository.path === path || repository.path.startsWith(`${path}/`) ? path.length : undefined;
}

// EXTERNAL MODULE: ./packages/oci/build/errors.js
var build_errors = __nccwpck_require__(9474);
;// CONCATENATED MODULE: ./packages/oci/build/find-credentials.js




const maxConfigBytes = 1024 * 1024;
const helperTimeoutMs = 30_000;
/**
 * Finds the credentials for `repository`: those given, else those of the docker configuration (its credential helpers
 * included), else podman's, else the job token when the registry is ghcr.io, else none. Each secret found is masked.
 *
 * @throws {ActionError} `docker-config-invalid`, `credential-helper-failed` (input)
 */
async function findCredentials(ports, repository, given) {
    const credentials = fromInputs(given) ?? (await fromFiles(ports, repository)) ?? fromJobToken(repository, given, ports);
    if (credentials.kind === "basic") {
        ports.log.mask(credentials.password);
        ports.log.mask(basicSecret(credentials.username, credentials.password));
    }
    if (credentials.kind === "identity")
        ports.log.mask(credentials.token);
    return credentials;
}
function fromInputs(given) {
    if (given.password === undefined || given.password === "")
        return undefined;
    // Registries that take a bare token ignore the name but want one.
    return { kind: "basic", username: given.username ?? "token", password: given.password };
}
function fromJobToken(repository, given, ports) {
    if (repository.registry !== "ghcr.io" || given.jobToken === undefined)
        return { kind: "anonymous" };
    return { kind: "basic", username: ports.environment.get("GITHUB_ACTOR") ?? "token", password: given.jobToken };
}
async function fromFiles(ports, repository) {
    for (const path of configPaths(ports.environment)) {
        const bytes = await ports.files.readBytes(path, maxConfigBytes);
        if (bytes === undefined || bytes.length === 0)
            continue;
        const config = parseDockerConfig(bytes);
        if (!config.ok)
            throw build_errors/* ociErrors */.N.error("docker-config-invalid", `${path}: ${config.error}`);
        const source = findInDockerConfig(config.value, repository);
        if (source.kind === "found")
            return source.credentials;
        if (source.kind === "helper") {
            const credentials = await askHelper(ports.exec, source.name, source.server);
            if (credentials !== undefined)
                return credentials;
        }
    }
    return undefined;
}
function configPaths(environment) {
    const home = environment.get("HOME") ?? environment.get("USERPROFILE");
    const docker = environment.get("DOCKER_CONFIG") ?? (home === undefined ? undefined : `${home}/.docker`);
    const runtime = environment.get("XDG_RUNTIME_DIR");
    const candidates = [
        docker === undefined ? undefined : `${docker}/config.json`,
        environment.get("REGISTRY_AUTH_FILE"),
        runtime === undefined ? undefined : `${runtime}/containers/auth.json`,
    ];
    return candidates.filter((path) => path !== undefined);
}
/**
 * Asks `docker-credential-<name> get`; `undefined` when the helper has nothing for that server.
 *
 * @see docker-credential-helpers, "Development": the protocol of `get`
 */
async function askHelper(exec, name, server) {
    const command = `docker-credential-${name}`;
    const input = new TextEncoder().encode(`${server}\n`);
    const result = await exec
        .run(command, ["get"], { input, timeoutMs: helperTimeoutMs, maxOutputBytes: 64 * 1024 })
        .catch((cause) => {
        throw build_errors/* ociErrors */.N.error("credential-helper-failed", `${command} could not be started for ${server}`, { cause });
    });
    const said = `${result.stdout}${result.stderr}`;
    if (result.exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const why = result.timedOut
            ? `did not end within ${helperTimeoutMs / 1000} s`
            : `ended with exit code ${result.exitCode}`;
        throw build_errors/* ociErrors */.N.error("credential-helper-failed", `${command} get ${why} for ${server}`);
    }
    const answer = (0,shape/* readShape */._)(new TextEncoder().encode(result.stdout), (document) => ({
        username: document.required("Username").text(),
        secret: document.required("Secret").text(),
    }));
    // What the helper printed is a secret: the message says where it is wrong, never what it was.
    if (!answer.ok)
        throw build_errors/* ociErrors */.N.error("credential-helper-failed", `${command} get answered for ${server} with something that is not Username and Secret`);
    const { username, secret } = answer.value;
    if (username === "" && secret === "")
        return undefined;
    return username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
}

;// CONCATENATED MODULE: ./packages/host/build/budget.js
/** What the repetition of one operation may take, and what it took, over all the requests that it is made of. */
class Budget {
    totalMs;
    #clock;
    #startMs;
    #attempts = 0;
    #refusedPause;
    constructor(clock, totalMs) {
        this.totalMs = totalMs;
        this.#clock = clock;
        this.#startMs = clock.monotonic();
    }
    get attempts() {
        return this.#attempts;
    }
    /** Less than 0 when it is spent. */
    get leftMs() {
        return this.totalMs - (this.#clock.monotonic() - this.#startMs);
    }
    /** Counts a request that leaves. */
    count() {
        this.#attempts += 1;
        this.#refusedPause = undefined;
    }
    /** Remembers that the server asked for a longer pause than there is time for. */
    refusePause(pauseMs) {
        const left = Math.max(0, Math.floor(this.leftMs / 1000));
        this.#refusedPause = `; a pause of ${seconds(pauseMs)} is asked for, and of ${seconds(this.totalMs)} for everything ${left} s are left`;
    }
    /** `4 attempts, 728 ms`, and why there was no further one when the server's wish was the reason. */
    describe() {
        const tries = this.#attempts === 1 ? "1 attempt" : `${this.#attempts} attempts`;
        const elapsedMs = Math.round(this.#clock.monotonic() - this.#startMs);
        return `${tries}, ${elapsedMs} ms${this.#refusedPause ?? ""}`;
    }
}
function seconds(ms) {
    return `${ms < 10_000 ? Number((ms / 1000).toFixed(3)) : Math.round(ms / 1000)} s`;
}

// EXTERNAL MODULE: ./packages/host/build/errors.js
var host_build_errors = __nccwpck_require__(7761);
// EXTERNAL MODULE: ./packages/host/build/http.js
var build_http = __nccwpck_require__(6);
// EXTERNAL MODULE: ./packages/host/build/retry-after.js
var retry_after = __nccwpck_require__(2105);
;// CONCATENATED MODULE: ./packages/host/build/attempts.js




/** Four attempts within a minute and a half. */
const defaultSchedule = { attempts: 4, firstPauseMs: 250, maxPauseMs: 20_000, totalMs: 90_000 };
const maxWordBytes = 65_536;
/** A body of a few bytes that takes longer is a trickle. */
const maxWordMs = 10_000;
/**
 * Sends `request` until a response arrives that is neither 429, nor 403 with `Retry-After`, nor 5xx; the last such
 * response is returned when the schedule runs out, so that the caller can read its body. Honours `Retry-After`, and the
 * pause that a 429 without one asks for in its body. A request that is not idempotent (POST, PATCH) is repeated after
 * limits and 503 only, one whose body is a stream never.
 *
 * @param budget what the whole operation may take, when the request is one of several; it says what was tried
 * @throws {ActionError} `request-failed` (upstream) when the last attempt brought no response at all
 * @see RFC 9110, 10.2.3 Retry-After; 9.2.2 idempotent methods
 */
async function sendWithAttempts(ports, request, schedule = defaultSchedule, budget = new Budget(ports.clock, schedule.totalMs)) {
    for (let attempt = 1;; attempt++) {
        budget.count();
        const first = await attemptOnce(ports.http, request);
        if (!isRepeatable(request, first))
            return outcomeOf(first, request, budget);
        const own = ownPause(attempt, schedule, ports.random);
        const { tried, askedMs, inWords } = await readPause(first, ports.clock);
        // What GHCR asks for in words is microseconds, after which everybody else comes back as well.
        const pauseMs = askedMs === undefined ? own : inWords ? Math.max(own, askedMs) : askedMs;
        const fits = pauseMs <= budget.leftMs;
        if (!fits && askedMs === pauseMs)
            budget.refusePause(pauseMs);
        if (!fits || attempt >= schedule.attempts)
            return outcomeOf(tried, request, budget);
        tried.response?.discard();
        await ports.clock.sleep(pauseMs);
    }
}
async function attemptOnce(http, request) {
    try {
        return { response: await http.send(request), failure: undefined };
    }
    catch (error) {
        if (error instanceof build_http/* HttpFailure */.H)
            return { response: undefined, failure: error };
        throw error;
    }
}
function isRepeatable(request, { response, failure }) {
    // A stream was read, at least its beginning.
    if (request.body !== undefined && !(request.body instanceof Uint8Array))
        return false;
    const idempotent = request.method !== "POST" && request.method !== "PATCH";
    if (response !== undefined) {
        // GitHub's secondary limits are told with 403 as well; nothing was carried out.
        const limited = response.status === 429 || (response.status === 403 && response.headers.has("retry-after"));
        return limited || response.status === 503 || (idempotent && response.status >= 500);
    }
    if (failure.reason === "tls" || failure.reason === "proxy")
        return false;
    return idempotent || failure.reason === "refused" || failure.reason === "name";
}
function outcomeOf({ response, failure }, request, budget) {
    if (response !== undefined)
        return response;
    throw host_build_errors/* hostErrors */.S.error("request-failed", `${request.method} ${(0,build_http/* redactUrl */.B)(request.url)}: ${failure.message} (${budget.describe()})`, { cause: failure, ...(failure.fix === undefined ? {} : { hint: failure.fix }) });
}
function ownPause(attempt, schedule, random) {
    const full = schedule.firstPauseMs * 2 ** (attempt - 1);
    return Math.min(schedule.maxPauseMs, full * (0.5 + random.fraction() / 2));
}
/** What the answer asks for. A body that was read for it is put back. */
async function readPause(tried, clock) {
    const { response } = tried;
    const field = response?.headers.get("retry-after");
    const askedMs = field === undefined ? undefined : (0,retry_after/* parseRetryAfter */.m)(field, clock.now());
    if (response?.status !== 429 || askedMs !== undefined)
        return { tried, askedMs, inWords: false };
    const bytes = await readWords(response, clock);
    return {
        tried: { response: withBody(response, bytes), failure: undefined },
        askedMs: (0,retry_after/* pauseInWords */.h)(new TextDecoder().decode(bytes)),
        inWords: true,
    };
}
/** The beginning of an answer's body; nothing where it breaks off, or takes its time. */
async function readWords(response, clock) {
    const start = clock.monotonic();
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of response.body) {
            size += chunk.length;
            if (size > maxWordBytes || clock.monotonic() - start > maxWordMs)
                return new Uint8Array();
            chunks.push(chunk);
        }
    }
    catch (error) {
        if (error instanceof build_http/* HttpFailure */.H)
            return new Uint8Array();
        throw error;
    }
    const words = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
        words.set(chunk, at);
        at += chunk.length;
    }
    return words;
}
function withBody(response, bytes) {
    return {
        status: response.status,
        headers: response.headers,
        body: (async function* () {
            yield await Promise.resolve(bytes);
        })(),
        bytes: async () => await Promise.resolve(bytes),
        text: async () => await Promise.resolve(new TextDecoder().decode(bytes)),
        discard: () => response.discard(),
    };
}

// EXTERNAL MODULE: ./packages/oci/build/answer.js
var build_answer = __nccwpck_require__(839);
;// CONCATENATED MODULE: ./packages/oci/build/challenge.js
const token = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const quoted = /"((?:[^"\\]|\\.)*)"/y;
const maxHeaderLength = 8192;
/**
 * Parses `WWW-Authenticate`: quoted strings with commas and escapes, and several challenges in one field. What cannot
 * be understood ends the list; the challenges before it count.
 *
 * @see RFC 9110, 11.2 to 11.6.1
 */
function parseChallenges(header) {
    const challenges = [];
    const text = header.slice(0, maxHeaderLength);
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(text);
        if (match === null)
            return undefined;
        at = pattern.lastIndex;
        return match[1] ?? match[0];
    };
    for (;;) {
        take(/[\s,]*/y);
        const name = take(token);
        if (name === undefined)
            return challenges;
        if (take(/\s*=\s*/y) === undefined) {
            challenges.push({ scheme: name.toLowerCase(), parameters: new Map() });
            continue;
        }
        const value = take(quoted)?.replaceAll(/\\(.)/g, "$1") ?? take(token);
        const current = challenges.at(-1);
        if (value === undefined || current === undefined)
            return challenges;
        if (!current.parameters.has(name.toLowerCase()))
            current.parameters.set(name.toLowerCase(), value);
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/private-host.js
/** Kinds of `hostname` as WHATWG parsers write it: IPv4 in four decimal parts, IPv6 in brackets, names in lower case. */
function hostKind(hostname) {
    if (hostname.startsWith("["))
        return ipv6Kind(hostname.slice(1, -1));
    const name = hostname.toLowerCase().replace(/\.+$/, "");
    const octets = ipv4Octets(name);
    return octets === undefined ? nameKind(name) : ipv4Kind(octets);
}
/** True when `hostname` is an address and no name. */
function isAddress(hostname) {
    return hostname.startsWith("[") || ipv4Octets(hostname) !== undefined;
}
const loopbackNames = new Set(["localhost", "ip6-localhost", "ip6-loopback", "localhost.localdomain"]);
/** @see RFC 6761 `localhost`, RFC 6762 `local`, RFC 8375 `home.arpa`; ICANN reserved `internal` for private use */
const privateSuffix = /(?:^|\.)(?:local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa)$/;
function nameKind(name) {
    if (loopbackNames.has(name) || name.endsWith(".localhost"))
        return "loopback";
    // A name without a dot is found by a search list, which is a private network's.
    return !name.includes(".") || privateSuffix.test(name) ? "private-name" : "public";
}
function ipv4Octets(text) {
    if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text))
        return undefined;
    return text.split(".").map(Number);
}
/** @see RFC 6890; 168.63.129.16 answers virtual machines of Azure alone */
function ipv4Kind([a = 0, b = 0, c = 0, d = 0]) {
    if (a === 127)
        return "loopback";
    const special = a === 0 ||
        a === 10 ||
        (a === 100 && b >= 64 && b < 128) ||
        (a === 169 && b === 254) ||
        (a === 172 && b >= 16 && b < 32) ||
        (a === 192 && (b === 168 || (b === 0 && (c === 0 || c === 2)))) ||
        (a === 198 && (b === 18 || b === 19)) ||
        (a === 168 && b === 63 && c === 129 && d === 16) ||
        a >= 224;
    return special ? "private-address" : "public";
}
/** Public is what lies in 2000::/3, or carries a public IPv4 address in a form that routers unwrap. @see RFC 4291, 6052, 3056 */
function ipv6Kind(text) {
    const groups = ipv6Groups(text);
    if (groups === undefined)
        return "private-address";
    const [first = 0, second = 0] = groups;
    const embedded = (at) => {
        const [high = 0, low = 0] = groups.slice(at, at + 2);
        return ipv4Kind([high >> 8, high & 255, low >> 8, low & 255]);
    };
    const zeros = (count) => groups.slice(0, count).every((group) => group === 0);
    if (zeros(7) && groups[7] === 1)
        return "loopback";
    if (zeros(5) && groups[5] === 0xffff)
        return embedded(6);
    if (first === 0x64 && second === 0xff9b && groups.slice(2, 6).every((group) => group === 0))
        return embedded(6);
    if (first === 0x2002)
        return embedded(1);
    // Teredo carries an address of somebody else, and 2001:db8::/32 is nobody's.
    if (first === 0x2001 && (second === 0 || second === 0xdb8))
        return "private-address";
    return first >> 13 === 1 ? "public" : "private-address";
}
function ipv6Groups(text) {
    const halves = text.split("::").map((half) => (half === "" ? [] : half.split(":")));
    const [head = [], tail] = halves;
    const missing = 8 - head.length - (tail?.length ?? 0);
    if (halves.length > 2 || missing < 0 || (tail === undefined && missing > 0))
        return undefined;
    const all = [...head, ...Array.from({ length: missing }, () => "0"), ...(tail ?? [])];
    return all.every((group) => /^[0-9a-f]{1,4}$/.test(group))
        ? all.map((group) => Number.parseInt(group, 16))
        : undefined;
}

;// CONCATENATED MODULE: ./packages/oci/build/same-site.js

/** Labels under which countries register names for others, beside those of up to three letters. */
const countrySecondLevels = new Set("asso csiro firm gouv govt idv info name plc police presse school store".split(" "));
/** Domains whose names belong to the customers of one company, as far as a registry or a token service may run there. */
const tenantDomains = new Set(("amazonaws.com awsapprunner.com azurecr.io azurewebsites.net azurecontainerapps.io azure-api.net cloudapp.net " +
    "cloudapp.azure.com trafficmanager.net cloudfront.net elasticbeanstalk.com run.app web.app appspot.com " +
    "cloudfunctions.net pkg.dev firebaseapp.com github.io github.dev githubpreview.dev gitlab.io gitpod.io " +
    "herokuapp.com fly.dev render.com onrender.com railway.app up.railway.app vercel.app netlify.app pages.dev " +
    "workers.dev trycloudflare.com ondigitalocean.app jfrog.io jfrog.dev ngrok.io ngrok.app ngrok.dev " +
    "ngrok-free.app ngrok-free.dev loca.lt localhost.run nip.io sslip.io xip.io traefik.me duckdns.org no-ip.org " +
    "ddns.net dyndns.org dynv6.net hopto.org eu.org us.com uk.com eu.com de.com scw.cloud ovh.net " +
    "oraclecloud.com ocir.io myhuaweicloud.com aliyuncs.com tencentcloudcr.com openshiftapps.com codespaces.new").split(" "));
/**
 * True when whoever owns `registry`'s name owns `other`'s too: one lies below the other, or both lie directly below one
 * domain that is somebody's own. Where that cannot be told without the public suffix list the answer is false.
 *
 * @see publicsuffix.org: why a shared parent alone proves nothing
 */
function isSameSite(registry, other) {
    if (isAddress(registry) || isAddress(other))
        return false;
    if (registry === other || isBelow(other, registry) || isBelow(registry, other))
        return true;
    const parent = parentOf(registry);
    return parent === parentOf(other) && parent.includes(".") && !isShared(parent);
}
/** A parent of one label is a whole top-level domain, and nobody's own. */
function isBelow(name, parent) {
    return parent.includes(".") && name.endsWith(`.${parent}`);
}
function parentOf(name) {
    return name.slice(name.indexOf(".") + 1);
}
function isShared(domain) {
    const labels = domain.split(".");
    for (let at = 0; at < labels.length - 1; at++)
        if (tenantDomains.has(labels.slice(at).join(".")))
            return true;
    const [second = "", top = ""] = labels.slice(-2);
    if (labels.length > 2 || top.length > 2)
        return false;
    // `co.uk`, `com.au`, `ne.jp`: short second labels below a country are as a rule not one owner's.
    return second.length <= 3 || countrySecondLevels.has(second);
}

;// CONCATENATED MODULE: ./packages/oci/build/origin-rules.js


/**
 * Why a token for `endpoint` may not be asked for at `realm`; `undefined` when it may.
 *
 * A token service is on the registry's own origin, or is reached by https (plain http only on the registry's own name
 * when that was asked for) and is no private address; a name of a private network counts only for a registry that has
 * one itself. Credentials go to the registry's own name, to the service known for it, or to its own site. Without
 * credentials any public service may be asked.
 *
 * @param shows whether credentials would be shown there
 * @see Distribution token authentication specification, "Requesting a Token"; docs/security.md, "Where credentials may go"
 */
function refusedRealm(endpoint, realm, shows) {
    const url = URL.parse(realm);
    if (url === null)
        return "is not a URL";
    if (url.username !== "" || url.password !== "")
        return "carries a user name";
    const own = new URL(endpoint.origin);
    if (endpoint.pinned) {
        const known = new URL(endpoint.realm?.url ?? endpoint.origin);
        return url.origin === known.origin || url.origin === own.origin ? undefined : `is not ${known.origin}`;
    }
    if (url.origin === own.origin)
        return undefined;
    const sameName = url.hostname === own.hostname;
    if (url.protocol !== "https:" && !(url.protocol === "http:" && endpoint.insecure && sameName))
        return "does not use https";
    const kind = hostKind(url.hostname);
    if (kind === "loopback" || kind === "private-address")
        // Who else listens on this machine, or on that address, is not the registry's business.
        return sameName && endpoint.insecure ? undefined : "is a private address other than the registry's own";
    if (sameName)
        return undefined;
    if (kind === "private-name" && hostKind(own.hostname) === "public")
        return "is a name of a private network";
    return !shows || isSameSite(own.hostname, url.hostname) ? undefined : "belongs to another domain";
}
/**
 * Why a request for `endpoint` may not go on from `from` to `target`, which its answer named by a redirect, an upload's
 * location or the link to a next page; `undefined` when it may. Credentials go along to neither.
 *
 * @see RFC 9110, 15.4 Redirection; docs/security.md, "Where credentials may go"
 */
function refusedTarget(endpoint, from, target) {
    const url = URL.parse(target);
    if (url === null)
        return "is not a URL";
    if (url.username !== "" || url.password !== "")
        return "carries a user name";
    const own = new URL(endpoint.origin);
    const ownKind = hostKind(own.hostname);
    const kind = hostKind(url.hostname);
    if (url.protocol !== "https:") {
        if (url.protocol !== "http:" || from.startsWith("https:"))
            return "is not https";
        // Plain http leads on to plain http where it was asked for, and on this machine.
        const local = ownKind === "loopback" && kind === "loopback";
        if (url.origin !== own.origin && !local && !endpoint.insecure)
            return "is not https";
    }
    if (url.hostname === own.hostname || kind === "public")
        return undefined;
    if (kind === "private-name")
        return ownKind === "public" ? "is a name of a private network" : undefined;
    return kind === "loopback" && ownKind === "loopback" ? undefined : "is a private address";
}

;// CONCATENATED MODULE: ./packages/oci/build/token.js






const maxTokenBytes = 64 * 1024;
const clientId = "build-once";
/**
 * Asks a token service; `undefined` when it says that it does not exist (404), which a guessed realm may.
 *
 * @throws {ActionError} `registry-unauthorized`, `registry-forbidden`, `registry-realm-refused`, `registry-rate-limited`, `registry-unavailable`, `registry-answer-invalid`, `request-failed`
 * @see Distribution token authentication specification; "OAuth2 token authentication" for refresh tokens
 */
async function fetchToken(transport, request, budget) {
    const { credentials } = request;
    let answer;
    if (credentials.kind === "identity") {
        answer = await ask(transport, byRefreshToken(request, credentials.token), budget);
        // Services without the OAuth2 form take the refresh token as a password.
        if (answer.status === 404 || answer.status === 405)
            answer = undefined;
    }
    answer ??= await ask(transport, byQuery(request), budget);
    if (answer.status === 404 || answer.status === 405)
        return undefined;
    if (answer.status >= 300 && answer.status < 400)
        throw build_errors/* ociErrors */.N.error("registry-realm-refused", `${(0,build_http/* redactUrl */.B)(request.realm)}: redirects, and credentials are not taken along`);
    if (answer.status !== 200)
        throw await (0,build_answer/* answerError */.n)(answer, new URL(request.realm).host);
    const token = parseToken(answer.bytes);
    if (!token.ok)
        throw build_errors/* ociErrors */.N.error("registry-answer-invalid", `${(0,build_http/* redactUrl */.B)(request.realm)}: ${token.error}`);
    return token.value;
}
function byQuery(request) {
    const url = new URL(request.realm);
    if (request.service !== undefined)
        url.searchParams.set("service", request.service);
    for (const scope of request.scopes)
        url.searchParams.append("scope", scope);
    const { credentials } = request;
    if (credentials.kind === "anonymous")
        return { method: "GET", url: url.href };
    const [username, password] = credentials.kind === "basic" ? [credentials.username, credentials.password] : ["<token>", credentials.token];
    return { method: "GET", url: url.href, headers: { authorization: basicAuthorization(username, password) } };
}
function byRefreshToken(request, refreshToken) {
    const form = new URLSearchParams({
        grant_type: "refresh_token",
        client_id: clientId,
        service: request.service ?? "",
        scope: request.scopes.join(" "),
        refresh_token: refreshToken,
    });
    return {
        method: "POST",
        url: request.realm,
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: new TextEncoder().encode(form.toString()),
    };
}
async function ask(transport, request, budget) {
    const response = await transport.send("token", request, budget);
    try {
        const bytes = await (0,build_answer/* readBody */.x8)(response, maxTokenBytes, transport.ports.clock);
        const { status, headers } = response;
        return { status, headers, bytes, method: request.method, url: request.url, tried: budget.describe() };
    }
    catch (cause) {
        if (!(cause instanceof build_http/* HttpFailure */.H))
            throw cause;
        throw build_errors/* ociErrors */.N.error("registry-unavailable", `${request.method} ${(0,build_http/* redactUrl */.B)(request.url)}: ${cause.message} (${budget.describe()})`, {
            cause,
        });
    }
}
const fitsHeader = /^[\x21-\x7e]{1,65536}$/;
function parseToken(bytes) {
    const parsed = (0,shape/* readShape */._)(bytes, (document) => {
        const text = (key) => document.optional(key)?.text() ?? "";
        return {
            token: text("token") || text("access_token"),
            refresh: text("refresh_token"),
            seconds: document.optional("expires_in")?.count() ?? 0,
        };
    });
    if (!parsed.ok)
        return (0,build_result/* err */._)(`the token service's ${parsed.error}`);
    const { token, refresh, seconds } = parsed.value;
    if (!fitsHeader.test(token))
        return (0,build_result/* err */._)("the token service gave no token that fits a header");
    // A minute is what the specification says when nothing is told.
    const lifetimeMs = (seconds > 0 ? seconds : 60) * 1000;
    return (0,build_result.ok)({ token, lifetimeMs, refreshToken: fitsHeader.test(refresh) ? refresh : undefined });
}

// EXTERNAL MODULE: ./packages/oci/build/words.js
var words = __nccwpck_require__(8264);
;// CONCATENATED MODULE: ./packages/oci/build/authorizer.js







const maxSkewMs = 5000;
/**
 * Holds what a registry is shown. A registry that takes a password as a bearer token is shown it at once: one request
 * a lookup. Where the token service is known by convention a token is asked for before the first request: two. Elsewhere
 * the registry's challenge is answered: one request without authentication or with a basic one it takes up front,
 * three with tokens, and one from the second lookup on.
 */
class Authorizer {
    #transport;
    #clock;
    #endpoint;
    #scopes;
    #onSecret;
    #credentials;
    #held;
    #direct;
    /** Once it was refused the exchange counts for good. */
    #directRefused = false;
    #guess;
    /** By realm and service: requests that start together wait for one token. */
    #underWay = new Map();
    constructor(transport, endpoint, credentials, options) {
        this.#transport = transport;
        this.#clock = transport.ports.clock;
        this.#endpoint = endpoint;
        this.#credentials = credentials;
        this.#scopes = options.scopes;
        this.#onSecret = options.onSecret;
        // On this machine registries without authentication are usual: only credentials make a token service likely.
        this.#guess = endpoint.realm !== undefined && (!endpoint.plainHttp || credentials.kind !== "anonymous");
        if (endpoint.directBearer && credentials.kind === "basic") {
            const secret = bearerSecret(credentials.password);
            this.#onSecret?.(secret);
            this.#direct = `Bearer ${secret}`;
        }
    }
    /**
     * What the next request carries; `undefined` when nothing is known to be wanted.
     *
     * @param repeatable false for a request that cannot be sent again when what it carries is refused
     * @throws {ActionError} as {@link fetchToken}
     */
    async upFront(repeatable, budget) {
        const held = this.#heldValue();
        if (held !== undefined)
            return held;
        if (this.#direct !== undefined && !this.#directRefused && repeatable)
            return this.#direct;
        if (!this.#guess)
            return undefined;
        const value = await this.#fromKnownRealm(budget);
        this.#guess = value !== undefined;
        return value;
    }
    /** Whether {@link answerRefusal} may bring a request further that carried `shown` and got `status`. */
    mayAnswer(status, shown) {
        return status === 401 || (status === 403 && shown !== undefined && shown === this.#direct);
    }
    /**
     * The authorisation for another try of what was `refused`: what another request was given meanwhile, else what the
     * challenge asks for.
     *
     * @param shown what the refused request carried
     * @throws {ActionError} `registry-unauthorized`, `registry-forbidden`, `registry-realm-refused` (permission); as {@link fetchToken}
     */
    async answerRefusal(refused, shown, budget) {
        const held = this.#heldValue();
        if (held !== undefined && held !== shown)
            return held;
        this.#held = undefined;
        const direct = shown !== undefined && shown === this.#direct;
        this.#directRefused ||= direct;
        const challenges = parseChallenges(refused.headers.get("www-authenticate") ?? "");
        // GHCR refuses a bearer it does not know without a challenge.
        const value = direct && challenges.length === 0
            ? await this.#fromKnownRealm(budget)
            : await this.#fromChallenges(challenges, shown, budget);
        if (value !== undefined)
            return value;
        throw await (0,build_answer/* answerError */.n)(refused, this.#endpoint.host);
    }
    /** Shows `shown` no more, when what it was refused for cannot be sent again. */
    forget(shown) {
        if (this.#held?.value === shown)
            this.#held = undefined;
    }
    #heldValue() {
        return this.#held !== undefined && this.#clock.monotonic() < this.#held.untilMs ? this.#held.value : undefined;
    }
    async #fromChallenges(challenges, shown, budget) {
        const bearers = challenges.filter(({ scheme, parameters }) => scheme === "bearer" && parameters.has("realm"));
        const allowed = bearers.find(({ parameters }) => this.#refusal(parameters.get("realm") ?? "") === undefined);
        if (allowed !== undefined) {
            const { parameters } = allowed;
            const value = await this.#fromRealm(parameters.get("realm") ?? "", parameters.get("service"), budget);
            if (value !== undefined)
                return value;
        }
        const credentials = this.#credentials;
        if (credentials.kind === "basic" && challenges.some((challenge) => challenge.scheme === "basic")) {
            const value = basicAuthorization(credentials.username, credentials.password);
            if (value !== shown)
                return this.#hold(value, Number.POSITIVE_INFINITY);
        }
        const [first] = bearers;
        if (allowed === undefined && first !== undefined)
            this.#checkRealm(first.parameters.get("realm") ?? "");
        return undefined;
    }
    async #fromKnownRealm(budget) {
        const realm = this.#endpoint.realm;
        return realm === undefined ? undefined : await this.#fromRealm(realm.url, realm.service, budget);
    }
    async #fromRealm(realm, service, budget) {
        const key = JSON.stringify([realm, service]);
        const underWay = this.#underWay.get(key) ?? this.#exchange(realm, service, budget).finally(() => this.#underWay.delete(key));
        this.#underWay.set(key, underWay);
        return await underWay;
    }
    async #exchange(realm, service, budget) {
        this.#checkRealm(realm);
        const asked = this.#clock.monotonic();
        const credentials = this.#credentials;
        const request = { realm, service, scopes: this.#scopes, credentials };
        const token = await fetchToken(this.#transport, request, budget);
        if (token === undefined)
            return undefined;
        this.#onSecret?.(token.token);
        if (token.refreshToken !== undefined && credentials.kind === "identity") {
            // Services that renew refresh tokens take the old one back.
            this.#onSecret?.(token.refreshToken);
            this.#credentials = { kind: "identity", token: token.refreshToken };
        }
        const skewMs = Math.min(maxSkewMs, token.lifetimeMs / 10);
        return this.#hold(`Bearer ${token.token}`, asked + token.lifetimeMs - skewMs);
    }
    #refusal(realm) {
        return refusedRealm(this.#endpoint, realm, this.#credentials.kind !== "anonymous");
    }
    #checkRealm(realm) {
        const refusal = this.#refusal(realm);
        if (refusal === undefined)
            return;
        throw build_errors/* ociErrors */.N.error("registry-realm-refused", `${this.#endpoint.host} names a token service that ${refusal}: ${(0,words/* quoteWords */.A)(realm)}`);
    }
    #hold(value, untilMs) {
        this.#held = { value, untilMs };
        return value;
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/endpoint.js
const apiHosts = new Map([
    ["docker.io", "registry-1.docker.io"],
    ["index.docker.io", "registry-1.docker.io"],
]);
const knownRealms = new Map([
    ["ghcr.io", { url: "https://ghcr.io/token", service: "ghcr.io" }],
    ["registry-1.docker.io", { url: "https://auth.docker.io/token", service: "registry.docker.io" }],
    ["registry.gitlab.com", { url: "https://gitlab.com/jwt/auth", service: "container_registry" }],
    ["quay.io", { url: "https://quay.io/v2/auth", service: "quay.io" }],
]);
/** Registries with a host for each customer or region, whose token service is a path of that host. */
const knownPaths = [
    [/^[a-z0-9]+\.azurecr\.(?:io|cn|us)$/, "/oauth2/token"],
    [/^[a-z0-9-]+-docker\.pkg\.dev$/, "/v2/token"],
    [/^(?:[a-z]+\.)?gcr\.io$/, "/v2/token"],
];
function knownRealm(host) {
    const path = knownPaths.find(([pattern]) => pattern.test(host))?.[1];
    return knownRealms.get(host) ?? (path === undefined ? undefined : { url: `https://${host}${path}`, service: host });
}
const directBearerHosts = new Set(["ghcr.io"]);
/** True for a host, with or without a port, that cannot be anything but this machine. */
function isLoopback(host) {
    const name = host.replace(/:\d{1,5}$/, "").toLowerCase();
    if (name === "localhost" || name === "[::1]")
        return true;
    const octets = name.split(".");
    return (octets.length === 4 &&
        octets[0] === "127" &&
        octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256));
}
/**
 * Where `repository`'s registry is: https, and plain http for this machine only unless `insecure` is asked for.
 * For registries whose token service is known by convention it is told here, which saves the request that would only
 * be answered with a challenge; on this machine the convention is `/token` of the same host.
 *
 * @param directBearer what to believe instead of the table of registries that take a password as a bearer token
 */
function endpointOf(repository, insecure, directBearer) {
    const host = apiHosts.get(repository.registry.toLowerCase()) ?? repository.registry.toLowerCase();
    const plainHttp = insecure || isLoopback(host);
    const origin = `${plainHttp ? "http" : "https"}://${host}`;
    const known = knownRealm(host);
    const local = isLoopback(host) ? { url: `${origin}/token`, service: host } : undefined;
    return {
        origin,
        host,
        plainHttp,
        insecure,
        realm: known ?? local,
        pinned: known !== undefined,
        directBearer: directBearer ?? directBearerHosts.has(host),
    };
}

// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var build_reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./packages/oci/build/registry-problems.js
var registry_problems = __nccwpck_require__(4467);
// EXTERNAL MODULE: ./packages/oci/build/manifest.js
var manifest = __nccwpck_require__(1972);
// EXTERNAL MODULE: ./packages/oci/build/media-types.js
var media_types = __nccwpck_require__(8193);
;// CONCATENATED MODULE: ./packages/oci/build/fetched-manifest.js






const untold = new Set(["", "application/octet-stream", "application/json", "text/plain"]);
/**
 * Accepts a 200 answer as a manifest: the type is one that is known, the bytes have the digest that was asked for and
 * the one that was announced, and the document parses.
 *
 * @param asked the digest that was read, `undefined` for a tag
 * @throws {ActionError} `registry-answer-invalid` (upstream), `digest-mismatch`, `manifest-invalid` (data)
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
async function acceptManifest(answer, asked) {
    const where = (0,build_answer/* describeRequest */.Ng)(answer);
    const mediaType = await servedType(answer, where);
    const algorithm = asked === undefined ? "sha256" : (0,build_digest/* digestAlgorithm */.g4)(asked);
    const digest = await (0,digest_of/* digestOf */.o)(answer.bytes, algorithm);
    if (asked !== undefined && digest !== asked)
        throw build_errors/* ociErrors */.N.error("digest-mismatch", `${where}: asked for ${asked}, the bytes served are ${digest}`);
    await checkAnnounced(answer, where, digest);
    const parsed = (0,manifest/* parseManifest */.Ng)(answer.bytes, mediaType);
    if (!parsed.ok)
        throw build_errors/* ociErrors */.N.error("manifest-invalid", `${where}: ${parsed.error}`);
    return { digest, mediaType, sizeBytes: answer.bytes.length, bytes: answer.bytes, manifest: parsed.value };
}
/** Some registries serve a manifest without saying its type; then the document's own word counts. */
async function servedType(answer, where) {
    const told = (0,media_types/* bareMediaType */.ZX)(answer.headers.get("content-type"));
    const type = untold.has(told) ? ((0,manifest/* claimedMediaType */.AG)(answer.bytes) ?? told) : told;
    if ((0,media_types/* manifestKind */.QS)(type) !== undefined)
        return type;
    if (type.includes("html"))
        throw await (0,build_answer/* answerError */.n)(answer, URL.parse(answer.url)?.host ?? "");
    throw build_errors/* ociErrors */.N.error("registry-answer-invalid", `${where}: the answer is ${JSON.stringify(type.slice(0, 100))}, not a manifest`);
}
async function checkAnnounced(answer, where, computed) {
    const header = answer.headers.get("docker-content-digest");
    if (header === undefined)
        return;
    const announced = (0,build_digest/* parseDigest */.m)(header);
    if (!announced.ok)
        throw build_errors/* ociErrors */.N.error("digest-mismatch", `${where}: the registry announced ${JSON.stringify(header.slice(0, 100))}: ${announced.error}`);
    if (announced.value === computed)
        return;
    const actual = await (0,digest_of/* digestOf */.o)(answer.bytes, (0,build_digest/* digestAlgorithm */.g4)(announced.value));
    if (actual !== announced.value)
        throw build_errors/* ociErrors */.N.error("digest-mismatch", `${where}: the registry announced ${announced.value}, the bytes served are ${actual}`);
}

// EXTERNAL MODULE: ./packages/oci/build/in-parallel.js
var in_parallel = __nccwpck_require__(1192);
;// CONCATENATED MODULE: ./packages/oci/build/manifests.js








/** With the usual schedule the last one comes after 32 s: registries are known to lag for 30. */
const readBackAttempts = 8;
/**
 * As many reads in a row that name a third digest, neither what was written nor what was there before, are another
 * writer's and no lag. The pauses double: the longer a registry has lagged already, the longer a third one must stay.
 */
const strangerReads = 5;
const blobUnseenAttempts = 3;
/** Refusals to write a tag that stands, which may have been set by the very write whose answer was lost. */
const keptTag = new Set(["tag-immutable", "tag-protected"]);
const tagsAtOnce = 6;
/** Hosted registries that are not known to take several tags at once: asking them would be one request more. */
const takesOneTag = /(?:^|\.)(?:ghcr\.io|docker\.io|gitlab\.com|quay\.io|gcr\.io|pkg\.dev|azurecr\.io|amazonaws\.com|public\.ecr\.aws)$/;
/** Reads and writes manifests. @see OCI distribution specification 1.1.1, "Pulling manifests", "Pushing manifests" */
class ManifestStore {
    #session;
    #repository;
    #oneTagOnly;
    constructor(session, repository) {
        this.#session = session;
        this.#repository = repository;
        this.#oneTagOnly = takesOneTag.test(repository.registry.toLowerCase());
    }
    async resolve(reference) {
        const answer = await this.#session.send({
            purpose: "manifest",
            method: "GET",
            url: this.#path(reference),
            headers: { accept: media_types/* acceptManifests */.Pl },
            maxBytes: manifest/* maxManifestBytes */.rq,
        });
        if (answer.status === 200) {
            const digest = (0,build_digest/* parseDigest */.m)(reference);
            return acceptManifest(answer, digest.ok ? digest.value : undefined);
        }
        if ((0,build_answer/* saysMissing */.FJ)(answer))
            return undefined;
        throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
    }
    async get(reference) {
        const found = await this.resolve(reference);
        if (found !== undefined)
            return found;
        throw build_errors/* ociErrors */.N.error("registry-not-found", `${this.#repository.registry}/${this.#repository.path}: ${reference} does not exist`);
    }
    /** A HEAD counts when it names the digest; whatever else it says, a page's 200 or a bare 404, is asked again with GET. */
    async has(digest) {
        const answer = await this.#session.send({
            purpose: "manifest",
            method: "HEAD",
            url: this.#path(digest),
            headers: { accept: media_types/* acceptManifests */.Pl },
            maxBytes: manifest/* maxManifestBytes */.rq,
        });
        if (answer.status === 200 && answer.headers.get("docker-content-digest") === digest)
            return true;
        return (await this.resolve(digest)) !== undefined;
    }
    async put(bytes, mediaType, reference, { readBack = true, before } = {}) {
        const written = await this.write(bytes, mediaType, reference);
        if (!readBack)
            return { outcome: "stored", ...written };
        return this.confirm(reference, written.digest, { subjectKept: written.subjectKept, before });
    }
    /** Stores without reading back: for what is proved by what names it. */
    async write(bytes, mediaType, reference) {
        const algorithm = (0,build_digest/* parseDigest */.m)(reference).ok && reference.startsWith("sha512:") ? "sha512" : "sha256";
        const digest = await (0,digest_of/* digestOf */.o)(bytes, algorithm);
        const answer = await this.#sendPatiently({ bytes, mediaType }, reference);
        if (answer.status !== 201) {
            const error = await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
            // A write whose answer was lost is sent again, and then finds the tag that it has set itself.
            if (!keptTag.has(error.code) || (await this.resolve(reference))?.digest !== digest)
                throw error;
            return { digest, subjectKept: false };
        }
        this.#checkAnnounced(answer, digest);
        return { digest, subjectKept: answer.headers.get("oci-subject") !== undefined };
    }
    /**
     * Points `tags` to bytes without reading back: with one request where the registry takes several tags at once, else
     * with one a tag. Gives the tags that were refused, with the reason of each.
     *
     * @see OCI distribution specification after 1.1.1, "Pushing Manifests": `tag` parameters and `OCI-Tag`
     */
    async point(image, tags) {
        const accepted = await this.#pointAtOnce(image, tags);
        const refused = new Map();
        const pointOne = async (tag) => {
            try {
                await this.write(image.bytes, image.mediaType, tag);
            }
            catch (error) {
                if (!(error instanceof action_error/* ActionError */.lZ))
                    throw error;
                refused.set(tag, error);
            }
        };
        await (0,in_parallel/* inParallel */.H)(tags.filter((tag) => !accepted.has(tag)), tagsAtOnce, pointOne);
        return refused;
    }
    async #pointAtOnce(image, tags) {
        if (tags.length < 2 || this.#oneTagOnly)
            return new Set();
        const digest = await (0,digest_of/* digestOf */.o)(image.bytes);
        const answer = await this.#send(image, digest, tags);
        // Without the header the bytes were stored under their digest alone; a refusal may be about one of the tags.
        const told = answer.status === 201 ? answer.headers.get("oci-tag") : undefined;
        if (told === undefined)
            this.#oneTagOnly = true;
        else
            this.#checkAnnounced(answer, digest);
        const named = new Set((told ?? "").split(",").map((tag) => tag.trim()));
        return new Set(tags.filter((tag) => named.has(tag)));
    }
    /** GHCR and Docker Hub are known not to see blobs for a moment that they have just taken. */
    async #sendPatiently(image, reference) {
        const { ports, schedule } = this.#session.transport;
        for (let attempt = 1;; attempt++) {
            const answer = await this.#send(image, reference);
            const unseen = answer.status === 400 && (0,registry_problems/* registryProblems */.S)(answer.bytes).some(({ code }) => code === "MANIFEST_BLOB_UNKNOWN");
            if (!unseen || attempt === blobUnseenAttempts)
                return answer;
            await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
        }
    }
    async #send(image, reference, tags = []) {
        const { bytes, mediaType } = image;
        if (bytes.length > manifest/* maxManifestBytes */.rq)
            throw build_errors/* ociErrors */.N.error("manifest-too-large", `${bytes.length} bytes to be stored as ${reference}`);
        const query = new URLSearchParams(tags.map((tag) => ["tag", tag]));
        return this.#session.send({
            purpose: "manifest",
            method: "PUT",
            url: `${this.#path(reference)}${tags.length === 0 ? "" : `?${query.toString()}`}`,
            headers: { "content-type": mediaType },
            body: bytes,
            maxBytes: manifest/* maxManifestBytes */.rq,
        });
    }
    #checkAnnounced(answer, digest) {
        const announced = answer.headers.get("docker-content-digest");
        const algorithm = digest.slice(0, digest.indexOf(":") + 1);
        if (announced === undefined || !announced.startsWith(algorithm) || announced === digest)
            return;
        throw build_errors/* ociErrors */.N.error("digest-mismatch", `${(0,build_answer/* describeAnswer */.O1)(answer)}: ${digest} was sent, the registry says it stored ${JSON.stringify(announced.slice(0, 100))}`);
    }
    async tag(digest, tag) {
        const source = await this.get(digest);
        return this.put(source.bytes, source.mediaType, tag);
    }
    /**
     * Registries may serve the state before a write for a while; only what is still there after that is another writer's.
     * Where it is known what was there before, anything else that stays is another writer's sooner.
     */
    async confirm(reference, digest, { subjectKept = false, before } = {}) {
        const { ports, schedule } = this.#session.transport;
        let served;
        let stranger;
        let reads = 0;
        for (let attempt = 0; attempt < readBackAttempts; attempt++) {
            if (attempt > 0)
                await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1)));
            served = await this.resolve(reference);
            if (served?.digest === digest)
                return { outcome: "stored", digest, subjectKept };
            if (served === undefined || before === undefined || served.digest === before) {
                stranger = undefined;
                continue;
            }
            reads = served.digest === stranger ? reads + 1 : 1;
            stranger = served.digest;
            if (reads >= strangerReads)
                break;
        }
        if (served !== undefined)
            return { outcome: "superseded", digest, served };
        throw build_errors/* ociErrors */.N.error("manifest-not-served", `${this.#repository.registry}/${this.#repository.path}: ${reference} was accepted and read back ${readBackAttempts} times without being there`);
    }
    #path(reference) {
        // Both grammars exclude every character that could change the path.
        if (!(0,build_reference/* isTag */.dz)(reference) && !(0,build_digest/* parseDigest */.m)(reference).ok)
            throw build_errors/* ociErrors */.N.error("registry-not-found", `${JSON.stringify(reference.slice(0, 150))} is neither a tag nor a digest`);
        return `/v2/${this.#repository.path}/manifests/${reference}`;
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/warning.js
const maxWarnings = 20;
const maxLength = 300;
/** `299 - "text"`, with escapes; other codes and agents are not the specification's. */
const entry = /(?:^|,)[\t ]*299[\t ]+-[\t ]+"((?:[^"\\]|\\.){0,4096})"/g;
/**
 * The texts of a `Warning` field that OCI registries send, foreign as they are and at most 300 characters each.
 *
 * @see OCI distribution specification 1.1.1, "Warnings"; RFC 7234, 5.5
 */
function warningTexts(field) {
    return Array.from(field.slice(0, 8192).matchAll(entry), ([, text = ""]) => text.replaceAll(/\\(.)/g, "$1").slice(0, maxLength));
}
/** Tells each text once, and no more than twenty. */
class Warnings {
    #tell;
    #told = new Set();
    constructor(tell) {
        this.#tell = tell;
    }
    /** Takes the headers of an answer of the registry itself. */
    hear(headers) {
        const field = headers.get("warning");
        if (field === undefined || this.#tell === undefined)
            return;
        for (const text of warningTexts(field)) {
            if (text === "" || this.#told.has(text) || this.#told.size >= maxWarnings)
                continue;
            this.#told.add(text);
            this.#tell(text);
        }
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/session.js





const maxRedirects = 5;
const redirects = new Set([301, 302, 303, 307, 308]);
/** Speaks to one registry: authorises, follows redirects without taking credentials along, reads bodies to their end. */
class Session {
    endpoint;
    transport;
    #authorizer;
    #warnings;
    constructor(endpoint, transport, authorizer, onWarning) {
        this.#warnings = new Warnings(onWarning);
        this.endpoint = endpoint;
        this.transport = transport;
        this.#authorizer = authorizer;
    }
    /**
     * Sends `request` and reads the whole answer, whatever its status. A body that ends early is read again as often as
     * the schedule allows when the request is idempotent.
     *
     * @throws {ActionError} `request-failed`, `registry-unavailable`, `registry-unauthorized`, `registry-realm-refused`, `registry-redirect-refused`, `manifest-too-large`, `blob-too-large`
     */
    async send(request) {
        const { ports, schedule } = this.transport;
        const budget = this.transport.startBudget();
        for (let attempt = 1;; attempt++) {
            try {
                return await this.#sendOnce(request, budget);
            }
            catch (cause) {
                if (!(cause instanceof build_http/* HttpFailure */.H))
                    throw cause;
                const where = `${request.method} ${(0,build_http/* redactUrl */.B)(this.#absolute(request.url))}`;
                if (cause.reason === "too-large")
                    throw build_errors/* ociErrors */.N.error(request.purpose === "blob" ? "blob-too-large" : "manifest-too-large", `${where}: more than ${request.maxBytes} bytes`, { cause });
                // What took its time once would take it again.
                const again = (request.method === "GET" || request.method === "HEAD") && cause.reason !== "timeout";
                const pauseMs = Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** (attempt - 1));
                if (!again || attempt >= schedule.attempts || pauseMs > budget.leftMs)
                    throw build_errors/* ociErrors */.N.error("registry-unavailable", `${where}: ${cause.message} (${budget.describe()})`, { cause });
                await ports.clock.sleep(pauseMs);
            }
        }
    }
    /**
     * Sends `request` and gives the answer with its body unread, for what is too large to be held. A body that breaks off
     * is the caller's to ask for again.
     *
     * @throws {ActionError} as {@link send}
     */
    async open(request) {
        return (await this.#arrive(request, this.transport.startBudget())).response;
    }
    async #sendOnce(request, budget) {
        const { response, url } = await this.#arrive(request, budget);
        const head = request.method === "HEAD";
        const bytes = head ? new Uint8Array() : await (0,build_answer/* readBody */.x8)(response, request.maxBytes, this.transport.ports.clock);
        if (head)
            response.discard();
        const { status, headers } = response;
        return { status, headers, bytes, method: request.method, url, tried: budget.describe() };
    }
    async #arrive(request, budget) {
        const url = this.#absolute(request.url);
        // An upload's location may be on another host, by the registry's word: it gets the bytes and nothing else.
        if (!this.#isOwn(url))
            this.#checkTarget(request, this.endpoint.origin, url, "leads");
        const shown = this.#isOwn(url) ? await this.#authorizer.upFront(session_isRepeatable(request), budget) : undefined;
        let arrived = await this.#follow(request, url, shown, budget);
        if (arrived.own && this.#authorizer.mayAnswer(arrived.response.status, shown)) {
            if (!session_isRepeatable(request)) {
                this.#authorizer.forget(shown);
                return arrived;
            }
            const { status, headers } = arrived.response;
            const bytes = await (0,build_answer/* readBody */.x8)(arrived.response, request.maxBytes, this.transport.ports.clock);
            const refused = { status, headers, bytes, method: request.method, url };
            const authorization = await this.#authorizer.answerRefusal(refused, shown, budget);
            arrived = await this.#follow(request, url, authorization, budget);
        }
        return arrived;
    }
    /** @see RFC 9110, 15.4: GET and HEAD are repeated at the new place; an upload is not, for its bytes would go elsewhere */
    async #follow(request, start, authorization, budget) {
        let url = start;
        let own = this.#isOwn(start);
        for (let hop = 0;; hop++) {
            // Storage behind a redirect refuses, and must not see, what was meant for the registry.
            const headers = authorization === undefined || !own ? request.headers : { ...request.headers, authorization };
            const { method, body, timeoutMs } = request;
            const each = {
                method,
                url,
                ...(headers === undefined ? {} : { headers }),
                ...(body === undefined ? {} : { body }),
                ...(timeoutMs === undefined ? {} : { timeoutMs }),
            };
            const response = await this.transport.send(request.purpose, each, budget);
            if (own)
                this.#warnings.hear(response.headers);
            const location = response.headers.get("location");
            if (!redirects.has(response.status) || location === undefined)
                return { response, url, own };
            response.discard();
            url = this.#redirectTarget(request, url, location, hop);
            // Who was left may not send the registry's credentials back to an address of its choice.
            own &&= this.#isOwn(url);
        }
    }
    #redirectTarget(request, from, location, hop) {
        const where = `${request.method} ${(0,build_http/* redactUrl */.B)(from)}`;
        if (request.method !== "GET" && request.method !== "HEAD")
            throw build_errors/* ociErrors */.N.error("registry-redirect-refused", `${where}: only reads are redirected`);
        if (hop >= maxRedirects)
            throw build_errors/* ociErrors */.N.error("registry-redirect-refused", `${where}: more than ${maxRedirects} redirects`);
        const target = URL.parse(location, from)?.href ?? location;
        this.#checkTarget(request, from, target, "redirects");
        return target;
    }
    #checkTarget(request, from, target, leads) {
        const refusal = refusedTarget(this.endpoint, from, target);
        if (refusal === undefined)
            return;
        const where = `${request.method} ${(0,build_http/* redactUrl */.B)(from)}`;
        throw build_errors/* ociErrors */.N.error("registry-redirect-refused", `${where}: ${leads} to ${(0,build_http/* redactUrl */.B)(target)}, which ${refusal}`);
    }
    /** True for addresses of the registry itself: same scheme, host and port. */
    #isOwn(url) {
        return new URL(url).origin === new URL(this.endpoint.origin).origin;
    }
    #absolute(url) {
        return new URL(url, this.endpoint.origin).href;
    }
}
/** A stream is read once: it is not sent with an authorisation that is a guess, nor again after a refusal. */
function session_isRepeatable(request) {
    return request.body === undefined || request.body instanceof Uint8Array;
}

;// CONCATENATED MODULE: ./packages/oci/build/transport.js

/** Sends requests by the schedule of attempts and counts each one that leaves. */
class Transport {
    #ports;
    #schedule;
    #timeoutMs;
    #counts = new Map();
    constructor(ports, schedule, timeoutMs) {
        this.#ports = ports;
        this.#schedule = schedule;
        this.#timeoutMs = timeoutMs;
    }
    get schedule() {
        return this.#schedule;
    }
    get ports() {
        return this.#ports;
    }
    counts() {
        let total = 0;
        for (const count of this.#counts.values())
            total += count;
        return { total, byPurpose: new Map(this.#counts) };
    }
    /** What one operation may take, from now on. */
    startBudget() {
        return new Budget(this.#ports.clock, this.#schedule.totalMs);
    }
    /** @throws {ActionError} `request-failed` (upstream) */
    async send(purpose, request, budget) {
        const http = {
            send: async (each) => {
                this.#counts.set(purpose, (this.#counts.get(purpose) ?? 0) + 1);
                return this.#ports.http.send(each);
            },
        };
        const timed = this.#timeoutMs === undefined ? request : { timeoutMs: this.#timeoutMs, ...request };
        return sendWithAttempts({ ...this.#ports, http }, timed, this.#schedule, budget);
    }
}

;// CONCATENATED MODULE: ./packages/oci/build/client.js







/**
 * A client of one repository; nothing is sent before the first operation.
 *
 * @see OCI distribution specification 1.1.1
 */
function connectRegistry(ports, options) {
    const { repository, credentials } = options;
    const endpoint = endpointOf(repository, options.insecure ?? false, options.directBearer);
    const transport = new Transport(ports, options.schedule ?? defaultSchedule, options.timeoutMs);
    const scopes = [
        `repository:${repository.path}:${options.access}`,
        ...(options.mountFrom ?? []).map((from) => `repository:${from.path}:pull`),
    ];
    const authorizer = new Authorizer(transport, endpoint, credentials, { scopes, onSecret: options.onSecret });
    const session = new Session(endpoint, transport, authorizer, options.onWarning);
    const manifests = new ManifestStore(session, repository);
    const stores = storesOf(session, repository, manifests);
    const explain = explainer(options.facts ?? {}, repository.registry);
    const told = async (work) => {
        try {
            return await work;
        }
        catch (thrown) {
            throw thrown instanceof action_error/* ActionError */.lZ ? await explain(thrown) : thrown;
        }
    };
    return {
        repository,
        get requests() {
            return transport.counts();
        },
        resolve: (reference) => told(manifests.resolve(reference)),
        getManifest: (reference) => told(manifests.get(reference)),
        hasManifest: (digest) => told(manifests.has(digest)),
        putManifest: (bytes, mediaType, reference) => told(manifests.put(bytes, mediaType, reference)),
        tag: (digest, tag) => told(manifests.tag(digest, tag)),
        writeTags: async (image, tags) => {
            const refused = await told(manifests.point(image, tags));
            const explained = [...refused].map(async ([tag, error]) => [tag, await explain(error)]);
            return new Map(await Promise.all(explained));
        },
        confirmTag: (tag, digest, before) => told(manifests.confirm(tag, digest, { before })),
        writeManifest: (bytes, mediaType, digest) => told(manifests.write(bytes, mediaType, digest)),
        listTags: async () => told((await stores()).listTags()),
        referrers: async (digest, artifactType) => told((await stores()).referrers.list(digest, artifactType)),
        putReferrer: async (bytes, mediaType) => told((await stores()).referrers.put(bytes, mediaType)),
        addReferrers: async (subject, entries) => told((await stores()).referrers.addToTag(subject, entries)),
        putArtifact: async (artifact) => told((await stores()).putArtifact(artifact)),
        getBlob: async (descriptor, maxBytes) => told((await stores()).blobs.get(descriptor, maxBytes)),
        hasBlob: async (digest) => told((await stores()).blobs.has(digest)),
        mountBlob: async (digest, from) => told((await stores()).blobs.mount(digest, from)),
        readBlob: async function* (blob, newHash) {
            try {
                yield* (await stores()).blobs.read(blob, newHash);
            }
            catch (thrown) {
                throw thrown instanceof action_error/* ActionError */.lZ ? await explain(thrown) : thrown;
            }
        },
        takeBlob: async (blob, content) => told((await stores()).blobs.take(blob, content)),
        putBlob: async (bytes, chunkBytes) => told((await stores()).blobs.put(bytes, chunkBytes)),
    };
}
/** Tells errors with what is known of the run; what explains them is loaded for the first. */
function explainer(facts, host) {
    return async (error) => (await __nccwpck_require__.e(/* import() */ 29).then(__nccwpck_require__.bind(__nccwpck_require__, 6029))).explainWith(error, facts, host);
}
/** What the registry holds beside manifests, loaded once. */
function storesOf(session, repository, manifests) {
    const load = async () => {
        const { BlobStore, ReferrerStore, listTags, putArtifact } = await __nccwpck_require__.e(/* import() */ 385).then(__nccwpck_require__.bind(__nccwpck_require__, 1385));
        const blobs = new BlobStore(session, repository);
        const referrers = new ReferrerStore(session, repository, manifests);
        return {
            blobs,
            referrers,
            putArtifact: async (artifact) => await putArtifact(artifact, referrers, blobs),
            listTags: async () => await listTags(session, repository),
        };
    };
    let loading;
    return async () => await (loading ??= load());
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/files/hasher.js

/** The SHA-256 of a file, read in pieces. @throws {ActionError} `file-missing` (data) */
async function hashFile(files, newHasher, path) {
    const hasher = newHasher();
    for await (const piece of files.stream(path))
        hasher.update(piece);
    return (0,build_digest/* sha256Digest */.sI)(hasher.hex());
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/files/observe-files.js


const maxManifestBytes = 64 * 1024 * 1024;
/** Hashes what a pattern matches, below the workspace. */
async function observeFiles(files, newHasher, pattern) {
    const hashed = [];
    for (const path of await files.glob([pattern], "."))
        hashed.push({ path, digest: await hashFile(files, newHasher, path) });
    return { pattern, files: hashed };
}
/** Reads a hash manifest and hashes what it names; links are not followed. */
async function observeManifest(files, newHasher, path) {
    const stat = await files.stat(path);
    if (stat?.kind !== "file")
        return {
            path,
            problem: stat === undefined ? "there is no such file" : `it is a ${stat.kind}, not a file`,
            names: [],
        };
    const parsed = parseHashManifest((await files.readText(path, maxManifestBytes)) ?? "");
    if (!parsed.ok)
        return { path, problem: parsed.error, names: [] };
    const links = new LinkFinder(files);
    const names = [];
    for (const { path: name, digest: wanted } of parsed.value)
        names.push({ path: name, wanted, found: await lookAt(files, newHasher, links, name) });
    return { path, problem: undefined, names };
}
async function lookAt(files, newHasher, links, path) {
    const stat = await files.stat(path);
    if (stat === undefined)
        return { problem: "is missing" };
    if (stat.kind !== "file")
        return { problem: `is a ${stat.kind}, not a file` };
    if (await links.above(path))
        return { problem: "is reached through a link" };
    return { digest: await hashFile(files, newHasher, path) };
}
/** Tells whether a folder on the way to a file is a link, which may lead out of the workspace. */
class LinkFinder {
    #files;
    #known = new Map();
    constructor(files) {
        this.#files = files;
    }
    async above(path) {
        const at = path.lastIndexOf("/");
        if (at <= 0)
            return false;
        const folder = path.slice(0, at);
        const known = this.#known.get(folder);
        if (known !== undefined)
            return known;
        const linked = (await this.#files.stat(folder))?.kind === "symlink" || (await this.above(folder));
        this.#known.set(folder, linked);
        return linked;
    }
}

// EXTERNAL MODULE: ./packages/oci/build/descriptor.js
var build_descriptor = __nccwpck_require__(3056);
// EXTERNAL MODULE: ./packages/oci/build/platform.js
var build_platform = __nccwpck_require__(2750);
;// CONCATENATED MODULE: ./packages/oci/build/image-config.js


/** The largest image configuration that is read, in bytes. */
const image_config_maxConfigBytes = 8 * 1024 * 1024;
const members = new Set(["config", "rootfs", "created"]);
const settings = new Set([
    "User",
    "Env",
    "Labels",
    "Entrypoint",
    "Cmd",
    "WorkingDir",
    "ExposedPorts",
    "Healthcheck",
]);
/** Parses an image configuration. @see OCI image specification 1.1, config.md, "Properties" */
function parseImageConfig(bytes) {
    return (0,shape/* readShape */._)(bytes, (document) => {
        const config = document.spelling(members).optional("config")?.spelling(settings);
        return {
            platform: (0,build_platform/* readPlatform */.Kd)(document),
            user: config?.optional("User")?.text() ?? "",
            env: config?.optional("Env")?.texts() ?? [],
            labels: config?.optional("Labels")?.textMap() ?? new Map(),
            entrypoint: config?.optional("Entrypoint")?.texts() ?? [],
            command: config?.optional("Cmd")?.texts() ?? [],
            workingDirectory: config?.optional("WorkingDir")?.text() ?? "",
            exposedPorts: Object.keys(config?.optional("ExposedPorts")?.record() ?? {}),
            hasHealthcheck: config?.optional("Healthcheck") !== undefined,
            created: document.optional("created")?.text(),
            layerDigests: document
                .required("rootfs")
                .required("diff_ids")
                .list()
                .map((item) => item.digest()),
        };
    });
}
/** True when the image's user is root: unset, `root`, or any spelling of 0; the group does not matter. */
function runsAsRoot(user) {
    const name = user.split(":", 1)[0]?.trim() ?? "";
    return name === "" || name === "root" || /^0+$/.test(name);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/image/observe-image.js


const atOnce = 6;
/** What is wrong with the image itself, as opposed to a registry that cannot be asked. */
const imageFaults = new Set([
    "registry-not-found",
    "digest-mismatch",
    "manifest-invalid",
    "manifest-too-large",
    "blob-invalid",
    "blob-too-large",
]);
/**
 * Reads an image by digest down to its configurations. What is wrong with the image is part of the observation; a
 * registry that cannot be asked is an error.
 *
 * @throws {ActionError} `registry-*`, `request-failed` (upstream, permission)
 */
async function observeImage(client, digest, name, lookAtLayers) {
    const read = await faultOf(async () => await client.getManifest(digest));
    if (read.problem !== undefined)
        return { name, digest, problem: read.problem, kind: undefined, entries: [], missingLayers: undefined };
    const { manifest } = read.value;
    const entries = manifest.kind === "index"
        ? await inTurns(manifest.manifests, async (entry) => await observeEntry(client, entry))
        : [await observe_image_observeManifest(client, read.value, descriptorOf(read.value))];
    const missingLayers = lookAtLayers ? await findMissingLayers(client, entries) : undefined;
    return { name, digest, problem: undefined, kind: manifest.kind, entries, missingLayers };
}
async function observeEntry(client, descriptor) {
    const read = await faultOf(async () => await client.getManifest(descriptor.digest));
    if (read.problem !== undefined)
        return damaged(descriptor, read.problem);
    if (read.value.sizeBytes !== descriptor.sizeBytes)
        return damaged(descriptor, `has ${read.value.sizeBytes} bytes, the index says ${descriptor.sizeBytes}`);
    return await observe_image_observeManifest(client, read.value, descriptor);
}
async function observe_image_observeManifest(client, fetched, descriptor) {
    const { manifest } = fetched;
    if (manifest.kind === "index")
        return damaged(descriptor, "is an index inside an index, which is not read");
    const attestation = (0,build_descriptor/* isAttestation */.H3)(descriptor);
    const sizeBytes = manifest.layers.reduce((sum, layer) => sum + layer.sizeBytes, 0);
    const entry = { descriptor, attestation, problem: undefined, config: undefined, sizeBytes, layers: manifest.layers };
    if (attestation || !(0,media_types/* isImageConfig */._m)(manifest.config.mediaType))
        return entry;
    const blob = await faultOf(async () => await client.getBlob(manifest.config, image_config_maxConfigBytes));
    if (blob.problem !== undefined)
        return { ...entry, problem: `configuration: ${blob.problem}` };
    const config = parseImageConfig(blob.value);
    return config.ok ? { ...entry, config: config.value } : { ...entry, problem: `configuration: ${config.error}` };
}
function damaged(descriptor, problem) {
    return { descriptor, attestation: (0,build_descriptor/* isAttestation */.H3)(descriptor), problem, config: undefined, sizeBytes: 0, layers: [] };
}
function descriptorOf(fetched) {
    const { mediaType, digest, sizeBytes } = fetched;
    return { mediaType, digest, sizeBytes, platform: undefined, artifactType: undefined, annotations: new Map() };
}
async function findMissingLayers(client, entries) {
    const layers = [...new Set(entries.flatMap((entry) => entry.layers.map((layer) => layer.digest)))];
    const there = await inTurns(layers, async (layer) => await client.hasBlob(layer));
    return layers.filter((_, index) => there[index] === false);
}
async function faultOf(read) {
    try {
        return { value: await read(), problem: undefined };
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && imageFaults.has(error.code))
            return { problem: error.message };
        throw error;
    }
}
/** Runs `work` for each item, few at a time, and keeps the order. */
async function inTurns(items, work) {
    const results = [];
    for (let start = 0; start < items.length; start += atOnce) {
        results.push(...(await Promise.all(items.slice(start, start + atOnce).map(async (item) => await work(item)))));
    }
    return results;
}

// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __nccwpck_require__(642);
// EXTERNAL MODULE: ./packages/docker/build/engine/engine.js + 2 modules
var engine = __nccwpck_require__(1865);
;// CONCATENATED MODULE: ./actions/artifact-check/build/image/observe-loaded.js



const timeoutMs = 60_000;
/**
 * Asks the engine of this machine for an image. Its digest is the engine's own id, and its size is of the unpacked layers.
 *
 * @throws {ActionError} `docker-not-available` (input)
 */
async function observeLoaded(exec, name) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["image", "inspect", "--format", "{{json .}}", "--", name]);
    const result = await (0,engine/* runDocker */.ST)(exec, invocation, { timeoutMs });
    if (result.exitCode !== 0)
        return (0,build_result/* err */._)("the engine has no image of that name");
    return parseLoaded(name, result.stdout);
}
/** Reads what `docker image inspect` prints as JSON. @see Docker Engine API, ImageInspect */
function parseLoaded(name, text) {
    const read = (0,shape/* readShape */._)(new TextEncoder().encode(text), (document) => ({
        digest: document.required("Id").digest(),
        sizeBytes: document.required("Size").count(),
        // The members of a configuration as they are in an image, which its own parser reads.
        config: JSON.stringify({
            os: document.required("Os").text(),
            architecture: document.required("Architecture").text(),
            variant: document.optional("Variant")?.text(),
            created: document.optional("Created")?.text(),
            config: document.optional("Config")?.record() ?? {},
            rootfs: { diff_ids: document.required("RootFS").optional("Layers")?.texts() ?? [] },
        }),
    }));
    if (!read.ok)
        return read;
    const { digest, sizeBytes } = read.value;
    const config = parseImageConfig(new TextEncoder().encode(read.value.config));
    if (!config.ok)
        return config;
    const mediaType = "application/vnd.oci.image.config.v1+json";
    const descriptor = { mediaType, digest, sizeBytes, platform: undefined, artifactType: undefined };
    const entry = {
        descriptor: { ...descriptor, annotations: new Map() },
        attestation: false,
        problem: undefined,
        config: config.value,
        sizeBytes,
        layers: [],
    };
    return (0,build_result.ok)({ name, digest, problem: undefined, kind: "manifest", entries: [entry], missingLayers: undefined });
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/package-name.js

/**
 * Parses a package's file name.
 *
 * @see PyPA specifications, "Binary distribution format", file name convention; "Source distribution format"; npm pack
 */
function parsePackageName(file) {
    if (file.length > 255)
        return (0,build_result/* err */._)("the name is longer than 255 characters");
    const wheel = /^([A-Za-z0-9_.]+)-([A-Za-z0-9_.!+]+)(?:-\d[A-Za-z0-9_.]*)?-([A-Za-z0-9_.]+)-([A-Za-z0-9_.]+)-([A-Za-z0-9_.]+)\.whl$/.exec(file);
    if (wheel?.[1] !== undefined && wheel[2] !== undefined)
        return (0,build_result.ok)({ kind: "wheel", name: wheel[1], version: wheel[2] });
    const sdist = /^([A-Za-z0-9][A-Za-z0-9._-]*)-(\d[A-Za-z0-9_.!+]*)\.tar\.gz$/.exec(file);
    if (sdist?.[1] !== undefined && sdist[2] !== undefined)
        return (0,build_result.ok)({ kind: "sdist", name: sdist[1], version: sdist[2] });
    const npm = /^([a-z0-9][a-z0-9._-]*?)-(\d+\.\d+\.\d+(?:[-+][A-Za-z0-9.+-]+)?)\.tgz$/.exec(file);
    if (npm?.[1] !== undefined && npm[2] !== undefined)
        return (0,build_result.ok)({ kind: "npm", name: npm[1], version: npm[2] });
    return (0,build_result/* err */._)("it is not named as a wheel (.whl), a source distribution (.tar.gz) or an npm tarball (.tgz)");
}
/** The one spelling in which two Python names are compared. @see PyPA specifications, "Names and normalization" */
function normalizePythonName(name) {
    return name.toLowerCase().replaceAll(/[-_.]+/g, "-");
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/inflate.js

/** Decompresses bytes; more than `maxBytes`, and anything but a whole stream, is a problem. */
async function inflate(bytes, format, maxBytes) {
    const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream(format));
    const reader = stream.getReader();
    const chunks = [];
    let size = 0;
    try {
        for (;;) {
            const { done, value } = await reader.read();
            if (done)
                break;
            size += value.length;
            if (size > maxBytes) {
                await reader.cancel();
                return (0,build_result/* err */._)(`it unpacks to more than ${maxBytes} bytes`);
            }
            chunks.push(value);
        }
    }
    catch {
        return (0,build_result/* err */._)("its compressed data are damaged or end early");
    }
    const whole = new Uint8Array(size);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return (0,build_result.ok)(whole);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/zip-entries.js


const endBytes = 22;
const maxComment = 65_535;
const zip_entries_maxEntries = 50_000;
/**
 * Reads the central directory of a ZIP archive in memory. Archives that need ZIP64, and names that leave the archive
 * or stand in it twice, are problems.
 *
 * @see PKWARE APPNOTE 6.3.10, 4.3.12 central directory, 4.3.16 end of central directory
 */
function readZipEntries(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = findEnd(view);
    if (end === undefined)
        return (0,build_result/* err */._)("it is not a ZIP archive, or it ends early");
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > zip_entries_maxEntries || count === 0xff_ff)
        return (0,build_result/* err */._)(`it has more than ${zip_entries_maxEntries} entries`);
    const entries = new Map();
    for (let index = 0; index < count; index++) {
        if (at + 46 > end || view.getUint32(at, true) !== 0x02_01_4b_50)
            return (0,build_result/* err */._)("its directory is damaged");
        const nameBytes = view.getUint16(at + 28, true);
        const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
        if (next > end)
            return (0,build_result/* err */._)("its directory is damaged");
        const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes));
        if (leavesArchive(name))
            return (0,build_result/* err */._)(`the name ${JSON.stringify(name.slice(0, 200))} leaves the archive`);
        if (entries.has(name))
            return (0,build_result/* err */._)(`${JSON.stringify(name.slice(0, 200))} is in it twice`);
        entries.set(name, {
            name,
            method: view.getUint16(at + 10, true),
            compressedBytes: view.getUint32(at + 20, true),
            sizeBytes: view.getUint32(at + 24, true),
            offset: view.getUint32(at + 42, true),
        });
        at = next;
    }
    return (0,build_result.ok)([...entries.values()]);
}
/** The bytes of one entry, stored or deflated. */
async function readZipEntry(bytes, entry) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { offset } = entry;
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04_03_4b_50)
        return (0,build_result/* err */._)(`${JSON.stringify(entry.name.slice(0, 200))} is not where the directory says`);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    const stored = bytes.subarray(start, start + entry.compressedBytes);
    if (stored.length !== entry.compressedBytes)
        return (0,build_result/* err */._)("the archive ends early");
    const content = entry.method === 0
        ? (0,build_result.ok)(stored)
        : entry.method === 8
            ? await inflate(stored, "deflate-raw", entry.sizeBytes)
            : undefined;
    if (content === undefined)
        return (0,build_result/* err */._)(`compression method ${entry.method} is not read`);
    if (!content.ok || content.value.length === entry.sizeBytes)
        return content;
    return (0,build_result/* err */._)(`${JSON.stringify(entry.name.slice(0, 200))} has ${content.value.length} bytes, the directory says ${entry.sizeBytes}`);
}
function findEnd(view) {
    const first = Math.max(0, view.byteLength - endBytes - maxComment);
    for (let at = view.byteLength - endBytes; at >= first; at--) {
        if (view.getUint32(at, true) === 0x06_05_4b_50)
            return at;
    }
    return undefined;
}
/** True for names that an unpacker would put elsewhere. */
function leavesArchive(name) {
    if (name === "" || name.startsWith("/") || /^[A-Za-z]:/.test(name) || /[\\\0]/.test(name))
        return true;
    return name.split("/").includes("..");
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/tar-entries.js


const blockBytes = 512;
const tar_entries_maxEntries = 50_000;
/**
 * Reads the files of an uncompressed tar archive in memory; long names of pax and GNU archives are understood. Names
 * that leave the archive, and archives that end early, are problems.
 *
 * @see POSIX.1-2017, pax, "ustar Interchange Format", "pax Header Block"
 */
function readTarEntries(bytes) {
    const entries = [];
    let longName;
    for (let at = 0; at + blockBytes <= bytes.length;) {
        const header = bytes.subarray(at, at + blockBytes);
        if (header.every((byte) => byte === 0))
            return (0,build_result.ok)(entries);
        if (!checksumHolds(header))
            return (0,build_result/* err */._)("a header of the archive is damaged");
        const sizeBytes = Number.parseInt(field(header, 124, 12), 8);
        if (!Number.isSafeInteger(sizeBytes) || sizeBytes < 0)
            return (0,build_result/* err */._)("a size in the archive cannot be read");
        const content = bytes.subarray(at + blockBytes, at + blockBytes + sizeBytes);
        if (content.length !== sizeBytes)
            return (0,build_result/* err */._)("the archive ends early");
        at += blockBytes + Math.ceil(sizeBytes / blockBytes) * blockBytes;
        const type = String.fromCharCode(header[156] ?? 0);
        if (type === "x" || type === "L") {
            longName = type === "L" ? tar_entries_text(content) : (paxPath(tar_entries_text(content)) ?? longName);
            continue;
        }
        const prefix = field(header, 345, 155);
        const name = longName ?? (prefix === "" ? field(header, 0, 100) : `${prefix}/${field(header, 0, 100)}`);
        longName = undefined;
        if (leavesArchive(name))
            return (0,build_result/* err */._)(`the name ${JSON.stringify(name.slice(0, 200))} leaves the archive`);
        if (type === "1" || type === "2") {
            const target = field(header, 157, 100);
            if (target.startsWith("/") || target.split("/").includes(".."))
                return (0,build_result/* err */._)(`the link ${JSON.stringify(name.slice(0, 200))} may lead out of the archive`);
        }
        if (type === "0" || type === "\0")
            entries.push({ name, content });
        if (entries.length > tar_entries_maxEntries)
            return (0,build_result/* err */._)(`it has more than ${tar_entries_maxEntries} files`);
    }
    return (0,build_result/* err */._)("the archive ends early");
}
function checksumHolds(header) {
    let sum = 0;
    for (const [index, byte] of header.entries())
        sum += index >= 148 && index < 156 ? 32 : byte;
    return Number.parseInt(field(header, 148, 8), 8) === sum;
}
function field(header, start, length) {
    return tar_entries_text(header.subarray(start, start + length)).trim();
}
function tar_entries_text(bytes) {
    const end = bytes.indexOf(0);
    return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}
function paxPath(records) {
    return /(?:^|\n)\d+ path=([^\n]*)\n/.exec(records)?.[1];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/read-package.js






const maxUnpackedBytes = 512 * 1024 * 1024;
/** Looks inside a package: what it says about itself must agree with its file name. The value says what was seen. */
async function readPackage(bytes, named) {
    switch (named.kind) {
        case "wheel":
            return await readWheel(bytes, named);
        case "sdist":
            return await readTarball(bytes, (entries) => checkSdist(entries, named));
        case "npm":
            return await readTarball(bytes, (entries) => checkNpm(entries, named));
        default:
            return named.kind;
    }
}
/** @see PyPA specifications, "Binary distribution format": `*.dist-info` with METADATA, WHEEL and RECORD */
async function readWheel(bytes, named) {
    const entries = readZipEntries(bytes);
    if (!entries.ok)
        return entries;
    const total = entries.value.reduce((sum, entry) => sum + entry.sizeBytes, 0);
    if (total > maxUnpackedBytes)
        return (0,build_result/* err */._)(`it unpacks to ${total} bytes`);
    const byName = new Map(entries.value.map((entry) => [entry.name, entry]));
    const folder = entries.value.map(({ name }) => name.split("/")[0] ?? "").find((name) => name.endsWith(".dist-info"));
    const metadata = byName.get(`${folder ?? ""}/METADATA`);
    const record = byName.get(`${folder ?? ""}/RECORD`);
    if (metadata === undefined || record === undefined || !byName.has(`${folder ?? ""}/WHEEL`))
        return (0,build_result/* err */._)("it has no .dist-info folder with METADATA, WHEEL and RECORD");
    const described = await readZipEntry(bytes, metadata);
    if (!described.ok)
        return described;
    const agrees = checkMetadata(new TextDecoder().decode(described.value), named);
    if (!agrees.ok)
        return agrees;
    const recorded = await readZipEntry(bytes, record);
    if (!recorded.ok)
        return recorded;
    return await checkRecord(bytes, byName, record.name, new TextDecoder().decode(recorded.value));
}
/** @see PyPA specifications, "Recording installed projects", the RECORD file */
async function checkRecord(bytes, byName, recordName, record) {
    const hashes = new Map();
    for (const line of record.split(/\r?\n/)) {
        const match = /^(?:"((?:[^"]|"")*)"|([^,]*)),([^,]*),\d*$/.exec(line);
        const name = match?.[1]?.replaceAll('""', '"') ?? match?.[2];
        if (name !== undefined)
            hashes.set(name, match?.[3] ?? "");
    }
    let verified = 0;
    for (const entry of byName.values()) {
        if (entry.name.endsWith("/") || entry.name === recordName || /\.dist-info\/RECORD\.(?:jws|p7s)$/.test(entry.name))
            continue;
        const shown = JSON.stringify(entry.name.slice(0, 200));
        const wanted = hashes.get(entry.name);
        if (wanted === undefined)
            return (0,build_result/* err */._)(`${shown} is not in RECORD`);
        const content = await readZipEntry(bytes, entry);
        if (!content.ok)
            return content;
        if (wanted !== `sha256=${await urlBase64Sha256(content.value)}`)
            return (0,build_result/* err */._)(`${shown} does not have the hash that RECORD says`);
        verified += 1;
    }
    const missing = [...hashes.keys()].find((name) => !byName.has(name));
    if (missing !== undefined)
        return (0,build_result/* err */._)(`RECORD names ${JSON.stringify(missing.slice(0, 200))}, which is not in it`);
    return (0,build_result.ok)(`${verified} files agree with RECORD`);
}
async function urlBase64Sha256(content) {
    const hex = (await (0,digest_of/* digestOf */.o)(content)).slice("sha256:".length);
    const binary = hex.replaceAll(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
async function readTarball(bytes, check) {
    const unpacked = await inflate(bytes, "gzip", maxUnpackedBytes);
    if (!unpacked.ok)
        return unpacked;
    const entries = readTarEntries(unpacked.value);
    return entries.ok ? check(entries.value) : entries;
}
/** @see PyPA specifications, "Source distribution format": one folder `{name}-{version}` with PKG-INFO */
function checkSdist(entries, named) {
    const root = `${named.name}-${named.version}/`;
    const outside = entries.find(({ name }) => !name.startsWith(root));
    if (outside !== undefined)
        return (0,build_result/* err */._)(`${JSON.stringify(outside.name.slice(0, 200))} is outside of ${root}`);
    const info = entries.find(({ name }) => name === `${root}PKG-INFO`);
    if (info === undefined)
        return (0,build_result/* err */._)(`it has no ${root}PKG-INFO`);
    const agrees = checkMetadata(new TextDecoder().decode(info.content), named);
    return agrees.ok ? (0,build_result.ok)(`${entries.length} files`) : agrees;
}
/** @see PyPA specifications, "Core metadata specifications": Name, Version */
function checkMetadata(metadata, named) {
    const head = metadata.split(/\r?\n\r?\n/, 1)[0] ?? "";
    const name = /^Name:[ \t]*(.+?)[ \t]*\r?$/m.exec(head)?.[1] ?? "";
    const version = /^Version:[ \t]*(.+?)[ \t]*\r?$/m.exec(head)?.[1] ?? "";
    if (normalizePythonName(name) !== normalizePythonName(named.name))
        return (0,build_result/* err */._)(`its metadata names ${JSON.stringify(name.slice(0, 100))}, the file is named for ${named.name}`);
    if (version.replaceAll("-", "_") !== named.version.replaceAll("-", "_"))
        return (0,build_result/* err */._)(`its metadata says version ${JSON.stringify(version.slice(0, 100))}, the file is named for ${named.version}`);
    return (0,build_result.ok)(undefined);
}
/** An npm tarball's `package/package.json`; a scope `@acme/app` is `acme-app` in the file name. */
function checkNpm(entries, named) {
    const manifest = entries.find(({ name }) => name === "package/package.json");
    if (manifest === undefined)
        return (0,build_result/* err */._)("it has no package/package.json");
    let parsed;
    try {
        parsed = JSON.parse(new TextDecoder().decode(manifest.content));
    }
    catch {
        return (0,build_result/* err */._)("its package.json is not JSON");
    }
    const read = (key) => {
        const value = typeof parsed === "object" && parsed !== null && Object.hasOwn(parsed, key)
            ? parsed[key]
            : undefined;
        return typeof value === "string" ? value : "";
    };
    const name = read("name").replace(/^@/, "").replace("/", "-");
    if (name !== named.name || read("version") !== named.version)
        return (0,build_result/* err */._)(`its package.json says ${JSON.stringify(`${read("name")} ${read("version")}`.slice(0, 200))}, the file is named for ${named.name} ${named.version}`);
    return (0,build_result.ok)(`${entries.length} files`);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/packages/observe-packages.js



const maxPackageBytes = 256 * 1024 * 1024;
/** Reads, hashes and opens what a pattern matches. @throws {ActionError} `file-too-large` (data) beyond 256 MiB */
async function observePackages(files, pattern) {
    const packages = [];
    for (const path of await files.glob([pattern], ".")) {
        const bytes = (await files.readBytes(path, maxPackageBytes)) ?? new Uint8Array();
        const named = parsePackageName(path.slice(path.lastIndexOf("/") + 1));
        const inside = named.ok ? await readPackage(bytes, named.value) : undefined;
        packages.push({ path, digest: await (0,digest_of/* digestOf */.o)(bytes), sizeBytes: bytes.length, named, inside });
    }
    return { pattern, packages };
}

// EXTERNAL MODULE: ./actions/artifact-check/build/finding.js
var finding = __nccwpck_require__(5776);
;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/judge-artifacts.js

/** Every finding about the artifacts of a run. */
function judgeArtifacts(observed, expected) {
    const { pattern, runId, found } = observed;
    if (found.length === 0) {
        const fix = "Check the name and `run-id`. An upload step with `if-no-files-found: warn` uploads nothing and passes.";
        return [(0,finding/* broken */.mw)("artifact-present", pattern, `run ${runId} has no artifact of that name`, fix)];
    }
    const names = found.map(({ artifact }) => artifact.name).join(", ");
    return [
        (0,finding/* holds */.v9)("artifact-present", pattern, `run ${runId} has ${names}`),
        ...found.flatMap((each) => judgeOne(pattern, each, expected)),
    ];
}
function judgeOne(subject, observed, expected) {
    const { artifact } = observed;
    return [
        judgeExpiry(subject, artifact),
        judgeRun(subject, artifact, expected),
        judgeCommit(subject, artifact, expected),
        judgeFork(subject, artifact),
        judgeContent(subject, observed),
    ];
}
function judgeExpiry(subject, artifact) {
    if (!artifact.expired)
        return (0,finding/* holds */.v9)("artifact-unexpired", subject, `${artifact.name} can be downloaded`);
    return (0,finding/* broken */.mw)("artifact-unexpired", subject, `${artifact.name} has expired`, "Run the workflow that makes it again, or raise `retention-days`.");
}
function judgeRun(subject, artifact, expected) {
    if (artifact.runId === expected.runId)
        return (0,finding/* holds */.v9)("artifact-run", subject, `${artifact.name} is of run ${expected.runId}`);
    const said = artifact.runId === undefined ? "GitHub does not tell its run" : `it is of run ${artifact.runId}`;
    return (0,finding/* broken */.mw)("artifact-run", subject, `${artifact.name}: expected run ${expected.runId}, ${said}`, "Give `run-id` of the run that made it.");
}
function judgeCommit(subject, artifact, expected) {
    const wanted = expected.artifactCommits.join(" or ");
    if (artifact.headSha !== undefined && expected.artifactCommits.includes(artifact.headSha))
        return (0,finding/* holds */.v9)("artifact-commit", subject, `${artifact.name} is of commit ${artifact.headSha}`);
    const said = artifact.headSha === undefined ? "GitHub does not tell its commit" : `it is of ${artifact.headSha}`;
    return (0,finding/* broken */.mw)("artifact-commit", subject, `${artifact.name}: expected commit ${wanted}, ${said}`, "Give `commit` if another one is meant, and `run-id` of its run.");
}
/** A fork's run is under the control of whoever opened the pull request. */
function judgeFork(subject, artifact) {
    const { headRepositoryId: head, repositoryId: own } = artifact;
    if (head !== undefined && own !== undefined && head === own)
        return (0,finding/* holds */.v9)("artifact-fork", subject, `${artifact.name} is of this repository's own commit`);
    const said = head === undefined || own === undefined
        ? "GitHub does not tell which repository the commit is from"
        : "the commit is from a fork";
    return (0,finding/* broken */.mw)("artifact-fork", subject, `${artifact.name}: ${said}`, "Never deploy or execute what a fork's run made; build it again from the merged commit.");
}
function judgeContent(subject, { artifact, content }) {
    if (content === "verified")
        return (0,finding/* holds */.v9)("artifact-content", subject, `${artifact.name} has ${artifact.digest ?? "its digest"}`);
    if (content !== "unread")
        return (0,finding/* broken */.mw)("artifact-content", subject, `${artifact.name}: ${content.problem}`, "Do not use it. Any token with `actions: write` can replace an artifact while its run goes on.");
    if (artifact.digest === undefined)
        return (0,finding/* broken */.mw)("artifact-content", subject, `${artifact.name}: GitHub tells no digest`, "Upload it with actions/upload-artifact 4.4 or newer.");
    return (0,finding/* skipped */.hT)("artifact-content", subject, `${artifact.name} was not downloaded`);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/judge-files.js


const shown = 20;
/** Every finding about a pattern of files; `listed` are the names of all manifests, `undefined` without any. */
function judgeFiles(observed, listed) {
    const { pattern, files } = observed;
    if (files.length === 0)
        return [
            (0,finding/* broken */.mw)("files-present", pattern, "the pattern matches no file", "Check the pattern and that an earlier step made or downloaded the files."),
        ];
    const present = (0,finding/* holds */.v9)("files-present", pattern, `${files.length} ${files.length === 1 ? "file" : "files"} hashed`);
    if (listed === undefined)
        return [present];
    const extra = files.filter(({ path }) => !listed.has(path));
    if (extra.length === 0)
        return [present, (0,finding/* holds */.v9)("files-listed", pattern, "each file is in a manifest")];
    const findings = extra
        .slice(0, shown)
        .map(({ path }) => (0,finding/* broken */.mw)("files-listed", pattern, `${path} is in no manifest`, "Something added it after the manifest was written; find out what, or write the manifest again."));
    return [present, ...findings, ...rest("files-listed", pattern, extra.length)];
}
/** Every finding about a hash manifest. */
function judgeManifest(observed) {
    const { path, problem, names } = observed;
    if (problem !== undefined)
        return [
            (0,finding/* broken */.mw)("manifest-readable", path, problem, "Write it with `write-manifest`, or with `sha256sum files… > manifest`."),
        ];
    const readable = (0,finding/* holds */.v9)("manifest-readable", path, `${names.length} ${names.length === 1 ? "name" : "names"}`);
    const wrong = names.flatMap((name) => difference(name) ?? []);
    if (wrong.length === 0)
        return [readable, (0,finding/* holds */.v9)("manifest-match", path, `${names.length} hashes agree`)];
    const fix = "The file is not what was hashed: do not use it, and find out which step or download changed it.";
    const findings = wrong.slice(0, shown).map((words) => (0,finding/* broken */.mw)("manifest-match", path, words, fix));
    return [readable, ...findings, ...rest("manifest-match", path, wrong.length)];
}
function difference(name) {
    if ("problem" in name.found)
        return `${name.path} ${name.found.problem}`;
    if (name.found.digest === name.wanted)
        return undefined;
    return `${name.path}: expected ${(0,build_digest/* shortDigest */.VK)(name.wanted)}, found ${(0,build_digest/* shortDigest */.VK)(name.found.digest)}`;
}
function rest(rule, subject, count) {
    return count <= shown ? [] : [(0,finding/* broken */.mw)(rule, subject, `${count - shown} more like these`, "See the first ones.")];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-attestation.js

/**
 * `image-attestation`: signatures of attestations are not verified by this action. Where they are `required` that is a
 * failure, and in every other case the receipt says so instead of staying silent.
 */
function judgeAttestation(image, policy) {
    if (policy.attestation === "off")
        return [];
    const count = image.entries.filter((entry) => entry.attestation).length;
    const there = count === 0 ? "the image carries none" : `the image carries ${count}, whose signatures nobody looked at`;
    if (policy.attestation === "auto")
        return [(0,finding/* skipped */.hT)("image-attestation", image.name, `attestations are not verified here: ${there}`)];
    return [
        (0,finding/* broken */.mw)("image-attestation", image.name, `verified attestations are required and are not verified here: ${there}`, "Verify them with `gh attestation verify oci://name@digest` in a step before this one, and set `attestation: off`."),
    ];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/image/secret-shapes.js
const secretName = /(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|SECRET_?KEY|AUTH_?KEY)$/i;
const secretValues = [
    /\bgh[pousr]_[A-Za-z0-9]{30,}/,
    /\bgithub_pat_[A-Za-z0-9_]{40,}/,
    /\bglpat-[A-Za-z0-9_-]{20,}/,
    /\bnpm_[A-Za-z0-9]{36}\b/,
    /\bpypi-[A-Za-z0-9_-]{50,}/,
    /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
    /\bAIza[0-9A-Za-z_-]{35}\b/,
    /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/,
    /\bsk_live_[A-Za-z0-9]{20,}/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\./,
    /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:[^\s/@]{3,}@/i,
];
/** Why an environment variable of an image looks like a secret, without repeating its value; `undefined` when it does not. */
function secretShape(name, value) {
    const bounded = value.slice(0, 8192);
    if (secretValues.some((shape) => shape.test(bounded)))
        return "its value has the shape of a credential";
    // An empty value is a declaration, and a path names where the secret will be.
    if (bounded === "" || bounded.startsWith("/") || !secretName.test(name))
        return undefined;
    return "its name is one that secrets have";
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/name-pattern.js
/** A pattern in which `*` stands for any characters, as an expression for whole names. */
function namePattern(pattern, flags = "") {
    // Several stars in a row mean one; as separate groups they would make matching slow.
    const parts = pattern.split(/\*+/).map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
    return new RegExp(`^${parts.join(".*")}$`, flags);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/runnables.js


/** The entries of an image that run. */
function runnablesOf(image) {
    return image.entries.flatMap((entry) => entry.config === undefined
        ? []
        : [{ entry, config: entry.config, platform: (0,build_platform/* formatPlatform */.Bq)(entry.config.platform) }]);
}
/** One finding for each entry that runs; an artifact without any is not looked at, and says so. */
function perRunnable(image, rule, judge) {
    const runnables = runnablesOf(image);
    if (runnables.length === 0)
        return [(0,finding/* skipped */.hT)(rule, image.name, "this artifact holds nothing that runs")];
    return runnables.map(judge);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-env.js




/** `image-env`: no environment variable looks like a secret. Values are never repeated. */
function judgeEnv(image, policy) {
    if (policy.forbiddenEnv.length === 0)
        return [];
    return perRunnable(image, "image-env", ({ config, platform }) => {
        const bad = config.env.flatMap((line) => {
            const at = line.indexOf("=");
            const name = at < 0 ? line : line.slice(0, at);
            const why = forbidden(policy.forbiddenEnv, name, at < 0 ? "" : line.slice(at + 1));
            return why === undefined ? [] : [`${name.slice(0, 100)} (${why})`];
        });
        if (bad.length === 0)
            return (0,finding/* holds */.v9)("image-env", image.name, `${platform}: ${config.env.length} variables, none looks like a secret`);
        return (0,finding/* broken */.mw)("image-env", image.name, `${platform}: ${bad.join(", ")}`, "Whoever pulls the image can read it: revoke the secret, and pass it at build time with `secrets` or at run time.");
    });
}
function forbidden(patterns, name, value) {
    for (const pattern of patterns) {
        const named = pattern !== "secret-shapes" && namePattern(pattern, "i").test(name.slice(0, 1000));
        const why = named ? `forbidden by ${pattern}` : pattern === "secret-shapes" ? secretShape(name, value) : undefined;
        if (why !== undefined)
            return why;
    }
    return undefined;
}

// EXTERNAL MODULE: ./actions/artifact-check/build/image/label-demand.js
var label_demand = __nccwpck_require__(6557);
;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-labels.js



/** `image-labels`: every image has the expected labels. */
function judgeLabels(image, policy) {
    if (policy.labels.length === 0)
        return [];
    return perRunnable(image, "image-labels", ({ config, platform }) => {
        const wrong = policy.labels.filter((demand) => !(0,label_demand/* meetsLabel */.$)(demand, config.labels.get(demand.name)));
        if (wrong.length === 0)
            return (0,finding/* holds */.v9)("image-labels", image.name, `${platform}: all ${policy.labels.length} labels are as expected`);
        const words = wrong.map(({ name, value }) => {
            const actual = config.labels.get(name);
            const wanted = value === undefined ? "any value" : typeof value === "string" ? JSON.stringify(value) : String(value);
            return `${name} should be ${wanted} and is ${actual === undefined ? "absent" : JSON.stringify(actual.slice(0, 200))}`;
        });
        return (0,finding/* broken */.mw)("image-labels", image.name, `${platform}: ${words.join("; ")}`, "Set the labels in the Dockerfile or with `labels` of the build.");
    });
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-platforms.js




/** `image-platforms`: the expected platforms are there, and each configuration says what it is listed under. */
function judgePlatforms(image, policy) {
    const runnables = runnablesOf(image);
    const swapped = runnables.filter(({ entry, config }) => entry.descriptor.platform !== undefined && !(0,build_platform/* samePlatform */.my)(entry.descriptor.platform, config.platform));
    const missing = policy.platforms.filter((wanted) => !runnables.some(({ config }) => (0,build_platform/* samePlatform */.my)(wanted, config.platform)));
    const found = runnables.map(({ platform }) => platform).join(", ");
    const findings = [
        ...swapped.map(({ entry, platform }) => (0,finding/* broken */.mw)("image-platforms", image.name, `${(0,build_digest/* shortDigest */.VK)(entry.descriptor.digest)} is listed as ${entry.descriptor.platform === undefined ? "" : (0,build_platform/* formatPlatform */.Bq)(entry.descriptor.platform)} and is ${platform}`, "The index was put together wrongly; build it with one `docker buildx build --platform …`.")),
        ...missing.map((wanted) => (0,finding/* broken */.mw)("image-platforms", image.name, `${(0,build_platform/* formatPlatform */.Bq)(wanted)} is missing; there is ${found === "" ? "nothing that runs" : found}`, `Add ${(0,build_platform/* formatPlatform */.Bq)(wanted)} to \`platforms\` of the build.`)),
    ];
    if (findings.length > 0)
        return findings;
    if (found === "")
        return [(0,finding/* skipped */.hT)("image-platforms", image.name, "this artifact holds nothing that runs")];
    return [(0,finding/* holds */.v9)("image-platforms", image.name, found)];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-presence.js


/** `image-digest`: the registry serves bytes with exactly that digest. */
function judgeDigest(image) {
    if (image.problem === undefined)
        return (0,finding/* holds */.v9)("image-digest", image.name, `the ${image.kind ?? "manifest"} was read and has that digest`);
    return (0,finding/* broken */.mw)("image-digest", image.name, image.problem, "Check the reference; if it is right, the image was deleted, or something between the registry and this job changes content.");
}
/** `image-children`: every manifest and configuration that is listed is there with its digest. */
function judgeChildren(image) {
    if (image.entries.length === 0)
        return [(0,finding/* broken */.mw)("image-children", image.name, "the index lists nothing", "Build and push the image again.")];
    const findings = image.entries
        .filter((entry) => entry.problem !== undefined)
        .map((entry) => (0,finding/* broken */.mw)("image-children", image.name, `${(0,build_digest/* shortDigest */.VK)(entry.descriptor.digest)}: ${entry.problem ?? ""}`, "A clean-up of untagged versions deletes the manifests of an index: exclude them there, and push the image again."));
    if (findings.length > 0)
        return findings;
    const count = image.entries.length;
    return [(0,finding/* holds */.v9)("image-children", image.name, `${count} ${count === 1 ? "manifest" : "manifests"} read and hashed`)];
}
/** `image-layers`: every layer is there. */
function judgeLayers(image) {
    if (image.missingLayers === undefined)
        return (0,finding/* skipped */.hT)("image-layers", image.name, "layers were not looked at");
    const [first] = image.missingLayers;
    if (first === undefined)
        return (0,finding/* holds */.v9)("image-layers", image.name, "every layer is there");
    return (0,finding/* broken */.mw)("image-layers", image.name, `${image.missingLayers.length} layers are missing, ${(0,build_digest/* shortDigest */.VK)(first)} among them`, "Push the image again.");
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-revision.js


const revisionLabels = ["org.opencontainers.image.revision", "org.label-schema.vcs-ref"];
/**
 * `image-revision`: the image says that it was built from the expected commit, or this job's build reused it for that
 * commit by its content. The label alone is the builder's own word.
 */
function judgeRevision(image, policy) {
    if (policy.commits.length === 0)
        return [
            (0,finding/* skipped */.hT)("image-revision", image.name, "this event does not tell the image's commit; give `commit` to check it"),
        ];
    return perRunnable(image, "image-revision", ({ config, platform }) => {
        const actual = revisionLabels
            .map((name) => config.labels.get(name))
            .find((value) => value !== undefined && value !== "");
        if (actual !== undefined && policy.commits.includes(actual))
            return (0,finding/* holds */.v9)("image-revision", image.name, `${platform}: built from ${actual}`);
        const tied = policy.commits.find((commit) => policy.tied.includes(commit));
        if (tied !== undefined) {
            const built = actual === undefined ? "" : `; built for ${actual.slice(0, 80)}, from which nothing changed`;
            return (0,finding/* holds */.v9)("image-revision", image.name, `${platform}: this job tied it to ${tied}${built}`);
        }
        const said = actual === undefined ? "says nothing about its commit" : `says ${JSON.stringify(actual.slice(0, 80))}`;
        return (0,finding/* broken */.mw)("image-revision", image.name, `${platform}: expected ${policy.commits.join(" or ")}, the image ${said}`, "Build with the label org.opencontainers.image.revision, and check that this is the image of the commit.");
    });
}

// EXTERNAL MODULE: ./packages/kernel/build/bytes.js
var bytes = __nccwpck_require__(1396);
;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-size.js



/** `image-size`: the layers of each platform together are within the limit. */
function judgeSize(image, policy) {
    const limit = policy.maxSizeBytes;
    if (limit === undefined)
        return [];
    return perRunnable(image, "image-size", ({ entry, platform }) => {
        const words = `${platform}: ${(0,bytes/* formatBytes */.z)(entry.sizeBytes)} of at most ${(0,bytes/* formatBytes */.z)(limit)}`;
        if (entry.sizeBytes <= limit)
            return (0,finding/* holds */.v9)("image-size", image.name, words);
        return (0,finding/* broken */.mw)("image-size", image.name, words, "Look for what the last layers add, or raise `max-size`.");
    });
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/image-user.js



/** `image-user`: the image runs as the expected user. */
function judgeUser(image, policy) {
    if (policy.user === "any")
        return [];
    return perRunnable(image, "image-user", ({ config, platform }) => {
        const shown = config.user === "" ? "root, because none is set" : JSON.stringify(config.user.slice(0, 100));
        const good = policy.user === "non-root" ? !runsAsRoot(config.user) : config.user === policy.user;
        if (good)
            return (0,finding/* holds */.v9)("image-user", image.name, `${platform}: user ${shown}`);
        return (0,finding/* broken */.mw)("image-user", image.name, `${platform}: expected ${policy.user}, the user is ${shown}`, "Add a USER line with a number to the Dockerfile's last stage.");
    });
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/judge-image.js









/** Every finding about one image; when its own bytes could not be read there is nothing else to say. */
function judgeImage(image, policy) {
    const digest = judgeDigest(image);
    if (image.problem !== undefined)
        return [digest];
    return [
        digest,
        ...judgeChildren(image),
        judgeLayers(image),
        ...judgeConfigs(image, policy),
        ...judgeAttestation(image, policy),
    ];
}
/** Every finding about an image in the engine: no registry holds it, so its configuration is all there is to judge. */
function judgeLoaded(name, loaded, policy) {
    if (!loaded.ok)
        return [(0,finding/* broken */.mw)("image-loaded", name, loaded.error, "Build it with `load: true` in this job, before this step.")];
    const { digest } = loaded.value;
    return [(0,finding/* holds */.v9)("image-loaded", name, `the engine has it as ${digest}`), ...judgeConfigs(loaded.value, policy)];
}
function judgeConfigs(image, policy) {
    return [
        ...judgePlatforms(image, policy),
        ...judgeLabels(image, policy),
        ...judgeRevision(image, policy),
        ...judgeUser(image, policy),
        ...judgeSize(image, policy),
        ...judgeEnv(image, policy),
    ];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/judge-packages.js


/** Every finding about a pattern of packages. */
function judgePackages(observed) {
    const { pattern, packages } = observed;
    if (packages.length === 0)
        return [
            (0,finding/* broken */.mw)("package-present", pattern, "the pattern matches no file", "Check the pattern and that the build step ran in this job."),
        ];
    return packages.flatMap((each) => judge_packages_judgeOne(pattern, each));
}
function judge_packages_judgeOne(subject, observed) {
    const { path, digest, sizeBytes, named, inside } = observed;
    const present = (0,finding/* holds */.v9)("package-present", subject, `${path}: ${(0,bytes/* formatBytes */.z)(sizeBytes)}, ${digest}`);
    if (!named.ok)
        return [
            present,
            (0,finding/* broken */.mw)("package-name", subject, `${path}: ${named.error}`, "Build it with the standard tools: `python -m build`, `npm pack`."),
        ];
    const name = (0,finding/* holds */.v9)("package-name", subject, `${path}: ${named.value.kind} ${named.value.name} ${named.value.version}`);
    if (inside?.ok === true)
        return [present, name, (0,finding/* holds */.v9)("package-content", subject, `${path}: ${inside.value}`)];
    const problem = inside === undefined ? "nobody looked inside" : inside.error;
    return [
        present,
        name,
        (0,finding/* broken */.mw)("package-content", subject, `${path}: ${problem}`, "Build the package again; do not change or rename it afterwards."),
    ];
}

// EXTERNAL MODULE: ./actions/artifact-check/build/scans/severity.js
var severity = __nccwpck_require__(9969);
;// CONCATENATED MODULE: ./actions/artifact-check/build/rules/judge-scans.js


const judge_scans_shown = 20;
/** Every finding about a pattern of scanner's reports. */
function judgeScans(observed, policy) {
    const { pattern, scans } = observed;
    if (scans.length === 0)
        return [
            (0,finding/* broken */.mw)("scan-readable", pattern, "the pattern matches no report", "Check the pattern and that the scanner ran in this job: without a report nothing is known."),
        ];
    return scans.flatMap((each) => judge_scans_judgeOne(pattern, each, policy));
}
/** What fails under the policy, in the order of severity. */
function failingOf(scan, policy) {
    return scan.found
        .filter(({ severity }) => policy.severities.has(severity))
        .filter(({ fixed, isPackage }) => !policy.ignoreUnfixed || !isPackage || fixed !== "")
        .toSorted((a, b) => severity/* severities */.gO.indexOf(a.severity) - severity/* severities */.gO.indexOf(b.severity));
}
function judge_scans_judgeOne(subject, { path, scan }, policy) {
    if (!scan.ok)
        return [
            (0,finding/* broken */.mw)("scan-readable", subject, `${path}: ${scan.error}`, "It has to be Trivy's report as JSON; the scanner may have failed while it wrote it."),
        ];
    const counts = (0,severity/* countSeverities */.ng)(scan.value.found);
    const readable = (0,finding/* holds */.v9)("scan-readable", subject, `${scan.value.artifact}: ${sayCounts(counts)}`);
    return [readable, judgeCovered(subject, scan.value), ...judgeFound(subject, scan.value, policy)];
}
function judgeCovered(subject, { artifact, packages, otherTargets }) {
    if (packages + otherTargets > 0)
        return (0,finding/* holds */.v9)("scan-covered", subject, `${artifact}: ${packages} packages, ${otherTargets} other targets`);
    return (0,finding/* broken */.mw)("scan-covered", subject, `${artifact}: the scanner found nothing that it could look at, neither packages nor files`, "An image without a package list tells a scanner nothing: scan its sources instead and set `scan-covered=warn`, or keep the package list.");
}
function judgeFound(subject, scan, policy) {
    const failing = failingOf(scan, policy);
    const wanted = severity/* severities */.gO.filter((severity) => policy.severities.has(severity)).join(", ");
    if (failing.length === 0)
        return [(0,finding/* holds */.v9)("scan-findings", subject, `${scan.artifact}: nothing at ${wanted} that fails`)];
    const fix = "Take a version that has the fix, or a newer base image; what does not apply is named in an ignore file.";
    const findings = failing
        .slice(0, judge_scans_shown)
        .map((weakness) => (0,finding/* broken */.mw)("scan-findings", subject, `${scan.artifact}: ${sayWeakness(weakness)}`, fix));
    if (failing.length <= judge_scans_shown)
        return findings;
    return [...findings, (0,finding/* broken */.mw)("scan-findings", subject, `${failing.length - judge_scans_shown} more like these`, fix)];
}
function sayCounts(counts) {
    return severity/* severities */.gO.map((severity) => `${counts[severity]} ${severity}`).join(", ");
}
function sayWeakness({ id, severity, place, fixed, isPackage }) {
    const remedy = isPackage ? (fixed === "" ? ", no fix yet" : `, fixed in ${fixed.slice(0, 100)}`) : "";
    return `${severity} ${id.slice(0, 100)} in ${place.slice(0, 200)}${remedy}`;
}

// EXTERNAL MODULE: ./packages/github/build/runs.js + 1 modules
var runs = __nccwpck_require__(8818);
;// CONCATENATED MODULE: ./actions/artifact-check/build/run-artifacts/observe-artifacts.js



/**
 * Lists a run's artifacts by name, and fetches the bytes of those that may be trusted so far. The archive is hashed
 * before it is unpacked.
 *
 * @throws {ActionError} those of `callApi`, `artifact-download-failed` (upstream)
 */
async function observeArtifacts(api, runId, pattern, access) {
    const matches = namePattern(pattern);
    const artifacts = (await (0,runs/* fetchRunArtifacts */.Xg)(api, runId)).filter(({ name }) => matches.test(name));
    const found = [];
    for (const artifact of artifacts) {
        const readable = access !== undefined && !artifact.expired && artifact.digest !== undefined;
        found.push({ artifact, content: readable ? await readContent(api, artifact, runId, access) : "unread" });
    }
    return { pattern, runId, found };
}
async function readContent(api, artifact, runId, access) {
    const { owner, name: repository } = api.repository;
    const folder = `${access.folder}/artifact-${artifact.id}`;
    const { id, name, sizeBytes, digest } = artifact;
    try {
        const info = { id, name, sizeBytes, createdMs: undefined, digest };
        await access.host.artifacts.download(info, folder, { runId, owner, repository, token: access.token });
        return "verified";
    }
    catch (error) {
        // What is wrong with the archive is a finding; a service that cannot be asked is an error.
        if (error instanceof action_error/* ActionError */.lZ && error.kind === "data")
            return { problem: error.message };
        throw error;
    }
    finally {
        await access.host.files.remove(folder);
    }
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/scans/parse-trivy.js


/** Classes of results that list packages. */
const packageClasses = new Set(["os-pkgs", "lang-pkgs"]);
/**
 * Reads a report of Trivy (`--format json`, schema 2). A severity that is not known counts as `UNKNOWN`, never as none.
 *
 * @see Trivy's documentation, "Reporting", JSON
 */
function parseTrivy(bytes) {
    return (0,shape/* readShape */._)(bytes, (document) => {
        if (document.required("SchemaVersion").count() !== 2)
            document.required("SchemaVersion").fail("2");
        const results = document.optional("Results")?.list() ?? [];
        return {
            artifact: document.required("ArtifactName").text(),
            packages: results.reduce((sum, result) => sum + packagesOf(result), 0),
            otherTargets: results.filter((result) => !isOfPackages(result)).length,
            found: results.flatMap(weaknessesOf),
        };
    });
}
function isOfPackages(result) {
    return packageClasses.has(textOf(result, "Class"));
}
function packagesOf(result) {
    return isOfPackages(result) ? (result.optional("Packages")?.list() ?? []).length : 0;
}
function weaknessesOf(result) {
    const target = textOf(result, "Target");
    const listed = (name) => result.optional(name)?.list() ?? [];
    const elsewhere = (item, id) => ({
        id: textOf(item, id),
        severity: severityOf(item),
        place: target,
        fixed: "",
        isPackage: false,
    });
    return [
        ...listed("Vulnerabilities").map((item) => ({
            id: item.required("VulnerabilityID").text(),
            severity: severityOf(item),
            place: `${textOf(item, "PkgName")} ${textOf(item, "InstalledVersion")}`.trim(),
            fixed: textOf(item, "FixedVersion"),
            isPackage: true,
        })),
        ...listed("Secrets").map((item) => elsewhere(item, "RuleID")),
        ...listed("Misconfigurations")
            .filter((item) => textOf(item, "Status") !== "PASS")
            .map((item) => elsewhere(item, "ID")),
        ...listed("Licenses").map((item) => elsewhere(item, "Name")),
    ];
}
function severityOf(item) {
    const parsed = (0,severity/* parseSeverity */.lv)(textOf(item, "Severity"));
    return parsed.ok ? parsed.value : "UNKNOWN";
}
function textOf(shape, name) {
    return shape.optional(name)?.text() ?? "";
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/scans/observe-scans.js

const maxReportBytes = 256 * 1024 * 1024;
/** Reads every report that a pattern matches. @throws {ActionError} `file-too-large` (data) beyond 256 MiB */
async function observeScans(files, pattern) {
    const scans = [];
    for (const path of await files.glob([pattern], ".")) {
        const bytes = (await files.readBytes(path, maxReportBytes)) ?? new Uint8Array();
        scans.push({ path, scan: parseTrivy(bytes) });
    }
    return { pattern, scans };
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/scans/sum-scans.js


/** Sums up readable reports; `undefined` when there is none, which is not the same as no findings. */
function sumScans(observed, policy) {
    const scans = observed.flatMap(({ scans: all }) => all.flatMap(({ scan }) => (scan.ok ? [scan.value] : [])));
    if (scans.length === 0)
        return undefined;
    return {
        counts: (0,severity/* countSeverities */.ng)(distinct(scans.flatMap(({ found }) => found))),
        failing: distinct(scans.flatMap((scan) => failingOf(scan, policy))).length,
    };
}
function distinct(found) {
    return [...new Map(found.map((each) => [JSON.stringify([each.id, each.place, each.severity]), each])).values()];
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/gather.js

















/** Reads what this run is about. @throws {ActionError} `event-unreadable` (data) */
async function readEvent(host) {
    return await readEventContext(host.environment, host.files);
}
/** Looks at every subject, one after the other. @throws {ActionError} when a service cannot be asked */
async function gatherFindings(gathering, subjects) {
    const { host, newHasher } = gathering;
    const manifests = new Map();
    for (const subject of subjects) {
        if (subject.kind === "manifest")
            manifests.set(subject.path, await observeManifest(host.files, newHasher, subject.path));
    }
    const listed = manifests.size === 0
        ? undefined
        : new Set([...manifests.values()].flatMap(({ names }) => names.map(({ path }) => path)));
    const findings = [];
    const files = new Map();
    const packages = new Map();
    let evidenceDigest;
    const scans = [];
    const scanPolicy = scanPolicyOf(gathering);
    for (const subject of subjects) {
        switch (subject.kind) {
            case "image":
                findings.push(...(await checkImage(gathering, subject)));
                break;
            case "artifact":
                findings.push(...(await checkArtifacts(gathering, subject.pattern)));
                break;
            case "files": {
                const observed = await observeFiles(host.files, newHasher, subject.pattern);
                findings.push(...judgeFiles(observed, listed));
                for (const file of observed.files)
                    files.set(file.path, file);
                break;
            }
            case "manifest": {
                const observed = manifests.get(subject.path);
                if (observed !== undefined)
                    findings.push(...judgeManifest(observed));
                break;
            }
            case "package": {
                const observed = await observePackages(host.files, subject.pattern);
                findings.push(...judgePackages(observed));
                for (const { path, digest } of observed.packages)
                    packages.set(path, { path, digest });
                break;
            }
            case "evidence": {
                const images = subjects.filter((each) => each.kind === "image");
                const judged = await checkEvidence(gathering, subject, images);
                findings.push(...judged.findings);
                evidenceDigest ??= judged.digest;
                break;
            }
            case "loaded": {
                const loaded = await observeLoaded(host.exec, subject.name);
                findings.push(...judgeLoaded(subject.name, loaded, imagePolicy(gathering, undefined)));
                break;
            }
            case "scan": {
                const observed = await observeScans(host.files, subject.pattern);
                findings.push(...judgeScans(observed, scanPolicy));
                scans.push(observed);
                break;
            }
            default:
                assertNever(subject);
        }
    }
    const scanned = sumScans(scans, scanPolicy);
    return { findings, files: [...files.values()], packages: [...packages.values()], evidenceDigest, scanned };
}
function scanPolicyOf({ inputs }) {
    return { severities: new Set(inputs.severity), ignoreUnfixed: inputs["ignore-unfixed"] };
}
function imagePolicy({ inputs, expected, pieces }, digest) {
    return {
        platforms: inputs.platforms,
        labels: inputs.labels,
        user: inputs.user,
        maxSizeBytes: inputs["max-size"],
        forbiddenEnv: inputs["forbid-env"],
        attestation: inputs.attestation,
        commits: expected.imageCommits,
        tied: digest === undefined ? [] : tiedCommits(pieces, digest),
    };
}
async function checkImage(gathering, subject) {
    const { inputs, host, levels } = gathering;
    const { repository, digest, text } = subject;
    const credentials = await findCredentials(host, repository, {
        username: inputs.username,
        password: inputs.password,
        jobToken: inputs["github-token"],
    });
    const client = connectRegistry(host, {
        repository,
        credentials,
        access: "pull",
        onSecret: (secret) => host.log.mask(secret),
        facts: registryFacts(gathering, credentials),
    });
    const image = await observeImage(client, digest, text, levels.get("image-layers") !== "off");
    host.log.info(`${text}: ${client.requests.total} requests`);
    return judgeImage(image, imagePolicy(gathering, digest));
}
/** What tells the causes of a refusal apart. */
function registryFacts({ inputs, host }, credentials) {
    const source = host.environment.get("GITHUB_REPOSITORY");
    const byJob = credentials.kind === "basic" && credentials.password === inputs["github-token"];
    return {
        ...(source === undefined ? {} : { source }),
        token: credentials.kind === "anonymous" ? "none" : byJob ? "job" : "given",
    };
}
async function checkArtifacts(gathering, pattern) {
    const { expected, levels } = gathering;
    return await withRun(gathering, async (api, access) => {
        const content = levels.get("artifact-content") === "off" ? undefined : access;
        return judgeArtifacts(await observeArtifacts(api, expected.runId, pattern, content), expected);
    });
}
async function checkEvidence(gathering, subject, images) {
    const { event, expected } = gathering;
    const { runId, artifactCommits: headCommits } = expected;
    const repository = `${event.repository.owner}/${event.repository.name}`;
    const demand = { subject: (0,build_subject/* subjectName */.wn)(subject), actions: subject.actions, repository, runId, headCommits, images };
    return await withRun(gathering, async (api, access) => {
        const { judgeEvidence } = await __nccwpck_require__.e(/* import() */ 482).then(__nccwpck_require__.bind(__nccwpck_require__, 5482));
        const { observeEvidence } = await __nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 2887));
        return judgeEvidence(await observeEvidence(api, runId, access), demand);
    });
}
/** Runs `work` with GitHub's API and a folder of its own, which is gone afterwards. */
async function withRun({ inputs, host, event }, work) {
    const token = inputs["github-token"] ?? "";
    const client = await host.github.connect(token);
    const api = { client, clock: host.clock, repository: event.repository };
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "."}/build-once/artifact-check-${host.random.hex(6)}`;
    try {
        return await work(api, { host, token, folder });
    }
    finally {
        await host.files.remove(folder);
    }
}

// EXTERNAL MODULE: ./actions/artifact-check/build/levels.js
var build_levels = __nccwpck_require__(6554);
// EXTERNAL MODULE: ./actions/artifact-check/build/reasons.js
var reasons = __nccwpck_require__(5612);
// EXTERNAL MODULE: ./packages/markdown/build/visible.js
var visible = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./actions/artifact-check/build/reports/junit.js

/** The checks as a JUnit report: one test case a check; warnings pass and say so in their output. */
function renderJunit(checks, at) {
    const failures = checks.filter((check) => check.result === "fail").length;
    const skips = checks.filter((check) => check.result === "skipped").length;
    const suite = `<testsuite name="artifact-check" tests="${checks.length}" failures="${failures}" errors="0" skipped="${skips}" timestamp="${escapeXml(at.slice(0, 19))}">`;
    const cases = checks.map((check) => {
        const open = `<testcase classname="${escapeXml(check.subject)}" name="${escapeXml(check.rule)}"`;
        const body = bodyOf(check);
        return body === "" ? `    ${open}/>` : `    ${open}>${body}</testcase>`;
    });
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<testsuites>",
        `  ${suite}`,
        ...cases,
        "  </testsuite>",
        "</testsuites>",
        "",
    ].join("\n");
}
function bodyOf(check) {
    const message = escapeXml(check.message);
    switch (check.result) {
        case "pass":
            return "";
        case "skipped":
            return `<skipped message="${message}"/>`;
        case "warn":
            return `<system-out>warning: ${message}</system-out>`;
        case "fail":
            return `<failure message="${message}">${escapeXml(check.fix ?? "")}</failure>`;
        default:
            return check.result;
    }
}
/** Text fit for XML 1.0 and for who reads it: markup escaped; controls, bidi and lone surrogates shown as what they are. */
function escapeXml(text) {
    return (0,visible/* makeVisible */.X)(text, "lines").replaceAll(/[&<>"'\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/reports/receipt.js

/** The format's name and version; deploy-smoke demands it. */
const receiptSchema = "build-once/receipt/v1";
const maxListedFiles = 1000;
/** The machine-readable proof of what was checked; unknown members are to be ignored by whoever reads it. */
function renderReceipt(parts) {
    const { decided } = parts;
    const receipt = {
        schema: receiptSchema,
        verdict: parts.verdict,
        reason: decided.reason,
        at: parts.at,
        repository: parts.repository,
        commit: parts.commit,
        runId: parts.runId,
        checkedBy: parts.checkedBy,
        subjects: parts.subjects.map((subject) => ({
            kind: subject.kind,
            name: (0,build_subject/* subjectName */.wn)(subject),
            ...(subject.kind === "image" ? { digest: subject.digest } : {}),
        })),
        counts: { checked: decided.checked, failed: decided.failed, warned: decided.warned },
        checks: decided.checks.map(({ rule, subject, level, result, message }) => ({
            rule,
            subject,
            level,
            result,
            message,
        })),
        files: parts.files.slice(0, maxListedFiles),
        filesLeftOut: Math.max(0, parts.files.length - maxListedFiles),
        evidence: parts.evidence,
    };
    return `${JSON.stringify(receipt, null, 2)}\n`;
}

// EXTERNAL MODULE: ./actions/artifact-check/build/rule-names.js
var rule_names = __nccwpck_require__(4186);
;// CONCATENATED MODULE: ./actions/artifact-check/build/reports/sarif.js


/**
 * What is broken, as SARIF; `uri` is the file that results are shown at, because an image has no line of its own.
 *
 * @see OASIS SARIF 2.1.0, 3.14 run, 3.27 result
 */
function renderSarif(checks, informationUri, uri) {
    const broken = checks.filter((check) => check.result === "fail" || check.result === "warn");
    const rules = Object.keys(rule_names/* ruleRows */.IC)
        .filter(rule_names/* isRuleName */.uo)
        .map((name) => ({ id: name, shortDescription: { text: (0,rule_names/* ruleRow */.Fs)(name).demands } }));
    const results = broken.map((check) => ({
        ruleId: check.rule,
        level: check.result === "fail" ? "error" : "warning",
        message: { text: plain(`${check.subject}: ${check.message}${check.fix === undefined ? "" : ` ${check.fix}`}`) },
        locations: [{ physicalLocation: { artifactLocation: { uri }, region: { startLine: 1 } } }],
        partialFingerprints: { "ruleAndSubject/v1": (0,visible/* makeVisible */.X)(`${check.rule} ${check.subject}`) },
    }));
    const run = { tool: { driver: { name: "artifact-check", informationUri, rules } }, results };
    return `${JSON.stringify({ version: "2.1.0", $schema: "https://json.schemastore.org/sarif-2.1.0.json", runs: [run] }, null, 2)}\n`;
}
/** A message in which nothing is an embedded link. @see OASIS SARIF 2.1.0, 3.11.6 messages with embedded links */
function plain(text) {
    return (0,visible/* makeVisible */.X)(text).replaceAll(/[\\[\]]/g, "\\$&");
}

// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __nccwpck_require__(3626);
// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var blocks = __nccwpck_require__(9017);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __nccwpck_require__(5092);
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
;// CONCATENATED MODULE: ./actions/artifact-check/build/reports/summary.js


const marks = { pass: (0,markdown.md) `✅`, warn: (0,markdown.md) `⚠️`, fail: (0,markdown.md) `❌`, skipped: (0,markdown.md) `⏭️` };
const order = { fail: 0, warn: 1, pass: 2, skipped: 3 };
const budget = { max: 200_000, unit: "bytes" };
const maxFixes = 20;
/** The step summary: the verdict, what is broken with what to do, then every check. */
function renderSummary(decided, commit) {
    const mark = marks[reasons/* reasons */.O[decided.reason].verdict];
    const title = (0,blocks/* heading */.R_)(3, (0,markdown.md) `${mark} Artifact check: ${(0,build_text/* text */.Qq)(decided.reason)}`);
    const sorted = decided.checks.toSorted((a, b) => order[a.result] - order[b.result]);
    const subjects = new Set(decided.checks.map((check) => check.subject));
    const [only] = subjects.size === 1 ? subjects : [];
    const columns = [(0,markdown.md) ``, (0,markdown.md) `Rule`, ...(only === undefined ? [(0,markdown.md) `Subject`] : []), (0,markdown.md) `Found`].map((name) => ({
        title: name,
    }));
    const fitted = fitDocument([
        { kind: "fixed", body: title },
        { kind: "fixed", body: (0,build_text/* text */.Qq)(decided.message, 500) },
        { kind: "fixed", body: renderPlace(only, commit) },
        { kind: "block", name: "what to do", priority: 1, body: renderFixes(decided.checks) },
        {
            kind: "rows",
            name: "checks",
            priority: 2,
            head: (0,blocks/* tableHead */.PP)(columns),
            rows: sorted.map((check) => (0,blocks/* tableRow */.jD)(cellsOf(check, only === undefined), columns.length)),
            tail: (0,markdown.md) ``,
            leftOut: (rows) => (0,blocks/* tableRow */.jD)([(0,markdown.md) ``, (0,markdown.md) `${rows} more`], columns.length),
        },
    ], budget);
    return fitted.body;
}
function renderPlace(subject, commit) {
    const named = subject === undefined ? (0,markdown.md) `` : (0,code/* code */.aY)(subject, 300);
    const built = commit === "" ? (0,markdown.md) `` : (0,markdown.md) `commit ${(0,code/* code */.aY)(commit)}`;
    if (subject === undefined)
        return built;
    return commit === "" ? named : (0,markdown.md) `${named}, ${built}`;
}
function cellsOf(check, withSubject) {
    const subject = withSubject ? [(0,code/* code */.aY)(check.subject, 120)] : [];
    return [marks[check.result], (0,code/* code */.aY)(check.rule), ...subject, (0,build_text/* text */.Qq)(check.message, 400)];
}
/** One row for each different advice, however many subjects or platforms need it. */
function renderFixes(checks) {
    const rows = new Map();
    for (const { result, rule, fix } of checks) {
        if (fix === undefined || (result !== "fail" && result !== "warn"))
            continue;
        // The backticks of our own words would be shown as they are once the whole is escaped.
        rows.set(`${rule} ${fix}`, [(0,markdown.md) `${marks[result]} ${(0,code/* code */.aY)(rule)}`, (0,build_text/* text */.Qq)(fix.replaceAll("`", ""), 400)]);
    }
    if (rows.size === 0)
        return (0,markdown.md) ``;
    return (0,blocks/* table */.tp)([{ title: (0,markdown.md) `Broken` }, { title: (0,markdown.md) `What to do` }], [...rows.values()].slice(0, maxFixes));
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/verdict.js
/**
 * Decides from all findings. A subject that no rule looked at fails, and so does a check without subjects: nothing
 * measured is never a pass.
 */
function decideVerdict(subjects, findings, levels) {
    const checks = findings.map((finding) => weigh(finding, levels.get(finding.rule) ?? "fail"));
    const count = (result) => checks.filter((check) => check.result === result).length;
    const failed = count("fail");
    const warned = count("warn");
    const checked = failed + warned + count("pass");
    const numbers = { checks, checked, failed, warned };
    if (subjects.length === 0) {
        return { reason: "nothing-to-check", message: "there is nothing to check", ...numbers };
    }
    if (failed > 0)
        return { reason: "rules-broken", message: brokenMessage(checks, failed), ...numbers };
    const looked = new Set(checks.filter((check) => check.result !== "skipped").map((check) => check.subject));
    const unseen = subjects.filter((subject) => !looked.has(subject));
    if (unseen.length > 0)
        return { reason: "nothing-checked", message: `no rule looked at ${unseen.join(", ")}`, ...numbers };
    const done = `${checked} ${checked === 1 ? "check" : "checks"} of ${subjects.length} ${subjects.length === 1 ? "subject" : "subjects"}`;
    if (warned > 0)
        return { reason: "checked-with-warnings", message: `${done}, ${warned} with a warning`, ...numbers };
    return { reason: "checked", message: `${done}, all hold`, ...numbers };
}
function weigh(finding, level) {
    const { holds, ...rest } = finding;
    if (holds === "skipped")
        return { ...rest, level, result: "skipped" };
    if (level === "off")
        return { ...rest, level, result: "skipped", message: `turned off: ${finding.message}` };
    return { ...rest, level, result: holds ? "pass" : level };
}
function brokenMessage(checks, failed) {
    const first = checks.find((check) => check.result === "fail");
    const more = failed === 1 ? "" : ` (and ${failed - 1} more)`;
    return `${first?.rule ?? "a rule"}: ${first?.message ?? "broken"}${more}`;
}

;// CONCATENATED MODULE: ./actions/artifact-check/build/run.js














/** Checks the subjects and leaves the receipt; an older receipt is gone before anything is looked at. */
async function run(inputs, host, newHasher) {
    await clearPlace(host, inputs.receipt);
    const event = await readEvent(host);
    const expected = decideExpected(event, inputs.commit, inputs["run-id"]);
    const at = new Date(host.clock.now()).toISOString();
    const hints = { commitGiven: inputs.commit !== undefined, userGiven: inputs.user !== "non-root" };
    const levels = (0,build_levels/* decideLevels */.mv)(inputs.rules, inputs["enforce-from"], at.slice(0, 10), hints);
    const evidence = await readJobEvidence(host);
    const subjects = inputs.subjects.length > 0 ? inputs.subjects : subjectsOfEvidence(evidence.pieces);
    const gathered = await gatherFindings({ inputs, host, newHasher, event, expected, levels, pieces: evidence.pieces }, subjects);
    const preflight = inputs.preflight
        ? await (await Promise.all(/* import() */[__nccwpck_require__.e(62), __nccwpck_require__.e(966)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1966))).gatherPreflight(host, inputs, event, levels)
        : [];
    const names = [...subjects.map(build_subject/* subjectName */.wn), ...(inputs.preflight ? preflightSubjects(preflight, levels) : [])];
    const decided = decideVerdict(names, [...gathered.findings, ...preflight], levels);
    const { verdict } = reasons/* reasons */.O[decided.reason];
    const manifest = inputs["write-manifest"];
    if (manifest !== undefined && gathered.files.length > 0) {
        refuseHashedPlace(gathered.files, manifest, host.environment.get("GITHUB_WORKSPACE"));
        await clearPlace(host, manifest);
        await host.files.write(manifest, renderHashManifest(gathered.files));
    }
    const { runId, runAttempt, job, workflow, repository } = (0,subject/* readSubject */.$)(host.environment);
    const commit = inputs.commit ?? expected.imageCommits[0] ?? expected.artifactCommits[0] ?? "";
    const receipt = renderReceipt({
        verdict,
        decided,
        subjects,
        repository,
        commit,
        runId: expected.runId,
        checkedBy: { runId, runAttempt, job, workflow },
        at,
        evidence: evidence.read,
        files: [...gathered.files, ...gathered.packages],
    });
    await host.files.write(inputs.receipt, receipt);
    const reports = await writeReports(host, decided.checks, at);
    const images = subjects.flatMap((subject) => (subject.kind === "image" ? [subject.digest] : []));
    const named = images.length === 0 ? gathered.evidenceDigest : images[0];
    const digest = images.length <= 1 && verdict === "pass" ? (named ?? "") : "";
    return {
        verdict,
        reason: decided.reason,
        message: decided.message,
        outputs: {
            digest,
            checked: String(decided.checked),
            failed: String(decided.failed),
            warned: String(decided.warned),
            receipt: inputs.receipt,
            ...reports,
            findings: gathered.scanned === undefined ? "" : JSON.stringify(lowerCased(gathered.scanned.counts)),
            failing: gathered.scanned === undefined ? "" : String(gathered.scanned.failing),
        },
        annotations: decided.checks.flatMap(annotationOf),
        summary: renderSummary(decided, commit),
        facts: {
            digest: named ?? "",
            commit,
            runId: expected.runId,
            subjects: subjects.map((subject) => ({ kind: subject.kind, name: (0,build_subject/* subjectName */.wn)(subject) })),
            checked: decided.checked,
            failed: decided.failed,
            warned: decided.warned,
            broken: decided.checks
                .filter((check) => check.result === "fail" || check.result === "warn")
                .slice(0, 50)
                .map(({ rule, subject, result, message }) => ({ rule, subject, result, message })),
            receipt: inputs.receipt,
            evidence: evidence.read.map(({ file, sha256, action }) => ({ file, sha256, action })),
        },
    };
}
/** A preflight counts as one subject: rows may be turned off, all of them together may not. */
function preflightSubjects(findings, levels) {
    const looked = findings.find(({ rule, holds }) => holds !== "skipped" && levels.get(rule) !== "off");
    return [looked?.subject ?? "preflight"];
}
function lowerCased(counts) {
    return Object.fromEntries(Object.entries(counts).map(([severity, count]) => [severity.toLowerCase(), count]));
}
/** Removes what an earlier step or attempt left, so that nobody takes it for this check's result. */
async function clearPlace(host, path) {
    const stat = await host.files.stat(path);
    if (stat === undefined)
        return;
    if (stat.kind !== "file" && stat.kind !== "symlink")
        throw checkErrors.error("check-place-unwritable", `${JSON.stringify(path)} is a ${stat.kind}`);
    await host.files.remove(path);
}
/** A manifest in the place of a file that it lists would destroy the file, and would not hold itself. */
function refuseHashedPlace(files, place, workspace = ".") {
    const below = place.startsWith(`${workspace}/`) ? place.slice(workspace.length + 1) : place;
    const path = below.replaceAll(/\/(?:\.?\/)+/g, "/").replace(/^(?:\.\/)+/, "");
    if (!files.some((file) => file.path === path))
        return;
    throw checkErrors.error("check-place-taken", `${JSON.stringify(place)} is one of the files that it would list`);
}
async function writeReports(host, checks, at) {
    const base = host.environment.get("RUNNER_TEMP") ?? ".";
    const folder = `${base}/build-once/artifact-check/${host.random.hex(6)}`;
    const server = host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com";
    const repository = host.environment.get("GITHUB_REPOSITORY") ?? "";
    const junit = `${folder}/artifact-check.junit.xml`;
    const sarif = `${folder}/artifact-check.sarif`;
    await host.files.write(junit, renderJunit(checks, at));
    await host.files.write(sarif, renderSarif(checks, `${server}/${repository}`, "Dockerfile"));
    return { junit, sarif };
}
function annotationOf(check) {
    if (check.result !== "fail" && check.result !== "warn")
        return [];
    const message = `${check.subject}: ${check.message}${check.fix === undefined ? "" : `\n${check.fix}`}`;
    return [{ level: check.result === "fail" ? "error" : "warning", title: check.rule, message }];
}


/***/ }),

/***/ 9969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gO: () => (/* binding */ severities),
/* harmony export */   lv: () => (/* binding */ parseSeverity),
/* harmony export */   ng: () => (/* binding */ countSeverities)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

/** How bad a finding is, worst first, as Trivy names it. */
const severities = ["CRITICAL", "HIGH", "MEDIUM", "LOW", "UNKNOWN"];
/** Reads a severity in any case. */
function parseSeverity(text) {
    const severity = severities.find((name) => name === text.toUpperCase());
    return severity === undefined ? (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`a severity is one of ${severities.join(", ")}`) : (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(severity);
}
/** Counts, every severity named. */
function countSeverities(found) {
    const counts = { CRITICAL: 0, HIGH: 0, MEDIUM: 0, LOW: 0, UNKNOWN: 0 };
    for (const { severity } of found)
        counts[severity] += 1;
    return counts;
}


/***/ }),

/***/ 6257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ parseSubject),
/* harmony export */   wO: () => (/* binding */ subjectForms),
/* harmony export */   wn: () => (/* binding */ subjectName)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3842);

/** The forms of a line, for people. */
const subjectForms = "`image=name@sha256:…`, `artifact=<name or glob>`, `files=<glob>`, `package=<glob>`, `manifest=<path>`, `evidence=<action>, …`, `loaded=<image>`, `scan=<glob>`, one a line";
/** Parses one line of `subjects`. An image is named by digest: a tag may mean something else a moment later. */
function parseSubject(line) {
    const at = line.indexOf("=");
    const kind = line.slice(0, Math.max(at, 0)).trim();
    const value = line.slice(at + 1).trim();
    if (at < 1 || value === "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a subject is kind=value");
    if (value.length > 1000)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a subject has at most 1000 characters");
    switch (kind) {
        case "image":
            return parseImage(value);
        case "artifact":
        case "files":
        case "package":
        case "scan":
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind, pattern: value });
        case "loaded":
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind, name: value });
        case "manifest":
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind, path: value });
        case "evidence":
            return parseActions(value);
        default:
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the kind is image, artifact, files, package, manifest, evidence, loaded or scan");
    }
}
function parseActions(value) {
    const actions = [...new Set(value.split(",").map((name) => name.trim()))].filter((name) => name !== "");
    if (actions.length === 0)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("evidence= names at least one action");
    const odd = actions.find((name) => !/^[a-z][a-z0-9-]{0,60}$/.test(name));
    return odd === undefined ? (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: "evidence", actions }) : (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("evidence= names actions, such as coverage-gate");
}
function parseImage(value) {
    const reference = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(value);
    if (!reference.ok)
        return reference;
    const { repository, digest } = reference.value;
    if (digest === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("an image is named by digest, name@sha256:…: a tag can move after the check");
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: "image", repository, digest, text: `${repository.registry}/${repository.path}@${digest}` });
}
/** The subject in the words of the receipt and the summary. */
function subjectName(subject) {
    switch (subject.kind) {
        case "image":
            return subject.text;
        case "manifest":
            return subject.path;
        case "evidence":
            return `evidence of ${subject.actions.join(", ")}`;
        case "loaded":
            return subject.name;
        default:
            return subject.pattern;
    }
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

/***/ 1865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z5: () => (/* binding */ readEngineVersion),
  ST: () => (/* binding */ runDocker)
});

// UNUSED EXPORTS: parseEngineVersion, requireDocker

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __nccwpck_require__(5175);
// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __nccwpck_require__(642);
;// CONCATENATED MODULE: ./packages/docker/build/json-fields.js
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
    const result = await runDocker(exec, (0,build_invocation/* dockerInvocation */.dL)(["version", "--format", "{{json .}}"]), { timeoutMs: 60_000 });
    const version = result.exitCode === 0 ? parseEngineVersion(result.stdout) : undefined;
    if (version !== undefined)
        return version;
    const failure = classify_engineError("other", "docker version", result);
    throw failure.code === "docker-not-available" ? failure : errors/* dockerErrors */.u.error("docker-not-available", failure.message);
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
async function requireDocker(exec, stage, what, invocation, options = {}) {
    const result = await runDocker(exec, invocation, options);
    if (result.exitCode !== 0 || result.timedOut)
        throw engineError(stage, what, result);
    return result;
}


/***/ }),

/***/ 5175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ dockerErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 8828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ maxEvidenceBytes),
/* harmony export */   vf: () => (/* binding */ parseEvidence),
/* harmony export */   yM: () => (/* binding */ textFact)
/* harmony export */ });
/* unused harmony exports numberFact, fact */
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(430);


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
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`larger than ${maxEvidenceBytes} characters`);
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch (error) {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`not JSON: ${error instanceof Error ? error.message : "unreadable"}`);
    }
    if (!isObject(parsed))
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("not a JSON object");
    if (depthOf(parsed) > maxDepth)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`nested deeper than ${maxDepth} levels`);
    return readEvidence(parsed);
}
function readEvidence(value) {
    const fields = new Fields(value, "");
    const schema = fields.text("schema");
    if (schema !== _evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceSchema */ .j)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`schema is ${JSON.stringify(schema)}, expected ${_evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceSchema */ .j}`);
    const verdict = fields.text("verdict");
    if (verdict !== "pass" && verdict !== "fail" && verdict !== "skip") {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`verdict is ${JSON.stringify(verdict)}, expected pass, fail or skip`);
    }
    const evidence = {
        schema: _evidence_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceSchema */ .j,
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
    return fields.problem === undefined ? (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(evidence) : (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(fields.problem);
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


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  p: () => (/* binding */ callApi),
  a: () => (/* binding */ unexpectedAnswer)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
// EXTERNAL MODULE: ./packages/github/build/errors.js
var errors = __nccwpck_require__(2690);
// EXTERNAL MODULE: ./packages/github/build/json-view.js
var json_view = __nccwpck_require__(4637);
;// CONCATENATED MODULE: ./packages/github/build/permission.js

/**
 * The error of a 403, with the exact line to add: GitHub names sets of permissions, any one of which is enough.
 *
 * @see GitHub REST API, "Troubleshooting", insufficient permissions (`X-Accepted-GitHub-Permissions`)
 */
function permissionError(route, accepted, expected, reason) {
    const lines = chooseLines(accepted, expected);
    return errors/* githubErrors */.Z.error("permission-missing", `${route}: 403: ${reason}. The token lacks ${lines.join(" and ")}.`, {
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
            throw (judged?.error ?? errors/* githubErrors */.Z.error("api-unavailable", `${call.route}: no answer after ${attempt} attempts`));
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
    const body = new json_view/* JsonView */.U(response.data);
    const limited = rateLimitPauseMs(response, api.clock.now());
    const reason = reasonOf(body);
    if (limited !== undefined) {
        const message = `${call.route}: ${status}, wait ${Math.ceil(limited / 1000)} s: ${reason}`;
        return { pauseMs: limited, error: errors/* githubErrors */.Z.error("rate-limited", message) };
    }
    if ((status >= 200 && status < 300) || call.accept?.includes(status) === true)
        return { answer: { status, headers, body } };
    if (status >= 500)
        return { error: errors/* githubErrors */.Z.error("api-unavailable", `${call.route}: ${status}: ${reason}`) };
    if (status === 401)
        throw errors/* githubErrors */.Z.error("token-refused", `${call.route}: 401: ${reason}`);
    if (status === 403)
        throw permissionError(call.route, headers.get("x-accepted-github-permissions"), call.permission, reason);
    throw errors/* githubErrors */.Z.error("api-refused", `${call.route}: ${status}: ${reason}`);
}
/** GitHub's words; what exactly is wrong with a field stands beside the message. */
function reasonOf(body) {
    const fields = body.at("errors").items();
    const words = [body, ...fields].flatMap((view) => view.at("message").text(2000)?.slice(0, 300) ?? []);
    return words.length === 0 ? "(no reason given)" : words.slice(0, 4).join(": ");
}
/** The error of an answer that lacks what its documentation promises. */
function unexpectedAnswer(route, what) {
    return errors/* githubErrors */.Z.error("api-unexpected", `${route}: the answer has no ${what}`);
}


/***/ }),

/***/ 2690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ githubErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of talking to GitHub. */
const githubErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
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


/***/ }),

/***/ 4637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ JsonView),
/* harmony export */   W: () => (/* binding */ isCommit)
/* harmony export */ });
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


/***/ }),

/***/ 8818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Xg: () => (/* binding */ fetchRunArtifacts)
});

// UNUSED EXPORTS: fetchArtifactPage, fetchRun, fetchRunJobs

// EXTERNAL MODULE: ./packages/github/build/api.js + 2 modules
var build_api = __nccwpck_require__(9695);
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
async function paging_fetchAll(api, call, listName, maxPages = defaultMaxPages) {
    const items = [];
    for (let page = 1;; page++) {
        const answer = await (0,build_api/* callApi */.p)(api, { ...call, parameters: { ...call.parameters, per_page: 100, page } });
        const list = listName === undefined ? answer.body : answer.body.at(listName);
        if (!list.isArray())
            throw (0,build_api/* unexpectedAnswer */.a)(call.route, listName ?? "list");
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

;// CONCATENATED MODULE: ./packages/github/build/runs.js


const readActions = "actions: read";
/** The run, or `undefined` when this repository has none of that id. @throws {ActionError} as {@link callApi} */
async function fetchRun(api, runId) {
    const route = "GET /repos/{owner}/{repo}/actions/runs/{run_id}";
    const answer = await callApi(api, { route, parameters: { run_id: runId }, permission: readActions, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const run = answer.body;
    const id = run.at("id").integer();
    const headSha = run.at("head_sha").commit();
    const event = run.at("event").text();
    if (id !== runId || headSha === undefined || event === undefined)
        throw unexpectedAnswer(route, "run");
    return {
        id,
        attempt: run.at("run_attempt").integer() ?? 1,
        event,
        name: run.at("name").text(),
        path: run.at("path").text(),
        status: run.at("status").text(),
        conclusion: run.at("conclusion").text(),
        headSha,
        headBranch: run.at("head_branch").text(),
        headRepositoryId: run.at("head_repository").at("id").integer(),
        repositoryId: run.at("repository").at("id").integer(),
    };
}
/** Every artifact of a run, of a name the newest only. @throws {ActionError} as {@link callApi} */
async function fetchRunArtifacts(api, runId) {
    const { items } = await paging_fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
        parameters: { run_id: runId },
        permission: readActions,
    }, "artifacts", 10);
    const newest = new Map();
    for (const artifact of items.flatMap((item) => parseArtifact(item) ?? [])) {
        if ((newest.get(artifact.name)?.id ?? -1) < artifact.id)
            newest.set(artifact.name, artifact);
    }
    return [...newest.values()].sort((a, b) => a.id - b.id);
}
/**
 * A page of a hundred artifacts of that name, of every run of the repository, the newest first; and whether there are more.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data) when the answer holds no list
 */
async function fetchArtifactPage(api, name, page) {
    const route = "GET /repos/{owner}/{repo}/actions/artifacts";
    const answer = await callApi(api, { route, parameters: { name, per_page: 100, page }, permission: readActions });
    const list = answer.body.at("artifacts");
    if (!list.isArray())
        throw unexpectedAnswer(route, "artifacts");
    const artifacts = list.items().flatMap((item) => parseArtifact(item) ?? []);
    return { artifacts, more: (answer.body.at("total_count").integer() ?? 0) > page * 100 };
}
/** The jobs of a run's latest attempt. @throws {ActionError} as {@link callApi} */
async function fetchRunJobs(api, runId) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
        parameters: { run_id: runId, filter: "latest" },
        permission: readActions,
    }, "jobs", 10);
    return items.flatMap((job) => {
        const id = job.at("id").integer();
        const name = job.at("name").text();
        if (id === undefined || name === undefined)
            return [];
        return [{ id, name, status: job.at("status").text(), conclusion: job.at("conclusion").text() }];
    });
}
function parseArtifact(view) {
    const id = view.at("id").integer();
    const name = view.at("name").text();
    const sizeBytes = view.at("size_in_bytes").integer();
    if (id === undefined || name === undefined || sizeBytes === undefined)
        return undefined;
    const run = view.at("workflow_run");
    return {
        id,
        name,
        sizeBytes,
        expired: view.at("expired").flag() ?? false,
        digest: view.at("digest").text(140),
        createdAt: view.at("created_at").text(40),
        runId: run.at("id").integer(),
        headSha: run.at("head_sha").commit(),
        headBranch: run.at("head_branch").text(),
        headRepositoryId: run.at("head_repository_id").integer(),
        repositoryId: run.at("repository_id").integer(),
    };
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

/***/ 6:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
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

/***/ 1405:
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

// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __nccwpck_require__(6);
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
    if (error instanceof http/* HttpFailure */.H)
        return error;
    const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
    if (code === "ERR_PROXY_TUNNEL" && route.kind === "proxy")
        return tunnelFailure(error, route);
    const reason = tlsCode.test(code) ? "tls" : (reasons.get(code) ?? fallback);
    const words = error instanceof AggregateError ? error.errors.map(String).join("; ") : messageOf(error);
    const by = route.kind === "proxy" ? ` (by ${proxyName(route)})` : "";
    return new http/* HttpFailure */.H(reason, `${reason}: ${words}${by}`, error, reason === "tls" ? tlsFix(code) : undefined);
}
/** Node calls every body that breaks off a reset connection, however it ended. */
function bodyFailureOf(error, route) {
    const failure = failureOf(error, route, "truncated");
    if (failure.reason !== "reset")
        return failure;
    return new http/* HttpFailure */.H("truncated", "truncated: the connection ended before the body did", error);
}
/** The failure that a proxy's own 407 is; `undefined` for an answer that may be the server's. */
function refusalByProxy(status, route) {
    return status === 407 && route.kind === "proxy" ? proxyFailure(407, route) : undefined;
}
/** The failure of a route that cannot be taken. */
function unusableRoute({ variable, why }) {
    return new http/* HttpFailure */.H("proxy", `proxy: ${variable} ${why}`, undefined, `Set ${variable} to http://host:port or https://host:port, or name the server in NO_PROXY.`);
}
function tunnelFailure(error, route) {
    const status = error.statusCode;
    if (status !== undefined && status < 500)
        return proxyFailure(status, route, error);
    // Nothing has reached the server: whatever the request was, it can be sent again.
    const reason = error.proxyTunnelTimeout === undefined ? "refused" : "timeout";
    const what = status === undefined ? "opened no way to the server" : `answered ${status} to CONNECT`;
    return new http/* HttpFailure */.H(reason, `${reason}: ${proxyName(route)} ${what}`, error);
}
function proxyFailure(status, route, cause) {
    const unknown = status === 407;
    const shown = route.proxy.username === "" ? "none was given" : "refused the user and password given";
    return new http/* HttpFailure */.H("proxy", `proxy: ${proxyName(route)} ${unknown ? `wants a login, and ${shown}` : `refuses the server with ${status}`}`, cause, unknown
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
        throw new http/* HttpFailure */.H("other", "other: the address is not a URL");
    const route = chooseRoute(process.env, url);
    if (route.kind === "unusable")
        throw unusableRoute(route);
    const { promise, resolve, reject } = Promise.withResolvers();
    const outgoing = await node_http_open(request, url, timeoutMs, route);
    // The socket's own timeout starts at its last byte; this one covers the wait for a connection too.
    const timer = setTimeout(() => {
        const failure = new http/* HttpFailure */.H("timeout", `no answer within ${timeoutMs} ms`);
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
    incoming.setTimeout(timeoutMs, () => incoming.destroy(new http/* HttpFailure */.H("timeout", `no data for ${timeoutMs} ms`)));
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
        throw new http/* HttpFailure */.H("truncated", "the connection ended before the body did");
}
async function readAll(body, maxBytes, incoming) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > maxBytes) {
            incoming.destroy();
            throw new http/* HttpFailure */.H("too-large", `the body is larger than ${maxBytes} bytes`);
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

// EXTERNAL MODULE: ./packages/host/build/node-sha256.js
var node_sha256 = __nccwpck_require__(3396);
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
        newHash: node_sha256/* newHash */.t,
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

/***/ 3396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ newSha256),
/* harmony export */   t: () => (/* binding */ newHash)
/* harmony export */ });
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

/***/ 2105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ pauseInWords),
/* harmony export */   m: () => (/* binding */ parseRetryAfter)
/* harmony export */ });
/**
 * The pause a `Retry-After` field asks for, in milliseconds; `undefined` when it cannot be read.
 *
 * @see RFC 9110, 10.2.3 Retry-After
 */
function parseRetryAfter(field, nowMs) {
    if (/^\d+$/.test(field))
        return Number(field) * 1000;
    // `Date.parse` takes "-1" and "1.5" for days long past, which would mean no pause at all.
    const date = /\d\d:\d\d:\d\d/.test(field) ? Date.parse(field) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
const unitMs = new Map([
    ["ns", 1e-6],
    ["us", 1e-3],
    ["µs", 1e-3],
    ["μs", 1e-3],
    ["ms", 1],
    ["s", 1000],
    ["m", 60_000],
    ["h", 3_600_000],
]);
const said = /\bretry[- ]?\s?after[:= ]{0,4}\s{0,4}((?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|μs|ms|s|m|h)){1,4})(?![\w.])/iu;
/** The pause that an answer's words ask for, as `retry-after: 245.123µs, allowed: 44000/minute`; milliseconds. */
function pauseInWords(words) {
    const duration = said.exec(words)?.[1]?.toLowerCase();
    if (duration === undefined)
        return undefined;
    let ms = 0;
    for (const [, count, unit] of duration.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/gu))
        ms += Number(count) * (unitMs.get(unit ?? "") ?? 0);
    return ms;
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
/* harmony export */   g4: () => (/* binding */ digestAlgorithm),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   sI: () => (/* binding */ sha256Digest),
/* harmony export */   sU: () => (/* binding */ digestHex)
/* harmony export */ });
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
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony exports parseRepository, formatRepository, formatReference */
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
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports details, detailsStart, detailsEnd, bullets, hiddenComment */
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
    return joinMarkdown([detailsStart(summary, open), body, detailsEnd], "\n\n");
}
/** The first line of a folded block; a blank line and the body follow. */
function detailsStart(summary, open = false) {
    return md `<details${trusted(open ? " open" : "")}><summary>${summary}</summary>`;
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
    return trusted(`<!-- ${content} -->`);
}


/***/ }),

/***/ 7526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   aY: () => (/* binding */ code)
/* harmony export */ });
/* unused harmony exports codeTag, codeBlock */
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
    const all = makeVisible(foreign, "lines")
        .replace(/^\n+|\s+$/g, "")
        .split("\n");
    const kept = all.slice(0, limits.maxLines).map((line) => cutText(line, limits.maxCharacters));
    const left = all.length - kept.length;
    if (left > 0)
        kept.push(`… ${left} more ${left === 1 ? "line" : "lines"}`);
    // A line of foreign text must not be taken for one of the hidden marks by which a document is found again.
    const content = breakMentions(kept.join("\n")).replaceAll("<!--", "<!\u200b--");
    const fence = "`".repeat(Math.max(3, longestBacktickRun(content) + 1));
    return trusted(`${fence}text\n${content}\n${fence}`);
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

/***/ 839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FJ: () => (/* binding */ saysMissing),
/* harmony export */   Ng: () => (/* binding */ describeRequest),
/* harmony export */   O1: () => (/* binding */ describeAnswer),
/* harmony export */   n: () => (/* binding */ answerError),
/* harmony export */   x8: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var _build_once_host__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6);
/* harmony import */ var _registry_problems_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4467);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8264);




const missingCodes = new Set(["MANIFEST_UNKNOWN", "NAME_UNKNOWN", "BLOB_UNKNOWN", "NOT_FOUND"]);
/** Distribution hides what the request's `Accept` does not name behind the code of what does not exist. */
const hidden = /accept header|does not support (?:OCI|manifest list)/i;
/**
 * True when the registry itself says that the thing does not exist: status 404 with one of the specification's codes
 * (or Harbor's `NOT_FOUND`). A 404 without them may be a proxy's, and is never "missing"; neither is one beside another
 * code, or about a type that was not accepted.
 */
function saysMissing(answer) {
    if (answer.status !== 404)
        return false;
    const problems = (0,_registry_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .registryProblems */ .S)(answer.bytes);
    return problems.length > 0 && problems.every(({ code, message }) => missingCodes.has(code) && !hidden.test(message));
}
/** A few MiB that take longer are a trickle, which no limit on each gap ever ends. */
const maxBodyMs = 60_000;
/** Reads a whole body, of an error no more than its beginning; one that ends early or trickles is a failure. @throws {HttpFailure} */
async function readBody(response, maxBytes, clock) {
    const failed = response.status >= 400;
    const limit = failed ? _registry_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .maxErrorBytes */ .o : maxBytes;
    const start = clock.monotonic();
    const chunks = [];
    let length = 0;
    for await (const chunk of response.body) {
        if (clock.monotonic() - start > maxBodyMs)
            throw new _build_once_host__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H("timeout", `the body was not whole after ${maxBodyMs / 1000} s`);
        if (!failed && length + chunk.length > limit)
            throw new _build_once_host__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H("too-large", `the body is larger than ${maxBytes} bytes`);
        chunks.push(chunk.subarray(0, limit - length));
        length = Math.min(limit, length + chunk.length);
        if (failed && length === limit) {
            response.discard();
            break;
        }
    }
    const announced = response.headers.get("content-length");
    if (!failed && announced !== undefined && /^\d+$/.test(announced) && Number(announced) !== length)
        throw new _build_once_host__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .H("truncated", `${announced} bytes were announced and ${length} arrived`);
    return joined(chunks, length);
}
function joined(chunks, length) {
    const whole = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
    }
    return whole;
}
/** The request of an answer, without its query. */
function describeRequest(answer) {
    return `${answer.method} ${(0,_build_once_host__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .B)(answer.url)}`;
}
/** What the registry said, quoted so that it stays one short harmless line. */
function describeAnswer(answer) {
    return `${describeRequest(answer)}: ${answer.status} ${wordsOf(answer)}${pauseOf(answer)}${triedOf(answer)}`;
}
/** What was given up is told with its effort; what was final at once was not. */
function triedOf({ status, tried }) {
    return tried !== undefined && (status === 429 || status >= 500) ? ` (${tried})` : "";
}
function wordsOf(answer) {
    const problems = (0,_registry_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .registryProblems */ .S)(answer.bytes)
        .slice(0, 3)
        .map(({ code, message }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteCode */ .c)(code)} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteWords */ .A)(message)}`);
    if (problems.length > 0)
        return problems.join("; ");
    const text = answer.status < 400 ? "" : new TextDecoder().decode(answer.bytes.subarray(0, 500)).trim();
    return text === "" || text.startsWith("<") ? "without an explanation the specification knows" : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteWords */ .A)(text);
}
function pauseOf(answer) {
    const after = answer.headers.get("retry-after");
    return after === undefined ? "" : ` (Retry-After: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteWords */ .A)(after, 40)})`;
}
/** The error that an unexpected answer of the registry `host` is: what it said, the cause, and as hint the fix. */
async function answerError(answer, host) {
    // What knows the causes is as large as the rest of the client, and only refusals need it.
    return (await __nccwpck_require__.e(/* import() */ 29).then(__nccwpck_require__.bind(__nccwpck_require__, 6029))).refusalError(answer, host);
}


/***/ }),

/***/ 3056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   U3: () => (/* binding */ renderDescriptor),
/* harmony export */   qq: () => (/* binding */ readDescriptor)
/* harmony export */ });
/* unused harmony export attestedDigest */
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2750);

const members = new Set([
    "mediaType",
    "digest",
    "size",
    "urls",
    "annotations",
    "data",
    "platform",
    "artifactType",
]);
/** Reads a descriptor out of a manifest or index. */
function readDescriptor(shape) {
    const platform = shape.spelling(members).optional("platform");
    return {
        mediaType: shape.required("mediaType").text(),
        digest: shape.required("digest").digest(),
        sizeBytes: shape.required("size").count(),
        platform: platform === undefined ? undefined : (0,_platform_js__WEBPACK_IMPORTED_MODULE_0__/* .readPlatform */ .Kd)(platform),
        artifactType: shape.optional("artifactType")?.text(),
        annotations: shape.optional("annotations")?.textMap() ?? new Map(),
    };
}
/** True for an entry of an index that describes another entry instead of running: BuildKit's provenance and SBOM. */
function isAttestation(descriptor) {
    return descriptor.annotations.get("vnd.docker.reference.type") === "attestation-manifest";
}
/** The digest of the manifest that an attestation entry describes, as its annotation tells. */
function attestedDigest(descriptor) {
    return descriptor.annotations.get("vnd.docker.reference.digest");
}
/** The JSON form of a descriptor, for documents this project writes. */
function renderDescriptor(descriptor) {
    const { platform } = descriptor;
    return {
        mediaType: descriptor.mediaType,
        digest: descriptor.digest,
        size: descriptor.sizeBytes,
        ...(platform === undefined ? {} : { platform: renderPlatform(platform) }),
        ...(descriptor.artifactType === undefined ? {} : { artifactType: descriptor.artifactType }),
        ...(descriptor.annotations.size === 0 ? {} : { annotations: Object.fromEntries(descriptor.annotations) }),
    };
}
function renderPlatform(platform) {
    const base = { architecture: platform.architecture, os: platform.os };
    return platform.variant === undefined ? base : { ...base, variant: platform.variant };
}


/***/ }),

/***/ 5307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7531);

/**
 * The digest of `bytes`, computed here.
 *
 * @see OCI image specification 1.1, descriptor.md, "Digests"
 */
async function digestOf(bytes, algorithm = "sha256") {
    const name = algorithm === "sha256" ? "SHA-256" : "SHA-512";
    const hash = new Uint8Array(await crypto.subtle.digest(name, bytes));
    const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const digest = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(`${algorithm}:${hex}`);
    if (!digest.ok)
        throw new Error(digest.error);
    return digest.value;
}


/***/ }),

/***/ 9474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ ociErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of the registry client and of the image model. */
const ociErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "registry-unauthorized": {
        kind: "permission",
        meaning: "The registry wants credentials and got none, or refused those it got.",
        fix: "Give `username` and `password`, or log in with a docker login step earlier in the job. For ghcr.io the job token is used: it needs `permissions: packages: read`.",
    },
    "registry-forbidden": {
        kind: "permission",
        meaning: "The registry knows the credentials and does not allow this.",
        fix: "To push give the job `permissions: packages: write`, to read `packages: read`.",
    },
    "registry-rate-limited": {
        kind: "upstream",
        meaning: "The registry kept answering that there were too many requests.",
        fix: "Run the job again later; log in (anonymous limits are lower), and give concurrent jobs of one image a `concurrency:` group.",
    },
    "registry-not-found": {
        kind: "input",
        meaning: "A repository, manifest or blob that must exist is not in the registry.",
        fix: "Check name, tag and digest. A clean-up job that deletes untagged versions also deletes the platform manifests of an index.",
    },
    "registry-unavailable": {
        kind: "upstream",
        meaning: "The registry kept failing, or its answers ended early, until the schedule of attempts ran out.",
        fix: "Run the job again; if it persists look at the registry's status page and at proxies in between. It was not taken for a missing image.",
    },
    "registry-answer-invalid": {
        kind: "upstream",
        meaning: "Something answered in the registry's place, or the registry broke the protocol.",
        fix: "Check that the image name's host is a registry and that no proxy or login page answers for it.",
    },
    "registry-repository-missing": {
        kind: "input",
        meaning: "The registry has no repository of that name and makes none when something is pushed.",
        fix: "Create the repository once; the message names the registry, and the hint the command for it.",
    },
    "registry-name-invalid": {
        kind: "input",
        meaning: "The registry does not take a repository name or tag.",
        fix: "Use lower-case names with as many parts as the registry allows, and tags of at most 128 letters, digits, `_`, `.` and `-`.",
    },
    "registry-quota-exceeded": {
        kind: "upstream",
        meaning: "The registry has no room left for this account, or at all.",
        fix: "Delete versions that nothing refers to, or raise the quota; then run the job again.",
    },
    "registry-unsupported": {
        kind: "upstream",
        meaning: "The registry does not do what it was asked for: it refuses indexes, referrers, deletions, or every write.",
        fix: "The message says what was refused. Build one platform without attestations, or use a registry that implements OCI 1.1.",
    },
    "registry-realm-refused": {
        kind: "permission",
        meaning: "The registry sends credentials to a place that cannot be trusted with them.",
        fix: "The token service must use https and belong to the registry's own site, and must not redirect; docs/security.md, “Where credentials may go”, has the rules. Check the registry's name; if it is right, its token service is set up wrongly.",
    },
    "registry-redirect-refused": {
        kind: "upstream",
        meaning: "The registry redirects without end, to a place without https or with a private address, or away from where this request may go.",
        fix: "Name the registry's real host in the image name. Storage must be reached by https and under a public name, or where the registry itself is.",
    },
    "manifest-invalid": {
        kind: "data",
        meaning: "A manifest, index or image configuration is not what the OCI image specification says.",
        fix: "Build and push the image again with a current tool; the message says where the document is wrong.",
    },
    "manifest-too-large": {
        kind: "data",
        meaning: "A manifest is larger than 4 MiB, which no registry has to accept.",
        fix: "Check what is stored under that name; it is hardly an image.",
    },
    "manifest-rejected": {
        kind: "upstream",
        meaning: "The registry did not store a manifest.",
        fix: "The message carries the registry's own reason. When it names a missing blob, push the image again.",
    },
    "manifest-not-served": {
        kind: "upstream",
        meaning: "The registry accepted a manifest and then did not serve it.",
        fix: "Run the job again. If it persists, the registry lags or a clean-up job deletes what was just pushed.",
    },
    "blob-invalid": {
        kind: "data",
        meaning: "A blob's length is not the one its descriptor tells.",
        fix: "Push the image again.",
    },
    "blob-too-large": {
        kind: "data",
        meaning: "A blob is larger than what it is read for allows.",
        fix: "An image configuration has at most 8 MiB; check what the manifest names as its configuration.",
    },
    "blob-upload-failed": {
        kind: "upstream",
        meaning: "The registry did not take a blob.",
        fix: "Run the job again; the message carries the registry's own reason.",
    },
    "digest-mismatch": {
        kind: "data",
        meaning: "Bytes that the registry served do not have the digest that was asked for or announced.",
        fix: "Do not use that image. Something between the registry and this job changes content, or the registry's storage is damaged.",
    },
    "tag-immutable": {
        kind: "input",
        meaning: "The registry refuses to move a tag that exists already.",
        fix: "Use the digest that the tag has, or exclude this tag from the repository's immutability rule.",
    },
    "tag-protected": {
        kind: "permission",
        meaning: "A rule of the registry protects a tag from this account.",
        fix: "Use an account that the rule lets through, or exclude the tag from the rule.",
    },
    "copy-too-large": {
        kind: "data",
        meaning: "More belongs to an image than to any that is in use, or it is nested without end.",
        fix: "Look at what refers to the image; delete what a faulty tool attached over and over.",
    },
    "attachments-differ": {
        kind: "data",
        meaning: "Source and target have a tag such as `sha256-<digest>.sig` each, and each holds something that the other lacks.",
        fix: "Delete the tag in one of them, or attach signatures as referrers, of which there can be many.",
    },
    "docker-config-invalid": {
        kind: "input",
        meaning: "The docker configuration file cannot be read.",
        fix: "Log in again, which rewrites the file, or point `DOCKER_CONFIG` to a good one.",
    },
    "credential-helper-failed": {
        kind: "input",
        meaning: "A credential helper named in the docker configuration did not give credentials.",
        fix: "Run `docker-credential-<name> get` by hand with the registry's host on standard input, or remove the helper from the configuration.",
    },
});


/***/ }),

/***/ 1192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ inParallel)
/* harmony export */ });
/**
 * Does `work` for each item, at most `limit` at a time, and gives the results in the items' order. After a failure no
 * further item is begun; it is thrown once those under way have ended, so that nothing goes on behind the caller's back.
 */
async function inParallel(items, limit, work) {
    const results = new Map();
    const failures = [];
    let next = 0;
    const worker = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            try {
                results.set(index, await work(items[index]));
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return items.map((_, index) => results.get(index));
}


/***/ }),

/***/ 1972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ claimedMediaType),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes)
/* harmony export */ });
/* unused harmony export runnableEntries */
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3056);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8193);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2568);




/** The largest manifest that is read or written, in bytes. @see OCI distribution specification 1.1.1, "Pushing manifests" */
const maxManifestBytes = 4 * 1024 * 1024;
/**
 * Parses the bytes of a manifest that came with `mediaType`; what the body says of its own type must agree.
 *
 * @see OCI image specification 1.1, manifest.md, image-index.md; Docker image manifest version 2, schema 2
 */
function parseManifest(bytes, mediaType) {
    if (bytes.length > maxManifestBytes)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`a manifest has at most ${maxManifestBytes} bytes, not ${bytes.length}`);
    const kind = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_1__/* .manifestKind */ .QS)(mediaType);
    if (kind === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`${JSON.stringify(mediaType.slice(0, 100))} is no manifest type this project reads`);
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readShape */ ._)(bytes, (document) => {
        document.spelling(members);
        if (document.required("schemaVersion").count() !== 2)
            document.required("schemaVersion").fail("2");
        const said = document.optional("mediaType");
        if (said !== undefined && said.text() !== mediaType)
            said.fail(`the type it was served as, ${mediaType}`);
        return kind === "index" ? readIndex(document, mediaType) : readManifest(document, mediaType);
    });
}
const members = new Set([
    "schemaVersion",
    "mediaType",
    "artifactType",
    "config",
    "layers",
    "manifests",
    "subject",
    "annotations",
]);
function readManifest(document, mediaType) {
    // A document that is an index and a manifest at once is read differently by different tools.
    document.optional("manifests")?.fail("allowed in a manifest: it belongs to an index");
    return {
        kind: "manifest",
        config: (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .readDescriptor */ .qq)(document.required("config")),
        layers: document.required("layers").list().map(_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .readDescriptor */ .qq),
        ...readShared(document, mediaType),
    };
}
function readIndex(document, mediaType) {
    document.optional("layers")?.fail("allowed in an index: it belongs to a manifest");
    document.optional("config")?.fail("allowed in an index: it belongs to a manifest");
    return {
        kind: "index",
        manifests: document.required("manifests").list().map(_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .readDescriptor */ .qq),
        ...readShared(document, mediaType),
    };
}
function readShared(document, mediaType) {
    const subject = document.optional("subject");
    return {
        mediaType,
        artifactType: document.optional("artifactType")?.text(),
        subject: subject === undefined ? undefined : (0,_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .readDescriptor */ .qq)(subject),
        annotations: document.optional("annotations")?.textMap() ?? new Map(),
    };
}
/** The entries of an index that run: everything that is not an attestation about another entry. */
function runnableEntries(index) {
    return index.manifests.filter((entry) => !isAttestation(entry) && entry.platform?.os !== "unknown");
}
/** The media type that the body claims for itself; `undefined` when it claims none or is unreadable. */
function claimedMediaType(bytes) {
    const claimed = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readShape */ ._)(bytes, (document) => document.optional("mediaType")?.text());
    return claimed.ok ? claimed.value : undefined;
}


/***/ }),

/***/ 8193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ib: () => (/* binding */ mediaTypes),
/* harmony export */   Pl: () => (/* binding */ acceptManifests),
/* harmony export */   QS: () => (/* binding */ manifestKind),
/* harmony export */   ZX: () => (/* binding */ bareMediaType),
/* harmony export */   _m: () => (/* binding */ isImageConfig)
/* harmony export */ });
/** Media types of manifests and of what they name. @see OCI image specification 1.1, media-types.md */
const mediaTypes = {
    ociIndex: "application/vnd.oci.image.index.v1+json",
    ociManifest: "application/vnd.oci.image.manifest.v1+json",
    ociConfig: "application/vnd.oci.image.config.v1+json",
    ociEmpty: "application/vnd.oci.empty.v1+json",
    ociLayer: "application/vnd.oci.image.layer.v1.tar",
    ociLayerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
    dockerIndex: "application/vnd.docker.distribution.manifest.list.v2+json",
    dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
    dockerConfig: "application/vnd.docker.container.image.v1+json",
};
/** What a manifest's media type makes of it; `undefined` for anything that is no manifest this project reads. */
function manifestKind(mediaType) {
    if (mediaType === mediaTypes.ociIndex || mediaType === mediaTypes.dockerIndex)
        return "index";
    if (mediaType === mediaTypes.ociManifest || mediaType === mediaTypes.dockerManifest)
        return "manifest";
    return undefined;
}
/** True for the configuration of a container image, as opposed to that of any other artifact. */
function isImageConfig(mediaType) {
    return mediaType === mediaTypes.ociConfig || mediaType === mediaTypes.dockerConfig;
}
/**
 * The `Accept` of every manifest read: all four types, because some registries answer 404 for a type that was not
 * asked for.
 *
 * @see OCI distribution specification 1.1.1, "Pulling manifests"
 */
const acceptManifests = [
    mediaTypes.ociIndex,
    mediaTypes.ociManifest,
    mediaTypes.dockerIndex,
    mediaTypes.dockerManifest,
].join(", ");
/** A `Content-Type` without its parameters, in lower case; empty when there is none. */
function bareMediaType(contentType) {
    return (contentType ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}


/***/ }),

/***/ 2750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
/* unused harmony export normalizePlatform */
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

const part = /^[a-z0-9][a-z0-9._-]{0,63}$/;
const variantAliases = new Map([
    ["arm64/v8", undefined],
    ["arm/7", "v7"],
    ["arm/6", "v6"],
    ["amd64/v1", undefined],
]);
const architectureAliases = new Map([
    ["x86_64", "amd64"],
    ["x86-64", "amd64"],
    ["aarch64", "arm64"],
    ["armhf", "arm"],
]);
/** Parses `linux/arm64` or `linux/arm/v7`; aliases such as `linux/x86_64` come out in the usual spelling. */
function parsePlatform(text) {
    const [os, architecture, variant, ...rest] = text.split("/");
    if (os === undefined || architecture === undefined || rest.length > 0)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a platform is os/architecture or os/architecture/variant: linux/amd64, linux/arm/v7");
    for (const piece of [os, architecture, variant ?? "v"])
        if (!part.test(piece))
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`${JSON.stringify(piece)} is no part of a platform: lower-case letters and digits`);
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(normalizePlatform({ os, architecture, variant }));
}
/** The same platform in the one spelling that two of them are compared in: `arm64/v8` is `arm64`, `arm` is `arm/v7`. */
function normalizePlatform(platform) {
    const architecture = architectureAliases.get(platform.architecture) ?? platform.architecture;
    const key = `${architecture}/${platform.variant ?? ""}`;
    const variant = variantAliases.has(key) ? variantAliases.get(key) : platform.variant;
    return { os: platform.os, architecture, variant: architecture === "arm" ? (variant ?? "v7") : variant };
}
/** `os/architecture[/variant]`. */
function formatPlatform(platform) {
    const base = `${platform.os}/${platform.architecture}`;
    return platform.variant === undefined ? base : `${base}/${platform.variant}`;
}
/** True when both are one platform, however they are spelled. */
function samePlatform(a, b) {
    return formatPlatform(normalizePlatform(a)) === formatPlatform(normalizePlatform(b));
}
const members = new Set(["os", "architecture", "variant"]);
/** Reads the `platform` member of a descriptor, or the platform members of an image configuration. */
function readPlatform(shape) {
    const variant = shape.spelling(members).optional("variant")?.text();
    return normalizePlatform({
        os: shape.required("os").text(),
        architecture: shape.required("architecture").text(),
        variant: variant === "" ? undefined : variant,
    });
}


/***/ }),

/***/ 4467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ registryProblems),
/* harmony export */   o: () => (/* binding */ maxErrorBytes)
/* harmony export */ });
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2568);

/** Of a failing answer no more is read, in bytes. */
const maxErrorBytes = 64 * 1024;
/** What the body of a failing answer says; empty when it is anything but the specification's error document. */
function registryProblems(bytes) {
    if (bytes.length > maxErrorBytes)
        return [];
    const parsed = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readShape */ ._)(bytes, (document) => document
        .required("errors")
        .list()
        .map((item) => ({
        code: item.required("code").text(),
        message: item.optional("message")?.text() ?? "",
    })));
    return parsed.ok ? parsed.value : [];
}


/***/ }),

/***/ 2568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readShape)
/* harmony export */ });
/* unused harmony export Shape */
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7531);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(518);

const maxDepth = 64;
const maxShownKey = 100;
class ShapeProblem extends Error {
}
/** One value inside a foreign JSON document, with the place it stands at; every read checks its type. */
class Shape {
    #value;
    #where;
    constructor(value, where) {
        this.#value = value;
        this.#where = where;
    }
    fail(expected) {
        throw new ShapeProblem(`${this.#where === "" ? "the document" : this.#where} is not ${expected}`);
    }
    /** The member `name`; `undefined` when it is absent or null, which Go's encoder writes for an empty value. */
    optional(name) {
        const record = this.record();
        const value = Object.hasOwn(record, name) ? record[name] : undefined;
        return value === undefined || value === null ? undefined : new Shape(value, `${this.#where}.${name}`);
    }
    required(name) {
        const member = this.optional(name);
        if (member === undefined)
            throw new ShapeProblem(`${this.#where}.${name} is missing`);
        return member;
    }
    record() {
        if (typeof this.#value !== "object" || this.#value === null || Array.isArray(this.#value))
            this.fail("an object");
        return this.#value;
    }
    /**
     * The object itself, none of whose members is one of `names` in another spelling: Go's decoder, which most of those
     * that run images are built on, takes `Manifests` for `manifests`, and would see another document than is seen here.
     */
    spelling(names) {
        for (const key of Object.keys(this.record())) {
            if (names.has(key))
                continue;
            for (const name of names)
                if (key.length === name.length && folded(key) === folded(name))
                    this.fail(`free of ${JSON.stringify(key)}: ${name} is meant`);
        }
        return this;
    }
    list() {
        if (!Array.isArray(this.#value))
            this.fail("a list");
        return this.#value.map((item, index) => new Shape(item, `${this.#where}[${index}]`));
    }
    text() {
        if (typeof this.#value !== "string")
            this.fail("a text");
        return this.#value;
    }
    /** A whole number that is not negative. */
    count() {
        if (typeof this.#value !== "number" || !Number.isSafeInteger(this.#value) || this.#value < 0)
            this.fail("a whole number of at least 0");
        return this.#value;
    }
    digest() {
        const parsed = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(this.text());
        return parsed.ok ? parsed.value : this.fail(`a digest: ${parsed.error}`);
    }
    texts() {
        return this.list().map((item) => item.text());
    }
    textMap() {
        const entries = Object.entries(this.record());
        return new Map(entries.map(([key, value]) => [
            key,
            new Shape(value, `${this.#where}[${JSON.stringify(key.slice(0, maxShownKey))}]`).text(),
        ]));
    }
}
/** As Go folds names: the long s and the Kelvin sign are letters of ASCII. */
function folded(name) {
    return name.toUpperCase().toLowerCase();
}
/** Reads foreign JSON bytes with `read`; the problem names the place and what was expected there. */
function readShape(bytes, read) {
    const parsed = parseJson(bytes);
    if (!parsed.ok)
        return parsed;
    try {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)(read(new Shape(parsed.value, "")));
    }
    catch (error) {
        if (error instanceof ShapeProblem)
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(error.message);
        throw error;
    }
}
function parseJson(bytes) {
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("the document is not UTF-8");
    }
    if (depthOf(text) > maxDepth)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(`the document is nested deeper than ${maxDepth} levels`);
    try {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)(JSON.parse(text));
    }
    catch (error) {
        // The engine's message quotes the document, which may be hostile or hold secrets: only the position is kept.
        const position = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)(`the document is not JSON${position === undefined ? "" : ` at byte ${position} or near it`}`);
    }
}
/** Counts brackets outside of strings before anything is built from them. */
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let quoted = false;
    for (let i = 0; i < text.length; i++) {
        const char = text.charCodeAt(i);
        if (quoted) {
            if (char === 0x5c)
                i++;
            else if (char === 0x22)
                quoted = false;
        }
        else if (char === 0x22)
            quoted = true;
        else if (char === 0x7b || char === 0x5b)
            deepest = Math.max(deepest, ++depth);
        else if (char === 0x7d || char === 0x5d)
            depth--;
    }
    return deepest;
}


/***/ }),

/***/ 8264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ quoteWords),
/* harmony export */   c: () => (/* binding */ quoteCode)
/* harmony export */ });
const maxLength = 200;
/** What is as good as a password wherever it stands: signed addresses, tokens with a known beginning, JWTs, `Basic` and `Bearer` values. */
const secrets = [
    [/(https?:\/\/)[^\s/@"']*@/gi, "$1***@"],
    [/(https?:\/\/[^\s?"'<>]{1,200})\?[^\s"'<>]*/gi, "$1?***"],
    [/\b(bearer|basic)\s+[A-Za-z0-9._~+/=-]{8,}/gi, "$1 ***"],
    [/\b(?:gh[opsur]_|github_pat_|glpat-|dckr_pat_|dckr_oat_|AKIA|ASIA)[A-Za-z0-9_-]{6,}/g, "***"],
    [/\beyJ[A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,2}/g, "***"],
    [/\b((?:access_|refresh_|id_)?token|password|secret|signature|sig)(["']?\s*[=:]\s*["']?)[^\s"'&,;]{4,}/gi, "$1$2***"],
];
/** Characters that nobody sees: they end a line, move the cursor or turn the direction of writing. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Foreign words as one short quoted line without secrets in it. */
function quoteWords(text, length = maxLength) {
    let safe = text.slice(0, 8 * maxLength).toWellFormed();
    for (const [pattern, instead] of secrets)
        safe = safe.replaceAll(pattern, instead);
    const short = safe.length > length ? `${safe.slice(0, length)}…` : safe;
    return JSON.stringify(short).replaceAll(unsafe, escaped);
}
function escaped(character) {
    return Array.from({ length: character.length }, (_, at) => character.charCodeAt(at))
        .map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`)
        .join("");
}
/** A registry's code when it looks like one, else quoted. */
function quoteCode(code) {
    return /^[A-Za-z][A-Za-z0-9_.-]{0,63}$/.test(code) ? code : quoteWords(code, 64);
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

/***/ 6232:
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
// EXTERNAL MODULE: ./packages/runner/build/subject.js
var subject = __nccwpck_require__(1936);
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
        subject: (0,subject/* readSubject */.$)(platform.environment),
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
/* harmony import */ var _perform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(6232);
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
        result = (await __nccwpck_require__.e(/* import() */ 90).then(__nccwpck_require__.bind(__nccwpck_require__, 7090))).failureOf(contract, (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .toActionError */ .ie)(thrown));
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


/***/ }),

/***/ 1936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readSubject)
/* harmony export */ });
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
/******/ var __webpack_exports__ = __nccwpck_require__(4880);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
