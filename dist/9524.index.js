export const id = 9524;
export const ids = [9524];
export const modules = {

/***/ 76619:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ errorCode),
/* harmony export */   g: () => (/* binding */ errorMessage)
/* harmony export */ });
/** Returns the `code` of a Node error (`ENOENT`, `ECONNRESET`), by its shape: an error may come from another realm. */
function errorCode(error) {
    if (typeof error !== 'object' || error === null)
        return '';
    if ('code' in error && typeof error.code === 'string')
        return error.code;
    return 'errors' in error && Array.isArray(error.errors) ? errorCode(error.errors[0]) : '';
}
function errorMessage(error) {
    return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}


/***/ }),

/***/ 99524:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provenance: () => (/* binding */ provenance)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
// EXTERNAL MODULE: ./lib/src/flow/graph.js
var graph = __webpack_require__(66403);
// EXTERNAL MODULE: ./lib/src/flow/questions.js
var questions = __webpack_require__(50342);
// EXTERNAL MODULE: ./lib/src/registry/digest.js
var registry_digest = __webpack_require__(57410);
// EXTERNAL MODULE: ./lib/src/registry/reference.js + 1 modules
var reference = __webpack_require__(28258);
// EXTERNAL MODULE: ./lib/src/sigstore/verify.js
var sigstore_verify = __webpack_require__(43180);
// EXTERNAL MODULE: ./lib/src/base/json-path.js
var json_path = __webpack_require__(28560);
;// CONCATENATED MODULE: ./lib/src/evidence/provenance/slsa.js

