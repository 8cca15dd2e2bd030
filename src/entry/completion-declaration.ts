import { declare } from '../declaration/declare.ts';

export const declaration = declare({
  name: 'completion',
  summary: 'Print the completion of commands, inputs and choices for a shell',
  inputs: {
    shell: { type: 'choice', options: ['bash', 'zsh', 'fish'], description: 'Shell to print it for', required: true },
  },
  outputs: {},
});
