import { createPublicKey } from 'node:crypto';
import { dirname, join } from 'node:path';
import { UsageError } from '../../../../base/errors.ts';
import type { SigstoreTrust } from '../../../../sigstore/verify.ts';
import { type InitialRoot, tufTarget } from '../../../../sigstore/tuf.ts';
import { embeddedRoot } from '../../../../sigstore/tuf-roots.ts';
import type { Flow } from '../../../../flow/flow.ts';
import { readBeside } from '../../../../flow/home.ts';
import type { ProvenancePolicy, TufSource } from '../../../../flow/gates/provenance.ts';
import type { Server } from '../../../../web/web.ts';
import type { Ports } from '../../../ports.ts';

/** Trusted signers, or the server from which they are loaded. */
export type Trust = SigstoreTrust | TufTrust;

export interface TufTrust {
  readonly kind: 'tuf';
  readonly server: Server;
  readonly initial: InitialRoot;
  readonly transparency: boolean;
}

/**
 * Reads the policy's trust from files beside the flow file.
 * Contacts no server. Throws UsageError.
 */
export async function plannedTrust(policy: ProvenancePolicy, flow: Flow, where: string, ports: Ports): Promise<Trust> {
  const { key, 'trusted-root': root, transparency } = policy;
  const beside = (file: string): Promise<InitialRoot> => fileBeside(file, flow, where, ports);
  if (key !== undefined && root === undefined) return { kind: 'key', key: publicKey(await beside(key)) };
  if (root === undefined || key !== undefined) {
    throw new UsageError({
      code: 'provenance-without-trust',
      where,
      expected: 'either "trusted-root" or "key"',
      found: key === undefined ? 'neither' : 'both',
      fix: 'name the one whose signatures count',
    });
  }
  const logged = transparency === 'required';
  if (typeof root !== 'string') {
    const server = ports.web.open({ base: root.tuf, title: 'TUF', scope: '' });
    const initial = root.root === undefined ? await knownRoot(root, where) : await beside(root.root);
    return { kind: 'tuf', server, initial, transparency: logged };
  }
  const { name, bytes } = await beside(root);
  return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency: logged };
}

/**
 * Returns the trust, loaded from a server where needed.
 * Throws RemoteError and EvidenceError.
 */
export async function trustNow(trust: Trust): Promise<SigstoreTrust> {
  if (trust.kind !== 'tuf') return trust;
  const { server, initial, transparency } = trust;
  const bytes = await tufTarget('trusted_root.json', initial, {
    name: server.name,
    get: async (path, optional) => {
      // Object stores that may not be listed answer 403 for a missing object.
      const accept = optional ? [403, 404] : [];
      const answer = await server.read({ path, what: path, accept });
      return accept.includes(answer.status) ? undefined : answer.bytes;
    },
  });
  const name = `trusted_root.json of ${server.name}`;
  return { kind: 'root', root: new TextDecoder().decode(bytes), name, transparency };
}

async function knownRoot({ tuf }: TufSource, where: string): Promise<InitialRoot> {
  const root = await embeddedRoot(tuf);
  if (root !== undefined) return root;
  throw new UsageError({
    code: 'tuf-without-root',
    where: `${where}.trusted-root`,
    expected: `"root", a file of the repository's first root.json`,
    found: `none, and krci-deploy knows none for ${tuf}`,
  });
}

async function fileBeside(file: string, flow: Flow, where: string, ports: Ports): Promise<InitialRoot> {
  const name = join(dirname(flow.file), file);
  const bytes = await readBeside(flow, file, ports.files);
  if (bytes !== undefined) return { name, bytes };
  throw new UsageError({ code: 'trust-missing', where, expected: `the file ${name}`, found: 'none' });
}

function publicKey({ name, bytes }: InitialRoot): ReturnType<typeof createPublicKey> {
  const text = new TextDecoder().decode(bytes);
  try {
    if (!text.includes('PRIVATE KEY')) return createPublicKey(text);
  } catch {
    // The error below explains it.
  }
  throw new UsageError({
    code: 'invalid-provenance-key',
    where: name,
    expected: 'a public key in PEM',
    found: 'something else',
  });
}
