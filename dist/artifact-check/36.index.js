export const id = 36;
export const ids = [36];
export const modules = {

/***/ 4036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitHubWithin: () => (/* binding */ gitHubWithin),
/* harmony export */   nodeGitHub: () => (/* binding */ nodeGitHub)
/* harmony export */ });
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);


/** GitHub's REST API through `@actions/github`; a call gets 30 s for the whole of its answer. */
const nodeGitHub = gitHubWithin(30_000);
/** The same with another limit, in milliseconds. */
function gitHubWithin(timeoutMs) {
    return { connect: async (token) => await connect(token, timeoutMs) };
}
async function connect(token, timeoutMs) {
    const { getOctokit } = await (await (0,_clients_js__WEBPACK_IMPORTED_MODULE_0__/* .loadClients */ .v)()).github();
    const octokit = getOctokit(token, { log: silentLog });
    return {
        async request(route, parameters) {
            let response;
            // The client has no limit of its own; that of fetch is five minutes.
            const signal = AbortSignal.timeout(timeoutMs);
            try {
                response = await octokit.request(route, { ...parameters, request: { signal } });
            }
            catch (error) {
                const answered = answerOf(error);
                if (answered !== undefined)
                    return answered;
                const words = error instanceof Error ? error.message : "no response";
                throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hostErrors */ .S.error("request-failed", `GitHub's API, ${route}: ${words}`, { cause: error });
            }
            if (!route.startsWith("HEAD ") && !isWhole(response))
                throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hostErrors */ .S.error("request-failed", `GitHub's API, ${route}: the answer ended before its body did`);
            return responseOf(response);
        },
    };
}
// The client would print deprecations and failed requests past the printer that neutralises foreign text.
const silentLog = { debug: nothing, info: nothing, warn: nothing, error: nothing };
function nothing() { }
function responseOf(raw) {
    const headers = new Map();
    for (const [name, value] of Object.entries(raw.headers)) {
        if (value !== undefined)
            headers.set(name.toLowerCase(), String(value));
    }
    return { status: raw.status, headers, data: raw.data };
}
/** The client takes a body that broke off for an empty one, or for a text where JSON should be; a plain text tells nothing. */
function isWhole({ status, headers, data }) {
    if (status === 204 || status === 205 || String(headers["content-length"]) === "0")
        return true;
    if (typeof data === "string")
        return !/^application\/(?:scim\+)?json\b/i.test(String(headers["content-type"]));
    return !(data instanceof ArrayBuffer) || data.byteLength > 0;
}
/** An error of the client that carries a response is an answer like any other. */
function answerOf(error) {
    if (!(error instanceof Error) || !("response" in error))
        return undefined;
    const response = error.response;
    if (response?.status === undefined || response.headers === undefined)
        return undefined;
    return responseOf({ status: response.status, headers: response.headers, data: response.data });
}


/***/ })

};
