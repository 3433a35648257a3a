export const id = 793;
export const ids = [793];
export const modules = {

/***/ 7310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ concludeMove),
/* harmony export */   s: () => (/* binding */ concludeDryRun)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7531);
/* harmony import */ var _conclude_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8407);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9407);
/* harmony import */ var _move_tags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6658);




/** Says of each tag what it pointed to and what it points to, in the log and in the outcome. */
async function concludeMove(session, move) {
    const { image, report, states } = move;
    const { overtaken } = report;
    const moves = report.tags.map((tag) => [`Tag ${tag.tag}`, describeMove(tag, image, states)]);
    const history = report.recorded.length === 0 ? [] : [["History", report.recorded.join(", ")]];
    const broken = report.broken.map(({ tag, digest }) => [
        "Not recorded",
        `${digest} of ${tag}: the registry does not take it any more, as when a part of it is gone`,
    ]);
    const rows = [...(move.rows ?? []), ...moves, ...history, ...broken];
    await session.host.log.group(`Tags of ${session.image}`, async () => {
        for (const [name, value] of rows)
            session.host.log.info(`${name}: ${value}`);
    });
    const taken = new Set(overtaken.map(({ tag }) => tag));
    const moved = report.tags.filter((each) => each.moved && !taken.has(each.tag));
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .E)(session, {
        reason: overtaken.length > 0 ? "overtaken" : move.reason,
        message: overtaken.length > 0 ? overtakenMessage(report) : doneMessage(session, move),
        image,
        key: move.source,
        found: true,
        reused: true,
        pushed: moved.length > 0 || report.recorded.length > 0,
        verified: overtaken.length === 0,
        tags: {
            moved,
            held: overtaken.map(({ tag, digest }) => ({ tag, reason: `another run pointed it to ${digest}` })),
        },
        previous: previousDigest(states),
        rows,
    });
}
/** Says what would have been written. */
function concludeDryRun(session, { image, states, source, notes = [] }) {
    const names = states.map(({ tag }) => tag).join(", ");
    const entries = session.inputs.history ? (0,_move_tags_js__WEBPACK_IMPORTED_MODULE_2__/* .planEntries */ .W)(image, states) : [];
    const history = entries.map(({ tag, number }) => (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTag */ .DJ)(tag, number));
    const recorded = history.length === 0 ? "" : `; ${history.join(", ")} would record it`;
    const would = [...notes, `${names} would point to ${image.digest}${recorded}.`];
    return (0,_conclude_js__WEBPACK_IMPORTED_MODULE_0__/* .conclude */ .E)(session, {
        reason: "dry-run",
        message: would.join(" "),
        image,
        key: source,
        found: true,
        previous: previousDigest(states),
    });
}
function previousDigest([first]) {
    return first?.kind === "read" ? first.current?.digest : undefined;
}
function describeMove({ tag, moved, from }, { digest }, states) {
    if (!moved)
        return `${digest}, unchanged`;
    return `${from ?? (isRead(states, tag) ? "new" : "not looked at")} → ${digest}`;
}
function isRead(states, tag) {
    return states.some((state) => state.tag === tag && state.kind === "read");
}
function doneMessage(session, { reason, image, report }) {
    const { tags } = report;
    const names = tags.map(({ tag }) => tag).join(", ");
    const point = tags.length === 1 ? "points" : "point";
    if (!tags.some(({ moved }) => moved))
        return `${names} of ${session.image} already ${point} to ${image.digest}.`;
    if (reason === "promoted")
        return `${names} of ${session.image} now ${point} to ${image.digest}.`;
    const from = tags[0]?.from;
    const before = from === undefined ? "" : ` instead of ${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(from)}`;
    return `${names} of ${session.image} ${point} to ${image.digest} again${before}.`;
}
function overtakenMessage({ overtaken }) {
    return overtaken
        .map(({ tag, digest }) => `${tag} points to ${digest}: another run moved it at the same time.`)
        .join(" ");
}


/***/ }),

/***/ 9407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D8: () => (/* binding */ historyNumbers),
/* harmony export */   DJ: () => (/* binding */ historyTag),
/* harmony export */   sj: () => (/* binding */ returnPath),
/* harmony export */   tt: () => (/* binding */ decideEntries)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3842);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);


/** Six digits: `prod-20260101` is somebody's dated tag, not the twenty-millionth promotion. */
const entryPattern = /^[1-9]\d{0,5}$/;
/**
 * The tag that keeps what `tag` was promoted to as number `number`.
 *
 * @throws {ActionError} `history-tag-too-long` (input)
 */
