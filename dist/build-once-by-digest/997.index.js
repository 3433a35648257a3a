export const id = 997;
export const ids = [997];
export const modules = {

/***/ 6997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   clearRecordFile: () => (/* binding */ clearRecordFile),
/* harmony export */   recordFileSchema: () => (/* binding */ recordFileSchema),
/* harmony export */   writeRecordFile: () => (/* binding */ writeRecordFile)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);
/* harmony import */ var _run_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4601);


/** The format's name and version. */
const recordFileSchema = "build-once/commit-digest/v1";
/** Removes what an earlier run left. @throws {ActionError} `record-file-unwritable` (input) */
async function clearRecordFile(files, path) {
    const stat = await files.stat(path);
    if (stat === undefined)
        return;
    if (stat.kind !== "file" && stat.kind !== "symlink")
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("record-file-unwritable", `${JSON.stringify(path)} is a ${stat.kind}`);
    await files.remove(path);
}
/** Writes what ties the commit to its digest, for those who keep it themselves; nothing without a digest, or after a failure. */
async function writeRecordFile({ host, facts, inputs }, path, { verdict, outputs }) {
    if (verdict === "fail" || outputs.digest === undefined || outputs.digest === "")
        return;
    const { repository, ref, runUrl, runAttempt, workflow } = (0,_run_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .runIdentity */ .y)(host, facts);
    const record = {
        schema: recordFileSchema,
        commit: facts.triggering?.headCommit ?? facts.commit,
        ...(facts.headCommit === undefined ? {} : { headCommit: facts.headCommit }),
        image: outputs.image,
        digest: outputs.digest,
        reference: outputs.reference,
        key: outputs.key,
        built: outputs.built === "true",
        source: { repository, ref },
        run: { url: runUrl, attempt: runAttempt, workflow },
        at: new Date(host.clock.now()).toISOString(),
        metadata: Object.fromEntries(inputs.metadata),
    };
    await host.files.write(path, `${JSON.stringify(record, null, 2)}\n`);
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


/***/ })

};
