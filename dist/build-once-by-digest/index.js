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

/***/ 4057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ orBuild),
/* harmony export */   PA: () => (/* binding */ dryRun),
/* harmony export */   p6: () => (/* binding */ runBuildMode)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(1182);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2750);
/* harmony import */ var _tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(353);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8407);
/* harmony import */ var _reuse_find_usable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7068);
/* harmony import */ var _keys_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8068);
/* harmony import */ var _keys_part_key_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(179);
/* harmony import */ var _tags_plan_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5024);
/* harmony import */ var _reuse_origin_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(2666);









/** Reuses the image of the commit, or builds it; never both, and never a second digest for one key. */
async function runBuildMode(session) {
    const { inputs, facts, host } = session;
    const plan = { keys: keysOf(session), tags: inputs.part ? [] : (0,_tags_plan_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .planTags */ .Vd)(inputs.tags, facts) };
    const { push, why } = (0,_keys_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .decidePush */ .vn)(facts, inputs.push);
    if (!push) {
        host.log.info(`Building without pushing: ${why}.`);
        if (inputs["dry-run"])
            return dryRun(session, plan, { message: `The image would be built and not pushed: ${why}.` });
        return await (await Promise.all(/* import() */[__nccwpck_require__.e(620), __nccwpck_require__.e(221)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2221))).buildOnly(session, plan, why);
    }
    const search = await searchCommit(session, plan.keys);
    if (search.kind === "usable")
        return await reuse(session, plan, search.found);
    return await (await Promise.all(/* import() */[__nccwpck_require__.e(620), __nccwpck_require__.e(322), __nccwpck_require__.e(517), __nccwpck_require__.e(183)]).then(__nccwpck_require__.bind(__nccwpck_require__, 183))).buildAnew(session, plan, search);
}
/** The keys of the commit; a part has keys of its platform. */
function keysOf({ inputs, facts }) {
    const keys = (0,_keys_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .planKeys */ .sK)(facts, inputs["reuse-from"]);
    const platform = (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_5__/* .parsePlatform */ .Y8)(inputs.platforms[0] ?? "");
    if (!inputs.part || !platform.ok)
        return keys;
    const named = (key) => (0,_keys_part_key_js__WEBPACK_IMPORTED_MODULE_6__/* .partKey */ .b)(key, platform.value);
    return { lookUp: keys.lookUp.map(named), write: named(keys.write) };
}
async function searchCommit(session, keys) {
    if (!session.inputs.key.includes("commit"))
        return _reuse_find_usable_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingFound */ .Sb;
    return await orBuild(session, _reuse_find_usable_js__WEBPACK_IMPORTED_MODULE_2__/* .nothingFound */ .Sb, async () => (0,_reuse_find_usable_js__WEBPACK_IMPORTED_MODULE_2__/* .findUsable */ .ah)(session, keys.lookUp, (0,_reuse_find_usable_js__WEBPACK_IMPORTED_MODULE_2__/* .depthOf */ .d1)(session.inputs.verify, "platforms")));
}
/** Errors that say what was found, and not that nothing could be. */
const answers = new Set(["platforms-differ", "builds-differ"]);
/** What `work` finds; with `on-lookup-error: build`, a lookup that failed is said and `otherwise` is what was found. */
async function orBuild(session, otherwise, work) {
    try {
        return await work();
    }
    catch (error) {
        const tolerated = error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_7__/* .ActionError */ .lZ && error.kind !== "bug" && !answers.has(error.code);
        if (!tolerated || session.inputs["on-lookup-error"] === "fail")
            throw error;
        session.host.log.warning(`The lookup failed and on-lookup-error is build, so the image is built: ${error.message}`);
        return otherwise;
    }
}
async function reuse(session, plan, found) {
    const { inputs } = session;
    const { image } = found;
    (0,_reuse_origin_js__WEBPACK_IMPORTED_MODULE_8__/* .sayOrigin */ .a)(session, image);
    const left = (0,_tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .tagsLeft */ .nH)(session, plan.tags, image);
    const report = inputs["dry-run"] ? undefined : await (0,_tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .applyTags */ .MU)(session, image, left);
    if (inputs.load && !inputs["dry-run"])
        await (await __nccwpck_require__.e(/* import() */ 620).then(__nccwpck_require__.bind(__nccwpck_require__, 7620))).loadImage(session, `${session.image}@${image.digest}`);
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, {
        reason: "reused",
        message: `The image of this commit was built before (${found.key}) and is reused.`,
        image,
        key: found.key,
        found: true,
        verified: true,
        tags: report,
        keys: plan.keys,
    });
}
/** Says what would be done: built, unless `told` has another message. */
function dryRun(session, plan, told = {}) {
    const message = `${session.image} has no image under ${plan.keys.lookUp.join(" or ")}; it would be built.`;
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, { message, ...told, reason: "dry-run", keys: plan.keys });
}


/***/ }),

/***/ 8407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude)
});

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-image.js
var find_image = __nccwpck_require__(2863);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reasons.js
var reasons = __nccwpck_require__(5680);
// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __nccwpck_require__(1603);
// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __nccwpck_require__(3626);
// EXTERNAL MODULE: ./packages/markdown/build/code.js
var code = __nccwpck_require__(7526);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __nccwpck_require__(5092);
// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var blocks = __nccwpck_require__(9017);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/origin.js
var reuse_origin = __nccwpck_require__(2666);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/render-findings.js

