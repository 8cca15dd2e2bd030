import { duration } from './gates/duration.ts';
import { metrics, type MetricsPolicy } from './gates/metrics.ts';
import { tests, type TestsPolicy } from './gates/tests.ts';
import type { SchemaOf } from './schema-of.ts';

/** One value in one file of the GitOps repository; `{flow}`, `{environment}` and `{application}` stand for the names. */
export interface DeliveryPlace {
  readonly file: string;
  readonly path: string;
}

/** Steps of an application into one environment; exactly one of them is there. */
export interface DeliveryEntry {
  readonly canary?: CanaryEntry;
  readonly 'blue-green'?: BlueGreenEntry;
  readonly rollout?: RolloutEntry;
}

/** What another job says about each step, beside the metrics. */
export interface ValidatePolicy {
  /** As in a gate, before its defaults. */
  readonly tests: TestsPolicy;
}

/** A Rollout of Argo Rollouts, whose controller makes the steps: Git says the digest once. */
export interface RolloutEntry {
  readonly image: DeliveryPlace;
}

/** The new digest takes growing shares of the traffic beside the stable one. */
export interface CanaryEntry {
  readonly stable: CanarySide;
  readonly canary: CanarySide & { readonly weight?: DeliveryPlace };
  /** The other half of the weights; the two sum to 100. */
  readonly 'stable-weight'?: DeliveryPlace;
  /** Pods of both sides together, where replicas are written. */
  readonly replicas?: number;
  /** Shares of the canary in percent, growing. */
  readonly steps: readonly number[];
  readonly pause: string;
  /** Asked beside those of the environment's gate. */
  readonly metrics?: MetricsPolicy;
  readonly validate?: ValidatePolicy;
  readonly confirmation?: Confirmation;
}

export interface CanarySide {
  readonly image: DeliveryPlace;
  readonly replicas?: DeliveryPlace;
}

/** The new digest starts beside the old one, then takes all traffic at once. */
export interface BlueGreenEntry {
  readonly blue: CanarySide;
  readonly green: CanarySide;
  /** The place that says who has the traffic, and its two values. */
  readonly switch: DeliveryPlace & { readonly blue?: string; readonly green?: string };
  /** Pods of the side that is started, where replicas are written. */
  readonly replicas?: number;
  /** Time between the start and the switch. */
  readonly pause: string;
  /** Time for which the old side can take the traffic back. */
  readonly keep: string;
  readonly metrics?: MetricsPolicy;
  readonly validate?: ValidatePolicy;
  readonly confirmation?: Confirmation;
}

/** `required`: a step takes the word of the environment that the step before runs; `off`: its pause is enough. */
export type Confirmation = 'required' | 'off';

/** Returns the steps in which an application enters an environment; undefined where it does at once. */
export function deliveryOf(
  { delivery = {} }: { readonly delivery?: Readonly<Record<string, DeliveryEntry>> },
  { name }: { readonly name: string },
): DeliveryEntry | undefined {
  return Object.hasOwn(delivery, name) ? delivery[name] : undefined;
}

const place = {
  type: 'object',
  additionalProperties: false,
  required: ['file', 'path'],
  properties: {
    file: { type: 'string', minLength: 1, maxLength: 500, description: 'The file, from the root of the repository' },
    path: { type: 'string', minLength: 1, maxLength: 500, description: 'The path of the value in it' },
  },
} as const satisfies SchemaOf<DeliveryPlace>;

const side = {
  type: 'object',
  additionalProperties: false,
  required: ['image'],
  properties: {
    image: { ...place, description: 'The place that names its image' },
    replicas: { ...place, description: 'The place of its number of pods' },
  },
} as const satisfies SchemaOf<CanarySide>;

const confirmation = {
  enum: ['required', 'off'],
  default: 'required',
  description: 'Whether the next step waits until the environment says that it runs the one before',
} as const;

const validate = {
  type: 'object',
  additionalProperties: false,
  required: ['tests'],
  description: 'What another job has to say about each step before the next one',
  properties: {
    tests: {
      ...tests.schema,
      description: 'Tests of the step, by the reports in the input `junit`; a failed one takes the delivery back',
    },
  },
} as const satisfies SchemaOf<ValidatePolicy>;

const pods = { type: 'integer', minimum: 1, maximum: 10_000 } as const;

const canary = {
  type: 'object',
  additionalProperties: false,
  required: ['stable', 'canary', 'steps', 'pause'],
  description: 'The new digest takes growing shares of the traffic beside the stable one',
  properties: {
    stable: { ...side, description: 'The side that runs when no delivery is under way; its image is what runs there' },
    canary: {
      ...side,
      description: 'The side that takes the new digest',
      properties: { ...side.properties, weight: { ...place, description: 'The place of its weight, in percent' } },
    },
    'stable-weight': { ...place, description: 'The place of the other weight; the two sum to 100' },
    replicas: { ...pods, description: 'Pods of both sides together, where replicas are written' },
    steps: {
      type: 'array',
      minItems: 1,
      maxItems: 20,
      items: { type: 'integer', minimum: 1, maximum: 100 },
      description: 'Shares of the canary in percent, growing, such as [10, 25, 50, 100]',
    },
    pause: { ...duration, description: 'The least time of each step' },
    metrics: {
      ...metrics.schema,
      description:
        'What is asked before each step beside the metrics of the gate; one that fails takes the delivery back',
    },
    validate,
    confirmation,
  },
} as const satisfies SchemaOf<CanaryEntry>;

const blueGreen = {
  type: 'object',
  additionalProperties: false,
  required: ['blue', 'green', 'switch', 'pause', 'keep'],
  description: 'The new digest starts beside the old one, then takes all traffic at once',
  properties: {
    blue: { ...side, description: 'One side' },
    green: { ...side, description: 'The other side' },
    switch: {
      ...place,
      description: 'The place that says who has the traffic',
      properties: {
        ...place.properties,
        blue: { type: 'string', minLength: 1, maxLength: 100, default: 'blue', description: 'Its value for blue' },
        green: { type: 'string', minLength: 1, maxLength: 100, default: 'green', description: 'Its value for green' },
      },
    },
    replicas: { ...pods, description: 'Pods of the side that is started, where replicas are written' },
    pause: { ...duration, description: 'The least time between the start and the switch' },
    keep: { ...duration, description: 'How long the old side can take the traffic back' },
    metrics: {
      ...metrics.schema,
      description:
        'What is asked before the switch and until the end beside the metrics of the gate; one that fails takes it back',
    },
    validate,
    confirmation,
  },
} as const satisfies SchemaOf<BlueGreenEntry>;

const rollout = {
  type: 'object',
  additionalProperties: false,
  required: ['image'],
  description:
    'A Rollout of Argo Rollouts, whose controller makes the steps: the digest is written once, and the environment is asked where it stands',
  properties: { image: { ...place, description: 'The place of the image in the Rollout' } },
} as const satisfies SchemaOf<RolloutEntry>;

/** The value of `applications[].delivery`: by environment. */
export const deliverySchema = {
  type: 'object',
  minProperties: 1,
  maxProperties: 32,
  description: 'By environment: the steps in which a new digest takes the traffic; all at once when absent',
  additionalProperties: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    maxProperties: 1,
    properties: { canary, 'blue-green': blueGreen, rollout },
  },
} as const satisfies SchemaOf<Readonly<Record<string, DeliveryEntry>>>;
