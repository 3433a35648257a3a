export const id = 490;
export const ids = [490];
export const modules = {

/***/ 6490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRecordMode: () => (/* binding */ runRecordMode)
/* harmony export */ });
/* harmony import */ var _tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(353);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _reuse_find_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2863);
/* harmony import */ var _keys_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8068);
/* harmony import */ var _tags_plan_tags_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5024);
/* harmony import */ var _record_record_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9109);
/* harmony import */ var _publishing_publish_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7321);







/** Ties an image that was built by other means to the commit, unless the commit has another one already. */
async function runRecordMode(session) {
    const { inputs, facts, registry } = session;
    const keys = (0,_keys_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .planKeys */ .sK)(facts, inputs["reuse-from"]);
    const image = await (0,_reuse_find_image_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmImage */ .MP)(registry, inputs.digest ?? "");
    const lookup = await (0,_reuse_find_image_js__WEBPACK_IMPORTED_MODULE_2__/* .lookUp */ .TE)(registry, keys.lookUp);
    if (lookup.kind === "failed")
        throw lookup.error;
    const known = lookup.kind === "found" ? lookup.found : undefined;
    if (known !== undefined && known.image.digest !== image.digest)
        return otherwise(session, known.key, known.image.digest);
    if (inputs["dry-run"]) {
        return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, {
            reason: "dry-run",
            message: `${image.digest} would be recorded as ${keys.write}.`,
            keys,
        });
    }
    const published = await (0,_publishing_publish_js__WEBPACK_IMPORTED_MODULE_4__/* .publish */ .m)(session, keys.write, image);
    if (published.raced)
        return otherwise(session, keys.write, published.image.digest);
    const tags = await (0,_tags_apply_tags_js__WEBPACK_IMPORTED_MODULE_0__/* .applyTags */ .MU)(session, image, (0,_tags_plan_tags_js__WEBPACK_IMPORTED_MODULE_6__/* .planTags */ .Vd)(inputs.tags, facts));
    const record = await (0,_record_record_run_js__WEBPACK_IMPORTED_MODULE_3__/* .recordReuse */ .w)(session, image);
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, {
        reason: "recorded",
        message: `The digest is recorded for this commit (${keys.write}).`,
        image,
        key: keys.write,
        found: true,
        reused: known !== undefined,
        pushed: true,
        verified: true,
        tags,
        record,
        keys,
    });
}
function otherwise(session, key, digest) {
    const message = `${key} names ${digest}, not ${session.inputs.digest ?? ""}; nothing was changed.`;
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_1__/* .conclude */ .E)(session, { reason: "recorded-otherwise", message });
}


/***/ })

};
