import { type Room, rooms } from '../walls.ts';
import { cell, type Sections, table } from './markdown.ts';

/** The rooms of `src` as a diagram and as tables, from the table of walls. */
export const roomSections: Sections = {
  'room-diagram': diagram,
  rooms: () =>
    table(
      ['room', 'holds', 'may import', 'its port'],
      Object.entries(rooms).map(([name, room]) => [
        `\`src/${name}\``,
        cell(room.holds),
        importsText(room),
        (room.ports ?? []).map((port) => `\`${port}\``).join(', '),
      ]),
    ),
  'room-arrows': () =>
    table(
      ['sideways arrow', 'reason'],
      Object.entries(rooms).flatMap(([name, { because = {} }]) =>
        Object.entries(because).map(([target, reason]) => [`\`${name}\` → \`${target}\``, cell(reason)]),
      ),
    ),
};

function importsText({ imports }: Room): string {
  return imports.map((name) => name.replace('/*', '/…')).join(', ');
}

/** Mermaid. Steps share a node, and an arrow that follows from others is left out; `base` may be imported by all. */
function diagram(): readonly string[] {
  const graph = reduced(stepsAsOne());
  const nodes = [...graph.keys()].map((name) => `  ${idOf(name)}["${name}<br/>${rooms[name]?.holds ?? stepNames()}"]`);
  const arrows = [...graph].flatMap(([name, targets]) =>
    [...targets].map((target) => `  ${idOf(name)} --> ${idOf(target)}`),
  );
  return ['', '```mermaid', 'flowchart TD', ...nodes, ...arrows, '```', ''];
}

const anyStep = 'steps/…';

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function stepsAsOne(): Graph {
  const graph = new Map<string, Set<string>>();
  for (const [name, { imports }] of Object.entries(rooms)) {
    const node = isStep(name) ? anyStep : name;
    const targets = graph.get(node) ?? new Set<string>();
    for (const target of imports) targets.add(target === 'steps/*' ? anyStep : target);
    if (imports.length === 0 && name !== 'base') targets.add('base');
    graph.set(node, targets);
  }
  return graph;
}

function isStep(room: string): boolean {
  return room.startsWith('steps/');
}

function stepNames(): string {
  return Object.keys(rooms)
    .filter(isStep)
    .map((name) => name.slice('steps/'.length))
    .join(' · ');
}

/** Returns the graph without arrows that a longer way makes (its transitive reduction). */
function reduced(graph: Graph): Graph {
  return new Map(
    [...graph].map(([name, targets]) => {
      const ways = [...targets].map((target) => reachable(graph, target));
      return [name, new Set([...targets].filter((target) => !ways.some((way) => way.has(target))))];
    }),
  );
}

/** Everything that can be reached from a room, without itself. */
function reachable(graph: Graph, from: string): ReadonlySet<string> {
  const seen = new Set(graph.get(from));
  for (const name of seen) for (const target of graph.get(name) ?? []) seen.add(target);
  return seen;
}

function idOf(name: string): string {
  return name === anyStep ? 'each-step' : name;
}
