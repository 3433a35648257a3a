export const id = 116;
export const ids = [116];
export const modules = {

/***/ 2116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nodeInflate: () => (/* binding */ nodeInflate)
/* harmony export */ });
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8522);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);


/** The most that comes out at once. */
const pieceBytes = 2 ** 18;
/** Decompresses with Node's zlib, on its threads. */
const nodeInflate = async function* (kind, chunks) {
    const source = new Source(chunks);
    try {
        while (await source.hasMore()) {
            yield* inflateMember(kind, source);
            if (kind === "gzip")
                await requirePadding(source);
        }
    }
    finally {
        await source.close();
    }
};
/** Node goes through all members of gzip by itself; what it leaves is padding, or nothing that gzip knows. */
async function requirePadding(source) {
    for (let chunk = await source.next(); chunk !== undefined; chunk = await source.next()) {
        const at = chunk.findIndex((byte) => byte !== 0);
        if (at >= 0)
            throw damaged("gzip", source.taken - chunk.length + at, "neither a member nor padding");
    }
}
/** Node ends with the frame of zstd that ends inside a chunk, and says nothing of the rest; that is put back. */
async function* inflateMember(kind, source) {
    const options = { chunkSize: pieceBytes };
    const stream = kind === "gzip" ? (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createGunzip)(options) : (0,node_zlib__WEBPACK_IMPORTED_MODULE_0__.createZstdDecompress)(options);
    const start = source.taken;
    const feeding = feed(stream, source);
    try {
        for await (const piece of stream)
            yield piece;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (typeof code !== "string" || !/^Z(?:STD)?_/.test(code))
            throw error;
        const at = start + stream.bytesWritten;
        if (code !== "Z_BUF_ERROR")
            throw damaged(kind, at, error instanceof Error ? error.message : code);
        throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hostErrors */ .S.error("compressed-truncated", `the ${kind} data ends early, after byte ${source.taken}`);
    }
    finally {
        stream.destroy();
    }
    await feeding;
    source.putBack(source.taken - start - stream.bytesWritten);
}
async function feed(stream, source) {
    const { promise: ended, resolve: end } = Promise.withResolvers();
    stream.once("close", end).once("end", end);
    try {
        const start = source.taken;
        // A part that was not taken is beyond the frame's end.
        while (!stream.destroyed && stream.bytesWritten === source.taken - start) {
            const chunk = await source.next();
            if (chunk === undefined) {
                stream.end();
                return;
            }
            const { promise: written, resolve } = Promise.withResolvers();
            stream.write(chunk, () => resolve());
            await Promise.race([written, ended]);
        }
    }
    catch (error) {
        // Whoever reads the stream gets it.
        stream.destroy(error instanceof Error ? error : new Error("the compressed data cannot be read"));
    }
}
function damaged(kind, at, problem) {
    return _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hostErrors */ .S.error("compressed-damaged", `the ${kind} data is damaged at byte ${at}: ${problem}`);
}
/** Chunks, of which the end of the last one can be put back. */
class Source {
    #chunks;
    #last = new Uint8Array(0);
    #waiting;
    /** How many bytes were taken and not put back. */
    taken = 0;
    constructor(chunks) {
        this.#chunks = chunks[Symbol.asyncIterator]();
    }
    async next() {
        if (!(await this.hasMore()))
            return undefined;
        this.#last = this.#waiting ?? this.#last;
        this.#waiting = undefined;
        this.taken += this.#last.length;
        return this.#last;
    }
    async hasMore() {
        while (this.#waiting === undefined || this.#waiting.length === 0) {
            const next = await this.#chunks.next();
            if (next.done === true)
                return false;
            this.#waiting = next.value;
        }
        return true;
    }
    putBack(count) {
        if (count === 0)
            return;
        const waiting = this.#waiting ?? new Uint8Array(0);
        this.#waiting = Buffer.concat([this.#last.subarray(this.#last.length - count), waiting]);
        this.taken -= count;
    }
    async close() {
        await this.#chunks.return?.();
    }
}


/***/ })

};
