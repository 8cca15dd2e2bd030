/** Time with one distance from UTC; seconds since 1970, the end excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** Seconds that local time is ahead of UTC. */
  readonly ahead: number;
}

/** Seconds between two looks at a zone's clock: no zone changes twice in a week. */
const lookSeconds = 7 * 86_400;

/** Whether controllers know a time zone by this name; they tell `Europe/Berlin` from `europe/berlin`. */
export function isZone(name: string): boolean {
  if (isUtc(name)) return true;
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+){0,2}$/.test(name) || name.length > 60) return false;
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/** Containers of controllers have no zone of their own. */
function isUtc(name: string): boolean {
  return ['', 'UTC', 'Local'].includes(name);
}

/** Spans of a zone between two seconds, in order, without a hole. */
export function spansOf(zone: string, from: number, to: number): readonly Span[] {
  if (isUtc(zone)) return [{ from, to, ahead: 0 }];
  const ahead = aheadIn(zone);
  const spans: Span[] = [];
  let [start, current] = [from, ahead(from)];
  for (let second = from; second < to; second += lookSeconds) {
    const next = Math.min(second + lookSeconds, to);
    const after = ahead(next);
    if (after === current) continue;
    const change = changeBetween(second, next, ahead);
    spans.push({ from: start, to: change, ahead: current });
    [start, current] = [change, after];
  }
  return [...spans, { from: start, to, ahead: current }];
}

/** Whether each change of a zone's clock is of whole hours; how a controller walks past another one is not modelled. */
export function changesByHours(zone: string, from: number, to: number): boolean {
  const spans = spansOf(zone, from, to);
  return spans.every(({ ahead }, index) => (ahead - (spans[index - 1]?.ahead ?? ahead)) % 3600 === 0);
}

/** First second whose distance is no longer the one of `low`. */
function changeBetween(low: number, high: number, ahead: (second: number) => number): number {
  const before = ahead(low);
  let [least, most] = [low, high];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (ahead(middle) === before) least = middle;
    else most = middle;
  }
  return most;
}

function aheadIn(zone: string): (second: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (second) => {
    const parts = new Map(format.formatToParts(second * 1000).map(({ type, value }) => [type, Number(value)]));
    const of = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const local = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
    return local / 1000 - second;
  };
}
