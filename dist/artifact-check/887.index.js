export const id = 887;
export const ids = [887];
export const modules = {

/***/ 2887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   observeEvidence: () => (/* binding */ observeEvidence)
/* harmony export */ });
/* harmony import */ var _build_once_evidence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8828);
/* harmony import */ var _build_once_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8818);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1182);



/** A run that leaves more is not believed to be one of ours. */
const maxArtifacts = 200;
const maxArtifactBytes = 8 * 2 ** 20;
const maxFiles = 50;
/**
 * Reads what the actions of this project left in a run, each archive hashed before it is unpacked.
 *
 * @throws {ActionError} those of `callApi`, `artifact-download-failed` (upstream)
 */
async function observeEvidence(api, runId, access) {
    const artifacts = (await (0,_build_once_github__WEBPACK_IMPORTED_MODULE_0__/* .fetchRunArtifacts */ .Xg)(api, runId)).filter(({ name }) => name.startsWith("evidence-"));
    const pieces = [];
    const refused = artifacts
        .slice(maxArtifacts)
        .map(({ name }) => ({ name, why: `the run has more than ${maxArtifacts} evidence artifacts` }));
    for (const artifact of artifacts.slice(0, maxArtifacts)) {
        const read = await readArtifact(api, artifact, runId, access);
        if (typeof read === "string")
            refused.push({ name: artifact.name, why: read });
        else
            pieces.push(...read.map((piece) => ({ artifact, piece })));
    }
    return { runId, pieces, refused };
}
async function readArtifact(api, artifact, runId, { host, token, folder: base }) {
    const { id, name, sizeBytes, digest } = artifact;
    if (artifact.expired)
        return "it has expired";
    if (digest === undefined)
        return "GitHub tells no digest";
    if (sizeBytes > maxArtifactBytes)
        return `it has ${sizeBytes} bytes`;
    const folder = `${base}/evidence-${id}`;
    const { owner, name: repository } = api.repository;
    try {
        const info = { id, name, sizeBytes, createdMs: undefined, digest };
        await host.artifacts.download(info, folder, { runId, owner, repository, token });
        const names = (await host.files.list(folder)).filter((file) => file.endsWith(".json"));
        if (names.length > maxFiles)
            return `it holds ${names.length} files`;
        const pieces = [];
        for (const file of names) {
            const path = `${folder}/${file}`;
            if ((await host.files.stat(path))?.kind !== "file")
                return "it holds something that is no file";
            const parsed = (0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .parseEvidence */ .vf)((await host.files.readText(path, _build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .maxEvidenceBytes */ .DY)) ?? "");
            if (!parsed.ok)
                return parsed.error;
            pieces.push(parsed.value);
        }
        return pieces;
    }
    catch (error) {
        // What is wrong with the archive is a finding; a service that cannot be asked is an error.
        if (error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ && error.kind === "data")
            return error.message;
        throw error;
    }
    finally {
        await host.files.remove(folder);
    }
}


/***/ })

};
