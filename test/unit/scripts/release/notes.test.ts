import { expect, test } from '@jest/globals';
import { releaseNotes } from '../../../../scripts/release/notes.ts';

test('notes say what users get, then the commits that raise a version', () => {
  const notes = releaseNotes('- A thing.', [
    { commit: 'a'.repeat(40), subject: 'feat(gate)!: ask twice', raises: 'major' },
    { commit: 'b'.repeat(40), subject: 'feat: a <b>bold</b> @team', raises: 'minor' },
    { commit: 'c'.repeat(40), subject: 'docs: a page', raises: 'none' },
  ]);
  expect(notes).toBe(`- A thing.

## Commits

### Breaking changes

- feat(gate)!: ask twice (aaaaaaa)

### Features

- feat: a \\<b\\>bold\\</b\\> \\@team (bbbbbbb)

Besides, 1 commit of documentation, tests and builds.
`);
});
