import { isRecord } from '../base/json-path.ts';
import type { ObjectPath } from './model.ts';

/**
 * What the API takes at a place, as far as rules look at it. `number` is a whole number; `quantity` is a text or a
 * number; a map's members all have one shape, fields have one each, and fields that are not listed are free.
 */
export type Shape =
  | 'text'
  | 'number'
  | 'boolean'
  | 'quantity'
  | 'number-or-text'
  | 'any'
  | { readonly list: Shape }
  | { readonly map: Shape }
  | { readonly fields: Readonly<Record<string, Shape>>; readonly required?: readonly string[] };

/** The first part that the API would not take. */
export interface Misfit {
  readonly path: ObjectPath;
  readonly expected: string;
  readonly found: string;
}

/** Compares a value with a shape. A null is taken for an absence, as the API does, and removed from its map. */
export function misfitOf(value: unknown, shape: Shape): Misfit | undefined {
  if (typeof shape === 'string') return scalarTests[shape](value) ? undefined : misfit(words[shape], value);
  if ('list' in shape) {
    if (!Array.isArray(value)) return misfit('a list', value);
    for (let index = 0; index < value.length; index += 1) {
      const found = misfitOf(value[index], shape.list);
      if (found !== undefined) return below(index, found);
    }
    return undefined;
  }
  if (!isRecord(value)) return misfit('a map', value);
  removeNulls(value);
  const missing = 'map' in shape ? undefined : shape.required?.find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return { path: [], expected: missing, found: 'none' };
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const inner = 'map' in shape ? shape.map : Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined;
    const found = inner === undefined ? undefined : misfitOf(value[key], inner);
    if (found !== undefined) return below(key, found);
  }
  return undefined;
}

/** Paths are made for misfits alone, on the way back. */
function below(step: string | number, { path, ...rest }: Misfit): Misfit {
  return { path: [step, ...path], ...rest };
}

function removeNulls(value: Readonly<Record<string, unknown>>): void {
  for (const key of Object.keys(value)) if (value[key] === null) Reflect.deleteProperty(value, key);
}

const words: Readonly<Record<Extract<Shape, string>, string>> = {
  text: 'a text',
  number: 'a whole number',
  boolean: 'true or false',
  quantity: 'a quantity',
  'number-or-text': 'a number or a percentage',
  any: 'anything',
};

const scalarTests: Readonly<Record<Extract<Shape, string>, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  quantity: isTextOrNumber,
  'number-or-text': isTextOrNumber,
  any: () => true,
};

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

function misfit(expected: string, value: unknown): Misfit {
  return { path: [], expected, found: foundText(value) };
}

/** Type of a value, never the value: it may be a secret. */
function foundText(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `a ${typeof value === 'string' ? 'text' : typeof value}`;
}

const texts = { map: 'text' } as const;
const quantities = { map: 'quantity' } as const;

export const metadataShape = {
  fields: {
    name: 'text',
    generateName: 'text',
    namespace: 'text',
    labels: texts,
    annotations: texts,
  },
} as const satisfies Shape;

export const selectorShape = {
  fields: {
    matchLabels: texts,
    matchExpressions: {
      list: { fields: { key: 'text', operator: 'text', values: { list: 'text' } }, required: ['key', 'operator'] },
    },
  },
} as const satisfies Shape;

const named = { fields: { name: 'text' } } as const;

const handler = {
  fields: { initialDelaySeconds: 'number', periodSeconds: 'number', failureThreshold: 'number' },
} as const;

const container = {
  fields: {
    name: 'text',
    image: 'text',
    args: { list: 'text' },
    command: { list: 'text' },
    env: {
      list: {
        required: ['name'],
        fields: {
          name: 'text',
          value: 'text',
          valueFrom: { fields: { secretKeyRef: named, configMapKeyRef: named } },
        },
      },
    },
    envFrom: { list: { fields: { secretRef: named, configMapRef: named } } },
    resources: { fields: { requests: quantities, limits: quantities } },
    livenessProbe: handler,
    readinessProbe: handler,
    startupProbe: handler,
    restartPolicy: 'text',
  },
} as const satisfies Shape;

const term = { fields: { matchExpressions: selectorShape.fields.matchExpressions } } as const;
const podTerm = {
  fields: {
    topologyKey: 'text',
    labelSelector: selectorShape,
    namespaces: { list: 'text' },
    namespaceSelector: selectorShape,
  },
} as const;

