export const id = 263;
export const ids = [263];
export const modules = {

/***/ 5263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hitOf: () => (/* binding */ hitOf),
  reasonToDistrust: () => (/* binding */ reasonToDistrust)
});

;// CONCATENATED MODULE: ./packages/attestation/build/bundle-size.js
/** The largest bundle that is looked at: characters of all its texts together, and parts. */
const maxBundleCharacters = 1024 * 1024;
const maxParts = 20_000;
const maxDepth = 64;
/** True when a value is small enough to be read by recursion; never recurses itself. */
function isModest(value) {
    let characters = 0;
    let parts = 0;
    const waiting = [[value, 0]];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [part, depth] = next;
        parts += 1;
        if (typeof part === "string")
            characters += part.length;
        if (parts > maxParts || characters > maxBundleCharacters || depth > maxDepth)
            return false;
        if (typeof part !== "object" || part === null)
            continue;
        for (const [name, member] of Object.entries(part)) {
            characters += name.length;
            waiting.push([member, depth + 1]);
            if (waiting.length > maxParts)
                return false;
        }
    }
    return true;
}

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
;// CONCATENATED MODULE: ./packages/attestation/build/claims.js
/** The extensions of Fulcio's certificates that are read. @see sigstore/fulcio, docs/oid-info.md */
const objectIdentifiers = {
    issuer: "1.3.6.1.4.1.57264.1.8",
    signer: "1.3.6.1.4.1.57264.1.9",
    runner: "1.3.6.1.4.1.57264.1.11",
    repository: "1.3.6.1.4.1.57264.1.12",
    commit: "1.3.6.1.4.1.57264.1.13",
    ref: "1.3.6.1.4.1.57264.1.14",
    repositoryId: "1.3.6.1.4.1.57264.1.15",
    trigger: "1.3.6.1.4.1.57264.1.20",
    run: "1.3.6.1.4.1.57264.1.21",
};
/** Reads the claims out of a certificate's extensions; what is missing or malformed is `undefined`. */
function readClaims(extensions) {
    const read = (name) => decodeText(extensions.get(objectIdentifiers[name]));
    return {
        issuer: read("issuer"),
        signer: read("signer"),
        runner: read("runner"),
        repository: read("repository"),
        commit: read("commit"),
        ref: read("ref"),
        repositoryId: read("repositoryId"),
        trigger: read("trigger"),
        run: read("run"),
    };
}
const utf8String = 0x0c;
/** A UTF8String that fills its bytes exactly. @see ITU-T X.690, 8.1.3 and 8.23 */
function decodeText(encoded) {
    if (encoded?.[0] !== utf8String)
        return undefined;
    const first = encoded[1] ?? 0;
    const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
    if (lengthBytes > 2)
        return undefined;
    const start = 2 + lengthBytes;
    const length = lengthBytes === 0 ? first : encoded.subarray(2, start).reduce((sum, byte) => sum * 256 + byte, 0);
    if (encoded.length !== start + length)
        return undefined;
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(encoded.subarray(start));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/attestation/build/statement.js

/** `actions/attest` allows as many. */
const maxSubjects = 1024;
/**
 * Parses the payload of a verified envelope. It is signed, but by whom is not judged yet: every type is checked.
 *
 * @see in-toto attestation framework, Statement v1; SLSA 1.0, "Provenance"
 */
function parseStatement(payload) {
    let statement;
    try {
        statement = JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload));
    }
    catch {
        return (0,result/* err */._)("its statement is not JSON");
    }
    const type = textAt(statement, "_type");
    if (type !== "https://in-toto.io/Statement/v1")
        return (0,result/* err */._)(`its statement is of the type ${quoted(type)}`);
    const subject = at(statement, "subject");
    if (!Array.isArray(subject) || subject.length > maxSubjects)
        return (0,result/* err */._)("its statement has no usable list of subjects");
    const definition = at(at(statement, "predicate"), "buildDefinition");
    const workflow = at(at(definition, "externalParameters"), "workflow");
    return (0,result.ok)({
        subjects: subject.flatMap((each) => textAt(at(each, "digest"), "sha256") ?? []),
        predicateType: textAt(statement, "predicateType") ?? "",
        buildType: textAt(definition, "buildType"),
        repository: textAt(workflow, "repository"),
        ref: textAt(workflow, "ref"),
    });
}
/** A foreign text as a message shows it. */
function quoted(text) {
    return text === undefined ? "nothing" : JSON.stringify(text.slice(0, 200));
}
function at(value, name) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
        return undefined;
    return value[name];
}
function textAt(value, name) {
    const text = at(value, name);
    return typeof text === "string" ? text : undefined;
}

