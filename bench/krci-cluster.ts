import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startJsonServer } from '../test/support/json-server.ts';
import type { JsonReply, JsonRequest } from '../test/support/json-server.ts';

/** As much of a cluster as KubeRocketCI's task that gives a version speaks to: one resource that keeps a number. */
export interface KrciCluster {
  /** Home directory of kubectl: its configuration, and where it remembers what the cluster can do. */
  readonly home: string;
  close(): Promise<void>;
}

const group = 'v2.edp.epam.com';
const name = 'main';

/**
 * What the task `get-version-edp` of KubeRocketCI asks of its cluster, one call of kubectl after the other: the number
 * of the last build, that number plus one written back, whether the branch is one of releases, its version.
 */
export const krciCalls = [
  `build=$(kubectl get codebasebranches.${group} ${name} --output=jsonpath='{.status.build}')`,
  `kubectl patch codebasebranches.${group} ${name} --subresource=status --type=merge -p "{\\"status\\":{\\"build\\":\\"$((build + 1))\\"}}" >/dev/null`,
  `kubectl get codebasebranches.${group} ${name} --output=jsonpath='{.spec.release}' >/dev/null`,
  `version=$(kubectl get codebasebranches.${group} ${name} --output=jsonpath='{.spec.version}')`,
  'echo "$version.$((build + 1))"',
].join('\n');

/** Serves that resource on a loopback port, without TLS and without anything to sign in to. */
export async function startKrciCluster(): Promise<KrciCluster> {
  const branch = { build: '1' };
  const server = await startJsonServer((request) => ({ headers: json, ...answer(branch, request) }));
  const home = mkdtempSync(join(tmpdir(), 'krci-deploy-kube-'));
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server: server.origin } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: 'default' } }],
    users: [{ name, user: {} }],
    'current-context': name,
  };
  writeFileSync(join(home, 'config'), JSON.stringify(config));
  return {
    home,
    close: async () => {
      await server.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const json = { 'content-type': 'application/json' };

function answer(branch: { build: string }, { method, path, body }: JsonRequest): JsonReply {
  if (path === '/api') return { body: { kind: 'APIVersions', versions: ['v1'] } };
  if (path === '/api/v1') return { body: { kind: 'APIResourceList', groupVersion: 'v1', resources: [] } };
  if (path === '/apis') return { body: { kind: 'APIGroupList', apiVersion: 'v1', groups: [apiGroup] } };
  if (path === `/apis/${group}/v1`) return { body: resources };
  if (method === 'PATCH') branch.build = String(JSON.parse(body).status.build);
  return { body: resource(branch.build) };
}

const served = { groupVersion: `${group}/v1`, version: 'v1' };
const apiGroup = { name: group, versions: [served], preferredVersion: served };
const resources = {
  kind: 'APIResourceList',
  apiVersion: 'v1',
  groupVersion: served.groupVersion,
  resources: ['codebasebranches', 'codebasebranches/status'].map((one) => ({
    name: one,
    singularName: '',
    namespaced: true,
    kind: 'CodebaseBranch',
    verbs: ['get', 'list', 'patch'],
  })),
};

function resource(build: string): unknown {
  return {
    apiVersion: served.groupVersion,
    kind: 'CodebaseBranch',
    metadata: { name, namespace: 'default' },
    spec: { release: false, version: '0.1.0-SNAPSHOT' },
    status: { build },
  };
}
