export const id = 4304;
export const ids = [4304];
export const modules = {

/***/ 54304:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ inUnits),
/* harmony export */   l: () => (/* binding */ runText)
/* harmony export */ });
const units = [
    ['h', 3600],
    ['m', 60],
    ['s', 1],
];
/** Seconds for people: `72h`, `1h30m`, `45s`. */
function inUnits(seconds) {
    let rest = Math.round(seconds);
    const parts = units.map(([unit, size]) => {
        const count = Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
}
/** `72h between runs (after 2026-01-02T13:00Z)`. */
function runText({ seconds, from }) {
    const after = from === undefined ? '' : ` (after ${new Date(from * 1000).toISOString().slice(0, 16)}Z)`;
    return `${inUnits(seconds)} between runs${after}`;
}


/***/ })

};
