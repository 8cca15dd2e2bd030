import { declare } from '../../src/declaration/declare.ts';
import * as patterns from '../../src/declaration/patterns.ts';
import type { ActionCommand } from '../../src/entry/commands.ts';
import type { OpenPorts, PortSources } from '../../src/entry/ports.ts';
import { RefusedError } from '../../src/base/errors.ts';
import { paragraph } from '../../src/report/report.ts';
import { common } from '../../src/steps/common.ts';
import type { Ports } from '../../src/steps/ports.ts';
import type { Step } from '../../src/steps/step.ts';

export const declaration = declare({
  name: 'greet',
  summary: 'Greet an environment',
  inputs: {
    environment: { type: 'text', description: 'Whom to greet', pattern: patterns.name, required: true },
    times: { type: 'number', description: 'How often', minimum: 1, maximum: 3, default: 1 },
    names: { type: 'list', description: 'More to greet', pattern: patterns.name },
    mood: {
      type: 'choice',
      description: 'In which way',
      options: ['kind', 'refusing', 'failing', 'broken'],
      default: 'kind',
    },
    loud: { type: 'boolean', description: 'With an exclamation mark', default: false },
    ...common,
  },
  outputs: { greeting: 'What was said', 'line-count': 'How many lines it had' },
});

/** The smallest step that has everything an entry must carry: a plan, outputs, a verdict, failures of every kind. */
export const greet: Step<(typeof declaration)['inputs'], (typeof declaration)['outputs'], string> = {
  declaration,
  shows: 'plan',
  plan: (inputs) => {
    if (inputs.mood === 'broken') throw new TypeError('undefined is not a greeting');
    if (inputs.mood === 'failing') {
      throw new RefusedError(
        { code: 'push-refused', where: 'greet', expected: 'a greeting', found: 'nobody', fix: 'greet somebody' },
        { cause: new Error('secret-token said so') },
      );
    }
    return Promise.resolve(`hello ${inputs.environment}${inputs.mood === 'refusing' ? '?' : ''}`);
  },
  describe: (plan) => [paragraph(`Will say ${plan}`)],
  execute: async (plan, { log }) => {
    await log.group('greeting', async () => log.info(`saying ${plan} with secret-token`));
    const refused = plan.endsWith('?');
    return {
      changed: !refused,
      headline: refused ? 'Did not greet' : 'Greeted',
      outputs: { greeting: `${plan}\nand goodbye`, 'line-count': '2' },
      data: { plan },
      report: [paragraph(`Said ${plan}`)],
      ...(refused ? { failure: new RefusedError({ code: 'gate-failed', found: 'the greeting was refused' }) } : {}),
    };
  },
};

export const greetCommand: ActionCommand = {
  declaration,
  load: () => Promise.resolve(greet),
  action: { icon: 'smile', refuses: 'to be rude' },
  page: 'docs/greet.md',
};

/** Ports for a step that only logs; `seen` is what the entry asked for. */
export function logOnly(seen: PortSources[] = []): OpenPorts {
  return (surroundings) => {
    seen.push(surroundings);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- this step uses no other port
    return Promise.resolve({ log: surroundings.log } as Ports);
  };
}
