import { nameOf } from '../../objects/model.ts';
import { inUnits } from '../schedules/words.ts';
import type { PlannedCluster, PlanStep, RecoveryPlan } from './model.ts';

const maxItems = 200;

/** Writes a plan as Markdown with a box to tick for each step, and its picture. Every name is text. */
export function planMarkdown(plan: RecoveryPlan): string {
  const { cluster, role, environments, steps, cycles } = plan;
  const about = environments.length === 0 ? '' : ` (${environments.join(', ')})`;
  const head = [`# Recovery of ${code(cluster)}, ${role}${about}`, ''];
  const warned = cycles.flatMap(({ through, isClosed }) => [
    `- ${isClosed ? '**Cycle**' : 'Cycle with a way around it'}: ${through.map(code).join(' → ')}`,
  ]);
  const body = steps.flatMap((step, index) => stepLines(step, index + 1));
  return [
    ...head,
    ...(warned.length === 0 ? [] : [...warned, '']),
    ...body,
    '',
    '```mermaid',
    ...mermaidLines(plan),
    '```',
    '',
  ].join('\n');
}

function stepLines(step: PlanStep, number: number): readonly string[] {
  const { title, by, source, needs, items, estimate } = step;
  const after = needs.length === 0 ? '' : `, after ${needs.map(code).join(', ')}`;
  const took = estimate === undefined ? 'time not measured' : `about ${inUnits(estimate)} by a drill`;
  const shown = items.slice(0, maxItems);
  const more = items.length > shown.length ? [`  - and ${items.length - shown.length} more`] : [];
  return [
    `- [ ] ${number}. ${escaped(title)} (${by}; from ${escaped(source)}${after}; ${took})`,
    ...shown.map((item) => `  - [ ] ${code(item)}`),
    ...more,
  ];
}

/** A plan as JSON has it. */
export function planData({ plan, problems }: PlannedCluster): object {
  const { manual, cycles, ...rest } = plan;
  return {
    ...rest,
    cycles: cycles.map(({ kind, subject, through, isClosed }) => ({ kind, subject, through, isClosed })),
    manual: manual.map(({ application, brings }) => ({ application: nameOf(application), brings })),
    problems,
  };
}

/** Draws a plan as a flow chart of Mermaid: rounded where a person acts. */
export function mermaidLines({ steps, cycles }: RecoveryPlan): readonly string[] {
  const nodes = steps.map(({ id, title, by }) =>
    by === 'manual' ? `  ${id}(["${label(title)}"])` : `  ${id}["${label(title)}"]`,
  );
  const arrows = steps.flatMap(({ id, needs }) => needs.map((before) => `  ${before} --> ${id}`));
  const rings = cycles.flatMap(({ through }, index) => [
    `  cycle${index}{{"${label(through.join(' → '))}"}}`,
    `  cycle${index} -.-> cycle${index}`,
  ]);
  return ['flowchart TD', ...nodes, ...arrows, ...rings];
}

/** Mermaid takes entities by `#`; quotes, hashes and markup could end a label. */
function label(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N} ./:→_-]/gu, ' ').slice(0, 300);
}

function code(text: string): string {
  const line = text.replaceAll(/[\p{Cc}`]/gu, ' ').slice(0, 500);
  return `\`${line}\``;
}

function escaped(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ').replaceAll(/[\\`*_[\]<>|~$!#&]/g, (found) => `\\${found}`);
}
