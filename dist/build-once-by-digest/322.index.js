export const id = 322;
export const ids = [322];
export const modules = {

/***/ 2322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  composeContent: () => (/* binding */ composeContent),
  sourcesAreHere: () => (/* binding */ sourcesAreHere)
});

// UNUSED EXPORTS: usedBases

// EXTERNAL MODULE: ./packages/kernel/build/result.js
var build_result = __webpack_require__(518);
// EXTERNAL MODULE: ./packages/kernel/build/digest.js
var build_digest = __webpack_require__(7531);
// EXTERNAL MODULE: ./packages/kernel/build/reference.js
var build_reference = __webpack_require__(3842);
// EXTERNAL MODULE: ./packages/host/build/tree.js
var tree = __webpack_require__(8910);
;// CONCATENATED MODULE: ./packages/docker/build/context/git-index.js


const fixedBytes = 40;
const longestFlags = 4;
const regularFile = 0o100000;
const kindOfFile = 0o170000;
/**
 * Reads the entries of `.git/index` below a folder (`prefix` ends with `/` or is empty). An index that is damaged, split,
 * written without its checksum, or of a version this does not know is an error in words: then nothing is known.
 *
 * @see git's documentation, gitformat-index, versions 2 to 4
 */
function parseGitIndex(bytes, prefix, hash) {
    const format = formatOf(bytes, hash);
    if (format === undefined)
        return (0,build_result/* err */._)("its checksum is missing or wrong");
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const version = view.getUint32(4);
    if (view.getUint32(0) !== 0x44495243 || version < 2 || version > 4)
        return (0,build_result/* err */._)(`version ${version} is not known`);
    const end = bytes.length - idBytes[format];
    const cursor = { bytes, view, version, format, end, at: 12, path: new Uint8Array() };
    const places = new Map();
    for (let left = view.getUint32(8); left > 0; left--) {
        if (cursor.at + fixedBytes + idBytes[format] + longestFlags > end)
            return (0,build_result/* err */._)("it ends within an entry");
        const place = cursor.at;
        const kind = skipEntry(cursor);
        if (kind === "endless")
            return (0,build_result/* err */._)("a path in it has no end");
        if (kind === "other")
            continue;
        const path = (0,tree/* pathText */.L)(cursor.path);
        if (path.startsWith(prefix))
            places.set(path.slice(prefix.length), place);
    }
    if (hasSplit(cursor))
        return (0,build_result/* err */._)("it is split in two files");
    const blobIdAt = (place) => hexOf(bytes, place + fixedBytes, format);
    return (0,build_result.ok)({ format, places, entryAt: (place) => entryAt(view, place), blobIdAt });
}
const idBytes = { "git-sha1": 20, "git-sha256": 32 };
/** The index ends with a checksum made as the repository's object names are, which tells the format and finds damage. */
function formatOf(bytes, hash) {
    for (const [format, algorithm] of [
        ["git-sha1", "sha1"],
        ["git-sha256", "sha256"],
    ]) {
        const end = bytes.length - idBytes[format];
        if (end >= 12 && hash(algorithm, bytes.subarray(0, end)) === hexOf(bytes, end, format))
            return format;
    }
    return undefined;
}
/** Moves the cursor behind an entry and tells whether it is a merged, regular file that git holds a blob of. */
function skipEntry(cursor) {
    const { view, at: start } = cursor;
    const idEnd = start + fixedBytes + idBytes[cursor.format];
    const flags = view.getUint16(idEnd);
    const extended = cursor.version >= 3 && (flags & 0x4000) !== 0;
    const intendedOnly = extended && (view.getUint16(idEnd + 2) & 0x2000) !== 0;
    const merged = (flags & 0x3000) === 0;
    const regular = (view.getUint32(start + 24) & kindOfFile) === regularFile;
    if (!readPath(cursor, start, idEnd + (extended ? 4 : 2)))
        return "endless";
    return merged && regular && !intendedOnly ? "file" : "other";
}
function entryAt(view, place) {
    return {
        changedMs: milliseconds(view, place),
        modifiedMs: milliseconds(view, place + 8),
        inode: view.getUint32(place + 20),
        sizeBytes: view.getUint32(place + 36),
    };
}
/** Reads the path at `at` and moves the cursor behind the entry. */
function readPath(cursor, start, at) {
    const { bytes } = cursor;
    let kept = 0;
    if (cursor.version === 4) {
        // An offset number: seven bits a byte, and one more for each byte that follows.
        let byte = bytes[at++] ?? 0;
        let dropped = byte & 0x7f;
        while ((byte & 0x80) !== 0 && at < cursor.end) {
            byte = bytes[at++] ?? 0;
            dropped = (dropped + 1) * 128 + (byte & 0x7f);
        }
        kept = cursor.path.length - dropped;
    }
    const zero = bytes.indexOf(0, at);
    if (kept < 0 || zero < 0 || zero >= cursor.end)
        return false;
    const rest = bytes.subarray(at, zero);
    cursor.path = kept === 0 ? rest : joined(cursor.path.subarray(0, kept), rest);
    // Older versions fill up with one to eight zero bytes to a multiple of eight.
    cursor.at = cursor.version === 4 ? zero + 1 : start + ((zero - start + 8) & ~7);
    return true;
}
function joined(first, second) {
    const whole = new Uint8Array(first.length + second.length);
    whole.set(first);
    whole.set(second, first.length);
    return whole;
}
/** As Node makes a time of seconds and nanoseconds, so that equal times are equal numbers. */
function milliseconds(view, at) {
    return view.getUint32(at) * 1000 + view.getUint32(at + 4) / 1_000_000;
}
/** True when entries are in another file too. */
function hasSplit({ view, at, end }) {
    for (let next = at; next + 8 <= end; next += 8 + view.getUint32(next + 4))
        if (view.getUint32(next) === 0x6c696e6b)
            return true;
    return false;
}
const digits = new TextEncoder().encode("0123456789abcdef");
/** One character a byte, whichever it is. */
const latin = new TextDecoder("latin1");
const hexRooms = {
    "git-sha1": new Uint8Array(40),
    "git-sha256": new Uint8Array(64),
};
/** In one piece: text put together from pairs keeps each of its pieces in memory. */
function hexOf(bytes, start, format) {
    const room = hexRooms[format];
    for (let at = 0; at < idBytes[format]; at++) {
        const byte = bytes[start + at] ?? 0;
        room[2 * at] = digits[byte >> 4] ?? 0;
        room[2 * at + 1] = digits[byte & 15] ?? 0;
    }
    return latin.decode(room);
}

;// CONCATENATED MODULE: ./packages/docker/build/context/tracked-blobs.js

const maxIndexBytes = 256 * 2 ** 20;
const maxPointerBytes = 4096;
const maxConfigBytes = 2 ** 20;
const gitTimeoutMs = 30_000;
/**
 * What git's index tells about the files below `root`: nothing when it cannot be read, undefined when `root` lies in no work
 * tree. A file is believed to be its blob when all of these hold: nothing that `lstat` tells has changed since git wrote the entry,
 * change time and inode included; both times lie before the index was written; its size is the blob's size; and git
 * applies neither a filter nor an encoding to it.
 */
async function readTrackedBlobs(ports, root) {
    const place = await findWorkTree(ports, root);
    if (place === undefined)
        return undefined;
    const indexPath = `${place.gitDirectory}/index`;
    // Looked at before it is read: were it replaced in between, fewer entries would be believed, not more.
    const written = await ports.files.stat(indexPath);
    const isReadable = written?.kind === "file" && written.sizeBytes <= maxIndexBytes;
    const bytes = isReadable ? await ports.files.readBytes(indexPath, maxIndexBytes) : undefined;
    const index = bytes === undefined ? undefined : parseGitIndex(bytes, place.prefix, ports.tree.hash);
    if (written === undefined || index?.ok !== true)
        return await knowingNothing(ports, place);
    const { format, places, entryAt } = index.value;
    const converted = new Set();
    const usable = Promise.all([
        addResized(ports, place, index.value, converted),
        addFiltered(ports, place, index.value, converted),
    ]);
    return {
        format,
        usable: usable.then((known) => known.every(Boolean), () => false),
        placeOf: (entry) => {
            const found = places.get(entry.path);
            if (found === undefined)
                return undefined;
            return isUnchanged(entry, entryAt(found), written.modifiedMs) ? found : undefined;
        },
        blobIdAt: (found) => (converted.has(found) ? undefined : index.value.blobIdAt(found)),
    };
}
/** The format is the repository's all the same, so that what becomes of its index changes no digest. */
async function knowingNothing({ files }, { gitDirectory }) {
    const shared = (await files.readText(`${gitDirectory}/commondir`, maxPointerBytes))?.trim();
    const common = shared?.startsWith("/") === true ? shared : `${gitDirectory}/${shared ?? "."}`;
    const config = (await files.readText(`${common}/config`, maxConfigBytes)) ?? "";
    const format = /^\s*objectformat\s*=\s*"?sha256/im.test(config) ? "git-sha256" : "git-sha1";
    return { format, placeOf: () => undefined, blobIdAt: () => undefined, usable: Promise.resolve(false) };
}
async function findWorkTree({ tree, files }, root) {
    const real = await tree.realPath(root);
    for (let at = real ?? ""; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("/"), 0))) {
        const dotGit = `${at}/.git`;
        const kind = (await files.stat(dotGit))?.kind;
        const prefix = at === real ? "" : `${(real ?? "").slice(at.length + 1)}/`;
        if (kind === "directory")
            return { root: at, gitDirectory: dotGit, prefix };
        if (kind !== "file")
            continue;
        // A linked work tree or a submodule names its folder in a file.
        const pointer = /^gitdir: (.+?)\n*$/s.exec((await files.readText(dotGit, maxPointerBytes)) ?? "")?.[1];
        if (pointer === undefined)
            return undefined;
        return { root: at, gitDirectory: pointer.startsWith("/") ? pointer : `${at}/${pointer}`, prefix };
    }
    return undefined;
}
function isUnchanged(entry, tracked, indexWrittenMs) {
    return (entry.kind === "file" &&
        entry.sizeBytes === tracked.sizeBytes &&
        entry.modifiedMs === tracked.modifiedMs &&
        entry.changedMs === tracked.changedMs &&
        // The index holds the lower 32 bits.
        entry.inode % 2 ** 32 === tracked.inode &&
        // What was changed in the tick of the clock in which the index was written looks unchanged.
        tracked.modifiedMs < indexWrittenMs &&
        tracked.changedMs < indexWrittenMs);
}
/** Adds the files whose blob has another size than the file had: line ends, `$Id$`, and most filters change it. */
async function addResized(ports, place, index, converted) {
    const wanted = [];
    for (const found of index.places.values())
        wanted.push(index.blobIdAt(found));
    const args = ["cat-file", "--buffer", "--batch-check=%(objectsize)"];
    const printed = await runGit(ports, place, args, new TextEncoder().encode(`${wanted.join("\n")}\n`));
    const sizes = printed?.split("\n");
    if (sizes === undefined || sizes.pop() !== "" || sizes.length !== index.places.size)
        return false;
    let line = 0;
    for (const found of index.places.values())
        if (sizes[line++] !== String(index.entryAt(found).sizeBytes))
            converted.add(found);
    return true;
}
/** Adds the files that git gives to a filter, or keeps in another encoding; neither need change the size. */
async function addFiltered(ports, place, { places }, converted) {
    const unfiltered = ":(top,exclude,attr:!filter !working-tree-encoding)";
    const printed = await runGit(ports, place, ["ls-files", "-z", "--", ":(top)", unfiltered]);
    // A name that is no text could not be found again.
    if (printed === undefined || printed.includes("\ufffd"))
        return false;
    for (const path of printed.split("\0")) {
        const found = path.startsWith(place.prefix) ? places.get(path.slice(place.prefix.length)) : undefined;
        if (found !== undefined)
            converted.add(found);
    }
    return true;
}
/** What git printed; undefined when it is not there or does not end well. A repository's configuration starts nothing. */
async function runGit({ exec }, place, args, input) {
    const safe = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
    const result = await exec.run("git", [...safe, ...args], {
        cwd: place.root,
        env: {
            GIT_DIR: place.gitDirectory,
            GIT_WORK_TREE: place.root,
            GIT_INDEX_FILE: `${place.gitDirectory}/index`,
            GIT_OPTIONAL_LOCKS: "0",
            GIT_LITERAL_PATHSPECS: "0",
            GIT_TERMINAL_PROMPT: "0",
            // An object that is missing in a partial clone is not fetched for this, by no version of git.
            GIT_NO_LAZY_FETCH: "1",
            GIT_ALLOW_PROTOCOL: "none",
            LC_ALL: "C",
        },
        timeoutMs: gitTimeoutMs,
        maxOutputBytes: maxIndexBytes,
        ...(input === undefined ? {} : { input }),
    });
    return result.exitCode === 0 && !result.truncated && !result.timedOut ? result.stdout : undefined;
}

;// CONCATENATED MODULE: ./packages/docker/build/context/tree-digest.js

/** The most parts that an outline has. */
const maxOutlineRows = 128;
const outlineHashDigits = 16;
/** What one entry is hashed as; the name is quoted, so that no name can look like another line. */
const line = (kind, mode, id, name) => `${kind} ${mode.toString(8)} ${id} ${JSON.stringify(name)}\n`;
/**
 * The digest of a tree of entries: of each its path, its kind, its permission bits (not a symbolic link's, which mean
 * nothing), a file's blob id, a link's target. Their order, times, owners and inodes make no difference, nor does the root's own mode.
 * Entries may name a folder in which nothing is; each folder comes before what is in it.
 */