/** The runner shows ten annotations of a level; more than these are for whoever opens the log. */
const maxRows = 50;
/** What checks and build remarked, for the step summary; `undefined` when they remarked nothing. */
function renderFindings(annotations) {
    if (annotations.length === 0)
        return undefined;
    const rows = annotations.slice(0, maxRows).map(({ level, title, message, file, startLine }) => {
        const place = startLine === undefined ? file : `${file ?? "Dockerfile"}:${startLine}`;
        const where = place === undefined ? (0,markdown.md) `–` : (0,code/* code */.aY)(place);
        return [(0,build_text/* text */.Qq)(level), where, (0,build_text/* text */.Qq)(title ?? ""), (0,build_text/* text */.Qq)(message.replaceAll("\n", " "), 300)];
    });
    const columns = [{ title: (0,markdown.md) `Level` }, { title: (0,markdown.md) `Where` }, { title: (0,markdown.md) `Rule` }, { title: (0,markdown.md) `What` }];
    const rest = annotations.length - rows.length;
    const parts = [(0,markdown.md) `What the checks and the build remarked:`, (0,blocks/* table */.tp)(columns, rows)];
    if (rest > 0)
        parts.push((0,markdown.md) `… and ${rest} more, which are in the log.`);
    return (0,markdown/* joinMarkdown */.U)(parts, "\n\n");
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/render-summary.js





const marks = { pass: (0,markdown.md) `✅`, fail: (0,markdown.md) `❌`, skip: (0,markdown.md) `⏭️` };
/** The step summary: what was decided, then what a person wants to copy. */
function renderSummary(conclusion, facts) {
    const mark = marks[reasons/* reasons */.O[conclusion.reason].verdict];
    const rows = [];
    const add = (name, value) => {
        rows.push([name, value]);
    };
    add((0,markdown.md) `Artifact`, (0,code/* code */.aY)(facts.reference === "" ? facts.image : facts.reference));
    add((0,markdown.md) `Commit`, (0,code/* code */.aY)(facts.commit));
    if (facts.key !== "")
        add((0,markdown.md) `Key`, (0,code/* code */.aY)(facts.key));
    if (facts.contentKey !== "")
        add((0,markdown.md) `Content key`, (0,code/* code */.aY)(facts.contentKey));
    else if (conclusion.content?.why !== undefined)
        add((0,markdown.md) `Content key`, (0,markdown.md) `none: ${(0,build_text/* text */.Qq)(conclusion.content.why, 300)}`);
    for (const [name, value] of originRows(conclusion))
        add((0,build_text/* text */.Qq)(name), (0,code/* code */.aY)(value));
    for (const [platform, digest] of Object.entries(facts.platforms))
        add((0,build_text/* text */.Qq)(platform), (0,code/* code */.aY)(digest));
    for (const [base, digest] of Object.entries(facts.bases))
        add((0,markdown.md) `Base ${(0,code/* code */.aY)(base)}`, (0,code/* code */.aY)(digest));
    if (facts.tags.moved.length > 0)
        add((0,markdown.md) `Tags moved`, (0,markdown/* joinMarkdown */.U)(facts.tags.moved.map((tag) => (0,code/* code */.aY)(tag)), ", "));
    for (const { tag, reason } of facts.tags.held)
        add((0,markdown.md) `Tag held`, (0,markdown.md) `${(0,code/* code */.aY)(tag)}: ${(0,build_text/* text */.Qq)(reason)}`);
    for (const [name, value] of conclusion.rows ?? [])
        add((0,build_text/* text */.Qq)(name), (0,code/* code */.aY)(value));
    if (conclusion.buildMs !== undefined)
        add((0,markdown.md) `Build time`, (0,build_text/* text */.Qq)((0,duration/* formatDuration */.a)(conclusion.buildMs)));
    add((0,markdown.md) `Registry requests`, (0,markdown.md) `${facts.requests}`);
    const title = (0,blocks/* heading */.R_)(3, (0,markdown.md) `${mark} Build once: ${(0,build_text/* text */.Qq)(conclusion.reason)}`);
    const parts = [title, (0,build_text/* text */.Qq)(conclusion.message, 500), (0,blocks/* table */.tp)([{ title: (0,markdown.md) `What` }, { title: (0,markdown.md) `Which` }], rows)];
    const changes = conclusion.changes ?? [];
    if (changes.length > 0)
        parts.push((0,markdown.md) `Why it was built:`, bullets(changes));
    const findings = renderFindings(conclusion.annotations ?? []);
    if (findings !== undefined)
        parts.push(findings);
    return (0,markdown/* joinMarkdown */.U)(parts, "\n\n");
}
/** A summary is read; whoever wants all of it has the log. */
const maxChanges = 20;
function bullets(lines) {
    const shown = lines.slice(0, maxChanges).map((line) => (0,markdown.md) `- ${(0,build_text/* text */.Qq)(line, 300)}`);
    const more = lines.length - shown.length;
    return (0,markdown/* joinMarkdown */.U)(more > 0 ? [...shown, (0,markdown.md) `- … and ${more} more`] : shown, "\n");
}
/** Who built the image that is reused, as the image says it. */
function originRows({ origin, image, reason }) {
    const reused = origin ?? (reason === "reused" || reason === "found" ? image : undefined);
    if (reused === undefined)
        return [];
    const { commit, run } = (0,reuse_origin/* originOf */.y)(reused);
    return [
        ...(commit === undefined ? [] : [["Built for commit", commit]]),
        ...(run === undefined ? [] : [["Built by run", run]]),
    ];
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/conclude.js



/** Reasons that mean that an image of another run is used. */
const reuses = new Set(["reused", "reused-content", "adopted-winner"]);
/** Turns a conclusion into the action's outcome. */
function conclude(session, conclusion) {
    const { image, reason, message } = conclusion;
    const tags = {
        moved: (conclusion.tags?.moved ?? []).map(({ tag }) => tag),
        held: (conclusion.tags?.held ?? []).map(({ tag, reason: why }) => ({ tag, reason: why })),
    };
    const facts = {
        image: session.image,
        digest: image?.digest ?? "",
        reference: image === undefined ? "" : `${session.image}@${image.digest}`,
        key: conclusion.key ?? conclusion.keys?.write ?? "",
        contentKey: conclusion.content?.key ?? "",
        record: conclusion.record ?? "",
        commit: session.facts.commit,
        headCommit: session.facts.headCommit ?? session.facts.commit,
        found: conclusion.found ?? false,
        built: conclusion.built ?? false,
        reused: conclusion.reused ?? reuses.has(reason),
        raced: conclusion.raced ?? false,
        pushed: conclusion.pushed ?? false,
        verified: conclusion.verified ?? false,
        platforms: image === undefined ? {} : (0,find_image/* platformDigests */.Hm)(image),
        bases: conclusion.bases ?? {},
        tags,
        previousDigest: conclusion.previous ?? "",
        requests: session.registry.requests.total,
        mode: session.inputs.mode,
    };
    return {
        verdict: reasons/* reasons */.O[reason].verdict,
        reason,
        message,
        outputs: {
            digest: facts.digest,
            reference: facts.reference,
            image: facts.image,
            key: facts.key,
            "content-key": facts.contentKey,
            record: facts.record,
            found: String(facts.found),
            built: String(facts.built),
            reused: String(facts.reused),
            raced: String(facts.raced),
            pushed: String(facts.pushed),
            verified: String(facts.verified),
            tags: JSON.stringify(tags),
            "platform-digests": JSON.stringify(facts.platforms),
            bases: JSON.stringify(facts.bases),
            "previous-digest": facts.previousDigest,
        },
        annotations: [
            ...(conclusion.annotations ?? []),
            ...tags.held.map(({ tag, reason: why }) => ({
                level: "notice",
                message: `The tag ${tag} was not moved: ${why}.`,
            })),
        ],
        summary: renderSummary(conclusion, facts),
        facts,
    };
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ contract)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __nccwpck_require__(1603);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var digest = __nccwpck_require__(7531);
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
function kinds_digest(spec) {
    return kind("digest", "`sha256:` and 64 hexadecimal digits", spec, digest/* parseDigest */.m);
}
/** An image name with a tag, a digest or both. */
function kinds_reference(spec) {
    return kind("reference", "`name@sha256:…` or `name:tag`", spec, reference/* parseReference */.F2);
}
/** An image name without tag or digest. */
function repository(spec) {
    return kind("repository", "an image name without tag or digest, such as `ghcr.io/acme/app`", spec, reference/* parseRepository */.SU);
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
                return (0,result/* err */._)(`${shown} is not key=value`);
            const key = line.slice(0, at).trim();
            if (map.has(key))
                return (0,result/* err */._)(`${JSON.stringify(key)} is given twice`);
            map.set(key, line.slice(at + 1));
        }
        return (0,result.ok)(map);
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
var build_platform = __nccwpck_require__(2750);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/known-platform.js


/** Architectures by operating system. BuildKit builds for any name, and an image for a misspelt one runs nowhere. */
const architectures = new Map([
    ["linux", "386 amd64 arm arm64 loong64 mips mips64 mips64le mipsle ppc64 ppc64le riscv64 s390x".split(" ")],
    ["windows", ["386", "amd64", "arm", "arm64"]],
    ["freebsd", ["386", "amd64", "arm", "arm64", "riscv64"]],
    ["darwin", ["amd64", "arm64"]],
    ["wasi", ["wasm", "wasm32"]],
    ["wasip1", ["wasm"]],
]);
/** Variants by architecture; the others have none. */
const variants = new Map([
    ["386", /^(?:sse2|softfloat)$/],
    ["amd64", /^v[1-4]$/],
    ["arm", /^v[5-8]$/],
    ["arm64", /^v[89](?:\.\d)?$/],
    ["mips", /^(?:hard|soft)float$/],
    ["mipsle", /^(?:hard|soft)float$/],
    ["mips64", /^(?:hard|soft)float$/],
    ["mips64le", /^(?:hard|soft)float$/],
    ["ppc64", /^power\d+$/],
    ["ppc64le", /^power\d+$/],
    ["riscv64", /^rva\d+u64$/],
]);
/**
 * A platform that images are built for, in its usual spelling.
 *
 * @see Go, cmd/dist, "supported platforms"; OCI image specification 1.1, image-index.md, "Platform Variants"
 */
function parseKnownPlatform(value) {
    const platform = (0,build_platform/* parsePlatform */.Y8)(value);
    if (!platform.ok)
        return platform;
    const { os, architecture, variant } = platform.value;
    const known = architectures.get(os);
    if (known === undefined)
        return (0,result/* err */._)(`${os} is no operating system of images: ${[...architectures.keys()].join(", ")}`);
    if (!known.includes(architecture))
        return (0,result/* err */._)(`${os} has no architecture ${architecture}: ${known.join(", ")}`);
    if (variant !== undefined && variants.get(architecture)?.test(variant) !== true)
        return (0,result/* err */._)(`${architecture} has no variant ${variant}`);
    return (0,result.ok)((0,build_platform/* formatPlatform */.Bq)(platform.value));
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/inputs.js



/** Names that the action looks commits up by; nobody else may point them elsewhere. */
function isKey(tag) {
    return /^(?:claim-)?(?:(?:pr-|ref-)?(?:sha|src)|head)-[0-9a-f]{40,}(?:-|$)/.test(tag);
}
/** Their declarations. */
const inputs = {
    mode: withDefault(choice(["build", "resolve", "record", "promote", "rollback"], {
        description: "`build` reuses the image of this commit or builds it; `resolve` only looks it up; `record` ties an existing `digest` to this commit; `promote` points `tags` to `digest` or `from`; `rollback` points `tag` back by `steps`, or to `digest`.",
    }), "build"),
    image: repository({ description: "Repository of the image; `ghcr.io/<owner>/<repo>` in lower case unless given." }),
    context: withDefault(path({ description: "Build context, as `docker buildx build` takes it." }), "."),
    file: path({ description: "Dockerfile; `<context>/Dockerfile` unless given." }),
    target: kinds_text({ description: "Stage to build." }),
    platforms: list({
        description: "Platforms such as `linux/amd64`; the builder's own unless given.",
        item: parseKnownPlatform,
    }),
    "build-args": pairs({ description: "Build arguments. They stay in the image's history: not for secrets." }),
    "build-contexts": pairs({
        description: "Named contexts, such as `python:3.12=docker-image://registry/python@sha256:…` for an exact `FROM`.",
    }),
    secrets: pairs({
        description: "Build secrets, `id=value` or `id=@path`; handed over as files, never in the key or on a command line.",
        secret: true,
    }),
    network: kinds_text({ description: "Network of `RUN` instructions, as buildx takes it." }),
    load: withDefault(flag({ description: "Also load the image into the engine when it is built." }), "false"),
    key: list({
        description: "Keys that are looked up and written, in this order: `commit` is `sha-<40 hex>`, `content` is `src-<hash of what the build reads>`.",
        default: "commit, content",
        item: (value) => (value === "commit" || value === "content" ? (0,result.ok)(value) : (0,result/* err */._)("a key is `commit` or `content`")),
    }),
    tags: list({
        description: "`auto` = `branch-<ref>` (with a hash at its end where the name is no tag), `pr-<number>` and `head-<commit>`, `latest` on the default branch, on `v*` tags the version ladder; or tags. Moving tags never go back to an older commit.",
        default: "auto",
        item: (value) => {
            if (isKey(value))
                return (0,result/* err */._)("is the name of a key, which ties a commit to its one image and never moves");
            return value === "auto" || (0,reference/* isTag */.dz)(value) ? (0,result.ok)(value) : (0,result/* err */._)("is not a tag");
        },
    }),
    labels: pairs({ description: "Labels besides the OCI standard set." }),
    annotations: pairs({ description: "Annotations besides the OCI standard set." }),
    cache: withDefault(kinds_text({ description: "`auto` (the runner's cache where there is one), `gha`, `registry=<reference>` or `none`." }), "auto"),
    push: withDefault(choice(["auto", "true", "false"], {
        description: "`auto` pushes except in runs of forks and of Dependabot, whose token cannot write.",
    }), "auto"),
    provenance: withDefault(kinds_text({ description: "As `--provenance` of buildx." }), "mode=max"),
    sbom: withDefault(kinds_text({ description: "As `--sbom` of buildx." }), "false"),
    "source-date-epoch": integer({
        description: "Time of everything the build writes, in seconds since 1970; the commit's time unless given.",
        min: 0,
        max: 253_402_300_799,
    }),
    part: withDefault(flag({
        description: "This job builds one of several platforms: it writes a key of that platform and no tags; a job with `merge: true` puts the parts together.",
    }), "false"),
    merge: withDefault(flag({ description: "Build nothing; assemble the image from the parts that other jobs built, one a platform." }), "false"),
    lint: withDefault(choice(["warn", "fail", "off"], {
        description: "Findings of BuildKit's checks of the Dockerfile, on a build: annotations, a failure, or not asked for.",
    }), "warn"),
    "max-age": kinds_duration({ description: "Reuse nothing that was built longer ago; such an image is built anew." }),
    "rebuild-if-base-moved": withDefault(flag({ description: "Reuse nothing whose base images have moved since; it is built anew." }), "false"),
    verify: withDefault(choice(["auto", "digest", "all"], {
        description: "What is proved of an image that is reused, besides its hashed bytes: `digest` nothing; `all` every child and configuration; `auto` the platforms' manifests before a build is left out, nothing for `resolve` and `promote`.",
    }), "auto"),
    lock: withDefault(choice(["none", "ref"], {
        description: "`ref` decides between runs that publish at once by a git reference (`refs/build-once/…`, needs `contents: write`), so that even a third run never sees the one that is overtaken.",
    }), "none"),
    "reuse-from": withDefault(choice(["trusted", "repository", "attested"], {
        description: "`trusted`: the default branch and tags reuse only what such runs built, other runs write keys of their own; `repository`: every run shares one key; `attested`: whatever has an attestation by `signer-workflow` for `source-ref`.",
    }), "trusted"),
    "signer-workflow": kinds_text({
        description: "With `attested`: the workflow whose attestation is believed, compared exactly, such as `acme/app/.github/workflows/ci.yml`.",
    }),
    "source-ref": kinds_text({
        description: "With `attested`: the ref the image was built from, compared exactly; the default branch unless given.",
    }),
    "trusted-root": path({
        description: "With `attested`: a Sigstore trusted root, as `gh attestation trusted-root` prints it.",
    }),
    "on-lookup-error": withDefault(choice(["fail", "build"], { description: "What a failed lookup does; it never counts as missing." }), "fail"),
    username: kinds_text({ description: "User of the registry; unless given, the docker configuration's." }),
    password: secret({ description: "Password or token of the registry; for ghcr.io the job token unless given." }),
    digest: kinds_digest({ description: "What `record` ties, `promote` and `rollback` point to, `resolve` checks." }),
    from: kinds_reference({
        description: "What `promote` and `resolve` read instead of `digest`: a tag or digest of `image`; with `promote` also of another repository or registry, whose image is then copied with everything that refers to it.",
    }),
    tag: kinds_text({ description: "With `rollback`: the tag to point back, such as `prod`.", maxLength: 128 }),
    steps: integer({
        description: "With `rollback`: how many promotions to go back; 1 unless `digest` is given.",
        min: 1,
        max: 1000,
    }),
    history: withDefault(flag({
        description: "With `promote`: also write `<tag>-<n>`, which `rollback` reads and which keeps clean-up away.",
    }), "true"),
    metadata: pairs({
        description: "With `build` and `record`: kept with the image, as annotations of the record or note that is attached to it, and in `record-file`. Anybody who may pull can read it.",
    }),
    "record-file": path({
        description: "Also write what ties the commit to the digest as a JSON file here; an older one is removed first, and none is written without a digest.",
    }),
    insecure: withDefault(flag({ description: "Speak plain HTTP to a registry that is not on this machine." }), "false"),
    required: withDefault(flag({ description: "With `resolve`: not found is a failure." }), "false"),
    "dry-run": withDefault(flag({ description: "Say what would be built, tagged or promoted, and write nothing." }), "false"),
};

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reasons.js
var reasons = __nccwpck_require__(5680);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/attestations.js
/** Fields of buildx's provenance, with what may stand for them. */
const provenanceFields = new Map([
    ["mode", /^(?:min|max)$/],
    ["version", /^(?:v0\.2|v1)$/],
    ["builder-id", /./],
    ["filename", /./],
    ["reproducible", /^(?:true|false)$/],
    ["inline-only", /^(?:true|false)$/],
]);
/** Fields of buildx's SBOM. */
const sbomFields = new Map([["generator", /^\S+$/]]);
/**
 * What is wrong with `provenance` and `sbom`; `undefined` when buildx will take both. BuildKit itself builds with a
 * field it does not know, and without the attestation.
 *
 * @see docker buildx build, `--provenance`, `--sbom`
 */
function attestationProblem(provenance, sbom) {
    return (problemOf("provenance", provenance, provenanceFields, "mode=max") ??
        problemOf("sbom", sbom, sbomFields, "generator=<image>"));
}
function problemOf(input, value, fields, example) {
    if (value === "true" || value === "false")
        return undefined;
    for (const field of value.split(",")) {
        const at = field.indexOf("=");
        const allowed = fields.get(field.slice(0, Math.max(at, 0)));
        if (allowed?.test(field.slice(at + 1)) === true)
            continue;
        return `${input} is true, false or ${example}; ${JSON.stringify(field.slice(0, 100))} is none of its fields`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/rules.js



/** What several inputs must be together. */
const rules = [
    {
        rule: "`promote` needs exactly one of `digest` and `from`, and tags that are not `auto`.",
        check: (values) => {
            if (values.mode !== "promote")
                return undefined;
            if ((values.digest === undefined) === (values.from === undefined))
                return "promote needs exactly one of digest and from";
            return values.tags.includes("auto") ? "promote needs tags: the ones to point to the digest" : undefined;
        },
    },
    {
        rule: "`record` needs `digest`.",
        check: (values) => (values.mode === "record" && values.digest === undefined ? "record needs digest" : undefined),
    },
    {
        rule: "`digest` and `from` are for the other modes than `build`.",
        check: (values) => values.mode === "build" && (values.digest !== undefined || values.from !== undefined)
            ? "build takes neither digest nor from; use mode: promote or record"
            : undefined,
    },
    {
        rule: "Not both `digest` and `from`, and `from` only for `promote` and `resolve`.",
        check: (values) => {
            if (values.from === undefined || values.mode === "build" || values.mode === "promote")
                return undefined;
            if (values.mode !== "resolve")
                return `${values.mode} takes digest; from is for promote and resolve`;
            return values.digest === undefined ? undefined : "resolve takes digest or from, not both";
        },
    },
    {
        rule: "`push: false` is for `build`; the other modes write nothing with `dry-run: true`.",
        check: ({ mode, push }) => push === "false" && (mode === "record" || mode === "promote" || mode === "rollback")
            ? `${mode} only writes; use dry-run: true to write nothing`
            : undefined,
    },
    {
        // A build of a fork's pull request gets the user's name and no secret, and asks the registry nothing.
        rule: "`username` needs a `password`, except for `build`.",
        check: ({ mode, username, password }) => mode !== "build" && username !== undefined && password === undefined
            ? "username is of no use without password"
            : undefined,
    },
    {
        rule: "`cache` is `auto`, `gha`, `none` or `registry=<reference>`.",
        check: (values) => /^(?:auto|gha|none|registry=.+)$/.test(values.cache)
            ? undefined
            : "cache is auto, gha, none or registry=<reference>",
    },
    {
        rule: "`provenance` is `true`, `false` or fields of buildx such as `mode=max`; `sbom` is `true`, `false` or `generator=<image>`.",
        check: ({ provenance, sbom }) => attestationProblem(provenance, sbom),
    },
    {
        rule: "`rollback` needs `tag`, and not both `steps` and `digest`.",
        check: ({ mode, tag, steps, digest }) => {
            if (mode !== "rollback")
                return tag === undefined && steps === undefined ? undefined : "tag and steps are for mode: rollback";
            if (tag === undefined)
                return "rollback needs tag: the one to point back, such as prod";
            if (isKey(tag))
                return `${tag} is the name of a key, which never moves`;
            if (!(0,reference/* isTag */.dz)(tag))
                return `${JSON.stringify(tag.slice(0, 150))} is not a tag`;
            return steps !== undefined && digest !== undefined ? "rollback takes steps or digest, not both" : undefined;
        },
    },
    {
        rule: "`metadata` is for `build` and `record`: at most 50 names of small letters, digits, `.`, `_` and `-`, each value one line of at most 1000 characters.",
        check: ({ mode, metadata }) => {
            if (metadata.size === 0)
                return undefined;
            if (mode !== "build" && mode !== "record")
                return `${mode} writes no record; metadata is for build and record`;
            return metadata.size > 50 ? "metadata has at most 50 entries" : metadataProblem(metadata);
        },
    },
    {
        rule: "`part` needs exactly one platform, `merge` at least two; a job is one or the other, and both are for `build`.",
        check: ({ mode, part, merge, platforms }) => {
            if (!part && !merge)
                return undefined;
            if (part && merge)
                return "a job is a part or merges the parts, not both";
            if (mode !== "build")
                return "part and merge are for mode: build";
            if (part)
                return platforms.length === 1 ? undefined : "part needs exactly one platform";
            return platforms.length >= 2 ? undefined : "merge needs the platforms of all parts";
        },
    },
    {
        rule: "`part` and `merge` need the `commit` key, by which the parts are found.",
        check: ({ part, merge, key }) => (part || merge) && !key.includes("commit") ? "part and merge need the key commit" : undefined,
    },
    {
        rule: "`reuse-from: attested` needs `signer-workflow`; `signer-workflow`, `source-ref` and `trusted-root` are for it alone. It is for `build` and `resolve`.",
        check: (values) => {
            if (values["reuse-from"] === "attested" && values.mode !== "build" && values.mode !== "resolve")
                return `${values.mode} reuses nothing; reuse-from: attested is for build and resolve`;
            if (values["reuse-from"] === "attested")
                return values["signer-workflow"] === undefined
                    ? "attested needs signer-workflow: whose attestation is believed"
                    : undefined;
            const given = ["signer-workflow", "source-ref", "trusted-root"].filter((name) => values[name] !== undefined);
            return given.length === 0 ? undefined : `${given.join(", ")} need reuse-from: attested`;
        },
    },
];
function metadataProblem(metadata) {
    for (const [name, value] of metadata) {
        if (!/^[a-z0-9](?:[a-z0-9._-]{0,61}[a-z0-9])?$/.test(name))
            return `metadata: ${JSON.stringify(name.slice(0, 80))} is no name of small letters, digits, ., _ and -`;
        if (value.length > 1000 || /\p{Cc}/u.test(value))
            return `metadata: ${name} is not one line of at most 1000 characters`;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/contract.js




const outputs = {
    digest: "Digest of the index or manifest, hashed by this action; empty when nothing was found or pushed.",
    reference: "`name@digest`.",
    image: "The image's repository.",
    key: "The tag that ties the commit to the digest.",
    "content-key": "`src-<hash>` of what the build reads; empty where it was not needed or cannot be told.",
    record: "Digest of the build record or note that was attached to the image; empty when none was written.",
    found: "`true` when an image was there.",
    built: "`true` when this run built the image.",
    reused: "`true` when this run uses an image that was there.",
    raced: "`true` when another run published first and its image was adopted.",
    pushed: "`true` when this run pushed.",
    verified: "`true` when the registry served the bytes of `digest` after everything was written.",
    tags: "JSON: `moved` and `held` tags with reasons.",
    "platform-digests": "JSON: platform to manifest digest.",
    bases: "JSON: base image to the digest that was used.",
    "previous-digest": "With `promote` and `rollback`: what the first tag pointed to before; empty with `history: false`, which does not look.",
};
/** The interface of build-once-by-digest. */
const contract = defineContract({
    action: "build-once-by-digest",
    title: "Build Once · by digest",
    description: "Builds the image of a commit once; every later run, job and workflow gets the same digest.",
    branding: { icon: "package", color: "blue" },
    inputs: inputs,
    outputs,
    permissions: [
        { scope: "contents", level: "read", why: "read the commit that is built; `write` with `lock: ref`" },
        { scope: "attestations", level: "read", why: "read the image's attestation; only with `reuse-from: attested`" },
        { scope: "packages", level: "write", why: "push to ghcr.io; `read` is enough for `resolve`" },
    ],
    rules: rules,
    reasons: reasons/* reasons */.O,
});


/***/ }),

/***/ 7850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ buildOnceErrors)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1182);

/** Errors of build-once-by-digest. */
const buildOnceErrors = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .defineErrors */ .V)({
    "image-unknown": {
        kind: "input",
        meaning: "The repository of the image is not known.",
        fix: "Give `image`, such as `ghcr.io/acme/app`.",
    },
    "commit-unknown": {
        kind: "input",
        meaning: "The commit that is built is not known.",
        fix: "Run actions/checkout first, or run inside a workflow, where GITHUB_SHA is set.",
    },
    "secret-file-missing": {
        kind: "input",
        meaning: "A build secret of the form `id=@path` names a file that is not there.",
        fix: "Check the path; it is relative to the workspace.",
    },
    "image-incomplete": {
        kind: "data",
        meaning: "The registry serves an index but not everything that it lists.",
        fix: "Clean-up of untagged manifests removed it, or a push was cut short. Run `mode: build` for the commit, which builds it anew.",
    },
    "digest-not-found": {
        kind: "input",
        meaning: "The registry has nothing under the digest or reference that was given.",
        fix: "Check `image` and the digest; retention may have removed it.",
    },
    "source-moved": {
        kind: "data",
        meaning: "What `from` names changed while it was promoted.",
        fix: "Promote by `digest`, which cannot move, or run again.",
    },
    "key-unsettled": {
        kind: "upstream",
        meaning: "The tag on which runs agree kept changing, or the registry did not serve what was written to it.",
        fix: "Something writes the same tag over and over, or the registry lags for more than a minute; find it, then run again, or set `lock: ref`.",
    },
    "rival-refused": {
        kind: "data",
        meaning: "Another run published an image of the same key first, and `reuse-from` does not let it be used.",
        fix: "Run the job again when that run has attested its image. If there is no such run, somebody planted it: delete the key's tag, the tag `claim-<key>` and the references under `refs/build-once/`, and find out who may push.",
    },
    "lock-unavailable": {
        kind: "input",
        meaning: "`lock: ref` is set outside of a repository on GitHub, or without a token.",
        fix: "Leave `github-token` at its default, or set `lock: none`.",
    },
    "lock-unreadable": {
        kind: "upstream",
        meaning: "GitHub says that the git reference which decides between runs exists, and does not show it.",
        fix: "Run the job again; nothing was tagged.",
    },
    "lock-invalid": {
        kind: "data",
        meaning: "A git reference under `refs/build-once/` does not hold what this action writes there.",
        fix: "Somebody else wrote it: delete the reference that the message names, and find out who may write to the repository.",
    },
    "history-missing": {
        kind: "input",
        meaning: "The tag has no history tags as far back as the rollback goes.",
        fix: "Promote with `history: true` (the default), or roll back to a `digest`.",
    },
    "history-tag-too-long": {
        kind: "input",
        meaning: "A tag is so long that its history tag `<tag>-<n>` would have more than 128 characters.",
        fix: "Use a shorter tag, or set `history: false`.",
    },
    "history-contested": {
        kind: "upstream",
        meaning: "Other runs took every history number that this run tried. The tag was moved.",
        fix: "Give the jobs that promote to one tag a `concurrency:` group, then run this job again.",
    },
    "tags-refused": {
        kind: "upstream",
        meaning: "Some tags were moved and the registry refused others.",
        fix: "The message names both and the registry's reason; run the job again once it is solved.",
    },
    "rollback-target-gone": {
        kind: "data",
        meaning: "The image that the rollback goes back to is not whole in the registry any more. Nothing was moved.",
        fix: "Clean-up removed it: roll back further (`steps`), or to a `digest` that is still there, and let clean-up keep what the history tags name.",
    },
    "platforms-differ": {
        kind: "input",
        meaning: "The commit's image does not have all the platforms that are wanted.",
        fix: "Give every workflow that builds this image the same `platforms`; a commit has one image.",
    },
    "builds-differ": {
        kind: "input",
        meaning: "The commit's image was built from another context, Dockerfile or target than this job's.",
        fix: "A commit has one image under one name: give each build its own `image`, such as `ghcr.io/acme/app/api`.",
    },
    "content-unkeyed": {
        kind: "input",
        meaning: "`key` is `content` alone, and what the build reads cannot be told.",
        fix: "Add `commit` to `key`, or pin what the message names: a checksum for a URL, a commit for a git address.",
    },
    "base-unknown": {
        kind: "input",
        meaning: "A base image of the Dockerfile does not exist, or its name cannot be read.",
        fix: "Check the `FROM` line and the build arguments in it; a private base needs a docker login of its registry.",
    },
    "part-missing": {
        kind: "input",
        meaning: "A platform's part has not been built for this commit.",
        fix: "Let the merging job wait (`needs:`) for one job with `part: true` per platform.",
    },
    "part-mismatched": {
        kind: "input",
        meaning: "What is published as a platform's part is not an image of that platform alone.",
        fix: "Give each job with `part: true` its own platform, and build under a new commit, or delete the part's tag.",
    },
    "cache-invalid": {
        kind: "input",
        meaning: "`cache: registry=<reference>` names no tag that a cache can be written to.",
        fix: "Give a repository with a tag, such as `registry=ghcr.io/acme/app-cache:main`.",
    },
    "record-file-unwritable": {
        kind: "input",
        meaning: "The place of `record-file` is not a file that can be replaced.",
        fix: "Give `record-file` the path of a file, not of a folder.",
    },
});


/***/ }),

