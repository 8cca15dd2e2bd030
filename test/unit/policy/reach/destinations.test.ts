import { describe, expect, test } from '@jest/globals';
import { allDestinations } from '../../../../src/policy/reach/destinations.ts';
import { objectsIn } from '../../../support/objects.ts';

const argo = (kind: string, spec: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nmetadata: { name: cart, namespace: argocd }\nspec: ${spec}\n`;
const set = (generators: string, destination = '{ name: "{{cluster}}" }'): string =>
  argo('ApplicationSet', `{ generators: [${generators}], template: { spec: { destination: ${destination} } } }`);
const secret = (label: string, data: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: prod-secret, namespace: argocd, labels: { ${label}: cluster } }\n${data}\n`;
const encoded = (text: string): string => Buffer.from(text).toString('base64');

const namesOf = (text: string): readonly string[] => allDestinations(objectsIn(text)).named.map(({ name }) => name);

describe('destinations', () => {
  test.each([
    ['an Application by name', argo('Application', '{ destination: { name: prod } }'), ['prod']],
    [
      'an Application by server',
      argo('Application', '{ destination: { server: "https://10.9.0.1" } }'),
      ['https://10.9.0.1'],
    ],
    ['its own cluster by name', argo('Application', '{ destination: { name: in-cluster } }'), []],
    [
      'its own cluster by server',
      argo('Application', '{ destination: { server: "https://kubernetes.default.svc" } }'),
      [],
    ],
    ['an ApplicationSet without a template', set('{ list: { elements: [] } }', '{ name: prod }'), ['prod']],
    ['elements of a list', set('{ list: { elements: [{ cluster: dev }, { cluster: prod }] } }'), ['dev', 'prod']],
    ['a template of Go', set('{ list: { elements: [{ cluster: prod }] } }', '{ name: "{{ .cluster }}" }'), ['prod']],
    ['a part of a name', set('{ list: { elements: [{ tier: prod }] } }', '{ name: "eu-{{tier}}" }'), ['eu-prod']],
    [
      'a list inside of a matrix of a merge',
      set(
        '{ merge: { generators: [{ matrix: { generators: [{ git: {} }, { list: { elements: [{ cluster: prod }] } }] } }] } }',
      ),
      ['prod'],
    ],
    [
      'a project',
      argo('AppProject', '{ destinations: [{ name: "prod*" }, { server: "*" }, { name: "!prod" }] }'),
      ['prod*'],
    ],
    [
      'a Stage',
      'apiVersion: v2.edp.epam.com/v1\nkind: Stage\nmetadata: { name: s }\nspec: { clusterName: prod }\n',
      ['prod'],
    ],
    [
      'a Stage of the platform',
      'apiVersion: v2.edp.epam.com/v1\nkind: Stage\nmetadata: { name: s }\nspec: { clusterName: in-cluster }\n',
      [],
    ],
    [
      'a registered cluster, its values encoded',
      secret(
        'argocd.argoproj.io/secret-type',
        `data: { name: ${encoded('prod')}, server: ${encoded('https://10.9.0.1')} }`,
      ),
      ['prod', 'prod-secret', 'https://10.9.0.1'],
    ],
    ['a cluster of KubeRocketCI', secret('app.edp.epam.com/secret-type', 'stringData: { config: x }'), ['prod-secret']],
    ['another Secret', secret('app', 'stringData: { name: prod }'), []],
    ['what is malformed', argo('ApplicationSet', '{ generators: 7, template: [] }'), []],
  ])('%s', (_, text, expected) => {
    expect(namesOf(text)).toEqual(expected);
  });

  test('a name under which an Argo CD registers its own cluster is no other cluster', () => {
    const own = secret(
      'argocd.argoproj.io/secret-type',
      'stringData: { name: prod, server: "https://kubernetes.default.svc" }',
    );
    const application = argo('Application', '{ destination: { name: prod } }');
    expect(namesOf(`${own}---\n${application}`)).toEqual([]);
  });

  test.each(['clusters', 'scmProvider', 'plugin'])('a destination of the generator %s cannot be told', (generator) => {
    const { named, open } = allDestinations(objectsIn(set(`{ ${generator}: {} }`)));
    expect(named).toEqual([]);
    expect(open.map(({ found }) => found)).toEqual([expect.stringContaining(`the generator ${generator},`)]);
  });
});
