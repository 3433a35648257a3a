export const id = 151;
export const ids = [151];
export const modules = {

/***/ 3151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   finishJob: () => (/* binding */ finishJob)
/* harmony export */ });
/* harmony import */ var _build_once_contract__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9412);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1182);
/* harmony import */ var _deferred_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(284);
/* harmony import */ var _evidence_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8640);
/* harmony import */ var _host_for_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(834);
/* harmony import */ var _perform_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6232);
/* harmony import */ var _printer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9952);







/**
 * The post step: undoes what the action left behind, then, in one action of a job, uploads the job's evidence as one
 * run artifact. With nothing to do it leaves at once and loads nothing.
 */
async function finishJob(contract, platform, cleanUp) {
    const uploads = platform.environment.get(`STATE_${_perform_js__WEBPACK_IMPORTED_MODULE_0__/* .uploaderState */ .c}`) === "true";
    const undoes = cleanUp !== undefined && platform.environment.startingWith("STATE_").size > (uploads ? 1 : 0);
    if (!uploads && !undoes) {
        platform.process.setExitCode(0);
        return;
    }
    const commands = (0,_deferred_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .deferCommands */ .D)(async () => await platform.commands());
    await commands.ready();
    const printer = (0,_printer_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrinter */ .F)(commands);
    const { secrets } = (0,_build_once_contract__WEBPACK_IMPORTED_MODULE_3__/* .parseInputs */ .TL)(contract, platform.environment.startingWith("INPUT_"));
    for (const secret of secrets)
        printer.mask(secret);
    let failed = false;
    const attempt = async (work) => {
        try {
            await work();
        }
        catch (thrown) {
            failed = true;
            const error = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_4__/* .toActionError */ .ie)(thrown);
            const message = `${contract.action}: ${error.message}${error.hint === undefined ? "" : `\n${error.hint}`}`;
            printer.commands.annotate({ level: "error", title: error.code, message: printer.redact(message) });
        }
    };
    if (undoes)
        await attempt(async () => await cleanUp((0,_host_for_js__WEBPACK_IMPORTED_MODULE_5__/* .hostFor */ .c)(platform, printer, commands)));
    if (uploads)
        await attempt(async () => await uploadEvidence(platform, printer));
    if (!failed)
        platform.process.setExitCode(0);
    platform.process.endSoon();
}
async function uploadEvidence(platform, printer) {
    const { environment, files, random } = platform;
    const folder = (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .evidenceFolder */ .ek)(environment);
    const found = folder === undefined ? [] : await (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .listEvidence */ .YD)(files, folder);
    if (folder === undefined || found.length === 0)
        return;
    if (environment.get("ACTIONS_RUNTIME_TOKEN") === undefined || environment.get("ACTIONS_RESULTS_URL") === undefined) {
        printer.info("The runner offers no artifact service: the evidence stays in this job.");
        return;
    }
    const name = (0,_evidence_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .evidenceArtifactName */ .n3)(environment.get("GITHUB_JOB") ?? "", random);
    await printer.group(`Evidence: ${name}`, async () => {
        await platform.artifacts.upload(name, found, folder);
    });
}


/***/ })

};
