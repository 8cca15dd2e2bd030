import type { Values } from '../../../declaration/declare.ts';
import { type RefusedCode, RefusedError, UsageError } from '../../../base/errors.ts';
import type { Environment } from '../../../flow/flow.ts';
import { shortDigest } from '../../../registry/digest.ts';
import type { Ports } from '../../ports.ts';
import type { declaration } from '../declaration.ts';
import { loginOf } from '../../../exceptions/login.ts';
import type {
  Check,
  GivenApproval,
  BreakGlassPlan,
  BrokenGlass,
  Verdict,
  PlannedExternalCheck,
  Proof,
} from '../model.ts';

type Inputs = Values<(typeof declaration)['inputs']>;

/**
 * Failures in reports can be overridden.
 * Missing reports, or reports about another subject, cannot.
 */
const ofReports = new Set(['coverage', 'performance', 'sast', 'tests', 'vulnerabilities']);
const label = 'krci-deploy-break-glass';

/**
 * Plans a declared emergency; undefined where none is declared.
 * Throws UsageError for half of one, RefusedError where the flow has none, no approver is required, or it would leave
 * no record.
 */
export function planBreakGlass(
  inputs: Inputs,
  environment: Environment | undefined,
  proof: Proof | undefined,
  external: readonly PlannedExternalCheck[],
): BreakGlassPlan | undefined {
  const { 'break-glass': reason, 'break-glass-ticket': ticket } = inputs;
  if (reason === undefined && ticket === undefined) return undefined;
  if (reason === undefined || ticket === undefined) {
    throw new UsageError({
      code: 'break-glass-half',
      where: 'break-glass',
      expected: 'a reason and a ticket (break-glass-ticket)',
      found: 'one of them',
      fix: 'give both',
    });
  }
  const policy = environment?.gate['break-glass'];
  if (environment === undefined || policy?.environments.includes(environment.name) !== true) {
    throw refused(
      'break-glass-not-allowed',
      `${environment?.name ?? 'no environment'} among its environments in the flow (gates.<environment>.break-glass)`,
    );
  }
  if (proof === undefined) {
    throw refused(
      'break-glass-without-record',
      'a flow with "records", and the application and artifact by digest: it is never without a record',
    );
  }
  if (!external.some(({ kind }) => kind === 'approval' || kind === 'approval-file')) {
    throw refused('break-glass-alone', `an approval that ${environment.name} asks for: it takes two people`);
  }
  return { reason, ticket, mayOverride: policy['may-override'], hours: policy.hours };
}

function refused(code: RefusedCode, expected: string): RefusedError {
  return new RefusedError({ code, where: 'break-glass', expected, found: 'none' });
}

/**
 * Overrides checks in an emergency: they warn, and a row explains it.
 * Nothing changes where it does not open.
 */
export function breakGlass(
  plan: BreakGlassPlan | undefined,
  checks: readonly Check[],
  approvals: readonly GivenApproval[],
  { platform }: Ports,
): { readonly checks: readonly Check[]; readonly broken?: BrokenGlass } {
  if (plan === undefined) return { checks };
  const starter = platform.run.actor;
  const second = approvals.filter(({ approver }) => loginOf(approver) !== loginOf(starter ?? ''));
  const agreed = second.filter((one) => one.breakGlass?.toLowerCase() === plan.ticket.toLowerCase());
  const others = agreed.map(({ approver }) => approver);
  const closing = checks.filter(({ status }) => status === 'fail' || status === 'error');
  const held = closing.filter((check) => !isOverridable(check, plan));
  if (closing.length === 0) return { checks: [...checks, row('skip', 'nothing had to be overridden')] };
  if (starter === undefined || second.length === 0) return { checks: [...checks, alone(starter)] };
  if (others.length === 0) return { checks: [...checks, unasked(second, plan)] };
  if (held.length > 0) {
    const names = held.map(({ title }) => title).join(', ');
    const advice = `See to ${names}: the flow lets an emergency override ${plan.mayOverride.join(', ') || 'nothing'}`;
    return { checks: [...checks, { ...row('fail', `what may not be overridden: ${names}`), advice }] };
  }
  const overrode = [...new Set(closing.map(({ id }) => id))];
  const { reason, ticket, hours } = plan;
  const said = `${starter} and ${others.join(', ')}: ${reason} (${ticket}), for ${hours} h; overrode ${overrode.join(', ')}`;
  return {
    checks: [row('warn', said), ...checks.map((check) => (closing.includes(check) ? overridden(check) : check))],
    broken: { reason, ticket, starter, approvers: others, overrode, hours },
  };
}

function isOverridable({ kind, status }: Check, { mayOverride }: BreakGlassPlan): boolean {
  return mayOverride.includes(kind) && (status === 'fail' || !ofReports.has(kind));
}

function overridden(check: Check): Check {
  return { ...check, status: 'warn', found: `BREAK-GLASS, overridden: ${check.found}` };
}

function row(status: Check['status'], found: string): Check {
  return {
    id: 'break-glass',
    kind: 'break-glass',
    title: 'Break-glass',
    status,
    required: 'two people, a reason and a ticket',
    found,
    source: 'input',
    evidence: [],
  };
}

function alone(starter: string | undefined): Check {
  const found = starter === undefined ? 'nobody known who started the run' : `${starter} alone`;
  return { ...row('fail', found), advice: 'Have somebody else approve the run: it takes two people' };
}

/**
 * Lists approvals that do not name the emergency.
 * An ordinary approval is of a deployment whose checks pass.
 */
function unasked(approvals: readonly GivenApproval[], { ticket }: BreakGlassPlan): Check {
  const names = approvals.map(({ approver }) => approver).join(', ');
  return {
    ...row('fail', `an approval by ${names} that says nothing of ${ticket}`),
    advice: `Have it approved with the comment "break-glass ${ticket}", or with break-glass: ${ticket} in the approval file`,
  };
}

/**
 * Opens the follow-up issue of an emergency, once.
 * Throws RemoteError: without it the gate stays closed.
 */
export async function followUp(verdict: Verdict, { platform }: Ports): Promise<Verdict> {
  const { breakGlass: broken, subject, environment = '' } = verdict;
  if (broken === undefined) return verdict;
  const { application = '', version = '', digest = '' } = subject;
  const issue = await platform.openIssue({
    title: `Break-glass: ${application} ${version} (${shortDigest(digest)}) into ${environment}, ${broken.ticket}`,
    body: [
      `${application} ${version} entered ${environment} past its gate.`,
      '',
      `- Digest: ${digest}`,
      `- Reason: ${broken.reason}`,
      `- Ticket: ${broken.ticket}`,
      `- Started by ${broken.starter}, approved by ${broken.approvers.join(', ')}`,
      `- Overridden: ${broken.overrode.join(', ')}`,
      `- The verdict holds for ${broken.hours} hours`,
      ...(platform.run.url === undefined ? [] : [`- Run: ${platform.run.url}`]),
      '',
      'See to what was overridden, and close this issue.',
    ].join('\n'),
    label,
  });
  return { ...verdict, breakGlass: { ...broken, issue } };
}
