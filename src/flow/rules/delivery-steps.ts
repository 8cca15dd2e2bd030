import { type ProblemParts, UsageError } from '../../base/errors.ts';
import { nearest } from '../../base/suggest.ts';
import type { BlueGreenEntry, CanaryEntry, CanarySide, DeliveryEntry } from '../delivery.ts';
import type { EnvironmentEntry } from '../flow-file.ts';
import type { FlowRule } from './rule.ts';

type Fault = ProblemParts & { readonly key: string };

/** A ladder that stops short, or that the places cannot show, would be found in the middle of a delivery. */
export const deliverySteps: FlowRule = {
  codes: ['delivery-invalid'],
  holds:
    'Every `delivery` is for an environment of the flow; the steps of a canary grow and can be written: by a weight, or by replicas that divide into them; the environment of a Rollout says what runs there',
  *breaches({ applications, environments }, document) {
    const names = environments.map(({ name }) => name);
    for (const [index, { delivery = {} }] of applications.entries()) {
      for (const [name, entry] of Object.entries(delivery)) {
        const [kind = ''] = Object.keys(entry);
        const environment = environments.find((one) => one.name === name);
        const faults = environment === undefined ? [unknown(name, names)] : faultsOf(entry, environment);
        const path = ['applications', index, 'delivery'];
        for (const { key, ...problem } of faults) {
          const inside = key === name ? path : key === kind ? [...path, name] : [...path, name, kind];
          const where = document.position(inside, key);
          yield new UsageError({ code: 'delivery-invalid', where, ...problem });
        }
      }
    }
  },
};

function unknown(name: string, names: readonly string[]): Fault {
  const guess = nearest(name, names);
  const fix = guess === undefined ? `use one of ${names.join(', ')}` : `did you mean "${guess}"?`;
  return { key: name, found: `there is no environment "${name}"`, fix };
}

function faultsOf(entry: DeliveryEntry, environment: EnvironmentEntry): readonly Fault[] {
  const { canary, 'blue-green': blueGreen, rollout } = entry;
  const faults = [
    ...(canary === undefined ? [] : [stepsFault(canary), placesFault(canary)]),
    blueGreen && sidesFault(blueGreen),
    rollout && silentFault(environment),
  ];
  return faults.filter((fault) => fault !== undefined);
}

/** A Rollout is watched by what the environment says; a pull environment says so by a confirmation alone. */
function silentFault({ model, sync, confirm }: EnvironmentEntry): Fault | undefined {
  if (sync !== undefined || confirm !== undefined) return undefined;
  const expected = model === 'push' ? 'sync or confirm in its environment' : 'confirm in its environment';
  const fix = 'declare what knows where the Rollout stands';
  return { key: 'rollout', expected, found: 'nothing that could be asked', fix };
}

function stepsFault({ steps }: CanaryEntry): Fault | undefined {
  const at = steps.findIndex((step, index) => index > 0 && step <= (steps[index - 1] ?? 0));
  if (at < 0) return undefined;
  const found = `${steps[at]} after ${steps[at - 1]}`;
  return { key: 'steps', expected: 'shares that grow', found, fix: 'write them in order, such as [10, 25, 50, 100]' };
}

function placesFault({
  stable,
  canary,
  replicas,
  steps,
  'stable-weight': stableWeight,
}: CanaryEntry): Fault | undefined {
  const counted = [stable.replicas, canary.replicas].filter((one) => one !== undefined).length;
  if (stableWeight !== undefined && canary.weight === undefined) {
    return { key: 'stable-weight', found: 'the canary has no weight beside it', fix: 'add canary.weight' };
  }
  if (canary.weight === undefined && counted < 2) {
    const fix = 'add canary.weight, or stable.replicas, canary.replicas and replicas';
    return { key: 'canary', expected: 'places that show a share of the traffic', found: 'none', fix };
  }
  if (counted > 0 && replicas === undefined) {
    return {
      key: 'canary',
      found: 'replicas without their number',
      fix: 'add replicas, the pods of both sides together',
    };
  }
  if (canary.weight !== undefined || replicas === undefined) return undefined;
  const unshown = steps.find((step) => (replicas * step) % 100 !== 0);
  if (unshown === undefined) return undefined;
  const fix = 'raise replicas, change the steps, or write a weight of a traffic router';
  return { key: 'replicas', expected: `a number of pods that shows ${unshown} %`, found: String(replicas), fix };
}

function sidesFault({ blue, green, replicas, switch: place }: BlueGreenEntry): Fault | undefined {
  if (isSame(blue, green)) return { key: 'green', found: 'the place of blue', fix: 'name two places' };
  const { blue: one = 'blue', green: other = 'green' } = place;
  if (one === other)
    return { key: 'switch', found: `"${one}" for both sides`, fix: 'give each side a value of its own' };
  const isCounted = blue.replicas !== undefined || green.replicas !== undefined;
  if (isCounted && replicas === undefined) {
    return {
      key: 'blue',
      found: 'replicas without their number',
      fix: 'add replicas, the pods of the side that starts',
    };
  }
  return undefined;
}

function isSame(one: CanarySide, other: CanarySide): boolean {
  return one.image.file === other.image.file && one.image.path === other.image.path;
}
