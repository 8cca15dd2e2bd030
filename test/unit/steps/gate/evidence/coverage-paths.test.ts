import { basename, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkout, goodInputs as inputs, lay, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

test('merges reports of one file of the checkout by line, and counts a path apart that it does not have', async () => {
  const own = Array.from({ length: 9 }, (_, index) => `DA:${index + 1},1`).join('\n');
  const files = {
    'out/one.info': `SF:src/a.h\n${own}\nend_of_record\n`,
    'out/two.info': 'SF:src/a.h\nDA:8,0\nDA:9,0\nDA:10,1\nend_of_record\n',
  };
  const wanted = { ...inputs, coverage: 'out/one.info,out/two.info' };
  const known = await runGate(checkout(root, { ...files, 'src/a.h': '' }), wanted);
  expect([known.exit, known.outputs['line-coverage']]).toEqual([0, '100']);
  const unknown = await runGate(checkout(root, files), wanted);
  expect([unknown.exit, unknown.outputs['line-coverage']]).toEqual([1, '83.33']);
});

test('counts a path apart that leads out of the checkout', async () => {
  const directory = checkout(root, { 'src/a.h': '' });
  const around = `../${basename(directory)}/src/a.h`;
  lay(directory, {
    'out/one.info': `SF:${around}\nDA:1,1\nDA:2,1\nend_of_record\n`,
    'out/two.info': `SF:${around}\nDA:2,0\nDA:3,1\nend_of_record\n`,
  });
  const { outputs } = await runGate(directory, { ...inputs, coverage: 'out/one.info,out/two.info' });
  expect(outputs['line-coverage']).toBe('75');
});

test('a file that one report names from the root of the system is that of the checkout', async () => {
  const directory = checkout(root, { 'src/a.h': '' });
  lay(directory, {
    'out/one.info': 'SF:src/a.h\nDA:1,1\nDA:2,0\nend_of_record\n',
    'out/two.info': `SF:${join(directory, 'src/a.h')}\nDA:2,1\nDA:3,0\nend_of_record\n`,
    'out/three.info': `SF:${directory}-other/src/a.h\nDA:1,0\nend_of_record\n`,
  });
  const both = await runGate(directory, { ...inputs, coverage: 'out/one.info,out/two.info' });
  const lines = both.verdict.checks.find(({ title }) => title === 'Line coverage');
  expect([lines?.found, lines?.details]).toEqual(['66.66 % (2 of 3 lines)', ['src/a.h: 2 of 3 lines, not 3']]);
  const all = 'out/one.info,out/two.info,out/three.info';
  const other = await runGate(directory, { ...inputs, coverage: all });
  expect(other.outputs['line-coverage']).toBe('50');
});
