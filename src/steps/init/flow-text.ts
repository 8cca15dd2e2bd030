import { stringify } from 'yaml';
import { oneLine } from '../../report/printable.ts';
import { flowSchema } from '../../flow/schema.ts';
import type { ProposedApplication, ProposedEnvironment, Proposal } from './model.ts';

/** The flow file of a proposal. What was guessed carries a comment. */
export function flowText({ flow, registry, environments, applications, passedOver }: Proposal): string {
  const lines = [
    `# yaml-language-server: $schema=${flowSchema.$id}`,
    'apiVersion: krci-deploy/v1',
    `flow: ${inFlow(flow)}`,
    `registry: ${inFlow(registry)}`,
    'environments:',
    ...environments.map(environmentLine),
    'applications:',
    ...applications.map(applicationLine),
    'gates: {} # what an environment asks for before it is entered; see docs/how-to/gate.md',
    ...(passedOver.length === 0 ? [] : ['# Not taken:', ...passedOver.map((one) => `# - ${oneLine(one)}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function environmentLine({ guessed, ...environment }: ProposedEnvironment): string {
  return `  - ${inFlow(environment)}${guessed.length === 0 ? '' : ` # guessed: ${guessed.join(', ')}`}`;
}

function applicationLine({ lacking, ...application }: ProposedApplication): string {
  return `  - ${inFlow(application)}${lacking.length === 0 ? '' : ` # not found in ${lacking.join(', ')}`}`;
}

/** Names come from files that anybody may have written: each is quoted as YAML needs it. */
function inFlow(value: object | string): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}