/***/ 103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ builtAs),
/* harmony export */   i: () => (/* binding */ hashOfArguments)
/* harmony export */ });
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5307);

/** Says which image of the repository a build makes: its context, Dockerfile and target, as JSON. */
function builtAs({ inputs, host }) {
    const workspace = host.environment.get("GITHUB_WORKSPACE");
    const context = shortPath(inputs.context, workspace);
    const file = shortPath(inputs.file ?? `${inputs.context}/Dockerfile`, workspace);
    return JSON.stringify({ context, file, target: inputs.target ?? "" });
}
/** Tells sets of build arguments apart without saying them: twelve digits of a SHA-256; empty for none. */
async function hashOfArguments(values) {
    if (values.size === 0)
        return "";
    const sorted = [...values].toSorted(([a], [b]) => (a < b ? -1 : 1));
    const digest = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(new TextEncoder().encode(JSON.stringify(sorted)));
    return digest.slice("sha256:".length, "sha256:".length + 12);
}
/** One spelling of a path below the workspace; of an address, without the branch or commit that it names. */
function shortPath(path, workspace) {
    if (path.includes("://") || path.startsWith("git@"))
        return path.replace(/#[^:]*/, "#");
    const inside = workspace !== undefined && `${path}/`.startsWith(`${workspace}/`) ? path.slice(workspace.length) : path;
    const segments = inside.split("/").filter((segment, index) => segment !== "." && (segment !== "" || index === 0));
    const rest = (inside === path ? segments : segments.slice(1)).join("/");
    return rest === "" ? "." : rest;
}


/***/ }),

