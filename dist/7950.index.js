export const id = 7950;
export const ids = [7950];
export const modules = {

/***/ 75936:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inDays),
/* harmony export */   h: () => (/* binding */ counted)
/* harmony export */ });
/** Returns a number with its noun, in the plural but for one: `2 faults`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** Formats days from now: `today`, `in 1 day`, `in 2 days`. */
function inDays(days) {
    return days === 0 ? 'today' : `in ${counted(days, 'day')}`;
}


/***/ }),

/***/ 55349:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ GitError)
/* harmony export */ });
/** Git exited with an error. An internal error: rooms turn it into a sentence with the remedy. */
class GitError extends Error {
    exitCode;
    /** Without credentials. */
    stderr;
    constructor(command, exitCode, stderr) {
        super(`git ${command} exited with ${exitCode}: ${telling(stderr)}`);
        this.name = 'GitError';
        this.exitCode = exitCode;
        this.stderr = stderr;
    }
}
/** Returns the last line that is no advice. */
function telling(stderr) {
    const lines = stderr.trim().split('\n');
    return lines.findLast((line) => !line.startsWith('hint:')) ?? '';
}


/***/ }),

/***/ 46762:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseLocation)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1559);


const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;
/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
function parseLocation(text, base) {
    if (text.length === 0 || text.length > maxLength)
        throw invalid(text, 'empty, or too long');
    if (/\p{Cc}/u.test(text))
        throw invalid(text, 'it holds a line break or control character');
    if (text.startsWith('-'))
        throw invalid(text, 'it would be read as an option; write ./ in front of a path');
    if (/^[A-Za-z0-9+.-]+::/.test(text))
        throw invalid(text, 'remote helpers (name::address) are not supported');
    if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text))
        return fromUrl(text);
    if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text))
        return { url: text, name: shortName(text), kind: 'ssh' };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(text) ? text : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(base, text);
    return { url: path, name: path, kind: 'file' };
}
function fromUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        throw invalid(text, 'it is not a valid URL');
    const kind = kinds[url.protocol];
    if (kind === undefined)
        throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
    const user = kind === 'ssh' ? '' : url.username;
    if (user !== '' || url.password !== '') {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
            code: 'credentials-in-url',
            where: `the repository on ${url.host}`,
            expected: 'a URL without credentials',
            found: 'one with them',
            fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
        });
    }
    if (kind === 'file')
        return { url: text, name: decodeURIComponent(url.pathname), kind };
    if (url.hostname.startsWith('-') || url.username.startsWith('-'))
        throw invalid(text, 'its host is an option');
    return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}
const kinds = {
    'https:': 'http',
    'http:': 'http',
    'ssh:': 'ssh',
    'file:': 'file',
};
function shortName(text) {
    return text.replace(/\/+$/, '').replace(/\.git$/, '');
}
function invalid(text, why) {
    const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb({
        code: 'invalid-repository',
        where: 'repository',
        expected: 'the URL or path of a Git repository',
        found: `${shown} (${why})`,
    });
}


/***/ }),

/***/ 55542:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ entryRecords),
/* harmony export */   GJ: () => (/* binding */ isFuture),
/* harmony export */   J9: () => (/* binding */ statementFaults),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   YH: () => (/* binding */ requireEntry),
/* harmony export */   _B: () => (/* binding */ claimOf),
/* harmony export */   aB: () => (/* binding */ compareRecords),
/* harmony export */   ll: () => (/* binding */ newestFirst),
/* harmony export */   mp: () => (/* binding */ entryRecord),
/* harmony export */   q1: () => (/* binding */ requireReturn),
/* harmony export */   vg: () => (/* binding */ maxSkewMs),
/* harmony export */   yK: () => (/* binding */ signatureOf)
/* harmony export */ });
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _registry_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16386);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87423);




/** Runners' clocks differ by a little; a record further ahead than this is no proof. */
const maxSkewMs = 15 * 60_000;
/** Why a statement proves nothing, whatever it is about: its time and its signature, the nearest miss first. */
const statementFaults = [
    'future',
    'altered',
    'unverified',
    'key-retired',
    'key-scope',
    'unknown-identity',
    'unknown-key',
    'unsigned',
];
/** Why a record does not prove an entry, the nearest miss first. */
const faults = [
    ...statementFaults,
    'other-digest',
    'other-application',
    'other-flow',
    'unreadable',
    'other-environment',
];
/** Finds the record that proves the entry, the newest of several, or undefined. */
function entryRecord(records, entry, trust) {
    return newestFirst(entryRecords(records, entry, trust))[0];
}
/** Returns the records that prove the entry, in no order. */
function entryRecords(records, entry, trust) {
    return records.flatMap(({ digest, content }) => 'statement' in content && faultOf({ digest, content }, entry, trust) === undefined
        ? [{ digest, promotion: content.statement.promotion }]
        : []);
}
/** Orders proofs by their place in the environment's chain; by time where one of them is from before there was a chain. */
function newestFirst(proofs) {
    return proofs.toSorted((left, right) => compareRecords(right.promotion, left.promotion));
}
/** Compares two records by order of entry, for `sort`: negative where `left` came first. */
function compareRecords(left, right) {
    const byTime = Date.parse(left.time) - Date.parse(right.time);
    if (left.sequence === undefined || right.sequence === undefined)
        return byTime;
    return left.sequence === right.sequence ? byTime : left.sequence - right.sequence;
}
/**
 * As `entryRecord`. `target` is the environment that is to be entered, `where` the repository that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireEntry(records, entry, trust, { target, where }) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof.promotion;
    const { code, found, fix } = refusalOf(records, entry, trust);
    const { application, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} cannot enter ${target}`,
        found: `${where} ${found}`,
        fix,
    });
}
/**
 * Finds the newest record that an artifact ran in the environment that is to go back to it. `where` is the repository
 * that was searched.
 *
 * @throws RefusedError with the fault of the nearest miss
 */
