import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import {
  attachPass,
  identityOf,
  type KeylessFlow,
  keylessPorts,
  type KeylessWorld,
  keylessWorld,
  openProd,
} from '../support/keyless.ts';
import { findPeer, sayMissing } from '../support/peer.ts';
import { failureOf } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Fulcio itself: it takes our requests, and writes the deployment environment into its certificates. */
const fulcio = findPeer('fulcio', ['version']);
sayMissing(fulcio, 'fulcio', 'go install github.com/sigstore/fulcio@v1.8.8');
const when = fulcio === undefined ? describe.skip : describe;

const root = temporaryDirectory();
let world: KeylessWorld;
let process: ChildProcess | undefined;
let origin = '';

/** Claims of GitHub's tokens as the public good instance maps them (sigstore/fulcio, config/identity/config.yaml). */
function configuration(issuer: string): object {
  return {
    'oidc-issuers': {
      [issuer]: { 'issuer-url': issuer, 'client-id': 'sigstore', type: 'ci-provider', 'ci-provider': 'github' },
    },
    'ci-issuer-metadata': {
      github: {
        'default-template-values': { url: 'https://github.com', environment: '' },
        'extension-templates': {
          'source-repository-uri': '{{ .url }}/{{ .repository }}',
          'source-repository-digest': 'sha',
          'source-repository-ref': 'ref',
          'source-repository-identifier': 'repository_id',
          'deployment-environment': 'environment',
        },
        'subject-alternative-name-template': '{{ .url }}/{{ .job_workflow_ref }}',
      },
    },
  };
}

async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(typeof address === 'object' ? address?.port : 0);
}

async function startFulcio(): Promise<void> {
  mkdirSync(root, { recursive: true });
  const config = join(root, 'fulcio.yaml');
  writeFileSync(config, stringify(configuration(world.issuer.issuer)));
  const [http, grpc, metrics] = [await freePort(), await freePort(), await freePort()];
  const socket = `--legacy-unix-domain-socket=@krci-deploy-${http}`;
  const ports = [`--port=${http}`, `--grpc-port=${grpc}`, `--metrics-port=${metrics}`, socket];
  const hosts = ['--host=127.0.0.1', '--grpc-host=127.0.0.1'];
  const rest = ['--ca=ephemeralca', '--ct-log-url=', `--config-path=${config}`, '--log_type=prod'];
  process = spawn(fulcio?.path ?? '', ['serve', ...hosts, ...ports, ...rest], { stdio: 'ignore' });
  origin = `http://127.0.0.1:${http}`;
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('Fulcio does not answer');
}

/** The trusted root that Fulcio's own certificates make, with our timestamp authority. */
async function trustedRoot(): Promise<string> {
  const text = await (await fetch(`${origin}/api/v2/trustBundle`)).text();
  const certificates = JSON.parse(text).chains[0].certificates.map((pem: string) => ({
    rawBytes: pem.replaceAll(/-----[A-Z ]+-----|\s/g, ''),
  }));
  const whole = JSON.parse(world.sigstore.stampedRoot);
  const [authority] = whole.certificateAuthorities;
  return JSON.stringify({ ...whole, certificateAuthorities: [{ ...authority, certChain: { certificates } }] });
}

when('a certificate of Fulcio', () => {
  beforeAll(async () => {
    world = await keylessWorld();
    await startFulcio();
  });
  afterAll(async () => {
    process?.kill();
    await world.close();
  });

  test.each([
    ['opens production for the job of its environment', 'prod', true],
    ['opens nothing for the job of another environment', 'test', false],
  ])('%s', async (name, environment, opens) => {
    const timestamp = `${world.server.origin}/api/v1/timestamp`;
    const given: KeylessFlow = {
      identities: [identityOf(world)],
      root: await trustedRoot(),
      sigstore: { fulcio: origin, rekor: undefined, timestamp, transparency: 'off' },
    };
    const ports = await keylessPorts(join(root, name), world, given);
    await attachPass(ports, world, { claims: { environment }, services: { fulcio: origin, timestamp } });
    if (opens) expect(await openProd(ports)).toMatchObject({ verdict: 'pass' });
    else expect(await failureOf(openProd(ports))).toMatchObject({ code: 'verdict-unknown-identity' });
  });
});
