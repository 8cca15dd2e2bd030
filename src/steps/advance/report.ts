import type { Move } from '../../delivery/model.ts';
import { type Block, heading, paragraph, type Report, table } from '../../report/report.ts';
import type { AdvancePlan } from './model.ts';

/** `cart in prod`. */
export function subjectOf({ subject: { application, environment } }: Pick<AdvancePlan, 'subject'>): string {
  return `${application.name} in ${environment.name}`;
}

/** Report of a plan, for people. */
export function describe(plan: AdvancePlan): Report {
  return [heading('advance: plan'), paragraph(`${nextOf(plan)}.`), ...stateBlocks(plan)];
}

function nextOf(plan: AdvancePlan): string {
  const { abort, underWay } = plan;
  if (abort !== undefined) return `This will take ${subjectOf(plan)} back: ${abort.says}`;
  if (plan.watched !== undefined)
    return `The controller of the Rollout makes the steps of ${subjectOf(plan)}, and is asked where ${plan.watched.tag} stands`;
  if (underWay === undefined) return `No delivery of ${subjectOf(plan)} is under way`;
  const asked = underWay.isWatched
    ? `, once its ${plan.validation === undefined ? '' : 'tests, '}metrics, soak and windows have been asked`
    : '';
  return `The next commit for ${subjectOf(plan)}: ${underWay.next.says}${asked}`;
}

/** Shows what runs how much. */
export function stateBlocks({ underWay, present, nextAt }: AdvancePlan): readonly Block[] {
  const warnings = Object.values(present.strategy.cells).flatMap(({ warning }) => warning ?? []);
  if (underWay === undefined) return [];
  const { incoming, outgoing, share, at } = underWay;
  const rows = [
    [`${share} %`, incoming.tag, incoming.digest],
    [`${100 - share} %`, outgoing.tag, outgoing.digest],
  ];
  const since =
    present.since === undefined ? '' : `, since ${present.since.time} (commit ${present.since.commit.slice(0, 12)})`;
  const until = nextAt === undefined ? '' : `; the next step is due from ${nextAt.toISOString()}`;
  return [
    table(['traffic', 'version', 'digest'], rows),
    paragraph(`It stands at ${at}${since}${until}.`),
    ...warnings.map((warning) => paragraph(`Warning: ${warning}.`)),
  ];
}

/** Body of the change request of one move. */
export function requestBlocks(plan: AdvancePlan, move: Move): Report {
  const { strategy, state } = plan.present;
  const rows = Object.entries(strategy.cells).flatMap(([key, { name }]) => {
    const [before = '', after = ''] = [state[key], move.wanted[key]];
    return before === after ? [] : [[name, before, after]];
  });
  return [
    paragraph(`${subjectOf(plan)}: ${move.says}.`),
    table(['place', 'before', 'after'], rows),
    ...stateBlocks(plan),
  ];
}
