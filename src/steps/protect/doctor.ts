import { StepError } from '../../base/errors.ts';
import { type FlowDocument, parseFlowDocuments } from '../../flow/document.ts';
import type { Ports } from '../ports.ts';
import { githubFindings } from './github-workflow.ts';
import { pipelineOf } from './gitlab-jobs.ts';
import { gitlabFindings, unseenJobs } from './gitlab-pipeline.ts';
import { localActionsOf } from './local-actions.ts';
import type { ProtectFinding, UnseenPart } from './model.ts';

export interface Diagnosis {
  readonly findings: readonly ProtectFinding[];
  readonly unseen: readonly UnseenPart[];
}

const workflows = ['.github/workflows/*.yml', '.github/workflows/*.yaml'];
const pipelines = ['.gitlab-ci.yml'];
const maxFiles = 200;

/** Checks the queues, jobs and secrets of promotions, in the checkout and on the platform. */
export async function diagnose(ports: Ports): Promise<Diagnosis> {
  const findings: ProtectFinding[] = [];
  const unseen: UnseenPart[] = [];
  const look = async (work: () => Promise<readonly ProtectFinding[]>, mayBeGrave = true): Promise<void> => {
    try {
      findings.push(...(await work()));
    } catch (error) {
      if (!(error instanceof StepError)) throw error;
      unseen.push({ why: error.message, mayBeGrave });
    }
  };
  const { repository = '' } = ports.platform.run;
  const [owner] = repository.split('/');
  for (const path of await filesOf(workflows, ports)) {
    await look(async () => {
      const read = await Promise.all(
        (await documentsOf(path, ports)).map((one) => workflowFindings(one, ports, owner)),
      );
      unseen.push(...read.flatMap((one) => one.unseen));
      return read.flatMap((one) => one.findings);
    });
  }
  const waiting = [...(await filesOf(pipelines, ports))];
  // A child pipeline may trigger another one; each file is read once.
  for (let at = 0; at < waiting.length && at < maxFiles; at += 1) {
    const path = waiting[at] ?? '';
    await look(async () => {
      const { documents, missing, children } = await pipelineOf(path, ports);
      waiting.push(...children.filter((child) => !waiting.includes(child)));
      const hidden = [
        ...missing.map((file) => `${path} includes ${file}, which is not there`),
        ...unseenJobs(documents),
      ];
      unseen.push(...hidden.map((why): UnseenPart => ({ why, mayBeGrave: true })));
      return gitlabFindings(documents, owner);
    });
  }
  if (ports.platform.kind === 'local') return { findings, unseen };
  await look(async () => (await ports.platform.unorderedQueues(false)).map(unordered));
  await look(async () => {
    const { names, unseen: hidden } = await ports.platform.sharedSecrets();
    unseen.push(...hidden.map((why): UnseenPart => ({ why, mayBeGrave: false })));
    return names.filter(isForPromotion).map(shared);
  }, false);
  return { findings, unseen };
}

/** Checks a workflow with the local actions that its jobs use. */
async function workflowFindings(document: FlowDocument, ports: Ports, owner: string | undefined): Promise<Diagnosis> {
  const actions = await localActionsOf(document.data, ports);
  const file = document.position([]).replace(/(?::\d+)+$/, '');
  return {
    findings: githubFindings(document, { actions, owner }),
    unseen: actions.missing.map((path) => ({ why: `${file} uses ./${path}, which is not there`, mayBeGrave: true })),
  };
}

async function filesOf(patterns: readonly string[], { files }: Ports): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of patterns) found.push(...(await files.glob(pattern)));
  return found.slice(0, maxFiles);
}

/** Parses all documents of a file. */
async function documentsOf(path: string, { files }: Ports): Promise<readonly FlowDocument[]> {
  return parseFlowDocuments((await files.read(path)) ?? new Uint8Array(), path);
}

function unordered(name: string): ProtectFinding {
  return {
    code: 'queue-unordered',
    at: `resource group ${name}`,
    found: 'its jobs start in any order',
    advice: 'protect --apply sets process_mode: oldest_first',
    isGrave: true,
  };
}

/** Tells whether promotions read a secret; the use of other secrets cannot be seen. */
function isForPromotion(name: string): boolean {
  return /^KRCI_DEPLOY_|^DOCKER_AUTH_CONFIG$|^(?:GITOPS|GITLAB)_TOKEN$|^REGISTRY_(?:PASSWORD|TOKEN)$|(?:^|_)PROD(?:UCTION)?(?:_|$)/.test(
    name,
  );
}

function shared(name: string): ProtectFinding {
  return {
    code: 'secret-shared',
    at: name,
    found: 'every job of the repository sees it',
    advice: 'Make it a secret of the environments that need it, where approval comes before it',
    // Whoever has the key speaks for every environment that it may speak of.
    isGrave: name === 'KRCI_DEPLOY_SIGNING_KEY',
  };
}
