import { UsageError } from '../../base/errors.ts';
import type { Ports } from '../ports.ts';
import type { PromoteInputs } from './declaration.ts';
import { ofEntry, ofOne } from './single-artifact-inputs.ts';
import { readSet } from './set-file.ts';

/** What one promotion of a run is asked to be. */
export interface PromoteRequest extends Omit<PromoteInputs, 'application' | 'set'> {
  readonly application: string | undefined;
}

/**
 * One request for each application, or for each entry of a set. Throws UsageError for inputs that are about one
 * artifact where there are several.
 */
export async function requestsOf(inputs: PromoteInputs, { files }: Ports): Promise<readonly PromoteRequest[]> {
  const { application: applications, set, ...rest } = inputs;
  if (set !== undefined) {
    refuseOfOne(inputs, ofEntry, `the file ${set} says it for each`);
    if (applications.length > 0) throw exclude('set', 'application', 'the file says which applications are promoted');
    return readSet(set, { ...rest, application: undefined }, files);
  }
  if (applications.length > 1) refuseOfOne(inputs, ofOne, 'for several applications, a file of "set" says it for each');
  refuseTwice(applications);
  const names = applications.length === 0 ? [undefined] : applications;
  return names.map((application) => Object.assign({ application }, rest));
}

function refuseOfOne(inputs: PromoteInputs, names: readonly (keyof PromoteInputs)[], why: string): void {
  const found = givenOf(inputs, names);
  if (found === undefined) return;
  throw new UsageError('input-of-one', `the input "${found}" is about one artifact, and several are promoted: ${why}`);
}

/** The first of the inputs that says anything. */
export function givenOf<Name extends keyof PromoteInputs>(
  inputs: PromoteInputs,
  names: readonly Name[],
): Name | undefined {
  return names.find((name) => {
    const value: unknown = inputs[name];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  });
}

function refuseTwice(applications: readonly string[]): void {
  const twice = applications.find((name, at) => applications.indexOf(name) !== at);
  if (twice !== undefined)
    throw new UsageError('application-twice', `expected each application once, found ${twice} twice`);
}

function exclude(one: string, other: string, why: string): UsageError {
  return new UsageError('input-conflict', `the inputs ${one} and ${other} exclude each other: ${why}`);
}
