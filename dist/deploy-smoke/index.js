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

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cleanUp)
/* harmony export */ });
/* harmony import */ var _env_input_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4451);
/* harmony import */ var _github_record_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7673);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2654);
/* harmony import */ var _saved_state_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1186);
/* harmony import */ var _undo_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3071);





/** The post step: undoes a deployment that was cancelled or killed, then gives its lock back. @throws {ActionError} when the engine fails */
async function cleanUp(host) {
    const { undo, lock, deployment, login } = (0,_saved_state_js__WEBPACK_IMPORTED_MODULE_4__/* .readLeftovers */ .ju)(host.state);
    if (login !== undefined)
        await host.files.remove(login);
    try {
        if (undo !== undefined)
            await (0,_undo_js__WEBPACK_IMPORTED_MODULE_3__/* .undoDeployment */ .k)(host, undo, forwardedValues(host));
        if (deployment !== undefined)
            await (0,_github_record_js__WEBPACK_IMPORTED_MODULE_1__/* .abandonRecord */ .L2)(host, deployment);
    }
    finally {
        if (lock !== undefined)
            await (0,_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .releaseLock */ .x_)(host.files, lock);
    }
}
/** The values that the main phase masked: the step's environment is the same in its post phase. */
function forwardedValues(host) {
    const parsed = (0,_env_input_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEnv */ .v)(host.environment.get("INPUT_ENV") ?? "");
    const names = parsed.ok ? parsed.value.forwarded : [];
    return names.map((name) => host.environment.get(name) ?? "");
}


/***/ }),

