export const id = 417;
export const ids = [417];
export const modules = {

/***/ 3417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createSigstore: () => (/* binding */ createSigstore),
/* harmony export */   nodeSigstore: () => (/* binding */ nodeSigstore)
/* harmony export */ });
/* harmony import */ var _clients_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1132);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7761);


/** Sigstore through the library in `dist/clients`. */
const nodeSigstore = createSigstore(async () => await (await (0,_clients_js__WEBPACK_IMPORTED_MODULE_0__/* .loadClients */ .v)()).sigstore());
/** The same with the library from elsewhere. */
function createSigstore(load) {
    return {
        trust: async (roots) => {
            const library = await load();
            const verifiers = roots.map((root, index) => verifierOf(library, root, index + 1));
            return verifierOfAll(library, verifiers);
        },
    };
}
/** What a root names is demanded: a certificate log, a transparency log, and in any case a time that somebody vouches for. */
function verifierOf({ specs, verify }, root, position) {
    try {
        const parsed = specs.TrustedRoot.fromJSON(root);
        const { certificateAuthorities, timestampAuthorities, tlogs, ctlogs } = parsed;
        if (certificateAuthorities.length === 0)
            throw new Error("it names no certificate authority");
        if (timestampAuthorities.length + tlogs.length === 0)
            throw new Error("it names neither a transparency log nor a timestamp authority");
        return new verify.Verifier(verify.toTrustMaterial(parsed), {
            ctlogThreshold: Math.min(ctlogs.length, 1),
            tlogThreshold: Math.min(tlogs.length, 1),
            timestampThreshold: 1,
        });
    }
    catch (cause) {
        throw _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .hostErrors */ .S.error("trusted-root-invalid", `the trusted root ${position}: ${wordsOf(cause)}`, { cause });
    }
}
function verifierOfAll(library, verifiers) {
    return {
        check: (bundle) => {
            const reasons = new Set();
            for (const verifier of verifiers) {
                try {
                    return { kind: "verified", envelope: verifiedBy(library, verifier, bundle) };
                }
                catch (error) {
                    // Whatever a foreign bundle makes the library throw, it was not verified.
                    reasons.add(wordsOf(error));
                }
            }
            return { kind: "refused", why: reasons.size === 0 ? "no root is trusted" : [...reasons].join("; ") };
        },
    };
}
function verifiedBy({ bundle: reader, verify }, verifier, value) {
    // Read again for each root: nothing that one verification left behind can help the next.
    const bundle = reader.bundleFromJSON(value);
    if (!reader.isBundleWithDsseEnvelope(bundle))
        throw new Error("it signs something else than an envelope");
    const { identity } = verifier.verify(verify.toSignedEntity(bundle));
    if (identity?.subjectAlternativeName === undefined)
        throw new Error("it has no certificate that names a signer");
    const extensions = new Map();
    for (const { oid, value: encoded } of identity.oids ?? []) {
        const name = oid?.id.join(".") ?? "";
        if (extensions.has(name))
            throw new Error(`its certificate has the extension ${name} twice`);
        extensions.set(name, encoded);
    }
    const { payloadType, payload } = bundle.content.dsseEnvelope;
    return { payloadType, payload, identity: identity.subjectAlternativeName, extensions };
}
function wordsOf(error) {
    if (!(error instanceof Error))
        return "unreadable";
    const cause = error.cause instanceof Error ? ` (${error.cause.message})` : "";
    return `${error.message}${cause}`.slice(0, 300);
}


/***/ })

};
