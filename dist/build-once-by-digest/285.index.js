export const id = 285;
export const ids = [285];
export const modules = {

/***/ 4285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleParts: () => (/* binding */ assembleParts)
});

// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __webpack_require__(5175);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/platform.js
var build_platform = __webpack_require__(2750);
// EXTERNAL MODULE: ./packages/oci/build/digest-of.js
var digest_of = __webpack_require__(5307);
// EXTERNAL MODULE: ./packages/oci/build/image-config.js
var image_config = __webpack_require__(4083);
// EXTERNAL MODULE: ./packages/oci/build/manifest.js
var build_manifest = __webpack_require__(1972);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var build_errors = __webpack_require__(7850);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/part-key.js
var part_key = __webpack_require__(179);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/run-identity.js
var run_identity = __webpack_require__(4601);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/origin.js
var origin = __webpack_require__(2666);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/building/plan-build-request.js
var plan_build_request = __webpack_require__(4578);
// EXTERNAL MODULE: ./packages/oci/build/media-types.js
var media_types = __webpack_require__(8193);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/image-annotations.js
var image_annotations = __webpack_require__(9536);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/tags/apply-tags.js
var apply_tags = __webpack_require__(353);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/plan-merged-index.js



/**
 * The index of all parts: the platforms' manifests in the order of their names, then what is attested about them in the
 * same order, every descriptor as its part has it. The same parts make the same bytes in whatever order they come.
 *
 * @see OCI image specification 1.1, image-index.md
 */
