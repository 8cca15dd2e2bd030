import type { ResourceRequirements } from 'kubernetes-types/core/v1.js';
import { memberAt } from '../../base/json-path.ts';
import type { Workload } from '../../objects/model.ts';
import { quantityOf } from '../../objects/quantities.ts';
import type { Finding, Rule } from '../model.ts';
import { containersOf, initContainersOf, type PlacedContainer } from '../workloads.ts';

/** Requests of both resources and a limit of memory. */
export const resources: Rule<object> = {
  required: () => 'requests of CPU and memory, and a memory limit, of each container',
  documentation: {
    section: 'Production Application HA',
    why: 'Without requests the scheduler packs pods blindly and evicts these first; without a memory limit one pod can starve a node.',
    passes:
      'Each container, init containers and jobs too, requests CPU and memory and limits memory. Resources of the whole pod stand for those of its containers; a limit does not stand for a request.',
    fails:
      'One of the three is absent, zero or no quantity; a request above its limit, which the API refuses. A CPU limit is not required.',
    fix: 'Add `resources: { requests: { cpu: 100m, memory: 128Mi }, limits: { memory: 128Mi } }` to the container.',
  },
  check: ({ index }) =>
    index.workloads.flatMap((workload) =>
      [...initContainersOf(workload), ...containersOf(workload)].flatMap((one) => lacking(workload, one)),
    ),
};

const wanted = [
  ['requests', 'cpu'],
  ['requests', 'memory'],
  ['limits', 'memory'],
] as const;

function lacking(workload: Workload, { container, name, path }: PlacedContainer): readonly Finding[] {
  // `resources` of the whole pod are newer than the published types.
  const ofPod: unknown = memberAt(workload.pod, 'resources');
  const own = container.resources ?? {};
  const missing = wanted.filter(([part, resource]) => {
    const value = quantityOf(memberAt(own, part, resource) ?? memberAt(ofPod, part, resource));
    return value === undefined || !(value > 0);
  });
  const base = { grade: 'fail', object: workload.template, path: [...path, 'resources'] } as const;
  const words = missing.map(([part, resource]) => `${part}.${resource}`);
  const excess = excessOf(own);
  return [
    ...(words.length === 0
      ? []
      : [
          {
            ...base,
            expected: `${words.join(', ')} of container ${name}`,
            found: 'none above zero',
            fix: `set ${words.length === 1 ? 'it' : 'them'} in resources`,
          },
        ]),
    ...(excess === undefined
      ? []
      : [
          {
            ...base,
            expected: `requests of container ${name} within its limits`,
            found: excess,
            fix: 'raise the limit',
          },
        ]),
  ];
}

function excessOf({ requests = {}, limits = {} }: ResourceRequirements): string | undefined {
  const above = Object.keys(requests).find((resource) => {
    const [request, limit] = [quantityOf(requests[resource]), quantityOf(limits[resource])];
    return request !== undefined && limit !== undefined && request > limit;
  });
  return above === undefined ? undefined : `${above}: ${String(requests[above])} above ${String(limits[above])}`;
}
