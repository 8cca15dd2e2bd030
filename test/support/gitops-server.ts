import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import type { GitopsRepository } from '../../src/git/gitops.ts';
import type { DisposableGitopsRepositories } from '../../src/git/repositories.ts';
import { createBareRepository } from './bare-repository.ts';
import type { BareRepository, TreeFile } from './bare-repository.ts';
import { startGitServer } from './git-server.ts';
import type { GitServer } from './git-server.ts';
import { gitopsRepositories } from './gitops.ts';
import type { GitopsFixture } from './gitops.ts';
import { temporaryDirectory } from './temporary.ts';

export interface GitopsServer {
  readonly directory: string;
  readonly token: string;
  server(): GitServer;
  /** A new repository on the server with these files on `main`, and a client that may write to it. */
  fresh(files?: Readonly<Record<string, TreeFile>>, fixture?: Partial<GitopsFixture>): FreshRepository;
  /** Another client, with objects, locks and state of its own. */
  client(fixture?: Partial<GitopsFixture>): DisposableGitopsRepositories;
}

export interface FreshRepository {
  readonly repository: BareRepository;
  readonly url: string;
  readonly gitops: GitopsRepository;
}

/** A Git server with a token for the tests of one file. */
export function gitopsServer(): GitopsServer {
  const directory = temporaryDirectory();
  const token = 'tok-3n-of-the-tests';
  let server: GitServer | undefined;
  let number = 0;
  beforeAll(async () => {
    server = await startGitServer({ root: directory, token });
  });
  afterAll(() => server?.close());
  const running = (): GitServer => {
    if (server === undefined) throw new Error('the server runs within tests only');
    return server;
  };
  const client = (fixture: Partial<GitopsFixture> = {}): DisposableGitopsRepositories =>
    gitopsRepositories({
      directory,
      credentials: [{ host: running().origin, username: 'bot', secret: token }],
      ...fixture,
    });
  return {
    directory,
    token,
    server: running,
    client,
    fresh: (files, fixture) => {
      number += 1;
      const name = `repository-${number}.git`;
      const repository = createBareRepository(join(directory, name), files);
      const url = running().url(name);
      return { repository, url, gitops: client(fixture).open(url, 'main') };
    },
  };
}

/** An edit that sets `key: value` in a file and leaves the rest of it as it is. */
export function setKey(path: string, key: string, value: string): Parameters<GitopsRepository['land']>[0] {
  return async (snapshot) => {
    const text = Buffer.from((await snapshot.read(path)) ?? '').toString('utf8');
    const lines = text.split('\n').map((line) => (line.startsWith(`${key}: `) ? `${key}: ${value}` : line));
    return [{ path, content: Buffer.from(lines.join('\n')) }];
  };
}
