import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { claimOf, compareRecords, isFuture, signatureOf } from '../../records/chain.ts';
import { withContentCache } from '../../records/content-cache.ts';
import { type FoundRecord, recordsOf } from '../../records/read.ts';
import { periodOf, standingOf } from '../../records/standing.ts';
import type { Digest } from '../../registry/digest.ts';
import { formatRepository, type Reference } from '../../registry/reference.ts';
import type { Registries, Repository } from '../../registry/registry.ts';
import type { Ports } from '../ports.ts';
import { areRecorded, deploymentLines } from './deployments.ts';
import type {
  DeploymentLine,
  EditLine,
  EnvironmentHistory,
  HistoryFindings,
  HistoryPlan,
  RecordLine,
  VerificationLine,
} from './model.ts';
import { onceEachVerification, verificationLines } from './recovery.ts';

/** Artifacts whose records are read; each is some requests. */
const maxArtifacts = 500;
const maxReads = 8;

/** An artifact in one of the application's repositories. */
interface StoredArtifact {
  readonly repository: Reference;
  readonly digest: Digest;
}

/**
 * Finds the records beside every digest that Git has named and beside every tag, and beside the images that those
 * records say were replaced; and the changes in Git that none of them accounts for. A place that does not answer costs
 * its own records.
 */
export async function findHistory(plan: HistoryPlan, { clock, log, registries }: Ports): Promise<HistoryFindings> {
  const cached = withContentCache(registries);
  const warn = (message: string): void => log.warn(message);
  const unreadable: { place: string; message: string }[] = [];
  const attempt = async <T>(place: Reference, fallback: T, read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      const known = unreadable.some(({ message }) => message === error.message);
      if (!known) unreadable.push({ place: formatRepository(place), message: error.message });
      return fallback;
    }
  };
  const artifacts = new Map<string, StoredArtifact>();
  for (const artifact of await seeds(plan, cached, attempt)) artifacts.set(keyOf(artifact), artifact);
  const lines = new Map<Digest, RecordLine>();
  const deployments = new Map<Digest, DeploymentLine>();
  const verifications: VerificationLine[] = [];
  const waiting = [...artifacts.values()];
  for (let round = waiting.splice(0); round.length > 0; round = waiting.splice(0)) {
    await mapBounded(round, maxReads, async (artifact) => {
      const { repository, digest } = artifact;
      const opened = listedOnce(cached.open(repository));
      if (areRecorded(plan)) {
        const read = () => deploymentLines(opened, digest, plan, warn);
        for (const line of await attempt(repository, [], read)) deployments.set(line.record, line);
      }
      const found = await attempt(repository, [], () => recordsOf(opened, digest, { warn }));
      const verified = () => verificationLines(opened, digest, plan, { now: clock.now(), warn: () => {} });
      verifications.push(...(await attempt(repository, [], verified)));
      for (const record of found) {
        const line = lineOf(record, digest, plan, clock.now());
        if (line === undefined) continue;
        lines.set(line.record, line);
        for (const before of replacedBy(line, plan)) {
          if (artifacts.has(keyOf(before)) || artifacts.size >= maxArtifacts) continue;
          artifacts.set(keyOf(before), before);
          waiting.push(before);
        }
      }
    });
  }
  const records = inOrder(withForks([...lines.values()]));
  return {
    records,
    deployments: [...deployments.values()].toSorted((one, other) =>
      one.deployment.time < other.deployment.time ? -1 : 1,
    ),
    verifications: onceEachVerification(verifications),
    drills: plan.drills,
    edits: plan.flow.records === undefined ? [] : onceEach(plan.places.flatMap((place) => editsIn(place, records))),
    isCut: artifacts.size >= maxArtifacts || plan.isCut || plan.places.some(({ history }) => history.isCut),
    unreadable,
  };
}

/** Asks once what is attached to an artifact, whatever is read of it then. */
function listedOnce(repository: Repository): Repository {
  const lists = new Map<Digest, ReturnType<Repository['referrers']>>();
  const manifests = new Map<string, ReturnType<Repository['manifest']>>();
  return {
    ...repository,
    referrers: (subject, options) => {
      const asked = lists.get(subject) ?? repository.referrers(subject, options);
      lists.set(subject, asked);
      return asked;
    },
    manifest: (name) => {
      const asked = manifests.get(name) ?? repository.manifest(name);
      manifests.set(name, asked);
      return asked;
    },
  };
}

type Attempt = <T>(place: Reference, fallback: T, read: () => Promise<T>) => Promise<T>;

async function seeds(
  { places }: HistoryPlan,
  registries: Registries,
  attempt: Attempt,
): Promise<readonly StoredArtifact[]> {
  const repositories = new Map<string, Reference>();
  const named = places.flatMap(({ repositories: own, history }) => {
    for (const repository of own) repositories.set(formatRepository(repository), repository);
    const digests = history.states.flatMap(({ image: { digest } }) => digest ?? []);
    return own.flatMap((repository) => digests.map((digest) => ({ repository, digest })));
  });
  const tagged = await mapBounded([...repositories.values()], maxReads, (repository) =>
    attempt(repository, [], () => taggedIn(repository, registries)),
  );
  return [...named, ...tagged.flat()].slice(0, maxArtifacts);
}

