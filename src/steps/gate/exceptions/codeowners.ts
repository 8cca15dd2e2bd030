import type { Files } from '../../../files/files.ts';
import { loginOf } from './login.ts';
import { covers } from './match.ts';

/** Where GitHub and GitLab look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/** The repository's CODEOWNERS, or undefined when there is none. */
export async function codeownersPlace(
  files: Files,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  for (const path of places) {
    const bytes = await files.read(path);
    if (bytes !== undefined) return { path, text: new TextDecoder().decode(bytes) };
  }
  return undefined;
}

/** Who owns a file: the last pattern that covers it decides. Sections of GitLab are read as if they were not there. */
export function ownersIn(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split('\n')) {
    const [pattern, ...names] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern !== undefined && pattern !== '' && !/^\^?\[/.test(pattern) && covers(pattern, path)) owners = names;
  }
  return owners.map((owner) => loginOf(owner));
}