function requireReturn(records, entry, trust, where) {
    const proof = entryRecord(records, entry, trust);
    if (proof !== undefined)
        return proof;
    const { code, found } = refusalOf(records, entry, trust);
    const { application, environment, digest } = entry;
    throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
        code,
        where: `${environment} cannot go back to ${application} ${(0,_registry_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`,
        found: `${where} ${found}`,
        fix: 'a rollback is to what a record shows to have run there: name another version, or promote this one',
    });
}
/** Returns the reason why a record does not prove the entry; undefined when it does. */
function faultOf({ content }, entry, trust) {
    if ('unreadable' in content)
        return 'unreadable';
    const { subjects, promotion } = content.statement;
    if (!subjects.includes(entry.digest))
        return 'other-digest';
    if (promotion.flow !== entry.flow)
        return 'other-flow';
    if (promotion.application !== entry.application)
        return 'other-application';
    if (promotion.destination.environment !== entry.environment)
        return 'other-environment';
    const verdict = signatureOf({ content }, trust, claimOf(promotion));
    if (verdict !== 'trusted' && verdict !== 'not-asked')
        return verdict;
    return isFuture(promotion.time, entry.now) ? 'future' : undefined;
}
/** Tells whether a time lies further ahead than clocks may differ. */
function isFuture(time, now) {
    return Date.parse(time) > now.getTime() + maxSkewMs;
}
/** Returns the claim of a record, to compare with the scope of the key that signed it. */
function claimOf({ destination, time }) {
    return { environment: destination.environment, statement: 'entry', time };
}
/** Judges the signature of a record; `not-asked` where the flow trusts no keys in particular. */
function signatureOf({ content }, trust, claim) {
    if ('unreadable' in content)
        return 'unreadable';
    return trust.length === 0 ? 'not-asked' : (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeSignatures */ .D8)(content.envelope, trust, claim);
}
function refusalOf(records, entry, trust) {
    const fault = nearestFault(records, entry, trust);
    const { code, found, fix } = refusals[fault];
    const times = fault === 'future' ? timesOf(records, entry, trust) : '';
    const reason = reasonOf(records, fault, entry, trust);
    const named = (text) => text
        .replaceAll('ENVIRONMENT', entry.environment)
        .replace('TIMES', times)
        .replace('REASON', () => reason);
    return { code, found: named(found), fix: named(fix) };
}
function nearestFault(records, entry, trust) {
    const present = new Set(records.map((record) => faultOf(record, entry, trust)));
    return faults.find((one) => present.has(one)) ?? 'other-environment';
}
/** Shows both times: the record's and that of this machine. */
function timesOf(records, entry, trust) {
    const ahead = records.find((record) => faultOf(record, entry, trust) === 'future');
    const time = ahead !== undefined && 'statement' in ahead.content ? ahead.content.statement.promotion.time : '';
    return `${time}, and it is ${entry.now.toISOString()} here`;
}
/** Says what a bundle failed by. */
function reasonOf(records, fault, entry, trust) {
    const one = records.find((record) => faultOf(record, entry, trust) === fault);
    if (one === undefined || !('statement' in one.content))
        return '';
    const { envelope, statement } = one.content;
    return (0,_dsse_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleFault */ .lB)(envelope, trust, claimOf(statement.promotion));
}
const promoteFirst = 'promote it to ENVIRONMENT first: an edit in Git alone is no promotion';
const findOut = 'find out who wrote it, then promote it to ENVIRONMENT with a trusted key';
const refusals = {
    future: {
        code: 'record-future',
        found: 'has a record that it entered ENVIRONMENT at TIMES',
        fix: 'correct the clock that is wrong, then promote it to ENVIRONMENT again',
    },
    altered: {
        code: 'record-altered',
        found: 'has a record that it entered ENVIRONMENT whose signature does not fit: the record was altered, or the signature is from elsewhere',
        fix: findOut,
    },
    'key-retired': {
        code: 'record-key-retired',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that is revoked, or later than the not-after of its key (or before the not-before of its identity)',
        fix: findOut,
    },
    'key-scope': {
        code: 'record-key-scope',
        found: 'has a record that it entered ENVIRONMENT, signed with a key whose scope does not hold "entry" about ENVIRONMENT',
        fix: `promote it to ENVIRONMENT again: ${(0,_keys_js__WEBPACK_IMPORTED_MODULE_3__/* .scopeAdvice */ .RJ)('ENVIRONMENT')}`,
    },
    unverified: {
        code: 'record-unverified',
        found: 'has a record that it entered ENVIRONMENT whose Sigstore bundle does not count: REASON',
        fix: findOut,
    },
    'unknown-identity': {
        code: 'record-unknown-identity',
        found: 'has a record that it entered ENVIRONMENT, signed by a job that the flow does not trust: its REASON',
        fix: 'find out who wrote it, then promote it to ENVIRONMENT in the job that records.trusted-identities names',
    },
    'unknown-key': {
        code: 'record-unknown-key',
        found: 'has a record that it entered ENVIRONMENT, signed with a key that the flow does not trust',
        fix: findOut,
    },
    unsigned: {
        code: 'record-unsigned',
        found: 'has a record that it entered ENVIRONMENT without a signature, and the flow trusts signed ones only',
        fix: 'promote it to ENVIRONMENT again with KRCI_DEPLOY_SIGNING_KEY',
    },
    'other-digest': {
        code: 'record-other-digest',
        found: 'has a record beside it about another digest, and none that this one entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-application': {
        code: 'record-other-application',
        found: 'has a record of another application beside it, and none of this one in ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-flow': {
        code: 'record-other-flow',
        found: 'has a record of another flow, and none that it entered ENVIRONMENT in this one',
        fix: promoteFirst,
    },
    unreadable: {
        code: 'record-unreadable',
        found: 'has a record beside it that cannot be read, and no other that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
    'other-environment': {
        code: 'record-missing',
        found: 'has no record that it entered ENVIRONMENT',
        fix: promoteFirst,
    },
};


/***/ }),

/***/ 3375:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   IK: () => (/* binding */ manifestsIn),
/* harmony export */   K$: () => (/* binding */ descriptorsIn),
/* harmony export */   ZS: () => (/* binding */ sniffMediaType),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   rq: () => (/* binding */ maxManifestBytes),
/* harmony export */   yu: () => (/* binding */ descriptor)
/* harmony export */ });
/* harmony import */ var _base_json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28560);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1559);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57410);
/* harmony import */ var _media_types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75348);




/** Registries agree on this bound (OCI distribution-spec 1.1, "Pushing manifests"). */
const maxManifestBytes = 4 * 1024 * 1024;
const maxEntries = 10_000;
/**
 * Reads a manifest or index; `where` names its repository.
 * @throws RefusedError for a media type that is not copied whole, and for descriptors that break OCI image-spec 1.1,
 * descriptor.md.
 */
