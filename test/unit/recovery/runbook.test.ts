import { describe, expect, test } from '@jest/globals';
import type { PlanStep, RecoveryPlan } from '../../../src/recovery/plan/model.ts';
import { runbookGaps } from '../../../src/recovery/plan/runbook.ts';
import { runbookSteps } from '../../../src/recovery/plan/runbook-steps.ts';
import { objectsIn } from '../../support/objects.ts';

const ids = ['provision', 'argocd', 'externals', 'repository', 'applications', 'data', 'verify'] as const;
const [application] = objectsIn(
  'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: shop-prod-cart, namespace: argocd }\n',
);

const step = (id: string): PlanStep => ({ id, title: `T ${id}`, by: 'manual', needs: [], source: '', items: ['x'] });

function planOf(names: readonly string[], isManual = true): RecoveryPlan {
  const manual = application === undefined || !isManual ? [] : [{ application, brings: [] }];
  return {
    cluster: 'prod',
    role: 'production',
    environments: ['prod'],
    steps: names.map(step),
    cycles: [],
    manual,
  };
}

function gaps(text: string, plan = planOf(ids)): readonly string[] {
  return runbookGaps(runbookSteps(text), plan).map(({ subject, because }) => `${subject}: ${because}`);
}

const whole = `# Recovery of production

1. Provision the cluster with Terraform.
2. Install Argo CD.
3. Take the credentials out of the safe.
4. Give it the GitOps repository.
5. Sync the applications, and \`shop-prod-cart\` by hand.
6. Load the newest backup.
`;
const [title = '', , ...items] = whole.trim().split('\n');
const list = (order: readonly number[]): string => `${title}\n\n${order.map((at) => items[at]).join('\n')}\n`;

describe('a runbook that has every step, in whatever form', () => {
  test.each([
    ['numbered', whole],
    ['checkboxes', whole.replaceAll(/^\d\. /gm, '- [ ] ')],
    ['ticked checkboxes', whole.replaceAll(/^\d\. /gm, '* [x] ')],
    ['headings', whole.replaceAll(/^\d\. /gm, '## ')],
    ['steps by number without a list', whole.replaceAll(/^(\d)\. /gm, 'Step $1: ')],
    [
      'rows of a table',
      whole.replaceAll(/^(\d)\. (.*)$/gm, '| $1 | $2 |').replace('| 1', '| no | what |\n|---|---|\n| 1'),
    ],
    ['front matter before it', `---\ntitle: how to restore data\ndate: 2026-11-01\n---\n${whole}`],
    ['lines of Windows, and a byte order mark', `\uFEFF${whole.replaceAll('\n', '\r\n')}`],
    ['prose', whole.replaceAll(/^\d\. /gm, '')],
    [
      'other words',
      whole.replace('Provision the cluster with Terraform', 'Create a new EKS cluster').replace('Argo CD', 'argo-cd'),
    ],
    [
      'steps of its own between them',
      whole.replace('2. Install', '2. Tell the customers.\n3. Open a bridge call.\n4. Install'),
    ],
    [
      'commands below the steps',
      whole.replace(
        'Provision the cluster with Terraform.',
        'The infrastructure.\n\n   ```sh\n   # from here\n   terraform apply\n   ```\n',
      ),
    ],
    [
      'a table of contents in another order',
      whole.replace('1. Prov', '- [Backup](#b)\n- [Argo CD](#a)\n- [Provision](#p)\n\n1. Prov'),
    ],
  ])('%s', (_, text) => {
    expect(gaps(text)).toEqual([]);
  });
});

describe('a runbook that lacks a step', () => {
  test.each(ids.slice(0, -1).map((id, at) => [id, at] as const))('%s', (id, at) => {
    const found = gaps(list([0, 1, 2, 3, 4, 5].filter((one) => one !== at)));
    expect(found[0]).toBe(`${id} of prod: the runbook has no step for "T ${id}"`);
  });

  test.each([
    ['front matter', `---\nsteps: [provision, argo cd, credential, git, application, data, shop-prod-cart]\n---\n`],
    ['a comment', '<!-- provision, argo cd, credential, git, application, data, shop-prod-cart -->\n'],
    ['a comment without an end', '<!-- provision, argo cd, credential, git, application, data, shop-prod-cart\n'],
    ['the title', '# Provision, Argo CD, credential, Git, application, data, shop-prod-cart\n'],
    ['text before the first step', 'Provision, Argo CD, credential, Git, application, data, shop-prod-cart\n\n'],
    ['text that is struck out', '- ~~Provision, Argo CD, credential, Git, application, data, shop-prod-cart~~\n'],
  ])('words in %s are no steps', (_, text) => {
    expect(gaps(`${text}\n1. Call somebody.\n`)).toHaveLength(7);
  });

  test('nothing at all', () => {
    expect(gaps('')).toHaveLength(7);
    expect(gaps('---\n')).toHaveLength(7);
  });
});

describe('a runbook in another order', () => {
  test.each([
    ['data first', [5, 0, 1, 2, 3, 4], ['data of prod: the runbook has "T data" before "T provision"']],
    ['Argo CD first', [1, 0, 2, 3, 4, 5], ['argocd of prod: the runbook has "T argocd" before "T provision"']],
    [
      'applications before Argo CD',
      [0, 4, 1, 2, 3, 5],
      ['applications of prod: the runbook has "T applications" before "T argocd"'],
    ],
    [
      'from the end to the beginning',
      [5, 4, 3, 2, 1, 0],
      [
        'argocd of prod: the runbook has "T argocd" before "T provision"',
        'applications of prod: the runbook has "T applications" before "T provision"',
        'data of prod: the runbook has "T data" before "T provision"',
      ],
    ],
    ['credentials first, which nothing forbids', [2, 0, 1, 3, 4, 5], []],
    ['data before applications, which some do', [0, 1, 2, 3, 5, 4], []],
  ])('%s', (_, order, expected) => {
    expect(gaps(list(order))).toEqual(expected);
  });

  test('a word below a step does not stand for the step of its own', () => {
    const text = '## Load the backup\n\nOnly after the cluster is provisioned.\n\n## Provision the cluster\n';
    expect(gaps(text, planOf(['provision', 'data'], false))).toEqual([
      'data of prod: the runbook has "T data" before "T provision"',
    ]);
  });
});

test.each(['shop-prod-cart-v2', 'eu.shop-prod-cart', 'shop-prod-cart.old', 'my-shop-prod-cart'])(
  'an Application is not named by %s',
  (name) => {
    expect(gaps(whole.replace('shop-prod-cart', name))).toEqual([
      'Application/argocd/shop-prod-cart: it waits for a person, and the runbook does not name it',
    ]);
  },
);

test('the name of a step of the plan is a word for it', () => {
  const names = [...ids.slice(0, -1), 'identity', 'operators', 'configuration', 'reconcile'];
  expect(gaps(names.map((name) => `- ${name}`).join('\n'), planOf(names, false))).toEqual([]);
});

test('a runbook of a megabyte is read in a moment', () => {
  const started = process.cpuUsage();
  for (const line of ['| ', '~~a', '* ', '<!-- ', '1. shop-prod-cart-', '`````', '# ']) {
    runbookGaps(runbookSteps(`${line.repeat(200_000)}x\n${`${line}\n`.repeat(50_000)}`), planOf(ids));
  }
  const { user } = process.cpuUsage(started);
  expect(user / 1e6).toBeLessThan(5);
});
