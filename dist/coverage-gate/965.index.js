export const id = 965;
export const ids = [965];
export const modules = {

/***/ 5496:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const pico = __webpack_require__(7282);
const utils = __webpack_require__(365);

function picomatch(glob, options, returnState = false) {
  // default to os.platform()
  if (options && (options.windows === null || options.windows === undefined)) {
    // don't mutate the original options object
    options = { ...options, windows: utils.isWindows() };
  }

  return pico(glob, options, returnState);
}

Object.assign(picomatch, pico);
module.exports = picomatch;


/***/ }),

/***/ 4965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   globBelow: () => (/* binding */ globBelow)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5496);
/* harmony import */ var _missing_file_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9615);
/* harmony import */ var _plain_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9949);





/** Folders nobody means by `**`, and which are large. */
const neverEntered = new Set([".git", "node_modules"]);
/** The files below `root` that a pattern matches and no pattern with a leading `!` does; see {@link Files.glob}. */
function globBelow(patterns, root) {
    const wanted = patterns
        .filter((pattern) => !pattern.startsWith("!"))
        .map((pattern) => normal(pattern, root))
        .filter((pattern) => pattern !== "");
    const unwanted = patterns
        .filter((pattern) => pattern.startsWith("!"))
        .map((pattern) => normal(pattern.slice(1), root))
        .filter((pattern) => pattern !== "");
    const realRoot = (0,_plain_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .realRootOf */ .GW)(root);
    if (wanted.length === 0 || realRoot === undefined)
        return [];
    // Without the flag a name with a line end matches no `**` and hides from every check.
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_3__(wanted, { dot: true, ignore: unwanted, flags: "s" });
    // A pattern that names such a folder means it.
    const entered = wanted.flatMap((pattern) => pattern.split(/[/{},]/)).filter((name) => neverEntered.has(name));
    const walk = { root: realRoot, matches, entered: new Set(entered), found: new Set() };
    for (const base of new Set(wanted.map((pattern) => picomatch__WEBPACK_IMPORTED_MODULE_3__.scan(pattern).base)))
        walkFrom(base, walk);
    return [...walk.found].sort();
}
/** A pattern as it is matched: relative to the root, without a leading `./`. */
function normal(pattern, root) {
    const inside = pattern.startsWith(`${root}/`) ? pattern.slice(root.length + 1) : pattern;
    return inside.replace(/^(?:\.\/)+/, "");
}
/** Goes from the root to the pattern's fixed part one name at a time: upwards and through links leads out of the root. */
function walkFrom(base, walk) {
    const place = (0,_plain_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .placeBelow */ .B4)(walk.root, base);
    if (place?.kind === "file")
        take(place.path, walk);
    else if (place?.kind === "directory")
        walkFolder(place.path, walk);
}
function walkFolder(folder, walk) {
    for (const entry of (0,_missing_file_js__WEBPACK_IMPORTED_MODULE_4__/* .missingIs */ .x)([], () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true }))) {
        if (neverEntered.has(entry.name) && !walk.entered.has(entry.name))
            continue;
        const kind = (0,_plain_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .kindIn */ .aG)(entry);
        if (kind === "directory")
            walkFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name), walk);
        else if (kind === "file")
            take((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name), walk);
    }
}
function take(path, walk) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(walk.root, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join("/");
    if (walk.matches(name))
        walk.found.add(name);
}


/***/ })

};