function historyTag(tag, number) {
    const name = `${tag}-${number}`;
    if ((0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .isTag */ .dz)(name))
        return name;
    throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("history-tag-too-long", `${name} has ${name.length} characters, a tag at most 128`);
}
/** The numbers of a tag's history among all tags of the repository, in ascending order. */
function historyNumbers(tag, all) {
    return all
        .filter((name) => name.startsWith(`${tag}-`))
        .map((name) => name.slice(tag.length + 1))
        .filter((rest) => entryPattern.test(rest))
        .map(Number)
        .toSorted((a, b) => a - b);
}
/**
 * What has to be added to a tag's history before the tag moves from `current` to `wanted`, in this order. What the tag
 * points to without the history knowing it is recorded first, so that the move can be undone: it was there before the
 * history began, or somebody moved the tag by other means.
 *
 * @param newest what the newest entry names; `undefined` when there is no history
 */
function decideEntries(newest, current, wanted) {
    if (newest === wanted)
        return [];
    if (current === undefined || current === newest || current === wanted)
        return [wanted];
    return [current, wanted];
}
/**
 * The images that a tag can be pointed back to, the nearest last: what its history amounts to when every return is
 * taken for one. An image that comes up again, after a rollback or because somebody promoted it anew, takes the tag back
 * to where it first stood; what came after it is left aside. So two rollbacks by one go back two, and what was rolled
 * back from is never rolled back to.
 *
 * @param entries what the history names, oldest first
 * @param current what the tag points to, which the history may not know
 */
function returnPath(entries, current) {
    const path = [];
    for (const digest of [...entries, current]) {
        const at = path.indexOf(digest);
        if (at >= 0)
            path.length = at + 1;
        else
            path.push(digest);
    }
    return path.slice(0, -1);
}


/***/ }),

/***/ 6658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ moveTags),
/* harmony export */   W: () => (/* binding */ planEntries)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1182);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5307);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1192);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9407);




/** A number that is taken this often is taken by something that does not end. */
const maxRetakes = 10;
/** How far apart those who contend for a number begin anew. */
const contestMs = 500;
const readsAtOnce = 8;
/**
 * Points every tag to `image`, its bytes unchanged, and reads each back. The history is written first and read back
 * last: whoever raced for the same number is seen then, and the entry that was written over takes the next number.
 *
 * @throws {ActionError} those of the registry; `tags-refused` when some tags moved and others were refused; `history-contested` (upstream)
 */
async function moveTags(ports, given, states) {
    const { registry } = ports;
    // What a tag names is known by its SHA-256, whatever digest the image was asked for by.
    const image = { ...given, digest: await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .o)(given.bytes) };
    const entries = planEntries(image, states);
    const { contested, broken } = await writeEntries(registry, entries, image.digest);
    const moving = states.filter((state) => state.kind === "unread" || state.current?.digest !== image.digest);
    const names = moving.map(({ tag }) => tag);
    throwRefused(await registry.writeTags(image, names), names);
    const [stored, lost] = await Promise.all([
        (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .H)(moving, readsAtOnce, async (state) => await registry.confirmTag(state.tag, image.digest, beforeOf(state))),
        findLost(registry, entries.filter((entry) => !contested.includes(entry) && !broken.includes(entry))),
    ]);
    const kept = entries.filter((entry) => !broken.includes(entry));
    const recorded = new Map(kept.map((entry) => [entry, (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTag */ .DJ)(entry.tag, entry.number)]));
    // One after the other: they may contend for the same numbers.
    for (const entry of [...contested, ...lost])
        recorded.set(entry, await takeNext(ports, entry));
    return {
        tags: states.map((state) => ({
            tag: state.tag,
            moved: names.includes(state.tag),
            from: state.kind === "read" ? state.current?.digest : undefined,
        })),
        recorded: [...recorded.values()],
        broken: broken.map(({ tag, image: { digest } }) => ({ tag, digest })),
        overtaken: stored.flatMap((each, index) => each.outcome === "stored" ? [] : [{ tag: names[index] ?? "", digest: each.served.digest }]),
    };
}
/** What the tag named when it was looked at: a third digest under it later is another run's. */
function beforeOf(state) {
    return state.kind === "unread" ? undefined : (state.current?.digest ?? "absent");
}
/** The history entries that a move to `image` adds, in the order of their numbers. */
function planEntries(image, states) {
    return states.flatMap((state) => {
        if (state.kind === "unread")
            return [];
        const { tag, current, newest, numbers } = state;
        const last = numbers.at(-1) ?? 0;
        return (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .decideEntries */ .tt)(newest?.digest, current?.digest, image.digest).map((digest, index) => ({
            tag,
            number: last + index + 1,
            image: current !== undefined && digest === current.digest ? current : image,
        }));
    });
}
async function writeEntries(registry, entries, wanted) {
    const byImage = Map.groupBy(entries, (entry) => entry.image.digest);
    const [contested, broken] = [[], []];
    await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .H)([...byImage.values()], readsAtOnce, async (group) => {
        const [first] = group;
        if (first === undefined)
            return;
        const names = new Map(group.map((entry) => [(0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTag */ .DJ)(entry.tag, entry.number), entry]));
        for (const [name, error] of await registry.writeTags(first.image, [...names.keys()])) {
            const entry = names.get(name) ?? first;
            if (error.code === "tag-immutable")
                contested.push(entry);
            else if (error.code === "manifest-rejected" && first.image.digest !== wanted)
                broken.push(entry);
            else
                throw withoutHistory(error);
        }
    });
    return { contested, broken };
}
/** A rule that protects a tag covers its numbers as a rule: another number would be refused as well. */
function withoutHistory(error) {
    if (error.code !== "tag-protected")
        return error;
    const hint = `${error.hint ?? "Exclude it from the rule."} Or set \`history: false\`, which writes no numbered tags.`;
    return new _build_once_kernel__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ(error.kind, error.code, error.message, { hint, cause: error.cause });
}
async function findLost(registry, entries) {
    const stored = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .inParallel */ .H)(entries, readsAtOnce, async ({ tag, number, image }) => registry.confirmTag((0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTag */ .DJ)(tag, number), image.digest, "absent"));
    return entries.filter((_, index) => stored[index]?.outcome !== "stored");
}
/**
 * Records an entry under the first number that is free, and makes sure that it stays: whoever contends for numbers waits
 * for a while of its own before it looks, and looks again once all who began before have written.
 */
