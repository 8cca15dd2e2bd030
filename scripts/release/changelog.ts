const unreleased = '## [Unreleased]\n';

/**
 * Closes the part `Unreleased` of a changelog in the form of Keep a Changelog 1.1.0: its lines become those of `version`
 * on `day` (`YYYY-MM-DD`, UTC). Throws where the part is missing or empty, and where the version has one already.
 */
export function releasedChangelog(changelog: string, version: string, day: string): string {
  const start = changelog.indexOf(unreleased);
  if (start === -1) throw new Error(`CHANGELOG.md: expected the line "${unreleased.trim()}", found none; add it`);
  if (changelog.includes(`## [${version}]`)) throw new Error(`CHANGELOG.md has a part ${version} already`);
  if (linesOf(changelog, 'Unreleased') === '') {
    throw new Error('CHANGELOG.md: expected lines below Unreleased, found none; say what users get');
  }
  const end = start + unreleased.length;
  return `${changelog.slice(0, end)}\n## [${version}] - ${day}\n${changelog.slice(end)}`;
}

/** What stands below the heading of a version, or of `Unreleased`, without the heading; empty where there is none. */
export function linesOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`));
  if (start === -1) return '';
  const next = lines.findIndex((line, index) => index > start && line.startsWith('## '));
  return lines
    .slice(start + 1, next === -1 ? undefined : next)
    .join('\n')
    .trim();
}
