import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const file = 'shop/dev/cart.yaml';

/** A git first on PATH that writes down its arguments and its environment, then does what it should. */
function recordingGit(): { readonly path: string; readonly argv: () => string; readonly env: () => string } {
  const bin = join(git.directory, 'recording');
  mkdirSync(bin);
  const path = process.env['PATH'] ?? '';
  const script = `#!/bin/sh\nPATH='${path}'\nprintf '%s\\n' "$*" >> '${bin}/argv'\nenv >> '${bin}/env'\nexec git "$@"\n`;
  writeFileSync(join(bin, 'git'), script);
  chmodSync(join(bin, 'git'), 0o755);
  return {
    path: `${bin}:${path}`,
    argv: () => readFileSync(join(bin, 'argv'), 'utf8'),
    env: () => readFileSync(join(bin, 'env'), 'utf8'),
  };
}

function contentsOf(directory: string): string {
  const files = readdirSync(directory, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1')).join('\n');
}

describe('the token', () => {
  test('is in no argument, no URL, no log, no file, no error', async () => {
    const recorded = recordingGit();
    const heard: string[] = [];
    const fetched = join(git.directory, 'fetched');
    mkdirSync(fetched);
    const { gitops } = git.fresh(
      { [file]: 'tag: 1\n' },
      { environment: { PATH: recorded.path }, heard, directory: fetched },
    );
    await gitops.land(setKey(file, 'tag', '2'), { subject: 's', trailers: [] });
    await gitops.landOn('krci-deploy/x', setKey(file, 'tag', '3'), { subject: 's', trailers: [] });
    git.server().intercept(() => 403);
    const refused = await gitops.snapshot().catch((error: unknown) => error);
    git.server().intercept(undefined);

    const forms = [git.token, Buffer.from(`bot:${git.token}`).toString('base64')];
    const places = {
      argv: recorded.argv(),
      url: JSON.stringify(git.server().requests),
      log: heard.join('\n'),
      files: contentsOf(fetched),
      error: `${String(refused)} ${JSON.stringify(refused)} ${refused instanceof Error ? String(refused.cause) : ''}`,
    };
    for (const [place, text] of Object.entries(places)) {
      expect([place, text.length > 0]).toEqual([place, true]);
      for (const form of forms) expect([place, text.includes(form)]).toEqual([place, false]);
    }
    expect(recorded.argv()).toContain('push');
    expect(recorded.env()).toContain(forms[1]);
  });
});
