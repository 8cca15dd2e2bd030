import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../src/base/clock.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const writers = 20;
const message = { subject: 'Bump', trailers: [] };

describe('many writers on one branch', () => {
  test('all land, none is lost, none doubled; half of them on one file', async () => {
    const shared = Array.from({ length: writers / 2 }, (_, n) => `key-${n}: 0\n`).join('');
    const own = Object.fromEntries(Array.from({ length: writers / 2 }, (_, n) => [`apps/own-${n}.yaml`, 'tag: 0\n']));
    const { repository, url } = git.fresh({ 'apps/shared.yaml': shared, ...own });
    const jobs = Array.from({ length: writers }, (_, n) =>
      n % 2 === 0
        ? setKey('apps/shared.yaml', `key-${n / 2}`, '1')
        : setKey(`apps/own-${(n - 1) / 2}.yaml`, 'tag', '1'),
    );
    const landings = await Promise.all(
      jobs.map((edit) => git.client({ clock: systemClock }).open(url, 'main').land(edit, message)),
    );
    expect(landings.filter(({ changed }) => changed)).toHaveLength(writers);
    for (const { attempts, lostRaces } of landings) expect(attempts).toBe(lostRaces + 1);
    expect(repository.git('rev-list', '--count', 'main')).toBe(String(writers + 1));
    expect(repository.read('apps/shared.yaml')).toBe(shared.replaceAll(': 0', ': 1'));
    for (const path of Object.keys(own)) expect(repository.read(path)).toBe('tag: 1\n');
  });

  test('of one process take turns and lose no race', async () => {
    const { repository, gitops } = git.fresh({ 'a.yaml': 'x: 0\ny: 0\nz: 0\n' });
    const landings = await Promise.all(['x', 'y', 'z'].map((key) => gitops.land(setKey('a.yaml', key, '1'), message)));
    expect(landings.map(({ lostRaces }) => lostRaces)).toEqual([0, 0, 0]);
    expect(repository.read('a.yaml')).toBe('x: 1\ny: 1\nz: 1\n');
  });
});
