export const id = 517;
export const ids = [517];
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

/***/ 7321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ publish),
  T: () => (/* binding */ publishAlso)
});

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var errors = __webpack_require__(7850);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/prove-image.js
var prove_image = __webpack_require__(9528);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/publishing/put-key.js



/**
 * Writes a name that had no image, or `replacing`, and gives what the registry serves under it afterwards: ours, or that
 * of a run that was first. Reads that lag behind are waited out; a registry whose tags never move says who was first.
 *
 * @throws {ActionError} those of the registry; `tag-immutable` (input) only when `replacing` cannot be replaced;
 * `key-unsettled` (upstream)
 */
async function putKey(session, name, image, replacing) {
    const { registry, host } = session;
    const put = await putOnce(session, name, image);
    if (put.served !== undefined && put.served.digest !== replacing)
        return put.served;
    // A tag that never moves, and names what was to be replaced, is not a lag.
    const hopeless = replacing !== undefined && put.error?.code === "tag-immutable";
    const deadline = host.clock.monotonic() + (hopeless ? 0 : prove_image/* lagBudgetMs */.GJ);
    const served = await (0,prove_image/* untilThere */.fW)(host.clock, deadline, async () => {
        const now = await registry.resolve(name);
        return now?.digest === replacing ? undefined : now;
    });
    if (served !== undefined)
        return served;
    throw (put.error ??
        errors/* buildOnceErrors */.D.error("key-unsettled", `${name} was written and still names ${replacing} after ${prove_image/* lagBudgetMs */.GJ / 1000} s`));
}
async function putOnce({ registry }, name, image) {
    try {
        const stored = await registry.putManifest(image.bytes, image.mediaType, name);
        return { served: stored.outcome === "stored" ? image : stored.served };
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && (error.code === "tag-immutable" || error.code === "manifest-not-served"))
            return { error };
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/publishing/claim.js



/** The shortest pause; enough where a request takes up to a quarter of a second. */
const settleMs = 1500;
/** A rival writes at most a read's way back and a write's way there after it looked; the slowest seen may be half of that. */
const slowestTimes = 6;
const maxSettleMs = 60_000;
/** A claim that changes this often is not settling. */
const maxRounds = 12;
/** The tag on which runs settle who publishes `key`. Nobody looks images up by it. */
function claimTag(key) {
    return `claim-${key}`;
}
/**
 * Settles which image a key will name, where the registry has nothing better than tags that the last writer wins: on a
 * tag beside the key. A run that finds no claim writes its own; everybody waits longer than a rival needs between its
 * look and its write, and reads the claim again until it stays. The pause grows with the slowest answer that was seen.
 *
 * @throws {ActionError} those of the registry; `key-unsettled` (upstream)
 * @see Fischer's algorithm for mutual exclusion, of which this is the part that agrees
 */
async function claimFor(session, key, built, replacing) {
    const { registry, host } = session;
    const { clock } = host;
    const tag = claimTag(key);
    let slowestMs = 0;
    const timed = async (work) => {
        const start = clock.monotonic();
        const result = await work();
        slowestMs = Math.max(slowestMs, clock.monotonic() - start);
        return result;
    };
    const look = async () => await timed(async () => await registry.resolve(tag));
    let current = await look();
    const gone = current === undefined ? undefined : await goneFrom(session, current, built);
    // Finding that out takes a while, in which a rival may have found it out as well.
    if (gone !== undefined)
        current = await look();
    const counts = ({ digest }) => digest === built.digest || (digest !== replacing && digest !== gone);
    if (current === undefined || !counts(current)) {
        const outdated = current?.digest;
        current = await timed(async () => await putKey(session, tag, built, outdated));
    }
    // Alone, one read that agrees is enough; who met a rival may have met a fast one of several, and reads twice.
    let agreements = current.digest === built.digest ? 1 : 2;
    for (let round = 0; round < maxRounds; round++) {
        await clock.sleep(Math.min(maxSettleMs, Math.max(settleMs, slowestTimes * slowestMs)));
        const next = await look();
        if (next === undefined || !counts(next))
            continue;
        if (next.digest !== current.digest)
            agreements = 2;
        else if (--agreements === 0)
            return next;
        current = next;
    }
    throw errors/* buildOnceErrors */.D.error("key-unsettled", `${tag} did not stay the same in ${maxRounds} reads`);
}
/** The claimed digest when its image was cleaned up in part; a claim of a run that is long over counts otherwise. */
async function goneFrom({ registry, host }, claimed, built) {
    if (claimed.digest === built.digest)
        return undefined;
    const budget = { clock: host.clock, waitMs: prove_image/* lagBudgetMs */.GJ };
    const proof = await (0,prove_image/* proveParts */.D$)(registry, claimed, "platforms", budget);
    return proof.kind === "whole" ? undefined : claimed.digest;
}

// EXTERNAL MODULE: ./packages/github/build/git-refs.js
var git_refs = __webpack_require__(4732);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __webpack_require__(5307);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/publishing/github-api.js
var github_api = __webpack_require__(5937);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/publishing/ref-lock.js





const attempts = 6;
/**
 * Opens the lock of a key. A decision is an annotated tag object, whose message holds the digest, under the reference
 * `refs/build-once/<image>/<key>/<generation>`; GitHub creates a reference for one of all who ask. References are never
 * moved or deleted, so that a run which was held up cannot take back what others decided since.
 *
 * @throws {ActionError} `lock-unavailable` (input)
 */
async function openRefLock(session, key) {
    const { host, image } = session;
    const api = await (0,github_api/* connectGitHub */.U)(session);
    const commit = host.environment.get("GITHUB_SHA") ?? session.facts.commit;
    if (api === undefined)
        throw errors/* buildOnceErrors */.D.error("lock-unavailable", "GITHUB_REPOSITORY or github-token is not set, and `lock` is ref");
    // Image names have characters that reference names may not have.
    const scope = (await (0,digest_of/* digestOf */.o)(new TextEncoder().encode(image))).slice("sha256:".length, "sha256:".length + 12);
    const place = { api, image, key, commit, start: `build-once/${scope}/${key}` };
    return { decide: async (digest, generation) => await decide(place, digest, generation) };
}
async function decide(place, digest, generation) {
    let lost;
    for (let attempt = 1; attempt <= attempts; attempt++) {
        const created = await create(place, digest, generation);
        if (created === true)
            return { generation, digest };
        // A lost answer may have created it: then it is found, and names what was offered.
        const decided = await latest(place, generation);
        if (decided !== undefined)
            return decided;
        lost = created === false ? undefined : created;
        if (attempt < attempts)
            await place.api.clock.sleep(Math.min(8000, 500 * 2 ** attempt));
    }
    if (lost !== undefined)
        throw lost;
    throw errors/* buildOnceErrors */.D.error("lock-unreadable", `refs/${place.start}/${generation} exists and was not listed ${attempts} times`);
}
/** True when it was created, false when another run had, the error when the answer was lost. */
async function create({ api, ...place }, digest, generation) {
    const name = `${place.start}/${generation}`;
    const { image, key, commit } = place;
    try {
        const sha = await (0,git_refs/* createTagObject */.CM)(api, { tag: name, message: renderDecision({ image, key, digest }), commit });
        return await (0,git_refs/* createRef */._3)(api, `refs/${name}`, sha);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && isLost(error))
            return error;
        throw error;
    }
}
function isLost(error) {
    const unavailable = "api-unavailable";
    return error.code === unavailable || error.code === "request-failed";
}
async function latest({ api, ...place }, atLeast) {
    const prefix = `refs/${place.start}/`;
    const found = (await (0,git_refs/* listMatchingRefs */._O)(api, place.start))
        .filter(({ ref }) => ref.startsWith(prefix) && /^[1-9]\d{0,5}$/.test(ref.slice(prefix.length)))
        .map(({ ref, sha, type }) => ({ ref, sha, type, generation: Number(ref.slice(prefix.length)) }))
        .reduce((best, entry) => (best !== undefined && best.generation > entry.generation ? best : entry), undefined);
    if (found === undefined || found.generation < atLeast)
        return undefined;
    const { ref, generation } = found;
    if (found.type !== "tag")
        throw errors/* buildOnceErrors */.D.error("lock-invalid", `${ref} names a ${found.type.slice(0, 20)}`);
    const tag = await (0,git_refs/* fetchTagObject */.e5)(api, found.sha);
    if (tag === undefined)
        return undefined;
    const digest = parseDecision(tag.message, place);
    if (digest === undefined)
        throw errors/* buildOnceErrors */.D.error("lock-invalid", `${ref} says ${JSON.stringify(tag.message.slice(0, 200))}`);
    return { generation, digest };
}
const firstLine = "Build Once decided on an image, v1";
/** The message of a decision's tag object. */
function renderDecision(decision) {
    return `${firstLine}\n\nimage: ${decision.image}\nkey: ${decision.key}\ndigest: ${decision.digest}\n`;
}
/** The digest of a message, when it is one of this image and key to the letter. */
function parseDecision(message, expected) {
    const digest = (0,build_digest/* parseDigest */.m)(/\ndigest: (\S{1,200})\n*$/.exec(message)?.[1] ?? "");
    if (!digest.ok)
        return undefined;
    return message.trimEnd() === renderDecision({ ...expected, digest: digest.value }).trimEnd()
        ? digest.value
        : undefined;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/publishing/publish.js





/**
 * Ties the key to what was built, unless another run was first: then that run's image is adopted. What is decided is
 * decided before the key is written, so that whoever finds the key finds the image that every run ends with: by a git
 * reference with `lock: ref`, else by a claim in the registry.
 *
 * @throws {ActionError} those of the registry and of the lock; `key-unsettled` (upstream), `rival-refused` (data); nothing
 * is tagged then
 */
async function publish(session, key, built, options = {}) {
    const { replacing } = options;
    const accepted = async (image) => {
        const why = image.digest === built.digest ? undefined : await options.refuse?.(image);
        if (why === undefined)
            return image;
        throw errors/* buildOnceErrors */.D.error("rival-refused", `${key}: another run was first with ${image.digest}: ${why}`);
    };
    const known = await present(session, key, built, replacing);
    if (known !== undefined)
        return published(await accepted(known), built);
    const decide = session.inputs.lock === "ref" ? decideByRef : claimFor;
    const winner = await accepted(await decide(session, key, built, replacing));
    // While this run waited, another may have finished; and whoever decided may have died before it wrote the key.
    const tied = (await present(session, key, winner, replacing)) ?? (await putKey(session, key, winner, replacing));
    return published(tied.digest === winner.digest ? tied : await accepted(tied), built);
}
/**
 * Ties a further key to what {@link publish} settled on, unless it has an image: that one stays, for it was decided by
 * the runs that looked that key up first, and gives what the key names then.
 *
 * @throws {ActionError} those of the registry; `key-unsettled` (upstream)
 */
async function publishAlso(session, key, image, options = {}) {
    const { replacing } = options;
    const known = await present(session, key, image, replacing);
    return published(known ?? (await putKey(session, key, image, replacing)), image);
}
function published(image, built) {
    return { image, raced: image.digest !== built.digest };
}
/** What the key names already, unless that is to be replaced by something else. */
async function present({ registry }, key, wanted, replacing) {
    const current = await registry.resolve(key);
    return current?.digest === replacing && current?.digest !== wanted.digest ? undefined : current;
}
/** A decision whose image is gone for good, or shall be replaced, is followed by the next generation's. */
async function decideByRef(session, key, built, replacing) {
    const { registry, host } = session;
    const lock = await openRefLock(session, key);
    for (let generation = 1;;) {
        const decided = await lock.decide(built.digest, generation);
        if (decided.digest === built.digest)
            return built;
        if (decided.digest !== replacing) {
            // Whoever decided had pushed it before: what is not served after the lag of a registry was cleaned up.
            const proof = await (0,prove_image/* proveImage */.iL)(registry, decided.digest, "platforms", {
                clock: host.clock,
                waitMs: prove_image/* lagBudgetMs */.GJ,
            });
            if (proof.kind === "whole")
                return proof.image;
            host.log.warning(`The image that ${key} was decided to be, ${decided.digest}, is gone from the registry.`);
        }
        generation = decided.generation + 1;
    }
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

/***/ 9109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ recordBuild),
  w: () => (/* binding */ recordReuse)
});

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-image.js
var find_image = __webpack_require__(2863);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/declare-subject.js

