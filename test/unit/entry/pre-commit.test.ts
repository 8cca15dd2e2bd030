import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readArguments } from '../../../src/entry/arguments.ts';
import { flag } from '../../../src/declaration/names.ts';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { declaration } from '../../../src/steps/check/declaration.ts';

interface Hook {
  readonly entry: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}

test('the hook of pre-commit is a command line of check that asks no server', () => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of pre-commit's manifest
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as readonly Hook[];
  const [program, command, ...typed] = hook?.entry.split(' ') ?? [];
  expect([program, command]).toEqual(['krci-deploy', 'check']);
  const inputs = parseInputs(declaration, readArguments(declaration, typed).inputs, flag);
  expect(inputs).toMatchObject({ offline: true, sections: ['flow', 'keys', 'places'] });
  expect(hook?.pass_filenames).toBe(false);
  for (const path of ['krci-deploy.yaml', 'shop/dev/cart-values.yaml', 'apps/cart/kustomization.yaml'])
    expect(path).toMatch(new RegExp(hook?.files ?? '$^'));
});
