export const id = 650;
export const ids = [650];
export const modules = {

/***/ 3650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerQuestions: () => (/* binding */ answerQuestions),
/* harmony export */   startThread: () => (/* binding */ startThread)
/* harmony export */ });
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5919);

/** Starts this process's script once more, in a thread of its own that prints nothing and has no arguments. */
function startThread() {
    const script = process.argv[1];
    if (script === undefined)
        throw new Error("This process has no script that a thread could run.");
    const env = { ...process.env, BUILD_ONCE_PHASE: "thread" };
    const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.Worker(script, { env, argv: [], stdin: false });
    // Only while an answer is waited for does it hold the process.
    worker.unref();
    let waiting;
    let failure;
    const fail = (error) => {
        failure ??= error;
        waiting?.reject(failure);
        waiting = undefined;
    };
    worker.on("message", (value) => {
        worker.unref();
        waiting?.resolve(value);
        waiting = undefined;
    });
    worker.on("error", (thrown) => fail(thrown instanceof Error ? thrown : new Error(String(thrown))));
    worker.on("exit", () => fail(new Error("A thread ended before it answered.")));
    return {
        ask: async (question) => await new Promise((resolve, reject) => {
            if (failure !== undefined) {
                reject(failure);
                return;
            }
            waiting = { resolve, reject };
            worker.ref();
            worker.postMessage(question, []);
        }),
        end: () => void worker.terminate(),
    };
}
/** Answers what the thread that started this one asks, until that one ends it. */
function answerQuestions(answer) {
    const port = node_worker_threads__WEBPACK_IMPORTED_MODULE_0__.parentPort;
    if (port === null)
        throw new Error("This is no thread that somebody asks.");
    port.on("message", (question) => {
        void answer(question).then(({ value, handedOver }) => port.postMessage(value, [...handedOver]));
    });
}


/***/ })

};