/***/ 9536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ contentKeyAnnotation),
/* harmony export */   VF: () => (/* binding */ runAnnotation),
/* harmony export */   WB: () => (/* binding */ builtAsAnnotation),
/* harmony export */   ke: () => (/* binding */ argumentsAnnotation)
/* harmony export */ });
/** On an index: the address of the run that built it, so that a reuse can say who did without a further request. */
const runAnnotation = "io.github.build-once.run";
/** On an index: the content key that its build was for. What is in the image is attested with it. */
const contentKeyAnnotation = "io.github.build-once.content-key";
/** On an index: from which context, Dockerfile and target it was built, so that two images under one name are told apart. */
const builtAsAnnotation = "io.github.build-once.built-as";
/** On an index: a hash of the build arguments, for the same. */
const argumentsAnnotation = "io.github.build-once.arguments";


/***/ }),

/***/ 8068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LU: () => (/* binding */ planContentKeys),
/* harmony export */   M5: () => (/* binding */ planLookup),
/* harmony export */   W2: () => (/* binding */ isTrusted),
/* harmony export */   sK: () => (/* binding */ planKeys),
/* harmony export */   vn: () => (/* binding */ decidePush)
/* harmony export */ });
/**
 * Names the keys of a run for its commit. With `trusted`, only the default branch and tags write `sha-…`, so that nobody
 * who can merely push a branch plants what they ship; pull requests and other branches write names of their own and may
 * read both. With `attested` a name proves nothing and everything may be read: the attestation decides.
 */
function planKeys(facts, reuseFrom) {
    return planKeysOf(facts, reuseFrom, `sha-${facts.commit}`);
}
/** As {@link planKeys}, for what the build reads: `key` is `src-<64 hex>`. */
function planContentKeys(facts, reuseFrom, key) {
    return planKeysOf(facts, reuseFrom, key);
}
function planKeysOf(facts, reuseFrom, shared) {
    if (reuseFrom === "repository")
        return { lookUp: [shared], write: shared };
    const own = isTrusted(facts) ? shared : `${facts.pullRequest === undefined ? "ref" : "pr"}-${shared}`;
    if (reuseFrom === "attested")
        return { lookUp: [...new Set([own, shared, `ref-${shared}`, `pr-${shared}`])], write: own };
    return { lookUp: own === shared ? [shared] : [own, shared], write: own };
}
/**
 * The tags under which the image of the run at hand is looked up. A pull request's image is tied to the head commit by a
 * tag of its own, because that commit is all that `workflow_run` knows; one commit is never guessed from the other.
 */
function planLookup(facts, keys) {
    const { triggering } = facts;
    if (triggering === undefined) {
        return facts.headCommit === undefined ? keys.lookUp : [...keys.lookUp, `head-${facts.headCommit}`];
    }
    if (triggering.foreign)
        return [];
    if (triggering.event.startsWith("pull_request"))
        return [`head-${triggering.headCommit}`];
    const onDefault = facts.defaultBranch !== undefined && triggering.headBranch === facts.defaultBranch;
    return onDefault
        ? [`sha-${triggering.headCommit}`]
        : [`ref-sha-${triggering.headCommit}`, `sha-${triggering.headCommit}`];
}
/** True for runs whose commit is on the default branch or a tag. */
function isTrusted(facts) {
    if (facts.pullRequest !== undefined || !facts.ownCommit)
        return false;
    if (facts.ref.startsWith("refs/tags/"))
        return true;
    return facts.defaultBranch !== undefined && facts.ref === `refs/heads/${facts.defaultBranch}`;
}
/** Whether to push, and if not, why in words. */
function decidePush(facts, push) {
    if (push === "true")
        return { push: true, why: "`push: true`" };
    if (push === "false")
        return { push: false, why: "`push: false`" };
    if (facts.readOnly === "fork")
        return { push: false, why: "the pull request comes from a fork, whose token cannot write" };
    if (facts.readOnly === "dependabot")
        return { push: false, why: "the run is Dependabot's, whose token cannot write" };
    return { push: true, why: "the run may write" };
}


/***/ }),

/***/ 2044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ ownPlatform)
/* harmony export */ });
/** The platform that a builder on this machine builds for when none is asked for. */
function ownPlatform({ environment }) {
    const architecture = { ARM64: "arm64", ARM: "arm", X86: "386" }[environment.get("RUNNER_ARCH") ?? ""];
    return `linux/${architecture ?? "amd64"}`;
}


/***/ }),

/***/ 179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ partKey)
/* harmony export */ });
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2750);

/** The name of one platform's part of the image under `key`: `sha-<40 hex>-linux-arm64`, `…-linux-arm-v7`. */
function partKey(key, platform) {
    return `${key}-${usualName(platform).replaceAll("/", "-")}`;
}
/** Two spellings of one platform have one name. */
function usualName(platform) {
    if (typeof platform !== "string")
        return (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)((0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .normalizePlatform */ .FL)(platform));
    const parsed = (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .parsePlatform */ .Y8)(platform);
    return parsed.ok ? (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(parsed.value) : platform;
}


/***/ }),

/***/ 3428:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _build_once_host_node__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(706);
/* harmony import */ var _build_once_runner__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1376);
/* harmony import */ var _contract_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6650);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8605);




await (0,_build_once_runner__WEBPACK_IMPORTED_MODULE_2__/* .runAction */ .C)(_contract_js__WEBPACK_IMPORTED_MODULE_0__/* .contract */ .d, _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e, (0,_build_once_host_node__WEBPACK_IMPORTED_MODULE_3__/* .nodeHost */ .P)(), async (host) => {
    await (await __nccwpck_require__.e(/* import() */ 620).then(__nccwpck_require__.bind(__nccwpck_require__, 7620))).removeLeftovers(host);
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ reasons)
/* harmony export */ });
/** Why the action ended as it did. */
const reasons = {
    reused: { verdict: "pass", meaning: "The commit's image was there and is used." },
    "reused-content": {
        verdict: "pass",
        meaning: "The commit had no image, but an earlier build read exactly the same; its image is tied to this commit.",
    },
    built: { verdict: "pass", meaning: "The commit had no image; this run built and pushed it." },
    "built-not-pushed": {
        verdict: "pass",
        meaning: "The image was built and not pushed, because this run may not or shall not write.",
    },
    repaired: {
        verdict: "pass",
        meaning: "The image had lost a part in the registry; it was built again, came out the same, and the image is whole.",
    },
    merged: { verdict: "pass", meaning: "The parts that other jobs built were put together and published." },
    "lint-failed": {
        verdict: "fail",
        meaning: "BuildKit's checks found something in the Dockerfile, and `lint: fail` is set.",
        fix: "Change what the annotations name, or set `lint: warn`.",
    },
    "adopted-winner": {
        verdict: "pass",
        meaning: "Another run published the commit's image while this one built; its image is used, ours was left untagged.",
    },
    found: { verdict: "pass", meaning: "The image was looked up and is there." },
    "not-found": {
        verdict: "pass",
        meaning: "The image was looked up and is not there; that is an answer, not a failure.",
    },
    missing: {
        verdict: "fail",
        meaning: "The image was looked up with `required: true` and is not there.",
        fix: "Build it first (`mode: build`), or check `image` and which commit is checked out.",
    },
    recorded: { verdict: "pass", meaning: "The digest is tied to the commit." },
    "recorded-otherwise": {
        verdict: "fail",
        meaning: "The commit is tied to another digest already.",
        fix: "Use the digest that is recorded, or delete the key's tag if it is wrong.",
    },
    promoted: { verdict: "pass", meaning: "Every tag points to the digest." },
    overtaken: {
        verdict: "fail",
        meaning: "Another run pointed a tag to another image at the same time, and the registry kept that.",
        fix: "Give the jobs that promote to one tag a `concurrency:` group; run the job again if its image is the one that is wanted.",
    },
    "rolled-back": { verdict: "pass", meaning: "The tag points to the earlier image again." },
    "dry-run": { verdict: "skip", meaning: "Nothing was written: `dry-run` is set." },
};


