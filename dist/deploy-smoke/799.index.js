export const id = 799;
export const ids = [799];
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


/***/ })

};
