import { describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { silentLog } from '../../../../../src/base/log.ts';
import { approvalFlow, madeAt, runApprovalGate, sentences, startedAt } from '../../../../support/approval-world.ts';
import { imageOf } from '../../../../support/artifacts.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { createPlatform } from '../../../../support/create-platform.ts';
import type { GateRun } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const { digest } = imageOf('cart', { created: madeAt }).manifest.descriptor;
const description = `cart ${digest} into prod`;
const metadata = { namespace: 'krci', name: 'enter-prod-approve', creationTimestamp: startedAt };

type Part = Readonly<Record<string, unknown>>;
const user = (name: string, response = 'approved'): Part => ({ name, type: 'User', response });
const group = (name: string, ...groupMembers: readonly Part[]): Part => {
  return { name, type: 'Group', response: 'approved', groupMembers };
};

/** As openshift-pipelines/manual-approval-gate leaves it. */
function task(responses: readonly Part[], { spec = {}, status = {} }: { spec?: Part; status?: Part } = {}): Part {
  const approvers = responses.map(({ name, type }) => ({ name, type, input: 'approve' }));
  return {
    apiVersion: 'openshift-pipelines.org/v1alpha1',
    kind: 'ApprovalTask',
    metadata,
    spec: { approvers, numberOfApprovalsRequired: 1, description, ...spec },
    status: { state: 'approved', approversResponse: responses, startTime: startedAt, ...status },
  };
}

/** As KubeRocketCI's controller leaves it. */
function ofPortal(action: string, approvedBy: string, name = 'portal'): Part {
  const spec = { action, description, approve: { approvedBy, comment: 'fine' } };
  return { apiVersion: 'edp.epam.com/v1alpha1', kind: 'ApprovalTask', metadata: { ...metadata, name }, spec };
}

const lax = '{ by: task, authors: off, artifact-first: off }';

interface Options {
  readonly approval?: string;
  readonly run?: { readonly actor: string };
  readonly enteredDev?: string;
}

/** The gate into prod, outside of any platform. */
async function gate(tasks: Part | readonly Part[] | string, options: Options = {}): Promise<GateRun> {
  const platform = createPlatform(
    { kind: 'local', run: { repository: undefined, actor: undefined, ...options.run } },
    { clock: fakeClock(), log: silentLog },
  );
  const text = typeof tasks === 'string' ? tasks : stringify(Array.isArray(tasks) ? listOf(tasks) : tasks);
  return runApprovalGate(root, {
    flow: approvalFlow(options.approval ?? lax, 'records: {}\n'),
    platform,
    inputs: { 'approval-task': 'approvals.yaml' },
    files: { 'approvals.yaml': text },
    ...(options.enteredDev !== undefined && { enteredDev: options.enteredDev }),
  });
}

function listOf(items: readonly Part[]): Part {
  return { apiVersion: 'v1', kind: 'List', items };
}

describe('an ApprovalTask as evidence', () => {
  test('two people open the gate, of whom one may have started the run', async () => {
    const run = await gate(task([user('bob'), user('carol')]));
    expect(run.rows).toEqual(['approval-task pass', 'approval pass', 'approval-artifact pass']);
    expect(run.verdict.approvals).toEqual([
      { approver: 'bob', where: 'ApprovalTask krci/enter-prod-approve' },
      { approver: 'carol', where: 'ApprovalTask krci/enter-prod-approve' },
    ]);
  });

  test('one person is enough where the starter is known, or may approve', async () => {
    const one = task([user('bob')]);
    expect((await gate(one, { run: { actor: 'sam' } })).exit).toBe(0);
    expect((await gate(one, { approval: '{ by: task, authors: off, protection: { self-review: off } }' })).exit).toBe(
      0,
    );
    expect(sentences(await gate(one))).toContain('nobody is known who started the run, and it may be who approved it');
  });

  test('members of a group count as people, each once', async () => {
    const both = [group('release', user('bob'), user('carol')), user('bob')];
    expect((await gate(task(both, { spec: { numberOfApprovalsRequired: 2 } }))).exit).toBe(0);
    const same = [group('release', user('Bob')), user('bob')];
    expect(sentences(await gate(task(same, { spec: { numberOfApprovalsRequired: 2 } })))).toContain(
      'has 1 of the 2 approvals that it asks for',
    );
  });

  test('groups of the flow must approve, too', async () => {
    const approval = '{ by: task, authors: off, groups: { security: { members: [erin] } } }';
    expect(sentences(await gate(task([user('bob'), user('carol')]), { approval }))).toContain('0 of security');
    expect((await gate(task([user('bob'), user('erin')]), { approval })).exit).toBe(0);
  });

  test.each<[string, Part | readonly Part[], string]>([
    ['waits', task([user('bob')], { status: { state: 'pending' } }), 'krci/enter-prod-approve is not approved'],
    ['is rejected', task([user('bob', 'rejected')], { status: { state: 'rejected' } }), 'is rejected'],
    ['says nothing of its state', task([user('bob')], { status: { state: undefined } }), 'is not approved'],
    ['has too few', task([user('bob')], { spec: { numberOfApprovalsRequired: 2 } }), 'has 1 of the 2 approvals'],
    [
      'asks for none',
      task([user('bob')], { spec: { numberOfApprovalsRequired: 0 } }),
      'asks for no number of approvals',
    ],
    [
      'is for another environment',
      task([user('bob')], { spec: { description: `cart ${digest} into staging` } }),
      'does not name prod',
    ],
    [
      'is for another digest',
      task([user('bob')], { spec: { description: `cart sha256:${'d'.repeat(64)} into prod` } }),
      'is for another digest',
    ],
    [
      'names no digest',
      task([user('bob'), user('eve')], { spec: { description: 'into prod' } }),
      'nothing, by krci/enter-prod-approve',
    ],
    [
      'has a refusal beside approvals',
      task([user('bob'), user('eve'), user('carol', 'rejected')]),
      'rejected by carol',
    ],
    ['was approved by a program', task([user('system:serviceaccount:krci:tekton-cd'), user('eve')]), 'is no person'],
    [
      'is one of two that waits',
      [task([user('bob'), user('carol')]), ofPortal('Pending', '')],
      'krci/portal is not approved',
    ],
    ['was canceled', ofPortal('Canceled', 'bob'), 'is not approved'],
  ])('bypass: a task that %s', async (_what, tasks, says) => {
    const run = await gate(tasks);
    expect(run.exit).toBe(1);
    expect(sentences(run)).toContain(says);
  });

  test('bypass: an answer of somebody who was not asked', async () => {
    const asked = {
      approvers: [
        { name: 'bob', type: 'User' },
        { name: 'carol', type: 'Group' },
      ],
    };
    const run = await gate(task([user('bob'), user('carol')], { spec: asked }));
    expect(sentences(run)).toContain('carol: is none of the approvers of the task');
  });

  test('bypass: who started the run approves it', async () => {
    const run = await gate(task([user('Sam')]), { run: { actor: 'sam' } });
    expect(sentences(run)).toContain('Sam: started the run');
  });

  test('bypass: the task is older than the artifact', async () => {
    const approval = '{ by: task, authors: off, artifact-first: required }';
    const late = await gate(task([user('bob'), user('carol')]), { approval, enteredDev: '2026-11-23T09:10:00Z' });
    expect(sentences(late)).toContain('may have approved before the artifact was fixed');
  });

  test('authors that nobody knows close where they must not approve', async () => {
    const run = await gate(task([user('bob'), user('carol')]), { approval: '{ by: task, artifact-first: off }' });
    expect([run.exit, run.rows]).toEqual([3, expect.arrayContaining(['approval-authors error'])]);
  });

  test('tasks of KubeRocketCI have one approver each', async () => {
    expect((await gate([ofPortal('Approved', 'bob'), ofPortal('Approved', 'carol', 'second')])).exit).toBe(0);
    expect(sentences(await gate([ofPortal('Approved', 'bob'), ofPortal('Approved', 'bob', 'second')]))).toContain(
      'nobody is known who started the run',
    );
  });

  test.each([
    ['no task', 'kind: TaskRun\n', 'approval-task-missing'],
    ['nothing', '', 'approval-task-missing'],
    ['a task of an unknown controller', 'kind: ApprovalTask\napiVersion: example.com/v1\n', 'approval-task-invalid'],
    [
      'a task without a time',
      'kind: ApprovalTask\napiVersion: edp.epam.com/v1alpha1\nmetadata: { name: x }\n',
      'approval-task-invalid',
    ],
    ['half a file', 'kind: "ApprovalTask', 'flow-not-yaml'],
  ])('evidence with %s opens nothing', async (_what, text, code) => {
    const run = await gate(text);
    expect(run.exit).toBe(3);
    expect(run.verdict.checks.map((check) => check.code)).toContain(code);
  });
});
