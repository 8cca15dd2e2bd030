import { expect, test } from '@jest/globals';
import { plainLog } from '../../../src/entry/logs.ts';

const erase = '\r\u001B[K';

test('a status is replaced by the next one, by any other line, and at last by nothing', () => {
  let text = '';
  const log = plainLog((piece) => void (text += piece), false, 20);
  log.status?.('ten per cent');
  log.status?.('twenty per cent of everything');
  log.info('something else');
  log.status?.('thirty\u001B[31m');
  log.status?.('');
  log.warn('done');
  expect(text.split(erase)).toEqual([
    'ten per cent',
    'twenty per cent of ',
    'something else\nthirty\\u{1b}[31m',
    'warning: done\n',
  ]);
});

test('there is none where nobody watches', () => {
  expect(plainLog(() => {}, false).status).toBeUndefined();
});
