export const id = 183;
export const ids = [183];
export const modules = {

/***/ 183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildAnew: () => (/* binding */ buildAnew)
});

// EXTERNAL MODULE: ./packages/docker/build/buildx/run-build.js + 3 modules
var run_build = __webpack_require__(8327);
// EXTERNAL MODULE: ./packages/kernel/build/duration.js
var duration = __webpack_require__(1603);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/tags/apply-tags.js
var apply_tags = __webpack_require__(353);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/building/build-image.js + 13 modules
var build_image = __webpack_require__(7620);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/build-mode.js
var build_mode = __webpack_require__(4057);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/compose-content.js + 38 modules
var compose_content = __webpack_require__(2322);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/conclude.js + 2 modules
var conclude = __webpack_require__(8407);
// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
;// CONCATENATED MODULE: ./packages/docker/build/content-key/parse-key-inputs.js

const maxText = 2000;
const maxRows = 5000;
/** Carries the place of what is wrong out of the reading; never leaves this file. */
class Unreadable extends Error {
}
/**
 * Reads key inputs from a document that anybody may have written: types, lengths and counts are checked. They serve to
 * explain, and never as a key.
 */
function parseKeyInputs(document) {
    try {
        const fields = asObject(document, "the inputs");
        if (fields.get("version") !== 1)
            return (0,result/* err */._)("they are of another version");
        return (0,result.ok)({
            version: 1,
            target: parse_key_inputs_text(fields.get("target"), "target"),
            platforms: list(fields.get("platforms"), "platforms", parse_key_inputs_text),
            network: parse_key_inputs_text(fields.get("network"), "network"),
            frontend: optional(fields.get("frontend"), "frontend", namedValue),
            globals: parse_key_inputs_text(fields.get("globals"), "globals"),
            stages: list(fields.get("stages"), "stages", stage),
            bases: list(fields.get("bases"), "bases", namedValue),
            buildArgs: list(fields.get("buildArgs"), "buildArgs", (value, at) => pair(value, at, (hash) => optional(hash, at, parse_key_inputs_text))),
            secrets: list(fields.get("secrets"), "secrets", (value, at) => pair(value, at, (given) => given === true)),
            ssh: list(fields.get("ssh"), "ssh", parse_key_inputs_text),
            context: optional(fields.get("context"), "context", folder),
            contexts: list(fields.get("contexts"), "contexts", (value, at) => pair(value, at, (content) => namedContext(content, at))),
            remotes: list(fields.get("remotes"), "remotes", namedValue),
            labels: list(fields.get("labels"), "labels", namedValue),
            annotations: list(fields.get("annotations"), "annotations", namedValue),
            provenance: parse_key_inputs_text(fields.get("provenance"), "provenance"),
            sbom: parse_key_inputs_text(fields.get("sbom"), "sbom"),
        });
    }
    catch (error) {
        if (error instanceof Unreadable)
            return (0,result/* err */._)(`${error.message} cannot be read`);
        throw error;
    }
}
function asObject(value, at) {
    if (typeof value !== "object" || value === null || Array.isArray(value))
        throw new Unreadable(at);
    return new Map(Object.entries(value));
}
function parse_key_inputs_text(value, at) {
    if (typeof value !== "string" || value.length > maxText)
        throw new Unreadable(at);
    return value;
}
function list(value, at, read) {
    if (!Array.isArray(value) || value.length > maxRows)
        throw new Unreadable(at);
    return value.map((item) => read(item, at));
}
function optional(value, at, read) {
    return value === null || value === undefined ? null : read(value, at);
}
function pair(value, at, read) {
    if (!Array.isArray(value) || value.length !== 2)
        throw new Unreadable(at);
    return [parse_key_inputs_text(value[0], at), read(value[1])];
}
function namedValue(value, at) {
    return pair(value, at, (second) => parse_key_inputs_text(second, at));
}
function stage(value, at) {
    const fields = asObject(value, at);
    const read = (name) => parse_key_inputs_text(fields.get(name), at);
    return { name: read("name"), platform: read("platform"), hash: read("hash") };
}
function folder(value, at) {
    const fields = asObject(value, at);
    const digest = parse_key_inputs_text(fields.get("digest"), at);
    const format = fields.get("format");
    if (!(0,build_digest/* parseDigest */.m)(digest).ok || (format !== "git-sha1" && format !== "git-sha256"))
        throw new Unreadable(at);
    const outline = list(fields.get("outline"), at, row);
    const holdsRepository = fields.get("holdsRepository") === true;
    return { kind: "folder", digest, format, files: count(fields.get("files"), at), outline, holdsRepository };
}
function row(value, at) {
    const fields = asObject(value, at);
    const read = (name) => parse_key_inputs_text(fields.get(name), at);
    return { path: read("path"), hash: read("hash"), files: count(fields.get("files"), at) };
}
function count(value, at) {
    if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
        throw new Unreadable(at);
    return value;
}
function namedContext(value, at) {
    const fields = asObject(value, at);
    if (fields.get("kind") !== "pinned")
        return folder(value, at);
    return { kind: "pinned", content: parse_key_inputs_text(fields.get("content"), at) };
}

