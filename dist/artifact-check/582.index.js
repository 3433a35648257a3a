export const id = 582;
export const ids = [582,799];
export const modules = {

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   asDebugLines: () => (/* binding */ asDebugLines)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);

const working = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
let watched = false;
/**
 * Does the work of an official client that tells its progress on the standard output: what it prints becomes debug
 * lines. Names and answers of services are in it, and a line of them could be a command to the runner. Masks and the
 * client's own debug lines stay; what others print meanwhile is left alone.
 *
 * @see actions/runner, ActionCommand.cs
 */
async function asDebugLines(work) {
    watchOutput();
    return await working.run(true, work);
}
function watchOutput() {
    if (watched)
        return;
    watched = true;
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = (chunk, ...rest) => write(working.getStore() === true && typeof chunk === "string" ? debugLine(chunk) : chunk, ...rest);
}
/** What the client prints at once as one debug line, unless it is a single mask or debug line already. */
function debugLine(printed) {
    if (/^::(?:add-mask|debug)::[^\r\n]*\r?\n$/.test(printed))
        return printed;
    const escaped = printed.trimEnd().replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    return escaped === "" ? "" : `::debug::${escaped}\n`;
}


/***/ }),

/***/ 582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nodeArtifacts: () => (/* binding */ nodeArtifacts)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/host/build/client-output.js
var client_output = __webpack_require__(5799);
// EXTERNAL MODULE: ./packages/host/build/clients.js
var clients = __webpack_require__(1132);
// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __webpack_require__(7761);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/host/build/unpack-zip.js








/** What an archive may hold at most; far above what a workflow leaves behind, far below what fills a disk. */
const limits = { entries: 20_000, bytes: 4 * 2 ** 30 };
const directoryMode = 0o040000;
const fileMode = 0o100000;
const typeMask = 0o170000;
/**
 * Unpacks a ZIP archive below `directory`. Names that leave it, links, special files and archives beyond the limits
 * are refused; what is there already is overwritten.
 *
 * @throws {ActionError} `archive-refused` (data)
 * @see PKWARE APPNOTE 6.3.10
 */
async function unpackZip(archive, directory) {
    const { openPromise } = await (await (0,clients/* loadClients */.v)()).zip();
    let zip;
    try {
        // The library checks names: absolute ones, `..` and backslashes are errors.
        zip = await openPromise(archive, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true });
    }
    catch (error) {
        throw refused(`the archive cannot be read: ${messageOf(error)}`, error);
    }
    try {
        if (zip.entryCount > limits.entries)
            throw refused(`the archive has ${zip.entryCount} entries`);
        let total = 0;
        for await (const entry of zip.eachEntry()) {
            total += entry.uncompressedSize;
            if (total > limits.bytes)
                throw refused(`the archive unpacks to more than ${limits.bytes} bytes`);
            await unpackEntry(zip, entry, directory);
        }
    }
    catch (error) {
        throw errors/* hostErrors */.S.owns(error) ? error : refused(`the archive is damaged: ${messageOf(error)}`, error);
    }
    finally {
        zip.close();
    }
}
async function unpackEntry(zip, entry, directory) {
    const mode = (entry.externalFileAttributes >>> 16) & typeMask;
    const name = JSON.stringify(entry.fileName.slice(0, 200));
    if (mode !== 0 && mode !== fileMode && mode !== directoryMode)
        throw refused(`${name} is neither a file nor a folder`);
    const path = (0,external_node_path_.join)(directory, entry.fileName);
    if (entry.fileName.endsWith("/")) {
        await (0,promises_.mkdir)(path, { recursive: true });
        return;
    }
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,external_node_stream_promises_.pipeline)(await zip.openReadStreamPromise(entry), checked(entry), (0,external_node_fs_.createWriteStream)(path));
}
/** Stops a stream that holds more than its entry promised, or other bytes; the library compares sizes alone. */
function checked({ uncompressedSize, crc32: promised }) {
    let seen = 0;
    let sum = 0;
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            sum = (0,external_node_zlib_.crc32)(chunk, sum);
            if (seen > uncompressedSize)
                done(new Error("an entry is larger than it says"));
            else
                done(null, chunk);
        },
        flush(done) {
            if (sum === promised)
                done();
            else
                done(new Error("an entry's bytes are not the ones it says"));
        },
    });
}
function refused(message, cause) {
    return errors/* hostErrors */.S.error("archive-refused", message, cause === undefined ? {} : { cause });
}
function messageOf(error) {
    return error instanceof Error ? error.message : "unknown";
}

