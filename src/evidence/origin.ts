import { type Json, listOr, textOr } from './text/json.ts';

/** Origin of a report by its own words: its subject, and the time it was made. */
export interface Origin {
  /** For each part that names any, the commits that it is about, lower case. */
  readonly commits: readonly (readonly string[])[];
  /** For each part that names any, the digests that the image it is about goes by. */
  readonly digests: readonly (readonly string[])[];
  /** The oldest of its parts; undefined where it does not say. */
  readonly time: ReportTime | undefined;
}

export interface ReportTime {
  /** Milliseconds since 1970, in UTC. */
  readonly at: number;
  /** False: the report leaves the time zone out, and UTC is a guess. */
  readonly zoned: boolean;
}

export const silentOrigin: Origin = { commits: [], digests: [], time: undefined };

const iso = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,12})?(?: ?(Z|[+-]\d\d:?\d\d))?$/;

/** Reads a time in RFC 3339 or a looser ISO 8601; undefined for other text, and for years before 2000. */
export function timeOf(text: string | undefined): ReportTime | undefined {
  const [, day, clock, fraction = '', zone] = iso.exec(text?.slice(0, 60) ?? '') ?? [];
  if (day === undefined) return undefined;
  const offset = zone === undefined || zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const at = Date.parse(`${day}T${clock}${clock?.length === 5 ? ':00' : ''}${fraction.slice(0, 4)}${offset}`);
  return plausible(at, zone !== undefined);
}

/** Reads a count of seconds or milliseconds since 1970, whichever gives a plausible year. */
export function epochOf(value: string | number | undefined): ReportTime | undefined {
  const text = `${value ?? ''}`;
  if (!/^\d{9,14}(?:\.\d{1,9})?$/.test(text)) return undefined;
  const number = Number(text);
  return plausible(number < 1e11 ? number * 1000 : number, true);
}

export function timeOfJson(value: Json | undefined): ReportTime | undefined {
  return typeof value === 'number' ? epochOf(value) : timeOf(textOr(value));
}

/** Tools without a time write 0 or their language's first year. */
function plausible(at: number, zoned: boolean): ReportTime | undefined {
  return at >= Date.UTC(2000) ? { at, zoned } : undefined;
}

/** Returns the one that was longer ago: a report is as old as its oldest part. */
export function older(a: ReportTime | undefined, b: ReportTime | undefined): ReportTime | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.at < a.at ? b : a;
}

const bare = /^sha256:[0-9a-f]{64}$/;

/** Returns the digests of `repository@sha256:…`, of bare ones and of package URLs (`pkg:oci/cart@sha256%3A…`). */
export function digestsIn(values: Json | undefined): readonly string[] {
  const list = Array.isArray(values) ? listOr(values) : [values];
  return list.flatMap((value) => {
    const text = (textOr(value) ?? '').slice(0, 2000).replace(/%3a/i, ':').split('?')[0] ?? '';
    const digest = text.slice(text.lastIndexOf('@') + 1);
    return bare.test(digest) ? [digest] : [];
  });
}
