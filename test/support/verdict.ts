import { join } from 'node:path';
import { parseInputs } from '../../src/declaration/parse.ts';
import { type FoundVerdict, verdictsOf } from '../../src/records/verdict.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { gate } from '../../src/steps/gate/gate.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { Outcome } from '../../src/steps/step.ts';
import { imageOf, store } from './artifacts.ts';
import { commit, lay, reports } from './gate.ts';
import { localPorts } from './local-ports.ts';
import { newPair } from './records.ts';
import type { Verdict } from '../../src/steps/gate/model.ts';

export const tool = { name: 'krci-deploy', version: '0.1.0' };
export const ours = newPair();
export const theirs = newPair();
export const cart = imageOf('cart');
export const { digest } = cart.manifest.descriptor;
export const place = 'oci:nonprod/shop/cart';

/** A flow over layouts; `more` is what follows, such as `records`. */
export function verdictFlow(more: string, gates = 'test: { tests: { failed: 0 } }', name = 'shop'): string {
  return `apiVersion: krci-deploy/v1
flow: ${name}
gitops: { repository: gitops.git, branch: main }
registry: "oci:nonprod"
environments:
${line('test', 'testing', 'push')}${line('uat', 'uat', 'push', more.includes('records:') ? ', require-record: false' : '')}applications:
  - { name: cart, image: shop/cart }
  - { name: basket, image: shop/cart }
gates: { ${gates} }
${more}`;
}

export const signedRecords = `records: { trusted-keys: [${JSON.stringify(ours.publicPem)}], verdict-valid-for: 2d }\n`;

function line(environment: string, tier: string, model: string, more = ''): string {
  return `  - { name: ${environment}, tier: ${tier}, cluster: ${tier}, model: ${model}, promotion: manual${more} }\n`;
}

/** A directory with a flow, a report of good tests and an artifact in a layout. */
export async function verdictWorld(
  directory: string,
  flow: string,
  signingKey: string | undefined = ours.pem,
): Promise<Ports> {
  const recording = { tool, ...(signingKey === undefined ? {} : { signingKey }) };
  const ports = { ...localPorts(directory), recording };
  lay(directory, { 'krci-deploy.yaml': flow, 'junit.xml': reports.junit(3), 'bad.xml': reports.junit(2, 1) });
  await store(cart, ports.registries.open(parseReference(place)), '1.3.0');
  return ports;
}

export async function gateInto(
  ports: Ports,
  more: Readonly<Record<string, string>> = {},
): Promise<Outcome<typeof gate.declaration.outputs> & { readonly verdict: Verdict }> {
  const inputs = {
    environment: 'test',
    application: 'cart',
    artifact: `${place}@${digest}`,
    junit: 'junit.xml',
    commit,
    'evidence-commit': commit,
    record: 'true',
    ...more,
  };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), ports);
  const outcome = await gate.execute(plan, ports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  return { ...outcome, verdict: outcome.data as Verdict };
}

export function verdictsBeside(ports: Ports, where = place): Promise<readonly FoundVerdict[]> {
  return verdictsOf(ports.registries.open(parseReference(where)), digest);
}

export function worldIn(root: string, number: number): string {
  return join(root, `world${number}`);
}