// EXTERNAL MODULE: ./packages/docker/build/content-key/key-inputs.js
var key_inputs = __webpack_require__(9899);
;// CONCATENATED MODULE: ./packages/docker/build/content-key/shown-name.js
const maxLength = 120;
/** Foreign text for a sentence: as it is when it is plain and short, else quoted and shortened, without control characters. */
function shown(text) {
    const short = text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
    return /^[\w./:@+,=()# -]+…?$/.test(short) ? short : JSON.stringify(short);
}

;// CONCATENATED MODULE: ./packages/docker/build/content-key/explain-folder.js


/** What differs between two states of a folder, each sentence after `prefix`; undefined stands for a folder that is not read. */
function folderChanges(prefix, before, after) {
    if (before === null && after === null)
        return [];
    if (before === null)
        return [`${prefix}the build reads its context, which it did not`];
    if (after === null)
        return [`${prefix}the build no longer reads its context`];
    if ((0,key_inputs/* contentOf */.$E)(before) === (0,key_inputs/* contentOf */.$E)(after))
        return [];
    if (before.format !== after.format)
        return [`${prefix}files are compared by another kind of hash than before`];
    const changes = outlineChanges(before.outline, after.outline);
    if (changes.length > 0)
        return changes.map((change) => prefix + change);
    return [`${prefix}files changed (${counted(before.files, after.files)})`];
}
function counted(before, after) {
    return before === after ? `${after} in all` : `${before} → ${after}`;
}
function outline(rows) {
    return { rows: new Map(rows.map((row) => [row.path, row])), open: new Set(rows.map(({ path }) => folderOf(path))) };
}
/** Of `a/b/` and `a/b` it is `a/`; of `a` it is empty. */
function folderOf(path) {
    return path.slice(0, path.lastIndexOf("/", path.length - 2) + 1);
}
/** What is in a folder that both outlines open is told part by part; any other folder is told as one. */
function outlineChanges(before, after) {
    const [old, current] = [outline(before), outline(after)];
    const isOpen = (folder) => old.open.has(folder) && current.open.has(folder);
    const differing = [...new Set([...old.rows.keys(), ...current.rows.keys()])]
        .filter((path) => isOpen(folderOf(path)) && old.rows.get(path)?.hash !== current.rows.get(path)?.hash)
        .sort();
    const toldByParts = new Set(differing.map(folderOf));
    const files = new Map();
    const folders = [];
    for (const path of differing) {
        const [was, is] = [old.rows.get(path), current.rows.get(path)];
        const verb = was === undefined ? "new" : is === undefined ? "gone" : "changed";
        if (path.endsWith("/")) {
            const told = verb === "changed" && toldByParts.has(path);
            if (!told)
                folders.push(`${shown(path)} ${folderVerb(verb, was?.files ?? 0, is?.files ?? 0)}`);
            continue;
        }
        const group = `${verb} ${folderOf(path)}`;
        files.set(group, [...(files.get(group) ?? []), path]);
    }
    return [...[...files].map(([group, paths]) => filesSentence(group, paths)), ...folders];
}
function folderVerb(verb, before, after) {
    return verb === "changed" ? `changed (files: ${counted(before, after)})` : `is ${verb}`;
}
function filesSentence(group, paths) {
    const [verb = ""] = group.split(" ", 1);
    const folder = group.slice(verb.length + 1);
    const [first = ""] = paths;
    if (paths.length === 1)
        return `${shown(first)} ${verb === "changed" ? "changed" : `is ${verb}`}`;
    const where = folder === "" ? "at the top of the context" : `in ${shown(folder)}`;
    return `${paths.length} files ${where} ${verb === "changed" ? "changed" : `are ${verb}`}`;
}

;// CONCATENATED MODULE: ./packages/docker/build/content-key/explain-change.js




/** The most differences that are told one by one. */
const maxDifferences = 20;
/**
 * What differs between two keys' inputs, one sentence each, the likeliest reasons first; empty when nothing does. Values of
 * arguments and labels are never in it. Names in it are foreign text, shortened, without control characters.
 */
function explainChange(earlier, now) {
    const found = [
        ...folderChanges("", earlier.context, now.context),
        ...stageChanges(earlier, now),
        ...digestChanges("base", earlier.bases, now.bases),
        ...frontendChange(earlier, now),
        ...named("build argument", earlier.buildArgs, now.buildArgs),
        ...contextChanges(earlier, now),
        ...digestChanges("remote source", earlier.remotes, now.remotes),
        ...word("target", earlier.target, now.target),
        ...listChanges("platform", earlier.platforms, now.platforms),
        ...word("network", earlier.network, now.network),
        ...named("secret", earlier.secrets, now.secrets),
        ...listChanges("ssh socket", earlier.ssh, now.ssh),
        ...named("label", earlier.labels, now.labels),
        ...named("annotation", earlier.annotations, now.annotations),
        ...word("provenance", earlier.provenance, now.provenance),
        ...word("sbom", earlier.sbom, now.sbom),
    ];
    if (found.length <= maxDifferences)
        return found;
    const rest = found.length - maxDifferences + 1;
    return [...found.slice(0, maxDifferences - 1), `${rest} more differences`];
}
function shownDigest(text) {
    const digest = (0,build_digest/* parseDigest */.m)(text);
    return digest.ok ? (0,build_digest/* shortDigest */.VK)(digest.value) : shown(text.slice(0, 19));
}
function compare(before, after, tell) {
    const [old, current] = [new Map(before), new Map(after)];
    const names = [...new Set([...old.keys(), ...current.keys()])].sort();
    return names.flatMap((name) => tell(name, old.get(name), current.get(name)));
}
function named(what, before, after) {
    return compare(before, after, (name, old, current) => {
        if (old === current)
            return [];
        if (old === undefined)
            return [`${what} ${shown(name)} is new`];
        return [`${what} ${shown(name)} ${current === undefined ? "is gone" : "changed"}`];
    });
}
function digestChanges(what, before, after) {
    return compare(before, after, (name, old, current) => {
        const subject = `${what} ${shown(familiar(name))}`;
        if (old === current)
            return [];
        if (old === undefined)
            return [`${subject} is new`];
        if (current === undefined)
            return [`${subject} is gone`];
        return [`${subject} moved ${shownDigest(old)} → ${shownDigest(current)}`];
    });
}
function familiar(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, "");
}
function frontendChange(earlier, now) {
    const [before, after] = [earlier, now].map(({ frontend }) => (frontend === null ? [] : [frontend]));
    return digestChanges("frontend", before ?? [], after ?? []);
}
function word(what, before, after) {
    if (before === after)
        return [];
    return [`${what} changed: ${shownOrDefault(before)} → ${shownOrDefault(after)}`];
}
function shownOrDefault(value) {
    return value === "" ? "the default" : shown(value);
}
function listChanges(what, before, after) {
    return named(what, namesOnly(before), namesOnly(after));
}
function namesOnly(names) {
    return names.map((name) => [name, ""]);
}
function stageChanges(earlier, now) {
    // Stages of a platform that only one of them has are no news beside the platform itself.
    const platforms = new Set(earlier.platforms.filter((platform) => now.platforms.includes(platform)));
    const changes = named("stage", stageNames(earlier.stages, platforms), stageNames(now.stages, platforms));
    return earlier.globals === now.globals
        ? changes
        : ["the arguments before the first stage of the Dockerfile changed", ...changes];
}
function stageNames(stages, platforms) {
    return stages
        .filter(({ platform }) => platforms.has(platform))
        .map(({ name, platform, hash }) => [`${name} (${platform})`, hash]);
}
function contextChanges(earlier, now) {
    return compare(earlier.contexts, now.contexts, (name, old, current) => {
        const what = `build context ${shown(name)}`;
        if (old === undefined || current === undefined)
            return [`${what} is ${old === undefined ? "new" : "gone"}`];
        if ((0,key_inputs/* contentOf */.$E)(old) === (0,key_inputs/* contentOf */.$E)(current))
            return [];
        if (old.kind === "folder" && current.kind === "folder")
            return folderChanges(`${what}: `, old, current);
        return [`${what} changed`];
    });
}

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/tags/plan-tags.js
var plan_tags = __webpack_require__(5024);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/read-records.js + 1 modules
var read_records = __webpack_require__(4013);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/nearest-record.js



