import { shortDigest } from '../registry/digest.ts';
import { details, heading, type Report, table, type TableCell } from '../report/report.ts';
import { changesReport } from '../steps/manifest-bump/report.ts';
import type { Verdict } from '../steps/gate/model.ts';
import { tasksReport, verdictReport } from '../steps/gate/outputs/report.ts';
import { amount } from '../steps/gate/verdict/amount.ts';
import type { Ports } from '../steps/ports.ts';
import { pagesOf } from '../steps/status/links.ts';
import type { PipelinePlan } from './model.ts';

/** What is known when a promotion is over: its plan, the verdict unless no gate was asked, and what the steps say. */
export interface Ended {
  readonly planned: PipelinePlan;
  readonly verdict: Verdict | undefined;
  readonly platform: Pick<Ports['platform'], 'kind' | 'server'>;
}

/** A promotion that went through. */
export interface Promoted extends Ended {
  /** Commit of the GitOps repository; empty where none was made. */
  readonly commit: string;
  readonly changeRequest: string;
  /** Report of the promotion in the registries. */
  readonly moved: Report;
  /** Report of the change in Git, with its diff. */
  readonly bumped: Report;
}

/** Reports a promotion: who promoted what from where to where, what differs in Git, and the rest folded. */
export function promotedReport(ended: Promoted): Report {
  const { planned, verdict, moved, bumped } = ended;
  const { what, into } = namesOf(planned);
  const mark = verdict?.verdict === 'warn' ? '⚠️' : '✅';
  const rows: (readonly TableCell[])[] = [...factsOf(planned), ...changeRows(ended), ...verdictRows(verdict)];
  return [
    heading(`${mark} ${what} ${planned.promote.promotions[0]?.rollback === true ? 'is back' : 'is promoted'}${into}`),
    table(['Application', planned.promote.promotions[0]?.application ?? ''], rows),
    ...changesReport(planned.bump),
    ...(verdict === undefined ? [] : details(gateTitle(verdict), verdictReport(verdict))),
    ...details('Registries', moved),
    ...details('Change in Git', bumped),
  ];
}

/** Reports a closed gate: what does not go where, once what to do, and the rest folded. */
export function closedReport({ planned, verdict }: Ended): Report {
  const { what, into } = namesOf(planned);
  return [
    heading(`❌ ${what} is not promoted${into}`),
    table(['Application', planned.promote.promotions[0]?.application ?? ''], factsOf(planned)),
    ...(verdict === undefined ? [] : tasksReport(verdict)),
    ...(verdict === undefined ? [] : details(gateTitle(verdict), verdictReport(verdict))),
  ];
}

function namesOf({ promote }: PipelinePlan): { readonly what: string; readonly into: string } {
  const [one] = promote.promotions;
  return {
    what: [one?.application, one?.tag].filter((part) => part !== undefined).join(' '),
    into: one?.to === undefined ? '' : ` into ${one.to}`.replace(/^ into/, one.rollback ? ' in' : ' into'),
  };
}

function factsOf({ promote, bump }: PipelinePlan): readonly (readonly string[])[] {
  const [one] = promote.promotions;
  if (one === undefined) return [];
  const from = [one.from ?? 'the build', one.sourceTag].filter((part) => part !== undefined).join(' ');
  const before = bump.parts[0]?.previous;
  const was = before === undefined ? '' : `, which ran ${imageName(before)}`;
  return [
    ['From → to', `${from} → ${one.to ?? 'the destination'} ${one.tag}${was}`],
    ['Digest', one.digest],
  ];
}

function imageName({ tag, digest }: { readonly tag?: string; readonly digest?: string }): string {
  return [tag, digest === undefined || digest === '' ? undefined : `(${shortDigest(digest)})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

function changeRows({ planned, commit, changeRequest, platform }: Promoted): readonly (readonly TableCell[])[] {
  if (changeRequest !== '') {
    return [['Waits for', { text: 'the change request', links: [{ text: 'open it', url: changeRequest }] }]];
  }
  if (commit === '') return [['Commit', 'none: Git said so already']];
  const { kind, server } = platform;
  const own = kind === 'local' || server === undefined ? undefined : { kind, url: server.url };
  const { location } = planned.bump.destination;
  const url = location === undefined ? undefined : pagesOf(location, own)?.commit(commit);
  return [['Commit', { text: commit.slice(0, 12), links: url === undefined ? [] : [{ text: 'open it', url }] }]];
}

function verdictRows(verdict: Verdict | undefined): readonly (readonly string[])[] {
  if (verdict === undefined) return [['Gate', 'none is asked before a rollback here']];
  const approvers = [...new Set((verdict.approvals ?? []).map(({ approver }) => approver))];
  const warnings = verdict.checks.filter(({ status }) => status === 'warn');
  return [
    ...(approvers.length === 0 ? [] : [['Approved by', approvers.join(', ')]]),
    ...warnings.map(({ title, found }) => ['Warning', `${title}: ${found}`]),
  ];
}

function gateTitle({ verdict, checks }: Verdict): string {
  const asked = checks.filter(({ status }) => status !== 'skip').length;
  return `Gate: ${verdict}, ${amount(asked, 'check')}`;
}