async function taggedIn(repository: Reference, registries: Registries): Promise<readonly StoredArtifact[]> {
  const opened = registries.open(repository);
  // Fallback tags list the referrers of an artifact, and are none themselves.
  const tags = (await opened.tags()).filter((tag) => !/^sha\d+-[0-9a-f]{32,64}/.test(tag)).slice(-maxArtifacts);
  const resolved = await mapBounded(tags, maxReads, (tag) => opened.resolve(tag));
  const digests = new Set(resolved.flatMap((one) => one?.digest ?? []));
  return [...digests].map((digest) => ({ repository, digest }));
}

function keyOf({ repository, digest }: StoredArtifact): string {
  return `${formatRepository(repository)}@${digest}`;
}

/** Makes a line of a record; a record of something else is no part of this history. */
function lineOf(record: FoundRecord, digest: Digest, plan: HistoryPlan, now: Date): RecordLine | undefined {
  if ('unreadable' in record.content) return undefined;
  const { flowNames, application, trust, places } = plan;
  const { subjects, promotion } = record.content.statement;
  const isOwn =
    subjects.includes(digest) && flowNames.has(promotion.flow) && promotion.application === application.name;
  if (!isOwn) return undefined;
  const standings = places
    .filter(({ environment }) => environment.name === promotion.destination.environment)
    .map(({ history }) => standingOf({ digest: record.digest, promotion }, digest, history));
  const standing = standings.find((one) => one === 'present' || one === 'past') ?? standings[0] ?? 'unknown';
  const signature = signatureOf(record, trust, claimOf(promotion));
  const future = isFuture(promotion.time, now);
  return { record: record.digest, digest, signature, future, standing, forked: false, promotion };
}

/** A record without trust leads nowhere; one that names no environment of any flow neither. */
function replacedBy(line: RecordLine, { places }: HistoryPlan): readonly StoredArtifact[] {
  const { replaced, destination } = line.promotion;
  if (replaced === undefined || !counts(line)) return [];
  return places
    .filter(({ environment }) => environment.name === destination.environment)
    .flatMap(({ repositories }) => repositories.map((repository) => ({ repository, digest: replaced.digest })));
}

function counts({ signature, future }: RecordLine): boolean {
  return !future && (signature === 'trusted' || signature === 'not-asked');
}

function withForks(lines: readonly RecordLine[]): readonly RecordLine[] {
  const followers = new Map<string, number>();
  for (const line of lines.filter(counts)) {
    const key = forkKey(line);
    if (key !== undefined) followers.set(key, (followers.get(key) ?? 0) + 1);
  }
  return lines.map((line) => ({ ...line, forked: counts(line) && (followers.get(forkKey(line) ?? '') ?? 0) > 1 }));
}

function forkKey({ promotion: { previous, destination } }: RecordLine): string | undefined {
  return previous === undefined ? undefined : `${destination.environment} ${previous}`;
}

/** By chain within an environment; between environments by time, which no earlier record of a chain may exceed. */
function inOrder(lines: readonly RecordLine[]): readonly RecordLine[] {
  const environments = new Set(lines.map(({ promotion }) => promotion.destination.environment));
  const timed = [...environments].flatMap((name) => {
    let latest = 0;
    return lines
      .filter(({ promotion }) => promotion.destination.environment === name)
      .toSorted((left, right) => compareRecords(left.promotion, right.promotion))
      .map((line) => {
        latest = Math.max(latest, Date.parse(line.promotion.time));
        return { line, time: latest };
      });
  });
  return timed.toSorted((left, right) => left.time - right.time).map(({ line }) => line);
}

/** Two flows may name one place in two ways. */
function onceEach(edits: readonly EditLine[]): readonly EditLine[] {
  return [...new Map(edits.map((edit) => [`${edit.environment} ${edit.commit}`, edit])).values()];
}

/** Periods of the environment that no record that counts stands for. */
function editsIn({ environment, history }: EnvironmentHistory, records: readonly RecordLine[]): readonly EditLine[] {
  const own = records.filter((line) => counts(line) && line.promotion.destination.environment === environment.name);
  const accounted = new Set(
    own.flatMap(({ record, digest, promotion }) => {
      const period = periodOf({ digest: record, promotion }, digest, history);
      return period === undefined ? [] : [period.start.commit];
    }),
  );
  return history.states.flatMap(({ commit, time, author, image: { digest, tag } }, at) => {
    const before = history.states[at + 1]?.image;
    const isNothing = digest === undefined && (tag === undefined || tag === '');
    const isSame = digest !== undefined && before?.digest === digest;
    if (isNothing || isSame || accounted.has(commit)) return [];
    return [{ environment: environment.name, commit, time, author, digest, version: tag }];
  });
}
