import type { Clock } from '../../../../base/clock.ts';
import { millisecondsOf } from '../../../../base/duration.ts';
import { EvidenceError } from '../../../../base/errors.ts';
import { timeOf } from '../../../../evidence/origin.ts';
import { shown } from '../../../../evidence/text/unreadable.ts';
import { type Json, member } from '../../../../web/json.ts';
import { shortDigest } from '../../../../registry/digest.ts';
import { parseLocation, parseReference, pointAt, type Reference } from '../../../../registry/reference.ts';
import { predecessorsOf } from '../../../../flow/graph.ts';
import { applicationOf } from '../../../../flow/questions.ts';
import type { Registries } from '../../../../registry/registry.ts';
import { isTag, tagOfVersion } from '../../../../registry/tag-name.ts';
import type { CheckContext } from '../check.ts';
import type { RowResult } from '../row.ts';
import { namedIn } from './naming.ts';
import type { ChangeSystem, Ticket } from './system.ts';
import { textsIn, valueAt, valuesIn } from './value.ts';
import type { Subject } from '../../model.ts';

/** Largest difference between two clocks. */
const skew = 5 * 60_000;
const dayMs = 24 * 60 * 60_000;
/** Longest window in milliseconds; a window that never ends is none. */
const maxWindowMs = 90 * dayMs;

/**
 * Judges whether all values of a field are wanted.
 * A display name beside a value decides nothing.
 */
export function judgeValue({ record }: Ticket, path: string, wanted: readonly string[], advice: string): RowResult {
  const texts = valuesIn(valueAt(record, path));
  const all = textsIn(valueAt(record, path));
  const found = texts.length === 0 ? `nothing in ${path}` : shown([...new Set(all)].join(', '), 100);
  if (texts.length > 0 && texts.every((text) => wanted.includes(text))) return { status: 'pass', found };
  return { status: texts.length === 0 ? 'error' : 'fail', found, advice };
}

/**
 * Judges the time.
 * Throws EvidenceError for times that cannot be read, and for clocks that disagree.
 */
export function judgeWindow(
  ticket: Ticket,
  system: ChangeSystem,
  [from, to]: readonly [string, string],
  clock: Clock,
): RowResult {
  const [start, end] = [timeIn(ticket, from, system), timeIn(ticket, to, system)];
  const now = clock.now();
  if (ticket.date !== undefined && Math.abs(ticket.date.getTime() - now.getTime()) > skew) {
    throw new EvidenceError({
      code: 'change-clock-skew',
      found: `${system.name} says that it is ${ticket.date.toISOString()}, this machine ${now.toISOString()}`,
      fix: 'see to the clock that is wrong',
    });
  }
  const found = `${start.toISOString()} to ${end.toISOString()}`;
  if (now < start)
    return { status: 'fail', found, advice: `Its window is yet to come: wait until ${start.toISOString()}` };
  if (end.getTime() - start.getTime() > maxWindowMs) {
    return { status: 'fail', found, advice: `Plan a window of at most ${maxWindowMs / dayMs} days` };
  }
  if (now > end) return { status: 'fail', found, advice: 'Its window is over: plan it anew' };
  return { status: 'pass', found };
}

/**
 * Judges the age of a ticket without a window: since it came into its state, else since it was made.
 * A ticket of last year that nobody closed is for a change of last year.
 */
export function judgeAge(ticket: Ticket, system: ChangeSystem, maxAge: string, clock: Clock): RowResult {
  const path = system.fields.since?.find((one) => jsonText(valueAt(ticket.record, one)) !== undefined);
  if (path === undefined) {
    return {
      status: 'error',
      found: `no time in ${(system.fields.since ?? []).join(' or ')}, so it never ends`,
      advice: 'Name its window (fields.from and fields.to), or the time since which it stands (fields.since)',
    };
  }
  const since = timeIn(ticket, path, system);
  const now = clock.now().getTime();
  const found = `since ${since.toISOString()}`;
  if (since.getTime() > now + skew) return { status: 'fail', found, advice: 'See to the clock that is wrong' };
  if (now - since.getTime() <= millisecondsOf(maxAge)) return { status: 'pass', found };
  return { status: 'fail', found, advice: 'Have a ticket approved for this change, or give it a window' };
}

