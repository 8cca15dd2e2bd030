import { checkout, goodInputs, type GateRun, runGate } from './gate.ts';
import { shopFlow } from './flow.ts';
import { temporaryDirectory } from './temporary.ts';

const root = temporaryDirectory();

/** The gate of staging with these windows; the clock shows 2026-11-23T12:00Z, a Monday. */
export function windowsOfStaging(windows: string): Promise<GateRun> {
  const flow = shopFlow.replace(
    'staging: { coverage: { lines: 85 } }',
    `staging: { coverage: { lines: 85 }, windows: ${windows} }`,
  );
  return runGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs);
}
