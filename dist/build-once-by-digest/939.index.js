export const id = 939;
export const ids = [939];
export const modules = {

/***/ 2939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promoteAcross: () => (/* binding */ promoteAcross)
});

// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var reference = __webpack_require__(3842);
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
        return err("a size is a whole number and a unit: 65000, 10MB, 1GiB");
    const bytes = Number(match[1]) * unit;
    return Number.isSafeInteger(bytes) ? ok(bytes) : err("that size is too large to be meant");
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

// EXTERNAL MODULE: ./packages/oci/build/in-parallel.js
var in_parallel = __webpack_require__(1192);
;// CONCATENATED MODULE: ./packages/oci/build/copy/copy-ports.js
/** How many manifests are read or written at once. */
const manifestsAtOnce = 6;
/** How many blobs are under way at once. */
const blobsAtOnce = 6;

// EXTERNAL MODULE: ./packages/oci/build/errors.js
var errors = __webpack_require__(9474);
// EXTERNAL MODULE: ./packages/oci/build/media-types.js
var media_types = __webpack_require__(8193);
// EXTERNAL MODULE: ./packages/oci/build/referrers.js
var build_referrers = __webpack_require__(8213);
;// CONCATENATED MODULE: ./packages/oci/build/copy/find-attached.js





/** Signatures of signatures of SBOMs; each level is one more round of requests. */
const maxLevels = 16;
/** Of all lists together; each manifest is named by one as a rule. */
const maxEntries = 50_000;
/** Reads the list of all tags, which saves a question for each that is not there, and what refers to `root`. */
async function readSourceLists(source, root) {
    const [tags, referrers] = await Promise.all([source.listTags(), source.referrers(root)]);
    return { tags, root, referrers };
}
/**
 * Finds everything attached to `subjects`, and what is attached to that: by the referrers API, by the fallback tag, and
 * under tags of the form `sha256-<hex>.sig`.
 *
 * @throws {ActionError} those of the registry; `copy-too-large` (data)
 */