function timeIn({ record }: Ticket, path: string, { name, isUtc }: ChangeSystem): Date {
  const value = valueAt(record, path);
  const text = jsonText(value);
  const time = timeOf(text);
  if (time !== undefined && (time.zoned || isUtc)) return new Date(time.at);
  throw new EvidenceError({
    code: 'change-without-window',
    where: name,
    expected: `a time with its zone in ${path}`,
    found: text === undefined || text === '' ? 'none' : shown(text, 40),
    fix: 'fill it in',
  });
}

/** Reads ServiceNow's stored value rather than its display value: only the stored one is in UTC. */
function jsonText(value: Json | undefined): string | undefined {
  const held = member(value, 'value') ?? value;
  return typeof held === 'string' ? held : undefined;
}

/**
 * Judges whether the ticket is about this artifact.
 * The ticket's text decides, not the caller's input: a digest is the artifact's own, a version is an input, which a
 * registry on the way must know as this artifact. Prose mentions other versions, so that a digest alone counts there.
 */
export async function judgeSubject(
  { record }: Ticket,
  { fields }: ChangeSystem,
  { subject, flow, environment }: Pick<CheckContext, 'subject' | 'flow' | 'environment'>,
  registries: Pick<Registries, 'open'>,
): Promise<RowResult> {
  const textsAt = (paths: readonly string[] = []) => paths.flatMap((path) => textsIn(valueAt(record, path)));
  const texts = { names: textsAt(fields.names), prose: textsAt(fields.prose) };
  const named = namedIn(texts, subject, flow?.applications.length === 1);
  if (named?.negation !== undefined) {
    const found = `"${named.negation}" before ${named.text}`;
    return { status: 'fail', found, advice: 'Give a ticket that lets this artifact in' };
  }
  if (named !== undefined) {
    if (named.by === 'digest') return { status: 'pass', found: named.text };
    const known = await knownAs(subject, sourcesOf({ subject, flow, environment }), registries);
    if (known !== undefined && known === subject.digest) return { status: 'pass', found: named.text };
    const is =
      known === undefined ? 'which no registry on the way knows' : `which is ${shortDigest(known)}, not this artifact`;
    const advice =
      known === undefined
        ? `Name its digest in the ticket, and have that approved: ${subject.digest ?? 'give the input "artifact"'}`
        : 'Give the version of this artifact, and the ticket that was approved for it';
    return { status: 'fail', found: `${named.text}, ${is}`, advice };
  }
  const { application, version, digest } = subject;
  const name =
    version === undefined ? 'its digest' : `"${[application, version].filter(Boolean).join(' ')}" or its digest`;
  return {
    status: 'fail',
    found: `neither in ${[...fields.names, ...(fields.prose ?? []).map((path) => `${path} (digest alone)`)].join(', ')}`,
    advice: `Name ${name} in the ticket, and have that approved${digest === undefined ? '' : `: ${digest}`}`,
  };
}

/** Returns the artifact's sources: the image's repositories in the environments before. */
function sourcesOf({
  subject,
  flow,
  environment,
}: Pick<CheckContext, 'subject' | 'flow' | 'environment'>): readonly Reference[] {
  if (flow === undefined || environment === undefined || subject.application === undefined) return [];
  const { image } = applicationOf(flow, subject.application);
  return predecessorsOf(flow, environment.name).map(({ registry }) => parseLocation(registry, image));
}

/**
 * Finds the digest that the version has in a registry on the way: another one than the artifact's, else its own.
 * The version is an input and may be wrong. Undefined where no registry before the environment knows it; without such
 * a registry, the artifact's own decides.
 */
async function knownAs(
  { artifact, version = '', digest }: Subject,
  sources: readonly Reference[],
  registries: Pick<Registries, 'open'>,
): Promise<string | undefined> {
  const tag = tagOfVersion(version);
  if (artifact === undefined || !isTag(tag)) return undefined;
  const own = pointAt(parseReference(artifact, { what: 'artifact' }));
  const [atOwn, ...before] = await Promise.all(
    [own, ...sources].map(async (place) => (await registries.open(place).resolve(tag))?.digest),
  );
  const known = [atOwn, ...before].filter((found) => found !== undefined);
  const other = known.find((found) => found !== digest);
  return other ?? (before.length > 0 ? before : [atOwn]).find((found) => found !== undefined);
}