/***/ 9151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __nccwpck_require__(1603);
;// CONCATENATED MODULE: ./packages/kernel/build/bytes.js

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
        return (0,result/* err */._)("a size is a whole number and a unit: 65000, 10MB, 1GiB");
    const bytes = Number(match[1]) * unit;
    return Number.isSafeInteger(bytes) ? (0,result.ok)(bytes) : (0,result/* err */._)("that size is too large to be meant");
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
function kinds_duration(spec) {
    return kind("duration", "a duration: `500ms`, `30s`, `5m`, `2h`, `7d`", spec, duration/* parseDuration */.E);
}
/** A size, in bytes. */
function bytes(spec) {
    return kind("bytes", "a size: `65000`, `10MB`, `1GiB`", spec, parseBytes);
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
            return (0,result/* err */._)("is not a URL");
        const parsed = new URL(value);
        if (parsed.protocol !== "https:" && parsed.protocol !== "http:")
            return (0,result/* err */._)("is not an http or https URL");
        return parsed.username === "" && parsed.password === "" ? (0,result.ok)(parsed) : (0,result/* err */._)("carries a user or password");
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

// EXTERNAL MODULE: ./packages/probe/build/pattern.js
var build_pattern = __nccwpck_require__(6764);
// EXTERNAL MODULE: ./packages/kernel/build/nearest.js
var nearest = __nccwpck_require__(1625);
// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __nccwpck_require__(8302);
;// CONCATENATED MODULE: ./packages/probe/build/words.js

/**
 * Splits a line into words as a POSIX shell quotes them: single quotes keep everything, double quotes keep all but
 * `\"` and `\\`, a backslash keeps the next character (or, with `plainBackslash`, is one, as regular expressions need
 * it outside quotes). Nothing is expanded: `$HOME`, `*` and `;` are plain text.
 *
 * @see POSIX.1-2024, Shell Command Language, 2.2 Quoting
 */
function splitWords(line, plainBackslash = false) {
    const words = [];
    let word;
    for (let i = 0; i < line.length; i++) {
        const char = line[i] ?? "";
        if (char === "'" || char === '"') {
            const quoted = readQuoted(line, i, char);
            if (quoted === undefined)
                return (0,result/* err */._)(`the quote ${char} at position ${i + 1} is never closed`);
            word = (word ?? "") + quoted.text;
            i = quoted.end;
        }
        else if (char === "\\" && !plainBackslash) {
            if (i + 1 >= line.length)
                return (0,result/* err */._)("a backslash at the end keeps nothing");
            word = (word ?? "") + (line[++i] ?? "");
        }
        else if (/\s/.test(char)) {
            if (word !== undefined)
                words.push(word);
            word = undefined;
        }
        else {
            word = (word ?? "") + char;
        }
    }
    if (word !== undefined)
        words.push(word);
    return (0,result.ok)(words);
}
function readQuoted(line, start, quote) {
    let text = "";
    for (let i = start + 1; i < line.length; i++) {
        const char = line[i] ?? "";
        if (char === quote)
            return { text, end: i };
        const next = line[i + 1] ?? "";
        if (quote === '"' && char === "\\" && (next === '"' || next === "\\")) {
            text += next;
            i++;
        }
        else {
            text += char;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./packages/probe/build/parse-probe.js



/** The forms that a probe line may have, for messages and documentation. */
const probeForms = [
    "http GET /healthz 200 body~ok every=1s times=3",
    "tcp :5432",
    "command every=2s pg_isready -q",
    "log /ready/",
];
const defaultTiming = { everyMs: undefined, times: 1, timeoutMs: 3000 };
const defaultHttpTimes = 3;
const kinds = ["http", "tcp", "command", "log"];
/** Parses all lines; every line that is wrong is one problem. */
function parseProbes(lines) {
    const probes = [];
    const problems = [];
    for (const line of lines) {
        const probe = parseProbe(line);
        if (probe.ok)
            probes.push(probe.value);
        else
            problems.push(`${JSON.stringify(line.slice(0, 120))}: ${probe.error}`);
    }
    return problems.length > 0 ? err(problems) : ok(probes);
}
/** Parses one probe line such as `http GET /healthz 200 body~ok every=1s times=3`. */
function parseProbe(line) {
    const kind = /^\s*(\S*)/.exec(line)?.[1] ?? "";
    if (kind === "grpc")
        return (0,result/* err */._)("grpc is not available; the forms are http, tcp, command and log");
    const known = kinds.find((name) => name === kind);
    if (known === undefined) {
        const meant = (0,nearest/* nearest */.p)(kind, kinds);
        const guess = meant === undefined ? "" : `, did you mean ${meant}?`;
        return (0,result/* err */._)(`a probe starts with http, tcp, command or log${guess}`);
    }
    // A pattern is taken as it stands: quotes and backslashes in it are its own.
    const split = known === "log" ? (0,result.ok)(line.trim().split(/\s+/)) : splitWords(line, known === "http");
    if (!split.ok)
        return split;
    // A command's own words may look like options: only those before its first word are the probe's.
    const times = known === "http" ? defaultHttpTimes : 1;
    const { rest, timing } = takeTiming(split.value.slice(1), { ...defaultTiming, times }, known === "command");
    if (!timing.ok)
        return timing;
    const parsed = parseKind(known, rest);
    return parsed.ok ? (0,result.ok)({ ...parsed.value, timing: timing.value, line }) : parsed;
}
function parseKind(kind, words) {
    switch (kind) {
        case "http":
            return parseHttp(words);
        case "tcp":
            return parseTcp(words);
        case "command":
            return words.length === 0 ? (0,result/* err */._)("the command to run is missing") : (0,result.ok)({ kind: "command", words });
        case "log":
            return parseLog(words);
        default:
            return (0,assert_never/* assertNever */.x)(kind);
    }
}
function takeTiming(words, defaults, leadingOnly) {
    let timing = defaults;
    const rest = [];
    for (const [index, word] of words.entries()) {
        const option = /^(every|times|timeout)=(.*)$/.exec(word);
        if (option === null || (leadingOnly && rest.length > 0)) {
            rest.push(word);
            continue;
        }
        const set = setTiming(timing, option[1] ?? "", option[2] ?? "");
        if (!set.ok)
            return { rest: words.slice(index), timing: set };
        timing = set.value;
    }
    return { rest, timing: (0,result.ok)(timing) };
}
function setTiming(timing, name, value) {
    if (name === "times") {
        const times = /^\d{1,3}$/.test(value) ? Number(value) : 0;
        return times < 1 ? (0,result/* err */._)("times is a whole number from 1 to 999") : (0,result.ok)({ ...timing, times });
    }
    const ms = (0,duration/* parseDuration */.E)(value);
    if (!ms.ok)
        return (0,result/* err */._)(`${name}: ${ms.error}`);
    if (ms.value < 50 || ms.value > 600_000)
        return (0,result/* err */._)(`${name} is between 50ms and 10m`);
    return (0,result.ok)(name === "every" ? { ...timing, everyMs: ms.value } : { ...timing, timeoutMs: ms.value });
}
function parseHttp(words) {
    let method = "GET";
    let target;
    let status = { min: 200, max: 299 };
    let body;
    for (const word of words) {
        if (word === "GET" || word === "HEAD") {
            method = word;
        }
        else if (/^(?:\d{3}|\dxx|\d{3}-\d{3})$/.test(word)) {
            const range = parseStatus(word);
            if (!range.ok)
                return range;
            status = range.value;
        }
        else if (word.startsWith("body~")) {
            const pattern = (0,build_pattern/* parsePattern */.EY)(word.slice("body~".length), "contains");
            if (!pattern.ok)
                return (0,result/* err */._)(`body: ${pattern.error}`);
            body = pattern.value;
        }
        else if (target === undefined && /^(?:[/:]|https?:\/\/)/.test(word)) {
            const parsed = parseTarget(word);
            if (!parsed.ok)
                return parsed;
            target = parsed.value;
        }
        else {
            return (0,result/* err */._)(`${JSON.stringify(word)} is not understood; the form is ${probeForms[0] ?? ""}`);
        }
    }
    if (target === undefined)
        return (0,result/* err */._)("the path is missing, such as /healthz or :8080/healthz");
    if (body !== undefined && method === "HEAD")
        return (0,result/* err */._)("HEAD brings no body to compare");
    return (0,result.ok)({ kind: "http", method, target, status, body });
}
function parseStatus(word) {
    if (word.endsWith("xx"))
        return parseStatus(`${word[0]}00-${word[0]}99`);
    const [first, last = first] = word.split("-").map(Number);
    if (first === undefined || last === undefined || first < 100 || last > 599 || first > last)
        return (0,result/* err */._)("a status is 200, 2xx or 200-299");
    return (0,result.ok)({ min: first, max: last });
}
function parseTarget(word) {
    if (/^https?:\/\//.test(word)) {
        if (!URL.canParse(word))
            return (0,result/* err */._)(`${JSON.stringify(word)} is not a URL`);
        if (new URL(word).username !== "")
            return (0,result/* err */._)("a user in the address of a probe would be logged");
        return (0,result.ok)({ kind: "url", url: word });
    }
    const match = /^(?::(\d{1,5}))?(\/\S*)?$/.exec(word);
    const path = match?.[2] ?? "/";
    if (match === null || /[^!-~]/.test(path))
        return (0,result/* err */._)(`${JSON.stringify(word)} is not a port and path`);
    if (match[1] === undefined)
        return (0,result.ok)({ kind: "container", port: undefined, path });
    const port = parsePort(match[1]);
    return port.ok ? (0,result.ok)({ kind: "container", port: port.value, path }) : port;
}
function parsePort(text) {
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    return port < 1 || port > 65_535 ? (0,result/* err */._)("a port is a number from 1 to 65535") : (0,result.ok)(port);
}
function parseTcp(words) {
    const [word, extra] = words;
    if (word === undefined || extra !== undefined || !word.startsWith(":"))
        return (0,result/* err */._)("the form is tcp :5432");
    const port = parsePort(word.slice(1));
    return port.ok ? (0,result.ok)({ kind: "tcp", port: port.value }) : port;
}
function parseLog(words) {
    const pattern = (0,build_pattern/* parsePattern */.EY)(words.join(" "), "contains");
    return pattern.ok ? (0,result.ok)({ kind: "log", pattern: pattern.value }) : pattern;
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/env-input.js
var env_input = __nccwpck_require__(4451);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/port-lines.js

/** Parses one line of `ports`: `8080:80`, `127.0.0.1:8080:80`, `80` (any free port of this machine), each with `/udp`. */
function port_lines_parsePort(line) {
    const match = /^(?:(?:(\[[0-9A-Fa-f:]+\]|\d{1,3}(?:\.\d{1,3}){3}):)?(\d{1,5}):|)(\d{1,5})(?:\/(tcp|udp))?$/.exec(line);
    if (match === null)
        return (0,result/* err */._)("a port is 8080:80, 127.0.0.1:8080:80 or 80");
    const containerPort = toPort(match[3]);
    const hostPort = match[2] === undefined ? undefined : toPort(match[2]);
    if (containerPort === undefined || (match[2] !== undefined && hostPort === undefined))
        return (0,result/* err */._)("a port is a number from 1 to 65535");
    const address = match[1]?.replace(/^\[(.*)\]$/, "$1");
    // A port nobody chose is for the probes only: it is not opened to the network.
    const hostAddress = hostPort === undefined ? "127.0.0.1" : address;
    return (0,result.ok)({ hostAddress, hostPort, containerPort, protocol: match[4] === "udp" ? "udp" : "tcp" });
}
function toPort(text) {
    const port = Number(text);
    return port >= 1 && port <= 65_535 ? port : undefined;
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/reasons.js
function fail(meaning, fix) {
    return { verdict: "fail", meaning, fix };
}
/** Why deploy-smoke ends as it does. */
const reasons = {
    deployed: { verdict: "pass", meaning: "The digest serves and passed its smoke." },
    "command-passed": { verdict: "pass", meaning: "The command ended and printed as expected." },
    "app-crashed": fail("The program ended, or was restarted, when it should have stayed.", "Read its last lines in the summary or in the recorder's artifact."),
    "app-unhealthy": fail("The program answers, but not as it should.", "The summary shows the probe and its last answer."),
    "app-slow": fail("The program was not healthy, or not done, within `startup-timeout`.", "Raise `startup-timeout` if it really needs longer."),
    "port-closed": fail("Nothing listens on the probed port.", "Listen on 0.0.0.0 inside the container, and compare the port."),
    oom: fail("The kernel stopped the program for using more memory than allowed.", "Raise `memory`, or use less."),
    "wrong-arch": fail("The image has no build for this machine.", "Add the machine's platform to `platforms` when building."),
    "pull-failed": fail("The image could not be pulled, or is not the one that was asked for.", "Check name and digest; the message holds what the engine said."),
    "registry-error": fail("The registry refused or failed.", "Check the login and `permissions: packages: read`; else run the job again."),
    "daemon-error": fail("The engine is missing or failed.", "The message holds what it said."),
    "unexpected-exit": fail("The command ended with another exit code than `expect-exit`.", "Its output is in the summary and in the recorder."),
    "unexpected-output": fail("The output lacks what `expect-output` asks for, or has what `reject-output` forbids.", "Its output is in the summary and in the recorder."),
    "rolled-back": fail("The image failed its smoke and the earlier digest serves again.", "`class` says how it failed; repair it and deploy the new digest."),
    "rollback-failed": fail("The image failed its smoke, and putting the earlier digest back failed too.", "Nothing proven serves now: look at the recorder and act by hand."),
};

// EXTERNAL MODULE: ./actions/deploy-smoke/build/rollback-input.js
var rollback_input = __nccwpck_require__(5352);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/rules.js
var rules = __nccwpck_require__(6902);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/word-inputs.js


/** A command line, split into words as a shell quotes them; empty when not given. */
function wordsInput(description) {
    return {
        kind: "words",
        description,
        default: undefined,
        allowed: "words as a shell quotes them, such as `python -c 'print(5)'`",
        choices: [],
        secret: false,
        required: false,
        absent: [],
        parse: (text) => (/\0/.test(text) ? (0,result/* err */._)("has a NUL character") : splitWords(text.replaceAll(/\s*\\\r?\n/g, " "))),
    };
}
/** A name that docker accepts. */
function nameInput(description) {
    return {
        kind: "name",
        description,
        default: undefined,
        allowed: "letters, digits, `_`, `.` and `-`, at most 100",
        choices: [],
        secret: false,
        required: false,
        absent: undefined,
        parse: parseName,
    };
}
/** Parses a name that docker accepts for a container or a network. */
function parseName(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/.test(text) ? (0,result.ok)(text) : (0,result/* err */._)("is not a name");
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/contract.js








const lines = { commas: false };
const inputs = {
    image: required(kinds_reference({ description: "The image as `name@sha256:…`; a tag only with `resolve-tag: true`." })),
    "resolve-tag": withDefault(flag({ description: "Accept a tag and deploy the digest it means at this moment." }), "false"),
    target: withDefault(choice(["docker"], { description: "Where it runs: the Docker engine of this machine." }), "docker"),
    run: wordsInput("A command to run once instead of a server. It replaces the image's entrypoint; nothing in it is expanded."),
    args: list({ ...lines, description: "Arguments, one a line, for `run` or for the image's own entrypoint." }),
    env: (0,env_input/* envInput */.C)("Environment of the container. Values reach docker through its environment, not on a command line."),
    ports: list({
        ...lines,
        item: port_lines_parsePort,
        allowed: "`8080:80`, `127.0.0.1:8080:80` or `80`, one a line",
        description: "Published ports; a port alone is published on a free port of 127.0.0.1.",
    }),
    network: nameInput("Docker network, or `host`; the engine's default when not given."),
    platform: kinds_text({ description: "Platform of the image, where it is not the engine's own.", maxLength: 60 }),
    memory: bytes({ description: "Memory limit of the container." }),
    "expect-exit": withDefault(integer({ description: "Exit code that the command must end with.", min: 0, max: 255 }), "0"),
    "expect-output": list({
        ...lines,
        item: (line) => (0,build_pattern/* parsePattern */.EY)(line, "line"),
        allowed: "an exact line or `/regex/`, one a line",
        description: "What the command must print on standard output: each an exact line or `/regex/`.",
    }),
    "reject-output": list({
        ...lines,
        item: (line) => (0,build_pattern/* parsePattern */.EY)(line, "line"),
        allowed: "an exact line or `/regex/`, one a line",
        description: "What must not be printed, on either stream: each an exact line or `/regex/`.",
    }),
    probes: list({
        ...lines,
        item: parseProbe,
        allowed: `one probe a line: ${probeForms.map((form) => `\`${form}\``).join(", ")}`,
        description: "What must answer before the server counts as healthy; without probes the image's healthcheck, else that it stays up.",
    }),
    "startup-timeout": withDefault(kinds_duration({ description: "Until everything is healthy, or the command has ended." }), "60s"),
    watch: withDefault(kinds_duration({ description: "How long a healthy server must stay so." }), "10s"),
    "stop-grace": kinds_duration({ description: "Between the stop signal and the kill; the image's own, else 10 s." }),
    "pull-timeout": withDefault(kinds_duration({ description: "Limit for the pull." }), "10m"),
    strategy: withDefault(choice(["replace", "one-shot"], {
        description: "`replace` keeps the old container until the new one is proven, and puts it back otherwise; `one-shot` runs the image once and removes it.",
    }), "replace"),
    rollback: (0,rollback_input/* rollbackInput */.f)("After a failure of the image itself: `auto` to what served before, else to the last good digest of this machine; `off`; or a digest."),
    restart: withDefault(choice(["no", "on-failure", "unless-stopped", "always"], {
        description: "Restart policy that a proven server gets.",
    }), "unless-stopped"),
    name: nameInput("Name of the container; the repository's name and the environment when not given."),
    environment: kinds_text({
        description: "Name of the environment; part of the default name and lock, and what GitHub records.",
        maxLength: 255,
    }),
    record: withDefault(choice(["auto", "always", "off"], {
        description: "GitHub deployment and statuses of `environment`: `auto` where the token may write them, `always` (else red), `off`.",
    }), "auto"),
    url: url({ description: "Address under which people find the deployment; derived from ports when not given." }),
    username: kinds_text({ description: "User of the registry, for the pull.", maxLength: 255 }),
    password: secret({
        description: "Password for the pull; without it the docker configuration counts, for ghcr.io else the job's token.",
    }),
    receipt: path({
        description: "Receipt of artifact-check; the deployment then demands that it passed for exactly this digest.",
    }),
    lock: kinds_text({
        description: "Deployments with the same lock run one at a time on this machine; the container's name when not given.",
        maxLength: 255,
    }),
    "lock-wait": withDefault(kinds_duration({ description: "How long to wait for another deployment to end." }), "5m"),
    "state-directory": path({
        description: "Where locks and the last good digests are kept; `~/.build-once/deploy-smoke` when not given.",
    }),
    recorder: withDefault(choice(["auto", "always", "off"], {
        description: "Upload probes, logs and inspections as a run artifact: `auto` when the deployment failed, `always`, `off`.",
    }), "auto"),
};
const outputs = {
    url: "Address of the deployment, when it has one.",
    stdout: "What the command printed on standard output, the first 64 KiB.",
    "exit-code": "Exit code of the command, or of a server that ended.",
    "deployed-digest": "The digest that was asked for, as deployed.",
    "previous-digest": "The digest that served before, when known.",
    "serving-digest": "The digest that serves now; empty when nothing does.",
    "rolled-back": "`true` when an earlier digest was put back because the image was at fault.",
    class: "How it ended: `healthy`, `app-crashed`, `app-unhealthy`, `app-slow`, `port-closed`, `oom`, `wrong-arch`, `pull-failed`, `daemon-error`, `registry-error`.",
    "deployment-id": "Id of the GitHub deployment, when one was recorded.",
    recorder: "Folder with probes, logs and inspections, written before anything was stopped.",
};
/** The interface of deploy-smoke. */
const contract = defineContract({
    action: "deploy-smoke",
    title: "Deploy and smoke",
    description: "Run exactly that digest, prove it works, put the old one back if it does not, and keep the evidence.",
    branding: { icon: "shield", color: "green" },
    inputs,
    outputs,
    permissions: [
        { scope: "deployments", level: "write", why: "record the deployment and its statuses when `environment` is given" },
        { scope: "packages", level: "read", why: "pull a private image from ghcr.io" },
    ],
    rules: rules/* rules */.a,
    reasons: reasons,
});


/***/ }),

/***/ 4451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ envInput),
/* harmony export */   v: () => (/* binding */ parseEnv)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

const none = { values: new Map(), forwarded: [], problem: undefined };
/** `NAME=value` lines, `NAME<<END` … `END` for values of several lines, and `NAME` alone for one of the step's own. */
function envInput(description) {
    return {
        kind: "env",
        description,
        default: undefined,
        allowed: "one `NAME=value` a line, `NAME<<END` with lines up to `END`, or `NAME` to forward the step's own variable",
        choices: [],
        secret: false,
        required: false,
        absent: none,
        parse: (text) => {
            const parsed = parseEnv(text);
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)(parsed.ok ? parsed.value : { ...none, problem: parsed.error });
        },
    };
}
/** Parses the lines of `env`; a problem names the line's number and never its text. */
function parseEnv(text) {
    const lines = text.split(/\r?\n/);
    const values = new Map();
    const forwarded = [];
    for (let i = 0; i < lines.length; i++) {
        const line = (lines[i] ?? "").trimStart();
        if (line.trim() === "" || line.startsWith("#"))
            continue;
        const number = i + 1;
        const match = /^([A-Za-z_][A-Za-z0-9_.-]*)(?:(=)(.*)|<<([A-Za-z0-9_-]+)\s*|\s*)$/s.exec(line);
        const name = match?.[1];
        if (match === null || name === undefined)
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`line ${number} of env is not NAME=value`);
        if (values.has(name) || forwarded.includes(name))
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`line ${number} of env: ${name} is given twice`);
        if (match[2] !== undefined) {
            values.set(name, match[3] ?? "");
        }
        else if (match[4] === undefined) {
            forwarded.push(name);
        }
        else {
            const delimiter = match[4];
            const end = lines.findIndex((candidate, index) => index > i && candidate.trim() === delimiter);
            if (end < 0)
                return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`line ${number} of env: no line ends the value of ${name}`);
            values.set(name, lines.slice(i + 1, end).join("\n"));
            i = end;
        }
    }
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ values, forwarded, problem: undefined });
}


/***/ }),

/***/ 3558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ deployErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of deploy-smoke. */
const deployErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "receipt-missing": {
        kind: "input",
        meaning: "The file named by `receipt` is not there.",
        fix: "Run artifact-check before this step in the same job, or download its receipt.",
    },
    "receipt-invalid": {
        kind: "data",
        meaning: "The file named by `receipt` is not a receipt of artifact-check.",
        fix: "Pass the `receipt` output of artifact-check unchanged.",
    },
    "receipt-not-passing": {
        kind: "input",
        meaning: "The receipt says that the check failed.",
        fix: "Deploy only what passed; artifact-check's summary names the failed rule.",
    },
    "receipt-other-digest": {
        kind: "input",
        meaning: "The receipt does not speak about the digest that is to be deployed.",
        fix: "Pass the same reference to artifact-check and to deploy-smoke.",
    },
    "deployment-locked": {
        kind: "upstream",
        meaning: "Another deployment of the same environment is under way on this machine.",
        fix: "Wait for it, raise `lock-wait`, or give the jobs a common `concurrency` group. If it died, remove the file that the message names.",
    },
    "container-not-ours": {
        kind: "input",
        meaning: "A container that this action did not make has the deployment's name.",
        fix: "Choose another `name`, or remove that container.",
    },
    "step-environment-missing": {
        kind: "input",
        meaning: "`env` names a variable without a value, and the step's environment does not have it.",
        fix: "Add the variable to the step's `env:`, or write `NAME=value`.",
    },
});


/***/ }),

/***/ 7673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L2: () => (/* binding */ abandonRecord),
  dT: () => (/* binding */ beginRecord),
  rs: () => (/* binding */ endRecord),
  $4: () => (/* binding */ findLastGood)
});

// UNUSED EXPORTS: connectRecord

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

;// CONCATENATED MODULE: ./packages/github/build/deployments.js


const write = "deployments: write";
/**
 * Creates a deployment without merging and without waiting for other checks: the caller has decided already.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a deployment"
 */
async function createDeployment(api, deployment) {
    const route = "POST /repos/{owner}/{repo}/deployments";
    const answer = await callApi(api, {
        route,
        parameters: {
            ref: deployment.ref,
            environment: deployment.environment,
            auto_merge: false,
            required_contexts: [],
            ...(deployment.description === undefined ? {} : { description: deployment.description.slice(0, 140) }),
            ...(deployment.payload === undefined ? {} : { payload: deployment.payload }),
            ...(deployment.production === undefined ? {} : { production_environment: deployment.production }),
        },
        permission: write,
    });
    const id = answer.body.at("id").integer();
    if (id === undefined)
        throw unexpectedAnswer(route, "id");
    return id;
}
/** Adds a status to a deployment. @throws {ActionError} as {@link callApi} */
async function addDeploymentStatus(api, deploymentId, status) {
    await callApi(api, {
        route: "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        parameters: {
            deployment_id: deploymentId,
            state: status.state,
            ...(status.description === undefined ? {} : { description: status.description.slice(0, 140) }),
            ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
            ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
        },
        permission: write,
    });
}
/** The newest deployments of an environment, newest first, two pages at most. @throws {ActionError} as {@link callApi} */
async function fetchDeployments(api, environment) {
    const { items } = await fetchAll(api, {
        route: "GET /repos/{owner}/{repo}/deployments",
        parameters: { environment },
        permission: "deployments: read",
    }, undefined, 2);
    return items.flatMap((item) => {
        const id = item.at("id").integer();
        const sha = item.at("sha").commit();
        const ref = item.at("ref").text();
        const name = item.at("environment").text();
        if (id === undefined || sha === undefined || ref === undefined || name === undefined)
            return [];
        return [{ id, sha, ref, environment: name, payload: item.at("payload").raw() }];
    });
}
/** The newest state of a deployment; `undefined` when it has none. @throws {ActionError} as {@link callApi} */
async function fetchDeploymentState(api, deploymentId) {
    const answer = await callApi(api, {
        route: "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
        parameters: { deployment_id: deploymentId, per_page: 1 },
        permission: "deployments: read",
    });
    return answer.body.items()[0]?.at("state").text(40);
}

// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __nccwpck_require__(7531);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./packages/probe/build/classify.js
var classify = __nccwpck_require__(778);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/plan.js
var build_plan = __nccwpck_require__(2962);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/saved-state.js
var saved_state = __nccwpck_require__(1186);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/github-record.js





const payloadSchema = "build-once/deployment/v1";
/** States in which a deployment that GitHub made for the job's own `environment:` waits for its end. */
const underWay = new Set(["queued", "pending", "waiting", "in_progress"]);
/** Looked at for the last digest that was good: each costs a request. */
const maxLookedAt = 5;
/** GitHub's API, when this deployment is to be recorded there. @throws {ActionError} when `record` is `always` and there is no token */
async function connectRecord(host, inputs) {
    const token = inputs["github-token"];
    if (inputs.record === "off" || inputs.environment === undefined || token === undefined)
        return undefined;
    return await apiFor(host, token);
}
async function apiFor(host, token) {
    const [owner, name] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
    if (owner === undefined || name === undefined || owner === "" || name === "")
        return undefined;
    return { client: await host.github.connect(token), clock: host.clock, repository: { owner, name } };
}
/** Begins the record: adopts the deployment that GitHub made for the job's `environment:`, else creates one. @throws {ActionError} when `record` is `always` */
async function beginRecord(host, inputs, plan, progress) {
    return await unlessOptional(host, inputs, async () => {
        const api = await connectRecord(host, inputs);
        const { digest } = progress;
        if (api === undefined || inputs.environment === undefined || digest === undefined)
            return undefined;
        const ref = progress.receipt?.commit ?? "";
        const sha = /^[0-9a-f]{40}$/.test(ref) ? ref : (host.environment.get("GITHUB_SHA") ?? "");
        const adopted = await findOwn(api, inputs.environment, host.environment.get("GITHUB_SHA") ?? "");
        const payload = { schema: payloadSchema, digest, image: (0,build_plan/* pinnedReference */.ct)(plan.repository, digest), run: plan.run };
        const description = `Deploy ${(0,build_digest/* shortDigest */.VK)(digest)}`;
        const id = adopted ?? (await createDeployment(api, { ref: sha, environment: inputs.environment, description, payload }));
        (0,saved_state/* saveDeployment */.jo)(host.state, id);
        await addDeploymentStatus(api, id, withLog(host, { state: "in_progress", description: `Proving ${(0,build_digest/* shortDigest */.VK)(digest)}` }));
        return { api, id };
    });
}
/** Ends the record; an earlier deployment becomes inactive only by a success, which GitHub does by itself. */
async function endRecord(host, record, report, decision) {
    const failure = (0,classify/* isAppClass */.w5)(report.class) ? "failure" : "error";
    const state = decision.verdict === "pass" ? "success" : failure;
    const url = report.url === undefined || !/^https?:/.test(report.url) ? {} : { environmentUrl: report.url };
    const description = { description: describe(report) };
    try {
        await addDeploymentStatus(record.api, record.id, withLog(host, { state, ...url, ...description }));
    }
    catch (thrown) {
        host.log.warning(`the end of the deployment could not be recorded: ${(0,action_error/* toActionError */.ie)(thrown).message}`);
    }
}
/** Says that a deployment never came to its end; the post phase of a cancelled run. */
async function abandonRecord(host, id) {
    const token = host.environment.get("INPUT_GITHUB-TOKEN");
    const api = token === undefined ? undefined : await apiFor(host, token);
    if (api === undefined)
        return;
    const status = { state: "error", description: "Cancelled before it was proven" };
    await addDeploymentStatus(api, id, withLog(host, status));
}
/** The newest digest of this image whose deployment GitHub shows as a success. */
async function findLastGood(host, inputs, repository) {
    return await unlessOptional(host, inputs, async () => {
        const api = await connectRecord(host, inputs);
        if (api === undefined || inputs.environment === undefined)
            return undefined;
        const known = (await fetchDeployments(api, inputs.environment)).flatMap((deployment) => {
            const digest = digestOf(deployment.payload, repository);
            return digest === undefined ? [] : [{ id: deployment.id, digest }];
        });
        for (const { id, digest } of known.slice(0, maxLookedAt)) {
            if ((await fetchDeploymentState(api, id)) === "success")
                return digest;
        }
        return undefined;
    });
}
/** The digest in a payload of ours; somebody else's payload, or another image's, says nothing. */
function digestOf(payload, repository) {
    if (typeof payload !== "object" || payload === null)
        return undefined;
    const fields = new Map(Object.entries(payload));
    const digest = (0,build_digest/* parseDigest */.m)(String(fields.get("digest")));
    if (fields.get("schema") !== payloadSchema || !digest.ok)
        return undefined;
    return fields.get("image") === `${(0,reference/* formatRepository */.Sh)(repository)}@${digest.value}` ? digest.value : undefined;
}
async function findOwn(api, environment, sha) {
    const newest = (await fetchDeployments(api, environment))[0];
    if (newest === undefined || newest.sha !== sha || hasSchema(newest.payload))
        return undefined;
    const state = await fetchDeploymentState(api, newest.id);
    return state !== undefined && underWay.has(state) ? newest.id : undefined;
}
function hasSchema(payload) {
    return typeof payload === "object" && payload !== null && Object.hasOwn(payload, "schema");
}
function describe(report) {
    if (report.class === "healthy")
        return `${report.digest === undefined ? "" : (0,build_digest/* shortDigest */.VK)(report.digest)} is healthy`;
    const back = report.putBack.kind === "serves" && report.putBack.rolledBack ? report.putBack.digest : undefined;
    return back === undefined
        ? `Failed: ${report.class}`
        : `Failed (${report.class}); rolled back to ${(0,build_digest/* shortDigest */.VK)(back)}`;
}
function withLog(host, status) {
    const server = host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com";
    const repository = host.environment.get("GITHUB_REPOSITORY") ?? "";
    const run = host.environment.get("GITHUB_RUN_ID") ?? "";
    return { ...status, logUrl: `${server}/${repository}/actions/runs/${run}` };
}
async function unlessOptional(host, inputs, work) {
    if (inputs.record === "always")
        return await work();
    try {
        return await work();
    }
    catch (thrown) {
        const error = (0,action_error/* toActionError */.ie)(thrown);
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        host.log.warning(`GitHub does not record this deployment: ${error.message}${hint}`);
        return undefined;
    }
}


/***/ }),

/***/ 7627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readLastGood),
/* harmony export */   bV: () => (/* binding */ fileNameOf),
/* harmony export */   zh: () => (/* binding */ writeLastGood)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7531);

/** The name of a deployment as a file name. */
function fileNameOf(name) {
    return encodeURIComponent(name)
        .replaceAll(/[^\w.-]/g, "_")
        .slice(0, 200);
}
const schema = "build-once/last-good/v1";
/** The digest that was proven last under this name on this machine. */
async function readLastGood(files, path, repository) {
    const text = await files.readText(path, 65_536);
    if (text === undefined)
        return undefined;
    try {
        const fields = new Map(Object.entries(JSON.parse(text)));
        if (fields.get("schema") !== schema || fields.get("repository") !== repository)
            return undefined;
        const digest = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(String(fields.get("digest")));
        return digest.ok ? digest.value : undefined;
    }
    catch {
        // A record that cannot be read is no record: nothing may be rolled back to a guess.
        return undefined;
    }
}
/** Keeps the digest that was just proven. */
async function writeLastGood(files, path, good) {
    await files.write(path, `${JSON.stringify({ schema, ...good }, null, 2)}\n`);
}


/***/ }),

/***/ 2654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HJ: () => (/* binding */ takeLock),
/* harmony export */   x_: () => (/* binding */ releaseLock)
/* harmony export */ });
/* unused harmony exports parseLockOwner, isStale */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3558);

/** Parses a lock file; undefined when nobody readable holds it. */
function parseLockOwner(text) {
    try {
        const fields = new Map(Object.entries(JSON.parse(text)));
        const word = (name) => {
            const value = fields.get(name);
            return typeof value === "string" ? value.slice(0, 200) : "";
        };
        const expiresAt = fields.get("expiresAt");
        if (word("token") === "" || typeof expiresAt !== "number")
            return undefined;
        const [machine, pid, startTicks, run] = [word("machine"), word("pid"), word("startTicks"), word("run")];
        return { token: word("token"), machine, pid, startTicks, run, expiresAt };
    }
    catch {
        return undefined;
    }
}
/**
 * True when nobody can be at work under this lock any more: its time is over, or its process is gone from the machine
 * that looks. `runningTicks` is the start of the process that has the owner's number now; undefined when there is none.
 */
function isStale(owner, machine, runningTicks, now) {
    if (now > owner.expiresAt)
        return true;
    if (owner.machine === "" || owner.machine !== machine || owner.pid === "")
        return false;
    return runningTicks !== owner.startTicks;
}
/** Takes a lock, waiting up to `waitMs`; `announce` gets what will be held before it is. @throws {ActionError} `deployment-locked` (upstream) */
async function takeLock(ports, wish, announce) {
    const { files, clock, random } = ports;
    const self = await readSelf(files);
    const owner = {
        token: random.hex(16),
        ...self,
        run: wish.run,
        expiresAt: clock.now() + wish.waitMs + wish.holdMs,
    };
    const lock = { path: wish.path, content: JSON.stringify(owner) };
    announce(lock);
    const deadline = clock.monotonic() + wish.waitMs;
    for (;;) {
        if (await files.createExclusive(lock.path, lock.content))
            return lock;
        const held = await files.readText(lock.path, 65_536);
        if (held !== undefined && (await clearStale(ports, lock.path, held, self.machine)))
            continue;
        if (clock.monotonic() >= deadline) {
            const by = parseLockOwner(held ?? "")?.run ?? "";
            const who = by === "" ? "" : ` by run ${by}`;
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .deployErrors */ .R.error("deployment-locked", `the lock ${JSON.stringify(lock.path)} is held${who}`);
        }
        await clock.sleep(500);
    }
}
/** Gives a lock back, if it is still ours. */
async function releaseLock(files, lock) {
    if ((await files.readText(lock.path, 65_536)) === lock.content)
        await files.remove(lock.path);
}
/** Removes a lock nobody holds; of several that see it, one does, and only if it is still the lock that was judged. */
async function clearStale(ports, path, held, machine) {
    const { files, clock } = ports;
    const owner = parseLockOwner(held);
    const ticks = owner === undefined ? undefined : await readStartTicks(files, owner.pid);
    // An unreadable lock may be one that is being written at this moment.
    if (owner === undefined || !isStale(owner, machine, ticks, clock.now()))
        return false;
    const claim = `${path}.${owner.token.slice(0, 32).replaceAll(/[^0-9a-f]/g, "_")}`;
    if (!(await files.createExclusive(claim, "")))
        return false;
    if ((await files.readText(path, 65_536)) === held)
        await files.remove(path);
    await files.remove(claim);
    return true;
}
async function readSelf(files) {
    const stat = (await files.readText("/proc/self/stat", 65_536)) ?? "";
    const machine = ((await files.readText("/etc/hostname", 65_536)) ?? "").trim();
    return { machine, pid: /^\d+/.exec(stat)?.[0] ?? "", startTicks: startTicksOf(stat) ?? "" };
}
async function readStartTicks(files, pid) {
    if (!/^\d{1,10}$/.test(pid))
        return undefined;
    const stat = await files.readText(`/proc/${pid}/stat`, 65_536);
    return stat === undefined ? undefined : startTicksOf(stat);
}
/** Field 22 of `/proc/<pid>/stat`; the name in brackets may hold anything. @see proc(5) */
function startTicksOf(stat) {
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}


/***/ }),

/***/ 7696:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5988);
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(706);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1376);
/* harmony import */ var _clean_up_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6472);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9151);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2792);





await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_3__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_1__/* .contract */ .d, async (inputs, host) => await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__/* .run */ .e)(inputs, host, _build_once_host_node__WEBPACK_IMPORTED_MODULE_4__/* .openConnection */ .J), (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_5__/* .nodeHost */ .P)(), _clean_up_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanUp */ .n);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 2962:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ taggedReference),
/* harmony export */   HN: () => (/* binding */ planDeployment),
/* harmony export */   UR: () => (/* binding */ onlyPort),
/* harmony export */   ct: () => (/* binding */ pinnedReference),
/* harmony export */   l3: () => (/* binding */ labelNames),
/* harmony export */   t8: () => (/* binding */ containerRequest)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3842);
/* harmony import */ var _last_good_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7627);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6902);



/** Labels by which a deployment's containers are found again. */
const labelNames = {
    deployment: "io.build-once.deployment",
    digest: "io.build-once.digest",
    run: "io.build-once.run",
};
const defaultGraceMs = 10_000;
/** What a deployment will do and where. `hex` makes the names of this run its own. */
function planDeployment(inputs, environment, hex) {
    const oneShot = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isOneShot */ .h)(inputs);
    const name = inputs.name ?? defaultName(environment.get("GITHUB_REPOSITORY") ?? "app", inputs.environment);
    const home = environment.get("HOME") ?? environment.get("RUNNER_TEMP") ?? "/tmp";
    const folder = inputs["state-directory"] ?? `${home}/.build-once/deploy-smoke`;
    const temporary = environment.get("RUNNER_TEMP") ?? "/tmp";
    const prefix = `${name}.${oneShot ? "run" : "next"}-`;
    const graceMs = inputs["stop-grace"] ?? defaultGraceMs;
    const proveMs = inputs["startup-timeout"] + inputs.watch + graceMs;
    return {
        repository: inputs.image.repository,
        oneShot,
        name,
        candidate: `${prefix}${hex}`,
        candidatePrefix: prefix,
        run: `${environment.get("GITHUB_RUN_ID") ?? "0"}/${environment.get("GITHUB_RUN_ATTEMPT") ?? "1"}`,
        recorderFolder: `${temporary}/build-once/deploy-smoke/${hex}`,
        lockPath: `${folder}/${(0,_last_good_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(inputs.lock ?? name)}.lock`,
        lastGoodPath: `${folder}/${(0,_last_good_js__WEBPACK_IMPORTED_MODULE_1__/* .fileNameOf */ .bV)(name)}.last-good.json`,
        // Twice, for the rollback, and time for the engine itself.
        holdMs: 2 * (inputs["pull-timeout"] + proveMs) + 600_000,
    };
}
function defaultName(repository, environment) {
    const base = repository.slice(repository.indexOf("/") + 1);
    const full = environment === undefined ? base : `${base}-${environment}`;
    const safe = full.replaceAll(/[^A-Za-z0-9_.-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "");
    return safe === "" ? "app" : safe.slice(0, 100);
}
/** `name@sha256:…` of the plan's repository, as docker is asked for it. */
function pinnedReference(repository, digest) {
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .formatReference */ .FH)({ repository, tag: undefined, digest });
}
/** `name:tag`, where a tag is to be resolved. */
function taggedReference(repository, tag) {
    return `${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .formatRepository */ .Sh)(repository)}:${tag ?? "latest"}`;
}
/** The container of one digest under this deployment's settings. */
function containerRequest(inputs, plan, env, container) {
    return {
        name: container.name,
        image: pinnedReference(plan.repository, container.digest),
        labels: new Map([
            [labelNames.deployment, plan.name],
            [labelNames.digest, container.digest],
            [labelNames.run, plan.run],
        ]),
        env,
        ports: inputs.ports,
        network: inputs.network,
        platform: inputs.platform,
        command: inputs.run,
        args: inputs.args,
        memoryBytes: inputs.memory,
    };
}
/** The only published TCP port, which http probes without a port mean. */
function onlyPort(ports) {
    const open = ports.filter((port) => port.protocol === "tcp");
    return open.length === 1 ? open[0]?.containerPort : undefined;
}


/***/ }),

/***/ 8707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ Recorder)
/* harmony export */ });
/* unused harmony export hideEnvironment */
/* harmony import */ var _build_once_docker__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(517);

/** Kept of each output stream of a container. */
const maxLogBytes = 5 * 2 ** 20;
const noLogs = { stdout: "", stderr: "", truncated: false };
/** Keeps what a deployment did, in a folder, before anything of it is stopped. */
class Recorder {
    folder;
    #files;
    #exec;
    #secrets;
    constructor(ports, folder, secrets) {
        this.folder = folder;
        this.#files = ports.files;
        this.#exec = ports.exec;
        const lines = secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]).filter((part) => part.length >= 4);
        this.#secrets = [...new Set(lines)].sort((a, b) => b.length - a.length);
    }
    /** Writes inspection and logs of a container as `<label>-…`; what it cannot get it leaves out. @throws {ActionError} when the engine fails */
    async container(label, container) {
        const found = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .inspectContainer */ .aH)(this.#exec, container);
        if (found === undefined)
            return { inspection: undefined, logs: noLogs };
        await this.write(`${label}-inspect.json`, hideEnvironment(found.json));
        const logs = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_0__/* .readLogs */ .o_)(this.#exec, container, { maxBytes: maxLogBytes });
        await this.write(`${label}-stdout.log`, logs.stdout);
        await this.write(`${label}-stderr.log`, logs.stderr);
        return { inspection: found.inspection, logs };
    }
    /** Writes one file without the values that were masked. */
    async write(name, text) {
        await this.#files.write(`${this.folder}/${name}`, this.redact(text));
    }
    /** `text` without the values that were masked. */
    redact(text) {
        return this.#secrets.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
    }
    /** What was written so far, as absolute paths. */
    async listFiles() {
        return (await this.#files.list(this.folder)).map((name) => `${this.folder}/${name}`);
    }
}
/** An inspection without the values of the container's variables, which may be secrets that nobody masked. */
function hideEnvironment(json) {
    try {
        return `${JSON.stringify(JSON.parse(json), hideValues, 2)}\n`;
    }
    catch {
        return "{}\n";
    }
}
function hideValues(name, value) {
    if (name !== "Env" || !Array.isArray(value))
        return value;
    return value.map((entry) => String(entry).replace(/=.*$/s, "=(hidden)"));
}


/***/ }),

/***/ 5352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ planRollback),
/* harmony export */   f: () => (/* binding */ rollbackInput)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7531);

/** `auto`, `off` or a digest. */
function rollbackInput(description) {
    return {
        kind: "rollback",
        description,
        default: "auto",
        allowed: "`auto`, `off`, or `sha256:` and 64 hexadecimal digits",
        choices: ["auto", "off"],
        secret: false,
        required: false,
        absent: { kind: "auto" },
        parse: (text) => {
            if (text === "auto" || text === "off")
                return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: text });
            const digest = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
            return digest.ok ? (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: "digest", digest: digest.value }) : (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("is not auto, off or a digest");
        },
    };
}
/** What to put back after the new image failed, in the order to try; never the digest that just failed. */
function planRollback(wish, earlier, failed) {
    if (wish.kind === "off")
        return [];
    const { container, lastGood } = earlier;
    const candidates = [];
    // The container that was serving is proof enough, even of the same digest: its settings were the ones that worked.
    const serving = container?.wasRunning === true ? { kind: "container", id: container.id, digest: container.digest } : undefined;
    if (wish.kind === "digest" && wish.digest !== container?.digest && wish.digest !== failed)
        candidates.push({ kind: "image", digest: wish.digest });
    if (serving !== undefined)
        candidates.push(serving);
    const known = wish.kind === "auto" ? lastGood : undefined;
    if (serving === undefined && known !== undefined && known !== failed)
        candidates.push({ kind: "image", digest: known });
    return candidates;
}


/***/ }),

/***/ 6902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ rules),
/* harmony export */   h: () => (/* binding */ isOneShot)
/* harmony export */ });
/** True when the image is run once and removed, rather than left serving. */
function isOneShot(values) {
    return values.run.length > 0 || values.strategy === "one-shot";
}
/** What several inputs must agree on. */
const rules = [
    {
        rule: "`image` names a digest, unless `resolve-tag: true`.",
        check: ({ image, "resolve-tag": resolveTag }) => image.digest === undefined && !resolveTag
            ? "image: a tag may mean another image a minute later; give `name@sha256:…`, or set `resolve-tag: true`"
            : undefined,
    },
    { rule: "`env` is well-formed.", check: ({ env }) => env.problem },
    {
        rule: "`probes` and a digest in `rollback` are for servers, not for a command that runs once.",
        check: (values) => {
            if (!isOneShot(values))
                return undefined;
            if (values.probes.length > 0)
                return "probes: a command that runs once is proven by its exit code and output";
            return values.rollback.kind === "digest"
                ? "rollback: a command that runs once has nothing to roll back"
                : undefined;
        },
    },
    {
        rule: "`expect-output` is for commands; a server's log is checked by a `log` probe.",
        check: (values) => !isOneShot(values) && values["expect-output"].length > 0
            ? "expect-output: a server never ends; use a probe such as `log /ready/`"
            : undefined,
    },
    {
        rule: "`ports` cannot be published on the network `host`.",
        check: ({ network, ports }) => network === "host" && ports.length > 0
            ? "ports: on the network host the container has this machine's ports; nothing can be published"
            : undefined,
    },
    {
        rule: "An `http` probe without a port needs exactly one published TCP port.",
        check: ({ probes, ports }) => {
            const open = ports.filter((port) => port.protocol === "tcp").length;
            const vague = probes.find((probe) => isHttpWithoutPort(probe));
            return vague === undefined || open === 1
                ? undefined
                : `probes: ${JSON.stringify(vague.line)} needs a port such as :8080/healthz, since ${open} TCP ports are published`;
        },
    },
    {
        rule: "`record: always` needs an `environment`.",
        check: ({ record, environment }) => record === "always" && environment === undefined
            ? "record: a GitHub deployment belongs to an environment; give `environment`"
            : undefined,
    },
    {
        rule: "`username` needs a `password`.",
        check: ({ username, password }) => username !== undefined && password === undefined ? "username: it is of no use without `password`" : undefined,
    },
    {
        rule: "`startup-timeout` is more than nothing.",
        check: (values) => (values["startup-timeout"] > 0 ? undefined : "startup-timeout: 0 leaves no time to start"),
    },
];
function isHttpWithoutPort(probe) {
    return probe.kind === "http" && probe.target.kind === "container" && probe.target.port === undefined;
}


/***/ }),

/***/ 2792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/docker/build/engine/engine.js + 1 modules
var engine_engine = __nccwpck_require__(4847);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __nccwpck_require__(5175);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/infrastructure.js

const classes = new Map([
    ["pull-failed", "pull-failed"],
    ["pull-not-found", "pull-failed"],
    ["pull-denied", "registry-error"],
    ["pull-upstream", "registry-error"],
    ["wrong-arch", "wrong-arch"],
    // What the engine was asked to run is not in the image, or may not be run.
    ["container-not-startable", "app-crashed"],
]);
/** The class of a failure of docker; undefined when the error is another one's. */
function classifyInfrastructure(error) {
    return errors/* dockerErrors */.u.owns(error) ? (classes.get(error.code) ?? "daemon-error") : undefined;
}
/** The report of a deployment that docker, not the image, brought to its end. */
function infrastructureReport(plan, progress, deployClass, error, putBack) {
    return {
        class: deployClass,
        reason: undefined,
        detail: error.message,
        cause: error.hint,
        oneShot: plan.oneShot,
        digest: progress.digest,
        previous: progress.earlier?.container?.digest ?? progress.earlier?.lastGood,
        serving: putBack.kind === "serves" ? putBack.digest : undefined,
        putBack,
        exitCode: undefined,
        stdout: "",
        stderr: "",
        startupMs: undefined,
        tries: [],
        url: undefined,
    };
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/lock.js
var build_lock = __nccwpck_require__(2654);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/saved-state.js
var saved_state = __nccwpck_require__(1186);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/undo.js
var undo = __nccwpck_require__(3071);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/attempt.js





/**
 * Runs `work` under the deployment's lock. Whatever it throws, nothing unproven is left behind, what served serves
 * again, and the lock is given back; a failure of docker becomes a report. @throws {ActionError} any other error
 */
async function attemptUnderLock(host, inputs, plan, progress, work) {
    const lock = await lockFor(host, inputs, plan);
    try {
        const report = await work();
        (0,saved_state/* saveSettled */.TL)(host.state);
        return report;
    }
    catch (thrown) {
        const error = (0,action_error/* toActionError */.ie)(thrown);
        const problem = await attempt_undo(host, progress);
        const deployClass = problem === undefined ? classifyInfrastructure(error) : "daemon-error";
        if (deployClass === undefined)
            throw error;
        return infrastructureReport(plan, progress, deployClass, error, putBackBy(progress, problem));
    }
    finally {
        if (lock !== undefined)
            await (0,build_lock/* releaseLock */.x_)(host.files, lock);
    }
}
/** A command that runs once changes nothing that another deployment could see: it takes a lock only when asked to. */
async function lockFor(host, inputs, plan) {
    if (plan.oneShot && inputs.lock === undefined)
        return undefined;
    const wish = { path: plan.lockPath, waitMs: inputs["lock-wait"], holdMs: plan.holdMs, run: plan.run };
    return await (0,build_lock/* takeLock */.HJ)(host, wish, (lock) => (0,saved_state/* saveLock */.RB)(host.state, lock));
}
/** Undoes what was begun; the problem, if that failed as well: the post step then tries again. */
async function attempt_undo(host, progress) {
    try {
        if (progress.undo !== undefined)
            await (0,undo/* undoDeployment */.k)(host, progress.undo, progress.secrets);
        (0,saved_state/* saveSettled */.TL)(host.state);
        return undefined;
    }
    catch (thrown) {
        return (0,action_error/* toActionError */.ie)(thrown).message;
    }
}
function putBackBy(progress, problem) {
    if (problem !== undefined)
        return { kind: "failed", why: problem };
    const container = progress.earlier?.container;
    if (container?.wasRunning !== true)
        return { kind: "not-needed" };
    return { kind: "serves", digest: container.digest, rolledBack: false };
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/errors.js
var build_errors = __nccwpck_require__(3558);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/github-record.js + 7 modules
var github_record = __nccwpck_require__(7673);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/last-good.js
var last_good = __nccwpck_require__(7627);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/keep-records.js


/** Keeps the proven digest for later rollbacks, and the recording as a run artifact; what fails here is said and changes no verdict. */
async function keepRecords(host, plan, inputs, report, recorder) {
    await tell(host, "the last good digest", async () => {
        if (report.class !== "healthy" || report.oneShot || report.digest === undefined)
            return;
        const repository = (0,reference/* formatRepository */.Sh)(plan.repository);
        const at = new Date(host.clock.now()).toISOString();
        await (0,last_good/* writeLastGood */.zh)(host.files, plan.lastGoodPath, { repository, digest: report.digest, at, run: plan.run });
    });
    await tell(host, "the recording", async () => {
        const wanted = inputs.recorder === "always" || (inputs.recorder === "auto" && report.class !== "healthy");
        const files = wanted ? await recorder.listFiles() : [];
        if (files.length === 0)
            return;
        const hasService = host.environment.get("ACTIONS_RUNTIME_TOKEN") !== undefined &&
            host.environment.get("ACTIONS_RESULTS_URL") !== undefined;
        if (!hasService) {
            host.log.info(`The runner offers no artifact service: the recording stays in ${recorder.folder}.`);
            return;
        }
        const name = `deploy-smoke-${plan.name}-${host.random.hex(4)}`;
        await host.artifacts.upload(name, files, recorder.folder);
        host.log.info(`The recording is the run artifact ${name}.`);
    });
}
async function tell(host, what, work) {
    try {
        await work();
    }
    catch (thrown) {
        host.log.warning(`${what} could not be kept: ${(0,action_error/* toActionError */.ie)(thrown).message}`);
    }
}
const shownLines = 200;
/** Prints the end of what the container printed; the log makes sure that none of it becomes a command. */
async function printOutput(host, report, redact) {
    for (const [title, text] of [
        ["Standard output", report.stdout],
        ["Standard error", report.stderr],
    ]) {
        if (text.trim() === "")
            continue;
        const lines = redact(text).trimEnd().split("\n");
        const left = lines.length - shownLines;
        await host.log.group(title, async () => {
            if (left > 0)
                host.log.info(`(${left} lines before these are in the recording)`);
            await Promise.resolve(host.log.info(lines.slice(-shownLines).join("\n")));
        });
    }
}

// EXTERNAL MODULE: ./packages/docker/build/engine/containers.js + 1 modules
var containers = __nccwpck_require__(517);
// EXTERNAL MODULE: ./packages/probe/build/classify.js
var classify = __nccwpck_require__(778);
// EXTERNAL MODULE: ./packages/probe/build/pattern.js
var build_pattern = __nccwpck_require__(6764);
// EXTERNAL MODULE: ./actions/deploy-smoke/build/plan.js
var build_plan = __nccwpck_require__(2962);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/one-shot.js



/** Runs the image once, keeps what it printed, and removes it. The image is there already. @throws {ActionError} when the engine fails */
async function runOneShot(deployment, digest) {
    const { host, inputs, plan, recorder, progress } = deployment;
    const request = (0,build_plan/* containerRequest */.t8)(inputs, plan, deployment.env, { name: plan.candidate, digest });
    progress.mayLeave({ container: plan.candidate, earlier: undefined, recorder: recorder.folder, provenAs: undefined });
    await (0,containers/* createContainer */.g$)(host.exec, request);
    host.log.info(`Starting ${plan.candidate}`);
    await (0,containers/* startContainer */.YI)(host.exec, plan.candidate);
    const ended = await (0,containers/* waitContainer */.J7)(host.exec, plan.candidate, inputs["startup-timeout"]);
    const recording = await recorder.container("command", plan.candidate);
    await (0,containers/* removeContainer */.od)(host.exec, plan.candidate);
    const facts = commandFacts(ended, recording);
    return {
        ...decideCommand(facts, inputs),
        oneShot: true,
        digest,
        previous: undefined,
        serving: undefined,
        putBack: { kind: "not-needed" },
        exitCode: ended ? facts.exitCode : undefined,
        stdout: facts.stdout,
        stderr: facts.stderr,
        startupMs: undefined,
        tries: [],
        url: undefined,
    };
}
function commandFacts(ended, recording) {
    const { inspection, logs } = recording;
    return {
        ended,
        exitCode: inspection?.exitCode ?? -1,
        stdout: logs.stdout,
        stderr: logs.stderr,
        end: endFacts(recording),
    };
}
/** What the classification needs to know of a recording. */
function endFacts({ inspection, logs }) {
    return {
        running: inspection?.status === "running",
        exitCode: inspection?.exitCode ?? -1,
        oomKilled: inspection?.oomKilled ?? false,
        engineError: inspection?.error ?? "",
        logTail: `${logs.stdout.slice(-4096)}\n${logs.stderr.slice(-4096)}`,
    };
}
/** Passed only when the command ended in time, with the exit code, every line and none of the lines that were named. */
function decideCommand(facts, wish) {
    const fail = (deployClass, detail, reason) => {
        return { class: deployClass, reason, detail, cause: (0,classify/* guessCause */.Ji)(deployClass, facts.end) };
    };
    if (!facts.ended)
        return fail("app-slow", `the command did not end within ${wish["startup-timeout"]} ms`);
    const ended = (0,classify/* classifyEnd */.qU)(facts.end);
    if (ended === "oom")
        return fail("oom", "the kernel stopped the command: out of memory");
    if (ended === "wrong-arch")
        return fail("wrong-arch", "the image's program is for another machine");
    if (facts.exitCode !== wish["expect-exit"]) {
        const detail = `the command ended with exit code ${facts.exitCode}, expected ${wish["expect-exit"]}`;
        return fail("app-crashed", detail, "unexpected-exit");
    }
    const missing = wish["expect-output"].find((pattern) => !(0,build_pattern/* matchesPattern */.MT)(pattern, facts.stdout));
    if (missing !== undefined)
        return fail("app-unhealthy", `standard output has no line ${(0,build_pattern/* formatPattern */.a0)(missing)}`, "unexpected-output");
    const rejected = wish["reject-output"].find((pattern) => (0,build_pattern/* matchesPattern */.MT)(pattern, facts.stdout) || (0,build_pattern/* matchesPattern */.MT)(pattern, facts.stderr));
    if (rejected !== undefined)
        return fail("app-unhealthy", `the output has ${(0,build_pattern/* formatPattern */.a0)(rejected)}`, "unexpected-output");
    const detail = `the command ended with exit code ${facts.exitCode}${wish["expect-output"].length > 0 ? " and printed what was expected" : ""}`;
    return { class: "healthy", reason: undefined, detail, cause: undefined };
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/outputs.js

const stdoutBytes = 65_536;
/** The first 64 KiB of a text in UTF-8, not cut inside a character. */
function firstBytes(text, maxBytes = stdoutBytes) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length <= maxBytes)
        return text;
    let end = maxBytes;
    while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80)
        end--;
    return new TextDecoder().decode(bytes.subarray(0, end));
}
/** The outputs of a deployment; `redact` hides what was masked. */
function planOutputs(report, places, redact) {
    return {
        url: report.url ?? "",
        stdout: report.oneShot ? firstBytes(redact(report.stdout)) : "",
        "exit-code": report.exitCode === undefined ? "" : String(report.exitCode),
        "deployed-digest": report.digest ?? "",
        "previous-digest": report.previous ?? "",
        "serving-digest": report.serving ?? "",
        "rolled-back": String(report.putBack.kind === "serves" && report.putBack.rolledBack),
        class: report.class,
        "deployment-id": places.deploymentId === undefined ? "" : String(places.deploymentId),
        recorder: places.recorder,
    };
}
/** The facts of a deployment's evidence. */
function planFacts(report, inputs, plan, receipt) {
    const { digest } = report;
    return {
        image: digest === undefined ? "" : (0,build_plan/* pinnedReference */.ct)(plan.repository, digest),
        digest: digest ?? "",
        previousDigest: report.previous ?? "",
        servingDigest: report.serving ?? "",
        class: report.class,
        rolledBack: report.putBack.kind === "serves" && report.putBack.rolledBack,
        target: inputs.target,
        strategy: plan.oneShot ? "one-shot" : "replace",
        name: plan.name,
        environment: inputs.environment ?? "",
        url: report.url ?? "",
        exitCode: report.exitCode ?? null,
        startupMs: report.startupMs === undefined ? null : Math.round(report.startupMs),
        probes: inputs.probes.map((probe) => {
            const tries = report.tries.filter((entry) => entry.probe === probe.line);
            return { probe: probe.line, tries: tries.length, passed: tries.filter((entry) => entry.result.ok).length };
        }),
        receipt: receipt === undefined ? null : { digest: receipt.digest, commit: receipt.commit, runId: receipt.runId },
    };
}

// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __nccwpck_require__(7531);
// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __nccwpck_require__(642);
// EXTERNAL MODULE: ./packages/docker/build/engine/inspect.js
var inspect = __nccwpck_require__(2965);
;// CONCATENATED MODULE: ./packages/docker/build/engine/images.js





/** Pulls exactly `reference`, which is `name@sha256:…`. */
function planPull(reference, platform) {
    const flags = platform === undefined ? [] : [`--platform=${platform}`];
    return (0,build_invocation/* dockerInvocation */.dL)(["pull", "--quiet", ...flags, "--", reference]);
}
/** Pulls an image by digest. @throws {ActionError} `pull-…`, `wrong-arch`, `docker-not-available` */
async function pullImage(exec, reference, options) {
    await (0,engine_engine/* requireDocker */.c1)(exec, "pull", `docker pull ${reference}`, planPull(reference, options.platform), {
        timeoutMs: options.timeoutMs,
    });
}
/** Looks at a pulled image. @throws {ActionError} `pull-failed`, `docker-output-unreadable` */
async function inspectImage(exec, reference) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["image", "inspect", "--format", "{{json .}}", "--", reference]);
    const result = await (0,engine_engine/* requireDocker */.c1)(exec, "pull", `docker image inspect ${reference}`, invocation, {
        timeoutMs: 60_000,
    });
    const parsed = (0,inspect/* parseImageInspection */.t)(result.stdout);
    if (!parsed.ok)
        throw errors/* dockerErrors */.u.error("docker-output-unreadable", `docker image inspect ${reference}: ${parsed.error}`);
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
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["pull", ...flags, "--", reference]);
    const result = await (0,engine_engine/* requireDocker */.c1)(exec, "pull", `docker pull ${reference}`, invocation, {
        timeoutMs: options.timeoutMs,
    });
    const digest = (0,build_digest/* parseDigest */.m)(/^Digest: (\S+)$/m.exec(result.stdout)?.[1] ?? "");
    if (!digest.ok)
        throw errors/* dockerErrors */.u.error("docker-output-unreadable", `docker pull ${reference} did not say which digest it pulled`);
    return digest.value;
}

// EXTERNAL MODULE: ./packages/docker/build/json-fields.js
var json_fields = __nccwpck_require__(9930);
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

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
;// CONCATENATED MODULE: ./packages/oci/build/shape.js

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
        const parsed = (0,build_digest/* parseDigest */.m)(this.text());
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
        return (0,result.ok)(read(new Shape(parsed.value, "")));
    }
    catch (error) {
        if (error instanceof ShapeProblem)
            return (0,result/* err */._)(error.message);
        throw error;
    }
}
function parseJson(bytes) {
    let text;
    try {
        text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return (0,result/* err */._)("the document is not UTF-8");
    }
    if (depthOf(text) > maxDepth)
        return (0,result/* err */._)(`the document is nested deeper than ${maxDepth} levels`);
    try {
        return (0,result.ok)(JSON.parse(text));
    }
    catch (error) {
        // The engine's message quotes the document, which may be hostile or hold secrets: only the position is kept.
        const position = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
        return (0,result/* err */._)(`the document is not JSON${position === undefined ? "" : ` at byte ${position} or near it`}`);
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

;// CONCATENATED MODULE: ./packages/oci/build/docker-config.js



const hubKey = "https://index.docker.io/v1/";
const hubHosts = new Set(["docker.io", "index.docker.io", "registry-1.docker.io"]);
const helperName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
/** Parses `config.json` of docker, or `auth.json` of podman. */
function parseDockerConfig(bytes) {
    const parsed = readShape(bytes, (document) => {
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
            return (0,result/* err */._)(`${JSON.stringify(name.slice(0, 80))} is not the name of a credential helper`);
    const found = new Map();
    for (const [key, credentials] of auths)
        if (credentials !== undefined)
            found.set(key, credentials);
    return (0,result.ok)({ auths: found, helpers, store: store === "" ? undefined : store });
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

;// CONCATENATED MODULE: ./packages/oci/build/errors.js

/** Errors of the registry client and of the image model. */
const ociErrors = (0,action_error/* defineErrors */.V)({
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

;// CONCATENATED MODULE: ./packages/oci/build/find-credentials.js




const find_credentials_maxConfigBytes = 1024 * 1024;
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
        const bytes = await ports.files.readBytes(path, find_credentials_maxConfigBytes);
        if (bytes === undefined || bytes.length === 0)
            continue;
        const config = parseDockerConfig(bytes);
        if (!config.ok)
            throw ociErrors.error("docker-config-invalid", `${path}: ${config.error}`);
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
        throw ociErrors.error("credential-helper-failed", `${command} could not be started for ${server}`, { cause });
    });
    const said = `${result.stdout}${result.stderr}`;
    if (result.exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const why = result.timedOut
            ? `did not end within ${helperTimeoutMs / 1000} s`
            : `ended with exit code ${result.exitCode}`;
        throw ociErrors.error("credential-helper-failed", `${command} get ${why} for ${server}`);
    }
    const answer = readShape(new TextEncoder().encode(result.stdout), (document) => ({
        username: document.required("Username").text(),
        secret: document.required("Secret").text(),
    }));
    // What the helper printed is a secret: the message says where it is wrong, never what it was.
    if (!answer.ok)
        throw ociErrors.error("credential-helper-failed", `${command} get answered for ${server} with something that is not Username and Secret`);
    const { username, secret } = answer.value;
    if (username === "" && secret === "")
        return undefined;
    return username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/prepare.js




/** The digest that the tag of `image` means at this moment. @throws {ActionError} `pull-…` */
async function findDigest(host, inputs) {
    const { repository, tag } = inputs.image;
    const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
    return await loggedIn(host, inputs, async (exec) => await resolveTag(exec, (0,build_plan/* taggedReference */.CN)(repository, tag), options));
}
/** Pulls a digest and makes sure that the engine has exactly it and can run it. @throws {ActionError} `pull-…`, `wrong-arch` */
async function prepareImage(host, inputs, engine, digest) {
    const reference = (0,build_plan/* pinnedReference */.ct)(inputs.image.repository, digest);
    const options = { platform: inputs.platform, timeoutMs: inputs["pull-timeout"] };
    host.log.info(`Pulling ${reference}`);
    await loggedIn(host, inputs, async (exec) => await pullImage(exec, reference, options));
    const mismatch = decideImageMatch(reference, await inspectImage(host.exec, reference), engine);
    // Whoever names a platform knows that the machine can emulate it.
    if (mismatch === undefined || (mismatch.code === "wrong-arch" && inputs.platform !== undefined))
        return;
    throw errors/* dockerErrors */.u.error(mismatch.code, mismatch.message);
}
/** Runs `work` with the credentials for the image's registry, which are gone from the disk when it ends. */
async function loggedIn(host, inputs, work) {
    const { repository } = inputs.image;
    const { username, password, "github-token": jobToken } = inputs;
    const credentials = await findCredentials(host, repository, { username, password, jobToken });
    const folder = `${host.environment.get("RUNNER_TEMP") ?? "/tmp"}/build-once/deploy-login-${host.random.hex(6)}`;
    (0,saved_state/* saveLoginFolder */.Dh)(host.state, folder);
    try {
        return await withRegistryLogin(host, folder, repository.registry, credentials, work);
    }
    finally {
        await host.files.remove(folder);
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/progress.js

/** How far a deployment has come, for whoever has to speak about it, or undo it, after a failure. */
class Progress {
    digest;
    receipt;
    earlier;
    record;
    /** Values that nothing may keep. */
    secrets;
    #state;
    #undo;
    constructor(state, secrets) {
        this.#state = state;
        this.secrets = secrets;
    }
    /** What is to be undone in the post phase and here; called before it exists. */
    mayLeave(undo) {
        this.#undo = undo;
        (0,saved_state/* saveUndo */.Kf)(this.#state, undo);
    }
    /** What may be left behind at this moment. */
    get undo() {
        return this.#undo;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/receipt.js


/** The format this version understands. */
const receiptSchema = "build-once/receipt/v1";
const maxBytes = 8 * 2 ** 20;
/** Reads the receipt and demands that it passed for exactly this digest. @throws {ActionError} `receipt-…` (input, data) */
async function demandReceipt(files, path, digest) {
    const text = await files.readText(path, maxBytes);
    if (text === undefined)
        throw build_errors/* deployErrors */.R.error("receipt-missing", `there is no receipt at ${JSON.stringify(path)}`);
    return decideReceipt(text, path, digest);
}
/** The receipt, when it passed and speaks about `digest`; unknown fields are ignored. @throws {ActionError} `receipt-…` (input, data) */
function decideReceipt(text, path, digest) {
    const fields = objectOf(receipt_parseJson(text));
    const where = JSON.stringify(path);
    if (fields === undefined)
        throw build_errors/* deployErrors */.R.error("receipt-invalid", `${where} is not a JSON object`);
    const schema = fields.get("schema");
    if (schema !== receiptSchema) {
        const found = typeof schema === "string" ? JSON.stringify(schema.slice(0, 80)) : "none";
        throw build_errors/* deployErrors */.R.error("receipt-invalid", `${where}: schema is ${found}, expected ${receiptSchema}`);
    }
    const subjects = fields.get("subjects");
    if (!Array.isArray(subjects))
        throw build_errors/* deployErrors */.R.error("receipt-invalid", `${where}: subjects is not a list`);
    if (fields.get("verdict") !== "pass")
        throw build_errors/* deployErrors */.R.error("receipt-not-passing", `${where}: its verdict is not "pass"`);
    const images = subjects.map(objectOf).filter((subject) => subject?.get("kind") === "image");
    const digests = images.map((subject) => (0,build_digest/* parseDigest */.m)(asText(subject?.get("digest")) ?? ""));
    if (!digests.some((found) => found.ok && found.value === digest)) {
        const named = digests.flatMap((found) => (found.ok ? [found.value] : []));
        const said = named.length === 0 ? "it names no image" : `it names ${named.slice(0, 5).join(", ")}`;
        throw build_errors/* deployErrors */.R.error("receipt-other-digest", `${where} does not speak about ${digest}: ${said}`);
    }
    const runId = fields.get("runId");
    return {
        digest,
        commit: (asText(fields.get("commit")) ?? "").slice(0, 64),
        runId: typeof runId === "number" && Number.isSafeInteger(runId) && runId > 0 ? runId : 0,
    };
}
function receipt_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function objectOf(value) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        return undefined;
    return new Map(Object.entries(value));
}
function asText(value) {
    return typeof value === "string" ? value : undefined;
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/recorder.js
var build_recorder = __nccwpck_require__(8707);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/endpoint.js
/** The endpoint of a container's TCP port; undefined when it is neither published nor on a network with an address. */
function findEndpoint(container, port) {
    if (container.networkMode === "host")
        return { host: "127.0.0.1", port, published: false };
    const bindings = container.bindings.get(`${port}/tcp`) ?? [];
    const binding = bindings.find(({ hostAddress }) => !hostAddress.includes(":")) ?? bindings[0];
    if (binding !== undefined)
        return { host: reachable(binding.hostAddress), port: binding.hostPort, published: true };
    return container.address === undefined ? undefined : { host: container.address, port, published: false };
}
/** An address that listens everywhere is reached by the loopback of its family. */
function reachable(address) {
    if (address === "" || address === "0.0.0.0")
        return "127.0.0.1";
    return address === "::" ? "::1" : address;
}
/** `http://host:port/path`. */
function httpUrl(endpoint, path) {
    const host = endpoint.host.includes(":") ? `[${endpoint.host}]` : endpoint.host;
    return `http://${host}:${endpoint.port}${path}`;
}

// EXTERNAL MODULE: ./actions/deploy-smoke/build/rollback-input.js
var rollback_input = __nccwpck_require__(5352);
// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __nccwpck_require__(8302);
;// CONCATENATED MODULE: ./packages/probe/build/smoke.js

const untried = { streak: 0, misses: 0, reached: false, problem: undefined, detail: "never tried" };
/** The state before anything was seen. */
function startSmoke(policy) {
    return { kind: "starting", probes: policy.times.map(() => untried), health: undefined, seen: false };
}
/**
 * The state after one more event: starting until every probe has its successes in a row and the healthcheck (if any)
 * agrees, then watched, then healthy. An end, a restart or `unhealthy` fails at once in every phase. With neither
 * probes nor a healthcheck, a running container is up and must stay so for the watch.
 */
function advanceSmoke(state, event, policy) {
    if (state.kind === "healthy" || state.kind === "failed")
        return state;
    const fail = (failure) => {
        return { kind: "failed", failure, atMs: event.atMs, wasHealthy: state.kind === "watching" };
    };
    switch (event.kind) {
        case "rejected-output":
            return fail({ kind: "rejected-output", detail: event.detail });
        case "container":
            if (!event.running)
                return fail({ kind: "ended" });
            if (event.restartCount > 0)
                return fail({ kind: "restarted" });
            if (event.health === "unhealthy")
                return fail({ kind: "unhealthy", detail: `healthcheck: ${event.healthOutput}` });
            return settle({ ...state, health: event.health, ...(state.kind === "starting" ? { seen: true } : {}) }, event.atMs, policy);
        case "probe": {
            const probes = state.probes.map((probe, index) => index === event.index ? observe(probe, event, policy) : probe);
            const missed = probes[event.index];
            if (state.kind === "watching" && missed !== undefined && missed.misses > policy.toleratedMisses)
                return fail({ kind: "unhealthy", detail: missed.detail });
            return settle({ ...state, probes }, event.atMs, policy);
        }
        default:
            return (0,assert_never/* assertNever */.x)(event);
    }
}
function observe(probe, event, policy) {
    if (!event.ok)
        return { ...probe, streak: 0, misses: probe.misses + 1, problem: event.problem, detail: event.detail };
    const streak = probe.streak + 1;
    const reached = probe.reached || streak >= (policy.times[event.index] ?? 1);
    return { streak, misses: 0, reached, problem: undefined, detail: "" };
}
function settle(state, atMs, policy) {
    if (state.kind === "watching") {
        if (atMs - state.sinceMs < policy.watchMs)
            return state;
        const failing = state.probes.find((probe) => probe.misses > 0);
        if (failing !== undefined)
            return { kind: "failed", failure: { kind: "unhealthy", detail: failing.detail }, atMs, wasHealthy: true };
        return { kind: "healthy", startupMs: state.sinceMs };
    }
    // A streak that was broken again is not healthy: `times` are successes in a row.
    const well = state.probes.every((probe, index) => probe.streak >= (policy.times[index] ?? 1));
    const checked = state.health === undefined || state.health === "healthy";
    if (well && checked && state.seen) {
        const watching = { kind: "watching", probes: state.probes, health: state.health, sinceMs: atMs };
        return policy.watchMs === 0 ? { kind: "healthy", startupMs: atMs } : watching;
    }
    return atMs < policy.startupTimeoutMs ? state : timedOut(state, atMs, policy);
}
function timedOut(state, atMs, policy) {
    const waiting = state.probes.filter((probe, index) => probe.streak < (policy.times[index] ?? 1));
    const details = waiting.map((probe) => (probe.detail === "" ? "not often enough in a row" : probe.detail));
    if (state.health === "starting")
        details.push("the healthcheck is still starting");
    const problems = waiting.map((probe) => probe.problem ?? "timeout");
    const detail = details.length === 0 ? "the engine never said that it runs" : details.join("; ");
    return { kind: "failed", failure: { kind: "startup-timeout", problems, detail }, atMs, wasHealthy: false };
}

;// CONCATENATED MODULE: ./packages/probe/build/schedule.js
/** Used by probes that do not say `every`: quick at first, then every two seconds. */
const defaultProbeSchedule = { firstPauseMs: 250, factor: 1.5, maxPauseMs: 2000 };
/** Milliseconds to wait after try number `attempt` (from 1); `fraction` in [0, 1) spreads it by a tenth. */
function pauseAfterTry(everyMs, attempt, fraction, schedule = defaultProbeSchedule) {
    if (everyMs !== undefined)
        return everyMs;
    const full = schedule.firstPauseMs * schedule.factor ** Math.min(attempt - 1, 50);
    return Math.round(Math.min(schedule.maxPauseMs, full) * (0.95 + fraction / 10));
}

// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __nccwpck_require__(6);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/try-probe.js





/** Read of an answer's body, and kept of a command's output. */
const maxBodyBytes = 65_536;
const maxLogBytes = 2 * 2 ** 20;
/** Tries a probe once. */
async function tryProbe(ports, probe, container, onlyPort) {
    switch (probe.kind) {
        case "http":
            return await tryHttp(ports, probe, container, onlyPort);
        case "tcp": {
            const endpoint = findEndpoint(container, probe.port);
            if (endpoint === undefined)
                return unreachable(probe.port);
            const answer = await ports.connect(endpoint.host, endpoint.port, probe.timing.timeoutMs);
            const where = `${endpoint.host}:${endpoint.port}`;
            return answer === "open"
                ? { ok: true, detail: where }
                : { ok: false, problem: answer, detail: `${where}: ${answer}` };
        }
        case "command": {
            const { timeoutMs } = probe.timing;
            const result = await (0,containers/* execInContainer */.ur)(ports.exec, container.id, probe.words, {
                timeoutMs,
                maxOutputBytes: maxBodyBytes,
            });
            const body = `${result.stdout}${result.stderr}`.slice(0, 2048);
            if (result.exitCode === 0)
                return { ok: true, detail: "exit code 0", body };
            const problem = result.timedOut ? "timeout" : "answer";
            return {
                ok: false,
                problem,
                detail: result.timedOut ? `no end within ${timeoutMs} ms` : `exit code ${result.exitCode}`,
                body,
            };
        }
        case "log": {
            const logs = await (0,containers/* readLogs */.o_)(ports.exec, container.id, { maxBytes: maxLogBytes, tail: 5000 });
            const found = (0,build_pattern/* matchesPattern */.MT)(probe.pattern, logs.stdout) || (0,build_pattern/* matchesPattern */.MT)(probe.pattern, logs.stderr);
            const what = (0,build_pattern/* formatPattern */.a0)(probe.pattern);
            return found
                ? { ok: true, detail: `printed ${what}` }
                : { ok: false, problem: "timeout", detail: `has not printed ${what}` };
        }
        default:
            return (0,assert_never/* assertNever */.x)(probe);
    }
}
function unreachable(port) {
    const detail = `port ${port} is neither published (\`ports\`) nor on a network that this machine reaches`;
    return { ok: false, problem: "unreachable", detail };
}
async function tryHttp(ports, probe, container, onlyPort) {
    const { target } = probe;
    const port = target.kind === "container" ? (target.port ?? onlyPort) : undefined;
    const endpoint = port === undefined ? undefined : findEndpoint(container, port);
    if (target.kind === "container" && endpoint === undefined)
        return unreachable(port ?? 0);
    const url = target.kind === "url" ? target.url : httpUrl(endpoint ?? { host: "", port: 0, published: false }, target.path);
    const deadline = ports.clock.monotonic() + probe.timing.timeoutMs;
    try {
        const response = await ports.http.send({ method: probe.method, url, timeoutMs: probe.timing.timeoutMs });
        const body = await readStart(response, () => ports.clock.monotonic() > deadline);
        return judge(probe, response.status, body);
    }
    catch (error) {
        if (!(error instanceof http/* HttpFailure */.H))
            throw error;
        return { ok: false, problem: problemOf(error, endpoint?.published === true), detail: error.message };
    }
}
function judge(probe, status, body) {
    const { min, max } = probe.status;
    if (status < min || status > max) {
        const wanted = min === max ? String(min) : `${min}-${max}`;
        return { ok: false, problem: "answer", detail: `status ${status}, expected ${wanted}`, body: body.slice(0, 2048) };
    }
    if (probe.body !== undefined && !(0,build_pattern/* matchesPattern */.MT)(probe.body, body)) {
        const detail = `status ${status}, but the body has no ${(0,build_pattern/* formatPattern */.a0)(probe.body)}`;
        return { ok: false, problem: "answer", detail, body: body.slice(0, 2048) };
    }
    return { ok: true, detail: `status ${status}`, body: body.slice(0, 2048) };
}
/** The first bytes of a body; a body that drips beyond the deadline is cut, too. */
async function readStart(response, isLate) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (isLate())
            throw new http/* HttpFailure */.H("timeout", "the body did not end in time");
        if (size >= maxBodyBytes)
            break;
    }
    const bytes = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return new TextDecoder().decode(bytes.subarray(0, maxBodyBytes));
}
function problemOf(failure, published) {
    if (failure.reason === "refused")
        return "refused";
    // Docker's proxy accepts for a port nobody listens on, and resets.
    if (failure.reason === "reset")
        return published ? "refused" : "answer";
    if (failure.reason === "timeout")
        return "timeout";
    return failure.reason === "name" ? "unreachable" : "answer";
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/watch-server.js



const inspectEveryMs = 300;
const maxTries = 1000;
const watch_server_maxLogBytes = 5 * 2 ** 20;
/** Watches a started container until it is healthy or has failed; every try goes to `tries` as it is made. @throws {ActionError} when the engine fails */
async function watchServer(ports, server, tries) {
    const watch = new Watch(ports, server, tries);
    const loops = [
        watch.followContainer(),
        ...server.probes.map(async (probe, index) => await watch.followProbe(probe, index)),
    ];
    // A try that hangs must not hold up what the container's own end has decided.
    await Promise.race([watch.ended, Promise.all(loops)]);
    return await watch.finish();
}
class Watch {
    #ports;
    #server;
    #tries;
    #startMs;
    #end = Promise.withResolvers();
    #seen = Promise.withResolvers();
    #state;
    #container;
    constructor(ports, server, tries) {
        this.#ports = ports;
        this.#server = server;
        this.#tries = tries;
        this.#startMs = ports.clock.monotonic();
        this.#state = startSmoke(server.policy);
    }
    get ended() {
        return this.#end.promise;
    }
    get #over() {
        return this.#state.kind === "healthy" || this.#state.kind === "failed";
    }
    #now() {
        return this.#ports.clock.monotonic() - this.#startMs;
    }
    #apply(event) {
        this.#state = advanceSmoke(this.#state, event, this.#server.policy);
        if (!this.#over)
            return;
        this.#end.resolve(undefined);
        this.#seen.resolve(undefined);
    }
    async #pause(ms) {
        // In short steps, so that a long pause does not outlive the watch.
        for (let left = ms; left > 0 && !this.#over; left -= 500)
            await this.#ports.clock.sleep(Math.min(left, 500));
    }
    async followContainer() {
        for (let round = 0; !this.#over; round++) {
            const found = await (0,containers/* inspectContainer */.aH)(this.#ports.exec, this.#server.container);
            if (found === undefined)
                throw errors/* dockerErrors */.u.error("container-missing", `the container ${this.#server.container} is gone`);
            const { inspection } = found;
            this.#container = inspection;
            this.#apply({
                kind: "container",
                atMs: this.#now(),
                running: inspection.status === "running",
                restartCount: inspection.restartCount,
                health: this.#healthOf(inspection),
                healthOutput: inspection.health?.lastOutput ?? "",
            });
            this.#seen.resolve(undefined);
            if (this.#server.reject.length > 0 && round % 4 === 3 && !this.#over)
                this.#reject(await this.#findRejected(5000));
            await this.#pause(inspectEveryMs);
        }
    }
    /** Probes that were given replace the image's healthcheck, but a container that calls itself unhealthy is. */
    #healthOf(inspection) {
        const status = inspection.health?.status;
        return this.#server.probes.length > 0 && status !== "unhealthy" ? undefined : status;
    }
    async followProbe(probe, index) {
        await this.#seen.promise;
        let reached = 0;
        for (let attempt = 1; !this.#over; attempt++) {
            const container = this.#container;
            if (container === undefined)
                return;
            const startMs = this.#now();
            const result = await tryProbe(this.#ports, probe, container, this.#server.onlyPort);
            const atMs = this.#now();
            if (this.#tries.length < maxTries)
                this.#tries.push({ probe: probe.line, atMs, tookMs: atMs - startMs, result });
            this.#apply(result.ok ? { kind: "probe", index, atMs, ok: true } : { kind: "probe", index, atMs, ...result });
            if (result.ok)
                reached += 1;
            // What was printed once stays printed.
            if (probe.kind === "log" && reached >= probe.timing.times)
                return;
            await this.#pause(pauseAfterTry(probe.timing.everyMs, attempt, this.#ports.random.fraction()));
        }
    }
    async #findRejected(tail) {
        const limits = { maxBytes: watch_server_maxLogBytes, ...(tail === undefined ? {} : { tail }) };
        const { stdout, stderr } = await (0,containers/* readLogs */.o_)(this.#ports.exec, this.#server.container, limits);
        return this.#server.reject.find((pattern) => (0,build_pattern/* matchesPattern */.MT)(pattern, stdout) || (0,build_pattern/* matchesPattern */.MT)(pattern, stderr));
    }
    #reject(pattern) {
        if (pattern === undefined)
            return;
        this.#apply({ kind: "rejected-output", atMs: this.#now(), detail: `it printed ${(0,build_pattern/* formatPattern */.a0)(pattern)}` });
    }
    /** The end, after a last look at everything that was printed. */
    async finish() {
        const state = this.#state;
        if (state.kind === "healthy" && this.#server.reject.length > 0) {
            const pattern = await this.#findRejected(undefined);
            const detail = pattern === undefined ? "" : `it printed ${(0,build_pattern/* formatPattern */.a0)(pattern)}`;
            if (pattern !== undefined)
                return { kind: "failed", failure: { kind: "rejected-output", detail }, atMs: this.#now(), wasHealthy: true };
        }
        if (state.kind === "healthy" || state.kind === "failed")
            return state;
        throw new Error("a watch ended before its container was judged");
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/replace.js













/**
 * Replaces what serves by `digest`: the image is there already; the old container is stopped only once the new one is
 * created, and is removed only once the new one is proven. @throws {ActionError} when the engine fails; what serves is then for {@link putBackEarlier}
 */
async function replaceServer(work, digest) {
    const { host, inputs, plan, recorder, earlier, progress } = work;
    const previous = earlier.container?.digest ?? earlier.lastGood;
    const serving = earlier.container?.wasRunning === true ? earlier.container.id : undefined;
    progress.mayLeave({
        container: plan.candidate,
        earlier: serving,
        recorder: plan.recorderFolder,
        provenAs: undefined,
    });
    await (0,containers/* createContainer */.g$)(host.exec, (0,build_plan/* containerRequest */.t8)(inputs, plan, work.env, { name: plan.candidate, digest }));
    if (serving !== undefined)
        await recorder.container("previous", serving);
    let proof;
    try {
        if (serving !== undefined)
            await stopEarlier(work, serving);
        proof = await prove(work, plan.candidate, "new");
    }
    catch (thrown) {
        const error = (0,action_error/* toActionError */.ie)(thrown);
        const deployClass = classifyInfrastructure(error);
        if (deployClass === undefined)
            throw thrown;
        return infrastructureReport(plan, progress, deployClass, error, await answerFailure(work, digest, deployClass));
    }
    const report = reportOf(work, digest, previous, proof);
    if (proof.end.kind === "healthy") {
        await commit(work, plan.candidate);
        return report;
    }
    const putBack = await answerFailure(work, digest, report.class);
    return { ...report, putBack, serving: putBack.kind === "serves" ? putBack.digest : keptDigest(work, report, digest) };
}
async function stopEarlier({ host, inputs, plan, earlier }, container) {
    host.log.info(`Stopping ${plan.name}, which serves ${earlier.container?.digest ?? "an unknown digest"}`);
    await (0,containers/* stopContainer */.SI)(host.exec, container, inputs["stop-grace"]);
}
/** With `rollback: off` the failed container stays where it is, for whoever asked for that. */
function keptDigest(work, report, digest) {
    return work.inputs.rollback.kind === "off" && report.exitCode === undefined ? digest : undefined;
}
/** What is known of the deployment before; containers that a killed run left half proven are removed. @throws {ActionError} `container-not-ours` (input) */
async function findEarlier({ host, inputs, plan }) {
    // A run that was killed together with its machine may have left a container that nobody is proving any more.
    for (const id of await (0,containers/* listContainers */.ts)(host.exec, build_plan/* labelNames */.l3.deployment, plan.name)) {
        const stray = await (0,containers/* inspectContainer */.aH)(host.exec, id);
        if (stray?.inspection.name.startsWith(plan.candidatePrefix) === true)
            await (0,containers/* removeContainer */.od)(host.exec, id);
    }
    const found = (await (0,containers/* inspectContainer */.aH)(host.exec, plan.name))?.inspection;
    const kept = await (0,last_good/* readLastGood */.GU)(host.files, plan.lastGoodPath, (0,reference/* formatRepository */.Sh)(plan.repository));
    // GitHub is asked only where this machine remembers nothing, as a fresh runner does.
    const lastGood = kept ?? (found === undefined ? await (0,github_record/* findLastGood */.$4)(host, inputs, plan.repository) : undefined);
    if (found === undefined)
        return { container: undefined, lastGood };
    if (found.labels.get(build_plan/* labelNames */.l3.deployment) !== plan.name)
        throw build_errors/* deployErrors */.R.error("container-not-ours", `the container ${plan.name} was not made by deploy-smoke`);
    return { container: { id: found.id, digest: digestOf(found), wasRunning: found.status === "running" }, lastGood };
}
function digestOf(container) {
    const digest = (0,build_digest/* parseDigest */.m)(container.labels.get(build_plan/* labelNames */.l3.digest) ?? "");
    return digest.ok ? digest.value : undefined;
}
/** Starts a container, watches it, and keeps what it did before anybody may stop it. */
async function prove(work, container, label) {
    const { host, inputs, recorder } = work;
    const tries = [];
    const policy = {
        startupTimeoutMs: inputs["startup-timeout"],
        watchMs: inputs.watch,
        times: inputs.probes.map((probe) => probe.timing.times),
        toleratedMisses: 2,
    };
    const server = {
        container,
        probes: inputs.probes,
        reject: inputs["reject-output"],
        policy,
        onlyPort: (0,build_plan/* onlyPort */.UR)(inputs.ports),
    };
    let end;
    try {
        host.log.info(`Starting ${container} (${label}) and proving it`);
        await (0,containers/* startContainer */.YI)(host.exec, container);
        end = await watchServer({ ...host, connect: work.connect }, server, tries);
    }
    catch (thrown) {
        // A program that cannot be started is the image's fault, not the engine's; the engine keeps its words.
        if (!errors/* dockerErrors */.u.owns(thrown) || thrown.code !== "container-not-startable")
            throw thrown;
        end = { kind: "failed", failure: { kind: "ended" }, atMs: 0, wasHealthy: false };
    }
    const recording = await recorder.container(label, container);
    await recorder.write(`${label}-probes.json`, `${JSON.stringify(tries, null, 2)}\n`);
    return { end, recording, tries };
}
function reportOf(work, digest, previous, proof) {
    const { inputs } = work;
    const { inspection, logs } = proof.recording;
    const facts = endFacts(proof.recording);
    const base = {
        reason: undefined,
        oneShot: false,
        digest,
        previous,
        putBack: { kind: "not-needed" },
        exitCode: facts.running || inspection === undefined ? undefined : facts.exitCode,
        stdout: logs.stdout,
        stderr: logs.stderr,
        tries: proof.tries,
        url: inputs.url?.href ?? publicUrl(inspection, (0,build_plan/* onlyPort */.UR)(inputs.ports)),
    };
    if (proof.end.kind === "healthy") {
        const { startupMs } = proof.end;
        return { ...base, class: "healthy", detail: "healthy", cause: undefined, serving: digest, startupMs };
    }
    const { failure } = proof.end;
    const deployClass = (0,classify/* classifyFailure */.XE)(failure, facts);
    const ended = !facts.running && failure.kind !== "rejected-output";
    const detail = describeFailure(ended ? { kind: "ended" } : failure, facts.exitCode, inspection);
    return {
        ...base,
        class: deployClass,
        detail,
        cause: (0,classify/* guessCause */.Ji)(deployClass, facts),
        serving: undefined,
        startupMs: undefined,
    };
}
function describeFailure(failure, exitCode, inspection) {
    switch (failure.kind) {
        case "ended": {
            const said = inspection?.error ?? "";
            return `the container ended with exit code ${exitCode}${said === "" ? "" : ` (${said})`}`;
        }
        case "restarted":
            return "the container was restarted while it was being proven";
        case "unhealthy":
            return `it is not healthy: ${failure.detail}`;
        case "rejected-output":
            return failure.detail;
        case "startup-timeout":
            return `not healthy in time: ${failure.detail}`;
        default:
            return failure;
    }
}
function publicUrl(container, port) {
    if (container === undefined || port === undefined)
        return undefined;
    const endpoint = findEndpoint(container, port);
    return endpoint === undefined ? undefined : httpUrl(endpoint, "/");
}
/** Makes a container the one that serves: the old one goes, the new one takes its name. */
async function commit(work, container) {
    const { host, inputs, plan, earlier, progress } = work;
    const old = earlier.container?.id;
    // From here on a cancelled run is finished by the post step, not undone.
    progress.mayLeave({ container, earlier: old, recorder: plan.recorderFolder, provenAs: plan.name });
    if (old !== undefined)
        await (0,containers/* removeContainer */.od)(host.exec, old);
    await (0,containers/* renameContainer */.UQ)(host.exec, container, plan.name);
    if (inputs.restart !== "no")
        await (0,containers/* setRestartPolicy */.Wg)(host.exec, plan.name, inputs.restart);
}
/** Decides what serves after the new image failed, and makes it so. */
async function answerFailure(work, digest, deployClass) {
    const { host, inputs, plan, earlier } = work;
    const isApp = (0,classify/* isAppClass */.w5)(deployClass);
    if (isApp && inputs.rollback.kind === "off") {
        await commit(work, plan.candidate);
        return { kind: "nothing", why: "`rollback` is off; the new container was left as it is" };
    }
    await (0,containers/* removeContainer */.od)(host.exec, plan.candidate);
    // What served is put back whatever the class: only another digest than that is a rollback's to choose.
    const wish = isApp ? inputs.rollback : { kind: "auto" };
    const all = (0,rollback_input/* planRollback */.I)(wish, earlier, digest);
    const candidates = isApp ? all : all.filter((candidate) => candidate.kind === "container");
    if (candidates.length === 0)
        return { kind: "nothing", why: "no earlier digest is known on this machine" };
    const problems = [];
    for (const [index, candidate] of candidates.entries()) {
        const problem = await tryCandidate(work, candidate, index);
        const served = candidate.digest;
        if (problem === undefined)
            return { kind: "serves", digest: served, rolledBack: isApp };
        problems.push(`${served ?? "the earlier container"}: ${problem}`);
    }
    return { kind: "failed", why: problems.join("; ") };
}
/** Runs an earlier digest and proves it by the same probes; the problem, if it has one. */
async function tryCandidate(work, candidate, index) {
    const { host, inputs, plan, recorder } = work;
    const name = candidate.kind === "container" ? candidate.id : plan.candidate;
    try {
        if (candidate.kind === "image") {
            await prepareImage(host, inputs, work.engine, candidate.digest);
            await (0,containers/* createContainer */.g$)(host.exec, (0,build_plan/* containerRequest */.t8)(inputs, plan, work.env, { name, digest: candidate.digest }));
        }
        const proof = await prove(work, name, `rollback-${index + 1}`);
        if (proof.end.kind === "failed") {
            if (candidate.kind === "image")
                await (0,containers/* removeContainer */.od)(host.exec, name);
            return describeFailure(proof.end.failure, proof.recording.inspection?.exitCode ?? -1, proof.recording.inspection);
        }
        if (candidate.kind === "image")
            await commit(work, name);
        return undefined;
    }
    catch (thrown) {
        const error = (0,action_error/* toActionError */.ie)(thrown);
        await recorder.write(`rollback-${index + 1}-error.txt`, `${error.message}\n`);
        if (candidate.kind === "image")
            await (0,containers/* removeContainer */.od)(host.exec, name);
        return error.message;
    }
}

// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __nccwpck_require__(1603);
// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __nccwpck_require__(3626);
// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var blocks = __nccwpck_require__(9017);
// EXTERNAL MODULE: ./packages/markdown/build/code.js
var code = __nccwpck_require__(7526);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __nccwpck_require__(5092);
;// CONCATENATED MODULE: ./actions/deploy-smoke/build/summary.js


const limits = { maxLines: 40, maxCharacters: 300 };
/** The step summary of a deployment; every text of the container in it is quoted. */
function renderSummary(report, plan, decision, redact) {
    const sign = decision.verdict === "pass" ? (0,markdown.md) `✅` : (0,markdown.md) `❌`;
    const parts = [(0,blocks/* heading */.R_)(3, (0,markdown.md) `${sign} Deploy and smoke: ${(0,code/* code */.aY)(plan.name)}`), (0,build_text/* text */.Qq)(redact(decision.message), 1500)];
    parts.push((0,blocks/* bullets */.e5)(facts(report)));
    const rows = probeRows(report);
    if (rows.length > 0)
        parts.push((0,blocks/* table */.tp)([
            { title: (0,markdown.md) `Probe` },
            { title: (0,markdown.md) `Tries`, align: "right" },
            { title: (0,markdown.md) `Passed`, align: "right" },
            { title: (0,markdown.md) `Last answer` },
        ], rows));
    parts.push(...quote("Standard output", redact(report.stdout), report), ...quote("Standard error", redact(report.stderr), report));
    return (0,markdown/* joinMarkdown */.U)(parts, "\n\n");
}
function facts(report) {
    const items = [(0,markdown.md) `Class: ${(0,code/* code */.aY)(report.class)}`];
    if (report.digest !== undefined)
        items.push((0,markdown.md) `Deployed: ${(0,code/* code */.aY)(report.digest)}`);
    if (report.previous !== undefined)
        items.push((0,markdown.md) `Before: ${(0,code/* code */.aY)(report.previous)}`);
    if (!report.oneShot)
        items.push((0,markdown.md) `Serving now: ${report.serving === undefined ? (0,markdown.md) `nothing` : (0,code/* code */.aY)(report.serving)}`);
    if (report.startupMs !== undefined)
        items.push((0,markdown.md) `Healthy after ${(0,build_text/* text */.Qq)((0,duration/* formatDuration */.a)(report.startupMs))}`);
    if (report.exitCode !== undefined)
        items.push((0,markdown.md) `Exit code: ${report.exitCode}`);
    return items;
}
function probeRows(report) {
    const lines = [...new Set(report.tries.map((entry) => entry.probe))];
    return lines.map((line) => {
        const tries = report.tries.filter((entry) => entry.probe === line);
        const passed = tries.filter((entry) => entry.result.ok).length;
        return [(0,code/* code */.aY)(line), (0,markdown.md) `${tries.length}`, (0,markdown.md) `${passed}`, (0,build_text/* text */.Qq)(tries.at(-1)?.result.detail ?? "")];
    });
}
/** A server's output matters when it failed; a command's always does. The end of it says more than its start. */
function quote(title, output, report) {
    if (output.trim() === "" || (!report.oneShot && report.class === "healthy"))
        return [];
    const all = output.trimEnd().split("\n");
    const tail = all.slice(-limits.maxLines).join("\n");
    const shown = all.length > limits.maxLines ? (0,markdown.md) `${(0,build_text/* text */.Qq)(title)}, the last ${limits.maxLines} of ${all.length} lines` : (0,build_text/* text */.Qq)(title);
    return [(0,blocks/* details */.zH)(shown, (0,code/* codeBlock */.DV)(tail, limits), report.class !== "healthy")];
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/verdict.js

/** Passed only for class `healthy`; a rollback is loud and never green. */
function decideVerdict(report) {
    const what = report.digest === undefined ? "the image" : (0,build_digest/* shortDigest */.VK)(report.digest);
    if (report.class === "healthy") {
        if (report.oneShot)
            return { verdict: "pass", reason: "command-passed", message: `${what}: ${report.detail}` };
        const after = report.startupMs === undefined ? "" : ` after ${Math.round(report.startupMs)} ms`;
        return { verdict: "pass", reason: "deployed", message: `${what} serves: healthy${after} and stayed so` };
    }
    const cause = report.cause === undefined ? "" : ` ${report.cause}`;
    const message = `${what} failed (${report.class}): ${report.detail}.${cause}${tellPutBack(report.putBack)}`;
    return { verdict: "fail", reason: reasonOf(report, report.class), message };
}
function reasonOf(report, failed) {
    if (report.putBack.kind === "failed")
        return "rollback-failed";
    if (report.putBack.kind === "serves" && report.putBack.rolledBack)
        return "rolled-back";
    if (report.reason !== undefined)
        return report.reason;
    // The runner never lets a cancelled main phase speak; the post step cleans up after it.
    return failed === "cancelled" ? "daemon-error" : failed;
}
function tellPutBack(putBack) {
    switch (putBack.kind) {
        case "not-needed":
            return "";
        case "nothing":
            return ` Nothing was put back: ${putBack.why}.`;
        case "serves": {
            const digest = putBack.digest === undefined ? "what served before" : (0,build_digest/* shortDigest */.VK)(putBack.digest);
            return putBack.rolledBack
                ? ` Rolled back: ${digest} serves and passed its smoke.`
                : ` ${digest} serves as before.`;
        }
        case "failed":
            return ` Rolling back failed too: ${putBack.why}.`;
        default:
            return putBack;
    }
}

;// CONCATENATED MODULE: ./actions/deploy-smoke/build/run.js















/** Deploys one digest and proves it. @throws {ActionError} of kind input or data before anything was changed */
async function run(inputs, host, connect) {
    const plan = (0,build_plan/* planDeployment */.HN)(inputs, host.environment, host.random.hex(6));
    const { env, secrets } = readEnvironment(inputs, host);
    const recorder = new build_recorder/* Recorder */.v(host, plan.recorderFolder, secrets);
    const progress = new Progress(host.state, secrets);
    progress.digest = inputs.image.digest;
    await checkReceipt(inputs, host, progress);
    const deployment = { host, connect, inputs, plan, env, recorder, progress };
    const report = await attemptUnderLock(host, inputs, plan, progress, async () => await deploy(deployment));
    const redact = (words) => recorder.redact(words);
    await keepRecords(host, plan, inputs, report, recorder);
    await printOutput(host, report, redact);
    const decision = decideVerdict(report);
    if (progress.record !== undefined)
        await (0,github_record/* endRecord */.rs)(host, progress.record, report, decision);
    return {
        ...decision,
        message: redact(decision.message),
        outputs: planOutputs(report, { recorder: plan.recorderFolder, deploymentId: progress.record?.id }, redact),
        annotations: [],
        summary: renderSummary(report, plan, decision, redact),
        facts: planFacts(report, inputs, plan, progress.receipt),
        links: report.url === undefined ? [] : [{ title: "Deployment", url: report.url }],
    };
}
async function deploy(deployment) {
    const { host, inputs, plan, progress } = deployment;
    const engine = await (0,engine_engine/* readEngineVersion */.z5)(host.exec);
    progress.digest ??= await findDigest(host, inputs);
    const { digest } = progress;
    await checkReceipt(inputs, host, progress);
    if (!plan.oneShot)
        progress.earlier = await findEarlier(deployment);
    progress.record = await (0,github_record/* beginRecord */.dT)(host, inputs, plan, progress);
    await prepareImage(host, inputs, engine, digest);
    const { earlier } = progress;
    return earlier === undefined
        ? await runOneShot(deployment, digest)
        : await replaceServer({ ...deployment, engine, earlier }, digest);
}
/** Demands the receipt as soon as the digest is known. */
async function checkReceipt(inputs, host, progress) {
    if (inputs.receipt === undefined || progress.receipt !== undefined || progress.digest === undefined)
        return;
    progress.receipt = await demandReceipt(host.files, inputs.receipt, progress.digest);
}
function readEnvironment(inputs, host) {
    const env = new Map(inputs.env.values);
    const secrets = [];
    for (const name of inputs.env.forwarded) {
        const value = host.environment.get(name);
        if (value === undefined)
            throw build_errors/* deployErrors */.R.error("step-environment-missing", `env names ${name}, which the step's environment does not have`);
        host.log.mask(value);
        secrets.push(value);
        env.set(name, value);
    }
    return { env, secrets };
}


/***/ }),

/***/ 1186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dh: () => (/* binding */ saveLoginFolder),
/* harmony export */   Kf: () => (/* binding */ saveUndo),
/* harmony export */   RB: () => (/* binding */ saveLock),
/* harmony export */   TL: () => (/* binding */ saveSettled),
/* harmony export */   jo: () => (/* binding */ saveDeployment),
/* harmony export */   ju: () => (/* binding */ readLeftovers)
/* harmony export */ });
const undoName = "deploy-undo";
const lockName = "deploy-lock";
const deploymentName = "deploy-record";
const loginName = "deploy-login";
const settledName = "deploy-settled";
/** Saves what a cancelled deployment leaves behind; called before any of it exists. */
function saveUndo(state, undo) {
    state.save(undoName, JSON.stringify(undo));
}
/** Saves which lock is about to be taken. */
function saveLock(state, lock) {
    state.save(lockName, JSON.stringify(lock));
}
/** Saves which GitHub deployment waits for its end. */
function saveDeployment(state, id) {
    state.save(deploymentName, String(id));
}
/** Saves where a registry login is about to be written. */
function saveLoginFolder(state, folder) {
    state.save(loginName, folder);
}
/** Says that the main phase left nothing to undo. */
function saveSettled(state) {
    state.save(settledName, "true");
}
/** What is left to undo; nothing when the main phase came to its end. */
function readLeftovers(state) {
    const login = state.saved(loginName);
    if (state.saved(settledName) === "true")
        return { undo: undefined, lock: undefined, deployment: undefined, login };
    const undo = readFields(state.saved(undoName));
    const lock = readFields(state.saved(lockName));
    const deployment = state.saved(deploymentName) ?? "";
    const container = undo.get("container") ?? "";
    const path = lock.get("path") ?? "";
    return {
        undo: container === ""
            ? undefined
            : {
                container,
                earlier: undo.get("earlier"),
                recorder: undo.get("recorder") ?? "",
                provenAs: undo.get("provenAs"),
            },
        lock: path === "" ? undefined : { path, content: lock.get("content") ?? "" },
        deployment: /^\d{1,15}$/.test(deployment) ? Number(deployment) : undefined,
        login,
    };
}
function readFields(text) {
    const fields = new Map();
    if (text === undefined || text === "")
        return fields;
    const parsed = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null)
        return fields;
    for (const [name, value] of Object.entries(parsed))
        if (typeof value === "string")
            fields.set(name, value);
    return fields;
}


/***/ }),

/***/ 3071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ undoDeployment)
/* harmony export */ });
/* harmony import */ var _build_once_docker__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(517);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1182);
/* harmony import */ var _recorder_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8707);



