import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Settings of Argo CD's notifications as docs/how-to/confirm-from-production.md has them, for an App of a GitHub. */
export function notificationSettings(github: string): readonly object[] {
  const page = readFileSync('docs/how-to/confirm-from-production.md', 'utf8');
  const block = /<!-- file: argocd-notifications-cm.yaml -->\n```yaml\n([^`]+)```/.exec(page)?.[1] ?? '';
  const settings: { readonly data: Readonly<Record<string, string>> } = parse(block);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const service = { appID: 1, installationID: 2, enterpriseBaseURL: github, privateKey: '$github-private-key' };
  return [
    { ...settings, data: { ...settings.data, 'service.github': JSON.stringify(service) } },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'argocd-notifications-secret', namespace: 'argocd' },
      stringData: { 'github-private-key': privateKey.export({ type: 'pkcs1', format: 'pem' }).toString() },
    },
  ];
}
