export const id = 899;
export const ids = [899];
export const modules = {

/***/ 9899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLocalChange: () => (/* binding */ readLocalChange)
/* harmony export */ });
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9382);
/* harmony import */ var _read_diff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4768);


/** Where a branch most likely began, the likeliest first. */
const usualBases = ["origin/HEAD", "origin/main", "origin/master", "main", "master"];
const maxUntracked = 5000;
const maxFileBytes = 8 * 2 ** 20;
/**
 * Reads what the working tree changes since the branch began, uncommitted and new files included, so that a gate can be
 * tried before a commit: since the newest commit common with `given`, else with the remote's or local main branch.
 */
async function readLocalChange(given, checkout, host) {
    const base = await localBase(given === undefined ? usualBases : [given], checkout.head, host);
    if (base === undefined)
        return {
            kind: "unavailable",
            reason: given === undefined
                ? "There is no origin/HEAD, main or master that this checkout comes from; give `base`."
                : `${given} is no commit that this checkout has an ancestor in common with.`,
        };
    const changed = await (0,_read_diff_js__WEBPACK_IMPORTED_MODULE_1__/* .readDiff */ .i)(base, undefined, host);
    if (typeof changed === "string")
        return { kind: "unavailable", reason: changed };
    const files = [...changed, ...(await untrackedFiles(host))];
    return { kind: "known", base, files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}
async function localBase(names, head, host) {
    for (const name of names) {
        const commit = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(host, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
        if (commit.exitCode !== 0)
            continue;
        const base = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(host, ["merge-base", commit.stdout.trim(), head]);
        if (base.exitCode === 0)
            return base.stdout.trim().split("\n")[0];
    }
    return undefined;
}
async function untrackedFiles(host) {
    const listed = await (0,_git_js__WEBPACK_IMPORTED_MODULE_0__/* .git */ .$)(host, ["ls-files", "-z", "--others", "--exclude-standard"]);
    const files = [];
    for (const path of listed.stdout.split("\0").slice(0, maxUntracked)) {
        const stat = path === "" ? undefined : await host.files.stat(path);
        if (stat?.kind !== "file" || stat.sizeBytes > maxFileBytes)
            continue;
        files.push(addedFile(path, (await host.files.readBytes(path, maxFileBytes)) ?? new Uint8Array()));
    }
    return files;
}
/** A file that git does not know yet, as a diff would show it. */
function addedFile(path, bytes) {
    // Git takes a file with a zero byte near its beginning for binary.
    const binary = bytes.subarray(0, 8000).includes(0);
    let lines = bytes.length > 0 && bytes.at(-1) !== 0x0a ? 1 : 0;
    for (const byte of bytes)
        if (byte === 0x0a)
            lines++;
    const shape = { path, oldPath: undefined, change: "added", removed: [], removedLines: 0 };
    if (binary)
        return { ...shape, content: "binary", added: [] };
    return { ...shape, content: "text", added: lines === 0 ? [] : [{ first: 1, last: lines }] };
}


/***/ })

};
