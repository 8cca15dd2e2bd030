import { generateKeyPairSync } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { attachRecord } from '../records/attach.ts';
import { signingKey } from '../records/keys.ts';
import { parseLocation } from '../registry/reference.ts';
import { status } from '../steps/status/status.ts';
import type { Ports } from '../steps/ports.ts';
import { promote } from '../steps/promote/promote.ts';
import type { Build } from './model.ts';
import { Surprise, type Stage } from './stage.ts';
import { commit, places } from './world.ts';

export interface Pair {
  readonly privatePem: string;
  readonly publicPem: string;
}

export function newPair(): Pair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { privatePem: privateKey, publicPem: publicKey };
}

/** Edits Git by hand and forges the missing record; staging accepts neither. Git is put back as it was. */
export async function showRecords(stage: Stage, ports: Ports, root: string, build: Build): Promise<void> {
  const repository = ports.registries.open(parseLocation(places.nonproduction, 'shop/cart'));
  const other = await repository.resolve('another-build');
  if (other === undefined) throw new Surprise('the other build is gone');
  const promotion = { application: 'cart', to: 'staging', 'target-version': '1.3.0-rc.2' };

  stage.title('A record is required, and a forged one is refused');
  stage.say('\nSomebody writes a build into uat by hand, past the steps:');
  await replaceInUat(ports, root, build.digest, other.digest);
  await stage.refuse(promote, promotion, 1, 'record-missing');

  stage.say('\nThen they sign a record of it with a key of their own:');
  await attachRecord(repository, other, forged(ports, repository.name), signingKey(newPair().privatePem));
  await stage.refuse(promote, promotion, 1, 'record-unknown-key');

  stage.say('\nWhoever looks at the board sees it too; then Git is put back.');
  await stage.run(status, {}, { drifted: '1', unrecorded: '1' });
  await replaceInUat(ports, root, other.digest, build.digest);
}

function forged({ clock }: Ports, repository: string): Parameters<typeof attachRecord>[2] {
  return {
    flow: 'shop',
    application: 'cart',
    source: { environment: 'test', repository },
    destination: { environment: 'uat', repository },
    version: '1.3.0-rc.1',
    approvers: ['nobody'],
    time: clock.now().toISOString(),
    tool: { name: 'krci-deploy', version: '0.0.0' },
  };
}

async function replaceInUat({ git }: Ports, root: string, before: string, after: string): Promise<void> {
  const [clone, path] = [join(root, 'by-hand'), 'shop/uat/cart-values.yaml'];
  await git.run(['clone', '--quiet', join(root, places.gitops), clone]);
  const text = (await readFile(join(clone, path), 'utf8')).replace(before, after);
  await commit(git, clone, '2026-11-23T18:00:00Z', 'chore: by hand', { [path]: text });
  await git.run(['push', '--quiet', 'origin', 'main'], { cwd: clone });
  await rm(clone, { recursive: true });
}
