export const id = 2949;
export const ids = [2949];
export const modules = {

/***/ 42949:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  execute: () => (/* binding */ execute)
});

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/bump.js + 1 modules
var bump = __webpack_require__(61902);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/change-request.js + 1 modules
var change_request = __webpack_require__(2036);
// EXTERNAL MODULE: ./lib/src/report/report.js
var report = __webpack_require__(20931);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/report.js + 1 modules
var manifest_bump_report = __webpack_require__(78014);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/outcome.js


function outcomeOf(plan, done) {
    const { landing, request, closed = [] } = done;
    const { bumps, parts, effect } = plan;
    const files = [...new Set(bumps.map(({ file }) => file))];
    const headline = headlineOf(plan, landing, request);
    const payload = payloadOf(parts);
    const { image, previous } = singleOf(parts);
    const outputs = {
        changed: String(landing.changed),
        commit: landing.commit ?? '',
        files: landing.changed ? files.join(',') : '',
        version: image?.tag ?? '',
        digest: image?.digest ?? '',
        effective: effectWord(effect) ?? '',
        'effective-reason': effect?.because ?? '',
        'previous-version': previous?.tag ?? '',
        'previous-digest': previous?.digest ?? '',
        'change-request': request?.url ?? '',
        payload: payload === undefined ? '' : JSON.stringify(payload),
        attempts: String(landing.attempts),
        'lost-races': String(landing.lostRaces),
    };
    return {
        changed: landing.changed,
        headline,
        outputs,
        data: {
            changed: landing.changed,
            commit: landing.commit ?? null,
            version: image?.tag ?? null,
            digest: image?.digest ?? null,
            previous: previous ?? null,
            effective: effectWord(effect) ?? null,
            effectiveReason: effect?.because ?? null,
            places: bumps.map(({ target, file, before, after }) => ({ file, place: target.name, before, after })),
            payload: payload ?? null,
            changeRequest: request ?? null,
            superseded: closed,
            attempts: landing.attempts,
            lostRaces: landing.lostRaces,
            warnings: plan.warnings,
        },
        report: [
            (0,report/* heading */.R_)('manifest-bump'),
            (0,report/* paragraph */.FY)(`${headline}.`),
            ...closed.map(({ url }) => (0,report/* paragraph */.FY)(`Closed as superseded: ${url}.`)),
            ...(landing.changed ? (0,manifest_bump_report/* changeBlocks */.xp)(plan) : []),
        ],
    };
}
function effectWord(effect) {
    if (effect === undefined)
        return undefined;
    return effect.isProven ? 'proven' : 'unproven';
}
/** Returns the image of a run that is about one application; a set has its images in the payload. */
function singleOf(parts) {
    const [part] = parts;
    if (part === undefined || parts.length > 1)
        return {};
    const image = imageOf(part);
    return { ...(image !== undefined && { image }), ...(part.previous !== undefined && { previous: part.previous }) };
}
function imageOf({ bumps: [bump] }) {
    return bump?.target.image?.(bump.textAfter);
}
/** KubeRocketCI's payload of the present images; undefined for a run that is about no application. */
function payloadOf(parts) {
    const entries = parts.flatMap((part) => {
        const { request } = part;
        const { tag, digest } = imageOf(part) ?? {};
        if (request.kind !== 'image' || tag === undefined)
            return [];
        const { customValues } = request;
        const entry = { imageTag: tag, ...(digest !== undefined && { imageDigest: digest }) };
        return [[request.application.name, { ...entry, ...(customValues !== undefined && { customValues }) }]];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function headlineOf(plan, landing, request) {
    if (request !== undefined)
        return `${plan.message.subject}: change request ${request.url} ${request.outcome}`;
    if (!landing.changed)
        return `nothing to do: ${(0,manifest_bump_report/* alreadyThere */.pL)(plan)}`;
    const where = landing.commit === undefined ? 'written in place' : `commit ${landing.commit.slice(0, 12)}`;
    return `${plan.message.subject}: ${where}`;
}

// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/entry-check.js
var entry_check = __webpack_require__(34108);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/changes.js
var changes = __webpack_require__(1428);
// EXTERNAL MODULE: ./lib/src/steps/manifest-bump/registry-check.js
var registry_check = __webpack_require__(14683);
;// CONCATENATED MODULE: ./lib/src/steps/manifest-bump/execute.js







async function execute(plan, ports) {
    for (const warning of plan.warnings)
        ports.log.warn(warning);
    if ((0,manifest_bump_report/* isDone */.$L)(plan))
        return outcomeOf(plan, { landing: { changed: false, commit: plan.commit, attempts: 0, lostRaces: 0 } });
    const changing = plan.parts.filter(changes/* isChange */.X);
    await (0,registry_check/* refuseAbsent */.cP)(changing, ports);
    if (plan.destination.commit !== 'none')
        await (0,entry_check/* requireEntries */.o)(changing, ports);
    return outcomeOf(plan, plan.destination.request === undefined ? await land(plan) : await requestChange(plan, ports));
}
async function land({ destination, bumps, message }) {
    return { landing: await destination.repository.land((snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message) };
}
async function requestChange(plan, ports) {
    const { destination, bumps, message, changeRequest } = plan;
    const landing = await destination.repository.landOn(changeRequest.head, (snapshot) => (0,bump/* applyBumps */.WQ)(snapshot, bumps), message);
    if (destination.request === undefined)
        return { landing };
    const requested = await (0,change_request/* openRequest */.Gh)(plan, destination.request, ports);
    const changed = landing.changed || requested.closed.length > 0 || requested.request.outcome !== 'unchanged';
    return { landing: { ...landing, changed }, ...requested };
}


/***/ })

};
