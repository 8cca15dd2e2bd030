import { declare } from '../../declaration/declare.ts';
import * as patterns from '../../declaration/patterns.ts';
import { common } from '../common.ts';

const { flow: _flow, ...shared } = common;

export const declaration = declare({
  name: 'init',
  summary: 'Propose a flow file from what a GitOps repository holds, and write it',
  inputs: {
    environments: {
      type: 'list',
      description: 'Environments in the order of promotion, where their names or the order are guessed wrong',
      pattern: patterns.name,
    },
    applications: {
      type: 'list',
      description: 'Applications to take, by the last part of their image; all that are found otherwise',
      pattern: patterns.name,
    },
    images: {
      type: 'list',
      description: 'Images of applications whose charts alone name them, such as cart=registry.example.com/shop/cart',
      pattern: '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?=[A-Za-z0-9][A-Za-z0-9.:_/-]{0,254}',
    },
    registry: {
      type: 'text',
      description: 'Registry of the applications, where the manifests name several',
      pattern: '[A-Za-z0-9][A-Za-z0-9.:_/-]{0,254}',
    },
    name: { type: 'text', description: 'Name of the flow; that of the repository otherwise', pattern: patterns.name },
    pipeline: {
      type: 'choice',
      description: 'Write the workflow or pipeline of a promotion too; auto takes the platform of origin',
      options: ['none', 'auto', 'github', 'gitlab'],
      default: 'none',
    },
    write: { type: 'boolean', description: 'Write the files; otherwise the flow file is printed', default: false },
    ...shared,
  },
  outputs: {
    environments: 'Names of the environments, comma-separated',
    applications: 'Names of the applications, comma-separated',
    files: 'Files that were written, comma-separated',
  },
});