/** Keeps what the unproven container printed, removes it, and lets the earlier one serve again. @throws {ActionError} when the engine fails */
async function undoDeployment(host, undo, secrets) {
    if (undo.provenAs !== undefined) {
        await finishTakeOver(host, undo.container, undo.provenAs, undo.earlier);
        return;
    }
    try {
        if (undo.recorder !== "")
            await new _recorder_js__WEBPACK_IMPORTED_MODULE_0__/* .Recorder */ .v(host, undo.recorder, secrets).container("unfinished", undo.container);
    }
    catch (thrown) {
        host.log.warning(`the logs of ${undo.container} could not be kept: ${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .toActionError */ .ie)(thrown).message}`);
    }
    await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .removeContainer */ .od)(host.exec, undo.container);
    if (undo.earlier === undefined)
        return;
    const earlier = await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .inspectContainer */ .aH)(host.exec, undo.earlier);
    if (earlier !== undefined && earlier.inspection.status !== "running") {
        await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .startContainer */ .YI)(host.exec, undo.earlier);
        host.log.warning(`${earlier.inspection.name}: the deployment did not come to its end; what served before was started again.`);
    }
}
async function finishTakeOver(host, container, name, earlier) {
    if ((await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .inspectContainer */ .aH)(host.exec, container)) === undefined)
        return;
    if (earlier !== undefined)
        await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .removeContainer */ .od)(host.exec, earlier);
    await (0,_build_once_docker__WEBPACK_IMPORTED_MODULE_2__/* .renameContainer */ .UQ)(host.exec, container, name);
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

