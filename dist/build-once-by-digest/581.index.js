export const id = 581;
export const ids = [581];
export const modules = {

/***/ 4570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ baseResolver)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3842);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4929);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);



/**
 * Gives the digest that a base image's reference names now, asked of its own registry as whoever the docker configuration
 * says; each repository gets one client, so that its token is fetched once.
 *
 * @throws {ActionError} `base-unknown` (input), and those of the registry
 */
function baseResolver(session) {
    const clients = new Map();
    return async (text) => {
        const parsed = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
        if (!parsed.ok)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("base-unknown", `${JSON.stringify(text.slice(0, 300))}: ${parsed.error}`);
        const { repository, tag, digest } = parsed.value;
        if (digest !== undefined)
            return digest;
        const name = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository);
        let client = clients.get(name);
        if (client === undefined) {
            client = connect(session, parsed.value.repository);
            clients.set(name, client);
        }
        const image = await (await client).resolve(tag ?? "latest");
        if (image !== undefined)
            return image.digest;
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("base-unknown", `${name} has nothing under ${tag ?? "latest"}`);
    };
}
async function connect(session, repository) {
    const { host, inputs } = session;
    if ((0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository) === session.image)
        return session.registry;
    // What was given for the image's registry is shown to that registry alone.
    const own = repository.registry === session.repository.registry;
    const credentials = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .findCredentials */ .g)(host, repository, {
        username: own ? inputs.username : undefined,
        password: own ? inputs.password : undefined,
        jobToken: inputs["github-token"],
    });
    return (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .connectRegistry */ .g)(host, {
        repository,
        credentials,
        access: "pull",
        insecure: own && inputs.insecure,
        onSecret: (secret) => host.log.mask(secret),
    });
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

/***/ 4013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/artifact-manifest.js
var artifact_manifest = __webpack_require__(4793);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/build-record.js
var build_record = __webpack_require__(5029);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/note.js
var note = __webpack_require__(7871);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/oci/build/shape.js
var shape = __webpack_require__(2568);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/parse-record.js



const maxText = 2000;
const maxEntries = 1000;
/** Each may be asked for at its registry, so a foreign record names no more than a build has. */
const maxBases = 100;
/**
 * Parses a record that anybody may have written: types, lengths and counts are checked, fields that are not known are
 * ignored. Every text in it is foreign.
 */
function parseRecord(bytes) {
    if (bytes.length > build_record/* maxRecordBytes */.t5)
        return (0,result/* err */._)(`a record has at most ${build_record/* maxRecordBytes */.t5} bytes, not ${bytes.length}`);
    return (0,shape/* readShape */._)(bytes, (document) => {
        const schema = document.required("schema");
        if (schema.text() !== "build-once/record/v1")
            schema.fail("build-once/record/v1");
        const source = document.required("source");
        const run = document.required("run");
        const raw = document.record();
        const inputs = Object.hasOwn(raw, "inputs") ? raw["inputs"] : undefined;
        const record = {
            schema: "build-once/record/v1",
            image: parse_record_text(document.required("image")),
            digest: document.required("digest").digest(),
            keys: keys(document.required("keys")),
            source: {
                repository: parse_record_text(source.required("repository")),
                commit: commit(source.required("commit")),
                ref: parse_record_text(source.required("ref")),
            },
            run: {
                url: parse_record_text(run.required("url")),
                attempt: run.required("attempt").count(),
                workflow: parse_record_text(run.required("workflow")),
            },
            platforms: digests(document.required("platforms")),
            bases: bases(document.required("bases")),
            tools: texts(document.required("tools")),
            builtAt: time(document.required("builtAt")),
            buildMs: document.required("buildMs").count(),
        };
        return inputs === undefined || inputs === null ? record : { ...record, inputs };
    });
}
function parse_record_text(shape) {
    const value = shape.text();
    return value.length <= maxText ? value : shape.fail(`a text of at most ${maxText} characters`);
}
function commit(shape) {
    const value = shape.text();
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : shape.fail("a commit");
}
/** Milliseconds since 1970 of a time in the one form that is written here. @see RFC 3339 */
function parseTime(value) {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value))
        return (0,result/* err */._)("not a time in UTC with milliseconds");
    const milliseconds = Date.parse(value);
    return Number.isNaN(milliseconds) ? (0,result/* err */._)("not a time that exists") : (0,result.ok)(milliseconds);
}
function time(shape) {
    const value = shape.text();
    return parseTime(value).ok ? value : shape.fail("a time in UTC with milliseconds");
}
function keys(shape) {
    const items = shape.list();
    return items.length <= 20 ? items.map(parse_record_text) : shape.fail("a list of at most 20 keys");
}
function texts(shape) {
    const entries = [...shape.textMap()];
    const fits = entries.length <= maxEntries && entries.every(([name, value]) => fitting(name) && fitting(value));
    // From entries, and not by assignment: a name may be that of a prototype.
    return fits ? Object.fromEntries(entries) : shape.fail(`at most ${maxEntries} short texts`);
}
function digests(shape) {
    const found = texts(shape);
    return Object.values(found).every((value) => (0,digest/* parseDigest */.m)(value).ok) ? found : shape.fail("a table of digests");
}
function bases(shape) {
    const found = digests(shape);
    return Object.keys(found).length <= maxBases ? found : shape.fail(`a table of at most ${maxBases} bases`);
}
function fitting(value) {
    return value.length <= maxText;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/read-records.js





/**
 * Reads the newest records of an image: one request for the list and one for each record that is small. What is damaged,
 * too large or about another image is left out; only a list that cannot be read is an error.
 *
 * @param most how many records are tried
 * @throws {ActionError} those of the registry
 */
async function readRecords(registry, digest, most = 3) {
    const { entries } = await registry.referrers(digest, build_record/* recordType */.io);
    const records = [];
    const ignored = [];
    for (const entry of newestFirst(entries).slice(0, most)) {
        const read = await readOne(registry, digest, entry);
        if (read.ok)
            records.push(read.value);
        else
            ignored.push(`${entry.digest}: ${read.error}`);
    }
    return { records, ignored };
}
/** By the time each says of itself; those that say none come last. */
function newestFirst(entries) {
    const timed = entries.map((entry) => ({
        entry,
        atMs: (0,note/* readNote */.VC)(entry.annotations)?.atMs ?? Number.NEGATIVE_INFINITY,
    }));
    return timed.toSorted((a, b) => (a.atMs === b.atMs ? 0 : b.atMs - a.atMs)).map(({ entry }) => entry);
}
async function readOne(registry, digest, entry) {
    try {
        const fetched = await registry.getManifest(entry.digest);
        const { manifest } = fetched;
        const [layer] = manifest.kind === "manifest" ? manifest.layers : [];
        if (manifest.artifactType !== build_record/* recordType */.io || layer === undefined)
            return (0,result/* err */._)("not a record");
        if (manifest.subject?.digest !== digest)
            return (0,result/* err */._)("refers to another image");
        const bytes = (await (0,artifact_manifest/* embeddedDocument */._x)(fetched)) ?? (await registry.getBlob(layer, build_record/* maxRecordBytes */.t5));
        const record = parseRecord(bytes);
        return record.ok && record.value.digest !== digest ? (0,result/* err */._)("tells of another image") : record;
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && error.kind !== "bug")
            return (0,result/* err */._)(error.message);
        throw error;
    }
}


