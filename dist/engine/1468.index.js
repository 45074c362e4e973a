export const id = 1468;
export const ids = [1468];
export const modules = {

/***/ 31468:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VERIFICATION_PREDICATE: () => (/* binding */ VERIFICATION_PREDICATE),
/* harmony export */   verificationStatement: () => (/* binding */ verificationStatement)
/* harmony export */ });
/* harmony import */ var _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35685);
/* harmony import */ var _in_toto_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79325);


/** Of this predicate. A change that a reader of the old one would misunderstand gets a new one. */
const VERIFICATION_PREDICATE = 'https://github.com/multihull/multihull/blob/main/docs/verification-v1.md';
const VERIFIER = 'https://github.com/multihull/multihull';
/** The statement about the report's subject. Whether it passed or not is in it: only what passed is to be attached. */
function verificationStatement(report, { name, policy, versions }) {
    return (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .statementAbout */ .pT)({ name, digest: report.subject.digest }, VERIFICATION_PREDICATE, {
        verifier: { id: VERIFIER, version: { multihull: _multihull_version_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION */ .x, ...versions } },
        result: resultOf(report.ok),
        policy: {
            ...(policy.platforms === undefined ? {} : { platforms: policy.platforms }),
            skippedChecks: policy.skippedChecks,
            allowed: policy.allowed,
        },
        checks: report.checks,
        platforms: report.platforms.map(({ platform, digest, size, ok, checks }) => ({
            platform,
            digest: { sha256: (0,_in_toto_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(digest) },
            size,
            result: resultOf(ok),
            checks,
        })),
    });
}
function resultOf(ok) {
    return ok ? 'PASSED' : 'FAILED';
}


/***/ })

};
