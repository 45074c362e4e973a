export const id = 6865;
export const ids = [6865];
export const modules = {

/***/ 4898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ keepListed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12027);
/* harmony import */ var _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80907);
/* harmony import */ var _registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52220);
/* harmony import */ var _merged_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47787);




/** Two jobs may rewrite the tag's list at once, and the later one loses what the other wrote. */
const TRIES = 5;
/**
 * Sees to it that readers find a referrer: in the registry's own list, or where it keeps none, in that under a tag.
 * @throws EnvironmentError when it is in neither.
 */
async function keepListed(descriptor, subject, store, log) {
    const listed = await store.referrers(subject);
    if (listed?.some(({ digest }) => digest === descriptor.digest))
        return 'referrers';
    if (listed !== undefined)
        throw notListed(descriptor, subject, store);
    log.debug(`${store.name} has no list of referrers; the tag ${(0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersTag */ .LN)(subject)} is used`);
    for (let attempt = 0; attempt < TRIES; attempt++) {
        const before = await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedReferrers */ .XE)(store, subject);
        if (before.some(({ digest }) => digest === descriptor.digest))
            return 'tag';
        const index = Buffer.from(JSON.stringify({
            schemaVersion: 2,
            mediaType: _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MediaType */ .z.ociIndex,
            manifests: [...before, descriptor].map(_merged_index_js__WEBPACK_IMPORTED_MODULE_3__/* .renderDescriptor */ .U3),
        }));
        await store.putDocument((0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersTag */ .LN)(subject), index, _registry_oci_oci_types_js__WEBPACK_IMPORTED_MODULE_1__/* .MediaType */ .z.ociIndex);
    }
    if ((await (0,_registry_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .taggedReferrers */ .XE)(store, subject)).some(({ digest }) => digest === descriptor.digest))
        return 'tag';
    throw notListed(descriptor, subject, store);
}
function notListed({ digest }, subject, store) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EnvironmentError */ .eG(`${store.name}@${digest} was attached to ${subject}, but is not in the list of what refers to it`, {
        remedy: 'Nobody would find it. Run again; if it persists, the registry’s list of referrers (OCI 1.1) does not work.',
    });
}


/***/ }),

/***/ 56865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  signImage: () => (/* binding */ signImage)
});

// EXTERNAL MODULE: ./build/js/domain/names/reference.js
var reference = __webpack_require__(2465);
// EXTERNAL MODULE: ./build/js/errors.js
var errors = __webpack_require__(12027);
// EXTERNAL MODULE: ./build/js/util/concurrency.js
var concurrency = __webpack_require__(53104);
// EXTERNAL MODULE: ./build/js/trust/in-toto.js
var in_toto = __webpack_require__(79325);
;// CONCATENATED MODULE: ./build/js/trust/signing/bundle.js
const BUNDLE_MEDIA_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
function makeBundle({ envelope, verifier, logEntry, timestamp }) {
    return {
        mediaType: BUNDLE_MEDIA_TYPE,
        verificationMaterial: {
            ...(verifier.kind === 'certificate'
                ? { certificate: { rawBytes: verifier.bytes.toString('base64') } }
                : { publicKey: { hint: verifier.hint } }),
            tlogEntries: logEntry === undefined ? [] : [logEntry],
            timestampVerificationData: {
                rfc3161Timestamps: timestamp === undefined ? [] : [{ signedTimestamp: timestamp.toString('base64') }],
            },
        },
        dsseEnvelope: envelope,
    };
}
function bundleBytes(bundle) {
    return Buffer.from(JSON.stringify(bundle));
}

;// CONCATENATED MODULE: ./build/js/trust/signing/dsse.js