async function findAttached(source, set, subjects, lists) {
    const finder = new Finder(source, set, lists);
    const manifests = [];
    const tagged = [];
    const listed = [];
    const left = new Map();
    let level = subjects;
    for (let depth = 0; level.length > 0; depth++) {
        if (depth >= maxLevels)
            throw errors/* ociErrors */.N.error("copy-too-large", `what is attached is attached more than ${maxLevels} levels deep`);
        const found = await finder.attachedTo(level.map(({ digest }) => digest));
        for (const each of found.listed) {
            listed.push(each);
            if ((0,media_types/* manifestKind */.QS)(each.entry.mediaType) === undefined)
                left.set(each.entry.digest, "its type is no manifest of OCI or Docker");
        }
        tagged.push(...found.tagged);
        const named = found.listed.map(({ entry }) => entry.digest);
        const fresh = new Set(named.filter((digest) => !set.has(digest) && !left.has(digest)));
        const read = await set.read([...fresh], async (digest) => await source.resolve(digest));
        for (const [index, digest] of [...fresh].entries())
            if (read[index] === undefined)
                left.set(digest, "a list names it and the registry does not have it");
        const roots = [...read.flatMap((manifest) => manifest ?? []), ...found.tagged.map(({ manifest }) => manifest)];
        level = await set.addWhole(roots);
        manifests.push(...level);
    }
    return {
        manifests,
        listed: listed.filter(({ entry }) => !left.has(entry.digest)),
        tagged,
        left: [...left].map(([digest, why]) => ({ digest, why })),
    };
}
class Finder {
    #source;
    #set;
    #entries = 0;
    #lists;
    #tags;
    /** By what they are made of. */
    #attachmentTags;
    constructor(source, set, lists) {
        this.#source = source;
        this.#set = set;
        this.#lists = lists;
        this.#tags = new Set(lists.tags);
        const attaching = lists.tags.filter((tag) => attachmentPattern.test(tag));
        this.#attachmentTags = Map.groupBy(attaching, (tag) => tag.slice(0, tag.indexOf(".")));
    }
    async attachedTo(digests) {
        const listed = await (0,in_parallel/* inParallel */.H)(digests, manifestsAtOnce, async (digest) => await this.#listed(digest));
        const names = digests.flatMap((digest) => this.#attachmentTags.get((0,build_referrers/* referrersTag */.L)(digest)) ?? []);
        const tagged = await this.#set.read(names, async (tag) => await this.#source.resolve(tag));
        return {
            listed: listed.flat(),
            tagged: names.flatMap((tag, index) => {
                const manifest = tagged[index];
                return manifest === undefined ? [] : [{ tag, manifest }];
            }),
        };
    }
    /** A registry that got the API later may keep older referrers under the tag alone: both are read. */
    async #listed(subject) {
        const entries = new Map();
        const { root, referrers } = this.#lists;
        if (referrers.source === "api") {
            const found = subject === root ? referrers : await this.#source.referrers(subject);
            for (const entry of found.entries)
                entries.set(entry.digest, entry);
        }
        const tag = (0,build_referrers/* referrersTag */.L)(subject);
        const byTag = this.#tags.has(tag) ? (await this.#source.resolve(tag))?.manifest : undefined;
        if (byTag?.kind === "index")
            for (const entry of byTag.manifests)
                entries.set(entry.digest, entry);
        this.#entries += entries.size;
        if (this.#entries > maxEntries)
            throw errors/* ociErrors */.N.error("copy-too-large", `more than ${maxEntries} manifests are listed as attached to the image`);
        return [...entries.values()].map((entry) => ({ subject, entry }));
    }
}
const attachmentPattern = /^sha(?:256|512)-[0-9a-f]{64}\.[A-Za-z0-9_-]+$/;

;// CONCATENATED MODULE: ./packages/oci/build/copy/manifest-set.js




/** More manifests than any image has with everything that refers to it. */
const maxManifests = 5000;
/** All of them are held until they are written; thousands of usual size have a tenth of this. */
const maxBytes = 128 * 1024 * 1024;
/** Indexes in indexes; the deepest seen in use are two. */
const maxDepth = 8;
/** The manifests of a copy, each once, however many others name it. */
class ManifestSet {
    #source;
    #manifests = new Map();
    #bytes = 0;
    constructor(source) {
        this.#source = source;
    }
    has(digest) {
        return this.#manifests.has(digest);
    }
    get size() {
        return this.#manifests.size;
    }
    /**
     * Reads what is to be added, by digest or tag: no more than there is room for, in number and in bytes, and asks for
     * nothing where it is too much from the start.
     *
     * @throws {ActionError} `copy-too-large` (data), and what `look` throws
     */
    async read(names, look) {
        this.#checkRoom(names.length);
        return await (0,in_parallel/* inParallel */.H)(names, manifestsAtOnce, async (name) => {
            const found = await look(name);
            this.#bytes += found?.sizeBytes ?? 0;
            if (this.#bytes > maxBytes)
                throw errors/* ociErrors */.N.error("copy-too-large", `the manifests that belong to the image have more than ${maxBytes} bytes`);
            return found;
        });
    }
    /**
     * Adds `roots` with everything below them, level by level; gives what is new.
     *
     * @throws {ActionError} `registry-not-found` (input) when a child is gone; `copy-too-large` (data)
     */
    async addWhole(roots) {
        const added = [];
        let level = roots;
        for (let depth = 0; level.length > 0; depth++) {
            if (depth > maxDepth)
                throw errors/* ociErrors */.N.error("copy-too-large", `indexes are nested more than ${maxDepth} deep`);
            const fresh = level.filter((each) => this.#add(each));
            added.push(...fresh);
            const wanted = new Set(fresh.flatMap((each) => childrenOf(each).map(({ digest }) => digest)));
            const missing = [...wanted].filter((digest) => !this.#manifests.has(digest));
            level = await this.read(missing, async (digest) => await this.#source.getManifest(digest));
        }
        return added;
    }
    #add(manifest) {
        if (this.#manifests.has(manifest.digest))
            return false;
        this.#checkRoom(1);
        this.#manifests.set(manifest.digest, manifest);
        return true;
    }
    #checkRoom(more) {
        if (this.#manifests.size + more > maxManifests)
            throw errors/* ociErrors */.N.error("copy-too-large", `more than ${maxManifests} manifests belong to the image`);
    }
}
/** The manifests that an index lists; entries of other types are blobs. */
function childrenOf({ manifest }) {
    if (manifest.kind === "manifest")
        return [];
    return manifest.manifests.filter((entry) => (0,media_types/* manifestKind */.QS)(entry.mediaType) !== undefined);
}
/** The blobs that a manifest names: configuration and layers, or the entries of an index that are no manifests. */
function blobsOf({ manifest }) {
    if (manifest.kind === "manifest")
        return [manifest.config, ...manifest.layers];
    return manifest.manifests.filter((entry) => (0,media_types/* manifestKind */.QS)(entry.mediaType) === undefined);
}
/** Sorts manifests into stages: what a stage names among them is in the stages before it. */
function inStages(manifests) {
    const byDigest = new Map(manifests.map((each) => [each.digest, each]));
    const heights = new Map();
    // Digests cannot name each other in a circle, and the depth was bounded when they were read.
    const heightOf = (manifest) => {
        const known = heights.get(manifest.digest);
        if (known !== undefined)
            return known;
        const below = childrenOf(manifest).flatMap(({ digest }) => byDigest.get(digest) ?? []);
        const height = below.length === 0 ? 0 : 1 + Math.max(...below.map(heightOf));
        heights.set(manifest.digest, height);
        return height;
    };
    const stages = [];
    for (const each of byDigest.values())
        (stages[heightOf(each)] ??= []).push(each);
    return stages;
}

;// CONCATENATED MODULE: ./packages/oci/build/copy/take-blobs.js



/**
 * Makes every blob of `manifests` available in the target.
 *
 * @throws {ActionError} `blob-upload-failed` (upstream), `digest-mismatch`, `blob-invalid` (data), and the other errors of registries
 */
async function takeBlobs({ source, target, newHash }, manifests) {
    const all = [...new Map(manifests.flatMap(blobsOf).map((blob) => [blob.digest, blob])).values()];
    const blobs = all.filter(({ mediaType }) => !isForeign(mediaType));
    const oneRegistry = source.repository.registry === target.repository.registry;
    const outcomes = await (0,in_parallel/* inParallel */.H)(blobs, blobsAtOnce, async (blob) => {
        const open = () => source.readBlob(blob, newHash);
        const outcome = await target.takeBlob(blob, oneRegistry ? { mountFrom: source.repository, open } : { open });
        return { outcome, sizeBytes: blob.sizeBytes };
    });
    const streamed = outcomes.filter(({ outcome }) => outcome === "uploaded");
    return {
        mounted: outcomes.filter(({ outcome }) => outcome === "mounted").length,
        there: outcomes.filter(({ outcome }) => outcome === "there").length,
        streamed: streamed.length,
        streamedBytes: streamed.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
        foreign: all.length - blobs.length,
    };
}
/** @see OCI image specification 1.1, layer.md, "Non-Distributable Layers"; Docker image manifest version 2, schema 2, "foreign layer" */
function isForeign(mediaType) {
    return (mediaType.startsWith("application/vnd.oci.image.layer.nondistributable.") ||
        mediaType.startsWith("application/vnd.docker.image.rootfs.foreign."));
}

// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __webpack_require__(5307);
;// CONCATENATED MODULE: ./packages/oci/build/copy/write-attachment-tags.js




/**
 * Points the tags that attach by name (`sha256-<hex>.sig`, `.att`, `.sbom`) in the target. What the target has under
 * such a tag is replaced by what holds all of it and more, and kept when it holds all of ours; two that each hold what
 * the other lacks cannot both be kept.
 *
 * @throws {ActionError} `attachments-differ` (data) before any tag of the image moves
 */
async function writeAttachmentTags({ target }, tagged) {
    await (0,in_parallel/* inParallel */.H)(tagged, manifestsAtOnce, async (each) => await writeOne(target, each));
}
async function writeOne(target, { tag, manifest }) {
    let present = await target.resolve(tag);
    for (let attempt = 0; attempt < maxWrites; attempt++) {
        if (present !== undefined && holdsAll(present, manifest))
            return;
        if (present !== undefined && !holdsAll(manifest, present))
            break;
        const refused = (await target.writeTags(manifest, [tag])).get(tag);
        if (refused !== undefined)
            throw refused;
        const stored = await target.confirmTag(tag, await (0,digest_of/* digestOf */.o)(manifest.bytes), present?.digest ?? "absent");
        if (stored.outcome === "stored")
            return;
        // Somebody else attached at the same time: what is lost then is a signature.
        present = stored.served;
    }
    throw errors/* ociErrors */.N.error("attachments-differ", `${target.repository.registry}/${target.repository.path}:${tag} holds what the source lacks, and lacks what the source holds`);
}
/** Whoever writes over it this often does not stop. */
const maxWrites = 5;
/** True when nothing that `other` holds is missing in `one`. */
function holdsAll(one, other) {
    if (one.digest === other.digest)
        return true;
    const [held, wanted] = [partsOf(one), partsOf(other)];
    return [...wanted].every((part) => held.has(part));
}
function partsOf({ manifest }) {
    const parts = manifest.kind === "manifest" ? manifest.layers : manifest.manifests;
    // One payload may be signed by several keys: the signature is in the annotations.
    return new Set(parts.map(({ digest, annotations }) => JSON.stringify([digest, sorted(annotations)])));
}
function sorted(annotations) {
    return [...annotations].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
;// CONCATENATED MODULE: ./packages/oci/build/copy/write-manifests.js




/** A registry that lags may not know yet what it was just given. */
const pausesMs = [250, 1000, 4000];
/** Who keeps which referrer: the target's own index, or the fallback tag that has to be written. */
class ReferrerLedger {
    #kept = new Set();
    #unkept = new Map();
    note(subject, entry, keptByTarget) {
        const name = `${subject} ${entry.digest}`;
        if (this.#kept.has(name))
            return;
        this.#kept.add(name);
        if (keptByTarget)
            return;
        const entries = this.#unkept.get(subject);
        if (entries === undefined)
            this.#unkept.set(subject, [entry]);
        else
            entries.push(entry);
    }
    /** Subjects with the entries that their fallback tags need. */
    get unkept() {
        return this.#unkept;
    }
}
/**
 * Stores manifests under their digests, what is named before what names it, and notes which referrers the target does
 * not index.
 *
 * @throws {ActionError} `manifest-rejected` (upstream), `digest-mismatch` (data), and the other errors of registries
 */
async function writeManifests(ports, manifests, ledger) {
    for (const stage of inStages(manifests)) {
        await (0,in_parallel/* inParallel */.H)(stage, manifestsAtOnce, async (each) => {
            const { subjectKept } = await writeOnce(ports, each);
            const subject = each.manifest.subject?.digest;
            if (subject !== undefined)
                ledger.note(subject, entryOf(each), subjectKept);
        });
    }
}
async function writeOnce({ target, clock }, { bytes, mediaType, digest }) {
    for (const pauseMs of pausesMs) {
        try {
            return await target.writeManifest(bytes, mediaType, digest);
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.lZ) || error.code !== "manifest-rejected")
                throw error;
            await clock.sleep(pauseMs);
        }
    }
    return await target.writeManifest(bytes, mediaType, digest);
}
/** @see OCI distribution specification 1.1.1, "Listing Referrers": what an entry tells of its manifest */
function entryOf({ mediaType, digest, sizeBytes, manifest }) {
    const artifactType = manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
    return { mediaType, digest, sizeBytes, platform: undefined, artifactType, annotations: manifest.annotations };
}

;// CONCATENATED MODULE: ./packages/oci/build/copy/copy-image.js







/**
 * Reads all manifests that belong to `root`: its children, what refers to any of them, and what refers to that.
 *
 * @throws {ActionError} `registry-not-found` (input) when a child is gone, `copy-too-large` (data), and the other errors of registries
 */
async function planCopy(ports, root) {
    const set = new ManifestSet(ports.source);
    const [image, lists] = await Promise.all([set.addWhole([root]), readSourceLists(ports.source, root.digest)]);
    const attached = await findAttached(ports.source, set, image, lists);
    return { root, children: image.filter(({ digest }) => digest !== root.digest), attached };
}
/**
 * Copies what was planned into the target, byte for byte and under no tag of the image: blobs first, then what names
 * them, the root last, so that whatever is interrupted leaves nothing half-copied behind a name.
 *
 * @throws {ActionError} `attachments-differ` (data), `blob-upload-failed`, `manifest-rejected` (upstream), and the other errors of registries
 * @see OCI distribution specification 1.1.1, "Pushing Manifests with Subject", "Referrers Tag Schema"
 */
async function copyImage(ports, { root, children, attached }) {
    const { target } = ports;
    const blobs = await takeBlobs(ports, [...children, ...attached.manifests, root]);
    const ledger = new ReferrerLedger();
    await writeManifests(ports, children, ledger);
    await writeManifests(ports, attached.manifests, ledger);
    await writeAttachmentTags(ports, attached.tagged);
    await writeManifests(ports, [root], ledger);
    // What only a list ties to its subject, because the manifest names none, no registry finds by itself.
    for (const { subject, entry } of attached.listed)
        ledger.note(subject, entry, false);
    await (0,in_parallel/* inParallel */.H)([...ledger.unkept], manifestsAtOnce, async ([subject, entries]) => {
        await target.addReferrers(subject, entries);
    });
    const tagged = new Set(attached.tagged.map(({ manifest }) => manifest.digest));
    return {
        manifests: children.length + 1,
        referrers: attached.manifests.filter(({ digest }) => !tagged.has(digest)).length,
        attachmentTags: attached.tagged.length,
        blobs,
        left: attached.left,
    };
}

// EXTERNAL MODULE: ./packages/oci/build/find-credentials.js + 1 modules
var find_credentials = __webpack_require__(4929);
// EXTERNAL MODULE: ./packages/oci/build/client.js + 14 modules
var client = __webpack_require__(6236);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/promotion/conclude-move.js
var conclude_move = __webpack_require__(7310);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/promotion/move-tags.js
var move_tags = __webpack_require__(6658);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/promotion/tag-state.js
var tag_state = __webpack_require__(5935);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/promotion/read-source.js
var read_source = __webpack_require__(1281);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/session.js + 3 modules
var build_session = __webpack_require__(4599);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/promotion/promote-across.js







/**
 * Copies the image that `from` names into this repository, with its children and all that refers to any of them, and
 * then points the tags to it. Nothing is tagged before everything arrived, nor when `from` moved meanwhile.
 *
 * @throws {ActionError} `source-moved` (data), `digest-not-found` (input), and those of either registry
 */
async function promoteAcross(session, from) {
    const { inputs, host } = session;
    const source = await connectSource(session, from);
    const oneRegistry = from.repository.registry === session.repository.registry;
    const target = oneRegistry ? (0,build_session/* connectImage */.y)(session, from.repository) : session.registry;
    const name = (0,read_source/* sourceName */.VZ)(inputs);
    const [image, states] = await Promise.all([
        (0,read_source/* readSource */.o$)(source, name, inputs.verify),
        (0,tag_state/* readTargets */.R)({ ...session, registry: target }),
    ]);
    const plan = await planCopy({ source }, image);
    const shown = (0,reference/* formatReference */.FH)({ ...from, digest: image.digest });
    const counted = () => ({ ...session, registry: withRequests(target, source) });
    if (inputs["dry-run"]) {
        const notes = [describePlan(plan, shown)];
        return (0,conclude_move/* concludeDryRun */.s)(counted(), { image, states, source: shown, notes });
    }
    const title = `Copy ${shown} to ${session.image}`;
    const copied = await host.log.group(title, async () => {
        host.log.info(describePlan(plan, shown));
        const report = await copyImage({ source, target, clock: host.clock, newHash: host.newHash }, plan);
        return report;
    });
    for (const { digest, why } of copied.left)
        host.log.warning(`${digest} refers to the image and was not copied: ${why}.`);
    await (0,read_source/* refuseMovedSource */.fF)(source, name, image.digest);
    const report = await (0,move_tags/* moveTags */.F)({ ...host, registry: target }, image, states);
    return await (0,conclude_move/* concludeMove */.p)(counted(), {
        reason: "promoted",
        image,
        states,
        report,
        source: shown,
        rows: describeCopy(copied),
    });
}
async function connectSource(session, from) {
    const { inputs, host, repository } = session;
    // The password was given for the target's registry, and so was the leave to go without TLS: no other gets either.
    const own = from.repository.registry === repository.registry;
    const credentials = await (0,find_credentials/* findCredentials */.g)(host, from.repository, {
        username: own ? inputs.username : undefined,
        password: own ? inputs.password : undefined,
        jobToken: inputs["github-token"],
    });
    return (0,client/* connectRegistry */.g)(host, {
        repository: from.repository,
        credentials,
        access: "pull",
        insecure: own && inputs.insecure,
        facts: sourceFacts(session, credentials, own),
        onSecret: (secret) => host.log.mask(secret),
        onWarning: (text) => host.log.warning(`${from.repository.registry} says: ${text}`),
    });
}
function sourceFacts({ inputs, host }, credentials, own) {
    const source = host.environment.get("GITHUB_REPOSITORY");
    const byJob = credentials.kind === "basic" && credentials.password === inputs["github-token"];
    return {
        ...(source === undefined ? {} : { source }),
        token: credentials.kind === "anonymous" ? "none" : byJob ? "job" : "given",
        ...(own ? {} : { inputs: "elsewhere" }),
    };
}
/** The target, with the requests of both. */
function withRequests(target, source) {
    const [written, read] = [target.requests, source.requests];
    const purposes = new Set([...written.byPurpose.keys(), ...read.byPurpose.keys()]);
    const byPurpose = new Map([...purposes].map((each) => [each, (written.byPurpose.get(each) ?? 0) + (read.byPurpose.get(each) ?? 0)]));
    return { ...target, requests: { total: written.total + read.total, byPurpose } };
}
function describePlan({ children, attached }, shown) {
    const referrers = attached.manifests.length;
    return `${shown} has ${count(children.length + 1, "manifest")} and ${count(referrers, "referrer")}.`;
}
function describeCopy(report) {
    const { mounted, there, streamed, streamedBytes, foreign } = report.blobs;
    const copied = [
        count(report.manifests, "manifest"),
        count(report.referrers, "referrer"),
        count(report.attachmentTags, "signature tag"),
    ];
    const blobs = [
        `${mounted} mounted`,
        `${there} there already`,
        `${streamed} streamed (${formatBytes(streamedBytes)})`,
    ];
    if (foreign > 0)
        blobs.push(`${foreign} that may not be distributed`);
    return [
        ["Copied", copied.join(", ")],
        ["Blobs", blobs.join(", ")],
    ];
}
function count(number, what) {
    return `${number} ${what}${number === 1 ? "" : "s"}`;
}


/***/ }),

/***/ 1897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ nextLink)
/* harmony export */ });
/** Node takes no longer heads: nothing that arrives is cut, which would end a list early. */
const maxLength = 16_384;
/**
 * The target of the `rel="next"` link of a `Link` field, not yet resolved; `undefined` when there is none.
 *
 * @see RFC 8288, 3 Link Serialisation in HTTP Headers
 */
function nextLink(header) {
    if (header === undefined || header.length > maxLength)
        return undefined;
    for (const match of header.matchAll(/<([^<>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s";,]+))*)/g)) {
        if (/;\s*rel\s*=\s*(?:"(?:[^"]*\s)?next(?:\s[^"]*)?"|next(?=[\s;,]|$))/i.test(match[2] ?? ""))
            return match[1];
    }
    return undefined;
}


/***/ }),

/***/ 8213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ referrersTag),
/* harmony export */   h: () => (/* binding */ ReferrerStore)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7531);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1182);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(839);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3056);
/* harmony import */ var _digest_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5307);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9474);
/* harmony import */ var _in_parallel_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1192);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1897);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1972);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8193);
/* harmony import */ var _tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1884);