/** The runner fails the step that writes more. */
const maxFileBytes = 1024 * 1024;
const maxSubjects = 500;
/**
 * Declares the image to the runner, so that `actions/attest` finds it without being told. The runner fails a step whose
 * lines it cannot take (a name that was declared with another digest, too many of them); such a line is not written.
 *
 * @param image `registry/path`
 * @see actions/runner, CreateArtifactsFileCommand (pull request 4527); actions/attest, src/artifacts.ts
 */
async function declareSubject(ports, image, digest) {
    const path = ports.environment.get("GITHUB_ARTIFACTS");
    if (path === undefined)
        return "not-offered";
    try {
        const obstacle = await obstacleTo(ports, path, image, digest);
        if (obstacle === "known")
            return "known";
        if (obstacle !== undefined) {
            ports.log.warning(`${image}@${digest} is not declared to the runner: ${obstacle}.`);
            return "refused";
        }
        // Blank lines are skipped; what another wrote may not have ended its line.
        await ports.files.append(path, `\noci://${image}@${digest}\n`);
        return "declared";
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.lZ) || error.kind === "bug")
            throw error;
        ports.log.warning(`${image}@${digest} is not declared to the runner: ${error.message}`);
        return "refused";
    }
}
async function obstacleTo(ports, path, image, digest) {
    // The runner splits lines, trims them, and keeps `=` for itself.
    if (!/^[a-z0-9.:/_-]{1,400}$/.test(image) || !digest.startsWith("sha256:"))
        return "the runner has no name for it";
    const size = (await ports.files.stat(path))?.sizeBytes ?? 0;
    if (size + image.length + digest.length + 10 > maxFileBytes)
        return "the step's list is full";
    const list = ports.environment.get("GITHUB_ARTIFACTS_LIST");
    const text = list === undefined ? undefined : await ports.files.readText(list, 4 * maxFileBytes);
    const subjects = parseSubjects(text ?? "");
    const declared = subjects.get(image);
    if (declared === digest)
        return "known";
    if (declared !== undefined)
        return `an earlier step of the job declared ${image} with another digest`;
    return subjects.size >= maxSubjects ? `the job has ${maxSubjects} subjects already` : undefined;
}
/** Name to digest; empty where the runner does not tell, as with the feature switched off. */
function parseSubjects(text) {
    try {
        const list = JSON.parse(text);
        const entries = Array.isArray(list?.subjects) ? list.subjects : [];
        return new Map(entries.map(entryOf));
    }
    catch {
        return new Map();
    }
}
function entryOf(entry) {
    const { name, digest } = (entry ?? {});
    return [typeof name === "string" ? name : "", typeof digest === "string" ? digest : ""];
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/reuse-record.js
var reuse_record = __webpack_require__(2677);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/write-record.js
var write_record = __webpack_require__(3236);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/run-identity.js
var run_identity = __webpack_require__(4601);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/record-run.js





/** Attaches the record of a build to its image and declares the image to the runner; neither can fail the run. */
async function recordBuild(session, image, { plan, content, bases, buildMs, tools }) {
    const { host, registry, facts } = session;
    const [record] = await Promise.all([
        (0,write_record/* writeRecord */.r)({ registry, log: host.log }, image, {
            ...(0,run_identity/* runIdentity */.y)(host, facts),
            metadata: session.inputs.metadata,
            image: session.image,
            digest: image.digest,
            keys: [...new Set([plan.keys.write, ...(content.keys === undefined ? [] : [content.keys.write])])],
            inputs: content.inputs,
            bases,
            platforms: (0,find_image/* platformDigests */.Hm)(image),
            tools: { ...tools },
            builtAtMs: host.clock.now(),
            buildMs,
        }),
        declareSubject(host, session.image, image.digest),
    ]);
    return record;
}
/** Notes beside an image that this commit uses it as well, and declares it to the runner; neither can fail the run. */
async function recordReuse(session, image) {
    const { host, registry, facts, inputs } = session;
    const identity = { ...(0,run_identity/* runIdentity */.y)(host, facts), metadata: inputs.metadata };
    const [record] = await Promise.all([
        (0,reuse_record/* writeReuse */.A$)({ registry, log: host.log }, image, identity, host.clock.now()),
        declareSubject(host, session.image, image.digest),
    ]);
    return record;
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

/***/ 4601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl),
/* harmony export */   y: () => (/* binding */ runIdentity)
/* harmony export */ });
/** Which run of which workflow this is, as far as the runner says; the rest is empty. */
function runIdentity({ environment }, facts) {
    const attempt = Number(environment.get("GITHUB_RUN_ATTEMPT") ?? "1");
    return {
        repository: environment.get("GITHUB_REPOSITORY") ?? "",
        commit: facts.commit,
        ref: facts.ref,
        runUrl: runUrl(environment) ?? "",
        runAttempt: Number.isSafeInteger(attempt) && attempt > 0 ? attempt : 1,
        workflow: environment.get("GITHUB_WORKFLOW_REF") ?? environment.get("GITHUB_WORKFLOW") ?? "",
    };
}
/** The address of this run's page; `undefined` outside a workflow. */
function runUrl(environment) {
    const server = environment.get("GITHUB_SERVER_URL");
    const repository = environment.get("GITHUB_REPOSITORY");
    const id = environment.get("GITHUB_RUN_ID");
    return server === undefined || repository === undefined || id === undefined
        ? undefined
        : `${server}/${repository}/actions/runs/${id}`;
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
