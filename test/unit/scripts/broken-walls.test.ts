import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenWalls } from '../../../scripts/broken-walls.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
let number = 0;

/** What is wrong with a source tree that holds just this file. */
function wrong(file: string, text: string): readonly string[] {
  number += 1;
  const source = join(root, String(number));
  mkdirSync(join(source, dirname(file)), { recursive: true });
  writeFileSync(join(source, file), text);
  return brokenWalls(source);
}

describe('an arrow that is allowed', () => {
  test.each([
    ['entry/cli.ts', "import { run } from '../steps/gate/gate.ts';"],
    ['entry/cli.ts', 'process.exit(1);'],
    ['entry/github-action.ts', "import * as core from '@actions/core';"],
    ['main.ts', "const step = await import('./steps/gate/gate.ts');"],
    ['pipeline/promotion.ts', "import { gate } from '../steps/gate/gate.ts';"],
    ['demo/demo.ts', "import { git } from '../git/git.ts';"],
    ['steps/gate/plan.ts', "import type { Step } from '../step.ts';\nimport { x } from './limits.ts';"],
    ['steps/gate/plan.ts', "import {\n  type A,\n  b,\n} from '../../flow/load.ts';"],
    ['flow/load.ts', "import type { Git } from '../git/git.ts';\nimport { UsageError } from '../base/errors.ts';"],
    ['flow/load.ts', '/** The process.env of the caller. */\n// console.log\nconst text = 1;'],
    ['files/local.ts', "import { UsageError } from '../base/errors.ts';"],
    ['registry/copy/copy.ts', "import { get } from '../../http/client.ts';"],
  ])('%s: %s', (file, text) => {
    expect(wrong(file, text)).toEqual([]);
  });
});

describe('an arrow through a wall', () => {
  test.each([
    [
      'flow/load.ts',
      "import { gate } from '../steps/gate/gate.ts';",
      'src/flow/load.ts imports src/steps/gate/gate.ts',
    ],
    ['flow/load.ts', "await import('../steps/gate/gate.ts');", 'src/flow/load.ts imports src/steps/gate/gate.ts'],
    ['flow/load.ts', "export * from '../entry/cli.ts';", 'src/flow/load.ts imports src/entry/cli.ts'],
    ['flow/load.ts', "import '../pipeline/promotion.ts';", 'src/flow/load.ts imports src/pipeline/promotion.ts'],
    ['flow/load.ts', "import { main } from '../main.ts';", 'src/flow/load.ts imports src/main.ts'],
    ['steps/gate/plan.ts', "import { x } from '../promote/plan.ts';", 'imports src/steps/promote/plan.ts'],
    ['steps/gate/plan.ts', "import { x } from '../../entry/help.ts';", 'imports src/entry/help.ts'],
    ['steps/gate/plan.ts', "import * as core from '@actions/core';", 'imports @actions/core'],
    ['base/errors.ts', "import { flow } from '../flow/flow.ts';", 'base may not import flow'],
    ['flow/load.ts', "import x from '../../scripts/build.ts';", 'imports src/../scripts/build.ts'],
    ['git/zz.ts', "import type { Platform } from '../platform/platform.ts';", 'git may not import platform'],
    ['manifests/zz.ts', "import { a } from '../git/git.ts';", 'manifests may not import git'],
    ['git/zz.ts', "export * from '../manifests/place.ts';", 'git may not import manifests'],
    ['records/zz.ts', "const { a } = await import('../platform/platform.ts');", 'records may not import platform'],
    ['evidence/zz.ts', "import type { Flow } from '../flow/flow.ts';", 'evidence may not import flow'],
    [
      'steps/status/zz.ts',
      "import type { A } from '../history/model.ts';",
      'steps/status may not import steps/history',
    ],
    ['loose.ts', '', 'is in no room'],
    ['attic/loose.ts', '', 'is in no room'],
    ['git/binary.ts', 'const env = process.env;', 'uses process.env'],
    ['git/binary.ts', "import process from 'node:process';", "uses from 'node:process'"],
    ['report/text.ts', "console.log('x');", 'uses console.log'],
  ])('%s: %s', (file, text, said) => {
    expect(wrong(file, text).join('\n')).toContain(said);
  });
});

test('files that import each other in a circle, types included, are named with the way round', () => {
  const source = join(root, 'circle');
  mkdirSync(join(source, 'git'), { recursive: true });
  writeFileSync(join(source, 'git/a.ts'), "import type { B } from './b.ts';\nexport type A = B;\n");
  writeFileSync(join(source, 'git/b.ts'), "export * from './c.ts';\nexport type B = number;\n");
  writeFileSync(join(source, 'git/c.ts'), "export const c = async () => import('./a.ts');\n");
  writeFileSync(join(source, 'git/d.ts'), "import './a.ts';\n");
  expect(brokenWalls(source)).toEqual([
    "circle: src/git/a.ts -> src/git/b.ts -> src/git/c.ts -> src/git/a.ts; move the shared type into the room's model file",
  ]);
});

test('two files that share a type by importing each other are a circle; one that both import is none', () => {
  const source = join(root, 'pair');
  mkdirSync(join(source, 'git'), { recursive: true });
  writeFileSync(join(source, 'git/a.ts'), "import type { B } from './b.ts';\nexport type A = B;\n");
  writeFileSync(join(source, 'git/b.ts'), "import type { A } from './a.ts';\nexport type B = A;\n");
  expect(brokenWalls(source)).toHaveLength(1);
  writeFileSync(join(source, 'git/model.ts'), 'export type C = number;\n');
  for (const file of ['a', 'b'])
    writeFileSync(join(source, `git/${file}.ts`), "import type { C } from './model.ts';\n");
  expect(brokenWalls(source)).toEqual([]);
});
