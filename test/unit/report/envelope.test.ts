import { expect, test } from '@jest/globals';
import { jsonEnvelope } from '../../../src/report/envelope.ts';

test('the envelope is one line of JSON', () => {
  const text = jsonEnvelope({ changed: false, note: 'two\nlines' });
  expect(text).toBe('{"schemaVersion":"1","data":{"changed":false,"note":"two\\nlines"}}\n');
});

test('data is there even when there is none', () => {
  expect(JSON.parse(jsonEnvelope(undefined))).toEqual({ schemaVersion: '1', data: null });
});