/***/ 517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g$: () => (/* binding */ createContainer),
  ur: () => (/* binding */ execInContainer),
  aH: () => (/* binding */ inspectContainer),
  ts: () => (/* binding */ listContainers),
  o_: () => (/* binding */ readLogs),
  od: () => (/* binding */ removeContainer),
  UQ: () => (/* binding */ renameContainer),
  Wg: () => (/* binding */ setRestartPolicy),
  YI: () => (/* binding */ startContainer),
  SI: () => (/* binding */ stopContainer),
  J7: () => (/* binding */ waitContainer)
});

// UNUSED EXPORTS: planRemoveContainer

// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __nccwpck_require__(5175);
// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __nccwpck_require__(642);
;// CONCATENATED MODULE: ./packages/docker/build/engine/container-request.js
/** Kept of a container's output by the engine: two files of this size. */
const logFile = "50m";
// Variables that docker, Go's run time or the loader read themselves: these go on the command line, since the
// environment of the docker command must not change what it does.
const reservedName = /^(?:DOCKER_|BUILDX_|BUILDKIT_|COMPOSE_|LD_|GO[A-Z]|OTEL_|XDG_|SSH_|LC_)|^(?:PATH|HOME|USER|TMPDIR|LANG|TERM|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR))$/i;
/**
 * The command line and environment of `docker create`. Every value is joined to its flag by `=`; values of environment
 * variables are handed over through the environment of the docker command wherever that cannot change its own work.
 *
 * @see docker container create, command-line reference
 */
