import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { localFiles } from '../../../../../src/files/local.ts';
import { squawkFindings } from '../../../../../src/steps/gate/migrations/squawk.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const directory = temporaryDirectory();
const entering = ['services/cart/db/V2__add.sql', 'services/cart/db/V3__drop.sql'];

function findingsIn(report: unknown) {
  writeFileSync(join(directory, 'squawk.json'), JSON.stringify(report));
  return squawkFindings(['squawk.json'], entering, localFiles(directory));
}

describe('a report of squawk', () => {
  test('names the migration that each entry is about, and its line from 1', async () => {
    const drop = { file: 'db/V3__drop.sql', rule_name: 'ban-drop-column', message: 'may break clients', help: 'wait' };
    const inCheckout = { ...drop, file: '/builds/shop/services/cart/db/V3__drop.sql' };
    const findings = await findingsIn([
      { ...drop, line: 4 },
      drop,
      inCheckout,
      { ...drop, file: 'db/V9__of-another-change.sql' },
    ]);
    const expected = {
      rule: 'squawk:ban-drop-column',
      object: undefined,
      file: 'services/cart/db/V3__drop.sql',
      found: 'may break clients',
      fix: 'wait',
    };
    expect(findings).toEqual([
      { ...expected, line: 5 },
      { ...expected, line: 1 },
      { ...expected, line: 1 },
    ]);
  });

  test.each([
    ['without a file', { rule_name: 'ban-drop-column' }],
    ['without a rule', { file: 'db/V3__drop.sql' }],
  ])('with an entry %s is refused', async (_what, entry) => {
    await expect(findingsIn([entry])).rejects.toMatchObject({ code: 'evidence-foreign', exitCode: 3 });
  });
});
