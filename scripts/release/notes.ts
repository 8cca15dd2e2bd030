import { counted } from '../../src/base/counted.ts';

/** A commit as `krci-deploy version --output json` gives it. */
export interface NotedCommit {
  readonly commit: string;
  readonly subject: string;
  readonly raises: 'none' | 'patch' | 'minor' | 'major';
}

const parts = [
  ['Breaking changes', (one: NotedCommit) => one.raises === 'major'],
  ['Features', (one: NotedCommit) => one.raises === 'minor'],
  ['Fixes', (one: NotedCommit) => one.raises === 'patch'],
] as const;

/**
 * The notes of a release in Markdown: what the changelog says, then the Conventional Commits that raise a version,
 * newest first. Other commits are counted. Characters that Markdown or HTML would read are escaped.
 */
export function releaseNotes(changelog: string, commits: readonly NotedCommit[]): string {
  const sections = parts.flatMap(([title, belongs]) => {
    const lines = commits.filter(belongs).map((one) => `- ${escaped(one.subject)} (${one.commit.slice(0, 7)})`);
    return lines.length === 0 ? [] : [`### ${title}\n\n${lines.join('\n')}`];
  });
  const others = commits.filter((one) => one.raises === 'none').length;
  const rest = others === 0 ? [] : [`Besides, ${counted(others, 'commit')} of documentation, tests and builds.`];
  return `${[changelog, '## Commits', ...sections, ...rest].filter((part) => part !== '').join('\n\n')}\n`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>@#|]/g, (character) => `\\${character}`);
}