async function takeNext({ registry, clock, random }, { tag, number, image }) {
    let last = number;
    for (let attempt = 0; attempt < maxRetakes; attempt++) {
        await clock.sleep(random.fraction() * contestMs * (attempt + 1));
        const begun = clock.monotonic();
        last = Math.max(last, (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyNumbers */ .D8)(tag, await registry.listTags()).at(-1) ?? 0) + 1;
        const name = (0,_history_js__WEBPACK_IMPORTED_MODULE_1__/* .historyTag */ .DJ)(tag, last);
        const [error] = (await registry.writeTags(image, [name])).values();
        if (error !== undefined && error.code !== "tag-immutable")
            throw error;
        await clock.sleep(2 * (clock.monotonic() - begun));
        if (error === undefined && (await registry.confirmTag(name, image.digest, "absent")).outcome === "stored")
            return name;
    }
    throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("history-contested", `${tag}: ${maxRetakes} numbers of its history were taken by others`);
}
function throwRefused(refused, names) {
    const [first] = refused;
    if (first === undefined)
        return;
    const [tag, error] = first;
    const moved = names.filter((name) => !refused.has(name));
    if (moved.length === 0)
        throw error;
    throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("tags-refused", `${[...refused.keys()].join(", ")} did not move and ${moved.join(", ")} did; ${tag}: ${error.message}`, { cause: error, ...(error.hint === undefined ? {} : { hint: error.hint }) });
}


/***/ }),

/***/ 5935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readTagStates),
/* harmony export */   R: () => (/* binding */ readTargets)
/* harmony export */ });
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1192);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9407);


const readsAtOnce = 8;
/**
 * Reads what `tags` point to, and the end of the history of each: the tags and the list of all tags at once, then the
 * newest entries.
 *
 * @throws {ActionError} those of the registry
 */
async function readTagStates(registry, tags) {
    const [all, current] = await Promise.all([
        registry.listTags(),
        (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(tags, readsAtOnce, async (tag) => await registry.resolve(tag)),
    ]);
    const newestOf = async (numbers, tag) => {
        const number = numbers.at(-1);
        return number === undefined ? undefined : await registry.resolve((0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyTag */ .DJ)(tag, number));
    };
    const numbers = new Map(tags.map((tag) => [tag, (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .historyNumbers */ .D8)(tag, all)]));
    const newest = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_1__/* .inParallel */ .H)(tags, readsAtOnce, async (tag) => await newestOf(numbers.get(tag) ?? [], tag));
    return tags.map((tag, index) => ({
        kind: "read",
        tag,
        current: current[index],
        numbers: numbers.get(tag) ?? [],
        newest: newest[index],
    }));
}
/** What the tags to be moved point to; without a history nobody needs to know. @throws {ActionError} those of the registry */
async function readTargets({ inputs, registry, }) {
    const tags = [...new Set(inputs.tags)];
    if (inputs.history || inputs["dry-run"])
        return await readTagStates(registry, tags);
    return tags.map((tag) => ({ kind: "unread", tag }));
}