/***/ }),

/***/ 3493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ lackingPlatforms),
/* harmony export */   YZ: () => (/* binding */ requirePlatforms)
/* harmony export */ });
/* unused harmony export missingPlatforms */
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1972);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7850);
/* harmony import */ var _keys_own_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2044);



/**
 * Refuses an image of the commit that lacks a wanted platform: a commit has one image, so two workflows that want
 * different platforms of it need to be told. A build that names no platform wants the one that it would build here. A
 * single manifest does not name its platform and is believed, and a part is looked at when it is merged.
 *
 * @throws {ActionError} `platforms-differ` (input)
 */
function requirePlatforms(session, image, key) {
    const lacking = lackingPlatforms(session, image);
    if (lacking.length === 0)
        return;
    throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("platforms-differ", `${key} (${image.digest}) has no ${lacking.join(", ")}`);
}
/** As {@link requirePlatforms}, the platforms that are wanted and not there. */
function lackingPlatforms({ inputs, host }, image) {
    if (inputs.part)
        return [];
    const own = inputs.platforms.length === 0 && inputs.mode === "build" && namesPlatforms(image);
    return missingPlatforms(image, own ? [(0,_keys_own_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPlatform */ .g)(host)] : inputs.platforms);
}
function namesPlatforms({ manifest }) {
    return manifest.kind === "index" && (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .runnableEntries */ .wD)(manifest).some(({ platform }) => platform !== undefined);
}
/** The wanted platforms that an index does not list, in their usual spelling. */
function missingPlatforms(image, wanted) {
    if (image.manifest.kind === "manifest")
        return [];
    const present = new Set((0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .runnableEntries */ .wD)(image.manifest).flatMap(({ platform }) => platform === undefined ? [] : [(0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform)]));
    const names = wanted.map((text) => {
        const parsed = (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .Y8)(text);
        return parsed.ok ? (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(parsed.value) : text;
    });
    return names.filter((name) => !present.has(name));
}


/***/ }),

/***/ 2863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hm: () => (/* binding */ platformDigests),
/* harmony export */   MP: () => (/* binding */ confirmImage),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   Vg: () => (/* binding */ incompleteError)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1182);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1972);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7850);
/* harmony import */ var _prove_image_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9528);




/**
 * Looks up keys in order, one read each; the bytes are hashed where they arrive. What belongs to the image is looked for
 * as far as `depth` says, once: an image that was there before does not lag.
 */
async function lookUp(registry, keys, depth = "digest") {
    let incomplete;
    try {
        for (const key of keys) {
            const image = await registry.resolve(key);
            if (image === undefined)
                continue;
            const found = { key, image };
            const proof = await (0,_prove_image_js__WEBPACK_IMPORTED_MODULE_1__/* .proveParts */ .D$)(registry, image, depth, once);
            if (proof.kind !== "incomplete")
                return { kind: "found", found };
            incomplete ??= { kind: "incomplete", found, missing: proof.missing };
        }
        return incomplete ?? { kind: "missing" };
    }
    catch (error) {
        if (error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ)
            return { kind: "failed", error };
        throw error;
    }
}
const once = { clock: { monotonic: () => 0, sleep: async () => await Promise.resolve(), now: () => 0 }, waitMs: 0 };
/**
 * Reads a digest back, hashed here, and makes sure that everything an index lists is there; after a push, what is not
 * served yet is waited for within `lag`.
 *
 * @throws {ActionError} `digest-not-found` (input), `image-incomplete` (data), and those of the registry
 */
async function confirmImage(registry, digest, lag = once, depth = "all") {
    const proof = await (0,_prove_image_js__WEBPACK_IMPORTED_MODULE_1__/* .proveImage */ .iL)(registry, digest, depth, lag);
    if (proof.kind === "whole")
        return proof.image;
    if (proof.kind === "absent")
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("digest-not-found", `${digest} is not in the registry`);
    throw incompleteError({ found: { key: digest, image: proof.image }, missing: proof.missing });
}
/** The error where an incomplete image cannot be built anew. */
function incompleteError(lookup) {
    const { found, missing } = lookup;
    const named = found.key === found.image.digest ? found.key : `${found.key} (${found.image.digest})`;
    return _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("image-incomplete", `${named} lists ${missing.slice(0, 5).join(", ")}, which the registry does not have`);
}
/** Platform to manifest digest; empty for a single manifest, which does not name its platform. */
function platformDigests(image) {
    if (image.manifest.kind === "manifest")
        return {};
    const entries = (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .runnableEntries */ .wD)(image.manifest).flatMap((entry) => entry.platform === undefined ? [] : [[(0,_build_once_oci__WEBPACK_IMPORTED_MODULE_4__/* .formatPlatform */ .Bq)(entry.platform), entry.digest]]);
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 7068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Sb: () => (/* binding */ nothingFound),
/* harmony export */   ah: () => (/* binding */ findUsable),
/* harmony export */   d1: () => (/* binding */ depthOf)
/* harmony export */ });
/* harmony import */ var _keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9536);
/* harmony import */ var _covers_platforms_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3493);
/* harmony import */ var _prove_image_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9528);
/* harmony import */ var _same_build_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1995);




/** The search where there was nothing to look up. */
const nothingFound = { kind: "none", notes: [], replacing: new Map() };
/**
 * Looks keys up in order, one read each, and gives the first image that may be used: its bytes hashed, with every wanted
 * platform, attested or young enough where that is asked for, and there as far as `depth` looks. A lookup that failed is
 * an error, never an answer.
 *
 * @throws {ActionError} those of the registry; `platforms-differ`, `builds-differ` (input)
 */
async function findUsable(session, keys, depth) {
    const notes = [];
    const replacing = new Map();
    for (const key of keys) {
        const image = await session.registry.resolve(key);
        if (image === undefined)
            continue;
        const why = await reasonAgainst(session, key, image, depth);
        if (why === undefined)
            return { kind: "usable", found: { key, image } };
        notes.push(`${key} (${image.digest}) ${why}`);
        replacing.set(key, image.digest);
    }
    for (const note of notes)
        session.host.log.info(note);
    return { kind: "none", notes, replacing };
}
/** How much of an image that is there already is proved before it is used. */
function depthOf(verify, automatic) {
    return verify === "auto" ? automatic : verify;
}
/** What a content key names has its platforms and says the key; else somebody pointed the key to something else. */
function reasonAgainstContent(session, content, image) {
    const said = image.manifest.annotations.get(_keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .contentKeyAnnotation */ .QR);
    if (said !== undefined && said !== content)
        return `it says that it was built for ${said.slice(0, 100)}`;
    const lacking = (0,_covers_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .lackingPlatforms */ .Cm)(session, image);
    return lacking.length === 0 ? undefined : `it has no ${lacking.join(", ")}`;
}
async function reasonAgainst(session, key, image, depth) {
    const { inputs, registry, host } = session;
    const content = /src-[0-9a-f]{64}/.exec(key)?.[0];
    if (content === undefined) {
        (0,_covers_platforms_js__WEBPACK_IMPORTED_MODULE_0__/* .requirePlatforms */ .YZ)(session, image, key);
        await (0,_same_build_js__WEBPACK_IMPORTED_MODULE_2__/* .requireSameBuild */ .A)(session, image, key);
    }
    else {
        const why = reasonAgainstContent(session, content, image);
        if (why !== undefined)
            return `is not used: ${why}`;
    }
    if (inputs["reuse-from"] === "attested") {
        const { reasonToDistrust } = await __nccwpck_require__.e(/* import() */ 644).then(__nccwpck_require__.bind(__nccwpck_require__, 5263));
        const why = await reasonToDistrust(session, image, key);
        if (why !== undefined)
            return `is not used: ${why}`;
    }
    if (inputs["max-age"] !== undefined || inputs["rebuild-if-base-moved"]) {
        const { reasonToRebuild } = await __nccwpck_require__.e(/* import() */ 581).then(__nccwpck_require__.bind(__nccwpck_require__, 1581));
        const why = await reasonToRebuild(session, image);
        if (why !== undefined)
            return `is built anew: ${why}`;
    }
    // What a clean-up job removed was there when the image was published: it does not come back by waiting.
    const proof = await (0,_prove_image_js__WEBPACK_IMPORTED_MODULE_1__/* .proveParts */ .D$)(registry, image, depth, { clock: host.clock, waitMs: 0 });
    if (proof.kind === "incomplete")
        return `is built anew: the registry lacks ${proof.missing.join(", ")}`;
    return undefined;
}


/***/ }),

/***/ 2666:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ sayOrigin),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9536);

const maxText = 300;
/** Reads off an image for which commit it was built and by which run, each bounded. */
function originOf({ manifest }) {
    return {
        commit: manifest.annotations.get("org.opencontainers.image.revision")?.slice(0, maxText),
        run: manifest.annotations.get(_keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .runAnnotation */ .VF)?.slice(0, maxText),
    };
}
/** Says in the log who built the image that is used. */
function sayOrigin({ host }, image) {
    const { commit, run } = originOf(image);
    if (commit === undefined && run === undefined)
        return;
    const forCommit = commit === undefined ? "" : ` for commit ${commit}`;
    host.log.info(`${image.digest} was built${forCommit}${run === undefined ? "" : ` by ${run}`}.`);
}


/***/ }),

/***/ 9528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ proveParts),
/* harmony export */   GJ: () => (/* binding */ lagBudgetMs),
/* harmony export */   fW: () => (/* binding */ untilThere),
/* harmony export */   iL: () => (/* binding */ proveImage)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1182);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9474);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1192);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1972);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4083);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7850);



/** Registries were seen to lag by half a minute after a push. */
const lagBudgetMs = 60_000;
const looksAtOnce = 6;
/** Each is a request or two; no image in use has a tenth of it. */
const maxParts = 5000;
/**
 * Reads a digest back, hashed here, and looks for what belongs to it, down to `depth`; what a registry does not serve
 * yet is waited for within the budget.
 *
 * @throws {ActionError} those of the registry: a look that failed is never a part that is missing
 */
