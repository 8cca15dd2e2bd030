import { declare } from '../declaration/declare.ts';
import { sceneNames, scenes } from '../demo/scenes.ts';

export const declaration = declare({
  name: 'demo',
  summary: 'Watch one image travel from dev to production in a temporary directory, without a network',
  inputs: {
    scene: {
      type: 'choice',
      description: `Story to watch: ${sceneNames.map((name) => `${name} (${scenes[name].shows})`).join('; ')}`,
      options: sceneNames,
      default: 'tour',
    },
    verbose: { type: 'boolean', description: 'Show every command and its whole report', default: false },
    keep: { type: 'boolean', description: 'Leave the directory for a look', default: false },
  },
  outputs: {},
});