/**
 * Names the tags that an earlier image may have, nearest first: a branch's own, else the default branch's. A pull request
 * is compared with what it would change.
 */
function planNearest({ ref, defaultBranch }) {
    const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1];
    if (branch === undefined || branch === defaultBranch)
        return ["latest"];
    return [(0,plan_tags/* branchTag */.TY)(branch), "latest"];
}
/**
 * Finds the record of the nearest earlier image, to say what changed since. Only for explaining a miss: three requests (the
 * tag, its referrers, the record), one more for a branch without an image, one where the registry has no referrers API.
 * Whatever goes wrong is an answer, never an error.
 */
async function nearestEarlierRecord(registry, facts) {
    try {
        for (const tag of planNearest(facts)) {
            const image = await registry.resolve(tag);
            if (image === undefined)
                continue;
            const { records, ignored } = await (0,read_records/* readRecords */.T)(registry, image.digest, 1);
            const [record] = records;
            if (record !== undefined)
                return { kind: "found", tag, record };
            return { kind: "none", why: ignored[0] ?? `the image under ${tag} has no build record` };
        }
        return { kind: "none", why: "there is no earlier image" };
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && error.kind !== "bug")
            return { kind: "none", why: error.message };
        throw error;
    }
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/explain-miss.js


/** Says what changed against the nearest earlier build, in lines for a person; whatever cannot be told is no line. */
async function explainMiss({ registry, facts }, content) {
    if (content.inputs === undefined)
        return [];
    const nearest = await nearestEarlierRecord(registry, facts);
    if (nearest.kind === "none")
        return [`nothing to compare with: ${nearest.why}`];
    const { record, tag } = nearest;
    const earlier = parseKeyInputs(record.inputs);
    if (!earlier.ok)
        return [];
    const changes = explainChange(earlier.value, content.inputs);
    const since = `compared with ${tag} (commit ${record.source.commit.slice(0, 12)})`;
    return changes.length === 0 ? [`nothing changed ${since}`] : [`${since}:`, ...changes];
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/errors.js
var errors = __webpack_require__(7850);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/origin.js
var origin = __webpack_require__(2666);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/record-run.js + 1 modules
var record_run = __webpack_require__(9109);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/note-commit.js


/** Notes that the run's commit uses an image of another commit; it is noted once. */
async function noteFurtherCommit(session, image) {
    return (0,origin/* originOf */.y)(image).commit === session.facts.commit ? undefined : await (0,record_run/* recordReuse */.w)(session, image);
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-image.js
var find_image = __webpack_require__(2863);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/covers-platforms.js
var covers_platforms = __webpack_require__(3493);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/prove-image.js
var prove_image = __webpack_require__(9528);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/same-build.js
var same_build = __webpack_require__(1995);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/publishing/publish.js + 3 modules
var publish = __webpack_require__(7321);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/publishing/tie-key.js





/**
 * Ties the key that decides to an image, and gives the image that won.
 *
 * @throws {ActionError} `platforms-differ`, `builds-differ` (input) when the winner is another image, and those of the registry and the lock
 */
async function tieKey(session, key, replacing, image) {
    const published = await (0,publish/* publish */.m)(session, key, image, {
        replacing: replacing.get(key),
        refuse: refuser(session, key),
    });
    if (!published.raced)
        return published;
    // What another run published is proved like what this one built, and may have been built for other platforms.
    const winner = await (0,find_image/* confirmImage */.MP)(session.registry, published.image.digest, lagOf(session));
    (0,covers_platforms/* requirePlatforms */.YZ)(session, winner, key);
    await (0,same_build/* requireSameBuild */.A)(session, winner, key);
    return { image: winner, raced: true };
}
/** What was pushed a moment ago may not be served yet. */
function lagOf({ host }) {
    return { clock: host.clock, waitMs: prove_image/* lagBudgetMs */.GJ };
}
/** With `attested`, a rival is believed as little as what a lookup finds. */
function refuser(session, key) {
    if (session.inputs["reuse-from"] !== "attested")
        return undefined;
    return async (image) => (await __webpack_require__.e(/* import() */ 263).then(__webpack_require__.bind(__webpack_require__, 5263))).reasonToDistrust(session, image, key);
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/reuse/find-usable.js
var find_usable = __webpack_require__(7068);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/publish-built.js




/** What each ending means for the outputs. */
const endings = {
    built: { reason: "built", built: true, found: false, raced: false },
    repaired: { reason: "repaired", built: true, found: true, raced: false },
    raced: { reason: "adopted-winner", built: false, found: true, raced: true },
};
/** Each ending in words. */
const messages = {
    built: "The image of this commit was built once",
    repaired: "The image had lost a part; building it again gave the same part back, and the image is whole",
    raced: "Another run published the image first; it is used, and what was built here stays untagged",
};
/** Ties the keys to what was built, unless an image is there by now that may be used. */
async function publishBuilt(session, plan, content, before, built) {
    const byCommit = session.inputs.key.includes("commit");
    const replacing = new Map([...before.commit.replacing, ...before.content.replacing]);
    // What was incomplete may be whole again, because its part was built again; and another commit may have been built
    // from the same meanwhile.
    const healed = await searchAgain(session, before.commit.replacing.size > 0 ? plan.keys.lookUp : []);
    const rival = healed ?? (await searchAgain(session, contentKeys(session, content)));
    const { image } = await tieKey(session, plan.keys.write, replacing, rival ?? built);
    const ours = image.digest === built.digest;
    if (byCommit && content.keys !== undefined && ours)
        await (0,publish/* publishAlso */.T)(session, content.keys.write, image, { replacing: replacing.get(content.keys.write) });
    if (ours)
        return { image, ending: "built" };
    return { image, ending: [...replacing.values()].includes(image.digest) ? "repaired" : "raced" };
}
async function searchAgain(session, keys) {
    const search = await searchAll(session, keys);
    return search.kind === "usable" ? search.found.image : undefined;
}
/** Where an earlier build of the same is looked up. Whoever merges confirms an attested part by its commit alone. */
function contentKeys({ inputs }, { keys }) {
    return keys === undefined || (inputs.part && inputs["reuse-from"] === "attested") ? [] : keys.lookUp;
}
/** Looks keys up in order; with `on-lookup-error: build` a search that failed found nothing. */
async function searchAll(session, keys) {
    return await (0,build_mode/* orBuild */.OM)(session, find_usable/* nothingFound */.Sb, async () => (0,find_usable/* findUsable */.ah)(session, keys, (0,find_usable/* depthOf */.d1)(session.inputs.verify, "platforms")));
}

// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/built-as.js
var built_as = __webpack_require__(103);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/image-annotations.js
var image_annotations = __webpack_require__(9536);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/run-identity.js
var run_identity = __webpack_require__(4601);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/said-of-build.js



/** What a build writes on its image, for later runs to read off the index itself without a further request. */
async function saidOfBuild(session, contentKey) {
    const { host, inputs } = session;
    const url = (0,run_identity/* runUrl */.V)(host.environment);
    return new Map([
        [image_annotations/* builtAsAnnotation */.WB, (0,built_as/* builtAs */.J)(session)],
        [image_annotations/* argumentsAnnotation */.ke, await (0,built_as/* hashOfArguments */.i)(inputs["build-args"])],
        ...(url === undefined ? [] : [[image_annotations/* runAnnotation */.VF, url]]),
        ...(contentKey === undefined ? [] : [[image_annotations/* contentKeyAnnotation */.QR, contentKey]]),
    ]);
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/building/build-anew.js
















/**
 * Gives a commit that has no usable image one: the image of an earlier build that read exactly the same, the parts that
 * other jobs built, or a build of its own.
 */
async function buildAnew(session, plan, commit) {
    const { inputs } = session;
    if (inputs.merge) {
        const message = `The parts of ${inputs.platforms.join(", ")} would be put together as ${plan.keys.write}.`;
        return inputs["dry-run"] ? (0,build_mode/* dryRun */.PA)(session, plan, { message }) : await mergeParts(session, plan, commit);
    }
    const content = await (0,compose_content.composeContent)(session);
    const decided = { ...plan, keys: decidingKeys(session, plan, content) };
    const search = await searchAll(session, contentKeys(session, content));
    if (search.kind === "usable")
        return await reuseContent(session, decided, commit, content, search.found);
    if (inputs["dry-run"])
        return (0,build_mode/* dryRun */.PA)(session, decided, { content, changes: [...commit.notes, ...search.notes] });
    return await buildAndPublish(session, decided, commit, content, search);
}
/**
 * The keys that decide whose image it is: the commit's, or without one the content's.
 *
 * @throws {ActionError} `content-unkeyed` (input)
 */
function decidingKeys({ inputs }, { keys }, content) {
    if (inputs.key.includes("commit"))
        return keys;
    if (content.keys !== undefined)
        return content.keys;
    throw errors/* buildOnceErrors */.D.error("content-unkeyed", content.why ?? "nothing is known of what the build reads");
}
/** Ties the commit to the image that was built from the same: a tag, no build. */
async function reuseContent(session, plan, commit, content, found) {
    const { inputs } = session;
    const told = {
        reason: "reused-content",
        message: `Nothing that the build reads changed since an earlier build; its image is reused (${found.key}).`,
        found: true,
        verified: true,
        keys: plan.keys,
        content,
    };
    if (inputs["dry-run"]) {
        (0,origin/* sayOrigin */.a)(session, found.image);
        return (0,conclude/* conclude */.E)(session, { ...told, image: found.image, key: found.key, origin: found.image });
    }
    const byCommit = inputs.key.includes("commit");
    const { image, raced } = byCommit
        ? await tieKey(session, plan.keys.write, commit.replacing, found.image)
        : { image: found.image, raced: false };
    (0,origin/* sayOrigin */.a)(session, image);
    // Before the tags: whoever moves one later has to see for which commit it was moved here.
    const record = await noteFurtherCommit(session, image);
    const tags = await (0,apply_tags/* applyTags */.MU)(session, image, (0,apply_tags/* tagsLeft */.nH)(session, plan.tags, image));
    await loadIfAsked(session, image);
    return (0,conclude/* conclude */.E)(session, {
        ...told,
        ...(raced ? { reason: endings.raced.reason, message: `${adopted} (${plan.keys.write}).` } : {}),
        image,
        key: byCommit ? plan.keys.write : found.key,
        raced,
        // With `attested` a commit's key is confirmed by content each time, and named the image before.
        pushed: byCommit && !raced && commit.replacing.get(plan.keys.write) !== image.digest,
        tags,
        record,
        origin: image,
    });
}
const adopted = "Another run published the image of this commit first; it is used";
async function mergeParts(session, plan, commit) {
    const { assembleParts } = await __webpack_require__.e(/* import() */ 285).then(__webpack_require__.bind(__webpack_require__, 4285));
    const merged = await assembleParts(session, {
        keys: plan.keys.lookUp,
        platforms: session.inputs.platforms,
        tags: plan.tags.map(({ tag }) => tag),
    });
    // The parts were proved by those who built them, some time ago.
    const built = await (0,find_image/* confirmImage */.MP)(session.registry, merged.image.digest, lagOf(session));
    const { image, raced } = await tieKey(session, plan.keys.write, commit.replacing, built);
    const tags = await (0,apply_tags/* applyTags */.MU)(session, image, raced ? (0,apply_tags/* tagsLeft */.nH)(session, plan.tags, image) : plan.tags);
    await loadIfAsked(session, image);
    return (0,conclude/* conclude */.E)(session, {
        reason: raced ? "adopted-winner" : "merged",
        message: raced
            ? `${adopted} (${plan.keys.write}).`
            : `The parts of ${session.inputs.platforms.join(", ")} are one image (${plan.keys.write}).`,
        image,
        key: plan.keys.write,
        found: raced,
        built: !raced && merged.ofThisRun,
        reused: raced || !merged.ofThisRun,
        raced,
        pushed: true,
        verified: true,
        tags,
        keys: plan.keys,
    });
}
async function buildAndPublish(session, plan, commit, content, contentSearch) {
    const { host, registry } = session;
    const explained = explainMiss(session, content);
    const start = host.clock.monotonic();
    const result = await (0,build_image.buildImage)(session, {
        key: plan.keys.write,
        tags: plan.tags,
        push: true,
        annotations: await saidOfBuild(session, content.key),
        sourcePolicy: content.sourcePolicy,
    });
    const changes = await explained;
    if (result.kind === "lint-failed") {
        return (0,conclude/* conclude */.E)(session, { reason: "lint-failed", message: result.message, annotations: result.warnings });
    }
    const buildMs = host.clock.monotonic() - start;
    await sayChanges(session, changes);
    const bases = content.checkBases(result.metadata.materials);
    const built = await (0,find_image/* confirmImage */.MP)(registry, (0,run_build/* builtManifest */.m)(result.metadata).digest, lagOf(session));
    host.log.info(`Built ${session.image}@${built.digest} in ${(0,duration/* formatDuration */.a)(buildMs)}; the registry serves these bytes.`);
    const { image, ending } = await publishBuilt(session, plan, content, { commit, content: contentSearch }, built);
    const ours = ending === "built";
    const noted = ending === "raced" ? await noteFurtherCommit(session, image) : undefined;
    const tags = await (0,apply_tags/* applyTags */.MU)(session, image, ours ? plan.tags : (0,apply_tags/* tagsLeft */.nH)(session, plan.tags, image));
    const record = ours
        ? await (0,record_run/* recordBuild */._)(session, image, { plan, content, bases, buildMs, tools: result.toolVersions })
        : noted;
    await loadIfAsked(session, image);
    return (0,conclude/* conclude */.E)(session, {
        ...endings[ending],
        message: `${messages[ending]} (${plan.keys.write}).`,
        image,
        key: plan.keys.write,
        pushed: true,
        verified: true,
        tags,
        bases: ours ? bases : {},
        buildMs,
        keys: plan.keys,
        content,
        record,
        changes: [...commit.notes, ...contentSearch.notes, ...changes],
        annotations: result.warnings,
    });
}
/** What a person who reads the log wants to know as well. */
async function sayChanges({ host }, changes) {
    if (changes.length === 0)
        return;
    await host.log.group("Why it was built", async () => {
        for (const line of changes.slice(0, maxChanges))
            host.log.info(line.slice(0, maxChangeText));
        await Promise.resolve();
    });
}
const maxChanges = 200;
const maxChangeText = 500;
async function loadIfAsked(session, image) {
    if (session.inputs.load)
        await (0,build_image.loadImage)(session, `${session.image}@${image.digest}`);
}


/***/ }),

/***/ 4013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ readRecords)
});

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./packages/oci/build/artifact-manifest.js
var artifact_manifest = __webpack_require__(4793);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/build-record.js
var build_record = __webpack_require__(5029);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/record/note.js
var note = __webpack_require__(7871);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/oci/build/shape.js
var shape = __webpack_require__(2568);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/parse-record.js



