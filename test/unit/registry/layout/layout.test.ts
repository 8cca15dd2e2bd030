import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { systemClock } from '../../../../src/base/clock.ts';
import { layoutRepository } from '../../../../src/registry/layout/layout.ts';
import { withLock } from '../../../../src/registry/layout/lock.ts';
import { imageOf, store } from '../../../support/artifacts.ts';
import { fakeClock } from '../../../support/clock.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
let count = 0;
const newDirectory = () => join(root, `layout${(count += 1)}`);

describe('a layout', () => {
  test('is made when it is first written to, in the form of the specification', async () => {
    const directory = newDirectory();
    const here = layoutRepository(directory, fakeClock());
    await here.tags();
    expect(existsSync(directory)).toBe(false);
    const image = imageOf('x');
    await store(image, here, '1.0');
    expect(JSON.parse(readFileSync(join(directory, 'oci-layout'), 'utf8'))).toEqual({ imageLayoutVersion: '1.0.0' });
    expect(JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8'))).toEqual({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.index.v1+json',
      manifests: [{ ...image.manifest.descriptor, annotations: { 'org.opencontainers.image.ref.name': '1.0' } }],
    });
    expect(readdirSync(directory).toSorted()).toEqual(['blobs', 'index.json', 'oci-layout']);
  });

  test('loses what killed processes had begun, once it is old enough to have no writer', async () => {
    const directory = newDirectory();
    const clock = fakeClock();
    await store(imageOf('x'), layoutRepository(directory, clock), '1.0');
    const [old, young, alike] = ['0', '1', 'not-ours'].map((fill) => `.tmp-${fill.padEnd(16, '0')}`);
    const lock = `index.json.lock-${'a'.repeat(24)}`;
    for (const name of [`blobs/sha256/${old}`, `blobs/sha256/${young}`, `blobs/sha256/${alike}`, lock]) {
      const minutes = name.includes('.tmp-1') ? 59 : 61;
      writeFileSync(join(directory, name), 'half');
      utimesSync(join(directory, name), clock.now(), new Date(clock.now().getTime() - minutes * 60_000));
    }
    await store(imageOf('y'), layoutRepository(directory, clock), '2.0');
    const left = readdirSync(join(directory, 'blobs/sha256')).filter((name) => name.startsWith('.tmp-'));
    expect(left.toSorted()).toEqual([young, alike].toSorted());
    expect(existsSync(join(directory, lock))).toBe(false);
  });

  test('keeps what others wrote into its index', async () => {
    const directory = newDirectory();
    const here = layoutRepository(directory, fakeClock());
    const image = imageOf('x');
    await store(image, here);
    const entry = { ...image.manifest.descriptor, annotations: { 'com.example': 'kept' }, unknown: true };
    writeFileSync(join(directory, 'index.json'), JSON.stringify({ schemaVersion: 2, other: 1, manifests: [entry] }));
    await here.tag('1.0', image.manifest);
    const index: unknown = JSON.parse(readFileSync(join(directory, 'index.json'), 'utf8'));
    expect(index).toMatchObject({
      other: 1,
      manifests: [{ annotations: { 'org.opencontainers.image.ref.name': '1.0' } }],
    });
  });

  test.each([
    ['index.json', 'not json', 'broken-layout', 2],
    ['index.json', '{"manifests":[1]}', 'broken-layout', 2],
    ['index.json', '{}', 'broken-layout', 2],
    ['oci-layout', '{"imageLayoutVersion":"2.0.0"}', 'unknown-layout', 2],
  ])('with the %s %s is refused', async (file, text, code, exitCode) => {
    const directory = newDirectory();
    mkdirSync(directory);
    writeFileSync(join(directory, file), text);
    const here = layoutRepository(directory, fakeClock());
    await expect(here.tag('1.0', imageOf('x').manifest)).rejects.toMatchObject({ code, exitCode });
  });

  test('whose blob was altered on disk does not give it out', async () => {
    const directory = newDirectory();
    const here = layoutRepository(directory, fakeClock());
    const image = imageOf('x');
    await store(image, here, '1.0');
    writeFileSync(join(directory, 'blobs', ...image.manifest.descriptor.digest.split(':')), '{}');
    await expect(here.manifest('1.0')).rejects.toMatchObject({ code: 'wrong-bytes', exitCode: 1 });
  });

  test('where a file is in the way is a sentence', async () => {
    const directory = newDirectory();
    writeFileSync(directory, '');
    const here = layoutRepository(directory, fakeClock());
    await expect(store(imageOf('x'), here)).rejects.toMatchObject({ code: 'layout-failed', exitCode: 4 });
    await expect(here.resolve('1.0')).rejects.toMatchObject({ code: 'layout-failed', exitCode: 4 });
  });
});

