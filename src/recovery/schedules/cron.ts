import { goSeconds } from './go-duration.ts';
import { isZone } from './zones.ts';

/** Runs at seconds of days. */
export interface CronFields {
  readonly sort: 'fields';
  /** Zone that the schedule itself names; undefined where its controller's zone counts. */
  readonly zone: string | undefined;
  /** Seconds of a day, rising. */
  readonly times: readonly number[];
  /** Whether it runs on a day, counted from 1970-01-01. */
  isOn(day: number): boolean;
}

/** Runs with a fixed distance, of at least a second. */
export interface CronEvery {
  readonly sort: 'every';
  readonly seconds: number;
}

export type Cron = CronFields | CronEvery;

/** `five` is minute to day of week; `six` begins with the seconds. */
export type CronForm = 'five' | 'six';

/** A clause on why a controller refuses a schedule. */
export interface Refused {
  readonly refused: string;
}

interface Bounds {
  readonly word: string;
  readonly least: number;
  readonly most: number;
  readonly names?: readonly string[];
}

interface Field {
  readonly values: ReadonlySet<number>;
  /** Whether it leaves the choice of the day to the other field of days. */
  readonly isStar: boolean;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const bounds: readonly [Bounds, Bounds, Bounds, Bounds, Bounds, Bounds] = [
  { word: 'second', least: 0, most: 59 },
  { word: 'minute', least: 0, most: 59 },
  { word: 'hour', least: 0, most: 23 },
  { word: 'day of month', least: 1, most: 31 },
  { word: 'month', least: 1, most: 12, names: months },
  { word: 'day of week', least: 0, most: 6, names: weekdays },
];

const descriptors: Readonly<Record<string, string>> = {
  '@yearly': '0 0 0 1 1 *',
  '@annually': '0 0 0 1 1 *',
  '@monthly': '0 0 0 1 * *',
  '@weekly': '0 0 0 * * 0',
  '@daily': '0 0 0 * * *',
  '@midnight': '0 0 0 * * *',
  '@hourly': '0 0 * * * *',
};

/** Longest text that is read. */
const mostCharacters = 1000;

/**
 * Reads a schedule as robfig/cron 3 does, which Velero, K8up, CloudNativePG and Kubernetes use. Other readers accept
 * more (`7` for Sunday, `5L`, `1#2`): what this one refuses never runs in a cluster.
 */
export function cronOf(text: string, form: CronForm): Cron | Refused {
  if (text === '') return { refused: 'it is empty' };
  if (text.length > mostCharacters) return { refused: `it is longer than ${mostCharacters} characters` };
  const [, prefix, zone = ''] = /^((?:CRON_)?TZ=)([^ ]*)/.exec(text) ?? [];
  if (prefix === undefined) return rulesOf(text, form, undefined);
  const space = text.indexOf(' ');
  if (space < 0) return { refused: 'nothing follows its time zone' };
  if (!isZone(zone)) return { refused: `there is no time zone ${zone}` };
  return rulesOf(text.slice(space).trim(), form, zone);
}

function rulesOf(text: string, form: CronForm, zone: string | undefined): Cron | Refused {
  if (text.startsWith('@every ')) return everyOf(text.slice('@every '.length));
  if (text.startsWith('@')) {
    const fields = Object.hasOwn(descriptors, text) ? descriptors[text] : undefined;
    return fields === undefined ? { refused: `${text} is no word that it knows` } : fieldsOf(fields.split(' '), zone);
  }
  const given = text.split(/\s+/).filter((part) => part !== '');
  const expected = form === 'five' ? 5 : 6;
  if (given.length !== expected) return { refused: `it has ${given.length} fields and not ${expected}` };
  return fieldsOf(form === 'five' ? ['0', ...given] : given, zone);
}

function everyOf(text: string): Cron | Refused {
  const seconds = goSeconds(text);
  if (seconds === undefined) return { refused: `${text} is no duration such as 12h or 1h30m` };
  return { sort: 'every', seconds: Math.max(1, Math.floor(seconds)) };
}

function fieldsOf(texts: readonly string[], zone: string | undefined): CronFields | Refused {
  const fields: Field[] = [];
  for (const [index, bound] of bounds.entries()) {
    const field = fieldOf(texts[index] ?? '', bound);
    if ('refused' in field) return field;
    fields.push(field);
  }
  const [seconds, minutes, hours, days, ofMonths, ofWeek] = fields;
  return {
    sort: 'fields',
    zone,
    times: timesOf(hours, minutes, seconds),
    isOn: (day) => {
      const date = new Date(day * 86_400_000);
      if (ofMonths?.values.has(date.getUTCMonth() + 1) !== true) return false;
      const isDay = days?.values.has(date.getUTCDate()) === true;
      const isWeekday = ofWeek?.values.has(date.getUTCDay()) === true;
      // Both must fit where one is a star; where both are limited, either will do.
      return days?.isStar === true || ofWeek?.isStar === true ? isDay && isWeekday : isDay || isWeekday;
    },
  };
}

function timesOf(...[hours, minutes, seconds]: readonly (Field | undefined)[]): readonly number[] {
  const rising = (field: Field | undefined): readonly number[] => [...(field?.values ?? [])].toSorted((a, b) => a - b);
  const [ofHour, ofMinute] = [rising(minutes), rising(seconds)];
  return rising(hours).flatMap((hour) =>
    ofHour.flatMap((minute) => ofMinute.map((second) => hour * 3600 + minute * 60 + second)),
  );
}

/** A field of parts: an empty part counts for nothing, so that `,` is a field that never fits. */
function fieldOf(text: string, bound: Bounds): Field | Refused {
  const values = new Set<number>();
  let isStar = false;
  for (const part of text.split(',').filter((one) => one !== '')) {
    const range = rangeOf(part, bound);
    if ('refused' in range) return range;
    for (let value = range.first; value <= range.last; value += range.step) values.add(value);
    isStar ||= range.isStar;
  }
  return { values, isStar };
}

interface Range {
  readonly first: number;
  readonly last: number;
  readonly step: number;
  readonly isStar: boolean;
}

function rangeOf(part: string, bound: Bounds): Range | Refused {
  const [range = '', stepText, ...slashes] = part.split('/');
  const [low = '', high, ...hyphens] = range.split('-');
  if (slashes.length > 0) return refusedPart(bound, part, 'has more than one slash');
  const isStar = low === '*' || low === '?';
  if (!isStar && hyphens.length > 0) return refusedPart(bound, part, 'has more than one hyphen');
  const first = isStar ? bound.least : numberOf(low, bound);
  // A number with a step runs on to the end: `5/15` is `5-59/15`.
  const open = stepText !== undefined && high === undefined ? bound.most : first;
  const last = isStar ? bound.most : high === undefined ? open : numberOf(high, bound);
  const step = stepText === undefined ? 1 : numberOf(stepText, { ...bound, names: [] });
  if (first === undefined || last === undefined || step === undefined) return refusedPart(bound, part, 'is no number');
  if (first < bound.least) return refusedPart(bound, part, `is below ${bound.least}`);
  if (last > bound.most) return refusedPart(bound, part, `is above ${bound.most}`);
  if (first > last) return refusedPart(bound, part, 'ends before it begins');
  if (step === 0) return refusedPart(bound, part, 'has a step of 0');
  return { first, last, step, isStar: isStar && step === 1 };
}

function refusedPart({ word }: Bounds, part: string, why: string): Refused {
  return { refused: `${word} ${part} ${why}` };
}

function numberOf(text: string, { names = [], least }: Bounds): number | undefined {
  const name = names.indexOf(text.toLowerCase());
  if (name >= 0) return name + least;
  return /^\+?\d{1,18}$/.test(text) ? Number(text) : undefined;
}
