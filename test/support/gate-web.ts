import { parseInputs } from '../../src/declaration/parse.ts';
import { gate } from '../../src/steps/gate/gate.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { createWeb, type WebOptions } from '../../src/web/create.ts';
import { type FakeClock, fakeClock } from './clock.ts';
import { commit, gatePorts } from './gate.ts';
import type { Verdict } from '../../src/steps/gate/model.ts';

export interface AskedGate {
  readonly verdict: Verdict;
  readonly exit: number;
  /** Of the error that the run ends with. */
  readonly code: string | undefined;
  /** `id status: found` of the rows with this beginning. */
  rows(beginning: string): readonly string[];
  readonly clock: FakeClock;
}

export interface AskedOptions extends Partial<WebOptions> {
  readonly clock?: FakeClock;
  readonly ports?: Partial<Ports>;
}

/** Runs the gate in a directory, with loopback servers in its reach. Throws what planning throws. */
export async function askGate(
  directory: string,
  inputs: Readonly<Record<string, string>>,
  { clock = fakeClock(), ports: more, ...options }: AskedOptions = {},
): Promise<AskedGate> {
  const web = createWeb({ clock, insecure: ['127.0.0.1'], ...options });
  const ports = { ...gatePorts(directory), clock, web, ...more };
  const given = { 'evidence-commit': commit, ...inputs };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(given))), ports);
  const outcome = await gate.execute(plan, ports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  const verdict = outcome.data as Verdict;
  return {
    verdict,
    clock,
    exit: outcome.failure?.exitCode ?? 0,
    code: outcome.failure?.code,
    rows: (beginning) =>
      verdict.checks
        .filter(({ id }) => id.startsWith(beginning))
        .map(({ id, status, found }) => `${id} ${status}: ${found}`),
  };
}