async function proveImage(registry, digest, depth, budget) {
    const deadline = budget.clock.monotonic() + budget.waitMs;
    const image = await untilThere(budget.clock, deadline, async () => await registry.resolve(digest));
    if (image === undefined)
        return { kind: "absent" };
    return await proveParts(registry, image, depth, { clock: budget.clock, waitMs: deadline - budget.clock.monotonic() });
}
/** As {@link proveImage}, of an image whose own bytes were read a moment ago. @throws {ActionError} those of the registry */
async function proveParts(registry, image, depth, budget) {
    const deadline = budget.clock.monotonic() + budget.waitMs;
    const looks = looksFor(registry, image, depth);
    if (looks.length > maxParts)
        throw _build_once_oci__WEBPACK_IMPORTED_MODULE_1__/* .ociErrors */ .N.error("copy-too-large", `${image.digest} lists ${looks.length} manifests, more than ${maxParts}`);
    const found = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .inParallel */ .H)(looks, looksAtOnce, async ({ look }) => untilThere(budget.clock, deadline, async () => ((await look()) ? true : undefined)));
    const missing = looks.filter((_, index) => found[index] === undefined).map(({ digest }) => digest);
    return missing.length === 0 ? { kind: "whole", image } : { kind: "incomplete", image, missing };
}
function looksFor(registry, image, depth) {
    const { manifest } = image;
    if (depth === "digest")
        return [];
    if (manifest.kind === "manifest")
        return depth === "all" ? [configLook(registry, manifest)] : [];
    if (depth === "platforms") {
        return unique((0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .runnableEntries */ .wD)(manifest)).map(({ digest }) => ({
            digest,
            look: async () => await registry.hasManifest(digest),
        }));
    }
    return unique(manifest.manifests).map(({ digest }) => ({
        digest,
        look: async () => {
            const child = await registry.resolve(digest);
            if (child === undefined)
                return false;
            return child.manifest.kind === "index" || (await configLook(registry, child.manifest).look());
        },
    }));
}
/** An index may list the same manifest for several platforms. */
function unique(entries) {
    return [...new Map(entries.map((entry) => [entry.digest, entry])).values()];
}
/** The configuration's bytes; that of an image must be one, that of another artifact may be anything. */
function configLook(registry, { config }) {
    const look = async () => {
        try {
            const bytes = await registry.getBlob(config, _build_once_oci__WEBPACK_IMPORTED_MODULE_4__/* .maxConfigBytes */ .aF);
            const isImage = /image\.config\.|container\.image\.v1/.test(config.mediaType);
            const parsed = isImage ? (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_4__/* .parseImageConfig */ .FB)(bytes) : undefined;
            if (parsed?.ok !== false)
                return true;
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("image-incomplete", `the configuration ${config.digest} cannot be read: ${parsed.error}`);
        }
        catch (error) {
            if (error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_5__/* .ActionError */ .lZ && error.code === "registry-not-found")
                return false;
            throw error;
        }
    };
    return { digest: config.digest, look };
}
/** Asks again, ever less often, until something is there or the time is up. */
async function untilThere(clock, deadlineMs, look) {
    for (let pauseMs = 250;; pauseMs = Math.min(4000, pauseMs * 2)) {
        const found = await look();
        const leftMs = deadlineMs - clock.monotonic();
        if (found !== undefined || leftMs <= 0)
            return found;
        await clock.sleep(Math.min(pauseMs, leftMs));
    }
}


/***/ }),

/***/ 1995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ requireSameBuild)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7850);
/* harmony import */ var _keys_built_as_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(103);
/* harmony import */ var _keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9536);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2666);




/**
 * Refuses an image of the commit that was built from another Dockerfile, context or target: two jobs that build different
 * images under one name, such as those of a matrix, need to be told. Other build arguments are a warning, for some change
 * with every run. What does not say it, or was built for another commit and read the same, is believed.
 *
 * @throws {ActionError} `builds-differ` (input)
 */
async function requireSameBuild(session, image, key) {
    const { inputs, facts, host } = session;
    const { annotations } = image.manifest;
    const theirs = annotations.get(_keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .builtAsAnnotation */ .WB);
    if (inputs.mode !== "build" || inputs.merge || theirs === undefined)
        return;
    if ((0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .y)(image).commit !== facts.commit || !key.includes("sha-"))
        return;
    const ours = (0,_keys_built_as_js__WEBPACK_IMPORTED_MODULE_3__/* .builtAs */ .J)(session);
    if (theirs !== ours) {
        const named = `${key} (${image.digest})`;
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("builds-differ", `${named} was built as ${theirs.slice(0, 500)}, not as ${ours}`);
    }
    if ((annotations.get(_keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .argumentsAnnotation */ .ke) ?? "") !== (await (0,_keys_built_as_js__WEBPACK_IMPORTED_MODULE_3__/* .hashOfArguments */ .i)(inputs["build-args"])))
        host.log.warning(`${key} was built with other build arguments and is used: a commit has one image. Where they make another image, give it an \`image\` of its own.`);
}


/***/ }),

/***/ 8605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __nccwpck_require__(8302);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/build-mode.js
var build_mode = __nccwpck_require__(4057);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/conclude.js + 2 modules
var conclude = __nccwpck_require__(8407);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-image.js
var find_image = __nccwpck_require__(2863);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-usable.js
var find_usable = __nccwpck_require__(7068);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/keys.js
var keys_keys = __nccwpck_require__(8068);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/origin.js
var origin = __nccwpck_require__(2666);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var errors = __nccwpck_require__(7850);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/reuse/wanted-source.js


/**
 * What is read of this repository: `digest`, else the tag or digest of `from`.
 *
 * @throws {ActionError} `digest-not-found` (input) when `from` names another repository
 */
function wantedSource({ inputs, repository }) {
    if (inputs.digest !== undefined)
        return inputs.digest;
    const { from } = inputs;
    if (from !== undefined && (0,reference/* formatRepository */.Sh)(from.repository) === (0,reference/* formatRepository */.Sh)(repository)) {
        const source = from.digest ?? from.tag;
        if (source !== undefined)
            return source;
    }
    const shown = from === undefined ? "nothing" : (0,reference/* formatReference */.FH)(from);
    throw errors/* buildOnceErrors */.D.error("digest-not-found", `from names ${shown}; it must name a tag or digest of ${(0,reference/* formatRepository */.Sh)(repository)}`);
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/resolve-mode.js






/** Looks an image up, by `digest`, by `from`, else by the keys; never builds, never writes. */
async function runResolveMode(session) {
    const { inputs, facts } = session;
    const keys = (0,keys_keys/* planKeys */.sK)(facts, inputs["reuse-from"]);
    const named = inputs.digest !== undefined || inputs.from !== undefined;
    const wanted = named ? [wantedSource(session)] : (0,keys_keys/* planLookup */.M5)(facts, keys);
    const search = named ? await searchNamed(session, wanted) : await searchKeys(session, wanted);
    if (search.kind === "none") {
        const names = wanted.length === 0 ? "a commit of another repository" : wanted.join(" or ");
        return (0,conclude/* conclude */.E)(session, {
            reason: inputs.required ? "missing" : "not-found",
            message: `${session.image} has nothing usable under ${names}.`,
            keys,
            changes: search.notes,
        });
    }
    const { image, key } = search.found;
    (0,origin/* sayOrigin */.a)(session, image);
    return (0,conclude/* conclude */.E)(session, {
        reason: "found",
        message: `The image is there (${key}).`,
        image,
        key,
        found: true,
        reused: true,
        verified: true,
        keys,
    });
}
/** What somebody names is looked up as it is; only with `attested` must it be this commit's as well. */
async function searchNamed(session, names) {
    const lookup = await (0,find_image/* lookUp */.TE)(session.registry, names, (0,find_usable/* depthOf */.d1)(session.inputs.verify, "digest"));
    if (lookup.kind === "failed")
        throw lookup.error;
    if (lookup.kind === "incomplete")
        throw (0,find_image/* incompleteError */.Vg)(lookup);
    if (lookup.kind === "missing")
        return find_usable/* nothingFound */.Sb;
    const { key, image } = lookup.found;
    if (session.inputs["reuse-from"] !== "attested")
        return { kind: "usable", found: lookup.found };
    const { reasonToDistrust } = await __nccwpck_require__.e(/* import() */ 644).then(__nccwpck_require__.bind(__nccwpck_require__, 5263));
    const why = await reasonToDistrust(session, image, key);
    if (why === undefined)
        return { kind: "usable", found: lookup.found };
    return { kind: "none", notes: [`${key} (${image.digest}) is not used: ${why}`], replacing: new Map() };
}
/** By the commit's keys, then by what the build would read where the sources are checked out. */
async function searchKeys(session, names) {
    const { inputs, facts } = session;
    const depth = (0,find_usable/* depthOf */.d1)(inputs.verify, "digest");
    const byCommit = inputs.key.includes("commit") ? await (0,find_usable/* findUsable */.ah)(session, names, depth) : find_usable/* nothingFound */.Sb;
    // What triggered this run is another commit than the one that may be checked out here.
    if (byCommit.kind === "usable" || !inputs.key.includes("content") || facts.triggering !== undefined)
        return byCommit;
    const { composeContent, sourcesAreHere } = await Promise.all(/* import() */[__nccwpck_require__.e(322), __nccwpck_require__.e(216)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2322));
    if (!(await sourcesAreHere(session)))
        return byCommit;
    const { keys } = await composeContent(session);
    if (keys === undefined)
        return byCommit;
    const byContent = await (0,find_usable/* findUsable */.ah)(session, keys.lookUp, depth);
    return byContent.kind === "usable" ? byContent : { ...byContent, notes: [...byCommit.notes, ...byContent.notes] };
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/session.js + 3 modules
var build_session = __nccwpck_require__(4599);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/run.js




/** Does what `mode` says. */
async function run(inputs, host) {
    const place = inputs["record-file"];
    // An older file must not be taken for what this run found.
    if (place !== undefined)
        await (await __nccwpck_require__.e(/* import() */ 997).then(__nccwpck_require__.bind(__nccwpck_require__, 6997))).clearRecordFile(host.files, place);
    const session = await (0,build_session/* openSession */.f)(inputs, host);
    const outcome = await runMode(session);
    if (place !== undefined)
        await (await __nccwpck_require__.e(/* import() */ 997).then(__nccwpck_require__.bind(__nccwpck_require__, 6997))).writeRecordFile(session, place, outcome);
    const { reference } = outcome.outputs;
    if (reference !== undefined && reference !== "")
        host.log.info(reference);
    return outcome;
}
/** What finding an image does not need is loaded when it is needed. */
async function runMode(session) {
    const { mode } = session.inputs;
    switch (mode) {
        case "build":
            return await (0,build_mode/* runBuildMode */.p6)(session);
        case "resolve":
            return await runResolveMode(session);
        case "record":
            return await (await Promise.all(/* import() */[__nccwpck_require__.e(517), __nccwpck_require__.e(490)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6490))).runRecordMode(session);
        case "promote":
            return await (await __nccwpck_require__.e(/* import() */ 501).then(__nccwpck_require__.bind(__nccwpck_require__, 1501))).runPromoteMode(session);
        case "rollback":
            return await (await __nccwpck_require__.e(/* import() */ 793).then(__nccwpck_require__.bind(__nccwpck_require__, 2793))).runRollbackMode(session);
        default:
            return (0,assert_never/* assertNever */.x)(mode);
    }
}


/***/ }),

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  y: () => (/* binding */ connectImage),
  f: () => (/* binding */ openSession)
});

// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/find-credentials.js + 1 modules
var find_credentials = __nccwpck_require__(4929);
// EXTERNAL MODULE: ./packages/oci/build/client.js + 14 modules
var client = __nccwpck_require__(6236);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var errors = __nccwpck_require__(7850);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/keys.js
var keys = __nccwpck_require__(8068);
// EXTERNAL MODULE: ./packages/github/build/errors.js
var build_errors = __nccwpck_require__(2690);
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
        throw build_errors/* githubErrors */.Z.error("event-unreadable", `${path}: there is no such file`);
    let payload;
    try {
        payload = JSON.parse(text);
    }
    catch (error) {
        throw build_errors/* githubErrors */.Z.error("event-unreadable", `${path}: not JSON`, { cause: error });
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
        throw build_errors/* githubErrors */.Z.error("event-unreadable", `GITHUB_REPOSITORY is ${JSON.stringify(text)}, not owner/name`);
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

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/checked-out-commit.js
/** Refs of a work tree are short; the packed ones of a large repository are not. */
const maxRefBytes = 4096;
const maxPackedBytes = 16 * 2 ** 20;
const objectName = /^[0-9a-f]{40}$/;
/**
 * The commit of the work tree, where there is one: that is what a build sees. A build context that lies in a checkout of
 * its own (`actions/checkout` with `path`) is of that one's commit, not of another repository's around it. Read from git's
 * own files where they say it plainly, which saves starting a program on every look-up; else git is asked.
 *
 * @see gitrepository-layout, "HEAD", "refs", "packed-refs"
 */
async function checkedOutCommit(host, context) {
    const inner = await innerCheckout(host, context);
    const folder = inner ?? ".";
    const kind = inner === undefined ? (await host.files.stat(".git"))?.kind : "directory";
    if (kind === undefined)
        return undefined;
    const plain = kind === "directory" ? await readHead(host, folder === "." ? ".git" : `${folder}/.git`) : undefined;
    if (plain !== undefined)
        return plain;
    const place = folder === "." ? [] : ["-C", folder];
    const { exitCode, stdout, stderr } = await host.exec.run("git", [...place, "rev-parse", "--verify", "HEAD"]);
    if (exitCode === 0)
        return stdout.trim();
    host.log.warning(`git does not tell the commit that is checked out, GITHUB_SHA is used: ${stderr.trim()}`);
    return undefined;
}
/** The checkout below the workspace's own that the context lies in; a submodule's commit is named by the one around it. */
async function innerCheckout({ files }, context) {
    const segments = context.split("/").filter((segment) => segment !== "" && segment !== ".");
    if (context.startsWith("/") || context.includes("://") || segments.includes(".."))
        return undefined;
    for (let depth = segments.length; depth > 0; depth--) {
        const folder = segments.slice(0, depth).join("/");
        if ((await files.stat(`${folder}/.git`))?.kind === "directory")
            return folder;
    }
    return undefined;
}
async function readHead({ files }, git) {
    // A link would lead to another repository's files.
    if ((await files.stat(`${git}/HEAD`))?.kind !== "file")
        return undefined;
    const head = (await files.readText(`${git}/HEAD`, maxRefBytes).catch(() => undefined))?.trim() ?? "";
    if (objectName.test(head))
        return head;
    const ref = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
    if (ref === undefined || ref.includes(".."))
        return undefined;
    if ((await files.stat(`${git}/${ref}`))?.kind === "file") {
        const name = (await files.readText(`${git}/${ref}`, maxRefBytes).catch(() => undefined))?.trim() ?? "";
        return objectName.test(name) ? name : undefined;
    }
    const packed = (await files.readText(`${git}/packed-refs`, maxPackedBytes).catch(() => undefined)) ?? "";
    const line = packed.split("\n").find((each) => each.slice(41) === ref && each[40] === " ");
    const name = line?.slice(0, 40) ?? "";
    return objectName.test(name) ? name : undefined;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/run-facts.js



/**
 * Reads what this run builds and for whom.
 *
 * @throws {ActionError} `commit-unknown` (input), `event-unreadable` (data)
 */
async function readRunFacts(host, context) {
    const event = await readEventContext(host.environment, host.files);
    const commit = (await checkedOutCommit(host, context)) ?? event.sha;
    if (!/^[0-9a-f]{40}$/.test(commit)) {
        throw errors/* buildOnceErrors */.D.error("commit-unknown", `neither a checkout nor GITHUB_SHA names a commit (${JSON.stringify(commit.slice(0, 80))})`);
    }
    return {
        commit,
        headCommit: event.pullRequest?.headSha,
        ref: event.ref,
        pullRequest: event.pullRequest?.number,
        defaultBranch: event.defaultBranch ?? scheduledBranch(event),
        // A checkout of something else than what the event is about says nothing about the branch it came from.
        ownCommit: commit === event.sha && !event.event.startsWith("pull_request"),
        readOnly: readOnlyReason(event, host.environment.get("GITHUB_ACTOR")),
        triggering: triggeringRun(event),
    };
}
/** The payload of a schedule names no repository; schedules run on the default branch alone. */
function scheduledBranch({ event, ref }) {
    return event === "schedule" ? /^refs\/heads\/(.+)$/s.exec(ref)?.[1] : undefined;
}
function triggeringRun({ workflowRun }) {
    if (workflowRun === undefined)
        return undefined;
    const { event, headSha, headBranch, headRepositoryId, repositoryId } = workflowRun;
    const foreign = headRepositoryId === undefined || headRepositoryId !== repositoryId;
    return { event, headCommit: headSha, headBranch, foreign };
}
function readOnlyReason(event, actor) {
    // pull_request_target runs with the base repository's token whoever opened the pull request.
    if (event.event !== "pull_request")
        return undefined;
    if (event.pullRequest?.fork !== false)
        return "fork";
    return actor === "dependabot[bot]" ? "dependabot" : undefined;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/session.js





/**
 * Opens the session; nothing is sent yet.
 *
 * @throws {ActionError} `image-unknown`, `commit-unknown` (input), `docker-config-invalid`, `credential-helper-failed`
 */
async function openSession(inputs, host) {
    const facts = await readRunFacts(host, inputs.context);
    const repository = inputs.image ?? defaultImage(host);
    const credentials = await credentialsOf(inputs, host, facts, repository);
    const place = { inputs, host, facts, repository, credentials };
    return { ...place, image: (0,reference/* formatRepository */.Sh)(repository), registry: connectImage(place) };
}
/** A run that pushes nothing asks the registry nothing: what keeps its credentials from being told is no failure. */
async function credentialsOf(inputs, host, facts, repository) {
    const given = { username: inputs.username, password: inputs.password, jobToken: inputs["github-token"] };
    try {
        return await (0,find_credentials/* findCredentials */.g)(host, repository, given);
    }
    catch (error) {
        const needed = inputs.mode !== "build" || (0,keys/* decidePush */.vn)(facts, inputs.push).push;
        if (needed || !(error instanceof action_error/* ActionError */.lZ) || error.code !== "credential-helper-failed")
            throw error;
        host.log.warning(`The build goes on without a login: ${error.message}`);
        return { kind: "anonymous" };
    }
}
/** A client of the image's repository; `mountFrom` is the repository of the same registry that blobs come from. */
function connectImage({ inputs, host, facts, repository, credentials }, mountFrom) {
    return (0,client/* connectRegistry */.g)(host, {
        repository,
        credentials,
        access: inputs.mode === "resolve" || inputs["dry-run"] ? "pull" : "pull,push",
        insecure: inputs.insecure,
        ...(mountFrom === undefined ? {} : { mountFrom: [mountFrom] }),
        onSecret: (secret) => host.log.mask(secret),
        onWarning: (text) => host.log.warning(`${repository.registry} says: ${text}`),
        facts: registryFacts(host, facts, inputs, credentials),
    });
}
/** What tells the causes of a refusal apart. */
function registryFacts(host, facts, inputs, credentials) {
    const source = host.environment.get("GITHUB_REPOSITORY");
    const given = inputs.password !== undefined;
    const isJobToken = credentials.kind === "basic" && credentials.password === inputs["github-token"];
    return {
        ...(source === undefined ? {} : { source }),
        token: credentials.kind === "anonymous" ? "none" : isJobToken && !given ? "job" : "given",
        ...(facts.readOnly === undefined ? {} : { readOnly: facts.readOnly }),
    };
}
function defaultImage(host) {
    const name = host.environment.get("GITHUB_REPOSITORY");
    const parsed = (0,reference/* parseRepository */.SU)(`ghcr.io/${(name ?? "").toLowerCase()}`);
    if (name !== undefined && parsed.ok)
        return parsed.value;
    throw errors/* buildOnceErrors */.D.error("image-unknown", "no `image` is given and GITHUB_REPOSITORY names no usable one");
}


/***/ }),

/***/ 353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Iw: () => (/* binding */ appliedTagsAnnotation),
/* harmony export */   MU: () => (/* binding */ applyTags),
/* harmony export */   nH: () => (/* binding */ tagsLeft)
/* harmony export */ });
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5307);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1192);


/** On an index: the tags that the run which built it applied, so that a later run of the commit need not ask for each. */
const appliedTagsAnnotation = "io.github.build-once.tags";
/** The tags that still have to be applied to an image that was there already. */
function tagsLeft({ facts, host }, wanted, image) {
    const { annotations } = image.manifest;
    // Somebody who runs a job again wants it repaired, if something was cut short; and what was applied for another
    // commit that read the same may have moved on since.
    const rerun = Number(host.environment.get("GITHUB_RUN_ATTEMPT") ?? "1") > 1;
    if (rerun || annotations.get("org.opencontainers.image.revision") !== facts.commit)
        return wanted;
    const applied = new Set((annotations.get(appliedTagsAnnotation) ?? "").split(","));
    // Which version is the highest changes without the commit changing.
    return wanted.filter(({ tag, moves }) => moves === "version" || !applied.has(tag));
}
/** Points the tags to `image`, each forward only, and says of each what happened. @throws {ActionError} those of the registry and of GitHub's API */
async function applyTags(session, image, wanted) {
    const { registry } = session;
    const all = wanted.some(({ moves }) => moves === "version") ? await registry.listTags() : [];
    // What a tag names is known by its SHA-256, whatever digest the image was asked for by.
    const digest = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .o)(image.bytes);
    const decided = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(wanted, atOnce, async (entry) => await decideOne(session, digest, entry, all));
    const moving = decided.filter((each) => each.kind === "moves");
    const names = moving.map(({ entry }) => entry.tag);
    const refused = names.length === 0 ? new Map() : await registry.writeTags(image, names);
    const settled = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(moving, atOnce, async ({ entry, from }) => {
        const error = refused.get(entry.tag);
        if (error !== undefined)
            return heldOrThrown(entry, error);
        const stored = await registry.confirmTag(entry.tag, digest, from ?? "absent");
        if (stored.outcome === "stored")
            return { kind: "moves", entry, from };
        return {
            kind: "held",
            entry,
            reason: `another run pointed it to ${stored.served.digest} at the same time`,
        };
    });
    const outcomes = [...decided.filter(({ kind }) => kind === "held"), ...settled];
    return {
        moved: outcomes.flatMap((each) => (each.kind === "moves" ? [{ tag: each.entry.tag, from: each.from }] : [])),
        held: outcomes.flatMap((each) => (each.kind === "held" ? [{ tag: each.entry.tag, reason: each.reason }] : [])),
    };
}
const atOnce = 6;
async function decideOne(session, digest, entry, allTags) {
    const current = await session.registry.resolve(entry.tag);
    if (current?.digest === digest)
        return { kind: "there", entry };
    // Most runs find nothing to weigh: then nothing that speaks to GitHub is loaded.
    const weighed = current !== undefined && entry.moves !== "fixed";
    const reason = weighed
        ? await (await __nccwpck_require__.e(/* import() */ 451).then(__nccwpck_require__.bind(__nccwpck_require__, 8451))).reasonToHold(session, current, entry, allTags)
        : undefined;
    return reason === undefined ? { kind: "moves", entry, from: current?.digest } : { kind: "held", entry, reason };
}
const keptReasons = new Map([
    ["tag-immutable", "the registry's tags are immutable, so it stays where it was first pointed"],
    ["tag-protected", "a rule of the registry protects it from this account, so it stays where it is"],
]);
/** A tag that moves by itself is held where the registry lets none move; one that somebody named was to be there. */
function heldOrThrown(entry, error) {
    const reason = entry.moves === "fixed" ? undefined : keptReasons.get(error.code);
    if (reason === undefined)
        throw error;
    return { kind: "held", entry, reason };
}


