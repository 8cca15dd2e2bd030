import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryDirectory } from '../temporary.ts';
import { blocksOf, pageMark } from './page.ts';
import type { Ran } from './session.ts';
import { perform } from './session.ts';
import type { World } from './world.ts';
import { startDocsWorld } from './world.ts';

/** How a block is run here, or judged by snippets.test.ts. */
const kinds = 'run output file part gate flow policy approval workflow steps pipeline'.split(' ');

/** Tests of a directory of pages whose every command a reader may paste. */
export function testPages(directory: string): void {
  const pages = readdirSync(directory)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(directory, name));
  const root = temporaryDirectory();
  let world: World;

  beforeAll(async () => {
    world = await startDocsWorld(root);
  });
  afterAll(() => world.stop());

  describe.each(pages)('%s', (page) => {
    const blocks = blocksOf(page);

    test('says of every block how it is run', () => {
      const unmarked = blocks.filter(({ kind, language }) => !kinds.includes(kind) && language !== 'mermaid');
      expect(unmarked.map(({ line, kind }) => `${page}:${line} ${kind}`)).toEqual([]);
    });

    if (!blocks.some(({ kind }) => kind === 'run')) return;
    test('its commands do what it says', async () => {
      const place = placeIn(pageMark(page, 'world'));
      const session = await world.open(basename(page, '.md'), place, pageMark(page, 'platform') === 'github');
      let before: Ran | undefined;
      for (const block of blocks) before = await perform(session, block, before);
      expect(before).toBeDefined();
    });
  });
}

function placeIn(mark: string | undefined): 'empty' | 'gitops' | 'cart' {
  if (mark === 'empty' || mark === 'gitops' || mark === 'cart') return mark;
  throw new Error(`the page has no <!-- world: empty, gitops or cart -->, found ${mark}`);
}
