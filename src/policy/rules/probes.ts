import type { Probe } from 'kubernetes-types/core/v1.js';
import type { Workload } from '../../objects/model.ts';
import type { Finding, Rule } from '../model.ts';
import { containersOf, isHook, type PlacedContainer } from '../workloads.ts';

const longestWait = 30;

/** Liveness and readiness of each container. */
export const probes: Rule<object> = {
  required: () => 'a liveness and a readiness probe of each container',
  documentation: {
    section: 'Production Application HA',
    why: 'Without readiness, traffic reaches pods that cannot answer; without liveness, a hanging one is never started again.',
    passes:
      'Each container has both probes, and they ask different things. Init containers, Jobs and hooks are not judged.',
    fails:
      'A probe is absent. Two identical probes are a warning, since a busy pod is then killed instead of relieved; so is a liveness probe that waits more than 30 seconds without a startup probe.',
    fix: 'Add `readinessProbe` and `livenessProbe`; a slow start belongs into `startupProbe`.',
  },
  check: ({ index }) =>
    index.workloads.flatMap((workload) =>
      workload.life === 'job' || isHook(workload.object)
        ? []
        : containersOf(workload).flatMap((one) => missing(workload, one).concat(doubtful(workload, one))),
    ),
};

function missing({ template }: Workload, { container, name, path }: PlacedContainer): readonly Finding[] {
  const absent = (['livenessProbe', 'readinessProbe'] as const).filter((key) => !asks(container[key]));
  if (absent.length === 0) return [];
  const expected = `${absent.join(' and ')} of container ${name}`;
  return [{ grade: 'fail', object: template, path, expected, found: 'none', fix: `add ${absent.join(' and ')}` }];
}

const handlers = ['exec', 'grpc', 'httpGet', 'tcpSocket'] as const;

/** A probe without a handler is refused by the API, and asks nothing. */
function asks(probe: Probe | undefined): boolean {
  return probe !== undefined && handlers.some((handler) => probe[handler] !== undefined);
}

function doubtful({ template }: Workload, { container, name, path }: PlacedContainer): readonly Finding[] {
  const { livenessProbe: liveness, readinessProbe: readiness, startupProbe: startup } = container;
  const base = { grade: 'warn', object: template, path: [...path, 'livenessProbe'] } as const;
  const isSame =
    liveness !== undefined && readiness !== undefined && handlers.some((key) => isEqual(liveness[key], readiness[key]));
  const wait = liveness?.initialDelaySeconds ?? 0;
  return [
    ...(isSame
      ? [
          {
            ...base,
            expected: `different liveness and readiness probes of container ${name}`,
            found: 'the same one twice',
            fix: 'let liveness ask for less than readiness',
          },
        ]
      : []),
    ...(wait > longestWait && startup === undefined
      ? [
          {
            ...base,
            expected: `a startup probe of container ${name}, or at most ${longestWait} seconds before liveness`,
            found: `${wait} seconds`,
            fix: 'add startupProbe and remove initialDelaySeconds',
          },
        ]
      : []),
  ];
}

function isEqual(one: unknown, other: unknown): boolean {
  return one !== undefined && JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sorted(inner)]);
}
