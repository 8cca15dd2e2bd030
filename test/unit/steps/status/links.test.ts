import { describe, expect, test } from '@jest/globals';
import { pagesOf } from '../../../../src/steps/status/links.ts';

const id = 'a'.repeat(40);
const github = { kind: 'github', url: 'https://git.example.com' } as const;

describe('the pages of a repository', () => {
  test.each([
    ['https://github.com/acme/gitops.git', undefined, `https://github.com/acme/gitops/commit/${id}`],
    ['https://user:secret@github.com/acme/gitops', undefined, `https://github.com/acme/gitops/commit/${id}`],
    ['git@github.com:acme/gitops.git', undefined, `https://github.com/acme/gitops/commit/${id}`],
    ['ssh://git@gitlab.example.com:2222/a/b/c.git', undefined, `https://gitlab.example.com/a/b/c/-/commit/${id}`],
    ['https://git.example.com/acme/gitops.git', github, `https://git.example.com/acme/gitops/commit/${id}`],
    ['https://git.example.com/acme/gitops.git', undefined, undefined],
    ['https://notgithub.com/acme/gitops.git', undefined, undefined],
    ['http://github.com/acme/gitops.git', undefined, undefined],
    ['/srv/gitops.git', undefined, undefined],
    ['../gitops.git', undefined, undefined],
  ])('%s, on %j, shows a commit at %s', (location, server, url) => {
    expect(pagesOf(location, server)?.commit(id)).toBe(url);
  });

  test.each([
    ['github.com', 'Merge pull request #12 from acme/bump\n\nx', 'https://github.com/acme/gitops/pull/12'],
    ['github.com', 'chore(shop): cart 1.3.0 (#7)\n\nbody (#8)', 'https://github.com/acme/gitops/pull/7'],
    ['github.com', 'chore: see (#7) below', undefined],
    ['github.com', 'x\n\nSee merge request acme/gitops!3', undefined],
    [
      'gitlab.com',
      "Merge branch 'b' into 'main'\n\nt\n\nSee merge request acme/gitops!3",
      'https://gitlab.com/acme/gitops/-/merge_requests/3',
    ],
    ['gitlab.com', 'See merge request javascript:alert(1)!3', undefined],
    ['gitlab.com', 'chore: x (#7)', undefined],
  ])('on %s, %j names the change request %s', (host, message, url) => {
    expect(pagesOf(`https://${host}/acme/gitops.git`, undefined)?.request(message)).toBe(url);
  });
});
