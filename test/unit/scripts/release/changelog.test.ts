import { expect, test } from '@jest/globals';
import { linesOf, releasedChangelog } from '../../../../scripts/release/changelog.ts';

const changelog = `# Changelog

## [Unreleased]

### Added

- A thing.

## [0.1.0] - 2026-01-02

- The first.
`;

test('what was unreleased is of the version, and a new part stands above it', () => {
  const released = releasedChangelog(changelog, '0.2.0', '2026-11-29');
  expect(released).toContain('## [Unreleased]\n\n## [0.2.0] - 2026-11-29\n\n### Added\n\n- A thing.\n\n## [0.1.0]');
  expect(linesOf(released, '0.2.0')).toBe('### Added\n\n- A thing.');
  expect(linesOf(released, 'Unreleased')).toBe('');
  expect(linesOf(released, '0.1.0')).toBe('- The first.');
});

test.each([
  ['no part for what is unreleased', '# Changelog\n', /expected the line "## \[Unreleased\]"/],
  ['nothing in it', '## [Unreleased]\n\n## [0.1.0]\n\n- x\n', /expected lines below Unreleased/],
  ['the version already', changelog.replace('0.1.0', '0.2.0'), /has a part 0\.2\.0 already/],
])('a changelog with %s is refused', (_, text, message) => {
  expect(() => releasedChangelog(text, '0.2.0', '2026-11-29')).toThrow(message);
});
