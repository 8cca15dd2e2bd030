import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { plainGitEnvironment } from '../support/bare-repository.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { findPeer, runPeer, sayMissing } from '../support/peer.ts';

/** What actionlint says about every workflow that is published. */
const actionlint = findPeer('actionlint', ['-version'], /1\.7\.\d/);
sayMissing(actionlint, 'actionlint', 'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12');
const root = temporaryDirectory();
const when = actionlint === undefined ? test.skip : test;

/** Younger than the tool: GitHub's language service, which test/e2e/workflows.test.ts asks, knows both. */
const younger = ['unexpected key "queue" for "concurrency" section', 'specifying action "\\$/[^"]*" in invalid format'];

function workflowsOf(...repositories: readonly string[]): readonly string[] {
  const directories = repositories.map((repository) => join(repository, '.github/workflows'));
  return directories.flatMap((directory) => readdirSync(directory).map((name) => join(directory, name)));
}

async function findings(files: readonly string[], ...options: readonly string[]): Promise<string> {
  if (actionlint === undefined) throw new Error('it is not here');
  const { log } = await runPeer(actionlint, ['-no-color', '-oneline', ...options, ...files]);
  return log;
}

when('actionlint finds nothing in our workflows and examples but what it does not know yet', async () => {
  const files = workflowsOf('.', 'examples/github/application', 'examples/github/gitops');
  expect(await findings(files, ...younger.flatMap((message) => ['-ignore', message]))).toBe('');
});

when.each(['application', 'gitops'])('actionlint finds nothing at all in the form of %s for dry runs', async (name) => {
  // A repository of its own, as whoever copies it has: calls of its own workflows are looked up from its top.
  const repository = join(root, name);
  cpSync(join('examples/github-dry-run', name), repository, { recursive: true });
  execFileSync('git', ['init', '--quiet', repository], { env: plainGitEnvironment });
  const files = workflowsOf(repository);
  expect(files.length).toBeGreaterThan(1);
  expect(await findings(files)).toBe('');
});
