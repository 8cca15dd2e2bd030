import { createHash } from 'node:crypto';
import { RefusedError } from '../../base/errors.ts';
import { changedBy, changesTo, isSame, readState } from '../../delivery/cells.ts';
import type { Move, Standing } from '../../delivery/model.ts';
import { changePrefix } from '../../git/change-branch.ts';
import type { CommitMessage, Edit } from '../../git/gitops.ts';
import type { ChangeRequested } from '../../platform/change-request.ts';
import { renderMarkdown } from '../../report/markdown.ts';
import type { Ports } from '../ports.ts';
import type { AdvancePlan } from './model.ts';
import { requestBlocks, subjectOf } from './report.ts';

/** A commit of the delivery. */
export interface Landed {
  readonly changed: boolean;
  readonly commit: string | undefined;
  readonly says: string;
  /** Where the delivery stands afterwards. */
  readonly after: Standing | undefined;
  readonly request?: ChangeRequested;
}

/**
 * Lands one move of the delivery. Where another run has made it, nothing is left to do; values that have become others
 * are not overwritten.
 *
 * @throws RefusedError `overtaken`, RemoteError
 */
export async function land(plan: AdvancePlan, move: Move, ports: Ports): Promise<Landed> {
  const { destination, present } = plan;
  const { repository, request } = destination;
  const edit = editOf(plan, move);
  const message = messageOf(plan, move, ports.platform.run.url);
  const after = present.strategy.standing(move.wanted, present.state);
  const common = { says: move.says, after };
  if (request === undefined) {
    const { changed, commit } = await repository.land(edit, message);
    return { changed, commit, ...common };
  }
  const head = headOf(plan);
  const landing = await repository.landOn(head, edit, message);
  const opened = await ports.platform.requestChange({
    ...request,
    head,
    title: message.subject,
    body: renderMarkdown(requestBlocks(plan, move)),
    change: changeOf(plan, move),
    ...(ports.platform.run.url !== undefined && { run: ports.platform.run.url }),
    labels: [],
  });
  return {
    changed: landing.changed || opened.outcome !== 'unchanged',
    commit: landing.commit,
    request: opened,
    ...common,
  };
}

function editOf({ present: { strategy, state }, subject }: AdvancePlan, move: Move): Edit {
  const { cells, telling } = strategy;
  const changes = changedBy(move, state);
  return async (snapshot) => {
    const now = await readState(cells, snapshot);
    if (isSame(now, move.wanted, telling)) return [];
    if (isSame(now, state, telling)) return changesTo(cells, snapshot, changes);
    throw new RefusedError({
      code: 'overtaken',
      where: subjectOf({ subject }),
      expected: 'the values of the step that this run has seen',
      found: 'others, which another writer has set',
      fix: 'run again: the next run sees where the delivery stands now',
    });
  };
}

function messageOf({ subject, underWay }: AdvancePlan, { says }: Move, run: string | undefined): CommitMessage {
  const { application, environment } = subject;
  const { tag = '', digest = '' } = underWay?.incoming ?? {};
  const version = tag === '' ? '' : ` ${tag}`;
  const trailers = [
    ['Application', application.name],
    ['Environment', environment.name],
    ['Version', tag],
    ['Digest', digest],
    ['Delivery', says],
    ['Run', run ?? ''],
  ] as const;
  return {
    subject: `Deliver ${application.name}${version} to ${environment.name}: ${says}`,
    trailers: trailers.filter(([, value]) => value !== ''),
  };
}

/** One branch, and so one open request, for the delivery of an application into an environment. */
function headOf({ subject: { flow, environment, application } }: AdvancePlan): string {
  return `${changePrefix}${flow.name}/${environment.name}/${application.name}-delivery`;
}

/** Names the change of a request: what the move writes, and where. */
function changeOf({ present: { strategy, state } }: AdvancePlan, move: Move): string {
  const values = Object.entries(changedBy(move, state)).map(([key, value]) =>
    JSON.stringify([strategy.cells[key]?.file, strategy.cells[key]?.name, value]),
  );
  return createHash('sha256').update(values.toSorted().join('\n')).digest('hex');
}
