import { gate } from '../steps/gate/gate.ts';
import type { Ports } from '../steps/ports.ts';
import { githubStandIn, selfApproval } from './github-stand-in.ts';
import type { Build } from './model.ts';
import type { Stage } from './stage.ts';
import { exceptionsFile } from './texts.ts';
import { evidence } from './tour.ts';
import { commit, places } from './world.ts';

const day = 24 * 60 * 60 * 1000;

/** Shows the two acts that take two people: a finding accepted for a while, an artifact let into production. */
export async function showPeople(stage: Stage, ports: Ports, root: string, build: Build): Promise<void> {
  await commitExceptions(ports, root);
  const uat = { environment: 'uat', ...evidence(build.commit), sarif: 'reports/semgrep-failing.sarif' };
  stage.title('What takes two people');

  stage.say('\nAlice asks for an exception, and Bob approves it: CODEOWNERS makes him an owner of the file.');
  await stage.run(gate, { ...uat, exceptions: 'exceptions/valid.yaml' }, { verdict: 'pass' });

  stage.say('\nThe same exception, the day after it ended:');
  await stage.close(gate, { ...uat, exceptions: 'exceptions/ended.yaml' }, 1, 'gate-failed');

  stage.say('\nAda starts a run into production and approves it herself. Here a stand-in answers for GitHub:');
  const artifact = `${places.production}/shop/cart@${build.digest}`;
  const hosted = stage.on({ ...ports, platform: githubStandIn(ports, selfApproval) });
  await hosted.close(gate, { environment: 'prod', artifact, ...evidence(build.commit) }, 1, 'gate-failed');
}

/** Exceptions count as far as they and CODEOWNERS are committed. */
async function commitExceptions({ clock, git }: Ports, root: string): Promise<void> {
  const on = (days: number): string => new Date(clock.now().getTime() + days * day).toISOString().slice(0, 10);
  const files = {
    '.gitignore': '/*\n!/.github/\n!/exceptions/\n',
    '.github/CODEOWNERS': '/exceptions/ @bob\n',
    'exceptions/valid.yaml': exceptionsFile(on(30)),
    'exceptions/ended.yaml': exceptionsFile(on(-1)),
  };
  await git.run(['init', '--quiet', '--initial-branch=main', root]);
  await commit(git, root, '2026-11-20T12:00:00Z', 'chore: an exception for the search', files);
}