function contentOf(manifest, where) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(manifest.descriptor.digest)}`;
    const { mediaType } = manifest.descriptor;
    if (!(0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(mediaType)) {
        throw new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({
            code: 'unknown-manifest',
            where: subject,
            expected: 'an OCI or Docker (schema 2) manifest or index',
            found: `"${mediaType.slice(0, 100)}"`,
        });
    }
    const json = parseObject(manifest.bytes, subject);
    if (json['mediaType'] !== undefined && json['mediaType'] !== mediaType) {
        throw malformed(subject, `says it is a ${describe(json['mediaType'])} and was served as ${mediaType}`);
    }
    const index = (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(mediaType);
    return {
        blobs: index ? [] : blobsOf(json, mediaType, subject),
        manifests: index ? descriptors(json['manifests'], subject) : [],
        ...(json['subject'] === undefined ? {} : { subject: descriptor(json['subject'], subject) }),
        ...(typeof json['artifactType'] === 'string' ? { artifactType: json['artifactType'] } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['annotations']) ? { annotations: textsOf(json['annotations']) } : {}),
    };
}
function blobsOf(json, mediaType, where) {
    if ((0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isArtifactType */ .pB)(mediaType))
        return descriptors(json['blobs'] ?? [], where);
    return [descriptor(json['config'], where), ...descriptors(json['layers'], where)];
}
/**
 * Reads the manifests that an index names; entries that are no descriptors, or an index without a list, go to
 * `onMalformed`, without which their error is thrown.
 */
function manifestsIn({ bytes, descriptor: { digest } }, where, onMalformed) {
    const subject = `${where}: ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)}`;
    try {
        const { manifests } = parseObject(bytes, subject);
        if (!Array.isArray(manifests))
            throw malformed(subject, 'has no list of layers or manifests');
        return descriptorsIn(bounded(manifests, subject), subject, onMalformed);
    }
    catch (error) {
        if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
            throw error;
        onMalformed(error);
        return [];
    }
}
/** Reads the digest in a manifest's `subject` and nothing else; undefined where there is none. */
function subjectOf({ bytes }) {
    try {
        const digest = (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .textIn */ .r7)(JSON.parse(new TextDecoder().decode(bytes)), 'subject', 'digest');
        return digest !== undefined && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) ? digest : undefined;
    }
    catch {
        return undefined;
    }
}
/** Guesses the media type of a manifest without a descriptor; undefined for other JSON. */
function sniffMediaType(bytes) {
    try {
        const json = JSON.parse(new TextDecoder().decode(bytes));
        if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return undefined;
        if (typeof json['mediaType'] === 'string')
            return (0,_media_types_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(json['mediaType']) ? json['mediaType'] : undefined;
        if (Array.isArray(json['manifests']))
            return 'application/vnd.oci.image.index.v1+json';
        return (0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json['config']) && Array.isArray(json['layers'])
            ? 'application/vnd.oci.image.manifest.v1+json'
            : undefined;
    }
    catch {
        return undefined;
    }
}
function parseObject(bytes, subject) {
    try {
        const json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if ((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(json))
            return json;
    }
    catch {
        throw malformed(subject, 'is not JSON');
    }
    throw malformed(subject, 'is not a JSON object');
}
function descriptors(value, subject) {
    if (!Array.isArray(value))
        throw malformed(subject, 'has no list of layers or manifests');
    return bounded(value, subject).map((entry) => descriptor(entry, subject));
}
function bounded(list, subject) {
    if (list.length <= maxEntries)
        return list;
    throw malformed(subject, `names ${list.length} things, more than ${maxEntries}`);
}
/** Reads the descriptors of a list; those that are none go to `onMalformed`, without which their error is thrown. */
function descriptorsIn(list, where, onMalformed) {
    return list.flatMap((entry) => {
        try {
            return [descriptor(entry, where)];
        }
        catch (error) {
            if (onMalformed === undefined || !(error instanceof _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk))
                throw error;
            onMalformed(error);
            return [];
        }
    });
}
/** Reads a descriptor, the fields in use alone; stored bytes are always the manifest's own. */
function descriptor(value, subject) {
    if (!(0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(value))
        throw malformed(subject, 'has a descriptor that is not an object');
    const { mediaType, digest, size, platform, artifactType, annotations, urls } = value;
    if (typeof digest !== 'string' || !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        throw malformed(subject, `names the digest ${describe(digest)}`);
    if (typeof mediaType !== 'string')
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} no media type`);
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) {
        throw malformed(subject, `gives ${(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest)} the size ${describe(size)}`);
    }
    return {
        mediaType,
        digest,
        size,
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(platform) ? { platform: textsOf(platform) } : {}),
        ...(typeof artifactType === 'string' ? { artifactType } : {}),
        ...((0,_base_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(annotations) ? { annotations: textsOf(annotations) } : {}),
        ...(Array.isArray(urls) && urls.length > 0 ? { urls: urls.filter((url) => typeof url === 'string') } : {}),
    };
}
/** Keeps the members that are text; others (`os.features`) are not used. */
function textsOf(value) {
    return Object.fromEntries(Object.entries(value).filter((entry) => typeof entry[1] === 'string'));
}
function malformed(subject, complaint) {
    return new _base_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RefusedError */ .fk({ code: 'malformed-manifest', where: subject, found: complaint });
}
function describe(value) {
    return (JSON.stringify(value) ?? 'undefined').slice(0, 100);
}


/***/ }),

/***/ 75348:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   F7: () => (/* binding */ ociManifest),
/* harmony export */   Fm: () => (/* binding */ manifestTypes),
/* harmony export */   KP: () => (/* binding */ ociIndex),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   pB: () => (/* binding */ isArtifactType),
/* harmony export */   sJ: () => (/* binding */ isForeignLayer)
/* harmony export */ });
/* unused harmony exports dockerIndex, dockerManifest */
/** OCI image-spec 1.1, media-types.md, and the Docker types that it lists as compatible. */
const ociIndex = 'application/vnd.oci.image.index.v1+json';
const ociManifest = 'application/vnd.oci.image.manifest.v1+json';
const dockerIndex = 'application/vnd.docker.distribution.manifest.list.v2+json';
const dockerManifest = 'application/vnd.docker.distribution.manifest.v2+json';
/** Manifests of artifacts from before OCI 1.1: ORAS's, and the one that the release candidates of OCI 1.1 had. */
const artifactManifests = [
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.cncf.oras.artifact.manifest.v1+json',
];
/** Every kind of manifest that is copied; any other is refused rather than copied half. */
const manifestTypes = [
    ociIndex,
    ociManifest,
    dockerIndex,
    dockerManifest,
    ...artifactManifests,
];
/** Layers that may not be distributed: the registry of the image does not hold them, `urls` name the places that do. */
const foreignLayers = new Set([
    'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
    'application/vnd.oci.image.layer.nondistributable.v1.tar+zstd',
]);
function isManifestType(mediaType) {
    return manifestTypes.includes(mediaType);
}
function isIndexType(mediaType) {
    return mediaType === ociIndex || mediaType === dockerIndex;
}
/** Tells whether a manifest lists `blobs` and has no configuration. */
function isArtifactType(mediaType) {
    return artifactManifests.includes(mediaType);
}
function isForeignLayer(mediaType) {
    return foreignLayers.has(mediaType);
}


/***/ }),

/***/ 98456:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ outputName),
/* harmony export */   o: () => (/* binding */ directoryOfOutput)
/* harmony export */ });
/** Programs whose output is read as objects. */
const programs = ['kustomize build', 'helm template'];
/** Names what a program printed of a directory, as the file of its objects: lines are its own. */
function outputName(directory, program) {
    return `${directory === '' ? '.' : directory} (${program})`;
}
/** The directory that a program printed the file of; undefined for a file of the repository. */
function directoryOfOutput(file) {
    const ending = programs.map((program) => ` (${program})`).find((one) => file.endsWith(one));
    return ending === undefined ? undefined : file.slice(0, -ending.length);
}


/***/ }),

