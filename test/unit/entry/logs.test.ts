import { expect, test } from '@jest/globals';
import { plainLog } from '../../../src/entry/logs.ts';

const erase = '\r\u001B[K';

test('a status of several lines is erased line by line, and is never higher than a terminal', () => {
  let written = '';
  const log = plainLog((text) => void (written += text), false, 12);
  log.status?.('cart: waiting for long\npay: waiting');
  log.info('cart runs');
  expect(written).toBe('cart: waiti\npay: waitin\r\u001B[K\u001B[A\u001B[Kcart runs\n');
  written = '';
  log.status?.(Array.from({ length: 50 }, (_, at) => `line ${at}`).join('\n'));
  expect(written.split('\n')).toHaveLength(10);
  written = '';
  log.status?.('');
  expect(written).toBe(`\r\u001B[K${'\u001B[A\u001B[K'.repeat(9)}`);
});

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