const maxPages = 100;
/** Dangling attestations by the ten thousand were seen; no list that is in use is longer. */
const maxEntries = 50_000;
const maxMerges = 10;
/** A rival needs as long for its merge as this run did, which met the same registry. */
const maxRivalMs = 10_000;
const looksAtOnce = 6;
/** The tag that stands in for the referrers API. @see OCI distribution specification 1.1.1, "Referrers Tag Schema" */
function referrersTag(digest) {
    return `${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .digestAlgorithm */ .g4)(digest).slice(0, 32)}-${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_0__/* .digestHex */ .sU)(digest).slice(0, 64)}`;
}
/** Lists and adds referrers. @see OCI distribution specification 1.1.1, "Listing Referrers", "Pushing Manifests with Subject" */
class ReferrerStore {
    #session;
    #repository;
    #manifests;
    constructor(session, repository, manifests) {
        this.#session = session;
        this.#repository = repository;
        this.#manifests = manifests;
    }
    async list(digest, artifactType) {
        const found = (await this.#byApi(digest, artifactType)) ?? (await this.#byTag(digest));
        if (artifactType === undefined)
            return found;
        // A registry says whether it filtered; filtering again costs nothing and trusts nobody.
        return { ...found, entries: found.entries.filter((entry) => entry.artifactType === artifactType) };
    }
    async put(bytes, mediaType, readBack = true) {
        const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(bytes, mediaType);
        if (!parsed.ok)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("manifest-invalid", `the manifest to be attached: ${parsed.error}`);
        const { subject } = parsed.value;
        if (subject === undefined)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("manifest-invalid", "the manifest to be attached has no subject");
        const digest = await (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_3__/* .digestOf */ .o)(bytes);
        const stored = await this.#manifests.put(bytes, mediaType, digest, { readBack });
        if (stored.outcome === "stored" && stored.subjectKept)
            return stored;
        const manifest = parsed.value;
        const artifactType = manifest.artifactType ?? (manifest.kind === "manifest" ? manifest.config.mediaType : undefined);
        const entry = { mediaType, digest, sizeBytes: bytes.length, platform: undefined, artifactType };
        await this.addToTag(subject.digest, [{ ...entry, annotations: manifest.annotations }], readBack);
        return stored;
    }
    async #byApi(digest, artifactType) {
        const query = artifactType === undefined ? "" : `?artifactType=${encodeURIComponent(artifactType)}`;
        let url = `/v2/${this.#repository.path}/referrers/${digest}${query}`;
        const entries = [];
        for (let page = 0; url !== undefined; page++) {
            if (page >= maxPages)
                throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("registry-answer-invalid", `${digest}: the pages of its referrers do not end`);
            let answer = await this.#askForPage(url);
            // A page is the word of whatever stands before the registry, and what it hides is signatures: it has to say it twice.
            if (answer.status === 404 && isPage(answer))
                answer = await this.#askForPage(url);
            if (answer.status === 404 && page === 0)
                return undefined;
            if (answer.status !== 200)
                throw await (0,_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .answerError */ .n)(answer, this.#repository.registry);
            const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(answer.bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.ociIndex);
            if (!parsed.ok || parsed.value.kind !== "index")
                throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("registry-answer-invalid", `${(0,_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .describeAnswer */ .O1)(answer)}: ${parsed.ok ? "not an index" : parsed.error}`);
            for (const entry of parsed.value.manifests)
                entries.push(entry);
            if (entries.length > maxEntries)
                throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("copy-too-large", `${digest}: more than ${maxEntries} manifests refer to it`);
            url = (0,_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .followingPage */ .x)(answer.url, (0,_link_js__WEBPACK_IMPORTED_MODULE_7__/* .nextLink */ .I)(answer.headers.get("link")));
        }
        return { entries, source: "api" };
    }
    async #askForPage(url) {
        return await this.#session.send({
            purpose: "referrers",
            method: "GET",
            url,
            headers: { accept: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.ociIndex },
            maxBytes: _manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .maxManifestBytes */ .rq,
        });
    }
    async #byTag(digest) {
        return { entries: (await this.#readTag(digest))?.index.manifests ?? [], source: "tag" };
    }
    async #readTag(digest) {
        const found = await this.#manifests.resolve(referrersTag(digest));
        if (found === undefined)
            return undefined;
        if (found.manifest.kind === "index")
            return { ...found, index: found.manifest };
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("manifest-invalid", `${referrersTag(digest)} is kept for referrers and holds no index`);
    }
    /** Clean-up jobs delete referrers and leave the list, which registries that check its entries refuse from then on. */
    async #goneOf(entries) {
        const checked = entries.filter(({ mediaType }) => (0,_media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .manifestKind */ .QS)(mediaType) !== undefined);
        const there = await (0,_in_parallel_js__WEBPACK_IMPORTED_MODULE_8__/* .inParallel */ .H)(checked, looksAtOnce, async ({ digest }) => await this.#manifests.has(digest));
        return new Set(checked.filter((_, index) => there[index] === false).map(({ digest }) => digest));
    }
    /**
     * Adds entries to the tag that stands in for the API. Whoever read it before this write and writes it after takes back
     * what was added: it is looked for once more when such a rival must have written, and added again.
     */
    async addToTag(subject, entries, readBack = true) {
        const { clock, random } = this.#session.transport.ports;
        let gone = new Set();
        for (let attempt = 0; attempt < maxMerges; attempt++) {
            const begun = clock.monotonic();
            const present = await this.#readTag(subject);
            const listed = new Set(present?.index.manifests.map(({ digest }) => digest));
            const missing = entries.filter(({ digest }) => !listed.has(digest));
            if (missing.length === 0)
                return;
            const bytes = withEntries(present?.bytes, missing, gone);
            const before = present?.digest ?? "absent";
            try {
                const tag = referrersTag(subject);
                const stored = await this.#manifests.put(bytes, _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.ociIndex, tag, { readBack, before });
                if (stored.outcome === "stored" && !readBack)
                    return;
                await clock.sleep((1 + random.fraction()) * Math.min(maxRivalMs, clock.monotonic() - begun));
            }
            catch (error) {
                if (!(error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_9__/* .ActionError */ .lZ) || error.code !== "manifest-rejected" || gone.size > 0)
                    throw error;
                gone = await this.#goneOf(present?.index.manifests ?? []);
                if (gone.size === 0)
                    throw error;
            }
        }
        throw _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ociErrors */ .N.error("manifest-not-served", `${referrersTag(subject)} was changed by others each of the ${maxMerges} times that referrers were added to it`);
    }
}
function isPage({ headers }) {
    return /html/i.test(headers.get("content-type") ?? "");
}
/** The list with more entries and without what is gone. What others wrote into it stays as they wrote it, fields that nobody here knows included. */
function withEntries(list, entries, gone) {
    const known = list === undefined ? {} : JSON.parse(new TextDecoder().decode(list));
    // It was read as an index a moment ago: its entries are a list.
    const present = (known["manifests"] ?? []);
    const manifests = [...present.filter(({ digest }) => !gone.has(digest)), ...entries.map(_descriptor_js__WEBPACK_IMPORTED_MODULE_10__/* .renderDescriptor */ .U3)];
    const index = { ...known, schemaVersion: 2, mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_5__/* .mediaTypes */ .Ib.ociIndex, manifests };
    return new TextEncoder().encode(JSON.stringify(index));
}


