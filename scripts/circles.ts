/** A file and the files that it imports, types included. */
export interface Importing {
  readonly file: string;
  readonly imports: readonly string[];
}

/**
 * Circles of imports, each as its shortest path from the first of its files by name. Files that share a circle are
 * reported once (strongly connected components, Tarjan 1972).
 */
export function circlesOf(modules: readonly Importing[]): readonly (readonly string[])[] {
  const graph = new Map(modules.map(({ file, imports }) => [file, imports]));
  return components(graph)
    .filter((component) => component.length > 1)
    .map((component) => shortestCircle(graph, component.toSorted()));
}

function components(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const [number, lowest] = [new Map<string, number>(), new Map<string, number>()];
  const stack: string[] = [];

  function visit(file: string): number {
    number.set(file, number.size);
    lowest.set(file, number.size - 1);
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      const reached = number.has(target) ? number.get(target) : visit(target);
      const below = stack.includes(target) ? Math.min(reached ?? 0, lowest.get(target) ?? 0) : Infinity;
      lowest.set(file, Math.min(lowest.get(file) ?? 0, below));
    }
    if (lowest.get(file) === number.get(file)) found.push(stack.splice(stack.indexOf(file)));
    return lowest.get(file) ?? 0;
  }

  for (const file of graph.keys()) if (!number.has(file)) visit(file);
  return found;
}

function shortestCircle(
  graph: ReadonlyMap<string, readonly string[]>,
  component: readonly string[],
): readonly string[] {
  const [start = ''] = component;
  const paths = new Map([[start, [start]]]);
  for (const [file, path] of paths) {
    for (const target of graph.get(file) ?? []) {
      if (target === start) return path;
      if (component.includes(target) && !paths.has(target)) paths.set(target, [...path, target]);
    }
  }
  return component;
}

/** Says a circle of files, and what opens it. */
export function circleText(circle: readonly string[]): string {
  const path = [...circle, circle[0]].map((file) => `src/${file}`).join(' -> ');
  return `circle: ${path}; move the shared type into the room's model file`;
}