;// CONCATENATED MODULE: ./packages/host/build/node-artifacts.js









/** The runner's artifacts through `@actions/artifact`. */
const nodeArtifacts = {
    upload: async (name, files, root, retentionDays) => await guarded("artifact-upload-failed", `the artifact ${JSON.stringify(name)} could not be uploaded`, async () => {
        const client = await connect();
        const options = retentionDays === undefined ? {} : { retentionDays };
        const uploaded = await client.uploadArtifact(name, [...files], root, options);
        if (uploaded.id === undefined)
            throw new Error("the service gave it no id");
        return {
            id: uploaded.id,
            name,
            sizeBytes: uploaded.size ?? 0,
            createdMs: undefined,
            digest: uploaded.digest === undefined ? undefined : `sha256:${uploaded.digest.replace(/^sha256:/, "")}`,
        };
    }),
    list: async (run) => await guarded("artifact-list-failed", `the artifacts of ${nameOf(run)} could not be listed`, async () => {
        const { artifacts } = await (await connect()).listArtifacts({ latest: true, ...findBy(run) });
        return artifacts.map((artifact) => ({
            id: artifact.id,
            name: artifact.name,
            sizeBytes: artifact.size,
            createdMs: artifact.createdAt?.getTime(),
            digest: artifact.digest,
        }));
    }),
    download: async (artifact, directory, run) => await download(artifact, directory, run),
};
async function download(artifact, directory, run) {
    const name = JSON.stringify(artifact.name);
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), "artifact-"));
    try {
        const archive = await guarded("artifact-download-failed", `the artifact ${name} could not be downloaded`, async () => {
            await (await connect()).downloadArtifact(artifact.id, { path: scratch, skipDecompress: true, ...findBy(run) });
            const [file] = await (0,promises_.readdir)(scratch);
            if (file === undefined)
                throw new Error("nothing was downloaded");
            return (0,external_node_path_.join)(scratch, file);
        });
        // Hashed before it is opened: an archive that is not the one the service names never reaches the unpacker.
        const actual = `sha256:${await sha256Of(archive)}`;
        if (artifact.digest !== undefined && artifact.digest !== actual) {
            const message = `the artifact ${name} should be ${artifact.digest}, but its bytes are ${actual}`;
            throw errors/* hostErrors */.S.error("artifact-digest-mismatch", message);
        }
        await (0,promises_.mkdir)(directory, { recursive: true });
        await unpackZip(archive, directory);
    }
    finally {
        await (0,promises_.rm)(scratch, { recursive: true, force: true });
    }
}
async function connect() {
    const { DefaultArtifactClient } = await (await (0,clients/* loadClients */.v)()).artifact();
    return new DefaultArtifactClient();
}
function findBy(run) {
    if (run === undefined)
        return {};
    const { token, runId, owner, repository } = run;
    return { findBy: { token, workflowRunId: runId, repositoryOwner: owner, repositoryName: repository } };
}
function nameOf(run) {
    return run === undefined ? "this run" : `run ${run.runId} of ${run.owner}/${run.repository}`;
}
/** The client tries five times for three minutes each, and cannot be told otherwise. */
const limitsMs = {
    "artifact-upload-failed": 300_000,
    "artifact-list-failed": 60_000,
    "artifact-download-failed": 300_000,
};
async function within(limitMs, work) {
    const { promise, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new Error(`no answer within ${limitMs / 1000} s`)), limitMs);
    try {
        return await Promise.race([work, promise]);
    }
    finally {
        clearTimeout(timer);
    }
}
async function guarded(code, message, work) {
    try {
        return await (0,client_output.asDebugLines)(() => within(limitsMs[code], work()));
    }
    catch (error) {
        throw errors/* hostErrors */.S.error(code, `${message}: ${error instanceof Error ? error.message : "unknown"}`, { cause: error });
    }
}
async function sha256Of(path) {
    const hash = (0,external_node_crypto_.createHash)("sha256");
    for await (const chunk of (0,external_node_fs_.createReadStream)(path))
        hash.update(chunk);
    return hash.digest("hex");
}


/***/ })

};
