import { join } from 'node:path';
import { type BareRepository, createBareRepository } from '../../support/bare-repository.ts';
import { application } from './applications.ts';
import type { Cluster } from './cluster.ts';
import { deployment } from './shop-files.ts';
import type { Addresses } from './shop.ts';

/**
 * A flow of KubeRocketCI: the chart lies in the application's own repository at the tag of a build, and an ApplicationSet
 * hands the image to Helm as parameters. The stage qa has a values file besides.
 */

export const stages = ['dev', 'qa'] as const;

/** The application's repository with the tags of its builds. */
export function createBasket({ repositories }: Cluster, versions: readonly string[]): BareRepository {
  const repository = createBareRepository(join(repositories, 'basket.git'), chart);
  for (const version of versions) {
    repository.commit({ VERSION: `${version}\n` });
    repository.git('tag', `build/${version}`, 'main');
  }
  return repository;
}

const chart = {
  'deploy-templates/Chart.yaml': 'apiVersion: v2\nname: basket\nversion: 0.1.0\nappVersion: 0.1.0\n',
  'deploy-templates/values.yaml': 'replicas: 1\nimage: { repository: "", tag: "", digest: "" }\n',
  'deploy-templates/templates/deployment.yaml': deployment(
    '{{ .Release.Name }}',
    '{ name: app, image: "{{ .Values.image.repository }}:{{ .Values.image.tag }}{{ with .Values.image.digest }}@{{ . }}{{ end }}" }',
    '{{ .Values.replicas }}',
  ),
};

/** A role that may read and sync Applications, with these rights on the ApplicationSet. */
function role(name: string, rights: readonly string[]): object {
  const applications = ['get', 'sync'].map((action) => `applications, ${action}, krci/*`);
  const sets = rights.map((action) => `applicationsets, ${action}, krci/wave`);
  return { name, policies: [...applications, ...sets].map((policy) => `p, proj:krci:${name}, ${policy}, allow`) };
}

export const waveProject = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
  metadata: { name: 'krci', namespace: 'argocd' },
  spec: {
    sourceRepos: ['*'],
    destinations: [{ server: '*', name: '*', namespace: '*' }],
    clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    roles: [
      role('deploy', []),
      role('sets', ['get', 'create', 'update']),
      role('without-create', ['get', 'update']),
      role('without-update', ['get', 'create']),
    ],
  },
};

/** The Application that applies the ApplicationSet from Git. */
export function setsApplication(url: string): object {
  return application({
    name: 'sets',
    project: 'krci',
    namespace: 'argocd',
    isAutomated: true,
    sources: [{ repoURL: url, targetRevision: 'main', path: 'sets' }],
  });
}

export function waveFiles({ url, registry }: Addresses, basket: string, version: string): Record<string, string> {
  const values = stages.map((stage) => [`wave/${stage}/basket-values.yaml`, valuesOf(registry, version)] as const);
  return { 'sets/wave.yaml': applicationSet({ url, registry }, basket, version), ...Object.fromEntries(values) };
}

function valuesOf(registry: string, version: string): string {
  return `replicas: 2\nimage:\n  repository: ${registry}/krci/basket\n  tag: ${version}\n`;
}

function element(stage: string, registry: string, basket: string, version: string): string {
  return JSON.stringify({
    stage,
    codebase: 'basket',
    imageTag: version,
    imageRepository: `${registry}/krci/basket`,
    imageDigest: '',
    cluster: 'in-cluster',
    namespace: `wave-${stage}`,
    repoURL: basket,
    gitUrlPath: 'basket',
    versionType: 'semver',
    customValues: stage === 'qa',
  });
}

const parameters =
  '[{ name: image.tag, value: "{{ .imageTag }}" }, { name: image.repository, value: "{{ .imageRepository }}" }, { name: image.digest, value: "{{ .imageDigest }}" }]';
const revision = `'{{ if eq .versionType "semver" }}build/{{ .imageTag }}{{ else }}{{ .imageTag }}{{ end }}'`;

/** Manifest of the ApplicationSet with an element for each stage. */
export function applicationSet(
  { url, registry }: Pick<Addresses, 'url' | 'registry'>,
  basket: string,
  version: string,
): string {
  const elements = stages.map((stage) => `          - ${element(stage, registry, basket, version)}`).join('\n');
  return `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: wave, namespace: argocd }
spec:
  goTemplate: true
  goTemplateOptions: ["missingkey=error"]
  generators:
    - list:
        elements:
${elements}
  template:
    metadata:
      name: "wave-{{ .stage }}-{{ .codebase }}"
      labels: { app.edp.epam.com/pipeline: wave, app.edp.epam.com/stage: "{{ .stage }}" }
    spec:
      project: krci
      destination: { name: "{{ .cluster }}", namespace: "{{ .namespace }}" }
      syncPolicy: { syncOptions: [CreateNamespace=true] }
      source:
        repoURL: "{{ .repoURL }}"
        path: deploy-templates
        targetRevision: ${revision}
        helm: { releaseName: "{{ .codebase }}", parameters: ${parameters} }
  templatePatch: |
    {{- if .customValues }}
    spec:
      sources:
        - ref: values
          repoURL: ${url}
          targetRevision: main
        - repoURL: {{ .repoURL }}
          path: deploy-templates
          targetRevision: ${revision}
          helm:
            releaseName: "{{ .codebase }}"
            parameters: ${parameters}
            valueFiles: ["$values/wave/{{ .stage }}/{{ .codebase }}-values.yaml"]
    {{- end }}
`;
}
