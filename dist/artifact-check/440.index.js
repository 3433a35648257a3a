export const id = 440;
export const ids = [440];
export const modules = {

/***/ 1440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   localEnvironment: () => (/* binding */ localEnvironment),
/* harmony export */   terminalCommands: () => (/* binding */ terminalCommands)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(542);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);



/**
 * The environment of a run outside a runner: the workspace is the top of the git checkout that this folder is in, and
 * what a job would keep goes to a new folder of the system's temporary one. What is set already stays.
 */
function localEnvironment(environment) {
    const own = new Map();
    if (environment.get("GITHUB_WORKSPACE") === undefined)
        own.set("GITHUB_WORKSPACE", topLevel(process.cwd()));
    if (environment.get("RUNNER_TEMP") === undefined)
        own.set("RUNNER_TEMP", (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), "build-once-")));
    return { ...environment, get: (name) => environment.get(name) ?? own.get(name) };
}
/** The nearest folder with a `.git`, which in a work tree is a file; the folder itself when there is none. */
function topLevel(folder) {
    for (let at = folder;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at)) {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(at, ".git")))
            return at;
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(at) === at)
            return folder;
    }
}
function tell(line) {
    process.stderr.write(`${line}\n`);
}
/** Commands for a terminal: the summary goes to standard output, what is told on the way to standard error. */
function terminalCommands() {
    return {
        mask: () => undefined,
        setOutput: () => undefined,
        saveState: () => undefined,
        annotate: ({ level, title, message }) => tell(`${level}: ${title === undefined ? "" : `${title}: `}${message}`),
        info: tell,
        debug: () => undefined,
        startGroup: tell,
        endGroup: () => undefined,
        addSummary: async (text) => await new Promise((resolve) => {
            process.stdout.write(text, () => resolve(true));
        }),
    };
}


/***/ })

};
