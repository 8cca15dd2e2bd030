import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Address of the API server: fixed, since each cluster has a network of its own. */
export const apiServer = 'https://127.0.0.1:6443';

export interface KubeconfigOptions {
  readonly directory: string;
  /** File of the API server's authority. */
  readonly authority: string;
  readonly name: string;
  readonly token: string;
  readonly namespace?: string;
}

/** Writes a kubeconfig of one user and returns its path. */
export function writeKubeconfig({ directory, authority, name, token, namespace }: KubeconfigOptions): string {
  const path = join(directory, `${name}.kubeconfig`);
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'test', cluster: { server: apiServer, 'certificate-authority': authority } }],
    contexts: [{ name: 'test', context: { cluster: 'test', user: name, ...(namespace && { namespace }) } }],
    'current-context': 'test',
    users: [{ name, user: { token } }],
  };
  writeFileSync(path, JSON.stringify(config), { mode: 0o600 });
  return path;
}