function planCreateContainer(request) {
    const args = ["create", `--name=${request.name}`, "--pull=never", "--restart=no"];
    args.push("--log-driver=json-file", `--log-opt=max-size=${logFile}`, "--log-opt=max-file=2");
    const env = {};
    for (const [name, value] of request.labels)
        args.push(`--label=${name}=${value}`);
    for (const [name, value] of request.env) {
        const onCommandLine = reservedName.test(name) || value === "";
        args.push(onCommandLine ? `--env=${name}=${value}` : `--env=${name}`);
        if (!onCommandLine)
            env[name] = value;
    }
    for (const port of request.ports)
        args.push(`--publish=${formatPublish(port)}`);
    if (request.network !== undefined)
        args.push(`--network=${request.network}`);
    if (request.platform !== undefined)
        args.push(`--platform=${request.platform}`);
    if (request.memoryBytes !== undefined)
        args.push(`--memory=${request.memoryBytes}`, `--memory-swap=${request.memoryBytes}`);
    const [program, ...rest] = request.command;
    if (program !== undefined)
        args.push(`--entrypoint=${program}`);
    args.push("--", request.image, ...rest, ...request.args);
    return { command: "docker", args, env };
}
/** A published port as `docker create --publish` reads it: `127.0.0.1:8080:80/tcp`. */
function formatPublish(port) {
    const address = port.hostAddress === undefined ? "" : `${bracket(port.hostAddress)}:`;
    const chosen = address === "" ? "" : ":";
    const host = port.hostPort === undefined ? chosen : `${port.hostPort}:`;
    return `${address}${host}${port.containerPort}/${port.protocol}`;
}
function bracket(address) {
    return address.includes(":") && !address.startsWith("[") ? `[${address}]` : address;
}

