import { gate } from '../steps/gate/gate.ts';
import { manifestBump } from '../steps/manifest-bump/manifest-bump.ts';
import { promote } from '../steps/promote/promote.ts';
import type { Stage } from './stage.ts';
import { places } from './world.ts';

export interface Delivery {
  readonly environment: string;
  /** The version that it has where it comes from. */
  readonly version: string;
  /** The name that it gets, where it gets another one. */
  readonly target?: string;
  readonly digest: string;
  readonly commit: string;
}

/** One promotion: the gate opens, the artifact is moved, Git says so. `gates` is the stage of the gate, by default the same. */
export async function deliver(
  stage: Stage,
  { environment, version: selected, target, digest, commit }: Delivery,
  gates: Stage = stage,
): Promise<void> {
  const version = target ?? selected;
  stage.title(`${environment} gets ${version}`);
  const artifact = `${places.nonproduction}/shop/cart@${digest}`;
  const verdict = `verdicts/${environment}.json`;
  const written = { 'verdict-file': verdict, record: 'true' };
  await gates.run(gate, { environment, artifact, ...evidence(commit), ...written }, { verdict: 'pass' });
  await stage.run(
    promote,
    {
      application: 'cart',
      to: environment,
      version: selected,
      ...(target === undefined ? {} : { 'target-version': target }),
      'expect-digest': digest,
      'verdict-file': verdict,
    },
    { digest, version },
  );
  await stage.run(
    manifestBump,
    { application: 'cart', environment, version, digest },
    { digest, version, changed: 'true' },
  );
}

/** Reports of the build, and the repository whose flow file judges them, for the gates. */
export function evidence(commit: string): Readonly<Record<string, string>> {
  return {
    application: 'cart',
    commit,
    repository: places.gitops,
    'evidence-commit': commit,
    sarif: 'reports/semgrep.sarif',
    coverage: 'reports/lcov.info',
    junit: 'reports/junit.xml',
  };
}
