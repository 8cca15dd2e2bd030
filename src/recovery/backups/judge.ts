import { millisecondsOf } from '../../base/duration.ts';
import { shown } from '../../base/shown.ts';
import type { Answer } from '../model.ts';
import { type Backup, type BackupEvidence, locationKey } from './model.ts';

/** What backups of one series are held against. */
export interface Demands {
  readonly now: Date;
  /** Oldest that counts: `24h`; absent where the flow does not say. */
  readonly maxAge?: string;
  /** From 0 to 1. */
  readonly minimumShare: number;
}

export type Judgement = Pick<Answer, 'verdict' | 'because' | 'fix' | 'measured'>;

/** A backup of which all is known that its age and size are judged by. */
interface Dated extends Backup {
  readonly began: Date;
}

const hour = millisecondsOf('1h');

/** Judges the backups of one series by the newest of them that restores everything. */
export function judge(series: readonly Backup[], { locations }: BackupEvidence, demands: Demands): Judgement {
  const { now, maxAge } = demands;
  if (maxAge === undefined)
    return unproven('the flow does not say how much may be lost', 'write rpo into the section recovery');
  const undated = series.find(({ began }) => began === undefined);
  if (undated !== undefined) return unproven(`${nameOf(undated)} tells no time`, 'export the whole list of backups');
  const dated = series.flatMap((one): readonly Dated[] => {
    return one.began === undefined ? [] : [{ ...one, began: one.began }];
  });
  const future = dated.find(({ began }) => began.getTime() > now.getTime() + hour);
  if (future !== undefined)
    return unproven(
      `${nameOf(future)} began at ${minute(future.began)}, in the future`,
      'correct the clock of its job',
    );
  const ended = dated.filter(({ isRunning }) => isRunning !== true).toSorted((a, b) => +b.began - +a.began);
  return judgeEnded(ended, locations, { ...demands, maxAge });
}

function judgeEnded(
  ended: readonly Dated[],
  locations: BackupEvidence['locations'],
  demands: Demands & { readonly maxAge: string },
): Judgement {
  const [newest] = ended;
  if (newest === undefined) return failed('no backup of it has ended');
  const whole = ended.filter((one) => faultsOf(one, demands).length === 0);
  const [good] = whole;
  const fault = faultsOf(newest, demands)[0];
  const instead = fault === undefined ? '' : `; the newest, ${nameOf(newest)}, is no backup: ${fault}`;
  // A tool that calls nothing complete will do so again at its next run.
  const isHollow = isEmpty(newest) && newest.faults.length === 0;
  if (good === undefined || isHollow) return failed(`${nameOf(newest)} is no backup: ${fault ?? ''}`);
  const age = demands.now.getTime() - good.began.getTime();
  const measured = { objective: 'rpo', seconds: Math.max(0, age / 1000) } as const;
  if (age > millisecondsOf(demands.maxAge)) {
    const because = `the newest good backup, ${nameOf(good)}, began at ${minute(good.began)}, more than ${demands.maxAge} ago${instead}`;
    return { ...failed(because), measured };
  }
  const judged =
    judgeSize(good, whole, demands) ?? judgeLocation(good, locations, demands) ?? passed(good, whole, instead);
  return { ...judged, measured };
}

function faultsOf(backup: Dated, { now }: Demands): readonly string[] {
  const { expires, faults } = backup;
  return [
    ...(isEmpty(backup) ? ['nothing is in it'] : []),
    ...faults,
    ...(expires !== undefined && expires <= now ? [`it expired at ${minute(expires)}`] : []),
  ];
}

function isEmpty({ items, bytes }: Backup): boolean {
  return items === 0 || bytes === 0;
}

const sizes = [
  ['items', ({ items }: Backup) => items],
  ['bytes', ({ bytes }: Backup) => bytes],
] as const;

/** Compares with the median of the good ones before; each measure that the tool tells must hold. */
function judgeSize(good: Dated, whole: readonly Dated[], { minimumShare }: Demands): Judgement | undefined {
  if (good.items === undefined && good.bytes === undefined)
    return unproven(`${nameOf(good)} tells neither items nor bytes`, 'add evidence of its tool that tells its size');
  const before = whole.filter((one) => one.began < good.began);
  let compared = 0;
  for (const [noun, of] of sizes) {
    const [own, median] = [of(good), medianOf(before.flatMap((one) => of(one) ?? []))];
    if (own === undefined || median === undefined) continue;
    compared += 1;
    const share = `${Math.round(minimumShare * 100)}%`;
    if (own < median * minimumShare)
      return failed(`${nameOf(good)} holds ${own} ${noun}, less than ${share} of ${median} before`);
  }
  if (compared > 0) return undefined;
  return unproven(`there is no backup before ${nameOf(good)} to compare it with`, 'keep earlier ones in the evidence');
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low, high] = [sorted[middle], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function judgeLocation(
  good: Dated,
  locations: BackupEvidence['locations'],
  { now, maxAge }: Demands & { readonly maxAge: string },
): Judgement | undefined {
  if (good.location === undefined) return undefined;
  const found = locations.get(locationKey(good.tool, good.location));
  const storage = `the storage ${shown(good.location)} of ${nameOf(good)}`;
  if (found === undefined)
    return unproven(
      `nothing tells whether ${storage} is available`,
      'export the BackupStorageLocation with its status',
    );
  if (found.fault !== undefined) return failed(`${storage} ${found.fault}`);
  const age = found.seen === undefined ? Number.NaN : now.getTime() - found.seen.getTime();
  if (!(age >= -hour && age <= millisecondsOf(maxAge)))
    return unproven(`nobody has looked for ${maxAge} whether ${storage} is available`, 'export it with the backups');
  return undefined;
}

function passed(good: Dated, whole: readonly Dated[], instead: string): Judgement {
  const parts = sizes.flatMap(([noun, of]) => {
    const [own, median] = [
      of(good),
      medianOf(whole.filter((one) => one.began < good.began).flatMap((one) => of(one) ?? [])),
    ];
    return own === undefined ? [] : [`${own} ${noun}${median === undefined ? '' : ` (${median} before)`}`];
  });
  return {
    verdict: 'PASS',
    because: `${nameOf(good)} began at ${minute(good.began)} and holds ${parts.join(', ')}${instead}`,
  };
}

function nameOf({ id }: Backup): string {
  return shown(id.replace(/^\//, ''));
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

function failed(because: string): Judgement {
  return { verdict: 'FAIL', because, fix: 'make a backup that succeeds, and export its evidence' };
}

function unproven(because: string, fix: string): Judgement {
  return { verdict: 'UNPROVEN', because, fix };
}
