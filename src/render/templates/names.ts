import { RenderProblem } from '../problem.ts';

const maxName = 253;

/** Makes a name of Kubernetes of a text, as Argo CD's `normalize` does. */
export function sanitizedName(text: string): string {
  const name = text
    .toLowerCase()
    .replaceAll(/[^-a-z0-9.]/g, '-')
    .slice(0, maxName);
  return name.replace(/^[-.]+/, '').replace(/[-.]+$/, '');
}

/** Makes a part of an address of a text, as Argo CD's `slugify [length [smart]] text`, where nothing is cut off. */
export function slug(args: readonly unknown[]): string {
  const text = args.at(-1);
  if (typeof text !== 'string') throw new RenderProblem('a template gives slugify no text');
  const length = args.length > 1 ? Number(args[0]) : 50;
  const made = sanitizedName(text)
    .replaceAll(/[^a-z0-9_-]+/g, '-')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^[-_]+/, '')
    .replace(/[-_]+$/, '');
  if (made.length > length) throw new RenderProblem('a template shortens a text with slugify, which is not read');
  return made;
}