;// CONCATENATED MODULE: ./packages/attestation/build/decide-attested.js



const payloadType = "application/vnd.in-toto+json";
const provenance = "https://slsa.dev/provenance/v1";
const buildType = "https://actions.github.io/buildtypes/workflow/v1";
/** Runs on the base branch's commit and is made to look at somebody else's: its source commit says nothing of the image. */
const foreignTrigger = "pull_request_target";
/**
 * Decides whether a verified envelope is the attestation that is wanted. Every text is compared as it is: no patterns, no
 * prefixes, no other case.
 */
function decideAttested(envelope, expected) {
    const claims = readClaims(envelope.extensions);
    const wanted = [
        ["identity", envelope.identity, expected.signer],
        ["issuer", claims.issuer, expected.issuer],
        ["signing workflow", claims.signer, expected.signer],
        ["source repository", claims.repository, expected.repository],
        ["source repository's number", claims.repositoryId, expected.repositoryId ?? claims.repositoryId],
        ["source ref", claims.ref, expected.ref],
        ["source commit", claims.commit, expected.commit ?? claims.commit],
    ];
    const wrong = wanted.find(([, found, expectation]) => found !== expectation);
    if (wrong !== undefined)
        return (0,result/* err */._)(`its ${wrong[0]} is ${quoted(wrong[1])}, not ${quoted(wrong[2])}`);
    if (claims.trigger === foreignTrigger)
        return (0,result/* err */._)(`its run was started by ${foreignTrigger}`);
    const said = checkStatement(envelope, expected);
    if (!said.ok)
        return said;
    return (0,result.ok)({
        signer: expected.signer,
        repository: expected.repository,
        ref: expected.ref,
        commit: claims.commit,
        runUrl: claims.run,
        trigger: claims.trigger,
        runner: claims.runner,
    });
}
function checkStatement(envelope, expected) {
    if (envelope.payloadType !== payloadType)
        return (0,result/* err */._)(`it signs ${quoted(envelope.payloadType)}, no statement`);
    const parsed = parseStatement(envelope.payload);
    if (!parsed.ok)
        return parsed;
    const statement = parsed.value;
    const { digest } = expected;
    if ((0,build_digest/* digestAlgorithm */.g4)(digest) !== "sha256" || !statement.subjects.includes((0,build_digest/* digestHex */.sU)(digest)))
        return (0,result/* err */._)("its statement is about another digest");
    const wanted = [
        ["predicate", statement.predicateType, provenance],
        ["build type", statement.buildType, buildType],
        ["workflow's repository", statement.repository, expected.repository],
        ["workflow's ref", statement.ref, expected.ref],
    ];
    const wrong = wanted.find(([, found, expectation]) => found !== expectation);
    return wrong === undefined
        ? (0,result.ok)(undefined)
        : (0,result/* err */._)(`its statement's ${wrong[0]} is ${quoted(wrong[1])}, not ${quoted(wrong[2])}`);
}

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
;// CONCATENATED MODULE: ./packages/attestation/build/errors.js

