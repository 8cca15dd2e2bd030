import { EvidenceError } from '../../../base/errors.ts';
import type { ChangePolicy } from '../../../flow/gates/change.ts';
import type { Web } from '../../../web/web.ts';
import type { Ports } from '../../ports.ts';
import { approvalDemands } from './approval-policy.ts';
import { judgeFirstUse } from './change/first-use.ts';
import { judgeAge, judgeSubject, judgeValue, judgeWindow } from './change/judge.ts';
import { type ChangeSystem, changeSystem, type Ticket } from './change/system.ts';
import type { ExternalCheck, CheckContext } from './check.ts';
import { judgedRow, rowOf, type RowResult } from './row.ts';
import type { Check, PlannedRow, PlannedExternalCheck } from '../model.ts';

interface Change {
  readonly policy: ChangePolicy;
  readonly system: ChangeSystem;
  readonly ticket: string | undefined;
  readonly context: CheckContext;
}

interface JudgedRow {
  readonly row: PlannedRow;
  readonly find: (ticket: Ticket, ports: Ports) => RowResult | Promise<RowResult>;
}

/**
 * Judges whether a change ticket lets this artifact in now.
 * Required for a controlled environment.
 */
export const change: ExternalCheck = {
  kind: 'change',
  plan(context, ports) {
    const policy = context.policy?.change;
    return Promise.resolve(policy === undefined ? withoutSection(context, ports) : planned(policy, context, ports.web));
  },
};

/** Fails a `controlled` environment whose flow names no proof of control. */
function withoutSection(context: CheckContext, ports: Ports): PlannedExternalCheck | undefined {
  const { environment } = context;
  if (environment?.promotion !== 'controlled') return undefined;
  if (asksForApprovals(context, ports)) return undefined;
  const row = plannedRow('change', 'Change management', 'a change ticket, or approvals that are proven', 'default');
  const finding: RowResult = {
    status: 'error',
    found: `nothing: ${environment.name} is entered under control, and the flow file does not say how that is proven`,
    advice: `Add "change" to gates.${environment.name}, or "approval", or say that its promotion is manual`,
  };
  return { kind: 'change', rows: [row], ask: () => Promise.resolve({ checks: [rowOf('change', row, finding)] }) };
}

/**
 * Tells whether approvals are required.
 * `minimum: 0` without a group requires none and proves nothing.
 */
function asksForApprovals(context: CheckContext, ports: Ports): boolean {
  const demands = approvalDemands(context, ports.platform);
  return demands !== undefined && (demands.minimum > 0 || Object.keys(demands.groups).length > 0);
}

function planned(policy: ChangePolicy, context: CheckContext, web: Web): PlannedExternalCheck {
  const system = changeSystem(policy, web, `gates.${context.environment?.name}.change`);
  const one: Change = { policy, system, ticket: context.inputs['change-ticket'], context };
  const rows = rowsOf(one);
  return {
    kind: 'change',
    rows: rows.map(({ row }) => row),
    ask: async (ports) => ({ checks: await checks(one, rows, ports) }),
  };
}

async function checks(one: Change, rows: readonly JudgedRow[], ports: Ports): Promise<readonly Check[]> {
  const ticket = await one.system.ticket(ticketId(one));
  const all: Check[] = [];
  for (const { row, find } of rows) {
    all.push(await judgedRow('change', row, async () => find(ticket, ports)));
  }
  return all;
}

const grammars: Readonly<Record<ChangePolicy['system'], RegExp>> = {
  servicenow: /^[A-Z]{2,10}[0-9]{4,15}$/,
  jira: /^[A-Z][A-Z0-9_]{1,30}-[1-9][0-9]{0,9}$/,
  http: /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/,
};

const names: Readonly<Record<ChangePolicy['system'], string>> = {
  servicenow: 'ServiceNow',
  jira: 'Jira',
  http: 'change',
};

/**
 * Returns the ticket's id.
 * Throws EvidenceError without a ticket, and for one of a kind that does not count.
 */
function ticketId({ ticket, policy }: Change): string {
  const { system, prefix = '' } = policy;
  if (ticket === undefined) {
    throw new EvidenceError({
      code: 'change-without-ticket',
      expected: 'a change ticket',
      found: 'none',
      fix: 'give the input "change-ticket"',
    });
  }
  if (grammars[system].test(ticket) && ticket.startsWith(prefix)) return ticket;
  const kind = prefix === '' ? '' : ` that begins with ${prefix}`;
  throw new EvidenceError({
    code: 'change-other-ticket',
    expected: `the id of a ${names[system]} ticket${kind}`,
    found: ticket,
    fix: 'give the ticket of this change',
  });
}

function rowsOf(one: Change): readonly JudgedRow[] {
  const { policy, system, ticket = 'the ticket', context } = one;
  const { fields, states } = system;
  const { approval, from, to } = fields;
  const rows: JudgedRow[] = [
    {
      row: plannedRow('change-state', `State of ${ticket}`, states.join(' or ')),
      find: (found) => judgeValue(found, fields.state, states, 'Bring the change to where it may be carried out'),
    },
  ];
  if (approval !== undefined) {
    rows.push({
      row: plannedRow('change-approval', `Approval of ${ticket}`, policy.approvals.join(' or ')),
      find: (found) => judgeValue(found, approval, policy.approvals, 'Have the change approved'),
    });
  }
  if (from !== undefined && to !== undefined) {
    rows.push({
      row: plannedRow('change-window', `Window of ${ticket}`, 'open now'),
      find: (found, { clock }) => judgeWindow(found, system, [from, to], clock),
    });
  } else {
    const maxAge = policy['max-age'];
    rows.push({
      row: plannedRow('change-age', `Age of ${ticket}`, `at most ${maxAge}, for it has no window`),
      find: (found, { clock }) => judgeAge(found, system, maxAge, clock),
    });
  }
  rows.push({
    row: plannedRow('change-subject', `What ${ticket} is about`, 'this version or digest'),
    find: (found, { registries }) => judgeSubject(found, system, context, registries),
  });
  rows.push({
    row: plannedRow('change-first-use', `First use of ${ticket}`, 'by this artifact'),
    find: (_, ports) => judgeFirstUse(ticket, context, ports),
  });
  return rows;
}

function plannedRow(id: string, title: string, required: string, source: PlannedRow['source'] = 'flow'): PlannedRow {
  return { id, title, required, source, from: 'change management' };
}