/***/ }),

/***/ 5024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TY: () => (/* binding */ branchTag),
/* harmony export */   Vd: () => (/* binding */ planTags),
/* harmony export */   lq: () => (/* binding */ decideVersionTag)
/* harmony export */ });
/* harmony import */ var _keys_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8068);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6371);


/**
 * The tags of a run, `auto` resolved: `branch-<ref>`, `pr-<n>` and `head-<commit>`, `latest` on the default branch, the
 * version ladder on `v*` tags, of which a pre-release has only its own name. Tags that are spelled out go where they are
 * told, `latest` as well.
 */
function planTags(wishes, facts) {
    const wanted = wishes.flatMap((wish) => wish === "auto" ? autoTags(facts) : [{ tag: wish, moves: "fixed" }]);
    return [...new Map(wanted.map((entry) => [entry.tag, entry])).values()];
}
function autoTags(facts) {
    if (facts.pullRequest !== undefined) {
        const head = facts.headCommit === undefined ? [] : [{ tag: `head-${facts.headCommit}`, moves: "fixed" }];
        return [{ tag: `pr-${facts.pullRequest}`, moves: "commit", line: `pull/${facts.pullRequest}/head` }, ...head];
    }
    const branch = /^refs\/heads\/(.+)$/s.exec(facts.ref)?.[1];
    // A merge queue makes a branch for each try and deletes it; its commit becomes the default branch's, or nobody's.
    if (branch?.startsWith("gh-readonly-queue/") === true)
        return [];
    if (branch !== undefined) {
        const line = `heads/${branch}`;
        const latest = (0,_keys_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrusted */ .W2)(facts) ? [{ tag: "latest", moves: "commit", line }] : [];
        return [{ tag: branchTag(branch), moves: "commit", line }, ...latest];
    }
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(/^refs\/tags\/(.+)$/s.exec(facts.ref)?.[1] ?? "");
    if (version === undefined)
        return [];
    const [exact, ...moving] = (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .ladder */ .T1)(version);
    const latest = version.prerelease === "" ? [{ tag: "latest", moves: "version", scope: "" }] : [];
    return [
        { tag: exact ?? "", moves: "fixed" },
        ...moving.map((tag) => ({ tag, moves: "version", scope: tag })),
        ...latest,
    ];
}
/**
 * The tag of a branch: `branch-` and its name. A name that is no part of a tag as it stands gets `-` for each other
 * character and ends in eight digits of its hash, so that `feat/a` and `feat-a` do not fight for one tag.
 */
function branchTag(branch) {
    const spelled = branch.replaceAll(/[^A-Za-z0-9._-]/gu, "-");
    const plain = `branch-${spelled}`;
    if (spelled === branch && plain.length <= maxTag)
        return plain;
    return `${plain.slice(0, maxTag - 9)}-${hashOf(branch)}`;
}
const maxTag = 128;
/** FNV-1a of 32 bits over UTF-16: tells names apart, and keeps nobody from making two that agree. */
function hashOf(text) {
    let hash = 0x811c9dc5;
    for (let index = 0; index < text.length; index++)
        hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, "0");
}
/** Why a `version` tag may not move, given every tag of the repository; `undefined` when it may. */
function decideVersionTag(scope, version, existing) {
    const higher = existing
        .map((tag) => ({ tag, other: (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersion */ .ot)(tag) }))
        // Pre-releases hold nothing.
        .filter(({ other }) => other?.prerelease === "" && (scope === "" || (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .ladder */ .T1)(other).includes(scope)))
        .find(({ other }) => other !== undefined && (0,_version_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(other, version) > 0);
    return higher === undefined ? undefined : `${higher.tag} is higher`;
}


/***/ }),

/***/ 6371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ ladder),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   ot: () => (/* binding */ parseVersion)
/* harmony export */ });
/** Parses `v1.2.3` or `v1.2.3-rc.1`; anything else is `undefined`. Build metadata cannot be part of an image tag. */
function parseVersion(tag) {
    const match = /^v(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})\.(0|[1-9]\d{0,17})(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/.exec(tag);
    if (match === null || tag.length > 128)
        return undefined;
    const [, major = "0", minor = "0", patch = "0", prerelease = ""] = match;
    return { major: BigInt(major), minor: BigInt(minor), patch: BigInt(patch), prerelease };
}
/** The tags of a version: `v1.2.3`, `v1.2`, `v1`; a pre-release has only its own. */
function ladder(version) {
    const { major, minor, patch, prerelease } = version;
    const exact = `v${major}.${minor}.${patch}`;
    return prerelease === "" ? [exact, `v${major}.${minor}`, `v${major}`] : [`${exact}-${prerelease}`];
}
/** Negative when `a` is lower than `b`, positive when it is higher; pre-releases are not told apart from their release. */
function compareVersions(a, b) {
    for (const part of ["major", "minor", "patch"]) {
        if (a[part] !== b[part])
            return a[part] < b[part] ? -1 : 1;
    }
    return 0;
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
        openTree: async () => (await __nccwpck_require__.e(/* import() */ 783).then(__nccwpck_require__.bind(__nccwpck_require__, 2783))).createTree(workspace),
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
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   Sh: () => (/* binding */ formatRepository),
/* harmony export */   dz: () => (/* binding */ isTag)
/* harmony export */ });
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
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports tableHead, tableRow, details, detailsStart, detailsEnd, bullets, hiddenComment */
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

/***/ 6236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ connectRegistry)
});

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
var errors = __nccwpck_require__(7761);
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
    throw errors/* hostErrors */.S.error("request-failed", `${request.method} ${(0,build_http/* redactUrl */.B)(request.url)}: ${failure.message} (${budget.describe()})`, { cause: failure, ...(failure.fix === undefined ? {} : { hint: failure.fix }) });
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

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __nccwpck_require__(1182);
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

// EXTERNAL MODULE: ./packages/oci/build/credentials.js
var build_credentials = __nccwpck_require__(3943);
// EXTERNAL MODULE: ./packages/oci/build/errors.js
var build_errors = __nccwpck_require__(9474);
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

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
// EXTERNAL MODULE: ./packages/oci/build/shape.js
var shape = __nccwpck_require__(2568);
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
    return { method: "GET", url: url.href, headers: { authorization: (0,build_credentials/* basicAuthorization */.aR)(username, password) } };
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
        return (0,result/* err */._)(`the token service's ${parsed.error}`);
    const { token, refresh, seconds } = parsed.value;
    if (!fitsHeader.test(token))
        return (0,result/* err */._)("the token service gave no token that fits a header");
    // A minute is what the specification says when nothing is told.
    const lifetimeMs = (seconds > 0 ? seconds : 60) * 1000;
    return (0,result.ok)({ token, lifetimeMs, refreshToken: fitsHeader.test(refresh) ? refresh : undefined });
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
            const secret = (0,build_credentials/* bearerSecret */.CC)(credentials.password);
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
            const value = (0,build_credentials/* basicAuthorization */.aR)(credentials.username, credentials.password);
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

// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __nccwpck_require__(7531);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var build_reference = __nccwpck_require__(3842);
// EXTERNAL MODULE: ./packages/oci/build/registry-problems.js
var registry_problems = __nccwpck_require__(4467);
// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __nccwpck_require__(5307);
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
        const { BlobStore, ReferrerStore, listTags, putArtifact } = await __nccwpck_require__.e(/* import() */ 947).then(__nccwpck_require__.bind(__nccwpck_require__, 947));
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


/***/ }),

/***/ 3943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ bearerSecret),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   ly: () => (/* binding */ basicSecret),
/* harmony export */   y4: () => (/* binding */ decodeBase64)
/* harmony export */ });
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

/***/ 4929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ findCredentials)
});

// EXTERNAL MODULE: ./packages/oci/build/credentials.js
var build_credentials = __nccwpck_require__(3943);
// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __nccwpck_require__(518);
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
        const decoded = (0,build_credentials/* decodeBase64 */.y4)(auth) ?? "";
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
var errors = __nccwpck_require__(9474);
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
        ports.log.mask((0,build_credentials/* basicSecret */.ly)(credentials.username, credentials.password));
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
            throw errors/* ociErrors */.N.error("docker-config-invalid", `${path}: ${config.error}`);
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
        throw errors/* ociErrors */.N.error("credential-helper-failed", `${command} could not be started for ${server}`, { cause });
    });
    const said = `${result.stdout}${result.stderr}`;
    if (result.exitCode !== 0) {
        if (/credentials not found/i.test(said))
            return undefined;
        const why = result.timedOut
            ? `did not end within ${helperTimeoutMs / 1000} s`
            : `ended with exit code ${result.exitCode}`;
        throw errors/* ociErrors */.N.error("credential-helper-failed", `${command} get ${why} for ${server}`);
    }
    const answer = (0,shape/* readShape */._)(new TextEncoder().encode(result.stdout), (document) => ({
        username: document.required("Username").text(),
        secret: document.required("Secret").text(),
    }));
    // What the helper printed is a secret: the message says where it is wrong, never what it was.
    if (!answer.ok)
        throw errors/* ociErrors */.N.error("credential-helper-failed", `${command} get answered for ${server} with something that is not Username and Secret`);
    const { username, secret } = answer.value;
    if (username === "" && secret === "")
        return undefined;
    return username === "<token>" ? { kind: "identity", token: secret } : { kind: "basic", username, password: secret };
}


/***/ }),

/***/ 4083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ parseImageConfig),
/* harmony export */   aF: () => (/* binding */ maxConfigBytes)
/* harmony export */ });
/* unused harmony export runsAsRoot */
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2750);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2568);


/** The largest image configuration that is read, in bytes. */
const maxConfigBytes = 8 * 1024 * 1024;
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
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readShape */ ._)(bytes, (document) => {
        const config = document.spelling(members).optional("config")?.spelling(settings);
        return {
            platform: (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatform */ .Kd)(document),
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
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   wD: () => (/* binding */ runnableEntries)
/* harmony export */ });
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
    return index.manifests.filter((entry) => !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .isAttestation */ .H3)(entry) && entry.platform?.os !== "unknown");
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
/* harmony export */   ZX: () => (/* binding */ bareMediaType)
/* harmony export */ });
/* unused harmony export isImageConfig */
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
/* harmony export */   FL: () => (/* binding */ normalizePlatform),
/* harmony export */   Kd: () => (/* binding */ readPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   my: () => (/* binding */ samePlatform)
/* harmony export */ });
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
/******/ var __webpack_exports__ = __nccwpck_require__(3428);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
