import { readdirSync } from 'node:fs';
import { circlesOf, circleText } from './circles.ts';
import { type Module, moduleOf } from './modules.ts';
import { rooms } from './walls.ts';

/**
 * Imports and globals that go through a wall, files outside every room, and circles of files (types count). Only the
 * entry knows the process, GitHub's toolkit of commands and the console.
 */
export function brokenWalls(source: string): readonly string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const modules = files.toSorted().map((file) => moduleOf(source, file));
  return [...modules.flatMap(broken), ...circlesOf(modules).map(circleText)];
}

function broken({ file, text, imports, packages }: Module): readonly string[] {
  const room = roomOf(file);
  if (room === undefined) return [`src/${file} is in no room of scripts/walls.ts: move it into one, or add the room`];
  if (room === 'entry') return [];
  return [
    ...packages
      .filter((name) => name === '@actions/core')
      .map(() => `src/${file} imports @actions/core; only src/entry may`),
    ...imports.filter((target) => !mayImport(room, roomOf(target))).map((target) => throughWall(file, room, target)),
    ...globals(file, text),
  ];
}

function throughWall(file: string, room: string, target: string): string {
  const other = roomOf(target);
  const advice = other === undefined ? '' : `: ${room} may not import ${other}; see the table in scripts/walls.ts`;
  return `src/${file} imports src/${target}${advice}`;
}

function mayImport(room: string, other: string | undefined): boolean {
  if (other === undefined || other === 'entry') return false;
  if (other === room || other === 'base') return true;
  const imports = rooms[room]?.imports ?? [];
  return imports.includes(other) || (other.startsWith('steps/') && imports.includes('steps/*'));
}

/** Returns the room of a file: its folder, below `steps` the step's. `main.ts` belongs to the entry. */
function roomOf(file: string): string | undefined {
  if (file === 'main.ts') return 'entry';
  const [first = '', second = '', third] = file.split('/');
  const room = first === 'steps' && third !== undefined ? `steps/${second}` : first;
  return second !== '' && Object.hasOwn(rooms, room) ? room : undefined;
}

function globals(file: string, text: string): readonly string[] {
  const code = text.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '');
  // A lock on disk names the process that holds it: a number, which says nothing about the surroundings.
  const [found] = /\b(?:process\.(?!pid\b|kill\()|console\.)\w+|from 'node:process'/.exec(code) ?? [];
  return found === undefined ? [] : [`src/${file} uses ${found}; only src/entry may`];
}