/***/ }),

/***/ 1581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reasonToRebuild: () => (/* binding */ reasonToRebuild)
});

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __webpack_require__(1603);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/reuse/decide-freshness.js

/** Clocks of machines differ by no more than this. */
const clockSkewMs = 300_000;
/**
 * Why an image is built anew although it is there; `undefined` when the policy lets it be reused. What cannot be told
 * counts against it: a policy that is not known to hold does not hold.
 *
 * @param current what each base names now; asked for only with `rebuildIfBaseMoved`
 */
function decideFreshness(policy, built, current, nowMs) {
    if (built === undefined)
        return "it has no build record that says when and from what it was built";
    const { maxAgeMs } = policy;
    const ageMs = nowMs - built.builtAtMs;
    if (maxAgeMs !== undefined && ageMs < -clockSkewMs)
        return "its build record says that it was built in the future";
    if (maxAgeMs !== undefined && !(ageMs <= maxAgeMs))
        return `it was built ${(0,duration/* formatDuration */.a)(Math.max(0, ageMs))} ago, and \`max-age\` is ${(0,duration/* formatDuration */.a)(maxAgeMs)}`;
    if (!policy.rebuildIfBaseMoved)
        return undefined;
    if (built.bases === undefined)
        return "its build record does not say from which bases it was built";
    for (const [reference, digest] of built.bases) {
        const now = current.get(reference);
        if (now !== digest)
            return `its base ${reference} was ${digest} and is ${now ?? "gone"}`;
    }
    return undefined;
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/read-records.js + 1 modules
var read_records = __webpack_require__(4013);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/resolve-base.js
var resolve_base = __webpack_require__(4570);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/reuse/reuse-policy.js




/**
 * Why `max-age` or `rebuild-if-base-moved` want the image built anew; `undefined` when they let it be reused. The build
 * record says when and from what it was built; anybody who may push can write one, but only to have an image built anew
 * or kept longer, never to have another one used.
 *
 * @throws {ActionError} those of the registries
 */
async function reasonToRebuild(session, image) {
    const { inputs, host, registry } = session;
    const policy = { maxAgeMs: inputs["max-age"], rebuildIfBaseMoved: inputs["rebuild-if-base-moved"] };
    const { records } = await (0,read_records/* readRecords */.T)(registry, image.digest, 1);
    const [record] = records;
    const built = record === undefined ? undefined : { builtAtMs: Date.parse(record.builtAt), bases: basesOf(record) };
    const bases = policy.rebuildIfBaseMoved ? built?.bases : undefined;
    const current = bases === undefined ? new Map() : await resolveAll(session, bases);
    return decideFreshness(policy, built, current, host.clock.now());
}
/** Without a content key and without provenance a build does not know its bases, and its record names none. */
function basesOf({ bases, inputs }) {
    const named = Object.entries(bases);
    return named.length === 0 && inputs === undefined ? undefined : new Map(named);
}
async function resolveAll(session, bases) {
    const resolve = (0,resolve_base/* baseResolver */.y)(session);
    const current = new Map();
    await Promise.all([...bases.keys()].map(async (reference) => {
        try {
            current.set(reference, await resolve(reference));
        }
        catch (error) {
            // A base that is gone has moved; one that cannot be asked for is an error.
            if (!(error instanceof action_error/* ActionError */.lZ) || error.code !== "base-unknown")
                throw error;
        }
    }));
    return current;
}


/***/ }),

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


/***/ })

};
