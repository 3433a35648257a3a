export const id = 978;
export const ids = [978];
export const modules = {

/***/ 6978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustExtraAuthorities: () => (/* binding */ trustExtraAuthorities)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1692);


const certificate = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
/**
 * Lets this process trust the authorities of the PEM file at `path` as well, beside Node's own and those of
 * `NODE_EXTRA_CA_CERTS`, as every program that builds on OpenSSL or Go does. A file that cannot be used is no failure
 * until a certificate is refused: what is wrong with it is given back.
 */
async function trustExtraAuthorities(path) {
    try {
        const found = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8")).match(certificate) ?? [];
        const present = (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)("default");
        const known = new Set(present.map(bare));
        const extra = found.filter((each) => !known.has(bare(each)));
        if (found.length === 0)
            return "SSL_CERT_FILE names a file without a certificate in it";
        // The system's own file has hardly one that Node does not know, and every one costs time.
        if (extra.length > 0)
            (0,node_tls__WEBPACK_IMPORTED_MODULE_1__.setDefaultCACertificates)([...present, ...extra]);
        return undefined;
    }
    catch (error) {
        const code = error instanceof Error && "code" in error ? String(error.code) : "unreadable";
        return `SSL_CERT_FILE names a file that cannot be used (${code})`;
    }
}
function bare(pem) {
    return pem.replaceAll(/\s/g, "");
}


/***/ })

};
