import { StepError, UsageError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';

export const defaultFlowFile = 'krci-deploy.yaml';

/** Places below the working directory where people keep a flow file, or under another ending. */
const nearPatterns = ['krci-deploy.yml', '*/krci-deploy.yaml', '*/krci-deploy.yml', '*/*/krci-deploy.yaml'];

/** Files that the repository of an application has, and a GitOps repository seldom. */
const sourceFiles = [
  'Dockerfile',
  'package.json',
  'pom.xml',
  'go.mod',
  'pyproject.toml',
  'build.gradle',
  'build.gradle.kts',
  'Cargo.toml',
];

/**
 * Makes the error of a step that cannot do without a flow: where a flow file is near, or that this is the repository
 * of an application.
 */
export async function missingFlow(files: Files, step: string): Promise<UsageError> {
  const near = await firstOf(files, nearPatterns);
  return new UsageError({
    code: 'flow-missing',
    where: files.resolve('.'),
    found: `${step} needs a flow file, and there is no ${defaultFlowFile} here or above in its repository`,
    fix: near === undefined ? await fixWithoutFile(files) : `there is ${near}: ${fixOf(near)}`,
  });
}

/** Makes the error of a flow file that an input names. */
export async function missingNamedFlow(file: string, files: Files): Promise<UsageError> {
  const near = await firstOf(files, [defaultFlowFile, ...nearPatterns]);
  return new UsageError({
    code: 'flow-missing',
    where: file,
    found: 'there is no such flow file',
    fix: near === undefined ? 'check the input "flow" and the working directory' : `did you mean "${near}"?`,
  });
}

function fixOf(near: string): string {
  if (near === 'krci-deploy.yml') return `rename it to ${defaultFlowFile}, or use --flow ${near}`;
  return `run it there, or use --flow ${near}`;
}

async function fixWithoutFile(files: Files): Promise<string> {
  const source = await firstOf(files, sourceFiles);
  if (source === undefined)
    return 'run krci-deploy init in the GitOps repository to make one, or name one with the input "flow"';
  return `this looks like the repository of an application (${source}): run it in the GitOps repository, or name its flow file with the input "flow"`;
}

/** A directory that cannot be read has no hint. */
async function firstOf(files: Files, patterns: readonly string[]): Promise<string | undefined> {
  for (const pattern of patterns) {
    const [found] = await matchesOf(files, pattern);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function matchesOf(files: Files, pattern: string): Promise<readonly string[]> {
  try {
    return await files.glob(pattern);
  } catch (error) {
    if (error instanceof StepError) return [];
    throw error;
  }
}