/***/ }),

/***/ 1884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listTags),
/* harmony export */   x: () => (/* binding */ followingPage)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3842);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(839);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9474);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1897);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2568);





const pageSize = 1000;
const maxPages = 500;
const maxPageBytes = 4 * 1024 * 1024;
const maxTags = 500_000;
/** Registries filter pages after they cut them: some are empty, and the list goes on. */
const maxIdlePages = 10;
/**
 * Every tag of a repository once, page by page; empty when the repository does not exist. What is no tag is left out:
 * nothing could be asked for under it.
 *
 * @throws {ActionError} `registry-answer-invalid` and the other `registry-*`
 * @see OCI distribution specification 1.1.1, "Listing tags"
 */
async function listTags(session, repository) {
    const tags = new Set();
    const asked = new Set();
    let idlePages = 0;
    let url = `/v2/${repository.path}/tags/list?n=${pageSize}`;
    while (url !== undefined) {
        const endless = asked.has(url) || asked.size >= maxPages || idlePages > maxIdlePages || tags.size > maxTags;
        if (endless)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociErrors */ .N.error("registry-answer-invalid", `${repository.registry}/${repository.path}: the pages of the tag list do not end`);
        asked.add(url);
        const answer = await session.send({ purpose: "tags", method: "GET", url, maxBytes: maxPageBytes });
        // Half a list would make numbers and versions look free that are taken.
        if (asked.size === 1 && (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .saysMissing */ .FJ)(answer))
            return [];
        if (answer.status !== 200)
            throw await (0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerError */ .n)(answer, repository.registry);
        const page = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readShape */ ._)(answer.bytes, (document) => document.optional("tags")?.texts() ?? []);
        if (!page.ok)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociErrors */ .N.error("registry-answer-invalid", `${(0,_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .describeAnswer */ .O1)(answer)}: ${page.error}`);
        const before = tags.size;
        for (const tag of page.value)
            if ((0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
                tags.add(tag);
        idlePages = tags.size === before ? idlePages + 1 : 0;
        url = followingPage(answer.url, (0,_link_js__WEBPACK_IMPORTED_MODULE_4__/* .nextLink */ .I)(answer.headers.get("link")));
    }
    return [...tags];
}
/** The address of the next page; one on another host is refused, for it would be asked without authorisation. */
function followingPage(current, link) {
    if (link === undefined)
        return undefined;
    const next = URL.parse(link, current);
    if (next?.origin !== new URL(current).origin)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ociErrors */ .N.error("registry-redirect-refused", "the next page of a list is on another host");
    return next.href;
}


/***/ })

};