/***/ }),

/***/ 2793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runRollbackMode: () => (/* binding */ runRollbackMode)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7531);
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1182);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1192);
/* harmony import */ var _promotion_conclude_move_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7310);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7850);
/* harmony import */ var _reuse_find_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2863);
/* harmony import */ var _promotion_history_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9407);
/* harmony import */ var _promotion_move_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6658);
/* harmony import */ var _promotion_tag_state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5935);








/** Further back nobody rolls; what is older only costs requests. */
const maxEntriesRead = 1000;
const readsAtOnce = 8;
/** Points `tag` back to an earlier image, which must still be there whole, and records that as a move of its own. */
async function runRollbackMode(session) {
    const { inputs, registry } = session;
    const { tag = "" } = inputs;
    const states = await (0,_promotion_tag_state_js__WEBPACK_IMPORTED_MODULE_5__/* .readTagStates */ .F)(registry, [tag]);
    const digest = inputs.digest ?? (await earlierDigest(session, states[0], inputs.steps ?? 1));
    const image = await confirmTarget(session, tag, digest);
    if (inputs["dry-run"])
        return (0,_promotion_conclude_move_js__WEBPACK_IMPORTED_MODULE_0__/* .concludeDryRun */ .s)(session, { image, states, source: tag });
    const recorded = inputs.history ? states : states.map((state) => withoutHistory(state, image));
    const report = await (0,_promotion_move_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .moveTags */ .F)({ ...session.host, registry }, image, recorded);
    return await (0,_promotion_conclude_move_js__WEBPACK_IMPORTED_MODULE_0__/* .concludeMove */ .p)(session, { reason: "rolled-back", image, states, report, source: tag });
}
/** What `tag` was promoted to `steps` promotions ago. @throws {ActionError} `history-missing` (input) */
async function earlierDigest(session, state, steps) {
    const { tag, current, numbers } = state;
    const where = `${tag} of ${session.image}`;
    if (current === undefined)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOnceErrors */ .D.error("history-missing", `${where} does not exist, so there is no way back from it`, {
            hint: "Check `tag` and `image`; to point a tag that is gone to an image again give its `digest`.",
        });
    if (numbers.length === 0)
        throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOnceErrors */ .D.error("history-missing", `${where} has no history tags`);
    const path = (0,_promotion_history_js__WEBPACK_IMPORTED_MODULE_3__/* .returnPath */ .sj)(await readEntries(session, tag, numbers), current.digest);
    const digest = path.at(-steps);
    if (digest !== undefined)
        return digest;
    const far = path.length === 1 ? "1 step" : `${path.length} steps`;
    const oldest = path[0] === undefined ? "" : `, to ${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(path[0])}`;
    throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOnceErrors */ .D.error("history-missing", `${where} can be rolled back ${far}${oldest}, not ${steps}; it points to ${(0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_6__/* .shortDigest */ .VK)(current.digest)} now`);
}
async function readEntries({ registry }, tag, numbers) {
    const entries = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_7__/* .inParallel */ .H)(numbers.slice(-maxEntriesRead), readsAtOnce, async (number) => registry.resolve((0,_promotion_history_js__WEBPACK_IMPORTED_MODULE_3__/* .historyTag */ .DJ)(tag, number)));
    // A tag that is listed and gone at once was deleted meanwhile: it is nothing to go back to.
    return entries.flatMap((entry) => entry?.digest ?? []);
}
async function confirmTarget({ registry }, tag, digest) {
    try {
        return await (0,_reuse_find_image_js__WEBPACK_IMPORTED_MODULE_2__/* .confirmImage */ .MP)(registry, digest);
    }
    catch (error) {
        if (!(error instanceof _build_once_kernel__WEBPACK_IMPORTED_MODULE_8__/* .ActionError */ .lZ) || !gone.has(error.code))
            throw error;
        const text = `${tag} cannot go back to ${digest}: ${error.message}`;
        throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .buildOnceErrors */ .D.error("rollback-target-gone", text, { cause: error });
    }
}
const gone = new Set(["digest-not-found", "image-incomplete"]);
/** A state to which nothing has to be recorded, because its newest entry is taken for the image itself. */
function withoutHistory(state, image) {
    return state.kind === "unread" ? state : { ...state, newest: image };
}


/***/ })

};
