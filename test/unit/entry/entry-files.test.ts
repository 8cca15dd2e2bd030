import { describe, expect, test } from '@jest/globals';
import { dotenvReport } from '../../../src/entry/entry-files.ts';

describe('dotenvReport', () => {
  test('a variable a line, whatever the values hold, and none for an empty one', () => {
    const { text } = dotenvReport({ 'a-b': 'x\ny=z', c: '', d: 'ü "q"\r\nA=1' });
    expect(text).toBe('A_B=x y=z\nD=ü "q" A=1\n');
  });

  test('stays below the limit and names what it left out', () => {
    const { text, left } = dotenvReport({ small: 'x', large: 'y'.repeat(6000), last: 'z' });
    expect(text).toBe('SMALL=x\nLAST=z\n');
    expect(left).toEqual(['large']);
  });
});
