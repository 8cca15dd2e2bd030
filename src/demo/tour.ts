import { gate } from '../steps/gate/gate.ts';
import { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import { promote } from '../steps/promote/promote.ts';
import type { Stage } from './stage.ts';

export interface Delivery {
  readonly environment: string;
  readonly version: string;
  readonly digest: string;
  readonly commit: string;
}

/** One promotion: the gate opens, the artifact is moved, Git says so. */
export async function deliver(stage: Stage, { environment, version, digest, commit }: Delivery): Promise<void> {
  stage.title(`${environment} gets ${version}`);
  await stage.run(gate, { environment, ...evidence(commit) }, { verdict: 'pass' });
  await stage.run(
    promote,
    { application: 'cart', to: environment, version, 'expect-digest': digest },
    { digest, version },
  );
  await stage.run(
    manifestBump,
    { application: 'cart', environment, version, digest },
    { digest, version, changed: 'true' },
  );
}

/** What the build left behind for the gates. */
export function evidence(commit: string): Readonly<Record<string, string>> {
  return {
    application: 'cart',
    commit,
    sarif: 'reports/semgrep.sarif',
    coverage: 'reports/lcov.info',
    junit: 'reports/junit.xml',
  };
}