// EXTERNAL MODULE: ./packages/docker/build/engine/engine.js + 1 modules
var engine = __nccwpck_require__(4847);
// EXTERNAL MODULE: ./packages/docker/build/engine/inspect.js
var inspect = __nccwpck_require__(2965);
;// CONCATENATED MODULE: ./packages/docker/build/engine/containers.js





const shortMs = 60_000;
/** Creates a container without starting it and gives its id. @throws {ActionError} `container-name-in-use`, `docker-daemon-error` … */
async function createContainer(exec, request) {
    const result = await (0,engine/* requireDocker */.c1)(exec, "create", `docker create ${request.name}`, planCreateContainer(request), {
        timeoutMs: shortMs,
    });
    const id = result.stdout.trim().split("\n").at(-1) ?? "";
    if (!/^[0-9a-f]{12,64}$/.test(id))
        throw errors/* dockerErrors */.u.error("docker-output-unreadable", `docker create ${request.name} printed no container id`);
    return id;
}
/** Starts a container. @throws {ActionError} `container-not-startable`, `port-in-use`, `wrong-arch`, `docker-daemon-error` … */
async function startContainer(exec, container) {
    await (0,engine/* requireDocker */.c1)(exec, "start", `docker start ${container}`, (0,build_invocation/* dockerInvocation */.dL)(["start", "--", container]), {
        timeoutMs: shortMs * 2,
    });
}
/** What the engine knows about a container; `undefined` when it is gone. @throws {ActionError} `docker-daemon-error`, `docker-output-unreadable` */
async function inspectContainer(exec, container) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["container", "inspect", "--format", "{{json .}}", "--", container]);
    const result = await (0,engine/* runDocker */.ST)(exec, invocation, { timeoutMs: shortMs });
    if (result.exitCode !== 0 && /no such (?:container|object)/i.test(result.stderr))
        return undefined;
    if (result.exitCode !== 0 || result.timedOut)
        throw failed(`docker container inspect ${container}`, result);
    const parsed = (0,inspect/* parseContainerInspection */.H)(result.stdout);
    if (!parsed.ok)
        throw errors/* dockerErrors */.u.error("docker-output-unreadable", `docker container inspect ${container}: ${parsed.error}`);
    return { inspection: parsed.value, json: result.stdout };
}
function failed(what, result) {
    return errors/* dockerErrors */.u.error("docker-daemon-error", `${what}: ${result.timedOut ? "no answer in time" : result.stderr.trim().slice(-400)}`);
}
/** Waits until a container has ended. False when it still runs after `timeoutMs`. @throws {ActionError} `container-missing`, `docker-daemon-error` */
async function waitContainer(exec, container, timeoutMs) {
    const result = await (0,engine/* runDocker */.ST)(exec, (0,build_invocation/* dockerInvocation */.dL)(["wait", container]), { timeoutMs });
    if (result.timedOut)
        return false;
    if (result.exitCode === 0)
        return true;
    if (/no such container/i.test(result.stderr))
        throw errors/* dockerErrors */.u.error("container-missing", `docker wait ${container}: the container is gone`);
    throw failed(`docker wait ${container}`, result);
}
/** Reads what a container printed, from the start (or its last `tail` lines), at most `maxBytes` of each stream. @throws {ActionError} */
async function readLogs(exec, container, options) {
    const tail = options.tail === undefined ? [] : [`--tail=${options.tail}`];
    const result = await (0,engine/* requireDocker */.c1)(exec, "other", `docker logs ${container}`, (0,build_invocation/* dockerInvocation */.dL)(["logs", ...tail, "--", container]), { timeoutMs: shortMs, maxOutputBytes: options.maxBytes });
    return { stdout: result.stdout, stderr: result.stderr, truncated: result.truncated };
}
/** Runs a command inside a running container. Its exit code is a value. @throws {ActionError} `docker-not-available` */
function execInContainer(exec, container, command, options) {
    return (0,engine/* runDocker */.ST)(exec, (0,build_invocation/* dockerInvocation */.dL)(["exec", container, ...command]), options);
}
/** Stops a container with its stop signal, and kills it after `graceMs` (undefined: the image's grace, else 10 s). @throws {ActionError} */
async function stopContainer(exec, container, graceMs) {
    const seconds = graceMs === undefined ? [] : [`--time=${Math.ceil(graceMs / 1000)}`];
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["stop", ...seconds, "--", container]);
    await (0,engine/* requireDocker */.c1)(exec, "other", `docker stop ${container}`, invocation, {
        timeoutMs: (graceMs ?? 0) + shortMs * 5,
    });
}
/** Removes a container, running or not, with its anonymous volumes; one that is gone already is no failure. @throws {ActionError} */
async function removeContainer(exec, container) {
    const result = await (0,engine/* runDocker */.ST)(exec, planRemoveContainer(container), { timeoutMs: shortMs });
    if (result.exitCode !== 0 && !/no such container|removal of container .* is already in progress/i.test(result.stderr))
        throw failed(`docker rm ${container}`, result);
}
/** `docker rm --force --volumes` of one container. */
function planRemoveContainer(container) {
    return (0,build_invocation/* dockerInvocation */.dL)(["rm", "--force", "--volumes", "--", container]);
}
/** Gives a container another name. @throws {ActionError} `container-name-in-use`, `container-missing` */
async function renameContainer(exec, container, name) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["rename", container, name]);
    await (0,engine/* requireDocker */.c1)(exec, "other", `docker rename ${container} ${name}`, invocation, { timeoutMs: shortMs });
}
/** Sets what the engine does when the container ends or the machine restarts. @throws {ActionError} */
async function setRestartPolicy(exec, container, policy) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["update", `--restart=${policy}`, container]);
    await (0,engine/* requireDocker */.c1)(exec, "other", `docker update ${container}`, invocation, { timeoutMs: shortMs });
}
/** Ids of the containers, running or not, that carry `label=value`, newest first. @throws {ActionError} */
async function listContainers(exec, label, value) {
    const invocation = (0,build_invocation/* dockerInvocation */.dL)(["ps", "--all", "--no-trunc", "--quiet", `--filter=label=${label}=${value}`]);
    const result = await (0,engine/* requireDocker */.c1)(exec, "other", "docker ps", invocation, { timeoutMs: shortMs });
    return result.stdout.split(/\s+/).filter((id) => /^[0-9a-f]{64}$/.test(id));
}