/***/ 92083:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EM: () => (/* binding */ foldedLines),
/* harmony export */   XR: () => (/* binding */ boxHeight),
/* harmony export */   Y$: () => (/* binding */ svgOf)
/* harmony export */ });
/* unused harmony export heightOf */
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19573);
/* harmony import */ var _printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35193);


const padding = 16;
const lineHeights = { normal: 20, small: 17 };
/** Columns of text are this wide at most: letters of a sans-serif font, with room for wide ones. */
const columnWidths = { normal: 8, small: 6.5 };
const style = `svg{background:#fff}text{font:600 14px system-ui,sans-serif;fill:#1f2328}text.small{font:12px system-ui,sans-serif;fill:#4d5761}
rect{fill:#fff;stroke:#59636e;stroke-width:1.5}rect.leading{fill:#ddf4ff;stroke:#0969da}rect.attention{fill:#fff8c5;stroke:#9a6700}
rect.danger{fill:#ffebe9;stroke:#cf222e;stroke-width:2.5}rect.outside{fill:#f6f8fa;stroke-dasharray:4 3}
path{fill:none;stroke:#59636e;stroke-width:1.5;marker-end:url(#arrow)}marker path{fill:#59636e;marker-end:none}
@media print{rect,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
/** Writes a picture as SVG, without scripts and without anything to load. Texts are escaped. */
function svgOf({ label, width, height, boxes, arrows }) {
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(label))}">`,
        `<style>${style}</style>`,
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>',
        ...arrows.map((path) => `<path d="${path}"/>`),
        ...boxes.map(boxOf),
        '</svg>',
        '',
    ].join('\n');
}
function boxOf({ kind, x, y, width, height, align, lines, title }) {
    const top = align === 'start' ? y + padding / 2 : y + (height - heightOf(lines)) / 2;
    const at = align === 'start' ? x + padding : x + width / 2;
    const texts = lines.map(({ text, isSmall }, index) => {
        const base = top + heightOf(lines.slice(0, index)) + (isSmall ? 13 : 15);
        return `<text${isSmall ? ' class="small"' : ''} x="${at}" y="${base}" text-anchor="${align}">${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text))}</text>`;
    });
    return `<g><title>${(0,_markup_js__WEBPACK_IMPORTED_MODULE_0__/* .escapedMarkup */ .E)((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(title))}</title><rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>${texts.join('')}</g>`;
}
/** Height of lines below each other. */
function heightOf(lines) {
    return lines.reduce((sum, { isSmall }) => sum + (isSmall ? lineHeights.small : lineHeights.normal), 0);
}
/** Height of a box around lines at its start. */
function boxHeight(lines) {
    return heightOf(lines) + padding;
}
/** Folds a text to the width of a box; beyond `most` lines the last one ends in an ellipsis. */
function foldedLines(text, width, isSmall, most) {
    const columns = Math.floor((width - 2 * padding) / (isSmall ? columnWidths.small : columnWidths.normal));
    const words = (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(text)
        .split(' ')
        .flatMap((word) => piecesOf(word, columns));
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && (0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${last} ${word}`) <= columns)
            lines[lines.length - 1] = `${last} ${word}`;
        else
            lines.push(word);
        if (lines.length > most)
            break;
    }
    const shown = lines.slice(0, most);
    const cut = lines.length > most ? [...shown.slice(0, -1), shortened(`${shown.at(-1)} …`, columns)] : shown;
    return cut.map((line) => ({ text: line, isSmall }));
}
/** Pieces of a word that is wider than a line. */
function piecesOf(word, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(word) <= columns)
        return [word];
    const pieces = [''];
    for (const character of word) {
        const piece = `${pieces.at(-1)}${character}`;
        if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(piece) > columns)
            pieces.push(character);
        else
            pieces[pieces.length - 1] = piece;
    }
    return pieces;
}
function shortened(line, columns) {
    if ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(line) <= columns)
        return line;
    const characters = Array.from(line.replace(/ …$/, ''));
    while ((0,_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .widthOf */ .qz)(`${characters.join('')}…`) > columns)
        characters.pop();
    return `${characters.join('')}…`;
}


/***/ }),

/***/ 87356:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sarifText)
/* harmony export */ });
/** Results that a platform shows; GitHub takes 5,000 of a run. */
const maxResults = 5000;
/** Writes a log of one run as SARIF 2.1.0; the gravest results stay where there are too many to show. */
function sarifText(tool, rules, results) {
    const shown = results.length > maxResults ? results.toSorted(byLevel).slice(0, maxResults) : results;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: tool,
                        informationUri: 'https://github.com/kuberocketci/krci-deploy',
                        rules: rules.map(({ id, text, page }) => {
                            return { id, shortDescription: { text }, ...(page !== undefined && { helpUri: page }) };
                        }),
                    },
                },
                columnKind: 'utf16CodeUnits',
                results: shown.map(resultOf),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
const ranks = { error: 0, warning: 1, note: 2 };
function byLevel(a, b) {
    return ranks[a.level] - ranks[b.level];
}
function resultOf({ rule, level, message, path, line = 1, fingerprint }) {
    return {
        ruleId: rule,
        level,
        message: { text: message },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: uriOf(path) },
                    region: { startLine: Math.max(1, line) },
                },
            },
        ],
        partialFingerprints: { finding: fingerprint },
    };
}
/** A path as a relative URI (RFC 3986, 4.2); half of a surrogate pair, which has no encoding, becomes U+FFFD. */
function uriOf(path) {
    return path
        .replace(/^\.\//, '')
        .split('/')
        .map((part) => encodeURIComponent(part.replaceAll(/\p{Surrogate}/gu, '\uFFFD')))
        .join('/');
}


/***/ }),

/***/ 81153:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/recovery/checks.js + 37 modules
var checks = __webpack_require__(36546);
// EXTERNAL MODULE: ./lib/src/base/text.js
var base_text = __webpack_require__(33875);
// EXTERNAL MODULE: ./lib/src/manifests/layouts/krci.js
var krci = __webpack_require__(27766);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/places.js + 1 modules
var places = __webpack_require__(16455);
// EXTERNAL MODULE: ./lib/src/recovery/inventory/states.js
var states = __webpack_require__(43517);
;// CONCATENATED MODULE: ./lib/src/recovery/inventory/krci.js






const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/**
 * Puts the state of KubeRocketCI that only lives into its layout: `<flow>/<environment>/<application>-values.yaml`, with
 * the bytes around the image as they are in Git. What has no place there is listed in `live-only.md`.
 */
async function reviewFiles(scene) {
    const files = new Map();
    const others = [];
    for (const declared of (0,places/* declaredInventories */.vv)(scene)) {
        const inventory = await (0,places/* inventoryAt */.oW)(declared, scene);
        for (const state of await statesIn(inventory, declared.environments, scene)) {
            const file = state.image === undefined ? undefined : await valuesFile(state.image, scene);
            if (file === undefined)
                others.push(`- ${oneLine(state.subject)}: ${oneLine(state.because)}`);
            else
                files.set(file.path, file.text);
        }
    }
    const list = others.length === 0 ? [] : [{ path: 'live-only.md', text: `# State that only lives\n\n${others.join('\n')}\n` }];
    return [...[...files].map(([path, text]) => ({ path, text })), ...list];
}
async function statesIn(inventory, environments, scene) {
    const desired = await (0,places/* desiredIn */.gU)(environments, scene);
    return (0,states/* liveStates */.F)(inventory, [...desired.objects, ...desired.delivery]);
}
/** A name that is no DNS label leads out of the layout, and perhaps out of the directory. */
async function valuesFile(image, { home }) {
    const { flow, environment, application, repository, tag, digest } = image;
    if (![flow, environment, application].every((name) => label.test(name)) || !/^[\w][\w.-]{0,127}$/.test(tag))
        return undefined;
    const names = { flow, environment, application, image: application };
    const [place] = krci/* krci */.E.places({ layout: 'krci' }, names, 'edit-anchor');
    if (place === undefined || !/^[a-z0-9.:_/-]{1,300}$/i.test(repository))
        return undefined;
    const bytes = await home.read(place.file);
    const known = bytes === undefined ? undefined : (0,base_text/* textOf */.b6)(bytes, place.file);
    const pinned = (0,registry_digest/* isDigest */.Bc)(digest) ? { digest } : {};
    if (known !== undefined) {
        const text = await (0,errors/* undefinedIfRefused */.k5)(() => Promise.resolve(place.write(known, { repository, tag, ...pinned })));
        return text === undefined ? undefined : { path: place.file, text };
    }
    const line = (0,registry_digest/* isDigest */.Bc)(digest) ? `  digest: ${digest}\n` : '';
    return { path: place.file, text: `image:\n  repository: ${repository}\n  tag: "${tag}"\n${line}` };
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/objects/model.js
var model = __webpack_require__(98956);
// EXTERNAL MODULE: ./lib/src/recovery/schedules/words.js
var words = __webpack_require__(54304);
;// CONCATENATED MODULE: ./lib/src/recovery/plan/documents.js


const maxItems = 200;
/** Writes a plan as Markdown with a box to tick for each step, and its picture. Every name is text. */
function planMarkdown(plan) {
    const { cluster, role, environments, steps, cycles } = plan;
    const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
    const head = [`# Recovery of ${code(cluster)}, ${role}${about}`, ''];
    const warned = cycles.flatMap(({ through, isClosed }) => [
        `- ${isClosed ? '**Cycle**' : 'Cycle with a way around it'}: ${through.map(code).join(' → ')}`,
    ]);
    const body = steps.flatMap((step, index) => stepLines(step, index + 1));
    return [
        ...head,
        ...(warned.length === 0 ? [] : [...warned, '']),
        ...body,
        '',
        '```mermaid',
        ...mermaidLines(plan),
        '```',
        '',
    ].join('\n');
}
function stepLines(step, number) {
    const { title, by, source, needs, items, estimate } = step;
    const after = needs.length === 0 ? '' : `, after ${needs.map(code).join(', ')}`;
    const took = estimate === undefined ? 'time not measured' : `about ${(0,words/* inUnits */.D)(estimate)} by a drill`;
    const shown = items.slice(0, maxItems);
    const more = items.length > shown.length ? [`  - and ${items.length - shown.length} more`] : [];
    return [
        `- [ ] ${number}. ${escaped(title)} (${by}; from ${escaped(source)}${after}; ${took})`,
        ...shown.map((item) => `  - [ ] ${code(item)}`),
        ...more,
    ];
}
/** A plan as JSON has it. */
function planData({ plan, problems }) {
    const { manual, cycles, ...rest } = plan;
    return {
        ...rest,
        cycles: cycles.map(({ kind, subject, through, isClosed }) => ({ kind, subject, through, isClosed })),
        manual: manual.map(({ application, brings }) => ({ application: (0,model/* nameOf */.V)(application), brings })),
        problems,
    };
}
/** Draws a plan as a flow chart of Mermaid: rounded where a person acts. */
function mermaidLines({ steps, cycles }) {
    const nodes = steps.map(({ id, title, by }) => by === 'manual' ? `  ${id}(["${documents_label(title)}"])` : `  ${id}["${documents_label(title)}"]`);
    const arrows = steps.flatMap(({ id, needs }) => needs.map((before) => `  ${before} --> ${id}`));
    const rings = cycles.flatMap(({ through }, index) => [
        `  cycle${index}{{"${documents_label(through.join(' → '))}"}}`,
        `  cycle${index} -.-> cycle${index}`,
    ]);
    return ['flowchart TD', ...nodes, ...arrows, ...rings];
}
/** Mermaid takes entities by `#`; quotes, hashes and markup could end a label. */
function documents_label(text) {
    return text.replaceAll(/[^\p{L}\p{N} ./:→_-]/gu, ' ').slice(0, 300);
}
function code(text) {
    const line = text.replaceAll(/[\p{Cc}`]/gu, ' ').slice(0, 500);
    return `\`${line}\``;
}
function escaped(text) {
    return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|~$!#&]/g, (found) => `\\${found}`);
}

// EXTERNAL MODULE: ./lib/src/recovery/plan/plans.js + 4 modules
var plans = __webpack_require__(73911);
// EXTERNAL MODULE: ./lib/src/report/markdown.js
var markdown = __webpack_require__(12560);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/words.js
var dr_verify_words = __webpack_require__(53320);
// EXTERNAL MODULE: ./lib/src/report/markup.js
var markup = __webpack_require__(19573);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/escape.js

/** Escapes a text for XML and HTML; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
function escape_escaped(text) {
    return (0,markup/* escapedMarkup */.E)(text.replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/junit.js


/** Writes the findings as JUnit XML, a case each: FAIL is a failure, UNPROVEN an error where it is required. */
function junitOf(verification) {
    const { findings, fatal, flow, at } = verification;
    const failures = findings.filter(({ verdict }) => verdict === 'FAIL').length;
    const errors = fatal.length - failures;
    const skipped = findings.filter(({ verdict }) => verdict === 'UNPROVEN').length - errors;
    const counts = `tests="${findings.length}" failures="${failures}" errors="${errors}" skipped="${skipped}"`;
    const stops = new Set(fatal);
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="krci-deploy" ${counts}>`,
        `  <testsuite name="${attribute(`dr-verify of ${flow}`)}" ${counts} timestamp="${at.slice(0, 19)}">`,
        ...findings.map((finding) => `    ${caseOf(finding, stops.has(finding))}`),
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function caseOf(finding, isFatal) {
    const { check, verdict, subject, environment = 'flow', file } = finding;
    const place = file === undefined ? '' : ` file="${attribute(file)}"`;
    const head = `<testcase classname="${attribute(`dr-verify.${environment}.${check}`)}" name="${attribute(subject)}"${place}`;
    if (verdict === 'PASS')
        return `${head}/>`;
    const message = attribute(`${verdict}: ${(0,dr_verify_words/* findingText */.N)(finding)}`);
    if (!isFatal)
        return `${head}><skipped message="${message}"/></testcase>`;
    const element = verdict === 'FAIL' ? 'failure' : 'error';
    return `${head}><${element} type="${check}" message="${message}"/></testcase>`;
}
function attribute(text) {
    return escape_escaped(text).replaceAll(/\s+/g, ' ');
}

// EXTERNAL MODULE: ./lib/src/report/picture.js
var picture = __webpack_require__(92083);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/plan-picture.js


/** Fits a sheet of A4 between its margins. */
const width = 680;
const margin = 20;
const gap = 26;
const boxWidth = width - 2 * margin;
/** Draws a plan from the first step to the last: yellow where a person acts, red for a cycle. */
function planPicture(plan) {
    const { cluster, role, environments, steps, cycles } = plan;
    const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
    const label = `Recovery of ${cluster}, ${role}${about}`;
    const legend = 'Yellow: a person acts. Blue: a controller does it from Git.';
    const head = [...line(label, false, 2), ...line(legend, true, 1)];
    const drafts = [
        { kind: 'outside', lines: head, title: label },
        ...cycles.map(cycleBox),
        ...steps.map((step, index) => stepBox(step, index + 1)),
    ];
    const boxes = stacked(drafts);
    const placed = boxes.slice(boxes.length - steps.length);
    const last = boxes.at(-1);
    const height = (last === undefined ? 0 : last.y + last.height) + margin;
    return (0,picture/* svgOf */.Y$)({ label, width, height, boxes, arrows: arrowsOf(steps, placed) });
}
function stacked(drafts) {
    let y = margin;
    return drafts.map((draft) => {
        const height = (0,picture/* boxHeight */.XR)(draft.lines);
        const box = { ...draft, x: margin, y, width: boxWidth, height, align: 'start' };
        y += height + gap;
        return box;
    });
}
function stepBox({ title, by, source, items, estimate }, number) {
    const took = estimate === undefined ? 'time not measured' : `about ${(0,words/* inUnits */.D)(estimate)} by a drill`;
    const brings = items.length === 0 ? [] : [`${counted(items.length)}: ${items.join(', ')}`];
    const head = `${number}. ${title}`;
    return {
        kind: by === 'manual' ? 'attention' : 'leading',
        title: [head, by, source, took].join(' · '),
        lines: [
            ...line(head, false, 2),
            ...line(`${by} · ${took}`, true, 1),
            ...line(`From ${source}`, true, 3),
            ...brings.flatMap((text) => line(text, true, 3)),
        ],
    };
}
function counted(count) {
    return count === 1 ? '1 item' : `${count} items`;
}
function cycleBox({ through, isClosed }) {
    const head = isClosed ? 'Cycle: the recovery needs what is lost' : 'Cycle with a way around it';
    const way = through.join(' → ');
    return {
        kind: isClosed ? 'danger' : 'attention',
        title: `${head}: ${way}`,
        lines: [...line(head, false, 1), ...line(way, true, 4)],
    };
}
function line(text, isSmall, most) {
    return (0,picture/* foldedLines */.EM)(text, boxWidth, isSmall, most);
}
/** Down to the next box; past others at their left side. */
function arrowsOf(steps, boxes) {
    return steps.flatMap(({ needs }, index) => needs.flatMap((before) => {
        const at = steps.findIndex(({ id }) => id === before);
        const [from, to] = [boxes[at], boxes[index]];
        return from === undefined || to === undefined ? [] : [arrow(from, to, index - at === 1)];
    }));
}
function arrow(from, to, isNext) {
    const center = from.x + boxWidth / 2;
    if (isNext)
        return `M${center} ${from.y + from.height}L${center} ${to.y}`;
    const [start, end] = [from.y + from.height / 2, to.y + to.height / 2];
    return `M${from.x} ${start}C0 ${start} 0 ${end} ${to.x} ${end}`;
}

// EXTERNAL MODULE: ./lib/src/report/printable.js + 4 modules
var printable = __webpack_require__(35193);
// EXTERNAL MODULE: ./lib/src/steps/dr-verify/objectives.js
var dr_verify_objectives = __webpack_require__(92289);
// EXTERNAL MODULE: ./lib/src/flow/recovery.js
var recovery = __webpack_require__(34380);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/verification.js




const order = ['FAIL', 'UNPROVEN', 'PASS'];
/** Sums findings up: what is proven, what is not, and what nobody looked at. */
function verificationOf(plan, findings, at) {
    const { scene, required, asked, absent } = plan;
    const sorted = findings.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
    const fatal = sorted.filter((finding) => (0,checks/* isFatal */.BG)(finding, required));
    const notLookedAt = [...recovery/* recoveryChecks */.Fv.filter((name) => !asked.includes(name)), 'the clusters themselves'];
    const isProven = fatal.length === 0;
    return {
        flow: scene.flow.name,
        at,
        heads: (0,dr_verify_words/* headsOf */.j)(scene),
        isProven,
        headline: headlineOf(isProven, { required, findings, notLookedAt }),
        required,
        asked,
        notLookedAt,
        findings: sorted,
        fatal,
        sums: sumsOf(scene, sorted),
        objectives: (0,dr_verify_objectives/* measuredObjectives */.fF)(scene, sorted),
        absent,
    };
}
/** Claims the checks and no more: a restore needs everything that was not looked at, too. */
function headlineOf(isProven, { required, findings, notLookedAt }) {
    const names = required.length === 0 ? 'nothing is required' : required.join(', ');
    const { PASS, FAIL, UNPROVEN } = countsOf(findings);
    const sums = `${PASS} passed, ${FAIL} failed, ${UNPROVEN} unproven`;
    // A check that nobody requires keeps it from being proven where it fails.
    const failed = findings.flatMap(({ check, verdict }) => verdict === 'FAIL' && !required.includes(check) ? check : []);
    const others = failed.length === 0 ? '' : `; failed besides: ${[...new Set(failed)].join(', ')}`;
    return `${isProven ? 'proven' : 'not proven'}: ${names}${others} (${sums}); not looked at: ${notLookedAt.join(', ')}`;
}
function countsOf(findings) {
    const counts = { PASS: 0, FAIL: 0, UNPROVEN: 0 };
    for (const { verdict } of findings)
        counts[verdict] += 1;
    return counts;
}
function sumsOf({ environments, flow }, findings) {
    const whole = findings.filter(({ environment }) => environment === undefined);
    const sums = environments.map(({ name }) => ({
        of: name,
        counts: countsOf(findings.filter(({ environment }) => environment === name)),
    }));
    return whole.length === 0 ? sums : [...sums, { of: `the flow ${flow.name}`, counts: countsOf(whole) }];
}
/** Question of a finding's check. */
function questionOf({ check }) {
    return checks/* checks */.AV[check].documentation.question;
}

;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/page.js




/** Writes a page without scripts that loads nothing, for a browser and for paper; everything from outside is escaped. */
function pageOf(verification) {
    const { flow, at, heads, isProven, required, notLookedAt, findings, sums, objectives, fatal, absent } = verification;
    const title = `${flow}: recovery`;
    const tasks = [...new Set(fatal.map(({ subject, because, fix }) => `${subject}: ${fix ?? because}`))];
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${page_text(title)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${page_text(title)}</h1><p class="badge ${isProven ? 'good' : 'bad'}">${isProven ? 'proven' : 'not proven'}: ${page_text(required.join(', ') || 'nothing is required')}</p></header>
<p>${page_text(heads)} · ${page_text(at.slice(0, 16).replace('T', ' '))} UTC</p>
${list('What to do first', tasks)}<h2>By environment</h2>
<table class="sums"><thead><tr><th>environment</th><th>proven</th><th>disproven</th><th>unproven</th></tr></thead><tbody>
${sums.map(({ of, counts }) => `<tr><th>${page_text(of)}</th><td>${counts.PASS}</td><td>${counts.FAIL}</td><td>${counts.UNPROVEN}</td></tr>`).join('\n')}
</tbody></table>
${objectiveTable(objectives)}${groups(findings)}<h2>Not looked at</h2>
<p>${page_text(notLookedAt.join(', '))}.</p>
${list('Not deployed, as Git names no image for them', absent)}<footer>krci-deploy dr-verify</footer>
</body>
</html>
`;
}
function objectiveTable(objectives) {
    if (objectives.length === 0)
        return '';
    const head = dr_verify_objectives/* objectiveColumns */.Xu.map((column) => `<th>${column}</th>`).join('');
    const rows = objectives.map((one) => `<tr>${(0,dr_verify_objectives/* objectiveRow */.iQ)(one)
        .map((cell) => `<td>${page_text(cell)}</td>`)
        .join('')}</tr>`);
    return `<h2>Objectives</h2>\n<table class="sums"><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`;
}
function groups(findings) {
    const names = [...new Set(findings.map(({ check }) => check))];
    return names
        .map((check) => {
        const own = findings.filter((finding) => finding.check === check);
        const [first] = own;
        const question = first === undefined ? '' : questionOf(first);
        return `<section><h2>${page_text(check)}</h2>\n<p>${page_text(question)}</p>\n<table class="findings"><thead><tr><th>verdict</th><th>subject</th><th>because</th></tr></thead><tbody>\n${own.map(row).join('\n')}\n</tbody></table></section>\n`;
    })
        .join('');
}
const classes = { PASS: 'good', UNPROVEN: 'fair', FAIL: 'bad' };
function row(finding) {
    const { verdict, subject, because, fix, file, line } = finding;
    const place = file === undefined ? '' : line === undefined ? file : `${file}:${line}`;
    return `<tr><td class="${classes[verdict]}">${verdict}</td><td>${page_text(subject)}${note(place)}</td><td>${page_text(because)}${note(fix ?? '')}</td></tr>`;
}
/** A line of its own below a text. */
function note(line) {
    return line === '' ? '' : `<div class="note">${page_text(line)}</div>`;
}
function list(title, items) {
    if (items.length === 0)
        return '';
    return `<h2>${page_text(title)}</h2>\n<ul>${items.map((item) => `<li>${page_text(item)}</li>`).join('')}</ul>\n`;
}
function page_text(value) {
    return escape_escaped((0,printable/* printable */.g$)(value));
}
const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b2430, #e4e9f0); --ground: light-dark(#fff, #14171c); --muted: light-dark(#525d69, #a3afbc); --line: light-dark(#dfe4ea, #2d3540);
  --good: light-dark(#1a7f4b, #4ac585); --fair: light-dark(#8a6100, #e0b34a); --bad: light-dark(#c02b2b, #ff8078); }
body { margin: 0 auto; max-width: 72rem; padding: 1.25rem; background: var(--ground); color: var(--ink); font: 15px/1.45 system-ui, sans-serif; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; overflow-wrap: anywhere; } li, p { overflow-wrap: anywhere; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
.badge { display: inline-block; margin: 0; padding: .2rem .7rem; border: 1px solid currentColor; border-radius: 1rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-top: 1px solid var(--line); }
thead th { white-space: nowrap; } .sums th, .sums td { overflow-wrap: anywhere; }
.findings { table-layout: fixed; } .findings td { overflow-wrap: anywhere; } td:first-child { white-space: nowrap; }
.findings th:nth-child(1) { width: 6rem; } .findings th:nth-child(2) { width: 32%; } .note { font-size: .87em; color: var(--muted); } .good { color: var(--good); } .fair { color: var(--fair); } .bad { color: var(--bad); font-weight: 600; }
@media (max-width: 40rem) { body { padding: .75rem; } ul { padding-left: 1.2rem; } .sums th, .sums td { padding: .35rem .3rem; }
  .findings, .findings tbody, .findings tr, .findings td { display: block; width: auto; } .findings thead { display: none; }
  .findings tr { border-top: 1px solid var(--line); padding: .4rem 0; } .findings td { border: 0; padding: .1rem 0; } .findings td:nth-child(2) { font-weight: 600; } .note { font-weight: 400; } }
footer { margin-top: 1.5rem; font-size: .8rem; }
@media print { :root { color-scheme: light; } body { padding: 0; max-width: none; font-size: 9.5pt; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2, section > p, thead { break-after: avoid; } }
`;

// EXTERNAL MODULE: ./lib/src/render/output-name.js
var output_name = __webpack_require__(98456);
// EXTERNAL MODULE: ./lib/src/report/sarif.js
var sarif = __webpack_require__(87356);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/outputs/sarif.js




/** Writes what is not proven and has a place in Git as SARIF 2.1.0. What a program printed is no file of Git. */
function sarifOf({ findings, fatal, asked }) {
    const stops = new Set(fatal);
    const rules = asked.map((name) => ({ id: name, text: checks/* checks */.AV[name].documentation.question }));
    const results = findings.flatMap((finding) => {
        const { check, subject, verdict, file, line } = finding;
        if (verdict === 'PASS' || file === undefined || (0,output_name/* directoryOfOutput */.o)(file) !== undefined)
            return [];
        return {
            rule: check,
            level: levelOf(finding, stops),
            message: `${subject}: ${verdict}: ${(0,dr_verify_words/* findingText */.N)(finding)}`,
            path: file,
            line,
            fingerprint: `${check}/${subject}`,
        };
    });
    return (0,sarif/* sarifText */.B)('krci-deploy dr-verify', rules, results);
}
function levelOf(finding, stops) {
    return stops.has(finding) ? 'error' : 'note';
}

// EXTERNAL MODULE: ./lib/src/steps/dr-verify/report.js
var report = __webpack_require__(75219);
;// CONCATENATED MODULE: ./lib/src/steps/dr-verify/execute.js














/** Runs the checks one after the other: each bounds its own questions to registries and servers. */
async function execute(plan, ports) {
    const findings = [];
    for (const name of plan.asked)
        findings.push(...(await (0,checks.runCheck)(name, plan.scene)));
    const verification = verificationOf(plan, findings, ports.clock.now().toISOString());
    const written = (await writeFiles(verification, plan, ports)) + (await writePlans(plan, ports)) + (await writeReview(plan, ports));
    const recorded = await recordsWritten(verification, plan, ports);
    const outcome = {
        changed: written + recorded > 0,
        headline: verification.headline,
        outputs: { ...outputsOf(verification, plan), recorded: String(recorded) },
        data: dataOf(verification, plan),
        report: (0,report/* verificationReport */.s)(verification),
        annotations: verification.fatal.flatMap(annotationOf).slice(0, maxAnnotations),
    };
    const [first] = verification.fatal;
    return first === undefined ? outcome : { ...outcome, failure: notRecoverable(first, verification.fatal.length) };
}
const maxAnnotations = 50;
function annotationOf({ check, subject, file, line, ...rest }) {
    if (file === undefined)
        return [];
    const title = `dr-verify: ${check}`;
    const message = `${subject}: ${(0,dr_verify_words/* findingText */.N)(rest)}`;
    return [{ level: 'error', title, message, file, ...(line !== undefined && { line }) }];
}
async function recordsWritten(verification, plan, ports) {
    if (plan.signers === undefined)
        return 0;
    return (await Promise.all(/* import() */[__webpack_require__.e(1340), __webpack_require__.e(1936)]).then(__webpack_require__.bind(__webpack_require__, 41936))).writeRecords(verification, plan, plan.signers, ports);
}
function outputsOf({ isProven, findings }, { scene }) {
    const counts = countsOf(findings);
    return {
        verdict: isProven ? 'pass' : 'fail',
        commit: scene.branches[0]?.commit ?? '',
        passed: String(counts.PASS),
        failed: String(counts.FAIL),
        unproven: String(counts.UNPROVEN),
    };
}
function dataOf(verification, { scene }) {
    const { isProven, at, required, asked, findings, sums, objectives, absent, notLookedAt } = verification;
    const { branches } = scene;
    return {
        verdict: isProven ? 'pass' : 'fail',
        at,
        commit: branches[0]?.commit ?? '',
        ...(branches.length > 1 && { branches }),
        required,
        checks: asked,
        environments: sums,
        objectives,
        findings,
        absent,
        notLookedAt,
    };
}
function notRecoverable({ check, subject, verdict, because, fix }, count) {
    const more = count > 1 ? ` (and ${count - 1} more)` : '';
    return new errors/* RefusedError */.fk({
        code: 'not-recoverable',
        where: `${check} of ${subject}`,
        found: `${verdict}: ${because}${more}`,
        ...(fix !== undefined && { fix }),
    });
}
/** Writes the report in the forms that are asked for; returns how many. */
async function writeFiles(verification, { outputs }, { files }) {
    const made = [
        [outputs.markdown, () => (0,markdown/* renderMarkdown */.G)((0,report/* verificationReport */.s)(verification))],
        [outputs.junit, () => junitOf(verification)],
        [outputs.sarif, () => sarifOf(verification)],
        [outputs.html, () => pageOf(verification)],
    ];
    const wanted = made.flatMap(([path, make]) => (path === undefined ? [] : [[path, make]]));
    for (const [path, make] of wanted)
        await files.write(path, new TextEncoder().encode(make()));
    return wanted.length;
}
/** Writes the plan of each cluster; returns how many. */
async function writePlans({ scene, outputs }, { files }) {
    if (outputs.plans === undefined)
        return 0;
    const made = await (0,plans.plansOf)(scene);
    for (const one of made) {
        const path = (0,external_node_path_.join)(outputs.plans, one.plan.cluster);
        await files.write(`${path}.md`, new TextEncoder().encode(planMarkdown(one.plan)));
        await files.write(`${path}.svg`, new TextEncoder().encode(planPicture(one.plan)));
        await files.write(`${path}.json`, new TextEncoder().encode(`${JSON.stringify(planData(one), null, 2)}\n`));
    }
    return made.length;
}
/** Writes state that only lives, for review; returns how many files. */
async function writeReview({ scene, outputs }, { files }) {
    if (outputs.write === undefined)
        return 0;
    const made = await reviewFiles(scene);
    for (const { path, text } of made)
        await files.write((0,external_node_path_.join)(outputs.write, path), new TextEncoder().encode(text));
    return made.length;
}


/***/ }),

/***/ 16905:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ highest),
/* harmony export */   MU: () => (/* binding */ isRelease),
/* harmony export */   Ou: () => (/* binding */ compareCores),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   _r: () => (/* binding */ release),
/* harmony export */   kf: () => (/* binding */ isNumeric),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   qh: () => (/* binding */ formatVersion),
/* harmony export */   rT: () => (/* binding */ formatCore)
/* harmony export */ });
/** The regular expression that semver.org publishes. */
const grammar = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
const maxLength = 256;
/** Reads a version, or returns undefined for anything that is not one; numbers beyond 2^53 are not. */
function parseVersion(text) {
    if (text.length > maxLength)
        return undefined;
    const match = grammar.exec(text);
    if (match === null)
        return undefined;
    const [major, minor, patch] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!(Number.isSafeInteger(major) && Number.isSafeInteger(minor) && Number.isSafeInteger(patch)))
        return undefined;
    return { major, minor, patch, prerelease: match[4]?.split('.') ?? [], build: match[5]?.split('.') ?? [] };
}
function formatVersion(version) {
    const prerelease = version.prerelease.length > 0 ? `-${version.prerelease.join('.')}` : '';
    const build = version.build.length > 0 ? `+${version.build.join('.')}` : '';
    return `${formatCore(version)}${prerelease}${build}`;
}
function formatCore(core) {
    return `${core.major}.${core.minor}.${core.patch}`;
}
function release(core) {
    return { major: core.major, minor: core.minor, patch: core.patch, prerelease: [], build: [] };
}
function isRelease(version) {
    return version.prerelease.length === 0;
}
/** Compares precedence by SemVer 11: negative when `a` is lower, 0 when equal, positive when higher. */
function compareVersions(a, b) {
    return compareCores(a, b) || comparePrereleases(a.prerelease, b.prerelease);
}
function compareCores(a, b) {
    return a.major - b.major || a.minor - b.minor || a.patch - b.patch;
}
/** Returns the highest by precedence, or undefined for an empty list. */
function highest(items, versionOf) {
    let best;
    for (const item of items) {
        if (best === undefined || compareVersions(versionOf(item), versionOf(best)) > 0)
            best = item;
    }
    return best;
}
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return b.length - a.length;
    for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
        const order = compareIdentifiers(a[index] ?? '', b[index] ?? '');
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
function compareIdentifiers(a, b) {
    const [numericA, numericB] = [isNumeric(a), isNumeric(b)];
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    // Numbers of any length: without leading zeros the longer one is the higher one.
    if (numericA && a.length !== b.length)
        return a.length - b.length;
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function isNumeric(identifier) {
    return /^\d+$/.test(identifier);
}


/***/ })

};
