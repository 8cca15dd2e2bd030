import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { advance } from '../pipeline/advance.ts';
import { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import type { Ports } from '../steps/ports.ts';
import { createWeb } from '../web/create.ts';
import { canaryFlow, canaryManifests, releases } from './canary-texts.ts';
import type { Demo } from './model.ts';
import { createStage } from './stage.ts';
import { commit, write } from './world.ts';

const cart = { application: 'cart', environment: 'prod' };
const route = 'prod/route.yaml';

/**
 * Delivers a release to 25 % of the traffic by commits, until a metric takes it back. Throws Surprise when anything goes
 * other than it says.
 */
export async function showCanary({ root, ports: given, ...show }: Demo): Promise<void> {
  const errors = { percent: '0.2' };
  const { ports, later } = withTime(given);
  const prometheus = await startPrometheus(errors, ports);
  try {
    const gitops = await createRepository(root, prometheus.origin, ports);
    const stage = createStage(ports, { ...show, verbose: true });
    const shown = async (): Promise<void> => {
      const { text } = await ports.git.run(['--git-dir', gitops, 'show', `main:${route}`]);
      for (const line of text.split('\n').filter((one) => one.includes('weight')))
        stage.say(`  ${route}: ${line.trim()}`);
    };
    stage.say('Production runs 1.3.0; its HTTPRoute in Git gives all traffic to cart-stable.');
    stage.title('1.4.0 enters with a tenth of the traffic');
    const entry = { version: '1.4.0', digest: releases.new, 'check-registry': 'off' };
    await stage.run(manifestBump, { ...cart, ...entry }, { changed: 'true' });
    await shown();
    stage.title('A run that comes too early waits');
    await stage.run(advance, cart, { state: 'waiting' });
    stage.title('Eleven minutes later, with 0.2 % errors, comes the next step');
    later(11);
    await stage.run(advance, cart, { state: 'advanced', share: '25' });
    await shown();
    stage.title('Then 7 % of the requests fail: one commit gives all traffic back to 1.3.0');
    errors.percent = '7';
    later(2);
    await stage.close(advance, cart, 1, 'delivery-rolled-back');
    await shown();
    await stage.run(advance, cart, { state: 'idle' });
    stage.title('Every step is a commit of the GitOps repository');
    const { text } = await ports.git.run(['--git-dir', gitops, 'log', '--reverse', '--format=%s', 'main']);
    for (const line of text.trimEnd().split('\n')) stage.say(`  ${line}`);
  } finally {
    prometheus.server.close();
  }
}

/** Ports whose clock goes ahead on request: nobody waits ten minutes for a demo. */
function withTime(ports: Ports): { readonly ports: Ports; readonly later: (minutes: number) => void } {
  let ahead = 0;
  const clock = { ...ports.clock, now: () => new Date(ports.clock.now().getTime() + ahead) };
  const web = createWeb({ clock, insecure: ['127.0.0.1'] });
  return { ports: { ...ports, clock, web }, later: (minutes) => void (ahead += minutes * 60_000) };
}

/** A server that answers as Prometheus does (HTTP API v1, instant queries), on the loopback. */
async function startPrometheus(
  errors: { readonly percent: string },
  { clock }: Ports,
): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((_request, response) => {
    const value = [Math.floor(clock.now().getTime() / 1000), errors.percent];
    const data = { resultType: 'vector', result: [{ metric: {}, value }] };
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ status: 'success', data }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { server, origin: `http://127.0.0.1:${port}` };
}

async function createRepository(root: string, prometheus: string, { git }: Ports): Promise<string> {
  const [seed, gitops] = [join(root, 'seed'), join(root, 'gitops.git')];
  const flow = { 'krci-deploy.yaml': canaryFlow(gitops, prometheus) };
  await write(root, flow);
  await write(seed, {});
  await git.run(['init', '--quiet', '--initial-branch=main', seed]);
  await commit(git, seed, '2026-11-02T09:30:00Z', 'chore: the cart, twice behind one route', {
    ...flow,
    ...canaryManifests,
  });
  await git.run(['clone', '--quiet', '--bare', seed, gitops], { cwd: root });
  return gitops;
}