export const podShape = {
  required: ['containers'],
  fields: {
    containers: { list: container },
    initContainers: { list: container },
    volumes: { list: { fields: { name: 'text' } } },
    nodeSelector: texts,
    tolerations: { list: { fields: { key: 'text', operator: 'text', value: 'text', effect: 'text' } } },
    topologySpreadConstraints: {
      list: {
        fields: {
          topologyKey: 'text',
          whenUnsatisfiable: 'text',
          maxSkew: 'number',
          labelSelector: selectorShape,
          matchLabelKeys: { list: 'text' },
        },
      },
    },
    affinity: {
      fields: {
        nodeAffinity: {
          fields: {
            requiredDuringSchedulingIgnoredDuringExecution: { fields: { nodeSelectorTerms: { list: term } } },
            preferredDuringSchedulingIgnoredDuringExecution: { list: { fields: { preference: term } } },
          },
        },
        podAntiAffinity: {
          fields: {
            requiredDuringSchedulingIgnoredDuringExecution: { list: podTerm },
            preferredDuringSchedulingIgnoredDuringExecution: { list: { fields: { podAffinityTerm: podTerm } } },
          },
        },
      },
    },
    imagePullSecrets: { list: named },
    serviceAccountName: 'text',
    restartPolicy: 'text',
    hostNetwork: 'boolean',
  },
} as const satisfies Shape;

const template = { fields: { metadata: metadataShape, spec: podShape } } as const satisfies Shape;
const replicated = { replicas: 'number', selector: selectorShape, template } as const;
const rollingUpdate = {
  fields: { maxSurge: 'number-or-text', maxUnavailable: 'number-or-text', partition: 'number' },
} as const;
const strategy = { fields: { type: 'text', rollingUpdate } } as const;
const spec = (fields: Readonly<Record<string, Shape>>): Shape => ({ fields: { spec: { fields } } });
const job = { parallelism: 'number', completions: 'number', backoffLimit: 'number', template } as const;
const reference = { fields: { kind: 'text', name: 'text', apiVersion: 'text' } } as const;
const policyPeer = {
  fields: {
    podSelector: selectorShape,
    namespaceSelector: selectorShape,
    ipBlock: { required: ['cidr'], fields: { cidr: 'text', except: { list: 'text' } } },
  },
} as const;
const policyPorts = { list: { fields: { port: 'number-or-text', protocol: 'text', endPort: 'number' } } } as const;

/** Shapes by kind; a kind that is not listed is free below its metadata. */
export const shapes: Readonly<Record<string, Shape>> = {
  Deployment: spec({ ...replicated, strategy, minReadySeconds: 'number' }),
  StatefulSet: spec({ ...replicated, updateStrategy: strategy, serviceName: 'text', podManagementPolicy: 'text' }),
  DaemonSet: spec({ ...replicated, updateStrategy: strategy }),
  ReplicaSet: spec(replicated),
  ReplicationController: spec({ ...replicated, selector: texts }),
  DeploymentConfig: spec({ ...replicated, selector: texts }),
  Rollout: spec({ ...replicated, workloadRef: reference }),
  Pod: { fields: { spec: podShape } },
  Job: spec(job),
  CronJob: spec({ schedule: 'text', jobTemplate: { fields: { spec: { fields: job } } } }),
  HorizontalPodAutoscaler: spec({
    scaleTargetRef: reference,
    minReplicas: 'number',
    maxReplicas: 'number',
    metrics: { list: { fields: { type: 'text' } } },
  }),
  ScaledObject: spec({
    scaleTargetRef: reference,
    minReplicaCount: 'number',
    maxReplicaCount: 'number',
    idleReplicaCount: 'number',
    triggers: {
      list: {
        required: ['type'],
        fields: {
          type: 'text',
          metadata: { map: 'any' },
          authenticationRef: { fields: { name: 'text', kind: 'text' } },
        },
      },
    },
  }),
  PodDisruptionBudget: spec({
    minAvailable: 'number-or-text',
    maxUnavailable: 'number-or-text',
    selector: selectorShape,
    unhealthyPodEvictionPolicy: 'text',
  }),
  NetworkPolicy: spec({
    podSelector: selectorShape,
    policyTypes: { list: 'text' },
    ingress: { list: { fields: { from: { list: policyPeer }, ports: policyPorts } } },
    egress: { list: { fields: { to: { list: policyPeer }, ports: policyPorts } } },
  }),
  Secret: { fields: { data: texts, stringData: texts, type: 'text' } },
  ConfigMap: { fields: { data: texts, binaryData: texts } },
};