/** What `cosign sign` states of an image: that it is signed, and nothing else. */
const COSIGN_SIGN_PREDICATE = 'https://sigstore.dev/cosign/sign/v1';
/** The statement that is an image's signature, as `cosign verify` wants it. @param image its name is for people. */
function imageSignature(image) {
    return (0,in_toto/* statementAbout */.pT)(image, COSIGN_SIGN_PREDICATE, {});
}
/** DSSE's pre-authentication encoding: these bytes are signed, so that a payload cannot pass for one of another type. */
function preAuthEncoding(payloadType, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
/** The bytes under an envelope's signature. */
function signedBytes({ payloadType, payload }) {
    return preAuthEncoding(payloadType, Buffer.from(payload, 'base64'));
}

// EXTERNAL MODULE: ./build/js/trust/signing/identity-token.js
var identity_token = __webpack_require__(57945);
// EXTERNAL MODULE: ./build/js/trust/signing/key-source.js
var key_source = __webpack_require__(42492);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/js/registry/oci/json.js
var json = __webpack_require__(51238);
// EXTERNAL MODULE: ./build/js/trust/signing/der.js
var der = __webpack_require__(3484);
// EXTERNAL MODULE: ./build/js/trust/signing/service.js
var service = __webpack_require__(29844);
;// CONCATENATED MODULE: ./build/js/trust/signing/certificate.js
/** A certificate from Fulcio for a key that lives as long as this run. */





/** Fulcio's extensions for the issuer: 1.8 is DER text, 1.1 plain (fulcio docs/oid-info.md). */
const ISSUER_V2 = (0,der/* oid */.jq)('1.3.6.1.4.1.57264.1.8');
const ISSUER_V1 = (0,der/* oid */.jq)('1.3.6.1.4.1.57264.1.1');
/** GitHub Workflow Repository, plain. */
const REPOSITORY = (0,der/* oid */.jq)('1.3.6.1.4.1.57264.1.5');
/**
 * Gets a certificate for a P-256 key with an identity token.
 * @throws EnvironmentError when Fulcio does not answer, does not believe the token, or sends something else.
 */
async function requestCertificate(fulcioUrl, key, token, retries, ports) {
    const request = certificateRequest(key);
    const { body } = await (0,service/* askService */.x)({
        service: 'Fulcio',
        method: 'POST',
        url: (0,service/* joinUrl */.w)(fulcioUrl, '/api/v2/signingCert'),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ certificateSigningRequest: Buffer.from(request).toString('base64') }),
        expected: [200, 201],
        remedyOf: (status) => status === 400 || status === 401 || status === 403
            ? `This Fulcio does not take the job’s identity token: it has to be for the audience sigstore, not expired, and of an issuer that ${fulcioUrl} knows.`
            : undefined,
    }, retries, ports);
    const pem = leafOf(body);
    let certificate;
    try {
        certificate = new external_node_crypto_.X509Certificate(pem);
    }
    catch (error) {
        throw unusable(`it cannot be read (${(0,errors/* messageOf */.bD)(error)})`);
    }
    const spki = { type: 'spki', format: 'der' };
    if (!certificate.publicKey.export(spki).equals(key.publicKey.export(spki)))
        throw unusable('it is for another key');
    const { raw, validFromDate: notBefore, validToDate: notAfter } = certificate;
    return {
        bytes: raw,
        identity: identityOf(certificate) ?? 'nobody',
        issuer: issuerOf(raw) ?? 'nobody',
        repository: extensionOf(raw, REPOSITORY)?.toString('utf8'),
        notBefore,
        notAfter,
    };
}
/** PKCS #10, in PEM: its own signature proves that we have the key, whatever name the token gives us. */
function certificateRequest({ privateKey, publicKey, }) {
    const nameless = (0,der/* der */.y8)(der/* Tag */.vw.sequence);
    const noAttributes = (0,der/* der */.y8)(0xa0);
    const info = (0,der/* der */.y8)(der/* Tag */.vw.sequence, (0,der/* unsigned */.ad)(Buffer.from([0])), nameless, publicKey.export({ type: 'spki', format: 'der' }), noAttributes);
    const ecdsaWithSha256 = (0,der/* der */.y8)(der/* Tag */.vw.sequence, (0,der/* oid */.jq)('1.2.840.10045.4.3.2'));
    const signature = (0,der/* der */.y8)(der/* Tag */.vw.bitString, Buffer.from([0]), (0,external_node_crypto_.sign)('sha256', info, privateKey));
    return (0,der/* pemOf */._y)('CERTIFICATE REQUEST', (0,der/* der */.y8)(der/* Tag */.vw.sequence, info, ecdsaWithSha256, signature));
}
function leafOf(body) {
    const document = 'the answer of Fulcio';
    const place = { document, path: '', remedy: 'Check that fulcio-url is the address of a Fulcio.' };
    const answer = (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)((0,json/* utf8 */.As)(body, document), document, place.remedy), place);
    for (const key of ['signedCertificateEmbeddedSct', 'signedCertificateDetachedSct']) {
        const found = (0,json/* member */.Dc)(answer, key, place);
        if (found === undefined)
            continue;
        const chain = (0,json/* objectAt */.lJ)((0,json/* member */.Dc)((0,json/* objectAt */.lJ)(found, (0,json.at)(place, key)), 'chain', place), (0,json.at)(place, `${key}.chain`));
        const [leaf] = (0,json/* listAt */.gT)(chain, 'certificates', place, 16, (value) => String(value)) ?? [];
        if (leaf !== undefined)
            return leaf;
    }
    throw unusable('there is none in it');
}
function identityOf({ subjectAltName }) {
    const match = /^(?:URI|email):(.*)$/s.exec(subjectAltName ?? '');
    if (match?.[1] === undefined)
        return subjectAltName;
    // Node writes a name that needs it as a JSON string.
    return match[1].startsWith('"') ? String(JSON.parse(match[1])) : match[1];
}
/** The extension is looked for by its bytes: its OID, then an octet string. */
function issuerOf(certificate) {
    for (const name of [ISSUER_V2, ISSUER_V1]) {
        let value = extensionOf(certificate, name);
        // UTF8String inside.
        if (name === ISSUER_V2 && value?.[0] === 0x0c)
            value = value.subarray(value[1] === 0x81 ? 3 : 2);
        if (value !== undefined)
            return value.toString('utf8');
    }
    return undefined;
}
function extensionOf(certificate, name) {
    const found = certificate.indexOf(name);
    return found < 0 ? undefined : octets(certificate.subarray(found + name.length));
}
function octets(bytes) {
    const [tag, first = 0] = bytes;
    if (tag !== der/* Tag */.vw.octetString)
        return undefined;
    const [start, length] = first === 0x81 ? [3, bytes[2] ?? 0] : [2, first];
    return length >= 0x80 && first !== 0x81 ? undefined : bytes.subarray(start, start + length);
}
function unusable(problem) {
    return new errors/* EnvironmentError */.eG(`Fulcio sent no certificate that can be used: ${problem}`, {
        remedy: 'Check that fulcio-url is the address of a Fulcio, and run again.',
    });
}