/** Errors of verifying attestations. */
const attestationErrors = (0,action_error/* defineErrors */.V)({
    "signer-invalid": {
        kind: "input",
        meaning: "It is not clear whose attestation is to be believed.",
        fix: "Write `signer-workflow` as `owner/repository/.github/workflows/file.yml`, with `@refs/heads/main` or `@refs/tags/v1` behind it when it is another repository's, and `source-ref` as a whole ref such as `refs/heads/main`.",
    },
    "trusted-root-unreadable": {
        kind: "input",
        meaning: "There is no trusted root to judge attestations by: none was given, and the GitHub CLI did not print one.",
        fix: "Run `gh attestation trusted-root > trusted_root.jsonl` in a step before, and give that file as `trusted-root`.",
    },
});

;// CONCATENATED MODULE: ./packages/attestation/build/expectation.js

const workflowPattern = /^([A-Za-z0-9][A-Za-z0-9-]{0,99}\/[A-Za-z0-9._-]{1,100})\/(\.github\/workflows\/[^/@\s]{1,200}\.ya?ml)(?:@(\S+))?$/;
const refPattern = /^refs\/(?:heads|tags|pull)\/[^\s~^:?*[\\]{1,500}$/;
/**
 * Turns what is wanted into texts that are compared as they are. A workflow of the repository itself runs at the ref that
 * is built; for one of another repository the ref must be named, because every other ref would be another program.
 */
function planExpectation(wanted) {
    const [, repository, path, named] = workflowPattern.exec(wanted.signerWorkflow) ?? [];
    if (repository === undefined || path === undefined)
        return (0,result/* err */._)(`${JSON.stringify(wanted.signerWorkflow.slice(0, 200))} names no workflow file`);
    if (!refPattern.test(wanted.sourceRef))
        return (0,result/* err */._)(`${JSON.stringify(wanted.sourceRef.slice(0, 200))} is no whole ref such as refs/heads/main`);
    if (named === undefined && repository !== wanted.repository)
        return (0,result/* err */._)(`${wanted.signerWorkflow} is another repository's and names no ref`);
    const signerRef = named ?? wanted.sourceRef;
    if (!refPattern.test(signerRef) && !/^[0-9a-f]{40}$/.test(signerRef))
        return (0,result/* err */._)(`${JSON.stringify(signerRef.slice(0, 200))} is neither a whole ref nor a commit`);
    return (0,result.ok)({
        digest: wanted.digest,
        issuer: issuerOf(wanted.serverUrl),
        signer: `${wanted.serverUrl}/${repository}/${path}@${signerRef}`,
        repository: `${wanted.serverUrl}/${wanted.repository}`,
        repositoryId: wanted.repositoryId,
        ref: wanted.sourceRef,
        commit: wanted.commit,
    });
}
/** Who issues the identity of a job. @see GitHub Docs, "OpenID Connect reference" */
function issuerOf(serverUrl) {
    const host = serverUrl.replace(/^https:\/\//, "");
    if (host === "github.com")
        return "https://token.actions.githubusercontent.com";
    return host.endsWith(".ghe.com") ? `https://token.actions.${host}` : `${serverUrl}/_services/token`;
}

;// CONCATENATED MODULE: ./packages/attestation/build/verify-attestation.js




/** Of one place. */
const maxBundles = 100;
const maxReasons = 3;
/**
 * Looks for the attestation that is wanted and verifies it here. A source that fails is an error, neither "attested" nor
 * "not attested".
 *
 * @throws {ActionError} `signer-invalid`, `trusted-root-invalid`, `trusted-root-unreadable` (input), those of the sources
 */
async function verifyAttestation(sigstore, wanted, sources) {
    const expectation = planExpectation(wanted);
    if (!expectation.ok)
        throw attestationErrors.error("signer-invalid", expectation.error);
    const reports = [];
    let verifier;
    for (const source of sources.bundles) {
        const found = await source();
        if (found.bundles.length === 0) {
            reports.push(`${found.place}: none`);
            continue;
        }
        verifier ??= await sigstore.trust(await sources.roots());
        const judged = judge(verifier, found, expectation.value);
        if (typeof judged !== "string")
            return { kind: "attested", by: judged };
        reports.push(judged);
    }
    return { kind: "not-attested", why: reports.length === 0 ? "there is no source" : reports.join("; ") };
}
/** The attester, or why there is none. */
function judge(verifier, { place, bundles }, expected) {
    const reasons = new Map();
    for (const bundle of bundles.slice(0, maxBundles)) {
        const reason = judgeOne(verifier, bundle, expected);
        if (typeof reason !== "string")
            return reason;
        reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    const words = [...reasons]
        .slice(0, maxReasons)
        .map(([reason, count]) => (count === 1 ? reason : `${count} × ${reason}`));
    const more = reasons.size > maxReasons ? ["and other reasons"] : [];
    const left = bundles.length > maxBundles ? [`${bundles.length - maxBundles} were not looked at`] : [];
    return `${place}: ${[...words, ...more, ...left].join(", ")}`;
}
function judgeOne(verifier, bundle, expected) {
    if (!isModest(bundle))
        return "it is larger than an attestation of this kind may be";
    const checked = verifier.check(bundle);
    if (checked.kind === "refused")
        return `it does not verify: ${checked.why}`;
    const decided = decideAttested(checked.envelope, expected);
    return decided.ok ? decided.value : decided.error;
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/publishing/github-api.js
var github_api = __webpack_require__(5937);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/image-annotations.js
var image_annotations = __webpack_require__(9536);
;// CONCATENATED MODULE: ./packages/attestation/build/snappy.js

/**
 * Decompresses a raw Snappy block, in which GitHub stores bundles.
 *
 * @param maxBytes refuses blocks that say they are larger, before anything is made
 * @see google/snappy, format_description.txt
 */
function decompressSnappy(block, maxBytes) {
    const header = readLength(block);
    if (header === undefined || header.length > maxBytes)
        return (0,result/* err */._)("the block's length is unreadable or too large");
    const output = new Uint8Array(header.length);
    let at = header.next;
    let written = 0;
    while (at < block.length) {
        const element = readElement(block, at);
        if (element === undefined || written + element.length > output.length)
            return (0,result/* err */._)(`byte ${at} is malformed`);
        if (element.kind === "literal") {
            output.set(block.subarray(element.from, element.next), written);
        }
        else {
            const from = written - element.offset;
            if (element.offset === 0 || from < 0)
                return (0,result/* err */._)(`byte ${at} copies from before the beginning`);
            // Byte by byte: a copy may read what it has just written.
            for (let index = 0; index < element.length; index++)
                output[written + index] = output[from + index] ?? 0;
        }
        written += element.length;
        at = element.next;
    }
    return written === output.length ? (0,result.ok)(output) : (0,result/* err */._)("the block ends early");
}
/** A little-endian base-128 number of at most 32 bits. */
function readLength(block) {
    let length = 0;
    for (let index = 0; index < 5; index++) {
        const byte = block[index];
        if (byte === undefined)
            return undefined;
        length += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return length < 2 ** 32 ? { length, next: index + 1 } : undefined;
    }
    return undefined;
}
function readElement(block, at) {
    const tag = block[at] ?? 0;
    const size = tag >> 2;
    if ((tag & 3) === 0) {
        const extra = size < 60 ? 0 : size - 59;
        const length = (extra === 0 ? size : littleEndian(block, at + 1, extra)) + 1;
        const from = at + 1 + extra;
        return from + length > block.length ? undefined : { kind: "literal", from, length, next: from + length };
    }
    const [bytes, length] = (tag & 3) === 1 ? [1, (size & 7) + 4] : [(tag & 3) === 2 ? 2 : 4, size + 1];
    const next = at + 1 + bytes;
    if (next > block.length)
        return undefined;
    const high = (tag & 3) === 1 ? (tag >> 5) * 256 : 0;
    return { kind: "copy", offset: high + littleEndian(block, at + 1, bytes), length, next };
}
function littleEndian(block, from, bytes) {
    let value = 0;
    for (let index = 0; index < bytes; index++)
        value += (block[from + index] ?? 0) * 256 ** index;
    return value;
}

// EXTERNAL MODULE: ./packages/github/build/api.js + 2 modules
var build_api = __webpack_require__(9695);
;// CONCATENATED MODULE: ./packages/github/build/attestations.js

/** How many attestations are asked for: GitHub's own limit for one page. */
const pageSize = 100;
/**
 * The provenance that is attested for a digest, at most a hundred; empty where there is none.
 *
 * @throws {ActionError} as {@link callApi}; `api-unexpected` (data)
 * @see GitHub REST API, "List attestations"
 */
async function listAttestations(api, digest) {
    const route = "GET /repos/{owner}/{repo}/attestations/{subject_digest}";
    const { status, body } = await (0,build_api/* callApi */.p)(api, {
        route,
        parameters: { subject_digest: digest, per_page: pageSize, predicate_type: "https://slsa.dev/provenance/v1" },
        permission: "attestations: read",
        accept: [404],
    });
    if (status === 404)
        return [];
    const attestations = body.at("attestations");
    if (!attestations.isArray())
        throw (0,build_api/* unexpectedAnswer */.a)(route, "attestations");
    return attestations
        .items()
        .slice(0, pageSize)
        .map((item) => ({ bundle: item.at("bundle").raw() ?? undefined, bundleUrl: item.at("bundle_url").text(4000) }));
}

// EXTERNAL MODULE: ./packages/github/build/errors.js
var errors = __webpack_require__(2690);
// EXTERNAL MODULE: ./packages/host/build/http.js
var build_http = __webpack_require__(6);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/trust/stored-bundles.js




/** The largest bundle that is fetched, in bytes. */
const maxBundleBytes = 1024 * 1024;
const maxFromRegistry = 10;
const bundleType = "application/vnd.dev.sigstore.bundle.v0.3+json";
/**
 * The bundles that GitHub keeps for a digest, one request and one more for each that is only named.
 *
 * @throws {ActionError} those of GitHub's API; `request-failed`, `api-unexpected` for a bundle that cannot be fetched
 */
async function bundlesFromGitHub(api, http, digest) {
    const stored = await listAttestations(api, digest);
    const bundles = [];
    for (const attestation of stored)
        bundles.push(await bundleOf(http, attestation));
    return { place: "GitHub's attestations", bundles };
}
async function bundleOf(http, { bundle, bundleUrl }) {
    if (bundle !== undefined || bundleUrl === undefined)
        return bundle;
    if (!URL.canParse(bundleUrl) || new URL(bundleUrl).protocol !== "https:")
        throw errors/* githubErrors */.Z.error("api-unexpected", "an attestation's bundle is said to lie at no https address");
    const where = (0,build_http/* redactUrl */.B)(bundleUrl);
    try {
        // The address is signed: no token goes with it, and nowhere else.
        const response = await http.send({ method: "GET", url: bundleUrl });
        const bytes = await response.bytes(maxBundleBytes);
        if (response.status !== 200)
            throw errors/* githubErrors */.Z.error("api-unavailable", `the bundle at ${where}: status ${response.status}`);
        return parseBundle(bytes[0] === openBrace ? bytes : decompressed(bytes, where));
    }
    catch (cause) {
        if (!(cause instanceof build_http/* HttpFailure */.H))
            throw cause;
        // One that is too large is no attestation of this kind; the others still may be.
        if (cause.reason === "too-large")
            return undefined;
        throw errors/* githubErrors */.Z.error("api-unavailable", `the bundle at ${where}: ${cause.message}`, { cause });
    }
}
const openBrace = 0x7b;
function decompressed(bytes, where) {
    const plain = decompressSnappy(bytes, maxBundleBytes);
    if (plain.ok)
        return plain.value;
    throw errors/* githubErrors */.Z.error("api-unexpected", `the bundle at ${where}: ${plain.error}`);
}
/**
 * The bundles that are attached to the image in its registry: one request or two for their list, two for each.
 *
 * @throws {ActionError} those of the registry, but for a bundle that is damaged, missing or too large
 */
async function bundlesFromRegistry(registry, digest) {
    const { entries } = await registry.referrers(digest, bundleType);
    const bundles = [];
    for (const entry of entries.slice(0, maxFromRegistry))
        bundles.push(await attachedBundle(registry, entry.digest));
    return { place: "the registry", bundles };
}
async function attachedBundle(registry, digest) {
    try {
        const { manifest } = await registry.getManifest(digest);
        const [layer] = manifest.kind === "manifest" ? manifest.layers : [];
        return layer === undefined ? undefined : parseBundle(await registry.getBlob(layer, maxBundleBytes));
    }
    catch (error) {
        // What anybody attached and is broken proves nothing; a registry that fails is another matter.
        const broken = error instanceof action_error/* ActionError */.lZ && (error.kind === "data" || error.code === "registry-not-found");
        if (broken)
            return undefined;
        throw error;
    }
}
/** What is not JSON is `undefined`, which verifies nowhere. */
function parseBundle(bytes) {
    try {
        return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./packages/attestation/build/trusted-roots.js

/** The largest file of trusted roots, in bytes. */
const maxTrustedRootBytes = 2 * 1024 * 1024;
const maxRoots = 20;
/**
 * Parses trusted roots: one JSON document, or one a line as `gh attestation trusted-root` prints them.
 *
 * @see sigstore/protobuf-specs, sigstore_trustroot.proto
 */
function parseTrustedRoots(text) {
    if (text.length > maxTrustedRootBytes)
        return (0,result/* err */._)(`more than ${maxTrustedRootBytes} bytes`);
    const whole = parseOne(text);
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    const roots = whole === undefined ? lines.slice(0, maxRoots + 1).map(parseOne) : [whole];
    if (roots.length === 0)
        return (0,result/* err */._)("empty");
    if (roots.length > maxRoots)
        return (0,result/* err */._)(`more than ${maxRoots} roots`);
    const wrong = roots.findIndex((root) => !isTrustedRoot(root));
    return wrong === -1 ? (0,result.ok)(roots) : (0,result/* err */._)(`root ${wrong + 1} of ${roots.length} is no trusted root`);
}
function parseOne(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isTrustedRoot(value) {
    const mediaType = typeof value === "object" && value !== null && "mediaType" in value ? value.mediaType : undefined;
    return typeof mediaType === "string" && /^application\/vnd\.dev\.sigstore\.trustedroot\b/.test(mediaType);
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/trust/trusted-roots.js


const command = ["attestation", "trusted-root"];
/**
 * The roots that attestations are judged by: of the file that is given, else as the runner's GitHub CLI prints them, which
 * has the first keys of Sigstore's and of GitHub's own instance built in and follows their updates.
 *
 * @throws {ActionError} `trusted-root-unreadable` (input)
 */
async function readTrustedRoots(ports, path) {
    const source = path === undefined ? `gh ${command.join(" ")}` : path;
    const text = path === undefined ? await printedRoots(ports.exec) : await writtenRoots(ports.files, path);
    const roots = parseTrustedRoots(text);
    if (roots.ok)
        return roots.value;
    throw attestationErrors.error("trusted-root-unreadable", `${source}: ${roots.error}`);
}
async function writtenRoots(files, path) {
    const text = await files.readText(path, maxTrustedRootBytes);
    if (text !== undefined)
        return text;
    throw attestationErrors.error("trusted-root-unreadable", `${JSON.stringify(path)} is not there`);
}
async function printedRoots(exec) {
    try {
        const options = { timeoutMs: 60_000, maxOutputBytes: maxTrustedRootBytes };
        const { exitCode, stdout, stderr, timedOut, truncated } = await exec.run("gh", command, options);
        if (exitCode === 0 && !timedOut && !truncated)
            return stdout;
        const why = timedOut ? "it took more than a minute" : stderr.trim().slice(0, 500) || `exit code ${exitCode}`;
        throw attestationErrors.error("trusted-root-unreadable", `gh ${command.join(" ")}: ${why}`);
    }
    catch (cause) {
        if (!(cause instanceof action_error/* ActionError */.lZ) || cause.code !== "command-not-found")
            throw cause;
        throw attestationErrors.error("trusted-root-unreadable", "the runner has no GitHub CLI (`gh`)", { cause });
    }
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/trust/confirm-attested.js





/**
 * Decides whether an image that was found by a name may be reused with `reuse-from: attested`: the workflow that is named
 * attests that it built exactly this digest, from this commit or, when the image itself says so, for this content key. An
 * older image under a newer name is attested as well, for another commit; it is not believed.
 *
 * @throws {ActionError} `signer-invalid`, `trusted-root-unreadable`, `trusted-root-invalid` (input), those of GitHub and the registry
 */
async function confirmAttested(session, image, hit) {
    const { host, inputs, registry } = session;
    const sources = {
        bundles: [
            once(async () => await fromGitHub(session, image)),
            once(async () => await bundlesFromRegistry(registry, image.digest)),
        ],
        roots: once(async () => await readTrustedRoots(host, inputs["trusted-root"])),
    };
    const wanted = wantedOf(session, image);
    const ofCommit = await verifyAttestation(host.sigstore, { ...wanted, commit: hit.commit }, sources);
    if (ofCommit.kind === "attested" || !isFor(image, hit.contentKey))
        return ofCommit;
    return await verifyAttestation(host.sigstore, wanted, sources);
}
function isFor(image, contentKey) {
    return contentKey !== undefined && image.manifest.annotations.get(image_annotations/* contentKeyAnnotation */.QR) === contentKey;
}
async function fromGitHub(session, image) {
    const api = await (0,github_api/* connectGitHub */.U)(session);
    if (api === undefined)
        return { place: "GitHub's attestations", bundles: [] };
    return await bundlesFromGitHub(api, session.host.http, image.digest);
}
function wantedOf({ host, inputs, facts }, image) {
    const repositoryId = host.environment.get("GITHUB_REPOSITORY_ID");
    const branch = facts.defaultBranch;
    const sourceRef = inputs["source-ref"] ?? (branch === undefined ? undefined : `refs/heads/${branch}`);
    if (sourceRef === undefined)
        throw attestationErrors.error("signer-invalid", "the event does not tell the default branch: give `source-ref`");
    return {
        digest: image.digest,
        serverUrl: host.environment.get("GITHUB_SERVER_URL") ?? "https://github.com",
        repository: host.environment.get("GITHUB_REPOSITORY") ?? "",
        repositoryId: repositoryId !== undefined && /^\d{1,20}$/.test(repositoryId) ? repositoryId : undefined,
        signerWorkflow: inputs["signer-workflow"] ?? "",
        sourceRef,
        commit: undefined,
    };
}
/** The same answer each time, asked for once. */
function once(work) {
    let answer;
    return async () => await (answer ??= work());
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/trust/reason-to-distrust.js

/**
 * Why an image that a name led to may not be used with `reuse-from: attested`; `undefined` when it may. What the name
 * stands for is what must be attested: a commit key's commit, or a content key, never merely any commit.
 *
 * @param key the tag under which the image was found; without one, the image must be of the run's commit
 * @throws {ActionError} as {@link confirmAttested}
 */
async function reasonToDistrust(session, image, key) {
    const verdict = await confirmAttested(session, image, hitOf(key ?? "", session.facts.commit));
    if (verdict.kind === "not-attested")
        return `no attestation by the workflow that is trusted (${verdict.why})`;
    const { signer, runUrl } = verdict.by;
    session.host.log.info(`${image.digest} is attested by ${signer}${runUrl === undefined ? "" : ` in ${runUrl}`}.`);
    return undefined;
}
/** What an image under `key` must be of. */
function hitOf(key, commit) {
    const [, kind, hash] = /^(?:pr-|ref-)?(sha|src|head)-([0-9a-f]{40,64})(?:-|$)/.exec(key) ?? [];
    if (hash === undefined)
        return { commit, contentKey: undefined };
    return kind === "src" ? { commit, contentKey: `src-${hash}` } : { commit: hash, contentKey: undefined };
}


/***/ })

};
