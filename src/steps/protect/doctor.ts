import { StepError } from '../../base/errors.ts';
import { type FlowDocument, parseFlowDocuments } from '../../flow/document.ts';
import type { Ports } from '../ports.ts';
import { githubFindings } from './github-workflow.ts';
import { gitlabFindings } from './gitlab-pipeline.ts';
import type { ProtectFinding, UnseenPart } from './model.ts';

export interface Diagnosis {
  readonly findings: readonly ProtectFinding[];
  readonly unseen: readonly UnseenPart[];
}

/** A function that reads a file of jobs. */
export type Reader = (document: FlowDocument) => readonly ProtectFinding[];

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
  for (const [patterns, reader] of [[workflows, githubFindings] as const, [pipelines, gitlabFindings] as const]) {
    for (const path of await filesOf(patterns, ports)) {
      await look(async () => (await documentsOf(path, ports)).flatMap(reader));
    }
  }
  if (ports.platform.kind === 'local') return { findings, unseen };
  await look(async () => (await ports.platform.unorderedQueues(false)).map(unordered));
  await look(async () => (await ports.platform.sharedSecrets()).filter(isForPromotion).map(shared), false);
  return { findings, unseen };
}

async function filesOf(patterns: readonly string[], { files }: Ports): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pattern of patterns) found.push(...(await files.glob(pattern)));
  return found.slice(0, maxFiles);
}

/**
 * Parses all documents of a file.
 * In GitLab's, a first one with a `spec` may precede the pipeline.
 */
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
    isGrave: false,
  };
}
