import * as fc from 'fast-check';
import type { IAsyncProperty, IProperty, Parameters } from 'fast-check';

export * from 'fast-check';

/**
 * Examples are the same on every run, so that what passed once passes again on the same commit. Others are looked at
 * with PROPERTY_SEED (a number), more of them with PROPERTY_RUNS (times as many).
 */
function chosen<T>(parameters: Parameters<T>): Parameters<T> {
  const { PROPERTY_SEED: seed = '1', PROPERTY_RUNS: times = '1' } = process.env;
  const numRuns = (parameters.numRuns ?? 100) * Number(times);
  return { ...parameters, seed: parameters.seed ?? Number(seed), numRuns };
}

function isAsync<T>(property: IProperty<T> | IAsyncProperty<T>): property is IAsyncProperty<T> {
  return property.isAsync();
}

export function assert<T>(property: IProperty<T>, parameters?: Parameters<T>): void;
export function assert<T>(property: IAsyncProperty<T>, parameters?: Parameters<T>): Promise<void>;
export function assert<T>(
  property: IProperty<T> | IAsyncProperty<T>,
  parameters: Parameters<T> = {},
): void | Promise<void> {
  return isAsync(property) ? fc.assert(property, chosen(parameters)) : fc.assert(property, chosen(parameters));
}
