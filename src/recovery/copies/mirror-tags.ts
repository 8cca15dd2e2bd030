import { GitError } from '../../git/git.ts';
import { remoteTags } from '../../git/tags.ts';
import type { Answer, Scene } from '../model.ts';

const subject = 'tags of the GitOps repository';

/** Answers whether the mirror has every tag at the same commit; none where the repository has no tag. */
export async function tagAnswers(location: string, { location: original, reach }: Scene): Promise<readonly Answer[]> {
  const cwd = reach.files.resolve('.');
  try {
    const [own, copied] = await Promise.all([
      remoteTags(reach.git, cwd, original),
      remoteTags(reach.git, cwd, location),
    ]);
    if (own.length === 0) return [];
    const known = new Map(copied.map(({ name, commit }) => [name, commit]));
    const missing = own.filter(({ name }) => !known.has(name));
    const moved = own.filter(({ name, commit }) => known.has(name) && known.get(name) !== commit);
    const [first] = [...missing, ...moved];
    if (first === undefined)
      return [{ subject, verdict: 'PASS', because: `the mirror has each of ${own.length} at the same commit` }];
    const because = `the mirror lacks ${missing.length} of ${own.length} and has ${moved.length} at another commit (${first.name.slice(0, 100)})`;
    return [{ subject, verdict: 'FAIL', because, fix: 'update the mirror, with its tags' }];
  } catch (error) {
    if (error instanceof GitError) return [{ subject, verdict: 'UNPROVEN', because: error.message }];
    throw error;
  }
}