const statementTypes = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']);
/** Reads a statement; undefined for another kind, and for text that is no statement. */
function readProvenance(payload) {
    const json = parsed(payload);
    if (!statementTypes.has((0,json_path/* textIn */.r7)(json, '_type') ?? ''))
        return undefined;
    if ((0,json_path/* textIn */.r7)(json, 'predicateType') !== 'https://slsa.dev/provenance/v1')
        return undefined;
    const built = (0,json_path/* memberAt */.mz)(json, 'predicate', 'buildDefinition');
    return {
        subjects: (0,json_path/* listIn */.Of)(json, 'subject').flatMap((one) => {
            const hexadecimal = (0,json_path/* textIn */.r7)(one, 'digest', 'sha256');
            return hexadecimal === undefined ? [] : [`sha256:${hexadecimal}`];
        }),
        builder: (0,json_path/* textIn */.r7)(json, 'predicate', 'runDetails', 'builder', 'id'),
        repository: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'repository'),
        workflow: (0,json_path/* textIn */.r7)(built, 'externalParameters', 'workflow', 'path'),
        sources: (0,json_path/* listIn */.Of)(built, 'resolvedDependencies').flatMap((one) => {
            const uri = (0,json_path/* textIn */.r7)(one, 'uri');
            if (uri === undefined)
                return [];
            return [{ repository: repositoryOf(uri), commit: (0,json_path/* textIn */.r7)(one, 'digest', 'gitCommit') }];
        }),
    };
}
/** `git+https://github.com/acme/cart.git@refs/heads/main` is `https://github.com/acme/cart`. */
function repositoryOf(uri) {
    return uri
        .replace(/^git\+/, '')
        .replace(/@[^/@][^@]*$/, '')
        .replace(/\/+$/, '')
        .replace(/\.git$/, '');
}
function parsed(payload) {
    try {
        return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/src/evidence/text/unreadable.js
var unreadable = __webpack_require__(83205);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/judge.js




/** Finds one bundle that meets all demands; if none does, the closest one gives the reason. */
async function judgeProvenance(bundles, demand, trust) {
    if (demand.commit === undefined) {
        const found = 'no commit to compare with';
        return {
            status: 'error',
            found,
            advice: 'Give the commit that the artifact was built from in "commit"',
            evidence: [],
        };
    }
    const verify = await (0,sigstore_verify/* bundleVerifier */.X)(trust);
    let nearest;
    for (const { text, item } of bundles) {
        const miss = missOf(text, verify, demand);
        if (miss === undefined) {
            return { status: 'pass', found: `built from ${demand.repository} at ${demand.commit}`, evidence: [item] };
        }
        if (nearest === undefined || miss.stage > nearest.stage)
            nearest = { ...miss, item };
    }
    if (nearest === undefined)
        return { status: 'error', found: 'no attestation', advice: attest, evidence: [] };
    return { status: 'fail', found: nearest.found, advice: rebuild, evidence: [nearest.item] };
}
const attest = 'Have the build attest its provenance beside the artifact (actions/attest-build-provenance with push-to-registry: true, or cosign attest), or give the bundle in "provenance"';
const rebuild = 'Find out where the artifact comes from; have it built and attested by the workflow that is meant to';
function missOf(text, verify, demand) {
    const signed = (0,errors/* refusalOr */.Ox)(() => verify(text));
    if (signed instanceof errors/* RefusedError */.fk) {
        return { stage: 0, found: `an attestation whose signature does not count: ${signed.message}` };
    }
    const provenance = readProvenance(signed.payload);
    if (provenance === undefined)
        return { stage: 1, found: 'a signed statement that is no SLSA provenance v1' };
    if (!provenance.subjects.includes(demand.digest))
        return { stage: 2, found: 'provenance of another digest' };
    return signerMiss(signed, demand) ?? sourceMiss(signed, provenance, demand);
}
function signerMiss({ identity, issuer }, demand) {
    if (demand.issuer !== undefined && issuer !== demand.issuer) {
        return { stage: 3, found: `provenance signed by somebody whom ${quoted(issuer)} vouches for` };
    }
    if (demand.identity !== undefined && !fits(identity, demand.identity)) {
        return { stage: 3, found: `provenance signed by ${quoted(identity)}` };
    }
    return undefined;
}
/**
 * Compares the source in the certificate and in the provenance; one of them must name it.
 * The certificate's is the issuer's statement and must agree; the provenance's is the signer's.
 */
function sourceMiss({ extensions }, made, demand) {
    const from = made.sources.filter(({ repository }) => repository === demand.repository);
    const repositories = [extensions.get(12), made.repository].flatMap((one) => one === undefined ? [] : [repositoryOf(one)]);
    const other = repositories.find((one) => one !== demand.repository);
    if (other !== undefined || (repositories.length === 0 && from.length === 0)) {
        return { stage: 4, found: `provenance of ${quoted(other ?? made.sources[0]?.repository)}` };
    }
    const commits = [extensions.get(13), ...from.map(({ commit }) => commit)].filter((one) => one !== undefined);
    const elsewhere = commits.find((one) => !one.startsWith(demand.commit ?? ' '));
    if (elsewhere !== undefined || commits.length === 0) {
        return { stage: 5, found: `provenance of the commit ${quoted(elsewhere)}, not ${demand.commit}` };
    }
    const workflow = workflowMiss(extensions.get(18), made, demand);
    if (workflow !== undefined)
        return { stage: 6, found: `provenance of the workflow ${quoted(workflow)}` };
    if (demand.builder === undefined || fits(made.builder, demand.builder))
        return undefined;
    return { stage: 7, found: `provenance of the builder ${quoted(made.builder)}` };
}
/**
 * Returns the workflow of the build, where it is not the required one.
 * Extension 18 is `<repository>/<path>@<ref>`.
 */
function workflowMiss(config, made, demand) {
    if (demand.workflow === undefined)
        return undefined;
    const wanted = `${demand.repository}/${demand.workflow}@`;
    if (config !== undefined && !config.startsWith(wanted))
        return config;
    // Where any identity will do, the signer's own claim of a workflow proves nothing.
    if (config === undefined && demand.issuer !== undefined && demand.identity === undefined)
        return 'the issuer names none';
    if (made.workflow !== undefined && made.workflow !== demand.workflow)
        return made.workflow;
    return config === undefined && made.workflow === undefined ? 'none is named' : undefined;
}
function fits(identity, wanted) {
    if (identity === undefined)
        return false;
    return wanted.endsWith('*') ? identity.startsWith(wanted.slice(0, -1)) : identity === wanted;
}
function quoted(text) {
    return text === undefined ? 'nobody' : (0,unreadable/* shown */.SP)(text, 200);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/src/registry/blob-bytes.js
var blob_bytes = __webpack_require__(68127);
// EXTERNAL MODULE: ./lib/src/registry/manifest.js
var registry_manifest = __webpack_require__(3375);
// EXTERNAL MODULE: ./lib/src/registry/referrers.js
var registry_referrers = __webpack_require__(11552);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/bundles.js







const artifactType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.\d+\+json|\+json;version=0\.\d+)$/;
const largest = 4 * 1024 * 1024;
const most = 100;
/**
 * Reads bundles in files: one, or one a line as `gh attestation download` writes them.
 * Throws EvidenceError.
 */
async function bundlesIn(patterns, files) {
    const found = [];
    for (const pattern of patterns) {
        const paths = await files.glob(pattern);
        if (paths.length === 0) {
            throw new errors/* EvidenceError */.oe({
                code: 'no-provenance',
                found: `there is no file ${pattern}`,
                fix: 'check that the attestation was downloaded',
            });
        }
        for (const path of paths) {
            const bytes = await files.read(path);
            if (bytes === undefined || bytes.length > largest) {
                throw new errors/* EvidenceError */.oe({
                    code: 'provenance-too-large',
                    where: path,
                    expected: `at most ${largest} bytes`,
                    found: 'more',
                });
            }
            const text = new TextDecoder().decode(bytes);
            const lines = isOne(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
            found.push(...lines.map((line) => ({ text: line, item: itemOf(path, bytes) })));
        }
    }
    return bounded(found);
}
/**
 * Reads bundles beside the artifact, by the referrers API and by the fallback tag. Anybody with push access can attach
 * something: what cannot be read is named in the log, and the others are read.
 *
 * @throws RemoteError
 */
async function bundlesBeside(places, digest, { registries, log }) {
    const passOver = (error) => {
        if (!(error instanceof errors/* StepError */.zg && (0,registry_referrers/* isSettled */.Is)(error)))
            throw error;
        log.warn(`an attachment of ${(0,registry_digest/* shortDigest */.VK)(digest)} is no bundle that can be read: ${error.message}`);
    };
    const found = new Map();
    for (const place of places) {
        const repository = registries.open(place);
        const referrers = await (0,registry_referrers/* referrersOf */.aH)(repository, digest, { onUnreadable: (_listed, error) => passOver(error) });
        for (const manifest of referrers) {
            const bytes = await bundleIn(manifest, repository).catch(passOver);
            if (bytes === undefined)
                continue;
            const item = itemOf(`${(0,reference/* formatRepository */.Sh)(place)}@${manifest.descriptor.digest}`, bytes);
            found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
        }
    }
    return bounded([...found.values()]);
}
/** Reads the bundle of a referrer; undefined for a referrer of another kind. */
async function bundleIn(manifest, repository) {
    const content = (0,registry_manifest/* contentOf */.$E)(manifest, repository.name);
    if (!artifactType.test(content.artifactType ?? ''))
        return undefined;
    const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
    return layer === undefined || layer.size > largest ? undefined : (0,blob_bytes/* bytesOfBlob */.s)(repository, layer);
}
/** Describes a bundle as evidence, by its place. */
function itemOf(path, bytes) {
    return { path, sha256: (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex'), size: bytes.length };
}
function isOne(text) {
    try {
        return typeof JSON.parse(text) === 'object';
    }
    catch {
        return false;
    }
}
function bounded(found) {
    if (found.length <= most)
        return found;
    throw new errors/* RefusedError */.fk({
        code: 'too-many-bundles',
        expected: `at most ${most} attestations of the artifact`,
        found: String(found.length),
    });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/stored.js


const mostRepositories = 20;
/**
 * Reads bundles that the platform of the run stores for repositories, each a URL or a path; those of other servers are
 * left out. A store that does not answer takes nothing away from bundles of other places.
 */
async function bundlesStored(repositories, digest, platform) {
    const paths = new Map(repositories.flatMap((one) => pathOn(one, platform)).map((one) => [one.toLowerCase(), one]));
    const bundles = [];
    const unseen = [];
    for (const path of [...paths.values()].slice(0, mostRepositories)) {
        try {
            const stored = await platform.attestations(path, digest);
            const at = `${platform.server?.apiUrl ?? ''}/repos/${path}/attestations/${digest}`;
            bundles.push(...stored.bundles.map((text) => ({ text, item: itemOf(at, new TextEncoder().encode(text)) })));
            unseen.push(...stored.unseen.map((what) => `attestations of ${path} could not be seen: ${what}`));
        }
        catch (error) {
            if (!(error instanceof errors/* StepError */.zg))
                throw error;
            unseen.push(`attestations of ${path} could not be seen: ${error.message}`);
        }
    }
    if (paths.size > mostRepositories)
        unseen.push(`attestations of more than ${mostRepositories} repositories are not asked for`);
    return { bundles, unseen };
}
/** Returns the path of a repository on the platform's server; none for one elsewhere. */
function pathOn(repository, { server }) {
    if (server === undefined)
        return [];
    const path = repository.startsWith(`${server.url}/`) ? repository.slice(server.url.length + 1) : repository;
    return path.includes(':') ? [] : [path.replace(/\.git$/, '')];
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/src/base/node-error.js
var node_error = __webpack_require__(76619);
// EXTERNAL MODULE: ./lib/src/base/shown.js
var shown = __webpack_require__(72951);
;// CONCATENATED MODULE: ./lib/src/sigstore/tuf.js






/**
 * Reads a target of a TUF repository (The Update Framework's specification 1.0, section 5), by this machine's
 * clock. Nothing is kept: earlier runs do not count. Throws UsageError for an invalid root,
 * EvidenceError for invalid metadata, and the errors of the mirror.
 */
async function tufTarget(target, root, mirror) {
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'krci-deploy-tuf-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'root.json'), root.bytes);
        const source = await openSource(mirror, directory);
        const updater = await openUpdater(directory, root, source.fetcher);
        return await source.named(() => download(target, updater, mirror), root);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true, maxRetries: 3 });
    }
}
/** Never asked: the mirror is given paths alone. */
const base = 'https://mirror.invalid';
async function openUpdater(directory, { name }, fetcher) {
    // Loaded here: few gates ask for it.
    const tuf = await __webpack_require__.e(/* import() */ 4706).then(__webpack_require__.t.bind(__webpack_require__, 84706, 19));
    try {
        return new tuf.Updater({
            metadataDir: directory,
            metadataBaseUrl: base,
            targetDir: directory,
            targetBaseUrl: `${base}/targets`,
            fetcher,
        });
    }
    catch (error) {
        throw new errors/* UsageError */.eb({
            code: 'invalid-tuf-root',
            where: name,
            expected: 'root.json of a TUF repository, signed with its own keys',
            found: (0,shown/* shown */.S)((0,node_error/* errorMessage */.g)(error), 200),
        });
    }
}
async function download(target, updater, mirror) {
    const info = await updater.getTargetInfo(target);
    if (info === undefined) {
        throw new errors/* EvidenceError */.oe({
            code: 'tuf-target-missing',
            where: mirror.name,
            expected: `the target ${target}`,
            found: 'none',
            fix: 'name the TUF repository of a Sigstore',
        });
    }
    return (0,promises_.readFile)(await updater.downloadTarget(info));
}
/** Opens the mirror as a source. The library rewords a fetcher's error, so the first failure is kept here. */
async function openSource(mirror, directory) {
    const { DownloadHTTPError } = await __webpack_require__.e(/* import() */ 6376).then(__webpack_require__.t.bind(__webpack_require__, 86376, 19));
    let failure;
    async function bytesAt(url, limit) {
        const path = new URL(url).pathname.slice(1);
        const bytes = await mirror.get(path, /^\d+\.root\.json$/.test(path));
        if (bytes === undefined)
            throw new DownloadHTTPError(`there is no ${path}`, 404);
        if (bytes.length > limit) {
            throw new errors/* EvidenceError */.oe({
                code: 'tuf-too-large',
                where: mirror.name,
                expected: `at most ${limit} bytes as ${path}`,
                found: `${bytes.length}`,
                fix: 'check whether the repository was tampered with',
            });
        }
        return Buffer.from(bytes);
    }
    const downloadBytes = async (url, limit) => {
        try {
            return await bytesAt(url, limit);
        }
        catch (error) {
            if (error instanceof errors/* StepError */.zg)
                failure ??= error;
            throw error;
        }
    };
    return {
        fetcher: {
            downloadBytes,
            downloadFile: async (url, limit, handle) => {
                const file = (0,external_node_path_.join)(directory, 'download');
                await (0,promises_.writeFile)(file, await downloadBytes(url, limit));
                return handle(file);
            },
        },
        named: async (work, root) => {
            try {
                return await work();
            }
            catch (error) {
                throw failure ?? (error instanceof errors/* StepError */.zg ? error : distrust(error, mirror, root));
            }
        },
    };
}
function distrust(error, mirror, root) {
    return new errors/* EvidenceError */.oe({
        code: 'tuf-unverified',
        where: mirror.name,
        expected: `metadata that is good by ${root.name}`,
        found: (0,shown/* shown */.S)(reasonOf(error), 200),
        fix: `check whether the repository was tampered with or is outdated, and whether ${root.name} is its root`,
    });
}
/** Returns the library's message without the words before the message of its cause. */
function reasonOf(error) {
    return (0,node_error/* errorMessage */.g)(error).replace(/^Unable to load (?:snapshot metadata|targets) error (?:\w{0,40}Error: )?/, '');
}

;// CONCATENATED MODULE: ./lib/src/sigstore/tuf-roots.js
/**
 * Returns the initial root that Sigstore's own library brings for a repository, such as that of the public good
 * instance.
 */
async function embeddedRoot(mirror) {
    const { default: seeds } = await __webpack_require__.e(/* import() */ 8032).then(__webpack_require__.t.bind(__webpack_require__, 8032, 17));
    const seed = Object.entries(seeds).find(([address]) => address === mirror.replace(/\/+$/, ''))?.[1];
    if (seed === undefined)
        return undefined;
    return { name: 'the root that krci-deploy brings', bytes: Buffer.from(seed['root.json'], 'base64') };
}

// EXTERNAL MODULE: ./lib/src/flow/home.js
var home = __webpack_require__(50836);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance/trust.js






/**
 * Reads the policy's trust from files beside the flow file.
 * Contacts no server. Throws UsageError.
 */
async function plannedTrust(policy, flow, where, ports) {
    const { key, 'trusted-root': root, transparency } = policy;
    const beside = (file) => fileBeside(file, flow, where, ports);
    if (key !== undefined && root === undefined)
        return { kind: 'key', key: publicKey(await beside(key)) };
    if (root === undefined || key !== undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-trust',
            where,
            expected: 'either "trusted-root" or "key"',
            found: key === undefined ? 'neither' : 'both',
            fix: 'name the one whose signatures count',
        });
    }
    const logged = transparency === 'required';
    if (typeof root !== 'string') {
        const server = ports.web.open({ base: root.tuf, title: 'TUF', scope: '' });
        const initial = root.root === undefined ? await knownRoot(root, where) : await beside(root.root);
        return { kind: 'tuf', server, initial, transparency: logged };
    }
    const { name, bytes } = await beside(root);
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency: logged };
}
/**
 * Returns the trust, loaded from a server where needed.
 * Throws RemoteError and EvidenceError.
 */
async function trustNow(trust) {
    if (trust.kind !== 'tuf')
        return trust;
    const { server, initial, transparency } = trust;
    const bytes = await tufTarget('trusted_root.json', initial, {
        name: server.name,
        get: async (path, optional) => {
            // Object stores that may not be listed answer 403 for a missing object.
            const accept = optional ? [403, 404] : [];
            const answer = await server.read({ path, what: path, accept });
            return accept.includes(answer.status) ? undefined : answer.bytes;
        },
    });
    const name = `trusted_root.json of ${server.name}`;
    return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency };
}
async function knownRoot({ tuf }, where) {
    const root = await embeddedRoot(tuf);
    if (root !== undefined)
        return root;
    throw new errors/* UsageError */.eb({
        code: 'tuf-without-root',
        where: `${where}.trusted-root`,
        expected: `"root", a file of the repository's first root.json`,
        found: `none, and krci-deploy knows none for ${tuf}`,
    });
}
async function fileBeside(file, flow, where, ports) {
    const name = (0,external_node_path_.join)((0,external_node_path_.dirname)(flow.file), file);
    const bytes = await (0,home/* readBeside */.ri)(flow, file, ports.files);
    if (bytes !== undefined)
        return { name, bytes };
    throw new errors/* UsageError */.eb({ code: 'trust-missing', where, expected: `the file ${name}`, found: 'none' });
}
function publicKey({ name, bytes }) {
    const text = new TextDecoder().decode(bytes);
    try {
        if (!text.includes('PRIVATE KEY'))
            return (0,external_node_crypto_.createPublicKey)(text);
    }
    catch {
        // The error below explains it.
    }
    throw new errors/* UsageError */.eb({
        code: 'invalid-provenance-key',
        where: name,
        expected: 'a public key in PEM',
        found: 'something else',
    });
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var external_row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/provenance.js










/** Signed proof that the digest was built from this repository and commit by this builder. */
const provenance = {
    kind: 'provenance',
    async plan(context, ports) {
        const policy = context.policy?.provenance;
        const patterns = context.inputs.provenance;
        if (policy === undefined || context.flow === undefined) {
            if (patterns.length === 0)
                return undefined;
            throw new errors/* UsageError */.eb({
                code: 'provenance-without-policy',
                where: 'provenance',
                expected: '"provenance" among the gates of the environment',
                found: 'none',
                fix: 'say there who must have built the artifact',
            });
        }
        const where = `gates.${context.environment?.name}.provenance`;
        const trust = await plannedTrust(policy, context.flow, where, ports);
        const demand = demandOf(policy, context, trust.kind === 'key', where);
        const repositories = [demand.repository, ...(context.policy?.evidence?.repositories ?? [])];
        return planned(demand, trust, { patterns, places: placesOf(context), repositories });
    },
};
function planned(demand, trust, { patterns, places, repositories }) {
    const by = trust.kind === 'key' ? 'a key' : (demand.identity ?? demand.workflow ?? 'anybody');
    const row = {
        id: 'provenance',
        title: 'Provenance',
        required: `built from ${demand.repository}${demand.builder === undefined ? '' : ` by ${demand.builder}`}, signed by ${by}`,
        source: 'flow',
        from: 'attestations',
    };
    return {
        kind: 'provenance',
        rows: [row],
        ask: async (ports) => {
            const bundles = [
                ...(await bundlesIn(patterns, ports.files)),
                ...(await bundlesBeside(places, demand.digest, ports)),
            ];
            const trusted = await trustNow(trust);
            const atHand = await judgeProvenance(bundles, demand, trusted);
            const { evidence, ...finding } = isDecided(atHand, demand)
                ? atHand
                : await judgeStored(bundles, await bundlesStored(repositories, demand.digest, ports.platform), demand, trusted);
            return { checks: [{ ...(0,external_row/* rowOf */.OB)('provenance', row, finding), evidence }] };
        },
    };
}
/** Tells whether no further bundle can change the finding, so that nobody is asked for one. */
function isDecided({ status }, { commit }) {
    return status === 'pass' || commit === undefined;
}
/** Judges bundles at hand and in the platform's store; where none is good, what could not be seen is said. */
async function judgeStored(atHand, { bundles, unseen }, demand, trust) {
    const finding = await judgeProvenance([...atHand, ...bundles], demand, trust);
    return finding.status === 'pass' ? finding : { ...finding, found: [finding.found, ...unseen].join('; ') };
}
/** Lists where the artifact is named, and the sources of its promotion. */
function placesOf({ flow, environment, subject }) {
    const named = subject.artifact === undefined ? [] : [(0,reference/* pointAt */.sd)((0,reference.parseReference)(subject.artifact, { what: 'artifact' }))];
    if (flow === undefined || environment === undefined || subject.application === undefined)
        return named;
    const { image } = (0,questions/* applicationOf */.KM)(flow, subject.application);
    return [...named, ...(0,graph/* predecessorsOf */.A6)(flow, environment.name).map(({ registry }) => (0,reference/* parseLocation */.zS)(registry, image))];
}
function demandOf(policy, { subject }, keyed, where) {
    const { digest, commit, application } = subject;
    if (digest === undefined) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-artifact',
            where,
            expected: 'the input artifact by digest',
            found: 'none',
            fix: 'give the digest, which provenance is about',
        });
    }
    if (policy.repository === undefined || (policy.repository.includes('{application}') && application === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-repository',
            where,
            expected: 'the source repository in "repository"',
            fix: 'name it, and give the input application where {application} stands in it',
        });
    }
    if (!keyed && (policy.issuer === undefined || (policy.identity ?? policy.workflow) === undefined)) {
        throw new errors/* UsageError */.eb({
            code: 'provenance-without-signer',
            where,
            expected: '"issuer", and "identity" or "workflow"',
            fix: 'name the signer: anybody can have a certificate for a name of their own',
        });
    }
    const { issuer, identity, workflow, builder } = policy;
    const repository = policy.repository.replaceAll('{application}', application ?? '');
    return {
        digest: (0,registry_digest/* parseDigest */.m)(digest, 'artifact'),
        commit,
        repository: repository.replace(/\/+$/, ''),
        issuer,
        identity,
        workflow,
        builder,
    };
}


/***/ })

};
