import { parseInputs } from '../../src/declaration/parse.ts';
import type { Platform } from '../../src/platform/platform.ts';
import { protect } from '../../src/steps/protect/protect.ts';
import { approvalFlow } from './approval-world.ts';
import { emptyDirectory, gatePorts, lay } from './gate.ts';
import { temporaryDirectory } from './temporary.ts';

/** Makes an audit that says everything, in order: differences, findings, what it could not see. */
export function auditor(): (
  platform: Platform,
  approval: string,
  files: Readonly<Record<string, string>>,
) => Promise<readonly string[]> {
  const root = temporaryDirectory();
  return async (platform, approval, files) => {
    const directory = emptyDirectory(root);
    lay(directory, { CODEOWNERS: '* @bob\n', 'krci-deploy.yaml': approvalFlow(approval), ...files });
    const ports = { ...gatePorts(directory), platform };
    const plan = await protect.plan(parseInputs(protect.declaration, new Map([['check', 'true']])), ports);
    return [
      ...plan.differences.map(({ environment, what }) => `${environment}: ${what}`),
      ...plan.findings.map(({ code }) => code),
      ...plan.unseen.map(({ why }) => `unseen: ${why}`),
    ];
  };
}