describe('the lock', () => {
  test('lets one in at a time', async () => {
    const path = join(root, `lock${(count += 1)}`);
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (inside += 1));
      await new Promise(setImmediate);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => withLock(path, systemClock, work)));
    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test('of a process that has died is taken over at once', async () => {
    const child = spawn('true');
    await once(child, 'exit');
    const path = join(root, `lock${(count += 1)}`);
    writeFileSync(path, JSON.stringify({ token: 'dead', pid: child.pid, host: hostname() }));
    const clock = fakeClock();
    expect(await withLock(path, clock, () => Promise.resolve('in'))).toBe('in');
    expect(clock.slept.length).toBeLessThan(3);
  });

  test.each([
    ['of another machine', JSON.stringify({ token: 'away', pid: 1, host: 'elsewhere' })],
    ['that cannot be read', 'garbage'],
  ])('%s is taken over when it has not changed for ten seconds', async (_what, text) => {
    const path = join(root, `lock${(count += 1)}`);
    writeFileSync(path, text);
    const clock = fakeClock();
    expect(await withLock(path, clock, () => Promise.resolve('in'))).toBe('in');
    const waited = clock.slept.reduce((sum, pause) => sum + pause, 0);
    expect(waited).toBeGreaterThanOrEqual(10_000);
    expect(waited).toBeLessThan(11_000);
  });

  test('is released when the work fails', async () => {
    const path = join(root, `lock${(count += 1)}`);
    await expect(withLock(path, fakeClock(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });
});

describe('a layout with links out of it', () => {
  const image = imageOf('linked');
  const blob = image.blobs[0]?.descriptor ?? image.manifest.descriptor;

  async function layoutWith(change: (directory: string) => void) {
    const directory = newDirectory();
    await store(image, layoutRepository(directory, fakeClock()), '1.0');
    change(directory);
    return layoutRepository(directory, fakeClock());
  }

  test.each([
    ['whose index is a device without an end', 'index.json', '/dev/zero'],
    ['whose index is a file elsewhere', 'index.json', '/etc/passwd'],
    ['whose oci-layout is a device', 'oci-layout', '/dev/zero'],
  ])('%s is refused', async (_what, name, target) => {
    const here = await layoutWith((directory) => {
      rmSync(join(directory, name));
      symlinkSync(target, join(directory, name));
    });
    await expect(here.tag('2.0', image.manifest)).rejects.toMatchObject({ code: 'broken-layout', exitCode: 2 });
  });

  test('whose blob lies elsewhere is not read', async () => {
    const here = await layoutWith((directory) => {
      const path = join(directory, 'blobs', ...blob.digest.split(':'));
      rmSync(path);
      symlinkSync('/etc/hostname', path);
    });
    await expect(here.hasBlob(blob)).rejects.toMatchObject({ code: 'broken-layout' });
    await expect(here.blob(blob)[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'broken-layout' });
  });

  test.each(['blobs', 'blobs/sha256'])('writes nothing through %s', async (part) => {
    const outside = newDirectory();
    mkdirSync(outside);
    const here = await layoutWith((directory) => {
      rmSync(join(directory, part), { recursive: true });
      symlinkSync(outside, join(directory, part));
    });
    await expect(store(imageOf('new'), here)).rejects.toMatchObject({ code: 'broken-layout' });
    expect(readdirSync(outside)).toEqual([]);
  });

  test('may itself be reached by a link', async () => {
    const directory = newDirectory();
    await store(image, layoutRepository(directory, fakeClock()), '1.0');
    const link = newDirectory();
    symlinkSync(directory, link);
    expect((await layoutRepository(link, fakeClock()).resolve('1.0'))?.digest).toBe(image.manifest.descriptor.digest);
  });
});