// EXTERNAL MODULE: ./build/js/trust/signing/signing-key.js
var signing_key = __webpack_require__(14474);
;// CONCATENATED MODULE: ./build/js/trust/signing/timestamp.js
/** Timestamps (RFC 3161): a request for a signature's, and what an answer says. */


const SHA256 = (0,der/* oid */.jq)('2.16.840.1.101.3.4.2.1');
/** TimeStampReq, for SHA-256, that asks for the authority's certificate. */
function timestampRequest(signature, nonce) {
    const imprint = (0,der/* der */.y8)(der/* Tag */.vw.sequence, (0,der/* der */.y8)(der/* Tag */.vw.sequence, SHA256, (0,der/* der */.y8)(der/* Tag */.vw.null)), (0,der/* der */.y8)(der/* Tag */.vw.octetString, hashOf(signature)));
    const asksForCertificate = Buffer.from([0x01, 0x01, 0xff]);
    return (0,der/* der */.y8)(der/* Tag */.vw.sequence, (0,der/* unsigned */.ad)(Buffer.from([1])), imprint, (0,der/* unsigned */.ad)(nonce), asksForCertificate);
}
/**
 * Whether an answer is a timestamp of this signature for this request, and when it was given. Who signed it is not looked
 * at: verifiers do, and they alone know whom they trust.
 */