/***/ }),

/***/ 4847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z5: () => (/* binding */ readEngineVersion),
  c1: () => (/* binding */ requireDocker),
  ST: () => (/* binding */ runDocker)
});

// UNUSED EXPORTS: parseEngineVersion

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __nccwpck_require__(5175);
// EXTERNAL MODULE: ./packages/docker/build/invocation.js
var build_invocation = __nccwpck_require__(642);
// EXTERNAL MODULE: ./packages/docker/build/json-fields.js
var json_fields = __nccwpck_require__(9930);
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
function engineError(stage, what, result) {
    const said = result.timedOut ? "stopped after its time limit" : (0,build_invocation/* lastWords */.aN)(result);
    return errors/* dockerErrors */.u.error(classifyEngineFailure(stage, result.stderr), `${what}: ${said}`);
}

;// CONCATENATED MODULE: ./packages/docker/build/engine/engine.js





/** Parses `docker version --format '{{json .}}'`; `undefined` when no engine answered. */
function parseEngineVersion(stdout) {
    const server = (0,json_fields/* asFields */.qI)((0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(stdout))?.get("Server"));
    const version = (0,json_fields/* asText */.e1)(server?.get("Version"));
    const os = (0,json_fields/* asText */.e1)(server?.get("Os"));
    const architecture = (0,json_fields/* asText */.e1)(server?.get("Arch"));
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
    const failure = engineError("other", "docker version", result);
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

/***/ 2965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseContainerInspection),
/* harmony export */   t: () => (/* binding */ parseImageInspection)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(518);
/* harmony import */ var _json_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9930);


