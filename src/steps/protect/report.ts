import { heading, listing, paragraph, type Report, table } from '../../report/report.ts';
import type { ProtectPlan } from './model.ts';

export function describe(planned: ProtectPlan): Report {
  return [
    heading('protect'),
    ...differenceBlocks(planned),
    ...branchBlocks(planned),
    ...findingBlocks(planned),
    ...callBlocks(planned),
  ];
}

export function differenceBlocks({ wanted, differences, unseen }: ProtectPlan): Report {
  if (wanted.length === 0) return [paragraph('No environment of the flow is approved on the platform.')];
  const names = wanted.map(({ environment }) => environment).join(', ');
  if (differences.length === 0) {
    const isWhole = unseen.length === 0;
    return [
      paragraph(`${names}: ${isWhole ? 'guarded as the flow needs it' : 'no difference in what could be seen'}.`),
    ];
  }
  const rows = differences.map((one) => [
    one.environment,
    one.what,
    one.needed,
    one.found,
    one.demand,
    one.byHand === undefined ? 'protect --apply' : `by hand: ${one.byHand}`,
  ]);
  return [table(['Environment', 'What', 'Needed', 'Found', 'Demand', 'Set by'], rows)];
}

/** Shows each branch, its means of protection, and what of it could not be seen. */
export function branchBlocks({ branches }: ProtectPlan): Report {
  if (branches.length === 0) return [];
  const rows = branches.map(({ repository, branch, means, applies, unseen }) => [
    `${repository}, ${branch}`,
    means.join(', ') || 'nothing',
    applies,
    unseen.join('; '),
  ]);
  return [heading('Branches'), table(['Branch', 'Guarded by', 'Case', 'Could not be seen'], rows)];
}

/** Shows the requests that `apply` makes, so that a dry run can be carried out by hand. */
export function callBlocks({ calls }: ProtectPlan): Report {
  if (calls.length === 0) return [];
  const rows = calls.map(({ method, path, body }) => [method, path, body === undefined ? '' : JSON.stringify(body)]);
  return [heading('Requests'), table(['Method', 'Path', 'Body'], rows)];
}

export function findingBlocks({ findings, unseen }: ProtectPlan): Report {
  const rows = findings.map(({ at, found, advice }) => [at, found, advice]);
  return [
    ...(rows.length > 0
      ? [heading('Branches, queues, jobs and secrets'), table(['Where', 'Found', 'What to do'], rows)]
      : []),
    ...(unseen.length > 0 ? [paragraph('Could not be seen:'), listing(unseen.map(({ why }) => why))] : []),
  ];
}
