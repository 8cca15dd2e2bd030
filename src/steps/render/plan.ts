import { dump } from 'js-yaml';
import type { Values } from '../../declaration/declare.ts';
import { isRecord } from '../../base/json-path.ts';
import { RefusedError } from '../../base/errors.ts';
import { environmentOf } from '../../flow/questions.ts';
import type { Conceal } from '../../objects/compare.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { lastApplied } from '../../objects/secret.ts';
import { concealed, wholeEnvironment } from '../../render/environment.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import { requiredFlow } from '../flow.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

export interface RenderPlan {
  readonly environment: string;
  readonly from: string;
  readonly out: string;
  readonly written: readonly RenderedFile[];
}

export interface RenderedFile {
  readonly path: string;
  /** `Deployment/shop/cart`. */
  readonly object: string;
  readonly text: string;
}

/** Renders the environment; nothing is written yet. @throws EvidenceError where a part is missing */
export async function plan(inputs: Values<(typeof declaration)['inputs']>, ports: Ports): Promise<RenderPlan> {
  if (inputs['with-secrets'] && (ports.platform.kind !== 'local' || ports.platform.run.isJob === true)) {
    throw new RefusedError({
      code: 'secrets-in-ci',
      where: 'with-secrets',
      expected: 'a terminal, whose files nobody keeps',
      found: 'a job, whose files and logs others can read',
      fix: 'leave it out: the values of Secrets are replaced by hashes that can be compared',
    });
  }
  const flow = await requiredFlow(inputs, ports, 'render');
  const environment = environmentOf(flow, inputs.environment);
  const { repository, branch, commit } = inputs;
  const { objects, from } = await wholeEnvironment(flow, environment, { repository, branch, commit }, ports);
  const conceal = inputs['with-secrets'] ? undefined : concealed();
  return { environment: environment.name, from, out: inputs.out, written: filesOf(objects, inputs.out, conceal) };
}

export function describe({ environment, from, out, written }: RenderPlan): Report {
  return [
    heading(`render: ${environment}`),
    paragraph(`${written.length} ${written.length === 1 ? 'object' : 'objects'} of ${from}, to ${out}.`),
    table(
      ['Object', 'File'],
      written.map(({ object, path }) => [object, path]),
    ),
  ];
}

function filesOf(
  objects: readonly KubernetesObject[],
  out: string,
  conceal: Conceal | undefined,
): readonly RenderedFile[] {
  const taken = new Set<string>();
  return objects.map((object) => {
    const name = [object.kind, object.namespace, object.name]
      .filter((part) => part !== '')
      .join('-')
      .toLowerCase()
      .replaceAll(/[^a-z0-9.-]/g, '_')
      .slice(0, 200);
    let path = `${out}/${name}.yaml`;
    for (let count = 2; taken.has(path); count += 1) path = `${out}/${name}-${count}.yaml`;
    taken.add(path);
    return { path, object: nameOf(object), text: dump(conceal === undefined ? object.body : hidden(object, conceal)) };
  });
}

/** The object with its secret values concealed. */
function hidden({ body, kind, group }: KubernetesObject, conceal: Conceal): object {
  if (kind !== 'Secret' || group !== '') return body;
  const parts = (['data', 'stringData'] as const).flatMap((key) => {
    const values = body[key];
    if (!isRecord(values)) return [];
    return [[key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, conceal(String(value))]))]];
  });
  return { ...body, ...Object.fromEntries(parts), ...hiddenCopy(body, conceal) };
}

/** The metadata of a Secret with the copy of its values concealed, where kubectl has left one. */
function hiddenCopy({ metadata }: KubernetesObject['body'], conceal: Conceal): object {
  if (!isRecord(metadata) || !isRecord(metadata['annotations'])) return {};
  const { [lastApplied]: copy, ...annotations } = metadata['annotations'];
  if (copy === undefined) return {};
  return { metadata: { ...metadata, annotations: { ...annotations, [lastApplied]: conceal(JSON.stringify(copy)) } } };
}
