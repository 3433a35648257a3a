export const id = 221;
export const ids = [221];
export const modules = {

/***/ 2221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildOnly: () => (/* binding */ buildOnly)
/* harmony export */ });
/* harmony import */ var _build_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7620);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);


/** Builds without pushing, in a run that may not or shall not write: proves that the image builds, and publishes nothing. */
async function buildOnly(session, plan, why) {
    if (session.inputs.merge) {
        return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, {
            reason: "built-not-pushed",
            message: `Nothing was merged: ${why}, so no part was pushed.`,
            keys: plan.keys,
        });
    }
    const result = await (0,_build_image_js__WEBPACK_IMPORTED_MODULE_0__.buildImage)(session, { key: plan.keys.write, tags: plan.tags, push: false });
    if (result.kind === "lint-failed") {
        return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, { reason: "lint-failed", message: result.message, annotations: result.warnings });
    }
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, {
        reason: "built-not-pushed",
        message: `The image was built and not pushed: ${why}.`,
        built: true,
        annotations: result.warnings,
        keys: plan.keys,
    });
}


/***/ })

};