function digestTree(entries, blobId, format, hash) {
    const root = newFolder({ path: "", mode: 0 });
    const folders = new Map([["", root]]);
    for (const entry of entries) {
        const parent = folders.get(entry.path.slice(0, Math.max(entry.path.lastIndexOf("/"), 0)));
        if (parent === undefined)
            throw new Error(`${JSON.stringify(entry.path)} came before its folder`);
        const child = entry.kind === "directory" ? newFolder(entry) : entry;
        parent.children.push(child);
        if ("children" in child)
            folders.set(entry.path, child);
    }
    // What is in a folder comes behind it, so backwards each is complete when its parent asks.
    for (const folder of [...folders.values()].reverse()) {
        const lines = folder.children.map((child) => lineOf(child, blobId));
        folder.hash = hash("sha256", lines.sort().join(""));
        folder.files = folder.children.reduce((sum, child) => sum + filesIn(child), 0);
    }
    const digest = (0,build_digest/* sha256Digest */.sI)(hash("sha256", `build-once tree 1 ${format}\n${root.hash}`));
    return { digest, files: root.files, format, outline: outlineOf(root, blobId, hash) };
}
function newFolder(entry) {
    return { entry, children: [], hash: "", files: 0 };
}
function pathOf(part) {
    return "children" in part ? part.entry.path : part.path;
}
function filesIn(part) {
    return "children" in part ? part.files : 1;
}
function lineOf(part, blobId) {
    const path = pathOf(part);
    const name = path.slice(path.lastIndexOf("/") + 1);
    if ("children" in part)
        return line("folder", part.entry.mode, part.hash, name);
    if (part.kind === "symlink")
        return line("link", 0, JSON.stringify(part.target), name);
    return line("file", part.mode, blobId(part), name);
}
function outlineOf(root, blobId, hash) {
    const rows = [];
    const folders = [root];
    for (const { children } of folders) {
        if (rows.length + children.length > maxOutlineRows)
            continue;
        for (const part of children.toSorted((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1))) {
            const isFolder = "children" in part;
            const short = hash("sha256", lineOf(part, blobId)).slice(0, outlineHashDigits);
            rows.push({ path: isFolder ? `${pathOf(part)}/` : pathOf(part), hash: short, files: filesIn(part) });
            if (isFolder)
                folders.push(part);
        }
    }
    return rows.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

;// CONCATENATED MODULE: ./packages/docker/build/context/digest-context.js



/**
 * The digest of everything that a build sees of the folder `root` under the ignore rules, empty folders included; an
 * ignored folder counts when something in it does not. The error names a path that BuildKit could not send as it is.
 *
 * @throws {ActionError} `folder-unreadable` (input) · `file-changing` (data)
 */
async function digestContext(ports, root, rules, settings = {}) {
    const tracked = await readTrackedBlobs(ports, root);
    const seen = await walkSeen(ports, root, rules, tracked);
    if (!seen.ok)
        return seen;
    const format = tracked?.format ?? "git-sha256";
    const believed = settings.contents !== "disk" && tracked !== undefined && (await tracked.usable) ? tracked : undefined;
    const ids = await blobIds(ports, root, seen.value, format, believed);
    const whole = digestTree(seen.value, (entry) => ids.of(entry), format, ports.tree.hash);
    const holdsRepository = seen.value.some(({ path }) => path === ".git");
    return (0,build_result.ok)({ ...whole, filesRead: ids.read, holdsRepository });
}
/** The entries that the build sees, each folder before what is in it. */
async function walkSeen({ tree }, root, rules, tracked) {
    const entries = [];
    /** Ignored folders, which are sent only with something in them. */
    const pending = new Map();
    const walked = tree.walk(root, (path) => {
        if (!rules.isIgnored(path))
            return "take";
        return rules.mayContainIncluded(path) ? "into" : "skip";
    });
    for await (const batch of walked) {
        for (const entry of batch) {
            if (entry.kind === "other")
                return (0,build_result/* err */._)(`${JSON.stringify(entry.path)} is neither file, folder nor symbolic link`);
            if (entry.kind === "directory" && rules.isIgnored(entry.path)) {
                pending.set(entry.path, seen(entry, undefined));
                continue;
            }
            if (pending.size > 0)
                entries.push(...claimed(entry.path, pending));
            entries.push(seen(entry, tracked?.placeOf(entry)));
        }
    }
    return (0,build_result.ok)(entries);
}
function seen(entry, place) {
    const { path, kind, mode, target } = entry;
    return target === undefined ? { path, kind, mode, place } : { path, kind, mode, place, target };
}
/** Takes the folders above `path` out of the pending ones, from the top down. */
function claimed(path, pending) {
    const parents = [];
    for (let slash = path.lastIndexOf("/"); slash > 0; slash = path.lastIndexOf("/", slash - 1)) {
        const folder = path.slice(0, slash);
        const parent = pending.get(folder);
        if (parent === undefined)
            continue;
        pending.delete(folder);
        parents.unshift(parent);
    }
    return parents;
}
async function blobIds({ tree }, root, entries, format, tracked) {
    const known = ({ place }) => (place === undefined ? undefined : tracked?.blobIdAt(place));
    const unknown = entries.filter((entry) => entry.kind === "file" && known(entry) === undefined);
    const paths = unknown.map(({ path }) => path);
    const ids = await tree.blobIds(root, paths, format);
    const read = new Map(unknown.map((entry, index) => [entry, ids[index]]));
    return {
        read: unknown.length,
        // What git knows is asked again rather than remembered: twenty thousand ids are large.
        of: (entry) => {
            const id = known(entry) ?? read.get(entry);
            if (id === undefined)
                throw new Error(`${JSON.stringify(entry.path)} has no id`);
            return id;
        },
    };
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/problem.js
/** Foreign text for a message: quoted, and short enough for a line. */
function quoted(text) {
    return JSON.stringify(text.length > 120 ? `${text.slice(0, 117)}...` : text);
}
/** Carries a problem out of deep recursion; never leaves this package's parsers. */
class ProblemSignal extends Error {
    name = "ProblemSignal";
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/image-name.js


/**
 * Normalises an image name as docker does.
 *
 * @see https://pkg.go.dev/github.com/distribution/reference#ParseNormalizedNamed
 */
function parseImageName(text) {
    if (/^[a-f0-9]{64}$/.test(text))
        return (0,build_result/* err */._)(`${quoted(text)} is an image's id, which cannot be pulled`);
    const local = text.startsWith("index.docker.io/") ? text.slice("index.".length) : text;
    const reference = (0,build_reference/* parseReference */.F2)(local);
    if (!reference.ok)
        return (0,build_result/* err */._)(`${quoted(text)} is not an image reference: ${reference.error}`);
    const { repository, tag, digest } = reference.value;
    const bare = tag === undefined && digest === undefined;
    const canonical = (0,build_reference/* formatReference */.FH)(bare ? { ...reference.value, tag: "latest" } : reference.value);
    return (0,build_result.ok)({ canonical, familiar: familiarName(canonical, repository.registry, digest !== undefined) });
}
function familiarName(canonical, registry, pinned) {
    let name = canonical;
    if (registry === "docker.io")
        name = name.slice("docker.io/".length).replace(/^library\/(?=[^/]*$)/, "");
    return pinned ? name : name.replace(/:latest$/, "");
}

// EXTERNAL MODULE: ./packages/docker/build/json-fields.js
var json_fields = __webpack_require__(9930);
;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/go-text.js
/**
 * Text as Go's standard library sees it: BuildKit is written in Go, and JavaScript's idea of white space and line length
 * is another one.
 *
 * @see https://pkg.go.dev/unicode#IsSpace
 */
const space = "[\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const spaceCharacter = new RegExp(`^${space}$`);
/** The longest line, line feed included, that Go's line scanner takes; a longer one is an error for BuildKit as well. */
const lineLimitBytes = 65_536;
/** True for one character that Go's `unicode.IsSpace` accepts. */
function isSpace(character) {
    const code = character.charCodeAt(0);
    if (code < 0x80)
        return code === 32 || (code >= 9 && code <= 13);
    return spaceCharacter.test(character);
}
/** `strings.TrimLeftFunc(text, unicode.IsSpace)`. */
function trimStart(text) {
    let start = 0;
    while (start < text.length && isSpace(text[start] ?? ""))
        start++;
    return text.slice(start);
}
/** `strings.TrimSpace(text)`. */
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text[end - 1] ?? ""))
        end--;
    return trimStart(text.slice(0, end));
}
/** True when `line` (with its line feed) is longer than Go's line scanner takes. */
function isOverlong(line, terminated) {
    // A line without a line feed must leave room for the scanner to see that the file ends.
    const limit = terminated ? lineLimitBytes : lineLimitBytes - 1;
    if (line.length > limit)
        return true;
    return line.length * 3 > limit && utf8Length(line) > limit;
}
/** The length of `text` in UTF-8. */
function utf8Length(text) {
    return new TextEncoder().encode(text).length;
}
/** The lines of `text`, each with its line feed where it has one. */
function* physicalLines(text) {
    for (let start = 0; start < text.length;) {
        const feed = text.indexOf("\n", start);
        const end = feed < 0 ? text.length : feed + 1;
        yield text.slice(start, end);
        start = end;
    }
}
/** `filepath.Clean` on a slash-separated path. */
function cleanPath(path) {
    const rooted = path.startsWith("/");
    const kept = [];
    for (const part of path.split("/")) {
        if (part === "" || part === ".")
            continue;
        if (part !== "..")
            kept.push(part);
        else if (kept.length > 0 && kept.at(-1) !== "..")
            kept.pop();
        else if (!rooted)
            kept.push("..");
    }
    const joined = kept.join("/");
    if (rooted)
        return `/${joined}`;
    return joined === "" ? "." : joined;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/parser-directives.js



const directivePattern = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/;
/**
 * Reads directives line by line; the first line that is none ends them.
 *
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
class DirectiveReader {
    #comment;
    #seen = new Set();
    #done = false;
    constructor(comment = "#") {
        this.#comment = comment;
    }
    get done() {
        return this.#done;
    }
    /** The directive on `line`; `undefined` when it is none. An error when it was there before. */
    read(line) {
        if (this.#done)
            return (0,build_result.ok)(undefined);
        const directive = line.startsWith(this.#comment)
            ? parseDirective(trimStart(line.slice(this.#comment.length)))
            : undefined;
        if (directive === undefined) {
            this.#done = true;
            return (0,build_result.ok)(undefined);
        }
        if (this.#seen.has(directive.name))
            return (0,build_result/* err */._)(`the directive ${directive.name} may be given only once`);
        this.#seen.add(directive.name);
        return (0,build_result.ok)(directive);
    }
}
function parseDirective(text) {
    const match = directivePattern.exec(text);
    if (match === null)
        return undefined;
    const name = match[1]?.toLowerCase();
    if (name !== "syntax" && name !== "escape" && name !== "check")
        return undefined;
    const value = trimAscii(text.slice(match[0].length).split("\n", 1)[0] ?? "");
    return value === "" ? undefined : { name, value };
}
/** Trims what `\s` is in Go; by hand, for a regular expression would take the square of a long run of blanks. */
function trimAscii(text) {
    const blanks = "\t\n\f\r ";
    let start = 0;
    let end = text.length;
    while (start < end && blanks.includes(text[start] ?? "x"))
        start++;
    while (end > start && blanks.includes(text[end - 1] ?? "x"))
        end--;
    return text.slice(start, end);
}
/**
 * The frontend that a file asks for: `# syntax=…`, else `// syntax=…`, else the member `syntax` of a JSON object. A byte
 * order mark and a first line with `#!` are skipped.
 */
function detectSyntax(text) {
    const unmarked = text.startsWith("\ufeff") ? text.slice(1) : text;
    const body = unmarked.startsWith("#!") ? afterFirstLine(unmarked) : unmarked;
    return syntaxAfter(body, "#") ?? syntaxAfter(body, "//") ?? syntaxInJson(body);
}
function afterFirstLine(text) {
    const feed = text.indexOf("\n");
    return feed < 0 ? "" : text.slice(feed + 1);
}
function syntaxAfter(text, style) {
    const reader = new DirectiveReader(style);
    for (const line of physicalLines(text)) {
        // Unlike where `escape` is read, white space before the comment is not skipped here.
        const directive = reader.read(line.replace(/\r?\n$/, ""));
        if (!directive.ok || directive.value === undefined)
            return undefined;
        if (directive.value.name === "syntax")
            return syntaxLine(directive.value.value, style);
    }
    return undefined;
}
function syntaxInJson(text) {
    if (!trimStart(text).startsWith("{"))
        return undefined;
    const reference = (0,json_fields/* asText */.e1)((0,json_fields/* asFields */.qI)((0,json_fields/* parseJson */.qF)(text))?.get("syntax"));
    return reference === undefined ? undefined : { reference, commandLine: reference, style: "json" };
}
function syntaxLine(value, style) {
    return { reference: value.split(" ", 1)[0] ?? "", commandLine: value, style };
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/base-references.js


const imageContext = "docker-image://";
/** The images that BuildKit resolves: by `FROM`, `COPY --from`, `RUN --mount`, and where a build context names one. */
function collectBases(platforms, contexts) {
    const drafts = new Map();
    const note = (reference, text, platform, use, line) => {
        const draft = drafts.get(reference) ?? { texts: new Set(), platforms: new Set(), uses: new Set(), line };
        draft.texts.add(text);
        draft.platforms.add(platform);
        draft.uses.add(use);
        drafts.set(reference, draft);
    };
    const noteContext = (name, platform, line) => {
        const value = contexts.get(name) ?? "";
        if (!value.startsWith(imageContext))
            return undefined;
        const text = value.slice(imageContext.length);
        if (text === "scratch")
            return undefined;
        const image = parseImageName(text);
        if (!image.ok)
            return { line: 0, message: `the build context ${name} cannot be used: ${image.error}` };
        note(image.value.canonical, text, platform, "context", line);
        return undefined;
    };
    for (const { platform, graph, reached } of platforms) {
        for (const [index, instructions] of reached) {
            const stage = graph.stages[index];
            if (stage === undefined)
                continue;
            const named = [
                { source: stage.base, platform: stage.platform ?? platform, use: "from", line: stage.stage.line },
                ...instructions.flatMap(({ instruction, sources }) => sources.map((source) => ({
                    source,
                    platform,
                    use: instruction.keyword === "COPY" ? "copy" : "mount",
                    line: instruction.line,
                }))),
            ];
            for (const { source, platform, use, line } of named) {
                if (source.kind === "image")
                    note(source.reference, source.text ?? source.reference, platform, use, line);
                const problem = source.kind === "context" ? noteContext(source.name, platform, line) : undefined;
                if (problem !== undefined)
                    return (0,build_result/* err */._)(problem);
            }
        }
    }
    return (0,build_result.ok)([...drafts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([reference, { texts, platforms, uses, line }]) => ({
        reference,
        texts: [...texts],
        platforms: [...platforms].sort(),
        uses: [...uses].sort(),
        line,
    })));
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/platform.js


const osPattern = /^([A-Za-z0-9_-]+)(?:\(([A-Za-z0-9_.-]*)\))?$/;
const partPattern = /^[A-Za-z0-9_.-]+$/;
const architectures = new Map([
    ["i386", "386"],
    ["x86_64", "amd64"],
    ["x86-64", "amd64"],
    ["aarch64", "arm64"],
    ["armhf", "arm"],
    ["armel", "arm"],
]);
const knownArchitectures = new Set("386 amd64 arm arm64 loong64 mips mipsle mips64 mips64le ppc64 ppc64le riscv64 s390x wasm".split(" "));
const knownSystems = new Set("aix android darwin freebsd linux netbsd openbsd solaris wasip1 windows".split(" "));
/**
 * Parses and normalises a platform: `linux/amd64`, `linux/arm/v7`, `windows(10.0.17763)/amd64`; a single part is completed
 * from `builder`, where BuildKit takes its own machine's.
 *
 * @see https://pkg.go.dev/github.com/containerd/platforms
 */
function parsePlatform(text, builder) {
    const [first = "", second, third, ...more] = text.split("/");
    const system = osPattern.exec(first);
    const parts = [second, third].filter((part) => part !== undefined);
    if (system === null || more.length > 0 || parts.some((part) => !partPattern.test(part)))
        return (0,build_result/* err */._)(`${quoted(text)} is not a platform: write os/architecture, such as linux/amd64`);
    const written = system[1]?.toLowerCase() ?? "";
    const os = written === "macos" ? "darwin" : written;
    const osVersion = system[2] ?? "";
    if (second !== undefined)
        return (0,build_result.ok)({ os, osVersion, ...normalize(second, third ?? "") });
    const alone = normalize(first, "");
    if (builder !== undefined && knownSystems.has(os))
        return (0,build_result.ok)({ os, osVersion, architecture: builder.architecture, variant: builder.variant });
    if (builder !== undefined && knownArchitectures.has(alone.architecture))
        return (0,build_result.ok)({ os: builder.os, osVersion: "", ...alone });
    return (0,build_result/* err */._)(`${quoted(text)} is neither an operating system nor an architecture that BuildKit knows`);
}
/** `os[(version)]/architecture[/variant]`. */
function formatPlatform(platform) {
    const version = platform.osVersion === "" ? "" : `(${platform.osVersion})`;
    const variant = platform.variant === "" ? "" : `/${platform.variant}`;
    return `${platform.os}${version}/${platform.architecture}${variant}`;
}
function normalize(writtenArchitecture, writtenVariant) {
    const lower = writtenArchitecture.toLowerCase();
    const architecture = architectures.get(lower) ?? lower;
    return { architecture, variant: normalizeVariant(lower, architecture, writtenVariant.toLowerCase()) };
}
function normalizeVariant(written, architecture, variant) {
    if (written === "armhf")
        return "v7";
    if (written === "armel")
        return "v6";
    if (written === "i386")
        return "";
    if (architecture === "amd64")
        return variant === "v1" ? "" : variant;
    if (architecture === "arm") {
        if (variant === "")
            return "v7";
        return /^[5-8]$/.test(variant) ? `v${variant}` : variant;
    }
    if (architecture !== "arm64")
        return variant;
    if (/^v?8(?:\.0)?$/.test(variant))
        return "";
    return /^v?9(?:\.0)?$/.test(variant) ? "v9" : variant;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/shell-pattern.js

/** Work above which a pattern is refused; no honest one comes near. */
const effortLimit = 2_000_000;
/** `${name#pattern}` and `${name##pattern}` (`longest`): `value` without what `pattern` matches at its start. */
function trimPrefix(value, pattern, longest) {
    const tokens = parsePattern(pattern);
    if (!tokens.ok)
        return tokens;
    const characters = Array.from(value);
    const end = matchEnd(characters, tokens.value, longest);
    return end.ok ? (0,build_result.ok)(characters.slice(end.value ?? 0).join("")) : end;
}
/** `${name%pattern}` and `${name%%pattern}` (`longest`): `value` without what `pattern` matches at its end. */
function trimSuffix(value, pattern, longest) {
    const tokens = parsePattern(pattern);
    if (!tokens.ok)
        return tokens;
    const characters = Array.from(value).reverse();
    const end = matchEnd(characters, tokens.value.toReversed(), longest);
    if (!end.ok)
        return end;
    return (0,build_result.ok)(characters
        .slice(end.value ?? 0)
        .reverse()
        .join(""));
}
/** `${name/pattern/replacement}` and, with `all`, `${name//pattern/replacement}`. */
function replacePattern(value, pattern, replacement, all) {
    const tokens = parsePattern(pattern);
    if (!tokens.ok)
        return tokens;
    const characters = Array.from(value);
    let result = "";
    let at = 0;
    let replacedTo = -1;
    while (at <= characters.length) {
        const found = findLeftmost(characters, tokens.value, at);
        if (!found.ok)
            return found;
        if (found.value === undefined)
            break;
        const { start, end } = found.value;
        result += characters.slice(at, start).join("");
        // As in Go, an empty match right behind another one is none.
        if (end > start || start !== replacedTo)
            result += replacement;
        replacedTo = end;
        at = end;
        if (end === start) {
            result += characters[end] ?? "";
            at = end + 1;
        }
        if (!all)
            break;
    }
    return (0,build_result.ok)(result + characters.slice(at).join(""));
}
function parsePattern(pattern) {
    const tokens = [];
    const characters = Array.from(pattern);
    for (let i = 0; i < characters.length; i++) {
        const character = characters[i] ?? "";
        if (character === "*") {
            if (typeof tokens.at(-1) !== "object" || !isAny(tokens.at(-1)))
                tokens.push({ wildcard: "any" });
        }
        else if (character === "?")
            tokens.push({ wildcard: "one" });
        else if (character === "\\") {
            const escaped = characters[++i] ?? "";
            if (!["}", "/", "*", "?", "\\"].includes(escaped))
                return (0,build_result/* err */._)(`invalid escape \\${escaped} in a pattern`);
            tokens.push(escaped);
        }
        else
            tokens.push(character);
    }
    return (0,build_result.ok)(tokens);
}
function isAny(token) {
    return typeof token === "object" && token.wildcard === "any";
}
function matchEnd(characters, tokens, longest) {
    const found = simulate(characters, tokens, 0, false, longest);
    return found.ok ? (0,build_result.ok)(found.value?.end) : found;
}
function findLeftmost(characters, tokens, from) {
    return simulate(characters, tokens, from, true, true);
}
/** Runs all possible matches side by side; each state keeps the leftmost start that reaches it. */
function simulate(characters, tokens, from, unanchored, longest) {
    if ((characters.length - from + 1) * (tokens.length + 1) > effortLimit)
        return (0,build_result/* err */._)("a pattern and its value are too long to be matched");
    let best;
    let states = new Map();
    for (let at = from; at <= characters.length; at++) {
        if (at === from || (unanchored && best === undefined))
            enter(states, tokens, 0, at);
        const start = states.get(tokens.length);
        if (start !== undefined && (best === undefined || start < best.start || (start === best.start && longest)))
            best = { start, end: at };
        if (best !== undefined && !longest)
            break;
        const next = new Map();
        const character = characters[at];
        for (const [state, begun] of states) {
            if (character === undefined || (best !== undefined && begun > best.start))
                continue;
            step(next, tokens, state, begun, character);
        }
        if (next.size === 0 && (!unanchored || best !== undefined))
            break;
        states = next;
    }
    return (0,build_result.ok)(best);
}
function step(next, tokens, state, start, character) {
    const token = tokens[state];
    if (token === undefined)
        return;
    if (typeof token === "string") {
        if (token === character)
            enter(next, tokens, state + 1, start);
        return;
    }
    // Go's `.` stops at line feeds.
    if (character === "\n")
        return;
    enter(next, tokens, token.wildcard === "any" ? state : state + 1, start);
}
function enter(states, tokens, state, start) {
    for (let at = state;; at++) {
        const known = states.get(at);
        if (known === undefined || start < known)
            states.set(at, start);
        if (!isAny(tokens[at]))
            return;
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/word-list.js

/** Splits into words while text is read. */
class WordList {
    #words = [];
    #get;
    #set;
    #inWord = false;
    constructor(get, set) {
        this.#get = get;
        this.#set = set;
    }
    addCharacter(character) {
        if (!isSpace(character))
            this.addRaw(character);
        else if (this.#inWord && this.#get() !== "") {
            this.#words.push(this.#get());
            this.#set("");
            this.#inWord = false;
        }
    }
    addText(text) {
        for (const character of text)
            this.addCharacter(character);
    }
    addRaw(text) {
        this.#set(this.#get() + text);
        this.#inWord = true;
    }
    end() {
        if (this.#get() !== "")
            this.#words.push(this.#get());
        this.#set("");
        return this.#words;
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/shell-lexer.js



const depthLimit = 200;
const namePattern = /[\p{L}\p{Nd}_]/u;
const digitPattern = /\p{Nd}/u;
/** Reads one text; see `expandWord`. */
class ShellLexer {
    #characters;
    #environment;
    #options;
    #keepEscapes;
    #at = 0;
    #depth = 0;
    #known = true;
    /** Shared by all levels as in BuildKit: an operator's word begins it anew. */
    #word = "";
    constructor(source, environment, options) {
        const characters = Array.from(source);
        this.#characters = characters[0] === "\ufeff" ? characters.slice(1) : characters;
        this.#environment = environment;
        this.#options = options;
        this.#keepEscapes = options.keepEscapes ?? false;
    }
    run() {
        const { text, words, knownPrefix } = this.#readUntil(undefined, this.#keepEscapes);
        return { text, words, known: this.#known, knownPrefix };
    }
    #peek() {
        return this.#characters[this.#at];
    }
    #next() {
        return this.#characters[this.#at++];
    }
    #readUntil(stop, keepEscapes) {
        if (++this.#depth > depthLimit)
            throw new ProblemSignal("substitutions are nested too deeply");
        const before = this.#keepEscapes;
        this.#keepEscapes = keepEscapes;
        this.#word = "";
        const words = new WordList(() => this.#word, (word) => {
            this.#word = word;
        });
        let text = "";
        let knownPrefix;
        for (;;) {
            const character = this.#peek();
            if (character === undefined && stop === undefined)
                break;
            if (character === undefined)
                throw new ProblemSignal(`unexpected end while looking for a closing ${stop}`);
            if (character === stop) {
                this.#at++;
                break;
            }
            const wasKnown = this.#known;
            const special = this.#readSpecial(character);
            if (special === undefined)
                text += this.#readPlain(words);
            else {
                if (wasKnown && !this.#known)
                    knownPrefix ??= text;
                text += special;
                if (character === "$")
                    words.addText(special);
                else
                    words.addRaw(special);
            }
        }
        this.#keepEscapes = before;
        this.#depth--;
        return { text, words: words.end(), knownPrefix: knownPrefix ?? text };
    }
    #readSpecial(character) {
        if (character === "$")
            return this.#readDollar();
        if (character === "<")
            return this.#readHeredocMark();
        if (this.#options.ignoreQuotes === true)
            return undefined;
        if (character === "'")
            return this.#readSingleQuoted();
        if (character === '"')
            return this.#readDoubleQuoted();
        return undefined;
    }
    #readPlain(words) {
        const character = this.#next() ?? "";
        if (character !== this.#options.escape) {
            words.addCharacter(character);
            return character;
        }
        let text = "";
        if (this.#keepEscapes) {
            words.addRaw(character);
            text = character;
        }
        const escaped = this.#next();
        if (escaped === undefined)
            return text;
        words.addRaw(escaped);
        return text + escaped;
    }
    #readSingleQuoted() {
        const close = this.#characters.indexOf("'", this.#at + 1);
        if (close < 0)
            throw new ProblemSignal("a single quote is not closed");
        const body = this.#characters.slice(this.#at + 1, close).join("");
        this.#at = close + 1;
        return this.#options.keepQuotes === true ? `'${body}'` : body;
    }
    #readDoubleQuoted() {
        const quote = this.#options.keepQuotes === true ? '"' : "";
        this.#at++;
        let text = quote;
        for (;;) {
            const character = this.#peek();
            if (character === undefined)
                throw new ProblemSignal("a double quote is not closed");
            if (character === '"') {
                this.#at++;
                return text + quote;
            }
            text += character === "$" ? this.#readDollar() : this.#readQuotedCharacter();
        }
    }
    #readQuotedCharacter() {
        const character = this.#next() ?? "";
        if (character !== this.#options.escape)
            return character;
        const kept = this.#keepEscapes ? character : "";
        const following = this.#peek();
        if (following === undefined)
            return kept;
        if (following === '"' || following === "$" || following === this.#options.escape)
            return kept + (this.#next() ?? "");
        return kept + character;
    }
    #readHeredocMark() {
        this.#at++;
        if (this.#peek() !== "<")
            return "<";
        this.#at++;
        let mark = "<<";
        for (let next = this.#peek(); next === "\t" || next === "\r" || next === " "; next = this.#peek()) {
            mark += next;
            this.#at++;
        }
        return mark;
    }
    #readDollar() {
        this.#at++;
        if (this.#peek() !== "{") {
            const name = this.#readName();
            if (name === "")
                return "$";
            const value = this.#lookUp(name);
            return value.kind === "unset" && this.#options.keepUnset === true ? `$${name}` : textOf(value);
        }
        this.#at++;
        const first = this.#peek();
        if (first === undefined)
            throw new ProblemSignal("a substitution lacks its }");
        if (first === "{" || first === "}" || first === ":")
            throw new ProblemSignal("bad substitution");
        const name = this.#readName();
        return this.#readOperator(name);
    }
    #readOperator(name) {
        const operator = this.#next();
        switch (operator) {
            case "}": {
                const value = this.#lookUp(name);
                return value.kind === "unset" && this.#options.keepUnset === true ? `\${${name}}` : textOf(value);
            }
            case ":":
                return this.#readAlternative(name, this.#next(), true);
            case "+":
            case "-":
            case "?":
                return this.#readAlternative(name, operator, false);
            case "#":
            case "%":
                return this.#readTrim(name, operator);
            case "/":
                return this.#readReplace(name);
            default:
                throw unsupported(operator);
        }
    }
    #readAlternative(name, operator, emptyIsUnset) {
        if (operator !== "-" && operator !== "+" && operator !== "?")
            throw unsupported(`:${operator ?? ""}`);
        const wasKnown = this.#known;
        const { text: word } = this.#readUntil("}", false);
        const value = this.#lookUp(name);
        if (this.#options.keepUnset === true && value.kind === "unset")
            return `\${${name}${emptyIsUnset ? ":" : ""}${operator}${word}}`;
        if (value.kind === "unknown")
            return "";
        const isThere = value.kind === "set" && !(emptyIsUnset && value.value === "");
        // The word is read, but what it holds does not count, when the other side is taken.
        if (operator === "-" && isThere)
            this.#known = wasKnown;
        if (operator === "+" && !isThere)
            this.#known = wasKnown;
        if (operator === "-")
            return isThere ? textOf(value) : word;
        if (operator === "+")
            return isThere ? word : "";
        if (!isThere)
            throw new ProblemSignal(`${name}: ${word === "" ? `must not be ${value.kind === "set" ? "empty" : "unset"}` : word}`);
        this.#known = wasKnown;
        return textOf(value);
    }
    #readTrim(name, operator) {
        const { text: word } = this.#readUntil("}", true);
        const value = this.#lookUp(name);
        if (this.#options.keepUnset === true && value.kind === "unset")
            return `\${${name}${operator}${word}}`;
        const longest = word.startsWith(operator);
        const pattern = longest ? word.slice(1) : word;
        return taken((operator === "#" ? trimPrefix : trimSuffix)(textOf(value), pattern, longest));
    }
    #readReplace(name) {
        const all = this.#peek() === "/";
        if (all)
            this.#at++;
        const { text: pattern } = this.#readUntil("/", true);
        const { text: replacement } = this.#readUntil("}", true);
        const value = this.#lookUp(name);
        if (this.#options.keepUnset === true && value.kind === "unset")
            return `\${${name}/${pattern}/${replacement}}`;
        // BuildKit's regular expressions would take it for a group of the match.
        if (all && replacement.includes("$"))
            throw new ProblemSignal("a $ in the replacement of // is not supported");
        return taken(replacePattern(textOf(value), pattern, replacement, all));
    }
    #readName() {
        const first = this.#peek();
        if (first === undefined)
            return "";
        if (digitPattern.test(first))
            return this.#readWhile(digitPattern);
        if ("@*#?-$!".includes(first)) {
            this.#at++;
            return first;
        }
        return this.#readWhile(namePattern);
    }
    #readWhile(pattern) {
        const start = this.#at;
        for (let next = this.#peek(); next !== undefined && pattern.test(next); next = this.#peek())
            this.#at++;
        return this.#characters.slice(start, this.#at).join("");
    }
    #lookUp(name) {
        const value = this.#environment(name);
        if (value.kind === "unknown")
            this.#known = false;
        return value;
    }
}
function textOf(value) {
    return value.kind === "set" ? value.value : "";
}
function taken(result) {
    if (result.ok)
        return result.value;
    throw new ProblemSignal(result.error);
}
function unsupported(operator) {
    return new ProblemSignal(`unsupported modifier (${operator ?? ""}) in substitution`);
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/shell-words.js



/**
 * Expands variables, quotes and escapes as BuildKit's lexer does: `$x ${x} ${x:-d} ${x-d} ${x:+a} ${x+a} ${x:?m} ${x?m}
 * ${x#p} ${x##p} ${x%p} ${x%%p} ${x/p/r} ${x//p/r}`. Any other operator is an error.
 *
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 */
function expandWord(source, environment, options) {
    try {
        return (0,build_result.ok)(new ShellLexer(source, environment, options).run());
    }
    catch (error) {
        if (error instanceof ProblemSignal)
            return (0,build_result/* err */._)(error.message);
        throw error;
    }
}
/** Nothing is set. */
const emptyEnvironment = () => ({ kind: "unset" });

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/variable-scope.js
const unset = { kind: "unset" };
const unknown = { kind: "unknown" };
/** Variables of a stage; a stage that is built on another one begins with that one's. */
class VariableScope {
    /** Nearest first. */
    #inherited;
    #own = new Map();
    /** What is not set here may be set by the base image. */
    #open;
    #sealed;
    constructor(inherited, open) {
        this.#inherited = inherited;
        this.#open = open;
    }
    /** A scope of its own; `open` when a base image may set more. */
    static root(open) {
        return new VariableScope([], open);
    }
    /** A scope that begins with what is set here; nothing may be set here afterwards. */
    child() {
        this.#sealed ??= merged([this.#own, ...this.#inherited]);
        return new VariableScope(this.#sealed, this.#open);
    }
    set(name, value) {
        this.#own.set(name, value);
    }
    get = (name) => {
        const own = this.#own.get(name);
        if (own !== undefined)
            return own;
        for (const variables of this.#inherited) {
            const value = variables.get(name);
            if (value !== undefined)
                return value;
        }
        // BuildKit gives every stage a PATH.
        return this.#open || name === "PATH" ? unknown : unset;
    };
}
/** The same variables in maps of which each is larger than the one before: few, however long the chain of stages. */
function merged(layers) {
    const kept = layers.filter(({ size }) => size > 0);
    for (;;) {
        const [first, second] = kept;
        if (first === undefined || second === undefined || first.size < second.size)
            return kept;
        kept.splice(0, 2, new Map([...second, ...first]));
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/global-scope.js




/** `ARG` with its names, and their defaults where they have one. */
function argDefinitions(instruction) {
    return instruction.args.map((arg) => {
        const equals = arg.indexOf("=");
        return equals < 0
            ? { name: arg, fallback: undefined }
            : { name: arg.slice(0, equals), fallback: arg.slice(equals + 1) };
    });
}
/**
 * The variables that `FROM` sees: the automatic platform arguments and the `ARG`s before the first `FROM`, each of them
 * overridden by a build argument of its name.
 *
 * @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
function planGlobalScope(dockerfile, request) {
    const scope = VariableScope.root(false);
    scope.set("PATH", { kind: "unset" });
    for (const [name, value] of platformArguments(dockerfile, request))
        scope.set(name, { kind: "set", value: request.buildArgs.get(name) ?? value });
    for (const instruction of dockerfile.globalArgs) {
        for (const { name, fallback } of argDefinitions(instruction)) {
            const given = request.buildArgs.get(name);
            if (given !== undefined)
                scope.set(name, { kind: "set", value: given });
            else if (fallback !== undefined) {
                const value = expandWord(fallback, scope.get, { escape: dockerfile.escape });
                if (!value.ok)
                    return (0,build_result/* err */._)({ line: instruction.line, message: value.error });
                scope.set(name, { kind: "set", value: value.value.text });
            }
        }
    }
    return (0,build_result.ok)(scope);
}
function platformArguments(dockerfile, request) {
    const build = request.buildPlatform;
    const target = request.targetPlatform;
    return [
        // Without the version of the operating system, unlike TARGETPLATFORM.
        ["BUILDPLATFORM", formatPlatform({ ...build, osVersion: "" })],
        ["BUILDOS", build.os],
        ["BUILDOSVERSION", build.osVersion],
        ["BUILDARCH", build.architecture],
        ["BUILDVARIANT", build.variant],
        ["TARGETPLATFORM", formatPlatform(target)],
        ["TARGETOS", target.os],
        ["TARGETOSVERSION", target.osVersion],
        ["TARGETARCH", target.architecture],
        ["TARGETVARIANT", target.variant],
        ["TARGETSTAGE", request.target || dockerfile.stages.at(-1)?.name || "default"],
    ];
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/remote-source.js


const protocolPattern = /^([a-zA-Z0-9]+):\/\//;
const scpPattern = /^([a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:[^?#]*)(?:\?([^#]*))?(?:#([\s\S]*))?$/;
const authorityPattern = /^[^:]*:\/\/([^/]*)(\/.*)?$/s;
const refPrefixes = new Map([
    ["ref", ""],
    ["tag", "refs/tags/"],
    ["branch", "refs/heads/"],
]);
const switches = new Set(["keep-git-dir", "submodules", "fetch-by-commit"]);
const queries = new Set([
    ...switches,
    ..."ref tag branch subdir checksum commit mtime".split(" "),
]);
/**
 * Tells addresses from paths as BuildKit does: `http(s)` is git when its path ends with `.git`; `git://`, `ssh://` and
 * `user@host:path` always are. `undefined` for a path.
 *
 * @see https://docs.docker.com/reference/dockerfile/#add
 */
function parseRemoteAddress(text) {
    const protocol = protocolPattern.exec(text)?.[1]?.toLowerCase();
    if (protocol === undefined) {
        const scp = scpPattern.exec(text);
        return scp === null ? (0,build_result.ok)(undefined) : gitAddress(scp[1] ?? "", scp[2] ?? "", scp[3] ?? "");
    }
    if (!["http", "https", "git", "ssh"].includes(protocol))
        return (0,build_result.ok)(undefined);
    const hash = text.indexOf("#");
    const fragment = hash < 0 ? "" : text.slice(hash + 1);
    const beforeFragment = hash < 0 ? text : text.slice(0, hash);
    const mark = beforeFragment.indexOf("?");
    const query = mark < 0 ? "" : beforeFragment.slice(mark + 1);
    const remote = mark < 0 ? beforeFragment : beforeFragment.slice(0, mark);
    const [, authority = "", path = ""] = authorityPattern.exec(remote) ?? [];
    const isWeb = protocol === "http" || protocol === "https";
    if (isWeb && !path.endsWith(".git")) {
        // Only these spellings are fetched; `HTTP://…` is a path for BuildKit.
        return (0,build_result.ok)(/^https?:\/\//.test(text) ? { kind: "http", url: text } : undefined);
    }
    const host = authority.slice(authority.lastIndexOf("@") + 1);
    // BuildKit takes an address that it cannot parse for a path; that is nobody's intention.
    if (/%/.test(host) || /:(?![0-9]*$)/.test(host.replace(/^\[[^\]]*\]/, "")))
        return (0,build_result/* err */._)(`the git address ${quoted(text)} has no valid host`);
    return gitAddress(remote, query, decode(fragment));
}
function gitAddress(remote, query, fragment) {
    let ref = fragment.split(":", 1)[0] ?? "";
    let checksum;
    const seen = new Set();
    // The separator in front keeps a `?` at the beginning from being dropped.
    for (const [name, value] of new URLSearchParams(`&${query}`)) {
        const problem = problemInQuery(name, value, seen);
        if (problem !== undefined)
            return (0,build_result/* err */._)(problem);
        seen.add(name);
        if (name === "checksum" || name === "commit")
            checksum = value;
        const prefix = refPrefixes.get(name);
        if (prefix === undefined)
            continue;
        const full = value.startsWith(prefix) ? value : prefix + value;
        if (ref !== "" && ref !== full)
            return (0,build_result/* err */._)(`the git address names two refs: ${quoted(ref)} and ${quoted(full)}`);
        ref = full;
    }
    return (0,build_result.ok)({ kind: "git", remote, ref, checksum });
}
function problemInQuery(name, value, seen) {
    if (!queries.has(name))
        return `${quoted(name)} is no option of a git address`;
    if (seen.has(name))
        return `${quoted(name)} stands twice in a git address`;
    if (switches.has(name))
        return /^(?:|1|t|true|0|f|false)$/i.test(value) ? undefined : `${name} is true or false, not ${quoted(value)}`;
    if (value === "")
        return `${quoted(name)} of a git address has no value`;
    if (name === "mtime" && value !== "checkout" && value !== "commit")
        return "mtime is checkout or commit";
    return undefined;
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** True for a whole commit id, which git cannot move. */
function isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

// EXTERNAL MODULE: ./packages/kernel/build/nearest.js
var nearest = __webpack_require__(1625);
;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/instruction.js
/** The instructions that BuildKit knows. */
const keywords = [
    "ADD",
    "ARG",
    "CMD",
    "COPY",
    "ENTRYPOINT",
    "ENV",
    "EXPOSE",
    "FROM",
    "HEALTHCHECK",
    "LABEL",
    "MAINTAINER",
    "ONBUILD",
    "RUN",
    "SHELL",
    "STOPSIGNAL",
    "USER",
    "VOLUME",
    "WORKDIR",
];
/** The flag's value, `""` for a flag without one, `undefined` when it is not there. */
function flagValue(instruction, name) {
    const flag = instruction.flags.find((candidate) => candidate.name === name);
    return flag === undefined ? undefined : (flag.value ?? "");
}
/** The values of a flag that may be given more than once. */
function flagValues(instruction, name) {
    return instruction.flags.filter((flag) => flag.name === name).map((flag) => flag.value ?? "");
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/run-mount.js



const mountTypes = ["bind", "cache", "secret", "ssh", "tmpfs"];
const options = new Set("type from source src target dst destination readonly ro readwrite rw required size id sharing mode uid gid env".split(" "));
const bareOptions = new Set(["readonly", "ro", "readwrite", "rw", "required"]);
/** The fields of each `--mount`, in order. */
function mountFields(instruction) {
    const mounts = [];
    for (const value of flagValues(instruction, "mount")) {
        const fields = splitCsv(value);
        if (!fields.ok)
            return fields;
        mounts.push(fields.value.map(splitField));
    }
    return (0,build_result.ok)(mounts);
}
/** The problem that BuildKit finds in mounts before anything is expanded: `from` may hold no variable. */
function checkMountSource(instruction) {
    if (instruction.keyword !== "RUN")
        return undefined;
    const mounts = mountFields(instruction);
    if (!mounts.ok)
        return mounts.error;
    for (const { name, value } of mounts.value.flat()) {
        const dollar = value?.indexOf("$") ?? -1;
        if (name === "from" && dollar >= 0 && dollar !== (value ?? "").length - 1)
            return `from=${quoted(value ?? "")} of a mount may hold no variable: name a stage with FROM and ARG instead`;
    }
    return undefined;
}
/** Reads a mount whose values are expanded. Settings that only shape the running container are not looked at. */
function readMount(fields) {
    const mount = { type: "bind", from: "", source: "", target: "", id: "", required: false };
    for (const { name, value } of fields) {
        if (!options.has(name))
            return (0,build_result/* err */._)(unknownOption(name));
        if (value === undefined) {
            if (!bareOptions.has(name))
                return (0,build_result/* err */._)(`${quoted(name)} of a mount needs a value`);
            if (name === "required")
                mount.required = true;
            continue;
        }
        const type = mountTypes.find((candidate) => candidate === value.toLowerCase());
        if (name === "type" && type === undefined)
            return (0,build_result/* err */._)(`unsupported mount type ${quoted(value)}`);
        if (name === "type" && type !== undefined)
            mount.type = type;
        else if (name === "from")
            mount.from = value;
        else if (name === "source" || name === "src")
            mount.source = value;
        else if (name === "target" || name === "dst" || name === "destination")
            mount.target = value;
        else if (name === "id")
            mount.id = value;
        else if (name === "required")
            mount.required = /^(?:1|t|true)$/i.test(value);
    }
    if (mount.type === "secret" && mount.from !== "")
        return (0,build_result/* err */._)("a secret mount takes no from");
    return (0,build_result.ok)(mount);
}
/** The id that a secret mount asks for; `undefined` when nothing names one. */
function secretIdOf(mount) {
    const id = mount.source || mount.id || (mount.target.replace(/\/+$/, "").split("/").at(-1) ?? "");
    return id === "" ? undefined : id;
}
function unknownOption(name) {
    const close = (0,nearest/* nearest */.p)(name, options);
    return `a mount has no option ${quoted(name)}${close === undefined ? "" : `; did you mean ${close}?`}`;
}
function splitField(field) {
    const equals = field.indexOf("=");
    return equals < 0
        ? { name: field.toLowerCase(), value: undefined }
        : { name: field.slice(0, equals).toLowerCase(), value: field.slice(equals + 1) };
}
/** One line of comma-separated values, quotes doubled inside quotes. */
function splitCsv(text) {
    if (text === "")
        return (0,build_result/* err */._)("--mount is empty");
    const fields = [];
    for (let at = 0;;) {
        const quotedField = text[at] === '"';
        const field = quotedField ? readQuotedField(text, at + 1) : readBareField(text, at);
        if (field === undefined)
            return (0,build_result/* err */._)(`the quotes of --mount=${quoted(text)} do not match`);
        fields.push(field.text);
        if (field.end >= text.length)
            return (0,build_result.ok)(fields);
        if (text[field.end] !== ",")
            return (0,build_result/* err */._)(`the quotes of --mount=${quoted(text)} do not match`);
        at = field.end + 1;
    }
}
function readBareField(text, start) {
    const comma = text.indexOf(",", start);
    const end = comma < 0 ? text.length : comma;
    const field = text.slice(start, end);
    return field.includes('"') ? undefined : { text: field, end };
}
function readQuotedField(text, start) {
    let field = "";
    for (let at = start;;) {
        const close = text.indexOf('"', at);
        if (close < 0)
            return undefined;
        field += text.slice(at, close);
        if (text[close + 1] !== '"')
            return { text: field, end: close + 1 };
        field += '"';
        at = close + 2;
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/stage-graph.js







/** Looks stages, named contexts and images up as BuildKit does. */
class StageGraph {
    stages;
    #names;
    #contexts;
    constructor(stages, names, contexts) {
        this.stages = stages;
        this.#names = names;
        this.#contexts = contexts;
    }
    /** @param contexts names of build contexts in their familiar form */
    static plan(dockerfile, scope, buildPlatform, contexts) {
        const names = new Map();
        const stages = [];
        for (const [index, stage] of dockerfile.stages.entries()) {
            const { line } = stage;
            const base = expandWord(stage.base, scope.get, { escape: dockerfile.escape });
            if (!base.ok)
                return (0,build_result/* err */._)({ line, message: base.error });
            if (base.value.text === "")
                return (0,build_result/* err */._)({ line, message: `the base ${quoted(stage.base)} is empty after expansion` });
            const platform = expandPlatform(dockerfile, stage, scope, buildPlatform);
            if (!platform.ok)
                return (0,build_result/* err */._)({ line, message: platform.error });
            const replacement = stage.name === undefined ? undefined : contextNamed(stage.name, contexts);
            const source = replacement ?? namedSource(base.value.text, names.get(base.value.text), contexts);
            if (!source.ok)
                return (0,build_result/* err */._)({ line, message: source.error });
            stages.push({ stage, base: source.value, platform: platform.value, replaced: replacement !== undefined });
            // A name that is given twice means the later stage from there on.
            if (stage.name !== undefined)
                names.set(stage.name, index);
        }
        return (0,build_result.ok)(new StageGraph(stages, names, contexts));
    }
    /** The stage to build. */
    target(name) {
        if (name === undefined || name === "")
            return (0,build_result.ok)(this.stages.length - 1);
        const found = this.#names.get(name.toLowerCase());
        if (found !== undefined)
            return (0,build_result.ok)(found);
        const close = (0,nearest/* nearest */.p)(name, this.#names.keys());
        const known = [...this.#names.keys()].slice(0, 10).map(quoted).join(", ");
        const hint = close === undefined ? "" : `; did you mean ${quoted(close)}?`;
        const list = known === "" ? "no stage has a name" : `the stages are ${known}`;
        return (0,build_result/* err */._)({ line: 0, message: `there is no stage ${quoted(name)}${hint} (${list})` });
    }
    /** The instructions of a stage: the `ONBUILD` triggers of the stage it is built on, then its own. */
    instructionsOf(index) {
        const own = this.stages[index];
        if (own === undefined)
            return (0,build_result.ok)([]);
        const found = [];
        const base = own.base.kind === "stage" ? this.stages[own.base.position] : undefined;
        for (const { trigger } of base?.stage.instructions ?? []) {
            if (trigger === undefined)
                continue;
            if (!trigger.ok)
                return trigger;
            const sources = this.#sourcesOf(trigger.value, index);
            if (!sources.ok)
                return sources;
            found.push({ instruction: trigger.value, sources: sources.value, onbuild: true });
        }
        for (const instruction of own.stage.instructions) {
            const sources = this.#sourcesOf(instruction, index);
            if (!sources.ok)
                return sources;
            found.push({ instruction, sources: sources.value, onbuild: false });
        }
        return (0,build_result.ok)(found);
    }
    #sourcesOf(instruction, index) {
        const { line } = instruction;
        const sources = [];
        const names = namesOf(instruction);
        if (!names.ok)
            return (0,build_result/* err */._)({ line, message: names.error });
        for (const name of names.value) {
            const source = name === "" ? (0,build_result.ok)({ kind: "scratch" }) : this.#find(name, instruction.keyword === "COPY");
            if (!source.ok)
                return (0,build_result/* err */._)({ line, message: source.error });
            const later = this.#laterStage(source.value, index);
            if (later !== undefined)
                return (0,build_result/* err */._)({ line, message: later });
            sources.push(source.value);
        }
        return (0,build_result.ok)(sources);
    }
    #find(name, mayBeNumber) {
        if (mayBeNumber && /^[+-]?[0-9]+$/.test(name)) {
            const position = Number(name);
            if (position >= 0 && position < this.stages.length)
                return (0,build_result.ok)({ kind: "stage", position });
            return (0,build_result/* err */._)(`--from=${name} is not the number of a stage: they are counted from 0 to ${this.stages.length - 1}`);
        }
        return namedSource(name, this.#names.get(name.toLowerCase()), this.#contexts);
    }
    #laterStage(source, index) {
        if (source.kind !== "stage" || source.position < index)
            return undefined;
        const stage = this.stages[source.position];
        if (stage === undefined || (stage.replaced && source.position > index))
            return undefined;
        const name = stage.stage.name ?? String(source.position);
        if (source.position === index)
            return `the stage ${quoted(name)} copies from itself`;
        return `the stage ${quoted(name)} must be defined before it is copied from`;
    }
}
function expandPlatform(dockerfile, stage, scope, buildPlatform) {
    if (stage.platform === undefined)
        return (0,build_result.ok)(undefined);
    const text = expandWord(stage.platform, scope.get, { escape: dockerfile.escape });
    if (!text.ok)
        return text;
    if (text.value.text === "")
        return (0,build_result/* err */._)(`the platform ${quoted(stage.platform)} is empty after expansion`);
    const platform = parsePlatform(text.value.text, buildPlatform);
    return platform.ok ? (0,build_result.ok)(formatPlatform(platform.value)) : platform;
}
/** The names that an instruction copies from or mounts, `""` for a mount that names none. */
function namesOf(instruction) {
    if (instruction.keyword === "COPY") {
        const from = flagValue(instruction, "from") ?? "";
        if (from === "")
            return (0,build_result.ok)([]);
        const expanded = expandWord(from, emptyEnvironment, { escape: "\\" });
        if (!expanded.ok)
            return expanded;
        if (from.includes("$") || expanded.value.text !== from)
            return (0,build_result/* err */._)("--from may hold no variable: name a stage with FROM and ARG instead");
        return (0,build_result.ok)([from]);
    }
    if (instruction.keyword !== "RUN")
        return (0,build_result.ok)([]);
    const mounts = mountFields(instruction);
    if (!mounts.ok)
        return mounts;
    return (0,build_result.ok)(mounts.value.map((fields) => fields.findLast(({ name }) => name === "from")?.value ?? ""));
}
function namedSource(text, stage, contexts) {
    if (stage !== undefined)
        return (0,build_result.ok)({ kind: "stage", position: stage });
    if (text === "scratch")
        return (0,build_result.ok)({ kind: "scratch" });
    const context = contextNamed(text, contexts);
    if (context !== undefined)
        return context;
    const image = parseImageName(text);
    return image.ok ? (0,build_result.ok)({ kind: "image", reference: image.value.canonical, text }) : image;
}
function contextNamed(text, contexts) {
    // Neither name can be given another meaning.
    if (contexts.size === 0 || /^(?:scratch|context)$/i.test(text))
        return undefined;
    const image = parseImageName(text);
    if (!image.ok || !contexts.has(image.value.familiar))
        return undefined;
    return (0,build_result.ok)({ kind: "context", name: image.value.familiar });
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/heredoc.js

const markPattern = /^[0-9]*<<(-?)[\t\n\f\r ]*([^<]*)$/;
/** The marks on a logical line, in their order. The escape character is a backslash here whatever the Dockerfile says. */
function heredocMarks(line) {
    if (!line.includes("<<"))
        return [];
    const words = expandWord(line, emptyEnvironment, {
        escape: "\\",
        keepQuotes: true,
        keepEscapes: true,
        keepUnset: true,
    });
    // BuildKit takes a line that its lexer refuses for one without here-documents; the instruction's own reading decides.
    if (!words.ok)
        return [];
    return words.value.words.map(parseHeredocMark).filter((mark) => mark !== undefined);
}
/** The mark that `word` is: `<<EOF`, `<<-EOF`, `3<<"EOF"`; `undefined` when it is none. */
function parseHeredocMark(word) {
    const match = markPattern.exec(word);
    const rest = match?.[2] ?? "";
    if (rest === "")
        return undefined;
    const plain = expandWord(rest, emptyEnvironment, { escape: "\\", keepUnset: true });
    const quoted = expandWord(rest, emptyEnvironment, { escape: "\\", keepUnset: true, keepQuotes: true });
    if (!plain.ok || !quoted.ok || plain.value.words.length !== 1)
        return undefined;
    const name = plain.value.words[0] ?? "";
    return {
        name,
        chomp: match?.[1] === "-",
        expand: countQuotes(name) === countQuotes(quoted.value.words[0] ?? ""),
    };
}
/** A here-document's lines without the tabs that `<<-` drops. */
function chompedContent(heredoc) {
    if (!heredoc.chomp)
        return heredoc.content;
    return heredoc.content
        .split("\n")
        .map((line) => line.replace(/^\t+/, ""))
        .join("\n");
}
function countQuotes(text) {
    return text.replace(/[^'"]/g, "").length;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/stage-reading.js








/** Findings of nothing yet. */
function emptyFindings() {
    return {
        remoteSources: [],
        contextSources: new Set(),
        contextSourcesKnown: true,
        readsContext: false,
        secretIds: new Set(),
        sshIds: new Set(),
        networks: new Set(),
        insecure: false,
        declaredArgs: new Set(),
        unresolved: new Map(),
    };
}
/** Expands one instruction in its stage's scope, which it may change, and notes what it reads. */
class StageReader {
    #options;
    #findings;
    #scope;
    #leavesContext = false;
    constructor(options, scope, findings) {
        this.#options = options;
        this.#scope = scope;
        this.#findings = findings;
    }
    /** The problem that BuildKit would stop at, with its line. */
    read(instruction) {
        const message = this.#read(instruction);
        if (message === undefined)
            return undefined;
        return { line: instruction.line, message, ...(this.#leavesContext ? { leavesContext: true } : {}) };
    }
    #read(instruction) {
        switch (instruction.keyword) {
            case "ARG":
                return this.#readArg(instruction);
            case "ENV":
                return this.#readEnv(instruction);
            case "ADD":
            case "COPY":
                return this.#readCopy(instruction);
            case "RUN":
                return this.#readRun(instruction);
            case "EXPOSE":
            case "LABEL":
            case "STOPSIGNAL":
            case "USER":
            case "VOLUME":
            case "WORKDIR":
                return problemIn(instruction.args.map((arg) => this.#expand(arg)));
            default:
                return undefined;
        }
    }
    #expand(text) {
        return expandWord(text, this.#scope.get, { escape: this.#options.escape });
    }
    #readArg(instruction) {
        for (const { name, fallback } of argDefinitions(instruction)) {
            this.#findings.declaredArgs.add(name);
            const given = this.#options.buildArgs.get(name);
            if (given !== undefined)
                this.#scope.set(name, { kind: "set", value: given });
            else if (fallback !== undefined) {
                const value = this.#expand(fallback);
                if (!value.ok)
                    return value.error;
                this.#assign(name, value.value);
            }
            else {
                const inherited = this.#options.globals.get(name);
                if (inherited.kind === "set")
                    this.#scope.set(name, inherited);
            }
        }
        return undefined;
    }
    #readEnv(instruction) {
        // All values are expanded before any of the names is set.
        const expanded = instruction.args.map((arg) => this.#expand(arg));
        const problem = problemIn(expanded);
        if (problem !== undefined)
            return problem;
        const texts = expanded.flatMap((word) => (word.ok ? [word.value] : []));
        for (let i = 0; i + 1 < texts.length; i += 2) {
            const [name, value] = [texts[i], texts[i + 1]];
            if (name?.known === false)
                return `the name ${quoted(instruction.args[i] ?? "")} depends on a variable that is not set here`;
            if (name !== undefined && value !== undefined)
                this.#assign(name.text, value);
        }
        return undefined;
    }
    #assign(name, value) {
        this.#scope.set(name, value.known ? { kind: "set", value: value.text } : { kind: "unknown" });
    }
    #readCopy(instruction) {
        const paths = instruction.args.slice(0, -1).filter((path) => parseHeredocMark(path) === undefined);
        const values = ["chown", "chmod", "checksum"].map((name) => flagValue(instruction, name) ?? "");
        const problem = problemIn([...values, instruction.args.at(-1) ?? ""].map((text) => this.#expand(text))) ??
            problemIn(instruction.heredocs.filter(({ expand }) => expand).map(({ content }) => this.#expandBody(content)));
        if (problem !== undefined)
            return problem;
        const hasFrom = (flagValue(instruction, "from") ?? "") !== "";
        for (const written of paths) {
            const path = this.#expand(written);
            if (!path.ok)
                return path.error;
            const message = this.#readPath(instruction, path.value, written, hasFrom);
            if (message !== undefined)
                return message;
        }
        return undefined;
    }
    #expandBody(content) {
        return expandWord(content, this.#scope.get, { escape: "\\", ignoreQuotes: true });
    }
    #readPath(instruction, path, written, hasFrom) {
        // A slash before any colon makes it a path whatever follows.
        const isSurelyLocal = /^[^:]*\//.test(path.knownPrefix) && !/^[a-zA-Z0-9]+:\/\//.test(path.knownPrefix);
        if (!path.known && instruction.keyword === "ADD" && !isSurelyLocal) {
            const { line } = instruction;
            this.#findings.remoteSources.push({ address: undefined, text: written, pin: undefined, line });
            this.#note(line, written);
        }
        const remote = path.known ? parseRemoteAddress(path.text) : (0,build_result.ok)(undefined);
        if (!remote.ok)
            return remote.error;
        if (remote.value !== undefined) {
            if (instruction.keyword === "COPY")
                return `COPY takes no address: ${quoted(path.text)} needs ADD`;
            return this.#readRemote(instruction, path.text);
        }
        return hasFrom ? undefined : this.#readFromContext(instruction.line, path, written);
    }
    #readRemote(instruction, text) {
        const address = parseRemoteAddress(text);
        if (!address.ok || address.value === undefined)
            return undefined;
        const written = this.#expand(flagValue(instruction, "checksum") ?? "");
        const checksum = written.ok && written.value.known ? written.value.text : "";
        const pin = pinOf(address.value, checksum);
        if (!pin.ok)
            return pin.error;
        this.#findings.remoteSources.push({ address: address.value, text, pin: pin.value, line: instruction.line });
        return undefined;
    }
    #readFromContext(line, path, written) {
        this.#findings.readsContext = true;
        const sure = path.known ? path.text : path.knownPrefix.replace(/[^/]*$/, "");
        if (leavesRoot(sure)) {
            this.#leavesContext = true;
            return `${quoted(path.text)} lies outside the build context: BuildKit would silently take ${quoted(insideRoot(sure))} of the context instead`;
        }
        if (path.known)
            this.#findings.contextSources.add(path.text);
        else {
            this.#findings.contextSourcesKnown = false;
            this.#note(line, written);
        }
        return undefined;
    }
    #readRun(instruction) {
        const network = flagValue(instruction, "network") ?? "default";
        if (!["default", "host", "none"].includes(network))
            return `RUN has no network ${quoted(network)}`;
        const security = flagValue(instruction, "security") ?? "sandbox";
        if (security !== "sandbox" && security !== "insecure")
            return `RUN has no security mode ${quoted(security)}`;
        this.#findings.networks.add(network);
        if (security === "insecure")
            this.#findings.insecure = true;
        const mounts = mountFields(instruction);
        if (!mounts.ok)
            return mounts.error;
        for (const fields of mounts.value) {
            const expanded = fields.map(({ name, value }) => ({
                name,
                word: value === undefined ? undefined : this.#expand(value),
            }));
            const problem = problemIn(expanded.flatMap(({ word }) => word ?? []));
            if (problem !== undefined)
                return problem;
            const known = new Map(expanded.flatMap(({ name, word }) => (word?.ok === true ? [[name, word.value]] : [])));
            const mount = readMount(expanded.map(({ name, word }) => ({ name, value: word?.ok === true ? word.value.text : undefined })));
            if (!mount.ok)
                return mount.error;
            const message = this.#readMount(instruction, mount.value, known);
            if (message !== undefined)
                return message;
        }
        return undefined;
    }
    #readMount(instruction, mount, words) {
        const { line } = instruction;
        const names = mount.type === "bind" ? ["source", "src", "type"] : ["id", "source", "src", "target", "type"];
        const unknown = names.find((name) => words.get(name)?.known === false);
        if (mount.type === "secret") {
            const id = secretIdOf(mount);
            if (unknown !== undefined)
                this.#note(line, `mount of a secret by ${unknown}`);
            else if (id === undefined)
                return "a secret mount needs an id, a source or a target";
            else
                this.#findings.secretIds.add(id);
        }
        else if (mount.type === "ssh") {
            if (unknown === undefined)
                this.#findings.sshIds.add(mount.id === "" ? "default" : mount.id);
            else
                this.#note(line, `mount of an ssh socket by ${unknown}`);
        }
        else if (mount.type === "bind" && mount.from === "") {
            const source = words.get("source") ?? words.get("src");
            return this.#readFromContext(line, source ?? { text: "/", words: [], known: true, knownPrefix: "/" }, mount.source);
        }
        return undefined;
    }
    #note(line, text) {
        this.#findings.unresolved.set(`${line} ${text}`, { line, text });
    }
}
function problemIn(words) {
    for (const word of words)
        if (!word.ok)
            return word.error;
    return undefined;
}
/** What fixes the content of a remote source. */
function pinOf(address, checksum) {
    if (address.kind === "http") {
        if (checksum === "")
            return (0,build_result.ok)(undefined);
        if (/^sha256:[0-9a-f]{64}$/.test(checksum))
            return (0,build_result.ok)(checksum);
        return (0,build_result/* err */._)(`the checksum ${quoted(checksum)} is not of the form sha256:<64 hexadecimal digits>`);
    }
    if (checksum !== "" && address.checksum !== undefined && checksum !== address.checksum)
        return (0,build_result/* err */._)("--checksum and the git address name two different commits");
    const commit = [checksum, address.checksum ?? "", address.ref].find(isCommit);
    return (0,build_result.ok)(commit);
}
function leavesRoot(path) {
    let depth = 0;
    for (const part of path.split("/")) {
        if (part === "..")
            depth--;
        else if (part !== "" && part !== ".")
            depth++;
        if (depth < 0)
            return true;
    }
    return false;
}
function insideRoot(path) {
    const kept = [];
    for (const part of path.split("/")) {
        if (part === "..")
            kept.pop();
        else if (part !== "" && part !== ".")
            kept.push(part);
    }
    return `/${kept.join("/")}`;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/plan-closure.js










/**
 * Finds all that a build of `dockerfile` depends on: the stages that the target needs, the images that BuildKit resolves,
 * what it fetches, reads and is given. Variables that only a base image may set are never guessed: see
 * {@link BuildClosure.unresolved}.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
function planClosure(dockerfile, request) {
    const contexts = normalizeContexts(request.buildContexts);
    if (!contexts.ok)
        return contexts;
    const builder = parsePlatform(request.buildPlatform, undefined);
    if (!builder.ok)
        return (0,build_result/* err */._)({ line: 0, message: builder.error });
    const frontend = planFrontend(dockerfile, request.buildArgs);
    if (!frontend.ok)
        return frontend;
    const findings = emptyFindings();
    for (const { name } of dockerfile.globalArgs.flatMap(argDefinitions))
        findings.declaredArgs.add(name);
    const reached = [];
    const written = request.platforms.length === 0 ? [request.buildPlatform] : request.platforms;
    for (const text of written) {
        const target = parsePlatform(text, builder.value);
        if (!target.ok)
            return (0,build_result/* err */._)({ line: 0, message: target.error });
        const platform = formatPlatform(target.value);
        if (reached.some((other) => other.platform === platform))
            continue;
        const one = reachPlatform(dockerfile, request, contexts.value, target.value, builder.value, findings);
        if (!one.ok)
            return one;
        reached.push(one.value);
    }
    const used = usedContexts(reached, contexts.value);
    const bases = collectBases(reached, used);
    if (!bases.ok)
        return bases;
    const remoteSources = [...distinctSources(findings.remoteSources), ...contextAddresses(used)];
    return (0,build_result.ok)({
        frontend: frontend.value,
        escape: dockerfile.escape,
        platforms: reached.map(renumber),
        bases: bases.value,
        remoteSources,
        contexts: used,
        ...summary(findings),
        ...splitArgs(request.buildArgs, findings.declaredArgs),
    });
}
function reachPlatform(dockerfile, request, contexts, targetPlatform, buildPlatform, findings) {
    const { buildArgs, target: name } = request;
    const globals = planGlobalScope(dockerfile, { buildArgs, target: name, targetPlatform, buildPlatform });
    if (!globals.ok)
        return globals;
    const graph = StageGraph.plan(dockerfile, globals.value, buildPlatform, new Set(contexts.keys()));
    if (!graph.ok)
        return graph;
    const target = graph.value.target(name);
    if (!target.ok)
        return target;
    const reached = reachStages(graph.value, target.value);
    if (!reached.ok)
        return reached;
    const scopes = new Map();
    for (const [index, instructions] of reached.value) {
        const stage = graph.value.stages[index];
        if (stage === undefined)
            continue;
        const { base } = stage;
        const inherited = base.kind === "stage" ? scopes.get(base.position)?.child() : undefined;
        const scope = inherited ?? VariableScope.root(base.kind !== "scratch");
        scopes.set(index, scope);
        if (stage.replaced)
            continue;
        const reader = new StageReader({ escape: dockerfile.escape, globals: globals.value, buildArgs }, scope, findings);
        for (const { instruction } of instructions) {
            const problem = reader.read(instruction);
            if (problem !== undefined)
                return (0,build_result/* err */._)(problem);
        }
    }
    return (0,build_result.ok)({ platform: formatPlatform(targetPlatform), graph: graph.value, reached: reached.value });
}
const instructionLimit = 1_000_000;
/** The stages that `target` needs, in the order of the file. */
function reachStages(graph, target) {
    const found = new Map();
    const pending = [target];
    let count = 0;
    for (let index = pending.pop(); index !== undefined; index = pending.pop()) {
        if (found.has(index))
            continue;
        const instructions = graph.instructionsOf(index);
        if (!instructions.ok)
            return instructions;
        found.set(index, instructions.value);
        // Triggers multiply: a small file can ask for billions.
        count += instructions.value.length;
        if (count > instructionLimit)
            return (0,build_result/* err */._)({ line: 0, message: `the target needs more than ${instructionLimit} instructions` });
        const base = graph.stages[index]?.base;
        // BuildKit resolves what a replaced stage copies from as well, although it never copies.
        for (const source of [base, ...instructions.value.flatMap(({ sources }) => sources)])
            if (source?.kind === "stage")
                pending.push(source.position);
    }
    return (0,build_result.ok)(new Map([...found].sort(([a], [b]) => a - b)));
}
function renumber({ platform, graph, reached }) {
    const positions = new Map([...reached.keys()].map((index, position) => [index, position]));
    const place = (source) => {
        if (source.kind === "stage")
            return { kind: "stage", position: positions.get(source.position) ?? -1 };
        return source.kind === "image" ? { kind: "image", reference: source.reference } : source;
    };
    const stages = [];
    for (const [index, instructions] of reached) {
        const found = graph.stages[index];
        if (found === undefined)
            continue;
        const { name, line } = found.stage;
        stages.push({
            name,
            line,
            base: place(found.base),
            platform: found.platform,
            instructions: found.replaced
                ? []
                : instructions.map(({ sources, ...rest }) => ({ ...rest, sources: sources.map(place) })),
        });
    }
    return { platform, stages };
}
function normalizeContexts(given) {
    const contexts = new Map();
    for (const [name, value] of given) {
        const image = parseImageName(name);
        if (!image.ok)
            return (0,build_result/* err */._)({ line: 0, message: `${quoted(name)} cannot name a build context: ${image.error}` });
        contexts.set(image.value.familiar, value);
    }
    return (0,build_result.ok)(contexts);
}
function usedContexts(reached, contexts) {
    const used = new Map();
    for (const { graph, reached: stages } of reached)
        for (const [index, instructions] of stages)
            for (const source of [graph.stages[index]?.base, ...instructions.flatMap(({ sources }) => sources)])
                if (source?.kind === "context")
                    used.set(source.name, contexts.get(source.name) ?? "");
    return new Map([...used].sort(([a], [b]) => (a < b ? -1 : 1)));
}
function contextAddresses(used) {
    const found = [];
    for (const value of used.values()) {
        const address = parseRemoteAddress(value);
        if (!address.ok || address.value === undefined)
            continue;
        const pin = pinOf(address.value, "");
        found.push({ address: address.value, text: value, pin: pin.ok ? pin.value : undefined, line: 0 });
    }
    return found;
}
/** Several platforms read the same lines. */
function distinctSources(sources) {
    return [...new Map(sources.map((source) => [`${source.line} ${source.text} ${source.pin ?? ""}`, source])).values()];
}
function planFrontend(dockerfile, buildArgs) {
    const given = buildArgs.get("BUILDKIT_SYNTAX");
    const text = given === undefined ? dockerfile.syntax?.reference : (given.trim().split(" ", 1)[0] ?? "");
    if (text === undefined)
        return (0,build_result.ok)(undefined);
    const image = parseImageName(text);
    if (!image.ok)
        return (0,build_result/* err */._)({ line: given === undefined ? 1 : 0, message: `the frontend cannot be used: ${image.error}` });
    return (0,build_result.ok)({ reference: image.value.canonical, text, from: given === undefined ? "file" : "build-arg" });
}
function summary(findings) {
    return {
        readsContext: findings.readsContext,
        contextSources: findings.contextSourcesKnown ? [...findings.contextSources].sort() : undefined,
        secretIds: [...findings.secretIds].sort(),
        sshIds: [...findings.sshIds].sort(),
        networks: [...findings.networks].sort(),
        insecure: findings.insecure,
        unresolved: [...findings.unresolved.values()],
    };
}
const proxyPattern = /^(?:http|https|ftp|no|all)_proxy$/i;
// Automatic arguments can be overridden without being declared.
const automaticPattern = /^(?:BUILDKIT_.*|SOURCE_DATE_EPOCH|(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)|TARGETSTAGE)$/;
function splitArgs(given, declared) {
    const buildArgs = new Map();
    const proxyArgs = new Map();
    for (const [name, value] of [...given].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (declared.has(name) || automaticPattern.test(name))
            buildArgs.set(name, value);
        else if (proxyPattern.test(name))
            proxyArgs.set(name, value);
    }
    return { buildArgs, proxyArgs };
}

// EXTERNAL MODULE: ./packages/docker/build/errors.js
var errors = __webpack_require__(5175);
// EXTERNAL MODULE: ./packages/kernel/build/assert-never.js
var assert_never = __webpack_require__(8302);
// EXTERNAL MODULE: ./packages/docker/build/content-key/key-inputs.js
var key_inputs = __webpack_require__(9899);
;// CONCATENATED MODULE: ./packages/docker/build/content-key/volatile-labels.js
const volatileNames = new Set([
    "org.opencontainers.image.created",
    "org.opencontainers.image.ref.name",
    "org.opencontainers.image.revision",
    "org.opencontainers.image.source",
    "org.opencontainers.image.url",
    "org.opencontainers.image.version",
    "org.label-schema.build-date",
    "org.label-schema.vcs-ref",
    "org.label-schema.vcs-url",
    "org.label-schema.version",
]);
/** True for a label or annotation that tells when, where or from which commit an image was built, and not what is in it. */
function isVolatileLabel(name) {
    return volatileNames.has(name) || name.startsWith("io.github.build-once.");
}

;// CONCATENATED MODULE: ./packages/docker/build/content-key/closure-inputs.js




/** The part of a key's inputs that the Dockerfile and its arguments make up. */
function closureInputs(dockerfile, closure, given, hash) {
    const globals = [closure.escape, dockerfile.globalArgs.map(instructionValue)];
    return {
        globals: hash("sha256", JSON.stringify(globals)),
        platforms: closure.platforms.map(({ platform }) => platform).toSorted(),
        stages: sortedByPlatform(closure).flatMap(({ platform, stages }) => stages.map((stage, position) => stageInputs(stage, position, platform, hash))),
        buildArgs: buildArgs(dockerfile, closure, given, hash),
        secrets: secrets(closure, given),
        ssh: closure.sshIds.toSorted(),
    };
}
function sortedByPlatform({ platforms }) {
    return platforms.toSorted((a, b) => (a.platform < b.platform ? -1 : 1));
}
/** Name and the hash of the value of each label or annotation that is not volatile. */
function hashedLabels(labels, hash) {
    const kept = [...labels].filter(([name]) => !isVolatileLabel(name));
    return (0,key_inputs/* sortedByName */.IG)(kept.map(([name, value]) => [name, hashedValue(name, value, hash)]));
}
function hashedValue(name, value, hash) {
    return hash("sha256", JSON.stringify([name, value]));
}
function stageInputs(stage, position, platform, hash) {
    const value = [
        sourceText(stage.base),
        stage.platform ?? null,
        stage.instructions.map(({ instruction, sources, onbuild }) => [
            instructionValue(instruction),
            sources.map(sourceText),
            onbuild,
        ]),
    ];
    return { name: stage.name ?? String(position), platform, hash: hash("sha256", JSON.stringify(value)) };
}
function instructionValue({ keyword, flags, form, args, heredocs }) {
    return [
        keyword,
        // What `COPY --from` names is among the sources, however it is spelled.
        flags.filter(({ name }) => keyword !== "COPY" || name !== "from").map(({ name, value }) => [name, value ?? null]),
        form,
        args,
        heredocs.map(({ name, content, expand, chomp }) => [name, content, expand, chomp]),
    ];
}
function sourceText(source) {
    switch (source.kind) {
        case "scratch":
            return "scratch";
        case "stage":
            return `stage ${source.position}`;
        case "image":
            return `image ${source.reference}`;
        case "context":
            return `context ${source.name}`;
        default:
            return (0,assert_never/* assertNever */.x)(source);
    }
}
function buildArgs(dockerfile, closure, { sourceDateEpoch, buildPlatform }, hash) {
    const declared = [
        ...dockerfile.globalArgs,
        ...closure.platforms.flatMap(({ stages }) => stages.flatMap(({ instructions }) => instructions.map(({ instruction }) => instruction))),
    ].filter(({ keyword }) => keyword === "ARG");
    const values = new Map();
    for (const instruction of declared)
        for (const { name } of argDefinitions(instruction))
            values.set(name, null);
    for (const name of values.keys())
        if (builderArgument.test(name))
            values.set(name, hashedValue(name, buildPlatform, hash));
    const epoch = "SOURCE_DATE_EPOCH";
    if (values.has(epoch) && sourceDateEpoch !== undefined)
        values.set(epoch, hashedValue(epoch, String(sourceDateEpoch), hash));
    for (const [name, value] of closure.buildArgs)
        values.set(name, hashedValue(name, value, hash));
    return (0,key_inputs/* sortedByName */.IG)(values);
}
const builderArgument = /^BUILD(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)$/;
/** The secrets that instructions name; all that are given when a name is only known inside the build. */
function secrets(closure, { secretIds }) {
    const asked = new Set(closure.secretIds);
    if (closure.unresolved.length > 0)
        for (const id of secretIds)
            asked.add(id);
    const given = new Set(secretIds);
    return (0,key_inputs/* sortedByName */.IG)([...asked].map((id) => [id, given.has(id)]));
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/instruction-arguments.js



const blank = /[\t\v\f\r ]+/;
/** Splits an instruction's text (flags gone) into arguments by the rules of its keyword. */
function parseArguments(keyword, text, escape) {
    switch (keyword) {
        case "ADD":
        case "COPY":
        case "VOLUME":
            return checked(keyword, parseExec(text), () => words(text));
        case "CMD":
        case "ENTRYPOINT":
        case "RUN":
            return checked(keyword, parseExec(text), () => wholeText(text));
        case "SHELL":
            return checked(keyword, parseExec(text), () => (0,build_result/* err */._)("SHELL wants a JSON array of words"));
        case "HEALTHCHECK":
            return parseHealthcheck(text);
        case "ENV":
        case "LABEL":
            return parsePairs(keyword, text, escape);
        case "ARG":
            return checked(keyword, undefined, () => (0,build_result.ok)({ form: "words", args: splitWords(text, escape) }));
        case "FROM":
        case "EXPOSE":
            return checked(keyword, undefined, () => words(text));
        default:
            return checked(keyword, undefined, () => wholeText(text));
    }
}
function wholeText(text) {
    return (0,build_result.ok)({ form: "text", args: text === "" ? [] : [text] });
}
function words(text) {
    return (0,build_result.ok)({ form: "words", args: text === "" ? [] : text.split(blank) });
}
/** The exec form; `undefined` when the text is not a JSON array (BuildKit then takes it as it is). */
function parseExec(text) {
    if (!trimStart(text).startsWith("["))
        return undefined;
    let parsed;
    try {
        parsed = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    if (!Array.isArray(parsed))
        return undefined;
    const args = [];
    for (const element of parsed) {
        if (typeof element !== "string")
            return (0,build_result/* err */._)("a JSON array of arguments holds strings only");
        args.push(element.toWellFormed());
    }
    return (0,build_result.ok)({ form: "exec", args });
}
function parseHealthcheck(text) {
    const split = /^(\S+)\s*([\s\S]*)$/.exec(text);
    const type = split?.[1] ?? "";
    if (type === "")
        return (0,build_result/* err */._)("HEALTHCHECK needs an argument");
    const command = split?.[2] ?? "";
    const exec = parseExec(command);
    if (exec?.ok === false)
        return exec;
    const rest = exec?.value ?? { form: "text", args: command === "" ? [] : [command] };
    const kind = type.toUpperCase();
    if (kind === "NONE" && rest.args.length > 0)
        return (0,build_result/* err */._)("HEALTHCHECK NONE takes no arguments");
    if (kind !== "NONE" && kind !== "CMD")
        return (0,build_result/* err */._)(`HEALTHCHECK is followed by CMD or NONE, not ${quoted(type)}`);
    if (kind === "CMD" && rest.args.length === 0)
        return (0,build_result/* err */._)("HEALTHCHECK CMD needs a command");
    return (0,build_result.ok)({ form: rest.form, args: [kind, ...rest.args] });
}
function parsePairs(keyword, text, escape) {
    const split = splitWords(text, escape);
    const [first] = split;
    if (first === undefined)
        return (0,build_result/* err */._)(`${keyword} needs at least one argument`);
    if (!first.includes("=")) {
        const gap = blank.exec(text);
        if (gap === null)
            return (0,build_result/* err */._)(`${keyword} needs a name and a value`);
        return (0,build_result.ok)({ form: "legacy-pair", args: [text.slice(0, gap.index), text.slice(gap.index + gap[0].length)] });
    }
    const args = [];
    for (const word of split) {
        const equals = word.indexOf("=");
        if (equals < 0)
            return (0,build_result/* err */._)(`${quoted(word)} is not of the form name=value`);
        if (equals === 0)
            return (0,build_result/* err */._)(`a name of ${keyword} is blank`);
        args.push(word.slice(0, equals), word.slice(equals + 1));
    }
    return (0,build_result.ok)({ form: "pairs", args });
}
/** Words between white space; quotes and escapes hold a word together and stay in it. */
function splitWords(text, escape) {
    const found = [];
    let word = "";
    let quote = "";
    const characters = Array.from(text);
    for (let at = 0; at < characters.length; at++) {
        const character = characters[at] ?? "";
        if (quote === "" && isSpace(character)) {
            if (word !== "")
                found.push(word);
            word = "";
            continue;
        }
        if (character === quote)
            quote = "";
        else if (quote === "" && (character === "'" || character === '"'))
            quote = character;
        if (character === escape && quote !== "'") {
            const escaped = characters[++at];
            // An escape character at the very end is dropped.
            if (escaped !== undefined)
                word += character + escaped;
        }
        else
            word += character;
    }
    if (word !== "")
        found.push(word);
    return found;
}
const exactlyOne = new Set(["MAINTAINER", "STOPSIGNAL", "USER", "WORKDIR"]);
const atLeastOne = new Set(["ARG", "EXPOSE", "ONBUILD", "SHELL", "VOLUME"]);
function checked(keyword, exec, otherwise) {
    const parsed = exec ?? otherwise();
    if (!parsed.ok)
        return parsed;
    const { args } = parsed.value;
    if (exactlyOne.has(keyword) && args.length !== 1)
        return (0,build_result/* err */._)(`${keyword} needs exactly one argument`);
    if (atLeastOne.has(keyword) && args.length === 0)
        return (0,build_result/* err */._)(`${keyword} needs at least one argument`);
    if ((keyword === "ADD" || keyword === "COPY") && args.length < 2)
        return (0,build_result/* err */._)(`${keyword} needs at least one source and a destination`);
    if (keyword === "FROM" && args.length !== 1 && args.length !== 3)
        return (0,build_result/* err */._)("FROM takes one or three arguments");
    if (keyword === "ARG" && args.some((arg) => arg.startsWith("=")))
        return (0,build_result/* err */._)("a name of ARG is blank");
    if (keyword === "VOLUME" && args.some((arg) => trimSpace(arg) === ""))
        return (0,build_result/* err */._)("a path of VOLUME is blank");
    return parsed;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/instruction-flags.js


const instruction_flags_blank = /^[\t\n\v\f\r ]$/;
const none = new Map();
const allowed = new Map([
    ["FROM", new Map([["platform", "once"]])],
    [
        "RUN",
        new Map([
            ["mount", "many"],
            ["device", "many"],
            ["network", "once"],
            ["security", "once"],
        ]),
    ],
    [
        "COPY",
        new Map([
            ["from", "once"],
            ["chown", "once"],
            ["chmod", "once"],
            ["exclude", "many"],
            ["link", "switch"],
            ["parents", "switch"],
        ]),
    ],
    [
        "ADD",
        new Map([
            ["chown", "once"],
            ["chmod", "once"],
            ["checksum", "once"],
            ["exclude", "many"],
            ["link", "switch"],
            ["keep-git-dir", "switch"],
            ["unpack", "switch"],
        ]),
    ],
    [
        "HEALTHCHECK",
        new Map([
            ["interval", "once"],
            ["timeout", "once"],
            ["start-period", "once"],
            ["start-interval", "once"],
            ["retries", "once"],
        ]),
    ],
]);
/**
 * Splits flags off as BuildKit does: quotes are dropped and the escape character escapes. BuildKit goes byte by byte
 * here; flags outside ASCII come out garbled there, so they are an error here.
 */
function splitFlags(text, escape) {
    const words = [];
    let at = 0;
    for (;;) {
        while (at < text.length && instruction_flags_blank.test(text[at] ?? ""))
            at++;
        if (!text.startsWith("--", at))
            return (0,build_result.ok)({ words, rest: text.slice(at) });
        const word = readFlagWord(text, at, escape);
        at = word.end;
        if (word.text === "--")
            return (0,build_result.ok)({ words, rest: text.slice(at) });
        if (/[^\0-\x7f]/.test(word.text))
            return (0,build_result/* err */._)(`the flag ${quoted(word.text)} holds characters outside ASCII`);
        if (word.text !== "")
            words.push(word.text);
    }
}
function readFlagWord(text, start, escape) {
    let word = "";
    let quote = "";
    let at = start;
    for (; at < text.length; at++) {
        const character = text[at] ?? "";
        if (quote === "" && instruction_flags_blank.test(character))
            break;
        if (character === quote)
            quote = "";
        else if (quote === "" && (character === "'" || character === '"'))
            quote = character;
        else if (character !== escape)
            word += character;
        else if (at + 1 < text.length)
            word += text[++at] ?? "";
    }
    return { text: word, end: at };
}
/** The flags of an instruction, each of them known to it and with a value where it needs one. */
function parseFlags(keyword, words) {
    // BuildKit never looks at the flags of these two.
    if (keyword === "ARG" || keyword === "STOPSIGNAL")
        return (0,build_result.ok)([]);
    const kinds = allowed.get(keyword) ?? none;
    const flags = [];
    const seen = new Set();
    for (const word of words) {
        const flag = splitFlag(word);
        const kind = kinds.get(flag.name);
        if (kind === undefined)
            return (0,build_result/* err */._)(unknownFlag(keyword, flag.name, kinds));
        if (kind !== "many" && seen.has(flag.name))
            return (0,build_result/* err */._)(`--${flag.name} is given twice`);
        seen.add(flag.name);
        if (kind !== "switch" && flag.value === undefined)
            return (0,build_result/* err */._)(`--${flag.name} needs a value`);
        if (kind === "switch" && flag.value !== undefined && !/^(?:true|false)$/i.test(flag.value))
            return (0,build_result/* err */._)(`--${flag.name} is true or false, not ${quoted(flag.value)}`);
        flags.push(flag);
    }
    return (0,build_result.ok)(flags);
}
function splitFlag(word) {
    const equals = word.indexOf("=");
    return equals < 0
        ? { name: word.slice(2), value: undefined }
        : { name: word.slice(2, equals), value: word.slice(equals + 1) };
}
function unknownFlag(keyword, name, kinds) {
    const close = (0,nearest/* nearest */.p)(name, kinds.keys());
    const hint = close === undefined ? "" : `; did you mean --${close}?`;
    return `${keyword} has no flag ${quoted(`--${name}`)}${hint}`;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/parse-instruction.js








const known = new Map(keywords.map((keyword) => [keyword, keyword]));
/**
 * Parses one instruction. Here-documents are not read: see {@link mayHoldHeredocs}, {@link withHeredocs}.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
function parseInstruction(source, escape) {
    const { line } = source;
    const text = trimSpace(source.text);
    const gap = /[\t\v\f\r ]+/.exec(text);
    const name = gap === null ? text : text.slice(0, gap.index);
    const keyword = known.get(name.toUpperCase());
    if (keyword === undefined)
        return (0,build_result/* err */._)({ line, message: unknownInstruction(name) });
    const split = splitFlags(gap === null ? "" : text.slice(gap.index + gap[0].length), escape);
    if (!split.ok)
        return (0,build_result/* err */._)({ line, message: split.error });
    const flags = parseFlags(keyword, split.value.words);
    if (!flags.ok)
        return (0,build_result/* err */._)({ line, message: flags.error });
    const rest = trimSpace(split.value.rest);
    const parsed = parseArguments(keyword, rest, escape);
    if (!parsed.ok)
        return (0,build_result/* err */._)({ line, message: parsed.error });
    const instruction = { keyword, line, flags: flags.value, ...parsed.value, heredocs: [] };
    if (keyword === "ONBUILD")
        return parseOnbuild(instruction, rest, escape);
    const problem = checkMountSource(instruction);
    return problem === undefined ? (0,build_result.ok)(instruction) : (0,build_result/* err */._)({ line, message: problem });
}
function parseOnbuild(instruction, text, escape) {
    const { line } = instruction;
    const name = (text.split(/[\t\v\f\r ]/, 1)[0] ?? "").toUpperCase();
    if (name === "ONBUILD" || name === "FROM" || name === "MAINTAINER")
        return (0,build_result/* err */._)({ line, message: `${name} is not allowed after ONBUILD` });
    return (0,build_result.ok)({ ...instruction, trigger: parseInstruction({ text, line }, escape) });
}
/** True when here-documents may follow the instruction's line. */
function mayHoldHeredocs(instruction) {
    const inner = instruction.trigger?.ok === true ? instruction.trigger.value : instruction;
    return ["RUN", "COPY", "ADD"].includes(inner.keyword) && inner.form !== "exec";
}
/** The instruction with its here-documents. */
function withHeredocs(instruction, heredocs) {
    const { trigger } = instruction;
    if (trigger?.ok !== true)
        return withOwnHeredocs(instruction, heredocs);
    return (0,build_result.ok)({ ...instruction, heredocs, trigger: withOwnHeredocs(trigger.value, heredocs) });
}
function withOwnHeredocs(instruction, heredocs) {
    const { keyword, line } = instruction;
    if ((keyword === "ADD" || keyword === "COPY") && parseHeredocMark(instruction.args.at(-1) ?? "") !== undefined)
        return (0,build_result/* err */._)({ line, message: `a here-document cannot be the destination of ${keyword}` });
    return (0,build_result.ok)({ ...instruction, heredocs });
}
function unknownInstruction(name) {
    const close = (0,nearest/* nearest */.p)(name.toUpperCase(), keywords);
    return `unknown instruction ${quoted(name)}${close === undefined ? "" : `; did you mean ${close}?`}`;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerfile/parse-dockerfile.js






/**
 * Parses a Dockerfile by the grammar of BuildKit's own frontend (0.32), in time proportional to its length.
 *
 * The text should come from a strict UTF-8 decoder: a lenient one gives two different files the same text.
 *
 * @see https://docs.docker.com/reference/dockerfile/
 */
function parseDockerfile(text) {
    const syntax = detectSyntax(text);
    const parsed = parseStages(text);
    if (parsed.ok)
        return (0,build_result.ok)({ syntax, ...parsed.value });
    if (syntax === undefined)
        return parsed;
    const frontend = syntax.reference;
    if (syntax.style === "#")
        return (0,build_result/* err */._)({ ...parsed.error, frontend });
    const message = `the file is written for ${quoted(frontend)}, whose language is not a Dockerfile's`;
    return (0,build_result/* err */._)({ line: parsed.error.line, message, frontend });
}
function parseStages(text) {
    const reader = new InstructionReader(text);
    const globalArgs = [];
    const stages = [];
    for (;;) {
        const next = reader.next();
        if (!next.ok)
            return next;
        const instruction = next.value;
        if (instruction === undefined)
            break;
        if (instruction.keyword === "FROM") {
            const stage = stageOf(instruction);
            if (!stage.ok)
                return stage;
            stages.push(stage.value);
        }
        else if (stages.length > 0)
            stages.at(-1)?.instructions.push(instruction);
        else if (instruction.keyword === "ARG")
            globalArgs.push(instruction);
        else
            return (0,build_result/* err */._)({ line: instruction.line, message: `${instruction.keyword} stands before the first FROM` });
    }
    if (stages.length === 0)
        return (0,build_result/* err */._)({ line: 0, message: "the Dockerfile has no FROM" });
    return (0,build_result.ok)({ escape: reader.escape, globalArgs, stages });
}
function stageOf(from) {
    const [base = "", as, written] = from.args;
    const name = written?.toLowerCase();
    if (as !== undefined && as.toLowerCase() !== "as")
        return (0,build_result/* err */._)({ line: from.line, message: `FROM takes AS before a name, not ${quoted(as)}` });
    if (name !== undefined && !/^[a-z][a-z0-9_.-]*$/.test(name))
        return (0,build_result/* err */._)({ line: from.line, message: `${quoted(written ?? "")} cannot be the name of a stage` });
    const platform = from.flags.find((flag) => flag.name === "platform")?.value;
    return (0,build_result.ok)({ name, line: from.line, base, platform: platform === "" ? undefined : platform, instructions: [] });
}
/** Reads instruction after instruction. */
class InstructionReader {
    escape = "\\";
    #lines;
    #directives = new DirectiveReader();
    #line = 0;
    constructor(text) {
        this.#lines = physicalLines(text.startsWith("\ufeff") ? text.slice(1) : text);
    }
    next() {
        for (;;) {
            const raw = this.#read();
            if (!raw.ok || raw.value === undefined)
                return raw;
            const directive = this.#readDirective(trimStart(trimLineEnd(raw.value)));
            if (directive !== undefined)
                return (0,build_result/* err */._)({ line: this.#line, message: directive });
            const start = this.#line;
            const logical = this.#joinContinued(withoutComment(trimStart(trimLineEnd(raw.value))));
            if (!logical.ok)
                return logical;
            if (logical.value === undefined)
                continue;
            const instruction = parseInstruction({ text: logical.value, line: start }, this.escape);
            if (!instruction.ok)
                return instruction;
            return this.#attachHeredocs(instruction.value, logical.value);
        }
    }
    #read() {
        const { done, value } = this.#lines.next();
        if (done === true)
            return (0,build_result.ok)(undefined);
        this.#line++;
        if (isOverlong(value, value.endsWith("\n")))
            return (0,build_result/* err */._)({ line: this.#line, message: "the line is longer than the 64 KiB that BuildKit reads" });
        if (value.includes("\0"))
            return (0,build_result/* err */._)({ line: this.#line, message: "the line holds a NUL character" });
        if (!value.isWellFormed())
            return (0,build_result/* err */._)({ line: this.#line, message: "the line is not UTF-8 text" });
        return (0,build_result.ok)(value);
    }
    #readDirective(line) {
        const directive = this.#directives.read(line);
        if (!directive.ok)
            return directive.error;
        if (directive.value?.name !== "escape")
            return undefined;
        const { value } = directive.value;
        if (value !== "\\" && value !== "`")
            return `the escape character is \\ or \`, not ${quoted(value)}`;
        this.escape = value;
        return undefined;
    }
    /** The logical line that begins with `first`; `undefined` when there is nothing on it. */
    #joinContinued(first) {
        let part = this.#withoutContinuation(first);
        if (part.ended)
            return (0,build_result.ok)(part.text === "" ? undefined : part.text);
        const parts = [part.text];
        while (!part.ended) {
            const raw = this.#read();
            if (!raw.ok)
                return raw;
            if (raw.value === undefined)
                break;
            const text = withoutComment(trimLineEnd(raw.value));
            if (trimStart(text) === "")
                continue;
            part = this.#withoutContinuation(text);
            parts.push(part.text);
        }
        const joined = parts.join("");
        // A continued line with nothing on it is an instruction without a name for BuildKit.
        return (0,build_result.ok)(joined);
    }
    #withoutContinuation(line) {
        let end = line.length;
        while (end > 0 && (line[end - 1] === " " || line[end - 1] === "\t"))
            end--;
        if (line[end - 1] !== this.escape || line[end - 2] === this.escape)
            return { text: line, ended: true };
        return { text: line.slice(0, end - 1), ended: false };
    }
    #attachHeredocs(instruction, line) {
        const heredocs = [];
        for (const mark of mayHoldHeredocs(instruction) ? heredocMarks(line) : []) {
            const content = this.#readHeredoc(mark, instruction.line);
            if (!content.ok)
                return content;
            heredocs.push({ ...mark, content: content.value });
        }
        return withHeredocs(instruction, heredocs);
    }
    #readHeredoc(mark, line) {
        const content = [];
        for (;;) {
            const raw = this.#read();
            if (!raw.ok)
                return raw;
            if (raw.value === undefined)
                return (0,build_result/* err */._)({ line, message: `the here-document ${quoted(mark.name)} is not ended` });
            const text = trimLineEnd(raw.value);
            if ((mark.chomp ? text.replace(/^\t+/, "") : text) === mark.name)
                return (0,build_result.ok)(content.join(""));
            content.push(raw.value);
        }
    }
}
function trimLineEnd(line) {
    let end = line.length;
    while (end > 0 && (line[end - 1] === "\n" || line[end - 1] === "\r"))
        end--;
    return line.slice(0, end);
}
function withoutComment(line) {
    let start = 0;
    while (start < line.length && isSpace(line[start] ?? ""))
        start++;
    return line[start] === "#" ? "" : line;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerignore/glob-automaton.js

const lineFeed = 10;
const slash = 47;
/** Matches whole paths against tokens in time proportional to path times tokens, whatever either says. */
class GlobAutomaton {
    #tokens;
    #marks;
    #generation = 0;
    constructor(tokens) {
        this.#tokens = tokens;
        this.#marks = new Uint32Array(tokens.length + 1);
    }
    /** True when the whole of `path` matches. */
    matches(path) {
        return this.#run(path).includes(this.#tokens.length);
    }
    /** True when some path that begins with `prefix` matches. */
    mayMatchBelow(prefix) {
        // Every token can be satisfied, so a state that is alive leads to a match.
        return this.#run(prefix).some((state) => state < this.#tokens.length || prefix === "");
    }
    #run(path) {
        let states = [];
        this.#generation++;
        this.#enter(states, 0, true);
        for (const character of path) {
            if (states.length === 0)
                break;
            const code = character.codePointAt(0) ?? 0;
            const next = [];
            this.#generation++;
            for (const state of states)
                this.#step(next, state, code);
            states = next;
        }
        return states;
    }
    #step(next, state, code) {
        const token = this.#tokens[state];
        if (token === undefined)
            return;
        switch (token.kind) {
            case "character":
                if (code === token.code)
                    this.#enter(next, state + 1, false);
                return;
            case "class":
                if (token.ranges.some(([low, high]) => code >= low && code <= high) !== token.negated)
                    this.#enter(next, state + 1, false);
                return;
            case "one":
                if (code !== slash)
                    this.#enter(next, state + 1, false);
                return;
            case "name":
                if (code !== slash)
                    this.#enter(next, state, false);
                return;
            case "rest":
                if (code !== lineFeed)
                    this.#enter(next, state, false);
                return;
            case "folders-loop":
                if (code !== lineFeed)
                    this.#enter(next, state, false);
                if (code === slash)
                    this.#enter(next, state + 1, false);
                return;
            case "folders":
            case "start":
                return;
            default:
                (0,assert_never/* assertNever */.x)(token);
        }
    }
    /** Adds `state` and all that are reached from it without a character. */
    #enter(states, state, atStart) {
        const pending = [state];
        for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
            if (this.#marks[at] === this.#generation)
                continue;
            this.#marks[at] = this.#generation;
            states.push(at);
            const kind = this.#tokens[at]?.kind;
            if (kind === "name" || kind === "rest" || (kind === "start" && atStart))
                pending.push(at + 1);
            else if (kind === "folders")
                pending.push(at + 1, at + 2);
        }
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerignore/glob-tokens.js

/**
 * The tokens of one cleaned pattern. What BuildKit hands on to Go's regular expressions with another meaning than the
 * pattern's author can have had (`\d`, `|`, `{2}`, `[*]`, `[[:alpha:]]`) is an error here rather than a guess.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher
 */
function parseGlob(pattern) {
    const characters = Array.from(pattern);
    const tokens = [];
    for (let i = 0; i < characters.length;) {
        const step = readStep(characters, i);
        if (!step.ok)
            return step;
        // Two of the same wildcard in a row match what one does; without this a row of stars costs its square.
        const [first] = step.value.tokens;
        if (first === undefined || !isRepeatedWildcard(first, tokens))
            tokens.push(...step.value.tokens);
        i = step.value.next;
    }
    return (0,build_result.ok)(tokens);
}
function isRepeatedWildcard(token, before) {
    const last = before.at(-1)?.kind;
    if (token.kind === "folders")
        return last === "folders-loop";
    return (token.kind === "name" || token.kind === "rest") && last === token.kind;
}
function readStep(characters, at) {
    const character = characters[at] ?? "";
    switch (character) {
        case "*":
            return (0,build_result.ok)(readStars(characters, at));
        case "?":
            return (0,build_result.ok)({ tokens: [{ kind: "one" }], next: at + 1 });
        case "^":
            return (0,build_result.ok)({ tokens: [{ kind: "start" }], next: at + 1 });
        case "[":
            return readClass(characters, at);
        case "\\": {
            const escaped = readEscaped(characters, at);
            return escaped.ok ? (0,build_result.ok)({ tokens: [literal(escaped.value)], next: at + 2 }) : escaped;
        }
        case "|":
            return (0,build_result/* err */._)("a | beside a wildcard is not supported");
        case "{":
            if (/^\{\d+(?:,\d*)?\}/.test(characters.slice(at, at + 12).join("")))
                return (0,build_result/* err */._)("a repetition such as {2} beside a wildcard is not supported");
            return (0,build_result.ok)({ tokens: [literal(character)], next: at + 1 });
        default:
            return (0,build_result.ok)({ tokens: [literal(character)], next: at + 1 });
    }
}
function readStars(characters, at) {
    if (characters[at + 1] !== "*")
        return { tokens: [{ kind: "name" }], next: at + 1 };
    const next = characters[at + 2] === "/" ? at + 3 : at + 2;
    if (next >= characters.length)
        return { tokens: [{ kind: "rest" }], next };
    return { tokens: [{ kind: "folders" }, { kind: "folders-loop" }], next };
}
function readEscaped(characters, at) {
    const character = characters[at + 1];
    if (character === undefined)
        return (0,build_result/* err */._)("a backslash at the end escapes nothing");
    // Go's regular expressions give \d, \w, \pL … a meaning, and refuse the other letters.
    if (/^[A-Za-z0-9]$/.test(character) || character > "\u007f")
        return (0,build_result/* err */._)(`\\${character} is not supported`);
    return (0,build_result.ok)(character);
}
function readClass(characters, at) {
    const negated = characters[at + 1] === "^";
    let i = negated ? at + 2 : at + 1;
    const ranges = [];
    for (;;) {
        if (characters[i] === "]" && ranges.length > 0)
            return (0,build_result.ok)({ tokens: [{ kind: "class", negated, ranges }], next: i + 1 });
        const low = readClassMember(characters, i);
        if (!low.ok)
            return low;
        i += low.value.length;
        let high = low;
        if (characters[i] === "-") {
            high = readClassMember(characters, i + 1);
            if (!high.ok)
                return high;
            i += 1 + high.value.length;
        }
        if (high.value.code < low.value.code)
            return (0,build_result/* err */._)("a range in brackets runs backwards");
        ranges.push([low.value.code, high.value.code]);
    }
}
function readClassMember(characters, at) {
    const character = characters[at];
    if (character === undefined)
        return (0,build_result/* err */._)("a bracket is not closed");
    if (character === "-" || character === "]")
        return (0,build_result/* err */._)(`${character} has no place there in brackets`);
    if (character === "*" || character === "?" || character === "[")
        return (0,build_result/* err */._)(`${character} in brackets is not supported: escape it outside brackets instead`);
    if (character !== "\\")
        return (0,build_result.ok)({ code: codeOf(character), length: 1 });
    const escaped = readEscaped(characters, at);
    return escaped.ok ? (0,build_result.ok)({ code: codeOf(escaped.value), length: 2 }) : escaped;
}
function literal(character) {
    return { kind: "character", code: codeOf(character) };
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerignore/ignore-pattern.js



/**
 * Compiles one cleaned pattern. BuildKit compares a pattern without wildcards as text, one that only ends or begins with
 * `**` as a prefix or suffix, and makes a regular expression of any other; the three differ in small ways that are kept.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher
 */
function compileIgnorePattern(text, exception) {
    const base = { text, exception };
    if (!/[*?[\]\\]/.test(text))
        return (0,build_result.ok)({
            ...base,
            matches: (path) => path === text,
            mayMatchInside: (directory) => text.startsWith(`${directory}/`),
        });
    const simple = prefixMatcher(text) ?? suffixMatcher(text);
    if (simple !== undefined)
        return (0,build_result.ok)({ ...base, ...simple });
    const tokens = parseGlob(text);
    return tokens.ok ? (0,build_result.ok)({ ...base, ...globMatcher(tokens.value) }) : (0,build_result/* err */._)(tokens.error);
}
function prefixMatcher(text) {
    if (!text.endsWith("**") || text === "**")
        return undefined;
    const prefix = text.slice(0, -2);
    if (/[*?[\]\\]/.test(prefix))
        return undefined;
    return {
        matches: (path) => path.startsWith(prefix),
        mayMatchInside: (directory) => `${directory}/`.startsWith(prefix) || prefix.startsWith(`${directory}/`),
    };
}
function suffixMatcher(text) {
    if (!text.startsWith("**"))
        return undefined;
    const suffix = text.slice(2);
    if (/[*?[\]\\]/.test(suffix))
        return undefined;
    const whole = suffix.startsWith("/") ? suffix.slice(1) : undefined;
    return { matches: (path) => path.endsWith(suffix) || path === whole, mayMatchInside: () => true };
}
function globMatcher(tokens) {
    const automaton = new GlobAutomaton(tokens);
    const runs = literalRuns(tokens);
    const prefix = runs.leading;
    const suffix = runs.trailing;
    const inner = runs.longest;
    return {
        // Nearly every path fails one of these, at a fraction of the automaton's cost.
        matches: (path) => (suffix === "" || path.endsWith(suffix)) &&
            (prefix === "" || path.startsWith(prefix)) &&
            (inner === "" || path.includes(inner)) &&
            automaton.matches(path),
        mayMatchInside: (directory) => automaton.mayMatchBelow(`${directory}/`),
    };
}
/** Text that every match begins with, ends with, and contains. */
function literalRuns(tokens) {
    const runs = [""];
    for (const token of tokens) {
        if (token.kind === "character")
            runs.push((runs.pop() ?? "") + String.fromCodePoint(token.code));
        else
            runs.push("");
    }
    const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), "");
    return { leading: runs[0] ?? "", trailing: runs.at(-1) ?? "", longest };
}

;// CONCATENATED MODULE: ./packages/docker/build/dockerignore/dockerignore.js




/**
 * The ignore files for a Dockerfile at `dockerfile`, in the order in which BuildKit prefers them: the first one that
 * exists is read (even when it is empty), the others are not. The first lies beside the Dockerfile, the second at the
 * context's root.
 *
 * @see https://docs.docker.com/build/concepts/context/#filename-and-location
 */
function dockerignoreFiles(dockerfile) {
    return [`${dockerfile}.dockerignore`, ".dockerignore"];
}
/**
 * Parses an ignore file as BuildKit reads it: `#` only in the first column is a comment, white space around a pattern and
 * a leading `/` do not count, `!` makes an exception, order decides. A pattern that BuildKit refuses, or that it would
 * take for something its author cannot have meant, is a problem with its line.
 *
 * @see https://pkg.go.dev/github.com/moby/patternmatcher/ignorefile
 */
function parseDockerignore(text) {
    const patterns = [];
    let line = 0;
    for (const raw of physicalLines(text)) {
        line++;
        const terminated = raw.endsWith("\n");
        if (isOverlong(raw, terminated))
            return (0,build_result/* err */._)({ line, message: "the line is longer than 64 KiB" });
        if (raw.includes("\0"))
            return (0,build_result/* err */._)({ line, message: "the line holds a NUL character, which no path can" });
        const unmarked = line === 1 && raw.startsWith("\ufeff") ? raw.slice(1) : raw;
        const pattern = parseLine(unmarked);
        if (pattern === undefined)
            continue;
        if (!pattern.ok)
            return (0,build_result/* err */._)({ line, message: pattern.error });
        patterns.push(pattern.value);
    }
    return (0,build_result.ok)(new Matcher(patterns));
}
function parseLine(line) {
    if (line.startsWith("#"))
        return undefined;
    const normalized = normalizeLine(trimSpace(line));
    if (normalized === "")
        return undefined;
    // BuildKit's matcher cleans what its reader has cleaned already, and looks for `!` anew: `/!a` is an exception too.
    const cleaned = cleanPath(normalized);
    const exception = cleaned.startsWith("!");
    const pattern = exception ? cleaned.slice(1) : cleaned;
    if (pattern === "")
        return (0,build_result/* err */._)("`!` without a pattern makes an exception of nothing");
    const compiled = compileIgnorePattern(pattern, exception);
    return compiled.ok ? compiled : (0,build_result/* err */._)(`the pattern ${quoted(pattern)} cannot be used: ${compiled.error}`);
}
function normalizeLine(trimmed) {
    if (trimmed === "")
        return "";
    const mark = trimmed.startsWith("!") ? "!" : "";
    const body = mark === "" ? trimmed : trimSpace(trimmed.slice(1));
    const cleaned = body === "" ? "" : cleanPath(body);
    return trimSpace(mark + (cleaned.length > 1 && cleaned.startsWith("/") ? cleaned.slice(1) : cleaned));
}
const rememberedBytes = 16 * 2 ** 20;
class Matcher {
    patterns;
    #patterns;
    #exceptions;
    #nothing;
    #folders = new Map();
    constructor(patterns) {
        this.patterns = patterns.map(({ text, exception }) => (exception ? `!${text}` : text));
        this.#patterns = patterns;
        this.#exceptions = patterns.filter(({ exception }) => exception);
        this.#nothing = new Uint8Array(patterns.length);
    }
    isIgnored(path) {
        if (this.#patterns.length === 0)
            return false;
        return this.#evaluate(path, this.#folderOf(path), undefined);
    }
    mayContainIncluded(directory) {
        if (directory === "" || directory === "." || !this.isIgnored(directory))
            return true;
        return this.#exceptions.some((pattern) => pattern.mayMatchInside(directory));
    }
    /**
     * BuildKit walks the tree and hands down which patterns matched a folder; a pattern that was skipped there (an
     * exception while nothing was ignored yet) is not handed down. Looking at the path alone would give other answers.
     */
    #evaluate(path, inherited, record) {
        const patterns = this.#patterns;
        let ignored = false;
        for (let i = 0; i < patterns.length; i++) {
            const pattern = patterns[i];
            if (pattern === undefined || (inherited[i] !== 1 && (pattern.exception !== ignored || !pattern.matches(path))))
                continue;
            if (record !== undefined)
                record[i] = 1;
            ignored = !pattern.exception;
        }
        return ignored;
    }
    #folderOf(path) {
        const slash = path.lastIndexOf("/");
        if (slash < 0)
            return this.#nothing;
        const known = this.#folders.get(path.slice(0, slash));
        if (known !== undefined)
            return known;
        let inherited = this.#nothing;
        // From the root down, for a deep path must not recurse.
        for (let end = path.indexOf("/"); end >= 0; end = path.indexOf("/", end + 1)) {
            const folder = path.slice(0, end);
            const remembered = this.#folders.get(folder);
            if (remembered !== undefined) {
                inherited = remembered;
                continue;
            }
            const record = new Uint8Array(this.#patterns.length);
            this.#evaluate(folder, inherited, record);
            if (this.#folders.size * this.#patterns.length > rememberedBytes)
                this.#folders = new Map();
            this.#folders.set(folder, record);
            inherited = record;
        }
        return inherited;
    }
}

;// CONCATENATED MODULE: ./packages/docker/build/content-key/read-dockerfile.js




const maxDockerfileBytes = 4 * 2 ** 20;
const maxIgnoreBytes = 4 * 2 ** 20;
/**
 * Reads the Dockerfile of a build, which may lie outside its context, as BuildKit finds it: `file` as given, else
 * `Dockerfile` or `dockerfile` in the context.
 *
 * @throws {ActionError} `dockerfile-unreadable` (input)
 */
async function readDockerfile(files, context, file) {
    const candidates = file === undefined ? [`${context}/Dockerfile`, `${context}/dockerfile`] : [file];
    for (const path of candidates) {
        const bytes = await readOwn(files, path, maxDockerfileBytes);
        if (bytes === undefined)
            continue;
        const text = decoded(bytes);
        if (text === undefined)
            throw unreadable(path, "is not UTF-8 text");
        if (text.trim() === "")
            throw unreadable(path, "is empty");
        return { path, text };
    }
    throw unreadable(candidates[0] ?? "", "is not there");
}
/** Parses a Dockerfile. @throws {ActionError} `dockerfile-invalid` (input) */
function requireDockerfile({ path, text }) {
    const parsed = parseDockerfile(text);
    if (!parsed.ok)
        throw invalidDockerfile(path, parsed.error);
    return parsed.value;
}
/** The error of a Dockerfile that BuildKit would refuse. */
function invalidDockerfile(path, problem) {
    return errors/* dockerErrors */.u.error("dockerfile-invalid", describeProblem(path, problem));
}
/** `"Dockerfile":3: what is wrong`. */
function describeProblem(path, { line, message }) {
    return `${JSON.stringify(path)}${line === 0 ? "" : `:${line}`}: ${message}`;
}
/** The ignore rules of a build: of `<Dockerfile>.dockerignore`, else of `.dockerignore` in the context, else none. */
async function readIgnoreRules(files, context, dockerfile) {
    const [beside, atRoot] = dockerignoreFiles(dockerfile ?? "");
    const candidates = [...(dockerfile === undefined ? [] : [beside]), `${context}/${atRoot}`];
    for (const path of candidates) {
        const bytes = await readOwn(files, path, maxIgnoreBytes);
        if (bytes === undefined)
            continue;
        const text = decoded(bytes);
        if (text === undefined)
            return (0,build_result/* err */._)(`${JSON.stringify(path)} is not UTF-8 text`);
        const parsed = parseDockerignore(text);
        return parsed.ok ? parsed : (0,build_result/* err */._)(describeProblem(path, parsed.error));
    }
    const none = parseDockerignore("");
    return none.ok ? (0,build_result.ok)(none.value) : (0,build_result/* err */._)("no rules");
}
/** Undefined when it is missing. */
async function readOwn(files, path, maxBytes) {
    const kind = (await files.stat(path))?.kind;
    if (kind === undefined)
        return undefined;
    if (kind === "directory" || kind === "other")
        throw unreadable(path, "is no file");
    try {
        const bytes = await files.readBytes(path, maxBytes);
        if (bytes === undefined)
            throw unreadable(path, "is a link that leads nowhere");
        return bytes;
    }
    catch (error) {
        if (errors/* dockerErrors */.u.owns(error))
            throw error;
        throw unreadable(path, error instanceof Error ? error.message : "cannot be read", error);
    }
}
function decoded(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
function unreadable(path, why, cause) {
    return errors/* dockerErrors */.u.error("dockerfile-unreadable", `${JSON.stringify(path)} ${why}`, { cause });
}

;// CONCATENATED MODULE: ./packages/docker/build/content-key/compose-content-key.js











/**
 * The key of all that a build's result depends on; equal keys are equal inputs. Whatever could change behind its name (an
 * address without checksum, a branch, a context that is not here) makes a build unkeyed, never keyed.
 *
 * @throws {ActionError} `context-missing` · `dockerfile-unreadable` · `dockerfile-invalid` · `target-unknown` ·
 *   `copy-outside-context` · `platform-unknown` · `folder-unreadable` (input) · `file-changing` (data), and what `resolveBase` throws
 */
async function composeContentKey(ports, request) {
    const remote = remoteContext(request.context);
    if (remote !== undefined)
        return unkeyed(remote);
    await requireFolder(ports, request.context, "the build context");
    const file = await readDockerfile(ports.files, request.context, request.file);
    const language = foreignLanguage(file.text, request.buildArgs);
    if (language !== undefined)
        return unkeyed(language);
    const dockerfile = requireDockerfile(file);
    const closure = requireClosure(file.path, dockerfile, request);
    const obstacle = obstacleIn(closure);
    if (obstacle !== undefined)
        return unkeyed(obstacle);
    const [context, contexts, bases] = await Promise.all([
        readsContext(closure) ? folderInputs(ports, request.context, file.path) : (0,build_result.ok)(null),
        namedContexts(ports, closure),
        resolveBases(closure, request.resolveBase),
    ]);
    if (!context.ok)
        return unkeyed(context.error);
    if (!contexts.ok)
        return unkeyed(contexts.error);
    const hash = ports.tree.hash;
    const digestOf = (reference) => [reference, bases.get(reference) ?? ""];
    const inputs = {
        version: 1,
        target: request.target ?? "",
        network: request.network === "default" ? "" : (request.network ?? ""),
        frontend: closure.frontend === undefined ? null : digestOf(closure.frontend.reference),
        ...closureInputs(dockerfile, closure, request, hash),
        bases: closure.bases.map(({ reference }) => digestOf(reference)),
        context: context.value,
        contexts: contexts.value.map(([name, content]) => [name, pinnedByImage(content, bases)]),
        remotes: (0,key_inputs/* sortedByName */.IG)(closure.remoteSources.map(({ text, pin }) => [text, pin ?? ""])),
        labels: hashedLabels(request.labels, hash),
        annotations: hashedLabels(request.annotations, hash),
        provenance: request.provenance ?? "",
        sbom: request.sbom ?? "",
    };
    const key = (0,build_digest/* sha256Digest */.sI)(hash("sha256", (0,key_inputs/* canonicalKeyInputs */.tm)(inputs)));
    return { kind: "keyed", key, tag: `src-${(0,build_digest/* digestHex */.sU)(key)}`, inputs, closure, bases, hints: hintsAbout(inputs) };
}
function hintsAbout({ context }) {
    if (context?.holdsRepository !== true)
        return [];
    return ["`.git` is part of the build context, so every checkout has another key: add `.git` to `.dockerignore`."];
}
function unkeyed(why) {
    return { kind: "unkeyed", why };
}
function remoteContext(context) {
    if (context === "-")
        return "the build context comes through standard input";
    const address = parseRemoteAddress(context);
    if (address.ok && address.value === undefined && !context.includes("://"))
        return undefined;
    return `the build context is not on this machine: ${JSON.stringify(context)}`;
}
async function requireFolder({ tree, files }, path, what) {
    const real = await tree.realPath(path);
    if (real === undefined)
        throw errors/* dockerErrors */.u.error("context-missing", `${what} ${JSON.stringify(path)} is not there`);
    if ((await files.stat(real))?.kind === "directory")
        return;
    throw errors/* dockerErrors */.u.error("context-missing", `${what} ${JSON.stringify(path)} is no folder`);
}
function requireClosure(path, dockerfile, request) {
    const builder = parsePlatform(request.buildPlatform, undefined);
    for (const platform of request.platforms) {
        const parsed = parsePlatform(platform, builder.ok ? builder.value : undefined);
        if (!parsed.ok)
            throw errors/* dockerErrors */.u.error("platform-unknown", parsed.error);
    }
    const closure = planClosure(dockerfile, request);
    if (closure.ok)
        return closure.value;
    const target = request.target?.toLowerCase() ?? "";
    const isUnknown = target !== "" && dockerfile.stages.every(({ name }) => name !== target);
    if (isUnknown)
        throw errors/* dockerErrors */.u.error("target-unknown", closure.error.message);
    if (closure.error.leavesContext === true)
        throw errors/* dockerErrors */.u.error("copy-outside-context", describeProblem(path, closure.error), {
            place: { file: path, line: closure.error.line },
        });
    throw invalidDockerfile(path, closure.error);
}
/** Docker's own frontend, or a copy of it elsewhere; what another one makes of a file is not known here. */
const dockerfileFrontend = /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/;
function foreignLanguage(text, buildArgs) {
    const frontend = (buildArgs.get("BUILDKIT_SYNTAX") ?? detectSyntax(text)?.reference)?.trim().split(" ", 1)[0];
    if (frontend === undefined || dockerfileFrontend.test(frontend))
        return undefined;
    return `what the frontend ${JSON.stringify(frontend)} reads is not known`;
}
/** What in a closure may change behind its name. */
function obstacleIn(closure) {
    for (const { address, text, pin, line } of closure.remoteSources) {
        if (pin !== undefined)
            continue;
        const where = line === 0 ? "the build context" : `line ${line}:`;
        if (address === undefined)
            return `${where} ${JSON.stringify(text)} depends on what a base image sets`;
        const missing = address.kind === "http" ? "is fetched without a checksum" : "names no whole commit";
        return `${where} ${JSON.stringify(text)} ${missing}`;
    }
    return undefined;
}
/** Triggers of a base image may read the context although the Dockerfile does not. */
function readsContext(closure) {
    return closure.readsContext || closure.bases.some(({ uses }) => uses.includes("from") || uses.includes("context"));
}
async function folderInputs(ports, folder, dockerfile) {
    const rules = await readIgnoreRules(ports.files, folder, dockerfile);
    if (!rules.ok)
        return rules;
    const whole = await digestContext(ports, folder, rules.value);
    if (!whole.ok)
        return whole;
    const { digest, format, files, outline, holdsRepository } = whole.value;
    return (0,build_result.ok)({ kind: "folder", digest, format, files, outline, holdsRepository });
}
async function resolveBases(closure, resolve) {
    const references = new Set(closure.bases.map(({ reference }) => reference));
    if (closure.frontend !== undefined)
        references.add(closure.frontend.reference);
    const digests = await Promise.all(Array.from(references, async (reference) => {
        const parsed = (0,build_reference/* parseReference */.F2)(reference);
        const pinned = parsed.ok ? parsed.value.digest : undefined;
        return [reference, pinned ?? (await resolve(reference))];
    }));
    return new Map(digests);
}
const imageScheme = "docker-image://";
async function namedContexts(ports, closure) {
    const found = [];
    for (const [name, value] of closure.contexts) {
        const pinned = pinnedContext(name, value);
        if (!pinned.ok)
            return pinned;
        if (pinned.value !== undefined) {
            found.push([name, { kind: "pinned", content: pinned.value }]);
            continue;
        }
        await requireFolder(ports, value, `the build context ${JSON.stringify(name)}`);
        const folder = await folderInputs(ports, value, undefined);
        if (!folder.ok)
            return (0,build_result/* err */._)(`build context ${JSON.stringify(name)}: ${folder.error}`);
        found.push([name, folder.value]);
    }
    return (0,build_result.ok)((0,key_inputs/* sortedByName */.IG)(found));
}
/** What a context that is no folder is pinned by; an image's reference stands for its digest. */
function pinnedContext(name, value) {
    if (value.startsWith(imageScheme))
        return (0,build_result.ok)(value);
    const remote = parseRemoteAddress(value);
    // Whether it is pinned was looked at with all other remote sources.
    if (remote.ok && remote.value !== undefined)
        return (0,build_result.ok)(value);
    const layout = /^oci-layout:\/\/.*@(sha256:[0-9a-f]{64})$/.exec(value)?.[1];
    if (layout !== undefined)
        return (0,build_result.ok)(layout);
    if (value.includes("://"))
        return (0,build_result/* err */._)(`build context ${JSON.stringify(name)}: ${JSON.stringify(value)} is not pinned`);
    return (0,build_result.ok)(undefined);
}
function pinnedByImage(content, bases) {
    if (content.kind !== "pinned" || !content.content.startsWith(imageScheme))
        return content;
    const name = content.content.slice(imageScheme.length);
    if (name === "scratch")
        return content;
    const image = parseImageName(name);
    const digest = image.ok ? bases.get(image.value.canonical) : undefined;
    if (digest === undefined)
        throw new Error(`${JSON.stringify(name)} was not resolved`);
    return { kind: "pinned", content: digest };
}

;// CONCATENATED MODULE: ./packages/docker/build/source-policy/source-policy.js


/**
 * The policy under which a build uses exactly `pins` and `remoteSources`: each pinned reference becomes its digest wherever
 * BuildKit looks it up (`FROM`, `COPY --from`, `RUN --mount`, a `docker-image://` build context, `# syntax=`,
 * `BUILDKIT_SYNTAX`), and every other image or address is refused, those in `ONBUILD` triggers of bases included. Local
 * folders and layouts that the client sends are allowed.
 *
 * A policy rather than named build contexts: a context whose name does not match is ignored without a word, and no
 * context reaches the frontend. Tried with BuildKit 0.32 behind the driver `remote`; the policy travels with the request and
 * not with the builder, so no driver makes a difference. A BuildKit too old for policies ignores it: look at the
 * materials afterwards.
 *
 * @returns an error when a pin contradicts another one or its own reference
 * @see https://docs.docker.com/build/building/env-vars/ ; moby/buildkit, docs/build-repro.md, "Pinning the dependencies"
 */
function planSourcePolicy(pins, remoteSources = []) {
    const digests = new Map();
    for (const { reference, digest } of pins) {
        const image = parseImageName(reference);
        if (!image.ok)
            return image;
        const at = image.value.canonical.indexOf("@");
        const known = at < 0 ? digests.get(image.value.canonical) : image.value.canonical.slice(at + 1);
        if (known !== undefined && known !== digest)
            return (0,build_result/* err */._)(`${reference} is pinned to ${digest} and to ${known}: resolve it once`);
        digests.set(image.value.canonical, digest);
    }
    const rules = [
        { action: "DENY", selector: { identifier: "*", match_type: "WILDCARD" } },
        ...["local://*", "oci-layout://*"].map((identifier) => allow(identifier, "WILDCARD")),
    ];
    for (const [reference, digest] of [...digests].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const source = `docker-image://${reference}`;
        // The tag stays, so that provenance still names it.
        const pinned = reference.includes("@") ? source : `${source}@${digest}`;
        rules.push(allow(pinned, "EXACT"));
        if (pinned !== source)
            rules.push({
                action: "CONVERT",
                selector: { identifier: source, match_type: "EXACT" },
                updates: { identifier: pinned },
            });
    }
    return (0,build_result.ok)({ version: 1, rules: [...rules, ...remoteSources.flatMap(remoteRules)] });
}
/** The policy as the file's text. */
function renderSourcePolicy(policy) {
    return `${JSON.stringify(policy, undefined, 2)}\n`;
}
function remoteRules({ address }) {
    // An address that depends on a base image's variables stays refused: nobody can say what would be fetched.
    if (address === undefined)
        return [];
    if (address.kind === "http")
        return [allow(address.url, "EXACT")];
    const path = gitPath(address.remote);
    // BuildKit's identifier of a git source is host and path whatever the protocol, then the ref.
    return path === undefined ? [] : [allow(`^git://${escapePattern(path)}(#.*)?$`, "REGEX")];
}
function gitPath(remote) {
    const scp = /^[^@/]+@([^:/]+):(.*)$/.exec(remote);
    if (scp !== null && !remote.includes("://"))
        return `${scp[1] ?? ""}/${(scp[2] ?? "").replace(/^\/+/, "")}`;
    const url = /^[a-zA-Z0-9]+:\/\/(?:[^@/]*@)?([^/]+)(\/.*)?$/.exec(remote);
    return url === null ? undefined : `${url[1] ?? ""}${(url[2] ?? "").replace(/\/+/g, "/")}`;
}
function escapePattern(text) {
    return text.replace(/[^A-Za-z0-9/_-]/g, (character) => (character < "\u0080" ? `\\${character}` : character));
}
function allow(identifier, matchType) {
    return { action: "ALLOW", selector: { identifier, match_type: matchType } };
}

;// CONCATENATED MODULE: ./packages/docker/build/source-policy/check-materials.js


/**
 * The images in a build's provenance that are not what `pins` say: another digest under a pinned name, or a name that is
 * not pinned at all.
 */
function findUnpinnedMaterials(materials, pins) {
    const byReference = new Map();
    const byRepository = new Map();
    for (const { reference, digest } of pins) {
        const image = parseImageName(reference);
        if (!image.ok)
            continue;
        add(byReference, untagged(image.value.canonical, false), digest);
        add(byRepository, untagged(image.value.canonical, true), digest);
    }
    const found = [];
    for (const material of materials) {
        if (!material.uri.startsWith("pkg:docker/"))
            continue;
        const allowed = allowedDigests(material, byReference, byRepository);
        if (!allowed.has(material.digest))
            found.push({ uri: material.uri, digest: material.digest, pinned: [...allowed] });
    }
    return found;
}
/**
 * Makes sure that a build used its pinned bases.
 *
 * @throws {ActionError} `base-not-pinned` (data) when provenance names another base, or names none although there are pins
 */
function assertPinnedMaterials(materials, pins) {
    const [first, ...more] = findUnpinnedMaterials(materials, pins);
    if (first !== undefined) {
        const expected = first.pinned.length === 0 ? "which nothing pins" : `instead of ${first.pinned.join(" or ")}`;
        const others = more.length === 0 ? "" : ` (and ${more.length} more)`;
        throw errors/* dockerErrors */.u.error("base-not-pinned", `the build used ${JSON.stringify(first.uri.slice(0, 300))} at ${first.digest}, ${expected}${others}`);
    }
    if (pins.length > 0 && !materials.some(({ uri }) => uri.startsWith("pkg:docker/")))
        throw errors/* dockerErrors */.u.error("base-not-pinned", `the provenance of the build names no image, so its ${pins.length} pinned base(s) cannot be checked`);
}
function allowedDigests(material, byReference, byRepository) {
    const image = parseImageName(material.reference ?? "");
    if (!image.ok)
        return new Set();
    // A source without a tag was named by its digest; provenance then has no tag either.
    const tagged = /:[^/@]+$/.test(material.reference?.split("@", 1)[0] ?? "");
    const digests = tagged
        ? byReference.get(untagged(image.value.canonical, false))
        : byRepository.get(untagged(image.value.canonical, true));
    return digests ?? new Set();
}
/** The reference without its digest and, when asked, without its tag. */
function untagged(canonical, withoutTag) {
    const name = canonical.split("@", 1)[0] ?? "";
    return withoutTag ? name.replace(/:[^/]*$/, "") : name;
}
function add(map, key, digest) {
    const digests = map.get(key) ?? new Set();
    digests.add(digest);
    map.set(key, digests);
}

;// CONCATENATED MODULE: ./packages/docker/build/source-policy/source-pin.js

/**
 * The references that need a pin for the build to be bound: all bases, the frontend, and the image that makes the SBOM;
 * in full, sorted.
 *
 * @param sbom as `--sbom` takes it
 */
function referencesToPin(closure, sbom) {
    const references = closure.bases.map(({ reference }) => reference);
    if (closure.frontend !== undefined)
        references.push(closure.frontend.reference);
    const generator = sbomGenerator(sbom);
    if (generator !== undefined)
        references.push(generator);
    return [...new Set(references)].sort();
}
// What BuildKit 0.32 takes; a builder with another default fails under the policy until `generator=` names its image.
const defaultGenerator = "docker/buildkit-syft-scanner:stable-1";
/**
 * The image that scans a build for `--sbom=<sbom>`, in full; `undefined` when there is no scan or the name is no image's.
 *
 * @see https://docs.docker.com/build/metadata/attestations/sbom/
 */
function sbomGenerator(sbom) {
    if (sbom === undefined || sbom === "" || /^(?:0|f|false)$/i.test(sbom))
        return undefined;
    const fields = sbom.split(",").map((field) => field.trim());
    if (fields.some((field) => /^disabled(?:=(?:1|t|true))?$/i.test(field)))
        return undefined;
    const named = fields.find((field) => field.startsWith("generator="))?.slice("generator=".length);
    const image = parseImageName(named ?? defaultGenerator);
    return image.ok ? image.value.canonical : undefined;
}

// EXTERNAL MODULE: ./packages/kernel/build/action-error.js
var action_error = __webpack_require__(1182);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/keys.js
var keys = __webpack_require__(8068);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/own-platform.js
var own_platform = __webpack_require__(2044);
// EXTERNAL MODULE: ./actions/build-once-by-digest/build/keys/resolve-base.js
var resolve_base = __webpack_require__(4570);
;// CONCATENATED MODULE: ./actions/build-once-by-digest/build/keys/compose-content.js





/**
 * Makes the content key of the build. There is none when `key` leaves it out, when something in it may change behind its
 * name, when a base's registry does not answer, or when the Dockerfile is beyond this reader: BuildKit judges then.
 *
 * @throws {ActionError} those of `composeContentKey` that a build would end in as well
 */
async function composeContent(session) {
    const failures = new Set();
    try {
        return await compose(session, failures);
    }
    catch (error) {
        const beyond = error instanceof action_error/* ActionError */.lZ && (failures.has(error) || error.code === "dockerfile-invalid");
        if (!beyond)
            throw error;
        session.host.log.warning(`There is no content key, the commit's alone is used: ${error.message}`);
        return compose_content_unkeyed(error.message);
    }
}
/** As {@link composeContent}; what looking up a base throws is added to `failures`. */
async function compose(session, failures) {
    const { inputs, host, facts } = session;
    if (!inputs.key.includes("content"))
        return compose_content_unkeyed("`key` leaves it out");
    const resolve = (0,resolve_base/* baseResolver */.y)(session);
    const resolveBase = async (reference) => {
        try {
            return await resolve(reference);
        }
        catch (error) {
            failures.add(error);
            throw error;
        }
    };
    const ports = { tree: await host.openTree(), files: host.files, exec: host.exec };
    const content = await composeContentKey(ports, {
        context: inputs.context,
        file: inputs.file,
        target: inputs.target,
        platforms: inputs.platforms,
        buildPlatform: (0,own_platform/* ownPlatform */.g)(host),
        buildArgs: inputs["build-args"],
        buildContexts: inputs["build-contexts"],
        secretIds: [...inputs.secrets.keys()],
        network: inputs.network,
        labels: inputs.labels,
        annotations: inputs.annotations,
        provenance: inputs.provenance,
        sbom: inputs.sbom,
        sourceDateEpoch: inputs["source-date-epoch"],
        resolveBase,
    });
    if (content.kind === "unkeyed")
        return saidUnkeyed(session, content.why);
    for (const hint of content.hints)
        host.log.warning(hint);
    const pins = await pinsOf(content, inputs.sbom, resolveBase);
    const policy = planSourcePolicy(pins, content.closure.remoteSources);
    if (!policy.ok)
        return saidUnkeyed(session, policy.error);
    const named = [...content.bases].map(([reference, digest]) => [shortName(reference), digest]);
    return {
        keys: (0,keys/* planContentKeys */.LU)(facts, inputs["reuse-from"], content.tag),
        key: content.tag,
        inputs: content.inputs,
        sourcePolicy: renderSourcePolicy(policy.value),
        checkBases: (materials) => {
            // Without provenance the policy alone holds the build to its bases.
            if (inputs.provenance !== "false")
                assertPinnedMaterials(materials, pins);
            return Object.fromEntries(named);
        },
    };
}
/** Every image that the build may use: its bases, its frontend, and what makes its SBOM. */
async function pinsOf({ closure, bases }, sbom, resolve) {
    return await Promise.all(referencesToPin(closure, sbom).map(async (reference) => ({
        reference,
        digest: bases.get(reference) ?? (await resolve(reference)),
    })));
}
/** True when the Dockerfile is here, so that a look-up by content makes sense. */
async function sourcesAreHere({ host, inputs }) {
    const { context, file } = inputs;
    const candidates = file === undefined ? [`${context}/Dockerfile`, `${context}/dockerfile`] : [file];
    for (const candidate of candidates)
        if ((await host.files.stat(candidate)) !== undefined)
            return true;
    return false;
}
function saidUnkeyed({ host }, why) {
    host.log.info(`There is no content key: ${why}.`);
    return compose_content_unkeyed(why);
}
function compose_content_unkeyed(why) {
    return { keys: undefined, why, checkBases: usedBases };
}
/** As the provenance names them. What the Dockerfile pins keeps its digest in its name: such a base never moves. */
function usedBases(materials) {
    return Object.fromEntries(materials.flatMap(({ uri, reference, digest }) => {
        if (reference === undefined)
            return [];
        const pinned = /[?&]digest=/.test(uri) || !/:[^/@]+$/.test(reference);
        return [[pinned && !reference.includes("@") ? `${reference}@${digest}` : reference, digest]];
    }));
}
/** As people write it: `node:22` for `docker.io/library/node:22`. */
function shortName(reference) {
    return reference.replace(/^docker\.io\/(?:library\/)?/, "");
}


/***/ }),

/***/ 4570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ baseResolver)
/* harmony export */ });
/* harmony import */ var _build_once_kernel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3842);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4929);
/* harmony import */ var _build_once_oci__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6236);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7850);



/**
 * Gives the digest that a base image's reference names now, asked of its own registry as whoever the docker configuration
 * says; each repository gets one client, so that its token is fetched once.
 *
 * @throws {ActionError} `base-unknown` (input), and those of the registry
 */
function baseResolver(session) {
    const clients = new Map();
    return async (text) => {
        const parsed = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(text);
        if (!parsed.ok)
            throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("base-unknown", `${JSON.stringify(text.slice(0, 300))}: ${parsed.error}`);
        const { repository, tag, digest } = parsed.value;
        if (digest !== undefined)
            return digest;
        const name = (0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository);
        let client = clients.get(name);
        if (client === undefined) {
            client = connect(session, parsed.value.repository);
            clients.set(name, client);
        }
        const image = await (await client).resolve(tag ?? "latest");
        if (image !== undefined)
            return image.digest;
        throw _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .buildOnceErrors */ .D.error("base-unknown", `${name} has nothing under ${tag ?? "latest"}`);
    };
}
async function connect(session, repository) {
    const { host, inputs } = session;
    if ((0,_build_once_kernel__WEBPACK_IMPORTED_MODULE_1__/* .formatRepository */ .Sh)(repository) === session.image)
        return session.registry;
    // What was given for the image's registry is shown to that registry alone.
    const own = repository.registry === session.repository.registry;
    const credentials = await (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_2__/* .findCredentials */ .g)(host, repository, {
        username: own ? inputs.username : undefined,
        password: own ? inputs.password : undefined,
        jobToken: inputs["github-token"],
    });
    return (0,_build_once_oci__WEBPACK_IMPORTED_MODULE_3__/* .connectRegistry */ .g)(host, {
        repository,
        credentials,
        access: "pull",
        insecure: own && inputs.insecure,
        onSecret: (secret) => host.log.mask(secret),
    });
}


/***/ }),

/***/ 9899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IG: () => (/* binding */ sortedByName),
/* harmony export */   tm: () => (/* binding */ canonicalKeyInputs)
/* harmony export */ });
/** The text that the key is the hash of: every input once, in a fixed order, without what only explains. */
function canonicalKeyInputs(inputs) {
    return JSON.stringify([
        "build-once content key",
        inputs.version,
        inputs.target,
        inputs.platforms.toSorted(),
        inputs.network,
        inputs.frontend,
        inputs.globals,
        // Their order is how stages refer to each other.
        inputs.stages.map(({ platform, hash }) => [platform, hash]),
        sortedByName(inputs.bases),
        sortedByName(inputs.buildArgs),
        sortedByName(inputs.secrets),
        inputs.ssh.toSorted(),
        inputs.context === null ? null : contentOf(inputs.context),
        sortedByName(inputs.contexts).map(([name, content]) => [name, contentOf(content)]),
        sortedByName(inputs.remotes),
        sortedByName(inputs.labels),
        sortedByName(inputs.annotations),
        inputs.provenance,
        inputs.sbom,
    ]);
}
/** What two contexts are compared by. */
function contentOf(content) {
    return content.kind === "pinned" ? content.content : `${content.format} ${content.digest}`;
}
/** In the order of the names' UTF-16 code units, which no locale changes. */
function sortedByName(pairs) {
    return [...pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}


/***/ }),

/***/ 8910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ pathText),
/* harmony export */   X: () => (/* binding */ pathBytes)
/* harmony export */ });
/** A name or path read from a disk or from git; every sequence of bytes has its own text. */
function pathText(bytes) {
    const text = decoder.decode(bytes);
    if (!text.includes("\ufffd"))
        return text;
    let exact = "";
    for (let at = 0; at < bytes.length;) {
        const length = sequenceLength(bytes, at);
        exact +=
            length === 0 ? String.fromCharCode(0xdc00 + (bytes[at] ?? 0)) : decoder.decode(bytes.subarray(at, at + length));
        at += Math.max(length, 1);
    }
    return exact;
}
/** The bytes that {@link pathText} read. */
function pathBytes(text) {
    if (text.isWellFormed())
        return encoder.encode(text);
    const bytes = [];
    for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        if (code >= 0xdc80 && code <= 0xdcff)
            bytes.push(code - 0xdc00);
        else
            bytes.push(...encoder.encode(character));
    }
    return Uint8Array.from(bytes);
}
// A byte order mark is part of a name.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { ignoreBOM: true, fatal: true });
const encoder = new TextEncoder();
/** The bytes of the character at `at`; 0 when there is none. */
function sequenceLength(bytes, at) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    try {
        strict.decode(bytes.subarray(at, at + length));
        return at + length <= bytes.length ? length : 0;
    }
    catch {
        return 0;
    }
}


/***/ })

};
