export const id = 8322;
export const ids = [8322];
export const modules = {

/***/ 58322:
/***/ (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  windows: () => (/* binding */ windows)
});

// EXTERNAL MODULE: ./lib/src/base/errors.js
var errors = __webpack_require__(1559);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/day.js

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayLength = 24 * 60 * 60 * 1000;
function calendarDay(day) {
    const time = new Date(day * dayLength);
    return {
        day,
        year: time.getUTCFullYear(),
        month: time.getUTCMonth() + 1,
        date: time.getUTCDate(),
        weekday: time.getUTCDay(),
    };
}
function daysInMonth({ year, month }) {
    return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
/** Parses `2026-12-20`; throws UsageError for a day that no calendar has. */
function parseDay(text, where) {
    const time = Date.parse(`${text}T00:00:00Z`);
    if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
        return time / dayLength;
    throw new errors/* UsageError */.eb({ code: 'window-invalid', where, expected: 'a day such as 2026-12-31', found: `"${text}"` });
}
/** Returns the minutes of `08:00`. */
function parseTime(text) {
    const [hours = '', minutes = ''] = text.split(':');
    return Number(hours) * 60 + Number(minutes);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/rule.js


const known = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY';
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/**
 * Parses a recurrence rule (RFC 5545, section 3.3.10), as far as it names days of a calendar.
 * `start` is needed with INTERVAL. Throws UsageError for an unknown part: a rule that is read by half would open on
 * wrong days.
 */
function daysOfRule(text, start, where) {
    const rule = parseRule(text, where);
    checkRule(rule, where);
    if (rule.interval > 1 && start === undefined) {
        throw invalidRule(where, { found: 'INTERVAL counts from a day', fix: 'add "start"' });
    }
    const first = start === undefined ? undefined : calendarDay(parseDay(start, where));
    return (day) => (rule.months.length === 0 || rule.months.includes(day.month)) &&
        (rule.monthDays.length === 0 || rule.monthDays.some((one) => isMonthDay(one, day))) &&
        (rule.days.length === 0 || rule.days.some((one) => isWeekDay(one, day, rule))) &&
        (first === undefined || isInTurn(first, day, rule));
}
function parseRule(text, where) {
    const parts = new Map();
    for (const part of text.split(';')) {
        const [name = '', value = '', ...rest] = part.split('=');
        if (rest.length > 0 || value === '')
            throw invalidRule(where, { expected: 'NAME=value', found: `"${part}"` });
        if (!known.split(', ').includes(name))
            throw invalidRule(where, { expected: known, found: `"${name}"` });
        if (parts.has(name))
            throw invalidRule(where, { found: `${name} is there twice` });
        parts.set(name, value);
    }
    return {
        frequency: frequencyOf(parts.get('FREQ'), where),
        interval: numbersOf(parts.get('INTERVAL') ?? '1', 1, 1000, where)[0] ?? 1,
        months: numbersOf(parts.get('BYMONTH'), 1, 12, where),
        monthDays: numbersOf(parts.get('BYMONTHDAY'), -31, 31, where),
        days: (parts.get('BYDAY')?.split(',') ?? []).map((one) => weekDayOf(one, where)),
    };
}
function frequencyOf(value, where) {
    if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY')
        return value;
    throw invalidRule(where, { expected: 'FREQ of DAILY, WEEKLY, MONTHLY or YEARLY', found: value ?? 'none' });
}
function numbersOf(list, least, most, where) {
    return (list?.split(',') ?? []).map((text) => {
        const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
        if (number >= least && number <= most && number !== 0)
            return number;
        throw invalidRule(where, { expected: `a number from ${least} to ${most}`, found: `"${text}"` });
    });
}
function weekDayOf(text, where) {
    const [, ordinal = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const weekday = codes.indexOf(code);
    const number = ordinal === '' ? undefined : Number(ordinal);
    if (weekday >= 0 && number !== 0 && Math.abs(number ?? 1) <= 53)
        return { ordinal: number, weekday };
    throw invalidRule(where, { expected: 'a day such as FR, 1MO or -1FR', found: `"${text}"` });
}
function checkRule({ frequency, days, monthDays, months }, where) {
    const isPeriodic = frequency === 'MONTHLY' || frequency === 'YEARLY';
    if (!isPeriodic && days.some(({ ordinal }) => ordinal !== undefined)) {
        throw invalidRule(where, { found: 'a day with a number (1MO, -1FR) needs FREQ=MONTHLY or FREQ=YEARLY' });
    }
    if (frequency === 'WEEKLY' && monthDays.length > 0)
        throw invalidRule(where, { found: 'BYMONTHDAY does not go with FREQ=WEEKLY' });
    const named = days.length + monthDays.length;
    if (named === 0 && frequency !== 'DAILY') {
        throw invalidRule(where, {
            found: `FREQ=${frequency} names no day`,
            fix: `add BYDAY${frequency === 'WEEKLY' ? '' : ' or BYMONTHDAY'}`,
        });
    }
    if (frequency === 'MONTHLY' && months.length === 0 && days.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) {
        throw invalidRule(where, { found: 'no month has more than five of a day' });
    }
}
function isMonthDay(number, day) {
    return number > 0 ? day.date === number : day.date === daysInMonth(day) + 1 + number;
}
/** Counts within the month, or within the year where a yearly rule names no month. */
function isWeekDay({ ordinal, weekday }, day, { frequency, months }) {
    if (day.weekday !== weekday)
        return false;
    if (ordinal === undefined)
        return true;
    const isOfYear = frequency === 'YEARLY' && months.length === 0;
    const position = isOfYear ? dayOfYear(day) : day.date;
    const length = isOfYear ? daysInYear(day) : daysInMonth(day);
    const fromStart = Math.ceil(position / 7);
    return ordinal > 0 ? fromStart === ordinal : Math.ceil((length - position + 1) / 7) === -ordinal;
}
function dayOfYear({ day, year }) {
    return day - Date.UTC(year, 0, 1) / 86_400_000 + 1;
}
function daysInYear({ year }) {
    return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}
/** Tests the interval; weeks begin on Monday, the default of RFC 5545. */
function isInTurn(first, day, { frequency, interval }) {
    if (day.day < first.day)
        return false;
    const distance = {
        DAILY: day.day - first.day,
        WEEKLY: mondayOf(day) - mondayOf(first),
        MONTHLY: (day.year - first.year) * 12 + day.month - first.month,
        YEARLY: day.year - first.year,
    }[frequency];
    return (frequency === 'WEEKLY' ? distance / 7 : distance) % interval === 0;
}
function mondayOf({ day, weekday }) {
    return day - ((weekday + 6) % 7);
}
function invalidRule(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/span.js



const span_dayLength = 1440;
/**
 * Makes the span of an allow window.
 * Throws UsageError for days and times that do not fit together.
 */
function allowSpan(entry, where) {
    const { from = '00:00', to = '24:00' } = entry;
    if (from === to)
        throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
    const matches = daysOf(entry, where) ?? always;
    return recurring(matches, parseTime(from), parseTime(to), undefined);
}
/** Makes the span of a freeze as `allowSpan`; without days or a rule, from one day or time to another. */
function freezeSpan(entry, where) {
    const { from, to, reason } = entry;
    const matches = daysOf(entry, where);
    const dates = [from, to].filter((text) => text?.includes('-') === true).length;
    if (matches !== undefined || dates === 0) {
        if (dates > 0)
            throw invalidSpan(where, { found: 'days that come again take times such as 18:00, not dates' });
        if (matches === undefined)
            throw invalidSpan(where, { expected: 'dates in "from" and "to", or "days", or a "rule"' });
        if ((from ?? '00:00') === (to ?? '24:00'))
            throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
        return recurring(matches, parseTime(from ?? '00:00'), parseTime(to ?? '24:00'), reason);
    }
    if (dates < 2 || from === undefined || to === undefined)
        throw invalidSpan(where, { expected: 'a date in both "from" and "to"' });
    return dated({ from: startOf(from, where), to: endOf(to, where) }, reason, where);
}
function recurring(matches, from, to, reason) {
    const length = to > from ? to - from : to - from + span_dayLength;
    const startsOn = (day) => (matches(calendarDay(day)) ? [day * span_dayLength + from] : []);
    /** None is longer than a day, so it began on that day or on the one before. */
    const near = (day) => [...startsOn(day - 1), ...startsOn(day)];
    return {
        reason,
        startsOn,
        holds: (wall) => near(dayOf(wall)).some((start) => wall >= start && wall < start + length),
        endsOn: (day) => near(day)
            .map((start) => start + length)
            .filter((end) => dayOf(end) === day),
    };
}
function dated({ from, to }, reason, where) {
    if (to <= from)
        throw invalidSpan(where, { found: 'it ends before it begins' });
    return {
        reason,
        holds: (wall) => wall >= from && wall < to,
        endsOn: (day) => (dayOf(to) === day ? [to] : []),
    };
}
function dayOf(wall) {
    return Math.floor(wall / span_dayLength);
}
function startOf(text, where) {
    const [day = '', time = '00:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function endOf(text, where) {
    const [day = '', time = '24:00'] = text.split('T');
    return parseDay(day, where) * span_dayLength + parseTime(time);
}
function daysOf({ days, rule, start }, where) {
    if (days !== undefined && rule !== undefined)
        throw invalidSpan(where, { expected: '"days" or a "rule"', found: 'both' });
    if (rule !== undefined)
        return daysOfRule(rule, start, where);
    if (start !== undefined)
        throw invalidSpan(where, { found: '"start" is for a "rule"' });
    if (days === undefined)
        return undefined;
    const named = new Set(days.flatMap((one) => weekdaysOf(one)));
    return ({ weekday }) => named.has(weekday);
}
/** Parses `mon-thu`, and `fri-mon` over the end of the week. */
function weekdaysOf(text) {
    const [first = '', last = first] = text.split('-');
    const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
    const count = ((to - from + 7) % 7) + 1;
    return Array.from({ length: count }, (_, index) => (from + index) % 7);
}
function always(_day) {
    return true;
}
function invalidSpan(where, problem) {
    return new errors/* UsageError */.eb({ code: 'window-invalid', where, ...problem });
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/zone.js

const minute = 60_000;
/** Largest offset of clocks from UTC. */
const farthest = 15 * 60 * minute;
/** Opens a time zone. Throws UsageError for a name that the IANA database does not have. */
function zoneOf(name) {
    const format = formatFor(name);
    const wallOf = (instant) => {
        const { year = 0, month = 1, day = 0, hour = 0, minute: minutes = 0 } = partsOf(format, instant);
        return Date.UTC(year, month - 1, day, hour, minutes) / minute;
    };
    return { name, wallOf, instantsOf: (wall) => instantsOf(wall, wallOf) };
}
function formatFor(name) {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone: name,
            calendar: 'iso8601',
            hourCycle: 'h23',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
        });
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        const where = 'windows.timezone';
        throw new errors/* UsageError */.eb({ code: 'unknown-timezone', where, expected: 'a zone such as Europe/Berlin', found: name });
    }
}
function partsOf(format, instant) {
    return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
}
function instantsOf(wall, wallOf) {
    const asUtc = wall * minute;
    const offsets = [asUtc - farthest, asUtc + farthest].map((time) => wallOf(new Date(time)) * minute - time);
    const candidates = [...new Set(offsets)].map((offset) => new Date(asUtc - offset));
    const found = candidates.filter((instant) => wallOf(instant) === wall);
    if (found.length > 0)
        return found.toSorted((left, right) => left.getTime() - right.getTime());
    return [firstAtLeast(wall, asUtc - farthest, asUtc + farthest, wallOf)];
}
/** Finds the end of a gap by halving, since clocks run forward around it. */
function firstAtLeast(wall, early, late, wallOf) {
    let [before, after] = [early / minute, late / minute];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (wallOf(new Date(middle * minute)) >= wall)
            after = middle;
        else
            before = middle;
    }
    return new Date(after * minute);
}

;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows/calendar.js


const calendar_farthest = 400;
const calendar_dayLength = 1440;
/**
 * Makes the calendar.
 * Throws UsageError for contradictory windows. `where` names the section, for messages.
 */
function calendarOf({ timezone, allow, freeze }, where) {
    const zone = zoneOf(timezone);
    const allowed = allow?.map((entry, index) => allowSpan(entry, `${where}.allow[${index}]`));
    const frozen = (freeze ?? []).map((entry, index) => freezeSpan(entry, `${where}.freeze[${index}]`));
    const closedBecause = (now) => {
        const wall = zone.wallOf(now);
        const closing = frozen.find((span) => span.holds(wall));
        if (closing !== undefined)
            return closing.reason === undefined ? 'a freeze' : `a freeze: ${closing.reason}`;
        if (allowed === undefined || allowed.some((span) => span.holds(wall)))
            return undefined;
        return 'outside of its windows';
    };
    return { zone, closedBecause, opensAgain: (now) => opening(now, zone, { allowed, frozen }, closedBecause) };
}
/** Finds the next opening: the first open time among the starts of windows and the ends of freezes. */
function opening(now, zone, spans, closedBecause) {
    const today = Math.floor(zone.wallOf(now) / calendar_dayLength);
    for (let day = today; day <= today + calendar_farthest; day += 1) {
        const begins = (spans.allowed ?? []).flatMap((span) => span.startsOn(day));
        const ends = spans.frozen.flatMap((span) => span.endsOn(day));
        const open = [...begins, ...ends]
            .flatMap((wall) => zone.instantsOf(wall))
            .filter((instant) => instant > now && closedBecause(instant) === undefined);
        if (open.length > 0)
            return new Date(Math.min(...open.map((instant) => instant.getTime())));
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/src/steps/gate/external/row.js
var external_row = __webpack_require__(42162);
;// CONCATENATED MODULE: ./lib/src/steps/gate/external/windows.js


/** Times at which the environment may be entered. */
const windows = {
    kind: 'windows',
    plan({ environment, policy }) {
        if (environment === undefined || policy?.windows === undefined)
            return Promise.resolve(undefined);
        const calendar = calendarOf(policy.windows, `gates.${environment.name}.windows`);
        const mayOverride = policy['break-glass']?.['may-override'].includes('windows') ?? false;
        const row = {
            id: 'window',
            title: 'Time of entry',
            required: `within the windows of ${environment.name} (${calendar.zone.name})`,
            source: 'flow',
            from: 'the clock',
        };
        return Promise.resolve({
            kind: 'windows',
            rows: [row],
            ask: ({ clock }) => Promise.resolve({ checks: [(0,external_row/* rowOf */.OB)('windows', row, windowResult(calendar, clock.now(), mayOverride))] }),
        });
    },
};
function windowResult(calendar, now, mayOverride) {
    const because = calendar.closedBecause(now);
    const time = shownTime(now, calendar);
    if (because === undefined)
        return { status: 'pass', found: time };
    const next = calendar.opensAgain(now);
    const when = next === undefined ? 'It does not open within 400 days' : `It opens again at ${shownTime(next, calendar)}`;
    return {
        status: 'fail',
        found: `${time}: closed, ${because}`,
        advice: mayOverride ? `${when}; earlier only by break-glass, which somebody else must approve` : when,
    };
}
/** Shows local time, with UTC beside it. */
function shownTime(instant, { zone }) {
    const local = new Date(zone.wallOf(instant) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    return zone.name === 'UTC' ? `${local} UTC` : `${local} ${zone.name} (${instant.toISOString().slice(0, 16)}Z)`;
}


/***/ })

};
