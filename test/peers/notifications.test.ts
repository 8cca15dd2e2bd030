import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { member, textAt } from '../../src/web/json.ts';
import { transcript } from '../support/argocd-transcripts.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const page = readFileSync(new URL('../../docs/how-to/confirm-from-production.md', import.meta.url), 'utf8');
const root = temporaryDirectory();
const argocd = findPeer('argocd', ['version', '--client', '--short']);
sayMissing(
  argocd,
  'argocd',
  'its notification engine reads the templates of the documentation: install the CLI of Argo CD 3',
);

/** No cluster is asked: the commands read the Application and the configuration from files. */
const kubeconfig = `apiVersion: v1
kind: Config
clusters: [{ name: none, cluster: { server: "http://127.0.0.1:1" } }]
contexts: [{ name: none, context: { cluster: none, user: none, namespace: argocd } }]
current-context: none
users: [{ name: none, user: {} }]
`;

/** Writes the configuration of the page, with a key that its engine can parse, and the last answer of a story in a health. */
function filesOf(story: string, health: string): readonly string[] {
  const directory = mkdtempSync(join(root, 'story-'));
  const [, text = ''] = /<!-- file: argocd-notifications-cm.yaml -->\n```yaml\n([^`]*)```/.exec(page) ?? [];
  const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs1', format: 'pem' });
  const key = String(pem)
    .trim()
    .split('\n')
    .map((line) => `      ${line}`);
  const configuration = text.replace('    privateKey: $github-private-key', `    privateKey: |\n${key.join('\n')}`);
  const answers = transcript(story).exchanges.map(({ response }) => response.body);
  const body = answers.findLast((one) => textAt(member(member(one, 'status'), 'health'), 'status') === health) ?? null;
  const application = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', ...JSON.parse(JSON.stringify(body)) };
  const files = [
    ['kubeconfig', kubeconfig],
    ['cm.yaml', configuration],
    ['app.yaml', JSON.stringify(application)],
  ] as const;
  return files.map(([name, content]) => {
    const path = join(directory, name);
    writeFileSync(path, content);
    return path;
  });
}

async function asked(story: string, health: string, ...command: readonly string[]): Promise<string> {
  const [config = '', map = '', application = ''] = filesOf(story, health);
  if (argocd === undefined) throw new Error('a peer that is here');
  const args = ['admin', 'notifications', ...command, application, '--config-map', map, '--secret', ':empty'];
  const run = await runPeer(argocd, args, { environment: { KUBECONFIG: config } });
  expect(run).toMatchObject({ exitCode: 0 });
  return run.stdout;
}

const whenHere = argocd === undefined ? test.skip : test;

whenHere('Argo CD’s own engine makes of the template of the page what the reader takes', async () => {
  const said = parse(await asked('automated-sync-refreshed', 'Healthy', 'template', 'notify', 'krci-live'));
  const digest = transcript('automated-sync-refreshed').events.find((one) => one.digest !== undefined)?.digest ?? '';
  expect(said).toMatchObject({
    message: `${digest.slice(0, 23)} `,
    github: { status: { label: 'argocd/shop-prod-cart', state: 'success' } },
  });
});

whenHere.each([
  ['automated-sync-refreshed', 'Healthy', 'krci-live', 'true'],
  ['degraded-missing-image', 'Degraded', 'krci-live', 'false'],
  ['degraded-missing-image', 'Degraded', 'krci-degraded', 'true'],
])('of the story %s, %s, the trigger %s is %s', async (story, health, trigger, result) => {
  expect(await asked(story, health, 'trigger', 'run', trigger)).toMatch(new RegExp(`\\b${result}$`));
});
