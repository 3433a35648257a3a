export const id = 451;
export const ids = [451];
export const modules = {

/***/ 5937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub)
/* harmony export */ });
/** GitHub's API for the repository that the workflow is of; `undefined` outside of GitHub or without a token. */
async function connectGitHub({ host, inputs }) {
    const [owner = "", name = "", rest] = (host.environment.get("GITHUB_REPOSITORY") ?? "").split("/");
    const token = inputs["github-token"];
    if (token === undefined || owner === "" || name === "" || rest !== undefined)
        return undefined;
    return { client: await host.github.connect(token), clock: host.clock, repository: { owner, name } };
}


/***/ }),

/***/ 5029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   io: () => (/* binding */ recordType),
/* harmony export */   sF: () => (/* binding */ renderRecord),
/* harmony export */   t5: () => (/* binding */ maxRecordBytes),
/* harmony export */   x1: () => (/* binding */ planRecord)
/* harmony export */ });
/** The artifact type of a build record. */
const recordType = "application/vnd.build-once.record.v1+json";
/** The largest record that is written or read, in bytes. */
const maxRecordBytes = 1024 * 1024;
/** The record of a build; keys in a fixed order, so that equal facts are equal bytes. */
function planRecord(facts) {
    const record = {
        schema: "build-once/record/v1",
        image: facts.image,
        digest: facts.digest,
        keys: facts.keys,
        source: { repository: facts.repository, commit: facts.commit, ref: facts.ref },
        run: { url: facts.runUrl, attempt: facts.runAttempt, workflow: facts.workflow },
        platforms: sorted(facts.platforms),
        bases: sorted(facts.bases),
        tools: sorted(facts.tools),
        builtAt: new Date(facts.builtAtMs).toISOString(),
        buildMs: Math.round(facts.buildMs),
    };
    if (facts.inputs === undefined)
        return record;
    const whole = { ...record, inputs: facts.inputs };
    return renderRecord(whole).length <= maxRecordBytes ? whole : record;
}
/** The bytes of a record. */
function renderRecord(record) {
    return new TextEncoder().encode(JSON.stringify(record));
}
function sorted(entries) {
    return Object.fromEntries(Object.entries(entries).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}


/***/ }),

/***/ 7871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ renderNote),
/* harmony export */   VC: () => (/* binding */ readNote)
/* harmony export */ });
/* unused harmony exports noteNames, metadataPrefix */
/* harmony import */ var _keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9536);

/** The annotations that say, in a list of referrers, whose a record or a reuse is: no further request is needed. */
const noteNames = {
    revision: "org.opencontainers.image.revision",
    created: "org.opencontainers.image.created",
    ref: "io.github.build-once.ref",
    run: _keys_image_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .runAnnotation */ .VF,
};
/** Before each name of `metadata` in the annotations of a record or note. */
const metadataPrefix = "io.github.build-once.metadata.";
/** The annotations of a note. */
function renderNote(run, atMs) {
    return new Map([
        [noteNames.revision, run.commit],
        [noteNames.created, new Date(atMs).toISOString()],
        [noteNames.ref, run.ref],
        [noteNames.run, run.runUrl],
        ...[...(run.metadata ?? [])].map(([name, value]) => [`${metadataPrefix}${name}`, value]),
    ]);
}
/** Reads a note; `undefined` when the annotations are not one. */
function readNote(annotations) {
    const commit = annotations.get(noteNames.revision) ?? "";
    const created = annotations.get(noteNames.created) ?? "";
    const ref = annotations.get(noteNames.ref) ?? "";
    const runUrl = annotations.get(noteNames.run) ?? "";
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) || ref.length > 500 || runUrl.length > 500)
        return undefined;
    const atMs = created.length <= 40 ? Date.parse(created) : Number.NaN;
    return Number.isNaN(atMs) ? undefined : { commit, ref, runUrl, atMs };
}


/***/ }),

/***/ 2677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A$: () => (/* binding */ writeReuse),
/* harmony export */   cf: () => (/* binding */ readReuses)
/* harmony export */ });
/* unused harmony exports reuseType, planReuseRecord */
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7871);
/* harmony import */ var _write_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);


/** The artifact type of a note that a further commit uses an image. */
const reuseType = "application/vnd.build-once.reuse.v1+json";
/** An image that half the history uses needs no longer list. */
const maxReuses = 200;
/** The note that a commit which was not built uses this image; it has no document, its annotations say everything. */
function planReuseRecord(subject, run, atMs) {
    return { artifactType: reuseType, subject, document: undefined, annotations: (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNote */ .NS)(run, atMs) };
}
/**
 * Attaches the note that the run's commit uses an image found by its content: one read and one write, unless the commit
 * is noted already or {@link maxReuses} are. A note that cannot be written is a warning and `undefined`.
 */
