import type { Files } from '../../../files.ts';
import type { Exception } from './exception.ts';
import { person } from './file.ts';
import { covers } from './match.ts';

/** Where GitHub and GitLab look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'];

/**
 * Who must approve changes to a file, by the repository's CODEOWNERS: the last pattern that covers it decides.
 * Undefined when there is no such file; sections of GitLab are read as if they were not there.
 */
export async function codeownersOf(path: string, files: Files): Promise<readonly string[] | undefined> {
  for (const place of places) {
    const bytes = await files.read(place);
    if (bytes !== undefined) return ownersIn(new TextDecoder().decode(bytes), path.replace(/^\.\//, ''));
  }
  return undefined;
}

function ownersIn(text: string, path: string): readonly string[] {
  let owners: readonly string[] = [];
  for (const line of text.split('\n')) {
    const [pattern, ...names] = line
      .replace(/(?:^|\s)#.*$/, '')
      .trim()
      .split(/\s+/);
    if (pattern !== undefined && pattern !== '' && !/^\^?\[/.test(pattern) && covers(pattern, path)) owners = names;
  }
  return owners.map((owner) => person(owner));
}

/** Whether the exceptions file cannot have changed without the approver's consent, as far as CODEOWNERS says. */
export function isApproved(exception: Exception, owners: readonly string[] | undefined): boolean {
  return owners?.includes(person(exception.approver)) === true;
}