function readTimestamp(answer, signature, nonce) {
    const refused = (problem) => ({ kind: 'refused', problem });
    const parts = (0,der/* insideDer */.SA)(answer, 0);
    const [status] = (0,der/* insideDer */.SA)(answer, 0, 0) ?? [];
    if (parts === undefined || status?.tag !== der/* Tag */.vw.integer)
        return refused('it is not a timestamp');
    // PKIStatus: 0 is granted, 1 granted with modifications.
    const code = status.content[0] ?? 2;
    if (code > 1)
        return refused(`it was not granted (status ${code})`);
    // TimeStampToken: ContentInfo → SignedData → encapContentInfo → eContent, which holds TSTInfo.
    const info = (0,der/* insideDer */.SA)(answer, 0, 1, 1, 0, 2, 1, 0)?.[0]?.whole;
    const fields = info && (0,der/* readDer */.SU)(info)?.[0]?.tag === der/* Tag */.vw.sequence ? (0,der/* insideDer */.SA)(info, 0) : undefined;
    if (info === undefined || fields === undefined)
        return refused('it has no time in it');
    const hash = (0,der/* insideDer */.SA)(info, 0, 2)?.[1]?.content;
    if (hash === undefined || !hash.equals(hashOf(signature)))
        return refused('it is of another signature');
    if (!fields.some(({ whole }) => whole.equals((0,der/* unsigned */.ad)(nonce))))
        return refused('it answers another request');
    const time = parseTime(fields.find(({ tag }) => tag === der/* Tag */.vw.generalizedTime)?.content.toString('latin1'));
    return time === undefined ? refused('it has no time in it') : { kind: 'granted', time };
}
/** `20261130205309Z`, or with a fraction of a second. */
function parseTime(text) {
    const match = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\.\d+)?Z$/.exec(text ?? '');
    if (match === null)
        return undefined;
    const [, year, month, day, hour, minute, second, fraction = ''] = match;
    const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${fraction.slice(0, 4)}Z`);
    return Number.isNaN(time.getTime()) ? undefined : time;
}
function hashOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest();
}

;// CONCATENATED MODULE: ./build/js/trust/signing/inclusion.js
/** Proofs that an entry is in a Merkle tree (RFC 6962, 2.1.1; verified as in RFC 9162, 2.1.3.2). */

/** Whether the entry's hash and those of the proof add up to the root. */
function provesInclusion(entry, { index, size, root, hashes }) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size)
        return false;
    let [at, last] = [BigInt(index), BigInt(size - 1)];
    let hash = sha256(Buffer.from([0]), entry);
    for (const other of hashes) {
        if (last === 0n)
            return false;
        if (at % 2n === 1n || at === last) {
            hash = sha256(Buffer.from([1]), other, hash);
            while (at % 2n === 0n && at !== 0n)
                [at, last] = [at >> 1n, last >> 1n];
        }
        else
            hash = sha256(Buffer.from([1]), hash, other);
        [at, last] = [at >> 1n, last >> 1n];
    }
    return last === 0n && hash.equals(root);
}
function sha256(...parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return hash.digest();
}

;// CONCATENATED MODULE: ./build/js/trust/signing/transparency-log.js
/** An entry in the signature log (Rekor), of either API, as a bundle holds it. */







const REMEDY = 'Check that rekor-url is the address of a Rekor.';
const ENTRIES = '/log/entries';
/**
 * Logs a signature, and proves that it is in the log.
 * @throws EnvironmentError when the log does not answer, refuses it, or answers with something else.
 */
async function logSignature(log, signature, retries, ports) {
    if (log.api !== 1) {
        const { status, body } = await (0,service/* askService */.x)({
            service: 'Rekor',
            method: 'POST',
            url: (0,service/* joinUrl */.w)(log.url, `/api/v2${ENTRIES}`),
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(requestV2(signature)),
            expected: log.api === 'detect' ? [200, 201, 404, 405] : [200, 201],
        }, retries, ports);
        if (status < 300)
            return readV2(body, signature);
    }
    const { body } = await (0,service/* askService */.x)({
        service: 'Rekor',
        method: 'POST',
        url: (0,service/* joinUrl */.w)(log.url, `/api/v1${ENTRIES}`),
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(requestV1(signature)),
        expected: [201],
    }, retries, ports);
    return readV1(body, signature);
}
/** Rekor 2 has one kind of entry: the hash of what was signed. For an envelope that is its pre-authentication encoding. */
function requestV2({ envelope, verifier, keyDetails, hash }) {
    return {
        hashedRekordRequestV002: {
            digest: (0,external_node_crypto_.createHash)(hash).update(signedBytes(envelope)).digest('base64'),
            signature: {
                content: envelope.signatures[0].sig,
                verifier: {
                    keyDetails,
                    ...(verifier.kind === 'certificate'
                        ? { x509Certificate: { rawBytes: verifier.bytes.toString('base64') } }
                        : { publicKey: { rawBytes: spki(verifier.key).toString('base64') } }),
                },
            },
        },
    };
}
function requestV1({ envelope, verifier }) {
    const pem = verifier.kind === 'certificate'
        ? (0,der/* pemOf */._y)('CERTIFICATE', verifier.bytes)
        : (0,der/* pemOf */._y)('PUBLIC KEY', spki(verifier.key));
    return {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: {
            proposedContent: {
                envelope: JSON.stringify(envelope),
                verifiers: [Buffer.from(pem).toString('base64')],
            },
        },
    };
}
function readV2(body, signature) {
    const document = 'the answer of Rekor';
    const place = { document, path: '', remedy: REMEDY };
    const entry = (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)((0,json/* utf8 */.As)(body, document), document, REMEDY), place);
    const proof = (0,json/* objectAt */.lJ)((0,json/* member */.Dc)(entry, 'inclusionProof', place), (0,json.at)(place, 'inclusionProof'));
    const logged = Buffer.from((0,json/* requiredText */.$4)(entry, 'canonicalizedBody', place, 512 * 1024), 'base64');
    check(logged, signature, {
        // Numbers of 64 bits are text in this JSON, and zero is left out.
        index: Number((0,json/* member */.Dc)(proof, 'logIndex', place) ?? 0),
        size: Number((0,json/* member */.Dc)(proof, 'treeSize', place) ?? 0),
        root: Buffer.from((0,json/* requiredText */.$4)(proof, 'rootHash', place), 'base64'),
        hashes: (0,json/* listAt */.gT)(proof, 'hashes', place, 64, (value) => Buffer.from(String(value), 'base64')) ?? [],
    });
    return { ...entry, logIndex: String((0,json/* member */.Dc)(entry, 'logIndex', place) ?? '0') };
}
/** The older API answers `{ UUID: entry }`, with hashes in hexadecimal. */
function readV1(body, signature) {
    const document = 'the answer of Rekor';
    const place = { document, path: '', remedy: REMEDY };
    const answer = (0,json/* objectAt */.lJ)((0,json/* parseJson */.qF)((0,json/* utf8 */.As)(body, document), document, REMEDY), place);
    const [uuid = ''] = Object.keys(answer);
    const entry = (0,json/* objectAt */.lJ)(answer[uuid], (0,json.at)(place, uuid));
    const verification = (0,json/* objectAt */.lJ)((0,json/* member */.Dc)(entry, 'verification', place), (0,json.at)(place, 'verification'));
    const proof = (0,json/* objectAt */.lJ)((0,json/* member */.Dc)(verification, 'inclusionProof', place), (0,json.at)(place, 'inclusionProof'));
    const hex = (text) => Buffer.from(text, 'hex');
    const hashes = (0,json/* listAt */.gT)(proof, 'hashes', place, 64, (value) => hex(String(value))) ?? [];
    const root = hex((0,json/* requiredText */.$4)(proof, 'rootHash', place));
    const canonicalizedBody = (0,json/* requiredText */.$4)(entry, 'body', place, 512 * 1024);
    const index = Number((0,json/* member */.Dc)(proof, 'logIndex', place));
    const size = Number((0,json/* member */.Dc)(proof, 'treeSize', place));
    check(Buffer.from(canonicalizedBody, 'base64'), signature, { index, size, root, hashes });
    return {
        logIndex: String((0,json/* member */.Dc)(entry, 'logIndex', place)),
        logId: { keyId: hex((0,json/* requiredText */.$4)(entry, 'logID', place)).toString('base64') },
        kindVersion: { kind: 'dsse', version: '0.0.1' },
        integratedTime: String((0,json/* member */.Dc)(entry, 'integratedTime', place)),
        inclusionPromise: {
            signedEntryTimestamp: (0,json/* requiredText */.$4)(verification, 'signedEntryTimestamp', place),
        },
        inclusionProof: {
            logIndex: String(index),
            rootHash: root.toString('base64'),
            treeSize: String(size),
            hashes: hashes.map((hash) => hash.toString('base64')),
            checkpoint: { envelope: (0,json/* requiredText */.$4)(proof, 'checkpoint', place) },
        },
        canonicalizedBody,
    };
}
/** Whether it is our signature that was logged, and whether it is in the tree. The log's own key is for verifiers. */
function check(logged, { envelope }, proof) {
    const problem = !logged.includes(envelope.signatures[0].sig)
        ? 'it logged another signature'
        : provesInclusion(logged, proof)
            ? undefined
            : 'its proof of inclusion does not hold';
    if (problem === undefined)
        return;
    throw new errors/* EnvironmentError */.eG(`Rekor’s answer is not what it should be: ${problem}`, { remedy: REMEDY });
}
function spki(key) {
    return key.export({ type: 'spki', format: 'der' });
}

;// CONCATENATED MODULE: ./build/js/trust/signing/signer.js
/** Signs statements: one key and one certificate for a run, a log entry and a timestamp for each statement. */










/** A signer for the holder of a token: with a new key, which no disk ever sees. @throws EnvironmentError */
async function openKeyless(fulcioUrl, token, witnesses, retries, ports) {
    const pair = (0,external_node_crypto_.generateKeyPairSync)('ec', { namedCurve: 'P-256' });
    const certificate = await requestCertificate(fulcioUrl, pair, token.text, retries, ports);
    return { key: (0,signing_key/* describeKey */.Rx)(pair.privateKey, 'the key of this run'), certificate, witnesses };
}
/** A signer with a key that the user has. */
function openWithKey(key, witnesses) {
    return { key, certificate: undefined, witnesses };
}
/**
 * Signs a statement.
 * @throws EnvironmentError when log or timestamps are not to be had, or the time is not one at which the certificate is
 * valid: nobody would accept such a signature.
 */
async function signStatement(statement, { key, certificate, witnesses }, retries, ports) {
    const payload = (0,in_toto/* statementBytes */.Tp)(statement);
    const signature = (0,external_node_crypto_.sign)(key.hash, preAuthEncoding(in_toto/* IN_TOTO_MEDIA_TYPE */.xy, payload), key.privateKey);
    const envelope = {
        payload: Buffer.from(payload).toString('base64'),
        payloadType: in_toto/* IN_TOTO_MEDIA_TYPE */.xy,
        signatures: [{ sig: signature.toString('base64') }],
    };
    const verifier = certificate
        ? { kind: 'certificate', bytes: certificate.bytes }
        : { kind: 'key', key: key.publicKey, hint: key.hint };
    const { log, timestampUrl } = witnesses;
    const logged = { envelope, verifier, keyDetails: key.details, hash: key.hash };
    const [timestamp, logEntry] = await Promise.all([
        timestampUrl === undefined
            ? undefined
            : requestTimestamp(timestampUrl, signature, certificate, retries, ports),
        log === undefined ? undefined : logSignature(log, logged, retries, ports),
    ]);
    return {
        statement,
        bundle: makeBundle({ envelope, verifier, logEntry, timestamp }),
        logEntry,
    };
}
async function requestTimestamp(url, signature, certificate, retries, ports) {
    const nonce = (0,external_node_crypto_.randomBytes)(8);
    const { body } = await (0,service/* askService */.x)({
        service: 'the timestamp authority',
        method: 'POST',
        url,
        headers: { 'content-type': 'application/timestamp-query' },
        body: timestampRequest(signature, nonce),
        expected: [200, 201],
    }, retries, ports);
    const answer = readTimestamp(body, signature, nonce);
    if (answer.kind === 'refused')
        throw new errors/* EnvironmentError */.eG(`the timestamp authority’s answer cannot be used: ${answer.problem}`, {
            remedy: 'Check that tsa-url is the address of a timestamp authority (RFC 3161).',
        });
    if (certificate && (answer.time < certificate.notBefore || answer.time > certificate.notAfter))
        throw new errors/* EnvironmentError */.eG(`the signature is of ${answer.time.toISOString()}, but its certificate is valid from ${certificate.notBefore.toISOString()} to ${certificate.notAfter.toISOString()}`, { remedy: 'Run again; if it persists, the clock of Fulcio or of the timestamp authority is wrong.' });
    return body;
}
/** Who signs, for reports and messages. */
function signedBy({ certificate, key }) {
    return certificate
        ? {
            kind: 'keyless',
            identity: certificate.identity,
            issuer: certificate.issuer,
            ...(certificate.repository === undefined ? {} : { repository: certificate.repository }),
        }
        : { kind: 'key', hint: key.hint, publicKey: (0,signing_key/* publicPem */.O3)(key) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./build/js/image/referrer-list.js
var referrer_list = __webpack_require__(4898);
// EXTERNAL MODULE: ./build/js/registry/oci/oci-types.js
var oci_types = __webpack_require__(80907);
// EXTERNAL MODULE: ./build/js/registry/oci/stream.js
var stream = __webpack_require__(58940);
;// CONCATENATED MODULE: ./build/js/trust/attachments/attach.js
/**
 * Artifacts that refer to an image (image-spec 1.1, "Artifacts" and `subject`): put into the repository, into the list of
 * referrers where the registry keeps none, and read back.
 */





const EMPTY = Buffer.from('{}');
const EMPTY_MEDIA_TYPE = 'application/vnd.oci.empty.v1+json';
const MAX_BYTES = 64 * 1024 * 1024;
/**
 * Attaches an artifact to an image of the same repository. Doing it again with the same bytes adds nothing.
 * @throws EnvironmentError when the image is not there, or the artifact cannot be written, listed, or read back as it is.
 */
async function attach(artifact, subject, store, log) {
    const image = await store.resolve(subject);
    if (image === undefined)
        throw new errors/* EnvironmentError */.eG(`${store.name}@${subject} is not there, so nothing can be attached to it`, {
            remedy: 'Push the image again.',
        });
    const layer = describe(artifact.bytes, artifact.mediaType);
    const empty = describe(EMPTY, EMPTY_MEDIA_TYPE);
    await store.pushBlob(empty, async () => external_node_stream_.Readable.from([EMPTY], { objectMode: false }));
    await store.pushBlob(layer, async () => external_node_stream_.Readable.from([artifact.bytes], { objectMode: false }));
    const manifest = renderArtifact(artifact, layer, empty, image);
    const digest = await store.putDocument((0,stream/* digestOf */.ol)(manifest), manifest, oci_types/* MediaType */.z.ociManifest);
    const descriptor = {
        mediaType: oci_types/* MediaType */.z.ociManifest,
        digest,
        size: manifest.length,
        artifactType: artifact.mediaType,
        annotations: artifact.annotations,
    };
    const listing = await (0,referrer_list/* keepListed */.f)(descriptor, subject, store, log);
    await readBack(artifact, layer, digest, store);
    return { digest, listing };
}
/** In the order in which cosign writes it, so that two hands give the same bytes. */
function renderArtifact({ mediaType, annotations }, layer, empty, subject) {
    const bare = ({ mediaType: type, size, digest }) => ({ mediaType: type, size, digest });
    return Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: oci_types/* MediaType */.z.ociManifest,
        artifactType: mediaType,
        config: bare(empty),
        layers: [bare(layer)],
        annotations,
        subject: bare(subject),
    }));
}
/** What counts is what a reader gets, not what the registry said when it was written. */
async function readBack(artifact, layer, digest, store) {
    const { document } = await store.document(digest);
    const [found] = document.kind === 'manifest' ? document.layers : [];
    const bytes = found && (await (0,stream/* readBounded */.CB)(await store.blob(found), MAX_BYTES, `${store.name}@${digest}`));
    if (found?.digest === layer.digest && bytes?.equals(artifact.bytes))
        return;
    throw new errors/* EnvironmentError */.eG(`${store.name}@${digest} was attached, and cannot be read back as it was written`, {
        remedy: 'Look at the registry, and at what stands between it and this machine; then run again.',
    });
}
function describe(bytes, mediaType) {
    return { mediaType, digest: (0,stream/* digestOf */.ol)(bytes), size: bytes.length };
}

;// CONCATENATED MODULE: ./build/js/trust/attachments/sign-image.js











/** Signatures that are asked for at a time: logs limit how often they are asked. */
const PARALLEL = 4;
/**
 * Signs, attaches and reads back.
 * @param inputs the secrets: token and key.
 * @throws EnvironmentError or UserError when any of it fails: then no tag may move.
 */
async function signImage(plan, inputs, { digest, repositories, platforms, statements, retries }, open, ports) {
    const [first] = repositories;
    if (first === undefined)
        throw new Error('what is signed is in a repository');
    const signer = await openSigner(plan, inputs, retries, ports);
    const name = (0,reference/* formatRepository */.Sh)(first);
    const images = [digest, ...platforms.filter((platform) => platform !== digest)];
    const all = [
        ...images.map((one) => ({ subject: one, statement: imageSignature({ name, digest: one }) })),
        ...statements,
    ];
    const signed = new Map();
    await (0,concurrency/* inParallel */.H)(all, PARALLEL, async (one) => {
        if (!(0,in_toto/* isAbout */.KH)(one.statement, one.subject))
            throw new Error('a statement is attached to what it is about');
        signed.set(one, { ...one, signed: await signStatement(one.statement, signer, retries, ports) });
    });
    // One after the other: where the registry keeps no list of referrers, each rewrites the same one.
    const attached = [];
    for (const repository of repositories)
        for (const one of all.flatMap((each) => signed.get(each) ?? []))
            attached.push(await attachOne(one, repository, open(repository), ports));
    const by = signedBy(signer);
    ports.log.info(`signed by ${by.kind === 'keyless' ? `${by.identity} (${by.issuer})` : `the key ${by.hint}`}; ${attached.length} signatures attached and read back`);
    return { signed: true, by, attached, verify: verifyCommand(plan, by, first, digest) };
}
async function openSigner(plan, { key, password, token }, retries, ports) {
    const { fulcioUrl, log, timestampUrl } = plan.services;
    const witnesses = { log, timestampUrl };
    if (plan.kind === 'key') {
        if (key === undefined)
            throw new Error('a plan with a key has one');
        return openWithKey(await (0,signing_key/* readSigningKey */.jy)(await (0,key_source/* keyText */.P)(key, password, ports), password), witnesses);
    }
    if (token === undefined)
        throw new Error('a keyless plan has a token');
    // A new one: that of the plan may have expired while the image was built.
    return openKeyless(fulcioUrl, await (0,identity_token/* fetchToken */.e)(token, retries, ports), witnesses, retries, ports);
}
async function attachOne({ subject, statement, signed }, repository, store, ports) {
    const { predicateType } = statement;
    const artifact = {
        mediaType: BUNDLE_MEDIA_TYPE,
        bytes: bundleBytes(signed.bundle),
        // As cosign writes them, and looks for them.
        annotations: {
            'dev.sigstore.bundle.content': 'dsse-envelope',
            'dev.sigstore.bundle.predicateType': predicateType,
            'org.opencontainers.image.created': ports.clock
                .now()
                .toISOString()
                .replace(/\.\d+Z$/, 'Z'),
        },
    };
    try {
        const { digest, listing } = await attach(artifact, subject, store, ports.log);
        const { logEntry } = signed;
        return {
            subject,
            repository: (0,reference/* formatRepository */.Sh)(repository),
            predicateType,
            digest,
            listing,
            ...(logEntry === undefined ? {} : { logIndex: logEntry.logIndex }),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* EnvironmentError */.eG))
            throw error;
        throw new errors/* EnvironmentError */.eG(`the signature could not be attached: ${error.message}`, {
            remedy: error.remedy,
            cause: error,
        });
    }
}
/** A workflow that others call, too, signs for all of them: only the repository says for whom. */
function calledFrom({ identity, repository }) {
    if (repository === undefined || identity.includes(`/${repository}/`))
        return [];
    return [`--certificate-github-workflow-repository '${repository}'`];
}
/** What anybody can type who has cosign, and what is trusted where it is not the public Sigstore. */
function verifyCommand({ services }, by, repository, digest) {
    const { log, timestampUrl, isPublic } = services;
    const words = [
        'cosign verify',
        ...(by.kind === 'keyless'
            ? [
                `--certificate-identity '${by.identity}'`,
                `--certificate-oidc-issuer '${by.issuer}'`,
                ...calledFrom(by),
            ]
            : ['--key cosign.pub']),
        ...(log === undefined ? ['--insecure-ignore-tlog=true'] : []),
        ...(timestampUrl !== undefined && log === undefined ? ['--use-signed-timestamps'] : []),
        ...(isPublic ? [] : ['--trusted-root trusted-root.json']),
        ...((0,reference/* isLoopback */.U9)(repository.registry) ? ['--allow-http-registry'] : []),
        `${(0,reference/* formatRepository */.Sh)(repository)}@${digest}`,
    ];
    return words.join(' ');
}


/***/ })

};
