export const id = 947;
export const ids = [947];
export const modules = {

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _x: () => (/* binding */ embeddedDocument),
/* harmony export */   sH: () => (/* binding */ planArtifact)
/* harmony export */ });
/* unused harmony export emptyDocument */
/* harmony import */ var _digest_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5307);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8193);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2568);



/** Documents up to this size stand in the manifest as well, so that reading one takes one request. */
const maxEmbeddedBytes = 64 * 1024;
/** The content of `application/vnd.oci.empty.v1+json`. @see OCI image specification 1.1, manifest.md, "Guidance for an Empty Descriptor" */
const emptyDocument = new TextEncoder().encode("{}");
/**
 * Plans the manifest of an artifact. Registries refuse a manifest whose blobs they lack, whatever it carries inline, so a
 * document is both its configuration and its layer: one blob to push instead of the document and the empty one.
 *
 * @see OCI image specification 1.1, manifest.md, "Guidelines for Artifact Usage"
 */
async function planArtifact(artifact) {
    const { artifactType, subject, document, annotations } = artifact;
    const blob = document ?? emptyDocument;
    const content = {
        mediaType: document === undefined ? _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociEmpty : artifactType,
        digest: await (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(blob),
        size: blob.length,
    };
    const embedded = blob.length > maxEmbeddedBytes ? {} : { data: encodeBase64(blob) };
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociManifest,
        artifactType,
        config: content,
        layers: [{ ...content, ...embedded }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        ...(annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }),
    };
    return { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociManifest, bytes: new TextEncoder().encode(JSON.stringify(manifest)), blob };
}
/**
 * The document that stands in an artifact's manifest; `undefined` when there is none, or when it is not the content that
 * its descriptor names.
 *
 * @see OCI image specification 1.1, descriptor.md, "Embedded Content"
 */
