export const id = 2835;
export const ids = [2835];
export const modules = {

/***/ 2835:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   follow: () => (/* binding */ follow)
/* harmony export */ });
/** A wait that shows nothing new says so this often in a log. */
const quietMs = 60_000;
/**
 * Follows applications until each is done, one of them cannot be, or the time is over.
 */
async function follow(controller, wanted, { waitMs, clock, log }) {
    const begin = clock.now().getTime();
    const latest = new Map();
    const telling = tellerOf(log, clock);
    for (;;) {
        const open = wanted.filter((one) => latest.get(one)?.state !== 'done');
        const sightings = await controller.look(open);
        for (const [index, one] of open.entries())
            latest.set(one, sightings[index] ?? unseen);
        telling(open, latest);
        const states = wanted.map((one) => latest.get(one)?.state ?? 'waiting');
        const isOver = states.every((state) => state !== 'waiting') || states.some((state) => ends.has(state));
        const left = Math.min(waitMs - (clock.now().getTime() - begin), (clock.left?.() ?? Infinity) - reserveMs);
        if (isOver || left <= controller.pauseMs)
            break;
        if (controller.pauseMs > 0)
            await clock.sleep(controller.pauseMs);
    }
    log.status?.('');
    return wanted.map((one) => {
        const sighting = latest.get(one) ?? unseen;
        const isUnproven = controller.isSilenceUnproven === true && sighting.state === 'waiting';
        return confirmationOf(one, isUnproven ? { ...sighting, state: 'unproven' } : sighting, controller.name);
    });
}
const ends = new Set(['failed', 'overtaken']);
/** Left of the run's own time for what comes after the wait: a record, a report. */
const reserveMs = 5000;
const unseen = { state: 'waiting', because: 'it was not looked at', subject: '' };
/** A person sees what is waited for in a line per application; a log gets what changes, and a word now and then. */
function tellerOf(log, clock) {
    const told = new Map();
    const begin = clock.now().getTime();
    return (open, latest) => {
        const now = clock.now().getTime();
        for (const one of open) {
            const { state, because } = latest.get(one) ?? unseen;
            const words = `${titleOf(one)}: ${state === 'waiting' ? '' : `${state}, `}${because}`;
            const before = told.get(one);
            const isLive = log.status !== undefined && state === 'waiting';
            if (isLive || (before?.words === words && now - before.at < quietMs))
                continue;
            told.set(one, { words, at: now });
            log.info(before?.words === words ? `${words} (still)` : words);
        }
        const waiting = open.filter((one) => latest.get(one)?.state === 'waiting');
        log.status?.(liveLines(waiting, latest, Math.round((now - begin) / 1000)));
    };
}
/** Lines that replace each other; of many applications the first ones, and how many more. */
function liveLines(waiting, latest, seconds) {
    const lines = waiting.map((one) => `${titleOf(one)}, ${seconds} s: ${(latest.get(one) ?? unseen).because}`);
    const [first, more] = [lines.slice(0, maxLiveLines), lines.length - maxLiveLines];
    return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
const maxLiveLines = 8;
function titleOf({ application, environment }) {
    return `${application} in ${environment}`;
}
function confirmationOf(wanted, sighting, by) {
    const { application, environment, commit } = wanted;
    return { ...sighting, application, environment, commit, by };
}


/***/ })

};
