import { spawn, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** How many commits come after the newest tag. */
export const sinceTag = 25;

/**
 * A repository of `commits` commits on one line and about `tags` release tags, every second one annotated, made by one
 * `git fast-import` and packed as a clone would be. Made once in `directory`, then found there again.
 */
export async function makeHistory(directory: string, commits: number, tags: number): Promise<string> {
  const path = join(directory, `history-${commits}-${tags}`);
  if (existsSync(join(path, '.git/made'))) return path;
  mkdirSync(path, { recursive: true });
  const git = (...args: readonly string[]): Buffer => execFileSync('git', ['-C', path, ...args], { stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  await imported(path, commits, Math.floor(commits / tags));
  git('pack-refs', '--all');
  git('gc', '--quiet');
  mkdirSync(join(path, '.git/made'));
  return path;
}

function imported(path: string, commits: number, every: number): Promise<void> {
  const child = spawn('git', ['-C', path, 'fast-import', '--quiet'], { stdio: ['pipe', 'inherit', 'inherit'] });
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git fast-import exited with ${code}`))));
  });
  void (async () => {
    for (const part of stream(commits, every)) {
      if (!child.stdin.write(part)) await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
    child.stdin.end();
  })();
  return done;
}

function* stream(commits: number, every: number): Generator<string> {
  for (let index = 1; index <= commits; index += 1) {
    yield commit(index);
    if (index % every === 0 && index <= commits - sinceTag) yield tag(index, index / every);
  }
}

function commit(index: number): string {
  const type = index % 7 === 0 ? 'feat' : index % 3 === 0 ? 'fix' : 'chore';
  const message = `${type}: change ${index}\n\nWhy change ${index} was made, in a line or two as people write them.\n`;
  const parent = index > 1 ? `from :${index - 1}\n` : '';
  const content = `line ${index}\n`;
  return (
    `commit refs/heads/main\nmark :${index}\ncommitter A <a@example.com> ${1_600_000_000 + index * 60} +0000\n` +
    `data ${message.length}\n${message}${parent}M 100644 inline d${index % 50}/f${index % 200}\ndata ${content.length}\n${content}\n`
  );
}

function tag(index: number, count: number): string {
  const name = `v${1 + Math.floor(count / 1000)}.${Math.floor(count / 10) % 100}.${count % 10}`;
  if (count % 2 === 1) return `reset refs/tags/${name}\nfrom :${index}\n\n`;
  return `tag ${name}\nfrom :${index}\ntagger A <a@example.com> ${1_600_000_000 + index * 60} +0000\ndata 2\nx\n\n`;
}
