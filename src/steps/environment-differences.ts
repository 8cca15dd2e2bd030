import type { Flow } from '../flow/flow.ts';
import { compareObjects, type FieldDifference, type ObjectDifference } from '../objects/compare.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { concealed } from '../render/environment.ts';

/**
 * Compares the objects of two environments: namespaces and the flow's own images are left out, and values of Secrets are
 * concealed by `concealed()`. An object that is in one of the two alone has no fields.
 */
export function environmentDifferences(
  flow: Flow,
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): readonly ObjectDifference[] {
  return compareObjects(before, after, concealed()).flatMap((difference): readonly ObjectDifference[] => {
    if (difference.before === undefined || difference.after === undefined) return [difference];
    const fields = difference.fields.filter((field) => !isOwnImage(field, flow));
    return fields.length === 0 ? [] : [{ ...difference, fields }];
  });
}

function isOwnImage({ path, before = '', after = '' }: FieldDifference, { applications }: Flow): boolean {
  if (!path.endsWith('/image')) return false;
  return applications.some(({ image }) => [before, after].every((text) => repositoryOf(text).endsWith(image)));
}

function repositoryOf(text: string): string {
  const [name = ''] = text.split('@', 1);
  return name.replace(/:[^:/]*$/, '');
}
