export const id = 8001;
export const ids = [8001];
export const modules = {

/***/ 38001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   builtStatements: () => (/* binding */ builtStatements)
/* harmony export */ });
/* harmony import */ var _domain_names_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72274);
/* harmony import */ var _registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38024);
/* harmony import */ var _registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51238);
/* harmony import */ var _in_toto_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79325);
/**
 * What BuildKit, or whoever assembled the image, states of its platforms: provenance and SBOM, which lie unsigned in
 * attestation manifests of the index (BuildKit's docs/attestations/attestation-storage.md).
 */




/** Of one platform there are two or three; an index has at most some dozens of platforms. */
const MAX_STATEMENTS = 200;
/** What is read as one text; an SBOM of a whole distribution has less. Bytes. */
const MAX_STATEMENT_BYTES = 8 * 1024 * 1024;
/**
 * The statements of an index. One that is not about the platform that it is stored for is left out with a warning: a
 * signature would vouch for it.
 * @throws EnvironmentError when they cannot be read.
 */
async function builtStatements(digest, source, log) {
    const { document } = await source.document(digest);
    if (document.kind !== 'index')
        return [];
    const found = [];
    for (const entry of document.manifests.filter(_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .isAttestation */ .H3)) {
        const subject = (0,_domain_names_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDigest */ .m)((0,_registry_oci_attestation_js__WEBPACK_IMPORTED_MODULE_0__/* .attestedDigest */ .Js)(entry) ?? '');
        if (subject === undefined)
            continue;
        const { document: attestation } = await source.document(entry.digest);
        const layers = attestation.kind === 'manifest' ? attestation.layers : [];
        for (const layer of layers.filter(({ mediaType }) => mediaType === _in_toto_js__WEBPACK_IMPORTED_MODULE_3__/* .IN_TOTO_MEDIA_TYPE */ .xy)) {
            const statement = await readStatement(layer, source);
            const problem = statement === undefined
                ? 'is too large, or of an older kind,'
                : (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_3__/* .isAbout */ .KH)(statement, subject)
                    ? found.length < MAX_STATEMENTS
                        ? undefined
                        : `is one of more than ${MAX_STATEMENTS},`
                    : `is not about ${subject}`;
            if (statement && problem === undefined)
                found.push({ subject, statement });
            else
                log.warn(`${source.name}@${entry.digest}: the statement ${layer.digest} ${problem} and is not signed`);
        }
    }
    return found;
}
/** Undefined for one that is too large, or of a kind that is not signed (in-toto 0.1). */
async function readStatement(layer, source) {
    if (layer.size > MAX_STATEMENT_BYTES)
        return undefined;
    const document = `${source.name}@${layer.digest}`;
    const place = { document, path: '' };
    const value = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(await source.text(layer), document), place);
    if ((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(value, '_type', place) !== _in_toto_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_TYPE */ .zG)
        return undefined;
    const subject = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listAt */ .gT)(value, 'subject', place, 1000, (one, where) => {
        const { name, digest } = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(one, where);
        const { sha256 } = (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(digest, (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(where, 'digest'));
        return { name: String(name ?? ''), digest: { sha256: String(sha256 ?? '') } };
    });
    return {
        _type: _in_toto_js__WEBPACK_IMPORTED_MODULE_3__/* .STATEMENT_TYPE */ .zG,
        subject: subject ?? [],
        predicateType: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .requiredText */ .$4)(value, 'predicateType', place),
        predicate: (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)((0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__/* .member */ .Dc)(value, 'predicate', place), (0,_registry_oci_json_js__WEBPACK_IMPORTED_MODULE_1__.at)(place, 'predicate')),
    };
}


/***/ })

};