async function embeddedDocument(fetched) {
    const layer = fetched.manifest.kind === "manifest" ? fetched.manifest.layers[0] : undefined;
    if (layer === undefined)
        return undefined;
    const data = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readShape */ ._)(fetched.bytes, (document) => document.required("layers").list()[0]?.optional("data")?.text());
    const bytes = data.ok && data.value !== undefined ? decodeBase64(data.value) : undefined;
    return bytes !== undefined && (await (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(bytes)) === layer.digest ? bytes : undefined;
}
function encodeBase64(bytes) {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
function decodeBase64(text) {
    try {
        return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    }
    catch {
        return undefined;
    }
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

/***/ 947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BlobStore: () => (/* reexport */ BlobStore),
  ReferrerStore: () => (/* reexport */ referrers/* ReferrerStore */.h),
  listTags: () => (/* reexport */ tags/* listTags */.c),
  putArtifact: () => (/* reexport */ putArtifact)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/artifact-manifest.js
var artifact_manifest = __webpack_require__(4793);
;// CONCATENATED MODULE: ./packages/oci/build/artifacts.js


/**
 * Stores an artifact and its blob, nothing read back. A document is new; the empty blob was pushed once by whoever came
 * first, so the manifest is tried without it.
 */
async function putArtifact(artifact, referrers, blobs) {
    const { bytes, mediaType, blob } = await (0,artifact_manifest/* planArtifact */.sH)(artifact);
    const store = async () => (await referrers.put(bytes, mediaType, false)).digest;
    if (artifact.document === undefined) {
        try {
            return await store();
        }
        catch (error) {
            if (!lacksBlob(error))
                throw error;
        }
    }
    await blobs.put(blob, undefined, true);
    return await store();
}
/** Registries say that a blob is missing in words of their own; a refusal of another kind comes back from the second write. */
function lacksBlob(error) {
    return error instanceof action_error/* ActionError */.lZ && (error.code === "manifest-rejected" || error.code === "registry-not-found");
}

// EXTERNAL MODULE: ./packages/host/build/http.js
var http = __webpack_require__(6);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/oci/build/answer.js
var build_answer = __webpack_require__(839);
;// CONCATENATED MODULE: ./packages/oci/build/blob-transfer.js


/** Blobs up to this size are held whole: the transport can send them again by itself. */
const maxHeldBytes = 1024 * 1024;
/** What a transfer may take: a minute, and what 128 KiB a second make of its size. */
function transferMs(sizeBytes) {
    return 60_000 + Math.ceil(sizeBytes / 128);
}
/** How long a registry may take to put away what it was sent, or to take the next piece: a minute, and one for each GiB. */
function settleMs(sizeBytes) {
    return Math.min(maxSettleMs, 60_000 + Math.ceil((sizeBytes / 2 ** 30) * 60_000));
}
const maxSettleMs = 15 * 60_000;
/** True for what a second try may not meet again. */
function isPassing(error) {
    if (error instanceof http/* HttpFailure */.H)
        return true;
    return error instanceof action_error/* ActionError */.lZ && (error.kind === "upstream" || error.code === "digest-mismatch");
}
/** Passes content on, and keeps what it broke off with where nobody can translate it. */
async function* remembering(content, broken) {
    try {
        yield* content;
    }
    catch (error) {
        broken.push(error);
        throw error;
    }
}
/** The whole content of a small blob. */
async function collect(content, sizeBytes) {
    const whole = new Uint8Array(sizeBytes);
    let at = 0;
    for await (const piece of content) {
        whole.set(piece, at);
        at += piece.length;
    }
    return whole;
}

// EXTERNAL MODULE: ./packages/oci/build/errors.js
var errors = __webpack_require__(9474);
;// CONCATENATED MODULE: ./packages/oci/build/blob-stream.js





const maxAnswerBytes = 64 * 1024;
/**
 * Reads a blob of any size piece by piece. The last piece is held back until size and hash are right, so that what is
 * wrong never becomes whole elsewhere.
 *
 * @throws {ActionError} `registry-not-found`, `digest-mismatch`, `blob-invalid`
 * @throws {HttpFailure} when it breaks off, or takes longer than a transfer of its size may
 */
async function* readBlob(session, repository, { digest, sizeBytes }, newHash) {
    const where = `blob ${digest} of ${repository.registry}/${repository.path}`;
    const { clock } = session.transport.ports;
    const response = await blob_stream_open(session, repository, digest);
    const deadlineMs = clock.monotonic() + transferMs(sizeBytes);
    const hash = newHash((0,build_digest/* digestAlgorithm */.g4)(digest));
    let held;
    let length = 0;
    for await (const piece of named(where, response.body)) {
        length += piece.length;
        if (clock.monotonic() > deadlineMs)
            throw new http/* HttpFailure */.H("timeout", `${where}: ${length} of ${sizeBytes} bytes arrived in time`);
        if (length > sizeBytes)
            throw errors/* ociErrors */.N.error("blob-invalid", `${where}: more than the ${sizeBytes} bytes its descriptor says`);
        hash.update(piece);
        if (held !== undefined)
            yield held;
        held = piece;
    }
    if (length < sizeBytes)
        throw new http/* HttpFailure */.H("truncated", `${where}: ${length} of ${sizeBytes} bytes arrived`);
    const hex = hash.hex();
    if (hex !== (0,build_digest/* digestHex */.sU)(digest))
        throw errors/* ociErrors */.N.error("digest-mismatch", `${where}: the ${length} bytes served have the hash ${hex}`);
    if (held !== undefined)
        yield held;
}
/** What breaks off is told by whoever uploads it elsewhere: the message says where it came from. */
async function* named(where, body) {
    try {
        yield* body;
    }
    catch (error) {
        if (!(error instanceof http/* HttpFailure */.H))
            throw error;
        throw new http/* HttpFailure */.H(error.reason, `${where}: ${error.message}`, error, error.fix);
    }
}
async function blob_stream_open(session, repository, digest) {
    const path = `/v2/${repository.path}/blobs/${digest}`;
    const request = { purpose: "blob", method: "GET", url: path, maxBytes: maxAnswerBytes };
    const response = await session.open(request);
    if (response.status === 200)
        return response;
    const bytes = await (0,build_answer/* readBody */.x8)(response, maxAnswerBytes, session.transport.ports.clock);
    const { status, headers } = response;
    const url = `${session.endpoint.origin}${path}`;
    throw await (0,build_answer/* answerError */.n)({ status, headers, bytes, method: request.method, url }, repository.registry);
}

// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __webpack_require__(5307);
;// CONCATENATED MODULE: ./packages/oci/build/blobs.js







const blobs_maxAnswerBytes = 64 * 1024;
/** Reads and writes blobs. @see OCI distribution specification 1.1.1, "Pulling blobs", "Pushing blobs" */
class BlobStore {
    #session;
    #repository;
    constructor(session, repository) {
        this.#session = session;
        this.#repository = repository;
    }
    async get(descriptor, maxBytes) {
        const { digest, sizeBytes } = descriptor;
        if (sizeBytes > maxBytes)
            throw errors/* ociErrors */.N.error("blob-too-large", `${digest} has ${sizeBytes} bytes, more than the ${maxBytes} it may have`);
        const answer = await this.#send({ method: "GET", url: `${this.#base}/blobs/${digest}`, maxBytes });
        if (answer.status !== 200)
            throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
        const actual = await (0,digest_of/* digestOf */.o)(answer.bytes, (0,build_digest/* digestAlgorithm */.g4)(digest));
        if (actual !== digest)
            throw errors/* ociErrors */.N.error("digest-mismatch", `blob ${digest}: the ${answer.bytes.length} bytes served are ${actual}`);
        if (answer.bytes.length !== sizeBytes)
            throw errors/* ociErrors */.N.error("blob-invalid", `blob ${digest}: ${answer.bytes.length} bytes, its descriptor says ${sizeBytes}`);
        return answer.bytes;
    }
    async has(digest) {
        const url = `${this.#base}/blobs/${digest}`;
        const answer = await this.#send({ method: "HEAD", url, maxBytes: blobs_maxAnswerBytes });
        if (isThere(answer, digest))
            return true;
        // A HEAD carries no reason: whoever answered 404 is asked for one before the blob counts as missing.
        if (answer.status === 404) {
            const reason = await this.#send({
                method: "GET",
                url,
                maxBytes: blobs_maxAnswerBytes,
                headers: { range: "bytes=0-0" },
            });
            if ((0,build_answer/* saysMissing */.FJ)(reason))
                return false;
            if (reason.status === 206)
                return true;
            throw await (0,build_answer/* answerError */.n)(reason, this.#repository.registry);
        }
        throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
    }
    async mount(digest, from) {
        const begun = await this.#beginMount(digest, from);
        if (begun.kind === "upload")
            await this.#cancel(begun.location);
        return begun.kind === "mounted";
    }
    /** @see OCI distribution specification 1.1.1, "Mounting a blob from another repository" */
    async #beginMount(digest, from) {
        if (from.registry !== this.#repository.registry)
            return { kind: "refused" };
        const query = new URLSearchParams({ mount: digest, from: from.path });
        const asked = this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/?${query.toString()}` });
        const answer = await asked.catch(unlessUnauthorized);
        if (answer === undefined)
            return { kind: "refused" };
        if (answer.status === 201)
            return { kind: "mounted" };
        if (answer.status === 202) {
            const location = answer.headers.get("location");
            return location === undefined
                ? { kind: "refused" }
                : { kind: "upload", location: this.#resolve(answer, location) };
        }
        // Who does not know `from`, may not read it, or does not mount at all, refuses in ways of its own (Harbor: 401). The
        // blob can still be uploaded, and whoever may not push is told so there.
        if (answer.status >= 400 && answer.status < 500 && answer.status !== 429)
            return { kind: "refused" };
        throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
    }
    read(blob, newHash) {
        return readBlob(this.#session, this.#repository, blob, newHash);
    }
    /** The transport sends a POST once; to ask for a mount again does no harm, and saves the layer's bytes. */
    async #mountPatiently(digest, from) {
        if (from === undefined)
            return { kind: "refused" };
        const { ports, schedule } = this.#session.transport;
        for (let attempt = 1;; attempt++) {
            try {
                return await this.#beginMount(digest, from);
            }
            catch (error) {
                if (!isPassing(error) || attempt >= schedule.attempts)
                    throw error;
                await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
            }
        }
    }
    /**
     * Makes a blob available here: by mount where the registry does that, else by uploading what `content` opens, unless
     * it is there. A transfer that breaks off begins anew, content and all.
     */
    async take(blob, content) {
        const begun = await this.#mountPatiently(blob.digest, content.mountFrom);
        if (begun.kind === "mounted")
            return "mounted";
        const known = await this.#send({ method: "HEAD", url: `${this.#base}/blobs/${blob.digest}` });
        let location = begun.kind === "upload" ? begun.location : undefined;
        if (isThere(known, blob.digest)) {
            if (location !== undefined)
                await this.#cancel(location);
            return "there";
        }
        const { ports, schedule } = this.#session.transport;
        for (let attempt = 1;; attempt++) {
            try {
                await this.#upload(location ?? (await this.#startUpload()), blob, content);
                return "uploaded";
            }
            catch (error) {
                // A stream is sent once with what was held: a token that expired meanwhile is asked for anew.
                const expired = errors/* ociErrors */.N.owns(error) && error.code === "registry-unauthorized" && attempt === 1;
                if (!isPassing(error) && !expired)
                    throw error;
                if (attempt >= schedule.attempts)
                    throw error instanceof http/* HttpFailure */.H
                        ? errors/* ociErrors */.N.error("blob-upload-failed", error.message, { cause: error })
                        : error;
                location = undefined;
                await ports.clock.sleep(Math.min(schedule.maxPauseMs, schedule.firstPauseMs * 2 ** attempt));
            }
        }
    }
    /** @see OCI distribution specification 1.1.1, "POST then PUT" */
    async #upload(location, { digest, sizeBytes }, content) {
        const url = new URL(location);
        url.searchParams.set("digest", digest);
        const broken = [];
        // Each reading opens the content anew: a refused authorisation is answered with the whole body again.
        const stream = { [Symbol.asyncIterator]: () => remembering(content.open(), broken)[Symbol.asyncIterator]() };
        const small = sizeBytes <= maxHeldBytes;
        const asked = this.#send({
            method: "PUT",
            url: url.href,
            headers: { "content-type": "application/octet-stream" },
            body: small ? await collect(stream, sizeBytes) : { stream, sizeBytes },
            timeoutMs: settleMs(sizeBytes),
        });
        const answer = await asked.catch((error) => {
            // A content that breaks off tears the connection down; why it did is what counts.
            throw broken.at(-1) ?? error;
        });
        if (answer.status !== 201)
            throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
    }
    /** A courtesy: GHCR answers 405, and what is not cancelled expires. */
    async #cancel(upload) {
        try {
            await this.#send({ method: "DELETE", url: upload });
        }
        catch (error) {
            if (!(error instanceof action_error/* ActionError */.lZ))
                throw error;
        }
    }
    async put(bytes, chunkBytes, isNew = false) {
        const digest = await (0,digest_of/* digestOf */.o)(bytes);
        const known = isNew ? undefined : await this.#send({ method: "HEAD", url: `${this.#base}/blobs/${digest}` });
        if (known !== undefined && isThere(known, digest))
            return digest;
        let location = await this.#startUpload();
        let rest = bytes;
        if (chunkBytes !== undefined && bytes.length > chunkBytes) {
            location = await this.#sendChunks(location, bytes, chunkBytes);
            rest = new Uint8Array();
        }
        const url = new URL(location);
        url.searchParams.set("digest", digest);
        const answer = await this.#send({
            method: "PUT",
            url: url.href,
            headers: { "content-type": "application/octet-stream" },
            body: rest,
        });
        if (answer.status !== 201)
            throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
        return digest;
    }
    async #startUpload() {
        const answer = await this.#send({ method: "POST", url: `${this.#base}/blobs/uploads/`, body: new Uint8Array() });
        if (answer.status !== 202)
            throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
        return this.#nextLocation(answer);
    }
    /** @see OCI distribution specification 1.1.1, "Pushing a blob in chunks" */
    async #sendChunks(start, bytes, chunkBytes) {
        let location = start;
        for (let offset = 0; offset < bytes.length; offset += chunkBytes) {
            const chunk = bytes.subarray(offset, offset + chunkBytes);
            const answer = await this.#send({
                method: "PATCH",
                url: location,
                headers: {
                    "content-type": "application/octet-stream",
                    "content-range": `${offset}-${offset + chunk.length - 1}`,
                },
                body: chunk,
            });
            if (answer.status !== 202)
                throw await (0,build_answer/* answerError */.n)(answer, this.#repository.registry);
            location = this.#nextLocation(answer);
        }
        return location;
    }
    #nextLocation(answer) {
        const location = answer.headers.get("location");
        if (location === undefined)
            throw errors/* ociErrors */.N.error("registry-answer-invalid", `${(0,build_answer/* describeAnswer */.O1)(answer)}: no Location to upload to`);
        return this.#resolve(answer, location);
    }
    #resolve(answer, location) {
        if (!URL.canParse(location, answer.url))
            throw errors/* ociErrors */.N.error("registry-answer-invalid", `${(0,build_answer/* describeAnswer */.O1)(answer)}: its Location is not a URL`);
        return new URL(location, answer.url).href;
    }
    async #send(request) {
        return this.#session.send({ purpose: "blob", maxBytes: blobs_maxAnswerBytes, ...request });
    }
    get #base() {
        return `/v2/${this.#repository.path}`;
    }
}
function unlessUnauthorized(error) {
    if (!errors/* ociErrors */.N.owns(error) || error.code !== "registry-unauthorized")
        throw error;
}
/** A page answers any HEAD with 200; storage behind a redirect need not know the digest. */
function isThere(answer, digest) {
    const told = answer.headers.get("docker-content-digest");
    const type = answer.headers.get("content-type") ?? "";
    return answer.status === 200 && (told === undefined ? !/html/i.test(type) : told === digest);
}

// EXTERNAL MODULE: ./packages/oci/build/referrers.js
var referrers = __webpack_require__(8213);
// EXTERNAL MODULE: ./packages/oci/build/tags.js
var tags = __webpack_require__(1884);
;// CONCATENATED MODULE: ./packages/oci/build/stores.js
/**
 * What a registry holds beside manifests. Finding an image needs nothing of it, so the client loads it when it is asked
 * for.
 *
 * @module
 */






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