function planMergedIndex(parts, annotations) {
    const sorted = parts.toSorted((a, b) => compareTexts((0,build_platform/* formatPlatform */.Bq)(a.platform), (0,build_platform/* formatPlatform */.Bq)(b.platform)));
    const entries = sorted.map(entriesOf);
    const document = {
        schemaVersion: 2,
        mediaType: media_types/* mediaTypes */.Ib.ociIndex,
        manifests: [...entries.map(({ runnable }) => runnable), ...entries.flatMap(({ about }) => about)],
        annotations: Object.fromEntries(mergeAnnotations(sorted, annotations)),
    };
    return { bytes: new TextEncoder().encode(JSON.stringify(document)), mediaType: media_types/* mediaTypes */.Ib.ociIndex };
}
/** Descriptors are copied as they were written: a member that this project does not know, such as `os.version`, is kept. */
function entriesOf({ platform, image }) {
    const { manifest } = image;
    if (manifest.kind === "manifest") {
        const { os, architecture, variant } = platform;
        const runsOn = { architecture, os, ...(variant === undefined ? {} : { variant }) };
        const descriptor = { mediaType: image.mediaType, digest: image.digest, size: image.sizeBytes, platform: runsOn };
        return { runnable: descriptor, about: [] };
    }
    // The bytes were parsed as an index when they were fetched.
    const { manifests } = JSON.parse(new TextDecoder().decode(image.bytes));
    const [runnable] = (0,build_manifest/* runnableEntries */.wD)(manifest);
    const isRunnable = (_, index) => manifest.manifests[index] === runnable;
    return { runnable: manifests.find(isRunnable), about: manifests.filter((entry, index) => !isRunnable(entry, index)) };
}
/** What every part says alike is said of the whole; a part applied no tags. */
function mergeAnnotations(parts, { standard, tags, given }) {
    const [first, ...others] = parts.map(({ image }) => image.manifest.annotations);
    const shared = [...(first ?? [])].filter(([key, value]) => others.every((map) => map.get(key) === value));
    const merged = new Map([...standard, ...shared, ...given, [apply_tags/* appliedTagsAnnotation */.Iw, tags.join(",")]]);
    // A content key is of one platform's build; no build made the whole.
    merged.delete(image_annotations/* contentKeyAnnotation */.QR);
    return [...merged].toSorted(([a], [b]) => compareTexts(a, b));
}
function compareTexts(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/merge-parts.js









/**
 * Reads the part of every platform, assembles the index and pushes it by digest; nothing is tagged. Whoever merges the
 * same parts gets the same digest.
 *
 * @throws {ActionError} `part-missing`, `part-mismatched`, `index-refused` (input), `image-incomplete` (data), and those
 *   of the registry
 */
async function assembleParts(session, wanted) {
    const { registry } = session;
    const platforms = new Map(wanted.platforms.map(readPlatform).map((platform) => [(0,build_platform/* formatPlatform */.Bq)(platform), platform]));
    const parts = [];
    const missing = [];
    for (const platform of platforms.values()) {
        const distrusted = [];
        const found = await findPart(session, wanted.keys, platform, distrusted);
        if (found === undefined && distrusted.length > 0)
            throw untrustedPart(session, distrusted);
        if (found === undefined)
            missing.push((0,build_platform/* formatPlatform */.Bq)(platform));
        else
            parts.push(await openPart(registry, found.key, found.image, platform));
    }
    if (missing.length > 0)
        throw missingParts(session, wanted, missing);
    // When it was built is what the parts say; the time of the merge must not be in the digest.
    const standard = (0,plan_build_request/* standardLabels */.F)(session, undefined);
    const { bytes, mediaType } = planMergedIndex(parts, {
        standard,
        tags: wanted.tags,
        given: session.inputs.annotations,
    });
    for (const { image } of parts)
        await requireChildren(registry, image);
    const digest = await (0,digest_of/* digestOf */.o)(bytes);
    await push(session, bytes, mediaType, digest);
    const run = (0,run_identity/* runUrl */.V)(session.host.environment);
    const ofThisRun = parts.some(({ image }) => run !== undefined && (0,origin/* originOf */.y)(image).run === run);
    return { image: await registry.getManifest(digest), ofThisRun };
}
/** A registry that took every part and refuses what names them takes no indexes. */
async function push({ registry, image }, bytes, mediaType, digest) {
    try {
        await registry.putManifest(bytes, mediaType, digest);
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.lZ && error.code === "manifest-rejected"))
            throw error;
        const message = `${image} does not take the index of the parts: ${error.message}`;
        throw errors/* dockerErrors */.u.error("index-refused", message, {
            cause: error,
            hint: "An image of several platforms is an index; use a registry that takes OCI indexes, or tag each platform by itself.",
        });
    }
}
function readPlatform(text) {
    const platform = (0,build_platform/* parsePlatform */.Y8)(text);
    if (platform.ok)
        return platform.value;
    throw build_errors/* buildOnceErrors */.D.error("part-mismatched", `platforms: ${JSON.stringify(text)}: ${platform.error}`);
}
/** With `attested` a part is believed as little as a whole image; why one is not used is added to `distrusted`. */
async function findPart(session, keys, platform, distrusted) {
    for (const key of keys.map((each) => (0,part_key/* partKey */.b)(each, (0,build_platform/* formatPlatform */.Bq)(platform)))) {
        const image = await session.registry.resolve(key);
        if (image === undefined)
            continue;
        const why = await reasonAgainst(session, image, key);
        if (why === undefined)
            return { key, image };
        distrusted.push(`${key} (${image.digest}) is not used: ${why}`);
    }
    return undefined;
}
async function reasonAgainst(session, image, key) {
    if (session.inputs["reuse-from"] !== "attested")
        return undefined;
    return await (await __webpack_require__.e(/* import() */ 263).then(__webpack_require__.bind(__webpack_require__, 5263))).reasonToDistrust(session, image, key);
}
function untrustedPart({ image }, distrusted) {
    return build_errors/* buildOnceErrors */.D.error("part-missing", `${image}: ${distrusted.join("; ")}`, {
        hint: "With `reuse-from: attested` the job of each part attests it too: `actions/attest` after the build.",
    });
}
function missingParts(session, { keys }, missing) {
    const jobs = missing.map((platform) => {
        const names = keys.map((key) => (0,part_key/* partKey */.b)(key, platform)).join(" or ");
        return `the job with \`part: true\` and \`platforms: ${platform}\` has not published ${names}`;
    });
    return build_errors/* buildOnceErrors */.D.error("part-missing", `${session.image}: ${jobs.join("; ")}`);
}
/** The part's entries, if it is an image of that one platform. */
async function openPart(registry, key, image, platform) {
    const { manifest } = image;
    if (manifest.kind === "manifest") {
        const config = (0,image_config/* parseImageConfig */.FB)(await registry.getBlob(manifest.config, image_config/* maxConfigBytes */.aF));
        if (!config.ok)
            throw mismatch(key, `its configuration cannot be read: ${config.error}`);
        requirePlatform(key, [config.value.platform], platform);
        return { platform, image };
    }
    const runnable = (0,build_manifest/* runnableEntries */.wD)(manifest);
    requirePlatform(key, runnable.map((entry) => entry.platform), platform);
    return { platform, image };
}
function requirePlatform(key, has, wanted) {
    const [only, ...more] = has;
    if (only !== undefined && more.length === 0 && (0,build_platform/* samePlatform */.my)(only, wanted))
        return;
    const names = has.map((platform) => (platform === undefined ? "an unnamed platform" : (0,build_platform/* formatPlatform */.Bq)(platform)));
    const holds = names.length === 0 ? "no platform" : names.join(", ");
    throw mismatch(key, `it holds ${holds}, not just ${(0,build_platform/* formatPlatform */.Bq)(wanted)}`);
}
function mismatch(key, why) {
    return build_errors/* buildOnceErrors */.D.error("part-mismatched", `${key}: ${why}`);
}
/** Not every registry refuses an index whose children it lacks. */
async function requireChildren(registry, image) {
    if (image.manifest.kind === "manifest")
        return;
    for (const { digest } of image.manifest.manifests) {
        if (await registry.hasManifest(digest))
            continue;
        throw build_errors/* buildOnceErrors */.D.error("image-incomplete", `the part ${image.digest} lists ${digest}, which is not there`);
    }
}


/***/ })

};
