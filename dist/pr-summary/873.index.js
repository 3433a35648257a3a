export const id = 873;
export const ids = [873];
export const modules = {

/***/ 8873:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failureOf: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9017);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3626);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5092);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7526);
/* harmony import */ var _build_once_markdown__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5402);

/** Where an action's inputs and errors are documented. */
const documentation = "https://github.com/build-once/pipeline";
/** Longer messages are cut; the log has them whole. */
const maxLineLength = 2000;
/** An error as the result it ends in. */
function failureOf(contract, error) {
    return {
        verdict: "fail",
        reason: error.code,
        message: error.message,
        error,
        outputs: {},
        annotations: [],
        summary: renderFailure(contract, error),
        facts: {},
    };
}
/** The step summary of an action that ended by an error. */
function renderFailure(contract, error) {
    const parts = [(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(3, (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `❌ ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(contract.title)}: ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(error.code)}`), linesOf(error.message)];
    if (error.hint !== undefined)
        parts.push((0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `**What to do**`, linesOf(error.hint));
    parts.push(documentationLink(contract, error));
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__/* .joinMarkdown */ .U)(parts, "\n\n");
}
function linesOf(foreign) {
    const lines = foreign
        .split("\n")
        .map((line) => (line.startsWith("- ") ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `- ${(0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line.slice(2), maxLineLength)}` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(line, maxLineLength)));
    return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__/* .joinMarkdown */ .U)(lines, "\n");
}
function documentationLink(contract, error) {
    const base = (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .parseBaseUrl */ .Q2)(documentation);
    if (!base.ok)
        return (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) ``;
    const url = error.kind === "input"
        ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .urlBelow */ .dX)(base.value, ["blob", "main", "actions", contract.action, "README.md"], { fragment: "inputs" })
        : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .urlBelow */ .dX)(base.value, ["blob", "main", "docs", "errors.md"], { fragment: error.code });
    const label = error.kind === "input" ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `Inputs of this action` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `All errors`;
    return url === undefined ? (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_1__.md) `` : (0,_build_once_markdown__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)(label, url);
}


/***/ })

};