const maxText = 2000;
const maxEntries = 1000;
/** Each may be asked for at its registry, so a foreign record names no more than a build has. */
const maxBases = 100;
/**
 * Parses a record that anybody may have written: types, lengths and counts are checked, fields that are not known are
 * ignored. Every text in it is foreign.
 */
function parseRecord(bytes) {
    if (bytes.length > build_record/* maxRecordBytes */.t5)
        return (0,result/* err */._)(`a record has at most ${build_record/* maxRecordBytes */.t5} bytes, not ${bytes.length}`);
    return (0,shape/* readShape */._)(bytes, (document) => {
        const schema = document.required("schema");
        if (schema.text() !== "build-once/record/v1")
            schema.fail("build-once/record/v1");
        const source = document.required("source");
        const run = document.required("run");
        const raw = document.record();
        const inputs = Object.hasOwn(raw, "inputs") ? raw["inputs"] : undefined;
        const record = {
            schema: "build-once/record/v1",
            image: parse_record_text(document.required("image")),
            digest: document.required("digest").digest(),
            keys: keys(document.required("keys")),
            source: {
                repository: parse_record_text(source.required("repository")),
                commit: commit(source.required("commit")),
                ref: parse_record_text(source.required("ref")),
            },
            run: {
                url: parse_record_text(run.required("url")),
                attempt: run.required("attempt").count(),
                workflow: parse_record_text(run.required("workflow")),
            },
            platforms: digests(document.required("platforms")),
            bases: bases(document.required("bases")),
            tools: texts(document.required("tools")),
            builtAt: time(document.required("builtAt")),
            buildMs: document.required("buildMs").count(),
        };
        return inputs === undefined || inputs === null ? record : { ...record, inputs };
    });
}
function parse_record_text(shape) {
    const value = shape.text();
    return value.length <= maxText ? value : shape.fail(`a text of at most ${maxText} characters`);
}
function commit(shape) {
    const value = shape.text();
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : shape.fail("a commit");
}
/** Milliseconds since 1970 of a time in the one form that is written here. @see RFC 3339 */
function parseTime(value) {
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value))
        return (0,result/* err */._)("not a time in UTC with milliseconds");
    const milliseconds = Date.parse(value);
    return Number.isNaN(milliseconds) ? (0,result/* err */._)("not a time that exists") : (0,result.ok)(milliseconds);
}
function time(shape) {
    const value = shape.text();
    return parseTime(value).ok ? value : shape.fail("a time in UTC with milliseconds");
}
function keys(shape) {
    const items = shape.list();
    return items.length <= 20 ? items.map(parse_record_text) : shape.fail("a list of at most 20 keys");
}
function texts(shape) {
    const entries = [...shape.textMap()];
    const fits = entries.length <= maxEntries && entries.every(([name, value]) => fitting(name) && fitting(value));
    // From entries, and not by assignment: a name may be that of a prototype.
    return fits ? Object.fromEntries(entries) : shape.fail(`at most ${maxEntries} short texts`);
}
function digests(shape) {
    const found = texts(shape);
    return Object.values(found).every((value) => (0,digest/* parseDigest */.m)(value).ok) ? found : shape.fail("a table of digests");
}
function bases(shape) {
    const found = digests(shape);
    return Object.keys(found).length <= maxBases ? found : shape.fail(`a table of at most ${maxBases} bases`);
}
function fitting(value) {
    return value.length <= maxText;
}

