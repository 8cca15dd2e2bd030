import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { EvidenceError, RemoteError } from '../../../src/base/errors.ts';
import { type Mirror, tufTarget } from '../../../src/sigstore/tuf.ts';
import { embeddedRoot } from '../../../src/sigstore/tuf-roots.ts';
import { tufFiles, tufKeys, tufRoot } from '../../support/tuf.ts';

const ours = tufKeys();

function mirrorOf(files: Readonly<Record<string, string>>, seen: (path: string) => void = () => {}): Mirror {
  return {
    name: 'the mirror',
    get: (path) => {
      seen(path);
      const text = files[`/${path}`];
      return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
    },
  };
}

describe('a target of a TUF repository', () => {
  test('comes as it is, and nothing of it stays on disk', async () => {
    const bytes = Buffer.from(tufRoot(ours, 1, undefined, [ours, tufKeys()]));
    const seen = new Set<string>();
    const mirror = mirrorOf(tufFiles('text', ours), () => keptRoots(bytes).forEach((file) => seen.add(dirname(file))));
    const target = await tufTarget('trusted_root.json', { name: 'root.json', bytes }, mirror);
    expect(Buffer.from(target).toString()).toBe('text');
    expect([...seen].map((directory) => existsSync(directory))).toEqual([false]);
  });

  test('nothing stays on disk of one that is not good', async () => {
    const bytes = Buffer.from(tufRoot(ours, 1, undefined, [ours, tufKeys()]));
    const seen = new Set<string>();
    const files = tufFiles('text', tufKeys());
    const mirror = mirrorOf(files, () => keptRoots(bytes).forEach((file) => seen.add(dirname(file))));
    await expect(tufTarget('trusted_root.json', { name: 'root.json', bytes }, mirror)).rejects.toThrow(EvidenceError);
    expect([...seen].map((directory) => existsSync(directory))).toEqual([false]);
  });

  test('is named without words that only the library knows', async () => {
    const files = tufFiles('text', ours, { versions: { targets: 7 } });
    const root = { name: 'keys/root.json', bytes: Buffer.from(tufRoot(ours)) };
    await expect(tufTarget('trusted_root.json', root, mirrorOf(files))).rejects.toThrow(
      'the mirror: expected metadata that is good by keys/root.json, found Version 7 of targets does not match snapshot version 1; check whether the repository was tampered with or is outdated, and whether keys/root.json is its root',
    );
  });

  test('of any metadata that is cut off or altered is refused', async () => {
    const root = { name: 'root.json', bytes: Buffer.from(tufRoot(ours)) };
    const good = tufFiles('text', ours);
    for (const [path, text] of Object.entries(good)) {
      for (let at = 0; at < text.length; at += 23) {
        const altered = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
        for (const broken of [text.slice(0, at), altered]) {
          const asked = tufTarget('trusted_root.json', root, mirrorOf({ ...good, [path]: broken }));
          await expect(asked).rejects.toThrow(EvidenceError);
        }
      }
    }
  });
});

describe('a root that is brought along', () => {
  test('is that of the public good instance, and good', async () => {
    const initial = await embeddedRoot('https://tuf-repo-cdn.sigstore.dev/');
    if (initial === undefined) throw new Error('there is none');
    const asked: string[] = [];
    const mirror: Mirror = {
      name: 'the mirror',
      get: (path) => {
        asked.push(path);
        return Promise.reject(new RemoteError({ code: 'unreachable', found: 'the mirror is away' }));
      },
    };
    await expect(tufTarget('trusted_root.json', initial, mirror)).rejects.toThrow('the mirror is away');
    expect(asked).toEqual([expect.stringMatching(/^[1-9]\d+\.root\.json$/)]);
  });

  test.each(['https://tuf.example.com', 'http://tuf-repo-cdn.sigstore.dev', 'constructor'])(
    'is none for %s',
    async (address) => {
      expect(await embeddedRoot(address)).toBeUndefined();
    },
  );
});

/** Where the library keeps this very root. */
function keptRoots(root: Buffer): readonly string[] {
  return readdirSync(tmpdir())
    .filter((name) => name.startsWith('krci-deploy-tuf-'))
    .map((name) => join(tmpdir(), name, 'root.json'))
    .filter((file) => existsSync(file) && root.equals(readFileSync(file)));
}
