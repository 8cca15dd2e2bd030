import { describe, expect, test } from '@jest/globals';
import { nextPage } from '../../../../src/registry/http/tags.ts';

type Repository = Parameters<typeof nextPage>[0];

const from = new URL('https://r.example/v2/shop/cart/tags/list');
const policy = { base: from, target: (text: string, base: URL) => new URL(text, base) };
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the part that is asked
const http = { client: { policy }, name: 'r.example/shop/cart' } as unknown as Repository;

describe('nextPage', () => {
  test('follows a link on the same registry', () => {
    expect(nextPage(http, '</v2/shop/cart/tags/list?last=a>; rel="next"', from, 'tags')?.search).toBe('?last=a');
    expect(nextPage(http, undefined, from, 'tags')).toBeUndefined();
  });

  test.each([
    ['tags', 'broken-tag-list'],
    ['referrers', 'broken-referrers'],
  ] as const)('refuses a list of %s that goes on elsewhere, or at the same page', (what, code) => {
    for (const link of ['https://other.example/x', from.href]) {
      expect(() => nextPage(http, `<${link}>; rel="next"`, from, what)).toThrow(
        expect.objectContaining({ code, exitCode: 4 }),
      );
    }
  });
});
