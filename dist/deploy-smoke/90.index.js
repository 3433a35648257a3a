export const id = 90;
export const ids = [90];
export const modules = {

/***/ 7090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failureOf: () => (/* binding */ failureOf)
});

// EXTERNAL MODULE: ./packages/markdown/build/blocks.js
var blocks = __webpack_require__(9017);
// EXTERNAL MODULE: ./packages/markdown/build/markdown.js
var markdown = __webpack_require__(3626);
// EXTERNAL MODULE: ./packages/markdown/build/text.js
var build_text = __webpack_require__(5092);
// EXTERNAL MODULE: ./packages/markdown/build/code.js
var code = __webpack_require__(7526);
// EXTERNAL MODULE: ./packages/kernel/build/result.js
var result = __webpack_require__(518);
;// CONCATENATED MODULE: ./packages/markdown/build/url.js


/**
 * Parses the address of a server, such as `GITHUB_SERVER_URL`: `https`, a host, no user, query or fragment. A trailing
 * slash is dropped.
 *
 * @see WHATWG URL, 4.4 URL parsing
 */
function parseBaseUrl(address) {
    if (/[^\x21-\x7e]/.test(address))
        return (0,result/* err */._)("an address is written in visible ASCII characters");
    if (!URL.canParse(address))
        return (0,result/* err */._)("that is not an address");
    const url = new URL(address);
    if (url.protocol !== "https:")
        return (0,result/* err */._)("the address must start with https://");
    if (url.username !== "" || url.password !== "")
        return (0,result/* err */._)("the address must not contain a user or password");
    if (url.search !== "" || url.hash !== "")
        return (0,result/* err */._)("the address must not contain a query or fragment");
    const path = url.pathname.replace(/\/+$/, "");
    return (0,result.ok)(`https://${url.host}${escapeReserved(path)}`);
}
/**
 * An address below `base`: every segment is percent-encoded, so that it stays one segment. Segments that are empty,
 * `.` or `..` give `undefined`, because browsers resolve them away.
 */
function urlBelow(base, segments, tail = {}) {
    if (segments.some((segment) => segment === "" || segment === "." || segment === ".." || !segment.isWellFormed()))
        return undefined;
    const path = segments.map((segment) => `/${percentEncode(segment)}`).join("");
    const query = Object.entries(tail.query ?? {})
        .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value.toWellFormed())}`)
        .join("&");
    const fragment = tail.fragment === undefined ? "" : `#${percentEncode(tail.fragment.toWellFormed())}`;
    return `${base}${path}${query === "" ? "" : `?${query}`}${fragment}`;
}
/** A link, for paragraphs, lists and table cells. The label must not hold a link itself. */
function url_link(label, url) {
    return (0,markdown/* trusted */.I)(`[${label}](${url})`);
}
/** A link where Markdown is not parsed, such as `<summary>`. */
function linkTag(label, url) {
    return trusted(`<a href="${url.replaceAll("&", "&amp;")}">${label}</a>`);
}
function percentEncode(part) {
    return escapeReserved(encodeURIComponent(part));
}
/** `encodeURIComponent` leaves characters alone that end a Markdown destination or start emphasis. */
function escapeReserved(part) {
    return part.replace(/[!'()*~_\\[\]|<>"`$@]/g, (c) => c === "_" ? c : `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./packages/runner/build/render-failure.js

/** Where an action's inputs and errors are documented. */
const documentation = "https://github.com/build-once/pipeline";
/** Longer messages are cut; the log has them whole. */
const maxLineLength = 2000;
/** An error as the result it ends in. */
function failureOf(contract, error) {
    return {
        verdict: "fail",
        reason: error.code,
        message: error.message,
        error,
        outputs: {},
        annotations: [],
        summary: renderFailure(contract, error),
        facts: {},
    };
}
/** The step summary of an action that ended by an error. */
function renderFailure(contract, error) {
    const parts = [(0,blocks/* heading */.R_)(3, (0,markdown.md) `❌ ${(0,build_text/* text */.Qq)(contract.title)}: ${(0,code/* code */.aY)(error.code)}`), linesOf(error.message)];
    if (error.hint !== undefined)
        parts.push((0,markdown.md) `**What to do**`, linesOf(error.hint));
    parts.push(documentationLink(contract, error));
    return (0,markdown/* joinMarkdown */.U)(parts, "\n\n");
}
function linesOf(foreign) {
    const lines = foreign
        .split("\n")
        .map((line) => (line.startsWith("- ") ? (0,markdown.md) `- ${(0,build_text/* text */.Qq)(line.slice(2), maxLineLength)}` : (0,build_text/* text */.Qq)(line, maxLineLength)));
    return (0,markdown/* joinMarkdown */.U)(lines, "\n");
}
function documentationLink(contract, error) {
    const base = parseBaseUrl(documentation);
    if (!base.ok)
        return (0,markdown.md) ``;
    const url = error.kind === "input"
        ? urlBelow(base.value, ["blob", "main", "actions", contract.action, "README.md"], { fragment: "inputs" })
        : urlBelow(base.value, ["blob", "main", "docs", "errors.md"], { fragment: error.code });
    const label = error.kind === "input" ? (0,markdown.md) `Inputs of this action` : (0,markdown.md) `All errors`;
    return url === undefined ? (0,markdown.md) `` : url_link(label, url);
}


/***/ })

};