async function writeReuse({ registry, log }, image, run, atMs) {
    return await (0,_write_record_js__WEBPACK_IMPORTED_MODULE_1__/* .orWarning */ .S)(log, "That this commit uses the image was not noted", async () => {
        const known = await readReuses(registry, image.digest);
        if (known.length >= maxReuses || known.some(({ commit }) => commit === run.commit))
            return undefined;
        return await registry.putArtifact(planReuseRecord(image, run, atMs));
    });
}
/**
 * The commits that use an image without having built it, oldest first; one request.
 *
 * @throws {ActionError} those of the registry
 */
async function readReuses(registry, digest) {
    const { entries } = await registry.referrers(digest, reuseType);
    const notes = entries.flatMap((entry) => (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .readNote */ .VC)(entry.annotations) ?? []);
    return notes.toSorted((a, b) => a.atMs - b.atMs).slice(0, maxReuses);
}


/***/ }),

/***/ 3236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ orWarning),
/* harmony export */   r: () => (/* binding */ writeRecord)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1182);
/* harmony import */ var _build_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5029);
/* harmony import */ var _note_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7871);



/**
 * Attaches the record of a build to its image, in three requests, five where the registry has no referrers API. The
 * image is there already, so a record that cannot be written is a warning and `undefined`.
 */
