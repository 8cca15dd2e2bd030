import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenWalls } from '../../../scripts/walls.ts';
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
    ['flow/load.ts', "import type { Git } from '../git/git.ts';\nimport { UsageError } from '../errors.ts';"],
    ['flow/load.ts', '/** The process.env of the caller. */\n// console.log\nconst text = 1;'],
    ['local-files.ts', "import { UsageError } from './errors.ts';"],
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
    ['errors.ts', "import { flow } from './flow/flow.ts';", 'imports src/flow/flow.ts'],
    ['flow/load.ts', "import x from '../../scripts/build.ts';", 'which is not below it'],
    ['git/binary.ts', 'const env = process.env;', 'uses process.env'],
    ['git/binary.ts', "import process from 'node:process';", "uses from 'node:process'"],
    ['report/text.ts', "console.log('x');", 'uses console.log'],
  ])('%s: %s', (file, text, said) => {
    expect(wrong(file, text).join('\n')).toContain(said);
  });
});
