export const id = 983;
export const ids = [983];
export const modules = {

/***/ 7983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTree: () => (/* binding */ createTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/host/build/errors.js
var errors = __webpack_require__(7761);
;// CONCATENATED MODULE: ./packages/host/build/tree.js
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

;// CONCATENATED MODULE: ./packages/host/build/node-tree.js







/** After so many entries, or so many bytes read, other work gets its turn. */
const batchEntries = 512;
const batchBytes = 4 * 2 ** 20;
const pieceBytes = 2 ** 18;
/** Room for `blob <size>` and a zero byte in front of the first piece. */
const headerBytes = 32;
/**
 * Walks and hashes through calls that wait: twenty thousand answers by promise take five times as long as all of them in
 * turn, because each crosses two threads.
 */
function createTree(workspace) {
    const at = (path) => (0,external_node_path_.resolve)(workspace, path);
    return {
        realPath: async (path) => await (0,promises_.realpath)(at(path)).catch(() => undefined),
        walk: (root, choose) => walkBelow(at(root), choose),
        blobIds: async (root, paths, format) => await hashFiles(at(root), paths, format),
        hash: (algorithm, content) => (0,external_node_crypto_.hash)(algorithm, content, "hex"),
    };
}
async function* walkBelow(root, choose) {
    const folders = [""];
    let batch = [];
    for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
        for (const name of namesIn(root, folder)) {
            const path = folder === "" ? name : `${folder}/${name}`;
            const choice = choose(path);
            if (choice === "skip")
                continue;
            const entry = entryAt(root, path);
            if (entry === undefined)
                continue;
            if (entry.kind === "directory")
                folders.push(path);
            if (entry.kind === "directory" || choice === "take")
                batch.push(entry);
            if (batch.length < batchEntries)
                continue;
            yield batch;
            batch = [];
            await (0,external_node_timers_promises_.setImmediate)();
        }
    }
    yield batch;
}
/** A path as the system takes it: text where that is exact, else bytes. */
function onDisk(root, path) {
    const whole = path === "" ? root : `${root}/${path}`;
    return whole.isWellFormed() ? whole : Buffer.from(pathBytes(whole));
}
function namesIn(root, folder) {
    return reading(folder, () => {
        const path = onDisk(root, folder);
        const names = (0,external_node_fs_.readdirSync)(path);
        if (!names.some((name) => name.includes("\ufffd")))
            return names;
        return (0,external_node_fs_.readdirSync)(path, { encoding: "buffer" }).map((name) => pathText(name));
    });
}
function entryAt(root, path) {
    return reading(path, () => {
        const whole = onDisk(root, path);
        const stats = (0,external_node_fs_.lstatSync)(whole, { throwIfNoEntry: false });
        if (stats === undefined)
            return undefined;
        const kind = kindOf(stats);
        const entry = {
            path,
            kind,
            mode: stats.mode & 0o7777,
            sizeBytes: stats.size,
            modifiedMs: stats.mtimeMs,
            changedMs: stats.ctimeMs,
            inode: stats.ino,
        };
        return kind === "symlink" ? { ...entry, target: pathText((0,external_node_fs_.readlinkSync)(whole, { encoding: "buffer" })) } : entry;
    });
}
function kindOf(stats) {
    if (stats.isFile())
        return "file";
    if (stats.isDirectory())
        return "directory";
    return stats.isSymbolicLink() ? "symlink" : "other";
}
async function hashFiles(root, paths, format) {
    const algorithm = format === "git-sha1" ? "sha1" : "sha256";
    const buffer = Buffer.allocUnsafeSlow(headerBytes + pieceBytes);
    const ids = [];
    let bytes = 0;
    for (const path of paths) {
        const reader = openFile(root, path);
        try {
            if (reader.sizeBytes <= pieceBytes)
                ids.push(hashSmall(reader, algorithm, buffer));
            else
                ids.push(await hashLarge(reader, algorithm, buffer));
        }
        finally {
            (0,external_node_fs_.closeSync)(reader.file);
        }
        bytes += Math.min(reader.sizeBytes, pieceBytes) + 1024;
        if (bytes < batchBytes)
            continue;
        bytes = 0;
        await (0,external_node_timers_promises_.setImmediate)();
    }
    return ids;
}
function openFile(root, path) {
    return reading(path, () => {
        // A link or a pipe that took the file's place since it was looked at must be neither followed nor waited for.
        const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
        const file = (0,external_node_fs_.openSync)(onDisk(root, path), flags);
        const stats = (0,external_node_fs_.fstatSync)(file);
        if (stats.isFile())
            return { path, file, sizeBytes: stats.size };
        (0,external_node_fs_.closeSync)(file);
        throw changing(path);
    });
}
function hashSmall({ path, file, sizeBytes }, algorithm, buffer) {
    const header = `blob ${sizeBytes}\0`;
    const start = headerBytes - header.length;
    buffer.write(header, start, "latin1");
    fill(path, file, buffer, sizeBytes);
    if ((0,external_node_fs_.readSync)(file, buffer, 0, 1, sizeBytes) !== 0)
        throw changing(path);
    return (0,external_node_crypto_.hash)(algorithm, buffer.subarray(start, headerBytes + sizeBytes), "hex");
}
async function hashLarge({ path, file, sizeBytes }, algorithm, buffer) {
    const sum = (0,external_node_crypto_.createHash)(algorithm).update(`blob ${sizeBytes}\0`);
    let left = sizeBytes;
    for (let piece = 1; left > 0; piece++) {
        const wanted = Math.min(left, pieceBytes);
        fill(path, file, buffer, wanted, sizeBytes - left);
        sum.update(buffer.subarray(headerBytes, headerBytes + wanted));
        left -= wanted;
        if ((piece * pieceBytes) % batchBytes === 0)
            await (0,external_node_timers_promises_.setImmediate)();
    }
    if ((0,external_node_fs_.readSync)(file, buffer, 0, 1, sizeBytes) !== 0)
        throw changing(path);
    return sum.digest("hex");
}
/** Reads exactly `wanted` bytes from `from` on into the room behind the header. */
function fill(path, file, buffer, wanted, from = 0) {
    let got = 0;
    while (got < wanted) {
        const count = reading(path, () => (0,external_node_fs_.readSync)(file, buffer, headerBytes + got, wanted - got, from + got));
        if (count === 0)
            throw changing(path);
        got += count;
    }
}
function changing(path) {
    return errors/* hostErrors */.S.error("file-changing", `${JSON.stringify(path)} was changed while it was read`);
}
function reading(path, read) {
    try {
        return read();
    }
    catch (error) {
        if (errors/* hostErrors */.S.owns(error))
            throw error;
        const code = error instanceof Error && "code" in error ? String(error.code) : "";
        const name = path === "" ? "the folder" : JSON.stringify(path);
        if (code === "ENOENT" && path !== "")
            throw changing(path);
        throw errors/* hostErrors */.S.error("folder-unreadable", `${name} cannot be read: ${code}`, { cause: error });
    }
}


/***/ })

};