;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/record/read-records.js





/**
 * Reads the newest records of an image: one request for the list and one for each record that is small. What is damaged,
 * too large or about another image is left out; only a list that cannot be read is an error.
 *
 * @param most how many records are tried
 * @throws {ActionError} those of the registry
 */
async function readRecords(registry, digest, most = 3) {
    const { entries } = await registry.referrers(digest, build_record/* recordType */.io);
    const records = [];
    const ignored = [];
    for (const entry of newestFirst(entries).slice(0, most)) {
        const read = await readOne(registry, digest, entry);
        if (read.ok)
            records.push(read.value);
        else
            ignored.push(`${entry.digest}: ${read.error}`);
    }
    return { records, ignored };
}
/** By the time each says of itself; those that say none come last. */
function newestFirst(entries) {
    const timed = entries.map((entry) => ({
        entry,
        atMs: (0,note/* readNote */.VC)(entry.annotations)?.atMs ?? Number.NEGATIVE_INFINITY,
    }));
    return timed.toSorted((a, b) => (a.atMs === b.atMs ? 0 : b.atMs - a.atMs)).map(({ entry }) => entry);
}
async function readOne(registry, digest, entry) {
    try {
        const fetched = await registry.getManifest(entry.digest);
        const { manifest } = fetched;
        const [layer] = manifest.kind === "manifest" ? manifest.layers : [];
        if (manifest.artifactType !== build_record/* recordType */.io || layer === undefined)
            return (0,result/* err */._)("not a record");
        if (manifest.subject?.digest !== digest)
            return (0,result/* err */._)("refers to another image");
        const bytes = (await (0,artifact_manifest/* embeddedDocument */._x)(fetched)) ?? (await registry.getBlob(layer, build_record/* maxRecordBytes */.t5));
        const record = parseRecord(bytes);
        return record.ok && record.value.digest !== digest ? (0,result/* err */._)("tells of another image") : record;
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.lZ && error.kind !== "bug")
            return (0,result/* err */._)(error.message);
        throw error;
    }
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _x: () => (/* binding */ embeddedDocument),
/* harmony export */   sH: () => (/* binding */ planArtifact)
/* harmony export */ });
/* unused harmony export emptyDocument */
/* harmony import */ var _digest_of_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5307);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8193);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2568);



