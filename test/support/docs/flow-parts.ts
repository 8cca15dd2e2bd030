import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { isRecord } from '../../../src/base/json-path.ts';

/** The flow file that pages add keys to: the example's, whose records a page of its own explains. */
export const exampleFlow = readFileSync('examples/github/gitops/krci-deploy.yaml', 'utf8').replace(
  /^records:\n(?: .*\n)+/m,
  '',
);

/** A flow file with the keys of `part` over its own, key by key; a list replaces a list. */
export function withPart(flow: string, part: string): string {
  return stringify(over(parse(flow), parse(part)));
}

function over(below: unknown, above: unknown): unknown {
  if (!isRecord(below) || !isRecord(above)) return above;
  const keys = [...new Set([...Object.keys(below), ...Object.keys(above)])];
  return Object.fromEntries(keys.map((key) => [key, key in above ? over(below[key], above[key]) : below[key]]));
}
