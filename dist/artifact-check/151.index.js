export const id = 151;
export const ids = [151,232];
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
    const uploads = platform.environment.get(`STATE_${_perform_js__WEBPACK_IMPORTED_MODULE_0__.uploaderState}`) === "true";
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


/***/ }),

/***/ 6232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  perform: () => (/* binding */ perform),
  uploaderState: () => (/* binding */ uploaderState)
});

// EXTERNAL MODULE: ./packages/evidence/build/evidence.js
var build_evidence = __webpack_require__(430);
// EXTERNAL MODULE: ./packages/runner/build/evidence-folder.js
var evidence_folder = __webpack_require__(8640);
;// CONCATENATED MODULE: ./packages/runner/build/limit-annotations.js
/** What GitHub shows of one level in one step; it drops the rest without a word. */
const perLevel = 10;
/** The annotations that will be seen: of each level the first ten, or the first nine and a count of the others. */
function limitAnnotations(annotations) {
    return ["error", "warning", "notice"].flatMap((level) => {
        const all = annotations.filter((annotation) => annotation.level === level);
        if (all.length <= perLevel)
            return all;
        const rest = all.length - (perLevel - 1);
        return [...all.slice(0, perLevel - 1), { level, message: `${rest} more like these; the step summary lists them.` }];
    });
}

// EXTERNAL MODULE: ./packages/markdown/build/visible.js
var visible = __webpack_require__(861);
// EXTERNAL MODULE: ./packages/runner/build/subject.js
var subject = __webpack_require__(1936);
;// CONCATENATED MODULE: ./packages/runner/build/perform.js





/** GitHub refuses a summary of more than 1 MiB whole. */
const maxSummaryBytes = 1_000_000;
/** The name under which the post step finds that it uploads the job's evidence. */
const uploaderState = "evidence-uploader";
/** Does what a result says, in a fixed order: evidence, outputs, annotations, summary, closing line. */
async function perform(contract, result, platform, printer, given) {
    const evidence = await writeEvidence(contract, result, platform, printer, given);
    const { commands } = printer;
    for (const name of Object.keys(contract.outputs)) {
        const value = result.outputs[name];
        if (value !== undefined)
            commands.setOutput(name, value);
    }
    commands.setOutput("verdict", result.verdict);
    commands.setOutput("reason", result.reason);
    commands.setOutput("evidence", evidence ?? "");
    for (const annotation of limitAnnotations([...closingAnnotation(result), ...result.annotations])) {
        const message = (0,visible/* makeVisible */.X)(printer.redact(annotation.message), "lines");
        const title = annotation.title === undefined ? {} : { title: (0,visible/* makeVisible */.X)(printer.redact(annotation.title)) };
        commands.annotate({ ...annotation, ...title, message });
    }
    if (given.given.get("summary")?.toLowerCase() !== "false") {
        await commands.addSummary(cut(printer.redact(result.summary)));
    }
    if (result.error !== undefined)
        printer.debug(result.error.stack ?? "");
    printer.info(`${contract.action}: ${result.verdict} (${result.reason}): ${result.message.split("\n", 1)[0] ?? ""}`);
}
/** A red step says why in an annotation of its own. */
function closingAnnotation(result) {
    if (result.verdict !== "fail")
        return [];
    const { error } = result;
    const hint = error?.hint === undefined ? "" : `\n${error.hint}`;
    const report = error?.kind === "bug" ? `\nThis is a bug of the action; please report it with this log.\n${stackOf(error)}` : "";
    const message = `${result.message}${hint}${report}`;
    return [{ level: "error", title: result.reason, message, ...placeOf(error) }];
}
function placeOf(error) {
    const place = error?.place;
    if (place === undefined)
        return {};
    return place.line === undefined ? { file: place.file } : { file: place.file, startLine: place.line };
}
function stackOf(error) {
    const origin = error.cause instanceof Error ? error.cause : error;
    return origin.stack ?? "";
}
async function writeEvidence(contract, result, platform, printer, given) {
    const wish = given.given.get("evidence") ?? "auto";
    const folder = (0,evidence_folder/* evidenceFolder */.ek)(platform.environment);
    if (wish === "none" || folder === undefined)
        return undefined;
    const evidence = {
        schema: build_evidence/* evidenceSchema */.j,
        action: contract.action,
        verdict: result.verdict,
        reason: result.reason,
        message: result.message.slice(0, 2000),
        ...(result.error === undefined ? {} : { error: result.error.kind }),
        subject: (0,subject/* readSubject */.$)(platform.environment),
        at: new Date(platform.clock.now()).toISOString(),
        durationMs: Math.round(platform.clock.monotonic() - given.startedMs),
        facts: result.facts,
        links: result.links ?? [],
        inputs: hashOf(given.given, platform),
    };
    if (wish !== "file" && (await (0,evidence_folder/* claimUpload */.mh)(platform.files, folder, platform.random))) {
        printer.commands.saveState(uploaderState, "true");
    }
    const path = `${folder}/${contract.action}-${platform.random.hex(6)}.json`;
    await platform.files.write(path, printer.redact((0,build_evidence/* renderEvidence */.o)(evidence)));
    return path;
}
function hashOf(given, { newHash }) {
    const hash = newHash("sha256");
    hash.update(new TextEncoder().encode(JSON.stringify([...given].sort(([a], [b]) => (a < b ? -1 : 1)))));
    return `sha256:${hash.hex()}`;
}
/** Cuts at a line's end, so that no half a table row or tag is left. */
function cut(summary) {
    if (new TextEncoder().encode(summary).length <= maxSummaryBytes)
        return summary;
    const kept = summary.slice(0, Math.floor(maxSummaryBytes / 4));
    return `${kept.slice(0, Math.max(0, kept.lastIndexOf("\n")))}\n\nThe summary was longer than GitHub shows and ends here.\n`;
}


/***/ })

};
