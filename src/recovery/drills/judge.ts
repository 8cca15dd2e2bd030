import { counted } from '../../base/counted.ts';
import { millisecondsOf } from '../../base/duration.ts';
import { shown } from '../../base/shown.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Answer } from '../model.ts';
import { inUnits } from '../schedules/words.ts';
import type { Drill, DrillTarget } from './model.ts';

/** What a drill is held against; durations are those of the flow: `4h`. */
export interface DrillDemands {
  readonly now: Date;
  readonly maxAge: string;
  readonly rto: string | undefined;
  readonly rpo: string | undefined;
}

export type DrillJudgement = Pick<Answer, 'verdict' | 'because' | 'fix' | 'measured'>;

/** A drill that tells everything that it is judged by. */
type WholeDrill = Drill & Required<Pick<Drill, 'backup' | 'target' | 'started' | 'ready'>>;

const hour = millisecondsOf('1h');

/** Judges what is known of one drill: first whether it tells enough, then what it found. */
export function judgeDrill(drill: Drill, demands: DrillDemands, flow: Flow): DrillJudgement {
  const fault = failureOf(drill);
  if (fault !== undefined) return failed(fault);
  if (!isWhole(drill))
    return unproven(`its record tells no ${missingOf(drill)}`, 'record it with "krci-deploy drill record"');
  const { started, ready, target } = drill;
  if (ready < started) return unproven('it was ready before it started', 'correct the times of its record');
  if (ready.getTime() > demands.now.getTime() + hour)
    return unproven(`it was ready at ${minute(ready)}, in the future`, 'correct the clock of its job');
  const lost = productionOf(target, flow);
  if (lost !== undefined)
    return failed(`it was restored into ${lost}, which is what would be lost`, 'restore elsewhere');
  const seconds = (ready.getTime() - started.getTime()) / 1000;
  return { ...judgeTimes(drill, demands), measured: { objective: 'rto', seconds } };
}

function failureOf({ checks, faults }: Drill): string | undefined {
  const [fault] = faults;
  const bad = checks.find(({ result }) => result === 'failed');
  if (bad !== undefined)
    return `${checkName(bad.name)} failed${bad.detail === undefined ? '' : `: ${shown(bad.detail)}`}`;
  if (fault !== undefined) return fault;
  const good = checks.filter(({ result }) => result === 'passed');
  if (good.length === 0) return 'no query or check was made on what was restored';
  return good.every(({ isHollow }) => isHollow === true) ? 'none of its checks looked at the data' : undefined;
}

function checkName(name: string): string {
  return name === '' ? 'a check' : shown(name);
}

function isWhole(drill: Drill): drill is WholeDrill {
  return missingOf(drill) === '';
}

/** Names what a record must tell and does not. */
function missingOf({ backup, target, started, ready }: Drill): string {
  const parts = [
    backup === undefined || backup.id === '' ? 'id of the backup' : '',
    target === undefined || target.name === '' ? 'target' : '',
    started === undefined ? 'start' : '',
    ready === undefined ? 'time at which it was ready' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Names production, where a target is a part of it: its cluster is lost whole, whatever the namespace. */
function productionOf({ environment, cluster }: DrillTarget, { environments }: Flow): string | undefined {
  const production = environments.filter(({ tier }) => tier === 'production');
  if (production.some(({ name }) => name === environment)) return environment;
  return production.some((one) => one.cluster === cluster) ? `the cluster ${cluster ?? ''}` : undefined;
}

function judgeTimes(drill: WholeDrill, { now, maxAge, rto, rpo }: DrillDemands): DrillJudgement {
  const { started, ready, backup, target } = drill;
  const name = shown(backup.id);
  if (now.getTime() - started.getTime() > millisecondsOf(maxAge))
    return failed(`the newest drill began at ${minute(started)}, more than ${maxAge} ago`, 'restore a backup again');
  if (rto === undefined)
    return unproven('the flow does not say how long a recovery may take', 'write rto into the section recovery');
  const took = ready.getTime() - started.getTime();
  const span = inUnits(took / 1000);
  if (took > millisecondsOf(rto))
    return failed(`the restore of ${name} took ${span}, more than the rto of ${rto}`, 'make the restore faster');
  const age = backup.made === undefined ? 0 : started.getTime() - backup.made.getTime();
  if (rpo !== undefined && age > millisecondsOf(rpo))
    return failed(
      `it restored data of ${minute(backup.made ?? started)}, more than the rpo of ${rpo} before it`,
      'restore the newest backup',
    );
  const made = drill.checks.filter(({ result }) => result === 'passed').length;
  const skipped = drill.checks.filter(({ result }) => result === 'skipped').length;
  const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
  return {
    verdict: 'PASS',
    because: `${name} was restored into ${shown(target.name)} at ${minute(started)} in ${span} (rto ${rto}), ${counted(made, 'check')} passed${rest}`,
  };
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16);
}

function failed(because: string, fix = 'find out why, and restore again'): DrillJudgement {
  return { verdict: 'FAIL', because, fix };
}

function unproven(because: string, fix: string): DrillJudgement {
  return { verdict: 'UNPROVEN', because, fix };
}
