import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { temporaryDirectory } from '../../support/temporary.ts';
import { isSignedBy, sshKeysIn } from '../../../src/version/signature.ts';

const directory = temporaryDirectory();
const payload = `tree ${'0'.repeat(40)}\nauthor A <a@b.c> 0 +0000\ncommitter A <a@b.c> 0 +0000\n\nfix: a\n\nRelease-As: 2.0.0\n`;

function keyOf(name: string, ...options: string[]): string {
  const path = join(directory, name);
  execFileSync('ssh-keygen', ['-q', '-N', '', '-C', 'a comment', '-f', path, ...options]);
  return path;
}

/** A commit object as Git makes it: the signature is a header, its lines indented by a blank. */
function signed(key: string, namespace = 'git', text = payload): Buffer {
  const file = `${key}.object`;
  writeFileSync(file, text);
  execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', namespace, '-f', key, file], { stdio: 'pipe' });
  const lines = readFileSync(`${file}.sig`, 'utf8').trimEnd().split('\n');
  rmSync(`${file}.sig`);
  return Buffer.from(text.replace('\n\n', `\ngpgsig ${lines.join('\n ')}\n\n`));
}

const hasKeygen = spawnSync('ssh-keygen', ['-?']).error === undefined;

(hasKeygen ? describe : describe.skip)('a signature by SSH', () => {
  test.each([
    ['ed25519', ['-t', 'ed25519']],
    ['rsa', ['-t', 'rsa', '-b', '3072']],
    ['ecdsa256', ['-t', 'ecdsa', '-b', '256']],
    ['ecdsa384', ['-t', 'ecdsa', '-b', '384']],
    ['ecdsa521', ['-t', 'ecdsa', '-b', '521']],
  ])('of %s counts where its key is listed, in either form of the list', (name, options) => {
    const key = keyOf(name, ...options);
    const line = readFileSync(`${key}.pub`, 'utf8');
    const object = signed(key);
    expect(isSignedBy(object, sshKeysIn(line))).toBe(true);
    expect(isSignedBy(object, sshKeysIn(`# releases\nrelease@example.com namespaces="git" ${line}`))).toBe(true);
    expect(isSignedBy(object, sshKeysIn(readFileSync(`${keyOf(`${name}-other`, ...options)}.pub`, 'utf8')))).toBe(
      false,
    );
    expect(isSignedBy(object, sshKeysIn(`# ${line}`))).toBe(false);
  });

  test('does not count for other words, another purpose, or when it is cut short or missing', () => {
    const key = keyOf('purpose', '-t', 'ed25519');
    const keys = sshKeysIn(readFileSync(`${key}.pub`, 'utf8'));
    const object = signed(key);
    const changed = Buffer.from(object.toString().replace('Release-As: 2.0.0', 'Release-As: 9.0.0'));
    expect(isSignedBy(changed, keys)).toBe(false);
    expect(isSignedBy(signed(key, 'file'), keys)).toBe(false);
    expect(isSignedBy(Buffer.from(payload), keys)).toBe(false);
    expect(isSignedBy(Buffer.from(object.toString().replace(/\n [A-Za-z0-9+/]{70}\n/, '\n')), keys)).toBe(false);
    // A signature that only stands in the message is text.
    const quoted = Buffer.from(
      `${payload}\n${/gpgsig [^]*?-----END SSH SIGNATURE-----/.exec(object.toString())?.[0]}\n`,
    );
    expect(isSignedBy(quoted, keys)).toBe(false);
  });
});