const statuses = ["created", "running", "paused", "restarting", "removing", "exited", "dead"];
/** Parses `docker container inspect --format '{{json .}}'` of one container. @see Docker Engine API, ContainerInspect */
function parseContainerInspection(text) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    const state = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(fields?.get("State"));
    const config = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(fields?.get("Config"));
    const id = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(fields?.get("Id"));
    const status = statuses.find((name) => name === state?.get("Status"));
    const exitCode = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asInteger */ .JU)(state?.get("ExitCode"));
    if (fields === undefined || state === undefined || config === undefined || id === undefined || id === "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("it is not a container's inspection");
    if (status === undefined || exitCode === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("State has no known Status and ExitCode");
    const network = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(fields.get("NetworkSettings"));
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)({
        id,
        name: ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(fields.get("Name")) ?? "").replace(/^\//, ""),
        status,
        exitCode,
        oomKilled: state.get("OOMKilled") === true,
        error: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(state.get("Error")) ?? "",
        restartCount: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asInteger */ .JU)(fields.get("RestartCount")) ?? 0,
        health: parseHealth(state.get("Health")),
        image: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(config.get("Image")) ?? "",
        labels: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asTextMap */ .U7)(config.get("Labels")),
        networkMode: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(fields.get("HostConfig"))?.get("NetworkMode")) ?? "",
        address: parseAddress(network?.get("Networks")),
        bindings: parseBindings(network?.get("Ports")),
    });
}
function parseHealth(value) {
    const health = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(value);
    const status = ["starting", "healthy", "unhealthy"].find((name) => name === health?.get("Status"));
    if (health === undefined || status === undefined)
        return undefined;
    const last = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(health.get("Log")).at(-1));
    return {
        status,
        failingStreak: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asInteger */ .JU)(health.get("FailingStreak")) ?? 0,
        lastOutput: ((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(last?.get("Output")) ?? "").slice(0, 4096),
    };
}
function parseAddress(networks) {
    for (const [, network] of (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(networks) ?? []) {
        const address = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(network)?.get("IPAddress"));
        if (address !== undefined && address !== "")
            return address;
    }
    return undefined;
}
function parseBindings(ports) {
    const bindings = new Map();
    for (const [port, value] of (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(ports) ?? []) {
        const list = [];
        for (const entry of (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(value)) {
            const binding = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(entry);
            const hostPort = Number((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(binding?.get("HostPort")) ?? "");
            if (Number.isInteger(hostPort) && hostPort > 0)
                list.push({ hostAddress: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(binding?.get("HostIp")) ?? "", hostPort });
        }
        bindings.set(port, list);
    }
    return bindings;
}
/** Parses `docker image inspect --format '{{json .}}'` of one image. @see Docker Engine API, ImageInspect */
function parseImageInspection(text) {
    const fields = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(text));
    const config = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(fields?.get("Config"));
    const architecture = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(fields?.get("Architecture"));
    const os = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asText */ .e1)(fields?.get("Os"));
    if (fields === undefined || architecture === undefined || os === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .err */ ._)("it is not an image's inspection");
    const test = (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(config?.get("Healthcheck"))?.get("Test"));
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__.ok)({
        repoDigests: (0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asList */ .DD)(fields.get("RepoDigests")).filter((entry) => typeof entry === "string"),
        os,
        architecture,
        hasHealthcheck: test.length > 0 && test[0] !== "NONE",
        exposedPorts: [...((0,_json_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .asFields */ .qI)(config?.get("ExposedPorts"))?.keys() ?? [])],
    });
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

/***/ 9930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   JU: () => (/* binding */ asInteger),
/* harmony export */   U7: () => (/* binding */ asTextMap),
/* harmony export */   e1: () => (/* binding */ asText),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   qI: () => (/* binding */ asFields)
/* harmony export */ });
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
/* harmony export */   H: () => (/* binding */ HttpFailure)
/* harmony export */ });
/* unused harmony export redactUrl */
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

/***/ 706:
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

/***/ 5988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ openConnection)
/* harmony export */ });
/** A proxy in front of a port (docker's is one) accepts at once and closes when nothing listens behind it; a server keeps the connection at least this long. */
const settleMs = 150;
/** Opens a TCP connection and closes it again: `open` when it was accepted and kept, or when the other side spoke. */
async function openConnection(host, port, timeoutMs) {
    const { promise, resolve } = Promise.withResolvers();
    const socket = process.getBuiltinModule("node:net").connect({ host, port });
    const limit = setTimeout(() => resolve("timeout"), timeoutMs);
    let settle;
    socket.once("connect", () => {
        settle = setTimeout(() => resolve("open"), settleMs);
    });
    socket.once("data", () => resolve("open"));
    socket.once("end", () => resolve("refused"));
    socket.once("error", (error) => {
        resolve(error.code === "ECONNREFUSED" || error.code === "ECONNRESET" ? "refused" : "unreachable");
    });
    const answer = await promise;
    clearTimeout(limit);
    clearTimeout(settle);
    socket.destroy();
    return answer;
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

/***/ 8302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ assertNever)
/* harmony export */ });
/** Fails to compile when a union has a member that the caller forgot; throws if one arrives at run time all the same. */
function assertNever(value) {
    throw new Error(`unreachable value: ${JSON.stringify(value)}`);
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

/***/ 1603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

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
        return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("a duration is a whole number and a unit: 500ms, 30s, 5m, 2h, 7d");
    return (0,_result_js__WEBPACK_IMPORTED_MODULE_0__.ok)(Number(match[1]) * unit);
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
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Sh: () => (/* binding */ formatRepository)
/* harmony export */ });
/* unused harmony exports parseRepository, isTag */
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
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   e5: () => (/* binding */ bullets),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/* unused harmony exports tableHead, tableRow, detailsStart, detailsEnd, hiddenComment */
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
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .joinMarkdown */ .U)(items.map((item) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__.md) `- ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .trusted */ .I)(item.replace(/\s*\n\s*/g, " "))}`), "\n");
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

/***/ 778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ji: () => (/* binding */ guessCause),
/* harmony export */   XE: () => (/* binding */ classifyFailure),
/* harmony export */   qU: () => (/* binding */ classifyEnd),
/* harmony export */   w5: () => (/* binding */ isAppClass)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8302);

const appClasses = new Set([
    "app-crashed",
    "app-unhealthy",
    "app-slow",
    "port-closed",
    "oom",
]);
/** True when the image itself is at fault, so that an earlier digest may do better; only then is a rollback right. */
function isAppClass(value) {
    return appClasses.has(value);
}
/** The class of a smoke that failed. */
function classifyFailure(failure, end) {
    switch (failure.kind) {
        case "ended":
        case "restarted":
            return classifyEnd(end);
        case "rejected-output":
            return end.oomKilled ? "oom" : "app-unhealthy";
        case "unhealthy":
            return end.running ? "app-unhealthy" : classifyEnd(end);
        case "startup-timeout":
            // Its probes may notice an end before anybody looked at the container.
            if (!end.running)
                return classifyEnd(end);
            if (failure.problems.length > 0 && failure.problems.every((problem) => problem === "refused"))
                return "port-closed";
            return failure.problems.some((problem) => problem === "answer") ? "app-unhealthy" : "app-slow";
        default:
            return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .assertNever */ .x)(failure);
    }
}
/** The class of a container that ended when it should not have, or not like this. */
function classifyEnd(end) {
    if (end.oomKilled)
        return "oom";
    // runc reports it in the log of the container or in the engine's words, depending on its version.
    if (/exec format error/.test(end.engineError) || (end.exitCode !== 0 && /exec format error\s*$/.test(end.logTail)))
        return "wrong-arch";
    return "app-crashed";
}
/** What most likely happened and what to do about it, for a person; undefined when nothing better than the facts can be said. */
function guessCause(deployClass, end) {
    const log = end.logTail;
    if (deployClass === "port-closed")
        return "Nothing listens on the port. A program that listens on 127.0.0.1 inside the container cannot be reached: let it listen on 0.0.0.0, and compare the port with the one it logs.";
    if (deployClass === "oom")
        return "The kernel stopped it for using more memory than allowed: raise `memory` or use less.";
    if (deployClass === "wrong-arch")
        return "Build the image for this machine's platform (`platforms`).";
    if (deployClass === "app-slow")
        return "Raise `startup-timeout` if the program really needs longer to start.";
    const variable = /(?:KeyError: '|environment variable |env(?:ironment)? var )["'`]?([A-Z][A-Z0-9_]{2,60})\b/i.exec(log)?.[1];
    if (variable !== undefined)
        return `The log names the environment variable ${variable}: is it missing from \`env\`?`;
    if (/read-only file system/i.test(log))
        return "It tried to write to a read-only file system.";
    if (/permission denied/i.test(log))
        return "The user of the image lacks a permission: compare USER with the owner of the files.";
    if (/(?:curl|wget).*not found|executable file not found/i.test(log))
        return "A program that is called is not in the image.";
    return exitGuess(end);
}
function exitGuess(end) {
    if (end.running)
        return undefined;
    if (end.exitCode === 137)
        return "Exit code 137 is SIGKILL: something outside the program ended it.";
    if (end.exitCode === 139)
        return "Exit code 139 is a segmentation fault.";
    if (end.exitCode === 143)
        return "Exit code 143 is SIGTERM: something asked it to stop.";
    if (end.exitCode === 126)
        return "Exit code 126: the program exists but may not be executed.";
    if (end.exitCode === 127)
        return "Exit code 127: the program was not found in the image.";
    if (end.exitCode === 0)
        return "It ended by itself with exit code 0: a server must stay; for a command use `run`.";
    return undefined;
}


/***/ }),

/***/ 6764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EY: () => (/* binding */ parsePattern),
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   a0: () => (/* binding */ formatPattern)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(518);

// Long enough for any sensible line; bounds what a pattern of the caller can cost on foreign text.
const maxLineLength = 8192;
/** Parses `/regex/` or `/regex/i`; anything else is compared as `otherwise` says. */
function parsePattern(text, otherwise) {
    if (text === "")
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)("the pattern is empty");
    const match = /^\/(.+)\/([a-z]*)$/s.exec(text);
    if (match?.[1] === undefined)
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: otherwise, text });
    const flags = match[2] ?? "";
    if (!/^[ius]*$/.test(flags))
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(`a regular expression takes the flags i, s and u, not ${flags}`);
    try {
        void new RegExp(match[1], flags);
    }
    catch (error) {
        return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .err */ ._)(error instanceof Error ? error.message : "it is not a regular expression");
    }
    return (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__.ok)({ kind: "regex", source: match[1], flags });
}
/** True when `text` is what the pattern asks for; a carriage return before a line end does not count. */
function matchesPattern(pattern, text) {
    if (pattern.kind === "contains")
        return text.includes(pattern.text);
    const lines = text.split(/\r?\n/);
    if (pattern.kind === "line")
        return lines.includes(pattern.text);
    const expression = new RegExp(pattern.source, pattern.flags);
    return lines.some((line) => expression.test(line.slice(0, maxLineLength)));
}
/** A pattern in the words of the input it came from. */
function formatPattern(pattern) {
    return pattern.kind === "regex" ? `/${pattern.source}/${pattern.flags}` : JSON.stringify(pattern.text);
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

/***/ 1727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ perform),
  c: () => (/* binding */ uploaderState)
});

;// CONCATENATED MODULE: ./packages/evidence/build/evidence.js
/** The name and version of the format. */
const evidenceSchema = "build-once/evidence/v1";
/** The canonical text of an evidence file. */
function renderEvidence(evidence) {
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

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
        schema: evidenceSchema,
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
    await platform.files.write(path, printer.redact(renderEvidence(evidence)));
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
/* harmony import */ var _perform_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1727);
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
/******/ var __webpack_exports__ = __nccwpck_require__(7696);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