async function writeRecord({ registry, log }, image, facts) {
    const record = (0,_build_record_js__WEBPACK_IMPORTED_MODULE_1__/* .planRecord */ .x1)(facts);
    if (facts.inputs !== undefined && record.inputs === undefined)
        log.warning("The build record leaves out what the content key was made of: it is larger than a record may be.");
    return await orWarning(log, "The build record was not written", async () => registry.putArtifact({
        artifactType: _build_record_js__WEBPACK_IMPORTED_MODULE_1__/* .recordType */ .io,
        subject: image,
        document: (0,_build_record_js__WEBPACK_IMPORTED_MODULE_1__/* .renderRecord */ .sF)(record),
        annotations: (0,_note_js__WEBPACK_IMPORTED_MODULE_0__/* .renderNote */ .NS)(facts, facts.builtAtMs),
    }));
}
/** What `work` gives; a failure that is not a bug is only worth a warning. */
async function orWarning(log, what, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ) || error.kind === "bug")
            throw error;
        log.warning(`${what}; the image is not affected: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 8451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reasonToHold: () => (/* binding */ reasonToHold)
});

// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __webpack_require__(8302);
// EXTERNAL MODULE: ./packages/github/build/api.js + 2 modules
var build_api = __webpack_require__(9695);
;// CONCATENATED MODULE: ./packages/github/build/compare.js

const known = new Set(["identical", "ahead", "behind", "diverged"]);
/**
 * Compares two commits, branches or tags by ancestry; `undefined` when GitHub does not have one of them, or nothing that
 * both descend from.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "Compare two commits"
 */
async function compareRefs(api, base, head) {
    const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
    const parameters = { basehead: `${base}...${head}`, per_page: 1 };
    const answer = await (0,build_api/* callApi */.p)(api, { route, parameters, permission: "contents: read", accept: [404, 422] });
    if (answer.status !== 200)
        return undefined;
    const status = answer.body.at("status").text(20) ?? "";
    if (!known.has(status))
        throw (0,build_api/* unexpectedAnswer */.a)(route, "status");
    return status;
}

// EXTERNAL MODULE: ./packages/github/build/git-refs.js
var git_refs = __webpack_require__(4732);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/publishing/github-api.js
var github_api = __webpack_require__(5937);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/tags/compare-commits.js


const orders = {
    identical: "same",
    ahead: "newer",
    behind: "older",
    diverged: "apart",
};
/**
 * Compares two commits by ancestry: with git where the history is here, else by GitHub's API; commits that GitHub does
 * not know any more were rewritten away and count as `apart`.
 *
 * @throws {ActionError} those of GitHub's API
 */
async function compareCommits(session, theirs, ours) {
    if (theirs === ours)
        return "same";
    return (await compareByGit(session, theirs, ours)) ?? (await compareByApi(session, theirs, ours));
}
async function compareByGit({ host }, theirs, ours) {
    const isAncestor = async (older, newer) => {
        const { exitCode } = await host.exec.run("git", ["merge-base", "--is-ancestor", older, newer]);
        if (exitCode === 0)
            return true;
        return exitCode === 1 ? false : undefined;
    };
    const shallow = await host.exec.run("git", ["rev-parse", "--is-shallow-repository"]);
    // In a shallow clone "no ancestor" may only mean "not fetched".
    if (shallow.exitCode !== 0)
        return undefined;
    const forward = await isAncestor(theirs, ours);
    if (forward === true)
        return "newer";
    if (forward === undefined || shallow.stdout.trim() !== "false")
        return undefined;
    const backward = await isAncestor(ours, theirs);
    if (backward === undefined)
        return undefined;
    return backward ? "older" : "apart";
}
async function compareByApi(session, theirs, ours) {
    const api = await (0,github_api/* connectGitHub */.U)(session);
    const told = api === undefined ? undefined : await compareRefs(api, theirs, ours);
    return told === undefined ? "apart" : orders[told];
}
/**
 * Asks where `commit` stands in the history of `line`, such as `heads/main` or `pull/7/head`.
 *
 * @throws {ActionError} those of GitHub's API
 */
async function standingOn(session, line, commit) {
    const api = await (0,github_api/* connectGitHub */.U)(session);
    const tip = api === undefined ? undefined : await (0,git_refs/* fetchRef */.sl)(api, line);
    if (tip === undefined)
        return { kind: "unknown" };
    const order = await compareCommits(session, tip.sha, commit);
    if (order === "apart")
        return { kind: "left-out", tip: tip.sha };
    // Newer than the newest that GitHub shows is a push that it does not show yet.
    return { kind: order === "older" ? "contained" : "newest" };
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/tags/plan-tags.js
var plan_tags = __webpack_require__(5024);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/reuse-record.js
var reuse_record = __webpack_require__(2677);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/tags/version.js
var tags_version = __webpack_require__(6371);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/tags/hold-tag.js





const revisionAnnotation = "org.opencontainers.image.revision";
/** Each commit is one more comparison; the newest tell. */
const maxReuses = 10;
/**
 * Why a tag that points to `current` may not move to the image of the run's commit; `undefined` when it may.
 *
 * @throws {ActionError} those of the registry and of GitHub's API
 */
async function reasonToHold(session, current, wanted, allTags) {
    switch (wanted.moves) {
        case "fixed":
            return undefined;
        case "version":
            return await holdVersion(session, current, wanted.tag, wanted.scope, allTags);
        case "commit":
            return wanted.line.startsWith("pull/")
                ? await holdPull(session, wanted.line)
                : await holdBranch(session, current, wanted.line);
        default:
            return (0,assert_never/* assertNever */.x)(wanted);
    }
}
async function holdVersion(session, current, tag, scope, allTags) {
    const version = (0,tags_version/* parseVersion */.ot)(session.facts.ref.replace(/^refs\/tags\//, ""));
    const reason = version === undefined ? undefined : (0,plan_tags/* decideVersionTag */.lq)(scope, version, allTags);
    if (reason !== undefined || tag !== "latest")
        return reason;
    // The default branch moves `latest` as well, and may be ahead of the release.
    const theirs = revisionOf(current);
    if (theirs === undefined)
        return undefined;
    return (await compareCommits(session, theirs, session.facts.commit)) === "older" ? newerReason(theirs) : undefined;
}
/** The merge commits of a pull request do not descend from each other: the newest is that of the newest head. */
async function holdPull(session, line) {
    const ours = session.facts.headCommit ?? session.facts.commit;
    const standing = await standingOn(session, line, ours);
    if (standing.kind === "newest")
        return undefined;
    if (standing.kind === "unknown")
        return unknownReason(line);
    return `the pull request goes on after ${hold_tag_short(ours)}`;
}
async function holdBranch(session, current, line) {
    const ours = session.facts.commit;
    let apart = false;
    for (const theirs of await commitsOf(session, current, line)) {
        const order = await compareCommits(session, theirs, ours);
        if (order === "older")
            return newerReason(theirs);
        apart ||= order === "apart";
    }
    if (!apart)
        return undefined;
    // Somebody rewrote the branch: its history says who belongs to it.
    const standing = await standingOn(session, line, ours);
    if (standing.kind === "unknown")
        return unknownReason(line);
    return standing.kind === "left-out"
        ? `the branch was rewritten to ${hold_tag_short(standing.tip)} and has ${hold_tag_short(ours)} no more`
        : undefined;
}
/** The commits that an image stands for on a branch: the one it was built from, and those that read the same. */
async function commitsOf({ registry, inputs }, image, line) {
    const revision = revisionOf(image);
    if (!inputs.key.includes("content"))
        return revision === undefined ? [] : [revision];
    const reuses = (await (0,reuse_record/* readReuses */.cf)(registry, image.digest)).filter(({ ref }) => ref === `refs/${line}`);
    const commits = [revision, ...reuses.slice(-maxReuses).map(({ commit }) => commit)];
    return [...new Set(commits)].filter((commit) => commit !== undefined);
}
/** An image that does not say what it was built from holds nothing. */
function revisionOf(image) {
    const revision = image.manifest.annotations.get(revisionAnnotation) ?? "";
    return /^[0-9a-f]{40}$/.test(revision) ? revision : undefined;
}
function newerReason(theirs) {
    return `it points to ${hold_tag_short(theirs)}, which is newer`;
}
function unknownReason(line) {
    return `GitHub does not say which commit of ${JSON.stringify(line.slice(0, 100))} is the newest`;
}
function hold_tag_short(commit) {
    return commit.slice(0, 12);
}


/***/ }),

/***/ 9695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ callApi),
  a: () => (/* binding */ unexpectedAnswer)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/github/build/errors.js
var errors = __webpack_require__(2690);
// EXTERNAL MODULE: ./packages/github/build/json-view.js
var json_view = __webpack_require__(4637);
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

/***/ 4732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ createTagObject),
/* harmony export */   _3: () => (/* binding */ createRef),
/* harmony export */   _O: () => (/* binding */ listMatchingRefs),
/* harmony export */   e5: () => (/* binding */ fetchTagObject),
/* harmony export */   sl: () => (/* binding */ fetchRef)
/* harmony export */ });
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9695);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2690);
/* harmony import */ var _json_view_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4637);



const readContents = "contents: read";
const writeContents = "contents: write";
/** A reference by its name without `refs/`, such as `heads/main`; `undefined` when there is none. @throws {ActionError} as {@link callApi} */
async function fetchRef(api, name) {
    const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { route, parameters: { ref: name }, permission: readContents, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const found = readRef(answer.body);
    if (found?.ref !== `refs/${name}`)
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(route, "reference");
    return found;
}
/**
 * The references whose names, without `refs/`, start with `start`.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "List matching references"
 */
async function listMatchingRefs(api, start) {
    const route = "GET /repos/{owner}/{repo}/git/matching-refs/{ref}";
    const { body } = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { route, parameters: { ref: start }, permission: readContents });
    if (!body.isArray())
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(route, "list");
    return body.items().map((item) => {
        const found = readRef(item);
        if (found === undefined)
            throw (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(route, "reference");
        return found;
    });
}
/**
 * Creates a reference, given in full; false when one of that name is there already: of all who create it, one is told true.
 * An answer that got lost leaves open whether it was created.
 *
 * @throws {ActionError} as {@link callApi}
 * @see GitHub REST API, "Create a reference"
 */
async function createRef(api, ref, sha) {
    const route = "POST /repos/{owner}/{repo}/git/refs";
    const call = { route, parameters: { ref, sha }, permission: writeContents };
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { ...call, accept: [422] });
    if (answer.status === 201)
        return true;
    const said = answer.body.at("message").text() ?? "";
    if (/already exists/i.test(said))
        return false;
    throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .githubErrors */ .Z.error("api-refused", `${route}: 422 for ${ref}: ${said.slice(0, 300)}`);
}
/** Makes an annotated tag object of a commit and gives its SHA; nothing names it yet. @throws {ActionError} as {@link callApi} */
async function createTagObject(api, tag) {
    const route = "POST /repos/{owner}/{repo}/git/tags";
    const parameters = { tag: tag.tag, message: tag.message, object: tag.commit, type: "commit" };
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { route, parameters, permission: writeContents });
    const sha = answer.body.at("sha").commit();
    if (sha === undefined)
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(route, "SHA");
    return sha;
}
/** An annotated tag object; `undefined` when there is none of that SHA. @throws {ActionError} as {@link callApi} */
async function fetchTagObject(api, sha) {
    const route = "GET /repos/{owner}/{repo}/git/tags/{tag_sha}";
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .callApi */ .p)(api, { route, parameters: { tag_sha: sha }, permission: readContents, accept: [404] });
    if (answer.status === 404)
        return undefined;
    const { body } = answer;
    const tag = body.at("tag").text();
    const message = body.at("message").text(10_000);
    const commit = body.at("object").at("sha").commit();
    if (body.at("sha").commit() !== sha || tag === undefined || message === undefined || commit === undefined)
        throw (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpectedAnswer */ .a)(route, "tag object");
    return { tag, message, commit };
}
function readRef(view) {
    const ref = view.at("ref").text();
    const sha = view.at("object").at("sha").text(64);
    const type = view.at("object").at("type").text(20);
    if (ref === undefined || sha === undefined || !(0,_json_view_js__WEBPACK_IMPORTED_MODULE_2__/* .isCommit */ .W)(sha) || type === undefined)
        return undefined;
    return { ref, sha, type };
}


/***/ })

};
