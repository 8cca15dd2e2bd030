import { counted } from '../../base/counted.ts';
import { heading, paragraph, type Report, table, verbatim } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome, Step } from '../step.ts';
import { declaration } from './declaration.ts';
import { plan, type InitPlan } from './plan.ts';

type Outputs = (typeof declaration)['outputs'];

/** Makes the step; `version` is the release that pipelines name. */
export function init(version: string): Step<(typeof declaration)['inputs'], Outputs, InitPlan> {
  return {
    declaration,
    shows: 'finding',
    plan: (inputs, ports) => plan(inputs, ports, version),
    describe,
    execute,
  };
}

async function execute(planned: InitPlan, { files: directory }: Ports): Promise<Outcome<Outputs>> {
  const { proposal, files, isWritten } = planned;
  const written = isWritten ? files.map(({ path }) => path) : [];
  if (isWritten) for (const { path, text } of files) await directory.write(path, new TextEncoder().encode(text));
  const { environments, applications } = proposal;
  const found = `${counted(environments.length, 'environment')}, ${counted(applications.length, 'application')}`;
  const next = isWritten ? 'run krci-deploy check next' : 'add --write to write it';
  return {
    changed: isWritten,
    headline: `Proposed a flow of ${found}; ${next}`,
    outputs: { environments: namesOf(environments), applications: namesOf(applications), files: written.join(',') },
    data: { ...proposal, files },
    report: describe(planned),
  };
}

function namesOf(all: readonly { readonly name: string }[]): string {
  return all.map(({ name }) => name).join(',');
}

function describe({ proposal, files, isWritten }: InitPlan): Report {
  const { environments, applications, passedOver } = proposal;
  const rows = environments.map((one) => [one.name, one.tier, one.model, one.promotion, one.guessed.join(', ')]);
  const seen = [
    heading('init'),
    table(['Environment', 'Tier', 'Model', 'Promotion', 'Guessed'], rows),
    table(
      ['Application', 'Image', 'Place'],
      applications.map(({ name, image, manifests }) => [name, image, placeText(manifests)]),
    ),
    ...(passedOver.length === 0 ? [] : [paragraph(`Not taken: ${passedOver.join('; ')}.`)]),
  ];
  if (isWritten) return [...seen, paragraph(`Written: ${files.map(({ path }) => path).join(', ')}.`)];
  return [...seen, ...files.flatMap(({ path, text }) => [heading(path), verbatim(text, 'yaml')])];
}

function placeText(manifests: object): string {
  return Object.entries(manifests)
    .map(([key, value]) => `${key}: ${String(value)}`)
    .join(', ');
}