/** Documents up to this size stand in the manifest as well, so that reading one takes one request. */
const maxEmbeddedBytes = 64 * 1024;
/** The content of `application/vnd.oci.empty.v1+json`. @see OCI image specification 1.1, manifest.md, "Guidance for an Empty Descriptor" */
const emptyDocument = new TextEncoder().encode("{}");
/**
 * Plans the manifest of an artifact. Registries refuse a manifest whose blobs they lack, whatever it carries inline, so a
 * document is both its configuration and its layer: one blob to push instead of the document and the empty one.
 *
 * @see OCI image specification 1.1, manifest.md, "Guidelines for Artifact Usage"
 */
async function planArtifact(artifact) {
    const { artifactType, subject, document, annotations } = artifact;
    const blob = document ?? emptyDocument;
    const content = {
        mediaType: document === undefined ? _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociEmpty : artifactType,
        digest: await (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(blob),
        size: blob.length,
    };
    const embedded = blob.length > maxEmbeddedBytes ? {} : { data: encodeBase64(blob) };
    const manifest = {
        schemaVersion: 2,
        mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociManifest,
        artifactType,
        config: content,
        layers: [{ ...content, ...embedded }],
        subject: { mediaType: subject.mediaType, digest: subject.digest, size: subject.sizeBytes },
        ...(annotations.size === 0 ? {} : { annotations: Object.fromEntries(annotations) }),
    };
    return { mediaType: _media_types_js__WEBPACK_IMPORTED_MODULE_0__/* .mediaTypes */ .Ib.ociManifest, bytes: new TextEncoder().encode(JSON.stringify(manifest)), blob };
}
/**
 * The document that stands in an artifact's manifest; `undefined` when there is none, or when it is not the content that
 * its descriptor names.
 *
 * @see OCI image specification 1.1, descriptor.md, "Embedded Content"
 */
async function embeddedDocument(fetched) {
    const layer = fetched.manifest.kind === "manifest" ? fetched.manifest.layers[0] : undefined;
    if (layer === undefined)
        return undefined;
    const data = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readShape */ ._)(fetched.bytes, (document) => document.required("layers").list()[0]?.optional("data")?.text());
    const bytes = data.ok && data.value !== undefined ? decodeBase64(data.value) : undefined;
    return bytes !== undefined && (await (0,_digest_of_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .o)(bytes)) === layer.digest ? bytes : undefined;
}
function encodeBase64(bytes) {
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}
function decodeBase64(text) {
    try {
        return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    }
    catch {
        return undefined;
    }
}


/***/ })

};
