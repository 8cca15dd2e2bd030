import { memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import type { RemoteChart } from '../model.ts';
import { RenderProblem } from '../problem.ts';
import type { KnownObjects } from './deployer.ts';
import { sourceGroups } from './flux-source.ts';
import { textsIn } from './values.ts';

/**
 * Finds the chart of a HelmRepository or OCIRepository that a release names; undefined for one of Git.
 * @throws RenderProblem where the source is declared nowhere, or leads to values that are only in the chart
 */
export function remoteChartOf(object: KubernetesObject, objects: KnownObjects): RemoteChart | undefined {
  const spec = memberAt(object.body, 'spec');
  const reference = memberAt(spec, 'chartRef');
  if (textIn(reference, 'kind') === 'OCIRepository') return ofOciRepository(sourceOf(reference, object, objects));
  const chart = reference === undefined ? memberAt(spec, 'chart', 'spec') : chartSpec(reference, object, objects);
  const source = memberAt(chart, 'sourceRef');
  if (textIn(source, 'kind') !== 'HelmRepository') return undefined;
  const name = textIn(chart, 'chart') ?? '';
  if (textsIn(chart, 'valuesFiles').length > 0) {
    throw new RenderProblem(`valuesFiles of the chart ${name} are inside of it, which is not read`);
  }
  return ofHelmRepository(sourceOf(source, object, objects), name, textIn(chart, 'version'));
}

function chartSpec(reference: unknown, { namespace, file }: KubernetesObject, objects: KnownObjects): unknown {
  if (textIn(reference, 'kind') !== 'HelmChart') return undefined;
  const within = textIn(reference, 'namespace') ?? namespace;
  const found = objects.named('HelmChart', within, textIn(reference, 'name') ?? '', sourceGroups, file);
  return found === undefined ? undefined : memberAt(found.body, 'spec');
}

function sourceOf(reference: unknown, { namespace, file }: KubernetesObject, objects: KnownObjects): KubernetesObject {
  const [kind = '', name = ''] = [textIn(reference, 'kind'), textIn(reference, 'name')];
  const within = textIn(reference, 'namespace') ?? namespace;
  const found = objects.named(kind, within, name, sourceGroups, file);
  if (found === undefined)
    throw new RenderProblem(`its source ${kind}/${within}/${name} is declared nowhere in the repository`);
  return found;
}

function ofHelmRepository(source: KubernetesObject, name: string, version = '*'): RemoteChart {
  return { repository: textIn(source.body, 'spec', 'url') ?? '', name, version, ...credentialsOf(source) };
}

/** The last part of the address is the chart; a digest wins over a range, and a range over a tag. */
function ofOciRepository(source: KubernetesObject): RemoteChart {
  const url = textIn(source.body, 'spec', 'url') ?? '';
  const at = url.lastIndexOf('/');
  const ref = memberAt(source.body, 'spec', 'ref');
  const version = textIn(ref, 'digest') ?? textIn(ref, 'semver') ?? textIn(ref, 'tag') ?? 'latest';
  return { repository: url.slice(0, at), name: url.slice(at + 1), version, ...credentialsOf(source) };
}

function credentialsOf({ body, namespace }: KubernetesObject): Pick<RemoteChart, 'credentials'> {
  const name = textIn(body, 'spec', 'secretRef', 'name');
  if (name !== undefined) return { credentials: `the Secret ${namespace}/${name}` };
  const provider = textIn(body, 'spec', 'provider') ?? 'generic';
  return provider === 'generic' ? {} : { credentials: `a login of ${provider.slice(0, 20)}` };
}
