import { keylessSigner } from '../../src/sigstore/sign.ts';
import { silentLog } from '../../src/base/log.ts';
import type { Flow } from '../../src/flow/flow.ts';
import { loadFlow } from '../../src/flow/load.ts';
import { type Ledger, openLedger } from '../../src/records/ledger.ts';
import { mediaTypes } from '../../src/records/records.ts';
import { type VerdictRecord, verdictKind, writeVerdict } from '../../src/records/verdict.ts';
import { parseReference } from '../../src/registry/reference.ts';
import type { SigstoreServices } from '../../src/sigstore/services.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { createWeb } from '../../src/web/create.ts';
import { fakeClock } from './clock.ts';
import { createPlatform } from './create-platform.ts';
import { lay } from './gate.ts';
import { githubJob, type JobClaims, type JobIssuer, startJobIssuer } from './job-issuer.ts';
import type { JsonServer } from './json-server.ts';
import { attachBytes } from './records.ts';
import { type SigstoreWorld, sigstoreWorld } from './sigstore.ts';
import { startSigstore } from './sigstore-services.ts';
import { cart, digest, place, tool, verdictWorld } from './verdict.ts';

/** An issuer of job tokens and a Sigstore that believes it, on loopback ports. */
export interface KeylessWorld {
  readonly sigstore: SigstoreWorld;
  readonly issuer: JobIssuer;
  readonly services: SigstoreServices;
  /** Fulcio, Rekor and the timestamp authority. */
  readonly server: JsonServer;
  close(): Promise<void>;
}

export async function keylessWorld(sigstore?: SigstoreWorld): Promise<KeylessWorld> {
  const own = sigstore ?? (await sigstoreWorld());
  const issuer = await startJobIssuer();
  issuer.claims = githubJob;
  const server = await startSigstore(own, issuer);
  return {
    sigstore: own,
    issuer,
    server,
    services: { fulcio: server.origin, rekor: { url: server.origin, version: 1 } },
    close: async () => {
      await issuer.close();
      await server.close();
    },
  };
}

/** The identity of the promotion's job into prod; a test changes one fact. */
export function identityOf({ issuer }: KeylessWorld, more: object = {}): object {
  return {
    issuer: issuer.issuer,
    repository: 'https://github.com/acme/gitops',
    ref: 'refs/heads/main',
    environment: 'prod',
    environments: ['prod'],
    ...more,
  };
}

export interface KeylessFlow {
  readonly identities: readonly object[];
  readonly keys?: readonly unknown[];
  readonly sigstore?: object;
  readonly root?: string;
}

/** A flow of test and prod beside its trusted root, an artifact, and a job on GitHub with a token. */
export async function keylessPorts(directory: string, world: KeylessWorld, given: KeylessFlow): Promise<Ports> {
  const { identities, keys = [], root = world.sigstore.root, sigstore = {} } = given;
  const { fulcio, rekor } = world.services;
  const services = { 'trusted-root': 'trusted_root.json', fulcio, rekor: rekor?.url, ...sigstore };
  const records = {
    ...(keys.length > 0 && { 'trusted-keys': keys }),
    'trusted-identities': identities,
    sigstore: services,
  };
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: "oci:nonprod"
environments:
  - { name: test, tier: testing, cluster: a, model: push, promotion: manual }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: controlled, require-record: false }
applications:
  - { name: cart, image: shop/cart }
gates: { test: { tests: { failed: 0 } } }
records: ${JSON.stringify(records)}
`;
  const ports = await verdictWorld(directory, flow, undefined);
  lay(directory, { 'trusted_root.json': root });
  // Certificates and log entries are of now.
  const clock = fakeClock(new Date().toISOString());
  const web = createWeb({ clock, insecure: ['127.0.0.1'] });
  const { origin, request } = world.issuer;
  const job = createPlatform(
    { kind: 'github', serverUrl: origin, apiUrl: origin, idToken: request, run: {} },
    { clock, log: silentLog },
  );
  const token = (audience: string) => job.identityToken(audience);
  return { ...ports, clock, web, recording: { tool, job: { web, clock, token } } };
}

export async function ledgerOf(ports: Ports): Promise<{ readonly flow: Flow; readonly ledger: Ledger }> {
  const flow = await loadFlow('krci-deploy.yaml', ports.files);
  if (flow === undefined) throw new Error('no flow');
  return { flow, ledger: await openLedger(flow, ports) };
}

export const policy = `sha256:${'a'.repeat(64)}` as const;

/** Asks as the next step does whether a verdict beside the artifact opens prod. */
export async function openProd(ports: Ports): Promise<VerdictRecord> {
  const { ledger } = await ledgerOf(ports);
  const entry = { digest, application: 'cart', environment: 'prod', policy };
  return (await ledger.proveVerdict(entry, [parseReference(place)], '')).record;
}

/** A verdict that prod is open. */
export function passOf(time: string): VerdictRecord {
  return {
    verdict: 'pass',
    flow: 'shop',
    application: 'cart',
    environment: 'prod',
    passed: [],
    policy,
    verdictDigest: policy,
    time,
    expires: '2099-01-01T00:00:00Z',
  };
}

export interface Forgery {
  /** Claims of the job that signs. */
  readonly claims?: JobClaims;
  readonly record?: Partial<VerdictRecord>;
  readonly services?: SigstoreServices;
  /** What is done to the bundle afterwards. */
  readonly alter?: (bundle: string) => string;
}

/** Signs a pass into prod as some job does, and attaches it as somebody who may push can. */
export async function attachPass(ports: Ports, world: KeylessWorld, forgery: Forgery = {}): Promise<void> {
  const bundle = await signPass(ports, world, forgery);
  const repository = ports.registries.open(parseReference(place));
  await attachBytes(repository, cart.manifest.descriptor, bundle, mediaTypes.bundle, verdictKind);
}

export async function signPass(ports: Ports, world: KeylessWorld, forgery: Forgery = {}): Promise<string> {
  const { claims = {}, record = {}, services = world.services, alter = (bundle) => bundle } = forgery;
  const token = (aud: string) => Promise.resolve(world.issuer.token({ ...githubJob, ...claims, aud }));
  const signer = keylessSigner(services, { web: ports.web, clock: ports.clock, token });
  const pass = { ...passOf(ports.clock.now().toISOString()), ...record };
  const statement = writeVerdict(digest, 'shop/cart', pass, tool);
  return alter(await signer.bundle(statement, mediaTypes.statement));
}
