export const id = 482;
export const ids = [482];
export const modules = {

/***/ 5482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeEvidence: () => (/* binding */ judgeEvidence)
/* harmony export */ });
/* harmony import */ var _build_once_evidence__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8828);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7531);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5776);



const builder = "build-once-by-digest";
/** Every finding about a run's evidence. One piece that is not what it should be spoils the whole: nobody can tell who wrote it. */
function judgeEvidence(observed, demand) {
    const { subject } = demand;
    const findings = [];
    const strange = [
        ...observed.refused.map(({ name, why }) => `${name}: ${why}`),
        ...observed.pieces.flatMap((each) => strangeness(each, demand) ?? []),
    ];
    const fix = "Look at what the run uploaded under that name. Only these actions write artifacts whose names begin so.";
    findings.push(...strange.slice(0, 10).map((why) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)("evidence-subject", subject, why, fix)), ...(strange.length === 0
        ? [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)("evidence-subject", subject, `${observed.pieces.length} pieces of run ${observed.runId}`)]
        : []));
    for (const action of demand.actions) {
        const of = observed.pieces.map(({ piece }) => piece).filter((piece) => piece.action === action);
        findings.push(...judgeAction(subject, action, of, observed.runId));
    }
    if (!demand.actions.includes(builder))
        return { findings, digest: undefined };
    const { finding, digest } = judgeDigest(observed, demand);
    return { findings: [...findings, finding], digest };
}
/** Why a piece is not one of this run's own; `undefined` when it is. */
function strangeness({ artifact, piece }, demand) {
    const { repository, runId } = piece.subject;
    const { headRepositoryId: head, repositoryId: own } = artifact;
    if (head === undefined || own === undefined || head !== own)
        return `${artifact.name} is of a commit that is not this repository's own`;
    if (repository.toLowerCase() !== demand.repository.toLowerCase())
        return `${artifact.name} speaks about ${JSON.stringify(repository.slice(0, 100))}`;
    if (runId !== demand.runId)
        return `${artifact.name} speaks about run ${runId}`;
    const built = (0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .textFact */ .yM)(piece.facts, "headCommit");
    if (piece.action === builder && built !== undefined && !demand.headCommits.includes(built))
        return `${artifact.name} speaks about commit ${built.slice(0, 64)}`;
    return undefined;
}
function judgeAction(subject, action, of, runId) {
    if (of.length === 0) {
        const fix = `Add ${action} to that workflow, or do not demand it. With \`evidence: none\` an action leaves nothing.`;
        return [(0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)("evidence-present", subject, `run ${runId} left no evidence of ${action}`, fix)];
    }
    const failed = of.find(({ verdict }) => verdict !== "pass");
    return [
        (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)("evidence-present", subject, `${action}: ${of.length === 1 ? "1 piece" : `${of.length} pieces`}`),
        failed === undefined
            ? (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)("evidence-passed", subject, `${action} passed`)
            : (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)("evidence-passed", subject, `${action}: ${failed.verdict}, ${failed.reason}`, "Repair what it says and run that workflow again."),
    ];
}
/** A look-up, a promotion and one platform's part tell of another image than the one that the run is about. */
function saysWhatWasBuilt(facts) {
    const mode = (0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .textFact */ .yM)(facts, "mode") ?? "build";
    if (mode !== "build" && mode !== "record")
        return false;
    return !/^(?:(?:pr|ref)-)?sha-[0-9a-f]{40}-/.test((0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .textFact */ .yM)(facts, "key") ?? "");
}
function judgeDigest(observed, { subject, images }) {
    const names = new Set(images.map(({ repository }) => `${repository.registry}/${repository.path}`));
    const built = observed.pieces
        .map(({ piece }) => piece)
        .filter((piece) => piece.action === builder && saysWhatWasBuilt(piece.facts))
        .filter(({ facts }) => names.size === 0 || names.has((0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .textFact */ .yM)(facts, "image") ?? ""))
        .map(({ facts }) => (0,_build_once_evidence__WEBPACK_IMPORTED_MODULE_1__/* .textFact */ .yM)(facts, "digest") ?? "");
    const digests = [...new Set(built.filter((digest) => digest !== ""))];
    const [first] = digests;
    const parsed = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)(first ?? "");
    const bad = (message, fix) => ({
        finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)("evidence-digest", subject, message, fix),
        digest: undefined,
    });
    if (first === undefined)
        return bad("the run names no digest", "A run that may not push, such as a fork's, has no image to deploy.");
    if (digests.length > 1)
        return bad(`the run names ${digests.length} digests: ${digests.slice(0, 5).join(", ")}`, "Check one image a step, with `image=`; where there is only one, something else wrote evidence into that run.");
    if (!parsed.ok)
        return bad(`${JSON.stringify(first.slice(0, 100))} is no digest`, "Do not use that run.");
    const other = images.find(({ digest }) => digest !== parsed.value);
    if (other !== undefined)
        return bad(`the run built ${parsed.value}, not ${other.digest}`, "The tag that named the image moved, or belongs to another run of the same commit: deploy what the run built.");
    return { finding: (0,_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)("evidence-digest", subject, `the run built ${parsed.value}`), digest: parsed.value };
}


/***/ })

};
