import { UsageError } from '../../base/errors.ts';
import type { FlowRule } from './rule.ts';

export const imagePaths: FlowRule = {
  codes: ['flow-image-registry'],
  holds: 'The image of an application does not begin with the registry that it is in',
  *breaches(entry, document) {
    const registries = [entry.registry, ...entry.environments.map(({ registry }) => registry)];
    const known = new Set(
      registries.flatMap((registry) => (registry === undefined ? [] : [registry, hostOf(registry)])),
    );
    for (const [index, { name, image }] of entry.applications.entries()) {
      const registry = [...known].find((one) => image.startsWith(`${one}/`));
      if (registry === undefined) continue;
      yield new UsageError({
        code: 'flow-image-registry',
        where: document.position(['applications', index, 'image']),
        expected: `the image of "${name}" by its path in ${registry}`,
        found: `"${image}", which begins with the registry`,
        fix: `write "${image.slice(registry.length + 1)}"`,
      });
    }
  },
};

function hostOf(registry: string): string {
  return registry.split('/')[0] ?? registry;
}
